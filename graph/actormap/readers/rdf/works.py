"""A work of an RDF source → a work record with its contributors."""

import re
from collections.abc import Iterable, Iterator, Sequence

from actormap.model import Kind
from actormap.readers.personal_names import Name, read_name
from actormap.readers.rdf.actors import (
    find_identifiers,
    find_keywords,
    find_website,
    state_best,
)
from actormap.readers.rdf.dates import state_date
from actormap.readers.rdf.facts import Fact, Facts
from actormap.readers.rdf.relations import Tie, sort_ranked, state_tie
from actormap.readers.rdf.source import Evidence
from actormap.readers.rdf.terms import (
    CONTRIBUTED,
    CONTRIBUTIONS,
    DATES,
    DESCRIPTIONS,
    LANGUAGES,
    PUBLISHED,
    PUBLISHERS,
    VENUE_OF,
    VENUES,
)
from actormap.readers.rdf.things import Thing, Things, use_classes
from actormap.records import Contribution, Value, Venue, Work

_AGENTS = (Kind.PERSON, Kind.ORGANIZATION)
_WHOLES = (Kind.SERIES, Kind.COLLECTION, Kind.PROGRAMME, Kind.WORK)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})*")
_FIRST, _REST, _NIL = "rdf:first", "rdf:rest", "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"


def make_work(things: Things, thing: Thing, ties: Sequence[Tie]) -> Work:
    """Return the record of a work; `ties` are the authorships and roles that name it."""
    evidence = things.evidence
    use_classes(evidence, thing)
    title = thing.names[0]
    return Work(
        title=title,
        alt_titles=thing.names[1:],
        teaser=state_best(evidence, [thing.node], DESCRIPTIONS),
        form=thing.form or "other",
        contributors=tuple(find_contributions(things, thing, ties)),
        identifiers=(*thing.identifiers, *find_identifiers(evidence, thing)),
        issued=state_date(evidence, thing.node, DATES),
        venue=find_venue(things, thing),
        publisher=find_publisher(things, thing),
        keywords=tuple(find_keywords(things, thing)),
        website=find_website(evidence, [thing.node]),
        language=_find_language(evidence, thing.node) or title.language,
        local=thing.node,
    )


def _find_language(evidence: Evidence, node: str) -> str:
    """Return the language that a work is said to be in, if it is one, as a tag."""
    facts = [fact for fact in evidence.facts.find(node, LANGUAGES) if fact.is_literal]
    if len(facts) != 1 or not _TAG.fullmatch(facts[0].value):
        return ""
    evidence.facts.use(facts)
    return facts[0].value


def find_contributions(things: Things, work: Thing, ties: Sequence[Tie]) -> Iterator[Contribution]:
    """Yield who made a work, once each: by rank, then in the order of the source."""
    done: set[tuple[str, str]] = set()
    yield from _list_tied(things, ties, done)
    makers = [
        (relation, fact, None if fact.is_literal else things.get(fact.value, *_AGENTS))
        for relation, fact in _list_makers(things, work)
    ]
    named = {agent.name for _, _, agent in makers if agent}
    for relation, fact, agent in makers:
        if agent:
            name = things.evidence.state(fact, agent.name)
            if (relation, agent.node) not in done:
                done.add((relation, agent.node))
                yield _contribute(agent, relation, name)
        elif fact.is_literal:
            read = read_name(fact.value)
            if isinstance(read, Name) and read.text not in named:
                value = things.evidence.state(fact, read.text)
                yield Contribution(value, read.kind, relation)


def _list_tied(
    things: Things, ties: Sequence[Tie], done: set[tuple[str, str]]
) -> Iterator[Contribution]:
    """Yield the contributions that nodes of their own state, and note them as done."""
    for tie in sort_ranked(ties):
        relation = {"authorship": "creator", "editorship": "editor"}.get(tie.sort, "contributor")
        for agent in tie.find(*_AGENTS):
            done.add((relation, agent.node))
            name = state_tie(things.evidence, tie, agent.name)
            yield _contribute(
                agent, relation, name, [Value(tie.role, name.passage)] if tie.role else []
            )


def _contribute(
    agent: Thing, relation: str, name: Value, roles: Iterable[Value] = ()
) -> Contribution:
    return Contribution(
        Value(agent.name, name.passage),
        agent.kind,
        relation,
        identifiers=agent.identifiers,
        roles=tuple(roles),
        local=agent.local,
    )


def _list_makers(things: Things, work: Thing) -> Iterator[tuple[str, Fact]]:
    """Yield relation and fact for each maker; the items of a list come in its order."""
    facts = things.evidence.facts
    for fact in facts.find(work.node, CONTRIBUTIONS):
        items = list(follow_list(facts, fact)) if not fact.is_literal else []
        if items:
            facts.use([fact])
        yield from ((CONTRIBUTIONS[fact.name], item) for item in items or [fact])
    for fact in facts.find_to(work.node, CONTRIBUTED):
        yield CONTRIBUTED[fact.name], _turn(fact)


def _turn(fact: Fact) -> Fact:
    """Return a fact as if it were said from its other end."""
    return Fact(fact.number, fact.value, fact.predicate, fact.name, fact.subject)


def follow_list(facts: Facts, fact: Fact) -> Iterator[Fact]:
    """Yield the facts that state the items of an RDF list or container, taking up its links."""
    node, seen = fact.value, set()
    numbered = {f.name for f in facts.subjects.get(node, ()) if f.name.startswith("rdf:_")}
    for name in sorted(numbered, key=lambda name: (len(name), name)):
        yield from facts.find(node, [name])
    while node not in seen and (first := facts.find(node, [_FIRST])):
        seen.add(node)
        rest = facts.find(node, [_REST])
        facts.use(rest)
        yield first[0]
        node = rest[0].value if rest else _NIL


def find_venue(things: Things, work: Thing) -> Venue | None:
    """Return the journal, book, site or event that a work came out in."""
    evidence = things.evidence
    facts = [(fact.value, fact) for fact in evidence.facts.find(work.node, VENUES)]
    facts += [(fact.value, fact) for fact in evidence.facts.find(work.node, ["obo:BFO_0000050"])]
    facts += [(fact.subject, fact) for fact in evidence.facts.find_to(work.node, VENUE_OF)]
    found: dict[str, list[Fact]] = {}
    for node, fact in facts:
        if not fact.is_literal and node != work.node and things.get(node, *_WHOLES):
            found.setdefault(node, []).append(fact)
    for whole_node, stated in found.items():
        if whole := things.get(whole_node):
            kind = Kind.COLLECTION if whole.kind is Kind.WORK else whole.kind
            return Venue(evidence.state_once(stated, whole.name), kind, whole.identifiers[:1])
    return None


def find_publisher(things: Things, work: Thing) -> Value | None:
    """Return who published a work: an organization of the source, or a name."""
    evidence = things.evidence
    for fact in evidence.facts.find(work.node, PUBLISHERS):
        if fact.is_literal and fact.value.strip():
            return evidence.state(fact)
        if organization := things.get(fact.value, Kind.ORGANIZATION):
            inverse = evidence.facts.find_to(work.node, PUBLISHED)
            facts = [fact, *(f for f in inverse if f.subject == organization.node)]
            return evidence.state_once(facts, organization.name)
    for fact in evidence.facts.find_to(work.node, PUBLISHED):
        if organization := things.get(fact.subject, Kind.ORGANIZATION):
            return evidence.state(fact, organization.name)
    return None
