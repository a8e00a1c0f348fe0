"""Nodes that stand for a relation: memberships, positions, authorships, roles.

W3C ORG has memberships with member, organization and role. In VIVO a position, an authorship or a
role is a node that *relates* a person to an organization, a work or an event, from either side.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from actormap.model import Kind
from actormap.readers.rdf.dates import find_period
from actormap.readers.rdf.facts import Fact
from actormap.readers.rdf.namespaces import shorten_term
from actormap.readers.rdf.source import Evidence
from actormap.readers.rdf.things import Thing, Things
from actormap.records import Value

_TYPE = "rdf:type"
# Properties from the node to what it relates, and those that point to it from there.
_TO = (
    "vivo:relates org:member org:organization prov:agent obo:RO_0000052 vivo:roleContributesTo "
    "obo:BFO_0000054"
).split()
_FROM = (
    "vivo:relatedBy org:hasMembership prov:qualifiedAttribution obo:RO_0000053 "
    "vivo:contributingRole obo:BFO_0000055"
).split()
# A role belongs to a grant or a piece of advice, which is a node that relates as well.
_BELONGS_TO = ["vivo:relatedBy"]
_RANKS = ("vivo:rank", "act:rank")
_LABELS = ("rdfs:label", "skos:prefLabel", "vivo:hrJobTitle", "act:roleAsStated")
_WORDS = re.compile(r"[A-Z][a-z]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class Tie:
    """A node that ties things to one another, and the facts that make it up.

    `sort` is what the node is: "membership", "authorship", "editorship", "role" or "advising".
    `shown` are those of the facts that say it all, without the same from the other end.
    """

    node: str
    sort: str
    things: tuple[Thing, ...]
    facts: tuple[Fact, ...]
    shown: tuple[Fact, ...]
    role: str = ""
    rank: int = 0
    start: str = ""
    end: str = ""

    def find(self, *kinds: Kind) -> list[Thing]:
        """Return the things of these kinds."""
        return [thing for thing in self.things if thing.kind in kinds]


def find_ties(things: Things) -> list[Tie]:
    """Return every node that ties two things or more."""
    facts = things.evidence.facts
    sorts = ((node, _find_sort(things.evidence, node)) for node in facts.subjects)
    found = (_make_tie(things, node, sort) for node, sort in sorts if sort)
    return [tie for tie in found if len(tie.things) > 1]


def _find_sort(evidence: Evidence, node: str) -> str:
    for fact in evidence.facts.find(node, [_TYPE]):
        prefix, _, name = shorten_term(fact.value).partition(":")
        if (prefix, name) == ("org", "Membership") or (
            prefix == "vivo" and name.endswith("Position")
        ):
            return "membership"
        if (prefix, name) == ("act", "Contribution"):
            return "authorship"
        if prefix == "vivo" and name in {"Authorship", "Editorship"}:
            return name.casefold()
        if prefix == "vivo" and name.endswith("Role"):
            return "role"
        if prefix == "vivo" and name.endswith("AdvisingRelationship"):
            return "advising"
    return ""


def _make_tie(things: Things, node: str, sort: str) -> Tie:
    facts = things.evidence.facts
    linked = [(fact.value, fact) for fact in facts.find(node, _TO) if not fact.is_literal]
    linked += [(fact.subject, fact) for fact in facts.find_to(node, _FROM)]
    if sort == "role":
        linked += [(fact.value, fact) for fact in facts.find(node, _BELONGS_TO)]
        linked += [(fact.subject, fact) for fact in facts.find_to(node, ["vivo:relates"])]
    tied = {other: things.get(other) for other, _ in linked}
    used = [fact for other, fact in linked if tied[other]]
    role, naming = _find_role(things.evidence, node, sort)
    ranks = [fact for fact in facts.find(node, _RANKS) if fact.value.isdigit()]
    start, end, dated = find_period(things.evidence, node)
    return Tie(
        node=node,
        sort=sort,
        things=tuple(thing for thing in tied.values() if thing),
        shown=(*{o: f for o, f in reversed(linked) if tied[o]}.values(), *naming),
        facts=tuple({f.number: f for f in (*used, *naming, *ranks[:1], *dated)}.values()),
        role=role,
        rank=int(ranks[0].value[:9]) if ranks else 0,
        start=start,
        end=end,
    )


def _find_role(evidence: Evidence, node: str, sort: str) -> tuple[str, list[Fact]]:
    """Return the words for a role: its label, that of its `org:role`, or its class's name."""
    for owner, leading in [(node, []), *_list_roles(evidence, node)]:
        labels = [fact for fact in evidence.facts.find(owner, _LABELS) if fact.is_literal]
        if labels:
            label = min(labels, key=evidence.rank)
            return " ".join(label.value.split()), [*leading, label]
    if sort == "role":
        types = [shorten_term(fact.value) for fact in evidence.facts.find(node, [_TYPE])]
        words = _WORDS.findall(types[0].partition(":")[2]) if types else []
        return " ".join(words[:-1]), []
    return "", []


def _list_roles(evidence: Evidence, node: str) -> Iterator[tuple[str, list[Fact]]]:
    for fact in evidence.facts.find(node, ["org:role", "prov:hadRole"]):
        if not fact.is_literal:
            yield fact.value, [fact]


def list_tie_facts(evidence: Evidence, ties: Iterable[Tie]) -> Iterator[Fact]:
    """Yield the classes of ties that say no more than the record does."""
    plain = {"org:Membership", "vivo:Authorship", "vivo:Position", "vivo:Editorship",
             "act:Contribution", "prov:Attribution"}  # fmt: skip
    for tie in ties:
        types = evidence.facts.find(tie.node, [_TYPE])
        yield from (fact for fact in types if shorten_term(fact.value) in plain)


def state_tie(evidence: Evidence, tie: Tie, text: str) -> Value:
    """Return a text as a tie states it: in the words of an own claim, else in its triples."""
    evidence.facts.use(tie.facts)
    return Value(text, evidence.quotes.get(tie.node) or evidence.quote(tie.shown))


def sort_ranked(ties: Sequence[Tie]) -> list[Tie]:
    """Return ties by rank, those without one behind, else in the order of the source."""
    return sorted(ties, key=lambda tie: (not tie.rank, tie.rank))
