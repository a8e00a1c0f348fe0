"""How a page is read: its layout and its bylines, in a file that a researcher can correct.

A build writes `PAGE.profile.toml` beside each page that lists works: what it found out about the
page. As long as nobody changes the file, each build finds out anew. Once it is changed, it is
followed: what it says of the whole page (the order of lines, the shape of bylines), and what it
says of single rows.
"""

from actormap.page_profile.induction import induce_profile, list_shapes
from actormap.page_profile.model import CorrectedPerson, CorrectedRow, PageProfile
from actormap.page_profile.reading import is_byline, read_by_profile
from actormap.page_profile.toml_file import (
    compose_profile,
    compose_row,
    find_profile,
    is_untouched,
    parse_profile,
    write_profile,
)

SUFFIX = ".profile.toml"

__all__ = [
    "SUFFIX",
    "CorrectedPerson",
    "CorrectedRow",
    "PageProfile",
    "compose_profile",
    "compose_row",
    "find_profile",
    "induce_profile",
    "is_byline",
    "is_untouched",
    "list_shapes",
    "parse_profile",
    "read_by_profile",
    "write_profile",
]
