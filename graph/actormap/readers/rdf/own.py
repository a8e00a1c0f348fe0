"""What actormap itself has written: claims give their words, record keeping is made anew."""

from collections.abc import Iterator, Sequence

from actormap.model import Passage
from actormap.readers.rdf.facts import Fact, Facts
from actormap.readers.rdf.source import Evidence
from actormap.records import Unread
from actormap.vocabulary import RECORD_PATHS

_METHOD = "act:method"
_PASSAGE = "prov:wasDerivedFrom"


def find_base(facts: Facts) -> str:
    """Return the base IRI of the build that a source was exported from; empty if it was not."""
    claims = _list_claims(facts)
    return next((node.rpartition("claim/")[0] for node, _ in claims), "")


def _list_claims(facts: Facts) -> Iterator[tuple[str, list[Fact]]]:
    if _METHOD in facts.names:
        for node, known in facts.subjects.items():
            if any(fact.name == _METHOD for fact in known):
                yield node, known


def find_records(facts: Facts, base: str) -> set[str]:
    """Return the nodes of a build's record keeping: claims, passages, mentions, sources, runs."""
    starts = tuple(f"{base}{path}/" for path in RECORD_PATHS) if base else ()
    owned = any(name.startswith("act:") for name in facts.names)
    return {
        node
        for node, known in facts.subjects.items()
        if node.startswith(starts)
        or (owned and any(fact.name.startswith("act:") for fact in known))
    }


def find_quotes(facts: Facts, source: str) -> dict[str, Passage]:
    """Map each claim, and the triple that it states, to the words of its evidence."""
    quotes: dict[str, Passage] = {}
    for node, known in _list_claims(facts):
        for fact in facts.find(node, [_PASSAGE]):
            for words in facts.find(f"{fact.value}#quote", ["oa:exact"]):
                passage = Passage(source, 0, len(words.value), 0, words.value, node)
                quotes[node] = passage
                quotes.setdefault(_write_claimed(known), passage)
    return quotes


def _write_claimed(claim: Sequence[Fact]) -> str:
    """Return the triple that a claim states as a line of N-Triples; empty where it is not whole."""
    parts = {fact.name: fact for fact in claim}
    try:
        subject, predicate, target = (parts[f"rdf:{n}"] for n in ("subject", "predicate", "object"))
    except KeyError:
        return ""
    return Fact(
        0, subject.value, predicate.value, "", target.value, target.datatype, target.language
    ).write()


def tell_records(evidence: Evidence, records: set[str]) -> Iterator[Unread]:
    """Yield how much of a build's record keeping was left out, and take it up."""
    owned = [
        fact
        for node, facts in evidence.facts.list_unused()
        if node in records or node.partition("#")[0] in records
        for fact in facts
    ]
    if owned:
        evidence.facts.use(owned)
        reason = (
            f"{len(owned):,} triples are the record keeping of the build that this was exported "
            "from (claims, mentions, decisions, runs): every build makes its own"
        )
        yield Unread(Passage(evidence.key, 0, 0, 0, "", owned[0].subject), reason)
