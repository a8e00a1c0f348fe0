"""Places named in running text: the longest capitalized names that the gazetteer knows.

A text is first searched for words that begin a name (see `openings`); only where one does, the
words around are looked at (see `contexts`).
"""

import re
from collections.abc import Iterator

from actormap.places.contexts import is_apart, is_credible
from actormap.places.gazetteer import look_up_area, look_up_evident
from actormap.places.model import FoundPlace, Place
from actormap.places.openings import find_opening, fold_next, may_go_on
from actormap.places.surroundings import Words
from actormap.places.words import ARTICLES

# A capitalized word; small letters beyond Latin-1 pass, and are sorted out later. "U.S." is one
# word. Beginning with a set of characters (and no look behind) it is found four times as fast.
_CAPITAL = re.compile(
    r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u1fff\u2c00-\u2fff\u3040-\ufdff\uff21-\U0010ffff]"
    r"(?:\.(?:[A-Z]\.)+|[^\W_]*)"
)
# "sub-Saharan Africa" begins with a small letter.
_SUB = re.compile(r"\bsub(?=-Sahar)")
# The next word of a name, behind what parts it from the one before.
_NEXT = re.compile(r"[\s'’.\u2011-]{1,2}([^\W_]+)")

_LONGEST_NAME = 7


def find_places(text: str) -> list[FoundPlace]:
    """Return the places that a text names, in its order, each with its span.

    Only capitalized names count, the longest first; none inside a longer capitalized name
    ("Paris Agreement", "University of Oman"), no ordinary word and no name of a person unless a
    word such as "in" stands before it or its country behind it, and none that is ambiguous.

    >>> [found.place.name for found in find_places("A dignified and peaceful Medellín.")]
    ['Medellín']
    """
    starts = [match.start() for match in _CAPITAL.finditer(text) if _begins_name(text, match)]
    if "sub-Sahar" in text:
        starts = sorted([*starts, *(match.start() for match in _SUB.finditer(text))])
    return list(_read(text, starts)) if starts else []


def _begins_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name of the gazetteer may begin with a word, by this one and the next."""
    opening = find_opening(match[0])
    if opening is None:
        return False
    start = match.start()
    if start and text[start - 1].isalnum():
        return False  # A capital within a word.
    if opening.is_name:
        return True
    following = _NEXT.match(text, match.end())
    return following is not None and fold_next(following[1]) in opening.seconds


def _read(text: str, starts: list[int]) -> Iterator[FoundPlace]:
    """Yield the places among the names that may begin at `starts`."""
    reached = 0
    for start in starts:
        if start >= reached and (found := _read_at(text, start)):
            yield found
            reached = found.end


def _read_at(text: str, start: int) -> FoundPlace | None:
    """Return the place that is named at `start`; None where there is none for sure."""
    words = Words(text, start)
    if not words.has(0) or words[0].start != start:
        return None
    match = _match_longest(words, 0)
    if match is None or _hides_longer(words, 0, match[1]):
        return None
    place, stop = match
    if is_apart(words, 0, stop, place) and is_credible(words, 0, stop, place):
        return FoundPlace(place, start, words[stop - 1].end)
    return None


def _match_longest(words: Words, i: int) -> tuple[Place, int] | None:
    """Return the place of the longest name that begins at word `i`, and where it stops."""
    stop = i + 1
    while stop < i + _LONGEST_NAME and words.touches(stop):
        stop += 1
        if stop == i + 2 and not may_go_on(words[i].text, words[i + 1].text):
            stop -= 1
            break
    for last in range(stop, i, -1):
        name = words.join(i, last)
        # "Amérique latine" ends in a small letter; no city does.
        is_name = words[last - 1].is_capital
        country = words.find_country(last) if is_name else ""
        place = look_up_evident(name, country=country) if is_name else look_up_area(name)
        if place is None and country:
            place = look_up_evident(name)
        if place is not None:
            return place, last
    return None


def _hides_longer(words: Words, i: int, stop: int) -> bool:
    """Tell whether the name is an article and the begin of a longer one ("La Côte d’Ivoire")."""
    if words[i].text.casefold() not in ARTICLES or stop - i < 2:  # noqa: PLR2004 - article and name
        return False
    inner = _match_longest(words, i + 1)
    return inner is not None and inner[1] > stop
