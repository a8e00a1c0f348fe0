r"""The text of a bibliography → its entries, and what stands between them.

Entries are cut out so that a broken one harms no other: a line that opens an entry always opens
one, whatever braces are still open before it. What cannot be read within an entry is a `Fault`
with its place; every character but blanks is in exactly one block.

The rules of braces differ between programs: `\{` is no brace for JabRef and most exports, but one
for BibTeX itself. An entry that does not close by the first rule is read by the second.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from actormap.readers.bibliographies.bibtex.values import BLANK, Piece, find_close, read_value
from actormap.readers.positions import BLANKS

_OPENING = re.compile(r"(?<![^\W_])@[ \t]*([A-Za-z][\w.:+-]*)[ \t\r\n]*([{(])")
_LINE_OPENING = re.compile(r"(?:^|[\r\n])[ \t]*@[ \t]*[A-Za-z][\w.:+-]*[ \t]*[{(]")
_KEY = re.compile(r"\s*([^,={}\"\r\n]*)")
_NAME = r"[^\W\d][^\s={},\"#()%]*"
_FIELD = re.compile(rf"({_NAME})\s*=\s*")
_FIELD_LINE = re.compile(rf"(?:[\r\n]|\A[^=\r\n]*?,|\A)[ \t]*(?={_NAME}[ \t]*=)")
_FAULT_END = re.compile(rf"\\.|[{{}}(),]|[\r\n](?=\s*{_NAME}\s*=\s*[{{\"\d])", re.DOTALL)
_COMMENT = re.compile(r"%[^\r\n]*")
# How far back the beginning of a line is looked for.
_LOOK_BACK = 200

NOT_CLOSED = "the braces or quotes do not close"
NO_FIELD = "words inside of an entry that are no field"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry: its name in small letters, its place, and the pieces of its value."""

    name: str
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A place that cannot be read, and why; `name` is that of the field, if it is one."""

    start: int
    end: int
    reason: str
    name: str = ""


@dataclass(slots=True)
class Block:
    """An entry, an abbreviation (`@string`), a comment, a preamble, or text between entries.

    `type` is in small letters, empty for text between entries.
    """

    type: str
    start: int
    end: int
    key: str = ""
    fields: list[Field] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_entry(self) -> bool:
        """Whether this is an entry, of whatever type."""
        return self.type not in {"", "comment", "preamble", "string"}


def split_bibliography(text: str) -> Iterator[Block]:
    """Yield the blocks of a bibliography in their order."""
    end = following = 0
    for opening in _find_openings(text):
        if opening.start() < end:
            continue  # inside of a comment, or of an entry that does not close
        if text[end : opening.start()].strip(BLANKS):
            yield Block("", end, opening.start())
        if following < opening.end():
            found = _LINE_OPENING.search(text, opening.end())
            following = found.start() if found else len(text)
        block = _read_block(text, opening, following)
        end = block.end
        yield block
    if text[end:].strip(BLANKS):
        yield Block("", end, len(text))


def _find_openings(text: str) -> Iterator[re.Match[str]]:
    """Yield where entries may open; not on a line that a percent sign makes a comment."""
    for match in _OPENING.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        line = before.rpartition("\n")[2].rpartition("\r")[2].strip(BLANKS)
        if not line.startswith("%") and (match[2] == "{" or not line):
            yield match


def _read_block(text: str, opening: re.Match[str], limit: int) -> Block:
    kind = opening[1].casefold()
    if kind in {"comment", "preamble"}:
        close = find_close(text, opening.end(), limit, _get_closing(opening), escapes=True)
        return Block(kind, opening.start(), limit if close is None else close + 1)
    for escapes in (True, False):
        parser = _EntryParser(text, opening, limit, escapes=escapes)
        if parser.read():
            return parser.block
    return _rescue(text, opening, limit)


def _get_closing(opening: re.Match[str]) -> str:
    return "}" if opening[2] == "{" else ")"


class _EntryParser:
    """Reads one entry between its opening and a limit that it cannot reach beyond."""

    def __init__(self, text: str, opening: re.Match[str], limit: int, *, escapes: bool) -> None:
        self.text = text
        self.limit = limit
        self.escapes = escapes
        self.position = opening.end()
        self.close = _get_closing(opening)
        self.block = Block(opening[1].casefold(), opening.start(), limit)

    def read(self) -> bool:
        """Fill the block; tell whether the entry closes."""
        if self.block.type != "string":
            self.block.key, self.position = _read_key(self.text, self.position, self.limit)
        while True:
            self._skip_blanks()
            if self.position >= self.limit:
                return False
            if self.text[self.position] == self.close:
                self.block.end = self.position + 1
                return True
            if not (self._read_field() or self._read_comment() or self._read_fault()):
                return False

    def _skip_blanks(self) -> None:
        blank = BLANK.match(self.text, self.position, self.limit)
        self.position = blank.end() if blank else self.position

    def _read_field(self) -> bool:
        match = _FIELD.match(self.text, self.position, self.limit)
        found = match and read_value(self.text, match.end(), self.limit, escapes=self.escapes)
        if not match or not found:
            return False
        pieces, self.position = found
        name = match[1].casefold()
        self.block.fields.append(Field(name, match.start(), self.position, pieces))
        return True

    def _read_comment(self) -> bool:
        match = _COMMENT.match(self.text, self.position, self.limit)
        if not match:
            return False
        self.block.faults.append(Fault(match.start(), match.end(), NO_FIELD))
        self.position = match.end()
        return True

    def _read_fault(self) -> bool:
        """Pass over what is no field, up to a comma, the next field or the end of the entry."""
        start, depth = self.position, 0
        if _FIELD.match(self.text, start, self.limit):
            return False  # a field that does not close
        for match in _FAULT_END.finditer(self.text, start, self.limit):
            place, sign = match.start(), match[0]
            if depth == 0 and (sign == self.close or sign in ",\r\n") and place > start:
                self.block.faults.append(Fault(start, place, NO_FIELD))
                self.position = place
                return True
            depth += {"{": 1, "}": -1}.get(sign, 0)
            if depth < 0:
                return False
        return False


def _read_key(text: str, start: int, limit: int) -> tuple[str, int]:
    """Return the key and the place behind it; an empty one where a field stands first."""
    match = _KEY.match(text, start, limit)
    if not match or text[match.end() : match.end() + 1] in {"=", '"', "{"}:
        return "", start
    return match[1].strip(), match.end()


def _rescue(text: str, opening: re.Match[str], limit: int) -> Block:
    """Return an entry that does not close, with those of its fields that do.

    Each field is taken to end where a line opens the next one.
    """
    key, _ = _read_key(text, opening.end(), limit)
    block = Block(opening[1].casefold(), opening.start(), limit, key)
    body = text[opening.end() : limit]
    starts = [opening.end() + match.end() for match in _FIELD_LINE.finditer(body)]
    for start, end in pairwise([*starts, limit]):
        _rescue_field(text, start, end, block)
    return block


def _rescue_field(text: str, start: int, limit: int, block: Block) -> None:
    match = _FIELD.match(text, start, limit)
    assert match  # noqa: S101 - the place was found by the same pattern
    name = match[1].casefold()
    for escapes in (True, False):
        found = read_value(text, match.end(), limit, escapes=escapes)
        rest = text[found[1] : limit].lstrip(" \t,})") if found else ""
        if found and (not rest or rest[0] in "\r\n"):
            block.fields.append(Field(name, start, found[1], found[0]))
            if rest.strip(BLANKS + ",})"):
                block.faults.append(Fault(limit - len(rest), limit, NO_FIELD))
            return
    block.faults.append(Fault(start, limit, NOT_CLOSED, name))
