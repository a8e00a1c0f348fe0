"""Pairs worth a comparison, without comparing all with all.

Profiles meet where they share a key. A key that very many share says little; there only neighbours
in the order of all their keys meet (sorted neighbourhood: Hernández and Stolfo, 1995,
https://doi.org/10.1145/223784.223807), so that the number of comparisons grows with n log n.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from actormap.matching.model import Candidate, Matcher, Profile

# All of a block meet up to this size; of a larger one, as many neighbours.
LARGEST_BLOCK = 50
WINDOW = 10
# A set takes more room than all else that is held of a profile here.
_SETS_KEPT = 65_536


def list_candidates(profiles: Sequence[Profile], matcher: Matcher) -> Iterator[Candidate]:
    """Return each pair of profiles that may be one, once, with its comparison."""
    profiles = sorted(profiles, key=lambda profile: profile.id)
    matcher = matcher.learn(profiles) if matcher.learn else matcher
    found = _compare_pairs(profiles, matcher)
    return iter(matcher.settle(list(found))) if matcher.settle else found


def _compare_pairs(profiles: Sequence[Profile], matcher: Matcher) -> Iterator[Candidate]:
    ordered = sorted(profiles, key=lambda profile: profile.id)
    prepared = [matcher.prepare(profile) for profile in ordered]
    keys = [tuple(matcher.list_keys(item)) for item in prepared]
    for i, j in pair(keys):
        found = matcher.compare(prepared[i], prepared[j])
        if found is not None:
            yield Candidate(
                ordered[i].id,
                ordered[j].id,
                found.score,
                found.reasons,
                found.rule,
                found.forbidden,
            )


def pair(keys: Sequence[Iterable[Any]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions (i < j) that share a key, each once.

    A pair comes from the first of its common keys, so no set of pairs seen is held.
    """
    blocks: dict[Any, list[int]] = defaultdict(list)
    for i, found in enumerate(keys):
        for key in dict.fromkeys(found):
            blocks[key].append(i)
    ranked = {
        key: rank for rank, key in enumerate(sorted(blocks, key=lambda k: (len(blocks[k]), k)))
    }
    own = lru_cache(maxsize=_SETS_KEPT)(lambda i: frozenset(keys[i]))
    for key, block in blocks.items():
        for i, j in _meet(block, keys):
            first = min(own(i) & own(j), key=ranked.__getitem__)
            if first == key:
                yield (i, j) if i < j else (j, i)


def _meet(block: Sequence[int], keys: Sequence[Iterable[Any]]) -> Iterator[tuple[int, int]]:
    if len(block) > LARGEST_BLOCK:
        near = sorted(block, key=lambda i: (tuple(keys[i]), i))
        for at, i in enumerate(near):
            for j in near[at + 1 : at + 1 + WINDOW]:
                yield i, j
        return
    for at, i in enumerate(block):
        for j in block[at + 1 :]:
            yield i, j
