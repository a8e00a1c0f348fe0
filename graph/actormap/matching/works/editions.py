"""What a collection of citations tells of its titles.

Some come back in every issue ("Reminiscences on influential papers"); some are cited with several
years, so that there may be several versions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from actormap.matching.works.citations import Citation
from actormap.matching.works.titles import Title

# A column runs for some years in one venue and changes hands; a paper is cited with other years
# and misread names, but most of its citations have an author in common.
_LEAST_YEARS = 3
_LEAST_OTHERS = 2
_SHARE_OF_OTHERS = 0.2
# Below it another year is a slip.
_SHARE_OF_YEAR = 0.9


class Titles(NamedTuple):
    """The letters of titles that come back, and of those whose citations do not agree in a year."""

    recurring: frozenset[str]
    unsettled: frozenset[str]

    def complete(self, title: Title) -> Title:
        """Return a title with what is known of it."""
        return title._replace(
            recurs=title.recurs or title.letters in self.recurring,
            unsettled=title.letters in self.unsettled,
        )


def learn_titles(citations: Iterable[Citation]) -> Titles:
    """Return what citations tell of the titles of each other."""
    alike: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.years:
            alike[citation.title.letters].append(citation)
    return Titles(
        frozenset(letters for letters, found in alike.items() if _recurs(found)),
        frozenset(letters for letters, found in alike.items() if _is_unsettled(found)),
    )


def _is_unsettled(citations: Sequence[Citation]) -> bool:
    years = Counter(citation.years[0] for citation in citations)
    return max(years.values()) < _SHARE_OF_YEAR * len(citations)


def _recurs(citations: Sequence[Citation]) -> bool:
    citations = [citation for citation in citations if citation.authors]
    years = {citation.years[0] for citation in citations}
    if len(years) < _LEAST_YEARS or not _are_in_one_venue(citations):
        return False
    families = Counter(a.family for citation in citations for a in set(citation.authors))
    main = min(families, key=lambda family: (-families[family], family))
    others = sum(main not in {a.family for a in citation.authors} for citation in citations)
    return others >= max(_LEAST_OTHERS, _SHARE_OF_OTHERS * len(citations))


def _are_in_one_venue(citations: Iterable[Citation]) -> bool:
    """Tell whether most are, or none tells; other works may have a title in common anywhere."""
    venues = Counter(c.imprint.known or c.imprint.venue for c in citations if c.imprint.venue)
    return not venues or 2 * max(venues.values()) > venues.total()
