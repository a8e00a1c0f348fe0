"""A query → an equal one that Oxigraph answers faster.

Three rules, each proved in docs/sparql.md: NOT EXISTS as MINUS and EXISTS as a join (`sets`), the
pattern of an EXISTS as nested loops (`loops`), and the order of patterns in a group that others
are joined to (`order`). Where a condition of a rule is not certain to hold, the query stays as it
is. What is not rewritten keeps its text, character by character.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count

from actormap.sparql.nesting import LoopWriter, is_nested
from actormap.sparql.ordering import order_members
from actormap.sparql.parsing import parse_query
from actormap.sparql.scope import list_possible
from actormap.sparql.sets import find_anchors, is_removable, is_same_as_set
from actormap.sparql.stream import Misread
from actormap.sparql.syntax import (
    NONE,
    Bind,
    Element,
    Exists,
    Filter,
    Group,
    InGraph,
    Part,
    Query,
    Triples,
    Union,
    Variables,
    list_groups,
)

# Up to so many matches of one of its patterns, the whole pattern of an EXISTS is computed once.
FEW = 1000
# How many solutions this pattern has, counted up to a bound: called with SPARQL text.
Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that was applied at this character of the query, and why."""

    rule: str
    start: int
    reason: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A query's text as it is run, and what was changed in it."""

    text: str
    changes: tuple[Change, ...] = ()
    # Why the query was not looked at, if it was not.
    reason: str = ""


def rewrite_query(text: str, count_matches: Count) -> Rewritten:
    """Return an equal query; the same where nothing is known to be gained, or to be safe."""
    try:
        query = parse_query(text)
    except Misread as error:
        return Rewritten(text, reason=f"it is not SPARQL 1.1 as read here (no {error.expected})")
    return rewrite_parsed(query, count_matches)


def rewrite_parsed(query: Query, count_matches: Count) -> Rewritten:
    """Return an equal query, given its parts."""
    if query.volatile:
        return Rewritten(query.text, reason="it draws random values")
    writer = _Writer(query, count_matches)
    top = _Place(list_possible(query.group.elements) if query.group else NONE)
    edits = [writer.write_exists(exists, top) for exists in query.others]
    if query.group:
        group = writer.write_group(query.group, _Place())
        edits.append((query.group.start, query.group.end, group))
    return Rewritten(_splice(query.text, 0, len(query.text), edits), tuple(writer.changes))


Edit = tuple[int, int, str]


def _splice(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Return a stretch of the text with these stretches of it replaced."""
    pieces = []
    for first, last, new in sorted(edits):
        pieces += [text[start:first], new]
        start = last
    return "".join([*pieces, text[start:end]])


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a group stands.

    `outer` are the variables that may be bound around it, `beside` those of what it is joined to.
    `substituted` tells that it is within an EXISTS, `graph` that it is within GRAPH, and `varies`
    that the name of that graph is a variable.
    """

    outer: Variables = NONE
    beside: Variables = NONE
    substituted: bool = False
    graph: bool = False
    varies: bool = False

    def enter(self, element: Element, group: Group) -> "_Place":
        """Return the place of the groups in an element of a group at this place."""
        others = list_possible(other for other in group.elements if other is not element)
        beside = self.outer | others if isinstance(element, Union) else NONE
        place = replace(self, outer=self.outer | list_possible(group.elements), beside=beside)
        if isinstance(element, InGraph):
            varies = element.name.startswith("?")
            name = {element.name} if varies else set()
            return replace(place, outer=place.outer | name, graph=True, varies=varies)
        return place


@dataclass(slots=True)
class _Writer:
    query: Query
    count_matches: Count
    changes: list[Change] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _fresh: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        names = map("?blank{}".format, count())
        self._fresh = (name for name in names if name not in self.query.variables)

    # ── groups ──────────────────────────────────────────────────────────────────────────────

    def write_group(self, group: Group, place: _Place) -> str:
        """Return the text of a group, rewritten."""
        edits: list[Edit] = []
        added: list[str] = []
        for number, element in enumerate(group.elements):
            as_set = self._write_as_set(element, group, place)
            if as_set:
                added.append(as_set)
                edits.append((element.start, element.end, _join_around(group, number, self)))
            else:
                edits += self._order_triples(element, place)
                edits += self._write_inside(element, group, place)
        text = _splice(self.query.text, group.start, group.end - 1, edits)
        return f"{text}{' '.join(['', *added, ''] if added else [])}}}"

    def _write_inside(self, element: Element, group: Group, place: _Place) -> Iterator[Edit]:
        """Yield what changes within an element of a group."""
        inside = place.enter(element, group)
        for exists in _list_exists(element):
            yield self.write_exists(exists, inside)
        for inner in list_groups(element):
            yield inner.start, inner.end, self.write_group(inner, inside)

    # ── EXISTS ──────────────────────────────────────────────────────────────────────────────

    def write_exists(self, exists: Exists, place: _Place) -> Edit:
        """Return an EXISTS with its pattern as nested loops, if that has several parts."""
        group = exists.group
        place = replace(place, beside=NONE, substituted=True)
        if not is_nested(exists):
            return group.start, group.end, self.write_group(group, place)
        self._note("loops", exists, "its patterns are looked up one after another, up to a match")
        loops = LoopWriter(partial(self._write_element, place), self._name_blank)
        return group.start, group.end, loops.write_group(group, place.outer)

    def _write_element(
        self, place: _Place, element: Element, group: Group, known: Variables
    ) -> str:
        """Return an element that stays as it is between nested loops."""
        edits = self._write_inside(element, group, replace(place, outer=place.outer | known))
        return _splice(self.query.text, element.start, element.end, edits)

    def _write_as_set(self, element: Element, group: Group, place: _Place) -> str:
        """Return what takes the place of FILTER (NOT) EXISTS; nothing if the rule does not fit."""
        exists = is_removable(element) if isinstance(element, Filter) else None
        if exists is None or place.substituted or place.varies or not is_nested(exists):
            return ""
        shared = is_same_as_set(exists, group, place.outer)
        anchors = find_anchors(exists.group, in_graph=place.graph)
        if not shared or all(self.count_matches(anchor) >= FEW for anchor in anchors):
            return ""
        pattern = self.write_group(exists.group, replace(place, beside=NONE))
        if exists.negated ^ _is_negated(element):
            self._note("sets", exists, "the few solutions of its pattern are computed once: MINUS")
            return f"MINUS {pattern}"
        self._note("sets", exists, "the few solutions of its pattern are computed once: a join")
        return f"{{ SELECT DISTINCT {' '.join(sorted(shared))} {pattern} }}"

    # ── order ───────────────────────────────────────────────────────────────────────────────

    def _order_triples(self, element: Element, place: _Place) -> Iterator[Edit]:
        if not (place.beside and isinstance(element, Triples)):
            return
        triples = element.triples
        ordered = order_members(triples, place.beside)
        if list(triples) == ordered or any(triple.has_blank for triple in triples):
            return
        self._note("order", element, "its patterns begin with what is known outside the group")
        text = " . ".join(f"{triple.subject} {triple.path} {triple.object}" for triple in ordered)
        yield element.start, element.end, f"{text} ."

    # ── shared ──────────────────────────────────────────────────────────────────────────────

    def _note(self, rule: str, part: Part, reason: str) -> None:
        self.changes.append(Change(rule, part.start, reason))

    def _name_blank(self, blank: str) -> str:
        """Return the variable for a blank node, which is none that the query has."""
        if not blank:
            return next(self._fresh)
        if blank not in self._names:
            self._names[blank] = next(self._fresh)
        return self._names[blank]


def _join_around(group: Group, number: int, writer: _Writer) -> str:
    """Return what must stand where an element was taken out: a dot between triple patterns."""
    around = (*group.elements[number - 1 : number], *group.elements[number + 1 : number + 2])
    if number and len(around) == 2 and all(isinstance(part, Triples) for part in around):  # noqa: PLR2004 - one on each side
        before = writer.query.text[around[0].start : around[0].end].rstrip()
        return "" if before.endswith(".") else "."
    return ""


def _list_exists(element: Element) -> Iterable[Exists]:
    return element.expression.exists if isinstance(element, Filter | Bind) else ()


def _is_negated(element: Element) -> bool:
    return isinstance(element, Filter) and element.expression.rest.count("!") % 2 == 1
