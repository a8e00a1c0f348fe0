"""Details of a table: birth dates, streets, numbers. What agrees says the more, the rarer it is.

How often a field agrees in one person is learnt from pairs that are sure without it (equal names
and other fields that agree); how often by chance, from its values. Weights after Fellegi and Sunter
(1969, https://doi.org/10.1080/01621459.1969.10501049).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log2
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from actormap.matching.people.mentions import Mention

_CLOSE = 0.88
_FEW_SEEDS = 20
_UNKNOWN = 0.6
_MOST_BITS = 13.0
_LARGEST_BLOCK = 12
_MOST_SEEDS = 20_000
_SURE_FIELDS = 2


class Agreement(NamedTuple):
    """What the details of two say: `bits` in all, and the fields that agree, are close, differ."""

    bits: float
    same: tuple[str, ...]
    close: tuple[str, ...]
    different: tuple[str, ...]


class Fields:
    """The fields of a table, as learnt from all its rows."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        """Count the values, and learn how often a field agrees in one person."""
        self._values: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in mentions:
            for field, value in mention.details:
                self._values[field][value] += 1
        self._known = {field: counts.total() for field, counts in self._values.items()}
        self._agree = self._learn(mentions) if self._values else {}

    def _learn(self, mentions: Sequence[Mention]) -> Mapping[str, float]:
        """Return for each field how often it agrees in pairs that are sure without it."""
        same: Counter[str] = Counter()
        seen: Counter[str] = Counter()
        for one, other in _list_seeds(mentions):
            values, others = dict(one.details), dict(other.details)
            agreeing = [field for field in values if others.get(field) == values[field]]
            for field in values.keys() & others.keys():
                if len(agreeing) - (field in agreeing) >= _SURE_FIELDS:
                    seen[field] += 1
                    same[field] += field in agreeing
        return {
            field: (same[field] + 1) / (count + 2)
            for field, count in seen.items()
            if count >= _FEW_SEEDS
        }

    def compare(self, one: Mention, other: Mention) -> Agreement:
        """Return what the fields that both have say."""
        others = dict(other.details)
        bits = 0.0
        found: dict[str, list[str]] = {"same": [], "close": [], "different": []}
        for field, value in one.details:
            if field in others:
                weight, how = self._weigh(field, value, others[field])
                bits += weight
                found[how].append(field)
        return Agreement(bits, *(tuple(found[how]) for how in ("same", "close", "different")))

    def _weigh(self, field: str, one: str, other: str) -> tuple[float, str]:
        share = max(self._values[field][one], self._values[field][other]) / self._known[field]
        agree = min(self._agree.get(field, _UNKNOWN), 0.99)
        if one == other:
            return min(_MOST_BITS, log2(agree / share)), "same"
        if are_close(one, other):
            return min(_MOST_BITS, log2(agree / share)) * 0.5, "close"
        return log2((1 - agree) / max(0.01, 1 - self._chance(field))), "different"

    def _chance(self, field: str) -> float:
        most = self._values[field].most_common(1)[0][1]
        return min(0.9, most / self._known[field])

    def list_keys(self, mention: Mention) -> Iterator[str]:
        """Yield the values that few share."""
        for field, value in mention.details:
            if 1 < self._values[field][value] <= _LARGEST_BLOCK:
                yield f"d{field}={value}"


def are_close(one: str, other: str) -> bool:
    """Tell whether two values differ by a slip.

    >>> are_close("19571126", "19571162"), are_close("pike place", "pike mlace")
    (True, True)
    """
    if abs(len(one) - len(other)) > 2 and not one.isalpha():  # noqa: PLR2004 - letters
        return False
    if one.replace(" ", "").isdecimal():
        return len(one) > 3 and OSA.distance(one, other, score_cutoff=1) <= 1  # noqa: PLR2004
    return JaroWinkler.similarity(one, other) >= _CLOSE


def _list_seeds(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield pairs that are called the same, of names that few bear."""
    blocks: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.details:
            blocks[mention.name.words].append(mention)
    met = 0
    for block in blocks.values():
        if len(block) <= 5 and met < _MOST_SEEDS:  # noqa: PLR2004 - a rare name
            for pair in combinations(block, 2):
                met += 1
                yield pair
