"""Grids from top to bottom: title, header, rows, further headers."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from actormap.names import fold_key
from actormap.project import SourceSettings
from actormap.readers.tables.grid import MOST_CELLS, Grid, Row
from actormap.readers.tables.header import find_header, is_header, read_header
from actormap.readers.tables.layouts import find_layout
from actormap.readers.tables.subjects import CONNECTIONS, find_subject
from actormap.readers.tables.table import ADVICE, Table
from actormap.records import Actor, End, Heading, Prose, Record, Unread

# Rows that are looked at before the table is read.
_SAMPLE_ROWS = 60
# What stands in front of a header or between tables has few cells.
_MOST_TITLE_CELLS = 2
# Of a table that is not understood, so many headers are named.
_MOST_NAMED = 10


class _Rows:
    """The rows of a grid that hold something, one by one, with a look at those to come."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = (row for row in rows if not row.is_blank)
        self._ahead: deque[Row] = deque()

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        return self._ahead.popleft() if self._ahead else next(self._rows)

    def peek(self) -> list[Row]:
        """Return the next rows, which stay where they are."""
        self._ahead.extend(islice(self._rows, max(0, _SAMPLE_ROWS - len(self._ahead))))
        return list(self._ahead)


def read_grids(
    grids: Iterable[Grid], settings: SourceSettings, described: Mapping[str, End] | None = None
) -> Iterator[Record]:
    """Yield the records of the tables of one source.

    Tables of connections come last, so that the others have told the kinds of the names;
    `described` has those that another source tells, by `fold_key`.
    """
    ends = dict(described or {})
    later: list[tuple[Table, _Rows]] = []
    for grid in grids:
        rows = _Rows(grid.rows)
        table = yield from _open(grid, rows, settings)
        if table is None:
            continue
        if table.subject == CONNECTIONS:
            later.append((table, rows))
            continue
        for record in _read_rows(table, rows, ends):
            if isinstance(record, Actor):
                ends.setdefault(fold_key(record.name.text), End(record.name, record.kind))
            yield record
    for table, rows in later:
        yield from _read_rows(table, rows, ends)


def _open(
    grid: Grid, rows: _Rows, settings: SourceSettings
) -> Generator[Record, None, Table | None]:
    """Yield what stands above the header, take the header, and return the table under it."""
    sample = rows.peek()
    if not sample:
        return None
    first = find_header(sample, settings.columns, settings.header_row)
    if first is None:
        yield _refuse(grid, sample, "no row of headers was found; name it by header_row")
        return None
    at = sample.index(first)
    table = _make_table(grid, settings, first, sample[at + 1 :])
    if not table.subject:
        yield _refuse(grid, sample, _ask_subject(table))
        return None
    yield from _read_above(grid, list(islice(rows, at + 1))[:-1])
    return table


def _make_table(grid: Grid, settings: SourceSettings, row: Row, sample: Sequence[Row]) -> Table:
    layout = find_layout(row)
    stated = {**layout.columns, **settings.columns} if layout else settings.columns
    header = read_header(row, stated)
    found = layout.rows if layout else find_subject(header, sample, grid.sheet or grid.name)
    return Table(grid, settings, header, settings.rows or found, stated)


def _ask_subject(table: Table) -> str:
    names = [f"“{name}”" for name in table.header.names if name]
    more = ", …" if len(names) > _MOST_NAMED else ""
    return (
        f"it is not clear what the rows are about, from {', '.join(names[:_MOST_NAMED])}{more}; "
        f"say it by rows = “people” or the like, or {ADVICE}"
    )


def _refuse(grid: Grid, rows: Sequence[Row], reason: str) -> Unread:
    """Return the record of a table that is not read at all: its first row stands for it."""
    sheet = f"sheet “{grid.sheet}”: " if grid.sheet else ""
    return Unread(grid.make_passage(rows[0]), sheet + reason)


def _read_above(grid: Grid, rows: Iterable[Row]) -> Iterator[Record]:
    """Yield what stands above the header: a title, and notes."""
    for i, row in enumerate(rows):
        passage = grid.make_passage(row)
        if len(row.filled) > _MOST_TITLE_CELLS:
            yield Unread(passage, "a row above the header")
        else:
            yield Prose(passage) if i else Heading(passage)


def _read_rows(table: Table, rows: _Rows, ends: Mapping[str, End]) -> Iterator[Record]:
    """Yield the records of a table's rows; a row of headers among them begins another table."""
    cells = 0
    first = table.header
    for row in rows:
        cells += len(row.cells)
        if cells > MOST_CELLS:
            reason = f"the table has more than {MOST_CELLS:,} cells; it was read up to this row"
            yield Unread(table.grid.make_passage(row), reason)
            break
        if is_header(row, table.stated, first):
            yield from table.finish()
            subject = table.subject
            table = _make_table(table.grid, table.settings, row, rows.peek())
            table.subject = table.subject or subject
        else:
            yield from table.read_row(row, ends)
    yield from table.finish()
