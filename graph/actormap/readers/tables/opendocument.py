"""Workbooks of OpenDocument (ODS): every sheet that is shown, as a table.

Cells come as they are stored: a date as a date, a formula as its value. Comments, drawings and
the record of changes are left out. See OpenDocument 1.3, part 3, chapters 9 and 19.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from xml.etree.ElementTree import ParseError, XMLParser

from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row, read_grids
from actormap.readers.tables.grid import write_letters
from actormap.readers.tables.sheets import MOST_COLUMNS, check_cells, choose_sheets, describe_far
from actormap.readers.tables.workbook import write_value
from actormap.readers.zipped import Archive, is_archive_with, open_archive
from actormap.records import Record

_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_BREAKS = {"text:tab": "\t", "text:line-break": "\n", "text:s": " "}
# What stands in a cell or beside the sheets and is none of their words.
_LEFT_OUT = ("office:annotation", "table:tracked-changes", "table:shapes", "text:note", "drawing:")
# Where the value of a cell stands, by its type; of a text it is the words.
_VALUES = {
    "float": "value", "percentage": "value", "currency": "value", "date": "date-value",
    "time": "time-value", "boolean": "boolean-value", "string": "string-value",
}  # fmt: skip
_CHUNK = 65_536

# A cell: its column, from 0, and its text.
_Cell = tuple[int, str]


@dataclass
class _Sheet:
    """A sheet: its name and style, and its rows that are not blank.

    A row stands with its number, how often it is repeated, and its cells that hold something.
    """

    name: str
    style: str
    rows: list[tuple[int, int, list[_Cell]]] = field(default_factory=list)

    def list_rows(self) -> Iterator[Row]:
        """Yield the rows, each as often as it is repeated."""
        for first, times, cells in self.rows:
            found = dict(cells)
            texts = tuple(found.get(column, "") for column in range(cells[-1][0] + 1))
            yield from (Row(number, number, texts) for number in range(first, first + times))


@dataclass
class _Content:
    """Gathers the sheets while their XML is parsed, without a tree.

    `far` are the names of cells that lie too far to the right.
    """

    sheets: list[_Sheet] = field(default_factory=list)
    hidden: set[str] = field(default_factory=set)
    far: list[str] = field(default_factory=list)
    _style: str = ""
    _row: int = 0
    _times: int = 1
    _cells: list[_Cell] = field(default_factory=list)
    _column: int = 0
    _count: int = 0
    _attributes: dict[str, str] = field(default_factory=dict)
    _words: list[str] | None = None
    _depth: int = 0
    _left_out: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element that begins."""
        name = _shorten(tag)
        if self._left_out or name.startswith(_LEFT_OUT):
            self._left_out += 1
            return
        told = {_shorten(key): value for key, value in attributes.items()}
        if name == "table:table":
            self.sheets.append(_Sheet(told.get("table:name", ""), told.get("table:style-name", "")))
            self._row = 0
        elif name == "style:style":
            self._style = told.get("style:name", "")
        elif name == "style:table-properties" and told.get("table:display") == "false":
            self.hidden.add(self._style)
        elif name == "table:table-row":
            self._times = _read_times(told.get("table:number-rows-repeated"))
            self._cells, self._column = [], 0
        elif name in _CELLS:
            self._attributes, self._words = told, []
        elif self._words is not None:
            self._start_words(name, told)

    def _start_words(self, name: str, told: dict[str, str]) -> None:
        """Take note of an element within a cell: a further paragraph is a further line."""
        assert self._words is not None  # noqa: S101 - a cell is open
        if name == "text:p":
            self._depth += 1
            self._words += ["\n"] if self._words else []
        elif name in _BREAKS:
            self._words.append(_BREAKS[name] * min(_read_times(told.get("text:c")), MOST_COLUMNS))

    def data(self, text: str) -> None:
        """Take the text of a paragraph in a cell."""
        if self._words is not None and self._depth and not self._left_out:
            self._words.append(text)

    def end(self, tag: str) -> None:
        """Take note of an element that ends."""
        if self._left_out:
            self._left_out -= 1
            return
        name = _shorten(tag)
        if name == "text:p" and self._words is not None:
            self._depth -= 1
        elif name in _CELLS and self._words is not None:
            self._add_cell(_write_cell(self._attributes, "".join(self._words).strip()))
            self._words = None
        elif name == "table:table-row" and self.sheets:
            if self._cells:
                self.sheets[-1].rows.append((self._row + 1, self._times, self._cells))
            self._row += self._times

    def close(self) -> None:
        """Do nothing: all is gathered."""

    def _add_cell(self, text: str) -> None:
        """Add a cell as often as it is repeated. Raises DocumentError where they get too many."""
        times = _read_times(self._attributes.get("table:number-columns-repeated"))
        first, self._column = self._column, self._column + times
        if not text:
            return
        self._count += times * self._times
        check_cells(self._count)
        near = range(first, min(self._column, MOST_COLUMNS))
        self._cells += [(column, text) for column in near]
        if self._column > MOST_COLUMNS:
            self.far.append(f"{write_letters(self._column - 1)}{self._row + 1}")


def _shorten(name: str) -> str:
    """Return the name of an element or attribute as the standard writes it: "table:table"."""
    space, _, local = name.removeprefix(_NAMESPACE).partition(":1.0}")
    return f"{space}:{local}" if local else name


def _read_times(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else 1  # noqa: PLR2004 - digits of an int


def _write_cell(told: dict[str, str], words: str) -> str:
    """Return the value of a cell as text; the words that are shown where it has none that is known.

    >>> _write_cell({"office:value-type": "date", "office:date-value": "2019-03-01"}, "1 March")
    '2019-03-01'
    >>> _write_cell({"office:value-type": "float", "office:value": "2019"}, "2,019")
    '2019'
    """
    type_ = told.get("office:value-type", "")
    stated = told.get(f"office:{_VALUES.get(type_, 'value')}", "")
    if type_ == "string":
        return words or stated
    try:
        match type_:
            case "float" | "percentage" | "currency":
                return write_value(float(stated))
            case "date":
                return write_value(datetime.fromisoformat(stated)) if "T" in stated else stated
            case "boolean":
                return stated.capitalize()
    except ValueError:
        return words
    return words


def recognize(document: Document) -> bool:
    """Tell whether the document is a workbook of OpenDocument, whatever its name."""
    return is_archive_with(document, b"application/vnd.oasis.opendocument.spreadsheet")


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of all sheets, or of the one that the settings name."""
    content = _parse(open_archive(document))
    hidden = {sheet.name for sheet in content.sheets if sheet.style in content.hidden}
    names = choose_sheets(
        [sheet.name for sheet in content.sheets], settings.sheet, lambda name: name not in hidden
    )
    if content.far:
        yield document.tell_unread(describe_far(content.far))
    key, path = document.source.key, document.source.path
    chosen = [sheet for sheet in content.sheets if sheet.name in names]
    grids = (Grid(key, path, sheet.list_rows(), sheet.name) for sheet in chosen)
    yield from read_grids(grids, settings)


def _parse(archive: Archive) -> _Content:
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise DocumentError("the workbook is locked by a password")
    content = _Content()
    data = archive.read("content.xml")
    parser = XMLParser(target=content)  # noqa: S314 - the archive was looked over
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except ParseError as error:
        raise DocumentError(f"the workbook is damaged: {error}") from error
    return content


FORMAT = Format("workbook (ODS)", "application/vnd.oasis.opendocument.spreadsheet", recognize, read)
