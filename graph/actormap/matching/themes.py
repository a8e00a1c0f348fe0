"""Themes: labels that differ by inflection, order or spelling only.

A word in brackets tells senses apart ("Closeness (mathematics)"), so it makes another theme unless
only one of two has it. Two concepts of one scheme are two: their maker says so.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison, Matcher, Profile
from actormap.names import fold_name
from actormap.themes.inflection import fold_label

_SAME, _INFLECTED, _SLIP, _ORDER, _SENSE = 0.9, 0.85, 0.5, 0.35, 0.3
_LONG = 8
_START = 5
# Of no weight between the words of a label.
_JOINTS = frozenset({"and", "of", "the", "in", "for", "und", "et", "y", "e", "de", "la", "des"})


class _Theme(NamedTuple):
    """A profile with its label folded; `stems` are its words without endings, in order."""

    profile: Profile
    label: str
    sense: str
    stems: tuple[str, ...]


def _prepare(profile: Profile) -> _Theme:
    head, _, rest = profile.name.partition("(")
    label = fold_name(head.replace("-", " ").replace("&", " and ")) or fold_name(profile.name)
    first, *others = fold_label(label) or (label,)
    stems = (first, *(stem for stem in others if stem not in _JOINTS))
    return _Theme(profile, label, fold_name(rest.rstrip(") ")), stems)


def _list_keys(theme: _Theme) -> Iterator[str]:
    yield theme.label
    yield f"stems {' '.join(sorted(theme.stems))}"
    joined = "".join(theme.stems)
    yield f"start {joined[:_START]} {joined[-_START:]}"
    yield from theme.profile.identifiers


def _compare(one: _Theme, other: _Theme) -> Comparison | None:
    decided = compare_identifiers(one.profile, other.profile)
    if decided is not None:
        return decided
    if _share_scheme(one.profile, other.profile):
        return Comparison(0.0, ("two concepts of one scheme",), forbidden=True)
    found = _relate(one, other)
    if found is None or one.sense == other.sense:
        return found
    if one.sense and other.sense:
        return None
    sense = one.sense or other.sense
    return Comparison(_SENSE * found.score, (*found.reasons, f"one in the sense of “{sense}”"))


def _share_scheme(one: Profile, other: Profile) -> bool:
    spaces = [{_cut_name(key) for key in profile.identifiers} for profile in (one, other)]
    return not spaces[0].isdisjoint(spaces[1])


def _cut_name(identifier: str) -> str:
    """Return the namespace of an identifier."""
    return identifier[: max(identifier.rfind("/"), identifier.rfind("#")) + 1]


def _relate(one: _Theme, other: _Theme) -> Comparison | None:
    if one.label == other.label:
        return Comparison(_SAME, ("same label",))
    if one.stems == other.stems and one.stems:
        return Comparison(_INFLECTED, ("labels differ by an ending, or by small words",))
    letters = ["".join(theme.stems) for theme in (one, other)]
    if letters[0] == letters[1]:
        return Comparison(_INFLECTED, ("labels differ by how words are joined",))
    if sorted(one.stems) == sorted(other.stems):
        return Comparison(_ORDER, ("the same words in another order",))
    long = min(map(len, letters)) >= _LONG
    if long and OSA.distance(*letters, score_cutoff=1) == 1:
        return Comparison(_SLIP, ("labels differ by a slip or by spelling",))
    return None


MATCHER = Matcher(_prepare, _list_keys, _compare)
"""How themes are compared."""
