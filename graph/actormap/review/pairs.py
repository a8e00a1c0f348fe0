"""The pairs that nobody has judged, those first whose answer changes the network most."""

from collections.abc import Iterable, Iterator
from functools import cache

from actormap.identity import Decision, Resolution
from actormap.identity.decisions import Judgement
from actormap.review.evidence import Evidence
from actormap.review.model import Pair


def make_pairs(resolution: Resolution, evidence: Evidence, *, unsure: bool = False) -> list[Pair]:
    """Return the open pairs in the order in which they are asked.

    `unsure` asks again what was left unsure. Cost: one look at each pair, and at the links of each
    entity in one.
    """
    asked = [*resolution.pending, *(_list_unsure(resolution.decisions) if unsure else ())]
    count = cache(evidence.count_links)
    pairs: dict[str, Pair] = {}
    for decision in asked:
        one, other = (evidence.find_entity(key) for key in (decision.subject, decision.object))
        if one and other and one != other:
            links = min(count(one.iri), count(other.iri))
            pair = Pair(one.iri, other.iri, one.kind, decision, links * decision.confidence)
            pairs.setdefault(pair.id, pair)
    return sorted(pairs.values(), key=_rank)


def _list_unsure(decisions: Iterable[Decision]) -> Iterator[Decision]:
    return (row for row in decisions if row.judgement is Judgement.UNSURE)


def _rank(pair: Pair) -> tuple[float, float, str, str]:
    return -pair.weight, -pair.score, pair.asked.subject_label, pair.id
