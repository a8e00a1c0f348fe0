"""The rules that may accept by themselves that two mentions are one: few, and named.

A rule decides anew in every build and signs with its name, as a person does.
"""

import difflib
from collections.abc import Iterable

from actormap.errors import ProjectError
from actormap.identity.decisions import RULE
from actormap.matching import MATCHERS

SAME_IDENTIFIER = f"{RULE}same identifier"
SAME_NAME = f"{RULE}same full name and something in common"
SAME_SOURCE = f"{RULE}same name within one source"
# Gives an identifier of a registry, and only when a person asks for it (`--accept-certain`).
SAME_NAME_AND_COUNTRY = f"{RULE}exact name and country, no namesake"

_COMPARED = {RULE + rule: None for matcher in MATCHERS.values() for rule in matcher.rules}
_OWN = (SAME_IDENTIFIER, SAME_SOURCE, SAME_NAME, SAME_NAME_AND_COUNTRY)
RULES = tuple(dict.fromkeys((*_OWN, *_COMPARED)))


def find_rules(names: Iterable[str]) -> frozenset[str]:
    """Return the rules of these names; ProjectError for a name that no rule has."""
    return frozenset(map(_find_rule, names))


def _find_rule(name: str) -> str:
    rule = RULE + name.removeprefix(RULE)
    if rule in RULES:
        return rule
    known = [rule.removeprefix(RULE) for rule in RULES]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}."
    raise ProjectError(f'[identity] switches off "{name}", which is no rule. {hint}')
