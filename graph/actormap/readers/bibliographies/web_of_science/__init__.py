"""Records of the Web of Science, saved as plain text: two-letter tags, each value on its line.

An address says whose it is: "[Facer, Keri; Roe, Ann] Univ Bristol, Sch Educ, Bristol, England".
See https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html.
"""

import re
from collections.abc import Iterable, Iterator

from actormap.project import SourceSettings
from actormap.readers.bibliographies.entry_fields import EntryFields
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.bibliographies.tagged import Tagged, split_tagged
from actormap.readers.bibliographies.web_of_science.people import read_people
from actormap.readers.bibliographies.web_of_science.works import make_work
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.positions import Positions
from actormap.records import Contribution, Record, Unread, Value

_TAG = re.compile(r"\ufeff?([A-Z][A-Z0-9])(?: |(?=[\r\n])|\Z)")
_OPENING = re.compile(r"(?:FN [^\r\n]*\s+VR [^\r\n]*\s+)?PT [A-Z](?:[\r\n]+)(?:[A-Z][A-Z0-9] )")
_SHORT = frozenset({"ER", "EF", "FN", "VR", "PT"})
# Tags whose lines are values of their own; the lines of any other one are one value.
_LISTS = frozenset("AU AF BA BF CA GP BE C1 RI OI".split())


def recognize(document: Document) -> bool:
    """Tell whether the document begins with the head of a file or a type of publication."""
    return _OPENING.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the records of a file from the Web of Science."""
    yield from read_web_of_science(document.source.key, document.text)


def read_web_of_science(source: str, text: str) -> Iterator[Record]:
    """Yield a work or an unread record for each record of the file."""
    positions = Positions(source, text)
    for lines in _group(split_tagged(text, _TAG, _SHORT)):
        if lines[0].tag == "PT":
            yield from _read_record(positions, lines)
        else:
            passage = positions.quote(lines[0].start, lines[-1].end)
            yield Unread(passage, "lines that belong to no record")


def _group(lines: Iterable[Tagged]) -> Iterator[list[Tagged]]:
    """Yield the lines of each record; head and end of the file are no record."""
    waiting: list[Tagged] = []
    for line in lines:
        ends = line.tag in {"PT", "EF", "FN", "VR"} or (waiting and waiting[-1].tag == "ER")
        if waiting and ends:
            yield waiting
            waiting = []
        if line.tag not in {"EF", "FN", "VR"}:
            waiting.append(line)
    if waiting:
        yield waiting


def _read_record(positions: Positions, lines: list[Tagged]) -> Iterator[Record]:
    fields = EntryFields()
    for line in lines:
        pieces = _split_lines(positions, line) if line.tag in _LISTS else [line]
        for piece in pieces:
            passage = positions.quote(piece.start, piece.end)
            fields.add(line.tag, Value(strip_markup(passage.quote), passage))
    title = fields.find("TI")
    if title is None:
        yield Unread(positions.quote(lines[0].first, lines[-1].end), "a record without a title")
        return
    found = list(read_people(fields))
    contributors = tuple(item for item in found if isinstance(item, Contribution))
    yield make_work(fields, title, contributors)
    yield from (item for item in found if isinstance(item, Unread))
    yield from (Unread(value.passage, "a line without a tag") for value in fields.list(""))


def _split_lines(positions: Positions, line: Tagged) -> Iterator[Tagged]:
    start = line.start
    for words in positions.text[line.start : line.end].splitlines(keepends=True):
        yield Tagged(line.tag, start, start, start + len(words))
        start += len(words)


FORMAT = Format("records of the Web of Science", "text/plain", recognize, read)
