"""The order in which the patterns of a group are best looked up, from what is known already.

Triple patterns in a row are joined, and a join has no order: any of them gives the same answer.
Oxigraph weighs patterns without what is known from outside a group, and where two weigh the same
it takes the one written first.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from actormap.sparql.syntax import Group, InGraph, Triple, Triples, Union, Variables

Member = Triple | Union | InGraph
M = TypeVar("M", bound=Member)

_RDF_TYPE = ("a", "rdf:type", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")
# How many matches a pattern may have, the fewest first.
_CHECK, _FROM_SUBJECT, _FROM_OBJECT, _CONSTANT, _CLASS, _ALL = range(6)


def order_members(members: Sequence[M], known: Variables) -> list[M]:
    """Return the members so that each begins with what is known from those before it."""
    left = list(members)
    ordered: list[M] = []
    while left:
        best = min(left, key=lambda member: rank_member(member, known))
        left.remove(best)
        ordered.append(best)
        known |= list_variables(best)
    return ordered


def list_variables(member: Member) -> Variables:
    """Return the variables of a member."""
    return member.variables if isinstance(member, Triple) else member.mentions


def rank_member(member: Member, known: Variables) -> tuple[bool, int]:
    """Return how well a member continues from these variables; the least is the best.

    What shares no variable comes last, whatever it is: it would multiply the solutions.
    """
    apart = bool(known) and not list_variables(member) & known
    if isinstance(member, Triple):
        return apart, _rank_triple(member, known)
    if isinstance(member, InGraph):
        return apart, _rank_group(member.group, known)
    return apart, max(_rank_group(group, known) for group in member.groups)


def _rank_triple(triple: Triple, known: Variables) -> int:
    subject = _is_known(triple.subject, known)
    value = _is_known(triple.object, known)
    if subject and value:
        return _CHECK
    if triple.subject in known:
        return _FROM_SUBJECT
    if triple.object in known:
        return _FROM_OBJECT
    if value and triple.path in _RDF_TYPE:
        return _CLASS
    return _CONSTANT if subject or value else _ALL


def _is_known(term: str, known: Variables) -> bool:
    return term in known or not (term[0] in "?$" or term.startswith("_:"))


def _rank_group(group: Group, known: Variables) -> int:
    return min((rank_member(member, known)[1] for member in list_members(group)), default=_ALL)


def list_members(group: Group) -> Iterable[Member]:
    """Yield what is joined in a group: its triple patterns, its groups and unions."""
    for element in group.elements:
        if isinstance(element, Triples):
            yield from element.triples
        elif isinstance(element, Union | InGraph):
            yield element
