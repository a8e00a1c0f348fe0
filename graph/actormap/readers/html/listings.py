"""The listings of a page: repeated rows that look like works or like contributors.

Columns come from the page, not from a fixed layout: rows are aligned by where their words stand,
and each column gets the role that its words suggest. Nothing here decides who wrote what; that is
for the reader of records, which has the columns and how sure they are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from actormap.readers.html.columns import (
    BYLINE,
    DATE,
    LINK,
    NAME,
    ORGANIZATION,
    OTHER,
    ROLE,
    TEASER,
    TITLE,
    Column,
    Likeness,
    align_rows,
    describe_person,
    find_header_role,
    measure,
)
from actormap.readers.html.model import Block
from actormap.readers.html.siblings import LEAST_ROWS, RowGroup, find_groups
from actormap.readers.html.tree import parse_tree

WORKS, CONTRIBUTORS = "works", "contributors"

# Groups beyond these are too small to be the list that a page is about.
_MOST_GROUPS = 80
# Menus, the foot of a page and comments list neither works nor contributors.
_ASIDE = re.compile(r"(?:^|\s)(?:nav|footer)\b|comment|breadcrumb|cookie", re.IGNORECASE)
_LEAST_BYLINE = 0.45
_LEAST_NAME = 0.6
_LEAST_TITLE = 0.3
_LEAST_TEASER = 0.45
_LEAST_DATE = 0.6
_LEAST_CONFIDENCE = 0.5
_LEAST_SUPPORT = 0.5
# Names with nothing beside them are a list of people only if nearly all are known as names.
_SURE = 0.8
_SAMPLE = 12
# A list of "Name, Role, Organization" alone could be the bylines of works that stand elsewhere.
_ONE_COLUMN = 0.8


@dataclass(frozen=True, slots=True)
class Listing:
    """Repeated rows with aligned columns.

    `kind` is "works" or "contributors"; `path` leads to the element that holds the rows; `start`
    and `end` are positions in the source.
    """

    kind: str
    path: str
    columns: tuple[Column, ...]
    confidence: float
    start: int
    end: int

    @property
    def rows(self) -> list[dict[str, tuple[Block, ...]]]:
        """The blocks of each row by role, in the order of the page."""
        count = len(self.columns[0].cells)
        return [self._get_row(index) for index in range(count)]

    def _get_row(self, index: int) -> dict[str, tuple[Block, ...]]:
        row: dict[str, tuple[Block, ...]] = {}
        for column in self.columns:
            if (cell := column.cells[index]) is not None:
                row[column.role] = (*row.get(column.role, ()), cell)
        return row


def find_listings(source: str) -> list[Listing]:
    """Return the listings of works and of contributors of a page, in its order.

    Raises `PageError` for a page that is too big or too deep.
    """
    groups = [each for each in find_groups(parse_tree(source)) if not _ASIDE.search(each.path)]
    groups = groups[:_MOST_GROUPS]
    found = [listing for group in groups if (listing := _read_group(source, group))]
    found.sort(key=_rank, reverse=True)
    chosen: list[Listing] = []
    for listing in found:
        if not any(each.start < listing.end and listing.start < each.end for each in chosen):
            chosen.append(listing)
    return sorted(chosen, key=lambda each: each.start)


def _rank(listing: Listing) -> tuple[float, int]:
    """Return what puts a listing before others of the same place: rows and roles that are sure."""
    best: dict[str, float] = {}
    for column in _list_told(listing.columns):
        # A role that comes twice in a row speaks for rows that are smaller.
        best[column.role] = max(best.get(column.role, 0.0), column.confidence * column.filled)
    sure = sum(best.values())
    rows = len(listing.columns[0].cells)
    return listing.confidence * sure * rows**0.5, rows


def _list_told(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.role not in (OTHER, LINK)]


def _read_group(source: str, group: RowGroup) -> Listing | None:
    columns = align_rows(source, group)
    if not columns or len(columns[0].cells) < LEAST_ROWS:
        return None
    named = _name_by_header(columns)
    likenesses = [measure(column) for column in named]
    works = _name_works(named, likenesses)
    people = _name_contributors(named, likenesses)
    kind, best, confidence = max(
        ((WORKS, works, _rate_works(works)), (CONTRIBUTORS, people, _rate_people(people))),
        key=lambda each: each[2],
    )
    if confidence < _LEAST_CONFIDENCE:
        return None
    elements = [element for row in group.rows for element in row]
    start, end = min(e.start for e in elements), max(e.end for e in elements)
    return Listing(kind, group.path, tuple(best), round(confidence, 3), start, end)


def _name_by_header(columns: Sequence[Column]) -> list[Column]:
    """Return the columns without a heading row, with the roles that it names."""
    first = [column.cells[0] for column in columns]
    roles = [find_header_role(cell.text) if cell else "" for cell in first]
    if sum(map(bool, roles)) * 2 <= len([cell for cell in first if cell]):
        return list(columns)
    return [
        replace(column, cells=column.cells[1:], role=role or OTHER, confidence=0.9 if role else 0.0)
        for column, role in zip(columns, roles, strict=True)
        if any(column.cells[1:])
    ]


def _name_works(columns: Sequence[Column], likenesses: Sequence[Likeness]) -> list[Column]:
    """Return the columns with the roles they have in a list of works."""
    named = list(_name_plain(columns, likenesses))
    _take(named, likenesses, TITLE, lambda each: each.title, _LEAST_TITLE)
    for index, (column, likeness) in enumerate(zip(named, likenesses, strict=True)):
        if column.role in (OTHER, NAME) and likeness.byline >= _LEAST_BYLINE:
            named[index] = replace(column, role=BYLINE, confidence=round(likeness.byline, 3))
    _take(named, likenesses, TEASER, lambda each: each.teaser, _LEAST_TEASER)
    return named


def _name_contributors(columns: Sequence[Column], likenesses: Sequence[Likeness]) -> list[Column]:
    """Return the columns with the roles they have in a list of people."""
    named = [
        replace(column, role=OTHER, confidence=0.0)
        if column.role == NAME and likeness.person < _LEAST_NAME
        else column
        for column, likeness in zip(_name_plain(columns, likenesses), likenesses, strict=True)
    ]
    _take(named, likenesses, NAME, lambda each: each.person, _LEAST_NAME)
    if not any(column.role == NAME for column in named):
        _take(named, likenesses, BYLINE, lambda each: each.byline, _LEAST_NAME)
    for index, column in enumerate(named):
        # "Title" over a column may mean what people are called.
        if column.role in (OTHER, TITLE):
            role, confidence = _describe_people(column)
            if confidence >= _LEAST_SUPPORT:
                named[index] = replace(column, role=role, confidence=round(confidence, 3))
    _take(named, likenesses, TEASER, lambda each: each.teaser, _LEAST_TEASER)
    return named


def _describe_people(column: Column) -> tuple[str, float]:
    """Return whether most cells of a column are roles or organizations, and how surely."""
    told = [describe_person(block.text) for block in column.blocks[:_SAMPLE]]
    sums = {role: sum(sure for each, sure in told if each == role) for role in (ROLE, ORGANIZATION)}
    role = max(sums, key=lambda each: sums[each])
    return role, sums[role] / len(told)


def _name_plain(columns: Sequence[Column], likenesses: Sequence[Likeness]) -> Iterator[Column]:
    """Yield the columns, with the roles of those that need no comparison."""
    for column, likeness in zip(columns, likenesses, strict=True):
        if column.role != OTHER:
            yield column
        elif likeness.date >= _LEAST_DATE:
            yield replace(column, role=DATE, confidence=likeness.date)
        elif column.is_constant:
            linked = any(block.link for block in column.blocks)
            yield replace(column, role=LINK if linked else OTHER)
        else:
            yield column


def _take(
    columns: list[Column],
    likenesses: Sequence[Likeness],
    role: str,
    get: Callable[[Likeness], float],
    least: float,
) -> None:
    """Give a role to the column that looks most like it, if none has it yet."""
    if any(column.role == role for column in columns):
        return
    free = [index for index, column in enumerate(columns) if column.role == OTHER]
    best = max(free, key=lambda index: get(likenesses[index]) * columns[index].filled, default=None)
    if best is not None and get(likenesses[best]) >= least:
        confidence = round(get(likenesses[best]), 3)
        columns[best] = replace(columns[best], role=role, confidence=confidence)


def _rate_works(columns: Sequence[Column]) -> float:
    """Return how sure it is that the rows are works: they have titles, and bylines."""
    titles = [column for column in columns if column.role == TITLE]
    bylines = [column for column in columns if column.role in (BYLINE, NAME)]
    if not titles or not bylines:
        return 0.0
    best = max(column.confidence * column.filled for column in bylines)
    return min(1.0, 0.5 * best + 0.5 * min(1.0, titles[0].confidence + 0.2) * titles[0].filled)


def _rate_people(columns: Sequence[Column]) -> float:
    """Return how sure it is that the rows are people: names, with roles or organizations."""
    names = [column for column in columns if column.role in (NAME, BYLINE)]
    if not names:
        return 0.0
    if names[0].role == BYLINE:
        return _ONE_COLUMN * names[0].confidence * names[0].filled
    sure = names[0].confidence * names[0].filled
    told = [column for column in columns if column.role in (ROLE, ORGANIZATION)]
    support = max((column.confidence * column.filled for column in told), default=0.0)
    if not told and sure < _SURE:
        return 0.0
    return 0.6 * sure + 0.4 * support
