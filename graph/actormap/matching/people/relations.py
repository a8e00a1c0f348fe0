"""How two names relate: the same, one abbreviated, misspelt, turned about, contradicting."""

from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from actormap.matching.people.names import PersonName
from actormap.matching.people.nicknames import share_nickname

_CLOSE = 0.9
_NEAR = 0.7
_SLIP = 5


class Relation(NamedTuple):
    """`kind` is one of the constants below; `phrase` says it to a reader."""

    kind: str
    phrase: str


FULL = "full"
INITIAL = "initial"
NICKNAME = "nickname"
TYPO = "typo"
DOUBLE = "double"
SWAPPED = "swapped"
SCRIPT = "script"
UNNAMED = "unnamed"
LOOSE = "loose"
DIFFERENT = "different"

_SAME_FULL = Relation(FULL, "same full name")
_SAME_INITIALS = Relation(INITIAL, "same family name, both given names are initials")
_ONE_INITIAL = Relation(INITIAL, "same family name, given name is an initial")
_NICKNAMES = Relation(NICKNAME, "same family name, given names are forms of one name")
_GIVEN_SLIP = Relation(TYPO, "same family name, given names differ by a slip")
_FAMILY_SLIP = Relation(TYPO, "family names differ by a slip")
_DOUBLED = Relation(DOUBLE, "one has a further family name")
_TURNED = Relation(SWAPPED, "the same words in another order")
_TRANSLITERATED = Relation(SCRIPT, "the same name in another script")
_NAMELESS = Relation(UNNAMED, "a part of the name is missing")
_LOOSE = Relation(LOOSE, "names differ by several slips")
_APART = Relation(DIFFERENT, "different names")


def relate_names(one: PersonName, other: PersonName) -> Relation:
    """Return how two names relate. It does not matter which comes first."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return _APART
    if bool(one.script) != bool(other.script):
        found = _relate_latin(one, other)
        return _TRANSLITERATED if found.kind in {FULL, SWAPPED} else found
    if one.script and one.script == other.script:
        return _SAME_FULL
    return _relate_latin(one, other)


def relate_rows(one: PersonName, other: PersonName) -> Relation:
    """Return how two names relate of which each may have several slips."""
    found = relate_names(one, other)
    if found.kind != DIFFERENT:
        return found
    first, second = (sorted(name.words) for name in (one, other))
    straight = [
        JaroWinkler.similarity("".join(n.given), "".join(m.given)) for n, m in ((one, other),)
    ]
    straight.append(JaroWinkler.similarity(one.family, other.family))
    turned = [JaroWinkler.similarity(a, b) for a, b in zip(first, second, strict=False)]
    near = min(straight) >= _NEAR or (len(first) == len(second) and min(turned) >= _NEAR)
    return _LOOSE if near else _APART


def _relate_latin(  # noqa: PLR0911 - one way for each relation
    one: PersonName, other: PersonName
) -> Relation:
    if one.family == other.family:
        return _relate_given(one, other)
    if not one.given or not other.given:
        return _relate_partly(one, other)
    if set(one.words) == set(other.words):
        return _TURNED
    if _share_family(one, other):
        return _APART if _relate_given(one, other).kind in {DIFFERENT, TYPO} else _DOUBLED
    if _is_slip(one.family, other.family):
        found = _relate_given(one, other)
        return _FAMILY_SLIP if found.kind in {FULL, NICKNAME, TYPO} else _APART
    if _is_slip(one.family, "".join(other.joint)) and _is_slip(other.family, "".join(one.joint)):
        return _TURNED
    return _APART


def _relate_partly(one: PersonName, other: PersonName) -> Relation:
    """Relate a single word to a name."""
    short, long = (one, other) if not one.given else (other, one)
    words = (long.family, *long.joint)
    near = any(short.family == word or _is_slip(short.family, word) for word in words)
    return _NAMELESS if near else _APART


def _share_family(one: PersonName, other: PersonName) -> bool:
    """Tell whether the family name of one is among the later words of the other."""
    return (
        (one.family in other.words[1:] and len(one.family) > 1)
        or (other.family in one.words[1:] and len(other.family) > 1)
        or not set(one.family.split()).isdisjoint(other.family.split())
    )


def _relate_given(one: PersonName, other: PersonName) -> Relation:
    """Relate the given names of two who share a family name."""
    if one.joint == other.joint:
        return (_SAME_FULL if one.is_full else _SAME_INITIALS) if one.given else _NAMELESS
    if not one.given or not other.given:
        return _NAMELESS
    together = "".join(one.given), "".join(other.given)
    if together[0] == together[1] and one.is_full and other.is_full:
        return _SAME_FULL
    first = _relate_word(one.joint[0], other.joint[0])
    if first == INITIAL and not _agree_on_initials(one, other):
        return _APART
    if first != INITIAL and not _agree_in_the_middle(one.joint[1:], other.joint[1:]):
        return _APART
    return {
        FULL: _SAME_FULL,
        NICKNAME: _NICKNAMES,
        TYPO: _GIVEN_SLIP,
        INITIAL: _ONE_INITIAL if one.is_full or other.is_full else _SAME_INITIALS,
    }.get(first, _APART)


def _relate_word(one: str, other: str) -> str:
    if one == other:
        return FULL if len(one) > 1 else INITIAL
    if len(one) == 1 or len(other) == 1:
        return INITIAL if one[0] == other[0] else DIFFERENT
    if share_nickname(one, other):
        return NICKNAME
    return TYPO if _is_slip(one, other) else DIFFERENT


def _agree_on_initials(one: PersonName, other: PersonName) -> bool:
    """Tell whether all initials of the shorter can be those of the other, one by one."""
    for own, others in zip(one.given, other.given, strict=False):
        if len(own) > 1 and len(others) > 1:
            if own != others and not share_nickname(own, others):
                return False
        elif own[0] != others[0]:
            return False
    return True


def _agree_in_the_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether middle names do not contradict one another; a missing one does not."""
    for own, others in zip(one, other, strict=False):
        if _relate_word(own, others) == DIFFERENT:
            return False
    return True


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ by a slip of the hand: one letter, or two that change places.

    Of short words that would be another name ("Yi", "Li").
    """
    if min(len(one), len(other)) < _SLIP:
        return False
    close = OSA.distance(one, other, score_cutoff=2)
    return close == 1 or (close == 2 and JaroWinkler.similarity(one, other) >= _CLOSE)  # noqa: PLR2004
