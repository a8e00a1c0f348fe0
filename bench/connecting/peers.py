"""Other ways to the routes between two people: what a user would do without the arrays."""

import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from actormap.links import Links
from actormap.vocabulary import RELATIONS, expand

if TYPE_CHECKING:
    import networkx as nx

_LINKING = [one for one in RELATIONS.values() if one.inverse and not one.structural]
_QUERY = "SELECT ?one ?other WHERE {{ ?one <{}> ?other FILTER(isIRI(?other)) }}"
# A search over the store gives up here: at hubs it would go on for minutes.
_MOST_SECONDS = 30.0


def fill_plain_store(links: Links, folder: Path) -> Store:
    """Return a store on disk with the plain links, as the default graph of a build has them."""
    store = Store(str(folder))
    store.bulk_extend(_list_quads(links))
    store.flush()
    return store


def _list_quads(links: Links) -> Iterator[Quad]:
    predicates = [NamedNode(expand(relation.predicate)) for relation in RELATIONS.values()]
    arrays, iris = links.arrays, links.texts.iris
    for link, relation in enumerate(arrays.relation):
        one, other = (iris[int(column[link])] for column in (arrays.subject, arrays.object))
        yield Quad(NamedNode(one), predicates[int(relation)], NamedNode(other))


def search_store(store: Store, start: str, end: str) -> int | None:
    """Return the links of a shortest route by a search from both sides over the store's indexes."""
    sides = [{start: 0}, {end: 0}]
    edges = [[start], [end]]
    began = time.process_time()
    while all(edges):
        side = 0 if len(edges[0]) <= len(edges[1]) else 1
        further: list[str] = []
        for here in edges[side]:
            if time.process_time() - began > _MOST_SECONDS:
                return None
            for other in _list_near(store, here):
                if other not in sides[side]:
                    sides[side][other] = sides[side][here] + 1
                    further.append(other)
        edges[side] = further
        if common := [iri for iri in further if iri in sides[1 - side]]:
            return min(sides[0][iri] + sides[1][iri] for iri in common)
    return None


def _list_near(store: Store, iri: str) -> Iterator[str]:
    for relation in _LINKING:
        predicate = NamedNode(expand(relation.predicate))
        for quad in store.quads_for_pattern(NamedNode(iri), predicate, None):
            if isinstance(quad.object, NamedNode):
                yield quad.object.value
        for quad in store.quads_for_pattern(None, predicate, NamedNode(iri)):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value


def extract_network(store: Store) -> "nx.Graph[str]":
    """Return the links as a NetworkX graph, by SPARQL."""
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    for relation in _LINKING:
        rows = store.query(_QUERY.format(expand(relation.predicate)))
        network.add_edges_from((row["one"].value, row["other"].value) for row in rows)  # type: ignore[union-attr]
    return network


def list_shortest(network: "nx.Graph[str]", ends: tuple[str, str], most: int) -> int:
    """Return how many routes NetworkX's shortest simple paths gives, at most `most`."""
    import networkx as nx

    try:
        return len(list(islice(nx.shortest_simple_paths(network, *ends), most)))
    except nx.NetworkXNoPath:
        return 0


def measure(run: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    began = time.process_time()
    run()
    return time.process_time() - began
