"""Queries and datasets put together at random, small enough to meet one another."""

from hypothesis import strategies as st

PREFIXES = {"": "http://example.org/"}
TERMS = [":x", ":y", ":z", "1", '"a"@en']
GRAPHS = [":g1", ":g2"]
VARIABLES = ["?a", "?b", "?c", "?d"]
PREDICATES = [":p", ":q", ":r"]

node = st.sampled_from([":x", ":y", ":z"])
predicate = st.sampled_from(PREDICATES)
term = st.sampled_from(TERMS)
variable = st.sampled_from(VARIABLES)
end = st.one_of(variable, variable, node)

data = st.lists(
    st.tuples(st.sampled_from(["", "", *GRAPHS]), node, predicate, st.one_of(node, node, term)),
    min_size=4,
    max_size=24,
)


def write_data(rows: list[tuple[str, str, str, str]]) -> str:
    """Return a dataset as TriG."""
    lines = [f"{s} {p} {o} ." if not g else f"GRAPH {g} {{ {s} {p} {o} }}" for g, s, p, o in rows]
    return "\n".join(["@prefix : <http://example.org/> .", *lines])


path = st.one_of(
    predicate,
    predicate,
    predicate,
    st.builds("{}/{}".format, predicate, predicate),
    st.builds("({}|^{})".format, predicate, predicate),
    st.builds("{}*".format, predicate),
    st.builds("{}+".format, predicate),
    st.sampled_from(VARIABLES[-1:]),
)
blank_end = st.one_of(end, end, st.just("[]"))
triple = st.builds("{} {} {} .".format, end, path, st.one_of(end, end, term))
tree = st.builds("{} {} {} ; {} {} .".format, end, path, end, path, blank_end)
triples = st.lists(st.one_of(triple, tree), min_size=1, max_size=3).map(" ".join)
comparison = st.one_of(
    st.builds("{} {} {}".format, variable, st.sampled_from(["=", "!="]), st.one_of(variable, term)),
    st.builds("BOUND({})".format, variable),
    st.builds("!BOUND({})".format, variable),
)
row = st.one_of(term, st.just("UNDEF"))
values = st.builds("VALUES ({} ?e) {{ ({} {}) ({} {}) }}".format, variable, row, row, row, row)


def write_groups(depth: int) -> st.SearchStrategy[str]:
    """Return groups in braces whose nesting goes no deeper."""
    simple = st.one_of(
        triples,
        triples,
        st.builds("FILTER({})".format, comparison),
        values,
        st.builds("BIND({} AS ?n{})".format, st.one_of(variable, term), st.integers(1, 999)),
    )
    if depth == 0:
        return st.lists(simple, min_size=1, max_size=3).map(lambda e: f"{{ {' '.join(e)} }}")
    inner = write_groups(depth - 1)
    exists = st.one_of(
        st.builds("FILTER NOT EXISTS {}".format, inner),
        st.builds("FILTER EXISTS {}".format, inner),
        st.builds("FILTER(!EXISTS {})".format, inner),
        st.builds("FILTER({} || NOT EXISTS {})".format, comparison, inner),
    )
    element = st.one_of(
        triples,
        triples,
        simple,
        exists,
        exists,
        st.builds("OPTIONAL {}".format, inner),
        st.builds("MINUS {}".format, inner),
        st.builds("{} UNION {}".format, inner, inner),
        st.builds("GRAPH {} {}".format, st.sampled_from(["?g", ":g1"]), inner),
        st.builds("{{ SELECT {} {} {} }}".format, st.sampled_from(["*", "?a", "DISTINCT ?a ?b"]),
                  inner, st.sampled_from(["", "LIMIT 100"])),
    )  # fmt: skip
    return st.lists(element, min_size=1, max_size=4).map(lambda e: f"{{ {' '.join(e)} }}")


queries = write_groups(2).map("SELECT * WHERE {}".format)

# Plain enough for any engine: a few patterns, and what (does not) exist.
plain_triple = st.builds(
    "{} {} {} .".format, st.sampled_from(VARIABLES[:2]), predicate, st.one_of(variable, node)
)
plain_triples = st.lists(plain_triple, min_size=1, max_size=3).map(" ".join)
plain_filter = st.one_of(st.just(""), st.just("FILTER(?a != ?b)"))
plain_pattern = st.one_of(
    st.builds("{} {}".format, plain_triples, plain_filter),
    st.builds("{{ {} }} UNION {{ {} }}".format, plain_triples, plain_triples),
    st.builds("GRAPH :g1 {{ {} }}".format, plain_triples),
    st.builds("{{ {} }} {}".format, plain_triples, plain_triples),
)
plain_exists = st.builds(
    "FILTER {} {{ {} }}".format, st.sampled_from(["NOT EXISTS", "EXISTS"]), plain_pattern
)
plain_queries = st.builds(
    "SELECT * WHERE {{ {} {} {} }}".format,
    plain_triples,
    plain_exists,
    st.one_of(st.just(""), plain_exists, plain_triples),
)
