"""Candidates that wait for a person: `reconciliation.json` in the folder of the build.

It lies beside the graph and not in the project, since it is made from the build and a dump and can
be made again; what a person decides goes into the project's decisions. A new build of the folder
takes it along, and the ids of mentions in it stay valid.
"""

import os
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec

from actormap.errors import BuildError
from actormap.identity import Decision
from actormap.identity.decisions import Judgement
from actormap.identity.rules import SAME_NAME_AND_COUNTRY
from actormap.reconciliation.model import Candidate
from actormap.schemes import find_scheme

WAITING_FILE = "reconciliation.json"
# Below what was measured: an organization may have a namesake that no registry lists
# (docs/reconciliation.md).
_RULE_CONFIDENCE = 0.9
_BY_RULE = "semapv:CompositeMatching"


class _File(msgspec.Struct):
    candidates: list[Candidate]
    form: int = 1


def list_candidates(build: Path, decisions: Iterable[Decision] = ()) -> list[Candidate]:
    """Return the candidates of a build that nobody has judged, by entity, best first.

    An empty list where none were looked for; BuildError where the file is damaged. A candidate is
    judged by a decision on its identifier and any mention of its entity, whatever it says; and one
    identifier of a scheme that is accepted settles the others.
    """
    judged, settled = _collect_judged(decisions)
    waiting = [
        candidate
        for candidate in read_waiting(build)
        if not any(
            (mention, candidate.identifier) in judged
            or (mention, find_scheme(candidate.identifier)) in settled
            for mention in candidate.mentions
        )
    ]
    return sorted(waiting, key=_get_order)


def read_waiting(build: Path) -> list[Candidate]:
    """Return all candidates that were found for a build, judged or not."""
    file = build / WAITING_FILE
    try:
        return msgspec.json.decode(file.read_bytes(), type=_File).candidates
    except FileNotFoundError:
        return []
    except (OSError, msgspec.DecodeError) as error:
        raise BuildError(f"{file}: cannot be read ({error}). Delete it and reconcile again.") from (
            error
        )


def keep_candidates(build: Path, found: Iterable[Candidate], sources: Collection[str]) -> None:
    """Write what was found, in place of what these sources (dumps, services) gave before."""
    others = [c for c in read_waiting(build) if c.source not in sources]
    content = _File(sorted([*others, *found], key=_get_order))
    file = build / WAITING_FILE
    aside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        aside.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n")
        aside.replace(file)
    except OSError as error:
        raise BuildError(f"{file}: cannot be written ({error.strerror}).") from error
    finally:
        aside.unlink(missing_ok=True)


def make_decision(
    candidate: Candidate, judgement: Judgement, author: str, today: date, comment: str = ""
) -> Decision:
    """Return what a person decides of a candidate; without a comment, why it was proposed."""
    return Decision(
        subject=candidate.mention,
        object=candidate.identifier,
        judgement=judgement,
        author=author,
        date=today.isoformat(),
        comment=comment or _explain(candidate),
        subject_label=candidate.mention_label,
        object_label=candidate.name,
    )


def accept_certain(candidates: Iterable[Candidate], today: date) -> list[Decision]:
    """Return the decisions of the rule that is sure, signed with its name."""
    decided = (
        make_decision(candidate, Judgement.SAME, SAME_NAME_AND_COUNTRY, today)
        for candidate in candidates
        if candidate.certain
    )
    return [replace(d, justification=_BY_RULE, confidence=_RULE_CONFIDENCE) for d in decided]


def _explain(candidate: Candidate) -> str:
    which = " ".join(filter(None, (candidate.source, candidate.version)))
    return f"{', '.join(candidate.reasons)} ({which})"


def _collect_judged(
    decisions: Iterable[Decision],
) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return the pairs of mention and identifier that are judged, and of mention and scheme."""
    told = [decision for decision in decisions if decision.names_identifier]
    judged = {(decision.subject, decision.object) for decision in told}
    settled = {
        (decision.subject, find_scheme(decision.object))
        for decision in told
        if decision.judgement is Judgement.SAME
    }
    return judged, settled


def _get_order(candidate: Candidate) -> tuple[str, str, str, float, str]:
    return (
        candidate.kind,
        candidate.label,
        candidate.entity,
        -candidate.score,
        candidate.identifier,
    )
