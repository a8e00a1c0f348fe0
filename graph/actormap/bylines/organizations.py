"""Which organization, unit or place some words of a byline name."""

import re
from dataclasses import replace

from actormap.bylines.findings import Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    is_acronym,
    is_cased,
    is_joint,
    is_organization_word,
    is_topical,
    is_university_word,
)
from actormap.bylines.joints import is_article, is_at, skip_joints, strip_quotes
from actormap.bylines.kinds import is_chair, is_unit_word, name_kind, opens_unit
from actormap.bylines.labels import is_label_word
from actormap.bylines.model import Part
from actormap.bylines.short_forms import abbreviates
from actormap.bylines.splitting import split_conjunctions, split_words
from actormap.bylines.territories import is_place, is_state_code, read_places
from actormap.bylines.words import (
    COMMITTEES,
    FIELD_ACRONYMS,
    INNER_HEADS,
    PARLIAMENTS,
    TOPIC_WORDS,
    UNIT_HEADS,
)
from actormap.bylines.words.joints import CONJUNCTIONS
from actormap.places import look_up_area

_LONGEST_PLACE = 2
_FEWEST_CAPITALS = 3
# How sure it is that of two short forms the first is a part of the second.
_NESTED = 0.7
_INSTITUTIONS = frozenset(("institution", "institute"))
_SMALL_ARTICLES = ("the", "la", "le", "l", "les", "el", "il", "die", "der", "das")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")


def read_organization(part: Part, *, organization_follows: bool = False) -> list[Finding]:
    """Return the organization, unit or place that a part names."""
    part = _take_quoted(_strip_small_article(_strip_retired(part)))
    bracket = _BRACKET.search(part.text)
    if bracket and bracket.start():
        inner = part.cut(bracket.start(1), bracket.end(1))
        before = part.cut(0, bracket.start())
        if is_label(inner) or not inner.text:
            return read_organization(before, organization_follows=organization_follows)
        host = _read_host(before, inner)
        if host:
            return host
        seat = _read_seat(before, inner)
        if seat:
            return [*read_organization(before, organization_follows=organization_follows), *seat]
    for split in (
        _split_towns,
        _split_slash,
        _split_seat,
        _split_pair,
        _split_owner,
        _split_unit,
        _split_host,
    ):
        found = split(part)
        if found:
            return found
    return [name_kind(part, organization_follows=organization_follows)]


def _strip_retired(part: Part) -> Part:
    """Take off what belongs to the role before: "… des Abgeordnetenhauses von Berlin a.D."."""
    found = re.search(r"\s+(?:a\.\s?D|i\.\s?R)\.?$", part.text)
    return part.cut(0, found.start()) if found else part


def _take_quoted(part: Part) -> Part:
    """Return the name in quotation marks behind a small word for its kind: "association « X »"."""
    words = split_words(part)
    named = len(words) > 1 and words[0].text.islower() and is_organization_word(words[0].text)
    if not named or words[1].text[0] not in '«“„"':
        return part
    return strip_quotes(part.cut(words[1].start - part.start))


def _strip_small_article(part: Part) -> Part:
    """Take off the article of "l’École d’Art" and of "the Kennedy School"."""
    words = split_words(part)
    told = len(words) > 1 and words[0].text.rstrip("'’") in _SMALL_ARTICLES
    return part.cut(words[1].start - part.start) if told and words[1].text[0].isupper() else part


def is_label(part: Part) -> bool:
    """Tell whether a part only says what somebody does in a session ("moderator")."""
    if is_acronym(part):
        return False  # "MIT" is no "mit"
    return bool(fold_name(part.text)) and is_label_word(part.text)


def _read_host(unit: Part, inner: Part) -> list[Finding]:
    """Return unit and organizations of "IREMAM (CNRS)": two short forms, one within the other."""
    hosts = [inner.cut(m.start(), m.end()) for m in re.finditer(r"[^/-]+", inner.text)]
    known = any(find_organization_head([host]) is not None for host in hosts)
    brief = all(is_acronym(host) or is_cased(host.text) for host in hosts)
    if not (known and brief) or not is_acronym(unit) or abbreviates(inner.text, unit.text):
        return []
    return [
        Finding(Kind.UNIT, unit, _NESTED),
        *(Finding(Kind.ORGANIZATION, host) for host in hosts),
    ]


def _read_seat(name: Part, inner: Part) -> list[Finding]:
    """Return the places in the brackets behind a name, unless a short form of it stands there."""
    places = read_places(inner)
    if places:
        return [Finding(Kind.PLACE, place) for place in places]
    words = split_words(inner)
    plain = len(words) <= _LONGEST_PLACE and all(w.text.istitle() for w in words)
    if not plain or abbreviates(inner.text, name.text) or is_topical(words):
        return []
    if (
        find_organization_head(split_words(name)) is None
        or find_organization_head(words) is not None
    ):
        return []
    return [Finding(Kind.PLACE, inner, 0.85, "what stands in brackets was taken to be a place")]


def _split_towns(part: Part) -> list[Finding]:
    """Return both places of "Paris/Montréal"."""
    pieces = [part.cut(m.start(), m.end()) for m in re.finditer(r"[^/]+", part.text)]
    places = read_places(part) if len(pieces) > 1 else []
    return [Finding(Kind.PLACE, place, 0.95) for place in places]


def _split_slash(part: Part) -> list[Finding]:
    """Return both organizations of "Riviera-Zeitung/The Riviera Times"."""
    pieces = [part.cut(m.start(), m.end()) for m in re.finditer(r"[^/]+", part.text)]
    words = [split_words(piece) for piece in pieces]
    if len(pieces) != 2 or not all(words):  # noqa: PLR2004 - a pair
        return []
    headed = [find_organization_head(one) is not None for one in words]
    if is_state_code(pieces[1]):
        return []
    if not headed[0] and all(map(is_acronym, pieces)):  # "ITQB/UNL"
        return [Finding(Kind.UNIT, pieces[0], _NESTED), Finding(Kind.ORGANIZATION, pieces[1])]
    if not all(headed):
        return []
    return [replace(f, certainty=f.certainty * 0.9) for p in pieces for f in read_organization(p)]


def _split_seat(part: Part) -> list[Finding]:
    """Return organization and place of "James Cook University in Singapore"."""
    for found in re.finditer(r"\s(?:in|at|à|en|em|a)\s+", part.text):
        rest = part.cut(found.end())
        before = part.cut(0, found.start())
        if find_organization_head(split_words(before)) is None:
            continue
        if "en" in found.group() and look_up_area(rest.text) is None:
            continue  # "Université de Versailles Saint-Quentin-en-Yvelines"
        if rest.text[:1].isupper() and is_place(rest):
            return [*read_organization(before), Finding(Kind.PLACE, rest)]
    return []


def _split_pair(part: Part) -> list[Finding]:
    """Return both organizations of "Crédit Agricole et Université de Paris 2"."""
    pieces = split_conjunctions(part)
    if len(pieces) != 2:  # noqa: PLR2004 - a pair
        return []
    first, second = (split_words(piece) for piece in pieces)
    if not (_is_whole_name(first) and _is_whole_name(second)) or _is_explained(part, pieces[1]):
        return []
    if find_organization_head(second) != 0 and not (len(second) == 1 and is_acronym(second[0])):
        return []
    if opens_unit(second) or not _is_telling_pair(first, second):
        return []
    found = [finding for piece in pieces for finding in read_organization(piece)]
    return [Finding(f.kind, f.part, f.certainty) for f in found]


def _is_telling_pair(first: list[Part], second: list[Part]) -> bool:
    """Tell whether both halves say more than a field: no "Committee on Budget and Government …"."""
    if not any(_is_telling(word) for word in second):
        return False
    if len(first) > 1 and is_joint(first[-2]) and not _is_telling(first[-1]):
        return False  # "Association of County and City Health Officials"
    return find_organization_head(first) is not None or not is_topical(first)


def _is_explained(part: Part, second: Part) -> bool:
    """Tell whether a short form explains all of "Federación de Municipios y Provincias (FEMP)"."""
    bracket = _BRACKET.search(part.text)
    if bracket is None:
        return False
    short, name = bracket.group(1), part.text[: bracket.start()]
    return abbreviates(short, name) and not abbreviates(short, second.text)


def _is_telling(word: Part) -> bool:
    """Tell whether a word is neither a general one nor an organization's."""
    general = fold_name(word.text) in TOPIC_WORDS or is_organization_word(word.text)
    return not general and not is_joint(word)


def _is_whole_name(words: list[Part]) -> bool:
    """Tell whether words can be a whole name: capitals, several words or a short form."""
    capital = words[0].text[0].isupper() and not is_joint(words[0])
    return capital and (len(words) > 1 or is_acronym(words[0]))


def _split_owner(part: Part) -> list[Finding]:
    """Return university and unit of "Columbia University’s Earth Institute"."""
    found = re.search(r"(?<=\w)['’]s\s+", part.text)
    if found is None:
        return []
    owner, owned = part.cut(0, found.start()), part.cut(found.end())
    university = is_university_word(split_words(owner)[-1].text)
    unit = any(is_unit_word(word) for word in split_words(owned))
    if not (university and unit):
        return []
    return [*read_organization(owner), Finding(Kind.UNIT, owned, 0.95)]


def _split_unit(part: Part) -> list[Finding]:
    """Return unit and organization of "Faculty of Arts of the University of Bristol"."""
    words = split_words(part)
    opens = bool(words) and (opens_unit(words) or _is_committee(words))
    for i in range(1, len(words) - 1):
        if not is_joint(words[i]):
            continue
        inside = words[skip_joints(words, i) :]
        before = part.cut(0, words[i].start - part.start)
        last = fold_name(words[i - 1].text) if i > 1 else ""
        ends = last in UNIT_HEADS and (is_at(words[i]) or (len(inside) > 1 and opens_unit(inside)))
        if ends or (last in INNER_HEADS | _INSTITUTIONS and _is_university(inside)):
            rest = part.cut(inside[0].start - part.start)
            return [Finding(Kind.UNIT, before), *read_organization(rest)]
        if not opens:
            return []
        heads = find_organization_head(inside)
        if not _may_host(words[0], inside):
            continue
        brief = len(inside) == 1 and (
            fold_name(inside[0].text) in PARLIAMENTS
            or (is_acronym(inside[0]) and fold_name(inside[0].text) not in FIELD_ACRONYMS)
        )
        first = inside[0].text
        named = first[0].isupper() or is_university_word(first) or fold_name(first) in PARLIAMENTS
        whole = heads == 0 and named and len(inside) > 1 and not opens_unit(inside)
        whole |= _is_university(inside)
        if is_at(words[i]) or whole or brief:
            rest = part.cut(inside[0].start - part.start)
            if is_at(words[i]) and words[i].text == "at" and is_place(rest):
                return [Finding(Kind.UNIT, before), Finding(Kind.ORGANIZATION, rest, 0.9)]
            return [Finding(Kind.UNIT, before), *read_organization(rest)]
    return []


def _is_university(words: list[Part]) -> bool:
    """Tell whether words are like "Columbia University": a name, then the word for it."""
    proper = all(word.text[0].isupper() and not is_article(word) for word in words)
    return len(words) > 1 and proper and fold_name(words[-1].text) == "university"


def _is_committee(words: list[Part]) -> bool:
    """Tell whether a phrase begins with a committee or a group, which a parliament may have."""
    return any(fold_name(word.text) in COMMITTEES for word in words[:2])


def _may_host(unit: Part, inside: list[Part]) -> bool:
    """Tell whether what follows can have such a unit: only parliaments have committees."""
    if is_unit_word(unit) or is_chair(fold_name(unit.text)):
        return True
    return any(fold_name(word.text) in PARLIAMENTS for word in inside[:2])


def _split_host(part: Part) -> list[Finding]:
    """Return unit and university of "Lehrstuhl für Betriebswirtschaftslehre TU München"."""
    words = split_words(part)
    committee = bool(words) and _is_committee(words)
    if not words or not (opens_unit(words) or committee):
        return []
    for i in range(2, len(words)):
        begins = is_university_word(words[i].text) and words[i].text[0].isupper()
        begins |= committee and fold_name(words[i].text) in PARLIAMENTS
        begins |= i == len(words) - 1 and _is_host(
            words[i], part.cut(0, words[i].start - part.start)
        )
        begins &= i < len(words) - 1 or sum(map(str.isupper, words[i].text)) >= _FEWEST_CAPITALS
        joined = is_joint(words[i - 1]) or is_article(words[i - 1])
        if begins and not joined and words[i - 1].text not in CONJUNCTIONS:
            at = words[i].start - part.start
            return [Finding(Kind.UNIT, part.cut(0, at), 0.95), *read_organization(part.cut(at))]
    return []


def _is_host(word: Part, unit: Part) -> bool:
    """Tell whether a short form behind a unit is no short form of the unit: "… Agrarias UNCo"."""
    short = sum(c.isupper() for c in word.text) >= _FEWEST_CAPITALS and word.text.isalpha()
    field = fold_name(word.text) in FIELD_ACRONYMS
    return short and not field and not abbreviates(word.text, unit.text)
