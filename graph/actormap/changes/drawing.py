"""Two views as one network, in which each node and edge says whether it is new or gone."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from actormap.changes.comparison import Changes
from actormap.model import Entity, Statement
from actormap.views import View

if TYPE_CHECKING:
    import networkx as nx

NEW, GONE, KEPT = "new", "gone", "kept"


def join_networks(old: View, new: View, changes: Changes) -> "nx.MultiDiGraph[str]":
    """Return the network of the new view with what has gone; `change` says which is what.

    What was merged or taken apart stands as it is now.
    """
    network = new.network.copy()
    network.graph["sources"] = {**old.sources, **new.sources}
    appeared = {entity.iri for entity in changes.appeared}
    for iri, data in network.nodes(data=True):
        data["change"] = NEW if iri in appeared else KEPT
    gained = {_name_link(statement) for statement in changes.gained}
    for subject, target, relation, data in network.edges(keys=True, data=True):
        data["change"] = NEW if (subject, relation, target) in gained else KEPT
    places = _place_all(old, new, changes)
    for entity in changes.disappeared:
        network.add_node(places[entity.iri], kind=entity.kind, label=entity.label, statements=(),
                         alt_labels=entity.alt_labels, identifiers=entity.identifiers,
                         change=GONE)  # fmt: skip
    for statement in changes.lost:
        _add_gone(network, statement, places)
    return network


def _name_link(statement: Statement) -> tuple[str, str, str]:
    assert isinstance(statement.object, Entity)  # noqa: S101 - links are between entities
    return statement.subject.iri, statement.relation, statement.object.iri


def _place_all(old: View, new: View, changes: Changes) -> Mapping[str, str]:
    """Return the node that stands for each entity of the old view.

    Another entity may have the IRI of one that has gone by now; then the one gone gets a mark.
    """
    places = {}
    for iri, keys in old.members.items():
        now = new.find_entities(key for key in keys if key in new.entity_of)
        places[iri] = now[0].iri if now else iri
    for entity in changes.disappeared:
        if entity.iri in new.members:
            places[entity.iri] = f"{entity.iri}#gone"
    return places


def _add_gone(
    network: "nx.MultiDiGraph[str]", statement: Statement, places: Mapping[str, str]
) -> None:
    subject, relation, target = _name_link(statement)
    ends = places[subject], places[target]
    if not network.has_edge(*ends, key=relation):
        network.add_edge(*ends, key=relation, relation=relation, inferred=statement.inferred,
                         statements=(statement,), change=GONE)  # fmt: skip
