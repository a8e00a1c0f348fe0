"""Schemes of identifiers that an entity can be reconciled with, and how one is written short."""

from actormap.identifiers import read_identifier

# The prefix of a CURIE → how its IRIs begin, as `identifiers.read_identifier` writes them.
SCHEMES = {
    "orcid": "https://orcid.org/",
    "ror": "https://ror.org/",
    "wikidata": "http://www.wikidata.org/entity/",
    "geonames": "https://sws.geonames.org/",
    "openalex": "https://openalex.org/",
}


def find_scheme(iri: str) -> str:
    """Return the prefix of the scheme that an IRI belongs to; empty where it is none of these.

    >>> find_scheme("https://ror.org/0524sp257"), find_scheme("https://doi.org/10.1000/1")
    ('ror', '')
    """
    return next((prefix for prefix, start in SCHEMES.items() if iri.startswith(start)), "")


def read_curie(text: str) -> str:
    """Return the IRI of an identifier, written as CURIE or IRI; empty where it is of no scheme.

    >>> read_curie("ror:0524sp257"), read_curie("geonames:3674962")
    ('https://ror.org/0524sp257', 'https://sws.geonames.org/3674962/')
    """
    iri = read_identifier(text) if ":" in text else ""
    return iri if find_scheme(iri) else ""


def write_curie(iri: str) -> str:
    """Return an IRI of one of the schemes as a CURIE, and any other as it is.

    >>> write_curie("https://sws.geonames.org/3674962/")
    'geonames:3674962'
    """
    prefix = find_scheme(iri)
    return f"{prefix}:{iri.removeprefix(SCHEMES[prefix]).rstrip('/')}" if prefix else iri
