"""A build as files for other programs: map, export."""

from argparse import Namespace
from pathlib import Path

from actormap.cli.command import GRAPH, argument, command, open_graph

# As in exports.FORMATS, which is not imported before something is exported.
_FORMATS = ("turtle", "jsonld", "nquads", "trig", "graphml", "gexf", "csv")


@command(
    "map",
    "write the interactive map, one HTML file",
    argument("file", metavar="FILE", type=Path, nargs="?", default=Path("map.html"),
             help="where to write the page (default: map.html)"),
    GRAPH,
)  # fmt: skip
def draw_map(options: Namespace) -> int:
    """Write the map and tell where it is."""
    print(open_graph(options).map(options.file))
    return 0


@command(
    "export",
    "write the graph in another format",
    argument("to", metavar="FORMAT", help="; ".join(_FORMATS)),
    argument("file", metavar="FILE", type=Path, help="the file (csv: the folder)"),
    GRAPH,
)
def export(options: Namespace) -> int:
    """Write the graph and tell which files there are."""
    for path in open_graph(options).export(options.to, options.file):
        print(path)
    return 0
