"""Whether some words are a person's name, and how sure that is from the words alone."""

import re
from dataclasses import dataclass

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import is_body, is_legal_form, is_office
from actormap.bylines.model import Part
from actormap.bylines.splitting import split_conjunctions, split_words, strip_conjunction
from actormap.bylines.territories import is_area
from actormap.bylines.words import (
    DEGREES,
    GIVEN_NAMES,
    HONORIFICS,
    INNER_HEADS,
    PARTICLES,
    PROFESSIONS,
    ROLE_ADJECTIVES,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    TOPIC_WORDS,
)
from actormap.bylines.words.joints import ARTICLES, ROMANCE_OF

# Bodies and buildings that many people are called after.
_SURNAMES = frozenset("abbey bank chapel church court hall house parish temple".split())
_INITIAL = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*\.?$")
# Footnote marks and the year of a class: "Jane Smith²", "Jane Smith*", "Jane Smith ’98".
_MARKS = re.compile(r"(?:\s*[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=[^\W\d_])\d(?:,\s?\d)*|\s\d{1,2}|\s['’]\d\d)$")

# "H.E.", "S.E.", "S.A.R.", "H.R.H."
_DOTTED = re.compile(
    r"(?:[HS]\.\s?E|S\.A\.R|[HS]\.R\.H|S\.A\.S|H\.M|S\.M|S\.E\.M)\.?|s[BE]|S\.?Exc?\.|(?:Dr|Prof|Mag|Dipl|Ing)\.?(?:in|a|ª|ssa)\.?"
)
_HONOURS = re.compile(r"\s*\(Hons?\.?\)")
_NICKNAME = re.compile(r"[(“\"«‘'].+[)”\"»’']$")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:[-‐‑'’.][^\W\d_]+)*[.]?$")

# A title before the name that is no role of its own in a byline.
SPELT_HONORIFICS = frozenset(
    "professor professeur professeure profesor profesora professora professore professoressa "
    "prof doctor doktor".split()
)

_BARRED = (TOPIC_WORDS | ROLE_HEADS | PROFESSIONS | ROLE_MODIFIERS) - PARTICLES

# "Buthaina Bint Ali Al Jabr Al Nuaimi", "Juan De La Cruz"
_CAPITAL_PARTICLES = frozenset(
    "al el bin bint ben ibn de la del di da dos van von der le du".split()
)

_MOST_WORDS = 9
_MOST_CAPITALS = 5
_LONGEST_SHORT_FORM = 4
_INITIALS = 2

# How sure a name is from its words alone.
SURE = 0.97
MARKED = 0.95
PLAIN = 0.75
ODD = 0.6


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name without honorific; `certainty` between 0 and 1."""

    part: Part
    certainty: float


def read_people(part: Part) -> list[Name]:
    """Return the names of a part that holds nothing else ("A", "A & B", "A, and B"), or none."""
    pieces = split_conjunctions(strip_conjunction(part))
    names = [read_name(piece) for piece in pieces]
    if len(pieces) == 1 and names[0] is None and "/" in part.text:
        names = _read_slashed(part)
    read = [name for name in names if name is not None]
    return read if len(read) == len(names) else []


def _read_slashed(part: Part) -> list[Name | None]:
    """Return the names of "Anna Schulz/Peter Klein", where each is sure to be one."""
    pieces = [part.cut(m.start(), m.end()) for m in re.finditer(r"[^/]+", part.text)]
    names = [read_name(piece) for piece in pieces]
    return [name if name and name.certainty >= MARKED else None for name in names]


def read_name(part: Part) -> Name | None:
    """Return the name in a part that holds one name, or None."""
    marks = _MARKS.search(part.text)
    words = split_words(part.cut(0, marks.start()) if marks else part)
    kept = _strip_honorifics(words)
    titled = len(kept) < len(words)
    kept = _strip_degrees(_strip_nicknames(kept))
    if not kept or not _has_shape(kept, titled=titled) or is_area(part.text):
        return None
    if is_legal_form(kept[-1].text) or _ends_in_short_form(kept):
        return None
    if titled and (_is_field(words, kept) or any(is_office(word.text) for word in kept[1:])):
        return None
    if kept[0].text[0].islower() and any(is_office(word.text) for word in kept):
        return None  # "Madame la Ministre"
    certainty = _weigh(kept, titled=titled)
    if certainty is None:
        return None
    first, last = kept[0].start - part.start, kept[-1].end - part.start
    return Name(part.cut(first, _drop_point(part.text, first, last)), certainty)


def _is_field(words: list[Part], kept: list[Part]) -> bool:
    """Tell whether what stands behind a title is a subject: "Professora Titular de Direito"."""
    title = words[len(words) - len(kept) - 1].text
    spelt = fold_name(title) in SPELT_HONORIFICS or (is_office(title) and title[-1] != ".")
    barred = _count_barred([fold_name(word.text) for word in kept])
    opens = kept[0].text in ROMANCE_OF or fold_name(kept[0].text) in ROLE_ADJECTIVES
    return spelt and (opens or len(barred) > 1 or 0 in barred)


def _drop_point(text: str, first: int, last: int) -> int:
    """Leave out a full stop that ends a line and not an initial or "Jr."."""
    ends_abbreviation = re.search(r"(?:\b\w|Jr|Sr)\.$", text[first:last])
    return last - 1 if text[first:last].endswith(".") and not ends_abbreviation else last


def _strip_honorifics(words: list[Part]) -> list[Part]:
    """Take off "Prof. Dr.", "Mr", "Dr.-Ing. habil." …, while a name remains."""
    rest = words
    led = len(rest) > 2 and rest[0].text.casefold() in ARTICLES  # noqa: PLR2004 - "The Hon. X"
    if led and _is_honorific(rest[1], left=len(rest) - 2):
        rest = rest[1:]
    if len(rest) > 2 and _is_official(rest):  # noqa: PLR2004 - title, given name and surname
        rest = rest[1:]
    while len(rest) > 1 and _is_honorific(rest[0], left=len(rest) - 1):
        rest = rest[1:]
    return rest


def _is_official(words: list[Part]) -> bool:
    """Tell whether a short form of an office stands before a known name: "OARin Elisabeth X"."""
    first = words[0].text
    mixed = first[:2].isupper() and not first.isupper() and first.isalpha()
    return mixed and fold_name(words[1].text) in GIVEN_NAMES


def _is_honorific(word: Part, left: int) -> bool:
    """Tell whether a word before `left` others is a form of address."""
    folded = fold_name(word.text)
    if folded in SPELT_HONORIFICS or _DOTTED.fullmatch(word.text):
        return True
    if not folded or not all(piece in HONORIFICS for piece in folded.split()):
        return False
    return left > 1 or (len(folded) > 1 and folded not in GIVEN_NAMES)


def _strip_degrees(words: list[Part]) -> list[Part]:
    """Take off "PhD", "M.A." behind a name of two words or more."""
    rest = words
    while len(rest) > 2 and is_degree(rest[-1]):  # noqa: PLR2004 - given name and surname
        rest = rest[:-1]
    return rest


def _strip_nicknames(words: list[Part]) -> list[Part]:
    """Leave out what stands in brackets or quotation marks between the parts of a name."""
    inner = [word for word in words[1:-1] if not _NICKNAME.match(word.text)]
    return words if len(words) < 3 else [words[0], *inner, words[-1]]  # noqa: PLR2004 - two ends


def is_given_name(folded: str) -> bool:
    """Tell whether a folded word, or the first half of a double name, is a known given name."""
    return bool(folded) and folded.partition(" ")[0] in GIVEN_NAMES


def is_degree(part: Part) -> bool:
    """Tell whether a part is only a degree ("PhD", "M. Sc.", "Ph.D.")."""
    folded = fold_name(_HONOURS.sub("", part.text)).replace(" ", "")
    if folded == "esq":
        return True
    return folded in DEGREES and not part.text.islower() and (part.text != part.text.capitalize())


def _has_shape(words: list[Part], *, titled: bool) -> bool:
    """Tell whether words look like a name: capitals, particles and initials, in proper number."""
    capitals = [
        w for w in words if w.text[0].isupper() and fold_name(w.text) not in _CAPITAL_PARTICLES
    ]
    fewest = 1 if titled else 2
    if not fewest <= len(capitals) <= _MOST_CAPITALS or len(words) > _MOST_WORDS:
        return False
    if not words[-1].text[0].isupper() or all(_INITIAL.match(w.text) for w in words):
        return False
    return all(_is_name_word(word.text) for word in words)


def _is_name_word(word: str) -> bool:
    """Tell whether a word can stand in a name: capitalized, an initial, or a particle."""
    if word[0].isupper():
        return bool(_NAME_WORD.match(word) or _INITIAL.match(word) or word[-1] in "'’")
    return fold_name(word) in PARTICLES


def _weigh(words: list[Part], *, titled: bool) -> float | None:
    """Return how sure it is that words in the shape of a name are one; None if they are not."""
    folded = [fold_name(word.text) for word in words]
    known = folded[0].split()[0] in GIVEN_NAMES if folded[0] else False
    barred = _count_barred(folded)
    if barred and not titled and not (known and _is_pardoned(folded, barred)):
        return None
    if len(words) > 2 and is_office(words[-1].text) and folded[-1] not in GIVEN_NAMES:  # noqa: PLR2004
        return None  # "Graziano Milia Sindaco"
    inner = not titled and folded[0] in INNER_HEADS and folded[0] not in GIVEN_NAMES
    bodies = [word for word in words[titled:] if is_body(word.text)]
    if inner or (bodies and not (known and _is_surname(words, bodies))):
        return None
    if bodies or barred:
        return ODD
    if titled or known:
        return SURE
    return _weigh_shape(words, folded)


def _weigh_shape(words: list[Part], folded: list[str]) -> float:
    """Weigh a name whose given name is not known, by initials and capitals."""
    shouted = [w.text.isupper() and len(w.text) > 2 for w in words]  # noqa: PLR2004 - no initial
    if shouted[0] and not shouted[-1] and folded[-1] in GIVEN_NAMES:
        return MARKED  # "SMITH Jane"
    if any(shouted) and not all(shouted):
        # "Jill JAEGER", but not "HP Cloud" or "KEY Academy".
        brief = len(words[-1].text) <= _LONGEST_SHORT_FORM and folded[0] not in GIVEN_NAMES
        return MARKED if shouted[-1] and not shouted[0] and not brief else ODD
    if any(_INITIAL.match(word.text) for word in words):
        return MARKED if words[0].text[0].isupper() else PLAIN
    if any(word in GIVEN_NAMES and word not in PARTICLES for word in folded):
        return MARKED
    return ODD if all(shouted) else PLAIN


def _is_surname(words: list[Part], bodies: list[Part]) -> bool:
    """Tell whether a body is the surname behind one given name: "Amélie Church"."""
    return len(words) == 2 and bodies == [words[1]] and fold_name(bodies[0].text) in _SURNAMES  # noqa: PLR2004 - given name and surname


def _count_barred(folded: list[str]) -> list[int]:
    """Return the places of words that speak of roles or topics."""
    return [i for i, w in enumerate(folded) if w in _BARRED]


def _ends_in_short_form(words: list[Part]) -> bool:
    """Tell whether "UCL" follows a surname: "David Hudson UCL", but not "Jean Paul ROUX"."""
    if len(words) < 3:  # noqa: PLR2004 - two names before
        return False
    last, before = words[-1].text, words[-2].text
    short = last.isupper() and last.isalpha() and _INITIALS < len(last) <= _LONGEST_SHORT_FORM
    surname = not before.isupper() and len(before) > _INITIALS
    return short and surname and fold_name(before) not in GIVEN_NAMES


def _is_pardoned(folded: list[str], barred: list[int]) -> bool:
    """Tell whether a word of topics may stand in a name: "John Bishop", "María del Mar Ruiz"."""
    if len(barred) != 1 or barred == [0]:
        return False
    return barred == [len(folded) - 1] or not is_office(folded[barred[0]])
