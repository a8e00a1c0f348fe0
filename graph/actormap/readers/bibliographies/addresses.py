"""Addresses in a record → whose they are, and which organizations.

    [Facer, Keri; Roe, Ann] Univ Bristol, Sch Educ, Bristol, England.
    Facer, K. (Corresponding Author), University of Bristol, Bristol, England
    (Facer, Roe) University of Bristol, Bristol, England

An address that names authors is theirs, and one between two authors belongs to the one before it.
All are an only author's. Of several authors, who works where is not said otherwise.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from actormap.model import Kind
from actormap.readers.affiliation_words import read_affiliation
from actormap.readers.bibliographies.web_of_science.addresses import read_address
from actormap.records import Affiliation, Contribution, Unread, Value

NOBODYS = "an address that does not say whose it is"

_Found = Contribution | Unread
_Authors = Mapping[int, Contribution]
_BEFORE = r"(?:^|(?<=[.;\n]))\s*"
_NOTE = r"(?:\s*\((?i:reprint|corresponding) (?i:authors?)\))?"
_IN_BRACKETS = r"\[[^\]]*\]"
_INITIALS = r"\.?(?:[ -]?[A-Z]\.?){0,4}"


class _Name(NamedTuple):
    """Patterns of an author's name as it stands before an address, and within round brackets."""

    full: str
    last: str


def place_addresses(found: Sequence[_Found], addresses: Sequence[Value]) -> list[_Found]:
    """Return those found as contributors, with their addresses, and then what is nobody's.

    Those who are not named (an unread name, "et al.") may have addresses too.
    """
    authors = dict(_list_authors(found))
    owned: dict[int, list[Affiliation]] = {i: [] for i in authors}
    left: list[Unread] = []
    for value, owners in _assign(authors, addresses, is_single=_is_single(found)):
        read = list(_read(value))
        for owner in owners:
            owned[owner] += [one for one in read if isinstance(one, Affiliation)]
        unclear = [one for one in read if isinstance(one, Unread)]
        left += unclear if owners else [Unread(value.passage, NOBODYS)]
    placed = [
        replace(authors[i], affiliations=tuple(owned[i])) if i in authors else one
        for i, one in enumerate(found)
    ]
    return [*placed, *left]


def _list_authors(found: Sequence[_Found]) -> Iterator[tuple[int, Contribution]]:
    for i, one in enumerate(found):
        if isinstance(one, Contribution) and (one.kind, one.relation) == (Kind.PERSON, "creator"):
            yield i, one


def _is_single(found: Sequence[_Found]) -> bool:
    return sum(isinstance(one, Unread) or one.relation == "creator" for one in found) == 1


def _read(value: Value) -> Iterator[Affiliation | Unread]:
    if value.text.startswith("["):  # the database's own order: the organization stands first
        yield read_address(value)[1]
    else:
        yield from read_affiliation(value)


def _assign(
    authors: _Authors, addresses: Sequence[Value], *, is_single: bool
) -> Iterator[tuple[Value, list[int]]]:
    """Yield each address with the numbers of the authors whose it is."""
    names = {i: _match_name(one) for i, one in authors.items()}
    only = list(authors) if is_single else []
    between = _stand_between(authors, addresses)
    for address in addresses:
        for value, owners in _split_signed(address, names):
            yield value, owners or (_find_before(authors, value) if between else only)


def _stand_between(authors: _Authors, addresses: Sequence[Value]) -> bool:
    """Tell whether an address stands between two authors."""
    places = [one.name.passage.start for one in authors.values()]
    return any(min(places) < a.passage.start < max(places) for a in addresses) if places else False


def _find_before(authors: _Authors, address: Value) -> list[int]:
    """Return the last author before an address."""
    place = address.passage.start
    return [i for i, one in authors.items() if one.name.passage.start < place][-1:]


def _match_name(author: Contribution) -> _Name:
    """Return patterns of an author's name: as stated, straight, or with initials.

    "Facer, Keri" is "Keri Facer", "Facer, K." and "Facer K" too; in round brackets "Facer".
    """
    last, comma, given = author.name.passage.quote.partition(",")
    if not comma:
        given, _, last = author.name.text.rpartition(" ")
    forms = [author.name.text, f"{last.strip()}, {given.strip()}"]
    patterns = [r"\s+".join(map(re.escape, form.split())) for form in forms]
    initial = re.escape(given.strip()[:1])
    if initial:
        patterns.append(rf"{re.escape(last.strip())},?\s+{initial}{_INITIALS}")
    return _Name(rf"(?:{'|'.join(patterns)})(?!\w)", rf"{re.escape(last.strip())}(?!\w)")


def _split_signed(address: Value, names: Mapping[int, _Name]) -> Iterator[tuple[Value, list[int]]]:
    """Yield the addresses of a field, each with those who are named in front of it."""
    text = address.text
    signs = list(_compile(names).finditer(text)) if names else []
    starts = [0, *(sign.start() for sign in signs)]
    for sign, start, end in zip([None, *signs], starts, [*starts[1:], len(text)], strict=True):
        first = start if sign is None or "[" in sign[0] else sign.end()
        owners = [i for i, name in names.items() if sign and _names(sign[0], name)]
        words = text[first:end].strip(" ;\n")
        at = text.find(words, first)
        if words:
            yield Value(words, address.part(at, at + len(words))), owners


def _compile(names: Mapping[int, _Name]) -> re.Pattern[str]:
    """Return a pattern of the names before an address: in brackets, or before a comma."""
    name = f"(?:{'|'.join(name.full for name in names.values())})"
    listed = rf"{name}(?:\s*[;&]\s*{name})*{_NOTE}\s*,\s*"
    return re.compile(rf"{_BEFORE}(?:{_IN_BRACKETS}\s*|\([^()]*\)\s*|{listed})")


def _names(sign: str, name: _Name) -> bool:
    pattern = name.last if "(" in sign[:2] else name.full
    return re.search(rf"(?<!\w){pattern}", sign) is not None
