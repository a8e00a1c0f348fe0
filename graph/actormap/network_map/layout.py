"""Where each node stands on the map: computed once, here, so that nothing moves in the browser."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actormap.network_map import spacing
from actormap.network_map.forces import Springs, settle
from actormap.vocabulary import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx
    from numpy import bool_
    from numpy.typing import NDArray

    from actormap.network_map.spacing import Floats

# Pixels of map for each node; sixty nodes then fill a laptop's window at full size.
_AREA = 10_500.0
_CROWDED_AREA = 3_600.0
_ASPECT = 1.36
# Up to here every node gets room for its own label; above, the map shows the main ones.
_MOST_LABELLED = 150
# A collection holds everything it lists: at full strength it would pull the map to one point.
_STRUCTURAL_PULL = 0.25


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a node in pixels, and whether its label has room on the left."""

    x: float
    y: float
    leftward: bool


def compute_layout(network: nx.MultiDiGraph[str]) -> dict[str, tuple[float, float]]:
    """Return x and y in pixels for each node, the same for the same network."""
    return {iri: (spot.x, spot.y) for iri, spot in arrange(network).items()}


def arrange(network: nx.MultiDiGraph[str]) -> dict[str, Spot]:
    """Return the spot of each node: each component laid out for itself, then packed in rows."""
    import numpy as np

    components = _list_components(network)
    if not components:
        return {}
    layouts = [_lay_out(network, component) for component in components]
    corners = spacing.pack([layout.size for layout in layouts], _ASPECT)
    spots = {
        iri: Spot(round(float(x), 1), round(float(y), 1), bool(left))
        for layout, corner in zip(layouts, corners, strict=True)
        for iri, (x, y), left in zip(
            layout.iris, layout.places + np.array(corner), layout.leftward, strict=True
        )
    }
    return {iri: spots[iri] for iri in sorted(spots)}


def measure_radius(neighbours: int) -> float:
    """Return the radius in pixels of a node: its area grows with its neighbours, within bounds.

    >>> [measure_radius(n) for n in (0, 1, 9, 1000)]
    [4.0, 5.3, 9.5, 18.0]
    """
    return round(min(max(3.2 + 2.1 * math.sqrt(neighbours), 4.0), 18.0), 1)


def count_neighbours(network: nx.MultiDiGraph[str]) -> dict[str, int]:
    """Return for each node how many others it is linked with, in either direction."""
    return {
        iri: len({*network.successors(iri), *network.predecessors(iri)} - {iri}) for iri in network
    }


@dataclass(frozen=True, slots=True)
class _Layout:
    """One component: its nodes, their places (n, 2) from its top left corner, its size."""

    iris: list[str]
    places: Floats
    leftward: list[bool]
    size: tuple[float, float]


def _list_components(network: nx.MultiDiGraph[str]) -> list[list[str]]:
    """Return the nodes of each connected part, sorted; the largest part first."""
    import networkx as nx

    parts = (sorted(part) for part in nx.weakly_connected_components(network))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _lay_out(network: nx.MultiDiGraph[str], iris: list[str]) -> _Layout:
    """Lay out one component around its long axis, with room for labels where there is room."""
    import numpy as np

    springs = _gather_springs(network, iris)
    radii = np.array([measure_radius(int(mass) - 1) for mass in springs.weigh_nodes()])
    places = _turn_to_long_axis(settle(springs)) if len(iris) > 1 else np.zeros((1, 2))
    leftward = _choose_sides(springs, places)
    if len(network) <= _MOST_LABELLED:
        labels = [str(network.nodes[iri]["label"]) for iri in iris]
        area, boxes = _AREA, spacing.make_boxes(labels, radii, leftward=leftward)
    else:
        area, boxes = _CROWDED_AREA, spacing.make_plain_boxes(radii)
    if len(iris) > 1:
        height = (area * len(iris) / _ASPECT) ** 0.5
        places = spacing.fill_frame(places, boxes, height * _ASPECT, height)
    low, high = (places - boxes[:, :2]).min(axis=0), (places + boxes[:, 2:]).max(axis=0)
    width, height = (high - low).tolist()
    return _Layout(iris, places - low, leftward.tolist(), (width, height))


def _gather_springs(network: nx.MultiDiGraph[str], iris: list[str]) -> Springs:
    """Return the links within one component as arrays, parallel ones joined to the strongest."""
    import numpy as np

    numbers = {iri: number for number, iri in enumerate(iris)}
    pulls: dict[tuple[int, int], float] = {}
    for source, target, data in network.subgraph(iris).edges(data=True):
        first, second = sorted((numbers[source], numbers[target]))
        if first != second:
            pull = _get_pull(data)
            pulls[first, second] = max(pull, pulls.get((first, second), 0.0))
    ordered = sorted(pulls)
    pairs = np.array(ordered, dtype=np.int64).reshape(-1, 2)
    return Springs(len(iris), pairs, np.array([pulls[pair] for pair in ordered], dtype=float))


def _get_pull(data: Mapping[str, object]) -> float:
    """Return how strongly an edge with these attributes draws its ends together."""
    return _STRUCTURAL_PULL if RELATIONS[str(data["relation"])].structural else 1.0


def _turn_to_long_axis(places: Floats) -> Floats:
    """Return the places turned so that they reach widest from left to right."""
    import numpy as np

    _, axes = np.linalg.eigh(np.cov(places.T))
    turned = places @ axes[:, ::-1]
    # Either sign of an axis is right; take the one that puts the first node top left.
    signs: Floats = np.where(turned[0] > 0, -1.0, 1.0)
    result: Floats = turned * signs
    return result


def _choose_sides(springs: Springs, places: Floats) -> NDArray[bool_]:
    """Return for each node whether its label goes to the left: away from its neighbours."""
    import numpy as np

    sources, targets = springs.pairs.T
    ways = places[targets, 0] - places[sources, 0]
    lean = np.bincount(sources, ways, minlength=len(places))
    lean -= np.bincount(targets, ways, minlength=len(places))
    # A small preference for the right, where readers expect a label.
    return np.asarray(lean > 0.05 * np.abs(places[:, 0]).max())
