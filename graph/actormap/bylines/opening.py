"""How a part of a byline begins with people: names alone, or a name and what follows at once."""

import re
from dataclasses import dataclass

from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_acronym,
    is_joint,
    is_role_word,
    starts_role,
)
from actormap.bylines.model import Part
from actormap.bylines.people import MARKED, ODD, Name, read_name, read_people
from actormap.bylines.splitting import split_brackets, split_words, strip_conjunction
from actormap.bylines.words import HONORIFICS, ROLE_MODIFIERS
from actormap.names import fold_name

_FEWEST_NAME_WORDS = 2
_LONGEST_LEAD = 4
_LONGEST_MODIFIERS = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """Names at the beginning of a part, and the phrases that follow them without a separator.

    `phrases` are unread: roles, or organizations behind "of". `bracketed` tells that they stood
    in brackets.
    """

    names: tuple[Name, ...]
    phrases: tuple[Part, ...] = ()
    bracketed: bool = False

    @property
    def certainty(self) -> float:
        """How sure the least sure of the names is."""
        return min(name.certainty for name in self.names)


def read_opening(part: Part) -> Opening | None:
    """Return the people that a part begins with, or None if it does not begin with a name."""
    before, inner = split_brackets(part)
    if inner and before.text and not read_people(strip_conjunction(part)):
        opening = _read_plain(before)
        if opening is None:
            return None
        return Opening(opening.names, (*opening.phrases, *inner), bracketed=True)
    return _read_colon(part) or _read_plain(part)


def _read_colon(part: Part) -> Opening | None:
    """Read "JANE DOE: Directrice"."""
    found = re.search(r"\s*:\s+", part.text)
    names = read_people(part.cut(0, found.start())) if found else []
    return Opening(tuple(names), (part.cut(found.end()),)) if found and names else None


def _read_plain(part: Part) -> Opening | None:
    """Read a part without brackets."""
    bare = strip_conjunction(part)
    names = read_people(bare)
    if names:
        return Opening(tuple(names))
    return _read_led(bare) or _read_tailed(bare)


def _read_led(part: Part) -> Opening | None:
    """Read "Mayor Anne Hidalgo": a role, then a name that is sure to be one."""
    words = split_words(part)
    for i in range(1, min(_LONGEST_LEAD, len(words) - 1) + 1):
        lead = words[:i]
        if find_role_head(lead) != i - 1 or fold_name(words[i - 1].text) in HONORIFICS:
            continue
        name = read_name(part.cut(words[i].start - part.start))
        if name is not None and name.certainty >= MARKED:
            return Opening((name,), (part.cut(0, words[i].start - part.start),))
    return None


def _read_tailed(part: Part) -> Opening | None:
    """Read "Sébastien Turbot CEO and Chief Curator": a name that a role or an "of" ends."""
    words = split_words(part)
    for i in range(_FEWEST_NAME_WORDS, len(words)):
        if not _begins_tail(words[i:]):
            continue
        at = words[i].start - part.start
        names = read_people(part.cut(0, at))
        if names and min(n.certainty for n in names) >= ODD:
            return Opening(tuple(names), (part.cut(at),))
    return None


def _begins_tail(words: list[Part]) -> bool:
    """Tell whether words begin a role ("Senior Advisor to …") or lead to an organization."""
    first = words[0]
    if is_joint(first) and len(words) > 1:
        skipped = next((i for i, w in enumerate(words) if w.text[0].isupper()), 0)
        inside = words[skipped:]
        return skipped > 0 and (find_organization_head(inside) == 0 or is_acronym(inside[0]))
    if not starts_role(words):
        return False
    lead = words[: find_role_head(words)]
    return is_role_word(first.text) or (
        len(lead) <= _LONGEST_MODIFIERS and all(_is_modifier(word) for word in lead)
    )


def _is_modifier(word: Part) -> bool:
    """Tell whether a word can stand before the head of a role."""
    folded = fold_name(word.text).split()
    return all(piece in ROLE_MODIFIERS for piece in folded) or is_role_word(word.text)
