"""A page that lists works or people → a record for each row."""

import re
from collections.abc import Iterator, Sequence

from actormap.identifiers import is_web_address
from actormap.readers.html.columns import (
    BYLINE,
    DATE,
    NAME,
    ORGANIZATION,
    OTHER,
    ROLE,
    TEASER,
    TITLE,
)
from actormap.readers.html.dates import find_dates
from actormap.readers.html.listings import WORKS, Listing
from actormap.readers.html.model import Block
from actormap.readers.html.visible import VisibleText
from actormap.records import Participant, Value, Work

_WHO = (BYLINE, NAME, ROLE, ORGANIZATION)
_CUT = ("...", "…", "[…]", "[...]")
_SENTENCE = re.compile(r"\w\s.*[.!?…][”\"'’)\]]*$", re.DOTALL)
_Row = dict[str, tuple[Block, ...]]


def read_listing(listing: Listing, visible: VisibleText) -> Iterator[Work | Participant]:
    """Yield the rows that have a title, or name somebody."""
    for row in listing.rows:
        record = _read_work(row, visible) if listing.kind == WORKS else _read_person(row, visible)
        if record:
            yield record


def _read_work(row: _Row, visible: VisibleText) -> Work | None:
    title = visible.place(row.get(TITLE, ())[:1])
    if title is None:
        return None
    who = visible.place(_list_who(row))
    teaser = visible.place(_find_text(row))
    return Work(
        title=title,
        byline=who.passage if who else None,
        teaser=teaser,
        truncated=teaser is not None and teaser.text.endswith(_CUT),
        issued=_read_date(row, visible),
        website=_read_address(row, title),
    )


def _read_person(row: _Row, visible: VisibleText) -> Participant | None:
    who = visible.place(_list_who(row))
    bio = visible.place(_find_text(row))
    return Participant(who.passage, bio.passage if bio else None) if who else None


def _find_text(row: _Row) -> Sequence[Block]:
    """Return the running text of a row: a column of it, or a sentence in another one."""
    sentences = [cell for cell in row.get(OTHER, ()) if _SENTENCE.search(cell.text)]
    return (*row.get(TEASER, ()), *sentences)[:1]


def _list_who(row: _Row) -> Sequence[Block]:
    """Return the cells that say who it is, as they stand: the grammar reads them as one byline."""
    cells = [cell for role in _WHO for cell in row.get(role, ())]
    return sorted(cells, key=lambda cell: cell.start)


def _read_date(row: _Row, visible: VisibleText) -> Value | None:
    cell = visible.place(row.get(DATE, ())[:1])
    if cell is None:
        return None
    found = next(find_dates(cell.text), None)
    return Value(found.value, cell.part(found.start, found.end)) if found else None


def _read_address(row: _Row, title: Value) -> Value | None:
    """Return where the title leads, if that is a whole address."""
    link = row[TITLE][0].link
    return Value(link, title.passage) if is_web_address(link) else None
