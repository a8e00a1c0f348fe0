"""Where two waves have reached the same entity, and the cheapest routes through such ones."""

from dataclasses import dataclass

import numpy as np

from actormap.connections.costs import LONGEST_ROUTE
from actormap.connections.waves import Water, Wave
from actormap.links import list_ranges
from actormap.links.model import Places


@dataclass(frozen=True, slots=True)
class Meetings:
    """The cheapest routes of the fewest links: in which states and layers the waves meet.

    `states` and `layers` (k, 2) hold for each meeting those of the wave from the start and of the
    wave from the end.
    """

    waves: tuple[Wave, Wave]
    cost: int
    states: Places
    layers: Places


@dataclass(frozen=True, slots=True)
class Reached:
    """All that a wave has reached, but the start."""

    states: Places
    costs: Places
    layers: Places

    @classmethod
    def list(cls, wave: Wave) -> "Reached":
        """Return the states of all layers, one after another."""
        layers = wave.layers[1:]
        counts = [len(layer.states) for layer in layers]
        nothing = np.zeros(0, np.int64)
        return cls(
            np.concatenate((nothing, *(layer.states for layer in layers))),
            np.concatenate((nothing, *(layer.costs for layer in layers))),
            np.repeat(np.arange(1, len(layers) + 1), counts),
        )

    def keep(self, kept: Places) -> "Reached":
        """Return some of the states, by place."""
        return Reached(self.states[kept], self.costs[kept], self.layers[kept])


def find_meetings(water: Water, one: Wave, other: Wave, most: int) -> Meetings | None:
    """Return the cheapest meetings of two waves that cost no more than `most`, or None."""
    here, there = find_common(Reached.list(one), Reached.list(other))
    nodes = here.states >> 1
    topics, weights = water.measure(nodes)
    costs = here.costs + there.costs - weights
    links = here.layers + there.layers
    # One theme or place at most: the one in which they meet, or one on either side.
    fits = topics | ((here.states & there.states & 1) == 0)
    fits &= (links <= LONGEST_ROUTE) & (costs <= most)
    if not fits.any():
        return None
    cost = int(costs[fits].min())
    fits &= costs == cost
    best = np.flatnonzero(fits & (links == links[fits].min()))
    return Meetings(
        (one, other),
        cost,
        np.stack((here.states[best], there.states[best]), axis=1),
        np.stack((here.layers[best], there.layers[best]), axis=1),
    )


def find_common(one: Reached, other: Reached) -> tuple[Reached, Reached]:
    """Return each pair of states, one of either wave, that are of the same node."""
    order = np.argsort(other.states, kind="stable")
    nodes = other.states[order] >> 1
    wanted = one.states >> 1
    low = np.searchsorted(nodes, wanted, "left")
    high = np.searchsorted(nodes, wanted, "right")
    owner, places = list_ranges(low, high)
    return one.keep(owner), other.keep(order[places])
