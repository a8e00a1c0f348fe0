"""Where words stand in a text: positions and lines, as passages."""

import re
from bisect import bisect_right

from actormap.model import Passage

_LINE_END = re.compile(r"\r\n?|\n")
# A byte order mark may have slipped into the text; it is no word.
BLANKS = " \t\n\r\f\v\u00a0\ufeff"


class Positions:
    """The text of one source, whose lines are counted once."""

    def __init__(self, source: str, text: str) -> None:
        """Take the source's key and its decoded text."""
        self.source = source
        self.text = text
        self._ends = [match.end() for match in _LINE_END.finditer(text)]

    def quote(self, start: int, end: int) -> Passage:
        """Return the words from `start` to `end` without the blanks around them."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(BLANKS))
        words = words.strip(BLANKS)
        return Passage(self.source, start, start + len(words), self.get_line(start), words)

    def get_line(self, position: int) -> int:
        """Return the line that a position is on, from 1."""
        return bisect_right(self._ends, position) + 1
