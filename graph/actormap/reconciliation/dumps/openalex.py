"""Records of OpenAlex on disk (authors, institutions) → people and organizations.

Read by the reader of OpenAlex that sources are read by; other records are left out.
"""

from actormap.identifiers import read_host, read_identifier
from actormap.model import Kind
from actormap.reconciliation.model import MOST_OTHERS, Entry, Named, Relation
from actormap.records import Actor
from actormap.schemes import find_scheme

NAME = "OpenAlex"
SCHEME = "openalex"
_KINDS = (Kind.PERSON, Kind.ORGANIZATION)


def read_actor(actor: Actor) -> Named | None:
    """Return a person or organization; None for one without an id of OpenAlex."""
    identifiers = [read_identifier(value.text) for value in actor.identifiers]
    own = [iri for iri in identifiers if find_scheme(iri) == SCHEME]
    if actor.kind not in _KINDS or not own:
        return None
    host = read_host(actor.website.text) if actor.website else ""
    organizations = sorted({affiliation.organization.text for affiliation in actor.affiliations})
    return Named(
        Entry(
            identifier=own[0],
            kind=actor.kind,
            name=actor.name.text,
            country=actor.country,
            city=actor.places[0].text if actor.places else "",
            hosts=(host,) if host else (),
            organizations=tuple(organizations),
            others=tuple(value.text for value in actor.alt_names[:MOST_OTHERS]),
        ),
        (
            (actor.name.text, Relation.NAME),
            *((value.text, Relation.ALIAS) for value in actor.alt_names),
        ),
    )
