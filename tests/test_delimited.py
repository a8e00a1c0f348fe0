"""Rows of CSV and its relatives: delimiters, quotation marks, lines, and nothing lost."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.tables.delimited import find_delimiter, split_rows
from actormap.readers.tables.grid import write_letters

ROWS = [
    ("a,b\n1,2\n", ",", [["a", "b"], ["1", "2"]]),
    ('"a ""b""",c\r\nd,e', ",", [['a "b"', "c"], ["d", "e"]]),
    ('"two\nlines",x\ny,z', ",", [["two\nlines", "x"], ["y", "z"]]),
    # A mark that closes nothing is a character like others.
    ('"open,b\nc,d\n', ",", [['"open', "b"], ["c", "d"]]),
    ('5" disk,b\n"c",d\n', ",", [['5" disk', "b"], ["c", "d"]]),
    ('"a"b,c\n', ",", [['"a"b', "c"]]),
    ("a;;b\n;\n", ";", [["a", "", "b"], ["", ""]]),
    ("a\tb\r1\t2", "\t", [["a", "b"], ["1", "2"]]),
    ("a\n\nb\n", ",", [["a"], [""], ["b"]]),
]


@pytest.mark.parametrize(("text", "delimiter", "cells"), ROWS)
def test_rows(text: str, delimiter: str, cells: list[list[str]]) -> None:
    """Cells come without marks, as they were written."""
    assert [list(row.cells) for row in split_rows(text, delimiter)] == cells


def test_lines_and_numbers() -> None:
    """A row has the line on which it begins, and its number as a spreadsheet counts."""
    rows = list(split_rows('a,b\n"x\ny",1\n\nc,d\n', ","))
    assert [(row.number, row.line) for row in rows if not row.is_blank] == [(1, 1), (2, 2), (4, 5)]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Name;City\nUniversity of Oslo, Norway;Oslo\nAshoka;Arlington, VA\n", ";"),
        ("Name,Tags\nA,x;y\nB,x;y;z\n", ","),
        ("Ort;Breite\nParis;48,85\nOslo;59,91\n", ";"),
        ("Label\tType\nA, B\tPerson\n", "\t"),
        ("a|b\nc|d\n", "|"),
        ('"Authors","Title"\n"Facer, Keri; Manchester, Helen","A, b; c"\n', ","),
    ],
)
def test_delimiters(text: str, delimiter: str) -> None:
    """The delimiter is the character that parts all rows alike."""
    assert find_delimiter(text) == delimiter


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
grids = st.lists(st.lists(cells, min_size=2, max_size=4), min_size=1, max_size=8)


@given(grids, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"]))
@example([['"', "x"], ['"', '""']], ",", "\n")
def test_what_a_writer_wrote_comes_back(rows: list[list[str]], delimiter: str, end: str) -> None:
    """Any grid that the standard library writes is read as it was."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [list(row.cells) for row in split_rows(file.getvalue(), delimiter)] == rows


@given(st.text(st.sampled_from('",;\n\rab '), max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    """Whatever the marks do, each letter is in a cell, in its order."""
    kept = "".join("".join(row.cells) for row in split_rows(text, ","))
    assert [c for c in kept if c in "ab"] == [c for c in text if c in "ab"]


def test_a_mark_that_is_never_closed_costs_no_time() -> None:
    """Many marks in a large file are read in one go; quadratic time would not end."""
    text = 'a,"b\n' * 200_000
    assert sum(1 for _ in split_rows(text, ",")) == 200_000


NOT_TABLES = [
    ("page.txt", "A Page\n\nKeri Facer, Professor, University of Bristol\nA title\nA sentence.\n"),
    ("page.txt", "One, two, three\nFour, five, six\nSeven, eight, nine\nTen, eleven, twelve\n"),
    ("notes.md", "Name\tCity\nA\tB\nC\tD\nE\tF\n"),
]
TABLES = [
    ("people.csv", "Name,Organization\nKeri Facer,University of Bristol\n"),
    ("export.txt", "Name\tOrganization\nA\tB\nC\tD\nE\tF\n"),
    ("savedrecs.txt", "PT\tAU\tAF\tTI\tSO\nJ\tA\tB\tC\tD\n"),
    ("list", "Name,City,Country\nA,B,C\nD,E,F\nG,H,I\n"),
    ("excel.csv", "sep=;\r\nName;City\r\nAshoka;Arlington\r\n"),
]


@pytest.mark.parametrize(("path", "text"), NOT_TABLES)
def test_what_is_no_table(path: str, text: str) -> None:
    """Commas in lines do not make a table of a page."""
    assert find_format(make_document(path, text.encode())).name != "table"


@pytest.mark.parametrize(("path", "text"), TABLES)
def test_what_is_a_table(path: str, text: str) -> None:
    """A table is one by its ending, or by rows that are all alike."""
    assert find_format(make_document(path, text.encode())).name == "table"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheet_programs(encoding: str) -> None:
    """What Excel saves is read, with its marks of order and its code page."""
    text = "Nom;Ville\nUniversité de Genève;Genève\n"
    document = make_document("x.csv", text.encode(encoding))
    (record,) = read_document(document, SourceSettings(rows="organizations"))
    assert getattr(record, "name").text == "Université de Genève"  # noqa: B009 - an actor, else fail


def test_letters() -> None:
    """Columns are lettered as in a spreadsheet."""
    assert [write_letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
