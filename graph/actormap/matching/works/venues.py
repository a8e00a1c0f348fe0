"""What a collection of citations tells of its venues."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from actormap.matching.clusters import Clusters
from actormap.matching.works.citations import Citation
from actormap.matching.works.outlets import Outlet

Venue = frozenset[str]
# Two names of a venue: so many works under both, and most of those that either shares with any.
_LEAST_WORKS = 3
_MOST_NAMES = 6


class Venues(NamedTuple):
    """The kind of publication of venues, and all words of those with several names."""

    outlets: Mapping[Venue, Outlet]
    names: Mapping[Venue, Venue]


def learn_venues(citations: Iterable[Citation]) -> Venues:
    """Return what citations that tell more say of the venues of others.

    "Machine Learning 5(2)" tells that what is in "Machine Learning" is in a journal. Where the
    works of "SIGMOD Conference" are those of "Management of Data", the two are one.
    """
    outlets: dict[Venue, Counter[Outlet]] = defaultdict(Counter)
    printed: dict[tuple[str, str, int], set[Venue]] = defaultdict(set)
    for citation in citations:
        imprint = citation.imprint
        if not imprint.venue:
            continue
        if imprint.outlet:
            outlets[imprint.venue][imprint.outlet] += 1
        if citation.years and citation.authors:
            key = (citation.title.letters, citation.authors[0].family, citation.years[0])
            printed[key].add(imprint.venue)
    kinds = {venue: min(told, key=lambda k: (-told[k], k)) for venue, told in outlets.items()}
    return Venues(kinds, _find_names(printed.values(), kinds))


def _find_names(
    printed: Iterable[set[Venue]], outlets: Mapping[Venue, Outlet]
) -> dict[Venue, Venue]:
    together: Counter[tuple[Venue, Venue]] = Counter()
    shared: Counter[Venue] = Counter()
    for venues in printed:
        if 1 < len(venues) <= _MOST_NAMES:
            shared.update(venues)
            together.update(combinations(sorted(venues, key=sorted), 2))
    return _join_names(
        [
            (one, other)
            for (one, other), works in together.items()
            if works >= _LEAST_WORKS
            and 2 * works > max(shared[one], shared[other])
            and outlets.get(one, outlets.get(other)) is outlets.get(other, outlets.get(one))
        ]
    )


def _join_names(pairs: Sequence[tuple[Venue, Venue]]) -> dict[Venue, Venue]:
    """Map each venue with another name to the words of all its names."""
    written = {" ".join(sorted(venue)): venue for pair in pairs for venue in pair}
    clusters = Clusters(written)
    for one, other in pairs:
        clusters.join(" ".join(sorted(one)), " ".join(sorted(other)))
    words: dict[str, set[str]] = defaultdict(set)
    for text, venue in written.items():
        words[clusters.find(text)] |= venue
    return {venue: frozenset(words[clusters.find(text)]) for text, venue in written.items()}
