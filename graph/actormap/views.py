"""One build seen under no merges, as accepted, and with all that is open joined.

Entities of two views are matched by the mentions they share: a mention is what one source calls
somebody, and the same in all views.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actormap.identity import Basis, Merges, Resolution, list_unsettled
from actormap.links import Links, make_links
from actormap.model import Entity, Mention, Source, Statement
from actormap.network import build_network

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class View:
    """What a build, by its name, says under some merges."""

    merges: Merges
    resolution: Resolution
    sources: Mapping[str, Source]
    build: str = ""

    @cached_property
    def network(self) -> "nx.MultiDiGraph[str]":
        """The whole network."""
        return build_network(self.resolution.statements, self.sources, "", self.build)

    @cached_property
    def links(self) -> Links:
        """Who is linked to whom, as arrays."""
        return self._link(self.resolution.statements)

    @cached_property
    def mentions(self) -> Mapping[str, Mention]:
        """Each mention by its id; of several spellings the first."""
        return {m.id: m for m in sorted(self.resolution.entities, reverse=True)}

    @cached_property
    def entity_of(self) -> Mapping[str, Entity]:
        """The entity of each mention's id."""
        return {mention.id: entity for mention, entity in self.resolution.entities.items()}

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """The ids of the mentions of each entity, by its IRI."""
        members: dict[str, set[str]] = defaultdict(set)
        for key, entity in self.entity_of.items():
            members[entity.iri].add(key)
        return {iri: frozenset(keys) for iri, keys in members.items()}

    @cached_property
    def ends(self) -> Mapping[str, tuple[str, str]]:
        """The IRIs of subject and object of each statement between entities, by its id."""
        return {
            statement.id: (statement.subject.iri, statement.object.iri)
            for statement in self.resolution.statements
            if isinstance(statement.object, Entity)
        }

    def find_entities(self, mentions: Iterable[str]) -> list[Entity]:
        """Return the entities that have any of these mentions, sorted."""
        return sorted({self.entity_of[key] for key in mentions})

    def join_parts(self, other: "View", *whole: Entity) -> Links:
        """Return the links in which all parts of these entities of another view are one node.

        Who is asked for is one in the question, whatever may be thought of the others.
        """
        parts = {
            part.iri: entity
            for entity in whole
            for part in self.find_entities(other.members[entity.iri])
        }
        said = [_put_in(statement, parts) for statement in self.resolution.statements]
        return self._link(list(said))

    def _link(self, statements: Sequence[Statement]) -> Links:
        unsettled = list_unsettled(self.resolution)
        return make_links(statements, self.sources, build=self.build, unsettled=unsettled)


def _put_in(statement: Statement, parts: Mapping[str, Entity]) -> Statement:
    target = statement.object
    return replace(
        statement,
        subject=parts.get(statement.subject.iri, statement.subject),
        object=parts.get(target.iri, target) if isinstance(target, Entity) else target,
    )


class Views:
    """The three views of one build, each made when it is first asked for."""

    def __init__(self, basis: Basis, sources: Mapping[str, Source], build: str = "") -> None:
        """Take what the build follows from, its sources by key, and its name."""
        self._build = build
        self.basis = basis
        self._sources = sources
        self._made: dict[Merges, View] = {}

    def __getitem__(self, merges: Merges) -> View:
        """Return a view."""
        if merges not in self._made:
            self._made[merges] = View(
                merges, self.basis.resolve(merges), self._sources, self._build
            )
        return self._made[merges]

    def __iter__(self) -> Iterator[View]:
        """Yield all three, from the fewest merges to the most."""
        return (self[merges] for merges in Merges)

    @property
    def accepted(self) -> View:
        """What a build shows."""
        return self[Merges.ACCEPTED]
