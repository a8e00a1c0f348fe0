"""A page as a reader sees it: its visible words, one line a block, and where each stands.

The positions of a page's passages count in this text and not in the markup, so that a quote is what
people see and what they find again in a browser; `line` is the line of the page's source.
"""

from bisect import bisect_left
from collections.abc import Iterable

from actormap.model import Passage
from actormap.readers.html.blocks import list_blocks
from actormap.readers.html.model import Block, Found
from actormap.readers.positions import Positions
from actormap.records import Value


class VisibleText:
    """The visible blocks of a page with their places in its visible text."""

    def __init__(self, source: str, html: str) -> None:
        """Take the source's key and the page. Raises PageError as `list_blocks` does."""
        self.source = source
        self.blocks = list_blocks(html)
        self.text = "\n".join(block.text for block in self.blocks)
        self._markup = Positions(source, html)
        self._ends = [block.end for block in self.blocks]
        self._starts: list[int] = []
        at = 0
        for block in self.blocks:
            self._starts.append(at)
            at += len(block.text) + 1

    def quote(self, first: int, last: int) -> Passage:
        """Return the blocks from one number to another, as one passage."""
        start, end = self._starts[first], self._starts[last] + len(self.blocks[last].text)
        line = self._markup.get_line(self.blocks[first].start)
        return Passage(self.source, start, end, line, self.text[start:end])

    def list_within(self, start: int, end: int) -> list[int]:
        """Return the numbers of the blocks that stand between two positions of the markup."""
        first = bisect_left(self._ends, start + 1)
        found = []
        for number in range(first, len(self.blocks)):
            if self.blocks[number].start >= end:
                break
            found.append(number)
        return found

    def place(self, blocks: Iterable[Block]) -> Value | None:
        """Return the words of some blocks with their passage; None where they are not visible."""
        cells = list(blocks)
        numbers = [n for cell in cells for n in self.list_within(cell.start, cell.end)]
        if not numbers:
            return None
        passage = self.quote(min(numbers), max(numbers))
        words = "\n".join(cell.text for cell in cells)
        at = passage.quote.find(words)
        if at >= 0:
            passage = passage.part(at, at + len(words))
        return Value(words, passage)

    def state(self, found: Found) -> Value:
        """Return a value with its passage: the visible words, or the place in the markup.

        What the page states but does not show (in its head, in JSON-LD) has the name of that place
        as its fragment.
        """
        if found.end:
            for number in self.list_within(found.start, found.end):
                at = self.blocks[number].text.find(found.value)
                if at >= 0:
                    words = self.quote(number, number).part(at, at + len(found.value))
                    return Value(found.value, words)
        line = self._markup.get_line(found.start) if found.end else 0
        fragment = found.fragment or found.method
        passage = Passage(self.source, 0, len(found.quote), line, found.quote, fragment)
        return Value(found.value, passage)
