"""Answers as DataFrames: types, NA, languages."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, QuerySolutions, Store

from actormap.sparql.frames import make_frame

XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "


def solve(values: str, *, languages: bool = False) -> pd.DataFrame:
    """Return the frame of VALUES for ?a."""
    found = Store().query(f"{XSD} SELECT ?a {{ VALUES ?a {{ {values} }} }}")
    assert isinstance(found, QuerySolutions)
    return make_frame(found, languages=languages)


TYPES = [
    ("1 2 UNDEF", "Int64", [1, 2, None]),
    ('"7"^^xsd:int 2', "Int64", [7, 2]),
    ("1 2.5", "float64", [1.0, 2.5]),
    ("1e3 UNDEF 0.5", "float64", [1000.0, None, 0.5]),
    ('"INF"^^xsd:double 1', "float64", [float("inf"), 1.0]),
    ("true false UNDEF", "boolean", [True, False, None]),
    ('"2024"^^xsd:gYear UNDEF', "Int64", [2024, None]),
    ('"2024-03-01"^^xsd:date UNDEF', "datetime64", [pd.Timestamp("2024-03-01"), None]),
    ('"2024-03-01T10:00:00Z"^^xsd:dateTime', "datetime64",
     [pd.Timestamp("2024-03-01T10:00:00", tz="UTC")]),
    ('"a" UNDEF ""', "string", ["a", None, ""]),
    ('<a:b> "x"@en', "string", ["a:b", "x"]),
    # Where the values of a column do not agree, or do not fit, they stay as they are written.
    ('1 "a"', "string", ["1", "a"]),
    ("99999999999999999999", "string", ["99999999999999999999"]),
    ('"soon"^^xsd:date', "string", ["soon"]),
    ('"2024-03-01Z"^^xsd:date "2024-03-01"^^xsd:date', "string", ["2024-03-01Z", "2024-03-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("values", "dtype", "expected"), TYPES, ids=[t[0] for t in TYPES])
def test_types(values: str, dtype: str, expected: list[Any]) -> None:
    """Each column has the type of its values."""
    column = solve(values)["a"]
    assert str(column.dtype).startswith(dtype)
    assert [None if pd.isna(value) else value for value in column] == expected


def test_languages() -> None:
    """The language of a text is kept on request."""
    frame = solve('"chat"@fr "cat"@en "x"', languages=True)
    assert list(frame.columns) == ["a", "a@"]
    assert [None if pd.isna(tag) else tag for tag in frame["a@"]] == ["fr", "en", None]


def test_shapes() -> None:
    """No rows and no columns are frames, too."""
    store = Store()
    for query, shape in (("SELECT ?a ?b { ?a ?p ?b }", (0, 2)), ("SELECT * { }", (1, 0))):
        found = store.query(query)
        assert isinstance(found, QuerySolutions)
        assert make_frame(found).shape == shape


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
whole = st.integers(-(2**63), 2**63 - 1)
cells = st.one_of(
    st.lists(st.one_of(st.none(), text), min_size=1, max_size=6),
    st.lists(st.one_of(st.none(), whole), min_size=1, max_size=6),
    st.lists(st.one_of(st.none(), st.booleans()), min_size=1, max_size=6),
    st.lists(st.one_of(st.none(), st.floats(allow_nan=False)), min_size=1, max_size=6),
)


@given(cells, cells)
def test_round_trip(first: list[Any], second: list[Any]) -> None:
    """Whatever is in a store comes out as it is, whatever the column beside it holds."""
    store = Store()
    rows = list(zip(first, second, strict=False))
    query = "SELECT ?a ?b { VALUES (?a ?b) { "
    for row in rows:
        terms = ["UNDEF" if value is None else str(Literal(value)) for value in row]
        query += f"({' '.join(terms)}) "
    found = store.query(query + "} }")
    assert isinstance(found, QuerySolutions)
    frame = make_frame(found)
    got = [tuple(None if pd.isna(v) else v for v in row) for row in frame.itertuples(index=False)]
    assert got == rows
