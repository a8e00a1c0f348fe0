"""Which organization, unit or place some words of a byline name."""

import re

from actormap.bylines.findings import NO_HEAD, UNKNOWN_WORDS, Finding, Kind
from actormap.bylines.heads import (
    CAPITAL_ARTICLES,
    find_organization_head,
    is_acronym,
    is_joint,
    is_legal_form,
    is_topical,
)
from actormap.bylines.joints import is_at, skip_joints
from actormap.bylines.model import Part
from actormap.bylines.splitting import (
    split_brackets,
    split_words,
)
from actormap.bylines.words import (
    ARTICLES,
    INNER_HEADS,
    LABELS,
    SENTENCE_WORDS,
    UNIT_HEADS,
)
from actormap.names import fold_name
from actormap.places import is_place_name, look_up_area
from actormap.places.words import COMMON_WORDS

_TOWNS = ("city", "town", "county", "village")
_LONGEST_PLACE = 5
_MOST_WORDS = 14


def read_organization(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return the organization, unit or place that a part names."""
    before, inner = split_brackets(part)
    if inner and before.text and part.text.endswith((")", "]")) and len(inner) == 1:
        place = look_up_area(inner[0].text)
        if place is not None or is_label(inner[0]):
            found = read_organization(before, organization_follows=organization_follows)
            return [*found, Finding(Kind.PLACE, inner[0])] if place else found
    for split in (_split_towns, _split_seat, _split_unit):
        found = split(part)
        if found:
            return found
    return [_name_kind(part, organization_follows)]


def opens_unit(words: list[Part]) -> bool:
    """Tell whether a phrase begins with "Faculty", "School", "Institut für" and the like."""
    folded = fold_name(words[0].text)
    return folded in UNIT_HEADS or folded in INNER_HEADS


def is_label(part: Part) -> bool:
    """Tell whether a part only says what somebody does in a session ("moderator")."""
    if is_acronym(part):
        return False  # "MIT" is no "mit"
    return all(word in LABELS for word in fold_name(part.text).split())


def _split_towns(part: Part) -> list[Finding]:
    """Return both places of "Paris/Montréal"."""
    pieces = [part.cut(m.start(), m.end()) for m in re.finditer(r"[^/]+", part.text)]
    both = len(pieces) > 1 and all(_is_place(piece) for piece in pieces)
    return [Finding(Kind.PLACE, piece, 0.95) for piece in pieces] if both else []


def _split_seat(part: Part) -> list[Finding]:
    """Return organization and place of "James Cook University in Singapore"."""
    for found in re.finditer(r"\s(?:in|à|en|em|a)\s+", part.text):
        place = part.cut(found.end())
        if place.text[:1].isupper() and _is_place(place):
            before = part.cut(0, found.start())
            if find_organization_head(split_words(before)) is not None:
                return [*read_organization(before), Finding(Kind.PLACE, place)]
    return []


def _split_unit(part: Part) -> list[Finding]:
    """Return unit and organization of "Faculty of Arts of the University of Bristol"."""
    words = split_words(part)
    if not words or not opens_unit(words):
        return []
    for i in range(1, len(words) - 1):
        if not is_joint(words[i]):
            continue
        inside = words[skip_joints(words, i) :]
        before = part.cut(0, words[i].start - part.start)
        heads = find_organization_head(inside)
        if is_at(words[i]) or (heads == 0 and len(inside) > 1 and not opens_unit(inside)):
            rest = part.cut(inside[0].start - part.start)
            return [Finding(Kind.UNIT, before), *read_organization(rest)]
    return []


def _name_kind(  # noqa: PLR0911 - one answer a case
    part: Part,
    organization_follows: bool,  # noqa: FBT001 - see read_phrase
) -> Finding:
    """Return what a name without further structure is."""
    words = split_words(part)
    folded = [fold_name(word.text) for word in words]
    if _is_sentence(words) and not opens_unit(words) and not is_legal_form(words[-1].text):
        return Finding(Kind.UNKNOWN, part, 0.0, UNKNOWN_WORDS)
    if any(word in UNIT_HEADS for word in folded) or folded[0].startswith("lehrstuhl"):
        return Finding(Kind.UNIT, part)
    if folded[0] in INNER_HEADS and len(words) > 1:
        return Finding(Kind.INNER, part)
    if folded[-1] in _TOWNS and is_place_name(part.text):
        return Finding(Kind.PLACE, part, 0.95)
    if find_organization_head(words) is not None:
        return Finding(Kind.ORGANIZATION, part)
    if _is_place(part):
        return Finding(Kind.PLACE, part, 0.95)
    if is_topical(words) and words[0].text not in CAPITAL_ARTICLES:
        return Finding(Kind.FIELD, part, 0.7, UNKNOWN_WORDS)
    if len(words) == 1 and words[0].text.islower() and not organization_follows:
        certainty = 0.85 if any(c.isdigit() for c in part.text) else 0.5
        return Finding(Kind.ORGANIZATION, part, certainty, NO_HEAD)
    return Finding(Kind.ORGANIZATION, part, 0.9 if is_acronym(words[0]) else 0.8, NO_HEAD)


def _is_place(part: Part) -> bool:
    """Tell whether a whole part is the name of a place and of nothing else."""
    words = part.text.split()
    if len(words) > _LONGEST_PLACE or not part.text[:1].isupper():
        return False
    if is_acronym(part) or fold_name(part.text) in COMMON_WORDS:
        return False
    return is_place_name(part.text)


def _is_sentence(words: list[Part]) -> bool:
    """Tell whether words are running text: small words that join no name, or too many."""
    if len(words) > _MOST_WORDS or any(word.text in SENTENCE_WORDS for word in words):
        return True
    small = [w for w in words if w.text[0].islower() and not is_joint(w)]
    small = [w for w in small if fold_name(w.text) not in ARTICLES and w.text not in ("and", "&")]
    return len(words) > 1 and len(small) > len(words) / 2
