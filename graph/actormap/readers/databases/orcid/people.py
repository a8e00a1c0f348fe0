"""A record of ORCID → a row about a person, with positions."""

from collections.abc import Iterator

from actormap.identifiers import is_web_address
from actormap.model import Kind
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.orcid.shapes import (
    Employment,
    Organization,
    PartialDate,
    Person,
    PersonRecord,
    Text,
)
from actormap.readers.dates import read_date
from actormap.records import Actor, Affiliation, Value


def make_person(place: Place, record: PersonRecord) -> Actor | None:
    """Return the person; one whose name is not public is called by the ORCID iD."""
    path = record.orcid_identifier.path if record.orcid_identifier else None
    identifiers = place.identify((path, "/orcid-identifier/path"))
    person = record.person or Person()
    name = _state_name(place, person) or next(iter(identifiers), None)
    if name is None:
        return None
    return Actor(
        name=name,
        kind=Kind.PERSON,
        alt_names=tuple(_list_names(place, person)),
        identifiers=identifiers,
        affiliations=tuple(_list_affiliations(place, record)),
        country=_get_country(person),
        keywords=tuple(_list_keywords(place, person)),
        description=_state(place, person.biography, "/person/biography"),
        website=_state_website(place, person),
    )


def _state(place: Place, text: Text | None, path: str) -> Value | None:
    words = get_words(text)
    member = "value" if text and text.value else "content"
    return place.state(words, f"{path}/{member}") if words else None


def get_words(text: Text | None) -> str:
    """Return what a wrapped text says."""
    return (text.value or text.content or "") if text else ""


def _state_name(place: Place, person: Person) -> Value | None:
    """Return the name as the person wants it, else given and family names."""
    if person.name is None:
        return None
    if credit := _state(place, person.name.credit_name, "/person/name/credit-name"):
        return credit
    parts = (person.name.given_names, person.name.family_name)
    words = " ".join(filter(None, map(get_words, parts)))
    return place.state(words, "/person/name") if words else None


def _list_names(place: Place, person: Person) -> Iterator[Value]:
    names = person.other_names.other_name if person.other_names else None
    for index, name in enumerate(names or ()):
        if value := _state(place, name, f"/person/other-names/other-name/{index}"):
            yield value


def _list_keywords(place: Place, person: Person) -> Iterator[Value]:
    words = person.keywords.keyword if person.keywords else None
    for index, word in enumerate(words or ()):
        if value := _state(place, word, f"/person/keywords/keyword/{index}"):
            yield value


def _get_country(person: Person) -> str:
    addresses = (person.addresses.address if person.addresses else None) or ()
    codes = (get_words(address.country) for address in addresses if address)
    return next(filter(None, codes), "")


def _state_website(place: Place, person: Person) -> Value | None:
    pages = person.researcher_urls.researcher_url if person.researcher_urls else None
    for index, page in enumerate(pages or ()):
        address = get_words(page.url) if page else ""
        if is_web_address(address):
            path = f"/person/researcher-urls/researcher-url/{index}/url/value"
            return Value(address, place.quote(address, path))
    return None


def _list_affiliations(place: Place, record: PersonRecord) -> Iterator[Affiliation]:
    for employment, path in _list_employments(record):
        organization = employment.organization
        if organization and organization.name:
            yield _make_affiliation(place, employment, organization, path)


def _list_employments(record: PersonRecord) -> Iterator[tuple[Employment, str]]:
    """Yield the positions with their paths, in the forms of both versions."""
    activities = record.activities_summary
    employments = activities.employments if activities else None
    if employments is None:
        return
    top = "/activities-summary/employments"
    for i, group in enumerate(employments.affiliation_group or ()):
        for j, summary in enumerate((group.summaries if group else None) or ()):
            if summary and summary.employment_summary:
                path = f"{top}/affiliation-group/{i}/summaries/{j}/employment-summary"
                yield summary.employment_summary, path
    for i, employment in enumerate(employments.employment_summary or ()):
        if employment:
            yield employment, f"{top}/employment-summary/{i}"


def _make_affiliation(
    place: Place, employment: Employment, organization: Organization, path: str
) -> Affiliation:
    role, unit = employment.role_title, employment.department_name
    address = organization.address
    city = address.city if address else None
    return Affiliation(
        organization=place.state(organization.name or "", f"{path}/organization/name"),
        identifiers=_identify(place, organization, path),
        roles=(place.state(role, f"{path}/role-title"),) if role else (),
        unit=place.state(unit, f"{path}/department-name") if unit else None,
        place=place.state(city, f"{path}/organization/address/city") if city else None,
        country=(address.country if address else None) or "",
        start=write_date(employment.start_date),
        end=write_date(employment.end_date),
    )


def _identify(place: Place, organization: Organization, path: str) -> tuple[Value, ...]:
    """Return the ROR id, which is the only register whose identifiers are read."""
    known = organization.disambiguated_organization
    if known is None or known.disambiguation_source != "ROR":
        return ()
    member = "disambiguated-organization/disambiguated-organization-identifier"
    where = f"{path}/organization/{member}"
    return place.identify((known.disambiguated_organization_identifier, where))


def write_date(date: PartialDate | None) -> str:
    """Return a date as far as it is known; empty where it is not."""
    if date is None:
        return ""
    parts = map(get_words, (date.year, date.month, date.day))
    return read_date("-".join(filter(None, parts)))
