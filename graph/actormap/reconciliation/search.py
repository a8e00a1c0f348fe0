"""Entities × a dump → candidates."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from actormap.model import Kind
from actormap.places import get_country
from actormap.reconciliation.dumps import Dump
from actormap.reconciliation.index import Index, open_index
from actormap.reconciliation.model import Candidate, Match, Subject, make_candidate
from actormap.reconciliation.scoring import Fit, rank_entries
from actormap.schemes import find_scheme

# Which kinds the registries have; OpenAlex's works are told by their DOI.
KINDS_OF_SCHEME = {
    "ror": (Kind.ORGANIZATION,),
    "geonames": (Kind.PLACE,),
    "openalex": (Kind.PERSON, Kind.ORGANIZATION),
    "orcid": (Kind.PERSON,),
    "wikidata": (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE),
}
MOST_CANDIDATES = 5
# Below this too much speaks against it to take a person's time.
LEAST_SCORE = 0.2


def choose_subjects(
    subjects: Iterable[Subject], scheme: str, kinds: Iterable[Kind]
) -> Iterator[Subject]:
    """Yield those of these kinds that have no identifier of the scheme yet."""
    wanted = set(kinds)
    for subject in subjects:
        if subject.kind in wanted and scheme not in map(find_scheme, subject.identifiers):
            yield subject


def search_dump(
    subjects: Iterable[Subject], dump: Dump, cache: Path | None = None
) -> list[Candidate]:
    """Return the candidates that a dump has for the entities that lack its identifier."""
    chosen = choose_subjects(subjects, dump.scheme, KINDS_OF_SCHEME[dump.scheme])
    with open_index(dump, cache) as index:
        return [candidate for subject in chosen for candidate in search_index(subject, index)]


def search_index(subject: Subject, index: Index) -> Iterator[Candidate]:
    """Yield the candidates for one entity, best first."""
    found = index.find(subject.names, subject.kind)
    for fit in rank_entries(subject, found, MOST_CANDIDATES):
        if fit.score >= LEAST_SCORE:
            yield make_candidate(subject, _describe_fit(fit, index.dump))


def _describe_fit(fit: Fit, dump: Dump) -> Match:
    entry = fit.entry
    country = get_country(entry.country)
    described = (*entry.types, *entry.organizations[:3], entry.city, entry.region, entry.country)
    return Match(
        identifier=entry.identifier,
        name=entry.name,
        score=fit.score,
        reasons=fit.reasons,
        source=dump.name,
        version=dump.version,
        sha256=dump.sha256,
        description=", ".join(filter(None, described)),
        certain=fit.certain,
        names=entry.others,
        types=entry.types,
        places=tuple(filter(None, (entry.city, entry.region, country.name if country else ""))),
        organizations=entry.organizations,
        hosts=entry.hosts,
    )
