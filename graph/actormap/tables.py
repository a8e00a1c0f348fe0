"""Answers as rows: for a terminal, a program, or a spreadsheet."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from actormap.wrapping import measure_width, pad, wrap

Value = str | int | float | bool | None

# Narrower than this no column gets, unless it wants no more.
_NARROWEST = 8
_BETWEEN = 2
# Rows by which it is chosen how to share the width, and steps to find a share.
_MOST_TRIED = 50
_HALVINGS = 30
# Marks that turn the direction of text around could make an answer read as another one.
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns by name, and rows of plain values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def to_records(self) -> list[dict[str, Value]]:
        """Return each row as a dict."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def make_table(records: Iterable[Mapping[str, Value]], columns: Sequence[str]) -> Table:
    """Return the table of records, with these columns."""
    rows = tuple(tuple(record.get(column) for column in columns) for record in records)
    return Table(tuple(columns), rows)


def write_text(table: Table, width: int = 0) -> str:
    """Return the table for a terminal `width` columns wide, with a line that counts the rows.

    Long cells are folded at words within their column. 0 stands for the terminal at hand, or 120
    where there is none.
    """
    import shutil

    cells = [[make_printable(_write_value(value)) for value in row] for row in table.rows]
    lines = [table.columns, *cells]
    widths = fit_widths(lines, width or shutil.get_terminal_size((120, 24)).columns)
    rule = _write_line(["─" * w for w in widths], widths)
    head, *body = (list(_fold_row(row, widths)) for row in lines)
    count = len(table.rows)
    counted = f"{count} {'row' if count == 1 else 'rows'}"
    return "\n".join([*head, rule, *(line for row in body for line in row), counted])


def _fold_row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines that a row takes."""
    folded = [_fold_cell(cell, width) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*folded, fillvalue=""):
        yield _write_line(parts, widths)


def _fold_cell(cell: str, width: int) -> list[str]:
    """Return the lines of a cell; one that fits stays as it is, with all its spaces."""
    return [cell] if measure_width(cell) <= width else wrap(cell, width)


def fit_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return how wide each column is to be: as its widest cell, if all that fits.

    If not, no word is cut, or only the longest ones where that cannot be helped. Of three ways to
    share the rest that one is taken which makes the fewest lines and folded cells: alike, by the
    width that a column wants, or by the root of that.

    >>> fit_widths([["1", "a name of a few words", "what it says and why"]], 34)
    [1, 14, 14]
    """
    columns = list(zip(*rows, strict=True))
    wanted = [max(map(measure_width, cells)) for cells in columns]
    room = width - _BETWEEN * (len(columns) - 1)
    if sum(wanted) <= room:
        return wanted
    least = [max(map(_measure_longest_word, cells)) for cells in columns]
    if sum(least) > room:
        least = share_width(least, [min(_NARROWEST, low) for low in least], room, 0.0)
    ways = [share_width(wanted, least, room, power) for power in (0.0, 1.0, 0.5)]
    return min(ways, key=lambda widths: _rate(rows[:_MOST_TRIED], widths))


def share_width(wanted: Sequence[int], least: Sequence[int], room: int, power: float) -> list[int]:
    """Return widths between `least` and `wanted` that fill the room, if `least` leaves any.

    What a column gets grows with the power of what it wants; 0 gives all alike.
    """

    def share(scale: float) -> list[int]:
        shares = (int(scale * want**power) for want in wanted)
        return [
            max(low, min(high, got)) for got, low, high in zip(shares, least, wanted, strict=True)
        ]

    # From no scale at all to one that gives every column what it wants, halved until it fits.
    low, high = 0.0, float(max(wanted))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(share(middle)) <= room else (low, middle)
    return share(low)


def _measure_longest_word(text: str) -> int:
    return max(map(measure_width, text.split()), default=0)


def _rate(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> int:
    """Return how many lines rows take, and how many of their cells are folded: fewer are better."""
    total = 0
    for row in rows:
        heights = [len(_fold_cell(*pair)) for pair in zip(row, widths, strict=True)]
        total += max(heights) + sum(height > 1 for height in heights)
    return total


def write_json(value: object) -> str:
    """Return any answer as JSON, letters of all scripts as they are."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def write_csv(table: Table) -> str:
    """Return the table as CSV (RFC 4180, but for the line ends)."""
    import csv
    import io

    file = io.StringIO()
    plain = csv.writer(file, lineterminator="\n")
    # Python's writer does not quote a lone return unless it ends lines, though it ends them too.
    quoting = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for row in (table.columns, *table.rows):
        cells = [guard_cell(value) for value in row]
        has_return = any("\r" in cell for cell in cells if isinstance(cell, str))
        (quoting if has_return else plain).writerow(cells)
    return file.getvalue().rstrip("\n")


def guard_cell(value: Value) -> Value:
    """Return a value that no spreadsheet takes for a formula: texts that begin like one get a '.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def make_printable(text: str) -> str:
    """Return text that cannot steer a terminal: control and turning characters as escapes."""
    if text.isprintable() and not any(c in text for c in _TURNING):
        return text
    return "".join(_escape(c) if _steers(c) else c for c in " ".join(text.split("\n")))


def clean(text: str) -> str:
    """Return text of any origin as one line that cannot steer a terminal."""
    return make_printable(" ".join(text.split()))


def _steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"} or character in _TURNING


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _write_value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _write_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [pad(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return (" " * _BETWEEN).join(padded).rstrip()
