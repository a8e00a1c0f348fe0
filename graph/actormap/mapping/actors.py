"""A row about an actor → claims: what it is called, where it is, with whom, about what."""

from collections.abc import Iterator

from actormap import places
from actormap.mapping.affiliations import map_affiliation, mention_organization
from actormap.mapping.page import Page, map_identifiers, map_value
from actormap.mapping.works import map_keyword
from actormap.model import Claim, Kind, Mention, Text
from actormap.records import Actor

_METHOD = "row about the actor"


def map_actor(page: Page, record: Actor) -> Iterator[Claim]:
    """Yield all that a row says of its actor."""
    actor = _mention_actor(page, record)
    yield from map_value(actor, "preferred label", record.name, _METHOD)
    for name in record.alt_names:
        yield from map_value(actor, "alternative label", name, _METHOD)
    yield from map_identifiers(page, actor, record.identifiers, _METHOD)
    yield from map_value(actor, "description", record.description, _METHOD)
    yield from map_value(actor, "website", record.website, _METHOD, "anyURI")
    yield from map_value(actor, "type", record.sector, _METHOD)
    yield from _map_positions(page, actor, record)
    yield from _map_places(page, actor, record)
    for keyword in record.keywords:
        yield map_keyword(page, actor, keyword)


def _mention_actor(page: Page, record: Actor) -> Mention:
    name, local = record.name.text, record.local
    identifier = record.identifiers[0].text if record.identifiers else ""
    if record.kind is Kind.PERSON:
        # A row about a person is about one person, whatever the name.
        where = record.name.passage.fragment or str(record.name.passage.start)
        return page.mention_person(name, local=local, identifier=identifier, work=where)
    if record.kind is Kind.PLACE and not identifier:
        return page.mention_place(name, places.look_up(name, country=record.country))
    if record.kind is Kind.THEME and not identifier:
        return page.mention_theme(name)
    return page.mention(record.kind, name, local=local, identifier=identifier)


def _map_positions(page: Page, actor: Mention, record: Actor) -> Iterator[Claim]:
    """Yield roles and organizations: of a person as a member, of an organization as a unit."""
    for affiliation in record.affiliations:
        yield from map_affiliation(page, actor, affiliation, record.roles)
    if all(affiliation.roles for affiliation in record.affiliations):
        for role in record.roles:
            yield Claim(actor, "job title", Text(role.text), role.passage, _METHOD)
    for parent in record.parents:
        whole = mention_organization(page, parent)
        yield Claim(actor, "unit of", whole, parent.organization.passage, _METHOD)
        yield from map_identifiers(page, whole, parent.identifiers, _METHOD)


def _map_places(page: Page, actor: Mention, record: Actor) -> Iterator[Claim]:
    relation = "works in" if actor.kind is Kind.PERSON else "located in"
    for value in record.places:
        place = page.mention_place(value.text, places.look_up(value.text, country=record.country))
        yield Claim(actor, relation, place, value.passage, _METHOD)
    if record.country and not record.places and actor.kind is not Kind.PERSON:
        yield Claim(actor, "country", Text(record.country), record.name.passage, _METHOD)
    if record.coordinates:
        latitude, longitude = record.coordinates
        yield from map_value(actor, "latitude", latitude, _METHOD, "decimal")
        yield from map_value(actor, "longitude", longitude, _METHOD, "decimal")
