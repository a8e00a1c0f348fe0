"""A project and its build → candidates that wait, and decisions where a rule may accept.

The only part that puts reading, asking, keeping and deciding together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyoxigraph import Store

from actormap.errors import BuildError, ProjectError
from actormap.identity import find_rules, read_decisions
from actormap.identity.decision_file import add_decisions
from actormap.identity.decisions import RULE
from actormap.identity.rules import SAME_NAME_AND_COUNTRY
from actormap.project import DECISIONS_FILE, Project
from actormap.reconciliation.dumps import open_dump
from actormap.reconciliation.model import Candidate, Subject
from actormap.reconciliation.search import search_dump
from actormap.reconciliation.service import Client, Search, search_service
from actormap.reconciliation.service.client import PAUSE
from actormap.reconciliation.subjects import list_subjects
from actormap.reconciliation.waiting import accept_certain, keep_candidates, list_candidates
from actormap.schemes import find_scheme
from actormap.service_settings import Service
from actormap.store import find_base


@dataclass(frozen=True, slots=True)
class Outcome:
    """What waits for a person, how many were accepted by the rule, and what to be told of.

    `failed` tells that a service could not be asked to the end.
    """

    waiting: tuple[Candidate, ...]
    accepted: int = 0
    notes: tuple[str, ...] = ()
    failed: bool = False


def reconcile(  # noqa: PLR0913 - what a person may ask for
    project: Project,
    build: Path,
    store: Store,
    dumps: Sequence[Path] = (),
    *,
    online: bool = False,
    accept: bool = False,
    today: date | None = None,
    pause: float = PAUSE,
) -> Outcome:
    """Look for identifiers of the entities of a build, and keep what was found beside it.

    Asked are the dumps that the project names, and further `dumps`.
    Services are asked only if `online`; otherwise what they answered before is read. With `accept`
    the rule's decisions are added to the project's file. Raises an `ActormapError` for what the
    user can mend.
    """
    named = list(dict.fromkeys((*project.dumps, *dumps)))
    _check(project, build, store, named, accept=accept)
    subjects = list_subjects(store)
    opened = [open_dump(path) for path in named]
    found = [candidate for dump in opened for candidate in search_dump(subjects, dump)]
    notes: list[str] = []
    failed = False
    for service in project.services:
        search = _ask(subjects, service, project.folder, online=online, pause=pause)
        found += search.candidates
        notes += _describe(search, service, online=online)
        failed = failed or bool(search.failure)
    sources = {dump.name for dump in opened} | {service.name for service in project.services}
    keep_candidates(build, _drop_repeated(found), sources)
    accepted = _accept(project, build, today or date.today()) if accept else 0  # noqa: DTZ011 - the day where the person is
    return Outcome(tuple(_list_waiting(project, build)), accepted, tuple(notes), failed)


def _check(
    project: Project, build: Path, store: Store, dumps: Sequence[Path], *, accept: bool
) -> None:
    """Refuse what cannot come to anything."""
    if not dumps and not project.services:
        raise ProjectError(
            f"{project.folder}: there is nothing to reconcile with. Name a dump (--dump FILE), or "
            'a service or dump in actormap.toml: [reconcile] wikidata = "https://…" or '
            'dumps = ["ror.zip"].'
        )
    if find_base(store) != project.base:
        raise BuildError(
            f"{build}: the build of another project, or made with another base. Build again, or "
            "name the build: --graph DIR"
        )
    if accept and SAME_NAME_AND_COUNTRY in find_rules(project.switched_off):
        rule = SAME_NAME_AND_COUNTRY.removeprefix(RULE)
        raise ProjectError(
            f'[identity] of actormap.toml switches off "{rule}", so nothing is sure.'
        )


def _ask(
    subjects: Iterable[Subject], service: Service, folder: Path, *, online: bool, pause: float
) -> Search:
    client = Client(service.url, pause=pause) if online else None
    return search_service(subjects, service, folder, client)


def _describe(search: Search, service: Service, *, online: bool) -> list[str]:
    notes = [search.failure] if search.failure else []
    if search.unasked and not online:
        notes.append(
            f"{service.name}: {search.unasked} not asked about yet. To ask {service.url}: --online"
        )
    if search.unusable:
        notes.append(f"{service.name}: {search.unusable} of its candidates could not be read")
    return notes


def _drop_repeated(found: Iterable[Candidate]) -> list[Candidate]:
    """Return each candidate of a source once: two releases of a dump say much the same."""
    best: dict[tuple[str, str, str], Candidate] = {}
    for candidate in found:
        best.setdefault((candidate.entity, candidate.identifier, candidate.source), candidate)
    return list(best.values())


def _accept(project: Project, build: Path, today: date) -> int:
    """Write the rule's decisions; where two are sure of different identifiers, neither."""
    certain = {
        (c.entity, c.identifier): c for c in _list_waiting(project, build) if c.certain
    }.values()
    number = Counter((c.entity, find_scheme(c.identifier)) for c in certain)
    sure = [c for c in certain if number[c.entity, find_scheme(c.identifier)] == 1]
    decisions = accept_certain(sure, today)
    if decisions:
        add_decisions(project.folder / DECISIONS_FILE, decisions)
    return len(decisions)


def _list_waiting(project: Project, build: Path) -> list[Candidate]:
    file = project.folder / DECISIONS_FILE
    return list_candidates(build, read_decisions(file) if file.exists() else ())
