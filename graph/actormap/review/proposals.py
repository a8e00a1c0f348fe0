"""The candidates of registers that nobody has judged, each beside the entity that it may be."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.identity import Decision
from actormap.identity.decisions import Judgement
from actormap.review.evidence import Evidence
from actormap.review.model import Proposal, Side
from actormap.schemes import find_scheme

if TYPE_CHECKING:
    from actormap.reconciliation import Candidate


def list_open_candidates(
    build: Path, decisions: Iterable[Decision], *, unsure: bool = False
) -> "list[Candidate]":
    """Return the candidates that wait beside a build; `unsure` asks those left unsure again.

    BuildError where their file is damaged.
    """
    from actormap.reconciliation import list_candidates

    told = [d for d in decisions if not (unsure and d.judgement is Judgement.UNSURE)]
    return list_candidates(build, told)


def make_proposals(candidates: "Iterable[Candidate]", evidence: Evidence) -> list[Proposal]:
    """Return the candidates with their entities, in the order in which they are asked.

    Those whose identifier another entity has come first, since they would join the two, then those
    of entities with many links. Left out are candidates for entities that are gone or have an
    identifier of the scheme by now; of two sources that offer one identifier the surer is asked.
    """
    count = cache(evidence.count_links)
    proposals: dict[tuple[str, str], Proposal] = {}
    for candidate in sorted(candidates, key=_get_score):
        entity = evidence.find_entity(candidate.mention)
        scheme = find_scheme(candidate.identifier)
        if entity and scheme not in map(find_scheme, entity.identifiers):
            proposal = Proposal(
                entity=entity.iri,
                candidate=candidate,
                asked=_ask(candidate),
                weight=count(entity.iri) * candidate.score,
                bearer=evidence.find_bearer(candidate.identifier),
            )
            proposals.setdefault((entity.iri, candidate.identifier), proposal)
    return sorted(proposals.values(), key=_rank)


def _get_score(candidate: "Candidate") -> tuple[float, str]:
    return -candidate.score, candidate.source


def _rank(proposal: Proposal) -> tuple[bool, float, float, str, str]:
    label = proposal.candidate.label
    return not proposal.bearer, -proposal.weight, -proposal.score, label, proposal.id


def _ask(candidate: "Candidate") -> Decision:
    return Decision(
        subject=candidate.mention,
        object=candidate.identifier,
        judgement=Judgement.UNSURE,
        confidence=candidate.score,
        comment="; ".join(candidate.reasons),
        subject_label=candidate.mention_label,
        object_label=candidate.name,
    )


def describe_candidate(candidate: "Candidate") -> Side:
    """Return what a register says of a candidate; what it says in one line counts as its type."""
    return Side(
        name=candidate.name,
        kind=candidate.kind,
        mentions=(),
        sources=(" ".join(filter(None, (candidate.source, candidate.version))),),
        spellings=candidate.names,
        organizations=candidate.organizations,
        places=candidate.places,
        identifiers=(candidate.identifier,),
        types=candidate.types or tuple(_list_description(candidate)),
        websites=candidate.hosts,
    )


def _list_description(candidate: "Candidate") -> Iterator[str]:
    """Yield the description where nothing else is told apart from it, as by a service."""
    if candidate.description and not candidate.places:
        yield candidate.description
