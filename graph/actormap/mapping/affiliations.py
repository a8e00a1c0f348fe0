"""An affiliation → claims: who is with which organization, in which role, where it is."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from actormap import places
from actormap.mapping.page import Page, map_identifiers, map_value
from actormap.model import Claim, Kind, Mention, Text, sort_details
from actormap.records import Affiliation, Value

_METHOD = "affiliation of the entry"


def map_affiliation(
    page: Page,
    actor: Mention,
    affiliation: Affiliation,
    roles: Sequence[Value] = (),
    work: Mention | None = None,
) -> Iterator[Claim]:
    """Yield that an actor is with an organization, and what is said of that one in passing.

    `roles` are those of the actor where the affiliation states none; `work` is the work in whose
    entry it stands, if any.
    """
    organization = mention_organization(page, affiliation)
    passage = affiliation.organization.passage
    for role in [role.text for role in affiliation.roles or roles] or [""]:
        details = _list_details(role, affiliation.start, affiliation.end)
        yield Claim(actor, "member of", organization, passage, _METHOD, details, about=work)
    is_news = _is_news(page, organization, affiliation)
    if is_news:
        yield from map_identifiers(page, organization, affiliation.identifiers, _METHOD)
    if affiliation.unit:
        # Every university has a Department of Physics: its own.
        whole = affiliation.local or organization.identifier or organization.key
        unit = page.mention(Kind.ORGANIZATION, affiliation.unit.text, local=whole)
        words = affiliation.unit.passage
        yield Claim(actor, "member of", unit, words, _METHOD, about=work)
        yield Claim(unit, "unit of", organization, words, _METHOD, about=work)
    if affiliation.sector and page.is_news(organization, "type", affiliation.sector.text):
        yield from map_value(organization, "type", affiliation.sector, _METHOD)
    if is_news:
        yield from _map_location(page, organization, affiliation, work)


@lru_cache(maxsize=2**12)
def _list_details(role: str, start: str, end: str) -> tuple[tuple[str, str], ...]:
    return sort_details([("role", role), ("start", start), ("end", end)])


def _is_news(page: Page, organization: Mention, affiliation: Affiliation) -> bool:
    """Tell whether the source has not described the organization like this before."""
    place = affiliation.place.text if affiliation.place else ""
    identifiers = affiliation.identifiers
    last = identifiers[-1].text if identifiers else ""
    return page.is_news(organization, affiliation.country, place, last, len(identifiers))


def mention_organization(page: Page, affiliation: Affiliation) -> Mention:
    """Return the mention of the organization of an affiliation."""
    identifier = affiliation.identifiers[0].text if affiliation.identifiers else ""
    return page.mention(
        Kind.ORGANIZATION,
        affiliation.organization.text,
        local=affiliation.local,
        identifier=identifier,
    )


def _map_location(
    page: Page, organization: Mention, affiliation: Affiliation, work: Mention | None
) -> Iterator[Claim]:
    """Yield where the organization is: in the place stated, or the one in its own name."""
    if affiliation.place:
        found = places.look_up(affiliation.place.text, country=affiliation.country)
        place = page.mention_place(affiliation.place.text, found)
        passage = affiliation.place.passage
        if page.is_news(organization, "located in", place.identifier or place.name):
            yield Claim(organization, "located in", place, passage, _METHOD, about=work)
        return
    name = affiliation.organization
    if not page.is_news(organization, "country", affiliation.country):
        return
    if seat := places.find_seat(name.text):
        place = page.mention_place(name.text[seat.start : seat.end], seat.place)
        yield Claim(
            organization, "located in", place, name.part(seat.start, seat.end),
            "name of the organization", inferred=True, about=work,
        )  # fmt: skip
    if affiliation.country:
        country = Text(affiliation.country)
        yield Claim(organization, "country", country, name.passage, _METHOD, about=work)
