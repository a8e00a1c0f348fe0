"""Files that say how to cite software or data: CITATION.cff.

The software is a work, and so are the article to cite instead and the references. See the
Citation File Format 1.2.0, https://doi.org/10.5281/zenodo.1003149.
"""

import re
from collections.abc import Iterator

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers.affiliation_words import read_affiliation
from actormap.readers.bibliographies.contributing import place_editors
from actormap.readers.bibliographies.entry_fields import choose_identifiers, choose_website
from actormap.readers.bibliographies.identifying import list_serials, read_stated
from actormap.readers.bibliographies.keywords import choose_keywords
from actormap.readers.bibliographies.yaml_tree import YamlNode, parse_yaml
from actormap.readers.dates import read_date
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.personal_names import Name, join_name, read_name
from actormap.records import Affiliation, Contribution, Record, Unread, Value, Venue, Work

_VERSION = re.compile(r"^cff-version\s*:", re.MULTILINE)
_FORMS = {
    "article": "scholarly article", "magazine-article": "article",
    "newspaper-article": "news article", "blog": "blog post", "website": "web page",
    "conference-paper": "conference paper", "proceedings": "book", "book": "book",
    "edited-work": "book", "thesis": "thesis", "report": "report", "standard": "report",
    "government-document": "report", "manual": "report", "data": "dataset",
    "dataset": "dataset", "database": "dataset", "software": "software",
    "software-code": "software", "software-container": "software",
    "software-executable": "software", "encyclopedia": "book", "dictionary": "book",
}  # fmt: skip
_PEOPLE = {"authors": "creator", "editors": "editor", "editors-series": "editor",
           "translators": "contributor", "recipients": ""}  # fmt: skip
_WHOLE = {"book", "thesis", "report"}


def recognize(document: Document) -> bool:
    """Tell whether the document states a version of the Citation File Format."""
    return _VERSION.search(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:  # noqa: ARG001 - as in every reader
    """Yield a record for the software, the preferred citation and each reference."""
    root = parse_yaml(document.source.key, document.text)
    yield from _read_work(root, root.get("type").text or "software", "this work")
    preferred = root.get("preferred-citation")
    if preferred:
        yield from _read_work(preferred, preferred.get("type").text, "preferred citation")
    for number, reference in enumerate(root.get("references").list(), start=1):
        yield from _read_work(reference, reference.get("type").text, f"reference {number}")


def _read_work(node: YamlNode, type_: str, local: str) -> Iterator[Record]:
    title = node.get("title").state()
    if title is None:
        yield Unread(node.quote().passage, f"{local} has no title")
        return
    found = [
        read
        for field, relation in _PEOPLE.items()
        for person in node.get(field).list()
        for read in _read_person(person, relation)
    ]
    contributors = tuple(read for read in found if isinstance(read, Contribution))
    yield _make_work(node, title, contributors, _FORMS.get(type_, "other"), local)
    yield from (read for read in found if isinstance(read, Unread))


def _read_person(person: YamlNode, relation: str) -> Iterator[Contribution | Unread]:
    if not relation:
        return
    given, family, particle, suffix = (
        person.get(name).text
        for name in ("given-names", "family-names", "name-particle", "name-suffix")
    )
    organization = person.get("name").state()
    text = organization.text if organization else join_name(given, family, particle, suffix)
    found = read_name(text.replace(",", "") if family else text)
    if not isinstance(found, Name):
        yield Unread(person.quote().passage, found.reason or "a name that names nobody")
        return
    affiliation = person.get("affiliation").state()
    stated = list(read_affiliation(affiliation)) if affiliation else []
    yield Contribution(
        organization or Value(text, person.quote().passage),
        Kind.ORGANIZATION if organization else Kind.PERSON,
        relation,
        identifiers=tuple(_list_identifiers(person, "orcid", "website")),
        affiliations=tuple(found for found in stated if isinstance(found, Affiliation)),
    )
    yield from (found for found in stated if isinstance(found, Unread))


def _list_identifiers(node: YamlNode, *names: str) -> Iterator[Value]:
    for name in names:
        if value := node.get(name).state():
            yield from read_stated(value)


def _make_work(
    node: YamlNode, title: Value, contributors: tuple[Contribution, ...], form: str, local: str
) -> Work:
    venue, contributors = place_editors(_read_venue(node, form), contributors)
    return Work(
        title=title,
        teaser=node.get("abstract").state(),
        form=form,
        contributors=contributors,
        identifiers=_list_own(node, form),
        issued=_read_date(node),
        venue=venue,
        publisher=node.get("publisher", "institution").get("name").state(),
        keywords=choose_keywords(_list(node, "keywords")),
        website=choose_website(_list(node, "url") + _list(node, "repository-code")),
        local=local,
    )


def _list(node: YamlNode, name: str) -> list[Value]:
    return [value for item in node.get(name).list() if (value := item.state())]


def _list_own(node: YamlNode, form: str) -> tuple[Value, ...]:
    stated = _list(node, "doi") + _list(node, "url")
    stated += [
        value for item in node.get("identifiers").list() if (value := item.get("value").state())
    ]
    isbns = _list(node, "isbn") if form in _WHOLE else []
    return choose_identifiers([(value, "") for value in stated], isbns)


def _read_date(node: YamlNode) -> Value | None:
    for name in ("date-published", "date-released", "issue-date"):
        if (value := node.get(name).state()) and (date := read_date(value.text)):
            return Value(date, value.passage)
    year = node.get("year", "year-original").state()
    date = read_date(f"{year.text}-{node.get('month').text or 0}") if year else ""
    return Value(date, year.passage) if year and date else None


def _read_venue(node: YamlNode, form: str) -> Venue | None:
    journal = node.get("journal").state()
    if journal:
        serials = [found for value in _list(node, "issn") for found in list_serials(value)]
        return Venue(journal, Kind.SERIES, tuple(serials))
    book = node.get("collection-title").state() or node.get("conference").get("name").state()
    return Venue(book, Kind.COLLECTION) if book and form != "book" else None


FORMAT = Format("citation file (CFF)", "application/yaml", recognize, read)
