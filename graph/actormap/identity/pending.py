"""Pairs that nobody has judged yet, and why they may be one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from actormap.identity.decisions import Decision, Judgement
from actormap.identity.joining import BY_COMPARISON, decide
from actormap.matching import Candidate
from actormap.matching.clusters import Clusters
from actormap.model import Mention

# Below this a pair is not worth a person's time.
_LEAST_SCORE = 0.1


class Pending:
    """Collects open pairs: one for each two clusters, unless somebody has judged one of them."""

    def __init__(self, clusters: Clusters, decisions: Iterable[Decision]) -> None:
        """Take the clusters as they are after all joining, and the decisions of persons."""
        self._clusters = clusters
        self._settled = {self._name(d.subject, d.object) for d in decisions}

    def list(
        self, mentions: Mapping[str, Mention], candidates: Iterable[Candidate]
    ) -> Iterator[Decision]:
        """Yield the open pairs, the surest first."""
        for pair in candidates:
            if (
                pair.score >= _LEAST_SCORE
                and not pair.forbidden
                and self._take(pair.left, pair.right)
            ):
                left, right = mentions[pair.left], mentions[pair.right]
                why, score = "; ".join(pair.reasons), round(pair.score, 3)
                yield _leave_open(decide(left, right, "", BY_COMPARISON, score, why))

    def _take(self, left: str, right: str) -> bool:
        """Tell whether a pair is open, and take it."""
        if self._clusters.find(left) == self._clusters.find(right):
            return False
        pair = self._name(left, right)
        if pair in self._settled or self._clusters.are_apart(left, right):
            return False
        self._settled.add(pair)
        return True

    def _name(self, left: str, right: str) -> frozenset[str]:
        return frozenset((self._clusters.find(left), self._clusters.find(right)))


def join_pending(
    clusters: Clusters,
    mentions: Mapping[str, Mention],
    candidates: Iterable[Candidate],
    decisions: Iterable[Decision],
) -> Iterator[Decision]:
    """Join what is open, the surest first, and yield each pair that was joined.

    A pair that a person has left unsure is open, too; what was told apart stays apart.
    """
    told_apart = [d for d in decisions if d.judgement is not Judgement.UNSURE]
    unsure = [d for d in decisions if d.judgement is Judgement.UNSURE and not d.names_identifier]
    open_pairs = Pending(clusters, told_apart).list(mentions, candidates)
    for pair in sorted([*unsure, *open_pairs], key=lambda d: (-d.confidence, d)):
        if clusters.join(pair.subject, pair.object):
            yield replace(pair, judgement=Judgement.SAME)


def _leave_open(decision: Decision) -> Decision:
    return replace(decision, judgement=Judgement.UNSURE)
