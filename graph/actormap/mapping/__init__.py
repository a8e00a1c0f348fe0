"""Records → claims: what each record says, each claim with the words that say it.

Pure: the same record gives the same claims in any process. A byline that the grammar does not
read for sure comes out as `Abstained`, for a person to decide.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from actormap.mapping.actors import map_actor
from actormap.mapping.bylines import describe_byline, map_participant
from actormap.mapping.labels import map_kept_labels
from actormap.mapping.links import map_link
from actormap.mapping.page import Page
from actormap.mapping.prose import map_heading, map_prose
from actormap.mapping.references import GAZETTEER, SCHEME, is_reference, map_references
from actormap.mapping.works import map_work
from actormap.model import Claim
from actormap.names import fold_key
from actormap.records import (
    Abstained,
    Actor,
    Heading,
    Kept,
    Link,
    Participant,
    Prose,
    Record,
    Unread,
    Work,
)

__all__ = [
    "GAZETTEER",
    "SCHEME",
    "Page",
    "describe_byline",
    "is_reference",
    "map_kept_labels",
    "map_records",
    "map_references",
]

# How many records are read before the first of them is mapped. Reading and mapping by turns takes
# 5 % longer: each drives the other's code out of the processor's caches.
_READ_AHEAD = 32


def map_records(page: Page, records: Iterable[Record]) -> Iterator[Claim | Abstained]:
    """Yield the claims of one source's records, and the bylines that were not read for sure.

    Records are taken a few at a time, so that a source may be larger than the memory.
    """
    titles: set[str] = set()
    for record in _read_ahead(records):
        match record:
            case Work():
                yield from map_work(page, record, _tell_apart(record, titles))
            case Participant():
                yield from map_participant(page, record)
            case Actor():
                yield from map_actor(page, record)
            case Link():
                yield from map_link(page, record)
            case Heading():
                yield from map_heading(page, record)
            case Prose():
                yield from map_prose(page, record)
            case Kept() | Unread():
                pass  # The store keeps the one, the report shows the other; neither is a claim.


def _read_ahead(records: Iterable[Record]) -> Iterator[Record]:
    rest = iter(records)
    while batch := list(islice(rest, _READ_AHEAD)):
        yield from batch


def _tell_apart(work: Work, titles: set[str]) -> str:
    """Return what tells a work from an earlier one of the same title in the same source."""
    if work.local:
        return work.local
    key = fold_key(work.title.text)
    if key not in titles:
        titles.add(key)
        return ""
    return f"line {work.title.passage.line}"
