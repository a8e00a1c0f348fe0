"""Places: the same name and nothing that speaks against it; what is around them counts.

"Medellín, Colombia" is a name with a setting. Two settings that differ tell two places apart, a
common one speaks for one; so do organizations that both are the seat of. An identifier decides
both ways: GeoNames has one for each place, though a city and the state of its name are two.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison, Matcher, Profile
from actormap.names import fold_name
from actormap.places import look_up_area

_GEONAMES = "https://sws.geonames.org/"
_SAME, _SLIP = 0.8, 0.35
# How much a common setting or seat leaves of the doubt, and what different ones leave of the score.
_LEFT, _DAMPED = 0.4, 0.2
# Of shorter names a slip makes another place (Bern, Berg).
_LONG = 6
_START = 4


class _Place(NamedTuple):
    """A profile with its name folded, and the folded names of what it says the place lies in."""

    profile: Profile
    name: str
    setting: frozenset[str]
    seats: frozenset[str]


def _prepare(profile: Profile) -> _Place:
    head, _, rest = profile.name.replace("(", ",").replace(")", "").partition(",")
    around = [part.strip() for part in rest.split(",")] + list(profile.places)
    return _Place(
        profile,
        fold_name(head) or fold_name(profile.name),
        frozenset(_fold_area(part) for part in around if part),
        frozenset(map(fold_name, profile.organizations)),
    )


def _fold_area(name: str) -> str:
    """Return what a country is called everywhere; another name as it is, folded."""
    area = look_up_area(name)
    return area.country or fold_name(area.name) if area else fold_name(name)


def _list_keys(place: _Place) -> Iterator[str]:
    yield place.name
    yield f"start {place.name[:_START]} {len(place.name) // 3}"
    yield f"start {place.name[:_START]} {len(place.name) // 3 + 1}"
    yield from place.profile.identifiers


def _compare(one: _Place, other: _Place) -> Comparison | None:
    decided = compare_identifiers(one.profile, other.profile)
    if decided is not None:
        return decided
    known = [_find_geonames(place.profile) for place in (one, other)]
    if all(known):
        return None
    if one.name == other.name:
        return _weigh(one, other, _SAME, "same name")
    near = min(len(one.name), len(other.name)) >= _LONG
    if near and OSA.distance(one.name, other.name, score_cutoff=1) == 1:
        return _weigh(one, other, _SLIP, "names differ by a slip")
    return None


def _find_geonames(profile: Profile) -> str:
    return next((key for key in profile.identifiers if key.startswith(_GEONAMES)), "")


def _weigh(one: _Place, other: _Place, score: float, reason: str) -> Comparison:
    reasons = [reason]
    if common := one.setting & other.setting:
        score = 1 - (1 - score) * _LEFT
        reasons.append(f"both in {min(common)}")
    elif one.setting and other.setting:
        score *= _DAMPED
        reasons.append(f"one in {min(one.setting)}, the other in {min(other.setting)}")
    if seats := one.seats & other.seats:
        score = 1 - (1 - score) * _LEFT
        reasons.append(f"both the seat of {min(seats)}")
    return Comparison(score, tuple(reasons))


MATCHER = Matcher(_prepare, _list_keys, _compare)
"""How places are compared."""
