"""How names of the gazetteer begin, so that a text without places is done in a few microseconds."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from actormap.names import fold_name
from actormap.places.countries import COUNTRY_ACRONYMS
from actormap.places.gazetteer import FORMAL_WORDS, fold_place, list_names

# What parts the words of a folded name.
_PARTS = re.compile(r"[\s'’-]+")


class Opening(NamedTuple):
    """What may follow a word that names begin with: nothing, or one of some second words."""

    is_name: bool
    seconds: frozenset[str]


@lru_cache(maxsize=65536)
def find_opening(word: str) -> Opening | None:
    """Return how names go on that begin with this word; None where none does."""
    if word in COUNTRY_ACRONYMS:
        return Opening(is_name=True, seconds=frozenset())
    folded = fold_place(word)
    seconds = _index_openings().get(folded, frozenset())
    is_name = folded in list_names()
    return Opening(is_name, seconds) if is_name or seconds else None


@lru_cache(maxsize=65536)
def fold_next(word: str) -> str:
    """Return a word as second words are indexed."""
    return fold_place(word)


@lru_cache(maxsize=65536)
def may_go_on(word: str, following: str) -> bool:
    """Tell whether some name begins with these two words."""
    if fold_place(word) in FORMAL_WORDS:
        return True
    opening = find_opening(word)
    if opening is None:
        return False
    # A Latin name is folded as a whole, whatever letters stand further on in it.
    whole = fold_name(following).partition(" ")[0]
    return fold_next(following) in opening.seconds or whole in opening.seconds


@cache
def _index_openings() -> dict[str, frozenset[str]]:
    """Index the second words of names of several words by the first one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in _list_long(list_names()):
        parts = _PARTS.split(name, maxsplit=2)
        found[parts[0]].add(parts[1])
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _list_long(names: Iterable[str]) -> Iterable[str]:
    """Yield the names of several words in a script with capitals: others never begin one."""
    return (name for name in names if _PARTS.search(name) and name[0] != name[0].upper())
