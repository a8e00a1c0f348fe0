"""Roles and what they are at: "CEO and Founder", "Mayor of Reims", "Dean of the Faculty"."""

from actormap.bylines.findings import ROLE_OF, Finding, Kind
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_acronym,
    is_joint,
    is_legal_form,
    is_organization_word,
    is_proper,
    is_role_word,
    is_topical,
    starts_role,
)
from actormap.bylines.joints import is_at, skip_joints, strip_quotes
from actormap.bylines.model import Part
from actormap.bylines.organizations import read_organization
from actormap.bylines.splitting import (
    split_conjunctions,
    split_words,
)
from actormap.bylines.words import (
    CIVIC_ROLES,
    FIELD_ACRONYMS,
    OWNING_ROLES,
    ROMANCE_OF,
    RUNNING_ROLES,
)
from actormap.names import fold_name
from actormap.places import look_up_area

_TOWNS = ("city", "town", "county", "village")


def read_roles(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Return the roles of a part and what they are at: "CEO and Founder", "Mayor of Reims"."""
    pieces = _join_fields(split_conjunctions(part), part)
    findings: list[Finding] = []
    for piece in pieces:
        last = piece is pieces[-1]
        findings += _read_role(piece, organization_follows=organization_follows or not last)
    return findings


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
        head = i if is_role_word(words[i].text) else head
        if not is_joint(words[i]) or _is_generic(words, i):
            continue
        rest = part.cut(words[skip_joints(words, i)].start - part.start)
        found = _read_complement(words, i, head, rest, organization_follows=organization_follows)
        if found:
            return [Finding(Kind.ROLE, part.cut(0, words[i].start - part.start)), *found]
    return [Finding(Kind.ROLE, part)]


def _is_generic(words: list[Part], i: int) -> bool:
    """Tell whether one bare word such as "Services" stands between this joint and an organization.

    "Directeur des Services de la Ville de Grenoble" is at the city.
    """
    first = skip_joints(words, i)
    if first + 2 >= len(words) or not is_joint(words[first + 1]):
        return False
    behind = words[skip_joints(words, first + 1) :]
    return is_organization_word(words[first].text) and find_organization_head(behind) == 0


def _read_apposition(part: Part, words: list[Part], head: int) -> list[Finding]:
    """Return role and organization where nothing stands between them ("Kämmerin Stadt Riesa")."""
    if len(words) > head + 2 and is_legal_form(words[-1].text) and not is_joint(words[head + 1]):
        at = words[head + 1].start - part.start
        return [Finding(Kind.ROLE, part.cut(0, at)), *read_organization(part.cut(at))]
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
    quoted = strip_quotes(rest)
    if quoted != rest:
        return [Finding(Kind.ORGANIZATION, quoted)]
    if is_at(words[i]):
        return read_organization(rest, organization_follows=organization_follows)
    if look_up_area(rest.text) is not None:
        return [Finding(Kind.PLACE, rest)]
    role = fold_name(words[head].text).split()[-1]
    if role in CIVIC_ROLES and fold_name(inside[-1].text) in _TOWNS:
        return [Finding(Kind.PLACE, rest, 0.9)]
    if (
        named
        and find_organization_head(inside) is not None
        and (len(inside) > 1 or is_acronym(inside[0]))
    ):
        return read_organization(rest, organization_follows=organization_follows)
    if is_acronym(inside[0]) and fold_name(inside[0].text) not in FIELD_ACRONYMS:
        return [Finding(Kind.ORGANIZATION, rest, 0.85, ROLE_OF)]
    if not is_proper(inside):
        return []
    if role in CIVIC_ROLES:
        return [Finding(Kind.PLACE, rest, 0.9)]
    # English and German write fields of work in capitals too, the Romance languages do not.
    naming = role in RUNNING_ROLES or words[i].text.rstrip("'’") in ROMANCE_OF
    told = role in OWNING_ROLES or not is_topical(inside)
    if naming and not organization_follows and told:
        return [Finding(Kind.ORGANIZATION, rest, 0.8, ROLE_OF)]
    return []
