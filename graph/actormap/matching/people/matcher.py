"""The matcher of people: mentions are linked once, what became of them is compared by name.

Mentions are prepared twice and held never: once to count names and words, once with those of the
same family name and initial, to be linked. What stays is one for each group, so that memory grows
with the people and not with all that was read.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from actormap.matching.model import SAME_IDENTIFIER, Comparison, Matcher, Profile
from actormap.matching.people.details import Fields
from actormap.matching.people.frequencies import Frequencies
from actormap.matching.people.judging import RULES, Judge
from actormap.matching.people.linking import link_block
from actormap.matching.people.mentions import Mention, list_themselves, prepare_mention


class _People:
    """All mentions, linked: what `learn` leaves for the comparison."""

    def __init__(self, profiles: Collection[Profile]) -> None:
        self._prepare = partial(prepare_mention, lists_self=list_themselves(profiles))
        self._blocks: dict[str, list[Profile]] = defaultdict(list)
        self._rows: list[Mention] = []
        shares = Frequencies(self._look_at(profiles))
        self.judge = Judge(shares, Fields(self._rows))
        self._groups: dict[str, Mention] = {}
        self._links: dict[tuple[str, str], Comparison] = {}
        self._keys: dict[str, list[str]] = {}
        for block in self._blocks.values():
            self._link(block)
        del self._blocks, self._rows

    def _look_at(self, profiles: Iterable[Profile]) -> Iterator[Mention]:
        """Yield each as a mention, once, and note with whom it is to be linked."""
        for profile in profiles:
            mention = self._prepare(profile)
            self._blocks[mention.name.key].append(profile)
            if mention.details:
                self._rows.append(mention)
            yield mention

    def _link(self, block: Iterable[Profile]) -> None:
        groups, links = link_block([self._prepare(profile) for profile in block], self.judge)
        self._groups.update((group.id, group) for group in groups)
        for left, right, found in links:
            meeting = f"={len(self._links)}"
            for key in (left, right):
                self._keys.setdefault(key, []).append(meeting)
            self._links[_pair(left, right)] = found

    def list_keys(self, profile: Profile) -> Iterator[str]:
        yield from self._keys.get(profile.id, ())
        group = self._groups.get(profile.id)
        if group:
            yield from list_name_keys(group)
            yield from self.judge.fields.list_keys(group)
        yield from profile.identifiers

    def compare(self, one: Profile, other: Profile) -> Comparison | None:
        linked = self._links.get(_pair(one.id, other.id))
        return linked or self.judge.compare(self._recall(one), self._recall(other))

    def _recall(self, profile: Profile) -> Mention:
        """Return the group that goes by the id of a mention; the mention where another one does."""
        return self._groups.get(profile.id) or self._prepare(profile)


def list_name_keys(mention: Mention) -> Iterator[str]:
    """Yield the keys by which the names of two who may be one meet.

    The second is of the name turned about. Of an initial it would bring together whoever has the
    same two initials.
    """
    name = mention.name
    yield f"f{name.key}"
    if name.given and len(name.given[0]) > 1:
        first, last = name.given[0], name.family.rpartition(" ")[2]
        yield f"f{first} {last[0]}"


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _learn(profiles: Iterable[Profile]) -> Matcher:
    people = _People(list(profiles))
    return Matcher(lambda profile: profile, people.list_keys, people.compare)


def _compare(one: Mention, other: Mention) -> Comparison | None:
    return Judge(Frequencies((one, other)), Fields((one, other))).compare(one, other)


MATCHER = Matcher(
    prepare_mention, list_name_keys, _compare, _learn, rules=(SAME_IDENTIFIER, *RULES)
)
