"""How works are compared: findings, their weight, the rules that accept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from actormap.matching.identifying import compare_identifiers
from actormap.matching.model import SAME_IDENTIFIER, Comparison, Matcher, Profile
from actormap.matching.works.authors import Common
from actormap.matching.works.citations import Citation, read_citation
from actormap.matching.works.editions import learn_titles
from actormap.matching.works.evidence import (
    Agreement,
    Authors,
    Evidence,
    find_distance,
    weigh_up,
)
from actormap.matching.works.keys import count_words, list_keys
from actormap.matching.works.linkage import score_groups
from actormap.matching.works.outlets import Outlet
from actormap.matching.works.rules import RULES, find_rule
from actormap.matching.works.titles import Likeness
from actormap.matching.works.venues import learn_venues
from actormap.matching.works.weights import add_up, to_probability

# In log-odds (a probability of 0.1): less is not worth a question. Two with titles alike are then
# versions or parts, and are not joined by way of a third either.
_LEAST = -2.2
_UNLIKE = frozenset({Likeness.RELATED, Likeness.NUMBER, Likeness.SHORT, Likeness.RECURRING})


def compare(left: Citation, right: Citation) -> Comparison | None:
    """Return how much two citations speak for one work; None where it is not worth a question."""
    decided = compare_identifiers(left.profile, right.profile)
    if decided is not None:
        return decided
    evidence, common = weigh_up(left, right)
    if evidence.title is Likeness.DIFFERENT:
        return None
    log_odds = add_up(evidence)
    forbidden = log_odds < _LEAST and evidence.title not in _UNLIKE
    if log_odds < _LEAST and not forbidden:
        return None
    journal = Outlet.JOURNAL in {left.imprint.outlet, right.imprint.outlet}
    reasons = tuple(_explain(left, right, evidence, common))
    rule = find_rule(evidence, bare=_are_bare(left, right), journal=journal)
    return Comparison(to_probability(log_odds), reasons, rule, forbidden)


def _are_bare(left: Citation, right: Citation) -> bool:
    """Tell whether neither of two has an imprint that could tell versions apart.

    Where a title is cited with several years, there may be versions that are not to be seen.
    """
    told = any(left.imprint) or any(right.imprint)
    return not told and not left.title.unsettled and not right.title.unsettled


def _explain(left: Citation, right: Citation, found: Evidence, common: Common) -> Iterator[str]:
    yield str(found.title)
    if found.authors is Authors.NONE:
        yield "no author in common"
    elif found.authors is Authors.ONE:
        yield "the same only author"
    elif found.authors is not Authors.UNTOLD:
        yield f"{common.shared} of {common.longer} authors in common"
    distance = find_distance(left, right)
    if distance is not None:
        yield f"years differ by {distance}" if distance else "same year"
    yield from _explain_imprint(left, right, found)


def _explain_imprint(left: Citation, right: Citation, found: Evidence) -> Iterator[str]:
    one, other = left.imprint, right.imprint
    if found.outlet is Agreement.SAME:
        yield f"both {one.outlet}"
    elif found.outlet is not Agreement.UNTOLD:
        yield f"one {one.outlet}, the other {other.outlet}"
    if found.venue is Agreement.SAME:
        yield "same venue"
    if found.volume is Agreement.OTHER:
        yield f"one volume is {one.volume}, the other {other.volume}"
    if found.pages is Agreement.SAME:
        yield "same pages"
    elif found.pages is Agreement.OTHER:
        yield f"one on pages {'–'.join(one.pages)}, the other on {'–'.join(other.pages)}"


def _learn(profiles: Iterable[Profile]) -> Matcher:
    """Learn what the citations tell of the titles and venues of each other."""
    citations = {profile.id: read_citation(profile) for profile in profiles}
    venues = learn_venues(citations.values())
    for key, citation in citations.items():
        citations[key] = citation._replace(imprint=venues.complete(citation.imprint))
    titles = learn_titles(citations.values())
    for key, citation in citations.items():
        citations[key] = citation._replace(title=titles.complete(citation.title))
    return replace(
        MATCHER,
        prepare=lambda profile: citations[profile.id],
        list_keys=partial(list_keys, counts=count_words(citations.values())),
        learn=None,
    )


MATCHER = Matcher(
    read_citation,
    partial(list_keys, counts={}),
    compare,
    _learn,
    rules=(SAME_IDENTIFIER, *RULES),
    settle=score_groups,
)
