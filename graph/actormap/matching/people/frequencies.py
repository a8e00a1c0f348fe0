"""How common names, words and organizations are: learnt from the mentions, with a prior of our own.

What is rare says much when two share it. The share of a family name among people is taken from
how many different people are listed under it here, mixed with a short table of names known to be
common, so that few mentions do not make "J. Lee" rare.
"""

from collections import Counter
from collections.abc import Iterable
from math import log2

from actormap.matching.people.mentions import Mention
from actormap.matching.people.names import PersonName
from actormap.matching.people.words import COMMON, COMMON_GIVEN, VERY_COMMON

_RARE = 2e-5
_GIVEN = 2e-4
_GIVENCOMMON = 4e-3
_INITIAL = 0.07
# How many people the prior of names counts for, and that of words and organizations.
_WEIGHT = 3000.0
_FEW = 30.0
# Who writes with everybody says less, where there are many mentions to tell.
_MANY = 2000.0
_HEADROOM = 4.0


class Frequencies:
    """Shares, as counted. `names` is how many different people the names tell apart."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Count the names, titles and organizations of all mentions."""
        people: set[tuple[str, str]] = set()
        titles: set[str] = set()
        self._words: Counter[str] = Counter()
        self._organizations: Counter[str] = Counter()
        self._venues: Counter[str] = Counter()
        self._coauthors: Counter[str] = Counter()
        self._count = 0
        for mention in mentions:
            self._count += 1
            people.add((mention.name.family, "".join(mention.name.given)))
            people.update((key[:-2], joint) for key, joint in mention.coauthors.items())
            self._coauthors.update(mention.coauthors.keys())
            self._organizations.update(
                {word for organization in mention.organizations for word in organization}
            )
            self._venues.update(mention.venues)
            if not mention.works <= titles:
                titles |= mention.works
                self._words.update(mention.words)
        self.people = len(people)
        self._titles = len(titles)
        self._families = Counter(family for family, _ in people)
        self._given = Counter(joint for _, joint in people if len(joint) > 1)

    def share_family(self, family: str) -> float:
        """Return the share of people of a family name."""
        known = 0.006 if family in VERY_COMMON else 0.0015 if family in COMMON else _RARE
        return (self._families[family] + _WEIGHT * known) / (self.people + _WEIGHT)

    def share_given(self, joint: str) -> float:
        """Return the share of people of a given name, or of those that begin with an initial."""
        if len(joint) < 2:  # noqa: PLR2004 - an initial
            return _INITIAL
        known = _GIVENCOMMON if joint in COMMON_GIVEN else _GIVEN
        return (self._given[joint] + _WEIGHT * known) / (self.people + _WEIGHT)

    def share_name(self, name: PersonName) -> float:
        """Return the share of people who may be called so."""
        given = "".join(name.given)
        if name.is_full:
            return self.share_family(name.family) * self.share_given(given)
        return self.share_family(name.family) * _INITIAL ** max(1, min(len(given), 2))

    def weigh_coauthor(self, key: str, joint: str) -> float:
        """Return how much it says that two share somebody of a name, in bits.

        Less where the name is common, or somebody of that name writes with very many.
        """
        rarity = -log2(self.share_family(key[:-2]) * self.share_given(joint))
        seldom = log2((self._count + _MANY) / (self._coauthors[key] + 1.0))
        return min(rarity, seldom + _HEADROOM)

    def weigh_word(self, word: str) -> float:
        """Return how much it says that two titles share a word, in bits."""
        return log2((self._titles + _FEW) / (self._words[word] + 1.0))

    def weigh_organization(self, words: Iterable[str]) -> float:
        """Return how much the rarest word of an organization says, in bits."""
        total = self._count + _FEW
        return max((log2(total / (self._organizations[word] + 1.0)) for word in words), default=0.0)

    def weigh_venue(self, venue: str) -> float:
        """Return how much a journal or conference in common says, in bits."""
        return log2((self._count + _FEW) / (self._venues[venue] + 1.0))
