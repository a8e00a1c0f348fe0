"""Libraries that EndNote exports as XML: `<xml><records><record>…`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actormap.model import Kind, Passage
from actormap.project import SourceSettings
from actormap.readers.bibliographies.addresses import place_addresses
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import (
    choose_date,
    choose_identifiers,
    choose_website,
)
from actormap.readers.bibliographies.identifying import find_doi, list_serials
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.bibliographies.keywords import choose_keywords, split_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, read_name
from actormap.readers.xml_tree import Element, parse_xml
from actormap.records import Contribution, Record, Unread, Value, Venue, Work

_OPENING = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<xml>\s*)?<records>\s*<record>")

# Numbers of EndNote's types of references.
_FORMS = {
    "17": "scholarly article", "43": "scholarly article", "19": "article", "23": "news article",
    "6": "book", "28": "book", "53": "book", "5": "chapter", "10": "conference paper",
    "47": "conference paper", "32": "thesis", "27": "report", "46": "report", "58": "report",
    "12": "web page", "56": "blog post", "59": "dataset", "45": "dataset", "9": "software",
}  # fmt: skip
_PEOPLE = {
    "authors": "creator", "secondary-authors": "editor", "tertiary-authors": "editor",
    "subsidiary-authors": "contributor", "translated-authors": "contributor",
}  # fmt: skip
_WHOLE = {"book", "thesis", "report"}
_PART = {"chapter", "conference paper"}


def recognize(document: Document) -> bool:
    """Tell whether the document is a list of records without a namespace."""
    return _OPENING.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield a work or an unread record for each record."""
    root = parse_xml(document.text.encode(), "utf-8")
    records = (element for element in root.walk() if element.name == "record")
    for number, element in enumerate(records, start=1):
        yield from _read_record(_Reference(document.source.key, number, element))


@dataclass(frozen=True, slots=True)
class _Reference:
    """A reference, and its place among all."""

    source: str
    number: int
    element: Element

    def quote(self, element: Element) -> Passage:
        """Return the text of an element; line and name tell where it stands."""
        words = element.join_text()
        place = f"record {self.number} {element.local} {element.line}:{element.column}"
        return Passage(self.source, 0, len(words), element.line, words, place)

    def list(self, *paths: str) -> list[Value]:
        """Return the values at these paths ("titles/title"), if they say anything."""
        found = (self.quote(element) for path in paths for element in self._walk_path(path))
        return [Value(strip_markup(passage.quote), passage) for passage in found if passage.quote]

    def find(self, *paths: str) -> Value | None:
        """Return the first of these values."""
        return next(iter(self.list(*paths)), None)

    def _walk_path(self, path: str) -> Sequence[Element]:
        elements = [self.element]
        for name in path.split("/"):
            elements = [child for e in elements for child in e.children if child.name == name]
        return elements

    @property
    def form(self) -> str:
        """What the work is, one of `vocabulary.WORK_FORMS`."""
        number = self.find("ref-type")
        return _FORMS.get(number.text if number else "", "other")


def _read_record(reference: _Reference) -> Iterator[Record]:
    title = reference.find("titles/title", "titles/short-title", "titles/alt-title")
    if title is None:
        yield Unread(reference.quote(reference.element), "a record without a title")
        return
    found = place_addresses(list(_read_people(reference)), reference.list("auth-address"))
    contributors = tuple(item for item in found if isinstance(item, Contribution))
    yield _make_work(reference, title, contributors)
    yield from (item for item in found if isinstance(item, Unread))


def _read_people(reference: _Reference) -> Iterator[Contribution | Unread]:
    for field, relation in _PEOPLE.items():
        for value in reference.list(f"contributors/{field}/author"):
            name = read_name(value.text)
            if isinstance(name, Name):
                yield Contribution(Value(name.text, value.passage), name.kind, relation)
            elif name.reason:
                yield Unread(value.passage, name.reason)


def _make_work(reference: _Reference, title: Value, contributors: tuple[Contribution, ...]) -> Work:
    venue, contributors = place_editors(_read_venue(reference), contributors)
    key, language = reference.find("rec-number"), reference.find("language")
    return Work(
        title=title,
        teaser=reference.find("abstract"),
        form=reference.form,
        contributors=contributors,
        identifiers=_list_identifiers(reference),
        issued=choose_date(_list_dates(reference)),
        venue=venue,
        publisher=reference.find("publisher"),
        keywords=choose_keywords(list(_list_keywords(reference))),
        website=choose_website(reference.list("urls/related-urls/url", "urls/web-urls/url")),
        language=read_language(language.text) if language else "",
        local=f"record {key.text if key else reference.number}",
    )


def _list_dates(reference: _Reference) -> list[Value]:
    """Return the year, and the day of publication, which is written without its year."""
    years = reference.list("dates/year")
    days = reference.list("dates/pub-dates/date")
    exact = [Value(f"{day.text} {year.text}", day.passage) for year in years[:1] for day in days]
    return [*years, *exact]


def _list_identifiers(reference: _Reference) -> tuple[Value, ...]:
    dois = (find_doi(value) for value in reference.list("electronic-resource-num"))
    stated = [(value, "") for value in dois if value]
    stated += [(value, "") for value in reference.list("urls/related-urls/url")]
    isbns = reference.list("isbn") if reference.form in _WHOLE else []
    return choose_identifiers(stated, isbns)


def _read_venue(reference: _Reference) -> Venue | None:
    serials = [found for value in reference.list("isbn") for found in list_serials(value)]
    if reference.form in _PART:
        book = reference.find("titles/secondary-title", "titles/tertiary-title")
        return Venue(book, Kind.COLLECTION, tuple(serials)) if book else None
    journal = reference.find(
        "periodical/full-title", "titles/secondary-title", "titles/tertiary-title"
    )
    issns = tuple(value for value in serials if "/ISSN/" in value.text)
    return Venue(journal, Kind.SERIES, issns) if journal else None


def _list_keywords(reference: _Reference) -> Iterator[Value]:
    """Yield the keywords; many a record has all in one, each on its line or behind a comma."""
    values = reference.list("keywords/keyword")
    for value in values:
        spans = split_keywords(value.text) if len(values) == 1 else [(0, len(value.text))]
        for start, end in spans:
            yield Value(value.text[start:end], value.part(start, end))


FORMAT = Format("library of EndNote (XML)", "application/xml", recognize, read)
