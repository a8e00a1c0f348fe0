"""Keywords in one field → each by itself."""

import re
from collections.abc import Iterator

from actormap.records import Value

_PART = {sign: re.compile(rf"(?:[^{sign}{{]|\{{[^{{}}]*\}}|\{{)+") for sign in ";,\n"}


def split_keywords(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each keyword begins and ends: between semicolons if there are any, else commas.

    Commas inside of braces divide nothing.
    """
    sign = next((sign for sign in ";," if sign in text), "\n")
    for match in _PART[sign].finditer(text):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        if words.strip():
            yield start, start + len(words.strip())


def clean_keyword(word: str) -> str:
    """Return a keyword without the star that marks a main one in MEDLINE."""
    return word.strip(" *.") if "*" in word else word


def choose_keywords(values: list[Value]) -> tuple[Value, ...]:
    """Return each keyword once, whatever its case."""
    found: dict[str, Value] = {}
    for value in values:
        if value.text:
            found.setdefault(value.text.casefold(), value)
    return tuple(found.values())
