"""Network → GraphML and GEXF."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from msgspec.structs import asdict

from actormap.exports.contents import Contents, describe_edges, describe_nodes, write_list
from actormap.tables import Value

if TYPE_CHECKING:
    import networkx as nx

# All that XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _make_plain(contents: Contents) -> "nx.MultiDiGraph[str]":
    """Return the network with attributes that XML can hold, and edges keyed by their ids.

    `replaced_characters` of the graph counts what had to be replaced by U+FFFD.
    """
    import networkx as nx

    network = contents.network.graph
    listed = write_list(asdict(source) for _, source in sorted(contents.sources.items()))
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        title=network["title"], build=network["build"], sources=listed
    )
    for iri, data in describe_nodes(contents):
        plain.add_node(iri, **_drop_empty(data))
    for source, target, key, data in describe_edges(contents):
        plain.add_edge(source, target, key=key, **_drop_empty(data))
    plain.graph["replaced_characters"] = sum(map(_replace_characters, _list_attributes(plain)))
    return plain


def _drop_empty(data: Mapping[str, Value]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in ("", None)}


def _list_attributes(graph: "nx.MultiDiGraph[str]") -> Iterator[dict[str, Any]]:
    yield graph.graph
    yield from (data for _, data in graph.nodes(data=True))
    yield from (data for _, _, data in graph.edges(data=True))


def _replace_characters(data: dict[str, Any]) -> int:
    """Replace what XML cannot hold, in place; return how many characters that were."""
    replaced = 0
    for name, value in data.items():
        if isinstance(value, str):
            data[name], count = _NO_XML.subn("\ufffd", value)
            replaced += count
    return replaced


def write_graphml(contents: Contents, file: BinaryIO) -> None:
    """Write GraphML, with title, build and sources as data of the graph."""
    import networkx as nx

    xml = BytesIO()
    nx.write_graphml_xml(_make_plain(contents), xml)
    # A bare return would be read as a line feed: https://www.w3.org/TR/xml/#sec-line-ends
    file.write(xml.getvalue().replace(b"\r", b"&#13;"))


def write_gexf(contents: Contents, file: BinaryIO) -> None:
    """Write GEXF 1.2, with title and build in its description."""
    import networkx as nx

    plain = _make_plain(contents)
    # GEXF wants an id that is unique in the file; NetworkX takes it from the attributes.
    for _, _, key, data in plain.edges(keys=True, data=True):
        data["id"] = key
    xml = BytesIO()
    nx.write_gexf(plain, xml)
    # NetworkX writes the date of today, and one build must give the same bytes on any day.
    head, _, tail = xml.getvalue().partition(b"<meta ")
    file.write(head + _write_meta(plain.graph).encode() + tail.partition(b"</meta>")[2])


def _write_meta(graph: Mapping[str, Any]) -> str:
    from xml.sax.saxutils import escape

    replaced = graph["replaced_characters"]
    about = f"{graph['title']}, build {graph['build']}; {replaced} characters replaced by U+FFFD"
    return f"<meta><creator>actormap</creator><description>{escape(about)}</description></meta>"
