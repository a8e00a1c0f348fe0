"""What the words around a name tell: that a place is meant, a person, an organization, a word."""

import re
from bisect import bisect_left
from functools import cached_property

from actormap.languages import guess_language
from actormap.names import fold_name
from actormap.places.countries import COUNTRY_ACRONYMS
from actormap.places.gazetteer import look_up_area
from actormap.places.model import Place
from actormap.places.words import (
    COMMON_WORDS,
    COMPOUNDS,
    LOCATIVES,
    LOCATIVES_BY_LANGUAGE,
    MUNICIPAL_WORDS,
    NAME_JOINTS,
    NAMES_OF_PEOPLE,
    ORGANIZATION_WORDS,
    PHRASE_STARTERS,
    WORDS_OF_LISTS,
)

# Letters of any script with their marks; "U.S." and "D.C." whole; "l'" and "'s" set apart.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*")
_TOUCHING = frozenset((" ", "-", "\u00a0", "\u2011", "'", "’", ". "))
_AREA_WORDS = 4

# What leads to a place, beside the plain "in" and "near".
_LEADS = LOCATIVES | NAME_JOINTS | {"from", "to", "at", "à", "de", "von", "da"}

# What leads to a place that is an ordinary word too, by the language of the text.
_DOUBTFUL = {"to", "at", "von", "um", "über", "da", "do", "based", "visit"}
_WORD_LEADS = {
    language: (LOCATIVES | leads) - _DOUBTFUL
    for language, leads in {"": frozenset[str](), **LOCATIVES_BY_LANGUAGE}.items()
}
_ANY_LEADS = frozenset[str]().union(*_WORD_LEADS.values())
_NO_NOUNS = PHRASE_STARTERS | NAME_JOINTS

# Below this a city is found only behind "in", "of" … or before its country, and only by its main
# name: short names of small cities are words, initials, programs elsewhere ("Ode", "Gil", "Tui").
_WELL_KNOWN = 100_000

# Capitals throughout, up to this length, are an acronym and no city.
_LONGEST_ACRONYM = 5


class Word:
    """A word of a text and where it stands; `gap` is what parts it from the one before."""

    __slots__ = ("end", "gap", "is_capital", "start", "text", "touches")

    def __init__(self, text: str, start: int, end: int, gap: str) -> None:
        """Note whether it begins like a name, and whether it touches the word before."""
        self.text = text
        self.start = start
        self.end = end
        self.gap = gap
        # Scripts without capitals have none.
        self.is_capital = text[0].isupper()
        self.touches = gap in _TOUCHING


class Words:
    """The words of a text, each looked at when it is asked for: few are."""

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        self.text = text
        self._spans = [match.span() for match in _WORD.finditer(text)]
        self._words: dict[int, Word] = {}

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._spans)

    def __getitem__(self, i: int) -> Word:
        """Return the word at a place, from 0."""
        word = self._words.get(i)
        if word is None:
            start, end = self._spans[i]
            before = self._spans[i - 1][1] if i else 0
            gap = self.text[before:start] or "|"
            word = self._words[i] = Word(self.text[start:end], start, end, gap)
        return word

    @cached_property
    def language(self) -> str:
        """The language of the text, empty where it cannot be told."""
        return guess_language(self.text)

    def find(self, start: int) -> int | None:
        """Return which word begins at a position of the text."""
        i = bisect_left(self._spans, (start,))
        return i if i < len(self) and self._spans[i][0] == start else None

    def join(self, i: int, stop: int) -> str:
        """Return the words from `i` to `stop`, as they stand in the text."""
        return self.text[self._spans[i][0] : self._spans[stop - 1][1]]

    def find_country(self, stop: int) -> str:
        """Return the code of the country of ", Country" or " (Country" at a word, if it is one."""
        if stop >= len(self) or self[stop].gap not in (", ", " ("):
            return ""
        for end in range(min(stop + _AREA_WORDS, len(self)), stop, -1):
            area = look_up_area(self.join(stop, end))
            if area is not None:
                return area.country
        return ""

    def stands_before_area(self, stop: int) -> bool:
        """Tell whether ", Country" or " (Region" follows."""
        if stop >= len(self) or self[stop].gap not in (", ", " ("):
            return False
        ends = range(stop + 1, min(stop + _AREA_WORDS, len(self)) + 1)
        return any(look_up_area(self.join(stop, end)) for end in ends)

    def stands_behind(self, i: int, leads: frozenset[str]) -> bool:
        """Tell whether one of some words such as "in" stands right before word `i`."""
        return i > 0 and self[i].touches and self[i - 1].text.casefold() in leads


def is_apart(words: Words, i: int, stop: int, place: Place) -> bool:
    """Tell whether a name stands alone: no capitalized neighbour, no organization around it.

    In German every noun has a capital, so that one behind a country says nothing.
    """
    before = words[i - 1] if i and words[i].touches else None
    after = words[stop] if stop < len(words) and words[stop].touches else None
    if after is not None and after.is_capital and after.gap != ". ":
        german = words.language == "de" and after.gap == " " and place.feature == "country"
        if not german:
            return False
    if before is None:
        return True
    if before.is_capital and (words[i].gap != ". " or len(before.text) == 1):
        return _is_outside(words, i - 1)
    return not _is_in_organization(words, i)


def _is_outside(words: Words, i: int) -> bool:
    """Tell whether a capitalized word before a name is no part of it."""
    folded = words[i].text.casefold()
    if folded in MUNICIPAL_WORDS:
        return words[i + 1].gap == " " and not _follows_name(words, i)
    return folded in PHRASE_STARTERS and not _follows_name(words, i)


def _follows_name(words: Words, i: int) -> bool:
    """Tell whether word `i` joins what follows to a capitalized name ("University Of Oman")."""
    return (
        i > 0
        and words[i].touches
        and words[i - 1].is_capital
        and words[i - 1].text.casefold() not in PHRASE_STARTERS
    )


def _is_in_organization(words: Words, i: int) -> bool:
    """Tell whether the words before, over joints such as "of the", make another name.

    That is an organization's, a treaty's, a lake's.
    """
    while i > 0 and words[i].touches:
        i -= 1
        folded = words[i].text.casefold()
        if words[i].is_capital and folded in ORGANIZATION_WORDS:
            return True
        if not words[i].is_capital and folded not in NAME_JOINTS:
            return False
    return False


def is_credible(words: Words, i: int, stop: int, place: Place) -> bool:
    """Tell whether a name that stands alone is meant as a place here."""
    name = words.join(i, stop)
    if name in COUNTRY_ACRONYMS:
        return True
    folded = fold_name(name)
    if stop - i > 1:
        return True
    if folded in ORGANIZATION_WORDS or _begins_compound(words, stop, folded):
        return False
    if folded in COMMON_WORDS or folded in WORDS_OF_LISTS:
        return _is_placed_word(words, i, stop, place)
    if folded in NAMES_OF_PEOPLE:
        return _is_no_person(words, i, stop)
    return place.feature != "city" or _is_known_city(words, i, stop, place)


def _is_placed_word(words: Words, i: int, stop: int, place: Place) -> bool:
    """Tell whether an ordinary word stands where only a place does ("in Reading", "Bath, UK")."""
    if words.stands_before_area(stop):
        return True
    if not words.stands_behind(i, _ANY_LEADS):
        return False  # So for nearly all, and the language need not be told.
    leads = _WORD_LEADS.get(words.language, _WORD_LEADS[""])
    same = fold_name(words[i].text) == fold_name(place.name)
    return words.stands_behind(i, leads) and same and not _leads_on(words, stop)


def _leads_on(words: Words, stop: int) -> bool:
    """Tell whether a noun follows, whose adjective a word may be ("in Nice schools")."""
    if stop >= len(words) or not words[stop].touches:
        return False
    return words[stop].text not in _NO_NOUNS


def _is_no_person(words: Words, i: int, stop: int) -> bool:
    """Tell whether a name that people bear too is meant as a place."""
    if words.stands_behind(i, LOCATIVES) or words.stands_before_area(stop):
        return True
    return words.language == "it" and words.stands_behind(i, frozenset({"a", "ad"}))


def _is_known_city(words: Words, i: int, stop: int, place: Place) -> bool:
    """Tell whether the name is a known one of a large city, or in a place that only names have."""
    name = words.join(i, stop)
    folded = fold_name(name)
    if _is_word(words.text, name) or not _resembles(folded, fold_name(place.name)):
        return False
    if place.population >= _WELL_KNOWN:
        return True
    placed = words.stands_behind(i, _LEADS) or words.stands_before_area(stop)
    return placed and folded == fold_name(place.name)


def _begins_compound(words: Words, stop: int, folded: str) -> bool:
    """Tell whether a country's name begins the name of something else ("Guinea pigs")."""
    if folded not in COMPOUNDS or stop >= len(words) or not words[stop].touches:
        return False
    return words[stop].text.casefold().removesuffix("s") in COMPOUNDS[folded]


def _is_word(text: str, name: str) -> bool:
    """Tell whether a name is an acronym, or stands elsewhere in the text in small letters."""
    if name.isupper() and len(name) <= _LONGEST_ACRONYM:
        return True
    small = name.casefold()
    return small in text and re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is not None


def _resembles(name: str, main: str) -> bool:
    """Tell whether two names of a city share two letters in a row ("Cologne", "Köln").

    Some alternates are nicknames or peoples: "Google" stands beside Topeka, "Kazakh" beside
    Petropavl. Names in different scripts cannot be compared and count as alike.
    """
    if not (name.isascii() and main.isascii()):
        return True
    return any(name[i : i + 2] in main for i in range(len(name) - 1))
