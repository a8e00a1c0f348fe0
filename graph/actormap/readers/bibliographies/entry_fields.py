"""The fields of an entry by their names, whatever format they came in."""

from collections.abc import Iterable, Iterator

from actormap.identifiers import is_web_address
from actormap.readers.bibliographies.identifying import (
    choose_isbns,
    drop_repeated,
    list_serials,
    read_stated,
)
from actormap.readers.dates import read_date
from actormap.records import Value

# Identifiers of works; a note may hold one of somebody.
_OF_WORKS = ("https://doi.org/", "https://arxiv.org/", "https://pubmed.", "https://openalex.org/W")


class EntryFields:
    """What an entry states, by the name of the field; no value is empty."""

    def __init__(self) -> None:
        """Begin without any field."""
        self._values: dict[str, list[Value]] = {}

    def add(self, name: str, value: Value) -> None:
        """Add a value, unless it is empty."""
        if value.text:
            self._values.setdefault(name, []).append(value)

    def __contains__(self, name: str) -> bool:
        """Tell whether the entry has such a field."""
        return name in self._values

    def list(self, *names: str) -> list[Value]:
        """Return all values of these fields, field by field."""
        return [value for name in names for value in self._values.get(name, ())]

    def find(self, *names: str) -> Value | None:
        """Return the first value of the first of these fields that there is."""
        return next(iter(self.list(*names)), None)


def choose_date(values: Iterable[Value]) -> Value | None:
    """Return the first date, or a more exact one of the same year."""
    dates = [Value(date, value.passage) for value in values if (date := read_date(value.text))]
    same = [value for value in dates if value.text[:4] == dates[0].text[:4]]
    return max(same, key=lambda value: len(value.text), default=None)


def choose_website(values: Iterable[Value]) -> Value | None:
    """Return the first web address; one without a scheme is taken for https."""
    for value in values:
        address = f"https:{value.text}" if value.text.startswith("//") else value.text
        if is_web_address(address):
            return Value(address, value.passage)
    return None


def choose_identifiers(
    stated: Iterable[tuple[Value, str]], serials: Iterable[Value] = ()
) -> tuple[Value, ...]:
    """Return a work's own identifiers, the most trusted first.

    `stated` are values with the scheme that is meant where a bare number stands; `serials` are
    fields of ISBNs, if they are the work's own.
    """
    found = (iri for value, scheme in stated for iri in read_stated(value, scheme))
    own = [iri for iri in found if iri.text.startswith(_OF_WORKS)]
    return drop_repeated([*own, *choose_isbns(_read_serials(serials))])


def _read_serials(values: Iterable[Value]) -> Iterator[Value]:
    for value in values:
        yield from list_serials(value)
