"""Disjoint sets with a veto: what was judged different is never joined, not even by way of others.

Union by size with path halving: near constant time per step (Tarjan, 1975,
https://doi.org/10.1145/321879.321884).
"""

from collections.abc import Iterable


class Clusters:
    """Sets of ids that grow by `join` unless `separate` forbids it."""

    def __init__(self, ids: Iterable[str]) -> None:
        """Begin with every id by itself."""
        self._parent = {key: key for key in ids}
        self._size = dict.fromkeys(self._parent, 1)
        self._apart: dict[str, set[str]] = {}

    def find(self, key: str) -> str:
        """Return the id that stands for the set of `key`; `key` itself where it is unknown."""
        parent = self._parent
        if key not in parent:
            return key
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def separate(self, left: str, right: str) -> None:
        """Forbid that the sets of two ids are ever joined; call it before joining."""
        one, other = self.find(left), self.find(right)
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def are_apart(self, left: str, right: str) -> bool:
        """Tell whether a veto keeps the sets of two ids apart."""
        return self.find(right) in self._apart.get(self.find(left), ())

    def join(self, left: str, right: str) -> bool:
        """Join the sets of two ids; False where they are one, apart by a veto, or unknown."""
        one, other = self.find(left), self.find(right)
        known = one in self._parent and other in self._parent
        if one == other or not known or self.are_apart(one, other):
            return False
        if self._size[one] < self._size[other]:
            one, other = other, one
        self._parent[other] = one
        self._size[one] += self._size.pop(other)
        self._inherit_vetoes(one, other)
        return True

    def _inherit_vetoes(self, winner: str, loser: str) -> None:
        for foe in self._apart.pop(loser, set()):
            self._apart[foe].discard(loser)
            self._apart[foe].add(winner)
            self._apart.setdefault(winner, set()).add(foe)
