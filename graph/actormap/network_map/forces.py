"""Where connected nodes come to rest: attraction along links, repulsion between all.

The energy is that of ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), with the
logarithmic attraction of LinLog (Noack 2009, doi:10.1103/PhysRevE.79.026102) for large networks,
which sets communities apart. Repulsion between all pairs is exact for few nodes; for many it is
read off a mesh by a fast Fourier transform, so a round costs n + m + mesh · log(mesh). The start is
PivotMDS (Brandes and Pich 2007, doi:10.1007/978-3-540-70904-6_6) and nothing is drawn by chance:
the same links give the same places.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import complex128, float64, int64
    from numpy.typing import NDArray

    Floats = NDArray[float64]
    Integers = NDArray[int64]

# Up to here all pairs are computed; above, the mesh is quicker and as good to the eye.
_MOST_EXACT = 250
_PIVOTS = 50
_GRAVITY = 0.06
# Jacomy et al., section "Adapting the global speed": swinging tolerated, and the local brake.
_TOLERANCE = 1.0
_BRAKE = 0.1
_LONGEST_STEP = 10.0


@dataclass(frozen=True, slots=True)
class Springs:
    """A connected network as arrays: `pairs` (m, 2) of node numbers, `weights` (m,), each once."""

    nodes: int
    pairs: Integers
    weights: Floats

    def weigh_nodes(self) -> Floats:
        """Return one plus the number of neighbours of each node (n,): its mass."""
        import numpy as np

        return 1.0 + np.bincount(self.pairs.ravel(), minlength=self.nodes).astype(float)


def settle(springs: Springs) -> Floats:
    """Return a place (n, 2) for each node of a connected network; units are of no meaning."""
    import numpy as np

    masses = springs.weigh_nodes()
    places = start_from_pivots(springs)
    before = np.zeros_like(places)
    speed = 1.0
    for _ in range(_count_rounds(springs.nodes)):
        forces = _attract(springs, places) + _repel(places, masses)
        forces -= _GRAVITY * masses[:, None] * places
        swing = masses * np.linalg.norm(forces - before, axis=1)
        traction = masses @ np.linalg.norm(forces + before, axis=1) / 2
        speed = min(_TOLERANCE * traction / max(swing.sum(), 1e-9), 1.5 * speed)
        places = places + _limit_steps(forces, _BRAKE * speed / (1 + speed * np.sqrt(swing)))
        before = forces
    result: Floats = places - places.mean(axis=0)
    return result


def start_from_pivots(springs: Springs) -> Floats:
    """Return places (n, 2) from the distances to a few far-apart pivots; leaves fan out a little.

    Nodes that no pivot tells apart would stay on one spot for ever: the forces between them are
    equal. A spiral by golden angle separates them, the same in every run.
    """
    import numpy as np

    n = springs.nodes
    distances = _measure_from_pivots(springs) ** 2
    centred = distances - distances.mean(0) - distances.mean(1, keepdims=True) + distances.mean()
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2]
    # An eigenvector has no sign of its own; without one the map could flip from run to run.
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), range(axes.shape[1])])
    places = np.zeros((n, 2))
    places[:, : axes.shape[1]] = centred @ axes
    spread = np.sqrt(n) * 10 / max(float(places.std()), 1e-9)
    turns = np.arange(n) * np.pi * (3 - np.sqrt(5))
    fan = np.sqrt(np.arange(n) + 1.0)[:, None] * np.column_stack([np.cos(turns), np.sin(turns)])
    result: Floats = places * spread + fan
    return result


def _measure_from_pivots(springs: Springs) -> Floats:
    """Return the number of steps (n, k) from each node to pivots that are far from one another."""
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    n, (sources, targets) = springs.nodes, springs.pairs.T
    links = coo_array((np.ones(len(sources)), (sources, targets)), shape=(n, n)).tocsr()
    pivot = int(springs.weigh_nodes().argmax())
    columns: list[Floats] = []
    nearest = np.full(n, np.inf)
    for _ in range(min(_PIVOTS, n)):
        steps = dijkstra(links, directed=False, indices=pivot, unweighted=True)
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(nearest.argmax())
    return np.column_stack(columns)


def _count_rounds(nodes: int) -> int:
    """Return how often the nodes move: many rounds where they are cheap."""
    if nodes <= _MOST_EXACT:
        return 500
    return 220 if nodes <= 5_000 else 140  # noqa: PLR2004 - measured: 5 s at 10,000 nodes


def _limit_steps(forces: Floats, speeds: Floats) -> Floats:
    """Return the way (n, 2) each node goes, none longer than the longest step."""
    import numpy as np

    lengths = np.linalg.norm(forces, axis=1)
    result: Floats = forces * np.minimum(speeds, _LONGEST_STEP / np.maximum(lengths, 1e-9))[:, None]
    return result


def _attract(springs: Springs, places: Floats) -> Floats:
    """Return the pull (n, 2) along the links: linear for few nodes, logarithmic for many."""
    import numpy as np

    sources, targets = springs.pairs.T
    ways = places[targets] - places[sources]
    pull = springs.weights
    if springs.nodes > _MOST_EXACT:
        lengths = np.maximum(np.linalg.norm(ways, axis=1), 1e-9)
        pull = pull * np.log1p(lengths) / lengths
    pulls = ways * pull[:, None]
    return _sum_by_node(sources, pulls, springs.nodes) - _sum_by_node(targets, pulls, springs.nodes)


def _sum_by_node(nodes: Integers, values: Floats, count: int) -> Floats:
    """Return for each node the sum (n, 2) of its values (m, 2)."""
    import numpy as np

    columns = [np.bincount(nodes, values[:, axis], minlength=count) for axis in (0, 1)]
    return np.column_stack(columns)


def _repel(places: Floats, masses: Floats) -> Floats:
    """Return the push (n, 2) of all others on each node: masses over distance."""
    few = len(places) <= _MOST_EXACT
    strength = 10.0 if few else 2.0
    push = _repel_exactly(places, masses) if few else _repel_by_mesh(places, masses)
    return strength * masses[:, None] * push


def _repel_exactly(places: Floats, masses: Floats) -> Floats:
    import numpy as np

    ways = places[:, None] - places[None]
    squares = np.maximum((ways**2).sum(axis=2), 1e-2)
    pushed: Floats = (ways * (masses / squares)[..., None]).sum(axis=1)
    return pushed


def _repel_by_mesh(places: Floats, masses: Floats) -> Floats:
    """Spread the masses over a mesh, convolve with the force of one mass, read it off again."""
    import numpy as np
    from scipy.fft import irfft2, rfft2

    size = 2 ** int(np.clip(np.ceil(np.log2(4 * np.sqrt(len(places)))), 6, 10))
    low = places.min(axis=0)
    cell = max(float((places.max(axis=0) - low).max()) / (size - 2), 1e-9)
    corners, shares = _share_among_corners((places - low) / cell, size)
    mesh = np.bincount(corners.ravel(), (shares * masses).ravel(), minlength=size * size)
    spectrum = rfft2(mesh.reshape(size, size), s=(2 * size, 2 * size))
    fields = [
        irfft2(spectrum * kernel, s=(2 * size, 2 * size))[:size, :size].ravel()
        for kernel in _transform_kernels(size)
    ]
    sampled: Floats = np.column_stack([(field[corners] * shares).sum(axis=0) for field in fields])
    sampled /= cell
    return sampled


def _share_among_corners(grid: Floats, size: int) -> tuple[Integers, Floats]:
    """Return the four mesh points (4, n) around each place and its share (4, n) in each."""
    import numpy as np

    floor = np.floor(grid).astype(np.int64)
    part = grid - floor
    index = floor[:, 0] * size + floor[:, 1]
    corners = np.stack([index, index + 1, index + size, index + size + 1])
    (x, y), (u, v) = part.T, (1 - part).T
    return corners, np.stack([u * v, u * y, x * v, x * y])


def _transform_kernels(size: int) -> tuple[NDArray[complex128], NDArray[complex128]]:
    """Return the transformed force of one mass along both axes, for a mesh padded to twice `size`.

    The distance is softened by one cell: nearer than that the mesh knows nothing.
    """
    import numpy as np
    from scipy.fft import rfft2

    steps = np.fft.fftfreq(2 * size, 1 / (2 * size))
    squares = steps[:, None] ** 2 + steps[None] ** 2 + 1
    return rfft2(steps[:, None] / squares), rfft2(steps[None] / squares)
