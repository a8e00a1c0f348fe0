"""Names in the order of bibliographies: "MORENO-CRESPO, Pilar; MARTÍN-BERMÚDEZ, Nieves"."""

import re

from actormap.bylines.assembly import Group
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import find_organization_head
from actormap.bylines.model import Part
from actormap.bylines.people import MARKED, SURE, Name, is_given_name, read_name
from actormap.bylines.reading import Reading, read_inner
from actormap.bylines.splitting import split_brackets, split_words
from actormap.bylines.territories import is_area

_BETWEEN = re.compile(r"\s*;\s*(?:(?:and|y|e|et|und|&)\s+)?|\s+(?:and|y|e|et|und|&)\s+")
_INITIALS = r"(?:[^\W\d_]\.[ -]?){1,4}"
_SURNAME = r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?"

# "Smith, J., Brown, T., & Green, A." and "Smith J, Brown T, Green A"
_LISTED = re.compile(
    rf"(?P<name>{_SURNAME}, {_INITIALS})(?:\s*,? ?(?:&|and|y|e|et|und) |,\s*|\s*$)"
)
_BRIEF = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)? [A-Z]{1,3})(?:,\s*|\.?\s*$)"
)
_FOOTNOTE = re.compile(r"[\s,]*[\d*†‡¹²³⁴⁵⁶⁷⁸⁹]+(?:\s*,\s*\d+)*$")
_MOST_WORDS = 3
_LONGEST_INITIALS = 4


def read_inverted(line: Part) -> Reading | None:
    """Return the reading of a line that is nothing but inverted names; None for any other line."""
    for pattern in (_LISTED, _BRIEF):
        matches = list(pattern.finditer(line.text))
        whole = "".join(match.group() for match in matches) == line.text
        if len(matches) > 1 and whole:
            listed = [Name(line.cut(m.start("name"), m.end("name")), MARKED) for m in matches]
            return Reading(groups=[Group(names=listed, joined=True)])
    pieces, start = [], 0
    for found in _BETWEEN.finditer(line.text):
        pieces.append(line.cut(start, found.start()))
        start = found.end()
    pieces.append(line.cut(start))
    affiliated = [_read_affiliated(piece) for piece in pieces]
    if all(affiliated):
        return Reading(groups=[group for group in affiliated if group])
    names = [_read_inverted_name(piece) for piece in pieces]
    known = [name for name in names if name is not None]
    if len(known) < len(names) or (len(known) == 1 and known[0].certainty < SURE):
        return None
    return Reading(groups=[Group(names=known, joined=True)])


def _read_affiliated(part: Part) -> Group | None:
    """Read "FACER, Keri (University of Bristol, UK)"."""
    before, inner = split_brackets(part)
    whole = len(inner) == 1 and part.text.endswith((")", "]"))
    name = _read_inverted_name(before) if whole else None
    if name is None:
        return None
    return Group(names=[name], findings=read_inner(inner[0]))


def _read_inverted_name(part: Part) -> Name | None:
    """Return the name of "FACER, Keri", comma included as it stands."""
    footnote = _FOOTNOTE.search(part.text)
    bare = part.cut(0, footnote.start()) if footnote else part
    surname, comma, given = bare.text.partition(", ")
    words = given.split()
    if not comma or "," in given or not 0 < len(words) <= _MOST_WORDS:
        return None
    if find_organization_head(split_words(bare)) is not None or is_area(given):
        return None
    shouted = surname.isupper() and not given.isupper()
    initials = all(map(_is_initials, words))
    turned_not = is_given_name(fold_name(surname)) and "." not in given
    if initials and turned_not:
        return None  # "Carlos Rojas García, PP"
    known = is_given_name(fold_name(words[0])) and not is_given_name(fold_name(surname))
    turned = Part(f"{given} {surname}", 0, len(given) + 1 + len(surname))
    if not (shouted or initials or known) or (not initials and read_name(turned) is None):
        return None
    return Name(bare, SURE if shouted and known else MARKED)


def _is_initials(word: str) -> bool:
    """Tell whether a word is "K.", "J.-P." or "JP"."""
    brief = len(word.rstrip(".")) <= _LONGEST_INITIALS and word.isupper()
    return brief and re.fullmatch(r"[^\W\d_]\.?(?:-?[^\W\d_]\.?)*", word) is not None
