"""Series, collections and programmes: journals and their abbreviations, pages that list works.

ISO 4 abbreviates each word of a title by cutting its end off, and drops small words: "J. Inf. Sci."
is the "Journal of Information Science".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import Comparison, Matcher, Profile
from actormap.names import fold_name

_SAME, _ABBREVIATED, _LONGER = 0.9, 0.75, 0.4
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "de", "la", "des", "der",
                    "die", "und", "et", "y", "e", "di", "del"})  # fmt: skip
# A single word cut short stands for too many.
_FEWEST_WORDS = 2


class _Series(NamedTuple):
    """A profile, the words of its name that count, and those before a subtitle."""

    profile: Profile
    words: tuple[str, ...]
    main: tuple[str, ...]


def _prepare(profile: Profile) -> _Series:
    main = profile.name.partition(":")[0]
    return _Series(profile, _split(profile.name), _split(main))


def _split(name: str) -> tuple[str, ...]:
    words = fold_name(name.replace("&", " ").replace("-", " ")).split()
    # At the end stands a letter that counts: "Physical Review A".
    return tuple(word for word in words[:-1] if word not in _SMALL) + tuple(words[-1:])


def _list_keys(series: _Series) -> Iterator[str]:
    yield " ".join(series.words)
    yield f"main {' '.join(series.main)}"
    if len(series.words) >= _FEWEST_WORDS:
        yield f"cut {' '.join(word[0] for word in series.words)}"
    yield from series.profile.identifiers


def _compare(one: _Series, other: _Series) -> Comparison | None:
    decided = compare_identifiers(one.profile, other.profile)
    if decided is not None:
        return decided
    if one.words == other.words:
        return Comparison(_SAME, ("same name",))
    if _abbreviates(one.words, other.words) or _abbreviates(other.words, one.words):
        return Comparison(_ABBREVIATED, ("one is the other abbreviated",))
    # Of two with subtitles each has its own.
    if one.main == other.main and (one.main == one.words) != (other.main == other.words):
        return Comparison(_LONGER, ("the same name, one with a subtitle",))
    return None


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether each word of a title begins with the one of another, and some go on."""
    if len(short) < _FEWEST_WORDS or len(short) != len(long):
        return False
    return all(word.startswith(cut) for cut, word in zip(short, long, strict=True))


MATCHER = Matcher(_prepare, _list_keys, _compare)
"""How series, collections and programmes are compared."""
