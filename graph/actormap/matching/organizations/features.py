"""What speaks for and against two names being of one organization, in numbers from 0 to 1."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from actormap.matching.organizations.heads import OWN
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.words import FREQUENT, GENERAL, ONE_COUNTRY, RANKS

_ALIKE = 0.93
_MISSPELT, _ABBREVIATED = 0.9, 0.8
_SHORTEST_ALIKE = 5
_SHORTEST_ABBREVIATION = 3


class Features(NamedTuple):
    """One pair in numbers from 0 to 1, left over words to 2; a weight for each is in `weights`.

    `words`: of the weight of all words of both names, the part that both have; `letters`: cosine of
    their trigrams; `rarest`: the weight of the rarest common word. `extra_both`, `extra_one`: the
    weight of the telling words that only one has, on the side with less and with more of them;
    `extra_general`: of general ones; `elsewhere`: of those that the other has outside its name.
    `affiliation`: as `words`, of the whole affiliations. `acronym`: one is the letters of the other
    or explained by it. `beside`: the part of a name that is among the further names of the other.
    The rest is 1 where it holds.
    """

    words: float = 0.0
    letters: float = 0.0
    rarest: float = 0.0
    extra_both: float = 0.0
    extra_one: float = 0.0
    extra_general: float = 0.0
    elsewhere: float = 0.0
    affiliation: float = 0.0
    same_city: float = 0.0
    other_city: float = 0.0
    other_country: float = 0.0
    other_head: float = 0.0
    head_more: float = 0.0
    holds_more: float = 0.0
    other_field: float = 0.0
    acronym: float = 0.0
    other_form: float = 0.0
    other_number: float = 0.0
    untold: float = 0.0
    other_seat: float = 0.0
    unknown_seat: float = 0.0
    beside: float = 0.0
    same_words: float = 0.0


def measure(left: Organization, right: Organization) -> Features:
    """Return the features of a pair; they do not depend on its order."""
    common = match_words(left.weights, right.weights)
    both = [w for word, w in common.items() for o in (left, right) if word in o.weights]
    shared = sum(both) / 2
    acronym = is_acronym_of(left, right) or is_acronym_of(right, left)
    one, other = ((({}, {})) if acronym else _left_over(o.weights, common) for o in (left, right))
    extra = sorted((sum(one[0].values()), sum(other[0].values())), reverse=True)
    general = sum(one[1].values()) + sum(other[1].values())
    total = shared + sum(extra) + general
    elsewhere = _find(one, right) + _find(other, left)
    return Features(
        words=shared / total if total else 0.0,
        letters=_multiply(left.grams, right.grams),
        rarest=max((w for word, w in common.items() if word not in GENERAL), default=0.0),
        extra_both=min(extra[1], 2),
        extra_one=min(extra[0], 2),
        extra_general=min(general, 2),
        elsewhere=min(elsewhere, 2),
        affiliation=_overlap(left.all_words, right.all_words),
        same_city=float(bool(left.cities & right.cities)),
        other_city=float(are_in_other_cities(left, right)),
        other_country=float(are_in_other_countries(left, right)),
        other_head=float(not acronym and have_other_heads(left, right)),
        head_more=float(not acronym and has_head_more(left, right)),
        holds_more=float(not acronym and holds_more(left, right)),
        other_field=float(not acronym and left.fields != right.fields),
        acronym=float(acronym),
        other_form=float(have_other_forms(left, right)),
        other_number=float(left.numbers != right.numbers),
        untold=float(not (left.is_telling and right.is_telling)),
        other_seat=float(have_other_seats(left, right)),
        unknown_seat=float(have_unknown_seats(left, right)),
        beside=max(_contain(left.beside, right), _contain(right.beside, left)),
        same_words=float(bool(left.words) and set(left.words) == set(right.words)),
    )


def _find(extra: tuple[dict[str, float], dict[str, float]], other: Organization) -> float:
    return sum(w for part in extra for word, w in part.items() if word in other.all_words)


def match_words(left: Mapping[str, float], right: Mapping[str, float]) -> dict[str, float]:
    """Return the words that two names have in common with their weights, slips and all.

    Of two words that are one but for a slip, both are returned.
    """
    common = {word: weight for word, weight in left.items() if word in right}
    ones = [word for word in left if word not in common]
    others = [word for word in right if word not in common]
    near = ((_compare_words(one, other), one, other) for one in ones for other in others)
    for closeness, one, other in sorted(near, key=lambda n: (-n[0], sorted(n[1:]))):
        if closeness and one not in common and other not in common:
            common[one] = common[other] = min(left[one], right[other]) * closeness
    return common


def _compare_words(one: str, other: str) -> float:
    """Return how alike two words are: 1 for one, less for an abbreviation or a slip, else 0."""
    if one in FREQUENT or other in FREQUENT:
        return 0.0
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_ABBREVIATION and long.startswith(short):
        return _ABBREVIATED
    if len(short) < _SHORTEST_ALIKE:
        return 0.0
    return _MISSPELT if JaroWinkler.similarity(one, other) >= _ALIKE else 0.0


def _left_over(
    weights: Mapping[str, float], common: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the words that only one has: the telling and the general ones."""
    rest = {word: weight for word, weight in weights.items() if word not in common}
    general = {word: weight for word, weight in rest.items() if word in GENERAL}
    return {word: w for word, w in rest.items() if word not in general}, general


def _multiply(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    if len(left) > len(right):
        left, right = right, left
    return min(sum(w * right[gram] for gram, w in left.items() if gram in right), 1.0)


def _overlap(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    common = sum(weight for word, weight in left.items() if word in right)
    return 2 * common / ((sum(left.values()) + sum(right.values())) or 1.0)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / (len(left | right) or 1)


def are_in_other_countries(left: Organization, right: Organization) -> bool:
    """Tell whether both say in which country they are, and differ."""
    if not left.countries or not right.countries:
        return False
    one, other = ({ONE_COUNTRY.get(c, c) for c in o.countries} for o in (left, right))
    return not one & other


def have_other_heads(left: Organization, right: Organization) -> bool:
    """Tell whether one is a university and the other is, say, a hospital."""
    return bool(left.heads and right.heads and not left.heads & right.heads)


def have_other_forms(left: Organization, right: Organization) -> bool:
    """Tell whether both have a legal form, and another: "Acme Ltd", "Acme GmbH"."""
    return bool(left.forms and right.forms and not left.forms & right.forms)


def has_head_more(left: Organization, right: Organization) -> bool:
    """Tell whether one name is the other and a head: "Ashoka", "Ashoka University"."""
    short, long = sorted((left.words, right.words), key=len)
    more = any(RANKS.get(word, 0) >= OWN for word in _list_more(short, long))
    return more and not RANKS.keys() & set(short)


def holds_more(left: Organization, right: Organization) -> bool:
    """Tell whether one plain name is the other and more: "Remake Learning Network"."""
    short, long = sorted((left.words, right.words), key=len)
    return left.is_plain and right.is_plain and bool(_list_more(short, long))


def _list_more(short: Sequence[str], long: Sequence[str]) -> set[str]:
    """Return the words of the long name beside those of the short; none where it lacks one."""
    return set(long) - set(short) if short and set(short) < set(long) else set()


def are_in_other_cities(left: Organization, right: Organization) -> bool:
    """Tell whether both say in which city they are, and differ."""
    return bool(left.cities and right.cities and not left.cities & right.cities)


def have_other_seats(left: Organization, right: Organization) -> bool:
    """Tell whether they are two of one university's seats."""
    several = left.has_several_seats or right.has_several_seats
    return several and are_in_other_cities(left, right)


def have_unknown_seats(left: Organization, right: Organization) -> bool:
    """Tell whether they may be two of one university's seats, for all that is said."""
    several = left.has_several_seats or right.has_several_seats
    return several and not (left.cities and right.cities)


def are_turned(left: Organization, right: Organization) -> bool:
    """Tell whether they have the same words in another order: "Miami University"."""
    return left.words != right.words and sorted(left.words) == sorted(right.words)


def is_acronym_of(short: Organization, name: Organization) -> bool:
    """Tell whether an acronym of one is the first letters of the other's name."""
    return bool(name.initials & short.short) or is_explained_by(short, name)


def is_explained_by(short: Organization, name: Organization) -> bool:
    """Tell whether a source gives one's acronym the other's name."""
    return bool(short.long) and short.long in (name.key, name.long)


def _contain(words: Iterable[str], other: Organization) -> float:
    """Return how much of a name stands among the further names of the other affiliation."""
    found = set(words)
    total = sum(other.weights.values())
    return sum(w for word, w in other.weights.items() if word in found) / total if total else 0.0
