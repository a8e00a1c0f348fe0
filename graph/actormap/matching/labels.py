"""Places, themes, collections: one name is one thing where an identifier does not say otherwise."""

from collections.abc import Iterator
from typing import NamedTuple

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison, Matcher, Profile
from actormap.names import fold_name

_SAME = 0.8


class _Label(NamedTuple):
    """A profile with its name folded."""

    profile: Profile
    name: str


def _prepare(profile: Profile) -> _Label:
    return _Label(profile, fold_name(profile.name))


def _list_keys(label: _Label) -> Iterator[str]:
    yield label.name
    yield from label.profile.identifiers


def _compare(left: _Label, right: _Label) -> Comparison | None:
    decided = compare_identifiers(left.profile, right.profile)
    if decided is not None:
        return decided
    return Comparison(_SAME, ("same name",)) if left.name == right.name else None


MATCHER = Matcher(_prepare, _list_keys, _compare)
