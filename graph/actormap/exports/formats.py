"""The formats by name, and how their files are written: aside first, then renamed."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from actormap.errors import ExportError
from actormap.exports.contents import Contents
from actormap.exports.csv_tables import write_edge_table, write_node_table
from actormap.exports.rdf_files import write_jsonld, write_nquads, write_trig, write_turtle
from actormap.exports.xml_files import write_gexf, write_graphml

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store

Writer = Callable[[Contents, BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format; one of several files names each of them in `parts`."""

    suffix: str
    description: str
    parts: Mapping[str, Writer]

    def name_files(self, path: Path) -> list[Path]:
        """Return the files that an export to `path` writes; of several, they go into a folder."""
        if "" in self.parts:
            return [path]
        if path.suffix == self.suffix:
            return [path.with_name(f"{path.stem}-{part}{self.suffix}") for part in self.parts]
        return [path / f"{part}{self.suffix}" for part in self.parts]


def write_export(
    name: str, network: "nx.MultiDiGraph[str]", store: "Store", path: Path
) -> list[Path]:
    """Write the files of one of `FORMATS` and return their paths.

    All are written aside and then renamed, so that `path` never holds half a file. ExportError on
    an unknown format and where `path` cannot be written.
    """
    if name not in FORMATS:
        raise ExportError(f'Unknown format "{name}". Known are: {", ".join(FORMATS)}.')
    form = FORMATS[name]
    files = form.name_files(path)
    contents = Contents(network, store)
    try:
        _write_files(dict(zip(files, form.parts.values(), strict=True)), contents)
    except OSError as error:
        reason = error.strerror or error
        raise ExportError(f"{path}: cannot be written ({reason}); choose another place") from error
    return files


def _write_files(writers: Mapping[Path, Writer], contents: Contents) -> None:
    asides = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in writers}
    try:
        for path, write in writers.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with asides[path].open("wb") as file:
                write(contents, file)
                file.flush()
                os.fsync(file.fileno())
        for path, aside in asides.items():
            aside.replace(path)
    finally:
        for aside in asides.values():
            with suppress(OSError):
                aside.unlink(missing_ok=True)


FORMATS = {
    "turtle": Format(".ttl", "merged facts as Turtle", {"": write_turtle}),
    "jsonld": Format(".jsonld", "all graphs as JSON-LD", {"": write_jsonld}),
    "nquads": Format(".nq", "all graphs as sorted N-Quads", {"": write_nquads}),
    "trig": Format(".trig", "all graphs as TriG", {"": write_trig}),
    "graphml": Format(".graphml", "network for yEd, Cytoscape, igraph", {"": write_graphml}),
    "gexf": Format(".gexf", "network for Gephi", {"": write_gexf}),
    "csv": Format(
        ".csv",
        "nodes.csv, and edges.csv with one row a statement, in a folder",
        {"nodes": write_node_table, "edges": write_edge_table},
    ),
}
