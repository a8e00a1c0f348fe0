"""An author of OpenAlex → a row about a person."""

from collections.abc import Iterator

from actormap.model import Kind
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.openalex.institutions import make_affiliation
from actormap.readers.databases.openalex.shapes import AuthorRecord
from actormap.records import Actor, Affiliation, Value


def make_person(place: Place, record: AuthorRecord) -> Actor | None:
    """Return the row about an author; None where there is no name."""
    if not record.display_name:
        return None
    return Actor(
        name=place.state(record.display_name, "/display_name"),
        kind=Kind.PERSON,
        alt_names=tuple(_list_names(place, record)),
        identifiers=place.identify((record.id, "/id"), (record.orcid, "/orcid")),
        affiliations=tuple(_list_affiliations(place, record)),
        keywords=tuple(_list_topics(place, record)),
    )


def _list_names(place: Place, record: AuthorRecord) -> Iterator[Value]:
    for index, name in enumerate(record.display_name_alternatives or ()):
        if name and name != record.display_name:
            yield place.state(name, f"/display_name_alternatives/{index}")


def _list_affiliations(place: Place, record: AuthorRecord) -> Iterator[Affiliation]:
    """Yield the institutions with their years; where there are none, the last ones known."""
    for index, career in enumerate(record.affiliations or ()):
        if career and career.institution and career.institution.display_name:
            years = [year for year in career.years or () if year]
            start, end = (str(min(years)), str(max(years))) if years else ("", "")
            path = f"/affiliations/{index}/institution"
            yield make_affiliation(place, career.institution, path, start, end)
    if not record.affiliations:
        yield from _list_last(place, record)


def _list_last(place: Place, record: AuthorRecord) -> Iterator[Affiliation]:
    for index, institution in enumerate(record.last_known_institutions or ()):
        if institution and institution.display_name:
            yield make_affiliation(place, institution, f"/last_known_institutions/{index}")
    last = record.last_known_institution
    if last and last.display_name:
        yield make_affiliation(place, last, "/last_known_institution")


def _list_topics(place: Place, record: AuthorRecord) -> Iterator[Value]:
    for index, topic in enumerate(record.topics or ()):
        if topic and topic.display_name:
            yield place.state(topic.display_name, f"/topics/{index}/display_name")
