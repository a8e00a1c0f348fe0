"""A collection page saved as text: a heading, prose, then a repeating cycle of lines.

The cycle (byline, title, teaser, in one order for the whole page; or people with their positions)
is induced from the page itself, unless the page's profile says what it is.
"""

import re
from collections.abc import Iterator, Sequence

from actormap.model import Passage
from actormap.page_profile import PageProfile
from actormap.project import SourceSettings
from actormap.readers.collection.lines import Line, look_at, split_lines
from actormap.readers.collection.rows import (
    BIO,
    BYLINE,
    ENTRY,
    NAME,
    ORDERS,
    PERSON,
    TEASER,
    TITLE,
    Page,
    Row,
    find_rows,
    keep_lists,
)
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Heading, Participant, Prose, Record, Unread, Value, Work, list_passages

__all__ = ["FORMAT", "LONGEST_LINE", "read_collection"]

# A longer line is no line of a page that people read; it is reported, not parsed.
LONGEST_LINE = 20_000
# At the top of a document stand its own title and authors, in the first lines.
_TOP = 8
_CUT = re.compile(r"(\.{3,}|…|\[(\.{3}|…)\])$")


def recognize(document: Document) -> bool:
    """Tell whether there is any text."""
    return bool(document.opening)


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a page saved as text."""
    yield from read_collection(document.source.key, document.text, settings.profile)


def read_collection(
    source: str, text: str, profile: PageProfile | None = None, *, in_prose: bool = False
) -> list[Record]:
    """Return the records of a page; `source` is the source's key.

    What the page's profile says of its layout is followed. `in_prose` tells that the text is a
    document's rather than a page's: lists may stand in it, but what looks like a row by itself,
    below the top, is one by chance.
    """
    profile = profile or PageProfile()
    lines: list[Line] = []
    unread: list[Record] = []
    for passage in split_lines(source, text):
        if reason := _find_reason(passage, profile):
            unread.append(Unread(passage, reason))
        else:
            lines.append(look_at(passage, profile, is_first=not lines))
    page = Page(source, text, lines)
    rows = find_rows(page, [profile.layout] if profile.layout else ORDERS)
    if in_prose and not profile.layout:
        top = [row for row in rows if row.first < _TOP]
        rows = sorted({*top, *keep_lists(rows)}, key=lambda row: row.first)
    return sorted([*_read_lines(page, rows), *unread], key=_get_start)


def _find_reason(passage: Passage, profile: PageProfile) -> str:
    """Return why a line is not looked at, if so."""
    if len(passage.quote) > LONGEST_LINE:
        return f"a line of {len(passage.quote):,} characters; more than {LONGEST_LINE:,}"
    return "left out by the page's profile" if passage.quote in profile.skip else ""


def _read_lines(page: Page, rows: Sequence[Row]) -> Iterator[Record]:
    """Yield a record for each row, and for each line outside of the rows."""
    begins = {row.first: row for row in rows}
    first_row = rows[0].first if rows else len(page.lines)
    last_row = rows[-1].first if rows else 0
    index = 0
    while index < len(page.lines):
        if row := begins.get(index):
            yield _read_row(page, row)
            index += len(row.order)
            continue
        within = first_row < index < last_row
        yield _read_other(page.lines[index], is_first=index == 0, within=within)
        index += 1


def _read_row(page: Page, row: Row) -> Work | Participant:
    at = {column: row.first + offset for offset, column in enumerate(row.order)}
    if PERSON in at or NAME in at:
        bio = page.lines[at[BIO]].passage if BIO in at else None
        return Participant(page.join(row.first, 1 if PERSON in at else 2), bio)
    byline = page.lines[at[ENTRY if ENTRY in at else BYLINE]]
    title = byline.own_title if ENTRY in at else page.lines[at[TITLE]].passage
    assert title is not None  # noqa: S101 - an entry without title is no row
    teaser = page.lines[at[TEASER]].passage if TEASER in at else None
    return Work(
        title=Value.state(title),
        byline=byline.passage,
        teaser=Value.state(teaser) if teaser else None,
        truncated=teaser is not None and _CUT.search(teaser.quote) is not None,
    )


def _read_other(line: Line, *, is_first: bool, within: bool) -> Record:
    if is_first and line.title > 0:
        return Heading(line.passage)
    if line.teaser > 0 or line.is_long:
        return Prose(line.passage)
    where = "between two rows" if within else "outside of the list"
    return Unread(line.passage, f"a line {where} that is neither a sentence nor part of a row")


def _get_start(record: Record) -> int:
    return min(passage.start for passage in list_passages(record))


FORMAT = Format("collection page", "text/plain", recognize, read, is_page=True)
