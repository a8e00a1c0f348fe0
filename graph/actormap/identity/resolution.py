"""Clusters of mentions and the entities they stand for.

Cost: one pass over the claims and one over the mentions; blocks are joined through what their
mentions have in common, never pair by pair.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from actormap.errors import ProjectError
from actormap.identifiers import make_slug
from actormap.identity.contradictions import find_contradictions
from actormap.identity.decisions import Decision, Judgement
from actormap.identity.rules import SAME_IDENTIFIER, SAME_NAME, SAME_SOURCE
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Entity, Kind, Mention, Statement, Text, hash_values
from actormap.names import fold_name
from actormap.vocabulary import KINDS, RELATIONS

# Those of these kinds are compared by more than their names (see `matching`).
_COMPARED = (Kind.PERSON, Kind.ORGANIZATION, Kind.WORK)
_BY_IDENTIFIER = "semapv:DatabaseCrossReference"
_BY_NAME = "semapv:CompositeMatching"
_BY_LABEL = "semapv:LexicalMatching"
_LABELS = ("preferred label", "alternative label")
# How sure a rule is; a person's decision says so itself.
_NAME_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Resolution:
    """The outcome of identity: statements about entities, and all that was decided.

    `decisions` holds the decisions of persons and of rules. `pending` lists pairs of one name
    that nobody has judged; they stay apart. `entities` maps a mention to its entity.
    """

    statements: tuple[Statement, ...]
    entities: Mapping[Mention, Entity]
    decisions: tuple[Decision, ...]
    pending: tuple[Decision, ...]


def resolve_claims(
    claims: Sequence[Claim],
    decisions: Iterable[Decision],
    base: str,
    *,
    switched_off: Collection[str] = (),
) -> Resolution:
    """Return statements about entities whose IRIs begin with `base`.

    Decisions about mentions that no source has any more are kept and have no effect. Rules that are
    `switched_off` (see `RULES`) accept nothing; what they would have joined waits for a person.
    """
    mentions = _collect_mentions(claims)
    clusters = Clusters(mention.id for mention in mentions)
    by_hand = sorted(decisions)
    _check_decisions(mentions, by_hand)
    for decision in by_hand:
        if decision.judgement is Judgement.DIFFERENT:
            clusters.separate(decision.subject, decision.object)
    made = list(_join_by_hand(clusters, by_hand))
    stated = _find_identifiers(claims)
    if SAME_IDENTIFIER not in switched_off:
        made += _join_by_identifier(clusters, mentions, stated)
    if SAME_SOURCE not in switched_off:
        made += _join_within_source(clusters, mentions)
    if SAME_NAME not in switched_off:
        made += _join_by_name(clusters, mentions, claims)
    entities = _make_entities(clusters, mentions, claims, stated, base)
    return Resolution(
        statements=tuple(_make_statements(claims, _Lookup(entities))),
        entities=entities,
        decisions=tuple(made),
        pending=tuple(_list_pending(clusters, mentions, by_hand)),
    )


def _collect_mentions(claims: Iterable[Claim]) -> list[Mention]:
    """Return each mention once, sorted, so that the outcome is free of the order of claims."""
    found: dict[str, Mention] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object, claim.about):
            if isinstance(mention, Mention):
                earlier = found.setdefault(mention.id, mention)
                found[mention.id] = min(earlier, mention, key=_rank_spelling)
    return sorted(found.values())


def _rank_spelling(mention: Mention) -> tuple[bool, Mention]:
    """Rank the spellings of one mention: "Keri Facer" stands for "KERI FACER" too."""
    return mention.name in {mention.name.upper(), mention.name.lower()}, mention


def _check_decisions(mentions: Iterable[Mention], decisions: Iterable[Decision]) -> None:
    """Refuse decisions that cannot all hold, with the shortest proof."""
    known = {mention.id for mention in mentions}
    told = (d for d in decisions if d.subject in known and d.object in known)
    for contradiction in find_contradictions(told):
        raise ProjectError(
            f"The decisions contradict one another: {contradiction}. Remove or change one of "
            "these rows of decisions.sssom.tsv."
        )


def _join_by_hand(clusters: Clusters, decisions: Iterable[Decision]) -> Iterator[Decision]:
    for decision in decisions:
        if decision.judgement is Judgement.SAME:
            clusters.join(decision.subject, decision.object)
        yield decision


def _find_identifiers(claims: Iterable[Claim]) -> Mapping[str, set[str]]:
    """Map a mention's id to the identifiers that its source states of it."""
    stated: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.relation == "identifier" and isinstance(claim.object, Text):
            stated[claim.subject.id].add(claim.object.value)
    return stated


def _join_by_identifier(
    clusters: Clusters, mentions: Iterable[Mention], stated: Mapping[str, set[str]]
) -> Iterator[Decision]:
    """Join mentions that have an identifier in common, stated or found by the reading step."""
    first: dict[tuple[Kind, str], Mention] = {}
    for mention in mentions:
        for identifier in sorted({mention.identifier, *stated.get(mention.id, ())} - {""}):
            other = first.setdefault((mention.kind, identifier), mention)
            if other is not mention and clusters.join(other.id, mention.id):
                yield _decide(other, mention, SAME_IDENTIFIER, _BY_IDENTIFIER, 1.0, identifier)


def _join_within_source(clusters: Clusters, mentions: Iterable[Mention]) -> Iterator[Decision]:
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
                yield _decide(known[0], mention, SAME_SOURCE, _BY_LABEL, _NAME_CONFIDENCE, "")


def _join_by_name(
    clusters: Clusters, mentions: Iterable[Mention], claims: Iterable[Claim]
) -> Iterator[Decision]:
    """Join mentions of one full name in several sources that also share a neighbour's name."""
    neighbours = _find_neighbours(claims)
    first: dict[tuple[Kind, str, str], Mention] = {}
    for mention in mentions:
        if not _may_join_by_name(mention):
            continue
        name = fold_name(mention.name)
        for neighbour in sorted(neighbours[mention.id]):
            other = first.setdefault((mention.kind, name, neighbour), mention)
            if other.source != mention.source and clusters.join(other.id, mention.id):
                comment = f"both with {neighbour.partition(':')[2]}"
                yield _decide(other, mention, SAME_NAME, _BY_NAME, _NAME_CONFIDENCE, comment)


def _may_join_by_name(mention: Mention) -> bool:
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


def _decide(  # noqa: PLR0913, PLR0917 - a decision has that many parts
    subject: Mention, target: Mention, rule: str, justification: str, confidence: float, why: str
) -> Decision:
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


def _list_pending(
    clusters: Clusters, mentions: Iterable[Mention], decisions: Iterable[Decision]
) -> Iterator[Decision]:
    """Yield one row for each two clusters of one name, unless somebody has judged them."""
    judged = {frozenset((decision.subject, decision.object)) for decision in decisions}
    first: dict[tuple[Kind, str], Mention] = {}
    seen: set[str] = set()
    for mention in mentions:
        name = fold_name(mention.name)
        other = first.setdefault((mention.kind, name), mention)
        root = clusters.find(mention.id)
        if other is mention or root in seen or root == clusters.find(other.id):
            continue
        seen.add(root)
        if frozenset((other.id, mention.id)) not in judged:
            row = _decide(other, mention, "", _BY_LABEL, 0.5, "the same full name")
            yield replace(row, judgement=Judgement.UNSURE)


def _make_entities(
    clusters: Clusters,
    mentions: Sequence[Mention],
    claims: Iterable[Claim],
    stated: Mapping[str, set[str]],
    base: str,
) -> dict[Mention, Entity]:
    """Return each mention's entity; an IRI gets a suffix only where two would collide."""
    labels = _find_labels(claims)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(mention.id)].append(mention)
    taken: set[str] = set()
    entities: dict[Mention, Entity] = {}
    for cluster in sorted(members.values()):
        entity = _make_entity(cluster, labels, stated, base, taken)
        taken.add(entity.iri)
        entities.update(dict.fromkeys(cluster, entity))
    return entities


def _find_labels(claims: Iterable[Claim]) -> dict[tuple[str, str], list[str]]:
    """Map relation and mention to the labels that a work of reference gives it."""
    labels: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.relation in _LABELS and isinstance(claim.object, Text):
            labels[claim.relation, claim.subject.id].append(claim.object.value)
    return labels


def _make_entity(
    cluster: Sequence[Mention],
    labels: Mapping[tuple[str, str], list[str]],
    stated: Mapping[str, set[str]],
    base: str,
    taken: set[str],
) -> Entity:
    preferred, others = (
        [label for mention in cluster for label in labels.get((relation, mention.id), ())]
        for relation in _LABELS
    )
    label = next(iter(preferred), "") or _choose_label(cluster)
    others += preferred[1:]
    kind = cluster[0].kind
    known = {mention.identifier for mention in cluster}.union(
        *(stated.get(mention.id, ()) for mention in cluster)
    )
    identifiers = tuple(sorted(known - {""}))
    return Entity(
        iri=_mint_iri(cluster[0], label, identifiers, base, taken),
        kind=kind,
        label=label,
        alt_labels=tuple(sorted({*others, *(mention.name for mention in cluster)} - {label})),
        identifiers=() if kind is Kind.THEME else identifiers,
    )


def _choose_label(cluster: Iterable[Mention]) -> str:
    """Return the name that most mentions use; of equals the longest, then the first."""
    counts = Counter(mention.name for mention in cluster)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _mint_iri(
    first: Mention, label: str, identifiers: Sequence[str], base: str, taken: set[str]
) -> str:
    # A concept's IRI is the researcher's own, from the theme scheme.
    if first.kind is Kind.THEME and identifiers:
        return identifiers[0]
    slug = make_slug(label) or hash_values(first.id)
    iri = f"{base}{KINDS[first.kind].path}/{slug}"
    return f"{iri}-{first.id[:6]}" if iri in taken else iri


def _make_statements(claims: Iterable[Claim], entities: "_Lookup") -> Iterator[Statement]:
    """Yield each claim once: two authors of a byline both state where their university is."""
    seen: set[str] = set()
    for claim in claims:
        statement = _make_statement(claim, entities)
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement


class _Lookup:
    """Finds the entity of a mention in whatever spelling; each spelling is worked out once."""

    def __init__(self, entities: Mapping[Mention, Entity]) -> None:
        self._by_id = {mention.id: entity for mention, entity in entities.items()}
        self._by_mention = dict(entities)

    def __getitem__(self, mention: Mention) -> Entity:
        found = self._by_mention.get(mention)
        if found is None:
            found = self._by_mention[mention] = self._by_id[mention.id]
        return found


def _make_statement(claim: Claim, entities: _Lookup) -> Statement:
    target = claim.object
    return Statement(
        id=claim.id,
        subject=entities[claim.subject],
        relation=claim.relation,
        object=entities[target] if isinstance(target, Mention) else target,
        passage=claim.passage,
        method=claim.method,
        details=claim.details,
        inferred=claim.inferred,
        about=entities[claim.about] if claim.about else None,
    )
