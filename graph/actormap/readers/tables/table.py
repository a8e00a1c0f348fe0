"""A table that is being read: its rows → records, and in the end what no record took."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from actormap.names import fold_name
from actormap.project import SourceSettings
from actormap.readers.tables.actors import read_actors
from actormap.readers.tables.connections import read_connection
from actormap.readers.tables.entry import Entry
from actormap.readers.tables.grid import LONGEST_CELL, Grid, Row, write_letters
from actormap.readers.tables.header import Header
from actormap.readers.tables.people import is_person
from actormap.readers.tables.subjects import CONNECTIONS, PEOPLE, ROW_KINDS, WORKS
from actormap.readers.tables.works import read_work
from actormap.records import End, Record, Unread

ADVICE = "name their meaning in actormap.toml"
_TOTALS = frozenset(
    "total|totals|sum|grand total|summe|gesamt|gesamtsumme|somme|totale|suma|total general"
    "|total général|soma".split("|")
)
_NAMING = ("name", "first name", "last name", "person", "author", "organization")
_TITLES = {WORKS: ("title",), CONNECTIONS: ("from", "to")}
# Meanings whose columns are not read since they hold personal data of no use here.
_PRIVATE = ("personal", "contact")


@dataclass(slots=True)
class Table:
    """A header and the rows under it.

    `subject` is what the rows are about, in the words of `columns.ROWS`; `used` are the columns
    that some row asked for, `left` counts the values of each column, `problems` gathers the cells
    that were not understood, equal ones together.
    """

    grid: Grid
    settings: SourceSettings
    header: Header
    subject: str
    stated: Mapping[str, str]
    used: set[int] = field(default_factory=set)
    left: Counter[int] = field(default_factory=Counter)
    problems: dict[tuple[str, str, str], list[Unread]] = field(default_factory=dict)

    def read_row(self, row: Row, ends: Mapping[str, End]) -> Iterator[Record]:
        """Yield the records of one row; one that names nobody is unread."""
        passage = self.grid.make_passage(row)
        if reason := self._find_fault(row):
            yield Unread(passage.part(0, min(len(passage.quote), LONGEST_CELL)), reason)
            return
        entry = Entry(self.grid, self.header, row, self.settings, self.used)
        records = list(self._read_entry(entry, ends))
        if not records:
            yield Unread(passage, f"nothing stands in {self._name_columns()}")
            return
        self.left.update(row.filled)
        for problem in entry.problems:
            place = problem.passage.fragment.partition(";")[2]
            key = (problem.reason, problem.passage.quote, place)
            self.problems.setdefault(key, []).append(problem)
        yield from records

    def finish(self) -> Iterator[Record]:
        """Yield the cells that were not understood, and the columns that no record took."""
        for first, *others in self.problems.values():
            more = f"; the same in {len(others)} more rows" if others else ""
            yield Unread(first.passage, first.reason + more)
        columns = self.header.columns
        private = {c for meaning in _PRIVATE for c in columns.get(meaning, ())}
        silent = {*columns.get("ignored", ()), *self.used, *private}
        passage = self.grid.make_passage(self.header.row)
        if unused := [c for c in sorted(self.left) if c not in silent]:
            yield Unread(passage, f"columns not used: {self._count(unused)}; {ADVICE}")
        if kept := [c for c in sorted(private) if self.left[c]]:
            reason = f"columns not read, since they hold personal data: {self._count(kept)}"
            yield Unread(passage, reason)

    def _read_entry(self, entry: Entry, ends: Mapping[str, End]) -> Iterator[Record]:
        if self.subject == CONNECTIONS:
            return read_connection(entry, ends)
        if self.subject == WORKS:
            return read_work(entry)
        return read_actors(entry, ROW_KINDS[self.subject])

    def _find_fault(self, row: Row) -> str:
        """Return why a row is not read, if it cannot be."""
        if any(len(cell) > LONGEST_CELL for cell in row.cells):
            return f"a cell of more than {LONGEST_CELL:,} characters"
        first, *others = row.filled
        if fold_name(row.get(first)) in _TOTALS and all(_is_amount(row.get(c)) for c in others):
            return "a row of totals"
        known = {c for columns in self.header.columns.values() for c in columns}
        if not known.intersection(row.filled):
            return "a row without a value in any column that is known"
        if (
            self.subject == PEOPLE
            and not others
            and len(known) > 1
            and not is_person(row.get(first))
        ):
            return "a line between the rows: nothing else stands in it, and it is no name for sure"
        return ""

    def _name_columns(self) -> str:
        """Return the columns in which a row's name was sought, for a message."""
        wanted = _TITLES.get(self.subject, _NAMING)
        columns = [c for meaning in wanted for c in self.header.columns.get(meaning, ())]
        names = [f"“{self.header.get_name(column)}”" for column in columns]
        return " or ".join(names) or f"a column of names; {ADVICE}"

    def _count(self, columns: Iterable[int]) -> str:
        names = {c: f"“{self.header.get_name(c)}”" for c in columns if self.header.get_name(c)}
        return ", ".join(
            f"{names.get(c, write_letters(c))} ({self.left[c]} value{'s'[: self.left[c] > 1]})"
            for c in columns
        )


def _is_amount(text: str) -> bool:
    return not any(character.isalpha() for character in text)
