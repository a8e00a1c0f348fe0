"""Answers as rows: for a terminal, a program, or a spreadsheet."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Value = str | int | float | bool | None

# Narrower than this no column gets, however many there are.
_NARROWEST = 8
# Marks that turn the direction of text around could make an answer read as another one.
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Marks that a letter carries, and characters that only tell how to set others.
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")


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

    0 stands for the terminal at hand, or 120 where there is none.
    """
    import shutil
    import textwrap

    cells = [[make_printable(_write_value(value)) for value in row] for row in table.rows]
    wanted = [
        max([measure_width(name), *(measure_width(row[i]) for row in cells)])
        for i, name in enumerate(table.columns)
    ]
    widths = fit_widths(wanted, width or shutil.get_terminal_size((120, 24)).columns)
    lines = [_write_line(table.columns, widths), _write_line(["─" * w for w in widths], widths)]
    for row in cells:
        broken = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
        height = max(map(len, broken))
        lines += [
            _write_line([part[i] if i < len(part) else "" for part in broken], widths)
            for i in range(height)
        ]
    count = len(table.rows)
    return "\n".join([*lines, f"{count} {'row' if count == 1 else 'rows'}"])


def fit_widths(wanted: Sequence[int], width: int) -> list[int]:
    """Return how wide each column may be: all they want, or the widest ones share what is left.

    >>> fit_widths([5, 50, 70], 84)
    [5, 37, 38]
    """
    left = width - 2 * (len(wanted) - 1)
    widths = dict.fromkeys(range(len(wanted)), 0)
    for done, column in enumerate(sorted(widths, key=lambda i: wanted[i])):
        share = max(_NARROWEST, left // (len(wanted) - done))
        widths[column] = min(wanted[column], share)
        left -= widths[column]
    return [widths[i] for i in range(len(wanted))]


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


def _steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"} or character in _TURNING


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _write_value(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def measure_width(text: str) -> int:
    """Return the columns that a text takes: wide characters take two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) in _WITHOUT_WIDTH
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def _write_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell + " " * max(0, width - measure_width(cell))
        for cell, width in zip(cells, widths, strict=True)
    ]
    return "  ".join(padded).rstrip()
