"""A wave from some entities outward: who is reached, at what cost, in how many links.

Each layer of a wave holds what is reached by so many links: *states*, a node and whether a theme
or place was passed on the way (2 · node + 1 if so), with the lowest cost. What a lower layer
reaches as cheaply is left out: it is dominated. Entities that cost more than the radius are
reached but not passed, which is what keeps hubs from being opened.

Each entity that is passed multiplies the ways on by its degree d, and costs log2(d) and more. So
no more than about 2^radius ways are opened from a neighbour of the start, however large the
network is and whatever hubs it has.
"""

from dataclasses import dataclass

import numpy as np

from actormap.connections.costs import IS_TOPIC, LINK_COST, LONGEST_ROUTE, weigh
from actormap.connections.filters import Gate
from actormap.links import Ints, Links, list_neighbours
from actormap.links.model import Places

# A sort key holds state and cost; a cost never needs more bits.
_COST_BITS = 20
_COST_MASK = (1 << _COST_BITS) - 1
# The cost of what no wave may enter: lower than any.
_BLOCKED = 1


@dataclass(frozen=True, slots=True)
class Layer:
    """States reached by the same number of links, sorted, and what each costs."""

    states: Places
    costs: Places


@dataclass(frozen=True, slots=True)
class Wave:
    """Layers by number of links, the start first; `volume` is how many neighbours were seen.

    `next` is the lowest cost above the radius: a smaller wider radius would reach nothing more.
    None where all that there is has been passed.
    """

    layers: tuple[Layer, ...]
    radius: int
    volume: int
    next: int | None


class Water:
    """Where waves spread: links, what may be passed, and the lowest costs found so far."""

    def __init__(self, links: Links, gate: Gate) -> None:
        """Make room for the costs: pages of memory that are taken when touched."""
        self.links = links
        self._gate = gate
        # By state; 0 for what is not reached.
        self._lowest = np.zeros(2 * len(links), np.int32)

    def block(self, nodes: Ints) -> None:
        """Let no wave from elsewhere enter some nodes."""
        self._lowest[2 * nodes] = self._lowest[2 * nodes + 1] = _BLOCKED

    def spread(
        self, start: Places, radius: int, most: int, longest: int = LONGEST_ROUTE - 1
    ) -> Wave:
        """Return the wave from some nodes; what costs more than `most` is not in it.

        It has `longest` layers beside the start at most: from an inner entity there is one link at
        least to the other end.
        """
        layers = [Layer(2 * start, np.zeros(len(start), np.int64))]
        volume, beyond = 0, []
        for _ in range(longest):
            layer = layers[-1]
            passed = layer.costs <= radius
            if not passed.all():
                beyond.append(int(layer.costs[~passed].min()))
            if not passed.any():
                break
            reached, seen = self._step(layer.states[passed], layer.costs[passed], most)
            layers.append(reached)
            volume += seen
        for layer in layers[1:]:
            self._lowest[layer.states] = 0
        return Wave(tuple(layers), radius, volume, min(beyond, default=None))

    def _step(self, states: Places, costs: Places, most: int) -> tuple[Layer, int]:
        """Return what one more link reaches, and how many neighbours were looked at."""
        owner, nodes = self.list_neighbours(states >> 1)
        topics, weights = self.measure(nodes)
        passed = (states & 1).astype(bool)[owner]
        reached = (nodes << 1) | (topics | passed)
        further = costs[owner] + LINK_COST + weights
        lowest, plain = self._lowest[reached], self._lowest[nodes << 1]
        kept = ~(topics & passed) & (further <= most)
        kept &= (lowest == 0) | (further < lowest)
        # As cheap and without a theme or place: that is as good or better.
        kept &= (plain == 0) | (further < plain)
        passable = self._gate.passes_nodes(nodes)
        if passable is not None:
            kept &= passable
        keys = np.sort((reached[kept] << _COST_BITS) | further[kept])
        found = keys >> _COST_BITS
        fresh = np.ones(len(found), bool)
        fresh[1:] = found[1:] != found[:-1]
        layer = Layer(found[fresh], keys[fresh] & _COST_MASK)
        self._lowest[layer.states] = layer.costs
        return layer, len(nodes)

    def list_neighbours(self, nodes: Places) -> tuple[Places, Places]:
        """Return whose neighbour, and which, for all links that may be taken."""
        owner, others, links = list_neighbours(self.links, nodes)
        mask = self._gate.passes_links(links)
        if mask is not None:
            owner, others = owner[mask], others[mask]
        return owner, others.astype(np.int64)

    def measure(self, nodes: Places) -> tuple[Places, Places]:
        """Return for some nodes whether each is a theme or place, and what passing it costs."""
        kinds = self.links.arrays.kind[nodes]
        return IS_TOPIC[kinds], weigh(kinds, self.links.arrays.degree[nodes])
