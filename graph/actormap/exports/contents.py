"""What there is to export, and its nodes, edges and statements as plain values."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from actormap.model import Entity, Source, Statement, hash_values
from actormap.tables import Value
from actormap.vocabulary import RELATIONS

if TYPE_CHECKING:
    import networkx as nx
    from pyoxigraph import Store


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

    def list_edges(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Return the edges in the order of source, target and relation."""
        edges = self.network.edges(data=True)
        return sorted(edges, key=lambda edge: (*edge[:2], edge[2]["relation"]))


_COORDINATES = ("latitude", "longitude")


def describe_nodes(contents: Contents) -> Iterator[tuple[str, dict[str, Value]]]:
    """Yield each node's IRI and attributes, in the order of IRIs."""
    for iri in sorted(contents.network):
        data = contents.network.nodes[iri]
        yield (
            iri,
            {
                "label": data["label"],
                "kind": str(data["kind"]),
                "alt_labels": write_list(data["alt_labels"]),
                "identifiers": write_list(data["identifiers"]),
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


def describe_edges(contents: Contents) -> Iterator[tuple[str, str, str, dict[str, Value]]]:
    """Yield each edge as source, target, id and attributes, in the order of the first three.

    The id is the same in every build: Gephi takes two edges of one id for one.
    """
    for source, target, data in contents.list_edges():
        relation = data["relation"]
        yield (
            source,
            target,
            hash_values(source, relation, target),
            {
                "relation": relation,
                "label": get_phrase(relation),
                "inferred": bool(data["inferred"]),
                **_describe_statements(data["statements"], contents.sources),
            },
        )


def get_phrase(relation: str) -> str:
    """Return the words from subject to object, or the name of a relation that has none."""
    return RELATIONS[relation].phrase if relation in RELATIONS else relation


def _describe_statements(
    statements: Iterable[Statement], sources: Mapping[str, Source]
) -> dict[str, Value]:
    said = [_describe_statement(statement, sources) for statement in statements]
    return {
        "quotes": write_list(statement.get("quote", "") for statement in said),
        "documents": write_list(dict.fromkeys(statement["path"] for statement in said)),
        "statements": write_list(said),
    }


def _describe_statement(statement: Statement, sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return all of a statement but its subject; what is empty or false is left out."""
    target = statement.object
    described = {
        "id": statement.id,
        "relation": statement.relation,
        **({"object": target.iri} if isinstance(target, Entity) else asdict(target)),
        **asdict(statement.passage),
        "path": get_path(statement, sources),
        "method": statement.method,
        "inferred": statement.inferred,
        "about": statement.about.iri if statement.about else "",
        "details": statement.details,
    }
    return {name: value for name, value in described.items() if value or name == "path"}


def get_path(statement: Statement, sources: Mapping[str, Source]) -> str:
    """Return the path of the document that says so, or its key where it is not described."""
    key = statement.passage.source
    return sources[key].path if key in sources else key


def write_list(values: Iterable[object]) -> str:
    """Return values as JSON; of none, an empty text."""
    listed = list(values)
    return json.dumps(listed, ensure_ascii=False) if listed else ""
