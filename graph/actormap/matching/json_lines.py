"""Profiles from JSON lines, and outcomes as JSON lines.

A line is an object with `id`, `kind` and `name`; and, where known, `organization`, `coauthors`,
`title`, `year`, `place`, `source`, each a text (a number for the year) or a list of them. Members
called like a scheme of identifiers (`orcid`, `doi`, `ror`, `wikidata`, …) and `identifiers` hold
identifiers; every other member with a text is a detail, compared as it is named.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from actormap.identifiers import read_identifier
from actormap.matching.model import Outcome, Profile
from actormap.model import Kind

# Wherever it stands: in “(1995a).”, in “published 1995-03-01”.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LISTS = {
    "organizations": ("organization", "organizations", "affiliation", "affiliations"),
    "coauthors": ("coauthors", "coauthor", "authors"),
    "titles": ("title", "titles"),
    "places": ("place", "places"),
}
_SCHEMES = (
    "orcid",
    "doi",
    "ror",
    "wikidata",
    "geonames",
    "openalex",
    "isni",
    "viaf",
    "grid",
    "pmid",
)
_KNOWN = {"id", "kind", "name", "year", "years", "source", "identifiers", "identifier", *_SCHEMES}
_KNOWN |= {name for names in _LISTS.values() for name in names}


def read_profile(row: Mapping[str, Any]) -> Profile:
    """Return the profile of an object. Raises ValueError that says what is wrong with it."""
    for member in ("id", "kind", "name"):
        if not isinstance(row.get(member), (str, int)) or row[member] == "":
            raise ValueError(f"no “{member}”")
    kind = str(row["kind"])
    if kind not in {str(known) for known in Kind}:
        raise ValueError(f"kind “{kind}” is not one of {', '.join(Kind)}")
    lists = {field: tuple(_gather(row, names)) for field, names in _LISTS.items()}
    return Profile(
        id=str(row["id"]),
        kind=Kind(kind),
        name=str(row["name"]),
        years=tuple(sorted(_read_years(row))),
        identifiers=tuple(sorted(set(_read_identifiers(row)))),
        details=tuple(sorted(_read_details(row))),
        source=str(row.get("source") or ""),
        **lists,
    )


def _gather(row: Mapping[str, Any], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from (str(value) for value in _list(row.get(name)) if str(value).strip())


def _list(value: object) -> list[object]:
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _read_years(row: Mapping[str, Any]) -> Iterator[int]:
    for value in (*_list(row.get("year")), *_list(row.get("years"))):
        if found := _YEAR.search(str(value)):
            yield int(found[0])


def _read_identifiers(row: Mapping[str, Any]) -> Iterator[str]:
    for scheme in _SCHEMES:
        for value in _list(row.get(scheme)):
            yield read_identifier(f"{scheme}:{value}") or read_identifier(str(value)) or str(value)
    for value in (*_list(row.get("identifiers")), *_list(row.get("identifier"))):
        yield read_identifier(str(value)) or str(value)


def _read_details(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if name not in _KNOWN and isinstance(value, (str, int, float)) and str(value).strip():
            yield name, str(value)


def write_outcome(outcome: Outcome) -> Iterator[str]:
    """Yield a JSON text for each group, and then for each pair that stays open."""
    for members in outcome.groups:
        yield json.dumps({"members": members}, ensure_ascii=False)
    for pair in outcome.pending:
        reason = "; ".join(pair.reasons)
        row = {"pending": [pair.left, pair.right], "score": round(pair.score, 4), "reason": reason}
        yield json.dumps(row, ensure_ascii=False)
