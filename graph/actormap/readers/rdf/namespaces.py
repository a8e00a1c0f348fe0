"""Short names of the terms that the reader knows, whatever form of namespace a file uses."""

from actormap.vocabulary import NAMESPACES

_READ: dict[str, tuple[str, ...]] = {
    **{prefix: (iri,) for prefix, iri in NAMESPACES.items()},
    # schema.org itself says that both are the same.
    "schema": ("https://schema.org/", "http://schema.org/"),
    "bibo": ("http://purl.org/ontology/bibo/",),
    "dc": ("http://purl.org/dc/elements/1.1/",),
    "dcmitype": ("http://purl.org/dc/dcmitype/",),
    "event": ("http://purl.org/NET/c4dm/event.owl#",),
    "fabio": ("http://purl.org/spar/fabio/",),
    "gn": ("http://www.geonames.org/ontology#",),
    "obo": ("http://purl.obolibrary.org/obo/",),
    "owl": ("http://www.w3.org/2002/07/owl#",),
    "vcard": ("http://www.w3.org/2006/vcard/ns#",),
    "vivo": ("http://vivoweb.org/ontology/core#",),
}
_PREFIXES = {iri: prefix for prefix, iris in _READ.items() for iri in iris}


def shorten_term(iri: str) -> str:
    """Return the prefixed name of a term of a known vocabulary; other IRIs as they are.

    >>> shorten_term("http://schema.org/name"), shorten_term("http://example.org/x")
    ('schema:name', 'http://example.org/x')
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _PREFIXES.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix else iri
