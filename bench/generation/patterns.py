"""Texts with slots, taken apart once: only what a text needs is drawn for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with slots: `words` holds `%s` where the word for each of the `slots` goes."""

    words: str
    slots: tuple[str, ...]

    def fill(self, found: Iterable[str]) -> str:
        """Return the text with these words in its slots."""
        return self.words % tuple(found)


def make_pattern(text: str) -> Pattern:
    """Return a pattern from a text with names in braces.

    >>> make_pattern("{theme} in {place}")
    Pattern(words='%s in %s', slots=('theme', 'place'))
    """
    slots = tuple(_SLOT.findall(text))
    return Pattern(_SLOT.sub("%s", text.replace("%", "%%")), slots)
