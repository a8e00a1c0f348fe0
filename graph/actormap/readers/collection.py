"""A collection page saved as text: a heading, prose, then a repeating cycle of lines.

The cycle (byline, title, teaser, in one order for the whole page) is *induced*: for each known
order, the best way to cut the page into rows is found by dynamic programming, and the order that
explains most of the page wins. Cost: linear in the number of lines.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from actormap.bylines import score_byline
from actormap.model import Passage
from actormap.page_profile import PageProfile, is_byline
from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Heading, Prose, Record, Unread, Value, Work, list_passages

# A longer line is no line of a page that people read; it is reported, not parsed.
LONGEST_LINE = 20_000

_LINE = re.compile(r"[^\r\n]+")
_CUT = re.compile(r"(\.{3,}|…|\[(\.{3}|…)\])$")
_SENTENCE_END = re.compile(r"[.!?…:][”\"'’)\]]*$")

# The orders of lines that a row may have, as (byline, title, teaser) positions; a row without
# teaser is shorter by one. Where two explain a page equally well, the first one is taken.
_BYLINE, _TITLE, _TEASER = "byline", "title", "teaser"
_ORDERS = (
    (_BYLINE, _TITLE, _TEASER),
    (_TITLE, _BYLINE, _TEASER),
    (_TITLE, _TEASER, _BYLINE),
    (_BYLINE, _TITLE),
    (_TITLE, _BYLINE),
)
# A row must be at least this plausible (3 is perfect) to be read rather than left as it is.
_LEAST_ROW = 1.0
# The first line of a page is mostly its heading, even one like "A Page", which could be a name.
_HEADING = 0.4


@dataclass(frozen=True)
class Line:
    """A non-blank line without the white space around it, and what it looks like."""

    passage: Passage
    is_first: bool = False
    may_be_row: bool = True
    is_byline: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.passage.quote

    @cached_property
    def byline(self) -> float:
        """How much it looks like a byline, from -1 to 1."""
        if self.is_byline:
            return 1.0
        likeness: float = 2 * score_byline(self.text) - 1
        return likeness - _HEADING if self.is_first else likeness

    @cached_property
    def title(self) -> float:
        """How much it looks like a title, from -1 to 1."""
        if len(self.text) > 250 or self.text.endswith((".", "…", ";", ",")):  # noqa: PLR2004 - a title is a line
            return -1.0
        return 0.2 if _SENTENCE_END.search(self.text) else 0.5

    @cached_property
    def teaser(self) -> float:
        """How much it looks like running text, from -1 to 1."""
        if _SENTENCE_END.search(self.text):
            return 1.0
        return 0.0 if len(self.text.split()) > 12 else -0.5  # noqa: PLR2004 - titles are shorter

    def score(self, column: str) -> float:
        """Return how much the line looks like this column."""
        if column == _BYLINE:
            return 2 * self.byline
        # A byline in another column speaks against the whole row.
        other = self.title if column == _TITLE else self.teaser / 2
        return other - max(0.0, self.byline)


@dataclass(frozen=True, slots=True)
class Row:
    """Lines `first` to `first + len(order)` read as one work, column by column."""

    first: int
    order: tuple[str, ...]


def recognize(document: Document) -> bool:
    """Tell whether there is any text."""
    return bool(document.opening)


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a page saved as text."""
    yield from read_collection(document.source.key, document.text, settings.profile)


def read_collection(source: str, text: str, profile: PageProfile | None = None) -> list[Record]:
    """Return the records of a page; `source` is the source's key.

    What the page's profile says of its layout is followed.
    """
    profile = profile or PageProfile()
    lines: list[Line] = []
    unread: list[Record] = []
    for passage in _split_lines(source, text):
        if len(passage.quote) > LONGEST_LINE:
            reason = f"a line of {len(passage.quote):,} characters; more than {LONGEST_LINE:,}"
            unread.append(Unread(passage, reason))
        elif passage.quote in profile.skip:
            unread.append(Unread(passage, "left out by the page's profile"))
        else:
            lines.append(
                Line(
                    passage,
                    is_first=not lines,
                    may_be_row=_may_be_row(passage, profile),
                    is_byline=is_byline(passage, profile),
                )
            )
    rows = find_rows(lines, [profile.layout] if profile.layout else _ORDERS)
    return sorted([*_read_lines(lines, rows), *unread], key=_get_start)


def _may_be_row(passage: Passage, profile: PageProfile) -> bool:
    """Tell whether a line may be part of the list of works, as far as the profile says."""
    return not profile.lines or profile.lines[0] <= passage.line <= profile.lines[-1]


def find_rows(lines: Sequence[Line], orders: Iterable[tuple[str, ...]] = _ORDERS) -> list[Row]:
    """Return the rows of works, by the order of lines that explains most of the page."""
    cuts = [_cut_into_rows(lines, order) for order in orders]
    return max(cuts, key=lambda cut: cut[0])[1]


def _cut_into_rows(lines: Sequence[Line], order: tuple[str, ...]) -> tuple[float, list[Row]]:
    """Return the best total score and rows for one order.

    `best[i]` is the best score of the lines from i to the end: leave line i, or read a row there.
    To leave a byline over costs what it looks like one.
    """
    shorter = tuple(column for column in order if column != _TEASER)
    forms = {order, shorter} if len(shorter) > 1 else {order}
    best = [0.0] * (len(lines) + len(order) + 1)
    choice: list[tuple[str, ...]] = [()] * len(lines)
    for first in range(len(lines) - 1, -1, -1):
        best[first] = best[first + 1] - max(0.0, lines[first].byline)
        for form in sorted(forms, key=len):
            score = _score_row(lines, first, form) + best[first + len(form)]
            if score > best[first]:
                best[first], choice[first] = score, form
    return best[0], list(_follow(choice))


def _score_row(lines: Sequence[Line], first: int, form: tuple[str, ...]) -> float:
    """Return how plausible a row of this form is here; minus infinity where it cannot be."""
    if first + len(form) > len(lines):
        return float("-inf")
    row = lines[first : first + len(form)]
    if not all(line.may_be_row for line in row):
        return float("-inf")
    if lines[first + form.index(_BYLINE)].byline <= 0 or row[form.index(_TITLE)].title < 0:
        return float("-inf")
    score = sum(line.score(column) for line, column in zip(row, form, strict=True))
    return score if score >= _LEAST_ROW else float("-inf")


def _follow(choice: Sequence[tuple[str, ...]]) -> Iterator[Row]:
    first = 0
    while first < len(choice):
        form = choice[first]
        if form:
            yield Row(first, form)
        first += len(form) or 1


def _read_lines(lines: Sequence[Line], rows: Sequence[Row]) -> Iterator[Record]:
    """Yield a record for each row, and for each line outside of the rows."""
    begins = {row.first: row for row in rows}
    first_row = rows[0].first if rows else len(lines)
    last_row = rows[-1].first if rows else 0
    index = 0
    while index < len(lines):
        if row := begins.get(index):
            yield _read_row(lines, row)
            index += len(row.order)
            continue
        within = first_row < index < last_row
        yield _read_other(lines[index], is_first=index == 0, within=within)
        index += 1


def _read_row(lines: Sequence[Line], row: Row) -> Work:
    columns = {column: lines[row.first + offset].passage for offset, column in enumerate(row.order)}
    teaser = columns.get(_TEASER)
    return Work(
        title=Value.state(columns[_TITLE]),
        byline=columns[_BYLINE],
        teaser=Value.state(teaser) if teaser else None,
        truncated=teaser is not None and _CUT.search(teaser.quote) is not None,
    )


def _read_other(line: Line, *, is_first: bool, within: bool) -> Record:
    if is_first and line.title > 0:
        return Heading(line.passage)
    if line.teaser > 0 or len(line.text.split()) > 12:  # noqa: PLR2004 - as in Line.teaser
        return Prose(line.passage)
    where = "between two works" if within else "outside of the list of works"
    return Unread(line.passage, f"a line {where} that is neither a sentence nor part of a work")


def _split_lines(source: str, text: str) -> Iterator[Passage]:
    """Yield each non-blank line, stripped, with its position in the text."""
    line = 1
    counted = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        line += _count_ends(text, counted, match.start())
        counted = match.start()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield Passage(source, start, start + len(stripped), line, stripped)


def _count_ends(text: str, start: int, end: int) -> int:
    """Return the line ends between two positions; a return with a line feed counts once."""
    feeds = text.count("\n", start, end)
    return feeds + text.count("\r", start, end) - text.count("\r\n", start, end)


def _get_start(record: Record) -> int:
    return min(passage.start for passage in list_passages(record))


FORMAT = Format("collection page", "text/plain", recognize, read, is_page=True)
