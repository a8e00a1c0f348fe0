"""HTML source → tags, comments and text, each with its position in the source.

The rules are those of the HTML standard's tokenizer, as far as they bear on what a reader sees.
Each character is looked at a bounded number of times, whatever the page does: an unclosed quote,
comment or script costs no more than a closed one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from html import unescape

# Elements whose content is text up to their own end tag, without tags or comments in it.
RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
# Of these, the ones in which character references still stand for characters.
_ESCAPABLE = frozenset(("textarea", "title"))

_NAME = re.compile(r"/?[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=]=?+[^\s/>=]*+)"""
    r"""(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+"""
)
_TAG_END = re.compile(r"[\s/]*+>?")
# No character has a number of more than seven digits; Python refuses to read one of thousands.
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{8,}+);?")


class TokenKind(Enum):
    """What a token is."""

    START = "start"
    END = "end"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute, with character references resolved, and where it stands."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A tag or a run of text: `source[start:end]`.

    `escaped` says that "&amp;" in a text stands for "&". Comments and declarations give no token.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = field(default_factory=dict)
    escaped: bool = True


def resolve_references(text: str) -> str:
    """Return the text with character references replaced by their characters.

    >>> resolve_references("R&amp;D &#8211; &nosuch;")
    'R&D – &nosuch;'
    """
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def read_tokens(source: str) -> Iterator[Token]:
    """Yield the tags and texts of an HTML source in their order."""
    unclosed: set[str] = set()
    position = text = 0
    while (position := source.find("<", position)) >= 0:
        if name := _NAME.match(source, position + 1):
            if text < position:
                yield Token(TokenKind.TEXT, text, position)
            token = _read_tag(source, position, name)
            yield token
            text = position = token.end
            if token.kind is TokenKind.START and token.name in RAW:
                end = _find_raw_end(source, token, unclosed)
                if end > position:
                    yield Token(TokenKind.TEXT, position, end, escaped=token.name in _ESCAPABLE)
                text = position = end
        elif (end := _skip_declaration(source, position)) > position:
            if text < position:
                yield Token(TokenKind.TEXT, text, position)
            text = position = end
        else:
            position += 1
    if text < len(source):
        yield Token(TokenKind.TEXT, text, len(source))


def _read_tag(source: str, start: int, name: re.Match[str]) -> Token:
    attributes: dict[str, Attribute] = {}
    position = name.end()
    while match := _ATTRIBUTE.match(source, position):
        group = match.lastindex or 1
        key = match.group(1).lower()
        if key not in attributes:
            value = resolve_references(match.group(group)) if group > 1 else ""
            attributes[key] = Attribute(value, *match.span(group))
        position = match.end()
    closing = _TAG_END.match(source, position)
    end = closing.end() if closing else position
    word = name.group().lower()
    if word.startswith("/"):
        return Token(TokenKind.END, start, end, word[1:])
    return Token(TokenKind.START, start, end, word, attributes)


def _find_raw_end(source: str, token: Token, unclosed: set[str]) -> int:
    """Return where the end tag of a raw element begins; its own end if there is none.

    A title that is never closed would swallow the page, so it is taken for empty.
    """
    if token.name in unclosed:
        return token.end
    closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, token.end)
    if closing:
        return closing.start()
    unclosed.add(token.name)
    return len(source) if token.name in ("script", "style") else token.end


def _skip_declaration(source: str, start: int) -> int:
    """Return the end of a comment, doctype or processing instruction; `start` if it is text."""
    if source.startswith("<!--", start):
        if source.startswith((">", "->"), start + 4):
            return source.index(">", start + 4) + 1
        end = source.find("-->", start + 4)
        return end + 3 if end >= 0 else len(source)
    if source.startswith(("<!", "<?", "</"), start):
        end = source.find(">", start)
        return end + 1 if end >= 0 else len(source)
    return start
