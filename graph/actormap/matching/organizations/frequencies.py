"""How much a word says: little where many have it, much where few do.

Inverse document frequency (Spärck Jones, 1972, https://doi.org/10.1108/eb026526) over the profiles
at hand, and over 1,000 affiliations of which a small table tells the frequent words, so that it is
of use for ten profiles too.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log, sqrt

from actormap.matching.organizations.words import FREQUENT

_ASSUMED = 1000
_RARE = 1.0
_GRAM = 3


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of `total` texts each word occurs."""

    total: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def weigh(self, word: str) -> float:
        """Return how much a word says, from 0 (all have it) to about 1 (nobody else does)."""
        seen = self.counts[word] + FREQUENT.get(word, _RARE)
        total = self.total + _ASSUMED
        return max(log(total / seen), 0.1) / log(total)

    def weigh_all(self, words: Iterable[str]) -> dict[str, float]:
        """Return how much each of some words says."""
        return {word: self.weigh(word) for word in words}


def count_words(texts: Iterable[Iterable[str]]) -> Frequencies:
    """Count in how many texts each word occurs."""
    total = 0
    counts: Counter[str] = Counter()
    for words in texts:
        total += 1
        counts.update(set(words))
    return Frequencies(total, counts)


def weigh_grams(words: Iterable[str], weights: dict[str, float]) -> dict[str, float]:
    """Return the trigrams of words written as one, each with the weight of its word; length 1.

    So "Jiao Tong" is "Jiaotong", and a slip of the pen costs little.
    """
    grams: dict[str, float] = {}
    letters = [(letter, weights.get(word, 0.0)) for word in words for letter in word]
    text = "".join(letter for letter, _ in letters)
    for at in range(max(len(text) - _GRAM + 1, 1)):
        gram = text[at : at + _GRAM]
        weight = sum(w for _, w in letters[at : at + _GRAM]) / _GRAM
        grams[gram] = max(grams.get(gram, 0.0), weight)
    length = sqrt(sum(weight * weight for weight in grams.values())) or 1.0
    return {gram: weight / length for gram, weight in grams.items()}
