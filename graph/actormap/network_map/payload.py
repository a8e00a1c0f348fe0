"""A network as the plain values that the page holds: nodes, edges, and what is said about all.

Nodes are numbered in the order of their IRIs, and everything refers to the number: an IRI or a
label never becomes a key or a name in the page's script. Passages are kept once and numbered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from actormap.model import Entity, Kind
from actormap.network_map.layout import arrange, count_neighbours, measure_radius
from actormap.network_map.palette import LOOKS
from actormap.vocabulary import KINDS, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

    from actormap.model import Passage, Source, Statement

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Payload:
    """What goes into the page: `nodes` and `edges` as pyvis wants them, `about` for all else."""

    nodes: list[Json]
    edges: list[Json]
    about: Json


@dataclass(slots=True)
class _Notes:
    """The passages met so far, numbered; where each entity and source stands."""

    nodes: Mapping[str, int]
    sources: Mapping[str, int]
    passages: dict[Passage, int] = field(default_factory=dict)

    def write_claim(self, statement: Statement) -> Json:
        """Return where a statement stands, how it was read, and what else it says."""
        claim: Json = {
            "passage": self.passages.setdefault(statement.passage, len(self.passages)),
            "method": statement.method,
        }
        if statement.details:
            claim["details"] = statement.details
        if statement.inferred:
            claim["inferred"] = True
        if statement.about and statement.about.iri in self.nodes:
            claim["about"] = self.nodes[statement.about.iri]
        return claim

    def write_passages(self) -> list[Json]:
        """Return the passages in the order of their numbers."""
        return [
            {
                "source": self.sources.get(passage.source, -1),
                "line": passage.line,
                "quote": passage.quote,
                "entry": passage.fragment,
            }
            for passage in self.passages
        ]


def make_payload(network: nx.MultiDiGraph[str]) -> Payload:
    """Return everything that the page shows of the network."""
    sources: dict[str, Source] = network.graph.get("sources", {})
    keys = sorted(sources)
    notes = _Notes(
        {iri: number for number, iri in enumerate(sorted(network))},
        {key: number for number, key in enumerate(keys)},
    )
    nodes = _write_nodes(network, notes)
    edges = _write_edges(network, notes)
    about = {
        "title": str(network.graph.get("title", "")),
        "build": str(network.graph.get("build", "")),
        "kinds": _write_kinds(network),
        "relations": _write_relations(network),
        "sources": [_write_source(sources[key]) for key in keys],
        "passages": notes.write_passages(),
        "changes": _write_change_counts(network),
    }
    return Payload(nodes, edges, about)


def _write_nodes(network: nx.MultiDiGraph[str], notes: _Notes) -> list[Json]:
    spots = arrange(network)
    neighbours = count_neighbours(network)
    return [
        {
            "id": number,
            "x": spots[iri].x,
            "y": spots[iri].y,
            "leftward": spots[iri].leftward,
            "radius": measure_radius(neighbours[iri]),
            "iri": iri,
            "kind": str(network.nodes[iri]["kind"]),
            "name": network.nodes[iri]["label"],
            "otherNames": network.nodes[iri]["alt_labels"],
            "identifiers": network.nodes[iri]["identifiers"],
            "facts": _write_facts(network.nodes[iri]["statements"], notes),
            **_write_change(network.nodes[iri]),
        }
        for iri, number in notes.nodes.items()
    ]


def _write_facts(statements: Iterable[Statement], notes: _Notes) -> list[Json]:
    """Return the values stated of a node, each once with all claims that state it."""
    claims: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for statement in statements:
        if not isinstance(statement.object, Entity):
            claims[statement.relation, statement.object.value].append(notes.write_claim(statement))
    order = list(RELATIONS)
    return [
        {"phrase": RELATIONS[relation].phrase, "value": value, "claims": claims[relation, value]}
        for relation, value in sorted(claims, key=lambda fact: (order.index(fact[0]), fact[1]))
    ]


def _write_edges(network: nx.MultiDiGraph[str], notes: _Notes) -> list[Json]:
    edges = sorted(network.edges(keys=True, data=True), key=lambda edge: edge[:3])
    return [
        {
            "id": number,
            "from": notes.nodes[source],
            "to": notes.nodes[target],
            "relation": data["relation"],
            "inferred": data["inferred"],
            "claims": [notes.write_claim(statement) for statement in data["statements"]],
            **_write_change(data),
        }
        for number, (source, target, _, data) in enumerate(edges)
    ]


def _write_change(data: Mapping[str, Any]) -> Json:
    """Return whether something is new or gone, in a network of two builds (see `changes`)."""
    return {"change": data["change"]} if "change" in data else {}


def _write_change_counts(network: nx.MultiDiGraph[str]) -> list[Json]:
    """Return how many nodes and edges are new, gone and kept; empty for a single build."""
    counts = Counter(
        data["change"]
        for told in (network.nodes(data=True), network.edges(data=True))
        for *_, data in told
        if "change" in data
    )
    return [{"change": c, "count": counts[c]} for c in ("new", "gone", "kept") if counts[c]]


def _write_kinds(network: nx.MultiDiGraph[str]) -> list[Json]:
    """Return the kinds that occur, in the order of the vocabulary, with their shapes and words."""
    counts = Counter(Kind(data["kind"]) for _, data in network.nodes(data=True))
    return [
        {
            "kind": str(kind),
            "singular": KINDS[kind].singular,
            "plural": KINDS[kind].plural,
            "count": counts[kind],
            "shape": LOOKS[kind].shape,
        }
        for kind in KINDS
        if counts[kind]
    ]


def _write_relations(network: nx.MultiDiGraph[str]) -> list[Json]:
    """Return the relations that occur; two with the same words are told apart by what they end in.

    "is about" leads to themes and to places: the legend says "is about (theme)".
    """
    ends: dict[str, Counter[Kind]] = defaultdict(Counter)
    for _, target, data in network.edges(data=True):
        ends[data["relation"]][Kind(network.nodes[target]["kind"])] += 1
    phrases = Counter(RELATIONS[name].phrase for name in ends)
    relations = [relation for relation in RELATIONS.values() if relation.name in ends]
    return [
        {
            "name": relation.name,
            "phrase": relation.phrase,
            "inverse": relation.inverse or relation.phrase,
            "legend": relation.phrase
            if phrases[relation.phrase] == 1
            else f"{relation.phrase} ({_get_main_kind(ends[relation.name])})",
            "structural": relation.structural,
            "topical": relation.topical,
            "count": ends[relation.name].total(),
        }
        for relation in relations
    ]


def _get_main_kind(counts: Counter[Kind]) -> str:
    return KINDS[min(counts, key=lambda kind: (-counts[kind], kind))].singular


def _write_source(source: Source) -> Json:
    return {
        "title": source.title,
        "path": source.path,
        "url": source.url,
        "licence": source.licence,
        "retrieved": source.retrieved,
        "sha256": source.sha256,
    }
