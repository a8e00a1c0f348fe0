"""Triples that are kept as they are → quads in the graph of their source."""

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from actormap.records import Kept
from actormap.store.terms import Minter


def write_kept(minter: Minter, kept: Iterable[Kept]) -> Iterator[Quad]:
    """Yield the kept triples, each in its source's graph.

    A blank node gets an IRI below the source's own (RDF 1.1 Concepts, 3.5, Skolemization): two
    sources never share one, it can be cited, and it is the same in every build, which Oxigraph's
    blank nodes are not.
    """
    for record in kept:
        graph = minter.node("source", record.passage.source)
        for triple in parse(record.triples.encode(), RdfFormat.N_TRIPLES):
            subject = _name(triple.subject, graph)
            assert isinstance(subject, NamedNode)  # noqa: S101 - the other kinds have no subjects
            yield Quad(subject, triple.predicate, _name(triple.object, graph), graph)


def _name(
    term: NamedNode | BlankNode | Literal | Triple, graph: NamedNode
) -> NamedNode | Literal | Triple:
    if isinstance(term, BlankNode):
        return NamedNode(f"{graph.value}#{term.value}")
    if isinstance(term, Triple):
        subject = _name(term.subject, graph)
        assert isinstance(subject, NamedNode)  # noqa: S101 - as above
        return Triple(subject, term.predicate, _name(term.object, graph))
    return term
