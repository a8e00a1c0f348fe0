"""XML of a kind that is not known: said so, never parsed."""

import re
from collections.abc import Iterator

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record, Unread

_MARKUP = re.compile(r"<(?:\?xml|!doctype|[A-Za-z][\w.-]*(?::[\w.-]+)?[\s/>])", re.IGNORECASE)


def recognize(document: Document) -> bool:
    """Tell whether the document is in XML, or in some markup like it."""
    return _MARKUP.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield one unread record."""
    whole = Passage(document.source.key, 0, len(document.text), 1, document.text)
    yield Unread(whole, "XML of a kind that is not known here; export it in another format")


FORMAT = Format("XML", "application/xml", recognize, read)
