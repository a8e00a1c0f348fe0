"""What a part of a byline that names no person is: roles, organizations, units, places."""

import re
from dataclasses import dataclass
from enum import StrEnum

from actormap.bylines.heads import (
    CAPITAL_ARTICLES,
    find_organization_head,
    find_role_head,
    is_acronym,
    is_joint,
    is_proper,
    is_topical,
    starts_role,
)
from actormap.bylines.model import Part
from actormap.bylines.people import is_degree
from actormap.bylines.splitting import (
    split_brackets,
    split_conjunctions,
    split_words,
    strip_conjunction,
)
from actormap.bylines.words import (
    ARTICLES,
    AT_WORDS,
    CIVIC_ROLES,
    FIELD_ACRONYMS,
    INNER_HEADS,
    LABELS,
    RUNNING_ROLES,
    UNIT_HEADS,
)
from actormap.names import fold_name
from actormap.places import is_place_name, look_up_area
from actormap.places.words import COMMON_WORDS


class Kind(StrEnum):
    """What some words of a byline are."""

    ROLE = "role"
    ORGANIZATION = "organization"
    UNIT = "unit"
    INNER = "institute or school, perhaps of a larger organization"
    FIELD = "field of work"
    PLACE = "place"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """Some words, what they are, how sure that is and why it is not surer."""

    kind: Kind
    part: Part
    certainty: float = 1.0
    reason: str = ""


NO_HEAD = "an organization without a word such as “institute” in its name"
ROLE_OF = "the role may go on where the organization was taken to begin"
UNKNOWN_WORDS = "some words are neither a name, a role, an organization nor a place"

_QUOTED = re.compile(r"[«“„\"‘](?P<inside>[^«»“”„\"]+)[»”“\"’]$")
_LONGEST_PLACE = 5
_MOST_WORDS = 14


def read_phrase(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return what a part says; nothing for a degree or a label, UNKNOWN where it says nothing.

    `organization_follows` tells that a later part names the organization: then "Chair of Learning
    through Play" keeps its field of work.
    """
    bare = strip_joints(strip_conjunction(part))
    if not bare.text or is_degree(bare) or _is_label(bare):
        return []
    if look_up_area(bare.text) is not None:
        return [Finding(Kind.PLACE, bare)]
    if starts_role(split_words(bare)):
        return read_roles(bare, organization_follows=organization_follows)
    return read_organization(bare, organization_follows=organization_follows)


def strip_joints(part: Part) -> Part:
    """Take off what leads to an organization: "of the", "da", "at the"; and quotation marks."""
    words = split_words(part)
    first = 0
    if words and _is_opening(words[0]):
        first = _skip_joints(words, 1)
    if first >= len(words):
        return part
    return _strip_quotes(part.cut(words[first].start - part.start))


def read_roles(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Return the roles of a part and what they are at: "CEO and Founder", "Mayor of Reims"."""
    pieces = _join_fields(split_conjunctions(part), part)
    findings: list[Finding] = []
    for piece in pieces:
        last = piece is pieces[-1]
        findings += _read_role(piece, organization_follows=organization_follows or not last)
    return findings


def read_organization(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return the organization, unit or place that a part names."""
    before, inner = split_brackets(part)
    if inner and before.text and part.text.endswith((")", "]")) and len(inner) == 1:
        place = look_up_area(inner[0].text)
        if place is not None or _is_label(inner[0]):
            found = read_organization(before, organization_follows=organization_follows)
            return [*found, Finding(Kind.PLACE, inner[0])] if place else found
    return _split_seat(part) or _split_unit(part) or [_name_kind(part, organization_follows)]


def _join_fields(pieces: list[Part], whole: Part) -> list[Part]:
    """Put back together what an "and" within a role cut: "Education and Skills"."""
    joined: list[Part] = []
    for piece in pieces:
        if joined and not starts_role(split_words(piece)):
            joined[-1] = whole.cut(joined[-1].start - whole.start, piece.end - whole.start)
        else:
            joined.append(piece)
    return joined


def _read_role(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Return one role, and the organization, unit or place behind its "of" or "at"."""
    words = split_words(part)
    head = find_role_head(words)
    if head is None:
        return [Finding(Kind.ROLE, part, 0.6)]
    direct = _read_apposition(part, words, head)
    if direct:
        return direct
    for i in range(head + 1, len(words) - 1):
        if not is_joint(words[i]):
            continue
        rest = part.cut(words[_skip_joints(words, i)].start - part.start)
        found = _read_complement(words, i, head, rest, organization_follows=organization_follows)
        if found:
            return [Finding(Kind.ROLE, part.cut(0, words[i].start - part.start)), *found]
    return [Finding(Kind.ROLE, part)]


def _read_apposition(part: Part, words: list[Part], head: int) -> list[Finding]:
    """Return role and organization where nothing stands between them ("Kämmerin Stadt Riesa")."""
    stop = next((i for i in range(head + 1, len(words)) if is_joint(words[i])), len(words))
    if head + 1 >= stop or find_organization_head(words[head + 1 : head + 2]) is None:
        return []
    if head + 2 >= len(words):
        return []
    at = words[head + 1].start - part.start
    return [Finding(Kind.ROLE, part.cut(0, at), 0.9), *read_organization(part.cut(at))]


def _read_complement(  # noqa: PLR0911 - one answer a case
    words: list[Part], i: int, head: int, rest: Part, *, organization_follows: bool
) -> list[Finding]:
    """Return what stands behind the joint at word `i`, if it is more than a field of work."""
    inside = split_words(rest)
    named = any(word.text[0].isupper() for word in inside)
    quoted = _strip_quotes(rest)
    if quoted != rest:
        return [Finding(Kind.ORGANIZATION, quoted)]
    if _is_at(words[i]):
        return read_organization(rest, organization_follows=organization_follows)
    if look_up_area(rest.text) is not None:
        return [Finding(Kind.PLACE, rest)]
    if (
        named
        and find_organization_head(inside) is not None
        and (len(inside) > 1 or is_acronym(inside[0]))
    ):
        return read_organization(rest, organization_follows=organization_follows)
    if is_acronym(inside[0]) and fold_name(inside[0].text) not in FIELD_ACRONYMS:
        return [Finding(Kind.ORGANIZATION, rest, 0.85, ROLE_OF)]
    role = fold_name(words[head].text).split()[-1]
    if role in CIVIC_ROLES and is_proper(inside):
        return [Finding(Kind.PLACE, rest, 0.9)]
    if role in RUNNING_ROLES and not organization_follows and is_proper(inside):
        return [] if is_topical(inside) else [Finding(Kind.ORGANIZATION, rest, 0.8, ROLE_OF)]
    return []


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
    if not words or not _opens_unit(words):
        return []
    for i in range(1, len(words) - 1):
        if not is_joint(words[i]):
            continue
        inside = words[_skip_joints(words, i) :]
        before = part.cut(0, words[i].start - part.start)
        heads = find_organization_head(inside)
        if _is_at(words[i]) or (heads == 0 and len(inside) > 1 and not _opens_unit(inside)):
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
    if _is_sentence(words):
        return Finding(Kind.UNKNOWN, part, 0.0, UNKNOWN_WORDS)
    if any(word in UNIT_HEADS for word in folded) or folded[0].startswith("lehrstuhl"):
        return Finding(Kind.UNIT, part)
    if folded[0] in INNER_HEADS and len(words) > 1:
        return Finding(Kind.INNER, part)
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
    if len(words) > _MOST_WORDS:
        return True
    small = [w for w in words if w.text[0].islower() and not is_joint(w)]
    small = [w for w in small if fold_name(w.text) not in ARTICLES and w.text not in ("and", "&")]
    return len(words) > 1 and len(small) > len(words) / 2


def _opens_unit(words: list[Part]) -> bool:
    """Tell whether a phrase begins with "Faculty", "School", "Institut für" and the like."""
    folded = fold_name(words[0].text)
    return folded in UNIT_HEADS or folded in INNER_HEADS


def _is_label(part: Part) -> bool:
    """Tell whether a part only says what somebody does in a session ("moderator")."""
    return all(word in LABELS for word in fold_name(part.text).split())


def _is_opening(word: Part) -> bool:
    """Tell whether a small word leads to an organization at the beginning of a part."""
    return word.text[0].islower() and is_joint(word)


def _is_at(word: Part) -> bool:
    """Tell whether a word is "at" or one of its kin."""
    return word.text.casefold() in AT_WORDS


def _skip_joints(words: list[Part], i: int) -> int:
    """Return the place of the first word from `i` that is neither joint nor article."""
    while i < len(words) - 1 and (is_joint(words[i]) or _is_article(words[i])):
        i += 1
    return i


def _is_article(word: Part) -> bool:
    """Tell whether a small word is an article."""
    return word.text.casefold().rstrip("'’") in ARTICLES and not word.text[0].isupper()


def _strip_quotes(part: Part) -> Part:
    """Take off quotation marks around a whole part."""
    found = _QUOTED.match(part.text)
    return part.cut(found.start("inside"), found.end("inside")) if found else part
