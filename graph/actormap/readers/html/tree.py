"""Tags and texts → a tree of elements, with the positions of each in the source.

Elements that a page leaves open are closed where a browser closes them, in the cases that matter
to a reader: paragraphs, list items, table cells, links. Nothing is recursive, so that depth costs
no stack.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from actormap.readers.html.model import PageError
from actormap.readers.html.tokens import (
    Attribute,
    Token,
    TokenKind,
    read_tokens,
    resolve_references,
)

MOST_CHARACTERS = 5_000_000
# Browsers stop nesting at 512; a page twice as deep was not written to be read.
MOST_DEPTH = 1_000
MOST_NODES = 500_000
# Formatting that lies deeper than this is read as if it were not there: old pages leave hundreds of
# <font> open, which changes nothing of what they say.
_MOST_INLINE_DEPTH = 150
# Bounds of a path, which names an element to a person.
_MOST_STEPS = 32
_MOST_CLASSES = 4
_LONGEST_STEP = 80

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "legend li main menu nav ol option p pre search section select summary table tbody td tfoot th "
    "thead title tr ul".split()
)
_CLOSES_PARAGRAPH = BLOCKS - frozenset("body button caption head html option td th tr".split())
# Which open elements a start tag closes, and the elements past which it does not look.
_CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "option": (frozenset(("option",)), frozenset(("select", "datalist"))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tr": (frozenset(("tr", "caption")), frozenset(("table",))),
    "tbody": (frozenset("tr thead tbody tfoot caption".split()), frozenset(("table",))),
    "body": (frozenset(("head",)), frozenset(("body",))),
    "a": (frozenset(("a",)), BLOCKS),
}
_CLOSED_BY["thead"] = _CLOSED_BY["tfoot"] = _CLOSED_BY["tbody"]
# An end tag does not reach past a cell or a table, unless it is one of a table's own.
_TABLE = frozenset("table tbody td tfoot th thead tr html body".split())
_CELLS = frozenset(("td", "th", "table"))


class Text:
    """A run of text: `source[start:end]`, with character references unless not `escaped`."""

    __slots__ = ("end", "escaped", "parent", "source", "start")

    def __init__(self, source: str, token: Token, parent: "Element") -> None:
        """Take the position of the token."""
        self.source = source
        self.start, self.end, self.escaped = token.start, token.end, token.escaped
        self.parent = parent

    @property
    def text(self) -> str:
        """The words, with character references resolved."""
        raw = self.source[self.start : self.end]
        return resolve_references(raw) if self.escaped else raw


class Element:
    """An element from the start of its start tag to the end of its end tag."""

    def __init__(self, tag: str, token: Token, parent: "Element | None") -> None:
        """Open the element; it ends with its start tag until something is added."""
        self.tag = tag
        self.attributes: dict[str, Attribute] = token.attributes
        self.start, self.end = token.start, token.end
        self.parent = parent
        self.children: list[Element | Text] = []

    def get(self, name: str) -> str:
        """Return the value of an attribute; empty where there is none."""
        found = self.attributes.get(name)
        return found.value if found else ""

    @cached_property
    def classes(self) -> tuple[str, ...]:
        """The words of the class attribute."""
        return tuple(self.get("class").split())

    @property
    def elements(self) -> "list[Element]":
        """The elements right inside."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def ancestors(self) -> Iterator["Element"]:
        """The elements around, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def walk(self) -> Iterator["Element | Text"]:
        """Yield everything inside in the order of the source, without this element."""
        stack: list[Element | Text] = self.children[::-1]
        while stack:
            node = stack.pop()
            yield node
            if isinstance(node, Element):
                stack.extend(node.children[::-1])

    def find(self, *tags: str) -> Iterator["Element"]:
        """Yield the elements inside with one of these tags, in the order of the source."""
        return (node for node in self.walk() if isinstance(node, Element) and node.tag in tags)

    @property
    def text(self) -> str:
        """All words inside with single spaces, whether visible or not."""
        parts = (
            node.text if isinstance(node, Text) else " " if node.tag in BLOCKS | {"br"} else ""
            for node in self.walk()
        )
        return " ".join("".join(parts).split())

    @property
    def path(self) -> str:
        """The chain of tags and classes, as "html body div.cards article.card": the last steps."""
        chain = [self, *islice(self.ancestors, _MOST_STEPS)][::-1]
        return " ".join(node.step for node in chain if node.tag)

    @property
    def step(self) -> str:
        """Tag and classes, as "article.card"."""
        return ".".join((self.tag, *self.classes[:_MOST_CLASSES]))[:_LONGEST_STEP]


def parse_tree(source: str) -> Element:
    """Return the root of a page's tree.

    Raises `PageError` for a page longer, deeper or of more elements than any that people read.
    """
    if len(source) > MOST_CHARACTERS:
        raise PageError(
            f"the page has {len(source):,} characters; at most {MOST_CHARACTERS:,} are read"
        )
    builder = _Builder(source)
    for token in read_tokens(source):
        builder.add(token)
    return builder.finish()


class _Builder:
    """The stack of open elements."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = Element("", Token(TokenKind.START, 0, 0), None)
        self.stack = [self.root]
        # How often each tag is open, so that a stray end tag is refused without a search.
        self.opened: dict[str, int] = {}
        self.nodes = 0

    def add(self, token: Token) -> None:
        """Take in the next token."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise PageError(f"the page has more than {MOST_NODES:,} elements and texts")
        if token.kind is TokenKind.TEXT:
            self.stack[-1].children.append(Text(self.source, token, self.stack[-1]))
        elif token.kind is TokenKind.START:
            self._open(token)
        else:
            self._close(token)

    def finish(self) -> Element:
        """Close what is open and return the root."""
        self._pop(len(self.stack), len(self.source))
        self.root.end = len(self.source)
        return self.root

    def _open(self, token: Token) -> None:
        if token.name in ("html", "body") and self.opened.get(token.name):
            return
        if token.name in _CLOSES_PARAGRAPH and self.opened.get("p"):
            self._close_open(frozenset(("p",)), _CELLS | {"button"}, token.start)
        if rule := _CLOSED_BY.get(token.name):
            self._close_open(*rule, token.start)
        parent = self.stack[-1]
        element = Element(token.name, token, parent)
        parent.children.append(element)
        if token.name in VOID:
            return
        if len(self.stack) > _MOST_INLINE_DEPTH and token.name not in BLOCKS:
            return
        if len(self.stack) > MOST_DEPTH:
            raise PageError(f"elements lie more than {MOST_DEPTH:,} deep in each other")
        self.stack.append(element)
        self.opened[token.name] = self.opened.get(token.name, 0) + 1

    def _close_open(self, tags: frozenset[str], bounds: frozenset[str], end: int) -> None:
        """Close the innermost open element of these tags, unless a bound lies around it."""
        if not any(self.opened.get(tag) for tag in tags):
            return
        for depth, element in enumerate(reversed(self.stack), 1):
            if element.tag in tags:
                self._pop(depth, end)
                return
            if element.tag in bounds:
                return

    def _close(self, token: Token) -> None:
        if not self.opened.get(token.name):
            return
        for depth, element in enumerate(reversed(self.stack), 1):
            if element.tag == token.name:
                self._pop(depth, token.start)
                element.end = token.end
                return
            if element.tag in _CELLS and token.name not in _TABLE:
                return
            if element.tag in BLOCKS and token.name not in BLOCKS:
                return

    def _pop(self, depth: int, end: int) -> None:
        """Close the innermost `depth` elements at `end`."""
        for element in self.stack[-depth:]:
            if element is not self.root:
                element.end = end
                self.opened[element.tag] -= 1
        del self.stack[-depth:]
