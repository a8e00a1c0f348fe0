"""A byline that the grammar reads, as the shape that would read it."""

import re
from collections.abc import Iterator

from actormap.bylines import Byline

# "&", "and", "und": what joins two names or two roles.
_LONGEST_JOINT = 4


def describe_shape(text: str, byline: Byline) -> str:
    """Return the shape that a byline has: its parts as fields, the rest as it stands."""
    shape, at = "", 0
    for start, end, field in sorted(_list_spans(byline)):
        if start < at:
            continue
        between = text[at:start]
        if shape.endswith(f"{{{field}}}") and len(between.strip()) <= _LONGEST_JOINT:
            at = end
            continue
        shape += re.sub(r"[\[\]{}<>\\]", "", between) + f"{{{field}}}"
        at = end
    return shape + text[at:]


def _list_spans(byline: Byline) -> Iterator[tuple[int, int, str]]:
    for person in byline.contributors:
        yield person.name.start, person.name.end, "names"
        for field, parts in (
            ("role", person.roles),
            ("organization", person.organizations),
            ("unit", person.units),
            ("place", person.places),
        ):
            for part in parts:
                yield part.start, part.end, field
    if byline.title:
        yield byline.title.start, byline.title.end, "title"
