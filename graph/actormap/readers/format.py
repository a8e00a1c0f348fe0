"""What a reader is: how its format is recognized, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.records import Record


@dataclass(frozen=True, slots=True)
class Format:
    """A format of sources and its reader.

    `recognize` looks at the first bytes (`Document.head`, `Document.opening`) and never fails;
    `read` yields the records in the order of the source and may raise DocumentError for the
    document as a whole. `is_page` tells that works listed in one such source form a collection;
    `is_stream` that it is read entry by entry, and may be larger than the memory.
    """

    name: str
    media_type: str
    recognize: Callable[[Document], bool]
    read: Callable[[Document, SourceSettings], Iterator[Record]]
    is_page: bool = False
    is_stream: bool = False
