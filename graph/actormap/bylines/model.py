"""The values of a byline: who is named, in which roles, for which organizations."""

from dataclasses import dataclass

_EDGE = " \t\n\r\f\v\u00a0\u2007\u2009\u202f\u200b\u200e\u200f\ufeff"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a byline and where they stand: `text == byline[start:end]`."""

    text: str
    start: int
    end: int

    def cut(self, start: int, end: int | None = None) -> "Part":
        """Return the words from `start` to `end`, counted within this part, without outer space."""
        piece = self.text[start:end]
        bare = piece.lstrip(_EDGE)
        first = self.start + start + len(piece) - len(bare)
        bare = bare.rstrip(_EDGE)
        return Part(bare, first, first + len(bare))


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person of a byline and what is said of them, each in the order of the text.

    The name stands without honorific. `units` are departments inside an organization.
    """

    name: Part
    roles: tuple[Part, ...] = ()
    organizations: tuple[Part, ...] = ()
    units: tuple[Part, ...] = ()
    places: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    `organizations` are those that no person belongs to. `confidence` is between 0 and 1, and
    `reasons` say in plain words why it is below 1.
    """

    contributors: tuple[Contributor, ...]
    title: Part | None = None
    organizations: tuple[Part, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Abstention:
    """Why a line was not read as a byline, with the readings that were possible."""

    reason: str
    candidates: tuple[Byline, ...] = ()
