"""A page's visible words, cut where a reader sees a new line or field."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from actormap.readers.html.model import Block, Piece
from actormap.readers.html.tokens import resolve_references
from actormap.readers.html.tree import BLOCKS, Element, Text, parse_tree

_UNSEEN = frozenset(
    "audio canvas datalist embed head iframe math noembed noframes noscript object option script "
    "select style svg template textarea title video".split()
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# The texts of a run that are looked at to find the element around them.
_MOST_PARTS = 200
_BREAKS = BLOCKS | {"br"}
# Characters that only steer the layout; they are no part of a word.
_LAYOUT = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_JOINT = re.compile(
    r"[\s,;&/·•|–—:-]*(?:and|und|et|y|e|by|in|on|at)?[\s,;&/·•|–—:-]*", re.IGNORECASE
)
_LIST_JOINT = re.compile(r"\s*(?:[,;&]|and|und|et|y|e)\s*(?:and|und|et|y|e)?\s*", re.IGNORECASE)
_CHARACTER = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """The texts between two breaks, and the block element that holds them."""

    texts: tuple[Text, ...]
    holder: Element


def list_blocks(source: str) -> list[Block]:
    """Return the visible blocks of a page in the order of its source.

    Raises `PageError` for a page that is too big or too deep.
    """
    return collect_blocks(source, parse_tree(source))


def collect_blocks(source: str, root: Element) -> list[Block]:
    """Return the visible blocks inside an element."""
    return [block for block, _ in pair_blocks(source, root)]


def pair_blocks(source: str, root: Element) -> Iterator[tuple[Block, Element]]:
    """Yield the visible blocks inside an element, each with the innermost element around it."""
    for run in collect_runs(root):
        for texts in _cut_run(run):
            if block := make_block(source, texts):
                yield block, find_holder(texts)


def is_hidden(element: Element) -> bool:
    """Tell whether a page shows nothing of this element."""
    if element.tag in _UNSEEN or "hidden" in element.attributes:
        return True
    style = element.attributes.get("style")
    return style is not None and _HIDING.search(style.value) is not None


def collect_runs(root: Element, skip: Callable[[Element], bool] = lambda _: False) -> Iterator[Run]:
    """Yield the runs of visible text inside an element, without the elements to skip."""
    texts: list[Text] = []
    holder = root
    for node in _walk_visible(root, skip):
        if isinstance(node, Text):
            texts.append(node)
        else:
            if texts:
                yield Run(tuple(texts), holder)
                texts = []
            holder = node
    if texts:
        yield Run(tuple(texts), holder)


def read_visible(element: Element) -> str:
    """Return the visible words of an element, with a space where a line ends."""
    runs = collect_runs(element)
    return clean_text(" ".join(_join(run.texts) for run in runs))


def _walk_visible(root: Element, skip: Callable[[Element], bool]) -> Iterator[Element | Text]:
    """Yield visible texts, and at each break the block element that goes on from there."""
    stack: list[tuple[Element | Text, Element | None]] = [(root, None)]
    holder = root
    while stack:
        node, back = stack.pop()
        if isinstance(node, Text):
            yield node
        elif back is not None:
            holder = back
            yield holder
        elif node.tag == "br" or not (is_hidden(node) or (node is not root and skip(node))):
            if node.tag in _BREAKS:
                stack.append((node, holder))
                holder = node if node.tag in BLOCKS else holder
                yield holder
            stack.extend((child, None) for child in reversed(node.children))


def _cut_run(run: Run) -> list[tuple[Text, ...]]:
    """Cut a run where differing inline elements stand side by side, as cards have them.

    The elements of a list of names ("<a>…</a>, <a>…</a>") stay together, and so does a sentence
    with a link in it.
    """
    groups: list[tuple[Element | None, list[Text]]] = []
    holder = find_holder(run.texts)
    for text in run.texts:
        owner = _find_owner(text, holder)
        if groups and groups[-1][0] is owner:
            groups[-1][1].append(text)
        else:
            groups.append((owner, [text]))
    owned = [(owner, texts) for owner, texts in groups if owner and _join(texts).strip()]
    loose = [_join(texts) for owner, texts in groups if owner is None]
    if len(owned) < 2 or not all(_JOINT.fullmatch(text) for text in loose):  # noqa: PLR2004 - a pair
        return [run.texts]
    looks = {(owner.tag, owner.classes) for owner, _ in owned}
    places = [index for index, (owner, _) in enumerate(groups) if owner]
    inner = groups[places[0] : places[-1]]
    between = [_join(texts) for owner, texts in inner if owner is None]
    between = [words for words in between if words.strip()]
    if len(looks) == 1 and between and all(_LIST_JOINT.fullmatch(text) for text in between):
        return [run.texts]
    return [tuple(texts) for _, texts in owned]


def _find_owner(text: Text, holder: Element) -> Element | None:
    """Return the inline element right inside the holder that the text stands in."""
    owner: Element | None = None
    node: Element | None = text.parent
    while node is not None and node is not holder:
        owner, node = node, node.parent
    return owner


def _join(texts: Sequence[Text]) -> str:
    return "".join(text.text for text in texts)


def make_block(source: str, texts: Sequence[Text]) -> Block | None:
    """Return the block of these texts, unless they are blank."""
    words = clean_text(_join(texts))
    if not words:
        return None
    full = [text for text in texts if clean_text(text.text)] or list(texts)
    first, last = full[0], full[-1]
    start = (
        first.start
        + len(source[first.start : first.end])
        - len(source[first.start : first.end].lstrip())
    )
    end = last.start + len(source[last.start : last.end].rstrip())
    holder = find_holder(texts)
    link = next((e.get("href") for e in (holder, *holder.ancestors) if e.tag == "a"), "")
    pieces = tuple(Piece(text.start, text.end, text.escaped) for text in texts)
    return Block(words, start, end, holder.path, link, pieces)


def find_holder(texts: Sequence[Text]) -> Element:
    """Return the innermost element around the words of these texts."""
    full = [text for text in texts if clean_text(text.text)] or list(texts)
    return _find_common([text.parent for text in full[:_MOST_PARTS]])


def clean_text(text: str) -> str:
    """Return the words with single spaces, without characters that only steer the layout."""
    return " ".join(text.translate(_LAYOUT).split())


def _find_common(elements: Sequence[Element]) -> Element:
    """Return the innermost element around all of these."""
    common = elements[0]
    for element in elements[1:]:
        if element is common:
            continue
        around = {id(node) for node in (element, *element.ancestors)}
        while id(common) not in around and common.parent is not None:
            common = common.parent
    return common


def locate(source: str, block: Block, start: int, end: int) -> tuple[int, int]:
    """Return the positions in the source of `block.text[start:end]`."""
    places = list(_place_characters(source, block))
    if start >= end:
        return places[start][0], places[start][0]
    return places[start][0], places[end - 1][1]


def _place_characters(source: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the source positions of each character of a block's text."""
    space: tuple[int, int] | None = None
    begun = False
    for piece in block.pieces:
        for match in _CHARACTER.finditer(source, piece.start, piece.end):
            raw = match.group()
            seen = resolve_references(raw) if piece.escaped else raw
            for character in seen.translate(_LAYOUT):
                if character.isspace():
                    space = space or match.span()
                    continue
                if space and begun:
                    yield space
                space, begun = None, True
                yield match.span()
