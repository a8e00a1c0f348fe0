"""JSON as databases hand it out → its entries, one by one, each with its place.

    {"results": [ENTRY, …]}     {"message": {"items": […]}}     […]     ENTRY     ENTRY ⏎ ENTRY ⏎ …

A page of an interface, an array, a single object, or JSON lines, of which each may again be any of
these. Lines are taken one at a time, so that a file of lines may be larger than the memory. What
is no JSON is an unread record; the entries around it are not lost for it.
"""

import codecs
import re
import zlib
from collections.abc import Iterator
from itertools import chain, islice
from typing import Protocol

import msgspec
from msgspec import Raw, Struct

from actormap.model import Passage
from actormap.readers.document import MOST_BYTES, Document, DocumentError
from actormap.records import Unread
from actormap.surrogates import mend_bytes

# Members of a page that hold its entries; and the names that a page begins with, whose entries
# never begin with them.
_LISTS = ("results", "items", "message")
_PAGE = re.compile(
    rb'\{\s*"(?:results|meta|group_by|items|status|message(?:-type|-version)?|facets|next-cursor'
    rb'|total-results|items-per-page|query)"\s*:'
)
_LONGEST_QUOTE = 500
_OPENING = 64
_CHUNK = 2**20


class Entry(Struct, frozen=True):
    """One entry: its JSON, the pointer to it (RFC 6901), and the line on which it begins.

    In JSON lines the first part of the pointer is the number of the entry, from 0.
    """

    raw: bytes | Raw
    pointer: str
    line: int


def get_opening(document: Document) -> bytes:
    """Return how a document begins, in UTF-8; empty where it is no JSON from its first sign on."""
    head = document.head.removeprefix(codecs.BOM_UTF8).lstrip()
    if _has_zeros(document):
        head = document.opening.encode()
    return head if head.startswith((b"{", b"[")) else b""


def _has_zeros(document: Document) -> bool:
    """Tell whether the text is not in UTF-8, which nearly all JSON is in."""
    return b"\0" in document.head[:_OPENING]


def split_entries(document: Document) -> Iterator[Entry | Unread]:
    """Yield the entries of a document in their order; DocumentError where it is no JSON."""
    try:
        if _has_zeros(document):
            yield from _split_whole(document.source.key, document.text.encode())
        else:
            yield from _split_stream(document)
    except (OSError, EOFError, zlib.error) as error:
        raise DocumentError(f"the file cannot be unpacked: {error}") from error


def _split_stream(document: Document) -> Iterator[Entry | Unread]:
    key = document.source.key
    with document.open() as stream:
        lines = _read_lines(stream)
        opening = list(islice(lines, 2))
        if len(opening) > 1 and _are_lines(document, *(line for _, line in opening)):
            for index, (number, line) in enumerate(chain(opening, lines)):
                yield from _unfold(key, Entry(line, f"/{index}", number))
            return
    yield from _split_whole(key, document.data)


def _split_whole(key: str, data: bytes) -> Iterator[Entry | Unread]:
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        raise DocumentError("the file is empty")
    if describe_fault(data):
        data = mend_bytes(data)
        if fault := describe_fault(data):
            raise DocumentError(f"no JSON: {fault}")
    start = len(data) - len(data.lstrip())
    yield from _unfold(key, Entry(data.strip(), "", 1 + data.count(b"\n", 0, start)))


class _Lines(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def _read_lines(stream: _Lines) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, with their numbers; of one too long the beginning."""
    number = 0
    while line := stream.readline(MOST_BYTES):
        number += 1
        if len(line) == MOST_BYTES:
            _skip_rest(stream, line)
        bare = line.removeprefix(codecs.BOM_UTF8).strip()
        if bare:
            yield number, bare


def _skip_rest(stream: _Lines, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _are_lines(document: Document, first: bytes, second: bytes) -> bool:
    """Tell JSON lines, of which the first may be damaged, from a value written over several."""
    return _is_object(first) or (_is_object(second) and not _is_one_value(document))


def _is_one_value(document: Document) -> bool:
    try:
        return not describe_fault(mend_bytes(document.data))
    except DocumentError:
        return False


def _is_object(line: bytes) -> bool:
    """Tell whether a line is an object by itself, and not the beginning of a longer value."""
    return line.startswith(b"{") and not describe_fault(mend_bytes(line))


def _unfold(key: str, entry: Entry) -> Iterator[Entry | Unread]:
    """Yield what an array or a page holds; anything else is an entry itself."""
    opening = bytes(memoryview(entry.raw)[:_OPENING]).lstrip()
    if opening.startswith(b"["):
        yield from _split_array(key, entry)
    elif _PAGE.match(opening) and (inner := _open_page(entry)):
        yield from _unfold(key, inner)
    else:
        yield entry


def _split_array(key: str, entry: Entry) -> Iterator[Entry | Unread]:
    try:
        items = msgspec.json.decode(entry.raw, type=list[Raw])
    except (msgspec.DecodeError, RecursionError):
        yield make_unread(key, entry, describe_fault(entry.raw))
        return
    whole = bytes(entry.raw)
    line, at = entry.line, 0
    for index, item in enumerate(items):
        start = whole.index(bytes(item), at)
        line += whole.count(b"\n", at, start)
        at = start
        yield Entry(item, f"{entry.pointer}/{index}", line)


def _open_page(page: Entry) -> Entry | None:
    """Return the member of a page that holds its entries, if there is one."""
    try:
        members = msgspec.json.decode(page.raw, type=dict[str, Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    for name in _LISTS:
        if name in members:
            whole = bytes(page.raw)
            start = whole.find(bytes(members[name]), whole.find(f'"{name}"'.encode()))
            line = page.line + whole.count(b"\n", 0, start)
            return Entry(members[name], f"{page.pointer}/{name}", line)
    return None


def describe_fault(raw: bytes | Raw) -> str:
    """Return why some bytes are no JSON; empty where they are."""
    try:
        msgspec.json.decode(raw, type=Raw)
    except msgspec.DecodeError as error:
        return str(error)
    except RecursionError:
        return "it is nested too deep"
    return ""


def make_unread(key: str, entry: Entry, reason: str) -> Unread:
    """Return the record of an entry, or of a part of one, that was not understood."""
    text = bytes(memoryview(entry.raw)[: 4 * _LONGEST_QUOTE]).decode("utf-8", "replace")
    quote = text[:_LONGEST_QUOTE]
    return Unread(Passage(key, 0, len(quote), entry.line, quote, entry.pointer or "/"), reason)
