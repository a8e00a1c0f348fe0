"""Servers are asked as builds are, and a part of an answer is never taken for the whole."""

import json
from collections.abc import Iterator

import pandas as pd
import pytest

import actormap
from actormap.errors import QueryError, ServiceError
from actormap.graph import Graph
from actormap.sparql.endpoint import Endpoint
from sites import Hit, Page, open_site
from sparql_servers import COMUNICA, NO_COMUNICA, serve_comunica, serve_oxigraph
from test_cli import run

NAMES = """SELECT ?name ?title ?rank WHERE {
  GRAPH ?g { ?work prov:qualifiedAttribution ?c . ?c prov:agent ?who ; act:rank ?rank }
  ?who rdfs:label ?name . ?work rdfs:label ?title
} ORDER BY ?name ?title ?rank"""
ALONE = """SELECT ?name WHERE {
  ?who a schema:Person ; rdfs:label ?name
  FILTER NOT EXISTS { ?w dcterms:creator ?who, ?other FILTER(?other != ?who) }
} ORDER BY ?name"""
# Of 10 million rows, sorted: more than a second's work.
HEAVY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def oxigraph(seed: Graph) -> Iterator[Endpoint]:
    """Serve the sample by Oxigraph's server, which answers for a second at most."""
    with serve_oxigraph(seed.folder / "store", timeout=1) as url:
        yield actormap.Endpoint(url)


@pytest.fixture(scope="module")
def comunica(seed: Graph) -> Iterator[Endpoint]:
    """Serve the sample by Comunica."""
    if not COMUNICA:
        pytest.skip(NO_COMUNICA)
    with serve_comunica(seed.folder / "graph.nq") as url:
        yield actormap.Endpoint(url)


@pytest.mark.parametrize("server", ["oxigraph", "comunica"])
@pytest.mark.parametrize("query", [NAMES, ALONE])
def test_same_answer(server: str, query: str, seed: Graph, request: pytest.FixtureRequest) -> None:
    """Rows and types are those of the build itself."""
    endpoint: Endpoint = request.getfixturevalue(server)
    expected, found = seed.sparql(query), endpoint.sparql(query)
    assert isinstance(expected, pd.DataFrame)
    assert isinstance(found, pd.DataFrame)
    assert len(found) > 0
    pd.testing.assert_frame_equal(found, expected)


@pytest.mark.parametrize("server", ["oxigraph", "comunica"])
def test_ask_and_construct(server: str, request: pytest.FixtureRequest) -> None:
    """Yes or no, and triples as Turtle."""
    endpoint: Endpoint = request.getfixturevalue(server)
    assert endpoint.sparql("ASK { ?w dcterms:creator ?p }") is True
    turtle = endpoint.sparql("CONSTRUCT { ?p foaf:made ?w } WHERE { ?w dcterms:creator ?p }")
    assert isinstance(turtle, str)
    assert "foaf:made" in turtle


def test_server_out_of_time(oxigraph: Endpoint) -> None:
    """A server that gives up in the middle of its answer has given none."""
    with pytest.raises(ServiceError, match=r"cut short|no whole answer|the server answers"):
        oxigraph.sparql(HEAVY)


def test_refused_query(oxigraph: Endpoint) -> None:
    """What the server refuses is explained as for a build."""
    with pytest.raises(QueryError, match="a dot before “\\?d”"):
        oxigraph.sparql("SELECT * { ?a ?b ?c ?d ?e ?f }")


def test_command(oxigraph: Endpoint) -> None:
    """The command asks a server, too."""
    query = "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?w dcterms:creator ?p }"
    done = run("sparql", query, "--endpoint", oxigraph.url, "--format", "json")
    (row,) = json.loads(done.stdout)
    assert row["n"] > 10


WHOLE = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}}]}}'


@pytest.mark.parametrize("kept", [*range(0, len(WHOLE), 7), len(WHOLE) - 1])
def test_cut_answer(kept: int) -> None:
    """Wherever an answer of status 200 is cut, it is an error."""
    with open_site() as site:
        site.reply = lambda _: Page(WHOLE[:kept] + b"The operation has been cancelled")
        with pytest.raises(ServiceError, match="cut short"):
            Endpoint(f"{site.root}/sparql").sparql("SELECT ?a { ?a ?b ?c }")


def test_json_is_asked_for() -> None:
    """Rows come as SPARQL JSON; the prefixes that the query leaves out are sent."""
    hits: list[Hit] = []

    def reply(hit: Hit) -> Page:
        hits.append(hit)
        return Page(WHOLE)

    with open_site() as site:
        site.reply = reply
        frame = Endpoint(f"{site.root}/sparql").sparql("SELECT ?a { ?w dcterms:creator ?a }")
    assert isinstance(frame, pd.DataFrame)
    assert list(frame["a"]) == ["x"]
    assert hits[0].headers["accept"] == "application/sparql-results+json"
    assert b"PREFIX+dcterms" in hits[0].body


def test_no_server() -> None:
    """Nobody there, or no address: said so."""
    with pytest.raises(ServiceError, match="no whole answer"):
        Endpoint("http://127.0.0.1:9/sparql").sparql("ASK { }")
    with pytest.raises(ServiceError, match="not the address"):
        Endpoint("file:///etc/passwd")
