"""The words around a name in a text, cut out of it when they are asked for: few are."""

import re

from msgspec import Struct

from actormap.languages import guess_language
from actormap.places.gazetteer import look_up_area

# Letters of any script with their marks; "U.S." and "D.C." whole; "l'" and "'s" set apart.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*")
_TOUCHING = frozenset((" ", "-", "\u00a0", "\u2011", "'", "’", ". "))
_BEFORE_AREA = (", ", " (")
_AREA_WORDS = 4
# Nothing parts words so surely as a space; where there is none, words are cut out from here on.
_LONGEST_STEP = 100


class Word(Struct, frozen=True, gc=False):
    """A word of a text and where it stands."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins like a name; scripts without capitals have none."""
        return self.text[0].isupper()


class Words:
    """The words around one of a text: that is number 0, the ones before it are -1, -2 and so on."""

    def __init__(self, text: str, start: int) -> None:
        """Begin with the word that stands at `start`, or goes on there."""
        self.text = text
        # From the word before on, as that one is nearly always asked for.
        self._begin = _step_back(text, max(start - 1, 0))
        self._rest = _WORD.finditer(text, self._begin)
        self._words: list[Word] = []
        self._before = 0
        for match in self._rest:
            self._words.append(Word(match[0], match.start(), match.end()))
            if match.end() > start:
                break
            self._before += 1

    def __getitem__(self, i: int) -> Word:
        """Return a word that is known to be there."""
        return self._words[i + self._before]

    def has(self, i: int) -> bool:
        """Tell whether the text has a word of this number."""
        while i + self._before < 0 and self._begin:
            self._cut_before()
        while i + self._before >= len(self._words) and (match := next(self._rest, None)):
            self._words.append(Word(match[0], match.start(), match.end()))
        return 0 <= i + self._before < len(self._words)

    def _cut_before(self) -> None:
        end, self._begin = self._begin, _step_back(self.text, self._begin)
        words = [
            Word(match[0], match.start(), match.end())
            for match in _WORD.finditer(self.text, self._begin, end)
        ]
        self._words[:0] = words
        self._before += len(words)

    def gap(self, i: int) -> str:
        """Return what parts a word from the one before; "|" where one of them is not there."""
        if not (self.has(i) and self.has(i - 1)):
            return "|"
        at = i + self._before
        return self.text[self._words[at - 1].end : self._words[at].start] or "|"

    def touches(self, i: int) -> bool:
        """Tell whether a word is there, parted from the one before by a space or the like."""
        return self.gap(i) in _TOUCHING

    @property
    def language(self) -> str:
        """The language of the text, empty where it cannot be told."""
        return guess_language(self.text)

    def join(self, i: int, stop: int) -> str:
        """Return the words from `i` to `stop`, as they stand in the text."""
        return self.text[self[i].start : self[stop - 1].end]

    def find_country(self, stop: int) -> str:
        """Return the code of the country of ", Country" or " (Country" at a word, if it is one."""
        for end in reversed(self._list_ends(stop)):
            area = look_up_area(self.join(stop, end))
            if area is not None:
                return area.country
        return ""

    def stands_before_area(self, stop: int) -> bool:
        """Tell whether ", Country" or " (Region" follows."""
        return any(look_up_area(self.join(stop, end)) for end in self._list_ends(stop))

    def _list_ends(self, stop: int) -> list[int]:
        """Return where an area behind a comma or bracket may end, the nearest first."""
        if self.gap(stop) not in _BEFORE_AREA:
            return []
        return [end for end in range(stop + 1, stop + 1 + _AREA_WORDS) if self.has(end - 1)]

    def stands_behind(self, i: int, leads: frozenset[str]) -> bool:
        """Tell whether one of some words such as "in" stands right before word `i`."""
        return self.touches(i) and self[i - 1].text.casefold() in leads


def _step_back(text: str, end: int) -> int:
    """Return the last place before `end` where no word goes on: at a space, or a long way off."""
    begin = max(0, end - _LONGEST_STEP)
    return max(begin, text.rfind(" ", begin, end))
