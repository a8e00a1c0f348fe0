"""Network and dataset → files that other programs open: Gephi, spreadsheets, RDF tools.

The network formats keep the evidence: `statements` of a node or an edge is a JSON list of all that
the sources say (see `_describe_statement`), `quotes` and `documents` are for reading it in a table.
Names of attributes are those of `vocabulary.RELATIONS` with an underscore for a space; an empty one
is left out. The RDF formats are what the store holds, in sorted order. The same build gives the
same bytes.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from actormap.errors import ExportError
from actormap.model import Entity, Source, Statement, hash_values
from actormap.tables import Table, Value, make_table, write_csv
from actormap.vocabulary import RELATIONS

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Quad, RdfFormat, Store


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is to export: the whole network and the dataset of one build."""

    network: "nx.MultiDiGraph[str]"
    store: "Store"

    @property
    def sources(self) -> Mapping[str, Source]:
        """The documents by their keys."""
        sources: Mapping[str, Source] = self.network.graph["sources"]
        return sources


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


# ── Nodes, edges and statements as plain values ──

_COORDINATES = ("latitude", "longitude")


def _describe_nodes(contents: Contents) -> Iterator[tuple[str, dict[str, Value]]]:
    """Yield each node's IRI and attributes, in the order of IRIs."""
    for iri, data in sorted(contents.network.nodes(data=True)):
        yield (
            iri,
            {
                "label": data["label"],
                "kind": str(data["kind"]),
                "alt_labels": _write_list(data["alt_labels"]),
                "identifiers": _write_list(data["identifiers"]),
                **_join_values(data["statements"]),
                **_describe_statements(data["statements"], contents.sources),
            },
        )


def _join_values(statements: Iterable[Statement]) -> dict[str, Value]:
    """Return the values of each relation as one text, coordinates as numbers."""
    values: dict[str, dict[str, None]] = {}
    for statement in statements:
        if not isinstance(statement.object, Entity):
            name = statement.relation.replace(" ", "_")
            values.setdefault(name, {})[statement.object.value] = None
    joined: dict[str, Value] = {name: " | ".join(values[name]) for name in sorted(values)}
    for name in _COORDINATES:
        with suppress(KeyError, ValueError):
            joined[name] = float(min(values[name]))
    return joined


def _describe_edges(contents: Contents) -> Iterator[tuple[str, str, str, dict[str, Value]]]:
    """Yield each edge as source, target, id and attributes, in the order of the first three.

    The id is the same in every build: Gephi takes two edges of one id for one.
    """
    for source, target, data in sorted(
        contents.network.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["relation"])
    ):
        relation = data["relation"]
        yield (
            source,
            target,
            hash_values(source, relation, target),
            {
                "relation": relation,
                "label": _get_phrase(relation),
                "inferred": bool(data["inferred"]),
                **_describe_statements(data["statements"], contents.sources),
            },
        )


def _get_phrase(relation: str) -> str:
    return RELATIONS[relation].phrase if relation in RELATIONS else relation


def _describe_statements(
    statements: Iterable[Statement], sources: Mapping[str, Source]
) -> dict[str, Value]:
    said = [_describe_statement(statement, sources) for statement in statements]
    return {
        "quotes": _write_list(statement.get("quote", "") for statement in said),
        "documents": _write_list(dict.fromkeys(statement["path"] for statement in said)),
        "statements": _write_list(said),
    }


def _describe_statement(statement: Statement, sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return all of a statement but its subject; what is empty or false is left out."""
    target = statement.object
    described = {
        "id": statement.id,
        "relation": statement.relation,
        **({"object": target.iri} if isinstance(target, Entity) else asdict(target)),
        **asdict(statement.passage),
        "path": _get_path(statement, sources),
        "method": statement.method,
        "inferred": statement.inferred,
        "about": statement.about.iri if statement.about else "",
        "details": statement.details,
    }
    return {name: value for name, value in described.items() if value or name == "path"}


def _get_path(statement: Statement, sources: Mapping[str, Source]) -> str:
    key = statement.passage.source
    return sources[key].path if key in sources else key


def _write_list(values: Iterable[object]) -> str:
    """Return values as JSON; of none, an empty text."""
    listed = list(values)
    return json.dumps(listed, ensure_ascii=False) if listed else ""


# ── Tables ──

# What UTF-8 (half of a surrogate pair) or the readers of CSV (U+0000) cannot hold.
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def _write_node_table(contents: Contents, file: BinaryIO) -> None:
    records: list[dict[str, Value]] = [
        {"id": iri, **data} for iri, data in _describe_nodes(contents)
    ]
    _write_table(records, file)


def _write_edge_table(contents: Contents, file: BinaryIO) -> None:
    """Write one row a statement, so that every row has its own words and line."""
    rows = (
        _describe_row(contents, source, target, statement)
        for source, target, data in sorted(
            contents.network.edges(data=True), key=lambda edge: (*edge[:2], edge[2]["relation"])
        )
        for statement in data["statements"]
    )
    _write_table(list(rows), file)


def _describe_row(
    contents: Contents, source: str, target: str, statement: Statement
) -> dict[str, Value]:
    passage, nodes = statement.passage, contents.network.nodes
    return {
        "source": source,
        "target": target,
        "relation": statement.relation,
        "source_label": nodes[source]["label"],
        "phrase": _get_phrase(statement.relation),
        "target_label": nodes[target]["label"],
        "quote": passage.quote,
        "document": _get_path(statement, contents.sources),
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "fragment": passage.fragment,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "method": statement.method,
        "inferred": statement.inferred,
        "about": statement.about.iri if statement.about else "",
        "statement": statement.id,
        **{f"stated_{name}": value for name, value in statement.details},
    }


def _write_table(records: list[dict[str, Value]], file: BinaryIO) -> None:
    """Write records as CSV, columns in the order of their first use.

    With a byte order mark: without it Excel takes UTF-8 for the letters of one country, and
    pandas, R, DuckDB and LibreOffice skip it. Texts that a spreadsheet would take for a formula
    get an apostrophe in front (`tables.guard_cell`).
    """
    columns = list(dict.fromkeys(name for record in records for name in record))
    table = make_table(records, columns)
    text = _NO_TEXT.sub("\ufffd", write_csv(Table(table.columns, table.rows)))
    file.write(f"\ufeff{text}\n".encode())


# ── XML ──

# All that XML 1.0 cannot hold, not even escaped: https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _make_plain(contents: Contents) -> "nx.MultiDiGraph[str]":
    """Return the network with attributes that XML can hold, and edges keyed by their ids.

    `replaced_characters` of the graph counts what had to be replaced by U+FFFD.
    """
    import networkx as nx

    network = contents.network.graph
    listed = _write_list(asdict(source) for _, source in sorted(contents.sources.items()))
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        title=network["title"], build=network["build"], sources=listed
    )
    for iri, data in _describe_nodes(contents):
        plain.add_node(iri, **_drop_empty(data))
    for source, target, key, data in _describe_edges(contents):
        plain.add_edge(source, target, key=key, id=key, **_drop_empty(data))
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


def _write_graphml(contents: Contents, file: BinaryIO) -> None:
    import networkx as nx

    text = "\n".join(nx.generate_graphml(_make_plain(contents)))
    # A bare return would be read as a line feed: https://www.w3.org/TR/xml/#sec-line-ends
    file.write(text.replace("\r", "&#13;").encode())


def _write_gexf(contents: Contents, file: BinaryIO) -> None:
    from xml.sax.saxutils import escape

    import networkx as nx

    plain = _make_plain(contents)
    about = "{title}, build {build}; characters replaced by U+FFFD: {replaced_characters}"
    meta = (
        "<meta><creator>actormap</creator>"
        f"<description>{escape(about.format_map(plain.graph))}</description></meta>"
    )
    text = "\n".join(nx.generate_gexf(plain))
    # NetworkX writes the date of today, and one build must give the same bytes on any day.
    text = re.sub("<meta .*?</meta>", lambda _: meta, text, count=1, flags=re.DOTALL)
    file.write(text.encode())


# ── RDF ──


def _write_turtle(contents: Contents, file: BinaryIO) -> None:
    """Write the default graph only, which holds the merged facts."""
    from pyoxigraph import DefaultGraph, RdfFormat

    quads = contents.store.quads_for_pattern(None, None, None, DefaultGraph())
    _serialize(contents, quads, RdfFormat.TURTLE, file)


def _write_trig(contents: Contents, file: BinaryIO) -> None:
    from pyoxigraph import RdfFormat

    _serialize(contents, contents.store, RdfFormat.TRIG, file)


def _write_jsonld(contents: Contents, file: BinaryIO) -> None:
    from pyoxigraph import RdfFormat

    _serialize(contents, contents.store, RdfFormat.JSON_LD, file)


def _write_nquads(contents: Contents, file: BinaryIO) -> None:
    """Write the lines in the order of their bytes, as the build's own graph.nq has them."""
    file.writelines(sorted(f"{quad} .\n".encode() for quad in contents.store))


def _serialize(
    contents: Contents, quads: "Iterable[Quad]", form: "RdfFormat", file: BinaryIO
) -> None:
    from pyoxigraph import serialize

    from actormap.store import find_base, list_prefixes

    ordered = sorted(quads, key=_order_quad)
    prefixes = list_prefixes(find_base(contents.store))
    serialize(
        ordered if form.supports_datasets else [quad.triple for quad in ordered],
        file,
        form,
        prefixes=prefixes,
    )


def _order_quad(quad: "Quad") -> tuple[str, ...]:
    """Order the default graph first, then by graph and subject, the class of a thing on top."""
    graph = getattr(quad.graph_name, "value", "")
    predicate = quad.predicate.value
    rank = "" if predicate.endswith("#type") else predicate
    return (graph, str(quad.subject), rank, str(quad.object))


FORMATS = {
    "turtle": Format(".ttl", "merged facts as Turtle", {"": _write_turtle}),
    "jsonld": Format(".jsonld", "all graphs as JSON-LD", {"": _write_jsonld}),
    "nquads": Format(".nq", "all graphs as sorted N-Quads", {"": _write_nquads}),
    "trig": Format(".trig", "all graphs as TriG", {"": _write_trig}),
    "graphml": Format(".graphml", "network for yEd, Cytoscape, igraph", {"": _write_graphml}),
    "gexf": Format(".gexf", "network for Gephi", {"": _write_gexf}),
    "csv": Format(
        ".csv",
        "nodes.csv, and edges.csv with one row a statement, in a folder",
        {"nodes": _write_node_table, "edges": _write_edge_table},
    ),
}
