"""What speaks for and against: all that the sources say of an entity, found without a search.

Cost: one pass over the statements; after that, what is asked costs the links of the entities asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from actormap.identifiers import read_host
from actormap.identity import Resolution
from actormap.model import Entity, Kind, Mention, Passage, Source, Statement, Text
from actormap.places import get_country, look_up_area
from actormap.review.model import Effect, Quote, Side
from actormap.schemes import find_scheme
from actormap.vocabulary import RELATIONS

_AUTHORING = ("creator", "editor", "contributor")
_MOST_QUOTES = 12
_ACTORS = (Kind.PERSON, Kind.ORGANIZATION)
_WHOLES = (Kind.COLLECTION, Kind.SERIES, Kind.PROGRAMME)
# A list of authors as long as this says little about any of them.
_MOST_MAKERS = 200


class Evidence:
    """The statements of a build by entity, and the mentions behind each."""

    def __init__(self, resolution: Resolution, sources: Iterable[Source]) -> None:
        """Index what was decided; `sources` give their titles."""
        self._titles = {source.key: source.title for source in sources}
        self._said: dict[str, list[Statement]] = defaultdict(list)
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        self._entities: dict[str, Entity] = {}
        self._by_mention: dict[str, str] = {}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        self._index_mentions(resolution.entities)
        self._index_statements(resolution.statements)

    def _index_mentions(self, entities: Mapping[Mention, Entity]) -> None:
        for mention, entity in sorted(entities.items()):
            self._entities[entity.iri] = entity
            if mention.id not in self._by_mention:
                self._mentions[entity.iri].append(mention)
            self._by_mention[mention.id] = entity.iri
            for identifier in filter(find_scheme, entity.identifiers):
                self._bearers[identifier].add(entity.iri)

    def _index_statements(self, statements: Iterable[Statement]) -> None:
        for statement in statements:
            self._said[statement.subject.iri].append(statement)
            if isinstance(statement.object, Entity) and statement.object != statement.subject:
                self._said[statement.object.iri].append(statement)

    @property
    def entities(self) -> Mapping[str, str]:
        """The IRI of each mention's entity, by the mention's id."""
        return self._by_mention

    def find_entity(self, mention: str) -> Entity | None:
        """Return the entity of a mention's id; None where no source has it any more."""
        iri = self._by_mention.get(mention)
        return self._entities[iri] if iri else None

    @property
    def bearers(self) -> Mapping[str, str]:
        """The IRI of the entity that has an identifier of a register, where only one has."""
        return {key: min(iris) for key, iris in self._bearers.items() if len(iris) == 1}

    def find_bearer(self, identifier: str) -> str:
        """Return the IRI of an entity with this identifier; empty where none has it."""
        return min(self._bearers.get(identifier, ()), default="")

    def get_label(self, iri: str) -> str:
        """Return the name of an entity."""
        return self._entities[iri].label

    def count_links(self, iri: str) -> int:
        """Return to how many others an entity is linked, by more than being listed together."""
        return len({other.iri for _, other in self._list_links(iri)})

    def _list_links(self, iri: str) -> Iterator[tuple[Statement, Entity]]:
        for statement in self._said.get(iri, ()):
            other = statement.object if statement.subject.iri == iri else statement.subject
            if isinstance(other, Entity) and not RELATIONS[statement.relation].structural:
                yield statement, other

    # ── one side ────────────────────────────────────────────────────────────────────────────

    def describe(self, iri: str) -> Side:
        """Return what the sources say of an entity."""
        entity, mentions = self._entities[iri], self._mentions[iri]
        said = self._said.get(iri, [])
        others = self._group_others(iri, said)
        works = self._list_works(iri, said)
        titles = {self._get_title(mention.source) for mention in mentions}
        return Side(
            name=entity.label,
            kind=entity.kind,
            mentions=_sort(f"{m.name} ({self._get_title(m.source)})" for m in mentions),
            sources=_sort(titles),
            spellings=_sort({mention.name for mention in mentions} - {entity.label}),
            works=_name(works.values()) if entity.kind is not Kind.WORK else (),
            organizations=_name(others[Kind.ORGANIZATION]),
            people=_name([*others[Kind.PERSON], *self._list_makers(iri, works)]),
            places=_sort([*(o.label for o in others[Kind.PLACE]), *_list_countries(iri, said)]),
            collections=_name(o for kind in _WHOLES for o in others[kind]),
            dates=_sort(self._list_dates([*works, iri])),
            identifiers=entity.identifiers,
            roles=_sort(v for s in said for name, v in s.details if name == "role"),
            websites=_sort(filter(None, _list_hosts(iri, said))),
            quotes=tuple(self._list_quotes(said)),
        )

    def _get_title(self, source: str) -> str:
        return self._titles.get(source, source)

    def _group_others(self, iri: str, said: Iterable[Statement]) -> Mapping[Kind, list[Entity]]:
        others: dict[Kind, list[Entity]] = defaultdict(list)
        for statement in said:
            other = statement.object if statement.subject.iri == iri else statement.subject
            if isinstance(other, Entity):
                others[other.kind].append(other)
        return others

    def _list_works(self, iri: str, said: Iterable[Statement]) -> dict[str, Entity]:
        """Return the works that an entity is linked with, or that are listed with what is said."""
        near = [
            entity
            for statement in said
            for entity in (statement.subject, statement.object, statement.about)
            if isinstance(entity, Entity) and entity.kind is Kind.WORK
        ]
        return {work.iri: work for work in near if work.iri != iri}

    def _list_makers(self, iri: str, works: Iterable[str]) -> Iterator[Entity]:
        """Yield the people who made these works, but for the one asked for."""
        for work in works:
            made = [s.object for s in self._said.get(work, ())
                    if s.relation in _AUTHORING and isinstance(s.object, Entity)]  # fmt: skip
            if len(made) <= _MOST_MAKERS:
                yield from (o for o in made if o.iri != iri and o.kind is Kind.PERSON)

    def _list_dates(self, works: Iterable[str]) -> Iterator[str]:
        for work in works:
            for statement in self._said.get(work, ()):
                if statement.relation == "issued" and isinstance(statement.object, Text):
                    yield statement.object.value

    def _list_quotes(self, said: Iterable[Statement]) -> Iterator[Quote]:
        """Yield the first passages, the same words of a source once; those about themes last."""
        seen: set[tuple[str, str]] = set()
        for statement in sorted(said, key=_rank_quote):
            passage = statement.passage
            words = passage.source, passage.quote
            if words in seen or len(seen) == _MOST_QUOTES or not passage.quote:
                continue
            seen.add(words)
            place = passage.fragment or (f"line {passage.line}" if passage.line else "")
            yield Quote(passage.quote, self._get_title(passage.source), place)

    # ── both sides ──────────────────────────────────────────────────────────────────────────

    def preview(self, left: str, right: str) -> Effect:
        """Return what joining two entities would do. Cost: the links of the two."""
        one, other = self._list_actors(left), self._list_actors(right)
        for actors in (one, other):
            actors.pop(left, None)
            actors.pop(right, None)
        fresh, further = one.keys() - other.keys(), other.keys() - one.keys()
        links = len(fresh) * len(further)
        ends = [one[iri] for iri in fresh], [other[iri] for iri in further]
        example = (_choose(ends[0]), _choose(ends[1])) if links else None
        return Effect(
            kind=self._entities[left].kind,
            works=self._count_all(Kind.WORK, left, right),
            organizations=self._count_all(Kind.ORGANIZATION, left, right),
            people=self._count_all(Kind.PERSON, left, right),
            links=links,
            example=example,
        )

    def _count_all(self, kind: Kind, *iris: str) -> int:
        """Return with how many of a kind the entities are linked together."""
        linked = (other for iri in iris for _, other in self._list_links(iri))
        return len({other.iri for other in linked if other.kind is kind})

    def _list_actors(self, iri: str) -> dict[str, Entity]:
        """Return the people and organizations an entity is linked with, through works as well."""
        near = [other for _, other in self._list_links(iri)]
        works = {other.iri for other in near if other.kind is Kind.WORK}
        makers = self._list_makers(iri, works)
        return {o.iri: o for o in (*near, *makers) if o.kind in _ACTORS and o.iri != iri}


def _list_hosts(iri: str, said: Iterable[Statement]) -> Iterator[str]:
    """Yield the hosts of an entity's own web pages."""
    return (read_host(address) for address in _list_texts(iri, said, "website"))


def _list_countries(iri: str, said: Iterable[Statement]) -> Iterator[str]:
    """Yield the names of the countries that are stated, by name or code."""
    for text in _list_texts(iri, said, "country"):
        country = get_country(text.upper()) or look_up_area(text)
        yield country.name if country else text


def _list_texts(iri: str, said: Iterable[Statement], relation: str) -> Iterator[str]:
    for statement in said:
        target = statement.object
        if (statement.relation, statement.subject.iri) == (relation, iri) and isinstance(
            target, Text
        ):
            yield target.value


def _choose(actors: Iterable[Entity]) -> str:
    """Return the name of one of them, a person's if there is one."""
    return min(actors, key=lambda actor: (actor.kind is not Kind.PERSON, actor)).label


def _rank_quote(statement: Statement) -> tuple[bool, bool, bool, Passage]:
    """Rank what is said before what follows from it, and what says most first."""
    topical = statement.relation == "subject"
    label = isinstance(statement.object, Text)
    return statement.inferred, topical, label, statement.passage


def _sort(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(values)))


def _name(entities: Iterable[Entity]) -> tuple[str, ...]:
    return _sort(entity.label for entity in entities)
