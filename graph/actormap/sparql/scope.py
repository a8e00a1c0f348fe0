"""Which variables a pattern may bind, and which it binds in every solution.

After SPARQL 1.1, 18.2.1 (variable scope). `list_certain` errs towards fewer, `list_possible`
towards more: what is proved with them holds.
"""

from collections.abc import Iterable

from actormap.sparql.syntax import (
    NONE,
    Bind,
    Element,
    Filter,
    Group,
    InGraph,
    Minus,
    Optional,
    Select,
    Triples,
    Union,
    Values,
    Variables,
)


def list_certain(elements: Iterable[Element]) -> Variables:
    """Return the variables that are bound in every solution of these elements joined."""
    return NONE.union(*map(_list_certain, elements))


def _list_certain(element: Element) -> Variables:
    match element:
        case Triples():
            return element.mentions
        case InGraph(name=name, group=group):
            return list_certain(group.elements) | _pick_variable(name)
        case Union(groups=groups):
            return frozenset.intersection(*(list_certain(group.elements) for group in groups))
        case Values(complete=True):
            return element.mentions
        case Select(columns=columns, plain=plain, group=group):
            certain = list_certain(group.elements)
            return certain if columns is None else certain & plain
        case _:
            return NONE


def list_possible(elements: Iterable[Element]) -> Variables:
    """Return the variables that a solution of these elements may bind."""
    return NONE.union(*map(_list_possible, elements))


def _list_possible(element: Element) -> Variables:  # noqa: PLR0911 - one for each kind
    match element:
        case Filter() | Minus():
            return NONE
        case Bind(variable=variable):
            return frozenset({variable})
        case InGraph(name=name, group=group):
            return list_possible(group.elements) | _pick_variable(name)
        case Union(groups=groups):
            return NONE.union(*(list_possible(group.elements) for group in groups))
        case Optional(group=group):
            return list_possible(group.elements)
        case Select(columns=columns, given=given, group=group):
            return list_possible(group.elements) | given if columns is None else columns
        case _:
            return element.mentions


def _pick_variable(name: str) -> Variables:
    return frozenset({name}) if name.startswith("?") else NONE


def is_transparent(group: Group, given: Variables) -> bool:
    """Return whether putting values in place of these variables only picks solutions.

    That is: the solutions of the group with the values in it are those solutions of the group
    that agree with the values. docs/sparql.md has the proof, one case for each kind of element.
    """
    certain = list_certain(group.elements)
    return all(is_transparent_part(element, given, certain) for element in group.elements)


def is_transparent_part(element: Element, given: Variables, certain: Variables = NONE) -> bool:
    """Return the same of one element; `certain` is what its group binds, for its filters."""
    match element:
        case Triples(triples=triples):
            return not any(triple.zero and triple.variables & given for triple in triples)
        case Filter(expression=expression):
            return expression.mentions & given <= certain
        case Union(groups=groups):
            return all(is_transparent(group, given) for group in groups)
        case InGraph(group=group):
            return is_transparent(group, given)
        case Optional() | Minus() | Select() | Values() | Bind():
            return not element.mentions & given
        case _:
            return False
