"""PDF: the text of its pages, put back into paragraphs, read as a page.

Where a file holds no text (scanned pages) or is locked, the document is unread.
"""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.documents.extracted import MOST_CHARACTERS, Block, read_blocks
from actormap.readers.format import Format
from actormap.records import Record, Unread

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MAGIC = b"%PDF-"
_MOST_PAGES = 3_000
# What draws one page, and all pages, unpacked, in bytes. A megabyte takes seconds to go through;
# a page of text has some thousands of bytes, one with more is a map or a poster.
_MOST_DRAWING = 1024**2
_MOST_DRAWINGS = 32 * 1024**2
# Lines at the top and foot of a page that may be repeated on every one.
_EDGE = 2
_LEAST_REPEATED = 3
# A line at least this long, of the usual width of the page, goes on in the next one.
_FULL = 0.8
_LEAST_WIDTH = 70
_SENTENCE_END = re.compile(r"[.!?:…][”\"'’)\]]*$")
_HYPHENATED = re.compile(r"[^\W\d_]-$")
# Letters that a font draws as one, and what no text has.
_PLAIN = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x00": ""}
)
_DIGITS = re.compile(r"\d+")


def recognize(document: Document) -> bool:
    """Tell whether the document is a PDF, whatever its name."""
    return _MAGIC in document.head[:1024]


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of the text of all pages, and the pages that could not be read."""
    reader = _open(document)
    key = document.source.key
    pages, unread = _read_pages(reader, key)
    repeated = _find_repeated([lines for _, lines in pages])
    blocks = [Block(number, _join_lines(lines, repeated)) for number, lines in pages]
    blocks = [block for block in blocks if block.text]
    size = sum(len(block.text) for block in blocks)
    if size > MOST_CHARACTERS:
        raise DocumentError(f"more than {MOST_CHARACTERS:,} characters of text")
    if not blocks and not unread:
        raise DocumentError("no text in it: its pages are images; have the text recognized first")
    yield from read_blocks(key, "page", blocks, settings.profile)
    yield from unread
    yield from _tell_repeated(key, pages, repeated)


def _read_pages(reader: "PdfReader", key: str) -> tuple[list[tuple[int, list[str]]], list[Record]]:
    """Return the lines of each page by its number, and the pages that could not be read."""
    pages: list[tuple[int, list[str]]] = []
    unread: list[Record] = []
    drawn = 0
    for number in range(1, _count_pages(reader) + 1):
        try:
            page = reader.pages[number - 1]
            drawn += _measure_drawing(page)
            if drawn > _MOST_DRAWINGS:
                reason = f"from here on the pages draw too much: {drawn / 1024**2:.0f} MB in all"
                unread.append(_make_unread(key, number, reason))
                break
            pages.append((number, _extract_lines(page)))
        except _get_faults() as error:
            reason = f"the page cannot be read: {_shorten(error)}"
            unread.append(_make_unread(key, number, reason))
    return pages, unread


def _make_unread(key: str, number: int, reason: str) -> Unread:
    return Unread(Passage(key, 0, 0, 0, "", f"page={number}"), reason)


def _open(document: Document) -> "PdfReader":
    """Return the opened file. Raises DocumentError where it is damaged or locked."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(document.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("locked by a password; save a copy without one")
    except _get_faults() as error:
        raise DocumentError(f"the PDF is damaged: {_shorten(error)}") from error
    return reader


def _get_faults() -> tuple[type[Exception], ...]:
    """Return what pypdf raises for damaged files, its own errors and those of its parts."""
    from pypdf.errors import DependencyError, PyPdfError

    return (
        PyPdfError, DependencyError, ValueError, KeyError, TypeError, AttributeError, IndexError,
        RecursionError, NotImplementedError, OverflowError, AssertionError, EOFError, OSError,
        struct.error, zlib.error, ZeroDivisionError, StopIteration,
    )  # fmt: skip


def _shorten(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error)[:200]}"


def _count_pages(reader: "PdfReader") -> int:
    try:
        number = len(reader.pages)
    except _get_faults() as error:
        raise DocumentError(f"the PDF is damaged: {_shorten(error)}") from error
    if number > _MOST_PAGES:
        raise DocumentError(f"{number:,} pages; more than {_MOST_PAGES:,}")
    return number


def _measure_drawing(page: "PageObject") -> int:
    """Return the size of what draws a page; ValueError where it is too much for text."""
    contents = page.get_contents()
    size = len(contents.get_data()) if contents is not None else 0
    if size > _MOST_DRAWING:
        raise ValueError(f"a drawing of {size / 1024**2:.1f} MB")
    return size


def _extract_lines(page: "PageObject") -> list[str]:
    """Return the lines of a page's text that hold something."""
    text = page.extract_text().translate(_PLAIN)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _find_repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the lines, without their numbers, that stand at the edge of most pages."""
    edges = Counter(
        mask for lines in pages for mask in {_mask(line) for line in _take_edges(lines)}
    )
    least = max(_LEAST_REPEATED, len(pages) // 2)
    return frozenset(mask for mask, number in edges.items() if number >= least)


def _take_edges(lines: Sequence[str]) -> list[str]:
    return [lines[i] for i in _find_edges(len(lines))]


def _find_edges(count: int) -> list[int]:
    """Return which lines of a page are at its edge: two above and below, fewer of a short page."""
    width = min(_EDGE, count // 3)
    return [*range(width), *range(count - width, count)]


def _mask(line: str) -> str:
    return _DIGITS.sub("#", line)


def _join_lines(lines: Sequence[str], repeated: frozenset[str]) -> str:
    """Return the paragraphs of a page, a line each, without what is repeated at its edges."""
    edges = set(_find_edges(len(lines)))
    kept = [x for i, x in enumerate(lines) if i not in edges or _mask(x) not in repeated]
    lengths = sorted(map(len, kept))
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    joined: list[str] = []
    for i, line in enumerate(kept):
        if i and _goes_on(kept[i - 1], line, width):
            before = joined.pop()
            hyphenated = _HYPHENATED.search(before) and line[0].islower()
            joined.append(before[:-1] + line if hyphenated else f"{before} {line}")
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether a paragraph goes on from one line of a page to the next."""
    if _SENTENCE_END.search(line):
        return width >= _LEAST_WIDTH and len(line) >= _FULL * width <= len(following) / _FULL
    if following[0].islower():
        return True
    return width >= _LEAST_WIDTH and len(line) >= _FULL * width


def _tell_repeated(
    source: str, pages: Sequence[tuple[int, Sequence[str]]], repeated: frozenset[str]
) -> Iterator[Record]:
    """Yield one record for each line that is repeated at the edge of the pages."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, lines in pages:
        for line in _take_edges(lines):
            found.setdefault(_mask(line), []).append((number, line))
    for mask in sorted(repeated):
        places = found[mask]
        number, line = places[0]
        passage = Passage(source, 0, len(line), 0, line, f"page={number}")
        yield Unread(passage, f"at the edge of {len({n for n, _ in places})} pages")


FORMAT = Format("PDF", "application/pdf", recognize, read, is_page=True)
