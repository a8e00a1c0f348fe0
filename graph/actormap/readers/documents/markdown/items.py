"""List items that begin with a link: a work, or somebody, and what is said of it."""

import re
from collections.abc import Callable

from actormap.bylines import score_byline
from actormap.identifiers import is_web_address, read_identifier
from actormap.model import Kind, Passage
from actormap.readers.documents.markdown.blocks import MarkdownBlock
from actormap.records import Actor, Record, Value, Work

Place = Callable[[int, int], Passage]

_JOINT = re.compile(r"\s*(?:[-–—:|·,]|\bby\b|\bvon\b|\bpar\b|\bpor\b|\bdi\b)?\s*")
_LEAST_BYLINE = 0.6
_CUT = re.compile(r"(\.{3,}|…)$")


def read_item(block: MarkdownBlock, kind: Kind | None, place: Place) -> Record | None:
    """Return the record of a list item that begins with a link; None of another one.

    `kind` is what its section lists, if it says so; otherwise the item is a work.
    """
    if not block.anchors or block.text[: block.anchors[0].start].strip():
        return None
    anchor = block.anchors[0]
    words = place(anchor.start, anchor.end)
    if not words.quote or not is_web_address(anchor.address):
        return None
    rest = _JOINT.match(block.text, anchor.end)
    start = rest.end() if rest else anchor.end
    said = place(start, len(block.text)) if block.text[start:].strip() else None
    identifier = read_identifier(anchor.address)
    identifiers = (Value(identifier, words),) if identifier else ()
    website = None if identifier else Value(anchor.address, words)
    if kind is not None:
        description = Value.state(said) if said else None
        return Actor(
            Value.state(words), kind, identifiers=identifiers, website=website,
            description=description,
        )  # fmt: skip
    is_byline = said is not None and score_byline(said.quote) >= _LEAST_BYLINE
    return Work(
        title=Value.state(words),
        byline=said if is_byline else None,
        teaser=Value.state(said) if said and not is_byline else None,
        truncated=said is not None and not is_byline and bool(_CUT.search(said.quote)),
        form="article" if is_byline or identifier else "web page",
        identifiers=identifiers,
        website=website,
    )
