"""A work of Crossref → a work record."""

import re
from collections.abc import Iterator

import msgspec

from actormap.model import Kind
from actormap.readers.affiliation_words import split_affiliation
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.databases.crossref.shapes import (
    AffiliationWords,
    Contributor,
    Texts,
    WorkRecord,
)
from actormap.readers.databases.entry_place import Place
from actormap.readers.dates import read_date
from actormap.readers.personal_names import join_name
from actormap.records import Affiliation, Contribution, Value, Venue, Work

_FORMS = {
    "journal-article": "scholarly article", "proceedings-article": "conference paper",
    "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "book-track": "chapter", "reference-entry": "chapter", "book": "book", "monograph": "book",
    "edited-book": "book", "reference-book": "book", "proceedings": "book", "book-set": "book",
    "posted-content": "preprint", "dissertation": "thesis", "report": "report",
    "report-component": "report", "report-series": "report", "standard": "report",
    "dataset": "dataset", "peer-review": "review",
}  # fmt: skip
_PARTS = {"chapter", "conference paper"}
_PEOPLE = {
    "author": "creator",
    "editor": "editor",
    "translator": "contributor",
    "chair": "contributor",
}
# The first of these that says something is when the work came out.
_DATES = ("issued", "published", "published_print", "published_online", "posted", "approved")
_BLOCK = re.compile(r"</(?:jats:)?(?:p|title|sec|list-item|label)>", re.IGNORECASE)


def make_work(place: Place, record: WorkRecord) -> Work | None:
    """Return a work; one without a title is called by its DOI, one without either is none."""
    identifiers = place.identify((record.doi, "/DOI"))
    title = _state_title(place, record) or next(iter(identifiers), None)
    if title is None:
        return None
    form = _FORMS.get(record.type or "", "other")
    venue, contributors = place_editors(
        _make_venue(place, record, form), tuple(_list_contributions(place, record))
    )
    return Work(
        title=title,
        teaser=_state_abstract(place, record),
        form=form,
        contributors=contributors,
        identifiers=identifiers + (_identify_book(place, record) if form == "book" else ()),
        issued=_state_date(place, record),
        venue=venue,
        publisher=place.state(record.publisher, "/publisher") if record.publisher else None,
        keywords=_state_all(place, record.subject, "/subject"),
        language=read_language(record.language or ""),
        alt_titles=_state_all(place, record.original_title, "/original-title"),
        local=record.doi or "",
    )


def _state_all(place: Place, texts: Texts, path: str) -> tuple[Value, ...]:
    found = (place.state(text, f"{path}/{i}") for i, text in enumerate(texts or ()) if text)
    return tuple(value for value in found if value.text)


def _state_title(place: Place, record: WorkRecord) -> Value | None:
    """Return the title, with the subtitle if it is not in it already."""
    title = next(iter(_state_all(place, record.title, "/title")), None)
    subtitle = next(iter(_state_all(place, record.subtitle, "/subtitle")), None)
    if title and subtitle and subtitle.text.casefold() not in title.text.casefold():
        return Value(f"{title.text.rstrip(':')}: {subtitle.text}", title.passage)
    return title


def _state_abstract(place: Place, record: WorkRecord) -> Value | None:
    """Return the abstract without its markup; words of two paragraphs stay apart."""
    if not record.abstract:
        return None
    value = place.state(_BLOCK.sub(" ", record.abstract), "/abstract")
    return Value(value.text, place.quote(record.abstract, "/abstract")) if value.text else None


def _state_date(place: Place, record: WorkRecord) -> Value | None:
    for name in _DATES:
        date = getattr(record, name)
        parts = date.date_parts[0] if date and date.date_parts else None
        written = read_date("-".join(str(part) for part in parts[:3] if part)) if parts else ""
        if written:
            words = msgspec.json.encode(parts).decode()
            path = f"/{name.replace('_', '-')}/date-parts/0"
            return Value(written, place.quote(words, path))
    return None


def _identify_book(place: Place, record: WorkRecord) -> tuple[Value, ...]:
    return place.identify(*((isbn, f"/ISBN/{i}") for i, isbn in enumerate(record.isbn or ())))


def _make_venue(place: Place, record: WorkRecord, form: str) -> Venue | None:
    """Return the journal, the book of a chapter, or the site of a preprint."""
    titles = _state_all(place, record.container_title, "/container-title")
    if titles and form in _PARTS:
        # Of a book in a series, the series stands first.
        return Venue(titles[-1], Kind.COLLECTION, _identify_book(place, record))
    if titles:
        issns = ((issn, f"/ISSN/{i}") for i, issn in enumerate(record.issn or ()))
        return Venue(titles[0], Kind.SERIES, place.identify(*issns))
    if record.group_title and form == "preprint":
        return Venue(place.state(record.group_title, "/group-title"), Kind.COLLECTION)
    return None


def _list_contributions(place: Place, record: WorkRecord) -> Iterator[Contribution]:
    for member, relation in _PEOPLE.items():
        for index, person in enumerate(getattr(record, member) or ()):
            if person is None:
                continue
            path = f"/{member}/{index}"
            name = _state_name(place, person, path)
            if name is None:
                place.note(path, msgspec.json.encode(person), "a contributor without a name")
                continue
            yield Contribution(
                name=name,
                kind=Kind.PERSON if person.family or person.given else Kind.ORGANIZATION,
                relation=relation,
                identifiers=place.identify((person.orcid, f"{path}/ORCID")),
                affiliations=tuple(_list_affiliations(place, person, path)),
            )


def _state_name(place: Place, person: Contributor, path: str) -> Value | None:
    """Return a name, its parts put together as people write them."""
    if person.family or person.given:
        words = join_name(person.given or "", person.family or "", suffix=person.suffix or "")
    else:
        words = person.name or ""
    value = place.state(words, path)
    return value if value.text else None


def _list_affiliations(place: Place, person: Contributor, path: str) -> Iterator[Affiliation]:
    for index, affiliation in enumerate(person.affiliation or ()):
        if affiliation and affiliation.name:
            where = f"{path}/affiliation/{index}"
            value = place.state(affiliation.name, f"{where}/name")
            identifiers = _identify_organization(place, affiliation, where)
            if identifiers:
                yield Affiliation(value, identifiers)
            else:
                yield from split_affiliation(value)


def _identify_organization(
    place: Place, affiliation: AffiliationWords, path: str
) -> tuple[Value, ...]:
    ids = enumerate(affiliation.id or ())
    return place.identify(
        *((id_.id, f"{path}/id/{i}/id") for i, id_ in ids if id_ and id_.id_type == "ROR")
    )
