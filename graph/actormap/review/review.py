"""A review of one project: each answer is on the disk before anything else is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.additions import Addition, add_to_file, apply_addition, take_from_file
from actormap.identity import SAME_IDENTIFIER, Decision, Resolution, find_rules
from actormap.identity.decision_file import add_decisions
from actormap.identity.decisions import BY_HAND, Judgement
from actormap.page_profile import parse_profile
from actormap.project import DECISIONS_FILE, Project, get_profile_file
from actormap.reading import Reading as SourceReading
from actormap.review.bylines import Page, compose_profile_row, list_bylines, list_pages
from actormap.review.evidence import Evidence
from actormap.review.model import Byline, Item, Pair, Proposal, Question
from actormap.review.pairs import make_pairs
from actormap.review.proposals import make_proposals
from actormap.review.session import Session
from actormap.schemes import write_curie

if TYPE_CHECKING:
    from actormap.reconciliation import Candidate

# What may be asked alone, besides the kinds of things.
BYLINES = "byline"
CANDIDATES = "candidate"

_NOTHING_TO_UNDO = (
    "Nothing to undo in this review. To undo an earlier answer, delete its row in the file."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an answer: whether it was saved, and why not or what was, in words."""

    saved: bool
    message: str


class Review:
    """The session of one person, the evidence, and the files in which the answers stand."""

    def __init__(  # noqa: PLR0913 - what is reviewed, by whom, and two wishes
        self,
        project: Project,
        readings: Iterable[SourceReading],
        resolution: Resolution,
        author: str,
        candidates: "Iterable[Candidate]" = (),
        *,
        unsure: bool = False,
        only: str = "",
    ) -> None:
        """Begin with what is open; `only` is a kind, `CANDIDATES` or `BYLINES`.

        `candidates` are those that wait for a person.
        """
        self.folder = project.folder
        self._readings = {reading.source.path: reading for reading in readings}
        self._additions: list[tuple[Path, Addition] | None] = []
        sources = [reading.source for reading in self._readings.values()]
        self.author = author
        self.evidence = Evidence(resolution, sources)
        items: list[Item] = [
            *make_pairs(resolution, self.evidence, unsure=unsure),
            *make_proposals(candidates, self.evidence),
            *list_bylines(self._readings.values()),
        ]
        chosen = (item for item in items if not only or only in _get_kinds(item))
        entities = {**self.evidence.entities, **_list_bearers(project, self.evidence)}
        self.session = Session.begin(chosen, entities, resolution.decisions)

    @property
    def decisions_file(self) -> Path:
        """Where the judgements stand."""
        return self.folder / DECISIONS_FILE

    def list_pages(self) -> list[Page]:
        """Return the pages that have a profile."""
        changed = {step.page for step in self.session.steps}
        pages = list_pages(self._readings.values())
        return [replace(p, followed=p.followed or p.path in changed) for p in pages]

    def get_page(self, path: str) -> Page | None:
        """Return the page of a source; None where it has no profile."""
        return next((page for page in self.list_pages() if page.path == path), None)

    # ── answers ─────────────────────────────────────────────────────────────────────────────

    def judge(self, question: Question, judgement: Judgement, comment: str = "") -> Outcome:
        """Save a judgement, unless it contradicts others."""
        decision = self.make_decision(question, judgement, comment)
        if proof := self.session.refuse(decision):
            return Outcome(saved=False, message=f"Not saved, it contradicts: {proof}")
        self._save_decisions([decision])
        self.session = self.session.judge(question, decision)
        return Outcome(saved=True, message=_describe(decision))

    def accept_alike(self, pair: Pair) -> Outcome:
        """Save "same" for all open pairs of one kind and reason, in one step."""
        pairs, kept = self.session.list_alike(pair)
        if not pairs:
            return Outcome(saved=False, message="Not saved: none of them may be joined.")
        comment = f"accepted as one of {len(pairs)}: {pair.reason}"
        made = [self.make_decision(p, Judgement.SAME, comment) for p in pairs]
        self._save_decisions(made)
        self.session = self.session.accept(pairs, made)
        left = f"; {kept} stay apart, by other decisions" if kept else ""
        return Outcome(saved=True, message=f"{len(pairs)} pairs are the same{left}")

    def read_byline(self, byline: Byline, number: int | None) -> Outcome:
        """Save one of a byline's readings, by its place from 0; None says it names nobody."""
        row = byline.nobody if number is None else byline.readings[number].row
        reading = self._readings[byline.page]
        file = get_profile_file(self.folder / byline.page)

        def compose(content: bytes | None) -> Addition:
            addition = compose_profile_row(content, reading, row)
            # What could not be followed must not be written.
            parse_profile(file, apply_addition(content, addition).decode("utf-8"))
            return addition

        self._additions.append((file, add_to_file(file, compose)))
        self.session = self.session.correct(byline, row)
        return Outcome(saved=True, message=f"{byline.page}, line {byline.passage.line}")

    def skip(self, item: Item) -> None:
        """Put an item off."""
        self._additions.append(None)
        self.session = self.session.skip(item)

    def undo(self) -> Outcome:
        """Take the last step back, in the file too."""
        if not self.session.steps:
            return Outcome(saved=False, message=_NOTHING_TO_UNDO)
        last = self._additions[-1]
        if last:
            take_from_file(*last)
        self._additions.pop()
        self.session = self.session.undo()
        return Outcome(saved=True, message="undone" if last else "asked again")

    def make_decision(
        self, question: Question, judgement: Judgement, comment: str = ""
    ) -> Decision:
        """Return a judgement as this person's decision of today."""
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        if isinstance(question, Proposal):
            from actormap.reconciliation import make_decision

            return make_decision(question.candidate, judgement, self.author, today, comment)
        return replace(
            question.asked,
            judgement=judgement,
            justification=BY_HAND,
            confidence=1.0,
            author=self.author,
            date=today.isoformat(),
            comment=comment,
        )

    def _save_decisions(self, decisions: list[Decision]) -> None:
        file = self.decisions_file
        self._additions.append((file, add_decisions(file, decisions)))


def _get_kinds(item: Item) -> set[str]:
    if isinstance(item, Byline):
        return {BYLINES}
    return {str(item.kind)} | ({CANDIDATES} if isinstance(item, Proposal) else set())


def _list_bearers(project: Project, evidence: Evidence) -> Mapping[str, str]:
    """Return whom an identifier stands for already, where the rule joins all that have it."""
    return {} if SAME_IDENTIFIER in find_rules(project.switched_off) else evidence.bearers


def _describe(decision: Decision) -> str:
    """Return a judgement in few words."""
    sign = {Judgement.SAME: "=", Judgement.DIFFERENT: "≠"}.get(decision.judgement, "?")
    which = f" ({write_curie(decision.object)})" if decision.names_identifier else ""
    return f"{decision.subject_label} {sign} {decision.object_label}{which}"
