"""The search for routes over arrays against a plain reference, on random graphs."""

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.connections.filters import ANYTHING, Filters, Gate
from actormap.connections.search import find_paths
from actormap.links import Links, make_links
from actormap.model import Entity, Kind, Source, Statement
from plain_routes import find_routes, make_graph, make_statement

KINDS = [Kind.PERSON, Kind.WORK, Kind.ORGANIZATION, Kind.THEME, Kind.PLACE]
LINKING = ["creator", "member of", "subject", "works in", "related to", "part of"]
SOURCES = {"s": Source("s", "s", "", "S")}


@st.composite
def statements(draw: st.DrawFn) -> list[Statement]:
    """Draw a graph of a few entities with many links, so that routes compete and tie."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=4, max_size=9))
    entities = [Entity(f"https://example.org/{n}", kind, f"E{n}") for n, kind in enumerate(kinds)]
    ends = st.integers(0, len(entities) - 1)
    edges = draw(st.lists(st.tuples(ends, st.sampled_from(LINKING), ends), min_size=3, max_size=22))
    return [
        make_statement(number, entities[one], relation, entities[other])
        for number, (one, relation, other) in enumerate(edges)
    ]


def search(links: Links, starts: Sequence[str], ends: Sequence[str], most: int,
           filters: Filters = ANYTHING) -> list[tuple[int, tuple[str, ...]]]:  # fmt: skip
    """Return cost and IRIs of the routes over arrays."""
    one, other = ([node for iri in side if (node := links.find(iri)) is not None]
                  for side in (starts, ends))  # fmt: skip
    paths = find_paths(links, one, other, most, Gate(links, filters))
    return [(path.cost, tuple(links.texts.iris[node] for node in path.nodes)) for path in paths]


@settings(deadline=None, max_examples=150)
@given(statements(), st.integers(1, 4))
def test_routes_are_those_of_the_reference(said: list[Statement], most: int) -> None:
    """Cost, order and every entity of every route, for every pair of entities."""
    graph, links = make_graph(said), make_links(said, SOURCES)
    iris = sorted(graph.entities)
    for start in iris[:2]:
        for end in iris[-2:]:
            if start != end:
                expected = find_routes(graph, [start], [end], most)
                assert search(links, [start], [end], most) == expected


@settings(deadline=None, max_examples=80)
@given(statements(), st.integers(1, 3), st.integers(1, 3))
def test_routes_between_groups(said: list[Statement], size: int, most: int) -> None:
    """From any of one group to any of the other."""
    graph, links = make_graph(said), make_links(said, SOURCES)
    iris = sorted(graph.entities)
    starts, ends = iris[:size], iris[size:][-2:]
    expected = find_routes(graph, starts, ends, most)
    assert search(links, starts, ends, most) == expected


def make_chain(length: int) -> list[Statement]:
    """Return people linked in a row by `length` links."""
    people = [Entity(f"https://example.org/{n:02}", Kind.PERSON, str(n)) for n in range(length + 1)]
    return [make_statement(n, people[n], "related to", people[n + 1]) for n in range(length)]


def test_a_route_has_eight_links_at_most() -> None:
    """Eight are a route, nine are none."""
    for length, found in ((8, 1), (9, 0)):
        links = make_links(make_chain(length), SOURCES)
        iris = links.texts.iris
        assert len(search(links, [iris[0]], [iris[-1]], 3)) == found


def test_a_dearer_way_of_fewer_links_is_found() -> None:
    """Where the cheapest way to an entity on the route is too long, a shorter one counts."""
    chain = make_chain(9)
    people = [s.subject for s in chain]
    hub = Entity("https://example.org/hub", Kind.PERSON, "hub")
    others = [Entity(f"https://example.org/x{n}", Kind.PERSON, "x") for n in range(6)]
    beside = [make_statement(20 + n, hub, "related to", other) for n, other in enumerate(others)]
    short = [make_statement(40, people[0], "related to", hub),
             make_statement(41, hub, "related to", people[3])]  # fmt: skip
    said = [*chain, *beside, *short]
    expected = find_routes(make_graph(said), [people[0].iri], [chain[-1].object.iri], 2)  # type: ignore[union-attr]
    assert len(expected) == 1
    links = make_links(said, SOURCES)
    assert search(links, [people[0].iri], [chain[-1].object.iri], 2) == expected  # type: ignore[union-attr]


@settings(deadline=None, max_examples=60)
@given(statements(), st.sampled_from(KINDS), st.sampled_from(LINKING[:-1]))
def test_filters_are_as_if_the_rest_were_not_there(
    said: list[Statement], kind: Kind, relation: str
) -> None:
    """Routes under a filter are those of the graph without what it leaves out, at the old costs."""
    graph, links = make_graph(said), make_links(said, SOURCES)
    iris = sorted(graph.entities)
    start, end = iris[0], iris[-1]
    kept = []
    for one in said:
        assert isinstance(one.object, Entity)
        others = {e.iri for e in (one.subject, one.object) if e.kind is not kind}
        if one.relation == relation and others <= {start, end}:
            kept.append(one)
    part = make_graph(kept)
    near = {iri: part.near.get(iri, set()) for iri in graph.entities}
    expected = find_routes(type(graph)(graph.entities, near, graph.weights), [start], [end], 3)
    filters = Filters(kinds=(kind,), relations=(relation,))
    if start != end:
        assert search(links, [start], [end], 3, filters) == expected


@settings(deadline=None, max_examples=50)
@given(st.randoms(use_true_random=False), statements())
def test_links_do_not_depend_on_the_order_of_statements(
    random: Random, said: list[Statement]
) -> None:
    """The same statements in another order give the same arrays."""
    mixed = said.copy()
    random.shuffle(mixed)
    one, other = make_links(said, SOURCES), make_links(mixed, SOURCES)
    assert list(one.texts.iris) == list(other.texts.iris)
    for name in ("kind", "degree", "subject", "object", "relation", "other", "link"):
        assert getattr(one.arrays, name).tolist() == getattr(other.arrays, name).tolist()
