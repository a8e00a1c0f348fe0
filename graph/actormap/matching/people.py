"""People: to be compared by name first."""

from collections.abc import Iterator
from typing import NamedTuple

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison, Matcher, Profile
from actormap.names import fold_name

_SAME = 0.5


class _Name(NamedTuple):
    """A profile with its name folded."""

    profile: Profile
    name: str


def _prepare(profile: Profile) -> _Name:
    return _Name(profile, fold_name(profile.name))


def _list_keys(label: _Name) -> Iterator[str]:
    yield label.name
    yield from label.profile.identifiers


def _compare(left: _Name, right: _Name) -> Comparison | None:
    decided = compare_identifiers(left.profile, right.profile)
    if decided is not None:
        return decided
    return Comparison(_SAME, ("same name",)) if left.name == right.name else None


MATCHER = Matcher(_prepare, _list_keys, _compare)
