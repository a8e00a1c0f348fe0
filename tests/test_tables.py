"""Answers on a terminal, as JSON and as CSV."""

import csv
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.tables import Table, fit_widths, guard_cell, make_printable, write_csv, write_text
from actormap.wrapping import measure_width


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


CANDIDATES = Table(
    ("entity", "candidate", "identifier", "score", "why"),
    (
        ("University of Bristol", "University of Bristol", "ror:0524sp257", 0.95,
         "same name; same country (GB); same city"),
        ("Ashoka", "Ashoka", "ror:000000971", 0.7, "same name"),
    ),
)  # fmt: skip


def test_long_cells_are_folded_at_words() -> None:
    """Within their columns, in as few lines as may be; an identifier stays in one piece."""
    assert write_text(CANDIDATES, 80).splitlines() == [
        "entity          candidate       identifier     score  why",
        "──────────────  ──────────────  ─────────────  ─────  ──────────────────────────",
        "University of   University of   ror:0524sp257  0.95   same name; same country",
        "Bristol         Bristol                               (GB); same city",
        "Ashoka          Ashoka          ror:000000971  0.7    same name",
        "2 rows",
    ]


def test_one_long_cell_takes_no_room_from_the_others() -> None:
    """A quote of many words is folded, the names beside the short ones are not."""
    rows = [("Ana de la Cruz", "a word")] * 9 + [("Ana de la Cruz", "many words " * 40)]
    lines = write_text(Table(("name", "quote"), tuple(rows)), 60).splitlines()
    assert sum(line.startswith("Ana de la Cruz  ") for line in lines) == 10


words = st.text("abcdefghij李", min_size=1, max_size=6)
cells = st.lists(words, max_size=12).map(" ".join)


@given(st.lists(st.tuples(cells, cells, cells, cells), max_size=4), st.integers(60, 140))
def test_tables_fit_the_terminal_and_lose_nothing(rows: list[tuple[str, ...]], width: int) -> None:
    """No line is wider than the terminal, and no word is cut or left out."""
    head, _, *body, _ = write_text(Table(("a", "b", "c", "d"), tuple(rows)), width).splitlines()
    assert max(map(measure_width, [head, *body])) <= width
    assert Counter(" ".join(body).split()) == Counter(" ".join(map(" ".join, rows)).split())


@given(st.lists(st.text("ab ", max_size=90), min_size=1, max_size=8), st.integers(80, 200))
def test_words_wider_than_the_terminal_are_cut_and_kept(row: list[str], width: int) -> None:
    """Every letter is there, and no line is too wide where 8 columns for each cell are not."""
    names = tuple("abcdefgh"[: len(row)])
    _, _, *body, _ = write_text(Table(names, (tuple(row),)), width).splitlines()
    assert max(map(measure_width, body), default=0) <= width
    assert Counter("".join(body)) - Counter(" " * 9999) == Counter("".join("".join(row).split()))
    widths = fit_widths([names, row], width)
    assert all(got <= max(1, len(cell)) for got, cell in zip(widths, row, strict=True))


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
