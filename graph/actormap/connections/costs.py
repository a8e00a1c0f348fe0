"""What a route costs, in thousandths: whole numbers, so that equal costs are equal.

One for each link, and for each entity that the route passes log2 of its degree, and what its kind
adds. A hub links many and therefore says little about any two. The reasons: docs/connections.md.
"""

import numpy as np

from actormap.links import Ints
from actormap.links.model import KIND_NUMBERS, Places
from actormap.model import Kind

UNIT = 1000
LINK_COST = UNIT
# No route costs more: what lies so far apart, or hangs together by such hubs, is not connected.
LARGEST_COST = 32 * UNIT
LONGEST_ROUTE = 8  # links

# What passing an entity of these kinds costs more: the authors of an article know one another,
# people of one organization may not, and those who share a theme or place mostly do not.
_KIND_COSTS = {Kind.ORGANIZATION: 1, Kind.THEME: 4, Kind.PLACE: 4}
TOPICS = (Kind.THEME, Kind.PLACE)

_ADDED = np.array([_KIND_COSTS.get(kind, 0) * UNIT for kind in KIND_NUMBERS])
IS_TOPIC = np.array([kind in TOPICS for kind in KIND_NUMBERS])


def weigh(kinds: Ints, degrees: Ints) -> Places:
    """Return the cost of passing entities of these kinds and degrees.

    >>> weigh(np.array([KIND_NUMBERS[Kind.WORK], KIND_NUMBERS[Kind.THEME]]), np.array([2, 8]))
    array([1000, 7000])
    """
    logarithms = np.rint(UNIT * np.log2(np.maximum(degrees, 1).astype(float)))
    weights: Places = logarithms.astype(np.int64) + _ADDED[kinds]
    return weights
