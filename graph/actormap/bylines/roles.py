"""Roles and what they are at: "CEO and Founder", "Mayor of Reims", "Dean of the Faculty"."""

import re

from actormap.bylines.boards import is_board
from actormap.bylines.complements import Complement, read_complement
from actormap.bylines.findings import ROLE_OF, Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    get_office,
    is_acronym,
    is_joint,
    is_legal_form,
    is_office,
    is_organization_word,
    is_proper,
    is_role_word,
    is_topical,
    is_weak,
    opens_office,
    starts_role,
)
from actormap.bylines.joints import is_article, skip_joints, strip_article
from actormap.bylines.model import Part
from actormap.bylines.organizations import read_organization
from actormap.bylines.splitting import split_conjunctions, split_words
from actormap.bylines.territories import is_area
from actormap.bylines.words import (
    COUNCILS,
    FIELD_ACRONYMS,
    GOVERNING_WORDS,
    KNOWN_NAMES,
    OWNING_ROLES,
    ROLE_ADJECTIVES,
    ROMANCE_ROLES,
    RUNNING_ROLES,
    UNIT_HEADS,
)
from actormap.bylines.words.joints import (
    CONJUNCTIONS,
    FORMERLY,
    OF_WORDS,
)

_LONGEST_TAIL = 3


def read_roles(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Return the roles of a part and what they are at: "CEO and Founder", "Mayor of Reims"."""
    joined = _join_fields(split_conjunctions(part), part)
    pieces = [one for piece in joined for one in _split_slash(piece)]
    findings: list[Finding] = []
    for i, piece in enumerate(pieces):
        shares = i + 1 < len(pieces) and not _has_complement(pieces[i + 1])
        findings += _read_role(piece, organization_follows=organization_follows or shares)
    return findings


def _split_slash(part: Part) -> list[Part]:
    """Cut "President/CEO" into both roles; "Autor/in" is one."""
    pieces = [
        part.cut(m.start(), m.end()) for m in re.finditer(r"[^/\s](?:[^/]*[^/\s])?", part.text)
    ]
    roles = len(pieces) > 1 and all(starts_role(split_words(piece)) for piece in pieces)
    return pieces if roles else [part]


def _has_complement(part: Part) -> bool:
    """Tell whether a role says itself what it is at: "Chairman of Willis Research Network"."""
    words = split_words(part)
    head = find_role_head(words)
    return head is not None and any(map(is_joint, words[head + 1 :]))


def _join_fields(pieces: list[Part], whole: Part) -> list[Part]:
    """Put back together what an "and" within a role cut: "Education and Skills"."""
    joined: list[Part] = []
    for piece in pieces:
        # "Learning and Participation Manager" is one role.
        before = split_words(joined[-1]) if joined else []
        begun = find_role_head(before) is not None or not is_topical(before)
        if joined and not (begun and starts_role(split_words(piece))):
            joined[-1] = whole.cut(joined[-1].start - whole.start, piece.end - whole.start)
        else:
            joined.append(piece)
    return joined


def _read_role(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Return one role, and the organization, unit or place behind its "of" or "at"."""
    words = split_words(part)
    if len(words) > 1 and words[0].text in FORMERLY and words[0].text not in OF_WORDS:
        return _read_role(  # "actual rector"
            part.cut(words[1].start - part.start), organization_follows=organization_follows
        )
    head = _find_head(words)
    if head is None:
        return [Finding(Kind.ROLE, part, 0.6)]
    direct = _read_second(part, words, organization_follows=organization_follows)
    direct = direct or _read_apposition(
        part, words, head, organization_follows=organization_follows
    )
    if direct:
        return direct
    board = 0
    for i in range(head + 1, len(words) - 1):
        head = i if is_role_word(words[i].text) else head
        board = max(board, _find_board_end(words, i))
        if i < board or not is_joint(words[i]) or _is_generic(words, i):
            continue
        behind = _find_behind_field(words, i)
        if behind and not organization_follows:
            at = words[behind].start - part.start
            return [Finding(Kind.ROLE, part.cut(0, at), 0.9), *read_organization(part.cut(at))]
        rest = part.cut(words[skip_joints(words, i)].start - part.start)
        found = read_complement(Complement(words, i, head, rest, organization_follows))
        if found:
            return [Finding(Kind.ROLE, part.cut(0, words[i].start - part.start)), *found]
    return _cut_short_form(part, words, head, organization_follows) or _cut_area(part, words, head)


def _find_head(words: list[Part]) -> int | None:
    """Return the head of a role; before "Seascape Consultants Ltd" it is the first office."""
    head = find_role_head(words)
    if head is None or not is_legal_form(words[-1].text):
        return head
    offices = [i for i in range(head + 1) if opens_office(words, i)]
    return offices[0] if offices else head


def _cut_short_form(part: Part, words: list[Part], head: int, follows: bool) -> list[Finding]:  # noqa: FBT001 - as of a complement
    """Return role and organization of "professor de direito PUC/RJ": a short form ends it."""
    last, before = words[-1], words[-2 if len(words) > 1 else -1]
    follows = follows or not last.text[0].isalpha()
    if follows or head >= len(words) - 1 or is_joint(before) or before.text in CONJUNCTIONS:
        return []
    short = is_acronym(last) and len(last.text) > 2 and not is_role_word(last.text)  # noqa: PLR2004 - no initials
    short = short and fold_name(last.text) not in FIELD_ACRONYMS
    if not (short or last.text.partition("/")[0] in KNOWN_NAMES):
        return []
    at = last.start - part.start
    return [Finding(Kind.ROLE, part.cut(0, at), 0.9), *read_organization(part.cut(at))]


def _find_behind_field(words: list[Part], i: int) -> int:
    """Return where an organization begins in "Assessore alla Cultura Comune di Latina"; else 0."""
    first = skip_joints(words, i)
    stop = next((k for k in range(first + 1, len(words)) if is_joint(words[k])), len(words))
    inside = words[first:stop]
    heads = [k for k, word in enumerate(inside) if k and is_organization_word(word.text)]
    if len(heads) != 1 or get_office(words[0].text) not in ROMANCE_ROLES:
        return 0
    head = inside[heads[0]]
    strong = head.text[0].isupper() and not is_weak(head.text)
    field = all(is_topical([word]) for word in inside[: heads[0]])
    known = head.text.partition("/")[0] in KNOWN_NAMES
    goes_on = stop < len(words) or heads[0] < len(inside) - 1 or known
    return first + heads[0] if strong and field and goes_on else 0


def _read_second(part: Part, words: list[Part], *, organization_follows: bool) -> list[Finding]:
    """Return both roles of "Presidente lo scrittore", where an article begins the second."""
    second = _find_second(words)
    if not second:
        return []
    first = part.cut(0, words[second].start - part.start)
    rest = strip_article(part.cut(words[second].start - part.start))
    return [
        *_read_role(first, organization_follows=True),
        *_read_role(rest, organization_follows=organization_follows),
    ]


def _find_second(words: list[Part]) -> int:
    """Return the place of an article before an office and behind a whole word; else 0."""
    for i in range(1, len(words) - 1):
        apart = not is_joint(words[i - 1]) and words[i - 1].text not in CONJUNCTIONS
        if (
            is_article(words[i])
            and not is_joint(words[i])
            and apart
            and is_office(words[i + 1].text)
        ):
            return i
    return 0


def _find_board_end(words: list[Part], i: int) -> int:
    """Return the place behind a board with an "of" inside, "Conseil d’administration"; or 0."""
    inside = words[skip_joints(words, i) :] if is_joint(words[i]) else []
    names = [fold_name(word.text) for word in inside[:3]]
    within = len(names) > 2 and names[0] in COUNCILS and is_joint(inside[1])  # noqa: PLR2004 - council, "of", what
    return len(words) - len(inside) + 3 if within and names[2] in GOVERNING_WORDS else 0


def _is_generic(words: list[Part], i: int) -> bool:
    """Tell whether a board or a bare "Services" stands between this joint and an organization.

    "Directeur des Services de la Ville de Grenoble" is at the city, "Presidente do Conselho de
    Administração da EDP" at the company.
    """
    first = skip_joints(words, i)
    if is_board(words[first:]):
        return True
    if first + 2 >= len(words) or not is_joint(words[first + 1]):
        return False
    behind = words[skip_joints(words, first + 1) :]
    plural = words[first].text.endswith("s") and words[first - 1].text not in ("des", "eines")
    generic = is_weak(words[first].text) or plural
    generic = generic and is_organization_word(words[first].text)
    return generic and find_organization_head(behind) == 0


def _cut_area(part: Part, words: list[Part], head: int) -> list[Finding]:
    """Return role and country of "Minister of Basic Education South Africa"."""
    for i in range(max(head + 1, len(words) - _LONGEST_TAIL), len(words)):
        at = words[i].start - part.start
        if not is_joint(words[i - 1]) and is_proper(words[i:]) and is_area(part.text[at:]):
            return [Finding(Kind.ROLE, part.cut(0, at)), Finding(Kind.PLACE, part.cut(at), 0.9)]
    return [Finding(Kind.ROLE, part)]


def _read_apposition(
    part: Part, words: list[Part], head: int, *, organization_follows: bool
) -> list[Finding]:
    """Return role and organization where nothing stands between them ("Kämmerin Stadt Riesa")."""
    first = head + 1
    while first < len(words) and _is_adjective(words[first]):
        first += 1
    if first >= len(words) or is_joint(words[first]) or words[first].text in CONJUNCTIONS:
        return []
    if organization_follows and words[first].text[0] in '„“«"':
        return []  # "Projektleiterin „Schule im Wandel“, Stiftung X"
    certainty = _weigh_apposition(words, head, first, organization_follows=organization_follows)
    if not certainty:
        return []
    at = words[first].start - part.start
    found = read_organization(part.cut(at))
    if any(finding.kind is Kind.UNKNOWN for finding in found):
        return []
    reason = "" if certainty > 0.8 else ROLE_OF  # noqa: PLR2004 - the surer cases below
    return [Finding(Kind.ROLE, part.cut(0, at), certainty, reason), *found]


def _weigh_apposition(
    words: list[Part], head: int, first: int, *, organization_follows: bool
) -> float:
    """Return how sure it is that an organization begins at word `first`; 0 where it does not."""
    stop = next((i for i in range(first, len(words)) if is_joint(words[i])), len(words))
    inside = words[first:stop]
    if stop == len(words) > first + 1 and is_legal_form(words[-1].text):
        return 1.0
    opening = inside[0].text
    if is_organization_word(opening) and _heads_apposition(words, head, first):
        return 0.9
    if is_acronym(inside[0]) and fold_name(opening) not in FIELD_ACRONYMS:
        return 0.0 if organization_follows else 0.9
    if not is_proper(inside) or organization_follows:
        return 0.0
    heads = find_organization_head(inside)
    if heads is not None and not is_topical(inside[:heads]):
        single = heads > 0 and not inside[heads].text.endswith(("s", "n"))  # "Alliierten Museum"
        if single or not is_weak(inside[heads].text):
            return 0.9
    role = get_office(words[head].text)
    naming = role in ROMANCE_ROLES or role in RUNNING_ROLES
    told = role in OWNING_ROLES or (naming and not is_topical(inside))
    return 0.75 if told and heads is None and not is_area(" ".join(w.text for w in inside)) else 0.0


def _heads_apposition(words: list[Part], head: int, first: int) -> bool:
    """Tell whether an organization's word begins its name: no "Scuola e Adolescenti"."""
    if len(words) <= first + 1 or words[first + 1].text in CONJUNCTIONS:
        return False
    unit = fold_name(words[first].text) in UNIT_HEADS
    romance = get_office(words[head].text) in ROMANCE_ROLES
    return (unit and romance) or not is_weak(words[first].text)


def _is_adjective(word: Part) -> bool:
    """Tell whether a word behind the head of a role belongs to it: "générale", "a.D."."""
    folded = fold_name(word.text)
    return folded in ROLE_ADJECTIVES or folded.replace(" ", "") in ROLE_ADJECTIVES
