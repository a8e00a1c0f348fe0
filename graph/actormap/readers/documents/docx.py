"""Documents of word processors (DOCX): paragraphs as the lines of a page, tables as tables.

Deleted text, comments, headers and footers are left out; notes are running text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError, XMLParser

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.documents.extracted import MOST_CHARACTERS, Block, read_blocks
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row, read_grids
from actormap.readers.tables.header import is_of_data
from actormap.readers.zipped import Archive, is_archive_with, open_archive
from actormap.records import Prose, Record

_MAIN = re.compile(
    rb"<Relationship\b(?=[^>]*/officeDocument[\"'])[^>]*\bTarget=[\"']/?([^\"']+)[\"']"
)
_WORDS = "wordprocessingml"
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
# Moved text stands at its new place too; a fallback repeats a drawing in an older way.
_REPEATED = frozenset({"moveFrom", "Fallback", "del", "instrText"})
_CHUNK = 65_536


# The rows of a table, each of cells, each of paragraphs.
_Rows = list[list[list[Block]]]


@dataclass
class _Content:
    """Gathers the paragraphs and tables of a part while its XML is parsed, without a tree."""

    paragraphs: list[Block] = field(default_factory=list)
    tables: list[_Rows] = field(default_factory=list)
    _open: list[list[str]] = field(default_factory=list)
    _rows: list[_Rows] = field(default_factory=list)
    _number: int = 0
    _left_out: int = 0
    _in_text: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - the parser's way to call
        """Take note of an element that begins."""
        space, _, name = tag.rpartition("}")
        if name in _REPEATED:
            self._left_out += 1
        if _WORDS not in space or self._left_out:
            return
        self._in_text = name == "t"
        if name == "p":
            self._open.append([])
        elif name == "tbl":
            self._rows.append([])
        elif name == "tr" and self._rows:
            self._rows[-1].append([])
        elif name == "tc" and self._rows and self._rows[-1]:
            self._rows[-1][-1].append([])
        elif name in _BREAKS and self._open:
            self._open[-1].append(_BREAKS[name])

    def end(self, tag: str) -> None:
        """Take note of an element that ends."""
        space, _, name = tag.rpartition("}")
        if name in _REPEATED:
            self._left_out -= 1
        if _WORDS not in space or self._left_out:
            return
        self._in_text = False
        if name == "p" and self._open:
            self._add("".join(self._open.pop()).strip())
        elif name == "tbl" and self._rows:
            self._close_table(self._rows.pop())

    def data(self, text: str) -> None:
        """Take the text of a run."""
        if self._in_text and not self._left_out and self._open:
            self._open[-1].append(text)

    def close(self) -> None:
        """Do nothing: all is gathered."""

    def _add(self, text: str) -> None:
        self._number += 1
        if text:
            self._add_block(Block(self._number, text))

    def _add_block(self, block: Block) -> None:
        """Put a paragraph into the cell that is open, or into the text."""
        if self._rows and self._rows[-1] and self._rows[-1][-1]:
            self._rows[-1][-1][-1].append(block)
        else:
            self.paragraphs.append(block)

    def _close_table(self, rows: _Rows) -> None:
        """Keep a table of data; the cells of another one are paragraphs."""
        headers = [_join(cell) for cell in rows[0]] if rows else []
        if not self._rows and is_of_data(headers):
            self.tables.append(rows)
            return
        for block in (block for row in rows for cell in row for block in cell):
            self._add_block(block)


def _join(cell: Iterable[Block]) -> str:
    return "\n".join(block.text for block in cell)


def recognize(document: Document) -> bool:
    """Tell whether the document is one of a word processor, whatever its name."""
    return is_archive_with(document, b"word/")


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of the text, then those of its tables, then the notes."""
    archive = open_archive(document)
    key = document.source.key
    content = _parse(archive, _find_main(archive))
    if sum(len(block.text) for block in content.paragraphs) > MOST_CHARACTERS:
        raise DocumentError(f"more than {MOST_CHARACTERS:,} characters of text")
    yield from read_blocks(key, "paragraph", content.paragraphs, settings.profile)
    yield from read_grids(_make_grids(key, content.tables), settings)
    for part in ("footnotes", "endnotes"):
        notes = _parse(archive, f"word/{part}.xml").paragraphs
        for block in notes:
            fragment = f"{part} paragraph={block.number}"
            yield Prose(Passage(key, 0, len(block.text), 0, block.text, fragment))


def _find_main(archive: Archive) -> str:
    match = _MAIN.search(archive.read("_rels/.rels"))
    return match[1].decode("utf-8", "replace") if match else "word/document.xml"


def _parse(archive: Archive, part: str) -> _Content:
    content = _Content()
    data = archive.read(part)
    if not data:
        return content
    parser = XMLParser(target=content)  # noqa: S314 - the archive was looked over
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except ParseError as error:
        raise DocumentError(f"the document is damaged: {part}: {error}") from error
    return content


def _make_grids(source: str, tables: Iterable[_Rows]) -> Iterator[Grid]:
    for number, rows in enumerate(tables, start=1):
        name = f"table {number}"
        lines = [Row(i, 0, tuple(map(_join, cells))) for i, cells in enumerate(rows, start=1)]
        yield Grid(source, name, lines, name)


FORMAT = Format(
    "text document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    recognize,
    read,
    is_page=True,
)
