"""A grid of cells, whatever file it lies in: what all tables are read from."""

from collections.abc import Iterable
from string import ascii_uppercase

from msgspec import Struct

from actormap.model import CONTEXT, Passage
from actormap.records import Value

# What stands between two cells where a row is shown as one line.
BETWEEN = " | "
# A longer cell is no value that people write; its row is reported, not read.
LONGEST_CELL = 100_000
# What one table may hold, in cells; beyond it the rest is reported, not read.
MOST_CELLS = 5_000_000


class Row(Struct, frozen=True, gc=False):
    """A row of a grid: its number from 1 as a spreadsheet counts, its line, its cells as text."""

    number: int
    line: int
    cells: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell and not cell.isspace() for cell in self.cells)

    @property
    def filled(self) -> list[int]:
        """The columns, from 0, that hold something."""
        return [i for i, cell in enumerate(self.cells) if cell and not cell.isspace()]

    def get(self, column: int) -> str:
        """Return the text of a cell without the space around it; empty past the last one."""
        return self.cells[column].strip() if column < len(self.cells) else ""


class Grid(Struct, frozen=True):
    """The rows of one table: a file of its own, or a sheet of a workbook.

    `source` is the source's key, `sheet` the sheet's name (empty where the file is one table),
    `name` what the table is called: it may say what its rows are about. `unit` is what a row is
    called in the file: the rows of a network are its nodes, or its edges.
    """

    source: str
    name: str
    rows: Iterable[Row]
    sheet: str = ""
    unit: str = "row"

    def locate(self, row: Row, column: int, header: str = "") -> str:
        """Return the place of a cell in the terms of its file.

        In a workbook that is what a spreadsheet takes ("Sheet1!B12"), in a file of its own a row
        and a column (as RFC 7111 has them, with the header for the number).
        """
        if self.sheet:
            return f"{_quote_sheet(self.sheet)}!{write_letters(column)}{row.number}"
        return f"{self.unit}={row.number};column={header or write_letters(column)}"

    def locate_row(self, row: Row) -> str:
        """Return the place of a whole row."""
        if self.sheet:
            return f"{_quote_sheet(self.sheet)}!{row.number}:{row.number}"
        return f"{self.unit}={row.number}"

    def make_value(self, row: Row, column: int, header: str = "") -> Value:
        """Return a cell as a value, with what stands beside it as context."""
        text = row.get(column)
        before, after = (
            BETWEEN.join(filter(None, map(str.strip, cells)))
            for cells in (row.cells[:column], row.cells[column + 1 :])
        )
        return Value(text, Passage(
            self.source, 0, len(text), row.line, text, self.locate(row, column, header),
            prefix=(before + BETWEEN if before else "")[-CONTEXT:],
            suffix=(BETWEEN + after if after else "")[:CONTEXT],
        ))  # fmt: skip

    def make_passage(self, row: Row) -> Passage:
        """Return a whole row as a passage, its cells in one line."""
        text = BETWEEN.join(cell.strip() for cell in row.cells if cell.strip())
        return Passage(self.source, 0, len(text), row.line, text, self.locate_row(row))


def write_letters(column: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> write_letters(0), write_letters(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = ascii_uppercase[digit] + letters
    return letters


def _quote_sheet(name: str) -> str:
    return name if name.isalnum() else "'" + name.replace("'", "''") + "'"
