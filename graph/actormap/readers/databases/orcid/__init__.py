"""ORCID: public records (versions 2 and 3), one or JSON lines of them: person, positions, works."""

import re
from collections.abc import Iterator

from actormap.project import SourceSettings
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.entry_reading import read_entries
from actormap.readers.databases.json_stream import get_opening
from actormap.readers.databases.orcid.people import make_person
from actormap.readers.databases.orcid.shapes import PersonRecord
from actormap.readers.databases.orcid.works import list_works
from actormap.readers.databases.salvage import ShapeDecoder
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record

_SIGNS = re.compile(rb'"(?:orcid-identifier|orcid-profile)"\s*:')
_DECODER = ShapeDecoder(PersonRecord)


def recognize(document: Document) -> bool:
    """Tell whether the document is JSON with an ORCID record in it."""
    return _SIGNS.search(get_opening(document)) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield person and works of each record, and what of it does not fit."""
    nothing = "no public record of ORCID, version 2 or 3"
    yield from read_entries(document, _DECODER, _list_records, nothing)


def _list_records(place: Place, record: PersonRecord) -> list[Record]:
    person = make_person(place, record)
    return [person, *list_works(place, record, person)] if person else []


FORMAT = Format("ORCID", "application/json", recognize, read, is_stream=True)
