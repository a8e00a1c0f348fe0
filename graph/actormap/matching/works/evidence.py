"""What two citations say for and against being of one work."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from actormap.matching.works.authors import Common, count_common
from actormap.matching.works.citations import Citation
from actormap.matching.works.imprints import Imprint, share_pages, share_venue
from actormap.matching.works.outlets import UNPUBLISHED
from actormap.matching.works.titles import Likeness, compare_titles

# One of two authors is half of them; one of more may have written another paper of the name.
_TWO = 2


class Authors(StrEnum):
    """How many authors are common to two citations."""

    ALL = "all"
    ONE = "the only one"
    SHORTER = "all of the shorter list"
    SINGLE = "one of several"
    MOST = "half and more"
    SOME = "fewer than half"
    NONE = "none"
    UNTOLD = "untold"


class Years(StrEnum):
    """How far apart the years of two citations are."""

    SAME = "same"
    NEXT = "one apart"
    NEAR = "two apart"
    FAR = "three and more apart"
    UNTOLD = "untold"


class Agreement(StrEnum):
    """Whether two citations agree in what both tell."""

    SAME = "same"
    OTHER = "different"
    ELSEWHERE = "two venues that print other works"
    UNPUBLISHED = "one published, the other not"
    UNTOLD = "untold"


class Evidence(NamedTuple):
    """One finding for each thing compared."""

    title: Likeness
    authors: Authors
    years: Years
    outlet: Agreement
    venue: Agreement
    volume: Agreement
    pages: Agreement


def weigh_up(left: Citation, right: Citation) -> tuple[Evidence, Common]:
    """Return the findings of a comparison, and how many authors are common."""
    one, other = left.imprint, right.imprint
    common = count_common(left.authors, right.authors)
    title = compare_titles(left.title, right.title)
    evidence = Evidence(
        title=title,
        authors=_judge_authors(common, title),
        years=_judge_years(find_distance(left, right)),
        outlet=_judge_outlets(one, other),
        venue=_judge_venues(one, other),
        volume=_agree(one.volume and other.volume, lambda: one.volume == other.volume),
        pages=_agree(one.pages and other.pages, lambda: share_pages(one, other)),
    )
    return evidence, common


def _judge_authors(common: Common, title: Likeness) -> Authors:
    if not common.shorter:
        return Authors.UNTOLD
    if common.shared == 1 and title is Likeness.RECURRING:
        return Authors.SINGLE  # The same person edits all issues.
    if common.shared == common.longer:
        return Authors.ALL if common.shared > 1 else Authors.ONE
    if common.shared == common.shorter:
        return Authors.SINGLE if common.shared == 1 and common.longer > _TWO else Authors.SHORTER
    if not common.shared:
        return Authors.NONE
    return Authors.MOST if 2 * common.shared >= common.shorter else Authors.SOME


def find_distance(left: Citation, right: Citation) -> int | None:
    """Return how many years two citations are apart; None where one does not tell."""
    return min((abs(a - b) for a in left.years for b in right.years), default=None)


def _judge_years(distance: int | None) -> Years:
    if distance is None:
        return Years.UNTOLD
    return (Years.SAME, Years.NEXT, Years.NEAR, Years.FAR)[min(distance, 3)]


def _judge_outlets(one: Imprint, other: Imprint) -> Agreement:
    if one.outlet is None or other.outlet is None:
        return Agreement.UNTOLD
    if one.outlet is other.outlet:
        return Agreement.SAME
    if (one.outlet in UNPUBLISHED) != (other.outlet in UNPUBLISHED):
        return Agreement.UNPUBLISHED
    return Agreement.OTHER


def _judge_venues(one: Imprint, other: Imprint) -> Agreement:
    if one.known and other.known and one.known != other.known:
        return Agreement.ELSEWHERE
    return _agree(one.venue and other.venue, lambda: share_venue(one, other))


def _agree(told: object, agrees: Callable[[], bool]) -> Agreement:
    if not told:
        return Agreement.UNTOLD
    return Agreement.SAME if agrees() else Agreement.OTHER
