"""The words of an RDF source: facts as values with their passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from actormap.model import Passage
from actormap.readers.rdf.facts import Fact, Facts
from actormap.records import Value

_CARD_OF, _HAS_CARD = "obo:ARG_2000029", "obo:ARG_2000028"
_WEB = ("http://", "https://", "urn:")
# After the project's language comes English, then whatever the source has.
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The facts of a source, its key, and the language that its readers prefer.

    `quotes` are the words that an export of ours has for a claim, by the claim's IRI and by its
    triple (see `own`).
    """

    facts: Facts
    key: str
    language: str
    quotes: Mapping[str, Passage] = field(default_factory=dict)

    def locate(self, fact: Fact) -> Passage:
        """Return the passage of a fact: the words of a literal, else the line of N-Triples.

        The fragment is subject and predicate, with a number where they have several values.
        """
        if quoted := self.quotes.get(fact.write()):
            return quoted
        words = fact.value if fact.is_literal else fact.write()
        same = self.facts.find(fact.subject, [fact.name])
        number = f" {same.index(fact) + 1}" if len(same) > 1 else ""
        place = f"{fact.subject} {fact.predicate}{number}"
        return Passage(self.key, 0, len(words), 0, words, place)

    def state(self, fact: Fact, text: str = "") -> Value:
        """Return a fact as a value that a record takes up; by default its own words."""
        self.facts.use([fact])
        return Value(text or fact.value, self.locate(fact), fact.language)

    def state_once(self, facts: Sequence[Fact], text: str) -> Value:
        """Return what several facts say alike, from either end, in the words of the first."""
        self.facts.use(facts)
        return self.state(facts[0], text)

    def state_parts(self, facts: Sequence[Fact]) -> Value:
        """Return the value whose parts some facts state, in their order."""
        self.facts.use(facts)
        words = " ".join(fact.value.strip() for fact in facts)
        return Value(words, self.quote(facts, words), facts[0].language)

    def quote(self, facts: Sequence[Fact], words: str = "") -> Passage:
        """Return the passage of facts that belong together; by default their N-Triples."""
        words = words or "\n".join(fact.write() for fact in facts)
        place = f"{self.locate(facts[0]).fragment} and {len(facts) - 1} more"
        return Passage(self.key, 0, len(words), 0, words, place)

    def rank(self, fact: Fact) -> int:
        """Return how far down a literal's language is in the order of preference, from 0."""
        tag = fact.language.partition("-")[0].casefold()
        wanted = self.language.partition("-")[0].casefold()
        return 0 if tag in {"", wanted} else 1 if tag == _ENGLISH else 2

    def find_cards(self, node: str) -> list[str]:
        """Return the vCards of a node and the nodes of their parts."""
        facts = [*self.facts.find(node, [_HAS_CARD]), *self.facts.find_to(node, [_CARD_OF])]
        cards = dict.fromkeys(f.value if f.subject == node else f.subject for f in facts)
        parts = [
            fact
            for card in cards
            for fact in self.facts.subjects.get(card, ())
            if fact.name.startswith("vcard:has")
        ]
        return [*cards, *(fact.value for fact in parts if not fact.is_literal)]


def is_identifier(node: str) -> bool:
    """Tell whether a node has an IRI that names it outside of its file as well."""
    return node.startswith(_WEB)
