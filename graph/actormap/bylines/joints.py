"""Small words and marks around a name: "of the", "at", quotation marks."""

import re

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    CAPITAL_ARTICLES,
    is_joint,
    is_role_word,
)
from actormap.bylines.model import Part
from actormap.bylines.splitting import (
    split_words,
)
from actormap.bylines.words import BOTH_WORDS
from actormap.bylines.words.joints import ARTICLES, AT_WORDS, FORMERLY

_QUOTED = re.compile(r"[«“„\"‘](?P<inside>[^«»“”„\"]+)[»”“\"’]$")


def strip_joints(part: Part) -> Part:
    """Take off what leads to an organization: "of the", "da", "at the"; and quotation marks."""
    words = split_words(part)
    first = 0
    while first < len(words) - 1 and _is_lead(words[first]):
        first += 1
    if words and _is_opening(words[first]):
        first = skip_joints(words, first + 1)
    if first >= len(words):
        return part
    return strip_quotes(part.cut(words[first].start - part.start))


def strip_article(part: Part) -> Part:
    """Take off a small article: "il Sindaco di Asti"."""
    words = split_words(part)
    capital = len(words) > 1 and words[0].text in CAPITAL_ARTICLES and is_role_word(words[1].text)
    if len(words) > 1 and (capital or is_article(words[0])):
        return part.cut(words[1].start - part.start)
    return part


def strip_quotes(part: Part) -> Part:
    """Take off quotation marks around a whole part."""
    found = _QUOTED.match(part.text)
    return part.cut(found.start("inside"), found.end("inside")) if found else part


def skip_joints(words: list[Part], i: int) -> int:
    """Return the place of the first word from `i` that is neither joint nor article."""
    while i < len(words) - 1 and (is_joint(words[i]) or is_article(words[i])):
        i += 1
    return i


def is_at(word: Part) -> bool:
    """Tell whether a word is "at" or one of its kin."""
    return word.text.casefold() in AT_WORDS


def _is_lead(word: Part) -> bool:
    """Tell whether a word such as "both" or "formerly" stands before "of" and "at"."""
    return fold_name(word.text) in BOTH_WORDS or word.text.casefold() in FORMERLY


def _is_opening(word: Part) -> bool:
    """Tell whether a small word leads to an organization at the beginning of a part."""
    return word.text[0].islower() and is_joint(word)


def is_article(word: Part) -> bool:
    """Tell whether a small word is an article."""
    return word.text.casefold().rstrip("'’") in ARTICLES and not word.text[0].isupper()
