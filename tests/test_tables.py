"""Answers on a terminal, as JSON and as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.tables import Table, fit_widths, guard_cell, make_printable, write_csv, write_text


def test_a_table_on_a_terminal() -> None:
    """Columns line up, also where letters are wide or carry marks."""
    table = Table(("name", "n"), (("李明", 2), ("Ana de la Cruz", None), ("हिन्दी", 11)))
    assert write_text(table, 40).splitlines() == [
        "name            n",
        "──────────────  ──",
        "李明            2",
        "Ana de la Cruz",
        "हिन्दी           11",
        "3 rows",
    ]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=8), st.integers(40, 200))
def test_columns_fit_the_terminal(wanted: list[int], width: int) -> None:
    """No column gets more than it wants; together they fit where 8 characters each would."""
    widths = fit_widths(wanted, width)
    assert all(got <= want for got, want in zip(widths, wanted, strict=True))
    if len(wanted) * 10 <= width:
        assert sum(widths) + 2 * (len(wanted) - 1) <= width


HOSTILE = [
    ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
    ("user\u202etxt.exe", "user\\u202etxt.exe"),
    ("a\nb", "a b"),
    ("李明 – “x”", "李明 – “x”"),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_nothing_steers_the_terminal(text: str, expected: str) -> None:
    """Control characters and turning marks are shown, not obeyed."""
    assert make_printable(text) == expected, text


FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(1)", "\t=1", "\r=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    """A text that a spreadsheet would run gets an apostrophe; numbers stay numbers."""
    assert guard_cell(text) == f"'{text}", text
    assert guard_cell(-2) == -2


@given(st.lists(st.tuples(st.text(), st.integers()), max_size=5))
def test_csv_comes_back(rows: list[tuple[str, int]]) -> None:
    """A CSV reader gives every cell back, but for the guarding apostrophe."""
    text = write_csv(Table(("a", "b"), tuple(rows)))
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert back[0] == ["a", "b"]
    expected = [[str(guard_cell(name)), str(number)] for name, number in rows]
    # A reader of CSV takes "\r" and "\n" within quotes as they are.
    assert back[1:] == expected
