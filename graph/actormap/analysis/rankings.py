"""Actors in the order of a measure, with its projection and what to beware of."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from actormap.analysis.measures import MOST_SOURCES, Measure, get_measure
from actormap.model import Entity
from actormap.network import get_entity, project_network

if TYPE_CHECKING:
    import networkx as nx

# Of fewer actors than this, an order says little.
FEW = 30
# Values are compared so far: what differs later is how a machine rounds.
_DIGITS = 9


class Place(NamedTuple):
    """A place in a ranking, from 1, and how many are at it: equal values share a place."""

    rank: int
    shared_by: int

    def is_like(self, other: "Place | None") -> bool:
        """Tell whether it is the same place, alone or shared; by how many does not count."""
        return other is not None and (self.rank, self.shared_by > 1) == (
            other.rank,
            other.shared_by > 1,
        )

    def __str__(self) -> str:
        """Return the place in words."""
        return f"{self.rank} (shared by {self.shared_by})" if self.shared_by > 1 else f"{self.rank}"


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor at its place."""

    place: Place
    entity: Entity
    value: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Actors by a measure, the first first; `warnings` say in words what to beware of."""

    measure: str
    projection: str
    rows: tuple[Ranked, ...]
    warnings: tuple[str, ...]

    @property
    def places(self) -> Mapping[str, Place]:
        """The place of each actor, by IRI."""
        return {row.entity.iri: row.place for row in self.rows}


def rank_actors(
    network: "nx.MultiDiGraph[str]", measure: str, projection: str = "co-authorship"
) -> Ranking:
    """Return all actors of a projection by a measure.

    A work, a page or a list is no actor and is in no projection. Raises QueryError for names of
    measures and projections that are not known.
    """
    how = get_measure(measure)
    graph = project_network(network, projection)
    values = {iri: round(value, _DIGITS) for iri, value in how.compute(graph).items()}
    sign = 1 if how.low_is_high else -1
    order = sorted(values, key=lambda iri: (sign * values[iri], graph.nodes[iri]["label"], iri))
    counts = Counter(values.values())
    ranks: dict[float, int] = {}
    for number, iri in enumerate(order, start=1):
        ranks.setdefault(values[iri], number)
    rows = [
        Ranked(Place(ranks[value], counts[value]), get_entity(network, iri), value)
        for iri, value in ((iri, values[iri]) for iri in order)
    ]
    return Ranking(measure, projection, tuple(rows), tuple(_list_warnings(network, graph, how)))


def _list_warnings(
    network: "nx.MultiDiGraph[str]", graph: "nx.Graph[str]", measure: Measure
) -> list[str]:
    found = []
    if len(graph) < FEW:
        found.append(f"Only {len(graph)} actors: an order of so few says little.")
    left_out = [network.nodes[iri]["label"] for iri in graph.graph["left_out"]]
    if left_out:
        named = ", ".join(f"“{label}”" for label in left_out[:3])
        more = f" and {len(left_out) - 3} more" if len(left_out) > 3 else ""  # noqa: PLR2004
        found.append(f"Left out, because too many share it: {named}{more}.")
    if measure.name == "betweenness" and len(graph) > MOST_SOURCES:
        found.append(f"Estimated from {MOST_SOURCES} of {len(graph)} actors.")
    return found
