"""Decisions added to a file that a researcher owns: what stands there stays to the byte."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from actormap.additions import Addition, add_to_file
from actormap.identity.decisions import COLUMNS, Decision, make_row, read_decisions

_BOM = b"\xef\xbb\xbf"


def add_decisions(path: Path, decisions: Sequence[Decision]) -> Addition:
    """Add rows at the end of a file of decisions, which need not be there yet.

    They are on the disk on return. The addition can be taken back. Raises ProjectError where the
    file cannot be read, as a build would refuse it, or written.
    """
    if path.exists():
        read_decisions(path)
    return add_to_file(path, lambda content: compose_rows(content, decisions))


def compose_rows(content: bytes | None, decisions: Iterable[Decision]) -> Addition:
    """Return the rows to add to a file of decisions.

    Comments, the order of columns, columns of the researcher's own and line ends stay as they are.
    A column that is needed and missing is added to the header.
    """
    rows = [make_row(decision) for decision in decisions]
    text = (content or b"").removeprefix(_BOM).decode("utf-8", "replace")
    end = "\r\n" if "\r\n" in text else "\n"
    header = next((line for line in text.splitlines() if not line.startswith("#")), "")
    known = next(csv.reader([header], delimiter="\t"), []) if header.strip() else []
    missing = [column for column in COLUMNS if column not in known and _is_used(column, rows)]
    columns = [*known, *(missing if known else COLUMNS)]
    pieces = [_write_row(row, columns, end) for row in rows]
    if missing or not known:
        return Addition(tuple(pieces), (content, _grow(content or b"", header, columns, end)))
    if not (content or b"").endswith((b"\n", b"\r")):
        pieces[0] = end.encode() + pieces[0]
    return Addition(tuple(pieces))


def _is_used(column: str, rows: Iterable[dict[str, str]]) -> bool:
    return any(row[column] for row in rows)


def _grow(content: bytes, header: str, columns: Sequence[str], end: str) -> bytes:
    """Return a content that ends with a line end and has these columns in its header."""
    line = "\t".join(columns).encode() + end.encode()
    lines = [*content.splitlines(keepends=True)]
    if lines and not lines[-1].endswith((b"\n", b"\r")):
        lines[-1] += b"" if lines[-1] == _BOM else end.encode()
    if not header.strip():
        return b"".join([*lines, line])
    at = next(n for n, old in enumerate(lines) if not old.removeprefix(_BOM).startswith(b"#"))
    bom = _BOM if lines[at].startswith(_BOM) else b""
    return b"".join([*lines[:at], bom + line, *lines[at + 1 :]])


def _write_row(row: dict[str, str], columns: Sequence[str], end: str) -> bytes:
    """Return one line: a row must not be broken in two by what a source calls somebody."""
    file = io.StringIO(newline="")
    cells = [" ".join(row.get(column, "").split()) for column in columns]
    csv.writer(file, delimiter="\t", lineterminator=end).writerow(cells)
    return file.getvalue().encode("utf-8", "replace")
