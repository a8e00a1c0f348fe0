"""Names of people, organizations and things: folded for comparison, never for display."""

import re
import unicodedata
from functools import lru_cache

_PLAIN_WORD = re.compile(r"[a-z0-9]+")

# Letters that canonical decomposition leaves whole though people type them as plain ones.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return a name as it is compared: no accents, case, punctuation or doubled space.

    >>> fold_name("Jordi  Díaz-Gibson")
    'jordi diaz gibson'
    >>> fold_name("李明")
    '李明'
    """
    if name.isascii():
        return " ".join(_PLAIN_WORD.findall(name.lower()))
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in decomposed if not _is_accent(c)).translate(_PLAIN)
    composed = unicodedata.normalize("NFC", bare)
    return " ".join(split_words(composed))


def fold_key(name: str) -> str:
    """Return what makes two mentions of one source the same name: spacing, case, Unicode form.

    Unlike `fold_name` it keeps accents and punctuation, since within a source they may be all
    that tells two names apart. A name of punctuation only keeps that.

    >>> fold_key("KERI   Facer")
    'keri facer'
    """
    if name.isascii():
        return " ".join(name.lower().split())
    composed = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", composed).split())


def split_words(text: str) -> list[str]:
    """Return the runs of letters, marks and digits of any script.

    Marks belong to the word: without them Hindi and Thai lose their vowels.

    >>> split_words("NET-EDU: हिन्दी, 2020")
    ['NET', 'EDU', 'हिन्दी', '2020']
    """
    if text.isalnum():
        return [text]
    return "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text).split()


def _is_accent(character: str) -> bool:
    """Tell whether this is a combining mark on a Latin, Greek or Cyrillic letter.

    Marks of other scripts carry vowels (Devanagari) or tones, and are kept.
    """
    return "\u0300" <= character <= "\u036f"
