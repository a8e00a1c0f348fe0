"""Names as people type them → entities: without accents, case, in part, or with a slip."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from actormap.errors import AmbiguousNameError, NameNotFoundError
from actormap.model import Entity, Kind
from actormap.names import fold_name
from actormap.store import StatementReader, find_base
from actormap.vocabulary import KINDS, expand

# A slip: one edit in a word of at least 4 letters, two from 8. In shorter words an edit makes
# another name (Ana, Ina, Ann).
_EDITS_FROM = (4, 8)
# An answer that names more candidates than this helps nobody to choose.
_MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that a name may stand for.

    `match` says how well: "exact", "part" (all words typed are in the name) or "similar" (the same
    but for a slip in a word).
    """

    entity: Entity
    match: str


def find_entities(store: Store, name: str, kind: Kind | None = None) -> list[Found]:
    """Return the entities a name may stand for: the best kind of match only, best first."""
    if entity := _find_iri(store, name):
        return [Found(entity, "exact")]
    labels = _read_labels(store)
    reader = StatementReader.open(store)
    for match, find in (
        ("exact", _match_exactly),
        ("part", _match_in_part),
        ("similar", _match_with_a_slip),
    ):
        entities = [reader.read_entity(iri) for iri in find(labels, name)]
        found = [Found(e, match) for e in entities if kind in (None, e.kind)]
        if found:
            return found
    return []


def resolve_name(store: Store, name: str, kind: Kind | None = None) -> Entity:
    """Return the one entity a name stands for.

    Raises NameNotFoundError, or AmbiguousNameError with the candidates. Where an exact name is
    both a person's and, say, a theme's, the actor is meant.
    """
    found = find_entities(store, name, kind)
    if not found:
        raise NameNotFoundError(
            f'No entity is called "{name}". List what there is: actormap find "" or a part of it.'
        )
    return choose_found(name, found)


def choose_found(name: str, found: list[Found]) -> Entity:
    """Return the one entity that is meant; AmbiguousNameError with the candidates."""
    if len(found) > 1:
        found = [f for f in found if f.entity.kind in _ACTORS] or found
    if len(found) > 1:
        raise AmbiguousNameError(_describe_candidates(name, found))
    return found[0].entity


_ACTORS = (Kind.PERSON, Kind.ORGANIZATION)


def _describe_candidates(name: str, found: list[Found]) -> str:
    shown = [f.entity for f in found[:_MOST_CANDIDATES]]
    words = [f"{entity.label} ({KINDS[entity.kind].singular})" for entity in shown]
    # Namesakes differ by their IRI only.
    named = [
        f"{text} {entity.iri}" if words.count(text) > 1 else text
        for text, entity in zip(words, shown, strict=True)
    ]
    more = len(found) - len(named)
    rest = f" and {more} more" if more > 0 else ""
    return f'"{name}" may be {"; ".join(named)}{rest}. Give the full name, or the IRI.'


def _find_iri(store: Store, name: str) -> Entity | None:
    """Return the entity of an IRI that was given instead of a name, or that it leads to by now."""
    if not name.startswith(("http://", "https://", "urn:")) or " " in name:
        return None
    replaced = NamedNode(expand("dcterms:isReplacedBy"))
    for quad in store.quads_for_pattern(NamedNode(name), replaced, None, DefaultGraph()):
        if isinstance(quad.object, NamedNode):
            return StatementReader.open(store).read_entity(quad.object.value)
    labels = store.quads_for_pattern(
        NamedNode(name), NamedNode(expand("rdfs:label")), None, DefaultGraph()
    )
    return StatementReader.open(store).read_entity(name) if any(True for _ in labels) else None


def _read_labels(store: Store) -> dict[str, set[str]]:
    """Return folded name → IRIs, of every label that an entity has (roles are no entities)."""
    labels: dict[str, set[str]] = {}
    roles = f"{find_base(store)}role/"
    for predicate in ("rdfs:label", "skos:altLabel", "skos:prefLabel"):
        for iri, label in _read_values(store, predicate):
            if not iri.startswith(roles):
                labels.setdefault(fold_name(label), set()).add(iri)
    return labels


def _read_values(store: Store, predicate: str) -> Iterator[tuple[str, str]]:
    quads = store.quads_for_pattern(None, NamedNode(expand(predicate)), None, DefaultGraph())
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.subject.value, quad.object.value


def _match_exactly(labels: Mapping[str, set[str]], name: str) -> list[str]:
    return sorted(labels.get(fold_name(name), ()))


def _match_in_part(labels: Mapping[str, set[str]], name: str) -> list[str]:
    """Return those whose name has every word typed, or a word beginning with it."""
    typed = fold_name(name).split()

    def has(label: str) -> bool:
        words = label.split()
        return all(any(word.startswith(part) for word in words) for part in typed)

    return _collect(labels, (label for label in labels if has(label)))


def _match_with_a_slip(labels: Mapping[str, set[str]], name: str) -> list[str]:
    """Return those whose name has every word typed, give or take a slip in each."""
    words = _index_words(labels)
    matching: list[set[str]] = []
    for part in fold_name(name).split():
        near = _find_near_words(part, list(words))
        matching.append({label for word in near for label in words[word]})
    return _collect(labels, set.intersection(*matching) if matching else ())


def _index_words(labels: Iterable[str]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for label in labels:
        for word in label.split():
            index.setdefault(word, set()).add(label)
    return index


def _find_near_words(part: str, words: list[str]) -> list[str]:
    """Return the words within a slip of what was typed.

    Edits are those of optimal string alignment: a letter added, left out, changed, or two swapped.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    edits = sum(len(part) >= length for length in _EDITS_FROM)
    near = process.extract(part, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return [word for word, _, _ in near]


def _collect(labels: Mapping[str, set[str]], matching: Iterable[str]) -> list[str]:
    return sorted({iri for label in sorted(matching) for iri in labels[label]})
