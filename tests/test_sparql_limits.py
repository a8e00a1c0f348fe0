"""A query that takes too long, or too much, is ended; how a query is run is told."""

import pandas as pd
import pytest

from actormap.errors import QueryError
from actormap.graph import Graph
from actormap.sparql.asking import QueryWarning
from test_cli import run

HEAVY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
# Each step makes the text ten times as long.
HUGE = (
    "SELECT (STRLEN(?v9) AS ?n) { BIND('aaaaaaaaaa' AS ?v0) "
    + " ".join(
        f"BIND(CONCAT({', '.join([f'?v{number}'] * 10)}) AS ?v{number + 1})" for number in range(9)
    )
    + "}"
)


def test_timeout(seed: Graph) -> None:
    """It is ended, and the message says when and what to do."""
    with pytest.raises(QueryError, match="ended after 1 seconds"):
        seed.sparql(HEAVY, timeout=1)


def test_memory(seed: Graph) -> None:
    """It is ended, and this process lives."""
    with pytest.raises(QueryError, match="more memory than it may have"):
        seed.sparql(HUGE, memory=1000, timeout=120)


def test_apart_is_the_same(seed: Graph) -> None:
    """In a process of its own a query has the same answer, and the same mistakes."""
    query = "SELECT ?p ?n { ?p a schema:Person ; rdfs:label ?n } ORDER BY ?n"
    apart, here = seed.sparql(query, timeout=60), seed.sparql(query)
    assert isinstance(apart, pd.DataFrame)
    assert isinstance(here, pd.DataFrame)
    pd.testing.assert_frame_equal(apart, here)
    assert seed.sparql("ASK { ?a ?b ?c }", timeout=60) is True
    construct = "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p a schema:Person ; rdfs:label ?n }"
    assert seed.sparql(construct, timeout=60) == seed.sparql(construct)
    with pytest.raises(QueryError, match="Did you mean FILTER"):
        seed.sparql("SELECT * { ?a ?b ?c FLITER(?a) }", timeout=60)


def test_warning(seed: Graph) -> None:
    """An unknown term is a warning beside the answer."""
    with pytest.warns(QueryWarning, match="Did you mean dcterms:creator"):
        seed.sparql("SELECT * { ?w dcterms:creater ?p }")


def test_command_ends_a_query(seed: Graph) -> None:
    """On the command line, too."""
    done = run("sparql", HEAVY, "--timeout", "1", "--graph", seed.folder)
    assert done.returncode == 1
    assert "ended after 1 seconds" in done.stderr


def test_explain(seed: Graph) -> None:
    """The query as it is run, the rules with their places, the prefixes added, the counts."""
    query = """SELECT ?p {
      ?p a schema:Person
      FILTER NOT EXISTS { ?w dcterms:creator ?p, ?q FILTER(?p != ?q) }
    }"""
    done = run("sparql", query, "--explain", "--graph", seed.folder)
    assert done.returncode == 0, done.stderr
    assert "PREFIX dcterms: <http://purl.org/dc/terms/>  # added" in done.stdout
    assert "LATERAL { ?w dcterms:creator ?q . }" in done.stdout
    assert "Line 3, column 14, nested loops: " in done.stdout
    assert "dcterms:creator: " in done.stdout
