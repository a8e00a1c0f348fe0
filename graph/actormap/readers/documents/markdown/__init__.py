"""Markdown: front matter, tables, lists of links, and the rest as a page.

Words keep their place in the source where it has them as they are shown; where marks stand between
them, they are placed in the line as it is shown ("line=12").
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from msgspec.structs import replace

from actormap.model import Kind, Passage
from actormap.project import SourceSettings
from actormap.readers import collection
from actormap.readers.collection import read_collection
from actormap.readers.document import Document
from actormap.readers.documents.extracted import move_record
from actormap.readers.documents.markdown.blocks import (
    CODE,
    HEADING,
    HTML,
    ITEM,
    MarkdownBlock,
    MarkdownTable,
    parse_blocks,
)
from actormap.readers.documents.markdown.front_matter import (
    find_front_matter,
    list_blank,
    read_front_matter,
)
from actormap.readers.documents.markdown.items import read_item
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row, read_grids
from actormap.readers.tables.header import is_of_data
from actormap.readers.tables.types import find_listed_kind
from actormap.records import Prose, Record, Unread

__all__ = ["FORMAT"]

_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"})
# The parser is slow on hostile text; a larger file is read as plain text.
_MOST_CHARACTERS = 2_000_000
_LONGEST_LINE = 20_000
_LINE_END = re.compile(r"\r\n|\n|\r")


def recognize(document: Document) -> bool:
    """Tell whether the document is Markdown by its name, or begins with front matter."""
    opening = document.opening
    return bool(opening) and (
        document.suffix in _SUFFIXES or find_front_matter(opening) is not None
    )


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of the front matter, of links and tables, then those of the page."""
    text = document.text
    if len(text) > _MOST_CHARACTERS or max(map(len, text.splitlines())) > _LONGEST_LINE:
        yield from collection.FORMAT.read(document, settings)
        return
    source = document.source.key
    front = find_front_matter(text)
    if front:
        yield from read_front_matter(source, front)
    body = list_blank(front) + text[front.end() :] if front else text
    page = _Source(source, text)
    blocks: list[MarkdownBlock] = []
    grids: list[Grid] = []
    kind: Kind | None = None
    for found in parse_blocks(body):
        if isinstance(found, MarkdownTable):
            if is_of_data(found.rows[0][1]):
                grids.append(_make_grid(source, found, len(grids) + 1))
            else:
                blocks += found.list_cells()
            continue
        if found.sort == HEADING:
            kind = find_listed_kind(found.text)
        record = _read_block(page, found, kind)
        if record:
            yield record
        else:
            blocks.append(found)
    yield from read_grids(grids, settings)
    yield from _read_page(page, blocks, settings)


class _Source:
    """A Markdown text whose blocks are placed in it."""

    def __init__(self, key: str, text: str) -> None:
        self.key = key
        self.text = text
        # The parser ends a line here and nowhere else, unlike str.splitlines.
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]

    def place(self, block: MarkdownBlock, start: int, end: int) -> Passage:
        """Return words of a block, as it is shown, as a passage of the source."""
        words = block.text[start:end].strip()
        first = self._starts[block.first - 1]
        last = self._starts[min(block.last, len(self._starts) - 1)]
        # The words may stand on several lines of the source; twice there, nobody knows which.
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = list(islice(pattern.finditer(self.text, first, last), 2)) if words else []
        if len(found) == 1:
            at, end = found[0].span()
            line = bisect_right(self._starts, at)
            return Passage(self.key, at, end, line, found[0][0])
        shown = block.text.index(words, start)
        fragment = f"line={block.first}"
        return Passage(self.key, shown, shown + len(words), block.first, words, fragment)


def _read_block(page: _Source, block: MarkdownBlock, kind: Kind | None) -> Record | None:
    """Return the record of a block that is one by itself; None of a line of the page."""
    if block.sort in {CODE, HTML}:
        reason = "code" if block.sort == CODE else "HTML within Markdown"
        return Unread(page.place(block, 0, len(block.text)), reason)
    if block.sort == ITEM:
        return read_item(block, kind, lambda start, end: page.place(block, start, end))
    return None


def _make_grid(source: str, table: MarkdownTable, number: int) -> Grid:
    rows = [Row(i, line, cells) for i, (line, cells) in enumerate(table.rows, start=1)]
    name = f"table {number}"
    return Grid(source, name, rows, name)


def _read_page(
    page: _Source, blocks: Sequence[MarkdownBlock], settings: SourceSettings
) -> Iterator[Record]:
    """Yield the records of the lines of the page, placed in its source."""
    starts = list(accumulate((len(block.text) + 1 for block in blocks), initial=0))

    def place(passage: Passage) -> Passage:
        first = bisect_right(starts, passage.start) - 1
        last = bisect_right(starts, max(passage.start, passage.end - 1)) - 1
        block = blocks[first]
        if first == last:
            return page.place(block, passage.start - starts[first], passage.end - starts[first])
        return replace(
            passage,
            start=passage.start - starts[first],
            end=passage.end - starts[first],
            line=block.first,
            fragment=f"line={block.first}-{blocks[last].first}",
        )

    text = "\n".join(block.text for block in blocks)
    for record in read_collection(page.key, text, settings.profile, in_prose=True):
        moved = move_record(record, place)
        if isinstance(record, Unread) and isinstance(moved, Unread):
            block = blocks[bisect_right(starts, record.passage.start) - 1]
            # A heading or an item is what it is, though it is no sentence.
            moved = Prose(moved.passage) if block.sort in {HEADING, ITEM} else moved
        yield moved


FORMAT = Format("Markdown", "text/markdown", recognize, read, is_page=True)
