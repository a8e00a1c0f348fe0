"""The contributors of a record, each with the addresses and the ORCID iD that name them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from actormap.identifiers import read_identifier
from actormap.model import Kind
from actormap.readers.bibliographies.entry_fields import EntryFields
from actormap.readers.bibliographies.web_of_science.addresses import fold_author, read_address
from actormap.readers.personal_names import Name, read_name
from actormap.records import Affiliation, Contribution, Unread, Value

_ORCID = re.compile(r"\s*(?P<author>[^/]+)/(?P<number>[\dX-]{19})")


class _Known(NamedTuple):
    """What a record tells of its authors, by their names; all addresses of an only author."""

    addresses: dict[str, list[Affiliation]]
    orcids: dict[str, Value]


def read_people(fields: EntryFields) -> Iterator[Contribution | Unread]:
    """Yield the contributors, and the words that name nobody or nobody's address."""
    authors = fields.list("AF") or fields.list("AU") or fields.list("BF", "BA")
    names = {fold_author(value.text) for value in authors}
    addresses: dict[str, list[Affiliation]] = {name: [] for name in names}
    nobodys: list[Value] = []
    for value in fields.list("C1"):
        whose, affiliation = read_address(value)
        owners = names if len(names) == 1 else whose & names
        for name in owners:
            addresses[name].append(affiliation)
        nobodys += [] if owners else [value]
    known = _Known(addresses, dict(_list_orcids(fields.list("OI"))))
    for value in authors:
        yield from _read_author(value, known)
    for value in fields.list("CA", "GP"):
        yield Contribution(value, Kind.ORGANIZATION)
    for value in fields.list("BE"):
        yield from _read_name(value, "editor")
    for value in nobodys:
        yield Unread(value.passage, "an address that does not say whose it is")


def _read_author(value: Value, known: _Known) -> Iterator[Contribution | Unread]:
    key = fold_author(value.text)
    iri = known.orcids.get(key)
    identifiers = (iri,) if iri else ()
    yield from _read_name(value, "creator", identifiers, tuple(known.addresses[key]))


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
        for piece in re.finditer(r"[^;]+", value.text):
            found = _ORCID.match(value.text, piece.start(), piece.end())
            if found and (iri := read_identifier(found["number"])):
                yield fold_author(found["author"]), Value(iri, value.part(*found.span("number")))
