"""Random choices that are the same for a seed on every machine."""

import random
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import sqrt
from typing import TypeVar

Value = TypeVar("Value")

# Entries of a table made by `lay_out`; the smallest weight that counts is one in so many.
SLOTS = 8192


class Draws:
    """A stream of random choices.

    Only `random.Random.random` is behind it: Python promises that its sequence for a seed stays
    the same in later versions, and promises that for nothing else in the module. `number` returns
    the next one, from 0 to below 1: `number() < share` holds in this share of the cases.
    """

    __slots__ = ("number",)

    def __init__(self, seed: int) -> None:
        """Start the stream of a seed."""
        self.number = random.Random(seed).random  # noqa: S311 - not for secrets

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to below the limit."""
        return int(self.number() * limit)

    def pick(self, values: Sequence[Value]) -> Value:
        """Return one of the values, each as often."""
        return values[int(self.number() * len(values))]

    def pick_early(self, values: Sequence[Value]) -> Value:
        """Return one of the values, early ones more often: the density falls as -log x."""
        return values[int(self.number() * self.number() * len(values))]

    def pick_soon(self, values: Sequence[Value]) -> Value:
        """Return one of the values, early ones somewhat more often: twice the middle one."""
        number = self.number
        return values[int(min(number(), number()) * len(values))]

    def pick_late(self, count: int) -> int:
        """Return an index below the count, late ones more often: the density grows as x³."""
        return int(sqrt(sqrt(self.number())) * count)


def lay_out(weights: Iterable[tuple[Value, float]]) -> list[Value]:
    """Return a list in which each value stands as often as its weight, to pick from in one step."""
    pairs = list(weights)
    sums = list(accumulate(weight for _, weight in pairs))
    table: list[Value] = []
    for (value, _), reached in zip(pairs, sums, strict=True):
        table += [value] * (round(reached / sums[-1] * SLOTS) - len(table))
    return table


def lay_out_zipf(values: Sequence[Value], exponent: float) -> list[Value]:
    """Return a table in which the value of rank r stands as often as r to the minus exponent."""
    return lay_out((value, rank**-exponent) for rank, value in enumerate(values, start=1))
