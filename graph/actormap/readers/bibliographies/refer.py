"""Bibliographies in the tags of refer and EndNote (`.enw`), as search engines export them.

    %0 Journal Article
    %T Reclaiming the learning city
    %A Facer, Keri

The same as RIS in other letters, and read as such.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from actormap.project import SourceSettings
from actormap.readers.bibliographies.ris import read_record
from actormap.readers.bibliographies.tagged import Tagged, split_tagged
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.positions import Positions
from actormap.records import Record, Unread

_TAG = re.compile(r"[ \t\ufeff]*%([0-9A-Z@!?&+$#*()<>\[\]^~=])[ \t]+")
_FIRST = re.compile(r"(?:%[A-Z@] [^\r\n]*[\r\n]+)*%0 +[A-Z][\w ]+[\r\n]+%[A-Z0-9@] ")

# Tags of refer and what they are in RIS; any other one says nothing about people or works.
_RIS = {
    "0": "TY", "A": "AU", "T": "TI", "J": "JF", "B": "T2", "S": "T3", "E": "ED", "Y": "A3",
    "?": "A4", "I": "PB", "D": "PY", "8": "DA", "K": "KW", "X": "AB", "U": "UR", "R": "DO",
    "@": "SN", "G": "LA", "F": "ID", "!": "ST", "+": "AD",
}  # fmt: skip


def recognize(document: Document) -> bool:
    """Tell whether the document begins with a record that states its type."""
    return _FIRST.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the records of a refer file."""
    yield from read_refer(document.source.key, document.text)


def read_refer(source: str, text: str) -> Iterator[Record]:
    """Yield a work or an unread record for each record; a type, or a second title, begins one."""
    positions = Positions(source, text)
    lines: list[Tagged] = []
    seen: set[str] = set()
    for line in split_tagged(text, _TAG):
        if line.tag in {"0", "T"} and line.tag in seen:
            yield from _read_lines(positions, lines)
            lines, seen = [], set()
        lines.append(line)
        seen.add(line.tag)
    if lines:
        yield from _read_lines(positions, lines)


def _read_lines(positions: Positions, lines: list[Tagged]) -> Iterator[Record]:
    stray = [line for line in lines if not line.tag]
    for line in stray:
        yield Unread(positions.quote(line.start, line.end), "lines that belong to no record")
    known = [line for line in lines if line.tag]
    if known:
        renamed = [replace(line, tag=_RIS.get(line.tag, f"%{line.tag}")) for line in known]
        yield from read_record(positions, renamed)


FORMAT = Format("bibliography (refer)", "application/x-endnote-refer", recognize, read)
