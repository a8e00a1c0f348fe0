"""Where a byline can be cut: at separators outside brackets and quotation marks, and into words."""

import re
from dataclasses import dataclass
from enum import StrEnum

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import is_organization_word
from actormap.bylines.model import Part
from actormap.bylines.words import ABBREVIATIONS, HONORIFICS
from actormap.bylines.words.joints import CONJUNCTIONS

_OPENING = "([{«“„"
_CLOSING = ")]}»”“"

_BREAK = re.compile(
    r"""(?P<newline>\s*[\n\r\u2028\t]\s*)
      | (?P<semicolon>\s*;\s*)
      | (?P<bar>\s*[|•·●▪]\s*|\s+//?\s+)
      | (?P<dash>\s+[-–—―]+\s+|\s*—\s*)
      | (?P<comma>\s*[,，、]\s*|\s\+\s)""",
    re.VERBOSE,
)

# "Stadt-, Regional- und Umweltökonomie" is one name; so is "Example, Inc."
_HANGING_COMMA = re.compile(r"-\s*$")
_LEGAL_FORM = re.compile(r"(?:Inc|Ltd|LLC|Jr|Sr|GmbH|S\.?A|S\.?L|Corp|LLP|PLC)\b\.?", re.IGNORECASE)

_WORD = re.compile(r"(?:[ld]|d?ell|nell|sull|d?all)['’]|[^\s]+")

# In capitals only where they cannot be initials.
_CONJUNCTION = re.compile(
    r"\s+(?:"
    + "|".join(re.escape(word) for word in CONJUNCTIONS)
    + "|AND|And|ET|Et|UND|Und|AS WELL AS|as well as|sowie|together with|along with"
    + r")\s+|\s*&\s*"
)

# "Director. Dirección Nacional. Chile": a full stop behind a whole word parts too …
_STOP = re.compile(r"\.\s+(?=[^\W\d_a-z])")
_SHORT_WORD = re.compile(r"\b[^\W\d_]{2,3}$")
_WHOLE_WORD = re.compile(r"(?:\b[^\W\d_]{4,}|[)\]”\"»])$")


class Opener(StrEnum):
    """What stands before a segment."""

    START = "start"
    NEWLINE = "newline"
    SEMICOLON = "semicolon"
    BAR = "bar"
    DASH = "dash"
    STOP = "stop"
    COMMA = "comma"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Segment:
    """A part between two separators, and the separator before it."""

    part: Part
    opener: Opener


def split_segments(line: Part) -> list[Segment]:
    """Cut a byline at its separators; empty segments are left out."""
    segments: list[Segment] = []
    opener, start, at, depth = Opener.START, 0, 0, 0
    text = line.text
    while at < len(text):
        found = _BREAK.match(text, at) if depth == 0 else None
        if depth == 0 and (stop := _match_stop(text, at)):
            _append(segments, line.cut(start, at), opener)
            opener, start = Opener.STOP, stop
        elif found is not None and not _is_within_name(text, found):
            _append(segments, line.cut(start, at), opener)
            opener, start = Opener(found.lastgroup or "comma"), found.end()
        elif closing := _match_closing(text, at, depth):
            _append(segments, line.cut(start, at + 1), opener)
            opener, start = Opener.COMMA, closing
        depth = _count_depth(text[at], depth)
        at = max(at + 1, start)
    _append(segments, line.cut(start), opener)
    return segments


def split_words(part: Part) -> list[Part]:
    """Cut a part at spaces; an elided article or preposition ("l’", "dell’") is its own word."""
    return [part.cut(m.start(), m.end()) for m in _WORD.finditer(part.text)]


def split_conjunctions(part: Part) -> list[Part]:
    """Cut a part at "and", "&", "et", "und" …, outside brackets."""
    pieces: list[Part] = []
    start = 0
    for found in _CONJUNCTION.finditer(part.text):
        hangs = part.text[found.start() - 1 : found.start()] == "-"  # "Wirtschafts- und Handelsrat"
        if found.start() >= start and not hangs and not _is_inside(part.text, found.start()):
            pieces.append(part.cut(start, found.start()))
            start = found.end()
    return [piece for piece in (*pieces, part.cut(start)) if piece.text]


def split_brackets(part: Part) -> tuple[Part, list[Part]]:
    """Return what stands before the first bracket, and the insides of all outer brackets.

    A bracket that nothing closes reaches to the end.
    """
    inner: list[Part] = []
    first: int | None = None
    depth = start = 0
    for at, character in enumerate(part.text):
        if character in "([":
            depth += 1
            if depth == 1:
                start, first = at + 1, at if first is None else first
        elif character in ")]" and depth:
            depth -= 1
            if depth == 0:
                inner.append(part.cut(start, at))
    if depth:
        inner.append(_close(part, start))
    before = part if first is None else part.cut(0, first)
    return before, [piece for piece in inner if piece.text]


def _close(part: Part, start: int) -> Part:
    """Return the inside of a bracket that is left open, without a closing one of its own."""
    inside = part.cut(start)
    unopened = inside.text.count(")") > inside.text.count("(")
    return inside.cut(0, -1) if unopened and inside.text.endswith(")") else inside


def strip_conjunction(part: Part) -> Part:
    """Take off a leading "and", left over from "A, B, and C"."""
    for word in CONJUNCTIONS[:6]:
        if part.text.casefold().startswith(word + " "):
            return part.cut(len(word) + 1)
    return part


def _append(segments: list[Segment], part: Part, opener: Opener) -> None:
    if part.text:
        segments.append(Segment(part, opener))


def _is_within_name(text: str, found: re.Match[str]) -> bool:
    """Tell whether a comma belongs to a name."""
    if found.lastgroup == "newline":
        return (
            text[: found.start()].rstrip().endswith(":")
        )  # "President:", and the name on the next line
    if found.lastgroup != "comma":
        return False
    hangs = _HANGING_COMMA.search(text, 0, found.start()) is not None
    return hangs or _LEGAL_FORM.match(text, found.end()) is not None


def _match_stop(text: str, at: int) -> int | None:
    """Return where the next segment starts if a full stop parts here."""
    found = _STOP.match(text, at)
    if found is None:
        return None
    word = _WHOLE_WORD.search(text, max(0, at - 40), at)
    if word is None:
        word = _SHORT_WORD.search(text, max(0, at - 40), at)
        following = text[found.end() :].partition(" ")[0]
        if word is None or not is_organization_word(following):
            return None
    if fold_name(word.group()) in ABBREVIATIONS | HONORIFICS:
        return None
    return found.end()


def _match_closing(text: str, at: int, depth: int) -> int | None:
    """Return where the next person starts in "A (X) and B (Y)", if a bracket closes here."""
    if depth != 1 or text[at] not in ")]":
        return None
    found = _CONJUNCTION.match(text, at + 1)
    return found.end() if found else None


def _count_depth(character: str, depth: int) -> int:
    """Count brackets and quotation marks that are open; a stray closing one opens nothing."""
    if character in _OPENING and not (character == "“" and depth):
        return depth + 1
    return max(depth - 1, 0) if character in _CLOSING else depth


def _is_inside(text: str, at: int) -> bool:
    """Tell whether a position lies within brackets."""
    return text.count("(", 0, at) > text.count(")", 0, at)
