"""Who is linked to whom, as integer arrays: quick to search at any size, mapped from a file.

`make_links` makes them of statements, in memory; `write_links` saves them beside the store of a
build, and `open_links` maps them from there, which costs nothing however many there are. Either
way a `Links` is the same to who searches it, and the statements behind a link are read when it is
shown.
"""

from actormap.links.evidence import Evidence, HeldEvidence, StoredEvidence
from actormap.links.files import open_links, write_links
from actormap.links.making import Collector, make_links
from actormap.links.model import Ints, Links, gather, list_neighbours, list_ranges

__all__ = [
    "Collector",
    "Evidence",
    "HeldEvidence",
    "Ints",
    "Links",
    "StoredEvidence",
    "gather",
    "list_neighbours",
    "list_ranges",
    "make_links",
    "open_links",
    "write_links",
]
