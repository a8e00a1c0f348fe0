"""How probable it is that two mentions are one person, why, and which rule accepts them.

The bits of the names (how many people are likely to be called so) and of the evidence are added;
the sum is the logarithm of the odds.
"""

from math import log2

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison
from actormap.matching.people import evidence as ev
from actormap.matching.people import relations as rel
from actormap.matching.people.details import Agreement, Fields
from actormap.matching.people.evidence import Evidence, gather_evidence
from actormap.matching.people.frequencies import Frequencies
from actormap.matching.people.mentions import Mention
from actormap.matching.people.relations import Relation, relate_names, relate_rows

FULL_AND_COAUTHORS = "same full name and shared co-authors"
FULL_AND_ORGANIZATION = "same full name and organization"
FULL_AND_SUBJECT = "same full name and subject"
DETAILS_THROUGHOUT = "details of two sources that agree throughout"
NAME_AND_DETAILS = "names that agree and several details"
INITIALS_AND_COAUTHORS = "names that agree and several shared co-authors"
RULES = (
    FULL_AND_COAUTHORS,
    FULL_AND_ORGANIZATION,
    FULL_AND_SUBJECT,
    INITIALS_AND_COAUTHORS,
    NAME_AND_DETAILS,
    DETAILS_THROUGHOUT,
)

# Among so many people the two are thought to have been met.
_POPULATION = 20_000
# The rarest of names says no more than this.
_MOST_FOR_NAME = 4.0
_PENALTIES = {
    rel.FULL: 0.0,
    rel.INITIAL: -1.0,
    rel.NICKNAME: -3.0,
    rel.TYPO: -4.0,
    rel.DOUBLE: -5.0,
    rel.SWAPPED: -2.0,
    rel.SCRIPT: -3.0,
    rel.UNNAMED: -5.0,
    rel.LOOSE: -5.0,
    rel.DIFFERENT: -12.0,
}
_SEVERAL = 2
_MANY = 4
_SURE = 10.0
_WORTH_A_LOOK = -4.0
# The fewest bits with which a rule accepts. Colleagues at a large place share it with namesakes.
_ACCEPTED = {
    FULL_AND_COAUTHORS: 3.0,
    FULL_AND_ORGANIZATION: 4.5,
    FULL_AND_SUBJECT: 5.0,
    INITIALS_AND_COAUTHORS: 4.0,
}
_SIGNAL = 2.0
_CHANCES = 0.35


class Judge:
    """Compares mentions, given how common names and words are."""

    def __init__(self, shares: Frequencies, fields: Fields) -> None:
        """Judge by these shares, and these fields of a table."""
        self.shares = shares
        self.fields = fields

    def compare(self, one: Mention, other: Mention) -> Comparison | None:
        """Return the comparison of two; None where nothing speaks for one person."""
        decided = compare_identifiers(one.profile, other.profile)
        if decided is not None:
            return decided
        if one.details and other.details and one.size == other.size == 1:
            agreement = self.fields.compare(one, other)
            if len(agreement.same) >= _SEVERAL:
                return self._compare_rows(one, other, agreement)
        relation = self.relate(one, other)
        if relation.kind == rel.DIFFERENT:
            return None
        pieces = gather_evidence(one, other, self.shares)
        bits = self.weigh_name(one, other, relation) + sum(piece.bits for piece in pieces)
        # Of many mentions on both sides, some have something in common by chance.
        bits -= _CHANCES * log2(one.size * other.size)
        rule = find_rule(relation, pieces)
        if bits < _ACCEPTED.get(rule, 0.0):
            rule = ""
        told = sorted((piece for piece in pieces if abs(piece.bits) >= 0.5), key=lambda p: -p.bits)  # noqa: PLR2004 - bits
        reasons = (relation.phrase, *(piece.phrase for piece in told))
        return Comparison(1 / (1 + 2.0 ** -max(-20.0, min(bits, 20.0))), reasons, rule)

    def _compare_rows(
        self, one: Mention, other: Mention, agreement: Agreement
    ) -> Comparison | None:
        """Compare two rows of a table, where names may be misspelt in several places."""
        relation = relate_rows(one.name, other.name)
        bits = self.weigh_name(one, other, relation) + agreement.bits
        bits += sum(piece.bits for piece in gather_evidence(one, other, self.shares))
        if bits < _WORTH_A_LOOK:
            return None
        rule = find_row_rule(one, other, relation, agreement, bits)
        reasons = (
            relation.phrase,
            *(f"same {field}" for field in agreement.same),
            *(f"{field} differs by a slip" for field in agreement.close),
            *(f"different {field}" for field in agreement.different),
        )
        score = 1 / (1 + 2.0 ** -min(bits, 50.0))
        return Comparison(score, reasons, rule)

    def relate(self, one: Mention, other: Mention) -> Relation:
        """Return the relation of the fullest names; different where any two contradict."""
        relation = relate_names(one.name, other.name)
        if len(one.names) == len(other.names) == 1 or relation.kind == rel.DIFFERENT:
            return relation
        for own in one.names:
            for others in other.names:
                found = relate_names(own, others)
                if found.kind == rel.DIFFERENT:
                    return found
        return relation

    def contradict(self, one: Mention, other: Mention) -> bool:
        """Tell whether two cannot be joined, by their names or identifiers."""
        decided = compare_identifiers(one.profile, other.profile)
        forbidden = decided is not None and decided.forbidden
        return forbidden or self.relate(one, other).kind == rel.DIFFERENT

    def weigh_name(self, one: Mention, other: Mention, relation: Relation) -> float:
        """Return the bits against two by how many people are likely to be called so."""
        share = min(self.shares.share_name(one.name), self.shares.share_name(other.name))
        if relation.kind == rel.INITIAL:
            share = max(self.shares.share_name(one.name), self.shares.share_name(other.name))
        namesakes = _POPULATION * share
        return min(_MOST_FOR_NAME, -log2(namesakes)) + _PENALTIES[relation.kind]


def find_row_rule(
    one: Mention, other: Mention, relation: Relation, agreement: Agreement, bits: float
) -> str:
    """Return the rule that accepts two rows of tables; empty where none does.

    Twins share a birth date and an address: where the names differ, two rows are of one person
    only if they stand in two sources and the details leave no room.
    """
    if relation.kind != rel.DIFFERENT:
        return NAME_AND_DETAILS if bits >= _SURE else ""
    apart = (
        one.profile.source and other.profile.source and one.profile.source != other.profile.source
    )
    agreeing = len(agreement.same) + len(agreement.close)
    throughout = agreeing >= _MANY and agreeing > 2 * len(agreement.different)
    return DETAILS_THROUGHOUT if apart and throughout and bits >= 2 * _SURE - 12.0 else ""


def find_rule(relation: Relation, pieces: list[Evidence]) -> str:
    """Return the rule that accepts two whose evidence suffices; empty where none does."""
    bits = {piece.kind: piece.bits for piece in pieces}
    if bits.get(ev.BYLINE, 0.0) < 0:
        return ""
    coauthors = bits.get(ev.COAUTHOR, 0.0)
    if relation.kind == rel.FULL:
        if coauthors >= _SIGNAL:
            return FULL_AND_COAUTHORS
        if bits.get(ev.ORGANIZATION, 0.0) >= _SIGNAL:
            return FULL_AND_ORGANIZATION
        subject = bits.get(ev.WORDS, 0.0) + bits.get(ev.VENUE, 0.0)
        return FULL_AND_SUBJECT if subject >= _SIGNAL else ""
    if relation.kind in {rel.INITIAL, rel.NICKNAME, rel.TYPO} and coauthors >= 2 * _SIGNAL:
        return INITIALS_AND_COAUTHORS
    return ""
