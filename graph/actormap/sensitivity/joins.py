"""On which decisions it rests that what a finer view tells apart is one in a coarser view."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

from actormap.identity import Decision
from actormap.identity.decisions import RULE, Judgement
from actormap.views import View

# Of a source's title; whole, it would bury what is said.
_LONGEST_TITLE = 48


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two mentions that somebody or a rule has joined, or that nobody has joined yet.

    `one` and `other` are the words of a source with its title. `author` is empty where the pair is
    open. `score` runs from 0 to 1.
    """

    one: str
    other: str
    author: str
    reason: str
    score: float

    def __str__(self) -> str:
        """Return what has to be one, and who says so."""
        if not self.author:
            by = "nobody has decided"
        elif self.author.startswith(RULE):
            by = f"by rule, {self.author.removeprefix(RULE)}"
        else:
            by = f"by {self.author}"
        return f"{self.one} is {self.other} ({by}; {self.score:g})"


class Joins:
    """Finds the joins of a coarser view that a finer one does not have."""

    def __init__(self, finer: View, coarser: View) -> None:
        """Take two views of one build."""
        self._finer = finer
        self._coarser = coarser
        self._edges: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
        for decision in sorted(coarser.resolution.decisions):
            ends = [finer.entity_of.get(key) for key in (decision.subject, decision.object)]
            one, other = (entity.iri if entity else "" for entity in ends)
            if decision.judgement is Judgement.SAME and one and other and one != other:
                self._edges[one].append((other, decision))
                self._edges[other].append((one, decision))

    def list_within(self, mentions: Iterable[str]) -> list[Join]:
        """Return the joins that make these mentions, of one coarser entity, one."""
        entities = self._finer.find_entities(mentions)
        found: dict[Join, None] = {}
        for entity in entities[1:]:
            found.update(dict.fromkeys(self.explain(entities[0].iri, entity.iri)))
        return list(found)

    def explain(self, left: str, right: str) -> Sequence[Join]:
        """Return the fewest joins between two entities of the finer view, by their IRIs.

        Empty where no decisions join them: they are one by an identifier.
        """
        came: dict[str, tuple[str, Decision] | None] = {left: None}
        waiting = deque([left])
        while waiting and right not in came:
            here = waiting.popleft()
            for there, decision in self._edges.get(here, ()):
                if there not in came:
                    came[there] = (here, decision)
                    waiting.append(there)
        found: list[Join] = []
        step = came.get(right)
        while step:
            found.append(self._describe(step[1]))
            step = came[step[0]]
        return found[::-1]

    def _describe(self, decision: Decision) -> Join:
        one, other = sorted((decision.subject, decision.object))
        return Join(
            self._write(one),
            self._write(other),
            decision.author,
            decision.comment,
            round(decision.confidence, 2),
        )

    def _write(self, key: str) -> str:
        mention = self._coarser.mentions[key]
        source = self._coarser.sources.get(mention.source)
        return f"“{mention.name}” in {_cut(source.title if source else mention.source)}"


def _cut(title: str) -> str:
    return shorten(title, _LONGEST_TITLE, placeholder=" …")
