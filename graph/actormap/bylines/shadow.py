"""A line with plain single spaces, on which the grammar works, and the way back to its words."""

import re
from dataclasses import dataclass, replace

from actormap.bylines.model import Byline, Contributor, Part

# White space of all kinds; and marks that take no room.
_GAP = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]+")
_BREAKS = "\n\r\t\v\f\u2028\u2029\u0085"
_NO_ROOM = re.compile(r"[^\s]+")


@dataclass(frozen=True, slots=True)
class Shadow:
    """A line in plain spaces; `positions[i]` is where its i-th character stands in the original."""

    original: str
    text: str
    positions: tuple[int, ...]

    def restore(self, byline: Byline) -> Byline:
        """Return the same reading with the words and positions of the original."""
        return replace(
            byline,
            contributors=tuple(map(self._restore_contributor, byline.contributors)),
            title=byline.title and self._restore_part(byline.title),
            organizations=tuple(map(self._restore_part, byline.organizations)),
        )

    def _restore_contributor(self, person: Contributor) -> Contributor:
        return Contributor(
            name=self._restore_part(person.name),
            roles=tuple(map(self._restore_part, person.roles)),
            organizations=tuple(map(self._restore_part, person.organizations)),
            units=tuple(map(self._restore_part, person.units)),
            places=tuple(map(self._restore_part, person.places)),
        )

    def _restore_part(self, part: Part) -> Part:
        start, end = self.positions[part.start], self.positions[part.end - 1] + 1
        return Part(self.original[start:end], start, end)


def _goes_on(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a phrase is wrapped: "Vice president and global creative⏎director, Nike"."""
    before, behind = text[: gap.start()][-1:], text[gap.end() : gap.end() + 1]
    elided = text[gap.end() + 1 : gap.end() + 2] in ("'", "’")
    return behind.islower() and before.isalpha() and not elided


def cast_shadow(text: str) -> Shadow:
    """Return the shadow of a line: each gap is one space, or one line end if it holds one."""
    pieces: list[str] = []
    positions: list[int] = []
    start = 0
    for gap in _GAP.finditer(text):
        pieces.append(text[start : gap.start()])
        positions += range(start, gap.start())
        if not _NO_ROOM.fullmatch(gap.group()):
            breaks = any(c in _BREAKS for c in gap.group())
            wrapped = breaks and "\n" in pieces and _goes_on(text, gap)
            pieces.append("\n" if breaks and not wrapped else " ")
            positions.append(gap.start())
        start = gap.end()
    pieces.append(text[start:])
    positions += range(start, len(text))
    return Shadow(text, "".join(pieces), tuple(positions))
