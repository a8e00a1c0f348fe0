"""Organizations: names and affiliations, compared by words, letters, acronyms and places.

    University of Bristol, UK  ≟  Dept. of Physics, Bristol Univ., Bristol

`dissection` takes an affiliation apart, `preparation` makes it comparable, `features` measures a
pair, `weights` makes a probability of that, `rules` accepts, `reasons` says why.
"""

from collections.abc import Iterable
from functools import partial

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import SAME_IDENTIFIER, Comparison, Matcher, Profile
from actormap.matching.organizations.features import measure
from actormap.matching.organizations.keys import list_keys
from actormap.matching.organizations.learning import learn
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.preparation import Learnt, prepare
from actormap.matching.organizations.reasons import list_reasons
from actormap.matching.organizations.rules import RULES, find_rule
from actormap.matching.organizations.weights import estimate

# Below this a pair is not worth anybody's time.
LEAST = 0.2
_ACCEPTED = 0.99


def compare(left: Organization, right: Organization) -> Comparison | None:
    """Return how much two organizations seem one; None where little speaks for it."""
    decided = compare_identifiers(left.profile, right.profile)
    if decided is not None:
        return decided
    features = measure(left, right)
    rule = find_rule(left, right)
    score = max(estimate(features), _ACCEPTED if rule else 0.0)
    if score < LEAST:
        return None
    return Comparison(score, tuple(list_reasons(left, right, features)), rule)


def _learn(profiles: Iterable[Profile]) -> Matcher:
    return _make(learn(list(profiles)))


def _make(learnt: Learnt) -> Matcher:
    return Matcher(
        partial(prepare, learnt=learnt), list_keys, compare, _learn, (SAME_IDENTIFIER, *RULES)
    )


MATCHER = _make(Learnt())
