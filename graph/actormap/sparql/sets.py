"""When the pattern of an EXISTS may be computed once, apart from what is around it.

FILTER NOT EXISTS asks for every solution whether the pattern, with the solution's values in it,
has a solution. MINUS takes away the solutions that agree with one of the pattern. The two are the
same under the conditions here; docs/sparql.md has the proof.
"""

from collections.abc import Iterator

from actormap.sparql.ordering import list_members
from actormap.sparql.scope import is_transparent, list_certain, list_possible
from actormap.sparql.syntax import (
    NONE,
    Exists,
    Filter,
    Group,
    InGraph,
    Triple,
    Variables,
)

_ALONE = frozenset({"(", ")", "!"})


def is_removable(element: Filter) -> Exists | None:
    """Return the EXISTS that a FILTER consists of, but for parentheses and `!`, if it does."""
    expression = element.expression
    if len(expression.exists) != 1 or not _ALONE.issuperset(expression.rest):
        return None
    return expression.exists[0]


def is_same_as_set(exists: Exists, group: Group, outer: Variables) -> Variables:
    """Return the variables by which the pattern may be compared; none if it may not be.

    They are those of the pattern that its group, or what is around (`outer`), may bind. Each must
    be bound in every solution of both, and the pattern must be transparent for them.
    """
    pattern = exists.group
    shared = pattern.mentions & (outer | list_possible(group.elements))
    both = list_certain(group.elements) & list_certain(pattern.elements)
    return shared if shared <= both and is_transparent(pattern, shared) else NONE


def find_anchors(group: Group, *, in_graph: bool) -> Iterator[str]:
    """Yield, as SPARQL, the patterns with a constant that every solution of the group has."""
    for member in list_members(group):
        if isinstance(member, InGraph):
            yield from find_anchors(member.group, in_graph=True)
        elif isinstance(member, Triple) and _is_anchor(member):
            pattern = f"{member.subject} {member.path} {member.object}"
            yield f"GRAPH ?anyGraph {{ {pattern} }}" if in_graph else pattern


def _is_anchor(triple: Triple) -> bool:
    ends = (triple.subject, triple.object)
    return not triple.zero and any(term[0] not in "?_" for term in ends)
