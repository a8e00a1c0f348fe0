"""Mentions compared by all that is known of them: what rules accept joins, the rest waits."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from actormap.identity.decisions import RULE, Decision
from actormap.identity.joining import BY_COMPARISON, decide
from actormap.identity.profiles import make_profiles
from actormap.matching import MATCHERS, Candidate, list_candidates
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Mention


def compare_mentions(mentions: Sequence[Mention], claims: Iterable[Claim]) -> list[Candidate]:
    """Return the pairs that may be one, the surest first."""
    profiles = make_profiles(mentions, claims)
    found = (
        candidate
        for kind, matcher in MATCHERS.items()
        for candidate in list_candidates([p for p in profiles if p.kind is kind], matcher)
    )
    return sorted(found, key=lambda pair: (-pair.score, pair.left, pair.right))


def keep_apart(clusters: Clusters, candidates: Iterable[Candidate]) -> None:
    """Forbid what cannot be one (two ORCID iDs), unless a person has joined it."""
    for pair in candidates:
        if pair.forbidden and clusters.find(pair.left) != clusters.find(pair.right):
            clusters.separate(pair.left, pair.right)


def join_by_comparison(
    clusters: Clusters,
    mentions: Mapping[str, Mention],
    candidates: Iterable[Candidate],
    switched_off: Collection[str],
) -> Iterator[Decision]:
    """Join what a rule accepts that is not switched off."""
    for pair in candidates:
        rule = RULE + pair.rule
        if not pair.rule or rule in switched_off or not clusters.join(pair.left, pair.right):
            continue
        left, right = mentions[pair.left], mentions[pair.right]
        why = "; ".join(pair.reasons)
        yield decide(left, right, rule, BY_COMPARISON, round(pair.score, 3), why)
