"""A record of the Web of Science → a work."""

from collections.abc import Iterator

from actormap.model import Kind
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import EntryFields, choose_identifiers
from actormap.readers.bibliographies.identifying import choose_isbns, choose_issns, list_serials
from actormap.readers.bibliographies.keywords import choose_keywords, split_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.dates import read_date
from actormap.records import Contribution, Value, Venue, Work

_FORMS = {
    "review": "scholarly article", "proceedings paper": "conference paper", "book": "book",
    "book chapter": "chapter", "book review": "review", "news item": "news article",
    "data set": "dataset", "dataset": "dataset", "software": "software",
}  # fmt: skip
_BY_PUBLICATION = {"B": "book", "P": "other"}
_PART = {"chapter", "conference paper"}


def make_work(fields: EntryFields, title: Value, contributors: tuple[Contribution, ...]) -> Work:
    """Return the work of a record."""
    form, language, number = _get_form(fields), fields.find("LA"), fields.find("UT")
    venue, contributors = place_editors(_read_venue(fields, form), contributors)
    stated = [(value, "") for value in fields.list("DI")]
    stated += [(value, "pmid:") for value in fields.list("PM")]
    return Work(
        title=title,
        teaser=fields.find("AB"),
        form=form,
        contributors=contributors,
        identifiers=choose_identifiers(stated, fields.list("BN") if form == "book" else ()),
        issued=_read_date(fields),
        venue=venue,
        publisher=fields.find("PU"),
        keywords=choose_keywords(list(_list_keywords(fields))),
        language=read_language(language.text) if language else "",
        local=number.text if number else f"line {title.passage.line}",
    )


def _get_form(fields: EntryFields) -> str:
    types = fields.find("DT")
    for type_ in (types.text if types else "").casefold().split(";"):
        if form := _FORMS.get(type_.strip()):
            return form
    publication = fields.find("PT")
    return _BY_PUBLICATION.get(publication.text if publication else "", "scholarly article")


def _read_date(fields: EntryFields) -> Value | None:
    """Return the year, and the month and day, which stand apart: "MAR 12"."""
    year, day = fields.find("PY", "EY"), fields.find("PD")
    if not year:
        return None
    date = read_date(f"{day.text} {year.text}" if day else year.text) or read_date(year.text)
    return Value(date, year.passage) if date else None


def _read_venue(fields: EntryFields, form: str) -> Venue | None:
    name = fields.find("SO")
    if form == "book" or not name:
        return None
    numbers = fields.list(*(["BN"] if form in _PART else ["SN", "EI"]))
    serials = [found for value in numbers for found in list_serials(value)]
    if form in _PART:
        return Venue(name, Kind.COLLECTION, choose_isbns(serials))
    return Venue(name, Kind.SERIES, choose_issns(serials))


def _list_keywords(fields: EntryFields) -> Iterator[Value]:
    """Yield the authors' keywords; those that the database adds (ID) are nobody's words."""
    for value in fields.list("DE"):
        for start, end in split_keywords(value.text):
            yield Value(value.text[start:end], value.part(start, end))
