"""What a page's own records tell of how it is laid out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from actormap.bylines import Byline, parse_byline
from actormap.model import Passage
from actormap.page_profile.description import describe_shape
from actormap.page_profile.model import PageProfile
from actormap.records import Participant, Work


def induce_profile(rows: Sequence[Work | Participant]) -> PageProfile:
    """Return the profile of a page with these rows: the order of columns, and where they stand."""
    orders = Counter(_get_order(row) for row in rows)
    full = max(orders, key=lambda order: (len(order), orders[order]))
    lines = [passage.line for row in rows for _, passage in _list_columns(row)]
    return PageProfile(layout=full, lines=(min(lines), max(lines)))


def list_shapes(rows: Iterable[Work | Participant]) -> list[tuple[str, int]]:
    """Return the shapes of the bylines that the grammar reads, the most frequent first."""
    shapes: Counter[str] = Counter()
    for row in rows:
        if row.byline and isinstance(byline := parse_byline(row.byline.quote), Byline):
            shapes[describe_shape(row.byline.quote, byline)] += 1
    return shapes.most_common()


def _get_order(row: Work | Participant) -> tuple[str, ...]:
    columns = sorted(_list_columns(row), key=lambda column: (column[1].start, column[1].line))
    return tuple(name for name, _ in columns)


def _list_columns(row: Work | Participant) -> list[tuple[str, Passage]]:
    if isinstance(row, Participant):
        return _list_personal_columns(row)
    if row.byline and row.byline.start <= row.title.passage.start < row.byline.end:
        entry = [("entry", row.byline)]
        return entry + ([("teaser", row.teaser.passage)] if row.teaser else [])
    return _list_work_columns(row)


def _list_personal_columns(row: Participant) -> list[tuple[str, Passage]]:
    name, _, position = row.byline.quote.partition("\n")
    if position:
        end = len(row.byline.quote)
        columns = [("name", row.byline.part(0, len(name))),
                   ("position", row.byline.part(end - len(position), end))]  # fmt: skip
    else:
        columns = [("person", row.byline)]
    return columns + ([("bio", row.bio)] if row.bio else [])


def _list_work_columns(work: Work) -> list[tuple[str, Passage]]:
    teaser = work.teaser.passage if work.teaser else None
    columns = (("title", work.title.passage), ("byline", work.byline), ("teaser", teaser))
    return [(name, passage) for name, passage in columns if passage]
