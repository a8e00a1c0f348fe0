"""The sentence for a reader who reads nothing else."""

from collections.abc import Iterable, Sequence

import numpy as np

from actormap.connections.costs import TOPICS
from actormap.connections.model import Leg, Route
from actormap.links import Ints, Links, gather, list_neighbours
from actormap.links.model import KIND_NUMBERS
from actormap.model import Entity, Kind
from actormap.vocabulary import KINDS

# Links of a route whose ends share what lies between them.
_SHARED = 2
# Listing every theme or collection that two actors share would bury the answer.
_MOST_NAMED = 5
# What is said of so many entities says little about two of them, and the sentence says so.
_BROAD = 100
_LISTS = (Kind.COLLECTION, Kind.SERIES, Kind.PROGRAMME)


def say_same(entities: Iterable[Entity]) -> str:
    """Return that both names stand for the same."""
    return f"Both names stand for {name_all([entity.label for entity in entities])}."


def say_both(entities: Sequence[Entity]) -> str:
    """Return who is on both sides of a question about groups."""
    verb = "is" if len(entities) == 1 else "are"
    return f"{name_all([entity.label for entity in entities])} {verb} on both sides."


def say_what_links(
    links: Links, starts: Sequence[int], ends: Sequence[int], routes: Sequence[Route]
) -> str:
    """Return what connects two sides, or that only a topic or a list does, or nothing."""
    labels = links.texts.labels
    sides = (name_all([labels[node] for node in side]) for side in (starts, ends))
    names = " and ".join(sides)
    if actual := [route for route in routes if not route.is_topical]:
        return f"{names} are connected: {'; '.join(map(_say_route, actual))}."
    lists = name_some(links, _find_shared_lists(links, starts, ends))
    topics = name_some(links, _list_topics(links, routes))
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


def name_all(labels: Sequence[str]) -> str:
    """Return names as one says them: "A", "A and B", "A, B and 3 more"."""
    named, more = list(labels[:_MOST_NAMED]), len(labels) - _MOST_NAMED
    if more > 0:
        named.append(f"{more} more")
    return " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:])))


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


def _list_topics(links: Links, routes: Iterable[Route]) -> list[int]:
    """Return the themes and places of routes, in the order of their IRIs."""
    iris = {entity.iri for route in routes for entity in route.inner if entity.kind in TOPICS}
    return sorted(number for iri in iris if (number := links.find(iri)) is not None)


def name_some(links: Links, nodes: Sequence[int]) -> str:
    """Return kind and label of the first few, in words, and how broad the broad ones are."""
    named = [_name(links, node) for node in nodes[:_MOST_NAMED]]
    more = len(nodes) - len(named)
    return ", ".join([*named, *([f"{more} more"] if more > 0 else [])])


def _name(links: Links, node: int) -> str:
    kind, degree = links.get_kind(node), int(links.arrays.degree[node])
    name = f"{KINDS[kind].singular} “{links.texts.labels[node]}”"
    if kind in TOPICS and degree >= _BROAD:
        return f"the broad {name} (which {degree:,} have in common)"
    return f"the {name}"


def _find_shared_lists(links: Links, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """Return the narrowest collections, series or programmes in which both are listed.

    What contains a collection that both share adds nothing, so it is left out.
    """
    one, other = _list_with_works(links, starts), _list_with_works(links, ends)
    shared = set(_climb(links, one)) & set(_climb(links, other))
    wider = {
        above
        for node in shared
        for above in _climb(links, np.array([node], np.int64))
        if above != node
    }
    return sorted(shared - wider)


def _climb(links: Links, nodes: Ints) -> list[int]:
    """Return every list that holds one of the entities, in however many steps."""
    lists = [KIND_NUMBERS[kind] for kind in _LISTS]
    seen = np.unique(nodes)
    nodes = seen
    while len(nodes):
        _, places = gather(links.arrays.first_whole, nodes)
        nodes = np.setdiff1d(links.arrays.whole[places], seen)
        seen = np.union1d(seen, nodes)
    reached: list[int] = seen[np.isin(links.arrays.kind[seen], lists)].tolist()
    return reached


def _list_with_works(links: Links, nodes: Sequence[int]) -> Ints:
    """Return entities with the works of a person, of an organization's members, or on a topic."""
    near = _list_near(links, np.array(nodes, np.int64))
    further = _list_near(links, near[links.arrays.kind[near] == KIND_NUMBERS[Kind.PERSON]])
    around = np.union1d(near, further)
    works = around[links.arrays.kind[around] == KIND_NUMBERS[Kind.WORK]]
    return np.concatenate((np.array(nodes, np.int64), works.astype(np.int64)))


def _list_near(links: Links, nodes: Ints) -> Ints:
    _, others, _ = list_neighbours(links, nodes)
    return np.unique(others)
