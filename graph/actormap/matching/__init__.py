"""Who may be the same: candidates with a score and reasons, and what the rules accept.

    match(profiles) -> Outcome

Nothing here decides for good: `identity` turns what a rule accepts into recorded decisions, and
puts the rest up for a person.
"""

from actormap.matching.grouping import group
from actormap.matching.model import Candidate, Comparison, Matcher, Outcome, Profile
from actormap.matching.pairing import list_candidates
from actormap.matching.registry import MATCHERS

__all__ = [
    "MATCHERS",
    "Candidate",
    "Comparison",
    "Matcher",
    "Outcome",
    "Profile",
    "group",
    "list_candidates",
    "match",
]


def match(profiles: "list[Profile]", *, one_to_one: bool = False) -> Outcome:
    """Return the groups that the rules accept and the pairs that stay open, of every kind.

    `one_to_one` tells that no source names anybody twice, so that two of one source are never the
    same and each has at most one partner in another.
    """
    candidates: list[Candidate] = []
    for kind, matcher in MATCHERS.items():
        chosen = [profile for profile in profiles if profile.kind is kind]
        candidates += list_candidates(chosen, matcher)
    return group(profiles, candidates, one_to_one=one_to_one)
