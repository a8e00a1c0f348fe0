"""Titles: how alike two are, in words that a reader understands."""

import re
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio, ratio

from actormap.names import fold_name

_NUMERAL = re.compile(r"\d+|i{1,3}|iv|vi{0,3}|ix|one|two|three|four|five|first|second|third")
# "Schapire (1996), " and "[1995] ", where a reference was cut in the wrong place.
_BEFORE = re.compile(r"^.{0,40}?[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]][\s.,:;]*(?=.{20})")
# A full stop behind four words and more, the last of them no abbreviation.
_BEHIND = re.compile(r"(?<=\w{5})\.\s+(?=\S.{8})")
_LEAST = 4
_FEW_WORDS = 3
_STOP = frozenset(
    "a an and as at by for from in into of on or the to with using via de la le les des du et en"
    " der die das und von el los las del para una un il di e o da do em".split()
)
# Words of which titles are made that come back in every issue.
_RECURRING = frozenset(
    "guest editor editors editorial introduction preface foreword message notes note letter letters"
    " chair chairs president special issue section column news review reviews book books errata"
    " erratum corrigendum obituary index contents welcome report comment comments reply from"
    " abstract abstracts title untitled call treasurer treasurers secretary".split()
)
# Words that a title has more which is about another work, or is another form of it.
_ABOUT = frozenset(
    "errata erratum corrigendum corrigenda correction retraction retracted comment comments reply"
    " response review guest editor editors foreword introduction demo demonstration poster panel"
    " tutorial keynote".split()
)
# In percent of the letters (rapidfuzz.fuzz.ratio).
_FEW_LETTERS = 93
_SPELLING = 75
_SIMILAR = 85
_RELATED = 70
_CONTAINED = 95
_LONG_ENOUGH = 20


class Likeness(StrEnum):
    """How alike two titles are."""

    SAME = "same title"
    SHORT = "same title, of few words"
    RECURRING = "same title, of many issues"
    SPELLING = "same title but for a few letters"
    PART = "one title contains the other"
    ABOUT = "one title seems to be about the other"
    SIMILAR = "similar titles"
    RELATED = "titles with much in common"
    NUMBERED = "titles of which one has a number more"
    NUMBER = "titles with different numbers"
    DIFFERENT = "different titles"


_UNLIKE = frozenset({Likeness.NUMBER, Likeness.DIFFERENT})


class Title(NamedTuple):
    """A title, folded: its words, its letters without spaces, its numerals.

    `recurs` tells that it comes back in other issues ("Editorial"), `unsettled` that it is cited
    with several years.
    """

    words: tuple[str, ...]
    letters: str
    numerals: frozenset[str]
    recurs: bool = False
    unsettled: bool = False


class Parts(NamedTuple):
    """What stands in the place of a title: what is left before it, the title, what is behind."""

    before: str
    title: str
    behind: str


def cut_title(text: str) -> Parts:
    """Return the parts of a title, for references that were cut in the wrong place.

    >>> cut_title("Schapire (1991). Bounds on the sample complexity").title
    'Bounds on the sample complexity'
    >>> cut_title("Adaptive game playing using multiplicative weights. Games and behavior,").behind
    'Games and behavior,'
    """
    found = _BEFORE.match(text)
    start = found.end() if found else 0
    for stop in _BEHIND.finditer(text, start):
        if len(text[start : stop.start()].split()) >= _LEAST:
            return Parts(text[:start], text[start : stop.start()], text[stop.end() :])
    return Parts(text[:start], text[start:], "")


def read_title(text: str) -> Title:
    """Return a title as it is compared."""
    words = tuple(fold_name(text).split())
    numerals = frozenset(word for word in words if _NUMERAL.fullmatch(word))
    title = Title(words, "".join(words), numerals)
    return title._replace(recurs=not _list_own_words(title))


def list_telling_words(title: Title) -> list[str]:
    """Return the words of a title that say what it is about; all where none does."""
    telling = [word for word in dict.fromkeys(title.words) if word not in _STOP and len(word) > 1]
    return telling or list(dict.fromkeys(title.words))


def compare_titles(left: Title, right: Title) -> Likeness:
    """Return how alike two titles are."""
    likeness = _compare(left, right)
    recur = left.recurs or right.recurs
    return Likeness.RECURRING if recur and likeness not in _UNLIKE else likeness


def _compare(left: Title, right: Title) -> Likeness:
    if left.letters == right.letters:
        return Likeness.SHORT if len(_list_own_words(left)) < _FEW_WORDS else Likeness.SAME
    likeness = ratio(left.letters, right.letters, score_cutoff=_RELATED)
    if likeness and left.numerals != right.numerals:
        both = left.numerals - right.numerals and right.numerals - left.numerals
        return Likeness.NUMBER if both else Likeness.NUMBERED
    if likeness >= _FEW_LETTERS and _are_misspelled(left, right):
        return Likeness.SPELLING
    if _is_part(left, right):
        differing = set(left.words) ^ set(right.words)
        return Likeness.ABOUT if differing & _ABOUT else Likeness.PART
    if likeness >= _SIMILAR:
        return Likeness.SIMILAR
    return Likeness.RELATED if likeness else Likeness.DIFFERENT


def _list_own_words(title: Title) -> list[str]:
    """Return the words that are not those of columns: none of "Guest editors' introduction"."""
    return [word for word in list_telling_words(title) if word not in _RECURRING]


def _are_misspelled(left: Title, right: Title) -> bool:
    """Tell whether the words that differ are small or spelled alike: not "upper" and "lower"."""
    one, other = (
        "".join(word for word in title.words if word not in theirs.words and word not in _STOP)
        for title, theirs in ((left, right), (right, left))
    )
    return len(one + other) < _FEW_WORDS or ratio(one, other) >= _SPELLING


def _is_part(left: Title, right: Title) -> bool:
    shorter, longer = sorted((left.letters, right.letters), key=len)
    long_enough = _LONG_ENOUGH <= len(shorter) < len(longer) - 1
    return long_enough and partial_ratio(shorter, longer, score_cutoff=_CONTAINED) > 0
