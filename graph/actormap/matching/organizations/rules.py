"""When two are one organization without a person: few rules, each with a name.

None applies where the two contradict one another in place or legal form; where the name says
nothing by itself ("Institute of Physics"); where it is that of a body whose institutes are
organizations of their own ("Academy of Sciences"); or where an affiliation names two of a rank.
"""

from actormap.matching.organizations.features import (
    are_in_other_cities,
    are_in_other_countries,
    have_other_forms,
    is_explained_by,
)
from actormap.matching.organizations.heads import OWN
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.words import GENERAL

SAME_NAME = "same name of an organization"
SAME_NAME_AND_CITY = "same name of an organization in the same city"
EXPLAINED_ACRONYM = "acronym that a source explains"
RULES = (SAME_NAME, SAME_NAME_AND_CITY, EXPLAINED_ACRONYM)
_SHORTEST_ACRONYM = 4
_LONG_NAME = 3
# Every country has its "St. Mary's".
_NAMED_ALIKE = frozenset({"hospital", "school", "college", "museum", "library", "center"})


def find_rule(left: Organization, right: Organization) -> str:
    """Return the name of the rule that accepts a pair; empty where none does."""
    contradictions = (are_in_other_cities, are_in_other_countries, have_other_forms)
    if any(contradict(left, right) for contradict in contradictions):
        return ""
    if is_explained_by(left, right) or is_explained_by(right, left):
        return EXPLAINED_ACRONYM if _is_sure_acronym(left, right) else ""
    if left.words != right.words or not (_may_be_accepted(left) and _may_be_accepted(right)):
        return ""
    if left.cities & right.cities:
        return SAME_NAME_AND_CITY
    unsure = any(o.is_ambiguous or o.has_several_seats for o in (left, right))
    unplaced = left.heads & _NAMED_ALIKE and not left.countries & right.countries
    return "" if unsure or unplaced else SAME_NAME


def _may_be_accepted(organization: Organization) -> bool:
    telling = sum(word not in GENERAL for word in organization.words)
    return (
        (organization.rank >= OWN or telling > 1 or len(organization.words) >= _LONG_NAME)
        and organization.is_telling
        and not organization.is_umbrella
        and not organization.has_others
    )


def _is_sure_acronym(left: Organization, right: Organization) -> bool:
    """Tell whether an acronym is long, or what it stands for is in the same place."""
    short = min(len(o.key) for o in (left, right) if o.long)
    placed = left.cities & right.cities or left.countries & right.countries
    known = not (left.is_umbrella or right.is_umbrella or left.has_others or right.has_others)
    return known and (short >= _SHORTEST_ACRONYM or bool(placed))
