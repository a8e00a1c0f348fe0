"""The lines of a page saved as text, and what each looks like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from actormap.bylines import Byline, parse_byline, score_byline
from actormap.model import Passage
from actormap.page_profile import PageProfile, is_byline

_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?…:][”\"'’)\]]*$")
_NO_TITLE_END = (".", "…", ";", ",")
# A title is a line, a sentence has more words than most titles.
_LONGEST_TITLE = 250
LONGEST_TITLE_WORDS = 12
# The first line of a page is mostly its heading, even one like "A Page", which could be a name.
_HEADING = 0.4


@dataclass(frozen=True)
class Line:
    """A non-blank line without the white space around it, and what it looks like.

    `may_be_row` and `is_byline` are what the page's profile says of it.
    """

    passage: Passage
    is_first: bool = False
    may_be_row: bool = True
    is_byline: bool = False

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.passage.quote

    @cached_property
    def byline(self) -> float:
        """How much it looks like a byline, from -1 to 1."""
        if self.is_byline:
            return 1.0
        likeness: float = 2 * score_byline(self.text) - 1
        return likeness - _HEADING if self.is_first else likeness

    @cached_property
    def title(self) -> float:
        """How much it looks like a title, from -1 to 1."""
        if len(self.text) > _LONGEST_TITLE or self.text.endswith(_NO_TITLE_END):
            return -1.0
        return 0.2 if _SENTENCE_END.search(self.text) else 0.5

    @cached_property
    def teaser(self) -> float:
        """How much it looks like running text, from -1 to 1."""
        if _SENTENCE_END.search(self.text):
            return 1.0
        return 0.0 if self.is_long else -0.5

    @property
    def is_long(self) -> bool:
        """Whether it has more words than a title."""
        return len(self.text.split()) > LONGEST_TITLE_WORDS

    @cached_property
    def own_title(self) -> Passage | None:
        """The title within the line, if it holds a title and who made it ("Title – A. Name")."""
        parsed = parse_byline(self.text)
        if isinstance(parsed, Byline) and parsed.contributors and parsed.title:
            return self.passage.part(parsed.title.start, parsed.title.end)
        return None


def split_lines(source: str, text: str) -> Iterator[Passage]:
    """Yield each non-blank line, stripped, with its position in the text."""
    line = 1
    counted = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        line += _count_ends(text, counted, match.start())
        counted = match.start()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield Passage(source, start, start + len(stripped), line, stripped)


def _count_ends(text: str, start: int, end: int) -> int:
    """Return the line ends between two positions; a return with a line feed counts once."""
    feeds = text.count("\n", start, end)
    return feeds + text.count("\r", start, end) - text.count("\r\n", start, end)


def look_at(passage: Passage, profile: PageProfile, *, is_first: bool) -> Line:
    """Return a line with what the page's profile says of it."""
    within = not profile.lines or profile.lines[0] <= passage.line <= profile.lines[-1]
    return Line(passage, is_first, may_be_row=within, is_byline=is_byline(passage, profile))
