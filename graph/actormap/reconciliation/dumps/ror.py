"""ROR's data dump, in schema 1 or 2 → organizations.

The fields are those of https://ror.readme.io/docs/ror-data-structure; the data are CC0.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from actormap.identifiers import read_host, read_identifier
from actormap.model import Kind
from actormap.reconciliation.model import MOST_OTHERS, Entry, Named, Relation

NAME = "ROR"
SCHEME = "ror"
# "v1.74-2025-11-24-ror-data_schema_v2.json"
_VERSION = re.compile(r"(v\d+(?:\.\d+)*)-(\d{4}-\d\d-\d\d)-ror-data", re.IGNORECASE)
_RELATIONS = {"label": Relation.LABEL, "alias": Relation.ALIAS, "acronym": Relation.ACRONYM}
_NOTES = {"inactive": "no longer active", "withdrawn": "withdrawn from the registry"}


def read_version(file: str) -> str:
    """Return which release a file of the dump is, by its name; empty where it does not say.

    >>> read_version("v1.74-2025-11-24-ror-data_schema_v2.json")
    'v1.74 of 2025-11-24'
    """
    match = _VERSION.search(file)
    return f"{match[1]} of {match[2]}" if match else ""


def read_organization(record: object) -> Named | None:
    """Return one organization; None where the record has no usable id or name."""
    if not isinstance(record, dict):
        return None
    identifier = read_identifier(str(record.get("id", "")))
    names = tuple(_list_names(record))
    if not identifier or not names:
        return None
    name = min(names, key=lambda pair: pair[1])[0]
    city, country = _read_location(record)
    return Named(
        Entry(
            identifier=identifier,
            kind=Kind.ORGANIZATION,
            name=name,
            country=country,
            city=city,
            hosts=tuple(sorted(set(_list_hosts(record)))),
            note=_NOTES.get(str(record.get("status", "")), ""),
            types=tuple(kind.lower() for kind in _list_texts(record.get("types"))),
            others=tuple(dict.fromkeys(text for text, _ in names if text != name))[:MOST_OTHERS],
        ),
        names,
    )


def _list_names(record: Mapping[str, Any]) -> Iterator[tuple[str, Relation]]:
    if isinstance(record.get("names"), list):  # schema 2
        for name in _list_objects(record["names"]):
            types = _list_texts(name.get("types"))
            if text := _read_text(name.get("value")):
                yield text, _choose_relation(types)
        return
    if text := _read_text(record.get("name")):
        yield text, Relation.NAME
    for label in _list_objects(record.get("labels")):
        if text := _read_text(label.get("label")):
            yield text, Relation.LABEL
    yield from ((text, Relation.ALIAS) for text in _list_texts(record.get("aliases")))
    yield from ((text, Relation.ACRONYM) for text in _list_texts(record.get("acronyms")))


def _choose_relation(types: list[str]) -> Relation:
    """Return the closest relation of a name: one may be label and the displayed name at once."""
    if "ror_display" in types:
        return Relation.NAME
    return min((_RELATIONS[name] for name in types if name in _RELATIONS), default=Relation.ALIAS)


def _read_location(record: Mapping[str, Any]) -> tuple[str, str]:
    """Return the name of the city, and the code of the country."""
    for location in _list_objects(record.get("locations")):  # schema 2
        details = location.get("geonames_details")
        if isinstance(details, dict):
            return _read_text(details.get("name")), _read_text(details.get("country_code")).upper()
    address = next(_list_objects(record.get("addresses")), {})
    country = record.get("country")
    code = country.get("country_code") if isinstance(country, dict) else ""
    return _read_text(address.get("city")), _read_text(code).upper()


def _list_hosts(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the hosts of its web pages; a page of Wikipedia is not its own."""
    links = record.get("links")
    for link in links if isinstance(links, list) else ():
        is_typed = isinstance(link, dict)
        if is_typed and link.get("type") != "website":
            continue
        if host := read_host(_read_text(link.get("value") if is_typed else link)):
            yield host
    yield from (domain.lower() for domain in _list_texts(record.get("domains")))


def _list_objects(values: object) -> Iterator[dict[str, Any]]:
    yield from (v for v in (values if isinstance(values, list) else ()) if isinstance(v, dict))


def _list_texts(values: object) -> list[str]:
    return [text for v in (values if isinstance(values, list) else ()) if (text := _read_text(v))]


def _read_text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
