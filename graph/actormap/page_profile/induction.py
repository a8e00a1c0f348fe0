"""What a page's own records tell of how it is laid out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from actormap.bylines import Byline, parse_byline
from actormap.model import Passage
from actormap.page_profile.model import PageProfile
from actormap.page_profile.shapes import describe_shape
from actormap.records import Work


def induce_profile(works: Sequence[Work]) -> PageProfile:
    """Return the profile of a page with these works: the order of columns, and where they stand."""
    orders = Counter(_get_order(work) for work in works)
    full = max(orders, key=lambda order: (len(order), orders[order]))
    lines = [passage.line for work in works for _, passage in _list_columns(work)]
    return PageProfile(layout=full, lines=(min(lines), max(lines)))


def list_shapes(works: Iterable[Work]) -> list[tuple[str, int]]:
    """Return the shapes of the bylines that the grammar reads, the most frequent first."""
    shapes: Counter[str] = Counter()
    for work in works:
        if work.byline and isinstance(byline := parse_byline(work.byline.quote), Byline):
            shapes[describe_shape(work.byline.quote, byline)] += 1
    return shapes.most_common()


def _get_order(work: Work) -> tuple[str, ...]:
    columns = sorted(_list_columns(work), key=lambda column: (column[1].start, column[1].line))
    return tuple(name for name, _ in columns)


def _list_columns(work: Work) -> list[tuple[str, Passage]]:
    teaser = work.teaser.passage if work.teaser else None
    columns = (("title", work.title.passage), ("byline", work.byline), ("teaser", teaser))
    return [(name, passage) for name, passage in columns if passage]
