"""Networks in GEXF, the format of Gephi.

See https://gexf.net/schema.html (1.1 to 1.3). Where and how a node is drawn is not read.
"""

import re
from collections.abc import Iterator, Mapping

from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.networks.graphml import OPENING
from actormap.readers.networks.network import Edge, Network, Node, leave_unread
from actormap.readers.networks.reading import read_network
from actormap.readers.xml_tree import Element, parse_xml
from actormap.records import Record

_GEXF = re.compile(OPENING % "gexf")
# Attributes of the elements themselves: what a node or edge is called, and how strong an edge is.
_OWN = ("label", "kind", "weight", "start", "end")

# The names of attributes by the class that has them and their ids, and what all of a class have.
_Names = Mapping[str, Mapping[str, tuple[str, str]]]


def recognize(document: Document) -> bool:
    """Tell whether the root of the document is that of GEXF."""
    return _GEXF.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield an actor for each node and a link for each edge."""
    root = parse_xml(document.text.encode(), "utf-8")
    yield from read_network(document.source, parse_gexf(document.source.key, root), settings)


def parse_gexf(source: str, root: Element) -> Network:
    """Return the network below a root; nodes within a node are part of it."""
    names = _read_names(root)
    nodes: list[Node] = []
    edges: list[Edge] = []
    for element in root.walk():
        told = element.attributes
        if element.local == "node":
            values = _read_values(element, names.get("node", {}))
            nodes.append(Node(told.get("id", ""), element.line, values))
        elif element.local == "edge":
            values = _read_values(element, names.get("edge", {}))
            ends = told.get("source", ""), told.get("target", "")
            edges.append(Edge(*ends, element.line, values))
    meta = [child for child in root.children if child.local == "meta" and child.join_text()]
    about = "what is said of the network as a whole"
    return Network(nodes, edges, [leave_unread(source, element, about) for element in meta])


def _read_names(root: Element) -> _Names:
    """Return name and default of each attribute that the file declares."""
    names: dict[str, dict[str, tuple[str, str]]] = {}
    for element in root.walk():
        if element.local == "attributes":
            declared = names.setdefault(element.attributes.get("class", "node"), {})
            for child in element.children:
                key = child.attributes.get("id", "")
                default = " ".join(c.join_text() for c in child.children if c.local == "default")
                declared[key] = (child.attributes.get("title") or key, default)
    return names


def _read_values(element: Element, names: Mapping[str, tuple[str, str]]) -> Mapping[str, str]:
    """Return the attributes of a node or edge by their names; of a changing one the last."""
    values = {name: " ".join(element.attributes.get(name, "").split()) for name in _OWN}
    values |= {name: default for name, default in names.values() if default}
    for group in (child for child in element.children if child.local == "attvalues"):
        for child in group.children:
            key = child.attributes.get("for") or child.attributes.get("id", "")
            name = names.get(key, (key, ""))[0]
            values[name] = " ".join(child.attributes.get("value", "").split())
    return {name: value for name, value in values.items() if value}


FORMAT = Format("network (GEXF)", "application/gexf+xml", recognize, read)
