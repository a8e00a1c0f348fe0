"""Authors of a work as bibliographies list them, and how many of them two lists share."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from actormap.names import fold_name

_SEPARATOR = re.compile(r"\s*(?:;|&|\band\b|\bund\b|\bet\b(?!\s+al)|\|)\s*", re.IGNORECASE)
_OTHERS = re.compile(r"\bet\.?\s+al\b\.?|\band\s+others\b|\bu\.\s?a\.|…|\.\.\.", re.IGNORECASE)
_NOISE = frozenset("and eds editor editors ed in jr sr ii iii others al by the".split())
_DIGITS = re.compile(r"[\d()\[\]]+")
# Family names that differ by a letter or two of a longer word are one, misspelled.
_SPELLING = 80
_SHORTEST = 4


class Author(NamedTuple):
    """A family name, the first letters of the given names, and those written out, folded."""

    family: str
    initials: frozenset[str]
    given: frozenset[str] = frozenset()


class Common(NamedTuple):
    """How many authors two lists share, and how long the shorter and the longer one are."""

    shared: int
    shorter: int
    longer: int


def read_authors(lists: Sequence[str]) -> tuple[Author, ...]:
    """Return the authors of lists of names: one name each, or all names in one text.

    >>> [a.family for a in read_authors(["Blum, A., Furst, M., & Rudich, S."])]
    ['blum', 'furst', 'rudich']
    >>> [a.family for a in read_authors(["Chee-Yong Chan, Yannis E. Ioannidis"])]
    ['chan', 'ioannidis']
    """
    names = (name for text in lists for name in _split_list(text, alone=len(lists) == 1))
    found = (_read_author(name) for name in names)
    return tuple(dict.fromkeys(author for author in found if author.family))


def _split_list(text: str, *, alone: bool) -> Iterator[str]:
    """Yield names, the family name last."""
    for part in _SEPARATOR.split(_OTHERS.sub(" ", _DIGITS.sub(" ", text))):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip(" .:")]
        if len(pieces) == 2 and _is_inverted(*pieces, alone=alone):  # noqa: PLR2004 - last, first
            yield f"{pieces[1]} {pieces[0]}"
        else:
            yield from _attach_initials(pieces)


def _is_inverted(last: str, first: str, *, alone: bool) -> bool:
    return not alone or _is_initials(first) or " " not in first or " " not in last


def _attach_initials(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the pieces of a list, initials put before the family name that they follow."""
    held = ""
    for piece in pieces:
        if held and _is_initials(piece) and not _is_initials(held):
            held = f"{piece} {held}"
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _is_initials(text: str) -> bool:
    words = fold_name(text).split()
    return bool(words) and all(len(word) == 1 for word in words)


def _read_author(name: str) -> Author:
    words = [word for word in fold_name(name).split() if word not in _NOISE]
    whole = [word for word in words if len(word) > 1 or not word.isascii()]
    family = whole[-1] if whole else ""
    given = words[: words.index(family)] or words[words.index(family) + 1 :] if family else []
    written = frozenset(word for word in given if len(word) > 1)
    return Author(family, frozenset(word[0] for word in given), written)


def count_common(left: Sequence[Author], right: Sequence[Author]) -> Common:
    """Count the authors of two lists whose family names agree and whose initials may."""
    shorter, longer = sorted((left, right), key=len)
    free = list(longer)
    shared = 0
    for author in shorter:
        partner = next((other for other in free if _may_be_one(author, other)), None)
        if partner is not None:
            free.remove(partner)
            shared += 1
    return Common(shared, len(shorter), len(longer))


def _has_name(short: Author, long: Author) -> bool:
    """Tell whether one is called by the first of two family names: "Camps", "Camps Paré"."""
    return short.family in long.given and bool(short.initials & long.initials)


def _may_be_one(left: Author, right: Author) -> bool:
    if left.initials and right.initials and not left.initials & right.initials:
        return False
    if left.family == right.family or _has_name(left, right) or _has_name(right, left):
        return True
    if min(len(left.family), len(right.family)) < _SHORTEST:
        return False
    return ratio(left.family, right.family, score_cutoff=_SPELLING) > 0
