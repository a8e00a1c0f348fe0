"""The arrays, and what is read off them.

Nodes are numbered in the order of their IRIs. A *link* is one relation between two of them; a
link's *rows* are the statements that say so, the best evidence first. `other` and `link` list for
each node who is linked to it, either way, without structural links: `first_other[node]` is where
its neighbours begin, sorted by their number. `whole` lists likewise what a node is part of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from actormap.links.strings import Strings
from actormap.model import Entity, Kind, Source
from actormap.names import fold_name
from actormap.vocabulary import RELATIONS

if TYPE_CHECKING:
    from actormap.links.evidence import Evidence

Ints = NDArray[np.integer]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

KIND_NUMBERS = {kind: number for number, kind in enumerate(Kind)}
RELATION_NUMBERS = {name: number for number, name in enumerate(RELATIONS)}
_KINDS, _RELATIONS = tuple(Kind), tuple(RELATIONS)


@dataclass(frozen=True, slots=True)
class Arrays:
    """The numbers; the comment of each says its length and type. See the module."""

    kind: Ints  # (n,) uint8: place in `Kind`
    degree: Ints  # (n,) uint32: neighbours by links of the node's sort, see `making.count_degrees`
    unsettled: Ints  # (n,) uint8: 1 where a rule that compares names, or nobody yet, says who it is
    subject: Ints  # (m,) uint32
    object: Ints  # (m,) uint32
    relation: Ints  # (m,) uint8: place in `RELATIONS`
    first_row: Ints  # (m + 1,) uint32
    claim: Ints  # (r,) uint64: id of the statement, whose evidence finds it
    source: Ints  # (r,) uint32: place among the keys of the sources, sorted
    inferred: Ints  # (r,) uint8
    year: Ints  # (r,) int16: of the work that the statement is of, 0 where it is not known
    first_other: Ints  # (n + 1,) uint32
    other: Ints  # uint32
    link: Ints  # uint32
    first_whole: Ints  # (n + 1,) uint32
    whole: Ints  # uint32
    named: Ints  # uint32: the node of each of the folded names


@dataclass(frozen=True, slots=True)
class Texts:
    """IRIs and labels by number; folded names, sorted, whose nodes are in `Arrays.named`."""

    iris: Strings
    labels: Strings
    names: Strings


@dataclass(frozen=True, slots=True)
class Links:
    """Who is linked to whom, and where the words are that say so."""

    arrays: Arrays
    texts: Texts
    evidence: "Evidence"
    sources: Mapping[str, Source] = field(default_factory=dict)
    title: str = ""
    build: str = ""

    def __len__(self) -> int:
        """Return how many nodes there are."""
        return len(self.texts.iris)

    def find(self, iri: str) -> int | None:
        """Return the number of an IRI, or None."""
        found = self.texts.iris.find(iri)
        return found[0] if found else None

    def find_named(self, name: str) -> list[int]:
        """Return the nodes that have exactly this name but for case, accents and marks."""
        found = self.texts.names.find(fold_name(name))
        return sorted({int(self.arrays.named[place]) for place in found})

    def get_kind(self, node: int) -> Kind:
        """Return the kind of a node."""
        return _KINDS[int(self.arrays.kind[node])]

    def get_relation(self, link: int) -> str:
        """Return the name of a link's relation."""
        return _RELATIONS[int(self.arrays.relation[link])]

    def make_entity(self, node: int) -> Entity:
        """Return what a node stands for, without its other names and identifiers."""
        return Entity(self.texts.iris[node], self.get_kind(node), self.texts.labels[node])

    def list_links(self, node: int, other: int) -> list[int]:
        """Return the links between two nodes, either way, but structural ones."""
        arrays = self.arrays
        if arrays.first_other[node + 1] - arrays.first_other[node] > (
            arrays.first_other[other + 1] - arrays.first_other[other]
        ):
            node, other = other, node
        begin, end = int(arrays.first_other[node]), int(arrays.first_other[node + 1])
        low, high = np.searchsorted(arrays.other[begin:end], [other, other + 1])
        return [int(link) for link in arrays.link[begin + low : begin + high]]

    def list_rows(self, link: int) -> range:
        """Return the rows of a link's statements, the best evidence first."""
        first = self.arrays.first_row
        return range(int(first[link]), int(first[link + 1]))


def gather(first: Ints, wanted: Ints) -> tuple[Places, Places]:
    """Return the places of all rows of some groups: for each, which of `wanted` it is of, and it.

    `first` (groups + 1,) says where the rows of each group begin.
    """
    groups = np.asarray(wanted, np.int64)
    return list_ranges(first[groups].astype(np.int64), first[groups + 1].astype(np.int64))


def list_ranges(low: Places, high: Places) -> tuple[Places, Places]:
    """Return all numbers of some ranges: for each, of which range it is, and it."""
    counts = high - low
    owner = np.repeat(np.arange(len(low)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, low[owner] + within


def list_neighbours(links: Links, nodes: Ints) -> tuple[Places, Ints, Ints]:
    """Return for all neighbours of some nodes: which of them it is of, the neighbour, the link."""
    owner, places = gather(links.arrays.first_other, nodes)
    return owner, links.arrays.other[places], links.arrays.link[places]
