"""Crossref: works, as its interface and its public data files hand them out.

A page of results, a single work, an array, or JSON lines, packed or not.
"""

import re
from collections.abc import Iterator

from actormap.project import SourceSettings
from actormap.readers.databases.crossref.shapes import WorkRecord
from actormap.readers.databases.crossref.works import make_work
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.entry_reading import read_entries
from actormap.readers.databases.json_stream import get_opening
from actormap.readers.databases.salvage import ShapeDecoder
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record

_ENVELOPE = re.compile(rb'"message-type"\s*:\s*"work')
_DOI = re.compile(rb'"DOI"\s*:\s*"10\.')
# Lists where CSL, which has the same names, has texts; and what only Crossref counts.
_SIGNS = re.compile(
    rb'"(?:title|container-title)"\s*:\s*\[|"(?:is-referenced-by-count|references-count)"\s*:'
)
_CSL = re.compile(rb'"title"\s*:\s*"')
_DECODER = ShapeDecoder(WorkRecord)


def recognize(document: Document) -> bool:
    """Tell whether the document is JSON of Crossref's form."""
    opening = get_opening(document)
    signs = _DOI.search(opening) and _SIGNS.search(opening)
    return bool(_ENVELOPE.search(opening) or signs) and not _CSL.search(opening)


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the work of each entry, and what of it does not fit."""
    yield from read_entries(document, _DECODER, _list_records, "an entry without title and DOI")


def _list_records(place: Place, record: WorkRecord) -> list[Record]:
    work = make_work(place, record)
    return [work] if work else []


FORMAT = Format("Crossref", "application/json", recognize, read, is_stream=True)
