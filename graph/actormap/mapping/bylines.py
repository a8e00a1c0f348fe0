"""A byline → claims: who wrote the work, in which roles, for which organizations, where."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from actormap import places
from actormap.bylines import Abstention, Byline, Contributor, Part
from actormap.mapping.page import Page
from actormap.model import Claim, Kind, Mention, Passage, Text, sort_details
from actormap.page_profile import read_by_profile
from actormap.records import Abstained, Participant


def map_byline(page: Page, work: Mention, passage: Passage) -> Iterator[Claim | Abstained]:
    """Yield the claims of a work's byline, or why it is put up for review."""
    byline, method = _read_surely(page, passage)
    if isinstance(byline, Abstained):
        yield byline
        return
    for rank, contributor in enumerate(byline.contributors, start=1):
        yield from _ContributorMapping(page, passage, contributor, method, work).map(rank)
    if not byline.contributors:
        for rank, part in enumerate(byline.organizations, start=1):
            organization = page.mention(Kind.ORGANIZATION, part.text)
            details = sort_details([("rank", str(rank)), ("name", part.text)])
            yield Claim(work, "creator", organization, passage, method, details, about=work)


def map_participant(page: Page, record: Participant) -> Iterator[Claim | Abstained]:
    """Yield the claims of a row about people, or why it is put up for review."""
    byline, method = _read_surely(page, record.byline)
    if isinstance(byline, Abstained):
        yield byline
        return
    for contributor in byline.contributors:
        person = page.mention(Kind.PERSON, contributor.name.text)
        yield Claim(person, "preferred label", Text(person.name), record.byline, method)
        yield from _ContributorMapping(page, record.byline, contributor, method).map_positions()
        if record.bio and len(byline.contributors) == 1:
            yield Claim(person, "description", Text(record.bio.quote), record.bio, method)


def _read_surely(page: Page, passage: Passage) -> tuple[Byline | Abstained, str]:
    """Return a byline that is read for sure, or why it is put up for review; and the method."""
    byline, method = read_by_profile(passage, page.profile)
    if isinstance(byline, Abstention):
        candidates = tuple(describe_byline(candidate) for candidate in byline.candidates)
        return Abstained(passage, byline.reason, candidates), method
    return byline, method


@dataclass(frozen=True, slots=True)
class _ContributorMapping:
    """One person of a byline: authorship of the work, if there is one, and positions."""

    page: Page
    passage: Passage
    contributor: Contributor
    method: str
    work: Mention | None = None

    def map(self, rank: int) -> Iterator[Claim]:
        """Yield all claims about the contributor at this place in the order of authors."""
        assert self.work is not None  # noqa: S101 - only a byline of a work has a rank
        yield self._map_authorship(self.work, self._mention(), rank)
        yield from self.map_positions()

    def _mention(self) -> Mention:
        return self.page.mention(Kind.PERSON, self.contributor.name.text)

    def map_positions(self) -> Iterator[Claim]:
        """Yield roles, organizations, units and places."""
        person = self._mention()
        organizations = [
            self.page.mention(Kind.ORGANIZATION, part.text)
            for part in self.contributor.organizations
        ]
        yield from self._map_memberships(person, organizations)
        yield from self._map_units(person, organizations)
        yield from self._map_places(person, organizations)

    def _claim(self, subject: Mention, relation: str, target: Mention | Text) -> Claim:
        return Claim(subject, relation, target, self.passage, self.method, about=self.work)

    def _map_authorship(self, work: Mention, person: Mention, rank: int) -> Claim:
        stated = (
            ("rank", str(rank)),
            ("name", self.contributor.name.text),
            *(("role", role.text) for role in self.contributor.roles),
            *(("affiliation", part.text) for part in self.contributor.organizations),
        )
        return replace(self._claim(work, "creator", person), details=sort_details(stated))

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
            place = self.page.mention_place(part.text, places.look_up(part.text))
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
            place = self.page.mention_place(words.quote, seat.place)
            yield Claim(
                organization, "located in", place, words, "name of the organization",
                inferred=True, about=self.work,
            )  # fmt: skip


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
