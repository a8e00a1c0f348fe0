"""Bibliographies in BibTeX and BibLaTeX: one record an entry.

Comments, preambles, abbreviations and text between entries say nothing about works and are
records that say so; so are words inside of an entry that could not be read.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from actormap.project import SourceSettings
from actormap.readers.bibliographies.addresses import place_addresses
from actormap.readers.bibliographies.bibtex.contributors import read_contributors
from actormap.readers.bibliographies.bibtex.entry import Entry
from actormap.readers.bibliographies.bibtex.fields import Fields, Library
from actormap.readers.bibliographies.bibtex.splitting import Block, split_bibliography
from actormap.readers.bibliographies.bibtex.types import KEYWORDS, KNOWN_TYPES, PEOPLE, TITLES
from actormap.readers.bibliographies.bibtex.works import make_work, read_title
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.positions import Positions
from actormap.records import Contribution, Record, Unread

_FIRST_ENTRY = re.compile(r"(?:\s|%[^\r\n]*+)*+@[ \t]*([a-z]+)\s*[{(]", re.IGNORECASE)
_ANY_ENTRY = re.compile(r"@[ \t]*[a-z]\w*\s*[{(]", re.IGNORECASE)

_ASIDES = {
    "": "text between the entries of a bibliography",
    "comment": "a comment in a bibliography",
    "preamble": "LaTeX for printing a bibliography",
    "string": "abbreviations, which are read where entries use them",
}
# A second field of such a name adds to the first; of any other name it contradicts it.
_ADDING = {*PEOPLE, *KEYWORDS, "isbn", "issn"}


def recognize(document: Document) -> bool:
    """Tell whether the document begins with an entry, or has some and is named `.bib`."""
    opening = document.opening
    if document.suffix in {".bib", ".bibtex", ".biblatex"}:
        return opening.startswith("%") or _ANY_ENTRY.search(opening) is not None
    first = _FIRST_ENTRY.match(opening)
    return first is not None and first[1].casefold() in KNOWN_TYPES


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the records of a bibliography."""
    yield from read_bibliography(document.source.key, document.text)


def read_bibliography(source: str, text: str) -> Iterator[Record]:
    """Yield a record for each entry, and for what stands between; `source` is the source's key."""
    positions, library = Positions(source, text), Library(text)
    stated: list[tuple[Block, Fields]] = []
    for block in split_bibliography(text):
        if block.type == "string":
            library.add_abbreviations(block)
        stated.append((block, library.add_entry(block) if block.is_entry else {}))
    keys: set[str] = set()
    for type_, run in groupby(stated, key=lambda pair: "" if pair[0].is_entry else pair[0].type):
        blocks = list(run)
        if type_ == "string":
            yield from _read_abbreviations(positions, [block for block, _ in blocks])
            continue
        for block, fields in blocks:
            if block.is_entry:
                local = _make_local(block, positions, keys)
                yield from _read_entry(positions, library, block, fields, local)
            else:
                yield _read_aside(positions, block)


def _read_aside(positions: Positions, block: Block) -> Unread:
    passage = positions.quote(block.start, block.end)
    lines = (line.strip() for line in passage.quote.splitlines())
    is_comment = all(line.startswith("%") for line in lines if line)
    return Unread(passage, _ASIDES["comment" if is_comment else block.type])


def _read_abbreviations(positions: Positions, blocks: list[Block]) -> Iterator[Record]:
    yield Unread(positions.quote(blocks[0].start, blocks[-1].end), _ASIDES["string"])
    for block in blocks:
        yield from _list_faults(positions, block)


def _make_local(block: Block, positions: Positions, keys: set[str]) -> str:
    """Return what tells an entry apart: its key, and its line where it has none of its own."""
    line = f"line {positions.get_line(block.start)}"
    key = block.key.casefold()
    local = line if not key else f"{block.key}, {line}" if key in keys else block.key
    keys.add(key)
    return local


def _read_entry(
    positions: Positions, library: Library, block: Block, fields: Fields, local: str
) -> Iterator[Record]:
    entry = Entry(positions, block.type, library.inherit(block.type, fields))
    title = read_title(entry)
    if title is None or block.type == "xdata":
        yield Unread(positions.quote(block.start, block.end), _tell_why(block))
        return
    address = entry.read("affiliation")
    found = place_addresses(list(read_contributors(entry)), [address] if address else [])
    contributors = tuple(item for item in found if isinstance(item, Contribution))
    yield make_work(entry, title, contributors, local)
    yield from (item for item in found if isinstance(item, Unread))
    yield from _list_faults(positions, block)
    yield from _list_repeated(entry, fields)


def _tell_why(block: Block) -> str:
    if block.type == "xdata":
        return "an entry of fields that other entries take over"
    faults = [fault for fault in block.faults if fault.name in TITLES or not fault.name]
    why = f": {faults[0].reason}" if faults else ""
    return f"an entry without a title{why}"


def _list_faults(positions: Positions, block: Block) -> Iterator[Unread]:
    for fault in block.faults:
        passage = positions.quote(fault.start, fault.end)
        if passage.quote:
            yield Unread(passage, fault.reason)


def _list_repeated(entry: Entry, own: Fields) -> Iterable[Unread]:
    """Yield the fields of which only the first was read."""
    for name, values in own.items():
        if name in _ADDING:
            continue
        for stated in values[1:]:
            if stated.latex.strip() and stated.latex != values[0].latex:
                yield Unread(entry.quote(stated), f"a second “{name}” of one entry")


FORMAT = Format("bibliography (BibTeX)", "application/x-bibtex", recognize, read)
