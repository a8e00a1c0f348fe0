"""The pattern of an EXISTS as nested loops, from what is known outside.

Oxigraph plans the pattern of an EXISTS without what is known outside, and computes all of it anew
for every solution outside (oxigraph/oxigraph#885). Here each part is joined to those before it by
LATERAL (SEP-0006, which Oxigraph has): looked up, one after another, until a first match.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from actormap.sparql.ordering import Member, list_members, list_variables, order_members
from actormap.sparql.scope import is_transparent_part, list_possible
from actormap.sparql.syntax import (
    NONE,
    Element,
    Exists,
    Filter,
    Group,
    InGraph,
    Triple,
    Triples,
    Union,
    Variables,
)

WriteElement = Callable[[Element, Group, Variables], str]


def is_nested(exists: Exists) -> bool:
    """Return whether there is more than one pattern to look up in an EXISTS."""
    members = list(list_members(exists.group))
    return len(members) > 1 or any(
        not isinstance(member, Triple) or bool(member.steps) for member in members
    )


@dataclass(frozen=True, slots=True)
class LoopWriter:
    """Writes groups as nested loops.

    `write` writes an element of a group that stays as it is, given what is known before it;
    `blanks` gives the variable for a blank node, one for each, and another each time for "".
    """

    write: WriteElement
    blanks: Callable[[str], str]

    def write_group(self, group: Group, known: Variables) -> str:
        """Return a group, its patterns as nested loops, its filters at the end."""
        inside = list_possible(group.elements)
        filters = [element for element in group.elements if isinstance(element, Filter)]
        written = [
            *self._write_runs(group, inside, known),
            *(self.write(element, group, known) for element in filters),
        ]
        return f"{{ {' '.join(written)} }}"

    def _write_runs(self, group: Group, inside: Variables, known: Variables) -> Iterator[str]:
        """Yield the elements but for filters; those in a row that are only joined, in order."""
        run: list[Member] = []
        begun = False
        for element in group.elements:
            if isinstance(element, Triples):
                run += chain.from_iterable(map(self._split_path, element.triples))
            elif isinstance(element, Union | InGraph) and is_transparent_part(element, inside):
                run.append(element)
            elif not isinstance(element, Filter):
                yield from self._write_run(run, known, begun=begun)
                known |= NONE.union(*map(list_variables, run))
                yield self.write(element, group, known)
                known |= list_possible([element])
                run, begun = [], True
        yield from self._write_run(run, known, begun=begun)

    def _write_run(self, run: list[Member], known: Variables, *, begun: bool) -> Iterator[str]:
        # A path without a step matches what is nowhere in the graph: it is joined as it is.
        stepless = [member for member in run if isinstance(member, Triple) and member.zero]
        looked_up = [member for member in run if member not in stepless]
        for member in order_members(looked_up, known):
            text = self._write_member(member, known)
            yield f"LATERAL {{ {text} }}" if begun else text
            begun = True
            known |= list_variables(member)
        yield from map(self._write_triple, stepless)

    def _split_path(self, triple: Triple) -> Iterator[Triple]:
        """Yield a triple pattern for each step of a path, joined by variables of their own."""
        if not triple.steps:
            yield triple
            return
        nodes = [triple.subject, *(self.blanks("") for _ in triple.steps[1:]), triple.object]
        for path, (subject, value) in zip(triple.steps, pairwise(nodes), strict=True):
            yield Triple(subject, path, value)

    def _write_member(self, member: Member, known: Variables) -> str:
        if isinstance(member, Triple):
            return self._write_triple(member)
        if isinstance(member, InGraph):
            return f"GRAPH {member.name} {self.write_group(member.group, known)}"
        return " UNION ".join(self.write_group(group, known) for group in member.groups)

    def _write_triple(self, triple: Triple) -> str:
        subject, value = map(self._name, (triple.subject, triple.object))
        return f"{subject} {triple.path} {value} ."

    def _name(self, term: str) -> str:
        return self.blanks(term) if term.startswith("_:") else term
