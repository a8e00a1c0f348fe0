"""A row about a person, an organization, a place or a theme → its records."""

from collections.abc import Iterator

from msgspec.structs import replace

from actormap.model import Kind
from actormap.readers.tables.cells import read_address, read_country, read_number
from actormap.readers.tables.entry import Entry
from actormap.readers.tables.people import is_person, read_affiliations, read_people
from actormap.readers.tables.types import find_kind, is_sector
from actormap.records import Actor, Affiliation, Contribution, Record, Value

_ORCID, _ROR = "https://orcid.org/", "https://ror.org/"
_NAMING = ("name", "person", "author", "organization", "unit", "place", "country")


def read_actors(entry: Entry, kind: Kind) -> Iterator[Record]:
    """Yield the records of a row about an actor of this kind; nothing where it names none."""
    stated = _find_kind(entry)
    kind = stated or kind
    if kind is Kind.PERSON:
        yield from _read_people(entry)
        return
    name = _find_name(entry, kind)
    if name is None:
        return
    if stated is None and _is_about_somebody(entry, kind, name):
        kind = Kind.PERSON
    yield _describe(entry, Actor(name, kind))


def _is_about_somebody(entry: Entry, kind: Kind, name: Value) -> bool:
    """Tell whether a row among organizations is a person's, as in lists of members of both."""
    told = entry.settings.rows or entry.header.has("organization") or _has_ror(entry)
    return kind is Kind.ORGANIZATION and not told and is_person(name.text, surely=True)


def _has_ror(entry: Entry) -> bool:
    """Tell whether the row has an identifier that only organizations have."""
    return any(value.text.startswith(_ROR) for value in entry.read_identifiers())


def _find_kind(entry: Entry) -> Kind | None:
    """Return the kind that a column of types names; its other words are no kinds of ours."""
    for column in entry.header.columns.get("type", ()):
        if kind := find_kind(entry.row.get(column)):
            entry.used.add(column)
            return kind
    return None


def _find_name(entry: Entry, kind: Kind) -> Value | None:
    """Return what the row is about.

    Where a table of organizations has a column "name" besides, the shorter one is the name.
    """
    if kind is Kind.PLACE:
        return entry.get("name", "place", "country")
    name, organization = entry.get("name"), entry.get("organization")
    if name and organization and organization.text in name.text:
        return organization
    return name or entry.get(*_NAMING[3:])


def _read_people(entry: Entry) -> Iterator[Actor]:
    named = _name_people(entry)
    for person in named:
        yield _describe_person(entry, person, is_single=len(named) == 1)


def _name_people(entry: Entry) -> list[Contribution]:
    """Return the people whom a row names; first and last name may stand apart."""
    first, last = entry.get("first name"), entry.get("last name")
    if first and last:
        columns = entry.header.columns
        passage = entry.make_span(columns["first name"][0], columns["last name"][0])
        return [Contribution(Value(f"{first.text} {last.text}", passage))]
    cell = first or last or entry.get("name", "person", "author")
    if cell is None:
        return []
    # The row is about people, so that a name which could be an organization's is a person's.
    return [
        replace(found, kind=Kind.PERSON) for found in read_people(cell, entry.settings.separator)
    ]


def _describe_person(entry: Entry, person: Contribution, *, is_single: bool) -> Actor:
    identifiers = list(entry.read_identifiers()) if is_single else []
    organization_ids = tuple(value for value in identifiers if value.text.startswith(_ROR))
    roles = person.roles + _read_roles(entry)
    affiliations = person.affiliations + tuple(_read_affiliations(entry, organization_ids))
    actor = Actor(
        person.name,
        Kind.PERSON,
        identifiers=tuple(value for value in identifiers if value not in organization_ids),
        roles=roles,
        affiliations=affiliations,
        places=person.places,
    )
    return _describe(entry, actor)


def _read_roles(entry: Entry) -> tuple[Value, ...]:
    """Return the roles; in a table of people, "title" is one."""
    return entry.split("role") + entry.split("title")


def _read_affiliations(entry: Entry, identifiers: tuple[Value, ...]) -> Iterator[Affiliation]:
    """Yield the organizations of a person's row: a place beside a single one is its own."""
    separator = entry.settings.separator
    found = [a for cell in entry.list("organization") for a in read_affiliations(cell, separator)]
    unit = entry.get("unit")
    if unit and not found:
        found, unit = [Affiliation(unit)], None
    if len(found) != 1:
        yield from found
        return
    (single,) = found
    place, country = _read_place(entry)
    start, end = entry.get("start"), entry.get("end")
    yield replace(
        single,
        unit=unit or single.unit,
        identifiers=identifiers,
        place=place or single.place,
        country=country or single.country,
        start=start.text if start else "",
        end=end.text if end else "",
    )


def _read_place(entry: Entry) -> tuple[Value | None, str]:
    """Return the town, or the country where there is no town, and the country's code."""
    place = entry.get("place")
    stated = [value for value in entry.list("country") if read_country(value.text)]
    if stated:
        return place or stated[0], read_country(stated[0].text)
    if not entry.list("country"):
        return place, ""
    entry.convert("country", read_country, "the name or code of a country")
    return place, ""


def _describe(entry: Entry, actor: Actor) -> Actor:
    """Return the actor with all else that its row says."""
    has_seat = actor.kind is Kind.PERSON and len(actor.affiliations) == 1
    place, country = (None, "") if has_seat else _read_place(entry)
    if place and actor.kind is Kind.PLACE and place.passage == actor.name.passage:
        place = None
    website = entry.convert("website", read_address, "a web address")
    return replace(
        actor,
        alt_names=_list_alt_names(entry, actor),
        identifiers=actor.identifiers or _list_identifiers(entry, actor.kind),
        parents=_read_parents(entry, actor),
        places=actor.places + ((place,) if place else ()),
        country=country,
        coordinates=_read_coordinates(entry),
        keywords=entry.split("keyword"),
        description=entry.get("description", "abstract"),
        website=website,
        sector=_read_sector(entry) if actor.kind is Kind.ORGANIZATION else None,
    )


def _read_sector(entry: Entry) -> Value | None:
    """Return what sort of organization it is; "organization" alone says nothing."""
    for column in entry.header.columns.get("type", ()):
        if is_sector(entry.row.get(column)):
            entry.used.add(column)
            return entry.make_value(column)
    return None


def _list_identifiers(entry: Entry, kind: Kind) -> tuple[Value, ...]:
    foreign = {Kind.PERSON: _ROR}.get(kind, _ORCID)
    return tuple(v for v in entry.read_identifiers() if not v.text.startswith(foreign))


def _list_alt_names(entry: Entry, actor: Actor) -> tuple[Value, ...]:
    """Return other names: stated as such, or in a second column of names."""
    names = list(entry.split("alternative name"))
    if actor.kind is not Kind.PERSON and (name := entry.get("name")):
        names.append(name)
    return tuple(name for name in names if name.text != actor.name.text)


def _read_parents(entry: Entry, actor: Actor) -> tuple[Affiliation, ...]:
    """Return the organizations that this one is a unit of."""
    if actor.kind is not Kind.ORGANIZATION:
        return ()
    parents = list(entry.split("parent"))
    for value in entry.split("organization"):
        if actor.name.text not in value.text and value.text not in actor.name.text:
            parents.append(value)  # noqa: PERF401 - as a comprehension it would not be read
    return tuple(map(Affiliation, parents))


def _read_coordinates(entry: Entry) -> tuple[Value, Value] | None:
    latitude = entry.convert("latitude", lambda text: read_number(text, 90), "a latitude")
    longitude = entry.convert("longitude", lambda text: read_number(text, 180), "a longitude")
    return (latitude, longitude) if latitude and longitude else None
