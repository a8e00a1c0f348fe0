"""OpenAlex: works, authors and institutions, as its interface and its snapshot hand them out.

A page of results, a single record, an array, or JSON lines, packed or not. Other records of
OpenAlex (sources, topics, funders, publishers) are left unread, and said so.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Raw

from actormap.project import SourceSettings
from actormap.readers.databases.entry_place import Place, Shared
from actormap.readers.databases.entry_reading import Make, read_entry
from actormap.readers.databases.json_stream import (
    Entry,
    describe_fault,
    get_opening,
    make_unread,
    split_entries,
)
from actormap.readers.databases.openalex.authors import make_person
from actormap.readers.databases.openalex.institutions import make_organization
from actormap.readers.databases.openalex.shapes import AuthorRecord, InstitutionRecord, WorkRecord
from actormap.readers.databases.openalex.works import make_work
from actormap.readers.databases.salvage import ShapeDecoder
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record, Unread

_ID = re.compile(rb'\{\s*"id"\s*:\s*"(?:https?://openalex\.org/)?(?:[a-z]+/)?([A-Z])\d+"')
_SIGNS = re.compile(rb'"(?:https?://openalex\.org/|s3://openalex/)')
_OPENING = 100
# A member that only one sort of record has.
_MEMBERS = {"W": "authorships", "A": "last_known_institutions", "I": "geo"}


def _list_made(make: Callable[[Place, Any], Record | None]) -> Make[Any]:
    def list_records(place: Place, shape: Any) -> Sequence[Record]:  # noqa: ANN401 - one of three
        record = make(place, shape)
        return () if record is None else (record,)

    return list_records


_READERS: dict[str, tuple[ShapeDecoder[Any], Make[Any]]] = {
    "W": (ShapeDecoder(WorkRecord), _list_made(make_work)),
    "A": (ShapeDecoder(AuthorRecord), _list_made(make_person)),
    "I": (ShapeDecoder(InstitutionRecord), _list_made(make_organization)),
}


def recognize(document: Document) -> bool:
    """Tell whether the document is JSON with identifiers of OpenAlex in it."""
    return _SIGNS.search(get_opening(document)) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the record of each entry, and what of it does not fit."""
    shared = Shared(document.source.key)
    for entry in split_entries(document):
        if isinstance(entry, Unread):
            yield entry
        else:
            yield from _read_entry(shared, entry)


def _read_entry(shared: Shared, entry: Entry) -> Iterator[Record]:
    kind = _find_kind(entry)
    if kind not in _READERS:
        reason = describe_fault(entry.raw) or "not a work, author or institution of OpenAlex"
        yield make_unread(shared.key, entry, reason)
        return
    decoder, make = _READERS[kind]
    yield from read_entry(shared, entry, decoder, make, "a record without a name")


def _find_kind(entry: Entry) -> str:
    """Return the letter of the entry's OpenAlex id; of one without, by what members it has."""
    if match := _ID.match(bytes(memoryview(entry.raw)[:_OPENING]).lstrip()):
        return match[1].decode()
    try:
        members = msgspec.json.decode(entry.raw, type=dict[str, Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    if match := _ID.match(b'{"id":' + bytes(members.get("id", b""))):
        return match[1].decode()
    return next((kind for kind, name in _MEMBERS.items() if name in members), "")


FORMAT = Format("OpenAlex", "application/json", recognize, read, is_stream=True)
