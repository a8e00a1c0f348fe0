"""Entities × a reconciliation service → candidates: from kept answers, and online if allowed.

search_service(subjects, service, project folder) -> Search, without the network
search_service(…, client=Client(service.url)) asks what is not kept yet
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from actormap.errors import ServiceError
from actormap.names import fold_name
from actormap.reconciliation.model import Candidate, Match, Subject, make_candidate
from actormap.reconciliation.search import MOST_CANDIDATES
from actormap.reconciliation.service.client import Client
from actormap.reconciliation.service.kept import Answers, Kept
from actormap.reconciliation.service.protocol import Manifest, Offer, Query, make_query, read_offer
from actormap.schemes import find_scheme
from actormap.service_settings import Service

__all__ = ["Client", "Search", "search_service"]

_NO_SCORE = 0.5


@dataclass(frozen=True, slots=True)
class Search:
    """What came of asking a service.

    `unasked` are entities whose answer is not kept and that were not asked for; `unusable` counts
    what was answered and could not be read; `failure` is why the service could not be asked on.
    """

    candidates: tuple[Candidate, ...]
    asked: int = 0
    unasked: int = 0
    unusable: int = 0
    failure: str = ""


def search_service(
    subjects: Iterable[Subject], service: Service, project: Path, client: Client | None = None
) -> Search:
    """Return what a service offers for the entities of its kinds.

    Without a client nothing is sent. A service that fails midway is told, and what it answered
    before is kept. An entity that has an identifier of the scheme that it is named after is left
    out.
    """
    answers = Answers(project, service.name)
    wanted = [
        (subject, make_query(subject, service, MOST_CANDIDATES))
        for subject in subjects
        if subject.kind in service.kinds
        and service.name not in map(find_scheme, subject.identifiers)
    ]
    asked, failure = 0, ""
    if client is not None:
        new = _list_new([query for _, query in wanted], answers, service.url)
        try:
            for batch in _ask(client, new, service):
                answers.add(batch)
                asked += len(batch)
        except ServiceError as error:
            failure = str(error)
    found = [(subject, answers.get(service.url, query)) for subject, query in wanted]
    known = [(subject, kept) for subject, kept in found if kept is not None]
    return Search(
        candidates=tuple(make_candidate(s, _describe_offer(s, offer, kept, service))
                         for s, kept in known for offer in kept.offers if _is_new(s, offer)),
        asked=asked,
        unasked=len(found) - len(known),
        unusable=sum(kept.unusable for _, kept in known),
        failure=failure,
    )  # fmt: skip


def _list_new(queries: Iterable[Query], answers: Answers, url: str) -> list[Query]:
    """Return the queries without an answer, each once."""
    new: list[Query] = []
    seen: set[str] = set()
    for query in queries:
        if answers.get(url, query) is None and repr(query) not in seen:
            seen.add(repr(query))
            new.append(query)
    return new


def _ask(client: Client, queries: Sequence[Query], service: Service) -> Iterator[list[Kept]]:
    """Yield what came of each batch."""
    done = 0
    while done < len(queries):
        results = client.answer(queries[done:])
        manifest = client.get_manifest()
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        name = " ".join(filter(None, (manifest.name, manifest.version)))
        yield [
            _keep(query, result, manifest, Kept(service.url, query, now, name, ()))
            for query, result in zip(queries[done:], results, strict=False)
            if result is not None
        ]
        done += len(results)


def _keep(query: Query, rows: list[object], manifest: Manifest, blank: Kept) -> Kept:
    """Return an answer as it is kept: not more offers than were asked for."""
    offers = [read_offer(row, manifest) for row in rows[: query["limit"]]]
    usable = tuple(offer for offer in offers if offer is not None)
    return Kept(blank.url, query, blank.retrieved, blank.service, usable, len(offers) - len(usable))


def _is_new(subject: Subject, offer: Offer) -> bool:
    """Tell whether the entity has no identifier of the offer's scheme yet."""
    return find_scheme(offer.identifier) not in map(find_scheme, subject.identifiers)


def _describe_offer(subject: Subject, offer: Offer, kept: Kept, service: Service) -> Match:
    names = set(map(fold_name, subject.names))
    reasons = ["same name" if fold_name(offer.name) in names else f"called “{offer.name}” there"]
    if offer.score >= 0:
        reasons.append(f"the service scores it {offer.score * 100:.0f} of 100")
    if offer.is_sure:
        reasons.append("the service is sure")
    return Match(
        identifier=offer.identifier,
        name=offer.name,
        score=round(offer.score if offer.score >= 0 else _NO_SCORE, 2),
        reasons=tuple(reasons),
        source=service.name,
        version=f"{kept.service}, {kept.retrieved[:10]}",
        sha256=kept.sha256,
        description=offer.description,
    )
