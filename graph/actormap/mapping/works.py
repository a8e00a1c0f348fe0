"""A work → claims: its title, date, venue, topics, and who made it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from actormap.languages import keep_tag
from actormap.mapping.affiliations import map_affiliation
from actormap.mapping.bylines import map_byline
from actormap.mapping.page import Page, map_identifiers, map_topics, map_value
from actormap.model import Claim, Kind, Mention, Text, sort_details
from actormap.places import look_up
from actormap.records import Abstained, Contribution, Value, Venue, Work

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DATE_TYPES = ("gYear", "gYearMonth", "date")


def map_work(page: Page, record: Work, local: str) -> Iterator[Claim | Abstained]:
    """Yield the claims of a work; `local` is what tells it apart within the source."""
    identifier = record.identifiers[0].text if record.identifiers else ""
    work = page.mention(Kind.WORK, record.title.text, local=local, identifier=identifier)
    method = record.method or ("entry of the source" if record.local else "layout of the page")
    title = record.title
    named = Text(title.text, language=keep_tag(record.language))
    yield Claim(work, "title", named, title.passage, method, about=work)
    for other in record.alt_titles:
        yield from map_value(work, "alternative label", other, method)
    yield Claim(work, "type", Text(record.form), title.passage, method, about=work)
    if collection := page.mention_collection():
        yield Claim(work, "part of", collection, title.passage, method, about=work)
    yield from map_topics(page, work, title)
    if record.teaser:
        yield from _map_teaser(page, work, record, method)
    for paragraph in record.paragraphs:
        yield from map_topics(page, work, paragraph)
    yield from map_identifiers(page, work, record.identifiers, method)
    yield from _map_publication(page, work, record, method)
    for keyword in record.keywords:
        yield map_keyword(page, work, keyword)
    for rank, contribution in enumerate(record.contributors, start=1):
        yield from _map_contribution(page, work, contribution, rank)
    if record.byline:
        yield from map_byline(page, work, record.byline)


def _map_teaser(page: Page, work: Mention, record: Work, method: str) -> Iterator[Claim]:
    teaser = record.teaser
    assert teaser is not None  # noqa: S101 - the caller looked
    yield Claim(
        work, "teaser", Text(teaser.text), teaser.passage, method,
        sort_details([("truncated", "true" if record.truncated else "")]), about=work,
    )  # fmt: skip
    yield from map_topics(page, work, teaser)


def _map_publication(page: Page, work: Mention, record: Work, method: str) -> Iterator[Claim]:
    """Yield when, where and by whom the work was published."""
    if record.issued:
        datatype = find_date_type(record.issued.text)
        yield from map_value(work, "issued", record.issued, method, datatype)
    yield from map_value(work, "website", record.website, method, "anyURI")
    if record.venue:
        yield from _map_venue(page, work, record.venue, method)
    if record.publisher:
        publisher = page.mention(Kind.ORGANIZATION, record.publisher.text)
        yield Claim(work, "publisher", publisher, record.publisher.passage, method, about=work)


@lru_cache(maxsize=65536)
def find_date_type(text: str) -> str:
    """Return the XML Schema type of a date; "string" for what is no date of the calendar.

    >>> find_date_type("2019"), find_date_type("2019-03"), find_date_type("2019-02-30")
    ('gYear', 'gYearMonth', 'string')
    """
    match = _DATE.fullmatch(text)
    if not match:
        return "string"
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return "string"
    return _DATE_TYPES[(month > 0) + (day > 0)]


def _map_venue(page: Page, work: Mention, venue: Venue, method: str) -> Iterator[Claim]:
    identifier = venue.identifiers[0].text if venue.identifiers else ""
    whole = page.mention(venue.kind, venue.name.text, identifier=identifier)
    yield Claim(work, "part of", whole, venue.name.passage, method, about=work)
    yield from map_identifiers(page, whole, venue.identifiers, method)
    for editor in venue.editors:
        person = _mention_contributor(page, work, editor)
        yield Claim(whole, "editor", person, editor.name.passage, method, about=work)
        yield from map_identifiers(page, person, editor.identifiers, method)


def map_keyword(page: Page, subject: Mention, keyword: Value) -> Claim:
    """Return the claim that the subject is about a keyword: a concept of the scheme if it is one.

    The source states the keyword; nothing is inferred from the text.
    """
    about = subject if subject.kind is Kind.WORK else None
    target = page.mention_theme(keyword.text)
    return Claim(subject, "subject", target, keyword.passage, "keyword", about=about)


def _map_contribution(
    page: Page, work: Mention, contribution: Contribution, rank: int
) -> Iterator[Claim]:
    actor = _mention_contributor(page, work, contribution)
    name = contribution.name
    stated = [("affiliation", a.organization.text) for a in contribution.affiliations]
    stated += [("name", name.text), _state_rank(rank)]
    stated += [("role", role.text) for role in contribution.roles]
    yield Claim(
        work, contribution.relation, actor, name.passage, "contributor of the entry",
        sort_details(stated), about=work,
    )  # fmt: skip
    yield from map_identifiers(page, actor, contribution.identifiers, "contributor of the entry")
    for affiliation in contribution.affiliations:
        yield from map_affiliation(page, actor, affiliation, contribution.roles, work)
    if not contribution.affiliations:
        for role in contribution.roles:
            yield Claim(actor, "job title", Text(role.text), role.passage,
                        "contributor of the entry", about=work)  # fmt: skip
    for value in contribution.places:
        place = page.mention_place(value.text, look_up(value.text))
        yield Claim(actor, "works in", place, value.passage, "contributor of the entry",
                    about=work)  # fmt: skip


@lru_cache(maxsize=2**10)
def _state_rank(rank: int) -> tuple[str, str]:
    return "rank", str(rank)


def _mention_contributor(page: Page, work: Mention, contribution: Contribution) -> Mention:
    name, local = contribution.name.text, contribution.local
    identifier = contribution.identifiers[0].text if contribution.identifiers else ""
    if contribution.kind is Kind.PERSON:
        return page.mention_person(
            name, local=local, identifier=identifier, work=work.local or work.key
        )
    return page.mention(contribution.kind, name, local=local, identifier=identifier)
