"""The words of a name as they are compared: folded, written out, in one language."""

import re
from functools import lru_cache

from msgspec import Struct

from actormap.matching.organizations.words import FORMS, JOINING
from actormap.names import fold_name

# "A&M", "AT & T": letters, not two words.
_AMPERSAND = re.compile(r"(?<=\b\w)\s?&\s?(?=\w\b)|(?<=\bAT)\s?&\s?(?=T\b)")
# "C.N.R.S.", "M. D. Anderson": letters with stops are one word.
_SPELLED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}|\b(?:[^\W\d_]\.\s?)+[^\W\d_]\b(?!['’.])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]{1,3}\b)?")
# "IBM", "DeZIM": letters that may stand for a name.
_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z&]{1,9}")
_SHORTEST_STEM = 3


class Token(Struct, frozen=True, gc=False):
    """One word: as stated, folded, and what it is compared as (`word`)."""

    stated: str
    folded: str
    word: str

    @property
    def joins(self) -> bool:
        """Tell whether it only joins others: "of", "de"."""
        return self.folded in JOINING and not self.is_acronym

    @property
    def is_acronym(self) -> bool:
        """Tell whether it is written as the letters of a name."""
        return _ACRONYM.fullmatch(self.stated) is not None


def read_tokens(text: str) -> list[Token]:
    """Return the words of a text.

    >>> [token.word for token in read_tokens("Univ. of Sci. & Technol.")]
    ['university', 'of', 'science', 'technology']
    """
    text = _AMPERSAND.sub("", text)
    text = _SPELLED.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", text)
    return [make_token(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=2**16)
def make_token(stated: str) -> Token:
    """Return one word with its forms."""
    folded = fold_name(stated).replace(" ", "")
    return Token(stated, folded, standardize(folded))


def standardize(folded: str) -> str:
    """Return the one word that stands for a word's forms; itself where the tables have none."""
    if folded in FORMS:
        return FORMS[folded]
    for end in range(len(folded), _SHORTEST_STEM - 1, -1):
        found = FORMS.get(folded[:end] + "*")
        if found:
            return found
    return folded
