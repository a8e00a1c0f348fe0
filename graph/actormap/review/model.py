"""What is put up for a person: pairs that may be one, candidates of a register, and bylines."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actormap.identity import Decision
from actormap.model import Kind, Passage
from actormap.page_profile import CorrectedRow

if TYPE_CHECKING:
    from actormap.reconciliation import Candidate


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one.

    `left` and `right` are their IRIs, `asked` the open decision between a mention of each. `weight`
    says how much the answer changes the network: the links of the side that has fewer, times the
    score.
    """

    left: str
    right: str
    kind: Kind
    asked: Decision
    weight: float

    @property
    def id(self) -> str:
        """The ids of the two mentions."""
        return f"{self.asked.subject}={self.asked.object}"

    @property
    def score(self) -> float:
        """The estimated probability, from 0 to 1, that the two are one."""
        return self.asked.confidence

    @property
    def reason(self) -> str:
        """What speaks for it, in words; pairs of one kind with one reason can be accepted at once.

        The values beside a reason ("both with X") are part of it.
        """
        return self.asked.comment

    @property
    def ends(self) -> tuple[str, str]:
        """The two entities."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entity and a candidate: what a register lists, and the entity may be.

    `asked` is the open decision between a mention of the entity and the identifier. `bearer` is
    the IRI of another entity that has the identifier, empty where none has. `weight` says how much
    hangs on the answer: the links of the entity, times the score.
    """

    entity: str
    candidate: "Candidate"
    asked: Decision
    weight: float
    bearer: str = ""

    @property
    def id(self) -> str:
        """The ids of mention and register."""
        return f"{self.asked.subject}={self.asked.object}"

    @property
    def kind(self) -> Kind:
        """The kind of the entity."""
        return self.candidate.kind

    @property
    def score(self) -> float:
        """How well the two fit, from 0 to 1; no probability."""
        return self.candidate.score

    @property
    def reason(self) -> str:
        """What speaks for and against it, in words."""
        return self.asked.comment


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a byline: in words, and as the row that says so in the page's profile."""

    words: str
    row: CorrectedRow


@dataclass(frozen=True, slots=True)
class Byline:
    """Words that look like a byline and were not read for sure.

    `page` is the path of the source, `nobody` the row that says that they name nobody.
    """

    page: str
    passage: Passage
    reason: str
    readings: tuple[Reading, ...]
    nobody: CorrectedRow

    @property
    def id(self) -> str:
        """The place of the words."""
        return f"{self.page}:{self.passage.id}"

    @property
    def weight(self) -> int:
        """How many people the longest reading would add."""
        return max((len(reading.row.people) for reading in self.readings), default=0)


# What is answered with same, different or unsure.
Question = Pair | Proposal
Item = Question | Byline


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, with its title and the place in it."""

    words: str
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class Side:
    """What the sources say of an entity, or what a register does.

    `people` are co-authors, members or authors, by the kind of the entity; of a work `works` is
    empty. `spellings` are the names of its mentions other than `name`, `websites` the hosts of its
    web pages. `types` are what a register calls it. Lists of an entity are sorted and whole but for
    `quotes`, of which there are the first few.
    """

    name: str
    kind: Kind
    mentions: tuple[str, ...]
    sources: tuple[str, ...]
    spellings: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """What joining two entities does to the network.

    `works`, `organizations` and `people` count what the joined entity is linked with.
    `links` counts the pairs of people and organizations that are linked through it and were not
    before; `example` is one of them.
    """

    kind: Kind
    works: int
    organizations: int
    people: int
    links: int
    example: tuple[str, str] | None
