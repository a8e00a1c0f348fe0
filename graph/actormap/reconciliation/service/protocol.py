"""The Reconciliation Service API as texts: manifest, queries, answers. Nothing is sent here.

Version 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), and
the draft of the version after it, whose queries are JSON, for services that speak only that.
"""

import json
import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any
from urllib.parse import quote, urlencode

from msgspec import Struct

from actormap.identifiers import read_identifier
from actormap.reconciliation.model import Subject
from actormap.schemes import find_scheme
from actormap.service_settings import Service

BATCH = 50
_FORM_VERSIONS = {"0.1", "0.2"}
_LONGEST = 500
_FULL = 100.0


class Manifest(Struct, frozen=True):
    """What a service says of itself, as far as it is needed.

    `view` is the template that makes an address of an id. `is_draft` tells that it speaks only
    what comes after version 0.2.
    """

    name: str
    space: str = ""
    view: str = ""
    batch: int = BATCH
    version: str = ""
    is_draft: bool = False


class Offer(Struct, frozen=True):
    """A candidate as a service gives it: an identifier, a name, and how sure the service is.

    `score` is from 0 to 1; -1 where the service gives none, or one on another scale.
    """

    identifier: str
    name: str
    score: float = -1.0
    is_sure: bool = False
    description: str = ""


Query = dict[str, Any]


def read_manifest(content: object) -> Manifest:
    """Return the manifest in an answer; ValueError that says what is wrong with it."""
    if not isinstance(content, dict) or not isinstance(content.get("name"), str):
        raise ValueError(  # noqa: TRY004 - what a service sends is a value of ours, not a type
            "it is no manifest: an object with a name is wanted"
        )
    if content.get("authentication"):
        raise ValueError("it wants a password or key, which a project has no place for")
    versions = content.get("versions")
    known = {v for v in versions if isinstance(v, str)} if isinstance(versions, list) else {"0.1"}
    view = content.get("view")
    return Manifest(
        name=clean(content["name"]),
        space=_read_text(content.get("identifierSpace")),
        view=_read_text(view.get("url")) if isinstance(view, dict) else "",
        batch=_read_size(content.get("batchSize")),
        version=clean(content.get("serviceVersion", "")),
        is_draft=not known & _FORM_VERSIONS,
    )


def _read_size(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        return BATCH
    return min(value, BATCH)


def make_query(subject: Subject, service: Service, limit: int) -> Query:
    """Return the query for an entity: its name, and what else the service is to be told."""
    query: Query = {"query": subject.label, "limit": limit}
    if kind := service.types.get(subject.kind):
        query["type"] = kind
    facts: Mapping[str, AbstractSet[str]] = {
        "country": subject.countries,
        "city": subject.cities,
        "organization": subject.organizations,
        "website": {f"https://{host}/" for host in subject.hosts},
    }
    properties = [
        {"pid": pid, "v": values[0] if len(values) == 1 else values}
        for fact, pid in sorted(service.properties.items())
        if (values := sorted(facts[fact]))
    ]
    return query | ({"properties": properties} if properties else {})


def write_form(queries: Sequence[Query]) -> bytes:
    """Return a batch as version 0.2 sends it: a form with one field."""
    batch = {f"q{number}": query for number, query in enumerate(queries)}
    return urlencode({"queries": json.dumps(batch, ensure_ascii=False)}).encode("ascii")


def write_draft(queries: Sequence[Query]) -> bytes:
    """Return a batch as the draft after version 0.2 sends it: JSON with conditions."""
    batch = []
    for query in queries:
        named = {"matchType": "name", "propertyValue": query["query"]}
        others = [
            {"matchType": "property", "propertyId": row["pid"], "propertyValue": row["v"]}
            for row in query.get("properties", ())
        ]
        kept: Query = {key: query[key] for key in ("type", "limit") if key in query}
        batch.append(kept | {"conditions": [named, *others]})
    return json.dumps({"queries": batch}, ensure_ascii=False).encode()


def split_answers(content: object, number: int) -> list[list[Any] | None]:
    """Return what was answered to each query of a batch, None where nothing was.

    Raises ValueError where the answer as a whole is none.
    """
    if not isinstance(content, dict):
        raise ValueError("its answer is no object")  # noqa: TRY004 - as above
    if isinstance(content.get("results"), list):
        rows = [*content["results"], *[None] * number][:number]
        return [_get_list(row, "candidates") for row in rows]
    answers = [_get_list(content.get(f"q{n}"), "result") for n in range(number)]
    if all(answer is None for answer in answers):
        told = clean(content.get("message") or content.get("details") or "")
        raise ValueError(f"it answers none of the queries{f' ({told})' if told else ''}")
    return answers


def read_offer(row: object, manifest: Manifest) -> Offer | None:
    """Return a candidate; None for one that is malformed or of a scheme that is not known."""
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        return None
    identifier, name = _read_id(row["id"], manifest), _read_name(row.get("name"))
    if not identifier or not name:
        return None
    return Offer(
        identifier=identifier,
        name=name,
        score=_read_score(row.get("score")),
        is_sure=row.get("match") is True,
        description=_read_name(row.get("description")),
    )


def clean(value: object) -> str:
    """Return a text of a service in one line, without an end to its length."""
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""


def _read_id(key: str, manifest: Manifest) -> str:
    """Return the IRI of an id: by the identifier space, by the view's address, or as it is."""
    written = quote(key, safe="")
    view = manifest.view.replace("{{id}}", written).replace("{id}", written)
    for text in (manifest.space + key, view, key):
        identifier = read_identifier(text) if ":" in text else ""
        if find_scheme(identifier):
            return identifier
    return ""


def _read_name(value: object) -> str:
    """Return a name: a text, or in the draft the first of several with their languages."""
    if isinstance(value, list):
        value = next((v.get("str") for v in value if isinstance(v, dict)), "")
    return clean(value)


def _read_score(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return -1.0
    if not math.isfinite(value) or not 0 <= value <= _FULL:
        return -1.0
    return value / _FULL


def _get_list(row: object, key: str) -> list[Any] | None:
    value = row.get(key) if isinstance(row, Mapping) else None
    return value if isinstance(value, list) else None


def _read_text(value: object) -> str:
    return value if isinstance(value, str) else ""
