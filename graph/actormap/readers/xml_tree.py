"""XML read without surprise: no document type, no entities, nothing fetched, any depth.

A small tree that knows the line of each element, which is the place of what it states.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat  # no DTD gets past `_refuse`, so no entity is expanded

from actormap.readers.document import DocumentError

_SEPARATOR = "}"


@dataclass(slots=True)
class Element:
    """An element: its name as `{namespace}local`, attributes, and what is inside.

    `pieces` is the text directly within it. `line` counts from 1, `column` from 0.
    """

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    pieces: list[str] = field(default_factory=list)
    children: list["Element"] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its namespace."""
        return self.name.rpartition(_SEPARATOR)[2]

    def walk(self) -> Iterator["Element"]:
        """Yield the element and all within it, in their order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    def join_text(self) -> str:
        """Return the text of the element and of all within it, with single spaces."""
        return " ".join(" ".join("".join(element.pieces) for element in self.walk()).split())


def parse_xml(data: bytes, encoding: str | None = None) -> Element:
    """Return the root. Raises DocumentError on what is no XML, or has a document type."""
    builder = _Builder()
    parser = expat.ParserCreate(encoding, namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: builder.start(
        Element(name, attributes, parser.CurrentLineNumber, parser.CurrentColumnNumber)
    )
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.add_text
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DocumentError(f"the XML cannot be read: {error}") from error
    return builder.root


def _refuse(*_: object) -> NoReturn:
    raise DocumentError("XML with a document type, which may hide anything, is not read")


class _Builder:
    """Builds the tree; a stack instead of recursion, so that depth does no harm."""

    def __init__(self) -> None:
        self.root = Element("", {}, 0, 0)
        self._open: list[Element] = []

    def start(self, element: Element) -> None:
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def end(self, _: str) -> None:
        self._open.pop()

    def add_text(self, text: str) -> None:
        self._open[-1].pieces.append(text)
