"""Decisions that cannot all hold: A = B and B = C, but A ≠ C.

A proof is the shortest chain of decisions "same" between two mentions that another decision keeps
apart, found by breadth-first search; of equally short ones the first in the order of ids.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from actormap.identity.decisions import MENTION_PREFIX, Decision, Judgement, write_target

_Edges = Mapping[str, list[tuple[str, Decision]]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A decision "not the same", and the decisions that together say "same"."""

    apart: Decision
    chain: tuple[Decision, ...]

    def __str__(self) -> str:
        """Return the proof in words."""
        said = [_write(decision, "=") for decision in self.chain]
        return "; ".join([*said, f"but {_write(self.apart, '≠')}"])


def find_contradictions(decisions: Iterable[Decision]) -> Iterator[Contradiction]:
    """Yield each decision "not the same" that others contradict, with its shortest proof."""
    ordered = sorted(decisions)
    edges: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for decision in ordered:
        if decision.judgement is Judgement.SAME:
            edges[decision.subject].append((decision.object, decision))
            edges[decision.object].append((decision.subject, decision))
    for decision in ordered:
        if decision.judgement is Judgement.DIFFERENT:
            chain = _find_chain(edges, decision.subject, decision.object)
            if chain is not None:
                yield Contradiction(decision, chain)


def _find_chain(edges: _Edges, start: str, goal: str) -> tuple[Decision, ...] | None:
    """Return the fewest decisions that lead from one mention to another; None where none do."""
    came: dict[str, tuple[str, Decision] | None] = {start: None}
    waiting = deque([start])
    while waiting and goal not in came:
        here = waiting.popleft()
        for there, decision in edges.get(here, ()):
            if there not in came:
                came[there] = (here, decision)
                waiting.append(there)
    return tuple(_walk_back(came, goal)) if goal in came else None


def _walk_back(came: Mapping[str, tuple[str, Decision] | None], goal: str) -> list[Decision]:
    chain: list[Decision] = []
    step = came[goal]
    while step is not None:
        chain.append(step[1])
        step = came[step[0]]
    return chain[::-1]


def _write(decision: Decision, sign: str) -> str:
    """Return a decision in words: who is judged what, by whom and when."""
    one, other = (
        f"“{label}” ({key})"
        for label, key in (
            (decision.subject_label, MENTION_PREFIX + decision.subject),
            (decision.object_label, write_target(decision)),
        )
    )
    by = ", ".join(filter(None, (decision.author, decision.date)))
    return f"{one} {sign} {other}" + (f", decided by {by}" if by else "")
