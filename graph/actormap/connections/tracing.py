"""From two waves that meet to the nodes of a route: of equals, the one that sorts first."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from actormap.connections.costs import LINK_COST
from actormap.connections.meetings import Meetings
from actormap.connections.waves import Water, Wave
from actormap.links.model import Places

# Where a route stands: in the wave from the start (0) or from the end (1), its layer, its state.
_Place = tuple[int, int, int]


def trace_first(water: Water, one: Wave, other: Wave, met: Meetings) -> tuple[int, ...]:
    """Return the nodes of the route whose numbers sort first among the cheapest ones.

    Routes that agree so far are followed together, and the smallest next node decides.
    """
    onward = _list_onward(water, one, met)
    crossings = defaultdict(list)
    for states, layers in zip(met.states.tolist(), met.layers.tolist(), strict=True):
        crossings[0, layers[0], states[0]].append((1, layers[1], states[1]))
    places = {place for place in onward if place[1] == 0}
    nodes: list[int] = []
    while places:
        node = min(state >> 1 for _, _, state in places)
        nodes.append(node)
        here = {place for place in places if place[2] >> 1 == node}
        here |= {crossing for place in here for crossing in crossings[place]}
        places = set()
        for side, layer, state in here:
            if side == 0:
                places |= onward[side, layer, state]
            elif layer:
                steps = _step_back(water, other, layer, np.array([state]))
                places |= {(1, layer - 1, back) for back, _ in steps}
    return tuple(nodes)


def _list_onward(water: Water, wave: Wave, met: Meetings) -> dict[_Place, set[_Place]]:
    """Return the places from which a cheapest route goes on, and to where, as far as they meet."""
    onward: dict[_Place, set[_Place]] = defaultdict(set)
    wanted: dict[int, set[int]] = defaultdict(set)
    for layer, state in zip(met.layers[:, 0].tolist(), met.states[:, 0].tolist(), strict=True):
        wanted[layer].add(state)
    for layer in range(max(wanted), 0, -1):
        states = np.array(sorted(wanted[layer]), np.int64)
        for back, state in _step_back(water, wave, layer, states):
            onward[0, layer - 1, back].add((0, layer, state))
            wanted[layer - 1].add(back)
    return onward


def _step_back(water: Water, wave: Wave, layer: int, states: Places) -> Iterator[tuple[int, int]]:
    """Yield the states from which some states of a layer are reached at their cost, with these."""
    before, here = wave.layers[layer - 1], wave.layers[layer]
    costs = here.costs[np.searchsorted(here.states, states)]
    topics, weights = water.measure(states >> 1)
    owner, nodes = water.list_neighbours(states >> 1)
    earlier = (nodes << 1) | ((states & 1) & ~topics)[owner]
    place = np.minimum(np.searchsorted(before.states, earlier), len(before.states) - 1)
    fits = before.states[place] == earlier
    cost = before.costs[place]
    fits &= (cost <= wave.radius) & (cost + LINK_COST + weights[owner] == costs[owner])
    yield from zip(earlier[fits].tolist(), states[owner[fits]].tolist(), strict=True)
