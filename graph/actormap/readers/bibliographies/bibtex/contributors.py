"""The people and organizations in the fields of an entry."""

from collections.abc import Iterator

from actormap.readers.bibliographies.bibtex.entry import Entry
from actormap.readers.bibliographies.bibtex.names import read_names
from actormap.readers.bibliographies.bibtex.types import PEOPLE
from actormap.readers.personal_names import Name
from actormap.records import Contribution, Unread, Value


def read_contributors(entry: Entry) -> Iterator[Contribution | Unread]:
    """Yield who made the work, in their order, and the words that name nobody."""
    for field, relation in PEOPLE.items():
        for stated in entry.fields.get(field, ()):
            for part, name in read_names(stated):
                passage = entry.quote(part)
                if isinstance(name, Name):
                    value = Value(name.text, passage)
                    yield Contribution(value, name.kind, relation, local=name.local)
                elif name.reason:
                    yield Unread(passage, name.reason)
