r"""The value of a field as it is written: literals in braces or quotes, and abbreviations.

`month = "12~" # dec` has two pieces. A value is what its pieces say, put together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Longer than any abstract.
_LONGEST_VALUE = 1_000_000
BLANK = re.compile(r"[\s,\ufeff]*")
_BARE = re.compile(r"[^\s,{}\"#=()]+(?:[ \t]+[^\s,{}\"#=()]+)*")
_JOINT = re.compile(r"\s*#\s*")
_ENDS = {
    (sign, escapes): re.compile((r"\\.|" if escapes else "") + rf"[{{}}{sign}]", re.DOTALL)
    for sign in '}")'
    for escapes in (True, False)
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A literal, or the name of an abbreviation, by its place in the text."""

    start: int
    end: int
    is_literal: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """What a field says, in LaTeX, and the place that says it.

    `is_exact` tells that the very same words stand there, so that parts of them have places too.
    """

    latex: str
    start: int
    end: int
    is_exact: bool

    def part(self, start: int, end: int) -> "Stated":
        """Return a part, counted within the words; its place is the whole where they differ."""
        if not self.is_exact:
            return Stated(self.latex[start:end], self.start, self.end, is_exact=False)
        return Stated(self.latex[start:end], self.start + start, self.start + end, is_exact=True)


def find_close(text: str, start: int, limit: int, sign: str, *, escapes: bool) -> int | None:
    """Return where `sign` closes what was opened before `start`; None where nothing does.

    Signs inside of braces do not count, nor, if `escapes`, those behind a backslash.
    """
    depth = 0
    for match in _ENDS[sign, escapes].finditer(text, start, limit):
        found = match[0]
        if depth == 0 and found == sign:
            return match.start()
        depth += {"{": 1, "}": -1}.get(found, 0)
        if depth < 0:
            return None
    return None


def read_value(
    text: str, start: int, limit: int, *, escapes: bool
) -> tuple[tuple[Piece, ...], int] | None:
    """Return the pieces of a value and where it ends; None where it does not close."""
    pieces: list[Piece] = []
    position = start
    while True:
        piece = _read_piece(text, position, limit, escapes=escapes)
        if piece is None:
            return None
        pieces.append(piece)
        position = piece.end + piece.is_literal
        joint = _JOINT.match(text, position, limit)
        if joint is None:
            return tuple(pieces), position
        position = joint.end()


def _read_piece(text: str, start: int, limit: int, *, escapes: bool) -> Piece | None:
    sign = text[start] if start < limit else ""
    if sign in {"{", '"'}:
        closing = "}" if sign == "{" else sign
        end = find_close(text, start + 1, limit, closing, escapes=escapes)
        return None if end is None else Piece(start + 1, end, is_literal=True)
    bare = _BARE.match(text, start, limit)
    if bare:
        return Piece(start, bare.end(), is_literal=False)
    # `month = ,` is an empty value.
    return Piece(start, start, is_literal=False) if sign in {",", "}", ")"} else None


def expand_value(text: str, pieces: tuple[Piece, ...], abbreviations: Mapping[str, str]) -> Stated:
    """Return what the pieces say together. An unknown abbreviation stands for itself.

    Abbreviations of abbreviations can grow without end; then the value stands as it is written.
    """
    words = [_expand(text, piece, abbreviations) for piece in pieces]
    start, end = pieces[0].start, pieces[-1].end
    if len(pieces) > 1:
        # The signs around the first and the last literal belong to the expression.
        start -= pieces[0].is_literal
        end += pieces[-1].is_literal
    if sum(map(len, words)) > _LONGEST_VALUE:
        return Stated(text[start:end], start, end, is_exact=True)
    latex = "".join(words)
    return Stated(latex, start, end, is_exact=latex == text[start:end])


def _expand(text: str, piece: Piece, abbreviations: Mapping[str, str]) -> str:
    words = text[piece.start : piece.end]
    return words if piece.is_literal else abbreviations.get(words.casefold(), words)
