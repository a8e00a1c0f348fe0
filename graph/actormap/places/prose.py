"""Places named in running text: the longest capitalized names that the gazetteer knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actormap.names import fold_name
from actormap.places.countries import COUNTRY_ACRONYMS
from actormap.places.gazetteer import look_up, look_up_area
from actormap.places.model import FoundPlace, Place
from actormap.places.words import (
    LOCATIVES,
    NAME_JOINTS,
    NAMES_OF_PEOPLE,
    ORGANIZATION_WORDS,
    PHRASE_STARTERS,
)

# Letters of any script with their marks; "U.S." and "D.C." whole; "l'" and "'s" set apart.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*")

_LONGEST_NAME = 7

# What leads to a place, beside the plain "in" and "near".
_LEADS = LOCATIVES | NAME_JOINTS | {"from", "to", "at", "à", "de", "von", "da"}

# Below this a city is found only behind "in", "of" … or before its country, and only by its main
# name: short names of small cities are words, initials, programs elsewhere ("Ode", "Gil", "Tui").
_WELL_KNOWN = 100_000

# Capitals throughout, up to this length, are an acronym and no city.
_LONGEST_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text and where it stands; `gap` is what parts it from the one before."""

    text: str
    start: int
    end: int
    gap: str

    @property
    def is_capital(self) -> bool:
        """Whether it begins like a name: scripts without capitals do not."""
        return self.text[0].isupper()

    @property
    def touches(self) -> bool:
        """Whether nothing but a space or a hyphen parts it from the word before."""
        return self.gap in (" ", "-", "\u00a0", "\u2011", "'", "’", ". ")


def find_places(text: str) -> list[FoundPlace]:
    """Return the places that a text names, in its order, each with its span.

    Only capitalized names count, the longest first; none inside a longer capitalized name
    ("Paris Agreement", "University of Oman"), no ordinary word, no name of a person unless a word
    such as "in" stands before it, and none that is ambiguous.

    >>> [found.place.name for found in find_places("A dignified and peaceful Medellín.")]
    ['Medellín']
    """
    words = list(_split(text))
    found: list[FoundPlace] = []
    i = 0
    while i < len(words):
        match = _match_longest(text, words, i)
        if match is None:
            i += 1
            continue
        place, stop = match
        if _is_apart(words, i, stop) and _is_credible(text, words, i, stop, place):
            found.append(FoundPlace(place, words[i].start, words[stop - 1].end))
        i = stop
    return found


def _split(text: str) -> Iterator[_Word]:
    """Cut a text into words."""
    end = 0
    for match in _WORD.finditer(text):
        yield _Word(match[0], match.start(), match.end(), text[end : match.start()] or "|")
        end = match.end()


def _match_longest(text: str, words: list[_Word], i: int) -> tuple[Place, int] | None:
    """Return the place of the longest name that begins at word `i`, and where it stops."""
    if not words[i].is_capital:
        return None
    stop = i + 1
    while stop < min(i + _LONGEST_NAME, len(words)) and words[stop].touches:
        stop += 1
    for last in range(stop, i, -1):
        name = text[words[i].start : words[last - 1].end]
        # "Amérique latine" ends in a small letter; no city does.
        place = look_up(name) if words[last - 1].is_capital else look_up_area(name)
        if place is not None:
            return place, last
    return None


def _is_apart(words: list[_Word], i: int, stop: int) -> bool:
    """Tell whether a name stands alone: no capitalized neighbour, no organization around it."""
    before = words[i - 1] if i and words[i].touches else None
    after = words[stop] if stop < len(words) and words[stop].touches else None
    if after is not None and after.is_capital and after.gap != ". ":
        return False
    if before is None:
        return True
    if before.is_capital and (words[i].gap != ". " or len(before.text) == 1):
        return before.text.casefold() in PHRASE_STARTERS and not _follows_name(words, i - 1)
    return not _is_in_organization(words, i)


def _follows_name(words: list[_Word], i: int) -> bool:
    """Tell whether word `i` joins what follows to a capitalized name ("University Of Oman")."""
    return i > 0 and words[i].touches and words[i - 1].is_capital


def _is_in_organization(words: list[_Word], i: int) -> bool:
    """Tell whether the words before, over joints such as "of the", make an organization's name."""
    while i > 0 and words[i].touches:
        i -= 1
        folded = words[i].text.casefold()
        if words[i].is_capital and folded in ORGANIZATION_WORDS:
            return True
        if not words[i].is_capital and folded not in NAME_JOINTS:
            return False
    return False


def _is_credible(text: str, words: list[_Word], i: int, stop: int, place: Place) -> bool:
    """Tell whether a name that stands alone is meant as a place here."""
    name = text[words[i].start : words[stop - 1].end]
    if name in COUNTRY_ACRONYMS:
        return True
    folded = fold_name(name)
    if stop - i > 1 or (place.feature != "city" and folded not in NAMES_OF_PEOPLE):
        return True
    if folded in NAMES_OF_PEOPLE:
        return _stands_in(words, i, LOCATIVES) or _stands_before_area(text, words, stop)
    if _is_word(text, name) or not _resembles(folded, fold_name(place.name)):
        return False
    if place.population >= _WELL_KNOWN:
        return True
    placed = _stands_in(words, i, _LEADS) or _stands_before_area(text, words, stop)
    return placed and folded == fold_name(place.name)


def _is_word(text: str, name: str) -> bool:
    """Tell whether a name is an acronym, or stands elsewhere in the text in small letters."""
    if name.isupper() and len(name) <= _LONGEST_ACRONYM:
        return True
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text) is not None


def _resembles(name: str, main: str) -> bool:
    """Tell whether two names of a city share two letters in a row ("Cologne", "Köln").

    Some alternates are nicknames or peoples: "Google" stands beside Topeka, "Kazakh" beside
    Petropavl. Names in different scripts cannot be compared and count as alike.
    """
    if not (name.isascii() and main.isascii()):
        return True
    return any(name[i : i + 2] in main for i in range(len(name) - 1))


def _stands_in(words: list[_Word], i: int, leads: frozenset[str]) -> bool:
    """Tell whether one of some words such as "in" stands right before word `i`."""
    return i > 0 and words[i].touches and words[i - 1].text.casefold() in leads


def _stands_before_area(text: str, words: list[_Word], stop: int) -> bool:
    """Tell whether ", Country" or " (Country" follows."""
    if stop >= len(words) or words[stop].gap not in (", ", " ("):
        return False
    ends = range(stop + 1, min(stop + 4, len(words)) + 1)
    return any(look_up_area(text[words[stop].start : words[e - 1].end]) for e in ends)
