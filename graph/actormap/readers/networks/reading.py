"""A network → actors and links: nodes and edges are read as the rows of two tables.

What an attribute means is told by its name, as that of a column is. A node becomes an actor where
its kind is told: by an attribute, by the names of all nodes, or by `rows` in `actormap.toml`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace as replace_settings

from msgspec.structs import replace

from actormap.columns import find_meaning
from actormap.model import Kind, Source
from actormap.names import fold_name
from actormap.places import is_place_name
from actormap.project import SourceSettings
from actormap.readers.networks.network import Edge, Network, Node
from actormap.readers.tables.grid import Grid, Row
from actormap.readers.tables.header import read_header
from actormap.readers.tables.people import is_organization, is_person
from actormap.readers.tables.subjects import CONNECTIONS, ORGANIZATIONS, PEOPLE, find_subject
from actormap.readers.tables.table import Table
from actormap.readers.tables.types import find_kind
from actormap.records import Actor, End, Link, Record, Unread, Work

# Ids that programs give: "n12", "0". Any other id of a node without a label is its name.
_NUMBERED = re.compile(r"[^\W\d_]{0,2}[\d.:_-]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
# Attributes that hold numbers; of any other name numbers are counts and clusters.
_OF_NUMBERS = frozenset({"year", "latitude", "longitude", "weight", "identifier", "start", "end"})
# Names of attributes that may hold the kinds of nodes, though in tables they mean something else.
_KINDS = frozenset("category class group node type nodetype entity".split())
_LEAST_KINDS = 0.5
_OF_EDGES = {"from": "from", "to": "to", "label": "relation", "type": "relation",
             "kind": "relation", "name": "relation", "direction": ""}  # fmt: skip
_SAMPLE = 60
_UNCLEAR = "it is not clear what {}; say it by rows = “people” or the like"
# Where no attribute tells the kind, each name must be one of what most names are.
_NAMES: Mapping[str, Callable[[str], bool]] = {
    PEOPLE: is_person, ORGANIZATIONS: is_organization, "places": is_place_name,
}  # fmt: skip


def read_network(source: Source, network: Network, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of the nodes, then those of the edges, then what is neither."""
    nodes = [_name_node(node) for node in network.nodes]
    table = _make_node_table(source, nodes, settings)
    ends: dict[str, End] = {}
    if nodes and table.subject not in _NAMES and not settings.rows:
        whole = f"the {len(nodes)} nodes are, whose {len(network.edges)} edges are not read either"
        first = _make_row(nodes[0], 1, table.header.names)
        yield Unread(table.grid.make_passage(first), _UNCLEAR.format(whole))
    else:
        yield from _read_nodes(table, nodes, ends)
        labels = {node.id: node.values.get("label", node.id) for node in nodes}
        yield from _read_edges(source, network.edges, labels, ends, settings)
    yield from network.unread


def _name_node(node: Node) -> Node:
    """Return a node with a label first: its own, its name, or the id that is one."""
    values = node.values
    stated = values.get("label") or next(
        (value for name, value in values.items() if find_meaning(name) == "name"), ""
    )
    label = stated or ("" if _NUMBERED.fullmatch(node.id) else node.id)
    others = {name: value for name, value in values.items() if name != "label" and value != label}
    return replace(node, values={"label": label, **others} if label else others)


def _list_names(items: Iterable[Node] | Iterable[Edge], first: Sequence[str]) -> list[str]:
    names = dict.fromkeys(first)
    for item in items:
        names |= dict.fromkeys(item.values)
    return list(names)


def _make_node_table(source: Source, nodes: Sequence[Node], settings: SourceSettings) -> Table:
    names = _list_names(nodes, ["label"])
    values = {name: [n.values[name] for n in nodes if name in n.values] for name in names}
    stated = {"label": "name", **_find_meanings(values), **settings.columns}
    header = read_header(Row(0, nodes[0].line if nodes else 1, tuple(names)), stated)
    grid = Grid(source.key, source.path, (), unit="node")
    sample = [_make_row(node, i, names) for i, node in enumerate(nodes[:_SAMPLE], start=1)]
    told = [find_kind(v) for c in header.columns.get("type", ()) for v in values[names[c]]]
    subject = ORGANIZATIONS if any(told) else find_subject(header, sample, source.path)
    return Table(grid, settings, header, settings.rows or subject, stated)


def _find_meanings(values: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return what the names of attributes mean here, where it is not what they mean in tables."""
    meanings: dict[str, str] = {}
    for name, found in values.items():
        kinds = sum(find_kind(value) is not None for value in found)
        if fold_name(name) in _KINDS and kinds > _LEAST_KINDS * len(found):
            meanings[name] = "type"
        elif found and find_meaning(name) not in _OF_NUMBERS and all(map(_NUMBER.fullmatch, found)):
            meanings[name] = ""
    return meanings


def _make_row(item: Node | Edge, number: int, names: Sequence[str]) -> Row:
    return Row(number, item.line, tuple(item.values.get(name, "") for name in names))


def _read_nodes(table: Table, nodes: Sequence[Node], ends: dict[str, End]) -> Iterator[Record]:
    """Yield the records of the nodes; `ends` gathers what each of them is, by its id."""
    types = table.header.columns.get("type", ())
    rows = [_make_row(node, i, table.header.names) for i, node in enumerate(nodes, start=1)]
    has_kinds = any(find_kind(row.get(column)) for row in rows for column in types)
    seen: set[str] = set()
    for node, row in zip(nodes, rows, strict=True):
        reason = "a second node of the same id" if node.id in seen else ""
        reason = reason or _find_doubt(table, row, types if has_kinds else ())
        seen.add(node.id)
        if reason:
            yield Unread(table.grid.make_passage(row), reason)
            continue
        for record in table.read_row(row, {}):
            if isinstance(record, Actor | Work):
                told = _tell_apart(record, node)
                ends.setdefault(node.id, _make_end(told))
                yield told
            else:
                yield record
    yield from table.finish()


def _find_doubt(table: Table, row: Row, types: Sequence[int]) -> str:
    """Return why it is not sure what a node is; `types` are the attributes that tell kinds."""
    name = row.get(0)
    if not name:
        return "a node without a name"
    if table.settings.rows:
        return ""
    if types and not any(find_kind(row.get(column)) for column in types):
        words = "; ".join(filter(None, (row.get(column) for column in types)))
        return f"a node of a kind that is not known: “{words}”" if words else "a node of no kind"
    return "" if types or _NAMES[table.subject](name) else _UNCLEAR.format("the node is")


def _tell_apart(record: Actor | Work, node: Node) -> Actor | Work:
    """Return a record that is no other's of the same name: the file tells its nodes apart.

    A place or theme is the same wherever it is named.
    """
    if isinstance(record, Actor) and record.kind in {Kind.PLACE, Kind.THEME}:
        return record
    return replace(record, local=node.id)


def _make_end(record: Actor | Work) -> End:
    name, kind = (
        (record.title, Kind.WORK) if isinstance(record, Work) else (record.name, record.kind)
    )
    identifier = record.identifiers[0].text if record.identifiers else ""
    return End(name, kind, identifier, record.local)


def _read_edges(
    source: Source,
    edges: Sequence[Edge],
    labels: Mapping[str, str],
    ends: Mapping[str, End],
    settings: SourceSettings,
) -> Iterator[Record]:
    """Yield a link for each edge between two nodes that were read."""
    named = [
        replace(edge, values={**edge.values, "from": labels.get(edge.source, edge.source),
                              "to": labels.get(edge.target, edge.target)})
        for edge in edges
    ]  # fmt: skip
    names = _list_names(named, ["from", "to"])
    values = {name: [e.values[name] for e in named if name in e.values] for name in names}
    stated = {**_OF_EDGES, **_find_meanings(values), **settings.columns, "from": "from", "to": "to"}
    header = read_header(Row(0, edges[0].line if edges else 1, tuple(names)), stated)
    grid = Grid(source.key, source.path, (), unit="edge")
    table = Table(grid, replace_settings(settings, rows=""), header, CONNECTIONS, stated)
    for number, edge in enumerate(named, start=1):
        row = _make_row(edge, number, names)
        subject, target = ends.get(edge.source), ends.get(edge.target)
        if subject is None or target is None:
            lost = edge.source if subject is None else edge.target
            fate = "was not read" if lost in labels else "is not in the file"
            reason = f"an edge to the node “{labels.get(lost, lost)}”, which {fate}"
            yield Unread(grid.make_passage(row), reason)
            continue
        for record in table.read_row(row, {}):
            is_link = isinstance(record, Link)
            yield replace(record, subject=subject, object=target) if is_link else record
    yield from table.finish()
