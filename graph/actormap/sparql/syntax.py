"""The parts of a query that rewriting looks at, each with its place in the text.

A part keeps what its meaning for variables needs, and no more: an expression is the variables in
it and the patterns under EXISTS. All else stays text.
"""

from __future__ import annotations

from dataclasses import dataclass

Variables = frozenset[str]
NONE: Variables = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the query from `start` to before `end`, and every variable named in it."""

    start: int
    end: int
    mentions: Variables


@dataclass(frozen=True, slots=True)
class Triple:
    """A triple pattern, its three places as text. Blank nodes have become `_:` names.

    `steps` are those of a path `a/b/c`. `zero` tells of a path that may have no step at all: it
    matches terms that are nowhere in the graph.
    """

    subject: str
    path: str
    object: str
    steps: tuple[str, ...] = ()
    zero: bool = False

    @property
    def variables(self) -> Variables:
        """Return its variables."""
        return frozenset(t for t in (self.subject, self.path, self.object) if t[0] in "?$")

    @property
    def has_blank(self) -> bool:
        """Return whether a blank node is in it."""
        return self.subject.startswith("_:") or self.object.startswith("_:")


@dataclass(frozen=True, slots=True)
class Triples(Part):
    """Triple patterns in a row."""

    triples: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Expression(Part):
    """An expression."""

    exists: tuple[Exists, ...]
    # What is left of it beside its EXISTS, as text of tokens.
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exists(Part):
    """EXISTS or NOT EXISTS with its group."""

    negated: bool
    group: Group


@dataclass(frozen=True, slots=True)
class Filter(Part):
    """FILTER."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Bind(Part):
    """BIND (expression AS variable)."""

    expression: Expression
    variable: str


@dataclass(frozen=True, slots=True)
class Values(Part):
    """VALUES; `complete` if no value is UNDEF."""

    complete: bool


@dataclass(frozen=True, slots=True)
class Optional(Part):
    """OPTIONAL."""

    group: Group


@dataclass(frozen=True, slots=True)
class Minus(Part):
    """MINUS."""

    group: Group


@dataclass(frozen=True, slots=True)
class Union(Part):
    """Groups with UNION between them; a group within a group is a union of one."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class InGraph(Part):
    """GRAPH name group."""

    name: str
    group: Group


@dataclass(frozen=True, slots=True)
class Service(Part):
    """SERVICE, asked elsewhere: nothing in it is rewritten."""

    name: str


@dataclass(frozen=True, slots=True)
class Select(Part):
    """A SELECT in braces: its columns (None for `*`) and those that are plain variables.

    `given` are the variables of VALUES after it.
    """

    columns: Variables | None
    plain: Variables
    given: Variables
    group: Group


Element = Triples | Filter | Bind | Values | Optional | Minus | Union | InGraph | Service | Select


@dataclass(frozen=True, slots=True)
class Group(Part):
    """What is between two braces, these included."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query: its form (SELECT, ASK …), its pattern if it has one, and how it goes on.

    `columns` is None for `SELECT *`. Under `others` are the EXISTS that stand outside the pattern
    (in SELECT, HAVING, ORDER BY).
    """

    text: str
    form: str
    group: Group | None
    columns: Variables | None
    variables: Variables
    others: tuple[Exists, ...]
    limited: bool
    aggregated: bool
    # Whether two evaluations may differ (RAND, UUID, BNODE …).
    volatile: bool


def list_groups(element: Element) -> tuple[Group, ...]:
    """Return the groups in an element, those under EXISTS not counted."""
    if isinstance(element, Union):
        return element.groups
    if isinstance(element, Optional | Minus | InGraph | Select):
        return (element.group,)
    return ()
