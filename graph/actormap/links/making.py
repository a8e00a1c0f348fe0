"""Statements → arrays. One pass that keeps numbers only, then sorting.

Of a million works these are about 20 million rows; no object is kept for a row, only one for an
entity. The arrays are the same in whatever order the statements come.
"""

import re
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from actormap.links.evidence import Evidence, HeldEvidence
from actormap.links.model import (
    KIND_NUMBERS,
    RELATION_NUMBERS,
    Arrays,
    Ints,
    Links,
    Places,
    Texts,
)
from actormap.links.strings import Strings
from actormap.model import Entity, Kind, Source, Statement, Text
from actormap.names import fold_name
from actormap.vocabulary import RELATIONS

_STRUCTURAL = np.array([relation.structural for relation in RELATIONS.values()])
_TOPICAL = np.array([relation.topical for relation in RELATIONS.values()])
_TOPICS = np.isin(np.arange(len(KIND_NUMBERS)),
                  [KIND_NUMBERS[Kind.THEME], KIND_NUMBERS[Kind.PLACE]])  # fmt: skip
_NOTHING = 0xFFFFFFFF
_YEAR = re.compile(r"\d{4}")


def make_links(
    statements: Sequence[Statement],
    sources: Mapping[str, Source],
    title: str = "",
    build: str = "",
    *,
    unsettled: Collection[str] = (),
) -> Links:
    """Return the links of some statements, in memory.

    `unsettled` are IRIs of entities of which it is not settled who they are (see
    `identity.list_unsettled`). Cost: O(s log s) for s statements.
    """
    collector = Collector(sources)
    for statement in statements:
        collector.add(statement)
    return collector.assemble(HeldEvidence(statements), title, build, unsettled)


class Collector:
    """Takes statements one by one and keeps of each a few numbers."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        """Start with no statement; each must be of one of the sources."""
        self._described = {key: sources[key] for key in sorted(sources)}
        self._source_numbers = {key: number for number, key in enumerate(self._described)}
        self._numbers: dict[str, int] = {}
        self._entities: list[Entity] = []
        self._years: dict[int, int] = {}
        self._subjects, self._objects, self._abouts = array("I"), array("I"), array("I")
        self._relations, self._inferred = array("B"), array("B")
        self._sources, self._lines, self._starts = array("I"), array("I"), array("Q")
        self._claims = array("Q")

    def add(self, statement: Statement) -> None:
        """Take a statement, whose id is 16 hexadecimal digits."""
        subject = self._number(statement.subject)
        if isinstance(statement.object, Text):
            self._note_year(subject, statement, statement.object)
            return
        about = self._number(statement.about) if statement.about else _NOTHING
        passage = statement.passage
        self._subjects.append(subject)
        self._objects.append(self._number(statement.object))
        self._abouts.append(about)
        self._relations.append(RELATION_NUMBERS[statement.relation])
        self._inferred.append(statement.inferred)
        self._sources.append(self._source_numbers[passage.source])
        self._lines.append(passage.line)
        self._starts.append(passage.start)
        self._claims.append(int(statement.id, 16))

    def _number(self, entity: Entity) -> int:
        number = self._numbers.setdefault(entity.iri, len(self._entities))
        if number == len(self._entities):
            self._entities.append(entity)
        return number

    def _note_year(self, subject: int, statement: Statement, value: Text) -> None:
        """Keep the first year in which a work came out."""
        year = _YEAR.match(value.value) if statement.relation == "issued" else None
        if year:
            number = int(year.group())
            self._years[subject] = min(self._years.get(subject, number), number)

    def assemble(
        self, evidence: Evidence, title: str, build: str, unsettled: Collection[str] = ()
    ) -> Links:
        """Return the links of all statements that were taken."""
        order = sorted(range(len(self._entities)), key=lambda number: self._entities[number].iri)
        entities = [self._entities[number] for number in order]
        names, named = _collect_names(entities)
        texts = Texts(
            Strings.pack(entity.iri for entity in entities),
            Strings.pack(entity.label for entity in entities),
            names,
        )
        ranks = np.empty(len(order) + 1, np.int64)
        ranks[order] = np.arange(len(order))
        ranks[-1] = len(order)
        unsettled = set(unsettled)
        arrays = self._assemble_arrays(
            ranks,
            np.array([KIND_NUMBERS[entity.kind] for entity in entities], np.uint8),
            np.array([entity.iri in unsettled for entity in entities], np.uint8),
            named,
        )
        return Links(arrays, texts, evidence, self._described, title, build)

    def _assemble_arrays(self, ranks: Places, kinds: Ints, unsettled: Ints, named: Ints) -> Arrays:
        """Return the arrays; `ranks` has the place of each number by IRI, and one for none."""
        subjects, objects = ranks[_view(self._subjects)], ranks[_view(self._objects)]
        relations = _view(self._relations)
        order, first_row = self._sort_rows(subjects, objects)
        ends = order[first_row[:-1]]
        subjects, objects, relations = subjects[ends], objects[ends], relations[ends]
        nodes, others, links = _list_neighbours(subjects, objects, relations)
        parts = np.flatnonzero(relations == RELATION_NUMBERS["part of"])
        parts = parts[np.lexsort((objects[parts], subjects[parts]))]
        count = len(kinds)
        return Arrays(
            kind=kinds,
            degree=_count_degrees(kinds, nodes, others, relations[links]),
            unsettled=unsettled,
            subject=subjects.astype(np.uint32),
            object=objects.astype(np.uint32),
            relation=relations,
            first_row=first_row,
            claim=_view(self._claims)[order],
            source=_view(self._sources)[order],
            inferred=_view(self._inferred)[order],
            year=self._date_rows(ranks)[order],
            first_other=_find_firsts(nodes, count),
            other=others.astype(np.uint32),
            link=links.astype(np.uint32),
            first_whole=_find_firsts(subjects[parts], count),
            whole=objects[parts].astype(np.uint32),
            named=named,
        )

    def _sort_rows(self, subjects: Places, objects: Places) -> tuple[Places, Ints]:
        """Return the rows in the order of their links, and where the rows of each link begin.

        Of one link the statements that are said stand before inferred ones, then in the order of
        the sources and of the places in them.
        """
        span = int(max(subjects.max(initial=0), objects.max(initial=0))) + 1
        keys = (subjects * span + objects) * len(RELATIONS) + _view(self._relations)
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        firsts = np.flatnonzero(np.diff(ordered, prepend=-1))
        first_row = np.append(firsts, len(order)).astype(np.uint32)
        counts = np.diff(first_row)
        # Most links have one statement: only the others need the long comparison.
        several = np.repeat(counts > 1, counts)
        rows = order[several]
        columns = (self._claims, self._starts, self._lines, self._sources, self._inferred)
        within = np.lexsort((*(_view(column)[rows] for column in columns), keys[rows]))
        order[several] = rows[within]
        return order, first_row

    def _date_rows(self, ranks: Places) -> Ints:
        """Return the year of the work that each statement is of: its subject, or what it is about.

        A membership that the byline of a work of 1998 states is one of 1998.
        """
        years = np.zeros(len(ranks), np.int16)
        for number, year in self._years.items():
            years[number] = year
        abouts = _view(self._abouts)
        abouts = np.where(abouts == _NOTHING, len(ranks) - 1, abouts)
        return np.where(years[abouts] > 0, years[abouts], years[_view(self._subjects)])


def _view(column: "array[int]") -> Ints:
    """Return a column as an array that shares its memory."""
    return np.frombuffer(column, np.dtype(column.typecode)) if column else np.zeros(0, np.uint8)


def _collect_names(entities: Iterable[Entity]) -> tuple[Strings, Ints]:
    """Return every folded name, sorted, and whose it is."""
    names = sorted(
        (name, number)
        for number, entity in enumerate(entities)
        for name in {fold_name(label) for label in (entity.label, *entity.alt_labels)}
    )
    named = np.array([number for _, number in names], np.uint32)
    return Strings.pack(name for name, _ in names), named


def _list_neighbours(
    subjects: Places, objects: Places, relations: Ints
) -> tuple[Places, Places, Places]:
    """Return node, neighbour and link of all links but structural ones, both ways, sorted."""
    kept = np.flatnonzero(~_STRUCTURAL[relations] & (subjects != objects))
    nodes = np.concatenate((subjects[kept], objects[kept]))
    others = np.concatenate((objects[kept], subjects[kept]))
    span = int(nodes.max(initial=0)) + 1
    order = np.argsort(nodes * span + others, kind="stable")
    return nodes[order], others[order], np.concatenate((kept, kept))[order]


def _count_degrees(kinds: Ints, nodes: Places, others: Places, relations: Ints) -> Ints:
    """Return how many entities each node is linked to by links of its sort.

    A theme's or place's degree counts what is about it or in it; an article's does not count its
    themes, which make nobody a hub.
    """
    kept = np.flatnonzero(_TOPICAL[relations] == _TOPICS[kinds[nodes]])
    nodes, others = nodes[kept], others[kept]
    fresh = np.ones(len(nodes), bool)
    fresh[1:] = (nodes[1:] != nodes[:-1]) | (others[1:] != others[:-1])
    return np.bincount(nodes[fresh], minlength=len(kinds)).astype(np.uint32)


def _find_firsts(sorted_nodes: Ints, count: int) -> Ints:
    """Return where the rows of each node begin, and the end."""
    firsts = np.zeros(count + 1, np.uint32)
    np.cumsum(np.bincount(sorted_nodes, minlength=count), out=firsts[1:])
    return firsts
