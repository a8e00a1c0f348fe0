"""All records of an RDF source: what is understood, then every triple that is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from actormap.model import Kind, Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.rdf.actors import make_actor, make_affiliation
from actormap.readers.rdf.facts import Fact, Facts
from actormap.readers.rdf.links import find_links, link_roles
from actormap.readers.rdf.own import find_base, find_quotes, find_records, tell_records
from actormap.readers.rdf.parsing import parse_document
from actormap.readers.rdf.relations import Tie, find_ties, list_tie_facts, state_tie
from actormap.readers.rdf.source import Evidence
from actormap.readers.rdf.terms import HAS_MEMBER, KEYWORDS, KEYWORDS_OF, MEMBER_OF
from actormap.readers.rdf.things import Thing, Things, find_kinds
from actormap.readers.rdf.works import make_work
from actormap.records import Affiliation, Kept, Record, Unread, Value
from actormap.triples import UNDEFINED, Syntax
from actormap.vocabulary import expand

_SCHEME = expand("skos:ConceptScheme")


def read_rdf(document: Document, syntax: Syntax, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a document: works, actors and links, errors, and what is kept."""
    facts = Facts()
    errors: list[Unread] = []
    for item in parse_document(document, syntax, settings):
        if isinstance(item, Quad):
            facts.add(item)
        else:
            errors.append(item)
    yield from errors
    key = document.source.key
    yield from list_records(Evidence(facts, key, settings.language, find_quotes(facts, key)))


def list_records(evidence: Evidence) -> Iterator[Record]:
    """Yield the records of parsed facts; each fact is in one of them."""
    facts = evidence.facts
    records = find_records(facts, find_base(facts))
    things = Things(evidence, _leave_out_thesaurus(facts, find_kinds(evidence, records)))
    ties = find_ties(things)
    facts.use(list_tie_facts(evidence, ties))
    by_node: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        for thing in tie.things:
            by_node[thing.node].append(tie)
    for thing in things:
        yield from _describe(things, thing, by_node[thing.node])
    for tie in ties:
        if tie.sort in {"role", "advising"}:
            yield from link_roles(things, tie)
    yield from tell_records(evidence, records)
    yield from _list_rest(evidence)


def _leave_out_thesaurus(
    facts: Facts, kinds: dict[str, tuple[Kind, str]]
) -> dict[str, tuple[Kind, str]]:
    """Leave out the concepts of a thesaurus that nothing in the source is about."""
    if not facts.find_to(_SCHEME, ["rdf:type"]):
        return kinds
    return {
        node: found
        for node, found in kinds.items()
        if found[0] is not Kind.THEME
        or facts.find_to(node, KEYWORDS)
        or facts.find(node, KEYWORDS_OF)
    }


def _describe(things: Things, thing: Thing, ties: list[Tie]) -> Iterator[Record]:
    if thing.kind is Kind.WORK:
        made = [tie for tie in ties if tie.sort in {"authorship", "editorship", "role"}]
        yield make_work(things, thing, made)
    else:
        yield make_actor(things, thing, list(_list_affiliations(things, thing, ties)))
    yield from find_links(things, thing)


def _list_affiliations(things: Things, member: Thing, ties: Iterable[Tie]) -> Iterator[Affiliation]:
    """Yield the organizations that somebody is with, those with a role or a period first."""
    evidence = things.evidence
    told: set[str] = set()
    for tie in ties:
        if tie.sort not in {"membership", "role"} or member.kind is not Kind.PERSON:
            continue
        for organization in tie.find(Kind.ORGANIZATION):
            told.add(organization.node)
            stated = state_tie(evidence, tie, organization.name)
            roles = [Value(tie.role, stated.passage)] if tie.role else []
            yield make_affiliation(organization, stated, roles, tie.start, tie.end)
    plain: dict[str, list[Fact]] = defaultdict(list)
    for fact in evidence.facts.find(member.node, MEMBER_OF):
        plain[fact.value].append(fact)
    for fact in evidence.facts.find_to(member.node, HAS_MEMBER):
        plain[fact.subject].append(fact)
    for node, found in plain.items():
        if found[0].is_literal:
            yield Affiliation(evidence.state(found[0]))
        elif whole := things.get(node, Kind.ORGANIZATION):
            value = evidence.state_once(found, whole.name)
            if node not in told:
                yield make_affiliation(whole, value)


def _list_rest(evidence: Evidence) -> Iterator[Record]:
    """Yield the facts that no record says, by subject; those without a meaning as unread."""
    for subject, facts in evidence.facts.list_unused():
        undefined = [fact for fact in facts if _is_undefined(fact)]
        for fact in undefined:
            term = fact.predicate if fact.predicate.startswith(UNDEFINED) else fact.value
            reason = f"the file's context gives “{term.removeprefix(UNDEFINED)}” no meaning"
            yield Unread(evidence.locate(fact), reason)
        rest = [fact for fact in facts if not _is_undefined(fact)]
        if rest:
            lines = "".join(f"{fact.write()}\n" for fact in rest)
            first = rest[0].write()
            yield Kept(Passage(evidence.key, 0, len(first), 0, first, subject), lines)


def _is_undefined(fact: Fact) -> bool:
    return fact.predicate.startswith(UNDEFINED) or fact.value.startswith(UNDEFINED)
