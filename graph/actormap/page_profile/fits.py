"""How well words fit a field of a shape.

A fit is between 0 and 1: 1 for words that look like what the field says, about .5 for words that
look like nothing in particular, below `ODD` for words that look like something else. The numbers
only rank the ways in which one line can be cut: `CUTS` in tests/test_page_profile.py holds what
must follow from them.
"""

from collections.abc import Callable
from functools import lru_cache
from math import prod

from actormap.bylines import Part
from actormap.bylines.findings import Finding, Kind
from actormap.bylines.grammar import LEAST_CONFIDENCE
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_acronym,
    is_joint,
    is_modifier,
    is_organization_word,
    is_role_word,
    is_topical,
    starts_role,
)
from actormap.bylines.inverted import read_inverted
from actormap.bylines.joints import is_article
from actormap.bylines.kinds import opens_unit
from actormap.bylines.organizations import read_organization
from actormap.bylines.people import read_name
from actormap.bylines.reading import read_inner
from actormap.bylines.roles import read_roles
from actormap.bylines.splitting import split_segments, split_words
from actormap.bylines.territories import is_area, is_place, is_state_code, read_places
from actormap.bylines.words.joints import CONJUNCTIONS
from actormap.page_profile.contents import read_values, trim_marks

ODD = 0.35
_ELSE = 0.2  # looks like something else
_NOTHING = 0.45  # looks like nothing in particular
_STRANGE = 0.3  # what is taken off for a strange word before a head or at the end
_FREE = ("title", "about", "ignored")
_WHOLE = ("role", "organization", "unit", "place", "country")
_MOST_WORDS = 40
_MOST_NAME_WORDS = 9
_LONGEST_ABOUT = 400
# By the number of capitalized words: two are the most usual.
_NAME_LENGTHS = {2: 0.3, 3: 0.15, 4: 0.05}


@lru_cache(maxsize=20_000)
def weigh_part(field: str, part: Part) -> float | None:
    """Return how well words fit a field; None where they cannot be what it says."""
    if field == "ignored":
        return 0.5 if part.text else None
    if _is_broken(part) or (field not in _FREE and not _is_phrase(field, part)):
        return None
    if field == "about" and len(part.text) > _LONGEST_ABOUT:
        return None
    fits = [_WEIGHTS[field](value, split_words(value)) for value in read_values(field, part)]
    known = [fit for fit in fits if fit is not None]
    if not known or len(known) < len(fits):
        return None
    return _ELSE if field in _WHOLE and _is_parted(part) else min(known)


def _is_broken(part: Part) -> bool:
    """Tell whether words have no letter, or a bracket without its other half."""
    text = part.text
    even = text.count("(") == text.count(")") and text.count('"') % 2 == 0
    return not (even and any(map(str.isalpha, text)))


def _is_phrase(field: str, part: Part) -> bool:
    """Tell whether words are in one line and no "and" or "of" is left over at their ends."""
    words = split_words(trim_marks(part))
    if not words or len(words) > _MOST_WORDS or "\n" in part.text:
        return False
    if field in ("place", "places", "country") and is_joint(words[0]):
        return False  # "Universidad Nacional de Colombia"
    last = words[-1]
    hangs = is_joint(last) or is_article(last) or last.text in CONJUNCTIONS
    return words[0].text not in CONJUNCTIONS and not hangs


def _is_parted(part: Part) -> bool:
    """Tell whether a comma, a dash or the like parts words that should be one value."""
    return len(split_segments(trim_marks(part))) > 1


def _weigh_name(value: Part, words: list[Part]) -> float | None:
    name = read_name(value)
    if name is not None:
        kept = split_words(name.part)
        capitals = sum(word.text[0].isupper() for word in kept)
        hangs = _STRANGE if len(kept[-1].text.rstrip(".")) == 1 else 0.0
        return 0.7 * name.certainty + _NAME_LENGTHS.get(capitals, 0.0) - hangs
    if read_inverted(value) is not None:
        return 0.9
    strange = any(map(str.isdigit, value.text)) or value.text[0].islower() or ":" in value.text
    if strange or starts_role(words) or len(words) > _MOST_NAME_WORDS:
        return None
    headed = any(is_role_word(word.text) or is_organization_word(word.text) for word in words)
    single = len(words) == 1 and value.text[0].isupper()  # a script without capitals has no spaces
    return _ELSE if headed or single else 0.4


def _weigh_role(value: Part, words: list[Part]) -> float:
    head = find_role_head(words)
    if is_area(value.text):
        return _ELSE
    if head is None:
        telling = find_organization_head(words) is not None or is_acronym(words[0])
        return _ELSE if telling else _NOTHING
    if not starts_role(words):
        return 0.4
    if len(read_roles(value, organization_follows=False)) > 1:
        return _ELSE
    strange = 0.0 if _is_plain_role(words) else _STRANGE
    if head == len(words) - 1:
        return 1.0 - strange
    return (0.95 if is_joint(words[head + 1]) else 0.85) - strange


def _is_plain_role(words: list[Part]) -> bool:
    """Tell whether nothing strange stands before the head, as in "Rasmussen President"."""
    head = find_role_head(words)
    return head is None or all(map(is_modifier, words[:head]))


def _weigh_organization(value: Part, words: list[Part]) -> float:
    head = find_organization_head(words)
    small = value.text[0].islower() and not any(map(str.isdigit, value.text))
    if starts_role(words) or is_area(value.text) or (small and head != 0):
        return _ELSE
    if len(read_organization(value)) > 1:
        return _ELSE
    short = is_acronym(words[0]) or sum(map(str.isupper, words[0].text)) > 1
    if head is not None:
        if len(words) == 1 and not short:
            return _NOTHING
        return 1.0 if head == 0 else 0.9
    if short:
        return 0.95 if len(words) == 1 else 0.8
    return _weigh_headless(value, words)


def _weigh_headless(value: Part, words: list[Part]) -> float:
    if is_place(value):
        return _ELSE
    return 0.4 if is_topical(words) else 0.6


def _weigh_unit(value: Part, words: list[Part]) -> float:
    if starts_role(words) or is_area(value.text):
        return _ELSE
    if opens_unit(words):
        return 1.0 if len(words) > 1 else 0.4
    headed = find_organization_head(words) is not None or is_acronym(words[0])
    return 0.8 if headed else 0.6


def _weigh_place(value: Part, _words: list[Part]) -> float:
    return 1.0 if is_place(value) or is_state_code(value) or read_places(value) else _ELSE


def _weigh_country(value: Part, _words: list[Part]) -> float | None:
    return 1.0 if is_area(value.text) or is_area(value.text.replace(" ", "-")) else None


def _weigh_title(_value: Part, _words: list[Part]) -> float:
    return 0.6


def _weigh_about(value: Part, _words: list[Part]) -> float:
    """Weigh what the grammar reads: something that is sure, and from the first word on."""
    findings = read_inner(value)
    certainty = prod(finding.certainty for finding in findings)
    if not findings or certainty < LEAST_CONFIDENCE:
        return _ELSE
    return 0.4 + 0.4 * certainty - (0.0 if _opens_plainly(findings[0]) else _STRANGE)


def _opens_plainly(finding: Finding) -> bool:
    return finding.kind is not Kind.ROLE or _is_plain_role(split_words(finding.part))


_WEIGHTS: dict[str, Callable[[Part, list[Part]], float | None]] = {
    "names": _weigh_name,
    "role": _weigh_role,
    "roles": _weigh_role,
    "organization": _weigh_organization,
    "organizations": _weigh_organization,
    "unit": _weigh_unit,
    "units": _weigh_unit,
    "place": _weigh_place,
    "places": _weigh_place,
    "country": _weigh_country,
    "title": _weigh_title,
    "about": _weigh_about,
}
