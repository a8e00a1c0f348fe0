"""One row with the meaning of its columns: values by meaning, and what was not understood."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.tables.cells import is_nothing, read_identifiers, split_value
from actormap.readers.tables.grid import BETWEEN, Grid, Row
from actormap.readers.tables.header import Header
from actormap.records import Unread, Value


@dataclass(slots=True)
class Entry:
    """A row of a table that is being read; `problems` are cells that were not understood.

    `used` gathers the columns that were asked for, over all rows of the table.
    """

    grid: Grid
    header: Header
    row: Row
    settings: SourceSettings
    used: set[int]
    problems: list[Unread] = field(default_factory=list)

    def get(self, *meanings: str) -> Value | None:
        """Return the first cell of one of these meanings that says something, whole."""
        for meaning in meanings:
            for column in self.header.columns.get(meaning, ()):
                self.used.add(column)
                if not is_nothing(self.row.get(column)):
                    return self.make_value(column)
        return None

    def list(self, meaning: str) -> list[Value]:
        """Return all cells of a meaning that say something, whole."""
        columns = self.header.columns.get(meaning, ())
        self.used.update(columns)
        return [self.make_value(c) for c in columns if not is_nothing(self.row.get(c))]

    def split(self, meaning: str) -> tuple[Value, ...]:
        """Return all values of a meaning, those of one cell apart."""
        separator = self.settings.separator
        return tuple(
            part for cell in self.list(meaning)
            for part in split_value(cell, separator, kind=meaning)
        )  # fmt: skip

    def convert(self, meaning: str, read: Callable[[str], str], wanted: str) -> Value | None:
        """Return the first cell of a meaning as `read` gives it.

        Where it gives nothing, the cell becomes a problem: it is not what was `wanted`.
        """
        stated = self.get(meaning)
        if stated is None:
            return None
        text = read(stated.text)
        if not text:
            self.problems.append(Unread(stated.passage, f"not read as {wanted}"))
            return None
        return Value(text, stated.passage)

    def make_value(self, column: int) -> Value:
        """Return a cell as a value."""
        return self.grid.make_value(self.row, column, self.header.get_name(column))

    def read_identifiers(self) -> Iterator[Value]:
        """Yield the identifiers of the row, as IRIs, whatever they identify."""
        for column in self.header.columns.get("identifier", ()):
            self.used.add(column)
            if is_nothing(self.row.get(column)):
                continue
            value = self.make_value(column)
            found = list(read_identifiers(value, self.header.get_name(column)))
            if not found:
                reason = "not an identifier that is known, or its check digit is wrong"
                self.problems.append(Unread(value.passage, reason))
            yield from found

    def make_span(self, first: int, last: int) -> Passage:
        """Return the cells from one column to another as a passage."""
        start, end = min(first, last), max(first, last) + 1
        text = BETWEEN.join(filter(None, (self.row.get(c) for c in range(start, end))))
        whole = self.grid.make_passage(self.row)
        at = whole.quote.find(text)
        return whole.part(at, at + len(text)) if at >= 0 else whole
