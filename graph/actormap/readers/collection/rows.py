"""Rows of works or people in the lines of a page, found by the cycle that explains most of it.

For each known order of columns the best way to cut the page into rows is found by dynamic
programming; the order that explains most of the page wins. Cost: linear in the number of lines.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from actormap.bylines import score_byline
from actormap.model import Passage
from actormap.readers.collection.lines import Line

BYLINE, TITLE, TEASER = "byline", "title", "teaser"
# Title and byline in one line; a person in one line or in two; what is told of the person.
ENTRY, PERSON, NAME, POSITION, BIO = "entry", "person", "name", "position", "bio"

# The orders of lines that a row may have; a row without running text is shorter by one. Where two
# explain a page equally well, the first one is taken.
ORDERS = (
    (BYLINE, TITLE, TEASER),
    (TITLE, BYLINE, TEASER),
    (TITLE, TEASER, BYLINE),
    (BYLINE, TITLE),
    (TITLE, BYLINE),
    (ENTRY, TEASER),
    (NAME, POSITION, BIO),
    (PERSON, BIO),
)
_OPTIONAL = (TEASER, BIO)
_OF_PEOPLE = (PERSON, NAME)
# A row must be at least this plausible (3 is perfect) to be read rather than left as it is.
_LEAST_ROW = 1.0
# Two names by themselves are no list of people, two lines like "Title: A Name" none of works.
_FEWEST = 3
# Between two rows of one list stand a few other lines at most.
_WIDEST_GAP = 4
_IMPOSSIBLE = float("-inf")


@dataclass(frozen=True, slots=True)
class Row:
    """Lines `first` to `first + len(order)` read as one work or person, column by column."""

    first: int
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, and how much two neighbours look like name and position."""

    source: str
    text: str
    lines: Sequence[Line]
    _joined: dict[int, float] = field(default_factory=dict)

    def join(self, first: int, count: int) -> Passage:
        """Return neighbouring lines as one passage."""
        head, last = self.lines[first].passage, self.lines[first + count - 1].passage
        if count == 1:
            return head
        quote = self.text[head.start : last.end]
        return Passage(self.source, head.start, last.end, head.line, quote)

    def score_person(self, first: int) -> float:
        """Return how much two lines look like a name and below it the position, from -1 to 1."""
        if first not in self._joined:
            name, position = self.lines[first], self.lines[first + 1]
            # A line that is a whole byline, or a sentence, is no position.
            alone = position.byline > 0 or position.teaser > 0 or name.is_first
            likeness = 2 * score_byline(self.join(first, 2).quote) - 1
            self._joined[first] = -1.0 if alone else likeness
        return self._joined[first]


def find_rows(page: Page, orders: Iterable[tuple[str, ...]] = ORDERS) -> list[Row]:
    """Return the rows of a page, by the order of lines that explains most of it."""
    cuts = [_cut_into_rows(page, order) for order in orders]
    score, rows = max(cuts, key=lambda cut: cut[0])
    return rows if score > 0 else []


def _cut_into_rows(page: Page, order: tuple[str, ...]) -> tuple[float, list[Row]]:
    """Return the best total score and rows for one order.

    `best[i]` is the best score of the lines from i to the end: leave line i, or read a row there.
    To leave a byline over costs what it looks like one.
    """
    lines = page.lines
    forms = {order, tuple(column for column in order if column not in _OPTIONAL)}
    best = [0.0] * (len(lines) + len(order) + 1)
    choice: list[tuple[str, ...]] = [()] * len(lines)
    for first in range(len(lines) - 1, -1, -1):
        best[first] = best[first + 1] - max(0.0, lines[first].byline)
        for form in sorted(forms, key=len):
            score = _score_row(page, first, form) + best[first + len(form)]
            if score > best[first]:
                best[first], choice[first] = score, form
    rows = list(_follow(choice))
    if order[0] in (*_OF_PEOPLE, ENTRY):
        rows = keep_lists(rows)
    return (best[0], rows) if rows else (_IMPOSSIBLE, [])


def keep_lists(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that stand with others: one by itself in running text is no list."""
    lists: list[list[Row]] = []
    for row in rows:
        last = lists[-1][-1] if lists else None
        if last and row.first - last.first - len(last.order) <= _WIDEST_GAP:
            lists[-1].append(row)
        else:
            lists.append([row])
    return [row for found in lists if len(found) >= _FEWEST for row in found]


def _score_row(page: Page, first: int, form: tuple[str, ...]) -> float:
    """Return how plausible a row of this form is here; minus infinity where it cannot be."""
    row = page.lines[first : first + len(form)]
    if len(row) < len(form) or not all(line.may_be_row for line in row):
        return _IMPOSSIBLE
    score = sum(_score_column(page, first + i, column) for i, column in enumerate(form))
    return score if score >= _LEAST_ROW else _IMPOSSIBLE


def _score_column(page: Page, index: int, column: str) -> float:
    """Return how much a line looks like a column; minus infinity where it cannot be one."""
    line = page.lines[index]
    if column in (BYLINE, PERSON):
        return 2 * line.byline if line.byline > 0 else _IMPOSSIBLE
    if column == ENTRY:
        return 2.0 if line.own_title else _IMPOSSIBLE
    if column == NAME:
        likeness = page.score_person(index) if index + 1 < len(page.lines) else -1.0
        return 3 * likeness if likeness > 0 else _IMPOSSIBLE
    if column == POSITION:
        return 0.0  # Weighed together with the name.
    if column == TITLE and line.title < 0:
        return _IMPOSSIBLE
    # A byline in another column speaks against the whole row.
    return (line.title if column == TITLE else line.teaser / 2) - max(0.0, line.byline)


def _follow(choice: Sequence[tuple[str, ...]]) -> Iterator[Row]:
    first = 0
    while first < len(choice):
        form = choice[first]
        if form:
            yield Row(first, form)
        first += len(form) or 1
