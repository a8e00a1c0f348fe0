"""An affiliation in words, as bylines of articles have it → unit, organization and place.

    Department of Physics, University of Bristol, Bristol BS8 1TL, UK

The piece with the most telling head is the organization; what follows it is where it is, and a
department beside it is its unit. Where no piece is an organization for sure (a department alone,
everything in one piece) nothing is asserted.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from actormap.places import is_place_name, look_up_area
from actormap.records import Affiliation, Unread, Value

Span = tuple[int, int]

_PIECE = re.compile(r"(?:\([^()]*\)|[^,;()]|[()])+")
_SEVERAL = re.compile(r"(?:\([^()]*\)|[^;()]|[()])+")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
# "1 ", "a)", "* ", "and the " before an affiliation; "E-mail: …" behind it.
_MARK = re.compile(r"^(?:[\d*†‡§¶]{1,3}\s*|[a-z]\)\s*|and\s+(?:the\s+)?|the\s+)(?=[A-Z])|^\s+")
_MAIL = re.compile(
    r"\S+@\S+|\b(?:electronic address|e-?mail|tel|fax|phone)\b.*", re.IGNORECASE | re.DOTALL
)
# Heads by how much they tell; a legal form behind the name tells as much as a university.
_STRONG = re.compile(
    r"\b(?:univ(?:\b|ersi|ers)|uniwersytet|sveučilište|egyetem|yliopisto|ülikool|hochschule|"
    r"politecnic|polit[eé]cnic|polytechn|politechnika|academy\b|academia\b|akademi|"
    r"institutes? of technology|hospital|klinikum|hôpital|ospedale|"
    r"cnrs|inserm|csic|"
    r"(?:inc|ltd|llc|limited|gmbh|ag|corp(?:oration)?|plc|b\.?v|e\. ?v)\.?$)"
    r"|универси|大学|大學|대학|جامعة",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r"\b(?:institut|college|cent(?:er|re|ro|rum)\b|zentrum|foundation|fundaci|fondation|stiftung|"
    r"museum|musée|museo|librar|biblio|agency|agence|agencia|association|asocia|society|"
    r"observator|consorti|council|consejo|conseil|ministr|clinic|school\b|école|escuela|escola|"
    r"bureau|authority|service\b|survey\b|archive|national laboratory)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:dep(?:artment|t|\.)|d[eé]p(?:arta|arte)ment|dipartimento|departement|facult|fakult|"
    r"facolt|division|abteilung|(?<!national )laborator|laboratoire|"
    r"(?<!national )lab\b|unit\b|unidad|section|group\b|"
    r"program|chair\b|lehrstuhl|fachbereich|graduate school|"
    r"(?:school|college|institute) of (?!technology)|key lab)",
    re.IGNORECASE,
)
# "Department of Medicine and Department of Surgery" are two, and which is meant is open.
_TWO_UNITS = re.compile(
    r"\b(?:and|et|und|y|e)\s(?:the\s)?(?:dep|d[eé]p|div|fac|school|college|inst|cent|section|unit)",
    re.IGNORECASE,
)
# "Jet Propulsion Laboratory": by itself a name, where "Laboratory of Physics" is any one's.
_OWN_NAME = re.compile(
    r"(?:[A-Z][\w.&'’-]*\s){1,5}(?:Laborator(?:y|ies)|Institute of\s.+)(?:\s\(\w+\))?"
)
_LEGAL_FORM = re.compile(
    r"\s*(?:inc|ltd|llc|limited|gmbh|ag|corp|plc)\b\.?\s*(?:\([^)]*\))?\s*$", re.IGNORECASE
)
_COUNTRY = re.compile(r"\s*\(([^()]+)\)$")
_STATE = re.compile(r"[A-Z]{2,3}")
_DIGITS = re.compile(r"\S*\d\S*")
_POSTCODE = re.compile(r"\d{4}")
# No organization; and, beside a key laboratory, only the one that pays for it.
_NOBODY = re.compile(r"\b(?:private practice|independent|retired|self-employed)\b", re.IGNORECASE)
_MINISTRY = re.compile(r"\bministry\b", re.IGNORECASE)
_LONGEST = 10
_LONGEST_NAME = 6
_NO_ORGANIZATION = "an affiliation in which no organization is named for sure"


class _Parts(NamedTuple):
    """Where organization, city and unit stand in the words, and the code of the country."""

    organization: Span
    city: Span | None
    country: str
    unit: Span | None


def read_affiliation(stated: Value) -> Iterator[Affiliation | Unread]:
    """Yield the organizations of what a source states as an affiliation; unread where none is.

    Unlike within longer words, "Jet Propulsion Laboratory" is one if nothing else is stated.
    """
    found = list(split_affiliation(stated))
    whole = (0, len(stated.text))
    if found:
        yield from found
    elif _OWN_NAME.fullmatch(stated.text):
        yield Affiliation(stated)
    elif any(start < end for start, end in _split(stated.text, whole)):
        yield Unread(stated.passage, _NO_ORGANIZATION)


def split_affiliation(stated: Value) -> Iterator[Affiliation]:
    """Yield each organization of an affiliation in words, with its unit and place."""
    for parts in _parse(stated.text):
        yield Affiliation(
            organization=_cut(stated, parts.organization),
            unit=_cut(stated, parts.unit) if parts.unit else None,
            place=_cut(stated, parts.city) if parts.city else None,
            country=parts.country,
        )


def _cut(stated: Value, span: Span) -> Value:
    return Value(stated.text[span[0] : span[1]], stated.part(*span))


@lru_cache(maxsize=2**16)
def _parse(text: str) -> tuple[_Parts, ...]:
    """Return the organizations in an affiliation, or in several between semicolons."""
    found = (_parse_one(text, match.span()) for match in _SEVERAL.finditer(text))
    return tuple(parts for parts in found if parts)


def _parse_one(text: str, span: Span) -> _Parts | None:
    pieces = list(_split(text, span))
    words = [text[start:end] for start, end in pieces]
    place = _find_organization(words)
    if place is None:
        return None
    city, country = _find_place(text, pieces[place + 1 :])
    organization, own = _cut_country(text, *pieces[place])
    unit = _find_unit(words, place)
    return _Parts(organization, city, country or own, None if unit is None else pieces[unit])


def _find_unit(pieces: list[str], organization: int) -> int | None:
    """Return the place of a unit: the first before the organization, else the one behind it."""
    if _rank(pieces[organization]) < _RANKS["middle"]:
        return None
    beside = [*range(organization), *range(organization + 1, len(pieces))]
    return next((i for i in beside if _is_unit(pieces[i])), None)


def _is_unit(piece: str) -> bool:
    """Tell whether a piece names one unit and nothing besides."""
    return (
        _WEAK.search(piece) is not None
        and piece.count(" ") < _LONGEST
        and not _STRONG.search(piece)
        and not _POSTCODE.search(piece)
        and not _TWO_UNITS.search(piece)
    )


def _cut_country(text: str, start: int, end: int) -> tuple[Span, str]:
    """Return a piece without "(Country)" at its end, and the code of that country."""
    bracket = _COUNTRY.search(text, start, end)
    area = look_up_area(bracket[1]) if bracket else None
    if bracket and area and area.feature == "country":
        return (start, bracket.start()), area.country
    return (start, end), ""


def _split(text: str, span: Span) -> Iterator[Span]:
    """Yield the pieces between commas, without marks; a legal form belongs to the name before."""
    pieces: list[Span] = []
    for match in _PIECE.finditer(text, *span):
        start, end = _trim(text, *match.span())
        if start >= end:
            continue
        if pieces and _LEGAL_FORM.fullmatch(text, start, end):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((start, end))
    yield from pieces


def _trim(text: str, start: int, end: int) -> Span:
    """Leave out marks before a piece, addresses of mail, stops and spaces behind it."""
    mail = _MAIL.search(text, start, end)
    end = mail.start() if mail else end
    is_last = mail is not None or end == len(text)
    if mark := _MARK.match(text[start:end].lstrip()):
        start += len(text[start:end]) - len(text[start:end].lstrip()) + mark.end()
    start += len(text[start:end]) - len(text[start:end].lstrip(" .[-"))
    # The stop of an abbreviation ("Johns Hopkins Univ.") stays, the one behind it all does not.
    piece = text[start:end].rstrip(" []-")
    return start, start + len(piece.rstrip(". ") if is_last else piece)


def _find_organization(pieces: list[str]) -> int | None:
    """Return the place of the organization among the pieces; None where there is none for sure."""
    ranks = [_rank(_BRACKETS.sub("", piece) if "(" in piece else piece) for piece in pieces]
    if any("ey lab" in piece.lower() for piece in pieces):
        ranks = [
            rank and _RANKS["weak"] if _MINISTRY.search(piece) else rank
            for rank, piece in zip(ranks, pieces, strict=True)
        ]
    best = max(ranks, default=0)
    if best >= _RANKS["middle"]:
        return len(ranks) - 1 - ranks[::-1].index(best)
    # "Science-Metrix, Montréal": a name without a head stands first, or alone.
    if ranks and ranks[0] == 0 and _is_name(pieces[0]):
        return 0
    return None


_RANKS = {"none": 0, "weak": 1, "middle": 2, "strong": 3}


@lru_cache(maxsize=2**16)
def _rank(piece: str) -> int:
    """Return how surely a piece is an organization of its own."""
    if _POSTCODE.search(piece) or piece.count(" ") >= _LONGEST or _NOBODY.search(piece):
        return _RANKS["weak"]
    weak = _WEAK.search(piece)
    if strong := _STRONG.search(piece):
        # "Department of Statistics University of California": no telling where the one ends.
        return _RANKS["weak" if weak and weak.start() < strong.start() else "strong"]
    if weak:
        return _RANKS["weak"]
    return _RANKS["middle"] if _MIDDLE.search(piece) else _RANKS["none"]


def _is_name(piece: str) -> bool:
    words = piece.count(" ") + 1
    return (
        piece[:1].isupper()
        and words <= _LONGEST_NAME
        and not _DIGITS.search(piece)
        and not is_place_name(piece)
    )


def _find_place(text: str, pieces: list[Span]) -> tuple[Span | None, str]:
    """Return where the city stands behind an organization, and the code of the country."""
    country = ""
    city = None
    for stated in reversed(pieces):
        (start, end), bracketed = _cut_country(text, *stated)
        country = country or bracketed
        piece = _DIGITS.sub("", text[start:end]).strip(" .()")
        area = look_up_area(piece) or look_up_area(piece.replace(".", ""))
        if area and area.feature == "country":
            country = country or area.country
        elif not area and is_place_name(piece) and not _STATE.fullmatch(piece):
            first = text.find(piece, start, end)
            city = (first, first + len(piece)) if first >= 0 else city
    return city, country
