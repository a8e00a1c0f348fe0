"""Networks in GraphML, as Gephi, NetworkX, igraph, Cytoscape and yEd write it.

See http://graphml.graphdrawing.org/specification.html. What yEd writes into its drawings of nodes
and edges is read as their label.
"""

import re
from collections.abc import Iterator, Mapping

from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.networks.network import Edge, Network, Node, leave_unread
from actormap.readers.networks.reading import read_network
from actormap.readers.xml_tree import Element, parse_xml
from actormap.records import Record, Unread

OPENING = (
    r"(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:\w+:)?%s[\s>]"
)
_GRAPHML = re.compile(OPENING % "graphml")
_LABELS = {"NodeLabel", "EdgeLabel"}


def recognize(document: Document) -> bool:
    """Tell whether the root of the document is that of GraphML."""
    return _GRAPHML.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield an actor for each node and a link for each edge."""
    root = parse_xml(document.text.encode(), "utf-8")
    yield from read_network(document.source, parse_graphml(document.source.key, root), settings)


def parse_graphml(source: str, root: Element) -> Network:
    """Return the network below a root; graphs within a node are part of it."""
    keys = [element for element in root.walk() if element.local == "key"]
    nodes: list[Node] = []
    edges: list[Edge] = []
    unread: list[Unread] = []
    for element in root.walk():
        told = element.attributes
        if element.local == "node":
            values = _read_values(element, keys, "node")
            nodes.append(Node(told.get("id", ""), element.line, values))
        elif element.local == "edge":
            values = _read_values(element, keys, "edge")
            ends = told.get("source", ""), told.get("target", "")
            edges.append(Edge(*ends, element.line, values))
        elif element.local == "hyperedge":
            unread.append(leave_unread(source, element, "an edge of more than two ends"))
        elif element.local in {"graph", "graphml"}:
            unread += [
                leave_unread(source, child, "what is said of the network as a whole")
                for child in element.children
                if child.local == "data"
            ]
    return Network(nodes, edges, unread)


def _read_values(element: Element, keys: list[Element], kind: str) -> Mapping[str, str]:
    """Return the attributes of a node or edge by their names, with those that all have."""
    names = {key.attributes.get("id", ""): _name(key) for key in keys}
    values = {
        _name(key): child.join_text()
        for key in keys
        if key.attributes.get("for", "all") in {kind, "all"}
        for child in key.children
        if child.local == "default"
    }
    for data in (child for child in element.children if child.local == "data"):
        key = data.attributes.get("key", "")
        drawn = [inner.join_text() for inner in data.walk() if inner.local in _LABELS]
        if drawn:
            values["label"] = " ".join(drawn)
        elif not data.children:
            values[names.get(key, key)] = data.join_text()
    return {name: value for name, value in values.items() if value}


def _name(key: Element) -> str:
    return key.attributes.get("attr.name") or key.attributes.get("id", "")


FORMAT = Format("network (GraphML)", "application/graphml+xml", recognize, read)
