"""CSV and its relatives: values parted by commas, semicolons, tabs or bars.

The delimiter is found from the text. A quotation mark that is never closed is read as a character
like others, so that it cannot swallow the rest of the file, as it would in most readers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import PurePosixPath

from actormap.columns import find_meaning
from actormap.names import fold_key
from actormap.project import Companion, SourceSettings
from actormap.readers.document import Document, make_document
from actormap.readers.format import Format
from actormap.readers.tables import read_grids
from actormap.readers.tables.grid import Grid, Row
from actormap.readers.tables.layouts import find_layout
from actormap.records import Actor, End, Record

_DELIMITERS = ",;\t|"
_SUFFIXES = {".csv": "", ".tsv": "\t", ".tab": "\t"}
# Enough rows to see which delimiter parts them, and which files of another ending are tables.
_SAMPLE_ROWS = 30
_LEAST_ROWS = 3
# Excel's own line that names the delimiter.
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def recognize(document: Document) -> bool:
    """Tell whether the document is a table by its name, or by rows that are all alike."""
    opening = document.opening
    if not opening or opening[0] in "{[<":
        return document.suffix in _SUFFIXES and bool(opening) and opening[0] != "<"
    if document.suffix in _SUFFIXES:
        return True
    return document.suffix in {".txt", ""} and _is_evident(opening)


def _is_evident(text: str) -> bool:
    """Tell whether a text is a table whatever its name: rows alike, and headers that are known.

    Tabs part nothing else; commas do, so that the headers must be known.
    """
    for delimiter in "\t;,|":
        rows = list(islice(split_rows(text, delimiter), _SAMPLE_ROWS))[:-1]
        if rows and find_layout(rows[0]):
            return True
        widths = {len(row.cells) for row in rows if not row.is_blank}
        if len(rows) < _LEAST_ROWS or len(widths) != 1 or widths == {1}:
            continue
        known = sum(bool(find_meaning(cell)) for cell in rows[0].cells)
        if delimiter == "\t" or known * 2 > len(rows[0].cells):
            return True
    return False


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a table."""
    described = _read_companion(settings.companion) if settings.companion else {}
    yield from read_grids([_make_grid(document)], settings, described)


def _make_grid(document: Document) -> Grid:
    text, line = document.text, 1
    delimiter = _SUFFIXES.get(document.suffix, "")
    if match := _SEP.match(text):
        text, delimiter, line = text[match.end() :], match[1], 2
    rows = split_rows(text, delimiter or find_delimiter(text), line)
    return Grid(document.source.key, PurePosixPath(document.source.path).stem, rows)


def _read_companion(companion: Companion) -> dict[str, End]:
    """Return the actors that another table describes, by name, as ends of connections."""
    document = make_document(companion.path, companion.data)
    if not recognize(document):
        return {}
    records = read_grids([_make_grid(document)], SourceSettings(rows=companion.rows))
    actors = (record for record in records if isinstance(record, Actor))
    return {
        fold_key(actor.name.text): End(actor.name, actor.kind, source=document.source.key)
        for actor in actors
    }


def find_delimiter(text: str) -> str:
    r"""Return the character that parts most rows into equally many cells, more than one.

    >>> find_delimiter("Name;City\nUniversity of Oslo, Norway;Oslo\n")
    ';'
    """
    return max(_DELIMITERS, key=lambda delimiter: _score_delimiter(text[:65_536], delimiter))


def _score_delimiter(text: str, delimiter: str) -> tuple[float, int]:
    rows = islice(split_rows(text, delimiter), _SAMPLE_ROWS)
    widths = Counter(len(row.cells) for row in rows if not row.is_blank)
    if not widths:
        return 0.0, 0
    width, number = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
    if width == 1:
        return 0.0, 0
    # Semicolons and bars are inside of cells more often than they part them; so are commas in
    # a file whose semicolons part all rows alike: only the share of equal rows decides.
    return number / widths.total(), width


def split_rows(text: str, delimiter: str, line: int = 1) -> Iterator[Row]:
    """Yield the rows of a text, the first one on this line; blank ones too."""
    cells: list[str] = []
    first = line
    number = 1
    for match in _make_pattern(delimiter).finditer(text):
        quoted, plain, end = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        if quoted is not None and ("\n" in quoted or "\r" in quoted):
            line += _count_ends(quoted)
        if end != delimiter:
            if end or len(cells) > 1 or cells[0]:
                yield Row(number, first, tuple(cells))
            cells = []
            line += 1
            first, number = line, number + 1


@cache
def _make_pattern(delimiter: str) -> re.Pattern[str]:
    """Return the pattern of one cell and what ends it.

    The possessive quantifier keeps the time linear: a quotation mark that closes nothing is met
    once, since the search for its partner ends at the next one that stands alone.
    """
    mark = re.escape(delimiter)
    blank = "[ \\xa0]*" if delimiter == "\t" else "[ \\t\\xa0]*"
    return re.compile(
        rf'(?:{blank}"((?:[^"]|"")*+)"{blank}(?={mark}|[\r\n]|\Z)|([^{mark}\r\n]*))'
        rf"({mark}|\r\n|\n|\r|\Z)"
    )


def _count_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


FORMAT = Format("table", "text/csv", recognize, read)
