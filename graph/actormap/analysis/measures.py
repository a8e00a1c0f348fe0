"""How central an actor is in a projection, by the measures of the field.

All take a projection of `network` (an undirected graph whose `weight` counts what two actors
share) and give a value for each actor that the measure is defined for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from actormap.errors import QueryError

if TYPE_CHECKING:
    import networkx as nx

# From this many actors on, betweenness is estimated from as many sources: exact, it costs actors
# times links.
MOST_SOURCES = 1_000
_SEED = 1


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure by its name in the field, and what it counts in plain words.

    `low_is_high` tells that small values stand first.
    """

    name: str
    meaning: str
    compute: Callable[["nx.Graph[str]"], Mapping[str, float]]
    low_is_high: bool = False


def _count_links(graph: "nx.Graph[str]") -> Mapping[str, float]:
    return {iri: float(count) for iri, count in graph.degree()}


def _add_weights(graph: "nx.Graph[str]") -> Mapping[str, float]:
    return {iri: float(total) for iri, total in graph.degree(weight="weight")}


def _compute_betweenness(graph: "nx.Graph[str]") -> Mapping[str, float]:
    """Brandes (2001), https://doi.org/10.1080/0022250X.2001.9990249; from 0 to 1."""
    import networkx as nx

    sources = MOST_SOURCES if len(graph) > MOST_SOURCES else None
    return nx.betweenness_centrality(graph, k=sources, seed=_SEED)


def _compute_closeness(graph: "nx.Graph[str]") -> Mapping[str, float]:
    """After Wasserman and Faust (1994): reaching few says less, also within a small component."""
    import networkx as nx

    return nx.closeness_centrality(graph)


def _compute_pagerank(graph: "nx.Graph[str]") -> Mapping[str, float]:
    import networkx as nx

    return nx.pagerank(graph) if len(graph) else {}


def _compute_constraint(graph: "nx.Graph[str]") -> Mapping[str, float]:
    """Burt (1992), Structural Holes; undefined for the isolated."""
    import networkx as nx

    return _drop_undefined(nx.constraint(graph, weight="weight"))


def _compute_effective_size(graph: "nx.Graph[str]") -> Mapping[str, float]:
    """Burt (1992), Structural Holes; undefined for the isolated."""
    import networkx as nx

    return _drop_undefined(nx.effective_size(graph))


def _drop_undefined(values: Mapping[str, float]) -> Mapping[str, float]:
    return {iri: value for iri, value in values.items() if not isnan(value)}


MEASURES: Mapping[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("degree", "with how many others an actor is linked", _count_links),
        Measure("strength", "how much an actor shares with others, added up", _add_weights),
        Measure(
            "betweenness",
            "on which share of the shortest ways between others an actor lies",
            _compute_betweenness,
        ),
        Measure("closeness", "how near all others are", _compute_closeness),
        Measure("pagerank", "how well linked those are with whom it is linked", _compute_pagerank),
        Measure(
            "constraint",
            "how much the links of an actor lead back to one another; brokers have little",
            _compute_constraint,
            low_is_high=True,
        ),
        Measure(
            "effective-size",
            "how many of the links of an actor lead to others who are not linked already",
            _compute_effective_size,
        ),
    )
}


def get_measure(name: str) -> Measure:
    """Return a measure by its name; QueryError where there is none of that name."""
    if name not in MEASURES:
        raise QueryError(f'Unknown measure "{name}". Known are: {", ".join(MEASURES)}.')
    return MEASURES[name]
