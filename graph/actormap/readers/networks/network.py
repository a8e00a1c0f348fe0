"""A network, whatever file it lies in: what all networks are read from."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from actormap.model import Passage
from actormap.readers.xml_tree import Element
from actormap.records import Unread


class Node(Struct, frozen=True, gc=False):
    """A node: its id, the line on which it stands, and its attributes by their names."""

    id: str
    line: int
    values: Mapping[str, str]


class Edge(Struct, frozen=True, gc=False):
    """An edge between the nodes of two ids, as `Node` else."""

    source: str
    target: str
    line: int
    values: Mapping[str, str]


class Network(Struct, frozen=True):
    """The nodes and edges of a file, in its order, and what in it is neither."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    unread: Sequence[Unread] = ()


def leave_unread(source: str, element: Element, reason: str) -> Unread:
    """Return the record of an element of a file of XML that is neither node nor edge."""
    words = element.join_text()
    place = f"{element.local} {element.line}:{element.column}"
    return Unread(Passage(source, 0, len(words), element.line, words, place), reason)
