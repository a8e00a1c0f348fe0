"""What is told of a query that cannot be read, or is not run."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from actormap.errors import QueryError
from actormap.sparql.limits import check_limits
from actormap.sparql.mistakes import describe_mistake, find_mistake, show_place
from actormap.sparql.running import evaluate_query
from actormap.sparql.tokens import read_tokens
from actormap.sparql.unknown import find_unknown
from actormap.store import list_prefixes

PREFIXES = list_prefixes("https://example.org/id/essays/")

# (a query, the word at which it goes wrong, and what is said of it)
MISTAKES = [
    ("SELECT ?a { ?a fof:knows ?c }", "fof:knows", 'Did you mean "foaf:"? Known without PREFIX'),
    ("SELECT ?a, ?b { ?a ?b ?c }", ",", "columns have no comma"),
    ("SELECT ?a { ?a ?b ?c ", "{", "a } is missing"),
    ("SELECT ?a {\n ?a a org:Organization .\n FILTER(?a > 3\n}", "(?a", "a ) is missing"),
    ("SELECT ?a { ?a ?b ?c } }", "}", "nothing was opened"),
    ("SELECT ?a { ?a ?b ?c ?d ?e ?f }", "?d", "a dot before “?d”"),
    ("SELECT ?a { ?a ?b ?c FILTER ?a > 3 }", "?a > 3", "FILTER(…)"),
    ("SELECT ?a { ?a ?b 'x }", "'x", "no closing '"),
    ("SELECT ?a { ?a ?b “x” }", "“", "typographic quotation mark"),
    ("SELECT ?a { ?a ?b <http://a b> }", "<http", "must not hold a blank"),
    ("SELECT COUNT(?a) AS ?n { ?a ?b ?c }", "COUNT", "(COUNT(…) AS ?name)"),
    ("SELCT ?a { ?a ?b ?c }", "SELCT", "Did you mean SELECT?"),
    ("SELECT ?a { ?a ?b ?c FLITER(?a) }", "FLITER", "Did you mean FILTER?"),
    ("SELECT ?a { ?a ?b ?c FILTER(lenght(?a) > 3) }", "lenght", 'no function "lenght"'),
    ("SELECT ?a { ?a ?b ?c LIMIT 3 }", "LIMIT", "after the last }"),
    ("SELECT ?a { ?a ?b ?c } LIMIT ?x", "?x", "a whole number"),
    ("SELECT ?a { ?a ?b ?c FILTER(?a == 3) }", "= 3", "a single ="),
    ("SELECT ?a { ?a ?b ?c FILTER(?a & ?b) }", "&", "Write &&"),
    ("SELECT ?a { ?a ?b ?c } ORDER ?a", "?a", "ORDER BY is two words"),
    ("SELECT ?a WHERE ?a ?b ?c", "?a ?b", "a { is missing after WHERE"),
    ("PREFIX ex <http://x> SELECT * { ?a ?b ?c }", "ex", "ends with a colon: PREFIX ex:"),
    ("SELECT ?a { ?a ?b ?c BIND(1 AS ?a) }", "BIND", "has a value before"),
    ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT", "a build is for reading"),
    ("  ", "", "there is no query"),
]


@pytest.mark.parametrize(("query", "place", "words"), MISTAKES, ids=[m[0] for m in MISTAKES])
def test_mistakes(query: str, place: str, words: str) -> None:
    """The message says what to do, and the caret stands below the word that is wrong."""
    with pytest.raises(QueryError) as caught:
        evaluate_query(Store(), query, PREFIXES)
    error = caught.value
    assert words in error.message
    line, caret = error.excerpt.split("\n")
    assert line[caret.index("^") :].startswith(place)
    assert "\n" not in error.message
    number, column = map(int, re.findall(r"line (\d+), column (\d+)", error.message)[0])
    assert query.split("\n")[number - 1][column - 1 :].startswith(place)


def test_column_that_is_not_grouped() -> None:
    """What Oxigraph says of it is put in words."""
    with pytest.raises(QueryError, match="add it to GROUP BY"):
        evaluate_query(Store(), "SELECT ?a ?b { ?a ?p ?b } GROUP BY ?a", PREFIXES)


def test_long_line() -> None:
    """Of a long line the part around the place is shown."""
    query = f"SELECT ?a {{ {'?a ?b ?c . ' * 50} ?x fof:y ?z }}"
    mistake = find_mistake(query, PREFIXES, "")
    line, caret = show_place(query, mistake).split("\n")
    assert len(line) <= 102
    assert line[caret.index("^") :].startswith("fof:y")
    assert describe_mistake(query, mistake).startswith("The query cannot be read, line 1")


@given(st.text("SELECT?{}()<>'\"abc:.;,#\n /|^*!=&[]_@\\1", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever the text, there is an answer or a message with a place in it."""
    told = "line"
    try:
        evaluate_query(Store(), f"SELECT * {{ {text} }}", PREFIXES)
    except QueryError as error:
        told = error.message
    assert "line" in told


# ── limits ──────────────────────────────────────────────────────────────────────────────────

# Each of them, unchecked, ends the process that runs it.
TOO_DEEP = {
    "groups": "SELECT * " + "{" * 4000 + "?s ?p ?o" + "}" * 4000,
    "parentheses": f"SELECT * {{ ?s ?p ?o FILTER({'(' * 16000}1{')' * 16000}) }}",
    "calls": f"SELECT * {{ ?s ?p ?o FILTER({'STR(' * 1000}1{')' * 1000}) }}",
    "not": f"SELECT * {{ ?s ?p ?o FILTER({'!' * 16000}true) }}",
    "optional": f"SELECT * {{ ?s ?p ?o {'OPTIONAL { ?s ?p ?o } ' * 4000}}}",
    "union": "SELECT * {" + " UNION ".join(["{ ?s ?p ?o }"] * 16000) + "}",
    "or": f"SELECT * {{ ?s ?p ?o FILTER({' || '.join(['?s'] * 16000)}) }}",
    "inverse": f"SELECT * {{ ?s {'^(' * 16000}<a:b>{')' * 16000} ?o }}",
}


@pytest.mark.parametrize("query", TOO_DEEP.values(), ids=TOO_DEEP)
def test_too_deep(query: str) -> None:
    """It is refused before Oxigraph sees it."""
    with pytest.raises(QueryError, match="The query is not run"):
        evaluate_query(Store(), query, PREFIXES)


SERVICES = [
    "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
    "SELECT * { sErViCe SILENT <http://x/> { ?s ?p ?o } }",
    "SELECT * { SERVICE#comment\n<http://x/> { ?s ?p ?o } }",
    "SELECT * { OPTIONAL { { SELECT * { SERVICE <http://x/> { ?s ?p ?o } } } } }",
    "ASK { ?a ?b ?c FILTER EXISTS { SERVICE ?a { ?s ?p ?o } } }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_service(query: str) -> None:
    """Nothing is sent anywhere unless it is allowed."""
    with pytest.raises(QueryError, match="--allow-service"):
        check_limits(query, read_tokens(query), allow_service=False)
    check_limits(query, read_tokens(query), allow_service=True)


@pytest.mark.parametrize(
    "query",
    ['SELECT * { ?s ?p "SERVICE <http://x/>" }', "SELECT ?service { ?service ?p ?o }",
     "PREFIX service: <x:> ASK { ?a service:SERVICE ?b } # SERVICE"],
)  # fmt: skip
def test_no_service(query: str) -> None:
    """The word in a text, a name or a comment is no SERVICE."""
    check_limits(query, read_tokens(query), allow_service=False)


# ── unknown terms ───────────────────────────────────────────────────────────────────────────


def test_unknown_terms() -> None:
    """A term that is nowhere in the build is told, with the nearest that is."""
    store = Store()
    store.update(
        "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/> "
        "INSERT DATA { <a:w> a schema:Person ; dcterms:creator <a:p> ; schema:location <a:l> }"
    )
    query = "SELECT * { ?w a schema:Persons ; dcterms:creater ?p ; schema:creator ?q ; a ?c }"
    assert list(find_unknown(store, query, PREFIXES)) == [
        "schema:Persons (<https://schema.org/Persons>) is nowhere in this build. "
        "Did you mean schema:Person?",
        "dcterms:creater (<http://purl.org/dc/terms/creater>) is nowhere in this build. "
        "Did you mean dcterms:creator?",
        "schema:creator (<https://schema.org/creator>) is nowhere in this build. "
        "Did you mean dcterms:creator?",
    ]
    known = "SELECT * { ?w a schema:Person ; person:x ?p FILTER(?p = '1'^^xsd:integer) }"
    assert list(find_unknown(store, known, PREFIXES)) == []
    made = "CONSTRUCT { ?p foaf:made ?w } WHERE { ?w dcterms:creator ?p }"
    assert list(find_unknown(store, made, PREFIXES)) == []
