"""Who could introduce one person to another: people linked to both, the closest first.

An introducer stands between the two: one or two links from either, through a work, an organization
or a direct link, never a theme or place. What the two have in common already needs nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from actormap.connections.asking import find_node
from actormap.connections.costs import LARGEST_COST, LINK_COST
from actormap.connections.filters import ANYTHING, Filters, Gate
from actormap.connections.legs import make_route
from actormap.connections.meetings import Meetings, Reached, find_common
from actormap.connections.model import Question, Route
from actormap.connections.search import Path
from actormap.connections.sentences import name_all, name_some
from actormap.connections.tracing import trace_first
from actormap.connections.waves import Water, Wave
from actormap.links import Links
from actormap.links.model import KIND_NUMBERS, Places
from actormap.model import Entity, Kind

MOST_PEOPLE = 5
_LONGEST = 2  # links between an introducer and either of the two
# Sharing an entity dearer than this (an organization of thousands) is not knowing one another.
_RADIUS = LARGEST_COST // 2


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person who is linked to both, and the route over that person."""

    person: Entity
    route: Route


@dataclass(frozen=True, slots=True)
class Introductions:
    """The answer to "who could introduce A to B": people, the closest first, and a sentence."""

    question: Question
    people: tuple[Introduction, ...]
    note: str


def find_introductions(
    links: Links, start: str, end: str, *, most: int = MOST_PEOPLE, filters: Filters = ANYTHING
) -> Introductions:
    """Return up to `most` people who could introduce one entity to another, given by IRI.

    They are ranked by the cost of the route over them, as any route; QueryError where there is
    nobody of an IRI.
    """
    one, other = find_node(links, start), find_node(links, end)
    entities = links.make_entity(one), links.make_entity(other)
    asked = {"introduce": True, "most": most, **filters.describe()}
    question = Question(links.build, entities[:1], entities[1:], asked)
    gate = Gate(links, filters)
    shared, waves, water = _spread_from_both(links, (one, other), gate)
    people = tuple(
        Introduction(links.make_entity(person), make_route(links, path, gate))
        for person, path in _list_people(water, waves, most)
    ) if one != other else ()  # fmt: skip
    return Introductions(question, people, _say(links, entities, shared, people))


def _spread_from_both(
    links: Links, ends: tuple[int, int], gate: Gate
) -> tuple[list[int], tuple[Wave, Wave], Water]:
    """Return what both are linked to, and what is around either but for that."""
    water = Water(links, gate)
    starts = [np.array([end], np.int64) for end in ends]
    near = [water.list_neighbours(start)[1] for start in starts]
    shared = np.intersect1d(near[0], near[1])
    water.block(np.concatenate((*starts, shared)))
    one, other = (water.spread(start, _RADIUS, LARGEST_COST - LINK_COST, _LONGEST)
                  for start in starts)  # fmt: skip
    return shared.tolist(), (one, other), water


def _list_people(water: Water, waves: tuple[Wave, Wave], most: int) -> Iterator[tuple[int, Path]]:
    """Yield people in both waves, each with the cheapest path over them, the cheapest first."""
    here, there = find_common(*map(Reached.list, waves))
    nodes = here.states >> 1
    _, weights = water.measure(nodes)
    costs = here.costs + there.costs - weights
    fits = (here.states | there.states) & 1 == 0
    fits &= water.links.arrays.kind[nodes] == KIND_NUMBERS[Kind.PERSON]
    fits &= costs <= LARGEST_COST
    order = np.lexsort((nodes, here.layers + there.layers, costs))
    order = order[fits[order]]
    _, firsts = np.unique(nodes[order], return_index=True)
    for place in order[np.sort(firsts)][:most]:
        met = Meetings(
            waves, int(costs[place]),
            _pair(here.states, there.states, place), _pair(here.layers, there.layers, place),
        )  # fmt: skip
        yield int(nodes[place]), Path(trace_first(water, *waves, met), met.cost)


def _pair(one: Places, other: Places, place: int) -> Places:
    return np.array([[one[place], other[place]]])


def _say(
    links: Links,
    ends: tuple[Entity, Entity],
    shared: Sequence[int],
    people: Sequence[Introduction],
) -> str:
    """Return the sentence: who could, or that nobody can, and what the two share already."""
    start, end = (entity.label for entity in ends)
    if ends[0] == ends[1]:
        return f"Both names stand for {start}."
    names = name_all([introduction.person.label for introduction in people])
    said = (
        f"{names} could introduce {start} to {end}."
        if people
        else f"Nobody in these sources is linked to both {start} and {end}."
    )
    already = f" The two already share {name_some(links, shared)}." if shared else ""
    return said + already
