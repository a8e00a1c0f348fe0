"""Who connects to whom, through what, and which passage says so.

A route goes from entity to entity over links that sources state. Its cost is one per link, plus
log2 of the degree of every entity it passes: a hub links many and therefore says little about
any two. Links by theme or place cost more and a route may use one such entity at most; links of
being listed together (`Relation.structural`) are no connection and only appear in the note. The
method, its reasons and references: docs/connections.md.
"""

import heapq
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from actormap.model import Entity, Kind, Source, Statement
from actormap.vocabulary import KINDS, RELATIONS, Relation

if TYPE_CHECKING:
    import networkx as nx

MOST_ROUTES = 3
LONGEST_ROUTE = 8  # links
# What passing an entity of these kinds costs more: the authors of an article know one another,
# people of one organization may not, and those who share a theme or place mostly do not.
_KIND_COST = {Kind.ORGANIZATION: 1.0, Kind.THEME: 4.0, Kind.PLACE: 4.0}
# Links of a route whose ends share what lies between them.
_SHARED = 2
# Listing every theme or collection that two actors share would bury the answer.
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Leg:
    """One link of a route, read in the direction of the route.

    `relation` is a phrase ("wrote", "affiliated with"); `work` the label of the work in whose
    listing the words stand, or empty; `statement` what a source says, with its passage.
    """

    from_: Entity
    relation: str
    to: Entity
    work: str
    statement: Statement
    source: Source


@dataclass(frozen=True, slots=True)
class Route:
    """A way from one entity to another, and its cost: the lower, the closer."""

    legs: tuple[Leg, ...]
    cost: float

    @property
    def inner(self) -> tuple[Entity, ...]:
        """The entities between the two ends."""
        return tuple(leg.to for leg in self.legs[:-1])

    @property
    def is_topical(self) -> bool:
        """Whether the route only holds through a shared theme or place."""
        return any(entity.kind in _TOPICS for entity in self.inner)


@dataclass(frozen=True, slots=True)
class Connection:
    """The answer to "who connects A to B": routes, closest first, and a plain sentence."""

    start: Entity
    end: Entity
    routes: tuple[Route, ...]
    note: str


_TOPICS = (Kind.THEME, Kind.PLACE)
_LISTS = (Kind.COLLECTION, Kind.SERIES, Kind.PROGRAMME)


def find_connections(
    network: "nx.MultiDiGraph[str]", start: str, end: str, *, most: int = MOST_ROUTES
) -> Connection:
    """Return up to `most` routes between two entities, given by IRI, that share no inner entity.

    Each further route avoids what the earlier ones passed, so that no answer is another one with
    a leg swapped. Of two routes of equal cost the one whose IRIs sort first is taken.
    """
    if start == end:
        return Connection(
            get_entity(network, start), get_entity(network, end), (), _say_same(network, start)
        )
    routes: list[Route] = []
    passed: set[str] = set()
    direct = False
    while len(routes) < most:
        path = _find_cheapest(network, start, end, passed, skip_direct=direct)
        if path is None:
            break
        routes.append(_make_route(network, *path))
        inner = path[0][1:-1]
        passed.update(inner)
        direct = direct or not inner
    note = _say_what_links(network, start, end, routes)
    return Connection(get_entity(network, start), get_entity(network, end), tuple(routes), note)


def get_entity(network: "nx.MultiDiGraph[str]", iri: str) -> Entity:
    """Return the entity that a node of the network stands for."""
    data = network.nodes[iri]
    return Entity(iri, data["kind"], data["label"], data["alt_labels"], data["identifiers"])


# ── search ──────────────────────────────────────────────────────────────────────────────────

_Path = tuple[tuple[str, ...], float]


def _find_cheapest(
    network: "nx.MultiDiGraph[str]", start: str, end: str, avoid: set[str], *, skip_direct: bool
) -> _Path | None:
    """Return the cheapest path by Dijkstra's algorithm over (entity, topic used, length).

    Dijkstra (1959), https://doi.org/10.1007/BF01386390. Cost: O((n + m) log n).
    """
    queue: list[tuple[float, tuple[str, ...], bool]] = [(0.0, (start,), False)]
    settled: set[tuple[str, bool]] = set()
    while queue:
        cost, path, topical = heapq.heappop(queue)
        here = path[-1]
        if here == end:
            return path, cost
        if (here, topical) in settled or len(path) > LONGEST_ROUTE:
            continue
        settled.add((here, topical))
        for neighbour in list_neighbours(network, here):
            if neighbour in avoid or neighbour in path:
                continue
            if neighbour == end:
                if not (skip_direct and here == start):
                    heapq.heappush(queue, (cost + 1, (*path, end), topical))
                continue
            is_topic = network.nodes[neighbour]["kind"] in _TOPICS
            if not (is_topic and topical):
                further = cost + 1 + _weigh(network, neighbour)
                heapq.heappush(queue, (further, (*path, neighbour), topical or is_topic))
    return None


def list_neighbours(network: "nx.MultiDiGraph[str]", iri: str) -> list[str]:
    """Return the entities that a link other than a structural one joins to this one, sorted."""
    return sorted({other for other, _ in _iterate_links(network, iri)})


def _iterate_links(network: "nx.MultiDiGraph[str]", iri: str) -> Iterator[tuple[str, Relation]]:
    """Yield (neighbour, relation) over both directions, without structural relations."""
    for links in (network.succ[iri], network.pred[iri]):
        for other, edges in links.items():
            for name in edges:
                if not RELATIONS[name].structural:
                    yield other, RELATIONS[name]


def _weigh(network: "nx.MultiDiGraph[str]", iri: str) -> float:
    """Return the cost of passing an entity: log2 of its degree, and what its kind adds.

    A theme's degree counts what is about it; an article's does not count its themes, which make
    nobody a hub.
    """
    kind = network.nodes[iri]["kind"]
    is_topic = kind in _TOPICS
    near = {
        other for other, relation in _iterate_links(network, iri) if relation.topical == is_topic
    }
    return math.log2(max(len(near), 1)) + _KIND_COST.get(kind, 0.0)


def _make_route(network: "nx.MultiDiGraph[str]", path: Sequence[str], cost: float) -> Route:
    legs = [_make_leg(network, one, other) for one, other in pairwise(path)]
    return Route(tuple(legs), round(cost, 3))


def _make_leg(network: "nx.MultiDiGraph[str]", one: str, other: str) -> Leg:
    """Return the strongest link between two neighbours: stated before inferred, topics last."""
    edges = [
        (data, forward)
        for a, b, forward in ((one, other, True), (other, one, False))
        for data in (network.get_edge_data(a, b) or {}).values()
        if not RELATIONS[data["relation"]].structural
    ]
    data, forward = min(edges, key=lambda edge: (
        edge[0]["inferred"], RELATIONS[edge[0]["relation"]].topical, edge[0]["relation"],
    ))  # fmt: skip
    relation = RELATIONS[data["relation"]]
    statement: Statement = data["statements"][0]
    return Leg(
        from_=get_entity(network, one),
        relation=relation.phrase if forward else relation.inverse,
        to=get_entity(network, other),
        work=statement.about.label if statement.about else "",
        statement=statement,
        source=network.graph["sources"][statement.passage.source],
    )


# ── words ───────────────────────────────────────────────────────────────────────────────────


def _say_same(network: "nx.MultiDiGraph[str]", iri: str) -> str:
    return f"Both names stand for {network.nodes[iri]['label']}."


def _say_what_links(
    network: "nx.MultiDiGraph[str]", start: str, end: str, routes: Sequence[Route]
) -> str:
    """Return the sentence for a reader who reads nothing else."""
    names = f"{network.nodes[start]['label']} and {network.nodes[end]['label']}"
    if any(not route.is_topical for route in routes):
        return _say_connected(names, [route for route in routes if not route.is_topical])
    lists = _name_some(network, _find_shared_lists(network, start, end))
    topics = _name_some(network, sorted({
        entity.iri for route in routes for entity in route.inner if entity.kind in _TOPICS
    }))  # fmt: skip
    if topics:
        also = f", and being listed in {lists}" if lists else ""
        return (
            f"Only a topic links {names}: {topics}{also}. No person, article or organization does."
        )
    if lists:
        return (
            f"Only being listed in {lists} links {names}. They share no article, organization, "
            "theme or place."
        )
    return f"Nothing in these sources links {names}."


def _say_connected(names: str, routes: Sequence[Route]) -> str:
    """Return what connects two entities, route by route, in one sentence."""
    said = "; ".join(_say_route(route) for route in routes)
    return f"{names} are connected: {said}."


def _say_route(route: Route) -> str:
    if not route.inner:
        return f"{route.legs[0].from_.label} {route.legs[0].relation} {route.legs[0].to.label}"
    first, last = route.legs[0], route.legs[-1]
    through = f"“{first.to.label}”"
    if len(route.legs) == _SHARED and _is_same(first, last, "creator"):
        return f"both wrote {through}"
    if len(route.legs) == _SHARED and _is_same(first, last, "member of"):
        return f"both are affiliated with {through}"
    return "through " + " – ".join(f"“{entity.label}”" for entity in route.inner)


def _is_same(first: Leg, last: Leg, relation: str) -> bool:
    return first.statement.relation == last.statement.relation == relation


def _name_some(network: "nx.MultiDiGraph[str]", iris: Sequence[str]) -> str:
    """Return kind and label of the first few, in words."""
    named = [
        f"the {KINDS[network.nodes[iri]['kind']].singular} “{network.nodes[iri]['label']}”"
        for iri in iris[:_MOST_NAMED]
    ]
    more = len(iris) - len(named)
    return ", ".join([*named, *([f"{more} more"] if more > 0 else [])])


def _find_shared_lists(network: "nx.MultiDiGraph[str]", start: str, end: str) -> list[str]:
    """Return the narrowest collections, series or programmes in which both are listed.

    What contains a collection that both share adds nothing, so it is left out.
    """
    shared = _climb(network, start) & _climb(network, end)
    wider = {above for iri in shared for above in _climb(network, iri) if above != iri}
    return sorted(shared - wider)


def _climb(network: "nx.MultiDiGraph[str]", iri: str) -> set[str]:
    """Return every list that holds the entity, a work of it, or a member of it."""
    reached: set[str] = set()
    waiting = [iri, *_list_works(network, iri)]
    while waiting:
        here = waiting.pop()
        if network.nodes[here]["kind"] in _LISTS:
            reached.add(here)
        waiting += [
            whole
            for whole, edges in network.succ[here].items()
            if "part of" in edges and whole not in reached
        ]
    return reached


def _list_works(network: "nx.MultiDiGraph[str]", iri: str) -> list[str]:
    """Return the works of a person, of an organization's members, or about a topic."""
    near = list_neighbours(network, iri)
    members = [other for other in near if network.nodes[other]["kind"] is Kind.PERSON]
    further = [work for member in members for work in list_neighbours(network, member)]
    return sorted({other for other in [*near, *further]
                   if network.nodes[other]["kind"] is Kind.WORK})  # fmt: skip
