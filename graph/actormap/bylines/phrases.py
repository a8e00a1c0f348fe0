"""What a part of a byline that names no person says."""

import re

from actormap.bylines.boards import is_board
from actormap.bylines.findings import Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    is_acronym,
    is_joint,
    is_office,
    is_role_word,
    is_topical,
    starts_role,
)
from actormap.bylines.joints import strip_article, strip_joints
from actormap.bylines.model import Part
from actormap.bylines.organizations import is_label, read_organization
from actormap.bylines.people import is_degree
from actormap.bylines.roles import read_roles
from actormap.bylines.splitting import (
    split_words,
    strip_conjunction,
)
from actormap.bylines.territories import is_area, read_places
from actormap.bylines.words import (
    BOARDS,
    COUNCILS,
    FIELD_ACRONYMS,
    GOVERNING_WORDS,
    GRADUATES,
    STANDING_WORDS,
)

# Orders and degrees behind a name ("O.C."; countries were looked up before), and addresses.
_ASIDE = re.compile(
    r"(?-i:(?:[A-Z]\.){2,4})|@\w+|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+", re.IGNORECASE
)
_FEWEST_LETTERS = 3
_BOARD_WORDS = BOARDS | COUNCILS | GOVERNING_WORDS | {"directors", "trustees", "governors"}
_HEADING = re.compile(
    r"(?:affiliations?|zugehörigkeit|afiliaci[óo]n|afilia[çc][ãa]o|affiliazione)\s*:?\s+(?=\w)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
# "1995-1996 and 2011-2015 Foreign Minister"
_SINCE = re.compile(
    r"(?:(?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)?\d\d)?(?:\s*(?:,|and|und|et|y|e)\s*|\s+(?=[^\W\d_])))+"
)
_YEARS = re.compile(
    r"\s*[\[(]?\b(?:19|20)\d\d\s*[-–—/]\s*(?:(?:19|20)?\d\d|today|heute|présent)?[\])]?$"
)


def read_phrase(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return what a part says; nothing for a degree or a label, UNKNOWN where it says nothing.

    `organization_follows` tells that a later part names the organization: then "Chair of Learning
    through Play" keeps its field of work.
    """
    if _is_remark(part):
        return []
    party, rest = _cut_party(part)
    if party is not None:
        return [party, *read_phrase(rest, organization_follows=organization_follows)]
    bare = strip_joints(strip_conjunction(strip_years(_strip_heading(part))))
    if _says_nothing(bare):
        return []
    if is_area(bare.text):
        return [Finding(Kind.PLACE, bare)]
    return _read_role_behind(bare) or _read_said(bare, organization_follows=organization_follows)


def _says_nothing(part: Part) -> bool:
    """Tell whether a part is no words, a degree, or a label."""
    if not any(map(str.isalpha, part.text)) or _ASIDE.fullmatch(part.text):
        return True
    if is_degree(part) or _is_graduation(part):
        return True
    return is_label(part) and not starts_role(split_words(part))


def _read_said(part: Part, *, organization_follows: bool) -> list[Finding]:
    """Read roles, or an organization."""
    role = strip_article(part)
    if _is_short_and_office(part):
        words = split_words(part)
        at = words[1].start - part.start
        return [Finding(Kind.ORGANIZATION, words[0], 0.9), Finding(Kind.ROLE, part.cut(at), 0.9)]
    if organization_follows and _is_whole_board(part):
        return [Finding(Kind.ROLE, part, 0.9)]
    if starts_role(split_words(role)):
        return _read_bracketed(role) or read_roles(role, organization_follows=organization_follows)
    return read_organization(part, organization_follows=organization_follows)


def _is_short_and_office(part: Part) -> bool:
    """Tell whether a part is a short form and an office: "OECD Director", but no "HR Director"."""
    words = split_words(part)
    if len(words) != 2 or not is_acronym(words[0]) or len(words[0].text) < _FEWEST_LETTERS:  # noqa: PLR2004 - a pair
        return False
    folded = fold_name(words[0].text)
    return is_office(words[1].text) and folded not in FIELD_ACRONYMS and not is_role_word(folded)


def _is_whole_board(part: Part) -> bool:
    """Tell whether a part is a board and says not of what: "Board of Directors"."""
    words = split_words(part)
    general = all(is_joint(w) or fold_name(w.text) in _BOARD_WORDS for w in words)
    return general and is_board(words)


def _read_role_behind(part: Part) -> list[Finding]:
    """Read "Italy (Editor-in-Chief)": a role in the brackets behind something else."""
    bracket = _BRACKET.search(part.text)
    if bracket is None or not bracket.start():
        return []
    before, inner = part.cut(0, bracket.start()), part.cut(bracket.start(1), bracket.end(1))
    if is_label(inner) or not starts_role(split_words(inner)):
        return []
    if starts_role(split_words(before)) or find_organization_head(split_words(inner)) is not None:
        return []
    return [*read_phrase(before), *read_roles(inner, organization_follows=False)]


def _read_bracketed(part: Part) -> list[Finding]:
    """Read "CEO de EducaTech (Colombia)" and "Adjointe au chef de la mission (BnF)"."""
    bracket = _BRACKET.search(part.text)
    if bracket is None or not bracket.start():
        return []
    before, inner = part.cut(0, bracket.start()), part.cut(bracket.start(1), bracket.end(1))
    if is_label(inner):
        return read_phrase(before)
    found = read_roles(before, organization_follows=False)
    places = read_places(inner)
    if places:
        return [*found, *(Finding(Kind.PLACE, place) for place in places)]
    words = split_words(inner)
    if not words or any(finding.kind is not Kind.ROLE for finding in found):
        return []
    if is_acronym(words[0]) or (
        find_organization_head(words) is not None and not is_topical(words)
    ):
        return [*found, *read_organization(inner)]
    return found if words[0].text.islower() and not starts_role(words) else []


def _is_remark(part: Part) -> bool:
    """Tell whether a part notes how things stand: "invited and agreed", "firmly committed"."""
    words = split_words(part)
    return len(words) > 1 and fold_name(words[-1].text) in STANDING_WORDS and part.text.islower()


def _is_graduation(part: Part) -> bool:
    """Tell whether a part says what somebody studied: "Licenciado em Teologia"."""
    words = split_words(part)
    if len(words) < 3:  # noqa: PLR2004 - degree, "in", subject
        return False
    graduate = fold_name(words[0].text).replace(" ", "") in GRADUATES
    subject = find_organization_head(words[2:]) is None  # "doctora en la universidad Paris-1"
    return graduate and subject and words[1].text in ("em", "en", "in")


def _strip_heading(part: Part) -> Part:
    """Take off the heading of a column: "Affiliation World Bank", "Institution: X"."""
    found = _HEADING.match(part.text)
    return part.cut(found.end()) if found else part


def strip_years(part: Part) -> Part:
    """Take off when somebody was it: "Assessore regionale 1980-1985", "Rector (2010–2014)"."""
    since = _SINCE.match(part.text)
    part = part.cut(since.end()) if since else part
    found = _YEARS.search(part.text)
    return part.cut(0, found.start()) if found and found.start() else part


def _cut_party(part: Part) -> tuple[Finding | None, Part]:
    """Cut the party of "(CDU) Bürgermeisterin der Stadt Münster"."""
    found = re.match(r"\(([^()]*)\)\s*(?=\w)", part.text)
    if found is None or not found.group(1).strip():
        return None, part
    party = part.cut(found.start(1), found.end(1))
    return Finding(Kind.ORGANIZATION, party, 0.9), part.cut(found.end())
