"""A person, organization, place … of an RDF source → an actor record."""

from collections.abc import Iterable, Iterator, Sequence

from actormap.identifiers import is_web_address, read_identifier
from actormap.model import Kind
from actormap.places import look_up
from actormap.readers.rdf.facts import Fact
from actormap.readers.rdf.source import Evidence
from actormap.readers.rdf.terms import (
    ADDRESSES,
    COUNTRIES,
    DESCRIPTIONS,
    HAS_UNIT,
    IDENTIFIERS,
    KEYWORDS,
    KEYWORDS_OF,
    ROLES,
    SAME,
    SITES,
    UNIT_OF,
    WEBSITES,
)
from actormap.readers.rdf.things import Thing, Things, use_classes
from actormap.records import Actor, Affiliation, Value

_COORDINATES = (
    ("geo:lat", "schema:latitude", "vcard:latitude"),
    ("geo:long", "schema:longitude", "vcard:longitude"),
)


def make_actor(things: Things, thing: Thing, affiliations: Sequence[Affiliation]) -> Actor:
    """Return the record of a thing; `affiliations` are those that the source states of it."""
    evidence = things.evidence
    use_classes(evidence, thing)
    owners = [thing.node, *evidence.find_cards(thing.node)]
    places, country = find_places(things, thing, owners)
    return Actor(
        name=thing.names[0],
        kind=thing.kind,
        alt_names=thing.names[1:],
        identifiers=(*thing.identifiers, *find_identifiers(evidence, thing)),
        roles=tuple(state_texts(evidence, owners, ROLES)),
        affiliations=tuple(affiliations),
        parents=tuple(find_parents(things, thing)),
        places=places,
        country=country,
        coordinates=find_coordinates(evidence, thing.node),
        keywords=tuple(find_keywords(things, thing)),
        description=state_best(evidence, [thing.node], DESCRIPTIONS),
        website=find_website(evidence, owners),
        local=thing.local,
    )


def state_texts(evidence: Evidence, owners: Iterable[str], names: Sequence[str]) -> Iterator[Value]:
    """Yield each text of some nodes once, those in the preferred language if there are any."""
    facts = [fact for owner in owners for fact in evidence.facts.find(owner, names)]
    facts = [fact for fact in facts if fact.is_literal and fact.value.strip()]
    best = min((evidence.rank(fact) for fact in facts), default=0)
    preferred = [fact for fact in facts if evidence.rank(fact) == best]
    yield from (evidence.state(fact) for fact in {fact.value: fact for fact in preferred}.values())


def state_best(evidence: Evidence, owners: Iterable[str], names: Sequence[str]) -> Value | None:
    """Return the first text in the preferred language, if there is one."""
    facts = [fact for owner in owners for fact in evidence.facts.find(owner, names)]
    facts = [fact for fact in facts if fact.is_literal and fact.value.strip()]
    best = min(facts, key=evidence.rank, default=None)
    return evidence.state(best) if best else None


def find_identifiers(evidence: Evidence, thing: Thing) -> Iterator[Value]:
    """Yield identifiers as IRIs: those known by their scheme, and whatever is said to be the same.

    What has neither form stays where it is.
    """
    for fact in evidence.facts.find(thing.node, (*SAME, *IDENTIFIERS)):
        iri = read_identifier(fact.value)
        if not iri and fact.name in SAME and is_web_address(fact.value):
            iri = fact.value
        if iri:
            yield evidence.state(fact, iri)


def find_parents(things: Things, thing: Thing) -> Iterator[Affiliation]:
    """Yield the organizations that an organization is a unit of."""
    if thing.kind is not Kind.ORGANIZATION:
        return
    evidence = things.evidence
    found: dict[str, list[Fact]] = {}
    for fact in evidence.facts.find(thing.node, UNIT_OF):
        found.setdefault(fact.value, []).append(fact)
    for fact in evidence.facts.find_to(thing.node, HAS_UNIT):
        found.setdefault(fact.subject, []).append(fact)
    for node, facts in found.items():
        if whole := things.get(node, Kind.ORGANIZATION):
            yield make_affiliation(whole, evidence.state_once(facts, whole.name))


def make_affiliation(
    organization: Thing, stated: Value, roles: Iterable[Value] = (), start: str = "", end: str = ""
) -> Affiliation:
    """Return an affiliation with an organization, in the words that state it."""
    return Affiliation(
        Value(organization.name, stated.passage),
        identifiers=organization.identifiers,
        roles=tuple(roles),
        local=organization.local,
        start=start,
        end=end,
    )


def find_places(
    things: Things, thing: Thing, owners: Sequence[str]
) -> tuple[tuple[Value, ...], str]:
    """Return the places where somebody is, and the country's code if an address states one.

    A country alone is where a person is; of an organization or a place it is a value.
    """
    evidence = things.evidence
    facts = [fact for owner in owners for fact in evidence.facts.find(owner, SITES)]
    nodes = [f.value for o in owners for f in evidence.facts.find(o, ADDRESSES) if not f.is_literal]
    facts += [fact for node in nodes for fact in evidence.facts.find(node, SITES)]
    found: dict[str, Value] = {}
    for fact in facts:
        place = None if fact.is_literal else things.get(fact.value, Kind.PLACE)
        if fact.is_literal and fact.value.strip():
            found.setdefault(fact.value, evidence.state(fact))
        elif place:
            found.setdefault(place.name, evidence.state(fact, place.name))
    stated = [f for owner in (*owners, *nodes) for f in evidence.facts.find(owner, COUNTRIES)]
    country, named = _find_country(stated)
    if named and not found:
        value = evidence.state(named)
        if thing.kind is Kind.PERSON or value.text != country:
            found[value.text] = value
    return tuple(found.values()), country


def _find_country(facts: Iterable[Fact]) -> tuple[str, Fact | None]:
    """Return a country's code and the fact that names it. A code is not looked up: it is one."""
    for fact in facts:
        if fact.is_literal and len(fact.value) == 2 and fact.value.isupper():  # noqa: PLR2004 - ISO 3166
            return fact.value, fact
        place = look_up(fact.value) if fact.is_literal else None
        if place and place.country:
            return place.country, fact
    return "", None


def find_coordinates(evidence: Evidence, node: str) -> tuple[Value, Value] | None:
    """Return latitude and longitude, of the node itself or of its `schema:geo`."""
    for owner in (node, *(fact.value for fact in evidence.facts.find(node, ["schema:geo"]))):
        latitude, longitude = (evidence.facts.find(owner, names) for names in _COORDINATES)
        if latitude and longitude and all(_is_number(f[0].value) for f in (latitude, longitude)):
            return evidence.state(latitude[0]), evidence.state(longitude[0])
    return None


def _is_number(text: str) -> bool:
    try:
        return abs(float(text)) <= 180  # noqa: PLR2004 - degrees
    except ValueError:
        return False


def find_keywords(things: Things, thing: Thing) -> Iterator[Value]:
    """Yield what somebody or something is about: words, or themes of the source."""
    evidence = things.evidence
    found: dict[str, list[Fact]] = {}
    for fact in evidence.facts.find(thing.node, KEYWORDS):
        if fact.is_literal:
            yield from _split_keywords(evidence, fact)
        else:
            found.setdefault(fact.value, []).append(fact)
    for fact in evidence.facts.find_to(thing.node, KEYWORDS_OF):
        found.setdefault(fact.subject, []).append(fact)
    for node, facts in found.items():
        if theme := things.get(node, Kind.THEME):
            yield evidence.state_once(facts, theme.name)


def _split_keywords(evidence: Evidence, fact: Fact) -> Iterator[Value]:
    """Yield the words of a list; schema.org writes several with commas in one text."""
    words = fact.value.split(",") if fact.name == "schema:keywords" else [fact.value]
    for word in filter(None, (" ".join(word.split()) for word in words)):
        yield evidence.state(fact, word)


def find_website(evidence: Evidence, owners: Iterable[str]) -> Value | None:
    """Return the first web address."""
    for owner in owners:
        for fact in evidence.facts.find(owner, WEBSITES):
            if is_web_address(fact.value):
                return evidence.state(fact)
    return None
