"""From compared pairs to groups: accepted pairs join unless something stands between."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from actormap.matching.clusters import Clusters
from actormap.matching.model import Candidate, Outcome, Profile


def group(
    profiles: Sequence[Profile], candidates: Iterable[Candidate], *, one_to_one: bool = False
) -> Outcome:
    """Return the groups of accepted pairs, the surest first, and what stays open.

    A pair that would join what must be apart stays apart. `one_to_one` as in `match`.
    """
    ranked = sorted(candidates, key=lambda c: (-c.score, c.left, c.right))
    groups = _Groups(profiles, one_to_one=one_to_one)
    for candidate in ranked:
        if candidate.forbidden:
            groups.clusters.separate(candidate.left, candidate.right)
    accepted = [c for c in ranked if c.rule and groups.join(c.left, c.right)]
    pending = [c for c in ranked if not c.rule and groups.may_join(c.left, c.right)]
    return Outcome(groups.list(), tuple(sorted(accepted)), tuple(sorted(pending)))


class _Groups:
    """Clusters that also keep the mentions of one source apart, where none names anybody twice."""

    def __init__(self, profiles: Sequence[Profile], *, one_to_one: bool) -> None:
        self.clusters = Clusters(profile.id for profile in profiles)
        self._ids = [profile.id for profile in profiles]
        told = profiles if one_to_one else ()
        self._sources = {profile.id: {profile.source} for profile in told if profile.source}

    def may_join(self, left: str, right: str) -> bool:
        """Tell whether two are neither one already nor kept apart."""
        one, other = self.clusters.find(left), self.clusters.find(right)
        common = self._sources.get(one, set()) & self._sources.get(other, set())
        return one != other and not common and not self.clusters.are_apart(one, other)

    def join(self, left: str, right: str) -> bool:
        """Join two, if they may be; tell whether they were joined."""
        if not self.may_join(left, right):
            return False
        one, other = self.clusters.find(left), self.clusters.find(right)
        sources = self._sources.pop(one, set()) | self._sources.pop(other, set())
        joined = self.clusters.join(left, right)
        self._sources[self.clusters.find(left)] = sources
        return joined

    def list(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of each group of two and more, sorted."""
        members: dict[str, list[str]] = defaultdict(list)
        for key in self._ids:
            members[self.clusters.find(key)].append(key)
        return tuple(sorted(tuple(sorted(ids)) for ids in members.values() if len(ids) > 1))
