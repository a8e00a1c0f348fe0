"""What a collection of citations tells of its venues."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from actormap.matching.clusters import Clusters
from actormap.matching.works.citations import Citation
from actormap.matching.works.imprints import Imprint
from actormap.matching.works.outlets import Outlet

# Two names of a venue: so many works under both, and most of those that either shares with any.
_LEAST_WORKS = 3
_MOST_NAMES = 6
# So few works that two venues may share because each prints a version of them.
_FEW = 0.1

# A title, the first of its authors in the alphabet, a year.
_Work = tuple[str, str, int]


class Venue(NamedTuple):
    """A venue as it is called: its telling words, and the kind that the name itself tells."""

    words: frozenset[str]
    marked: Outlet | None

    def __str__(self) -> str:
        """Return the name, the same for the same venue."""
        return f"{' '.join(sorted(self.words))} ({self.marked or 'unmarked'})"


class Venues(NamedTuple):
    """The kind of publication of venues, and of those with several names one, with all words."""

    outlets: Mapping[Venue, Outlet]
    names: Mapping[Venue, tuple[str, frozenset[str]]]

    def complete(self, imprint: Imprint) -> Imprint:
        """Return an imprint with what is known of its venue."""
        venue = _name_venue(imprint)
        known, words = self.names.get(venue, ("", imprint.venue))
        outlet = imprint.outlet or self.outlets.get(venue)
        return imprint._replace(outlet=outlet, venue=words, known=known)


def _name_venue(imprint: Imprint) -> Venue:
    return Venue(imprint.venue, imprint.marked)


def learn_venues(citations: Iterable[Citation]) -> Venues:
    """Return what citations that tell more say of the venues of others.

    "Machine Learning 5(2)" tells that what is in "Machine Learning" is in a journal. Where the
    works of "SIGMOD Conference" are those of "Management of Data", the two are one.
    """
    told: dict[Venue, Counter[Outlet]] = defaultdict(Counter)
    works: dict[Venue, set[_Work]] = defaultdict(set)
    for citation in citations:
        imprint = citation.imprint
        if not imprint.venue:
            continue
        venue = _name_venue(imprint)
        if imprint.outlet:
            told[venue][imprint.outlet] += 1
        if citation.years and citation.authors:
            first = min(author.family for author in citation.authors)
            works[venue].add((citation.title.letters, first, citation.years[0]))
    outlets = _find_outlets(told, works)
    return Venues(outlets, _find_names(works, outlets))


def _find_outlets(
    told: Mapping[Venue, Counter[Outlet]], works: Mapping[Venue, set[_Work]]
) -> dict[Venue, Outlet]:
    """Return the kind of each venue, where its name does not tell it also from its namesakes.

    A venue of many works of which none is a namesake's is another one: "VLDB" is not "VLDB J.".
    """
    votes = {venue: Counter(counts) for venue, counts in told.items()}
    for venue, counts in told.items():
        if venue.marked is None:
            continue
        plain = Venue(venue.words, None)
        if _may_be_one(works.get(venue, set()), works.get(plain, set())):
            votes.setdefault(plain, Counter()).update(counts)
    return {venue: min(found, key=lambda k: (-found[k], k)) for venue, found in votes.items()}


def _may_be_one(named: set[_Work], plain: set[_Work]) -> bool:
    smaller = min(len(named), len(plain))
    return len(plain) < _LEAST_WORKS or len(named & plain) > _FEW * smaller


def _find_names(
    works: Mapping[Venue, set[_Work]], outlets: Mapping[Venue, Outlet]
) -> dict[Venue, tuple[str, frozenset[str]]]:
    printed: dict[_Work, list[Venue]] = defaultdict(list)
    for venue, found in works.items():
        for work in found:
            printed[work].append(venue)
    together: Counter[tuple[Venue, Venue]] = Counter()
    shared: Counter[Venue] = Counter()
    for venues in printed.values():
        if 1 < len(venues) <= _MOST_NAMES:
            shared.update(venues)
            together.update(combinations(sorted(venues, key=str), 2))
    return _join_names(
        [
            (one, other)
            for (one, other), count in together.items()
            if count >= _LEAST_WORKS
            and 2 * count > max(shared[one], shared[other])
            and outlets.get(one, outlets.get(other)) is outlets.get(other, outlets.get(one))
        ]
    )


def _join_names(
    pairs: Sequence[tuple[Venue, Venue]],
) -> dict[Venue, tuple[str, frozenset[str]]]:
    """Map each venue with another name to one of its names and the words of all."""
    written = {str(venue): venue for pair in pairs for venue in pair}
    clusters = Clusters(written)
    for one, other in sorted((str(one), str(other)) for one, other in pairs):
        clusters.join(one, other)
    words: dict[str, set[str]] = defaultdict(set)
    for text, venue in written.items():
        words[clusters.find(text)] |= venue.words
    return {
        venue: (clusters.find(text), frozenset(words[clusters.find(text)]))
        for text, venue in written.items()
    }
