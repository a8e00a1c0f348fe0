"""The notation of shapes: fields in braces, what may be missing in brackets, choices in angles.

A shape is parsed once into all token sequences that it allows, the fullest first: "{names}[,
{place}]" allows "{names}, {place}" and "{names}".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from actormap.bylines.folding import fold_name
from actormap.errors import ProjectError

# What of a contributor the fields hold; `about` holds what the grammar is to find out, `ignored`
# words for nobody. Those in the plural hold several values.
PERSONAL = (
    "role", "roles", "organization", "organizations", "unit", "units", "place", "places",
    "country", "about",
)  # fmt: skip
FIELDS = ("names", *PERSONAL, "title", "ignored")
_CARRYING = {"names", "organization", "organizations"}
_ONCE = ("title", "about")
_MOST_SEQUENCES = 64

_TOKEN = re.compile(
    r"\\(?P<escaped>.)"
    r"|\{(?P<field>[^{}:!]*)(?P<sure>!)?(?::(?P<condition>[^{}]*))?\}"
    r"|<(?P<choice>[^<>{}\[\]]*)>"
    r"|(?P<open>\[)|(?P<close>\])"
    r"|(?P<text>[^\[\]{}<>\\]+)"
)
_REPEAT = re.compile(r"\s*?(?P<joint>\n\s*|[;,/|&+•·–—-]|\b(?:and|und|et|y|ed?)\b)\s*(?:…|\.\.\.)$")
_PIECE = re.compile(
    r"(?P<feed>[^\S\n]*\n\s*)|(?P<space>\s+)|(?P<dash>[-‐-―−])|(?P<quote>[\"“”„«»])"
    r"|(?P<apostrophe>['’‘])|(?P<mark>[,;:])|(?P<word>.)"
)
_PATTERNS = {
    "feed": r"\s*\n\s*",
    "space": r"[^\S\n]+",
    "dash": "[-‐-―−]",
    "quote": '["“”„«»]',
    "apostrophe": "['’‘]",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a shape; a condition names words that its part has, or has not.

    What `is_sure` holds what the field says, whatever it looks like.
    """

    name: str
    is_sure: bool = False
    words: tuple[str, ...] = ()
    barred: bool = False

    def admits(self, text: str) -> bool:
        """Tell whether a text keeps the condition, whatever its case and accents."""
        folded = f" {fold_name(text)} "
        found = any(f" {word} " in folded for word in self.words)
        return found != self.barred if self.words else True


Token = Field | re.Pattern[str]
Sequence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """The token sequences that a shape allows: fields and texts by turns.

    `joint` parts its repetitions.
    """

    sequences: tuple[Sequence, ...]
    joint: re.Pattern[str] | None = None


@lru_cache(maxsize=256)
def parse_shape(shape: str) -> Shape:
    """Return what a shape allows. Raises ProjectError where it is not well formed."""
    repeat = _REPEAT.search(shape)
    raw = _Parser(shape).parse(shape[: repeat.start()] if repeat else shape)
    sequences = tuple(dict.fromkeys(_join_texts(shape, sequence) for sequence in raw))
    joint = _compile_joint(repeat["joint"]) if repeat else None
    return Shape(sequences, joint)


class _Parser:
    """Reads a shape from left to right into all sequences of fields and texts."""

    def __init__(self, shape: str) -> None:
        self.shape = shape

    def parse(self, body: str) -> list[tuple[Field | str, ...]]:
        """Return all sequences, those with what may be missing first."""
        stack: list[list[tuple[Field | str, ...]]] = [[()]]
        at = 0
        for token in _TOKEN.finditer(body):
            if token.start() != at:
                break
            at = token.end()
            if token["open"]:
                stack.append([()])
            elif token["close"]:
                if len(stack) == 1:
                    raise _refuse(self.shape)
                inner = stack.pop()
                stack[-1] = self._append(stack[-1], [*inner, ()])
            else:
                stack[-1] = self._append(stack[-1], self._list_choices(token))
        if at != len(body) or len(stack) > 1:
            raise _refuse(self.shape)
        return stack[0]

    def _append(
        self, before: list[tuple[Field | str, ...]], choices: list[tuple[Field | str, ...]]
    ) -> list[tuple[Field | str, ...]]:
        if len(before) * len(choices) > _MOST_SEQUENCES:
            raise ProjectError(
                f'the shape "{self.shape}" may be read in more than {_MOST_SEQUENCES} ways. '
                "Write several shapes with fewer choices."
            )
        return [(*first, *choice) for first in before for choice in choices]

    def _list_choices(self, token: re.Match[str]) -> list[tuple[Field | str, ...]]:
        if token["field"] is not None:
            return [
                (self._make_field(token["field"], token["condition"], is_sure=bool(token["sure"])),)
            ]
        if token["choice"] is not None:
            return [(text,) if text else () for text in token["choice"].split("|")]
        return [(token["escaped"] or token["text"],)]

    def _make_field(self, name: str, condition: str | None, *, is_sure: bool) -> Field:
        if name not in FIELDS:
            raise ProjectError(
                f'the shape "{self.shape}" has "{{{name}}}". Fields are {", ".join(FIELDS)}.'
            )
        bare = (condition or "").strip()
        words = (fold_name(word) for word in bare.removeprefix("!").split("|"))
        return Field(name, is_sure, tuple(word for word in words if word), bare.startswith("!"))


def _join_texts(shape: str, sequence: tuple[Field | str, ...]) -> Sequence:
    """Return a sequence with its texts as patterns; each field but the last has a text behind."""
    tokens: list[Token] = []
    text = ""
    for piece in sequence:
        if isinstance(piece, str):
            text += piece
            continue
        if tokens and not text:
            raise _refuse(shape)
        tokens += [_compile_text(text), piece] if text else [piece]
        text = ""
    _check_fields(shape, sequence)
    return tuple([*tokens, _compile_text(text)] if text else tokens)


def _check_fields(shape: str, sequence: tuple[Field | str, ...]) -> None:
    names = [piece.name for piece in sequence if isinstance(piece, Field)]
    blank = any(
        isinstance(before, Field)
        and isinstance(behind, Field)
        and before.name == behind.name
        and isinstance(between, str)
        and not between.strip()
        for before, between, behind in zip(sequence, sequence[1:], sequence[2:], strict=False)
    )
    if blank or not _CARRYING.intersection(names) or any(names.count(n) > 1 for n in _ONCE):
        raise _refuse(shape)


def _compile_text(text: str) -> re.Pattern[str]:
    """Return a pattern for words as they stand: any dash for a dash, any quotes for quotes."""
    pieces = []
    for found in _PIECE.finditer(text):
        kind = str(found.lastgroup)
        word = re.escape(found.group())
        pieces.append(rf"[^\S\n]*{word}" if kind == "mark" else _PATTERNS.get(kind, word))
    return re.compile("".join(pieces), re.IGNORECASE)


def _compile_joint(joint: str) -> re.Pattern[str]:
    bare = joint.strip()
    word = r"\n" if not bare else rf"\b{bare}\b" if bare.isalpha() else re.escape(bare)
    return re.compile(rf"\s*{word}\s*|\s+(?:and|und|et|y|ed?|&)\s+", re.IGNORECASE)


def _refuse(shape: str) -> ProjectError:
    return ProjectError(
        f'the shape "{shape}" is not well formed. Write fields in braces, {{names}} or '
        "{organization} among them, something between two fields, and what may be missing in "
        'square brackets: "{names}, {role}[, {organization}]".'
    )
