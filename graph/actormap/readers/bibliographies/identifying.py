"""Identifiers in the fields of an entry, and which of them are the work's own."""

import re
from collections.abc import Iterable

from actormap.identifiers import read_identifier
from actormap.records import Value

_ISSN = "https://portal.issn.org/"
_ISBN = "urn:isbn:"
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_SERIAL = re.compile(r"(?<![\d-])\d{4}-?\d{3}[\dXx](?![\d-])|(?<![\d-])97[89](?:[ -]?\d){10}(?!\d)"
                     r"|(?<![\d-])\d(?:[ -]?\d){8}[ -]?[\dXx](?![\d-])")  # fmt: skip


def list_serials(value: Value) -> list[Value]:
    """Return the ISSNs and ISBNs in a field such as "1532-1827 (Electronic) 0007-0920"."""
    found = []
    for match in _SERIAL.finditer(value.text):
        digits = match[0]
        bare = digits if "-" in digits or len(digits) > 8 else f"{digits[:4]}-{digits[4:]}"  # noqa: PLR2004
        if iri := read_identifier(bare):
            found.append(Value(iri, value.part(match.start(), match.end())))
    return found


def read_stated(value: Value, scheme: str = "") -> list[Value]:
    """Return the identifier that a whole field is, as a list of one or none.

    `scheme` is put before a bare number ("pmid:", "arxiv:").
    """
    iri = read_identifier(value.text) or (scheme and read_identifier(scheme + value.text))
    return [Value(iri, value.passage)] if iri else []


def find_doi(value: Value | None) -> Value | None:
    """Return the DOI within a field that is meant for one, whatever stands before it.

    "http://doi.acm.org/10.1145/820127" is such a field.
    """
    match = _DOI.search(value.text) if value else None
    return Value(match[0], value.part(*match.span())) if value and match else None


def choose_issns(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return the identifiers of a journal or series."""
    return _choose(values, _ISSN)


def choose_isbns(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return the identifiers of a book."""
    return _choose(values, _ISBN)


def drop_repeated(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return each value once, by its text."""
    return tuple({value.text: value for value in reversed(list(values))}.values())[::-1]


def _choose(values: Iterable[Value], start: str) -> tuple[Value, ...]:
    return drop_repeated(value for value in values if value.text.startswith(start))
