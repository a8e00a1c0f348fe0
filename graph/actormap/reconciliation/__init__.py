"""Identifiers that the entities of a build may have elsewhere: candidates, for a person to judge.

    search_dump(subjects, dump)      from a dump on this machine (ROR, GeoNames, OpenAlex)
    list_candidates(build, decisions)    what waits for a person

Nothing here changes a graph: an accepted candidate is a row of the project's decisions, which the
next build follows.
"""

from actormap.reconciliation.dumps import Dump, open_dump
from actormap.reconciliation.model import Candidate, Subject
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
    "Subject",
    "accept_certain",
    "keep_candidates",
    "list_candidates",
    "list_subjects",
    "make_decision",
    "open_dump",
    "search_dump",
]
