"""Who is who: candidates from elsewhere, and what a review asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.answers.rows import print_table
from actormap.tables import Value, make_printable, make_table, write_json

if TYPE_CHECKING:
    from actormap.reconciliation import Outcome
    from actormap.review import Review

_COLUMNS = (
    "entity",
    "kind",
    "candidate",
    "identifier",
    "score",
    "why",
    "what",
    "source",
    "mention",
)


def print_reconciled(outcome: Outcome, form: str) -> None:
    """Print the candidates that wait, and in words how many wait and were accepted."""
    from actormap.schemes import write_curie

    rows: list[dict[str, Value]] = [
        {
            "entity": c.label,
            "kind": str(c.kind),
            "candidate": c.name,
            "identifier": write_curie(c.identifier),
            "score": c.score,
            "why": "; ".join(c.reasons),
            "what": c.description,
            "source": f"{c.source} {c.version}".strip(),
            "mention": f"mention:{c.mention}",
        }
        for c in outcome.waiting
    ]
    shown = ("entity", "candidate", "identifier", "score", "why")
    print_table(make_table(rows, shown if form == "table" else _COLUMNS), form)
    if form == "table":
        entities = len({candidate.entity for candidate in outcome.waiting})
        noun = "entity" if entities == 1 else "entities"
        print(f"{outcome.accepted} accepted, {len(rows)} wait for a decision ({entities} {noun}).")


def print_open_items(review: Review, form: str) -> None:
    """Print what waits for a person, in the order in which it would be asked."""
    from actormap.review import COLUMNS, describe_item, list_items

    items, evidence = review.session.open, review.evidence
    if form == "json":
        print(write_json([describe_item(item, evidence) for item in items]))
    else:
        print_table(make_table(list_items(items, evidence), COLUMNS), form)


def print_reviewed(review: Review) -> None:
    """Print what came of a review."""
    session = review.session
    print(make_printable(f"{session.answered} answered, {len(session.open)} left."))
    if session.answered:
        print(make_printable(f"Build again to follow the answers: actormap build {review.folder}"))
