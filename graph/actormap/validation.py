"""Whether the graph is well formed, and every fact has its evidence.

Two checks: SHACL shapes (`shapes.ttl`) over everything the sources say, and the audit question,
which looks across graphs, as shapes cannot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, Triple, serialize

from actormap.questions import ask_question
from actormap.store import find_base
from actormap.tables import Table

if TYPE_CHECKING:
    from rdflib import Graph


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is wrong: which check found it, about what, and the problem in words."""

    check: str
    subject: str
    problem: str


def check_store(store: Store) -> list[Finding]:
    """Return what is wrong with a store, sorted; empty where all is well."""
    return sorted([*_check_shapes(store), *_audit(store)])


def _audit(store: Store) -> Iterator[Finding]:
    answer = ask_question(store, "audit", {})
    assert isinstance(answer, Table)  # noqa: S101 - the audit is a SELECT
    for problem, subject, predicate, target in answer.rows:
        link = f": {predicate} {target}" if predicate else ""
        yield Finding("audit", str(subject), f"{problem}{link}")


def _check_shapes(store: Store) -> Iterator[Finding]:
    from pyshacl import validate
    from rdflib import Graph
    from rdflib.namespace import SH

    text = resources.files("actormap").joinpath("shapes.ttl").read_text("utf-8")
    shapes = Graph().parse(data=text, format="turtle")
    # Imports, JavaScript and SPARQL of a data graph stay off: a check reads, and nothing more.
    _, results, _ = validate(_flatten(store), shacl_graph=shapes, advanced=False, js=False,
                             do_owl_imports=False, inplace=True)  # fmt: skip
    assert isinstance(results, Graph)  # noqa: S101 - the other kinds are for other options
    for result in results.subjects(SH.resultMessage):
        yield Finding(
            check="shapes",
            subject=str(results.value(result, SH.focusNode)),
            problem=str(results.value(result, SH.resultMessage)),
        )


def _is_ours(node: object, base: str) -> bool:
    """Tell whether a node's IRI is of our making, and no blank node of a source."""
    iri = node.value if isinstance(node, NamedNode) else ""
    return iri.startswith(base) and not (iri.startswith(f"{base}source/") and "#" in iri)


def _flatten(store: Store) -> "Graph":
    """Return all graphs as one: shapes see one graph at a time.

    Left out is what a source says of nodes that are not ours, which is kept as it is.
    """
    from rdflib import Graph

    base = find_base(store)
    merged = {quad.subject for quad in store.quads_for_pattern(None, None, None, DefaultGraph())}
    triples = {
        Triple(quad.subject, quad.predicate, quad.object)
        for quad in store
        if quad.subject in merged or _is_ours(quad.subject, base)
    }
    data = serialize(sorted(triples, key=str), format=RdfFormat.N_TRIPLES)
    assert data is not None  # noqa: S101 - no output file was given
    return Graph().parse(data=data, format="nt")
