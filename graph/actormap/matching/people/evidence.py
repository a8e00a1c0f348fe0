"""What besides the names speaks for two mentions being one person, in bits.

Each piece is a logarithmic ratio after Fellegi and Sunter (1969,
https://doi.org/10.1080/01621459.1969.10501049): how much more often it is seen of one person than
of two who are called alike. Rare things in common weigh more. The ratios of co-authors, words and
organizations come from their frequencies (`frequencies`), damped, since they depend on one another.
"""

from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from actormap.matching.people.frequencies import Frequencies
from actormap.matching.people.mentions import Mention

COAUTHOR = "co-author"
ORGANIZATION = "organization"
SIMILAR = "similar organization"
WORDS = "title words"
VENUE = "venue"
YEARS = "years"
EMAIL = "e-mail"
WORK = "work"
BYLINE = "byline"

# Beyond a byline of so many, that somebody is on it says less.
_SMALL_TEAM = 6
_MOST_SHARED = 4
_MOST_BITS = 20.0
_DAMPED = 0.3
# One co-author may be a namesake, too; three are a team.
_NUMBERS = (0.0, -1.0, 0.2, 1.5)
_CAREER = 45
_LONG_GAP = 18
_SAME_WORDS = 0.75


class Evidence(NamedTuple):
    """A piece of evidence: its weight in bits, what it is about, and in words."""

    bits: float
    kind: str
    phrase: str


def gather_evidence(one: Mention, other: Mention, shares: Frequencies) -> list[Evidence]:
    """Return all that speaks for two or against them, names apart."""
    found = [
        piece
        for weigh in (_weigh_coauthors, _weigh_organizations, _weigh_words, _weigh_venues)
        for piece in weigh(one, other, shares)
    ]
    found += _weigh_years(one, other)
    found += _weigh_works(one, other)
    if not one.emails.isdisjoint(other.emails):
        found.append(Evidence(14.0, EMAIL, "same e-mail address"))
    return found


def _weigh_coauthors(one: Mention, other: Mention, shares: Frequencies) -> Iterator[Evidence]:
    if not one.coauthors or not other.coauthors:
        return
    if other.name.key in one.coauthors and one.name.key in other.coauthors:
        together = not one.works.isdisjoint(other.works)
        bits = -30.0 if together else -3.0
        yield Evidence(bits, BYLINE, "somebody of that name is a co-author")
    shared = find_shared(one, other)
    if not shared:
        yield Evidence(-0.8, COAUTHOR, "no shared co-author")
        return
    teams = max(one.team, _SMALL_TEAM) * max(other.team, _SMALL_TEAM)
    damping = (_SMALL_TEAM * _SMALL_TEAM / teams) ** 0.35
    # With many co-authors on both sides, some are shared by chance.
    chance = _log_chance(one, other)
    told = sorted((shares.weigh_coauthor(k, j) * 0.55 - chance for k, j in shared), reverse=True)
    total = damping * sum(max(0.0, value) for value in told[:_MOST_SHARED])
    count = len(shared)
    total = _DAMPED * min(total, _MOST_BITS) + _NUMBERS[min(count, 3)]
    phrase = "one shared co-author" if count == 1 else f"{count} shared co-authors"
    yield Evidence(total, COAUTHOR, phrase)


def _log_chance(one: Mention, other: Mention) -> float:
    most = min(len(one.coauthors) / one.size, 30) * one.size
    least = min(len(other.coauthors) / other.size, 30) * other.size
    return 0.8 * _log2(most * least / 16)


def _log2(value: float) -> float:
    return log2(value) if value > 1 else 0.0


def find_shared(one: Mention, other: Mention) -> list[tuple[str, str]]:
    """Return the co-authors of both: family name and initial, and the shorter given name."""
    few, many = sorted((one.coauthors, other.coauthors), key=len)
    own = {one.name.key, other.name.key}
    shared = []
    for key, joint in few.items():
        if key in many and key not in own:
            given = many[key]
            if given.startswith(joint) or joint.startswith(given):
                shared.append((key, min(joint, given, key=len)))
    return shared


def _weigh_organizations(one: Mention, other: Mention, shares: Frequencies) -> Iterator[Evidence]:
    if not one.organizations or not other.organizations:
        return
    same = one.organizations & other.organizations
    if same:
        bits = max(0.4 * min(shares.weigh_organization(words), 10.0) for words in same)
        yield Evidence(bits, ORGANIZATION, "same organization")
        return
    alike = [
        0.2 * min(shares.weigh_organization(own & others), 10.0)
        for own in one.organizations
        for others in other.organizations
        if own & others and len(own & others) >= _SAME_WORDS * min(len(own), len(others))
    ]
    if alike:  # "University of Leeds" and "Leeds Trinity University"
        yield Evidence(max(alike), SIMILAR, "organizations of similar names")
    else:
        yield Evidence(-0.4, ORGANIZATION, "different organizations")


def _weigh_words(one: Mention, other: Mention, shares: Frequencies) -> Iterator[Evidence]:
    if not one.words or not other.words:
        return
    common = one.words & other.words
    bits = [max(0.0, shares.weigh_word(word) - 3.0) for word in common]
    chance = 0.5 * _log2(len(one.words) * len(other.words) / 64)
    total = 0.35 * sum(sorted(bits, reverse=True)[:5]) - chance
    if total > 0.5:  # noqa: PLR2004 - bits
        yield Evidence(0.5 * min(total, 8.0), WORDS, f"{len(common)} title words in common")
    else:
        yield Evidence(-1.0, WORDS, "titles have little in common")


def _weigh_venues(one: Mention, other: Mention, shares: Frequencies) -> Iterator[Evidence]:
    common = one.venues & other.venues
    if common:
        best = max(map(shares.weigh_venue, common))
        yield Evidence(min(1.5, 0.2 * best), VENUE, "same journal or series")


def _weigh_years(one: Mention, other: Mention) -> Iterator[Evidence]:
    if not one.years[0] or not other.years[0]:
        return
    gap = max(one.years[0] - other.years[1], other.years[0] - one.years[1], 0)
    span = max(one.years[1], other.years[1]) - min(one.years[0], other.years[0])
    if span > _CAREER:
        yield Evidence(-6.0, YEARS, f"{span} years from the first to the last work")
    elif gap > _LONG_GAP:
        yield Evidence(-1.5, YEARS, f"{gap} years apart")
    elif gap <= 3:  # noqa: PLR2004 - years
        yield Evidence(1.2, YEARS, "about the same years")


def _weigh_works(one: Mention, other: Mention) -> Iterator[Evidence]:
    """Two records of one work; two of one byline are two people, though."""
    common = [title for title in one.works & other.works if title.count(" ") > 2]  # noqa: PLR2004
    if common:
        yield Evidence(3.0, WORK, f"both on a work called “{min(common)}”")
