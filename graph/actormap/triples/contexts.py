"""Contexts of JSON-LD that need no network: the terms of schema.org, as far as we read them.

schema.org's own file is not copied. It defines every term as one of its vocabulary, which
`@vocab` says in one line, and then which values are addresses or dates.
"""

from typing import Any

# What a key without meaning in its context begins with, once it is read.
UNDEFINED = "urn:actormap:undefined:"

_ADDRESSES = """
additionalType codeRepository contentUrl downloadUrl embedUrl image isBasedOn license logo
mainEntityOfPage relatedLink sameAs thumbnailUrl url usageInfo
""".split()
_DATES = "dateCreated dateModified datePublished foundingDate startDate endDate birthDate".split()

_SCHEMA: dict[str, Any] = {
    "@vocab": "http://schema.org/",
    "schema": "http://schema.org/",
    "id": "@id",
    "type": "@type",
    **{term: {"@type": "@id"} for term in _ADDRESSES},
    **{term: {"@type": "Date"} for term in _DATES},
}

CONTEXTS: dict[str, dict[str, Any]] = {
    f"{scheme}://{host}schema.org{path}": _SCHEMA
    for scheme in ("http", "https")
    for host in ("", "www.")
    for path in ("", "/", "/docs/jsonldcontext.json", "/docs/jsonldcontext.jsonld")
}
