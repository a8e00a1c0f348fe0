"""A byline as the page's profile says it is to be read, else as the grammar reads it."""

import re
from collections.abc import Iterable

from actormap.bylines import Abstention, Byline, Contributor, Part, decorations, parse_byline
from actormap.model import Passage
from actormap.page_profile.model import CorrectedPerson, CorrectedRow, PageProfile
from actormap.page_profile.shapes import match_shapes

GRAMMAR, SHAPE, ROW = "byline", "byline, by the page's profile", "byline, as corrected"


def read_by_profile(passage: Passage, profile: PageProfile) -> tuple[Byline | Abstention, str]:
    """Return what a byline says, and the method by which it was read."""
    text = passage.quote
    for row in profile.rows:
        if row.text == text and row.line in {0, passage.line}:
            return _follow_row(row), ROW
    line = strip_decorations(Part(text, 0, len(text)), profile.decorations)
    byline = _match_shapes(line, profile)
    if byline is not None:
        return byline, SHAPE
    return _move(parse_byline(line.text), line.start), GRAMMAR


def _match_shapes(line: Part, profile: PageProfile) -> Byline | None:
    """Return what the shapes say of a line, else of it without its number, time or bullet."""
    if not profile.bylines:
        return None
    byline = match_shapes(profile.bylines, line)
    bare = decorations.strip_decorations(line)
    return byline or (match_shapes(profile.bylines, bare) if bare != line else None)


def is_byline(passage: Passage, profile: PageProfile) -> bool:
    """Tell whether the profile itself says that a line is a byline."""
    return bool(profile.bylines or profile.rows) and read_by_profile(passage, profile)[1] != GRAMMAR


def strip_decorations(line: Part, patterns: Iterable[str]) -> Part:
    """Take off what surrounds a byline, at its beginning and its end."""
    for decoration in patterns:
        if match := re.match(rf"(?:{decoration})\s*", line.text):
            line = line.cut(match.end())
        if match := re.search(rf"\s*(?:{decoration})$", line.text):
            line = line.cut(0, match.start())
    return line


def _follow_row(row: CorrectedRow) -> Byline | Abstention:
    if not (row.people or row.organizations):
        return Abstention("corrected: the line names nobody")
    return Byline(
        contributors=tuple(_make_contributor(row.text, person) for person in row.people),
        organizations=_find_parts(row.text, row.organizations),
    )


def _make_contributor(text: str, person: CorrectedPerson) -> Contributor:
    (name,) = _find_parts(text, (person.name,))
    return Contributor(
        name,
        roles=_find_parts(text, person.roles),
        organizations=_find_parts(text, person.organizations),
        units=_find_parts(text, person.units),
        places=_find_parts(text, person.places),
    )


def _find_parts(text: str, words: Iterable[str]) -> tuple[Part, ...]:
    """Return where words stand in the row; the file was checked for their standing there."""
    return tuple(Part(word, (at := text.index(word)), at + len(word)) for word in words)


def _move(byline: Byline | Abstention, by: int) -> Byline | Abstention:
    """Return a reading of the words from `by` on as one of the whole line."""
    if isinstance(byline, Abstention):
        moved = (_move_byline(candidate, by) for candidate in byline.candidates)
        return Abstention(byline.reason, tuple(moved))
    return _move_byline(byline, by)


def _move_byline(byline: Byline, by: int) -> Byline:
    return Byline(
        contributors=tuple(
            Contributor(
                _move_part(person.name, by),
                *(
                    tuple(_move_part(part, by) for part in parts)
                    for parts in (person.roles, person.organizations, person.units, person.places)
                ),
            )
            for person in byline.contributors
        ),
        title=_move_part(byline.title, by) if byline.title else None,
        organizations=tuple(_move_part(part, by) for part in byline.organizations),
        confidence=byline.confidence,
        reasons=byline.reasons,
    )


def _move_part(part: Part, by: int) -> Part:
    return Part(part.text, part.start + by, part.end + by)
