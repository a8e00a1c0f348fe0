"""What makes a finished reading doubtful, whatever rules led to it.

The rules know how sure they are of what they met before; on a page of a new style they are wrong
with the same face. These doubts look at the result alone: a role with a short form in it, an
organization that ends in a country, words that went nowhere. Their weights were chosen on what the
grammar made of labelled lines of page styles that it had not been written for.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from actormap.bylines.findings import Doubt
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    is_organization_word,
    is_role_word,
    is_topic_word,
    is_weak,
)
from actormap.bylines.labels import is_label_word
from actormap.bylines.model import Byline, Contributor, Part
from actormap.bylines.people import SPELT_HONORIFICS
from actormap.bylines.territories import is_area
from actormap.bylines.words import (
    DEGREES,
    FIELD_ACRONYMS,
    HONORIFICS,
    PROFESSIONS,
    ROLE_ADJECTIVES,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    TOPIC_WORDS,
)
from actormap.bylines.words.joints import ARTICLES, AT_WORDS, CONJUNCTIONS, FORMERLY, OF_WORDS

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_SMALL = frozenset((*OF_WORDS, *AT_WORDS, *ARTICLES, *CONJUNCTIONS, *FORMERLY))
_ROLE_WORDS = ROLE_HEADS | PROFESSIONS | ROLE_MODIFIERS | ROLE_ADJECTIVES | TOPIC_WORDS
_ADDRESS = re.compile(r"\S+@\S*|https?:\S+|www\.\S+")
_LEAD = re.compile(
    r"\b(?:at|chez|bei|beim|presso|à|al|alla|all['’]|du site)\s+(?:l['’])?\s?[A-ZÀ-Ý]"
)
_MARK = re.compile(r"\s[–—/|+-]\s|:")
_QUOTES = '“”"«»„'
_AROUND = HONORIFICS | DEGREES | SPELT_HONORIFICS
_LONGEST_ORGANIZATION = 7
_LONGEST_NAME = 3
_LONGEST_LINE = 110
_LAST_LATIN = "\u024f"

_Test = Callable[[Part], bool]


def doubt_reading(byline: Byline, text: str) -> list[Doubt]:
    """Return the doubts about a reading of a text, each once."""
    people = byline.contributors
    roles = _gather(people, "roles")
    organizations = [*_gather(people, "organizations"), *byline.organizations]
    names = [person.name for person in people]
    tables = ((roles, _ROLE_DOUBTS), (organizations, _ORGANIZATION_DOUBTS), (names, _NAME_DOUBTS))
    doubts = [
        Doubt(certainty, reason)
        for parts, table in tables
        for test, certainty, reason in table
        if any(test(part) for part in parts)
    ]
    return doubts + _doubt_shape(byline, text)


def _doubt_shape(byline: Byline, text: str) -> list[Doubt]:
    """Return the doubts about the line as a whole."""
    people = byline.contributors
    shapes = [
        (_has_bare_title(byline, text), 0.7, "a title without quotation marks was cut off"),
        (any(len(person.organizations) > 1 for person in people), 0.6, "several organizations"),
        (any(person.units for person in people), 0.88, "a part of an organization"),
        (bool(people and byline.organizations), 0.5, "an organization that belongs to nobody"),
        (len(text) > _LONGEST_LINE, 0.8, "a long line"),
        ("\n" in text.strip(), 0.88, "several lines"),
        (not byline.title and _MARK.search(text) is not None, 0.9, "a dash, a slash or a colon"),
        (any(c.isalpha() and c > _LAST_LATIN for c in text), 0.7, "a script with few known words"),
        (bool(_list_left_over(byline, text)), 0.7, "some words were left out"),
    ]
    return [Doubt(certainty, reason) for holds, certainty, reason in shapes if holds]


def _has_bare_title(byline: Byline, text: str) -> bool:
    """Tell whether a title was cut off that stands in no quotation marks."""
    title = byline.title
    return title is not None and (title.start == 0 or text[title.start - 1] not in _QUOTES)


def _list_left_over(byline: Byline, text: str) -> list[str]:
    """Return the words of a line that are in no part of the reading and say something."""
    parts = [byline.title, *byline.organizations]
    for person in byline.contributors:
        parts += [person.name, *person.roles, *person.organizations, *person.units, *person.places]
    rest = list(text)
    for part in parts:
        if part is not None:
            rest[part.start : part.end] = "|" * (part.end - part.start)
    words = [
        word for word in _WORD.findall(_ADDRESS.sub("", "".join(rest))) if not _is_around(word)
    ]
    return words if byline.contributors else [word for word in words if not is_area(word)]


@lru_cache(maxsize=4096)
def _is_around(word: str) -> bool:
    """Tell whether a word can stand around names without being part of what is said."""
    folded = fold_name(word)
    small = word.casefold().rstrip("'’.") in _SMALL
    if small or is_label_word(word) or folded.replace(" ", "") in DEGREES:
        return True
    return all(piece in _AROUND or len(piece) == 1 for piece in folded.split())


@lru_cache(maxsize=4096)
def _is_of_role(word: str) -> bool:
    """Tell whether a word is known to stand in roles: small, a role, or a field of work."""
    folded = fold_name(word).split()
    if word.casefold().rstrip("'’") in _SMALL or is_role_word(word):
        return True
    return all(p in _ROLE_WORDS or p in _SMALL or is_topic_word(p) for p in folded)


def _has_strange_word(role: Part) -> bool:
    """Tell whether a role holds a capitalized word that is unknown as such."""
    return any(word[0].isupper() and not _is_of_role(word) for word in _WORD.findall(role.text))


def _has_strange_neighbour(role: Part) -> bool:
    """Tell whether one stands before any "of", where an organization may begin."""
    words = _WORD.findall(role.text)
    stop = next((i for i, word in enumerate(words) if i and _is_small_word(word)), len(words))
    return any(word[0].isupper() and not _is_of_role(word) for word in words[:stop])


def _has_organization(role: Part) -> bool:
    """Tell whether a role holds a short form or an organization's word."""
    words = _WORD.findall(role.text)[1:]
    return any(
        (word.isupper() and len(word) > 2 and fold_name(word) not in FIELD_ACRONYMS | _ROLE_WORDS)  # noqa: PLR2004 - no initials
        or (is_organization_word(word) and not is_weak(word) and not _is_of_role(word))
        for word in words
    )


def _leads_on(role: Part) -> bool:
    """Tell whether a name follows an "at" or "of the" within a role: "… de recherche à l’Ined"."""
    return _LEAD.search(role.text) is not None


def _holds_another(organization: Part) -> bool:
    """Tell whether a name holds the word for another body: "… des Deutschen Hochschulverbandes"."""
    words = _WORD.findall(organization.text)
    heads = [i for i, word in enumerate(words) if is_organization_word(word) and not is_weak(word)]
    return len(heads) > 1 and heads[-1] > heads[0] + 1


def _has_dash(organization: Part) -> bool:
    return re.search(r"\s[–—-]\s", organization.text) is not None


def _has_mark(role: Part) -> bool:
    """Tell whether a role holds a number, a bracket or a mark, as what stands around it does."""
    return re.search(r"\d{2}|[()\[\]|+@/]", role.text) is not None


def _is_joined(organization: Part) -> bool:
    """Tell whether a name holds a slash or a plus, or is two short forms: "CNR ISTC"."""
    words = organization.text.split()
    short = [word for word in words if word.isupper() and word.isalpha() and len(word) > 2]  # noqa: PLR2004 - no initials
    bracket = re.search(r"\([^()]*[/-][^()]*\)", organization.text) is not None
    hyphen = re.search(r"\b[A-Z]{2,}\w*[-–][A-Z]\w+", organization.text) is not None
    return (
        bracket
        or hyphen
        or len(short) == len(words) > 1
        or re.search(r"[/+]", organization.text) is not None
    )


def _has_area(part: Part) -> bool:
    return any(is_area(word) for word in _WORD.findall(part.text))


def _ends_in_area(organization: Part) -> bool:
    """Tell whether an organization ends in a country behind other words: "… Bari Italy"."""
    words = organization.text.split()
    joined = len(words) > 1 and words[-2].casefold() in _SMALL
    return len(words) > 2 and not joined and is_area(words[-1])  # noqa: PLR2004 - "Ashoka UK"


def _is_long(organization: Part) -> bool:
    """Tell whether a name has many words, without small ones and what stands in brackets."""
    words = re.sub(r"\([^)]*\)", "", organization.text).split()
    return len([word for word in words if not _is_small_word(word)]) > _LONGEST_ORGANIZATION - 1


def _is_small_word(word: str) -> bool:
    return word.casefold().rstrip("'’") in _SMALL


def _has_role(organization: Part) -> bool:
    """Tell whether a name begins with a role, or holds one in small letters."""
    words = _WORD.findall(organization.text)
    return any(is_role_word(word) for i, word in enumerate(words) if not i or word.islower())


def _is_small(organization: Part) -> bool:
    """Tell whether a name begins small and is no brand ("eko6") nor an "université de Lille"."""
    first = organization.text.split()[0]
    headed = is_organization_word(first) and not is_weak(first)
    return first[0].islower() and not headed and not any(c.isdigit() for c in organization.text)


def _is_general(organization: Part) -> bool:
    """Tell whether all words of an organization are general ones: perhaps a field of work."""
    words = [fold_name(word) for word in _WORD.findall(organization.text)]
    return all(piece in TOPIC_WORDS | _SMALL for word in words for piece in word.split())


_ROLE_DOUBTS: tuple[tuple[_Test, float, str], ...] = (
    (_has_organization, 0.65, "the role may hold the name of an organization"),
    (_has_mark, 0.6, "a number or a mark in the role"),
    (_has_strange_word, 0.75, "the role holds a word that is unknown as such"),
    (_has_strange_neighbour, 0.8, "an organization may begin within the role"),
    (_has_area, 0.7, "the role holds the name of a country"),
    (_leads_on, 0.7, "the role may say where somebody holds it"),
)
_ORGANIZATION_DOUBTS: tuple[tuple[_Test, float, str], ...] = (
    (_is_long, 0.7, "a long name"),
    (_is_joined, 0.65, "perhaps two organizations in one"),
    (_has_role, 0.6, "a role in a name"),
    (_is_small, 0.8, "an organization in small letters"),
    (_ends_in_area, 0.7, "the name of an organization may end before the country"),
    (_is_general, 0.6, "the organization may be a field of work"),
    (_holds_another, 0.75, "the organization may be a part of another that its name holds"),
    (_has_dash, 0.7, "a dash in a name"),
)
_NAME_DOUBTS: tuple[tuple[_Test, float, str], ...] = (
    (lambda part: len(part.text.split()) > _LONGEST_NAME, 0.85, "a long name of a person"),
    (lambda part: any(map(is_role_word, _WORD.findall(part.text))), 0.6, "a role in a name"),
)


def _gather(people: Iterable[Contributor], name: str) -> list[Part]:
    """Return the distinct parts of one kind of all people."""
    return list(dict.fromkeys(part for person in people for part in getattr(person, name)))
