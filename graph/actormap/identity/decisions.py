"""Identity decisions as a file that a researcher owns: a SSSOM table, tab-separated.

Columns and values follow https://mapping-commons.github.io/sssom/: a row says that two mentions
are the same (`skos:exactMatch`) or, with `predicate_modifier` `Not`, that they are not. Instead of
a second mention there may be an identifier (`ror:0524sp257`, or its IRI): the mention is what the
identifier stands for, or is not.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from actormap.errors import ProjectError
from actormap.schemes import SCHEMES, find_scheme, read_curie, write_curie

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_modifier",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "confidence",
    "author_label",
    "mapping_date",
    "comment",
)
_REQUIRED = ("subject_id", "object_id")
MENTION_PREFIX = "mention:"
# Before the name of a rule, where a person's name would stand.
RULE = "rule: "
SAME = "skos:exactMatch"
# SSSOM has no word for "undecided"; close, but not said to be the same.
UNSURE = "skos:relatedMatch"
BY_HAND = "semapv:ManualMappingCuration"


class Judgement(StrEnum):
    """What was decided about two mentions."""

    SAME = "same"
    DIFFERENT = "not the same"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Two mentions, by their ids, and what was decided about them.

    `object` may be an identifier of a scheme (see `schemes`) instead, as an IRI.
    `justification` is a SEMAPV term; `author` a person's name or `rule: NAME`; `date` ISO 8601,
    empty for rules, which decide anew in every build. `confidence` runs from 0 to 1.
    """

    subject: str
    object: str
    judgement: Judgement
    justification: str = BY_HAND
    confidence: float = 1.0
    author: str = ""
    date: str = ""
    comment: str = ""
    subject_label: str = ""
    object_label: str = ""

    @property
    def names_identifier(self) -> bool:
        """Whether this is about an identifier, and not about a second mention."""
        return find_scheme(self.object) != ""


def read_decisions(path: Path) -> list[Decision]:
    """Return the decisions of a file; ProjectError with the line where it cannot be read."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path}: cannot be read as UTF-8 text: {error}.") from error
    # SSSOM allows a metadata block of lines that begin with "#" before the table.
    skipped = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    rows = csv.DictReader(lines[skipped:], delimiter="\t")
    missing = [column for column in _REQUIRED if column not in (rows.fieldnames or ())]
    if missing:
        raise ProjectError(
            f"{path}: no column {missing[0]}. The first line must name the columns of SSSOM."
        )
    return [_read_row(path, skipped + rows.line_num, row) for row in rows]


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write decisions as a SSSOM table that `read_decisions` gives back."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        rows.writeheader()
        rows.writerows(make_row(decision) for decision in decisions)


def _read_row(path: Path, line: int, row: dict[str, str | None]) -> Decision:
    def get(column: str, default: str = "") -> str:
        return (row.get(column) or default).strip()

    return Decision(
        subject=_read_mention(path, line, get("subject_id")),
        object=read_curie(get("object_id")) or _read_mention(path, line, get("object_id")),
        judgement=_read_judgement(path, line, get("predicate_id", SAME), get("predicate_modifier")),
        justification=get("mapping_justification", BY_HAND),
        confidence=_read_confidence(path, line, get("confidence", "1")),
        author=get("author_label"),
        date=get("mapping_date"),
        comment=get("comment"),
        subject_label=get("subject_label"),
        object_label=get("object_label"),
    )


def _read_mention(path: Path, line: int, text: str) -> str:
    if text.startswith(MENTION_PREFIX):
        return text.removeprefix(MENTION_PREFIX)
    raise ProjectError(
        f'{path}, line {line}: found "{text}". subject_id must be a mention, as the build report '
        f'lists them ("{MENTION_PREFIX}…"), and object_id a mention or an identifier '
        f"({', '.join(SCHEMES)})."
    )


def _read_judgement(path: Path, line: int, predicate: str, modifier: str) -> Judgement:
    known = {
        (SAME, ""): Judgement.SAME,
        (SAME, "Not"): Judgement.DIFFERENT,
        (UNSURE, ""): Judgement.UNSURE,
    }
    if (predicate, modifier) not in known:
        raise ProjectError(
            f'{path}, line {line}: predicate "{modifier} {predicate}" is not known. Use {SAME}, '
            f'{SAME} with predicate_modifier "Not", or {UNSURE}.'
        )
    return known[predicate, modifier]


def _read_confidence(path: Path, line: int, text: str) -> float:
    try:
        confidence = float(text)
    except ValueError:
        confidence = -1.0
    if not 0 <= confidence <= 1:
        raise ProjectError(f'{path}, line {line}: confidence is "{text}"; it must be from 0 to 1.')
    return confidence


def write_target(decision: Decision) -> str:
    """Return what a decision is about besides its subject: a mention, or an identifier."""
    if decision.names_identifier:
        return write_curie(decision.object)
    return MENTION_PREFIX + decision.object


def make_row(decision: Decision) -> dict[str, str]:
    """Return a decision as a row, by the names of the columns."""
    unsure = decision.judgement is Judgement.UNSURE
    return {
        "subject_id": MENTION_PREFIX + decision.subject,
        "subject_label": decision.subject_label,
        "predicate_modifier": "Not" if decision.judgement is Judgement.DIFFERENT else "",
        "predicate_id": UNSURE if unsure else SAME,
        "object_id": write_target(decision),
        "object_label": decision.object_label,
        "mapping_justification": decision.justification,
        "confidence": f"{decision.confidence:g}",
        "author_label": decision.author,
        "mapping_date": decision.date,
        "comment": decision.comment,
    }
