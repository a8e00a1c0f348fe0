"""Bibliographies in RIS: lines of two-letter tags, from TY to ER.

Exports differ: some end no record, some write TY twice or late, some use A1 for AU. A record is
what stands between two ends, or begins with a TY and has a title of its own. See the
specification of Research Information Systems (2001, 2011).
"""

import re
from collections.abc import Iterable, Iterator

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers.bibliographies.addresses import place_addresses
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import (
    EntryFields,
    choose_date,
    choose_identifiers,
    choose_website,
)
from actormap.readers.bibliographies.identifying import choose_issns, find_doi, list_serials
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.bibliographies.keywords import choose_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.bibliographies.tagged import Tagged, split_tagged
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, read_name
from actormap.readers.positions import BLANKS, Positions
from actormap.records import Contribution, Record, Unread, Value, Venue, Work

_TAG = re.compile(r"[ \t\ufeff]*([A-Z][A-Z0-9])[ \t]{0,2}-(?:[ \t]+|(?=[\r\n])|\Z)")
_FIRST_TAG = re.compile(r"(?:^|[\r\n])[ \t\ufeff]*TY[ \t]{0,2}-[ \t]+[A-Z]")
# How much may stand before the first record: a line or two of the database.
_LONGEST_HEADER = 2_000

_FORMS = {
    "scholarly article": "JOUR EJOUR INPR ABST JFULL",
    "article": "MGZN",
    "news article": "NEWS",
    "blog post": "BLOG",
    "conference paper": "CONF CPAPER",
    "book": "BOOK EBOOK EDBOOK SER CLSWK",
    "chapter": "CHAP ECHAP ENCYC DICT",
    "thesis": "THES",
    "report": "RPRT GOVDOC STAND",
    "dataset": "DATA DBASE AGGR",
    "software": "COMP",
    "presentation": "SLIDE",
    "web page": "ELEC WEB ICOMM",
}
_FORM_OF = {type_: form for form, types in _FORMS.items() for type_ in types.split()}
# The names of the types, which refer has in place of codes.
_FORM_OF |= {
    "JOURNAL ARTICLE": "scholarly article", "ELECTRONIC ARTICLE": "scholarly article",
    "MAGAZINE ARTICLE": "article", "NEWSPAPER ARTICLE": "news article",
    "CONFERENCE PAPER": "conference paper", "CONFERENCE PROCEEDINGS": "conference paper",
    "EDITED BOOK": "book", "ELECTRONIC BOOK": "book", "BOOK SECTION": "chapter",
    "THESIS": "thesis", "REPORT": "report", "DATASET": "dataset", "WEB PAGE": "web page",
    "COMPUTER PROGRAM": "software",
}  # fmt: skip
_WHOLE = {"book", "thesis", "report", "other"}
_PART = {"chapter", "conference paper"}
# What stands behind these has one line; another one is no part of it.
_SHORT = frozenset("ER TY PY Y1 Y2 DA DO VL IS SP EP SN LA".split())
_TITLES = ("TI", "T1", "CT")
_PEOPLE = {"AU": "creator", "A1": "creator", "ED": "editor", "A2": "editor",
           "A3": "contributor", "A4": "contributor", "TA": "contributor"}  # fmt: skip


def recognize(document: Document) -> bool:
    """Tell whether a line with the tag TY stands near the beginning."""
    return _FIRST_TAG.search(document.opening, 0, _LONGEST_HEADER) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield the records of a RIS file."""
    yield from read_ris(document.source.key, document.text)


def read_ris(source: str, text: str) -> Iterator[Record]:
    """Yield a work or an unread record for each record of the file."""
    positions = Positions(source, text)
    for lines in _group(split_tagged(text, _TAG, _SHORT)):
        if not lines[0].tag:
            passage = positions.quote(lines[0].start, lines[-1].end)
            yield Unread(passage, "lines that belong to no record")
        else:
            yield from read_record(positions, lines)


def _group(lines: Iterable[Tagged]) -> Iterator[list[Tagged]]:
    """Yield the lines of each record, its end included, and stray lines by themselves."""
    waiting: list[Tagged] = []
    has_title = False
    for chunk in _cut(lines):
        begins = _has_title(chunk)
        if waiting and begins and has_title:
            yield waiting
            waiting, has_title = [], False
        waiting += chunk
        has_title = has_title or begins
        if waiting[-1].tag == "ER" or not waiting[0].tag:
            yield waiting
            waiting, has_title = [], False
    if waiting:
        yield waiting


def _cut(lines: Iterable[Tagged]) -> Iterator[list[Tagged]]:
    """Yield the lines from every TY or behind an ER to the next, and those between records."""
    chunk: list[Tagged] = []
    for line in lines:
        if chunk and (line.tag == "TY" or not chunk[0].tag or chunk[-1].tag == "ER"):
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _has_title(lines: list[Tagged]) -> bool:
    return any(line.tag in {*_TITLES, "BT"} for line in lines)


def read_record(positions: Positions, lines: list[Tagged]) -> Iterator[Record]:
    """Yield the work of a record's lines, or why it is none, and what of it was not read."""
    fields = EntryFields()
    for line in lines:
        passage = positions.quote(line.start, line.end)
        fields.add(line.tag, Value(strip_markup(passage.quote), passage))
    unread = [Unread(value.passage, "a line without a tag") for value in fields.list("")]
    form = _get_form(fields)
    title = _choose_title(fields, form)
    whole = positions.quote(lines[0].first, lines[-1].end)
    if title is None:
        yield Unread(whole, "a record without a title")
        return
    found = place_addresses(list(_read_people(fields, form)), fields.list("AD"))
    contributors = tuple(item for item in found if isinstance(item, Contribution))
    yield _make_work(fields, form, title, contributors, f"line {whole.line}")
    yield from (item for item in found if isinstance(item, Unread))
    yield from unread
    for other in fields.list(*_TITLES):
        if other.text != title.text:
            yield Unread(other.passage, "a second title of one record")


def _choose_title(fields: EntryFields, form: str) -> Value | None:
    """Return the title that stands first; a book may have it under another tag."""
    titles = fields.list(*_TITLES)
    first = min(titles, key=lambda value: value.passage.start, default=None)
    return first or fields.find(*(["BT", "T2"] if form == "book" else ["ST"]))


def _get_form(fields: EntryFields) -> str:
    """Return what the work is; of several types the last that is known counts."""
    types = (value.text.upper() for value in reversed(fields.list("TY")))
    known = (_FORM_OF.get(type_) or _FORM_OF.get(type_.split()[0]) for type_ in types)
    return next((form for form in known if form), "other")


def _read_people(fields: EntryFields, form: str) -> Iterator[Contribution | Unread]:
    """Yield who made the work. A name that stands under two tags is one contribution."""
    seen: set[str] = set()
    for tag, relation in _PEOPLE.items():
        # Articles have no second authors in the standard; exports put translators there.
        part = "contributor" if tag == "A2" and form.endswith("article") else relation
        before = frozenset(seen)
        for value in fields.list(tag):
            name = read_name(value.text)
            if isinstance(name, Name):
                seen.add(name.text.casefold())
                if name.text.casefold() not in before:
                    yield Contribution(Value(name.text, value.passage), name.kind, part)
            elif name.reason:
                yield Unread(value.passage, name.reason)


def _make_work(
    fields: EntryFields,
    form: str,
    title: Value,
    contributors: tuple[Contribution, ...],
    line: str,
) -> Work:
    key, language = fields.find("ID"), fields.find("LA")
    venue, contributors = place_editors(_read_venue(fields, form, title), contributors)
    return Work(
        title=title,
        teaser=fields.find("AB", "N2"),
        form=form,
        contributors=contributors,
        identifiers=_list_identifiers(fields, form),
        issued=choose_date(fields.list("PY", "Y1", "DA")),
        venue=venue,
        publisher=fields.find("PB"),
        keywords=choose_keywords([part for value in fields.list("KW") for part in _split(value)]),
        website=choose_website(fields.list("UR", "L2", "LK")),
        language=read_language(language.text) if language else "",
        local=f"{key.text}, {line}" if key else line,
    )


def _list_identifiers(fields: EntryFields, form: str) -> tuple[Value, ...]:
    dois = (find_doi(value) for value in fields.list("DO", "DI"))
    others = fields.list("M3", "UR", "N1", "AN", "U1")
    pubmed = any("pubmed" in value.text.casefold() for value in fields.list("DB", "DP"))
    stated = [(value, "") for value in [*dois, *others] if value]
    if pubmed:
        stated += [(value, "pmid:") for value in fields.list("AN")]
    return choose_identifiers(stated, fields.list("SN") if form in _WHOLE else ())


def _read_venue(fields: EntryFields, form: str, title: Value) -> Venue | None:
    serials = [found for value in fields.list("SN") for found in list_serials(value)]
    if form in _PART:
        name = fields.find("T2", "BT", "C3", "JF", "JO", "T3")
        return Venue(name, Kind.COLLECTION, tuple(serials)) if name else None
    names = fields.list("T2", "T3") if form in _WHOLE else fields.list("JF", "T2", "JO", "JA", "J2")
    name = next((name for name in names if name.passage != title.passage), None)
    return Venue(name, Kind.SERIES, choose_issns(serials)) if name else None


def _split(value: Value) -> Iterator[Value]:
    """Yield the keywords of a line; most have one, some several with semicolons or by lines."""
    sign = ";" if ";" in value.text else "\n"
    start = 0
    for piece in value.passage.quote.split(sign):
        words = piece.strip(BLANKS)
        inner = start + len(piece) - len(piece.lstrip(BLANKS))
        yield Value(strip_markup(words), value.passage.part(inner, inner + len(words)))
        start += len(piece) + 1


FORMAT = Format("bibliography (RIS)", "application/x-research-info-systems", recognize, read)
