"""Records → claims: what each record says, each claim with the words that say it.

Pure: the same record gives the same claims in any process. A byline that the grammar does not
read for sure comes out as `Abstained`, for a person to decide.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from actormap import places, themes
from actormap.bylines import Abstention, Byline, Contributor, Part, parse_byline
from actormap.model import (
    Abstained,
    Claim,
    Heading,
    Kind,
    Mention,
    Passage,
    Prose,
    Record,
    Source,
    Text,
    Unread,
    Work,
    sort_details,
)
from actormap.names import fold_key
from actormap.prose import find_programme, find_series

# Below this confidence a byline is put up for review instead of being believed.
LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """What the records of one source have in common: its mention maker and its collection."""

    source: Source
    collection: Mention | None
    scheme: themes.ThemeScheme

    def mention(self, kind: Kind, name: str, *, local: str = "", identifier: str = "") -> Mention:
        """Return this source's mention of somebody or something."""
        return Mention(self.source.key, kind, fold_key(name), name, local, identifier)


def map_records(
    source: Source, records: Iterable[Record], scheme: themes.ThemeScheme
) -> Iterator[Claim | Abstained]:
    """Yield the claims of one source's records, and the bylines that were not read for sure."""
    records = list(records)
    page = Page(source, None, scheme)
    page = replace(page, collection=_find_collection(page, records))
    titles: set[str] = set()
    for record in records:
        match record:
            case Heading():
                yield from _map_heading(page, record)
            case Prose():
                yield from _map_prose(page, record)
            case Work():
                yield from _map_work(page, record, _tell_apart(record, titles))
            case Unread():
                pass  # The report shows it; it says nothing.


def _find_collection(page: Page, records: list[Record]) -> Mention | None:
    """Return the collection: a page with works is one, called by its heading or its title."""
    if not any(isinstance(record, Work) for record in records):
        return None
    headings = (record.passage.quote for record in records if isinstance(record, Heading))
    return page.mention(Kind.COLLECTION, next(headings, page.source.title))


def _tell_apart(work: Work, titles: set[str]) -> str:
    """Return what tells a work from an earlier one of the same title on the same page."""
    key = fold_key(work.title.quote)
    if key not in titles:
        titles.add(key)
        return ""
    return f"line {work.title.line}"


def _map_heading(page: Page, heading: Heading) -> Iterator[Claim]:
    if page.collection:
        title = Text(heading.passage.quote)
        yield Claim(page.collection, "title", title, heading.passage, "heading of the page")
        yield from _map_topics(page, page.collection, heading.passage)


def _map_prose(page: Page, prose: Prose) -> Iterator[Claim]:
    if page.collection:
        yield from _map_topics(page, page.collection, prose.passage)
        yield from _map_programme(page, page.collection, prose.passage)


def _map_programme(page: Page, collection: Mention, passage: Passage) -> Iterator[Claim]:
    """Yield collection – series – programme – organizer, as far as the sentence says so."""
    text = passage.quote
    whole = collection
    if series := find_series(text):
        words = passage.part(*series.name)
        whole = page.mention(Kind.SERIES, words.quote)
        yield Claim(
            collection, "part of", whole, words, "series phrase",
            sort_details([("position", str(series.position))]),
        )  # fmt: skip
    if programme := find_programme(text):
        words = passage.part(*programme.name)
        target = page.mention(Kind.PROGRAMME, words.quote)
        yield Claim(whole, "part of", target, words, "programme phrase")
        if programme.year:
            year = passage.part(*programme.year)
            yield Claim(target, "founded", Text(year.quote, "gYear"), year, "programme phrase")
        if programme.organizer:
            name = passage.part(*programme.organizer)
            organizer = page.mention(Kind.ORGANIZATION, name.quote)
            yield Claim(target, "run by", organizer, name, "name of the programme", inferred=True)


def _map_work(page: Page, record: Work, local: str) -> Iterator[Claim | Abstained]:
    work = page.mention(Kind.WORK, record.title.quote, local=local)
    yield Claim(work, "title", Text(record.title.quote), record.title, "layout of the page",
                about=work)  # fmt: skip
    if page.collection:
        yield Claim(
            work, "part of", page.collection, record.title, "layout of the page", about=work
        )
    yield from _map_topics(page, work, record.title)
    if record.teaser:
        yield Claim(
            work, "teaser", Text(record.teaser.quote), record.teaser, "layout of the page",
            sort_details([("truncated", "true" if record.truncated else "")]), about=work,
        )  # fmt: skip
        yield from _map_topics(page, work, record.teaser)
    if record.byline:
        yield from _map_byline(page, work, record.byline)


def _map_topics(page: Page, subject: Mention, passage: Passage) -> Iterator[Claim]:
    """Yield the themes and places that the passage names, as what the subject is about."""
    about = subject if subject.kind is Kind.WORK else None
    for theme in themes.find_themes(passage.quote, page.scheme):
        words = passage.part(theme.start, theme.end)
        target = page.mention(Kind.THEME, theme.concept.label, identifier=theme.concept.iri)
        yield Claim(subject, "subject", target, words, "label of the theme", about=about)
    for found in places.find_places(passage.quote):
        words = passage.part(found.start, found.end)
        target = _mention_place(page, words.quote, found.place)
        yield Claim(subject, "about place", target, words, "name in the gazetteer", about=about)


def _map_byline(page: Page, work: Mention, passage: Passage) -> Iterator[Claim | Abstained]:
    byline = parse_byline(passage.quote)
    if isinstance(byline, Abstention):
        candidates = tuple(describe_byline(candidate) for candidate in byline.candidates)
        yield Abstained(passage, byline.reason, candidates)
        return
    if byline.confidence < LEAST_CONFIDENCE:
        reason = "; ".join(byline.reasons) or "the parts of the byline are not sure"
        yield Abstained(passage, reason, (describe_byline(byline),))
        return
    for rank, contributor in enumerate(byline.contributors, start=1):
        yield from _ContributorMapping(page, work, passage, contributor).map(rank)


@dataclass(frozen=True, slots=True)
class _ContributorMapping:
    """One person of a byline: authorship, roles, organizations, places."""

    page: Page
    work: Mention
    passage: Passage
    contributor: Contributor

    def map(self, rank: int) -> Iterator[Claim]:
        """Yield all claims about the contributor at this place in the order of authors."""
        person = self.page.mention(Kind.PERSON, self.contributor.name.text)
        yield self._map_authorship(person, rank)
        organizations = [
            self.page.mention(Kind.ORGANIZATION, part.text)
            for part in self.contributor.organizations
        ]
        yield from self._map_memberships(person, organizations)
        yield from self._map_units(person, organizations)
        yield from self._map_places(person, organizations)

    def _claim(self, subject: Mention, relation: str, target: Mention | Text) -> Claim:
        return Claim(subject, relation, target, self.passage, "byline", about=self.work)

    def _map_authorship(self, person: Mention, rank: int) -> Claim:
        stated = (
            ("rank", str(rank)),
            ("name", self.contributor.name.text),
            *(("role", role.text) for role in self.contributor.roles),
            *(("affiliation", part.text) for part in self.contributor.organizations),
        )
        return replace(self._claim(self.work, "creator", person), details=sort_details(stated))

    def _map_memberships(self, person: Mention, organizations: list[Mention]) -> Iterator[Claim]:
        """Yield one claim per organization and role; roles without organization by themselves."""
        roles = [role.text for role in self.contributor.roles]
        for organization in organizations:
            member = self._claim(person, "member of", organization)
            for role in roles or [""]:
                yield replace(member, details=sort_details([("role", role)]))
            yield from self._map_seat(organization)
        if not organizations:
            yield from (self._claim(person, "job title", Text(role)) for role in roles)

    def _map_units(self, person: Mention, organizations: list[Mention]) -> Iterator[Claim]:
        for part in self.contributor.units:
            unit = self.page.mention(Kind.ORGANIZATION, part.text)
            yield self._claim(person, "member of", unit)
            yield from (self._claim(unit, "unit of", whole) for whole in organizations)

    def _map_places(self, person: Mention, organizations: list[Mention]) -> Iterator[Claim]:
        """Yield the places: beside one organization they are its own, else the person's."""
        for part in self.contributor.places:
            place = _mention_place(self.page, part.text, places.look_up(part.text))
            if len(organizations) == 1:
                yield self._claim(organizations[0], "located in", place)
            else:
                yield self._claim(person, "works in", place)

    def _map_seat(self, organization: Mention) -> Iterator[Claim]:
        """Yield the place in an organization's own name ("University of Bristol")."""
        seat = places.find_seat(organization.name)
        if seat:
            start = self.passage.quote.index(organization.name)
            words = self.passage.part(start + seat.start, start + seat.end)
            place = _mention_place(self.page, words.quote, seat.place)
            yield Claim(
                organization, "located in", place, words, "name of the organization",
                inferred=True, about=self.work,
            )  # fmt: skip


def _mention_place(page: Page, name: str, place: places.Place | None) -> Mention:
    return page.mention(Kind.PLACE, name, identifier=place.geonames if place else "")


def describe_byline(byline: Byline) -> str:
    """Return a reading of a byline in one line of words."""
    return "; ".join(_describe_contributor(contributor) for contributor in byline.contributors)


def _describe_contributor(contributor: Contributor) -> str:
    named: list[tuple[str, tuple[Part, ...]]] = [
        ("role", contributor.roles),
        ("organization", contributor.organizations),
        ("unit", contributor.units),
        ("place", contributor.places),
    ]
    parts = [f"{word}: {part.text}" for word, found in named for part in found]
    return ", ".join([f"person: {contributor.name.text}", *parts])


def map_references(claims: Iterable[Claim], scheme: themes.ThemeScheme) -> Iterator[Claim]:
    """Yield what the gazetteer and the theme scheme say of the entries that the claims use."""
    used = {
        mention.identifier: mention
        for claim in claims
        for mention in (claim.subject, claim.object)
        if isinstance(mention, Mention) and mention.identifier
    }
    describe: dict[Kind, Callable[[str], Iterator[Claim]]] = {
        Kind.PLACE: _describe_place,
        Kind.THEME: lambda iri: _describe_theme(iri, scheme),
    }
    for identifier, mention in sorted(used.items()):
        if mention.kind in describe:
            yield from describe[mention.kind](identifier)


GAZETTEER = "geonames"
SCHEME = "themes"


def _describe_place(identifier: str) -> Iterator[Claim]:
    place = places.get_place(identifier)
    mention = Mention(
        GAZETTEER, Kind.PLACE, fold_key(place.name), place.name, identifier=identifier
    )
    values = [
        ("preferred label", Text(place.name)),
        ("feature", Text(place.feature)),
        ("country", Text(place.country)),
        ("latitude", _write_decimal(place.latitude)),
        ("longitude", _write_decimal(place.longitude)),
    ]
    passage = Passage(GAZETTEER, 0, 0, 0, describe_place(place), fragment=identifier)
    for relation, value in values:
        if value.value:
            yield Claim(mention, relation, value, passage, "entry of the gazetteer")


def describe_place(place: places.Place) -> str:
    """Return a gazetteer's entry in one line: name, feature, country, coordinates."""
    coordinates = [_write_decimal(number).value for number in (place.latitude, place.longitude)]
    return ", ".join(filter(None, [place.name, place.feature, place.country, *coordinates]))


def _write_decimal(number: float | None) -> Text:
    return Text("" if number is None else f"{number:.5f}".rstrip("0").rstrip("."), "decimal")


def _describe_theme(iri: str, scheme: themes.ThemeScheme) -> Iterator[Claim]:
    concept = next(concept for concept in scheme.concepts if concept.iri == iri)
    mention = Mention(SCHEME, Kind.THEME, fold_key(concept.label), concept.label, identifier=iri)
    for label in dict.fromkeys((concept.label, *concept.alt_labels)):
        relation = "preferred label" if label == concept.label else "alternative label"
        passage = Passage(SCHEME, 0, 0, 0, label, fragment=f"{iri} {label}")
        yield Claim(mention, relation, Text(label), passage, "label of the theme scheme")
