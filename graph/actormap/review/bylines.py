"""The bylines that were not read for sure, with each possible reading as a row of the profile."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from actormap.additions import Addition
from actormap.bylines import Abstention, Contributor, Part
from actormap.bylines import Byline as Parsed
from actormap.mapping import describe_byline
from actormap.model import Claim, Passage
from actormap.page_profile import (
    SUFFIX,
    CorrectedPerson,
    CorrectedRow,
    PageProfile,
    compose_profile,
    compose_row,
    is_untouched,
    read_by_profile,
)
from actormap.page_profile.reading import ROW
from actormap.reading import Reading as SourceReading
from actormap.review.model import Byline, Reading

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Page:
    """A page with works and how it is read: the file of its profile, and a few of its rows.

    `file` is relative to the project. `followed` tells that a person has changed it. Samples are
    bylines with what was read of them.
    """

    path: str
    file: str
    followed: bool
    layout: tuple[str, ...]
    samples: tuple[tuple[str, str], ...]


def list_bylines(readings: Iterable[SourceReading]) -> Iterator[Byline]:
    """Yield the words that no row of a profile speaks of yet, in the order of the sources."""
    for reading in readings:
        profile = _get_profile(reading)
        for abstained in reading.abstained:
            parsed, method = read_by_profile(abstained.passage, profile)
            if isinstance(parsed, Abstention) and method != ROW:
                yield _make_byline(reading.source.path, abstained.passage, parsed)


def _get_profile(reading: SourceReading) -> PageProfile:
    followed = reading.profile if reading.follows_profile else None
    return followed or PageProfile()


def _make_byline(page: str, passage: Passage, parsed: Abstention) -> Byline:
    readings = (Reading(describe_byline(c), _make_row(passage, c)) for c in parsed.candidates)
    nobody = CorrectedRow(passage.line, passage.quote)
    return Byline(page, passage, parsed.reason, tuple(readings), nobody)


def _make_row(passage: Passage, parsed: Parsed) -> CorrectedRow:
    people = tuple(_make_person(contributor) for contributor in parsed.contributors)
    organizations = () if people else _name(parsed.organizations)
    return CorrectedRow(passage.line, passage.quote, people, organizations)


def _make_person(contributor: Contributor) -> CorrectedPerson:
    return CorrectedPerson(
        contributor.name.text,
        roles=_name(contributor.roles),
        organizations=_name(contributor.organizations),
        units=_name(contributor.units),
        places=_name(contributor.places),
    )


def _name(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(part.text for part in parts)


def compose_profile_row(
    content: bytes | None, reading: SourceReading, row: CorrectedRow
) -> Addition:
    """Return what to add to a page's profile, so that the row is read as a person says.

    A profile that nobody has changed is first written anew, as the page is read now: from this row
    on it is followed as it stands.
    """
    name = reading.source.path.rpartition("/")[2] + SUFFIX
    text = (content or b"").decode("utf-8", "replace")
    piece = compose_row(row)
    if content is not None and not is_untouched(text):
        return Addition(((piece if text.endswith("\n") else f"\n{piece}").encode(),))
    new = compose_profile(name, reading.profile or PageProfile(), reading.shapes)
    return Addition((piece.encode(),), (content, new.encode()))


def list_pages(readings: Iterable[SourceReading]) -> Iterator[Page]:
    """Yield the pages that have a profile."""
    for reading in readings:
        if reading.profile:
            path = reading.source.path
            samples = tuple(islice(_list_samples(reading.claims), _SAMPLES))
            yield Page(
                path, path + SUFFIX, reading.follows_profile, reading.profile.layout, samples
            )


def _list_samples(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Yield bylines and who was read of them."""
    said: dict[str, tuple[str, list[str]]] = {}
    for claim in claims:
        if claim.relation == "creator" and claim.method.startswith("byline"):
            _, people = said.setdefault(claim.passage.id, (claim.passage.quote, []))
            people.append(_describe_author(claim))
    yield from ((quote, "; ".join(people)) for quote, people in said.values())


def _describe_author(claim: Claim) -> str:
    about = [value for name, value in claim.details if name in ("role", "affiliation")]
    return ", ".join([claim.get_detail("name"), *about])
