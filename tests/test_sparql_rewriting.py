"""A rewritten query has the answer of the query, on every dataset."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    parse_query_results,
)
from rdflib import Dataset, Graph, URIRef

from actormap.sparql.rewriting import FEW, rewrite_query
from sparql_queries import PREFIXES, data, plain_queries, queries, write_data

SUITES = os.environ.get("ACTORMAP_SUITES", "")
SUITE = Path(SUITES) / "w3c-sparql11" / "sparql" / "sparql11"
THOROUGH = settings(
    max_examples=int(os.environ.get("ACTORMAP_EXAMPLES", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def rewrite(query: str, matches: int = FEW) -> tuple[str, list[str]]:
    """Return a query rewritten, as if each pattern had so many matches, and the rules applied."""
    rewritten = rewrite_query(query, lambda _: matches)
    return " ".join(rewritten.text.split()), [change.rule for change in rewritten.changes]


# ── the rules, one by one ───────────────────────────────────────────────────────────────────

LOOPS = [
    # (the pattern of an EXISTS, as it is written)
    ("?w :by ?a, ?b FILTER(?a != ?b)",
     "?w :by ?a . LATERAL { ?w :by ?b . } FILTER(?a != ?b)"),
    ("?w a :Work . ?w :by ?a", "?w :by ?a . LATERAL { ?w a :Work . }"),
    ("?w :about/:label ?t . ?w :by ?a",
     "?w :by ?a . LATERAL { ?w :about ?blank0 . } LATERAL { ?blank0 :label ?t . }"),
    ("[] :by ?a ; :about :x", "?blank0 :by ?a . LATERAL { ?blank0 :about :x . }"),
    ("GRAPH ?g { ?c a :Claim . ?c :agent ?a }",
     "GRAPH ?g { ?c :agent ?a . LATERAL { ?c a :Claim . } }"),
    ("{ ?w a :Work . ?w :by ?a } UNION { ?a :in ?o }",
     "{ ?w :by ?a . LATERAL { ?w a :Work . } } UNION { ?a :in ?o . }"),
    ("?w a :Work OPTIONAL { ?w :about ?t } ?w :by ?a",
     "?w a :Work . OPTIONAL { ?w :about ?t } LATERAL { ?w :by ?a . }"),
    # A path that may have no step is joined as it is.
    ("?u a :Unit . ?u :in* ?o . ?a :at ?u",
     "?a :at ?u . LATERAL { ?u a :Unit . } ?u :in* ?o ."),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "expected"), LOOPS)
def test_nested_loops(pattern: str, expected: str) -> None:
    """The pattern of an EXISTS is looked up from what is known outside."""
    text, rules = rewrite(f"SELECT * {{ ?a a :Person FILTER NOT EXISTS {{ {pattern} }} }}")
    assert text == f"SELECT * {{ ?a a :Person FILTER NOT EXISTS {{ {expected} }} }}"
    assert rules == ["loops"]


def test_loops_anywhere() -> None:
    """An EXISTS is rewritten wherever it stands."""
    pattern, loops = "{ ?w a :W . ?w :by ?a }", "{ ?w :by ?a . LATERAL { ?w a :W . } }"
    for query in (
        "SELECT (EXISTS %s AS ?e) { ?a a :P }",
        "SELECT ?a { ?a a :P BIND(NOT EXISTS %s AS ?e) }",
        "SELECT ?a { ?a a :P FILTER(?a = :x || EXISTS %s) }",
        "SELECT ?a { ?a a :P } GROUP BY ?a HAVING (NOT EXISTS %s)",
        "ASK { { SELECT * { ?a a :P FILTER EXISTS %s } } }",
    ):
        assert rewrite(query % pattern)[0] == query % loops


SETS = [
    # (the query, as it is written where the pattern has few solutions)
    ("SELECT ?a { ?a a :P FILTER NOT EXISTS { ?w :by ?a ; :about :x } }",
     "SELECT ?a { ?a a :P MINUS { ?w :by ?a ; :about :x } }"),
    ("SELECT ?a { ?a a :P FILTER(!EXISTS { ?w :by ?a ; :about :x }) ?a :n ?n }",
     "SELECT ?a { ?a a :P . ?a :n ?n MINUS { ?w :by ?a ; :about :x } }"),
    ("SELECT ?a { ?a a :P . FILTER NOT EXISTS { ?w :by ?a ; :about :x } . ?a :n ?n }",
     "SELECT ?a { ?a a :P . ?a :n ?n MINUS { ?w :by ?a ; :about :x } }"),
    ("SELECT ?a { ?a a :P FILTER EXISTS { ?w :by ?a ; :about :x } }",
     "SELECT ?a { ?a a :P { SELECT DISTINCT ?a { ?w :by ?a ; :about :x } } }"),
    ("SELECT ?a { ?b :n ?n OPTIONAL { ?a :k ?b FILTER NOT EXISTS { ?w :by ?a ; :about :x } } }",
     "SELECT ?a { ?b :n ?n OPTIONAL { ?a :k ?b MINUS { ?w :by ?a ; :about :x } } }"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), SETS)
def test_sets(query: str, expected: str) -> None:
    """A pattern with few solutions is computed once."""
    assert rewrite(query, matches=3) == (expected, ["sets"])


NO_SETS = {
    "no variable in common": "?a a :P FILTER NOT EXISTS { ?w :by ?z ; :about :x }",
    "a variable that may be unbound outside":
        "?z a :P OPTIONAL { ?z :k ?a } FILTER NOT EXISTS { ?w :by ?a ; :about :x }",
    "a variable that may be unbound inside":
        "?a a :P FILTER NOT EXISTS { ?w :about :x OPTIONAL { ?w :by ?a } }",
    "a variable of a filter that only the outside binds":
        "?a :n ?n FILTER NOT EXISTS { ?w :by ?a ; :about :x ; :n ?m FILTER(?m > ?n) }",
    "a filter on what is bound outside its group":
        "?a :n ?n FILTER NOT EXISTS { ?w :by ?a ; :about :x . { ?w :k ?m FILTER(?a != ?m) } }",
    "a variable that only an outer group binds":
        "?a :n ?n { ?b a :P FILTER NOT EXISTS { ?b :k ?a . ?a :about :x } }",
    "a variable of the left side of an OPTIONAL":
        "?b :n ?n OPTIONAL { ?a :k ?z FILTER NOT EXISTS { ?a :by ?b ; :about :x } }",
    "MINUS inside": "?a a :P FILTER NOT EXISTS { ?w :by ?a ; :about :x MINUS { ?a :k ?w } }",
    "a sub-select inside":
        "?a a :P FILTER NOT EXISTS { ?w :by ?a ; :about :x { SELECT ?a { ?a :k ?w } LIMIT 1 } }",
    "a path that may have no step":
        "?a a :P FILTER NOT EXISTS { ?w :by* ?a . ?w :about :x }",
    "a random value":
        "?a a :P FILTER NOT EXISTS { ?w :by ?a ; :about :x FILTER(RAND() < 0.5) }",
    "another engine": "?a a :P FILTER NOT EXISTS { ?w :about :x SERVICE <s:> { ?w :by ?a } }",
    "part of a larger condition":
        "?a :n ?n FILTER(?n > 1 || NOT EXISTS { ?w :by ?a ; :about :x })",
    "in a graph that varies": "GRAPH ?g { ?a a :P FILTER EXISTS { ?w :by ?a ; :about :x } }",
    "in an EXISTS that stays":
        "?a :n ?n FILTER(?n > 1 || EXISTS { ?a :k ?b FILTER NOT EXISTS { ?b :k ?w . ?w :k :x } })",
}  # fmt: skip


@pytest.mark.parametrize("pattern", NO_SETS.values(), ids=NO_SETS)
def test_no_sets(pattern: str) -> None:
    """Where a condition does not certainly hold, nothing is computed apart."""
    assert "sets" not in rewrite(f"SELECT * {{ {pattern} }}", matches=0)[1]


def test_order() -> None:
    """In a group that is joined to something, the patterns begin with what both share."""
    text, rules = rewrite("SELECT * { ?a a :P { ?w :about ?t . ?w :by ?a } UNION { ?a :in ?t } }")
    assert text == "SELECT * { ?a a :P { ?w :by ?a . ?w :about ?t . } UNION { ?a :in ?t } }"
    assert rules == ["order"]


UNTOUCHED = [
    "SELECT * { ?a a :P FILTER NOT EXISTS { ?a :in ?o } }",
    "SELECT * { ?a a :P . ?w :by ?a ; :about/:label 'x'@en }",
    "SELECT * { ?a a :P { [] :about ?t ; :by ?a } }",
    # Oxigraph reads these, and this reader does not.
    "SELECT * { << ?a :p ?b >> :q ?c FILTER NOT EXISTS { ?x a :W . ?x :by ?a } }",
    "SELECT * { ?a :p ?b FILTER(?a<3&&?b>2) FILTER NOT EXISTS { ?x a :W . ?x :by ?a } }",
    "SELECT * { ?a :p ?b FILTER NOT EXISTS { ?x a :W . ?x :by ?a }",
]


@pytest.mark.parametrize("query", UNTOUCHED)
def test_untouched(query: str) -> None:
    """What gains nothing, or cannot be read, keeps its text."""
    assert rewrite_query(query, lambda _: 0).text == query


def count_always(matches: int, _: str) -> int:
    """Count so many matches, whatever the pattern."""
    return matches


# ── random queries ──────────────────────────────────────────────────────────────────────────

Solutions = Counter[tuple[tuple[str, str], ...]]


def solve(store: Store, query: str) -> Solutions:
    """Return each solution and how often it comes."""
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    return Counter(tuple((n, str(row[n])) for n in names if row[n] is not None) for row in found)


@THOROUGH
@given(data, queries)
def test_equal_answers(rows: list[tuple[str, str, str, str]], query: str) -> None:
    """Whatever the query, and however many matches there seem to be."""
    check_equal(rows, query)


@THOROUGH
@given(data, plain_queries)
def test_equal_answers_to_plain_queries(rows: list[tuple[str, str, str, str]], query: str) -> None:
    """The same of queries on which all rules meet often, and as rdflib answers them."""
    store = check_equal(rows, query)
    dataset = Dataset()
    dataset.parse(data=write_data(rows), format="trig")
    found = sum(1 for _ in dataset.query(query, initNs=PREFIXES))
    assert found == solve(store, rewrite_query(query, lambda _: 0).text).total()


def check_equal(rows: list[tuple[str, str, str, str]], query: str) -> Store:
    """Hold a query's answer against that of the query rewritten, by sets and by loops."""
    store = Store()
    store.load(write_data(rows).encode(), format=RdfFormat.TRIG)
    try:
        expected = solve(store, query)
    except SyntaxError:  # BIND to a variable that is bound already
        return store
    for matches in (0, FEW):
        rewritten = rewrite_query(query, partial(count_always, matches))
        assert not rewritten.reason
        assert solve(store, rewritten.text) == expected, rewritten.text
    return store


# ── the suite of the W3C ────────────────────────────────────────────────────────────────────

MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
READABLE = (".srx", ".srj", ".ttl")


def list_w3c_tests() -> Iterator[tuple[str, Graph, URIRef]]:
    """Yield each evaluation test of a query with its manifest and the node that describes it."""
    for path in sorted(SUITE.glob("*/manifest.ttl")):
        manifest = Graph().parse(path, publicID=path.as_uri())
        for test in sorted(manifest.subjects(URIRef(MF + "action")), key=str):
            result = manifest.value(test, URIRef(MF + "result"))
            action = manifest.value(test, URIRef(MF + "action"))
            query = manifest.value(action, URIRef(QT + "query"))
            if query and result and str(result).endswith(READABLE):
                assert isinstance(test, URIRef)
                yield f"{path.parent.name}/{test.fragment}", manifest, test


def read_path(node: object) -> Path:
    """Return the file that a node names."""
    return Path(str(node).removeprefix("file://"))


def load_w3c_data(manifest: Graph, action: object) -> Store:
    """Return a store with the data of a test."""
    store = Store()
    for predicate, named in (("data", False), ("graphData", True)):
        for node in manifest.objects(action, URIRef(QT + predicate)):  # type: ignore[arg-type]
            graph = NamedNode(str(node)) if named else None
            form = RdfFormat.from_extension(read_path(node).suffix[1:])
            store.load(path=str(read_path(node)), format=form, base_iri=str(node), to_graph=graph)
    return store


def hide_blanks(value: object) -> str:
    """Return a term, a blank node without its name."""
    return re.sub(r"_:\w+", "_:b", str(value))


def solve_any(store: Store, query: str, base: str) -> object:
    """Return an answer of any kind in a form that can be compared; blank nodes are all alike."""
    return summarize(store.query(query, base_iri=base))


def summarize(found: object) -> object:
    """Return an answer so that equal ones are equal."""
    if isinstance(found, QueryBoolean):
        return bool(found)
    if isinstance(found, QuerySolutions):
        names = sorted(variable.value for variable in found.variables)
        return Counter(
            tuple((n, hide_blanks(row[n])) for n in names if row[n] is not None) for row in found
        )
    return Counter(map(hide_blanks, found))  # type: ignore[call-overload]


def read_expected(path: Path) -> object:
    """Return the result that a test expects."""
    if path.suffix == ".ttl":
        store = Store()
        store.load(path=str(path), format=RdfFormat.TURTLE, base_iri=path.as_uri())
        return Counter(hide_blanks(quad.triple) for quad in store)
    form = QueryResultsFormat.XML if path.suffix == ".srx" else QueryResultsFormat.JSON
    return summarize(parse_query_results(path=str(path), format=form))


@pytest.mark.skipif(not SUITES, reason="the W3C suite of SPARQL 1.1: set ACTORMAP_SUITES")
def test_w3c() -> None:
    """Rewritten, the queries of the suite have the results that it expects.

    Where Oxigraph itself has another one, its own must stay.
    """
    checked: Counter[str] = Counter()
    for name, manifest, test in list_w3c_tests():
        action = manifest.value(test, URIRef(MF + "action"))
        path = read_path(manifest.value(action, URIRef(QT + "query")))
        query = path.read_text("utf-8")
        store = load_w3c_data(manifest, action)
        try:
            plain = solve_any(store, query, path.as_uri())
        except (SyntaxError, OSError, RuntimeError, ValueError):
            checked["not run"] += 1
            continue
        expected = read_expected(read_path(manifest.value(test, URIRef(MF + "result"))))
        checked["as the suite expects"] += plain == expected
        for matches in (0, FEW):
            rewritten = rewrite_query(query, partial(count_always, matches))
            checked.update(change.rule for change in rewritten.changes)
            checked["misread"] += bool(rewritten.reason)
            assert solve_any(store, rewritten.text, path.as_uri()) == plain, name
    assert checked["as the suite expects"] > 200
    assert checked["loops"] > 0
    assert checked["sets"] > 0
