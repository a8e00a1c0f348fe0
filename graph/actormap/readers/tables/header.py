"""The header of a table: which row it is, and what each column means."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from actormap.columns import SEVERAL, find_meaning
from actormap.names import fold_name
from actormap.readers.tables.grid import Row

# A header stands in one of the first rows.
_MOST_ABOVE = 25
# Two known headers make a row a header wherever it stands.
_LEAST_KNOWN = 2


@dataclass(frozen=True)
class Header:
    """The headers of a table and the columns, from 0, of each meaning.

    `unknown` are columns with a header that says nothing, `spare` those that say what an earlier
    column says already.
    """

    row: Row
    columns: Mapping[str, Sequence[int]]
    unknown: Sequence[int] = ()
    spare: Sequence[int] = ()
    names: Sequence[str] = ()

    @cached_property
    def folded(self) -> frozenset[str]:
        """The headers as they are compared."""
        return frozenset(map(fold_name, self.names))

    def has(self, *meanings: str) -> bool:
        """Tell whether there is a column of one of these meanings."""
        return any(meaning in self.columns for meaning in meanings)

    def get_name(self, column: int) -> str:
        """Return the header of a column; empty where it has none."""
        return self.names[column] if column < len(self.names) else ""


def find_header(rows: Sequence[Row], stated: Mapping[str, str], number: int = 0) -> Row | None:
    """Return the row of headers among the first rows of a table.

    `number` is the row that the researcher names. Otherwise it is the one with most known
    headers; and where none is known, the first one with as many cells as most rows have, unless
    it is of numbers.
    """
    if number:
        return next((row for row in rows if row.number == number), None)
    first = rows[:_MOST_ABOVE]
    known = [_count_known(row, stated) for row in first]
    if most := max(known, default=0):
        return first[known.index(most)]
    widths = Counter(len(row.filled) for row in rows)
    usual = widths.most_common(1)[0][0] if widths else 0
    return next((row for row in first if len(row.filled) >= usual and _is_of_words(row)), None)


def read_header(row: Row, stated: Mapping[str, str]) -> Header:
    """Return what the columns under this row mean."""
    columns: dict[str, list[int]] = {}
    unknown: list[int] = []
    spare: list[int] = []
    for column in row.filled:
        meaning = find_stated(row.get(column), stated)
        if not meaning:
            unknown.append(column)
        elif meaning in columns and meaning not in SEVERAL:
            spare.append(column)
        else:
            columns.setdefault(meaning, []).append(column)
    unknown += _read_ends(row, columns)
    names = _tell_apart([row.get(column) for column in range(len(row.cells))])
    return Header(row, columns, unknown, spare, names)


def find_stated(header: str, stated: Mapping[str, str]) -> str:
    """Return what the researcher or, failing that, the table of words says of a header."""
    if header in stated:
        return stated[header]
    if not stated:
        return find_meaning(header)
    folded = fold_name(header)
    mine = (meaning for name, meaning in stated.items() if folded and fold_name(name) == folded)
    return next(mine, "") or find_meaning(header)


def is_header(row: Row, stated: Mapping[str, str], first: Header) -> bool:
    """Tell whether a row below the `first` header is another one: headers and nothing else."""
    known = 0
    for column in row.filled:
        cell = row.get(column)
        if find_stated(cell, stated):
            known += 1
        elif fold_name(cell) not in first.folded:
            return False
    return known >= _LEAST_KNOWN


def is_of_data(headers: Sequence[str]) -> bool:
    """Tell whether a table within a text is one of data, by its headers, or for the layout."""
    return sum(bool(find_meaning(header)) for header in headers) >= _LEAST_KNOWN


def _count_known(row: Row, stated: Mapping[str, str]) -> int:
    """Return how many cells are known headers; 0 where it may be a row of values by chance."""
    known = sum(bool(find_stated(row.get(column), stated)) for column in row.filled)
    return known if known >= _LEAST_KNOWN or known == len(row.filled) else 0


def _is_of_words(row: Row) -> bool:
    return not any(row.get(column).replace(".", "").isdecimal() for column in row.filled)


def _read_ends(row: Row, columns: dict[str, list[int]]) -> list[int]:
    """Settle the two ends of a connection; return the column of an end without the other.

    "Source" is an end where there is a target, and otherwise the journal of a work.
    """
    if "to" in columns and "from" not in columns:
        ends = [column for column in row.filled if fold_name(row.get(column)) == "source"]
        if ends and columns.get("venue") == ends:
            columns["from"] = columns.pop("venue")
    if "from" in columns and "to" in columns:
        return []
    return [*columns.pop("from", []), *columns.pop("to", [])]


def _tell_apart(names: Sequence[str]) -> list[str]:
    """Return the headers, numbered where two columns have the same one."""
    counts = Counter(names)
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(f"{name} ({seen[name]})" if name and counts[name] > 1 else name)
    return told
