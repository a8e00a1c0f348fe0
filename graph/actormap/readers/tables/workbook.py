"""Workbooks of spreadsheet programs (XLSX): every sheet that is shown, as a table.

Cells come as the program last showed them; a formula without a stored value comes as its text.
Nothing is calculated, and values of other files are not fetched.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row, read_grids
from actormap.readers.tables.sheets import (
    MOST_COLUMNS,
    check_cells,
    choose_sheets,
    describe_far,
)
from actormap.readers.zipped import Archive, is_archive_with, open_archive
from actormap.records import Record

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_FAR = re.compile(rb"<(?:\w+:)?c\s[^<>]*?\br=[\"']([A-Z]{3}\d+)[\"']")
_Pair = tuple[tuple[Any, ...], tuple[Any, ...]]
_BATCH = 1000
_MIDNIGHT = time(0, 0)


def recognize(document: Document) -> bool:
    """Tell whether the document is a workbook, whatever its name."""
    return is_archive_with(document, b"xl/w")


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of all sheets, or of the one that the settings name."""
    archive = open_archive(document)
    far = _count_cells(archive)
    values, formulas = _load(archive, data_only=True), _load(archive, data_only=False)
    names = choose_sheets(values.sheetnames, settings.sheet, partial(_is_shown, values))
    grids = (
        Grid(document.source.key, document.source.path, _read_sheet(values, formulas, name), name)
        for name in names
    )
    if far:
        yield document.tell_unread(describe_far(far))
    yield from read_grids(grids, settings)


def _load(archive: Archive, *, data_only: bool) -> "Workbook":
    from openpyxl import load_workbook

    assert archive.file.fp is not None  # noqa: S101 - it was opened from memory
    archive.file.fp.seek(0)
    with _shielded():
        return load_workbook(archive.file.fp, read_only=True, data_only=data_only, keep_links=False)


@contextmanager
def _shielded() -> Iterator[None]:
    """Keep back the parser's warnings of what it has no use for; tell its errors as ours.

    It raises whatever a damaged part runs into, so that the list is long.
    """
    import zipfile
    import zlib
    from xml.etree.ElementTree import ParseError

    from openpyxl.utils.exceptions import InvalidFileException

    faults = (
        ParseError, InvalidFileException, zipfile.BadZipFile, zlib.error, KeyError, ValueError,
        TypeError, AttributeError, IndexError, OverflowError, EOFError, OSError, RuntimeError,
    )  # fmt: skip
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except faults as error:
        words = f"{type(error).__name__}: {str(error)[:200]}"
        raise DocumentError(f"the workbook is damaged: {words}") from error


def _count_cells(archive: Archive) -> list[str]:
    """Refuse a workbook with more cells than are read, before they are parsed.

    Returns the names of the cells that lie too far to the right to be read.
    """
    cells = 0
    far: list[str] = []
    for name in archive.names:
        if name.startswith("xl/worksheets/"):
            sheet = archive.read(name)
            cells += len(_CELL.findall(sheet))
            far += [match[1].decode() for match in _FAR.finditer(sheet)]
    check_cells(cells)
    return far


def _is_shown(workbook: "Workbook", name: str) -> bool:
    return getattr(workbook[name], "sheet_state", "visible") == "visible"


def _read_sheet(values: "Workbook", formulas: "Workbook", name: str) -> Iterator[Row]:
    """Yield the rows of a sheet, with its formulas where they have no stored value."""
    sheet = values[name]
    if not hasattr(sheet, "iter_rows"):
        return  # A sheet of a chart has no cells.
    rows: Iterable[tuple[Any, ...]] = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    stated = formulas[name].iter_rows(max_col=MOST_COLUMNS, values_only=True)
    blank: tuple[Any, ...] | None = None
    both_ways = _take_quietly(zip(rows, stated, strict=False))
    for number, (shown, written) in enumerate(both_ways, start=1):
        if written is blank:
            continue  # All rows that the file leaves out are one value; there may be a million.
        filled = [i for i, value in enumerate(written) if value is not None]
        if not filled:
            blank = written
            continue
        both = zip(shown[: filled[-1] + 1], written, strict=False)
        yield Row(number, number, tuple(write_value(s if s is not None else w) for s, w in both))


def _take_quietly(rows: Iterator[_Pair]) -> Iterator[_Pair]:
    """Yield the rows without the parser's warnings of features that it has no use for."""
    while batch := _take_batch(rows):
        yield from batch


def _take_batch(rows: Iterator[_Pair]) -> list[_Pair]:
    with _shielded():
        return list(islice(rows, _BATCH))


def write_value(value: object) -> str:
    """Return a cell's value as text: dates as ISO 8601, whole numbers without a point.

    >>> write_value(2019.0), write_value(datetime(2019, 3, 1)), write_value(None)
    ('2019', '2019-03-01', '')
    """
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == _MIDNIGHT:
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value)


FORMAT = Format(
    "workbook",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    recognize,
    read,
)
