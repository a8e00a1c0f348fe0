"""An institution of OpenAlex → a row about an organization; as an affiliation, too."""

from collections.abc import Iterator

from actormap.identifiers import is_web_address
from actormap.model import Kind
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.openalex.shapes import Geo, InstitutionName, InstitutionRecord
from actormap.records import Actor, Affiliation, Value


def make_affiliation(
    place: Place, institution: InstitutionName, path: str, start: str = "", end: str = ""
) -> Affiliation:
    """Return an institution that another record shows, as what somebody is affiliated with."""
    bearer = (institution.display_name, institution.id, institution.ror)
    identifiers = place.recall(bearer)
    if identifiers is None:
        stated = ((institution.ror, f"{path}/ror"), (institution.id, f"{path}/id"))
        identifiers = place.remember(bearer, place.identify(*stated))
    return Affiliation(
        organization=place.state(institution.display_name or "", f"{path}/display_name"),
        identifiers=identifiers,
        country=institution.country_code or "",
        start=start,
        end=end,
        sector=place.state(institution.type, f"{path}/type") if institution.type else None,
    )


def make_organization(place: Place, record: InstitutionRecord) -> Actor | None:
    """Return the row about an institution; None where it has no name."""
    if not record.display_name:
        return None
    geo = record.geo or Geo()
    return Actor(
        name=place.state(record.display_name, "/display_name"),
        kind=Kind.ORGANIZATION,
        alt_names=tuple(_list_names(place, record)),
        identifiers=_identify(place, record),
        parents=tuple(_list_parents(place, record)),
        places=(place.state(geo.city, "/geo/city"),) if geo.city else (),
        country=record.country_code or geo.country_code or "",
        coordinates=_state_coordinates(place, geo),
        website=_state_website(place, record),
        sector=place.state(record.type, "/type") if record.type else None,
    )


def _identify(place: Place, record: InstitutionRecord) -> tuple[Value, ...]:
    wikidata = record.ids.wikidata if record.ids else None
    return place.identify((record.ror, "/ror"), (record.id, "/id"), (wikidata, "/ids/wikidata"))


def _list_names(place: Place, record: InstitutionRecord) -> Iterator[Value]:
    for member, names in (
        ("display_name_alternatives", record.display_name_alternatives),
        ("display_name_acronyms", record.display_name_acronyms),
    ):
        for index, name in enumerate(names or ()):
            if name and name != record.display_name:
                yield place.state(name, f"/{member}/{index}")


def _list_parents(place: Place, record: InstitutionRecord) -> Iterator[Affiliation]:
    """Yield what the institution is a part of."""
    for index, other in enumerate(record.associated_institutions or ()):
        if other and other.relationship == "parent" and other.display_name:
            yield make_affiliation(place, other, f"/associated_institutions/{index}")


def _state_coordinates(place: Place, geo: Geo) -> tuple[Value, Value] | None:
    if geo.latitude is None or geo.longitude is None:
        return None
    latitude, longitude = (f"{number:.6f}".rstrip("0").rstrip(".") for number in (
        geo.latitude, geo.longitude))  # fmt: skip
    return place.state(latitude, "/geo/latitude"), place.state(longitude, "/geo/longitude")


def _state_website(place: Place, record: InstitutionRecord) -> Value | None:
    address = record.homepage_url
    if not address or not is_web_address(address):
        return None
    return Value(address, place.quote(address, "/homepage_url"))
