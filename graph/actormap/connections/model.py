"""The answer to "who connects A to B": routes of legs, each with the words that say so."""

from dataclasses import dataclass, field

from actormap.connections.costs import TOPICS
from actormap.model import Entity, Source, Statement, hash_values


@dataclass(frozen=True, slots=True)
class Leg:
    """One link of a route, read in the direction of the route.

    `relation` is a phrase ("wrote", "affiliated with"); `work` the label of the work in whose
    listing the words stand, or empty; `year` that in which it came out, or 0; `statement` what a
    source says, with its passage.
    """

    from_: Entity
    relation: str
    to: Entity
    work: str
    year: int
    statement: Statement
    source: Source


@dataclass(frozen=True, slots=True)
class Route:
    """A way from one entity to another, and its cost: the lower, the closer."""

    legs: tuple[Leg, ...]
    cost: float

    @property
    def inner(self) -> tuple[Entity, ...]:
        """The entities between the two ends."""
        return tuple(leg.to for leg in self.legs[:-1])

    @property
    def is_topical(self) -> bool:
        """Whether the route only holds through a shared theme or place."""
        return any(entity.kind in TOPICS for entity in self.inner)


@dataclass(frozen=True, slots=True)
class Question:
    """Who was asked about, and what was asked: what a connection is the answer to.

    `build` names the graph, `asked` are the parameters that are not as usual.
    """

    build: str
    starts: tuple[Entity, ...]
    ends: tuple[Entity, ...]
    asked: dict[str, object] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """A hash of build, ends and parameters: the same question of the same graph."""
        iris = (" ".join(entity.iri for entity in side) for side in (self.starts, self.ends))
        parameters = (f"{name}={value}" for name, value in sorted(self.asked.items()))
        return hash_values(self.build, *iris, *parameters)


@dataclass(frozen=True, slots=True)
class Connection:
    """The answer: routes, closest first, and a plain sentence."""

    question: Question
    routes: tuple[Route, ...]
    note: str

    @property
    def start(self) -> Entity:
        """The first of those from whom the routes lead."""
        return self.question.starts[0]

    @property
    def end(self) -> Entity:
        """The first of those to whom the routes lead."""
        return self.question.ends[0]

    @property
    def id(self) -> str:
        """The name by which the connection is cited."""
        return self.question.id
