"""What the rows of a table are about: told by the headers, the table's name, and the names."""

from collections.abc import Callable, Sequence

from actormap.model import Kind
from actormap.places import is_place_name
from actormap.readers.tables.grid import Row
from actormap.readers.tables.header import Header
from actormap.readers.tables.people import is_organization, is_person
from actormap.readers.tables.types import find_kind, find_listed_kind

WORKS, PEOPLE, ORGANIZATIONS, CONNECTIONS = "works", "people", "organizations", "connections"
ROW_KINDS: dict[str, Kind] = {
    PEOPLE: Kind.PERSON,
    ORGANIZATIONS: Kind.ORGANIZATION,
    "places": Kind.PLACE,
    "themes": Kind.THEME,
    "programmes": Kind.PROGRAMME,
    WORKS: Kind.WORK,
}
_ROWS_OF_KIND = {kind: rows for rows, kind in ROW_KINDS.items()}

# So many names are looked at; of people's, most have the shape and some are known for sure.
_SAMPLE = 30
_MOST_SHAPED = 0.5
_LEAST_SURE = 0.2
_LEAST_ORGANIZATIONS = 0.3
_LEAST_PLACES = 0.6
# Titles of works are longer than titles that people bear.
_WORK_WORDS = 3.5


def find_subject(header: Header, rows: Sequence[Row], name: str) -> str:
    """Return what the rows are about, in the words of `columns.ROWS`; empty where unclear."""
    if header.has("from") and header.has("to"):
        return CONNECTIONS
    if header.has("title") and _is_title_of_work(header, rows):
        return WORKS
    if header.has("first name", "last name", "person", "author") and not header.has("name"):
        return PEOPLE
    if header.has("name"):
        return _find_subject_of_names(header, rows, name)
    if header.has("organization", "unit"):
        return ORGANIZATIONS
    return "places" if header.has("place", "country") else ""


def _is_title_of_work(header: Header, rows: Sequence[Row]) -> bool:
    """Tell whether "title" is a work's, not what a person is or is called."""
    if header.has("author", "venue", "abstract", "publisher", "person"):
        return True
    if not header.has("name", "first name", "last name"):
        return True
    titles = _sample(header, rows, "title")
    return sum(len(title.split()) for title in titles) > _WORK_WORDS * max(1, len(titles))


def _find_subject_of_names(header: Header, rows: Sequence[Row], name: str) -> str:
    names = _sample(header, rows, "name")
    if told := find_listed_kind(name):
        return _ROWS_OF_KIND[told]
    if _has_ror(header) and not header.has("organization"):
        return ORGANIZATIONS
    if header.has("role", "first name") or _are_people(names, header):
        return PEOPLE
    if header.has("latitude", "country") and _share(names, is_place_name) >= _LEAST_PLACES:
        return "places"
    placed = header.has("organization", "website", "place", "country", "parent")
    if placed or _share(names, is_organization) >= _LEAST_ORGANIZATIONS:
        return ORGANIZATIONS
    # The kinds stand in the rows themselves.
    kinds = {find_kind(word) for word in _sample(header, rows, "type")}
    return ORGANIZATIONS if kinds - {None} else ""


def _has_ror(header: Header) -> bool:
    """Tell whether a column is headed by the identifier that only organizations have."""
    return not header.folded.isdisjoint({"ror", "ror id", "ror url"})


def _are_people(names: Sequence[str], header: Header) -> bool:
    """Tell whether names are people's; beside a column of organizations the shape is enough."""
    if _share(names, is_person) < _MOST_SHAPED:
        return False
    sure = _share(names, lambda name: is_person(name, surely=True))
    return header.has("organization") or sure >= _LEAST_SURE


def _sample(header: Header, rows: Sequence[Row], meaning: str) -> list[str]:
    """Return the first values of a meaning; a line between the rows has none."""
    columns = header.columns.get(meaning, ())
    several = len(header.row.filled) > 1
    cells = (
        row.get(column) for row in rows for column in columns if not several or len(row.filled) > 1
    )
    return [cell for cell in cells if cell][:_SAMPLE]


def _share(names: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, names)) / len(names) if names else 0.0
