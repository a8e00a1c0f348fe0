"""SPARQL for people: prefixes known, slips explained, slow forms rewritten. See docs/sparql.md."""

from actormap.sparql.results import Answer, Triples, shorten_iri
from actormap.sparql.running import run_query

__all__ = ["Answer", "Triples", "run_query", "shorten_iri"]
