"""What a route may pass, and which statements count.

Costs do not change with it: a hub stays a hub, whatever is looked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from actormap.errors import QueryError
from actormap.links import Ints, Links, gather
from actormap.links.model import KIND_NUMBERS, RELATION_NUMBERS, Mask
from actormap.model import Kind
from actormap.names import fold_name
from actormap.vocabulary import RELATIONS

# What a route may take at all.
_LINKING = [
    relation for relation in RELATIONS.values() if relation.inverse and not relation.structural
]
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of a route; empty means anything.

    `kinds` are those of the entities between the two ends. `relations` are names or phrases of the
    vocabulary ("creator", "wrote"). `since` and `until` are years: a statement counts if the work
    that it is of came out between them; one without a year does not count. `sources` are keys,
    paths or words of titles. `settled` leaves out entities of which it is not settled who they
    are: a rule that compares names has joined two mentions, or such a question is open.
    """

    kinds: tuple[Kind, ...] = ()
    relations: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    sources: tuple[str, ...] = ()
    settled: bool = False

    def describe(self) -> dict[str, object]:
        """Return what is asked, without what is not, as values that JSON knows."""
        asked: dict[str, object] = {
            "kinds": [str(kind) for kind in self.kinds],
            "relations": list(self.relations),
            "since": self.since,
            "until": self.until,
            "sources": list(self.sources),
            "settled": self.settled,
        }
        return {name: value for name, value in asked.items() if value not in ([], None, False)}


ANYTHING = Filters()


class Gate:
    """Filters made ready for the arrays of some links."""

    def __init__(self, links: Links, filters: Filters) -> None:
        """Look up the numbers of kinds, relations and sources; QueryError for an unknown one."""
        self._arrays = links.arrays
        self._filters = filters
        self._kinds = _mark(len(KIND_NUMBERS), [KIND_NUMBERS[kind] for kind in filters.kinds])
        relations = [number for name in filters.relations for number in _find_relations(name)]
        self._relations = _mark(len(RELATION_NUMBERS), relations)
        sources = [place for name in filters.sources for place in _find_sources(links, name)]
        self._sources = _mark(len(links.sources), sources)
        self._by_row = bool(filters.sources) or filters.since or filters.until

    def passes_nodes(self, nodes: Ints) -> Mask | None:
        """Tell which entities a route may pass; None where it may pass all."""
        mask = None
        if self._kinds is not None:
            mask = self._kinds[self._arrays.kind[nodes]]
        if self._filters.settled:
            settled = self._arrays.unsettled[nodes] == 0
            mask = settled if mask is None else mask & settled
        return mask

    def passes_links(self, links: Ints) -> Mask | None:
        """Tell which links a route may take; None where it may take all."""
        mask = None
        if self._relations is not None:
            mask = self._relations[self._arrays.relation[links]]
        if self._by_row:
            stated = self._are_stated(links)
            mask = stated if mask is None else mask & stated
        return mask

    def _are_stated(self, links: Ints) -> Mask:
        """Tell for which links at least one statement counts."""
        owner, rows = gather(self._arrays.first_row, links)
        counted = np.bincount(owner[self.passes_rows(rows)], minlength=len(links))
        stated: Mask = counted > 0
        return stated

    def passes_rows(self, rows: Ints) -> Mask:
        """Tell which statements count."""
        mask = np.ones(len(rows), bool)
        if self._sources is not None:
            mask &= self._sources[self._arrays.source[rows]]
        years = self._arrays.year[rows]
        if self._filters.since or self._filters.until:
            mask &= years > 0
        if self._filters.since:
            mask &= years >= self._filters.since
        if self._filters.until:
            mask &= years <= self._filters.until
        return mask


def _mark(length: int, places: Sequence[int]) -> Mask | None:
    """Return a table that is true at some places; None for no places, which stands for all."""
    if not places:
        return None
    table = np.zeros(length, bool)
    table[list(places)] = True
    return table


def _find_relations(name: str) -> list[int]:
    """Return the numbers of the relations of this name or phrase."""
    found = [RELATION_NUMBERS[relation.name] for relation in _LINKING
             if name in (relation.name, relation.phrase, relation.inverse)]  # fmt: skip
    if not found:
        known = ", ".join(relation.name for relation in _LINKING)
        raise QueryError(f'"{name}" is no relation of a route. Known are: {known}.')
    return found


def _find_sources(links: Links, name: str) -> list[int]:
    """Return the places of the sources of this key or path, or with this in the title."""
    sources = list(links.sources.values())
    exact = [place for place, one in enumerate(sources) if name in (one.key, one.path)]
    folded = fold_name(name)
    found = exact or [
        place for place, one in enumerate(sources) if folded and folded in fold_name(one.title)
    ]
    if not found:
        known = "; ".join(one.title for one in sources[:_MOST_NAMED])
        raise QueryError(f'No source is called "{name}". There are: {known}.')
    return found
