"""Phrases that recur in texts and that no theme covers: proposals, never facts.

Candidates are words in a row with no small word or mark between them, as in RAKE (Rose et al.,
2010, https://doi.org/10.1002/9780470689646.ch1), and every part of such a row; a preposition such
as "of" may join two. Their words are scored by frequency, one of RAKE's measures. RAKE adds the
scores up, which favours the longest row; here their mean counts, with the number of texts and the
length:

    value(p) = mean of f(w) over the words w of p · √(texts with p) · g(number of words)

f(w) is how often a word stands in the texts. g is 2 for phrases of two and three words, 1 for four
and ½ for one: chosen on the sample ecosystem (docs/themes-and-places.md has the measurement).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from actormap.languages import is_function_word
from actormap.themes.inflection import fold_word
from actormap.themes.matching import find_themes
from actormap.themes.scheme import ThemeScheme
from actormap.themes.tokens import split_tokens

_Key = tuple[str, ...]
_Place = tuple[int, int, int]

_LONGEST = 4
_SHORTEST_WORD = 3
# Of more texts, so many at even distances are read: what recurs is in them too.
_MOST_TEXTS = 5000
# For one to four words.
_LENGTH_WEIGHTS = (0.5, 2.0, 2.0, 1.0)
# Words that may join two others to one phrase.
_JOINTS = frozenset("of de du des d del da do di della".split())


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """A phrase that may deserve a concept: a proposal, never a fact.

    `score` is its value, the larger the better. `places` says where it stands: number of the
    text (from 0), start, end.
    """

    phrase: str
    score: float
    places: tuple[_Place, ...]


def propose_themes(
    texts: Sequence[str], scheme: ThemeScheme, *, most: int = 20
) -> list[ProposedTheme]:
    """Return keyphrases of these texts that the scheme does not cover, the most promising first.

    Only places outside the themes found already and outside better proposals count, and a single
    word must stand in two texts at least: most words that stand once are no theme ("creating").
    """
    places: defaultdict[_Key, list[_Place]] = defaultdict(list)
    step = max(1, math.ceil(len(texts) / _MOST_TEXTS))
    for number, text in islice(enumerate(texts), 0, None, step):
        covered = [(theme.start, theme.end) for theme in find_themes(text, scheme)]
        for key, start, end in _list_candidates(text):
            if not any(start < stop and begin < end for begin, stop in covered):
                places[key].append((number, start, end))
    values = _weigh(places)
    proposed = [
        ProposedTheme(_show(texts, where), round(values[key], 6), tuple(where))
        for key, where in places.items()
        if len(key) > 1 or _count_texts(where) > 1
    ]
    proposed.sort(key=lambda theme: (-theme.score, theme.phrase, theme.places))
    return list(_drop_covered(proposed))[:most]


def _list_candidates(text: str) -> Iterator[tuple[_Key, int, int]]:
    """Yield each candidate with its folded words and where it stands."""
    for run in _split_runs(text):
        for first in range(len(run)):
            for last in range(first + 1, min(first + _LONGEST, len(run)) + 1):
                words = run[first:last]
                if not (words[0][0].casefold() in _JOINTS or words[-1][0].casefold() in _JOINTS):
                    key = tuple(fold_word(word) for word, _, _ in words)
                    yield key, words[0][1], words[-1][2]


def _split_runs(text: str) -> Iterator[list[tuple[str, int, int]]]:
    """Yield the rows of words that no mark and no small word parts."""
    run: list[tuple[str, int, int]] = []
    for start, end in split_tokens(text):
        word = text[start:end]
        joins = bool(run) and word.casefold() in _JOINTS
        if joins or (
            word[0].isalpha() and len(word) >= _SHORTEST_WORD and not is_function_word(word)
        ):
            run.append((word, start, end))
            continue
        yield run
        run = []
    yield run


def _weigh(places: Mapping[_Key, Sequence[_Place]]) -> dict[_Key, float]:
    """Return the value of each candidate."""
    frequency = {key[0]: len(where) for key, where in places.items() if len(key) == 1}
    return {
        key: sum(frequency.get(word, 0) for word in key)
        / len(key)
        * math.sqrt(_count_texts(where))
        * _LENGTH_WEIGHTS[len(key) - 1]
        for key, where in places.items()
    }


def _show(texts: Sequence[str], where: Sequence[_Place]) -> str:
    """Return a phrase as it stands at its first place."""
    number, start, end = where[0]
    return " ".join(texts[number][start:end].split())


def _drop_covered(proposed: Iterable[ProposedTheme]) -> Iterator[ProposedTheme]:
    """Yield the proposals that stand somewhere outside of the better ones."""
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for theme in proposed:
        free = [
            (number, start, end)
            for number, start, end in theme.places
            if not any(start < stop and begin < end for begin, stop in taken[number])
        ]
        if free:
            yield theme
            for number, start, end in free:
                taken[number].append((start, end))


def _count_texts(places: Iterable[_Place]) -> int:
    return len({number for number, _, _ in places})
