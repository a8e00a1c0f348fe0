"""Entries of a database, one by one → records, and what of each entry does not fit."""

from collections.abc import Callable, Iterator, Sequence

from actormap.readers.databases.entry_place import Place, Shared
from actormap.readers.databases.json_stream import Entry, make_unread, split_entries
from actormap.readers.databases.salvage import Shape, ShapeDecoder
from actormap.readers.document import Document
from actormap.records import Record, Unread

# Makes the records of a decoded entry; none where it says nothing of use.
Make = Callable[[Place, Shape], Sequence[Record]]


def read_entries(
    document: Document, decoder: ShapeDecoder[Shape], make: Make[Shape], nothing: str
) -> Iterator[Record]:
    """Yield the records of all entries of one shape; `nothing` is why an entry has none."""
    shared = Shared(document.source.key)
    for entry in split_entries(document):
        if isinstance(entry, Unread):
            yield entry
        else:
            yield from read_entry(shared, entry, decoder, make, nothing)


def read_entry(
    shared: Shared, entry: Entry, decoder: ShapeDecoder[Shape], make: Make[Shape], nothing: str
) -> Iterator[Record]:
    """Yield the records of an entry, and then what of it was not understood."""
    found, losses = decoder.decode(entry.raw)
    place = Place(shared, entry, losses)
    if found is not None:
        yield from make(place, found) or [make_unread(shared.key, entry, nothing)]
    yield from place.tell_losses()
