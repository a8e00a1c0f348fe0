"""The contributors of a record, each with the addresses and the ORCID iD that name them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from actormap.identifiers import read_identifier
from actormap.model import Kind
from actormap.readers.entry_fields import EntryFields
from actormap.readers.personal_names import Name, read_name
from actormap.readers.web_of_science.addresses import fold_author, read_address
from actormap.records import Affiliation, Contribution, Unread, Value

_ORCID = re.compile(r"([^;/]+)/([\dX-]{19})")


class _Known(NamedTuple):
    """What a record tells of its authors: addresses with whose they are, ORCID iDs by name."""

    addresses: list[tuple[set[str], Affiliation]]
    orcids: dict[str, Value]
    is_alone: bool


def read_people(fields: EntryFields) -> Iterator[Contribution | Unread]:
    """Yield the contributors, and the words that name nobody or nobody's address."""
    authors = fields.list("AF") or fields.list("AU") or fields.list("BF", "BA")
    stated = [(value, *read_address(value)) for value in fields.list("C1")]
    known = _Known(
        [(names, affiliation) for _, names, affiliation in stated],
        dict(_list_orcids(fields.list("OI"))),
        is_alone=len(authors) == 1,
    )
    for value in authors:
        yield from _read_author(value, known)
    for value in fields.list("CA", "GP"):
        yield Contribution(value, Kind.ORGANIZATION)
    for value in fields.list("BE"):
        yield from _read_name(value, "editor")
    names = {fold_author(value.text) for value in authors}
    for value, whose, _ in stated:
        if not (known.is_alone or whose & names):
            yield Unread(value.passage, "an address that does not say whose it is")


def _read_author(value: Value, known: _Known) -> Iterator[Contribution | Unread]:
    """Yield an author; all addresses are those of an only author."""
    key = fold_author(value.text)
    affiliations = tuple(of for names, of in known.addresses if known.is_alone or key in names)
    iri = known.orcids.get(key)
    yield from _read_name(value, "creator", (iri,) if iri else (), affiliations)


def _read_name(
    value: Value,
    relation: str,
    identifiers: tuple[Value, ...] = (),
    affiliations: tuple[Affiliation, ...] = (),
) -> Iterator[Contribution | Unread]:
    name = read_name(value.text)
    if isinstance(name, Name):
        written = Value(name.text, value.passage)
        yield Contribution(
            written, name.kind, relation, identifiers=identifiers, affiliations=affiliations
        )
    elif name.reason:
        yield Unread(value.passage, name.reason)


def _list_orcids(values: Iterable[Value]) -> Iterator[tuple[str, Value]]:
    """Yield each author and ORCID iD of "Facer, Keri/0000-0002-…; Roe, Ann/0000-…"."""
    for value in values:
        for match in _ORCID.finditer(value.text):
            if iri := read_identifier(match[2]):
                yield fold_author(match[1]), Value(iri, value.part(*match.span(2)))
