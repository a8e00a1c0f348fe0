"""What differs between two views: who came, who went, who is one or two by now, which links.

Entities are matched by the mentions they share, not by IRI or name; a mention keeps its id when its
source is edited. Cost: one pass over the mentions and one over the statements of each view.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from actormap.model import Entity, Statement
from actormap.views import View


@dataclass(frozen=True, slots=True)
class Split:
    """An entity of one view that is several in the other."""

    whole: Entity
    parts: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One entity, before and after."""

    before: Entity
    after: Entity


@dataclass(frozen=True, slots=True)
class Changes:
    """From an old view to a new one; all sorted by kind and name.

    A link is `lost` if no statement of the new view says it any more, `gained` if none of the old
    one did; each is told by one of the statements that say it. A link between entities that were
    merged or taken apart is neither as long as one of its parts has it. `renamed` are those called
    otherwise, `readdressed` those with another IRI, which publishing would have kept.
    """

    appeared: tuple[Entity, ...]
    disappeared: tuple[Entity, ...]
    merged: tuple[Split, ...]
    parted: tuple[Split, ...]
    renamed: tuple[Pair, ...]
    readdressed: tuple[Pair, ...]
    gained: tuple[Statement, ...]
    lost: tuple[Statement, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return any(getattr(self, field) for field in self.__slots__)


def compare_views(old: View, new: View) -> Changes:
    """Return what differs between two views."""
    onward, back = _match(old, new), _match(new, old)
    befores = {entity.iri: entity for entity in old.entity_of.values()}
    afters = {entity.iri: entity for entity in new.entity_of.values()}
    same = [
        Pair(befores[iri], afters[next(iter(found))])
        for iri, found in sorted(onward.items())
        if len(found) == 1 and len(back[next(iter(found))]) == 1
    ]
    return Changes(
        appeared=_sort(afters[iri] for iri, found in back.items() if not found),
        disappeared=_sort(befores[iri] for iri, found in onward.items() if not found),
        merged=_list_splits(back, afters, befores),
        parted=_list_splits(onward, befores, afters),
        renamed=tuple(pair for pair in same if pair.before.label != pair.after.label),
        readdressed=tuple(pair for pair in same if pair.before.iri != pair.after.iri),
        gained=_find_missing(new, old, back),
        lost=_find_missing(old, new, onward),
    )


def _match(one: View, other: View) -> Mapping[str, AbstractSet[str]]:
    """Return for each entity of one view, by IRI, those of the other that share a mention."""
    return {
        iri: {other.entity_of[key].iri for key in keys if key in other.entity_of}
        for iri, keys in one.members.items()
    }


def _list_splits(
    matches: Mapping[str, AbstractSet[str]],
    wholes: Mapping[str, Entity],
    parts: Mapping[str, Entity],
) -> tuple[Split, ...]:
    found = [
        Split(wholes[iri], _sort(parts[part] for part in several))
        for iri, several in matches.items()
        if len(several) > 1
    ]
    return tuple(sorted(found, key=lambda split: _rank(split.whole)))


def _find_missing(
    one: View, other: View, matches: Mapping[str, AbstractSet[str]]
) -> tuple[Statement, ...]:
    """Return a statement for each link of one view that the other does not have."""
    known = {
        (statement.subject.iri, statement.relation, statement.object.iri)
        for statement in other.resolution.statements
        if isinstance(statement.object, Entity)
    }
    found: dict[tuple[str, str, str], Statement] = {}
    for statement in one.resolution.statements:
        target = statement.object
        if not isinstance(target, Entity):
            continue
        link = statement.subject.iri, statement.relation, target.iri
        if link in found:
            continue
        subjects, targets = matches[link[0]], matches[link[2]]
        if not any((s, link[1], t) in known for s in subjects for t in targets):
            found[link] = statement
    return tuple(sorted(found.values(), key=_rank_link))


def _sort(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(entities, key=_rank))


def _rank(entity: Entity) -> tuple[str, str, str]:
    return entity.kind, entity.label, entity.iri


def _rank_link(statement: Statement) -> tuple[str, str, str, str]:
    target = statement.object
    return (
        statement.relation,
        statement.subject.label,
        target.label if isinstance(target, Entity) else "",
        statement.id,
    )
