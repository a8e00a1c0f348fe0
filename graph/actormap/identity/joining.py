"""What joins mentions without a person: an identifier, one source, a name with something in common.

Each function joins what it may in the clusters and yields a decision for each pair that it joined,
signed by its rule. Cost: one pass over the mentions and one over the claims; blocks are joined
through what their mentions have in common, never pair by pair.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from actormap.identity.decisions import Decision, Judgement
from actormap.identity.known import Identifiers
from actormap.identity.rules import SAME_IDENTIFIER, SAME_NAME, SAME_SOURCE
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Kind, Mention
from actormap.names import fold_name
from actormap.vocabulary import RELATIONS

BY_IDENTIFIER = "semapv:DatabaseCrossReference"
BY_COMPARISON = "semapv:CompositeMatching"
BY_LABEL = "semapv:LexicalMatching"
# How sure a rule is; a person's decision says so itself.
_NAME_CONFIDENCE = 0.9


def join_by_identifier(
    clusters: Clusters, mentions: Iterable[Mention], known: Identifiers
) -> Iterator[Decision]:
    """Join mentions that have an identifier in common: stated, found in reading, or decided."""
    first: dict[tuple[Kind, str], Mention] = {}
    for mention in mentions:
        for identifier in sorted(known.get(mention)):
            other = first.setdefault((mention.kind, identifier), mention)
            if other is not mention and clusters.join(other.id, mention.id):
                yield decide(other, mention, SAME_IDENTIFIER, BY_IDENTIFIER, 1.0, identifier)


def join_within_source(clusters: Clusters, mentions: Iterable[Mention]) -> Iterator[Decision]:
    """Join a mention without identifier to the one of its name in the source that has one.

    Where two of one name have different identifiers the source tells them apart, and nobody knows
    which of them is meant.
    """
    named: dict[tuple[str, Kind, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if not mention.local:
            named[mention.source, mention.kind, mention.key].append(mention)
    for same in named.values():
        known = [mention for mention in same if mention.identifier]
        if len({clusters.find(mention.id) for mention in known}) != 1:
            continue
        for mention in same:
            if not mention.identifier and clusters.join(known[0].id, mention.id):
                yield decide(known[0], mention, SAME_SOURCE, BY_LABEL, _NAME_CONFIDENCE, "")


def join_by_name(
    clusters: Clusters, mentions: Iterable[Mention], claims: Iterable[Claim]
) -> Iterator[Decision]:
    """Join mentions of one full name in several sources that also share a neighbour's name."""
    neighbours = _find_neighbours(claims)
    first: dict[tuple[Kind, str, str], Mention] = {}
    for mention in mentions:
        if not _mayjoin_by_name(mention):
            continue
        name = fold_name(mention.name)
        for neighbour in sorted(neighbours[mention.id]):
            other = first.setdefault((mention.kind, name, neighbour), mention)
            if other.source != mention.source and clusters.join(other.id, mention.id):
                comment = f"both with {neighbour.partition(':')[2]}"
                yield decide(other, mention, SAME_NAME, BY_COMPARISON, _NAME_CONFIDENCE, comment)


def _mayjoin_by_name(mention: Mention) -> bool:
    """Tell whether the name alone may count: initials never merge anybody."""
    words = fold_name(mention.name).split()
    if mention.kind is not Kind.PERSON:
        return bool(words)
    return len(words) > 1 and all(len(word) > 1 or not word.isascii() for word in words)


def _find_neighbours(claims: Iterable[Claim]) -> Mapping[str, set[str]]:
    """Map a mention's id to the folded names it is linked to, through works as well.

    A theme in common is no corroboration, nor is being on the same page.
    """
    linked: dict[str, set[Mention]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.object, Mention) and _corroborates(claim.relation):
            linked[claim.subject.id].add(claim.object)
            linked[claim.object.id].add(claim.subject)
    return defaultdict(set, {key: _name_all(key, found, linked) for key, found in linked.items()})


def _corroborates(relation: str) -> bool:
    return not (RELATIONS[relation].structural or relation == "subject")


def _name_all(
    key: str, neighbours: Iterable[Mention], linked: Mapping[str, set[Mention]]
) -> set[str]:
    """Return the names of the neighbours, and of those behind a work (the co-authors)."""
    names = set()
    for neighbour in neighbours:
        names.add(f"{neighbour.kind}:{fold_name(neighbour.name)}")
        if neighbour.kind is Kind.WORK:
            behind = (other for other in linked[neighbour.id] if other.id != key)
            names.update(f"{other.kind}:{fold_name(other.name)}" for other in behind)
    return names


def decide(  # noqa: PLR0913, PLR0917 - a decision has that many parts
    subject: Mention, target: Mention, rule: str, justification: str, confidence: float, why: str
) -> Decision:
    """Return the decision of a rule that two mentions are the same, and why."""
    return Decision(
        subject=subject.id,
        object=target.id,
        judgement=Judgement.SAME,
        justification=justification,
        confidence=confidence,
        author=rule,
        comment=why,
        subject_label=subject.name,
        object_label=target.name,
    )
