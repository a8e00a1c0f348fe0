"""The terms and IRIs with which statements are written and read back."""

from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode

from actormap.vocabulary import KINDS, NAMESPACES, RECORD_PATHS, expand

Graph = NamedNode | DefaultGraph
Term = NamedNode | Literal

DEFAULT_GRAPH = DefaultGraph()
# Details of a claim and the properties that state them.
DETAILS = {
    "rank": "act:rank",
    "name": "act:nameAsStated",
    "role": "act:roleAsStated",
    "affiliation": "act:affiliationAsStated",
    "truncated": "act:truncated",
    "position": "schema:position",
    "start": "schema:startDate",
    "end": "schema:endDate",
    "label": "rdfs:label",
    "weight": "rdf:value",
}


def term(name: str) -> NamedNode:
    """Return the node of a prefixed vocabulary term."""
    return NamedNode(expand(name))


@dataclass(frozen=True, slots=True)
class Minter:
    """Makes the IRIs of the record keeping below a project's base."""

    base: str

    def node(self, path: str, name: str) -> NamedNode:
        """Return the node `name` of one of `vocabulary.RECORD_PATHS`."""
        return NamedNode(f"{self.base}{path}/{name}")

    @property
    def meta(self) -> NamedNode:
        """The graph that describes sources and runs."""
        return self.node("graph", "meta")

    @property
    def identity(self) -> NamedNode:
        """The graph of mentions and identity decisions."""
        return self.node("graph", "identity")


def list_prefixes(base: str) -> dict[str, str]:
    """Return every prefix that a query or an export may use, ours for this project included."""
    kinds = {terms.prefix: f"{base}{terms.path}/" for terms in KINDS.values()}
    records = {path: f"{base}{path}/" for path in RECORD_PATHS}
    return {**NAMESPACES, **kinds, **records}
