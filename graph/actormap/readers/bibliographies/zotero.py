"""Libraries that Zotero exports as RDF ("Zotero RDF").

An RDF/XML that is always written in the same way, and read by that way: items are elements below
the root, their parts are nested, journals and books that hold them are `dcterms:isPartOf`, and an
item in a collection is referred to by its address.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from actormap.model import Kind, Passage
from actormap.project import SourceSettings
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import choose_identifiers, choose_website
from actormap.readers.bibliographies.identifying import list_serials
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.bibliographies.keywords import choose_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.dates import read_date
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, join_name, read_name
from actormap.readers.xml_tree import Element, parse_xml
from actormap.records import Contribution, Record, Unread, Value, Venue, Work

_BIB = "http://purl.org/net/biblio#}"
_DC = "http://purl.org/dc/elements/1.1/}"
_DCTERMS = "http://purl.org/dc/terms/}"
_FOAF = "http://xmlns.com/foaf/0.1/}"
_PRISM = "http://prismstandard.org/namespaces/1.2/basic/}"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_Z = "http://www.zotero.org/namespaces/export#}"

# Types of Zotero 7, and what is no work but belongs to one.
_FORMS = {
    "journalArticle": "scholarly article", "magazineArticle": "article",
    "newspaperArticle": "news article", "blogPost": "blog post", "preprint": "preprint",
    "conferencePaper": "conference paper", "book": "book", "bookSection": "chapter",
    "encyclopediaArticle": "chapter", "dictionaryEntry": "chapter", "thesis": "thesis",
    "report": "report", "standard": "report", "dataset": "dataset",
    "computerProgram": "software", "presentation": "presentation", "webpage": "web page",
    "forumPost": "web page",
}  # fmt: skip
_ASIDES = {
    f"{_Z}Attachment": "a file that is attached to an item",
    "attachment": "a file that is attached to an item",
    "note": "a note on an item",
    "annotation": "a note on an item",
    f"{_BIB}Memo": "a note on an item",
    f"{_Z}Collection": "a collection of the library, which names items",
    f"{_Z}Annotation": "a note on an item",
}
_HOLDERS = {f"{_BIB}Journal", f"{_BIB}Series", f"{_BIB}Periodical"}
_PEOPLE = {
    f"{_BIB}authors": "creator", f"{_BIB}editors": "editor", f"{_Z}seriesEditors": "editor",
    f"{_BIB}contributors": "contributor", f"{_Z}translators": "contributor",
    f"{_Z}bookAuthors": "contributor", f"{_Z}presenters": "creator",
    f"{_Z}programmers": "creator", f"{_Z}inventors": "creator", f"{_Z}podcasters": "creator",
    f"{_Z}directors": "contributor", f"{_Z}interviewees": "creator",
    f"{_Z}interviewers": "contributor", f"{_Z}reviewedAuthors": "",
}  # fmt: skip
_WHOLE = {"book", "thesis", "report"}
_PART = {"chapter", "conference paper"}


def recognize(document: Document) -> bool:
    """Tell whether the document is RDF/XML with Zotero's namespace."""
    opening = document.opening
    return opening.startswith("<") and "www.zotero.org/namespaces/export#" in opening


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield a record for each element below the root."""
    root = parse_xml(document.text.encode(), "utf-8")
    shared = {about: child for child in root.children if (about := _get_about(child))}
    for number, element in enumerate(root.children, start=1):
        item = _Item(document.source.key, number, element, shared)
        type_ = item.find(f"{_Z}itemType")
        if reason := _ASIDES.get(type_.text if type_ else "") or _ASIDES.get(element.name):
            yield Unread(item.quote(element), reason)
        elif element.name in _HOLDERS:
            yield Unread(item.quote(element), "a journal or series, read with the items in it")
        else:
            yield from _read_item(item)


def _get_about(element: Element) -> str:
    return element.attributes.get(f"{_RDF}about", "")


@dataclass(frozen=True, slots=True)
class _Item:
    """An item, its place among the elements below the root, and what it may refer to."""

    source: str
    number: int
    element: Element
    shared: dict[str, Element] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return _get_about(self.element) or f"item {self.number}"

    def quote(self, element: Element) -> Passage:
        """Return the text of an element; line and name tell where it stands."""
        words = element.join_text()
        fragment = f"{self.key} {element.local} {element.line}:{element.column}"
        return Passage(self.source, 0, len(words), element.line, words, fragment)

    def state(self, element: Element) -> Value:
        """Return what people read of an element."""
        passage = self.quote(element)
        return Value(strip_markup(passage.quote), passage)

    def list(self, *names: str, within: Element | None = None) -> list[Value]:
        """Return the values of the elements of these names, if they say anything."""
        inside = (within or self.element).children
        found = (self.state(child) for name in names for child in inside if child.name == name)
        return [value for value in found if value.text]

    def find(self, *names: str, within: Element | None = None) -> Value | None:
        """Return the first of these values."""
        return next(iter(self.list(*names, within=within)), None)

    def list_holders(self) -> Iterator[Element]:
        """Yield what the item is part of, nested in it or referred to."""
        for part in self.element.children:
            if part.name == f"{_DCTERMS}isPartOf":
                referred = self.shared.get(part.attributes.get(f"{_RDF}resource", ""))
                yield from [referred] if referred else part.children


def _read_item(item: _Item) -> Iterator[Record]:
    title = item.find(f"{_DC}title", f"{_Z}shortTitle")
    if title is None:
        yield Unread(item.quote(item.element), "an item without a title")
        return
    found = list(_read_people(item))
    contributors = tuple(read for read in found if isinstance(read, Contribution))
    yield _make_work(item, title, contributors)
    yield from (read for read in found if isinstance(read, Unread))


def _read_people(item: _Item) -> Iterator[Contribution | Unread]:
    for part in item.element.children:
        relation = _PEOPLE.get(part.name)
        if not relation:
            continue
        for person in (inner for inner in part.walk() if inner.name == f"{_FOAF}Person"):
            name = _read_person(item, person)
            if isinstance(name, Name):
                yield Contribution(Value(name.text, item.quote(person)), name.kind, relation)
            elif name:
                yield Unread(item.quote(person), name)


def _read_person(item: _Item, person: Element) -> Name | str:
    """Return the name, or why there is none. A single field is the name of an organization."""
    family = item.find(f"{_FOAF}surname", f"{_FOAF}name", within=person)
    given = item.find(f"{_FOAF}givenName", f"{_FOAF}givenname", within=person)
    text = join_name(given.text if given else "", family.text if family else "")
    found = read_name(text.replace(",", "") if given else text)
    if not isinstance(found, Name):
        return found.reason
    return Name(text, Kind.PERSON if given else Kind.ORGANIZATION)


def _make_work(item: _Item, title: Value, contributors: tuple[Contribution, ...]) -> Work:
    type_, language = item.find(f"{_Z}itemType"), item.find(f"{_Z}language")
    form = _FORMS.get(type_.text if type_ else "", "other")
    venue, contributors = place_editors(_read_venue(item, form), contributors)
    return Work(
        title=title,
        teaser=item.find(f"{_DCTERMS}abstract"),
        form=form,
        contributors=contributors,
        identifiers=_list_identifiers(item, form),
        issued=_read_date(item.list(f"{_DC}date")),
        venue=venue,
        publisher=_read_publisher(item),
        keywords=choose_keywords(list(_list_tags(item))),
        website=choose_website(_list_addresses(item)),
        language=read_language(language.text) if language else "",
        local=item.key,
    )


def _list_stated(item: _Item, holders: Iterable[Element] = ()) -> list[Value]:
    """Return what the item states as identifiers, or what those state that hold it."""
    elements = list(holders) or [item.element]
    return [
        value for element in elements for value in item.list(f"{_DC}identifier", within=element)
    ]


def _list_identifiers(item: _Item, form: str) -> tuple[Value, ...]:
    """Return the identifiers. Zotero writes the DOI of an article beside those of its journal."""
    stated = _list_stated(item)
    if form == "scholarly article":
        stated += _list_stated(item, item.list_holders())
    bare = [(Value(value.text.removeprefix("DOI").strip(), value.passage), "") for value in stated]
    addresses = [(value, "") for value in _list_addresses(item)]
    return choose_identifiers([*bare, *addresses], stated if form in _WHOLE else ())


def _list_addresses(item: _Item) -> list[Value]:
    """Return the addresses: `dc:identifier / dcterms:URI / rdf:value`."""
    identifiers = [part for part in item.element.children if part.name == f"{_DC}identifier"]
    uris = [inner for part in identifiers for inner in part.walk() if inner.name == f"{_RDF}value"]
    found = [item.state(uri) for uri in uris]
    about = _get_about(item.element)
    return [*found, *([Value(about, item.quote(item.element))] if about.startswith("http") else [])]


def _read_date(values: list[Value]) -> Value | None:
    found = ((read_date(value.text), value.passage) for value in values)
    return next((Value(date, passage) for date, passage in found if date), None)


def _read_venue(item: _Item, form: str) -> Venue | None:
    for holder in item.list_holders():
        name = item.find(f"{_DC}title", f"{_DCTERMS}alternative", within=holder)
        if name:
            serials = [iri for value in _list_stated(item, [holder]) for iri in list_serials(value)]
            kind = Kind.COLLECTION if form in _PART else Kind.SERIES
            return Venue(name, kind, tuple(serials))
    name = item.find(f"{_PRISM}publicationName", f"{_Z}proceedingsTitle")
    return Venue(name) if name else None


def _read_publisher(item: _Item) -> Value | None:
    """Return the name in `dc:publisher / foaf:Organization / foaf:name`."""
    for part in item.element.children:
        if part.name == f"{_DC}publisher":
            names = (inner for inner in part.walk() if inner.name == f"{_FOAF}name")
            return next((item.state(name) for name in names), None)
    return None


def _list_tags(item: _Item) -> Iterator[Value]:
    """Yield the tags: text in `dc:subject`, or nested in it where Zotero added them itself."""
    for part in item.element.children:
        if part.name == f"{_DC}subject":
            inner = [child for child in part.walk() if child.name == f"{_RDF}value"]
            is_class = any(child.name.startswith(_DCTERMS) for child in part.children)
            if not is_class:  # a class of a library catalogue ("LB1025")
                yield item.state(inner[0] if inner else part)


FORMAT = Format("library of Zotero (RDF)", "application/rdf+xml", recognize, read)
