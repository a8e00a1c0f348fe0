"""Networks of Pajek (`.net`), as VOSviewer, Gephi and NetworkX write them too.

    *Vertices 2
    1 "Keri Facer"
    2 "Helen Manchester"
    *Edges
    1 2 3.0 l "wrote with"

See the manual of Pajek, chapter 5 and appendix 1.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.readers.networks.network import Edge, Network, Node
from actormap.readers.networks.reading import read_network
from actormap.readers.positions import Positions
from actormap.records import Record, Unread

_OPENING = re.compile(r"(?:[%/][^\n]*\n\s*)*\*(?:vertices\s+\d|network\b)", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]+")
_SECTION = re.compile(r"\*\s*(\w+)(.*)")
_WORD = re.compile(r'"([^"]*)"|(\S+)')
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
# Sections of a file that hold no line of a network.
_TITLES = {"network", "vertices", "arcs", "edges", "arcslist", "edgeslist", "matrix"}


def recognize(document: Document) -> bool:
    """Tell whether the document begins with a network or its vertices."""
    return _OPENING.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield an actor for each vertex and a link for each arc and edge."""
    network = parse_pajek(document.source.key, document.text)
    yield from read_network(document.source, network, settings)


def parse_pajek(source: str, text: str) -> Network:
    """Return the network of a file; lines that hold no vertex or edge are unread."""
    positions = Positions(source, text)
    nodes: list[Node] = []
    edges: list[Edge] = []
    unread: list[Unread] = []
    section, relation, row = "", "", 0
    for line in _LINE.finditer(text):
        words = [unescape(quoted or bare) for quoted, bare in _WORD.findall(line[0])]
        number = positions.get_line(line.start())
        if not words or words[0].startswith(("%", "/*", "\ufeff%")):
            continue
        if title := _SECTION.match(line[0].lstrip("\ufeff \t")):
            section, row = title[1].casefold(), 0
            relation = " ".join(unescape(name) for name in re.findall(r'"([^"]*)"', title[2]))
            found = section in _TITLES
        elif section == "vertices":
            found = len(words) > 1
            nodes += [Node(words[0], number, {"label": words[1]})] if found else []
        else:
            row += 1
            ends = _read_edges(section, words, row)
            found = ends is not None
            edges += [_make_edge(end, number, relation) for end in ends or ()]
        if not found:
            passage = positions.quote(line.start(), line.end())
            unread.append(Unread(passage, "a line that holds no vertex, arc or edge"))
    return Network(nodes, edges, unread)


# The two ends of an edge, its weight and its label.
_Ends = tuple[str, str, str, str]


def _make_edge(ends: _Ends, line: int, relation: str) -> Edge:
    source, target, weight, label = ends
    told = {"label": label or relation, "weight": weight}
    return Edge(source, target, line, {name: value for name, value in told.items() if value})


def _read_edges(section: str, words: Sequence[str], row: int) -> list[_Ends] | None:
    """Return what a line of a section connects; None where it is none of a network."""
    if section in {"arcs", "edges"} and len(words) > 1:
        weight = words[2] if len(words) > 2 and _NUMBER.fullmatch(words[2]) else ""  # noqa: PLR2004 - two ends and a weight
        rest = list(words[2:])
        label = rest[rest.index("l") + 1] if "l" in rest[:-1] else ""
        return [(words[0], words[1], weight, label)]
    if section in {"arcslist", "edgeslist"}:
        return [(words[0], word, "", "") for word in words[1:]]
    if section == "matrix" and all(map(_NUMBER.fullmatch, words)):
        cells = enumerate(words, start=1)
        return [(str(row), str(i), word, "") for i, word in cells if float(word)]
    return None


FORMAT = Format("network (Pajek)", "text/plain", recognize, read)
