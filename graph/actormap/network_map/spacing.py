"""Room for every node and its name: boxes that do not overlap, components side by side.

A *box* is how far a node and its label reach from the node's place: left, top, right, bottom, all
positive, in pixels at the scale at which the map fits a laptop's window. Boxes come as (n, 4).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import bool_, float64, int64
    from numpy.typing import NDArray

    Floats = NDArray[float64]
    Integers = NDArray[int64]

# The browser measures with its own font; these stand for a sans-serif of 13 px and leave some air.
_CHARACTER = 7.0
_WIDE_CHARACTER = 13.5
_LINE = 16.0
_LONGEST_LINE = 155.0
_AIR = 4.0
_ROUNDS = 250
_GAP = 36.0
# How much more one axis may be stretched than the other before the picture looks wrong.
_MOST_STRETCH = 1.9


def measure_label(label: str) -> tuple[float, float]:
    """Return about how wide and high the label is, broken into two lines at the most.

    >>> measure_label("Keri Facer")
    (70.0, 16.0)
    """
    width = sum(map(_measure_character, label[:80]))
    if width <= _LONGEST_LINE:
        return width, _LINE
    return _LONGEST_LINE, 2 * _LINE


def _measure_character(character: str) -> float:
    wide = unicodedata.east_asian_width(character) in "WF"
    return _WIDE_CHARACTER if wide else _CHARACTER


def make_boxes(labels: Sequence[str], radii: Floats, *, leftward: NDArray[bool_]) -> Floats:
    """Return the boxes of nodes whose label stands on the left or on the right of them."""
    import numpy as np

    sizes = np.array([measure_label(label) for label in labels]).reshape(-1, 2)
    far, near = radii + _AIR + sizes[:, 0], radii + _AIR
    half = np.maximum(radii, sizes[:, 1] / 2) + 1
    return np.column_stack(
        [np.where(leftward, far, near), half, np.where(leftward, near, far), half]
    )


def make_plain_boxes(radii: Floats) -> Floats:
    """Return the boxes of nodes for which no label reserves room."""
    import numpy as np

    return np.repeat(radii[:, None] + 1.5, 4, axis=1)


def fill_frame(places: Floats, boxes: Floats, width: float, height: float) -> Floats:
    """Return the places stretched so that all boxes just fit the frame, and set apart in it."""
    for _ in range(8):
        places = separate(_stretch(places, boxes, width, height), boxes)
    return places


def separate(places: Floats, boxes: Floats) -> Floats:
    """Return the places pushed apart, along the shorter way, until no two boxes overlap.

    Near pairs only, from a k-d tree: about n · log(n) a round, and the rounds are bounded, so a
    crowded map keeps a few overlaps rather than taking for ever.
    """
    import numpy as np

    places = places.copy()
    rounds = _ROUNDS if len(places) <= 1_000 else 40  # noqa: PLR2004 - see above
    for _ in range(rounds):
        firsts, seconds, pushes = _find_overlaps(places, boxes)
        if not len(firsts):
            break
        for axis in (0, 1):
            shift = np.bincount(firsts, -pushes[:, axis], minlength=len(places))
            shift += np.bincount(seconds, pushes[:, axis], minlength=len(places))
            places[:, axis] += shift
    return places


def _find_overlaps(places: Floats, boxes: Floats) -> tuple[Integers, Integers, Floats]:
    """Return pairs of nodes with overlapping boxes and the push (m, 2) for the second of each."""
    import numpy as np
    from scipy.spatial import KDTree

    halves = (boxes[:, :2] + boxes[:, 2:]) / 2
    centres = places + (boxes[:, 2:] - boxes[:, :2]) / 2
    # Heights are multiplied so that a flat label box becomes about a square for the tree.
    flatness = max(float(halves[:, 0].max() / halves[:, 1].max()), 1.0)
    tree = KDTree(centres * (1.0, flatness))
    pairs = tree.query_pairs(2 * float(halves[:, 0].max()) * np.sqrt(2), output_type="ndarray")
    firsts, seconds = np.sort(pairs.reshape(-1, 2), axis=1).T
    ways = centres[seconds] - centres[firsts]
    depths = halves[firsts] + halves[seconds] - np.abs(ways)
    hit = (depths > 0.01).all(axis=1)  # noqa: PLR2004 - pixels nobody sees
    signs = np.where(ways[hit] < 0, -1.0, 1.0)
    shorter = np.arange(2)[None] == depths[hit].argmin(axis=1)[:, None]
    return firsts[hit], seconds[hit], np.where(shorter, 0.3 * (depths[hit] + 0.5) * signs, 0.0)


def _stretch(places: Floats, boxes: Floats, width: float, height: float) -> Floats:
    """Return the places scaled along each axis so that the boxes reach from edge to edge."""
    import numpy as np

    limits = [_fit_axis(places, boxes, axis, size) for axis, size in ((0, width), (1, height))]
    most = _MOST_STRETCH * min(limits)
    return places * np.minimum(limits, most)


def _fit_axis(places: Floats, boxes: Floats, axis: int, size: float) -> float:
    """Return by what to multiply one axis so that places and boxes take `size` pixels.

    Newton's method: the extent is convex and piecewise linear in the factor.
    """
    values = places[:, axis] - places[:, axis].mean()
    extent = max(float(values.max() - values.min()), 1e-9)
    factor = size / extent
    for _ in range(20):
        taken = (values * factor + boxes[:, axis + 2]).max() - (
            values * factor - boxes[:, axis]
        ).min()
        factor = max(factor + (size - float(taken)) / extent, 0.05 * size / extent)
    return factor


def pack(sizes: Sequence[tuple[float, float]], aspect: float) -> list[tuple[float, float]]:
    """Return where the top left corner of each rectangle goes: in rows, the highest first.

    `sizes` are widths and heights, `aspect` the wished width over height of the whole.
    """
    area = sum((width + _GAP) * (height + _GAP) for width, height in sizes)
    row = max(max((width for width, _ in sizes), default=0.0), (area * aspect) ** 0.5)
    corners = [(0.0, 0.0)] * len(sizes)
    left = top = row_height = 0.0
    for index in sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i)):
        width, height = sizes[index]
        if left and left + width > row:
            left, top, row_height = 0.0, top + row_height + _GAP, 0.0
        corners[index] = (left, top)
        left, row_height = left + width + _GAP, max(row_height, height)
    return corners
