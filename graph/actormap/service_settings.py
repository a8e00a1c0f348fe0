"""The dumps and reconciliation services that a project names: `[reconcile]` of `actormap.toml`.

dumps = ["../registries/ror.zip"]
wikidata = "https://wikidata.reconci.link/en/api"
museum = { url = "https://…", kinds = ["organization"], types = { organization = "…" } }
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actormap.copies import read_url
from actormap.errors import ProjectError
from actormap.identifiers import make_slug
from actormap.model import Kind

# What the services of these names have, where the settings do not say it.
_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "wikidata": (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE),
    "orcid": (Kind.PERSON,),
    "ror": (Kind.ORGANIZATION,),
    "geonames": (Kind.PLACE,),
    "openalex": (Kind.PERSON, Kind.ORGANIZATION),
}
_TYPES: Mapping[str, Mapping[Kind, str]] = {
    "wikidata": {Kind.PERSON: "Q5", Kind.ORGANIZATION: "Q43229", Kind.PLACE: "Q2221906"},
}
# What is known of an entity besides its name, and may help a service.
FACTS = ("country", "city", "organization", "website")
_PROPERTIES: Mapping[str, Mapping[str, str]] = {"wikidata": {"country": "P17/P297"}}
_RECONCILED = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
_KEYS = ("url", "kinds", "types", "properties")
# No service can be called so.
_DUMPS = "dumps"


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its address, the kinds it is asked about, and how it calls types and properties.

    `types` maps a kind to the service's type, `properties` one of `FACTS` to its property.
    """

    name: str
    url: str
    kinds: tuple[Kind, ...]
    types: Mapping[Kind, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


def read_services(file: Path, stated: Mapping[str, Any]) -> tuple[Service, ...]:
    """Return the services of `[reconcile]`; ProjectError where one is not usable."""
    return tuple(
        _read_service(f"{file}: [reconcile] {name}", name, value)
        for name, value in stated.items()
        if name != _DUMPS
    )


def read_dumps(file: Path, stated: Mapping[str, Any]) -> tuple[Path, ...]:
    """Return the files of dumps of `[reconcile]`, which need not be there before they are asked.

    They are named as seen from the folder of the settings, or from anywhere.
    """
    dumps = stated.get(_DUMPS, [])
    if not isinstance(dumps, list) or not all(isinstance(name, str) for name in dumps):
        raise ProjectError(f'{file}: [reconcile] dumps must be a list of files: ["ror.zip"].')
    named = (os.path.normpath(file.parent / Path(name).expanduser()) for name in dumps)
    return tuple(map(Path, dict.fromkeys(named)))


def _read_service(where: str, name: str, value: object) -> Service:
    if make_slug(name) != name:
        raise ProjectError(f"{where}: write the name in small letters and digits, with hyphens.")
    row = {"url": value} if isinstance(value, str) else value
    if not isinstance(row, dict) or not isinstance(row.get("url"), str):
        raise ProjectError(f'{where}: give its address, as text or as {{ url = "https://…" }}.')
    _check_keys(where, row, _KEYS)
    try:
        url = read_url(row["url"])
    except ValueError as error:
        raise ProjectError(f'{where}: "{row["url"]}" is no web address: {error}.') from error
    kinds = _read_kinds(where, row.get("kinds", _KINDS.get(name, ())))
    types = _read_texts(where, "types", row.get("types", {}), _RECONCILED)
    stated = _read_texts(where, "properties", row.get("properties", {}), FACTS)
    return Service(
        name=name,
        url=url,
        kinds=kinds,
        types={**_TYPES.get(name, {}), **{Kind(kind): text for kind, text in types.items()}},
        properties=stated if "properties" in row else _PROPERTIES.get(name, {}),
    )


def _read_kinds(where: str, value: object) -> tuple[Kind, ...]:
    names = list(value) if isinstance(value, list | tuple) else []
    if not names or any(name not in _RECONCILED for name in names):
        raise ProjectError(
            f"{where}: say which kinds it serves: kinds = [ … ] of {', '.join(_RECONCILED)}."
        )
    return tuple(Kind(name) for name in names)


def _read_texts(where: str, key: str, value: object, known: Iterable[str]) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ProjectError(f"{where}: {key} must map names to texts.")
    _check_keys(f"{where}: {key}", value, known)
    return value


def _check_keys(where: str, row: Mapping[str, object], known: Iterable[str]) -> None:
    known = list(known)
    for key in row:
        if key not in known:
            raise ProjectError(f'{where}: unknown "{key}". Known are: {", ".join(known)}.')
