"""The method of docs/connections.md in the plainest form: a reference for small graphs.

Every simple way is listed and weighed; nothing here is shared with what is tested.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actormap.model import Entity, Kind, Passage, Statement
from actormap.vocabulary import RELATIONS

TOPICS = {Kind.THEME, Kind.PLACE}
ADDED = {Kind.ORGANIZATION: 1000, Kind.THEME: 4000, Kind.PLACE: 4000}
LONGEST, LARGEST = 8, 32_000


@dataclass(frozen=True)
class Graph:
    """Statements as a plain graph: who is next to whom by actors' and by topical links."""

    entities: Mapping[str, Entity]
    near: Mapping[str, set[str]]
    weights: Mapping[str, int]


def make_graph(statements: Sequence[Statement]) -> Graph:
    """Return the graph of some statements between entities."""
    pairs: set[tuple[str, str, bool]] = set()
    entities: dict[str, Entity] = {}
    for statement in statements:
        assert isinstance(statement.object, Entity)
        one, other = statement.subject, statement.object
        entities |= {one.iri: one, other.iri: other}
        relation = RELATIONS[statement.relation]
        if one != other and not relation.structural:
            pairs |= {
                (one.iri, other.iri, relation.topical),
                (other.iri, one.iri, relation.topical),
            }
    near: dict[str, set[str]] = {iri: set() for iri in entities}
    sort: dict[str, set[str]] = {iri: set() for iri in entities}
    for one_, other_, topical in pairs:
        near[one_].add(other_)
        if topical == (entities[one_].kind in TOPICS):
            sort[one_].add(other_)
    weights = {
        iri: round(1000 * math.log2(max(len(sort[iri]), 1))) + ADDED.get(entity.kind, 0)
        for iri, entity in entities.items()
    }
    return Graph(entities, near, weights)


def find_routes(
    graph: Graph, starts: Sequence[str], ends: Sequence[str], most: int
) -> list[tuple[int, tuple[str, ...]]]:
    """Return cost and IRIs of up to `most` routes that share no inner entity."""
    routes: list[tuple[int, tuple[str, ...]]] = []
    passed: set[str] = set()
    while len(routes) < most:
        ways = [
            (cost, len(way), way)
            for start in starts
            for cost, way in list_ways(graph, (start,), set(starts) | passed, set(ends))
            if (1000, way) not in routes
        ]
        if not ways:
            break
        cost, _, way = min(ways)
        routes.append((cost, way))
        passed.update(way[1:-1])
    return routes


def list_ways(
    graph: Graph, way: tuple[str, ...], avoided: set[str], ends: set[str], cost: int = 0
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield cost and IRIs of all ways that begin so and end in one of `ends`."""
    if len(way) > LONGEST:
        return
    for iri in graph.near[way[-1]]:
        if iri in ends:
            if cost + 1000 <= LARGEST:
                yield cost + 1000, (*way, iri)
        elif iri not in way and iri not in avoided:
            longer = (*way, iri)
            topics = [one for one in longer[1:] if graph.entities[one].kind in TOPICS]
            if len(topics) <= 1:
                further = cost + 1000 + graph.weights[iri]
                yield from list_ways(graph, longer, avoided, ends, further)


def make_statement(number: int, one: Entity, relation: str, other: Entity) -> Statement:
    """Return a made-up statement of the source "s"."""
    return Statement(
        f"{number:016x}", one, relation, other, Passage("s", number, number, 1, "…"), ""
    )
