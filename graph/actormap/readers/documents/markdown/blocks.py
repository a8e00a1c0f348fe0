"""The blocks of a Markdown text as a reader sees them: words without marks, and their links."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

# Marks of programs that make pages out of Markdown: templates, attributes of a picture.
_TEMPLATE = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{:.*?\}|\{ ?[.#]?[\w-]+(?:=[^\s{}]+)? ?\}")
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
HEADING, PARAGRAPH, ITEM, CODE, HTML = "heading", "paragraph", "item", "code", "html"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link: where its words stand in the text of its block, and its address."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """A heading, paragraph, list item …: its words, and its lines in the source from 1."""

    sort: str
    text: str
    first: int
    last: int
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkdownTable:
    """A table: the line of each row, and the text of its cells."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def list_cells(self) -> list[MarkdownBlock]:
        """Return the cells as paragraphs, for a table that is there for the layout."""
        return [
            MarkdownBlock(PARAGRAPH, cell, line, line)
            for line, cells in self.rows
            for cell in cells
            if cell.strip()
        ]


def parse_blocks(text: str) -> Iterator[MarkdownBlock | MarkdownTable]:
    """Yield the blocks of a text that hold words, in its order."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    items = 0
    i = 0
    while i < len(tokens):
        token = tokens[i]
        items += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "table_open":
            end = next(j for j in range(i, len(tokens)) if tokens[j].type == "table_close")
            yield MarkdownTable(tuple(_read_table(tokens[i:end])))
            i = end
        elif block := _read_block(token, tokens[i - 1] if i else token, items):
            yield block
        i += 1


def _read_block(token: "Token", before: "Token", items: int) -> MarkdownBlock | None:
    """Return the block of a token that has text of its own."""
    first, last = token.map or before.map or (0, 0)
    if token.type in {"fence", "code_block"}:
        return _make_block(CODE, token.content, (), first, last)
    if token.type == "html_block":
        words = _TAG.sub(" ", _BREAK.sub("\n", token.content))
        return _make_block(HTML, " ".join(words.split()), (), first, last)
    if token.type != "inline":
        return None
    text, anchors = _render(token.children or ())
    usual = ITEM if items else PARAGRAPH
    sort = HEADING if before.type == "heading_open" else usual
    return _make_block(sort, text, anchors, first, last)


def _make_block(
    sort: str, text: str, anchors: Sequence[Anchor], first: int, last: int
) -> MarkdownBlock | None:
    """Return a block without template marks; None where nothing but marks is in it."""
    bare = text if sort == CODE else _TEMPLATE.sub("", text)
    if not bare.strip():
        return None
    kept = anchors if bare == text else ()
    return MarkdownBlock(sort, bare.rstrip(), first + 1, last, tuple(kept))


def _render(children: Iterable["Token"]) -> tuple[str, list[Anchor]]:
    """Return the words of a line of Markdown, and its links."""
    text = ""
    anchors: list[Anchor] = []
    open_links: list[tuple[int, str]] = []
    for child in children:
        match child.type:
            case "text" | "code_inline":
                text += child.content
            case "softbreak":
                text += " "
            case "hardbreak":
                text += "\n"
            case "html_inline":
                text += "\n" if _BREAK.fullmatch(child.content) else ""
            case "link_open":
                open_links.append((len(text), str(child.attrGet("href") or "")))
            case "link_close":
                start, address = open_links.pop()
                anchors.append(Anchor(start, len(text), address))
    return text, anchors


def _read_table(tokens: Sequence["Token"]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows of a table; the map of a row has its line."""
    line = 0
    cells: list[str] = []
    for token in tokens:
        if token.type == "tr_open":
            line, cells = (token.map[0] + 1 if token.map else 0), []
        elif token.type == "inline":
            cells.append(_render(token.children or ())[0])
        elif token.type == "tr_close":
            yield line, tuple(cells)
