"""Statements → networks; every edge keeps the statements that say so.

The whole network is a `networkx.MultiDiGraph`:

* nodes are entity IRIs, with `kind`, `label`, `alt_labels`, `identifiers` and `statements` (those
  whose object is a value: title, role, coordinates, …);
* edges are keyed by relation name, with `relation`, `inferred` and `statements`;
* the graph has `title`, `build` and `sources` (key → `model.Source`).

A projection is a `networkx.Graph` of one kind of actor, computed and never asserted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from actormap.errors import QueryError
from actormap.model import Entity, Kind, Source, Statement

if TYPE_CHECKING:
    import networkx as nx

# What has more members than this (a work of many authors, a large organization) links nobody to
# anybody in a projection: its clique says nothing about two of them, and grows with the square.
MOST_MEMBERS = 50


def build_network(
    statements: Iterable[Statement], sources: Mapping[str, Source], title: str, build: str = ""
) -> "nx.MultiDiGraph[str]":
    """Return the whole network of the statements."""
    import networkx as nx

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=title, build=build, sources=dict(sources))
    for statement in sorted(statements, key=lambda s: (s.passage, s.relation, s.id)):
        _add_entity(network, statement.subject)
        if isinstance(statement.object, Entity):
            _add_entity(network, statement.object)
            _add_edge(network, statement, statement.object)
        else:
            network.nodes[statement.subject.iri]["statements"] += (statement,)
    return network


def _add_entity(network: "nx.MultiDiGraph[str]", entity: Entity) -> None:
    if entity.iri not in network:
        network.add_node(
            entity.iri,
            kind=entity.kind,
            label=entity.label,
            alt_labels=entity.alt_labels,
            identifiers=entity.identifiers,
            statements=(),
        )


def _add_edge(network: "nx.MultiDiGraph[str]", statement: Statement, target: Entity) -> None:
    ends = (statement.subject.iri, target.iri)
    if network.has_edge(*ends, key=statement.relation):
        edge = network.edges[(*ends, statement.relation)]
        edge["statements"] += (statement,)
        edge["inferred"] = edge["inferred"] and statement.inferred
        return
    network.add_edge(
        *ends,
        key=statement.relation,
        relation=statement.relation,
        inferred=statement.inferred,
        statements=(statement,),
    )


def get_entity(network: "nx.MultiDiGraph[str]", iri: str) -> Entity:
    """Return the entity that a node of the network stands for."""
    data = network.nodes[iri]
    return Entity(iri, data["kind"], data["label"], data["alt_labels"], data["identifiers"])


def project_network(network: "nx.MultiDiGraph[str]", projection: str) -> "nx.Graph[str]":
    """Return a projection by its name; QueryError where there is none of that name.

    Edges carry `weight` (how many works, organizations or themes two actors share), `through`
    (their IRIs) and `statements` (all that say so). The graph attribute `left_out` lists what
    has too many members to say that any two of them know each other (see `MOST_MEMBERS`).
    """
    if projection not in PROJECTIONS:
        raise QueryError(f'Unknown projection "{projection}". Known are: {", ".join(PROJECTIONS)}.')
    return PROJECTIONS[projection](network)


def _project_coauthorship(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    return _join(network, Kind.PERSON, _group(network, "creator"), "co-authorship")


def _project_organization(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    groups = _group(network, "member of", reverse=True)
    return _join(network, Kind.PERSON, groups, "shared organization")


def _project_theme(network: "nx.MultiDiGraph[str]") -> "nx.Graph[str]":
    """Join people whose works share a theme."""
    authors: dict[str, _Members] = dict(_group(network, "creator"))
    groups: dict[str, _Members] = defaultdict(dict)
    for work, theme, edge in network.edges(data=True):
        if edge["relation"] == "subject":
            for person, said in authors.get(work, {}).items():
                groups[theme].setdefault(person, ())
                groups[theme][person] += (*said, *edge["statements"])
    return _join(network, Kind.PERSON, groups.items(), "shared theme")


PROJECTIONS: dict[str, Callable[["nx.MultiDiGraph[str]"], "nx.Graph[str]"]] = {
    "co-authorship": _project_coauthorship,
    "shared-organization": _project_organization,
    "shared-theme": _project_theme,
}

_Members = dict[str, tuple[Statement, ...]]


def _group(
    network: "nx.MultiDiGraph[str]", relation: str, *, reverse: bool = False
) -> Iterable[tuple[str, _Members]]:
    """Return hub → members with the statements, for one relation (subject → objects)."""
    groups: dict[str, _Members] = defaultdict(dict)
    for subject, target, edge in network.edges(data=True):
        if edge["relation"] == relation:
            hub, member = (target, subject) if reverse else (subject, target)
            groups[hub][member] = edge["statements"]
    return groups.items()


def _join(
    network: "nx.MultiDiGraph[str]",
    kind: Kind,
    groups: Iterable[tuple[str, Mapping[str, tuple[Statement, ...]]]],
    name: str,
) -> "nx.Graph[str]":
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph(projection=name, **network.graph)
    graph.add_nodes_from((iri, data) for iri, data in network.nodes(data=True)
                         if data["kind"] is kind)  # fmt: skip
    graph.graph["left_out"] = []
    for hub, members in groups:
        if len(members) > MOST_MEMBERS:
            graph.graph["left_out"].append(hub)
            continue
        for left, right in combinations(sorted(members), 2):
            _strengthen(graph, left, right, hub, (*members[left], *members[right]))
    return graph


def _strengthen(
    graph: "nx.Graph[str]", left: str, right: str, hub: str, said: tuple[Statement, ...]
) -> None:
    if not graph.has_edge(left, right):
        graph.add_edge(left, right, weight=0, through=(), statements=())
    edge = graph.edges[left, right]
    edge["weight"] += 1
    edge["through"] += (hub,)
    edge["statements"] += said
