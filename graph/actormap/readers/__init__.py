"""Sources → records: every non-blank line of a source ends up in exactly one record.

    read_document(document) -> list of Heading | Prose | Work | Unread

A reader never drops a line and never dies of a file: what it cannot understand becomes an
`Unread` record with the words and the reason.
"""

from actormap.model import Passage, Record, Unread
from actormap.readers.collection import read_collection
from actormap.readers.text import Document, decode_document, is_markup

__all__ = ["Document", "decode_document", "read_document"]


def read_document(document: Document) -> list[Record]:
    """Return the records of a document, in the order of its lines."""
    if document.problem:
        return [Unread(Passage(document.source.key, 0, 0, 1, ""), document.problem)]
    if is_markup(document.text):
        whole = Passage(document.source.key, 0, len(document.text), 1, document.text)
        return [Unread(whole, "an HTML or XML page; save it as text to have it read")]
    return read_collection(document.source.key, document.text)
