"""Records of PubMed in its MEDLINE format (`.nbib`): tags of up to four letters.

Tags that tell of an author stand behind the author: an ORCID iD, affiliations. In records from
before 2014 a single affiliation stands before all authors: it is the first one's. See "MEDLINE
Display Format" in PubMed's help.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from actormap.identifiers import read_identifier
from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers.affiliation_words import read_affiliation
from actormap.readers.bibliographies.entry_fields import (
    EntryFields,
    choose_date,
    choose_identifiers,
)
from actormap.readers.bibliographies.identifying import choose_issns, find_doi, list_serials
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.bibliographies.keywords import choose_keywords, clean_keyword
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.bibliographies.tagged import Tagged, split_tagged
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, read_name
from actormap.readers.positions import Positions
from actormap.records import Affiliation, Contribution, Record, Unread, Value, Venue, Work

_TAG = re.compile(r"([A-Z]{2,4})[ \t]{0,2}-(?:[ \t]+|(?=[\r\n])|\Z)")
_FIRST_TAG = re.compile(r"PMID[ \t]{0,2}- \d+[ \t]*[\r\n]")
_BRACKETED = re.compile(r"\s*\[\w+\]$")

# Types of publication that tell a form; all others are articles.
_FORMS = {
    "preprint": "preprint", "book chapter": "chapter", "book": "book", "dataset": "dataset",
    "news": "news article", "newspaper article": "news article", "academic dissertation": "thesis",
    "technical report": "report", "webcast": "other", "video-audio media": "other",
}  # fmt: skip
# The full name of an author, and the short one, which is read where there is no full one.
_PEOPLE = {"FAU": "creator", "FED": "editor", "FIR": "contributor"}
_SHORT = {"AU": "creator", "ED": "editor", "IR": "contributor"}
# Where somebody works: an author, or an investigator of a group.
_ADDRESSES = {"AD", "IRAD"}


def recognize(document: Document) -> bool:
    """Tell whether the document begins with the number of a PubMed record."""
    return _FIRST_TAG.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the records of a MEDLINE file."""
    yield from read_medline(document.source.key, document.text)


def read_medline(source: str, text: str) -> Iterator[Record]:
    """Yield a work or an unread record for each record of the file."""
    positions = Positions(source, text)
    lines: list[Tagged] = []
    for line in split_tagged(text, _TAG):
        if line.tag == "PMID" and lines:
            yield from _read_record(positions, lines)
            lines = []
        lines.append(line)
    if lines:
        yield from _read_record(positions, lines)


def _read_record(positions: Positions, lines: list[Tagged]) -> Iterator[Record]:
    stated = [(line.tag, _state(positions, line)) for line in lines]
    fields = EntryFields()
    for tag, value in stated:
        fields.add(tag, value)
    title = fields.find("TI", "BTI", "TT")
    if title is None:
        whole = positions.quote(lines[0].first, lines[-1].end)
        yield Unread(whole, "a record without a title")
        return
    found = list(_read_people(stated))
    contributors = tuple(item for item in found if isinstance(item, Contribution))
    yield _make_work(fields, title, contributors)
    yield from (item for item in found if isinstance(item, Unread))


def _state(positions: Positions, line: Tagged) -> Value:
    passage = positions.quote(line.start, line.end)
    return Value(strip_markup(passage.quote), passage)


def _read_people(stated: list[tuple[str, Value]]) -> Iterator[Contribution | Unread]:
    """Yield the contributors in their order, each with what the lines behind tell."""
    tags = {tag for tag, _ in stated}
    roles = _PEOPLE if tags & set(_PEOPLE) else _SHORT
    first, *groups = _group(stated, {*roles, "CN"})
    early = [value for tag, value in first if tag in _ADDRESSES]
    for (tag, value), *told in groups:
        person = _read_person(tag, value, roles.get(tag, "creator"))
        own = [value for tag, value in told if tag in _ADDRESSES]
        if isinstance(person, Contribution):
            orcids = [iri for tag, value in told if tag == "AUID" for iri in _read_orcid(value)]
            yield from _place(replace(person, identifiers=tuple(orcids[:1])), early + own)
            early = []
        else:
            yield from (person,) if person else ()
            yield from _refuse(own)
    yield from _refuse(early)


def _group(stated: Iterable[tuple[str, Value]], tags: set[str]) -> list[list[tuple[str, Value]]]:
    """Return the lines before the first person, and those of each person."""
    groups: list[list[tuple[str, Value]]] = [[]]
    for tag, value in stated:
        if tag in tags:
            groups.append([])
        groups[-1].append((tag, value))
    return groups


def _place(person: Contribution, addresses: Iterable[Value]) -> Iterator[Contribution | Unread]:
    """Yield somebody with the organizations of some addresses, and those that name none."""
    found = [read for value in addresses for read in read_affiliation(value)]
    affiliations = tuple(read for read in found if isinstance(read, Affiliation))
    yield replace(person, affiliations=affiliations)
    yield from (read for read in found if isinstance(read, Unread))


def _refuse(addresses: Iterable[Value]) -> Iterator[Unread]:
    yield from (Unread(value.passage, "an affiliation of nobody") for value in addresses)


def _read_person(tag: str, value: Value, relation: str) -> Contribution | Unread | None:
    if tag == "CN":
        return Contribution(value, Kind.ORGANIZATION, relation) if value.text else None
    name = read_name(value.text if "," in value.text else _invert(value.text))
    if isinstance(name, Name):
        return Contribution(Value(name.text, value.passage), name.kind, relation)
    return Unread(value.passage, name.reason) if name.reason else None


def _invert(short: str) -> str:
    """Return a short name ("Ormiston-Smith N") as surname, comma and initials."""
    surname, _, initials = short.rpartition(" ")
    return f"{surname}, {initials}" if surname and initials.isupper() else short


def _read_orcid(value: Value) -> tuple[Value, ...]:
    words = value.text.removeprefix("ORCID:").strip()
    iri = read_identifier(words)
    return (Value(iri, value.passage),) if iri.startswith("https://orcid.org/") else ()


def _make_work(fields: EntryFields, title: Value, contributors: tuple[Contribution, ...]) -> Work:
    number, language = fields.find("PMID"), fields.find("LA")
    serials = [found for value in fields.list("IS") for found in list_serials(value)]
    journal = fields.find("JT", "TA")
    return Work(
        title=title,
        teaser=fields.find("AB"),
        form=_get_form(fields),
        contributors=contributors,
        identifiers=_list_identifiers(fields),
        issued=choose_date(fields.list("DP", "DEP")),
        venue=Venue(journal, Kind.SERIES, choose_issns(serials)) if journal else None,
        publisher=fields.find("PB"),
        keywords=choose_keywords([_clean(value) for value in fields.list("MH", "OT")]),
        language=read_language(language.text) if language else "",
        local=number.text if number else f"line {title.passage.line}",
    )


def _clean(value: Value) -> Value:
    return Value(clean_keyword(value.text), value.passage)


def _get_form(fields: EntryFields) -> str:
    types = (value.text.casefold() for value in fields.list("PT"))
    return next((_FORMS[type_] for type_ in types if type_ in _FORMS), "scholarly article")


def _list_identifiers(fields: EntryFields) -> tuple[Value, ...]:
    """Return DOI and PMID; a DOI is marked as such behind it: "10.1000/x [doi]"."""
    marked = (value for value in fields.list("LID", "AID") if value.text.endswith("[doi]"))
    bare = (Value(_BRACKETED.sub("", value.text), value.passage) for value in marked)
    dois = [(value, "") for found in bare if (value := find_doi(found))]
    return choose_identifiers([*dois, *((value, "pmid:") for value in fields.list("PMID"))])


FORMAT = Format("records of PubMed (MEDLINE)", "application/nbib", recognize, read)
