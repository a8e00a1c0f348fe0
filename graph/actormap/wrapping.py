"""Text in columns of a terminal: wide characters take two, marks none."""

import unicodedata
from collections.abc import Iterator

# Marks that a letter carries, and characters that only tell how to set others.
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")


def wrap(text: str, width: int) -> list[str]:
    """Return a text as lines of at most `width` columns; at least one line.

    >>> wrap("Learning cities from below", 12)
    ['Learning', 'cities from', 'below']
    """
    lines = [""]
    for word in _cut_words(text, width):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if measure_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut_words(text: str, width: int) -> Iterator[str]:
    """Yield the words, those that are wider than a line in pieces."""
    for word in text.split():
        rest = word
        while measure_width(rest) > width and len(rest) > 1:
            piece = cut(rest, width)
            yield piece
            rest = rest[len(piece) :]
        yield rest


def cut(text: str, width: int) -> str:
    """Return the beginning of a text that takes at most `width` columns; at least a character."""
    end, taken = 0, 0
    for character in text:
        taken += measure_width(character)
        if taken > width and end:
            break
        end += 1
    return text[:end]


def pad(text: str, width: int) -> str:
    """Return a text followed by as many spaces as `width` columns leave."""
    return text + " " * (width - measure_width(text))


def measure_width(text: str) -> int:
    """Return the columns that a text takes: wide characters take two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) in _WITHOUT_WIDTH
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
