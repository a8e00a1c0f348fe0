"""Statements ⇄ RDF dataset in an Oxigraph store on disk.

One named graph per source revision holds what that source says, with the evidence; `graph/meta`
describes the sources and the run; `graph/identity` the mentions and decisions; the default graph
holds the merged facts, so that plain questions need no GRAPH. See docs/rdf.md for the shape.
"""

from actormap.store.disk import fill_store, find_base, open_rdf, open_store, write_nquads
from actormap.store.reading import StatementReader, read_sources
from actormap.store.terms import DETAILS, list_prefixes
from actormap.store.writing import make_quads

__all__ = [
    "DETAILS",
    "StatementReader",
    "fill_store",
    "find_base",
    "list_prefixes",
    "make_quads",
    "open_rdf",
    "open_store",
    "read_sources",
    "write_nquads",
]
