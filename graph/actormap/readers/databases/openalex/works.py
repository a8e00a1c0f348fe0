"""A work of OpenAlex → a work record."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from actormap.identifiers import is_web_address
from actormap.model import Kind
from actormap.readers.affiliation_words import split_affiliation
from actormap.readers.databases.entry_place import Place
from actormap.readers.databases.openalex.institutions import make_affiliation
from actormap.readers.databases.openalex.shapes import (
    AuthorName,
    Authorship,
    Label,
    VenueSource,
    WorkRecord,
)
from actormap.records import Affiliation, Contribution, Value, Venue, Work

_FORMS = {
    "article": "scholarly article", "book": "book", "book-chapter": "chapter",
    "dataset": "dataset", "dissertation": "thesis", "preprint": "preprint", "report": "report",
    "review": "review", "software": "software", "letter": "article", "editorial": "article",
    "conference-paper": "conference paper",
}  # fmt: skip
# Venues that hold whole works rather than being one work's series.
_SITES = {"repository", "ebook platform", "metadata"}
_LEAST_CONCEPT = 0.3
_PLAIN = re.compile(
    r"https://doi\.org/10\.\d{4,9}/[a-z0-9._;()/:+-]*[a-z0-9]|https://openalex\.org/W\d{4,}"
)


def make_work(place: Place, record: WorkRecord) -> Work | None:
    """Return a work; one without a title is called by its identifier, if it has one."""
    identifiers = _identify(place, record)
    title = _state_title(place, record, identifiers)
    if title is None:
        return None
    return Work(
        title=title,
        teaser=_state_abstract(place, record.abstract_inverted_index),
        form=_FORMS.get(record.type or "", "other"),
        contributors=tuple(_list_contributions(place, record)),
        identifiers=identifiers,
        issued=_state_date(place, record),
        venue=_make_venue(place, record),
        publisher=_state_publisher(place, record),
        keywords=tuple(_list_keywords(place, record)),
        website=_state_website(place, record),
        language=record.language or "",
        local=(record.id or "").rpartition("/")[2],
    )


def _identify(place: Place, record: WorkRecord) -> tuple[Value, ...]:
    """Return DOI, OpenAlex id and PubMed id, as far as they are stated."""
    pmid = record.ids.pmid if record.ids else None
    stated = ((record.doi, "/doi"), (record.id, "/id"), (pmid, "/ids/pmid"))
    # No work's identifiers come twice, and nearly all are written as they should be.
    found = [
        (Value(words, place.quote(words, path)),)
        if words and _PLAIN.fullmatch(words)
        else place.identify((words, path))
        for words, path in stated
    ]
    return (*found[0], *found[1], *found[2])


def _state_title(place: Place, record: WorkRecord, identifiers: tuple[Value, ...]) -> Value | None:
    for name, words in (("/title", record.title), ("/display_name", record.display_name)):
        if words and (value := place.state(words, name)).text:
            return value
    return identifiers[0] if identifiers else None


def _state_abstract(place: Place, index: Mapping[str, list[int]] | None) -> Value | None:
    """Return the abstract, its words put in order by their positions."""
    if not index:
        return None
    text = " ".join(_order_words(index))
    return place.state(text, "/abstract_inverted_index") if text else None


def _order_words(index: Mapping[str, list[int]]) -> list[str]:
    """Return the words in the order of their positions, of which some may be amiss or double."""
    words = [""] * sum(map(len, index.values()))
    try:
        for word, positions in index.items():
            for position in positions:
                words[position] = word
    except IndexError:
        return _sort_words(index)
    return _sort_words(index) if "" in words else words


def _sort_words(index: Mapping[str, list[int]]) -> list[str]:
    pairs = [(position, word) for word, positions in index.items() for position in positions]
    return [word for _, word in sorted(pairs)]


def _list_contributions(place: Place, record: WorkRecord) -> Iterator[Contribution]:
    for index, authorship in enumerate(record.authorships or ()):
        if authorship is None:
            continue
        path = f"/authorships/{index}"
        author = authorship.author or _NOBODY
        name, member = _choose_name(authorship, author)
        if not name:
            place.note(path, msgspec.json.encode(authorship), "an authorship without a name")
            continue
        yield Contribution(
            name=place.state(name, path + member),
            identifiers=place.identify(
                (author.id, f"{path}/author/id"), (author.orcid, f"{path}/author/orcid")
            ),
            affiliations=tuple(_list_affiliations(place, authorship, path)),
        )


_NOBODY = AuthorName()


def _choose_name(authorship: Authorship, author: AuthorName) -> tuple[str, str]:
    """Return the author's name and its path; of one who is not known, the name in the byline."""
    if author.display_name and (author.id or not authorship.raw_author_name):
        return author.display_name, "/author/display_name"
    return authorship.raw_author_name or "", "/raw_author_name"


def _list_affiliations(place: Place, authorship: Authorship, path: str) -> Iterator[Affiliation]:
    """Yield the institutions, and those affiliations in words in which none was recognized."""
    for index, institution in enumerate(authorship.institutions or ()):
        if institution and institution.display_name:
            yield make_affiliation(place, institution, f"{path}/institutions/{index}")
    if authorship.affiliations:
        for index, raw in enumerate(authorship.affiliations):
            if raw and raw.raw_affiliation_string and not raw.institution_ids:
                where = f"{path}/affiliations/{index}/raw_affiliation_string"
                yield from split_affiliation(place.state(raw.raw_affiliation_string, where))
    elif not authorship.institutions:
        for index, words in enumerate(authorship.raw_affiliation_strings or ()):
            if words:
                where = f"{path}/raw_affiliation_strings/{index}"
                yield from split_affiliation(place.state(words, where))


def _state_date(place: Place, record: WorkRecord) -> Value | None:
    if record.publication_date:
        return place.state(record.publication_date, "/publication_date")
    if record.publication_year:
        return place.state(str(record.publication_year), "/publication_year")
    return None


def _find_source(record: WorkRecord) -> tuple[VenueSource | None, str]:
    location = record.primary_location
    if location and location.source:
        return location.source, "/primary_location/source"
    return record.host_venue, "/host_venue"


def _make_venue(place: Place, record: WorkRecord) -> Venue | None:
    source, path = _find_source(record)
    if source and source.display_name:
        kind = Kind.COLLECTION if source.type in _SITES else Kind.SERIES
        name = place.state(source.display_name, f"{path}/display_name")
        return Venue(name, kind, _identify_venue(place, source, path))
    location = record.primary_location
    if location and location.raw_source_name:
        return Venue(place.state(location.raw_source_name, "/primary_location/raw_source_name"))
    return None


def _identify_venue(place: Place, source: VenueSource, path: str) -> tuple[Value, ...]:
    bearer = (source.display_name, source.type, source.id, *(source.issn or ()))
    identifiers = place.recall(bearer)
    if identifiers is None:
        issns = [(issn, f"{path}/issn/{i}") for i, issn in enumerate(source.issn or ())]
        identifiers = place.remember(bearer, place.identify(*issns, (source.id, f"{path}/id")))
    return identifiers


def _state_publisher(place: Place, record: WorkRecord) -> Value | None:
    """Return the publisher: the host of a journal, but not that of a repository."""
    source, path = _find_source(record)
    if source is None or source.type in _SITES:
        return None
    if source.host_organization_name:
        return place.state(source.host_organization_name, f"{path}/host_organization_name")
    return place.state(source.publisher, f"{path}/publisher") if source.publisher else None


def _list_keywords(place: Place, record: WorkRecord) -> Iterator[Value]:
    """Yield topics and keywords, each label once; of a record from before them the concepts."""
    seen: set[str] = set()
    for member, labels in (("topics", record.topics), ("keywords", record.keywords)):
        yield from _list_labels(place, member, labels, seen)
    if not seen:
        yield from _list_labels(place, "concepts", record.concepts, seen, _LEAST_CONCEPT)


def _list_labels(
    place: Place,
    member: str,
    labels: list[Label | None] | None,
    seen: set[str],
    least: float = 0.0,
) -> Iterator[Value]:
    for index, label in enumerate(labels or ()):
        if label is None or (label.score or 1.0) < least:
            continue
        name = "display_name" if label.display_name else "keyword"
        words = label.display_name or label.keyword
        if words and (folded := words.casefold()) not in seen:
            seen.add(folded)
            yield place.state(words, f"/{member}/{index}/{name}")


def _state_website(place: Place, record: WorkRecord) -> Value | None:
    """Return the web page of a work that has no DOI, which would be its address."""
    address = record.primary_location.landing_page_url if record.primary_location else None
    if record.doi or not address or not is_web_address(address):
        return None
    return Value(address, place.quote(address, "/primary_location/landing_page_url"))
