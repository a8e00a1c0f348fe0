"""What a role is at, behind its "of" or "at": an organization, a unit, a place, or only a field."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from actormap.bylines.findings import ROLE_OF, Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    get_office,
    is_acronym,
    is_brand,
    is_joint,
    is_proper,
    is_role_word,
    is_topical,
    is_weak,
    starts_role,
)
from actormap.bylines.joints import is_article, is_at, skip_joints, strip_quotes
from actormap.bylines.model import Part
from actormap.bylines.organizations import read_organization
from actormap.bylines.people import SURE, read_name
from actormap.bylines.short_forms import abbreviates
from actormap.bylines.splitting import split_words
from actormap.bylines.territories import is_area, is_place
from actormap.bylines.words import (
    CIVIC_ROLES,
    FIELD_ACRONYMS,
    FUNCTION_ROLES,
    GOVERNMENTS,
    OWNING_ROLES,
    RUNNING_ROLES,
    UNIT_HEADS,
)
from actormap.bylines.words.joints import IN_WORDS, PURPOSE_WORDS, ROMANCE_OF

_TOWNS = ("city", "town", "county", "village")
_SHORT_FORM = re.compile(r"\s\((?P<short>[^\W\d_][\w-]{2,})\)$")
_REPUBLIC = frozenset("repubblica republique republica republik".split())
# Before the body where somebody stands for a country.
_ACCREDITED = frozenset("to at en ante auprès près bei beim presso junto na no à".split())
# "directeur de recherche à l’Ined", "Ricercatore al Censis"
_LOCATING = frozenset("à au aux al alla all".split())
_STATELY = GOVERNMENTS | frozenset("universidad universite universidade universita".split())
_DEFINITE = (ROMANCE_OF - {"de", "di"}) | frozenset("im am der des vom zur no na nel al".split())
_RUNNING_PAIRS = (
    "managing director",
    "executive director",
    "general manager",
    "chief executive",
    "director general",
    "secretary general",
)


@dataclass(frozen=True, slots=True)
class Complement:
    """The words of a role, the place of a joint among them and of the head before it.

    `rest` is what follows the joint, without articles; `follows` tells that an organization stands
    in a later part of the line.
    """

    words: list[Part]
    at: int
    head: int
    rest: Part
    follows: bool
    inside: list[Part] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the rest into words once."""
        object.__setattr__(self, "inside", split_words(self.rest))

    @property
    def joint(self) -> str:
        """The joint in small letters."""
        return self.words[self.at].text.casefold()

    @property
    def role(self) -> str:
        """The head of the role as the tables have it."""
        return get_office(self.words[self.head].text)


def read_complement(complement: Complement) -> list[Finding]:
    """Return what a complement names; nothing if it is a field of work, which the role keeps."""
    for read in _READERS:
        found = read(complement)
        if found is not None:
            return found
    return []


def _read_quoted(it: Complement) -> list[Finding] | None:
    quoted = strip_quotes(it.rest)
    return [Finding(Kind.ORGANIZATION, quoted)] if quoted != it.rest else None


def _read_area(it: Complement) -> list[Finding] | None:
    """Read a country or a region, alone or before "to UNESCO"; and where somebody works."""
    if is_area(it.rest.text):
        return [Finding(Kind.PLACE, it.rest)]
    seat = _read_country(it.rest, it.inside)
    if not seat and it.joint in IN_WORDS:
        seat = _read_seat(it.rest, it.inside)
    return seat or None


def _read_territory(it: Complement) -> list[Finding] | None:
    """Read the town of a mayor or of a secretary."""
    if it.role in CIVIC_ROLES and fold_name(it.inside[-1].text) in _TOWNS:
        return [Finding(Kind.PLACE, it.rest, 0.9)]
    headed = find_organization_head(it.inside) is not None
    if (it.role in FUNCTION_ROLES or it.role in CIVIC_ROLES) and is_place(it.rest) and not headed:
        return [Finding(Kind.PLACE, it.rest, 0.95)]
    return None


def _keep_in_role(it: Complement) -> list[Finding] | None:
    """Leave "della Repubblica", "del Gobierno en …" and "to the Director" in the role."""
    if fold_name(it.rest.text) in _REPUBLIC or _is_commissioner(it.role, it.inside):
        return []
    name = read_name(it.rest)
    if name is not None and name.certainty >= SURE and it.role not in OWNING_ROLES:
        return []  # "biógrafa de Margarita Xirgu"
    led = starts_role(it.inside)
    return [] if led and find_organization_head(it.inside) is None else None


def _read_headed(it: Complement) -> list[Finding] | None:
    """Read what has the head of an organization, or stands behind "at"."""
    named = _names_organization(it) or _is_unit_at(it.inside) or _is_abbreviated(it.rest)
    if not named and not is_at(it.words[it.at]):
        return None
    if it.role in FUNCTION_ROLES and _is_field_of_body(it.inside):
        return []
    if it.role in FUNCTION_ROLES and it.inside[0].text.islower() and _has_later_head(it.inside):
        return []  # "Ministro dei rapporti con il Parlamento"
    found = read_organization(it.rest, organization_follows=it.follows)
    if it.joint in ("at", "@") and [f.kind for f in found] == [Kind.PLACE]:
        return [Finding(Kind.ORGANIZATION, it.rest, 0.9)]  # "at Oxford"
    if not any(f.kind is Kind.UNKNOWN for f in found):
        return found
    plain = fold_name(it.inside[0].text) in _STATELY
    return [Finding(Kind.ORGANIZATION, it.rest, 0.85, ROLE_OF)] if plain else []


def _read_short_form(it: Complement) -> list[Finding] | None:
    """Read "of UNESCO", but not "of ICT"; leave both if an organization stands behind them."""
    if _leads_to_organization(it.inside):
        return []
    short = is_acronym(it.inside[0]) or is_brand(it.inside[0].text)
    if short and fold_name(it.inside[0].text) not in FIELD_ACRONYMS:
        return _read_party(it) or [Finding(Kind.ORGANIZATION, it.rest, 0.85, ROLE_OF)]
    return None


def _read_party(it: Complement) -> list[Finding]:
    """Return party and place of "diputada del PSOE por Málaga"."""
    if len(it.inside) < 3 or it.inside[1].text not in PURPOSE_WORDS:  # noqa: PLR2004 - party, "por", place
        return []
    place = it.rest.cut(it.inside[skip_joints(it.inside, 1)].start - it.rest.start)
    if not is_place(place):
        return []
    party = it.rest.cut(0, it.inside[0].end - it.rest.start)
    return [Finding(Kind.ORGANIZATION, party, 0.9), Finding(Kind.PLACE, place, 0.9)]


def _read_proper(it: Complement) -> list[Finding] | None:
    """Read capitalized words: a mayor's town, or an organization that has no head.

    English and German write fields of work in capitals too, the Romance languages do not.
    """
    if not is_proper(it.inside) or _is_function(it.words[: it.at]):
        return None
    if it.role in CIVIC_ROLES and it.joint not in PURPOSE_WORDS:
        return [Finding(Kind.PLACE, it.rest, 0.9)]
    running = it.role in RUNNING_ROLES or _is_running(it.words[: it.at])
    at = it.joint in _LOCATING and not is_place(it.rest)
    naming = running or at or it.joint.rstrip("'’") in ROMANCE_OF
    first = _take_first(it.inside)
    general = is_topical(first)
    if general and len(first) > 1 and it.joint.rstrip("'’") in _DEFINITE & ROMANCE_OF:
        general = is_topical(first[:1])  # "do Itaú Social"
    told = it.role in OWNING_ROLES or not general or (at and len(first) > 1)
    if naming and told and not it.follows:
        return [Finding(Kind.ORGANIZATION, it.rest, 0.8, ROLE_OF)]
    return None


_READERS: tuple[Callable[[Complement], list[Finding] | None], ...] = (
    _read_quoted,
    _read_area,
    _read_territory,
    _keep_in_role,
    _read_headed,
    _read_short_form,
    _read_proper,
)


def _is_field_of_body(inside: list[Part]) -> bool:
    """Tell whether a field stands before a body: "Assessore alla Scuola del Comune di Modena"."""
    if len(inside) < 4 or not is_topical(inside[:1]) or not is_joint(inside[1]):  # noqa: PLR2004 - field, "of", body
        return False
    return find_organization_head(inside[skip_joints(inside, 1) :]) == 0


def _is_abbreviated(rest: Part) -> bool:
    """Tell whether a short form in brackets ends a name: "Atelier parisien d’urbanisme (Apur)"."""
    found = _SHORT_FORM.search(rest.text)
    return found is not None and abbreviates(found["short"], rest.text[: found.start()])


def _is_unit_at(inside: list[Part]) -> bool:
    """Tell whether a unit and what it is of follow: "Education Policy Section at UNESCO"."""
    at = next((i for i, word in enumerate(inside) if i and is_at(word)), 0)
    return at > 0 and fold_name(inside[at - 1].text) in UNIT_HEADS


def _has_later_head(inside: list[Part]) -> bool:
    """Tell whether the first word is no organization's; another one may be."""
    return find_organization_head(inside) not in (0, None)


def _take_first(inside: list[Part]) -> list[Part]:
    """Return the words before the next joint."""
    stop = next((k for k, word in enumerate(inside) if k and is_joint(word)), len(inside))
    return inside[:stop]


def _is_commissioner(role: str, inside: list[Part]) -> bool:
    """Tell whether somebody represents a government: "Beauftragte der Bundesregierung für …"."""
    if fold_name(inside[0].text) not in GOVERNMENTS:
        return False
    alone = len(inside) == 1 or inside[1].text in (*IN_WORDS, *PURPOSE_WORDS)
    return alone and ("delegad" in role or "delegue" in role or "beauftragt" in role)


def _is_function(words: list[Part]) -> bool:
    """Tell whether a role has a field of work: a minister has, an "Amministratore Delegato" not."""
    first = next((get_office(word.text) for word in words if is_role_word(word.text)), "")
    return first in FUNCTION_ROLES


def _is_running(words: list[Part]) -> bool:
    """Tell whether a role of two words runs an organization: "Managing Director"."""
    folded = " ".join(fold_name(word.text) for word in words)
    return folded.endswith(_RUNNING_PAIRS)


def _read_seat(rest: Part, inside: list[Part]) -> list[Finding]:
    """Return the place of "in Madrid", and the organization of "in Madrid of Oxfam" behind it."""
    if is_place(rest):
        return [Finding(Kind.PLACE, rest, 0.9)]
    for i in range(1, len(inside) - 1):
        if is_joint(inside[i]) and is_place(place := rest.cut(0, inside[i].start - rest.start)):
            behind = rest.cut(inside[skip_joints(inside, i)].start - rest.start)
            return [Finding(Kind.PLACE, place, 0.9), *read_organization(behind)]
    return []


def _read_country(rest: Part, inside: list[Part]) -> list[Finding]:
    """Return country and organization of "Delegate of Canada to UNESCO", "de España en la OCDE"."""
    for i in range(1, len(inside) - 1):
        behind = rest.cut(inside[skip_joints(inside, i)].start - rest.start)
        country = rest.cut(0, inside[i].start - rest.start)
        if inside[i].text in _ACCREDITED and is_area(country.text):
            return [Finding(Kind.PLACE, country), *read_organization(behind)]
    return []


def _leads_to_organization(inside: list[Part]) -> bool:
    """Tell whether an organization stands behind a later "of": "de SVT au lycée Dorian"."""
    return any(
        is_joint(inside[k]) and find_organization_head(inside[skip_joints(inside, k) :]) == 0
        for k in range(1, len(inside) - 1)
    )


def _names_organization(it: Complement) -> bool:
    """Tell whether what is behind the joint has the head of an organization and is a name."""
    inside = it.inside
    head = find_organization_head(inside)
    if head is None:
        return False
    if not any(word.text[0].isupper() for word in inside):
        plain = head == 0 and len(inside) > 1 and not any(is_joint(word) for word in inside)
        return plain and fold_name(inside[0].text) in _STATELY
    if _is_work(it, head):
        return False
    first = skip_joints(it.words, it.at)
    article = first > it.at + 1 and is_article(it.words[first - 1])
    if it.words[it.at].text in PURPOSE_WORDS:
        # "Secretary for Education Hub" names work; "consultant for the World Bank" does not.
        return head == 0 or article or not is_topical(inside[: head + 1])
    if len(inside) > 1 or is_acronym(inside[0]):
        return True
    told = article or it.joint.rstrip("'’") in _DEFINITE
    return told and not is_weak(inside[0].text) and not inside[0].text.endswith("s")


def _is_work(it: Complement, head: int) -> bool:
    """Tell whether a word such as "programmes" heads a field of work: "Head of Youth Programs"."""
    word = it.inside[head].text
    if not is_weak(word):
        return False
    running = it.role in RUNNING_ROLES
    named = running and any(w.text[0].isupper() for w in it.inside[head + 1 :])
    if word[0].islower():
        return not named or word.endswith("s")
    plural = head == 0 and word.endswith("s") and is_topical(it.inside)
    return not running and (plural or (head > 0 and is_topical(it.inside[:head])))
