"""The matcher of people: mentions are linked once, what became of them is compared by name."""

from collections.abc import Collection, Iterable, Iterator

from actormap.matching.model import SAME_IDENTIFIER, Comparison, Matcher, Profile
from actormap.matching.people.details import Fields
from actormap.matching.people.frequencies import Frequencies
from actormap.matching.people.judging import RULES, Judge
from actormap.matching.people.linking import link_mentions
from actormap.matching.people.mentions import Mention, list_themselves, prepare_mention


class _People:
    """All mentions, linked: what `learn` leaves for the comparison."""

    def __init__(self, profiles: Collection[Profile]) -> None:
        whole = list_themselves(profiles)
        mentions = [prepare_mention(profile, lists_self=whole) for profile in profiles]
        self.judge = Judge(Frequencies(mentions), Fields(mentions))
        groups, links = link_mentions(mentions, self.judge)
        self._single = {mention.id: mention for mention in mentions}
        self._groups = {group.id: group for group in groups}
        self._links = {_pair(left, right): found for left, right, found in links}
        self._keys: dict[str, list[str]] = {}
        for number, (left, right, _) in enumerate(links):
            for key in (left, right):
                self._keys.setdefault(key, []).append(f"={number}")

    def prepare(self, profile: Profile) -> Mention:
        return self._groups.get(profile.id) or self._single[profile.id]

    def list_keys(self, mention: Mention) -> Iterator[str]:
        yield from self._keys.get(mention.id, ())
        if mention.id in self._groups:
            yield from list_name_keys(mention)
            yield from self.judge.fields.list_keys(mention)
        yield from mention.profile.identifiers

    def compare(self, one: Mention, other: Mention) -> Comparison | None:
        linked = self._links.get(_pair(one.id, other.id))
        return linked or self.judge.compare(one, other)


def list_name_keys(mention: Mention) -> Iterator[str]:
    """Yield the keys by which the names of two who may be one meet."""
    name = mention.name
    yield f"f{name.key}"
    if name.given:
        first, last = name.given[0], name.family.rpartition(" ")[2]
        yield f"f{first} {last[0]}"


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _learn(profiles: Iterable[Profile]) -> Matcher:
    people = _People(list(profiles))
    return Matcher(people.prepare, people.list_keys, people.compare)


def _compare(one: Mention, other: Mention) -> Comparison | None:
    return Judge(Frequencies((one, other)), Fields((one, other))).compare(one, other)


MATCHER = Matcher(
    prepare_mention, list_name_keys, _compare, _learn, rules=(SAME_IDENTIFIER, *RULES)
)
