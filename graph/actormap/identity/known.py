"""The identifiers of each mention: what sources state, with what persons decided of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from actormap.identity.decisions import Decision, Judgement
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Kind, Mention, Text


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Maps from a mention's id to identifiers: `given` by source or decision, and `denied`."""

    given: Mapping[str, AbstractSet[str]]
    denied: Mapping[str, AbstractSet[str]]

    def get(self, mention: Mention) -> AbstractSet[str]:
        """Return the identifiers of a mention, its own included."""
        own = {mention.identifier, *self.given.get(mention.id, ())} - {""}
        return own - self.denied.get(mention.id, frozenset())


def find_identifiers(
    clusters: Clusters,
    mentions: Sequence[Mention],
    claims: Iterable[Claim],
    decisions: Iterable[Decision],
) -> Identifiers:
    """Return what is known once the mentions that persons joined are one.

    What a person denies of a mention is denied of those joined to it by hand. A theme has the
    identifier that its scheme gives it, and no other.
    """
    given: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.relation == "identifier" and isinstance(claim.object, Text):
            given[claim.subject.id].add(claim.object.value)
    refused: dict[str, set[str]] = defaultdict(set)
    told = _list_told(decisions)
    themes = {mention.id for mention in mentions if told and mention.kind is Kind.THEME}
    for decision in told:
        if decision.judgement is Judgement.SAME and decision.subject not in themes:
            given[decision.subject].add(decision.object)
        elif decision.judgement is Judgement.DIFFERENT:
            refused[clusters.find(decision.subject)].add(decision.object)
    if not refused:
        return Identifiers(given, {})
    roots = ((mention.id, clusters.find(mention.id)) for mention in mentions)
    return Identifiers(given, {key: refused[root] for key, root in roots if root in refused})


def separate_denied(
    clusters: Clusters,
    mentions: Iterable[Mention],
    known: Identifiers,
    decisions: Iterable[Decision],
) -> None:
    """Keep a mention that is not what an identifier stands for apart from those that are."""
    refused = [d for d in _list_told(decisions) if d.judgement is Judgement.DIFFERENT]
    if not refused:
        return
    wanted = {decision.object for decision in refused}
    bearers: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        for identifier in known.get(mention) & wanted:
            bearers[identifier].append(mention)
    for decision in refused:
        for bearer in bearers[decision.object]:
            clusters.separate(decision.subject, bearer.id)


def _list_told(decisions: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in decisions if decision.names_identifier]
