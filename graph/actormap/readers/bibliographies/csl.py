"""Bibliographies in CSL-JSON, which citation processors, Zotero and Pandoc exchange.

See https://docs.citationstyles.org/en/stable/specification.html and its schema of input data.
"""

import re
from collections.abc import Iterator

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers.affiliation_words import read_affiliation
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import choose_identifiers, choose_website
from actormap.readers.bibliographies.identifying import list_serials, read_stated
from actormap.readers.bibliographies.json_entries import Node, decode_json
from actormap.readers.bibliographies.keywords import choose_keywords, split_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.dates import read_date
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, join_name, read_name
from actormap.records import Affiliation, Contribution, Record, Unread, Value, Venue, Work

_FORMS = {
    "article": "preprint", "article-journal": "scholarly article", "article-magazine": "article",
    "article-newspaper": "news article", "bill": "other", "book": "book", "broadcast": "other",
    "chapter": "chapter", "classic": "book", "collection": "other", "dataset": "dataset",
    "document": "other", "entry": "chapter", "entry-dictionary": "chapter",
    "entry-encyclopedia": "chapter", "figure": "other", "graphic": "other", "hearing": "other",
    "interview": "other", "legal_case": "other", "legislation": "other", "manuscript": "other",
    "map": "other", "motion_picture": "other", "musical_score": "other", "pamphlet": "book",
    "paper-conference": "conference paper", "patent": "other", "performance": "other",
    "periodical": "book", "personal_communication": "other", "post": "web page",
    "post-weblog": "blog post", "regulation": "other", "report": "report", "review": "review",
    "review-book": "review", "software": "software", "song": "other", "speech": "presentation",
    "standard": "report", "thesis": "thesis", "treaty": "other", "webpage": "web page",
    # Crossref hands out CSL with its own names of types.
    "journal-article": "scholarly article", "proceedings-article": "conference paper",
    "book-chapter": "chapter", "book-section": "chapter", "monograph": "book",
    "edited-book": "book", "proceedings": "book", "reference-book": "book",
    "reference-entry": "chapter", "dissertation": "thesis", "posted-content": "preprint",
}  # fmt: skip
_PART = {"chapter", "conference paper"}
_PEOPLE = {
    "author": "creator", "editor": "editor", "collection-editor": "editor",
    "container-author": "contributor", "translator": "contributor", "contributor": "contributor",
    "compiler": "editor", "director": "contributor", "illustrator": "contributor",
    "interviewer": "contributor", "guest": "contributor", "host": "contributor",
}  # fmt: skip
_TYPE = re.compile(r'"type"\s*:\s*"(' + "|".join(_FORMS) + ')"')
_SIGNS = re.compile(r'"(?:issued|accessed)"\s*:\s*\{|"(?:family|given|literal)"\s*:\s*"'
                    r'|"container-title"\s*:\s*"|"citation-key"\s*:')  # fmt: skip
# Databases that have types of the same names, in a JSON of their own.
_OTHERS = re.compile(r'"(?:message-type|display_name|@context|schemaVersion)"|"title"\s*:\s*\[')
_SMALLEST = re.compile(
    r'\s*\[\s*\{\s*"(?:id|type)"\s*:\s*"[^"]*"\s*,\s*"(?:id|type|title)"\s*:\s*"'
)
_WHOLE = {"book", "thesis", "report", "other"}
_ROR = "https://ror.org/"


def recognize(document: Document) -> bool:
    """Tell whether the document is JSON with types and fields of CSL, and of nobody else."""
    opening = document.opening
    if not opening.startswith(("[", "{")) or _OTHERS.search(opening):
        return False
    known = _SIGNS.search(opening) or _SMALLEST.match(opening)
    return known is not None and _TYPE.search(opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield a work or an unread record for each item."""
    root = Node(document.source.key, decode_json(document))
    items = root.get("items", "references")
    for item in (items if items.value is not None else root).list():
        yield from _read_item(item)


def _read_item(item: Node) -> Iterator[Record]:
    title = item.get("title", "title-short", "short-title").state()
    if title is None:
        yield Unread(item.quote(), "an item without a title")
        return
    found = [
        read
        for field, relation in _PEOPLE.items()
        for person in item.get(field).list()
        for read in _read_person(person, relation)
    ]
    contributors = tuple(read for read in found if isinstance(read, Contribution))
    yield _make_work(item, title, contributors)
    yield from (read for read in found if isinstance(read, Unread))


def _make_work(item: Node, title: Value, contributors: tuple[Contribution, ...]) -> Work:
    form = _FORMS.get(item.get("type").text, "other")
    venue, contributors = place_editors(_read_venue(item, form), contributors)
    return Work(
        title=title,
        teaser=item.get("abstract").state(),
        form=form,
        contributors=contributors,
        identifiers=_list_identifiers(item, form),
        issued=_read_date(item.get("issued", "published", "published-print")),
        venue=venue,
        publisher=item.get("publisher").state(),
        keywords=_list_keywords(item),
        website=choose_website(_list(item, "URL")),
        language=read_language(item.get("language").text),
        local=item.get("id", "citation-key").text or item.pointer or "/",
    )


def _read_person(person: Node, relation: str) -> Iterator[Contribution | Unread]:
    """Yield a contribution, and the words that name nobody or no organization."""
    name = _read_name(person)
    if not isinstance(name, Name):
        yield Unread(person.quote(), name)
        return
    stated = [found for node in person.get("affiliation").list() for found in _read_place(node)]
    yield Contribution(
        Value(name.text, person.quote()),
        name.kind,
        relation,
        identifiers=tuple(iri for value in _list(person, "ORCID") for iri in read_stated(value)),
        affiliations=tuple(found for found in stated if isinstance(found, Affiliation)),
    )
    yield from (found for found in stated if isinstance(found, Unread))


def _read_place(node: Node) -> Iterator[Affiliation | Unread]:
    """Yield the organizations of an affiliation: words, or a name that may have a ROR beside it."""
    words = node.get("name").state() or node.state()
    if words is None:
        return
    stated = [value for id_ in node.get("id").list() for value in _list(id_, "id")]
    rors = [iri for value in stated for iri in read_stated(value) if iri.text.startswith(_ROR)]
    if rors:
        yield Affiliation(words, identifiers=tuple(rors))
    else:
        yield from read_affiliation(words)


def _read_name(person: Node) -> Name | str:
    """Return the name, or why there is none."""
    if literal := person.get("literal", "name").text:
        found = read_name(literal)
        return Name(literal, Kind.ORGANIZATION) if isinstance(found, Name) else found.reason
    family = person.get("family").text
    particle = " ".join(
        filter(None, (person.get(f"{sort}-particle").text for sort in ("dropping", "non-dropping")))
    )
    text = join_name(person.get("given").text, family, particle, person.get("suffix").text)
    if not text:
        return "words in the place of a name that name nobody"
    found = read_name(text.replace(",", ""))
    return Name(text) if isinstance(found, Name) else found.reason


def _list(node: Node, *names: str) -> list[Value]:
    items = (item for name in names for item in node.get(name).list())
    return [value for item in items if (value := item.state())]


def _list_identifiers(item: Node, form: str) -> tuple[Value, ...]:
    stated = [(value, "") for value in _list(item, "DOI")]
    stated += [(value, "pmid:") for value in _list(item, "PMID")]
    stated += [(value, "") for value in _list(item, "URL", "number", "note")]
    return choose_identifiers(stated, _list(item, "ISBN") if form in _WHOLE else ())


def _read_date(date: Node) -> Value | None:
    """Return a date of CSL: parts of numbers, or the words of `raw` or `literal`."""
    parts = next(date.get("date-parts").list(), None)
    if parts is not None:
        numbers = [part.text for part in parts.list()]
        written = read_date("-".join(number for number in numbers[:3] if number))
        return Value(written, parts.quote()) if written else None
    words = date.get("raw", "literal", "date-time").state() or date.state()
    written = read_date(words.text) if words else ""
    return Value(written, words.passage) if words and written else None


def _read_venue(item: Node, form: str) -> Venue | None:
    name = item.get("container-title").state()
    fields = ["ISBN"] if form in _PART else ["ISSN"]
    serials = [found for value in _list(item, *fields) for found in list_serials(value)]
    if name:
        return Venue(name, Kind.COLLECTION if form in _PART else Kind.SERIES, tuple(serials))
    series = item.get("collection-title").state()
    return Venue(series, Kind.SERIES, tuple(serials)) if series else None


def _list_keywords(item: Node) -> tuple[Value, ...]:
    found = []
    for node in item.get("keyword", "categories").list():
        if value := node.state():
            found += [Value(value.text[start:end], value.part(start, end))
                      for start, end in split_keywords(value.text)]  # fmt: skip
    return choose_keywords(found)


FORMAT = Format(
    "bibliography (CSL-JSON)", "application/vnd.citationstyles.csl+json", recognize, read
)
