"""Groups of citations instead of pairs: what is open is scored by all that both sides tell.

A citation that says little may be of any version; most of its comparisons with a group tell of
which. So groups are joined step by step by the mean of the log-odds between their members, the
surest first (average linkage: Sokal and Michener, 1958), and an open pair gets the mean at which
its groups met, or the one with which they stay apart. Only pairs that were compared count, so that
the cost is that of sorting them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain
from math import log
from typing import NamedTuple

from msgspec.structs import replace

from actormap.matching.clusters import Clusters
from actormap.matching.model import Candidate
from actormap.matching.works.weights import to_probability

# A probability is kept so far from none and all.
_LEAST = 0.0025
_EVEN = 0.5


class _Link(NamedTuple):
    """What is between two groups: log-odds, added up, and the places of the pairs compared."""

    total: float
    places: tuple[int, ...]

    def mean(self) -> float:
        return self.total / len(self.places)


_Links = dict[str, dict[str, _Link]]


def score_groups(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates; the open ones have the score of their groups."""
    ranked = sorted(candidates, key=lambda c: (-c.score, c.left, c.right))
    clusters = _join_accepted(ranked)
    links = _link_groups(ranked, clusters)
    found = [*_join_groups(links, clusters), *_list_links(links)]
    links_of = {place: link for link in found for place in link.places}
    for place, candidate in enumerate(ranked):
        link = links_of.get(place)
        yield _rescore(candidate, link, ranked) if link else candidate


def _join_accepted(candidates: Sequence[Candidate]) -> Clusters:
    clusters = Clusters(chain.from_iterable((c.left, c.right) for c in candidates))
    for candidate in candidates:
        if candidate.forbidden:
            clusters.separate(candidate.left, candidate.right)
    for candidate in candidates:
        if candidate.rule:
            clusters.join(candidate.left, candidate.right)
    return clusters


def _link_groups(candidates: Sequence[Candidate], clusters: Clusters) -> _Links:
    links: _Links = defaultdict(dict)
    for place, candidate in enumerate(candidates):
        one, other = clusters.find(candidate.left), clusters.find(candidate.right)
        if one != other:
            _add_link(links, one, other, _Link(_to_log_odds(candidate.score), (place,)))
    return links


def _to_log_odds(score: float) -> float:
    kept = min(max(score, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))


def _add_link(links: _Links, one: str, other: str, link: _Link) -> None:
    known = links[one].get(other)
    if known:
        link = _Link(known.total + link.total, known.places + link.places)
    links[one][other] = links[other][one] = link


def _join_groups(links: _Links, clusters: Clusters) -> Iterator[_Link]:
    """Join the groups for whose being one more speaks than against; yield what was between them."""
    heap = [entry for one in links for entry in _list_entries(links, one)]
    heapify(heap)
    while heap:
        mean, one, other = heappop(heap)
        link = links.get(one, {}).get(other)
        if link is None or -mean != link.mean() or not clusters.join(one, other):
            continue
        yield link
        kept = clusters.find(one)
        _merge_links(links, kept, other if kept == one else one)
        for entry in _list_entries(links, kept):
            heappush(heap, entry)


def _list_entries(links: _Links, one: str) -> Iterator[tuple[float, str, str]]:
    for other, link in links[one].items():
        if link.total >= 0:
            yield -link.mean(), min(one, other), max(one, other)


def _merge_links(links: _Links, kept: str, gone: str) -> None:
    del links[kept][gone]
    for other, link in links.pop(gone).items():
        if other != kept:
            del links[other][gone]
            _add_link(links, kept, other, link)


def _list_links(links: _Links) -> Iterator[_Link]:
    for one, linked in links.items():
        yield from (link for other, link in linked.items() if one < other)


def _rescore(candidate: Candidate, link: _Link, candidates: Sequence[Candidate]) -> Candidate:
    pairs = len(link.places)
    if candidate.rule or candidate.forbidden or pairs == 1:
        return candidate
    speaking = sum(candidates[place].score >= _EVEN for place in link.places)
    reason = f"of {pairs} comparisons between the two groups {speaking} speak for one work"
    reasons = (*candidate.reasons, reason)
    return replace(candidate, score=to_probability(link.mean()), reasons=reasons)
