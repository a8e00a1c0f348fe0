"""Scores of groupings against labels: pairwise, and B³ (Bagga and Baldwin, 1998).

A grouping maps each id to the name of its group; who is alone may be left out. `pairs` count what
two groupings say of pairs of ids; B³ averages over ids how pure and how whole their groups are
(https://doi.org/10.3115/980451.980859).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import comb

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        """Return all three, to three places."""
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


def score_pairs(said: Collection[Pair], true: Collection[Pair]) -> Score:
    """Return the pairwise score of pairs, each with the smaller id first."""
    right = len(set(said) & set(true))
    return Score(right / len(said) if said else 1.0, right / len(true) if true else 1.0)


def score_groups(said: Mapping[str, str], true: Mapping[str, str]) -> Score:
    """Return the pairwise score of a grouping of the ids in `true`, without listing the pairs."""
    both = Counter((said.get(key, f"\0{key}"), group) for key, group in true.items())
    ours = Counter(said.get(key, f"\0{key}") for key in true)
    theirs = Counter(true.values())
    right, claimed, wanted = (
        sum(comb(n, 2) for n in counts.values()) for counts in (both, ours, theirs)
    )
    return Score(right / claimed if claimed else 1.0, right / wanted if wanted else 1.0)


def score_b_cubed(said: Mapping[str, str], true: Mapping[str, str]) -> Score:
    """Return the B³ score of a grouping of the ids in `true`."""
    both = Counter((said.get(key, f"\0{key}"), group) for key, group in true.items())
    ours = Counter(said.get(key, f"\0{key}") for key in true)
    theirs = Counter(true.values())
    precision = sum(n * n / ours[mine] for (mine, _), n in both.items())
    recall = sum(n * n / theirs[group] for (_, group), n in both.items())
    return Score(precision / len(true), recall / len(true))


def name_groups(groups: Iterable[Collection[str]]) -> dict[str, str]:
    """Return a grouping of groups of ids: each is called by its smallest."""
    return {key: min(group) for group in groups for key in group}


def close_pairs(ids: Iterable[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """Return the grouping that follows from pairs: who is connected is one."""
    parent = {key: key for key in ids}

    def find(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for left, right in pairs:
        parent[find(left)] = find(right)
    members: dict[str, list[str]] = defaultdict(list)
    for key in parent:
        members[find(key)].append(key)
    return name_groups(members.values())
