"""A text → its words and punctuation marks, in any script.

Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces: there every character counts as a
word, and a label is found inside a longer word too.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# One letter a kind of character: (w)ord, word of (o)ne character, (f)ormat sign such as a soft
# hyphen, (j)oiner of words, (s)pace, end of (l)ine, other (p)unctuation. A joiner between two words
# is as good as a space; anywhere else it is punctuation, and punctuation or the end of a line is a
# token of its own, which no label spans unless it has the same sign.
_TOKEN = re.compile(r"w(?:[wf]*w)?|[olp]|j(?![wo])|(?<![wo])j")
_JOINERS = frozenset("-_'’ʼ‐‑‒–—")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # Japanese, Chinese
)


def split_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word and each punctuation mark."""
    kinds = text.translate({ord(c): classify_character(c) for c in set(text)})
    return (match.span() for match in _TOKEN.finditer(kinds))


@lru_cache(maxsize=4096)
def classify_character(character: str) -> str:
    """Return the kind of a character as one letter (see above)."""
    if character in _JOINERS:
        return "j"
    if _UNSPACED.match(character):
        return "o"
    if character.splitlines() != [character]:
        return "l"
    category = unicodedata.category(character)
    if category[0] in "LMN":
        return "w"
    return {"Cf": "f", "Zs": "s"}.get(category, "s" if character == "\t" else "p")
