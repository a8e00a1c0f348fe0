"""Who is not settled: entities that only a comparison of names holds together, or leaves open."""

from collections.abc import Iterator

from actormap.identity.decisions import RULE, Decision, Judgement
from actormap.identity.joining import BY_COMPARISON
from actormap.identity.resolution import Resolution


def list_unsettled(resolution: Resolution) -> frozenset[str]:
    """Return the IRIs of the entities of which neither an identifier nor a person says who it is.

    A rule has joined two of its mentions by comparing names and what surrounds them, or a pair of
    which one is its mention waits for a person. An entity of one mention that nobody compares with
    another is settled, and so is what one source calls by one name.
    """
    iris = {mention.id: entity.iri for mention, entity in resolution.entities.items()}
    mentions = (
        mention for decision in _list_doubtful(resolution)
        for mention in (decision.subject, decision.object)
    )  # fmt: skip
    return frozenset(iris[mention] for mention in mentions if mention in iris)


def _list_doubtful(resolution: Resolution) -> Iterator[Decision]:
    yield from resolution.pending
    for decision in resolution.decisions:
        compared = decision.author.startswith(RULE) and decision.justification == BY_COMPARISON
        if decision.judgement is Judgement.UNSURE or compared:
            yield decision
