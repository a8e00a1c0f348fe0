"""An entry of a bibliography → a work."""

import re
from collections.abc import Iterator

from actormap.identifiers import is_web_address
from actormap.model import Kind
from actormap.readers.bibliographies.bibtex.entry import ARXIV, Entry
from actormap.readers.bibliographies.bibtex.latex import decode_latex
from actormap.readers.bibliographies.bibtex.types import (
    JOURNALS,
    KEYWORDS,
    LANGUAGES,
    PART_FORMS,
    PUBLISHERS,
    SERIALS,
    TITLES,
    WHOLE_FORMS,
)
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.identifying import (
    choose_isbns,
    choose_issns,
    drop_repeated,
    find_doi,
    list_serials,
    read_stated,
)
from actormap.readers.bibliographies.keywords import choose_keywords, clean_keyword, split_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.dates import read_date, read_month
from actormap.records import Contribution, Value, Venue, Work

_URL = re.compile(r"https?://[^\s{}\\]+")
# "London : Butterworths", as library catalogues write place and publisher (ISBD).
_SEAT = re.compile(r"[^:]{2,60}\s:\s+(?=\S)")
# Archives of eprints, and how an identifier without a prefix is written in full.
_ARCHIVES = {"arxiv": "arxiv:", "": "arxiv:", "pubmed": "pmid:"}
# Identifiers of works; a note may hold one of somebody else.
_OF_WORKS = ("https://doi.org/", "https://arxiv.org/", "https://pubmed.", "https://openalex.org/W")


def read_title(entry: Entry) -> Value | None:
    """Return the title; a whole that has none is called by its book title."""
    whole = entry.form == "book"
    return entry.read(*TITLES, *(["booktitle"] if whole else []))


def make_work(
    entry: Entry, title: Value, contributors: tuple[Contribution, ...], local: str
) -> Work:
    """Return the work of an entry; `local` is its key."""
    serials = _list_serials(entry)
    form = entry.form
    venue, contributors = place_editors(_read_venue(entry, serials), contributors)
    language = entry.read(*LANGUAGES)
    return Work(
        title=title,
        teaser=entry.read("abstract"),
        form=form,
        contributors=contributors,
        identifiers=_list_identifiers(entry, serials if form in WHOLE_FORMS else []),
        issued=_read_issued(entry),
        venue=venue,
        publisher=_read_publisher(entry),
        keywords=_list_keywords(entry),
        website=_read_website(entry),
        language=read_language(language.text) if language else "",
        local=local,
    )


def _list_serials(entry: Entry) -> list[Value]:
    values = (entry.decode(stated) for name in SERIALS for stated in entry.fields.get(name, ()))
    return [found for value in values for found in list_serials(value)]


def _list_identifiers(entry: Entry, serials: list[Value]) -> tuple[Value, ...]:
    """Return the work's own identifiers, the most trusted first."""
    stated = [
        (find_doi(entry.read_address("doi")), ""),
        (entry.read_address("eprint"), _get_archive(entry)),
        (entry.read_address("arxivid"), "arxiv:"),
        (entry.read_address("pmid"), "pmid:"),
        *((entry.read_address(name), "") for name in ("url", "note", "howpublished")),
    ]
    found = [iri for value, scheme in stated if value for iri in read_stated(value, scheme)]
    found += _find_arxiv(entry)
    own = [value for value in found if value.text.startswith(_OF_WORKS)]
    return drop_repeated([*own, *choose_isbns(serials)])


def _get_archive(entry: Entry) -> str:
    name = entry.read("eprinttype", "archiveprefix")
    return _ARCHIVES.get(name.text.casefold() if name else "", "")


def _find_arxiv(entry: Entry) -> list[Value]:
    journal = entry.read(*JOURNALS)
    match = ARXIV.fullmatch(journal.text) if journal else None
    if not journal or not match or not match[2]:
        return []
    return read_stated(Value(match[2], journal.part(*match.span(2))), "arxiv:")


def _read_issued(entry: Entry) -> Value | None:
    """Return the date; a year and a month are put together."""
    year = entry.read("date", "year")
    if year is None:
        return None
    date = read_date(year.text)
    if not date:
        return _read_year(entry, year)
    if len(date) == len("2019"):
        date = _add_month(entry, date)
    return Value(date, year.passage)


def _read_year(entry: Entry, words: Value) -> Value | None:
    """Return the date of an entry whose `date` has no year: "Mar 3"."""
    year = entry.read("year")
    date = read_date(f"{words.text} {year.text}") if year else ""
    return Value(date, year.passage) if year and date else None


def _add_month(entry: Entry, year: str) -> str:
    month, day = entry.read("month"), entry.read("day")
    if not month:
        return year
    number = read_month(month.text) if month.text.isdecimal() else 0
    if number:
        return read_date(f"{year}-{number}" + (f"-{day.text}" if day else ""))
    date = read_date(f"{day.text if day else ''} {month.text} {year}")
    return date if date.startswith(year) else year


def _read_venue(entry: Entry, serials: list[Value]) -> Venue | None:
    """Return where the work came out: for a part of a book the book, else journal or series."""
    journal, book, series = entry.read(*JOURNALS), entry.read("booktitle"), entry.read("series")
    if entry.form in PART_FORMS and book:
        return Venue(book, Kind.COLLECTION, choose_isbns(serials))
    if journal:
        preprints = ARXIV.fullmatch(journal.text)
        name = Value("arXiv", journal.part(*preprints.span(1))) if preprints else journal
        return Venue(name, Kind.SERIES, choose_issns(serials))
    if series and series.text.strip("().").isdecimal():
        series = None  # a number in the series, not its name
    if series:
        return Venue(series, Kind.SERIES, choose_issns(serials))
    if book and entry.form != "book":
        return Venue(book, Kind.COLLECTION)
    return None


def _read_publisher(entry: Entry) -> Value | None:
    publisher = entry.read(*PUBLISHERS)
    seat = _SEAT.match(publisher.text) if publisher else None
    if publisher and seat:
        name = publisher.text[seat.end() :]
        return Value(name, publisher.part(seat.end(), len(publisher.text)))
    return publisher


def _read_website(entry: Entry) -> Value | None:
    address = entry.read_address("url")
    if address and is_web_address(address.text):
        return address
    stated = entry.find("howpublished", "bdsk-url-1")
    match = _URL.search(stated.latex) if stated else None
    if stated and match and is_web_address(match[0]):
        return Value(match[0], entry.quote(stated.part(*match.span())))
    return None


def _list_keywords(entry: Entry) -> tuple[Value, ...]:
    return choose_keywords(list(_split_keywords(entry)))


def _split_keywords(entry: Entry) -> Iterator[Value]:
    for stated in (stated for name in KEYWORDS for stated in entry.fields.get(name, ())):
        for start, end in split_keywords(stated.latex):
            part = stated.part(start, end)
            yield Value(clean_keyword(decode_latex(part.latex)), entry.quote(part))
