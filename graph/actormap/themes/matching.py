"""Where the labels of a scheme stand in a text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from actormap.languages import is_small_word, score_languages
from actormap.themes.inflection import fold_word
from actormap.themes.scheme import ALTERNATIVE, Concept, Label, ThemeScheme
from actormap.themes.stop_labels import STOP_LABELS
from actormap.themes.tokens import split_tokens

# A language is out of the question where another has that much more (see `languages`): one word
# of its own, and one that it shares.
_MARGIN = 9
_SHORTEST_WORD = 3
_ROOT = 4
# In these a word is made more precise by those behind it, in others by those before.
_HEAD_FIRST = {"fr", "es", "pt", "it"}
_GENITIVES = frozenset("de d des du del de dos das do da di della dei delle degli dello".split())


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A concept, the code points `start` to `end` of the text, and the label that stands there."""

    concept: Concept
    start: int
    end: int
    label: str


def find_themes(text: str, scheme: ThemeScheme) -> list[FoundTheme]:
    """Return all places where a label stands, in the order of the text.

    Labels count whose language the text may be in; small words tell that. A label within a longer
    one is left out ("learning communities" gives no "communities"); two that overlap both count
    ("place-based learning ecosystems" is about both).
    """
    if not scheme.concepts:
        return []
    words = _Words(text)
    found: dict[tuple[int, int], FoundTheme] = {}
    for language in _pick_languages(text, scheme):
        for theme in words.match(scheme, language):
            found.setdefault((theme.start, -theme.end), theme)
    return list(_drop_contained(found[key] for key in sorted(found)))


def _pick_languages(text: str, scheme: ThemeScheme) -> list[str]:
    """Return the languages of labels that the text may be in, the likeliest first."""
    scores = score_languages(text)
    best = max(scores.values(), default=0)
    out = {
        language
        for language in ("en", "fr", "es", "pt", "it", "de")
        if scores.get(language, 0) <= best - _MARGIN
    }
    fitting = [language for language in scheme.languages if language not in out]
    return sorted(fitting, key=lambda language: (language != "", -scores.get(language, 0)))


def _drop_contained(found: Iterable[FoundTheme]) -> Iterator[FoundTheme]:
    """Yield the finds, sorted by their start, that are not within another."""
    reached = 0
    for theme in found:
        if theme.end > reached:
            reached = theme.end
            yield theme


class _Words:
    """The words and marks of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = list(split_tokens(text))
        self.raw = [text[start:end] for start, end in self.spans]

    def match(self, scheme: ThemeScheme, language: str) -> Iterator[FoundTheme]:
        """Yield where labels of a language stand."""
        words = tuple(fold_word(word, language) for word in self.raw)
        for index in range(len(words)):
            for length, concept, label in scheme.match_at(language, words, index):
                if self._is_meant(index, length, concept, label, language):
                    start, end = self.spans[index][0], self.spans[index + length - 1][1]
                    yield FoundTheme(concept, start, end, label.text)

    def _is_meant(
        self, index: int, length: int, concept: Concept, label: Label, language: str
    ) -> bool:
        """Tell whether words that are a label's are meant as its theme here."""
        if length > 1:
            return True
        word = self.raw[index]
        if label.is_acronym:
            is_shouted = len(self.raw) > 1 and self.text.isupper()
            return word.removesuffix("s") == label.text and not is_shouted
        if not concept.cautious:
            return True
        return _is_distinct(concept, label, word) and self._stands_alone(index, language)

    def _stands_alone(self, index: int, language: str) -> bool:
        """Tell whether no word makes a single word more precise ("learning ecosystem").

        In Romance languages that one stands behind, in others before.
        """
        if language in _HEAD_FIRST:
            following = self._get(index + 1)
            genitive = following.casefold() in _GENITIVES
            return not (following and (genitive or not is_small_word(following)))
        before = self._get(index - 1)
        return not before or is_small_word(before)

    def _get(self, index: int) -> str:
        """Return a word; empty for a mark, and beyond the text."""
        word = self.raw[index] if 0 <= index < len(self.raw) else ""
        return word if word[:1].isalpha() else ""


def _is_distinct(concept: Concept, label: Label, word: str) -> bool:
    """Tell whether a single word says enough to be the evidence of a foreign concept.

    No word of two letters, no general word ("time", "use"), and no other name than one that is
    a spelling of the preferred one: thesauri lead from "walls" to "Structural elements".
    """
    folded = fold_word(word, label.primary)
    if len(word) < _SHORTEST_WORD or folded in STOP_LABELS or word.casefold() in STOP_LABELS:
        return False
    if label.rank != ALTERNATIVE:
        return True
    return any(
        fold_word(shown.text, shown.primary)[:_ROOT] == folded[:_ROOT]
        for shown in concept.shown
        if shown.rank < ALTERNATIVE and " " not in shown.text
    )
