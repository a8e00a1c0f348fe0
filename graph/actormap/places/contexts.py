"""What the words around a name tell: that a place is meant, a person, an organization, a word."""

import re

from actormap.names import fold_name
from actormap.places.countries import COUNTRY_ACRONYMS
from actormap.places.model import Place
from actormap.places.surroundings import Words
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

# What leads to a place, beside the plain "in" and "near".
_LEADS = LOCATIVES | NAME_JOINTS | {"from", "to", "at", "à", "de", "von", "da"}

# What leads to a place that is an ordinary word too, by the language of the text.
_DOUBTFUL = {"to", "at", "von", "um", "über", "da", "do", "based", "visit"}
_WORD_LEADS = {
    language: (LOCATIVES | leads) - _DOUBTFUL
    for language, leads in {"": frozenset[str](), **LOCATIVES_BY_LANGUAGE}.items()
}
_ITALIAN_LEADS = frozenset({"a", "ad"})
_ANY_LEADS = frozenset[str]().union(*_WORD_LEADS.values())
_NO_NOUNS = PHRASE_STARTERS | NAME_JOINTS

# Below this a city is found only behind "in", "of" … or before its country, and only by its main
# name: short names of small cities are words, initials, programs elsewhere ("Ode", "Gil", "Tui").
_WELL_KNOWN = 100_000

# Capitals throughout, up to this length, are an acronym and no city.
_LONGEST_ACRONYM = 5


def is_apart(words: Words, i: int, stop: int, place: Place) -> bool:
    """Tell whether a name stands alone: no capitalized neighbour, no organization around it.

    In German every noun has a capital, so that one behind a country says nothing.
    """
    if words.touches(stop) and words[stop].is_capital and words.gap(stop) != ". ":
        # The language is asked for last: telling it takes reading the whole text.
        may_be_german = place.feature == "country" and words.gap(stop) == " "
        if not (may_be_german and words.language == "de"):
            return False
    if not words.touches(i):
        return True
    before = words[i - 1]
    if before.is_capital and (words.gap(i) != ". " or len(before.text) == 1):
        return _is_outside(words, i - 1)
    return not _is_in_organization(words, i)


def _is_outside(words: Words, i: int) -> bool:
    """Tell whether a capitalized word before a name is no part of it."""
    folded = words[i].text.casefold()
    if folded in MUNICIPAL_WORDS:
        return words.gap(i + 1) == " " and not _follows_name(words, i)
    return folded in PHRASE_STARTERS and not _follows_name(words, i)


def _follows_name(words: Words, i: int) -> bool:
    """Tell whether word `i` joins what follows to a capitalized name ("University Of Oman")."""
    return (
        words.touches(i)
        and words[i - 1].is_capital
        and words[i - 1].text.casefold() not in PHRASE_STARTERS
    )


def _is_in_organization(words: Words, i: int) -> bool:
    """Tell whether the words before, over joints such as "of the", make another name.

    That is an organization's, a treaty's, a lake's.
    """
    while words.touches(i):
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
    return words.touches(stop) and words[stop].text not in _NO_NOUNS


def _is_no_person(words: Words, i: int, stop: int) -> bool:
    """Tell whether a name that people bear too is meant as a place."""
    if words.stands_behind(i, LOCATIVES) or words.stands_before_area(stop):
        return True
    return words.stands_behind(i, _ITALIAN_LEADS) and words.language == "it"


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
    if folded not in COMPOUNDS or not words.touches(stop):
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
    if name == main or not (name.isascii() and main.isascii()):
        return True
    return any(name[i : i + 2] in main for i in range(len(name) - 1))
