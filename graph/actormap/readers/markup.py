"""An HTML or XML page: not read yet, and said so."""

import re
from collections.abc import Iterator

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record, Unread

_MARKUP = re.compile(r"<(?:!doctype|\?xml|html|head|body)\b", re.IGNORECASE)


def recognize(document: Document) -> bool:
    """Tell whether the document is an HTML or XML page rather than a page saved as text."""
    return _MARKUP.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield one unread record."""
    whole = Passage(document.source.key, 0, len(document.text), 1, document.text)
    yield Unread(whole, "an HTML or XML page; save it as text to have it read")


FORMAT = Format("web page", "text/html", recognize, read)
