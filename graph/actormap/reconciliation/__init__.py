"""Identifiers that the entities of a build may have elsewhere: candidates, for a person to judge.

    reconcile(project, build, store, dumps)  looks for candidates and keeps them beside the build
    list_candidates(build, decisions)        what waits for a person, by entity, best first
    make_decision(candidate, judgement, …)   what the person decides, as a row of the decisions

Nothing here changes a graph: an accepted candidate is a row of the project's decisions, which the
next build follows.
"""

from actormap.reconciliation.dumps import Dump, open_dump
from actormap.reconciliation.model import Candidate, Subject
from actormap.reconciliation.run import Outcome, reconcile
from actormap.reconciliation.search import search_dump
from actormap.reconciliation.subjects import list_subjects
from actormap.reconciliation.waiting import (
    WAITING_FILE,
    accept_certain,
    keep_candidates,
    list_candidates,
    make_decision,
)

__all__ = [
    "WAITING_FILE",
    "Candidate",
    "Dump",
    "Outcome",
    "Subject",
    "accept_certain",
    "keep_candidates",
    "list_candidates",
    "list_subjects",
    "make_decision",
    "open_dump",
    "reconcile",
    "search_dump",
]
