"""The rules that may accept by themselves that two mentions are one: few, and named.

A rule decides anew in every build and signs with its name, as a person does.
"""

import difflib
from collections.abc import Iterable

from actormap.errors import ProjectError
from actormap.identity.decisions import RULE
from actormap.matching import MATCHERS
from actormap.matching.people.judging import DETAILS_THROUGHOUT, INITIALS_AND_COAUTHORS

SAME_IDENTIFIER = f"{RULE}same identifier"
SAME_NAME = f"{RULE}same full name and something in common"
SAME_SOURCE = f"{RULE}same name within one source"
# Gives an identifier of a registry, and only when a person asks for it (`--accept-certain`).
SAME_NAME_AND_COUNTRY = f"{RULE}exact name and country, no namesake"

_COMPARED = {RULE + rule: None for matcher in MATCHERS.values() for rule in matcher.rules}
_OWN = (SAME_IDENTIFIER, SAME_SOURCE, SAME_NAME, SAME_NAME_AND_COUNTRY)
RULES = tuple(dict.fromkeys((*_OWN, *_COMPARED)))
# In a project these accept only on request: initials never merge anybody unasked, and twins who
# stand in two tables agree in nearly all that tables say.
_ON_REQUEST = frozenset(RULE + rule for rule in (INITIALS_AND_COAUTHORS, DETAILS_THROUGHOUT))

_NEAREST = 3


def choose_rules(switched_off: Iterable[str], switched_on: Iterable[str]) -> frozenset[str]:
    """Return the rules that accept nothing in a project with these settings."""
    return (_ON_REQUEST - find_rules(switched_on)) | find_rules(switched_off)


def find_rules(names: Iterable[str]) -> frozenset[str]:
    """Return the rules of these names; ProjectError for a name that no rule has."""
    return frozenset(map(_find_rule, names))


def _find_rule(name: str) -> str:
    rule = RULE + name.removeprefix(RULE)
    if rule in RULES:
        return rule
    raise ProjectError(f'[identity] names "{name}", which is no rule. {_suggest(name)}')


def _suggest(name: str) -> str:
    """Return which rule was perhaps meant, or the nearest ones: all would fill the screen."""
    known = [rule.removeprefix(RULE) for rule in RULES]
    if near := difflib.get_close_matches(name, known, n=1):
        return f'Did you mean "{near[0]}"?'
    nearest = difflib.get_close_matches(name, known, n=_NEAREST, cutoff=0)
    listed = ", ".join(f'"{rule}"' for rule in nearest)
    return f"The nearest are {listed}; docs/projects.md lists all {len(known)}."
