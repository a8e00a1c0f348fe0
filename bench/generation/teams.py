"""Who writes with whom, about what, and when: each work follows from an earlier byline.

A byline picked from the earlier ones gives the lead (one of its authors: who has written much is
picked often), most co-authors (its other authors: teams recur), the topic and about the year.
Late bylines are picked more often than early ones: else the busiest author would have written a
tenth of a million works, and careers would never end.
"""

from array import array
from typing import NamedTuple

from bench.generation.authors import Authors
from bench.generation.draws import Draws, lay_out
from bench.generation.themes import Themes

FIRST_YEAR = 1985
LAST_YEAR = 2025

# Chances: a work with a new lead; a member who is new; one from the byline that is followed.
_NEW_TEAM = 0.12
_NEW_MEMBER = 0.18
_FROM_BYLINE = 0.75
# A work stays with the topic of the one it follows, or goes to another of the subfield.
_SAME_TOPIC = 0.5
_SAME_SUBFIELD = 0.25
_LEAD_LAST = 0.4
_MOVES = 0.02
_GROWTH = 1.06
_LARGEST = 100

# Team sizes: one author in a quarter of the works, somewhat over three on average, a long tail.
_SIZES = lay_out([
    (1, 0.25), (2, 0.22), (3, 0.18), (4, 0.13), (5, 0.085), (6, 0.05), (7, 0.03), (8, 0.017),
    *((size, 0.9 * size**-2.2) for size in range(9, _LARGEST + 1)),
])  # fmt: skip
# Years from one work of a team to the next.
_STEPS = (0, 0, 0, 0, 1, 1, 1, 2, 3)
# Bylines before the first, of people who do not occur: who follows one of them starts anew.
# Without them the first authors of all would have written a tenth of the works.
_BEFORE = 600
_YEARS = lay_out(
    (year, _GROWTH ** (year - FIRST_YEAR)) for year in range(FIRST_YEAR, LAST_YEAR + 1)
)


class Team(NamedTuple):
    """Authors in their order, the number of the topic, the year."""

    members: list[int]
    topic: int
    year: int


class Teams:
    """All bylines so far, laid end to end: `_bounds` are where each begins."""

    def __init__(self, draws: Draws, authors: Authors, themes: Themes) -> None:
        """Start without bylines; new members become authors."""
        self._draws = draws
        self._authors = authors
        self._themes = themes
        self._bylines = array("i")
        self._works = array("i")
        self._bounds = array("i", [0])
        self._topics = array("h")
        self._years = array("h")

    def draw(self) -> Team:
        """Return the next team; what follows may follow from it."""
        draws = self._draws
        filled = len(self._bylines)
        place = draws.pick_late(_BEFORE + filled) - _BEFORE
        if place < 0 or draws.number() < _NEW_TEAM:
            team = self._start()
        else:
            team = self._follow(self._bylines[place], self._works[place])
        self._note(team)
        return team

    def _note(self, team: Team) -> None:
        work = len(self._topics)
        self._bylines.extend(team.members)
        self._works.extend([work] * len(team.members))
        self._bounds.append(len(self._bylines))
        self._topics.append(team.topic)
        self._years.append(team.year)

    def _start(self) -> Team:
        lead = self._authors.add()
        year = self._draws.pick(_YEARS)
        return Team(self._gather(lead, []), self._themes.draw(), year)

    def _follow(self, lead: int, work: int) -> Team:
        earlier = self._bylines[self._bounds[work] : self._bounds[work + 1]].tolist()
        members = self._gather(lead, earlier)
        if len(members) > 1 and self._draws.number() < _LEAD_LAST:
            members.append(members.pop(0))
        if self._draws.number() < _MOVES:
            self._authors.move(lead, self._authors.homes[members[0]])
        return Team(members, self._choose_topic(work), self._choose_year(work))

    def _gather(self, lead: int, earlier: list[int]) -> list[int]:
        """Return the lead and co-authors; of one who is drawn twice the second place lapses."""
        draws = self._draws
        members = [lead]
        recurs = _FROM_BYLINE if len(earlier) > 1 else 0.0
        for _ in range(draws.pick(_SIZES) - 1):
            if draws.number() < _NEW_MEMBER:
                member = self._authors.add(lead)
            elif draws.number() < recurs:
                member = draws.pick(earlier)
            else:
                member = self._choose_stranger(lead)
            if member not in members:
                members.append(member)
        return members

    def _choose_stranger(self, lead: int) -> int:
        """Return one of the authors so far, those with many late works more often."""
        place = self._draws.pick_late(_BEFORE + len(self._bylines)) - _BEFORE
        return self._bylines[place] if place >= 0 else self._authors.add(lead)

    def _choose_topic(self, work: int) -> int:
        choice = self._draws.number()
        if choice < _SAME_TOPIC:
            return self._topics[work]
        if choice < _SAME_TOPIC + _SAME_SUBFIELD:
            return self._themes.draw_near(self._topics[work])
        return self._themes.draw()

    def _choose_year(self, work: int) -> int:
        year = self._years[work] + self._draws.pick(_STEPS)
        return year if year <= LAST_YEAR else LAST_YEAR - self._draws.below(8)
