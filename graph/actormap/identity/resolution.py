"""From claims about mentions to statements about entities."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from actormap.errors import ProjectError
from actormap.identity.comparing import compare_mentions, join_by_comparison, keep_apart
from actormap.identity.contradictions import find_contradictions
from actormap.identity.decisions import Decision, Judgement
from actormap.identity.entities import Iris, make_entities
from actormap.identity.joining import join_by_identifier, join_by_name, join_within_source
from actormap.identity.known import find_identifiers, separate_denied
from actormap.identity.merges import Merges
from actormap.identity.pending import Pending, join_pending
from actormap.identity.published import Published
from actormap.identity.rules import RULES, SAME_IDENTIFIER, SAME_NAME, SAME_SOURCE
from actormap.matching import Candidate
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Entity, Mention, Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """The outcome of identity: statements about entities, and all that was decided.

    `decisions` holds the decisions of persons and of rules. `pending` lists pairs of one name
    that nobody has judged; they stay apart. `entities` maps a mention to its entity. `redirects`
    are published IRIs that no entity has any more, each with the one it leads to.
    """

    statements: tuple[Statement, ...]
    entities: Mapping[Mention, Entity]
    decisions: tuple[Decision, ...]
    pending: tuple[Decision, ...]
    redirects: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Basis:
    """All that the statements of a build follow from.

    `base` is what the IRIs of entities begin with, but for those `published`. Rules that are
    `switched_off` (see `RULES`) accept nothing; what they would have joined waits for a person.
    """

    claims: Sequence[Claim]
    decisions: Sequence[Decision]
    base: str
    switched_off: frozenset[str] = frozenset()
    published: Published = field(default_factory=Published)

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """Each mention once, sorted, so that the outcome is free of the order of claims."""
        return _collect_mentions(self.claims)

    @cached_property
    def candidates(self) -> Sequence[Candidate]:
        """The pairs that may be one: compared once, whatever is asked of them."""
        return compare_mentions(self.mentions, self.claims)

    def resolve(self, merges: Merges = Merges.ACCEPTED) -> Resolution:
        """Return statements about entities, under these merges."""
        if merges is Merges.NONE:
            kept = [d for d in self.decisions if d.judgement is Judgement.DIFFERENT]
            return _resolve(self, kept, frozenset(RULES) - {SAME_IDENTIFIER}, open_too=False)
        return _resolve(self, self.decisions, self.switched_off, open_too=merges is Merges.PENDING)


def resolve_claims(
    claims: Sequence[Claim],
    decisions: Iterable[Decision],
    base: str,
    *,
    switched_off: Collection[str] = (),
    published: Published | None = None,
) -> Resolution:
    """Return the resolution of a basis of these parts.

    Decisions about mentions that no source has any more are kept and have no effect.
    """
    wishes = frozenset(switched_off), published or Published()
    return Basis(claims, tuple(decisions), base, *wishes).resolve()


def _resolve(
    basis: Basis, decisions: Iterable[Decision], switched_off: Collection[str], *, open_too: bool
) -> Resolution:
    """Return the resolution by these decisions and rules; `open_too` joins what is pending."""
    claims, mentions, candidates = basis.claims, basis.mentions, basis.candidates
    clusters = Clusters(mention.id for mention in mentions)
    by_hand = sorted(decisions)
    _check_decisions(mentions, by_hand)
    for decision in by_hand:
        if decision.judgement is Judgement.DIFFERENT and not decision.names_identifier:
            clusters.separate(decision.subject, decision.object)
    made = list(_join_by_hand(clusters, by_hand))
    keep_apart(clusters, candidates)
    by_id = {mention.id: mention for mention in mentions}
    known = find_identifiers(clusters, mentions, claims, by_hand)
    separate_denied(clusters, mentions, known, by_hand)
    if SAME_IDENTIFIER not in switched_off:
        made += join_by_identifier(clusters, mentions, known)
    if SAME_SOURCE not in switched_off:
        made += join_within_source(clusters, mentions)
    if SAME_NAME not in switched_off:
        made += join_by_name(clusters, mentions, claims)
    made += join_by_comparison(clusters, by_id, candidates, switched_off)
    if open_too:
        made += join_pending(clusters, by_id, candidates, by_hand)
    iris = Iris(basis.base, basis.published)
    entities = make_entities(clusters, mentions, claims, known, iris)
    return Resolution(
        statements=tuple(_make_statements(claims, _Lookup(entities))),
        entities=entities,
        decisions=tuple(made),
        redirects=tuple(iris.published.list_redirects(entities)),
        pending=tuple(Pending(clusters, by_hand).list(by_id, candidates)),
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
    told = (
        d for d in decisions if d.subject in known and (d.names_identifier or d.object in known)
    )
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
