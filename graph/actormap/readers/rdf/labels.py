"""What a node is called: the preferred name and the others, each with its language."""

from collections.abc import Iterable, Sequence

from actormap.model import Kind
from actormap.readers.personal_names import Name, read_name
from actormap.readers.rdf.facts import Fact
from actormap.readers.rdf.source import Evidence
from actormap.readers.rdf.terms import (
    ALT_NAMES,
    FAMILY_NAMES,
    GIVEN_NAMES,
    MIDDLE_NAMES,
    NAMES,
)
from actormap.records import Value


def find_names(evidence: Evidence, node: str, kind: Kind | None) -> list[Value]:
    """Return the names of a node, the preferred one first; empty where it has none.

    The project's language comes first, with text that states no language; of those the property
    that is made for names.
    """
    facts = [*_sort(evidence, node, NAMES), *_sort(evidence, node, ALT_NAMES)]
    named = [(fact, _tidy(fact.value, kind)) for fact in facts]
    values = {(text, fact.language): evidence.state(fact, text) for fact, text in named if text}
    names = list(values.values())
    if kind in {Kind.PERSON, None} and (whole := join_name(evidence, node)):
        names = [whole, *(name for name in names if name.text != whole.text)]
    return names


def _tidy(name: str, kind: Kind | None) -> str:
    """Return a name without doubled space; a person's as it is spoken."""
    bare = " ".join(name.split())
    read = read_name(bare) if kind is Kind.PERSON else None
    return read.text if isinstance(read, Name) else bare


def _sort(evidence: Evidence, node: str, names: Sequence[str]) -> list[Fact]:
    facts = [fact for fact in evidence.facts.find(node, names) if fact.is_literal]
    return sorted(
        facts, key=lambda fact: (evidence.rank(fact), names.index(fact.name), fact.number)
    )


def join_name(evidence: Evidence, node: str) -> Value | None:
    """Return the name that the parts of a person's name make together, on the node or its card."""
    for owner in (node, *evidence.find_cards(node)):
        parts = [
            _choose(evidence, evidence.facts.find(owner, names))
            for names in (GIVEN_NAMES, MIDDLE_NAMES, FAMILY_NAMES)
        ]
        if parts[0] and parts[2]:
            facts = [fact for fact in parts if fact]
            return evidence.state_parts(facts)
    return None


def _choose(evidence: Evidence, facts: Iterable[Fact]) -> Fact | None:
    return min(facts, key=lambda fact: (evidence.rank(fact), fact.number), default=None)
