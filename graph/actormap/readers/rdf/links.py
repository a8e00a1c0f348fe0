"""Plain connections between two things of an RDF source → link records."""

from collections.abc import Iterator

from actormap.model import Kind, sort_details
from actormap.readers.rdf.facts import Fact
from actormap.readers.rdf.relations import Tie, state_tie
from actormap.readers.rdf.terms import CONNECTIONS, PLACES_ABOUT, PLACES_ABOUT_OF, UNIT_OF, VENUES
from actormap.readers.rdf.things import Thing, Things
from actormap.records import Link

_WHOLES = (Kind.SERIES, Kind.COLLECTION, Kind.PROGRAMME)
_ACTORS = (Kind.PERSON, Kind.ORGANIZATION)


def find_links(things: Things, thing: Thing) -> Iterator[Link]:
    """Yield the links that begin at a thing and that no other record of it says."""
    yield from _link_places(things, thing)
    yield from _link_wholes(things, thing)
    yield from _link_broader(things, thing)
    for fact in things.evidence.facts.find(thing.node, CONNECTIONS):
        other = None if fact.is_literal else things.get(fact.value)
        if other and other.node != thing.node:
            details = sort_details([("label", CONNECTIONS[fact.name])])
            yield _link(things, thing, other, fact, "related to", details)


def _link_places(things: Things, thing: Thing) -> Iterator[Link]:
    facts = things.evidence.facts
    found: dict[str, list[Fact]] = {}
    for fact in facts.find(thing.node, PLACES_ABOUT):
        found.setdefault(fact.value, []).append(fact)
    for fact in facts.find_to(thing.node, PLACES_ABOUT_OF):
        found.setdefault(fact.subject, []).append(fact)
    for node, stated in found.items():
        if place := things.get(node, Kind.PLACE):
            value = things.evidence.state_once(stated, place.name)
            yield Link(thing.end(value), place.end(value), value.passage, "about place")


def _link_broader(things: Things, thing: Thing) -> Iterator[Link]:
    """Yield which theme of the source is broader than a theme, said from either end."""
    facts = things.evidence.facts
    ends = [(fact.value, fact) for fact in facts.find(thing.node, ["skos:broader"])]
    ends += [(fact.subject, fact) for fact in facts.find_to(thing.node, ["skos:narrower"])]
    if thing.kind is Kind.THEME:
        for node, fact in ends:
            if whole := things.get(node, Kind.THEME):
                yield _link(things, thing, whole, fact, "broader")


def _link_wholes(things: Things, thing: Thing) -> Iterator[Link]:
    """Yield what a series, collection or programme is part of, and who runs it."""
    if thing.kind not in _WHOLES:
        return
    for fact in things.evidence.facts.find(thing.node, VENUES):
        if whole := things.get(fact.value, *_WHOLES):
            yield _link(things, thing, whole, fact, "part of")
    for fact in things.evidence.facts.find(thing.node, UNIT_OF):
        if whole := things.get(fact.value, Kind.ORGANIZATION, *_WHOLES):
            relation = "run by" if whole.kind is Kind.ORGANIZATION else "part of"
            yield _link(things, thing, whole, fact, relation)


def link_roles(things: Things, tie: Tie) -> Iterator[Link]:
    """Yield the links that a role in a journal or programme makes, or a piece of advice."""
    if tie.sort == "advising":
        people = tie.find(Kind.PERSON)
        for other in people[1:]:
            value = state_tie(things.evidence, tie, other.name)
            details = sort_details([("label", tie.role)])
            yield Link(people[0].end(value), other.end(value), value.passage, details=details)
        return
    relation = "editor" if "edit" in tie.role.casefold() else "contributor"
    for whole in tie.find(*_WHOLES):
        for agent in tie.find(*_ACTORS):
            value = state_tie(things.evidence, tie, agent.name)
            details = sort_details([("role", tie.role), ("start", tie.start), ("end", tie.end)])
            yield Link(whole.end(value), agent.end(value), value.passage, relation, details)


def _link(  # noqa: PLR0913, PLR0917 - a link has that many parts
    things: Things,
    subject: Thing,
    target: Thing,
    fact: Fact,
    relation: str,
    details: tuple[tuple[str, str], ...] = (),
) -> Link:
    value = things.evidence.state(fact, target.name)
    return Link(subject.end(value), target.end(value), value.passage, relation, details)
