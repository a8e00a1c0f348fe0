"""Where a person stands in a review, as a value: what is asked, what was answered, what is left.

Nothing here reads or writes. Each answer makes a new session; the earlier one is what undoing
goes back to. Cost of a step: one look at each item and at each answer given.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from actormap.identity import Decision
from actormap.identity.contradictions import find_contradictions
from actormap.identity.decisions import Judgement
from actormap.matching.clusters import Clusters
from actormap.page_profile import CorrectedRow
from actormap.review.model import Byline, Item, Pair, Proposal, Question
from actormap.schemes import find_scheme


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person did: a judgement, several at once, a row of a page, or a skip.

    `items` are the ids of the items it is about.
    """

    items: tuple[str, ...]
    decisions: tuple[Decision, ...] = ()
    row: CorrectedRow | None = None
    page: str = ""

    @property
    def is_answer(self) -> bool:
        """Whether something was decided."""
        return bool(self.decisions) or self.row is not None


@dataclass(frozen=True)
class Session:
    """The items in the order in which they are asked, and the steps taken.

    `entities` maps the ids of mentions to the IRIs of their entities, and so the identifiers of
    registers that one entity has, where these join; `decided` holds what persons and rules had
    decided before, `standing` those of them that bear on further answers: "not the same", and the
    identifiers that somebody gave.
    """

    items: tuple[Item, ...]
    entities: Mapping[str, str]
    decided: tuple[Decision, ...] = ()
    standing: tuple[Decision, ...] = ()
    steps: tuple[Step, ...] = ()

    @classmethod
    def begin(
        cls, items: Iterable[Item], entities: Mapping[str, str], decided: Iterable[Decision]
    ) -> "Session":
        """Return a session in which nothing was answered yet."""
        known = tuple(decided)
        standing = tuple(
            row for row in known
            if row.judgement is Judgement.DIFFERENT or row.names_identifier
        )  # fmt: skip
        return cls(tuple(items), entities, known, standing)

    # ── where one stands ────────────────────────────────────────────────────────────────────

    @cached_property
    def open(self) -> tuple[Item, ...]:
        """The items that are neither answered nor put off, nor answered by other answers."""
        done = {key for step in self.steps for key in step.items}
        return tuple(
            item for item in self.items
            if item.id not in done and (isinstance(item, Byline) or not self._is_settled(item))
        )  # fmt: skip

    @property
    def answered(self) -> int:
        """How many items were answered, alone or together."""
        return sum(len(step.items) for step in self.steps if step.is_answer)

    @property
    def skipped(self) -> int:
        """How many items were put off."""
        return sum(len(step.items) for step in self.steps if not step.is_answer)

    @property
    def settled(self) -> int:
        """How many items need no answer any more, because others say it already."""
        return len(self.items) - len(self.open) - self.answered - self.skipped

    @cached_property
    def _clusters(self) -> Clusters:
        """The entities as this session has joined them, with all that must stay apart."""
        return self._join_answers(())

    def _join_answers(self, further: Iterable[str]) -> Clusters:
        """Return the clusters of the entities that were decided about, and of further ones."""
        given = [decision for step in self.steps for decision in step.decisions]
        judged = [(row, self._find_ends(row)) for row in (*self.standing, *given)]
        clusters = Clusters({end for _, ends in judged for end in ends}.union(further))
        for decision, ends in judged:
            _follow(clusters, decision, ends)
        return clusters

    def _find_ends(self, decision: Decision) -> tuple[str, str]:
        get = self.entities.get
        return get(decision.subject, decision.subject), get(decision.object, decision.object)

    @cached_property
    def _left_unsure(self) -> frozenset[frozenset[str]]:
        """The pairs of clusters about which nothing could be said."""
        return frozenset(
            frozenset(map(self._clusters.find, self._find_ends(decision)))
            for step in self.steps
            for decision in step.decisions
            if decision.judgement is Judgement.UNSURE
        )

    @cached_property
    def _identified(self) -> frozenset[tuple[str, str]]:
        """The clusters that were given an identifier, each with the scheme of it."""
        given = (decision for step in self.steps for decision in step.decisions)
        return frozenset(
            (self._clusters.find(self._find_ends(row)[0]), find_scheme(row.object))
            for row in (*self.standing, *given)
            if row.names_identifier and row.judgement is Judgement.SAME
        )

    def _is_settled(self, question: Question) -> bool:
        one, other = map(self._clusters.find, self._find_ends(question.asked))
        apart = self._clusters.are_apart(one, other)
        if one == other or apart or frozenset((one, other)) in self._left_unsure:
            return True
        # Of the candidates of one register an entity is one at most.
        scheme = find_scheme(question.asked.object)
        return isinstance(question, Proposal) and (one, scheme) in self._identified

    # ── steps ───────────────────────────────────────────────────────────────────────────────

    def judge(self, question: Question, decision: Decision) -> "Session":
        """Return the session after a judgement that `refuse` has nothing against."""
        return self._take(Step((question.id,), (decision,)))

    def correct(self, byline: Byline, row: CorrectedRow) -> "Session":
        """Return the session after a byline was read by a person."""
        return self._take(Step((byline.id,), row=row, page=byline.page))

    def skip(self, item: Item) -> "Session":
        """Return the session with an item put off."""
        return self._take(Step((item.id,)))

    def accept(self, pairs: Iterable[Pair], decisions: Iterable[Decision]) -> "Session":
        """Return the session after several judgements in one step."""
        return self._take(Step(tuple(pair.id for pair in pairs), tuple(decisions)))

    def undo(self) -> "Session":
        """Return the session before its last step."""
        return replace(self, steps=self.steps[:-1])

    def _take(self, step: Step) -> "Session":
        return replace(self, steps=(*self.steps, step))

    # ── looking ahead ───────────────────────────────────────────────────────────────────────

    def find_bearer(self, proposal: Proposal) -> str:
        """Return the IRI of another entity that has the identifier, also by an answer given here.

        Empty where none has.
        """
        given = (
            self._find_ends(row)[0]
            for step in self.steps
            for row in step.decisions
            if row.object == proposal.candidate.identifier and row.judgement is Judgement.SAME
        )
        return next((iri for iri in given if iri != proposal.entity), proposal.bearer)

    def refuse(self, decision: Decision) -> str:
        """Return the shortest proof that a judgement contradicts others; empty if it does not."""
        one, other = map(self._clusters.find, self._find_ends(decision))
        same = decision.judgement is Judgement.SAME
        apart = decision.judgement is Judgement.DIFFERENT
        if not (apart and one == other) and not (same and self._clusters.are_apart(one, other)):
            return ""
        told = [*self.decided, *(row for step in self.steps for row in step.decisions)]
        joining = [row for row in told if row.judgement is Judgement.SAME]
        # Others do not matter here, and each would be searched for a proof.
        between = [
            row for row in told if row.judgement is Judgement.DIFFERENT
            and {*map(self._clusters.find, self._find_ends(row))} == {one, other}
        ]  # fmt: skip
        proofs = find_contradictions([*joining, *between, decision])
        return str(next(proofs, "another decision says otherwise"))

    def list_alike(self, pair: Pair) -> tuple[list[Pair], int]:
        """Return the open pairs of one kind and reason that may be the same all together.

        And the number of those that may not: accepting the others would contradict a decision.
        """
        alike = [item for item in self.open if isinstance(item, Pair)
                 and (item.kind, item.reason) == (pair.kind, pair.reason)]  # fmt: skip
        clusters = self._join_answers(end for item in alike for end in item.ends)
        joined = [item for item in alike if clusters.join(*item.ends)]
        kept = sum(clusters.are_apart(*item.ends) for item in alike)
        return joined, kept


def _follow(clusters: Clusters, decision: Decision, ends: tuple[str, str]) -> None:
    if decision.judgement is Judgement.SAME:
        clusters.join(*ends)
    elif decision.judgement is Judgement.DIFFERENT:
        clusters.separate(*ends)
