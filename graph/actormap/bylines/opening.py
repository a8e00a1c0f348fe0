"""How a part of a byline begins with people: names alone, or a name and what follows at once."""

import re
from dataclasses import dataclass

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    get_office,
    is_acronym,
    is_body,
    is_cased,
    is_joint,
    is_modifier,
    is_organization_word,
    is_proper,
    is_role_word,
    is_weak,
    starts_role,
)
from actormap.bylines.joints import strip_article
from actormap.bylines.labels import is_label
from actormap.bylines.model import Part
from actormap.bylines.people import (
    MARKED,
    ODD,
    PLAIN,
    Name,
    is_degree,
    is_given_name,
    read_name,
    read_people,
)
from actormap.bylines.short_forms import abbreviates
from actormap.bylines.splitting import (
    split_brackets,
    split_segments,
    split_words,
    strip_conjunction,
)
from actormap.bylines.territories import is_place
from actormap.bylines.words import CIVIC_ROLES, GIVEN_NAMES, HONORIFICS, TOPIC_WORDS

_FEWEST_NAME_WORDS = 2
_LONGEST_LEAD = 4
_LONGEST_RUN_ON = 4
_LONGEST_OFFICE = 8
_COLON = re.compile(r"\s*:\s+")
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

    @property
    def is_led(self) -> bool:
        """Whether a role stands before the name: "Treasurer: Jane Doe", "Mayor Anne Hidalgo"."""
        return bool(self.phrases) and self.phrases[0].start < self.names[0].part.start


def begins_with_person(part: Part) -> bool:
    """Tell whether the first segment of a part reads as people."""
    segments = split_segments(part)
    if not segments:
        return False
    opening = read_opening(segments[0].part) or read_run_on(segments[0].part)
    return opening is not None and all(n.certainty >= PLAIN for n in opening.names)


def read_opening(part: Part) -> Opening | None:
    """Return the people that a part begins with, or None if it does not begin with a name."""
    before, inner = split_brackets(part)
    if inner and _COLON.search(before.text):
        return _read_colon(part)
    if inner and abbreviates(inner[0].text, before.text) and len(inner[0].text) > 2:  # noqa: PLR2004 - initials
        return None
    if inner and before.text and not read_people(strip_conjunction(part)):
        opening = _read_plain(before)
        if opening is None:
            return None
        return Opening(opening.names, (*opening.phrases, *inner), bracketed=True)
    return _read_colon(part) or _read_plain(part)


def _read_colon(part: Part) -> Opening | None:
    """Read "JANE DOE: Directrice", and "Treasurer: Jane Doe"."""
    found = _COLON.search(part.text)
    if found is None:
        return None
    before, after = part.cut(0, found.start()), part.cut(found.end())
    names = read_people(before)
    if names:
        return Opening(tuple(names), (after,))
    if is_label(before):
        return read_opening(after)
    if is_named(before):
        opening = read_opening(after)
        return opening and Opening(opening.names, (*opening.phrases, before), opening.bracketed)
    if len(before.text.split()) > _LONGEST_OFFICE or not starts_role(split_words(before)):
        return None
    opening = read_opening(after)
    return opening and Opening(opening.names, (before, *opening.phrases), opening.bracketed)


def is_named(part: Part) -> bool:
    """Tell whether a part is the name of an organization: "University of Bristol: Keri Facer"."""
    words = split_words(part)
    head = find_organization_head(words)
    named = head is not None and is_proper(words) and not is_weak(words[head].text)
    telling = any(fold_name(w.text) not in TOPIC_WORDS for w in words if w.text[0].isupper())
    return named and telling


def _read_plain(part: Part) -> Opening | None:
    """Read a part without brackets."""
    bare = _strip_of(strip_conjunction(part))
    names = read_people(bare)
    if names:
        return Opening(tuple(names))
    return _read_led(bare) or _read_tailed(bare)


def _read_seated(part: Part) -> Opening | None:
    """Read "Leoluca Orlando of Palermo", of whoever stands for a place."""
    words = split_words(part)
    at = next((i for i, word in enumerate(words) if is_joint(word)), 0)
    if at < _FEWEST_NAME_WORDS or not is_proper(words[at:]):
        return None
    name = read_name(part.cut(0, words[at].start - part.start))
    if name is None or name.certainty < PLAIN:
        return None
    return Opening((name,), (part.cut(words[at].start - part.start),))


def _strip_of(part: Part) -> Part:
    """Take off the "di" of "…; di Maurizio Rasero": no name has it before the given name."""
    words = split_words(part)
    joined = len(words) > _FEWEST_NAME_WORDS and is_joint(words[0])
    addressed = joined and words[1].text in ("M.", "Mme", "Mr", "Mrs", "Ms", "Dr", "Dr.", "Prof.")
    if addressed or (joined and fold_name(words[1].text) in GIVEN_NAMES):
        return part.cut(words[1].start - part.start)
    return part


def _read_led(part: Part) -> Opening | None:
    """Read "Mayor Anne Hidalgo": a role, then a name that is sure to be one."""
    words = split_words(part)
    for i in range(1, min(_LONGEST_LEAD, len(words) - 1) + 1):
        lead = words[:i]
        if find_role_head(lead) != i - 1 or fold_name(words[i - 1].text) in HONORIFICS:
            continue
        if words[i].text[0].islower():
            continue  # "biógrafa de Margarita Xirgu"
        lead_in, rest = (
            part.cut(0, words[i].start - part.start),
            part.cut(words[i].start - part.start),
        )
        name = read_name(rest)
        if name is not None and name.certainty >= MARKED:
            return Opening((name,), (lead_in,))
        if get_office(words[i - 1].text) in CIVIC_ROLES and (seated := _read_seated(rest)):
            return Opening(seated.names, (lead_in, *seated.phrases))
        tailed = _read_tailed(rest)
        if tailed and len(tailed.names) == 1 and tailed.certainty >= MARKED:
            return Opening(tailed.names, (lead_in, *tailed.phrases))  # "Lecturer David Hudson UCL"
    return None


def read_run_on(part: Part) -> Opening | None:
    """Read "Ministro da Educação João Costa": role and field, then a name that is known."""
    words = split_words(part)
    if not starts_role(split_words(strip_article(part))):
        return None
    for i in range(max(1, len(words) - _LONGEST_RUN_ON), len(words) - 1):
        follows = is_joint(words[i - 1]) or is_organization_word(words[i - 1].text)
        known = is_given_name(fold_name(words[i].text)) and not follows
        name = read_name(part.cut(words[i].start - part.start)) if known else None
        if name is not None and name.certainty >= MARKED:
            return Opening((name,), (part.cut(0, words[i].start - part.start),))
    return None


def _read_tailed(part: Part) -> Opening | None:
    """Read "Sébastien Turbot CEO and Chief Curator": a name that a role or an "of" ends."""
    words = split_words(part)
    titled = bool(words) and fold_name(words[0].text) in HONORIFICS
    for i in range(_FEWEST_NAME_WORDS, len(words)):
        if not (_begins_tail(words[i:]) or (titled and _is_seat(words[i:], i))):
            continue
        at = words[i].start - part.start
        names = read_people(part.cut(0, at))
        if names and min(n.certainty for n in names) >= ODD:
            return Opening(tuple(names), (part.cut(at),))
    return None


def _is_seat(words: list[Part], i: int) -> bool:
    """Tell whether an organization or a town ends "Herr Reichel Handwerkskammer"."""
    if len(words) == 1 and (is_body(words[0].text) or is_cased(words[0].text)):
        return True
    town = i > _FEWEST_NAME_WORDS and fold_name(words[0].text) not in GIVEN_NAMES
    return town and len(words) == 1 and is_place(words[0])


def _begins_tail(words: list[Part]) -> bool:
    """Tell whether words begin a role ("Senior Advisor to …") or lead to an organization."""
    first = words[0]
    if len(words) == 1 and is_acronym(first) and not is_degree(first):
        return True  # "David Hudson UCL"
    if len(words) == 1 and re.search(r"[^\W\d_]\d|\d[^\W\d_]", first.text):
        return True  # "Roberto Inciocchi Skytg24"
    if is_joint(first) and len(words) > 1:
        skipped = next((i for i, w in enumerate(words) if w.text[0].isupper()), 0)
        inside = words[skipped:]
        if first.text in ("at", "@", "from"):
            return is_proper(words[1:])
        return skipped > 0 and (find_organization_head(inside) == 0 or is_acronym(inside[0]))
    if not starts_role(words):
        return False
    lead = words[: find_role_head(words)]
    return is_role_word(first.text) or (
        len(lead) <= _LONGEST_MODIFIERS and all(is_modifier(word) for word in lead)
    )
