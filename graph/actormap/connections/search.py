"""The cheapest routes between two groups of entities that share no entity between the ends.

Bidirectional search: a wave from either side grows, the smaller first, until no cheaper route can
be outside of both (Nicholson 1966, doi:10.1093/comjnl/9.3.275; on when to stop, Dreyfus 1969,
doi:10.1287/opre.17.3.395). A route that was not seen leaves the wave from the start over an entity
dearer than that radius, and enters the other over another one: it costs more than both radii and
the link between. Two waves *meet* in what both have reached, so a hub is met and never opened.

Of routes of equal cost the one of fewer links is taken, then the one whose IRIs sort first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from actormap.connections.costs import LARGEST_COST, LINK_COST, UNIT
from actormap.connections.filters import Gate
from actormap.connections.meetings import Meetings, find_meetings
from actormap.connections.tracing import trace_first
from actormap.connections.waves import Water, Wave
from actormap.links import Links, list_neighbours
from actormap.links.model import Places

# A radius grows by this much at least: below it the same small waves would be made again.
_STRIDE = 2 * UNIT


@dataclass(frozen=True, slots=True)
class Path:
    """The nodes of a route, from start to end, and its cost in thousandths."""

    nodes: tuple[int, ...]
    cost: int


def find_paths(
    links: Links, starts: Sequence[int], ends: Sequence[int], most: int, gate: Gate
) -> list[Path]:
    """Return up to `most` paths, the cheapest first; none passes what an earlier one passes.

    The two groups must have nobody in common.
    """
    one, other = (np.unique(np.asarray(group, np.int64)) for group in (starts, ends))
    paths = [Path(pair, LINK_COST) for pair in _find_direct(links, one, other, most, gate)]
    search = _Search(links, one, other, gate)
    while len(paths) < most and (path := search.find_next()):
        paths.append(path)
    return paths


def _find_direct(
    links: Links, starts: Places, ends: Places, most: int, gate: Gate
) -> Iterator[tuple[int, int]]:
    """Yield up to `most` pairs that one link joins, sorted."""
    owner, others, between = list_neighbours(links, starts)
    direct = np.isin(others, ends)
    mask = gate.passes_links(between)
    if mask is not None:
        direct &= mask
    pairs = {(int(starts[a]), int(b)) for a, b in zip(owner[direct], others[direct], strict=True)}
    yield from sorted(pairs)[:most]


class _Search:
    """Two waves that grow towards one another, and keep their radii from path to path."""

    def __init__(self, links: Links, starts: Places, ends: Places, gate: Gate) -> None:
        self._sides = (starts, ends)
        self._water = Water(links, gate)
        # An end is no entity between the ends.
        self._water.block(np.concatenate(self._sides))
        self._radii = [0, 0]

    def find_next(self) -> Path | None:
        """Return the cheapest path through nobody that an earlier one passes, or None."""
        waves = [self._spread(side, LARGEST_COST - LINK_COST) for side in (0, 1)]
        met = self._meet(waves, LARGEST_COST)
        while (side := self._choose_side(waves, met)) is not None:
            cost = met.cost if met else LARGEST_COST
            self._widen(waves, side, cost)
            waves[side] = self._spread(side, cost - LINK_COST)
            met = self._meet(waves, cost) or met
        if met is None:
            return None
        nodes = trace_first(self._water, *met.waves, met)
        self._water.block(np.array(nodes[1:-1]))
        return Path(nodes, met.cost)

    def _meet(self, waves: Sequence[Wave], most: int) -> Meetings | None:
        return find_meetings(self._water, waves[0], waves[1], most)

    def _spread(self, side: int, most: int) -> Wave:
        return self._water.spread(self._sides[side], self._radii[side], most)

    def _choose_side(self, waves: Sequence[Wave], met: Meetings | None) -> int | None:
        """Return the side that grows next; None where nothing cheaper can be left."""
        cost = met.cost if met else LARGEST_COST
        if cost <= sum(self._radii) + LINK_COST or any(wave.next is None for wave in waves):
            return None
        return 0 if waves[0].volume <= waves[1].volume else 1

    def _widen(self, waves: Sequence[Wave], side: int, cost: int) -> None:
        """Grow a radius: to what is next at least, no further than is needed."""
        needed = cost - LINK_COST - self._radii[1 - side]
        wanted = max(waves[side].next or 0, self._radii[side] + _STRIDE)
        self._radii[side] = min(wanted, needed)
