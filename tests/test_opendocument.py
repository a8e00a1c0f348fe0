"""Workbooks of OpenDocument: the same tables as in XLSX, and files made to do harm."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.tables import sheets
from actormap.readers.tables.opendocument import FORMAT
from actormap.records import Actor, Link, Record, Unread
from shown import show_record

URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{name}="{URN}:{name if name != "draw" else "drawing"}:1.0"'
    for name in ("office", "table", "text", "style", "draw")
)
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def make_workbook(tables: str, styles: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """Return the bytes of a workbook in the shape of LibreOffice."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        for name, part in {"content.xml": content, **(parts or {})}.items():
            archive.writestr(name, part)
    return file.getvalue()


def make_table(name: str, *rows: str, style: str = "") -> str:
    """Return a sheet of some rows."""
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'
    )


def make_row(*cells: str, times: int = 1) -> str:
    """Return a row; a cell that is no element is a text."""
    inner = "".join(c if c.startswith("<") else make_cell(f"<text:p>{c}</text:p>") for c in cells)
    return f'<table:table-row table:number-rows-repeated="{times}">{inner}</table:table-row>'


def make_cell(inner: str = "", type_: str = "string", value: str = "", times: int = 1) -> str:
    """Return a cell with words in it; one of no type is blank."""
    told = f' office:value-type="{type_}" {value}' if type_ else ""
    return (
        f'<table:table-cell table:number-columns-repeated="{times}"{told}>{inner}'
        "</table:table-cell>"
    )


def read(data: bytes, wanted: SourceSettings | None = None) -> list[Record]:
    """Return the records of a file; its name says nothing of its format."""
    return list(read_document(make_document("x.bin", data), wanted or SourceSettings()))


CONNECTIONS = make_table(
    "Connections", make_row("From", "To", "Type"), make_row("Marta Olsen", "Cities", "leads")
)
ELEMENTS = make_table(
    "Our elements",
    make_row("Label", "Type", "Tags"),
    make_row("Marta Olsen", "Person", "schools"),
    make_row(make_cell(type_="", times=3), times=2),
    make_row("Cities", "Project", make_cell(type_="", times=16_000)),
    make_row(make_cell(type_="", times=16_384), times=1_048_000),
)


def test_all_sheets_are_read() -> None:
    """As in any workbook connections come last; a place counts the blank rows before it."""
    person, project, link = read(make_workbook(CONNECTIONS + ELEMENTS))
    assert [show_record(person), show_record(project)] == [
        "person Marta Olsen #schools", "programme Cities",
    ]  # fmt: skip
    assert isinstance(project, Actor)
    assert (project.name.passage.fragment, project.name.passage.line) == ("'Our elements'!A5", 5)
    assert isinstance(link, Link)
    assert (link.subject.kind, link.object.kind) == (Kind.PERSON, Kind.PROGRAMME)
    assert link.passage.fragment == "Connections!2:2"


def test_one_sheet_by_its_name() -> None:
    """A sheet that is not there is an error with the names of those that are."""
    data = make_workbook(CONNECTIONS + ELEMENTS)
    assert len(read(data, SourceSettings(sheet="Our elements"))) == 2
    (unread,) = read(data, SourceSettings(sheet="Elements"))
    assert isinstance(unread, Unread)
    assert "the sheets are “Connections”, “Our elements”" in unread.reason


def test_a_hidden_sheet_is_left_alone() -> None:
    """What the researcher does not see is not published."""
    styles = (
        '<style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    tables = ELEMENTS + CONNECTIONS.replace('style-name=""', 'style-name="ta2"')
    assert len(read(make_workbook(tables, styles))) == 2


# Cells as LibreOffice writes them, and what they say.
CELLS = {
    make_cell("<text:p>1 March</text:p>", "date", 'office:date-value="2019-03-01"'): "2019-03-01",
    make_cell("<text:p>x</text:p>", "date", 'office:date-value="2019-03-01T00:00:00"'):
        "2019-03-01",
    make_cell("<text:p>2,019</text:p>", "float", 'office:value="2019"'): "2019",
    make_cell("<text:p>50%</text:p>", "percentage", 'office:value="0.5"'): "0.5",
    make_cell("<text:p>#REF!</text:p>", "float", 'office:value="?"'): "#REF!",
    make_cell("<text:p>10:30</text:p>", "time", 'office:time-value="PT10H30M00S"'): "10:30",
    make_cell("<text:p>WAHR</text:p>", "boolean", 'office:boolean-value="true"'): "True",
    make_cell("", "string", 'office:string-value="stored"'): "stored",
    make_cell("<text:p>two</text:p><text:p>lines</text:p>"): "two\nlines",
    make_cell("<text:p>two<text:line-break/>lines</text:p>"): "two\nlines",
    make_cell('<text:p>a<text:s text:c="2"/>b<text:span>c</text:span></text:p>'): "a  bc",
    make_cell("<office:annotation><text:p>hidden</text:p></office:annotation><text:p>x</text:p>"):
        "x",
    make_cell("<draw:frame><text:p>drawn</text:p></draw:frame><text:p>x</text:p>"): "x",
    "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>": "x",
}  # fmt: skip


@pytest.mark.parametrize("cell", CELLS)
def test_cells(cell: str) -> None:
    """The stored value, and of a text all its words, without comments and drawings."""
    rows = [make_row("Name", "Description"), make_row("Crossref", cell)]
    (found,) = read(make_workbook(make_table("Organizations", *rows)))
    assert isinstance(found, Actor)
    assert found.description
    assert found.description.text == CELLS[cell]


def test_repeated_cells_and_rows() -> None:
    """They are as many as they are shown, each in its place."""
    rows = [make_row("Name", "Tag", "Tag"), make_row("Crossref", make_cell("<text:p>x</text:p>",
            times=2), times=2)]  # fmt: skip
    first, second = read(make_workbook(make_table("Organizations", *rows)))
    assert isinstance(first, Actor)
    assert isinstance(second, Actor)
    assert [value.passage.fragment for value in first.keywords] == [
        "Organizations!B2", "Organizations!C2",
    ]  # fmt: skip
    assert second.name.passage.fragment == "Organizations!A3"


FILLED = '<table:table-cell office:value-type="float" office:value="1" {}/>'
MANY_COLUMNS = FILLED.format('table:number-columns-repeated="999999999"')
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa">]><office:x/>'
HARM = {
    "cells": (make_workbook(make_table("a", make_row(MANY_COLUMNS))), "more than 5,000,000"),
    "rows": (
        make_workbook(make_table("a", make_row(FILLED.format(""), times=999_999_999))),
        "the workbook has 999,999,999 cells",
    ),
    "entities": (make_workbook("", parts={"styles.xml": BOMB}), "has a document type"),
    "packed": (make_workbook("", parts={"styles.xml": " " * 50 * 1024**2}), "is packed"),
    "no XML": (make_workbook("<table:table>"), "the workbook is damaged"),
    "password": (
        make_workbook("", parts={"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "locked by a password",
    ),
    "blank": (make_workbook(make_table("a")), "there is nothing in it"),
    "cut": (make_workbook(ELEMENTS)[:-30], "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", HARM)
def test_files_made_to_do_harm(name: str) -> None:
    """Each ends in one unread record that says why."""
    data, reason = HARM[name]
    (unread,) = read(data)
    assert isinstance(unread, Unread)
    assert reason in unread.reason


def test_a_cell_far_out() -> None:
    """It is told, and the rest is read."""
    far = make_row(make_cell(type_="", times=16_000), "far")
    table = make_table("a", make_row("Name", "Role"), make_row("Anna Müller", "Director"), far)
    unread, person = read(make_workbook(table))
    assert show_record(person) == "person Anna Müller as Director"
    assert isinstance(unread, Unread)
    assert unread.reason == "1 cells beyond column ZZ, as WQK3"


def test_the_limit_is_that_of_all_workbooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cells are counted while they are parsed."""
    monkeypatch.setattr(sheets, "MOST_CELLS", 5)
    (unread,) = read(make_workbook(ELEMENTS))
    assert isinstance(unread, Unread)
    assert "more than 5" in unread.reason


def test_formats_go_by_content() -> None:
    """Whatever the file is called; a text document of OpenDocument is no workbook."""
    data = make_workbook(ELEMENTS)
    assert find_format(make_document("x.csv", data)) is FORMAT
    other = data.replace(b"opendocument.spreadsheet", b"opendocument.text-------")
    assert find_format(make_document("x.ods", other)) is not FORMAT


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([
    "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>", "<text:p>",
    "</text:p>", "<table:table-cell>", "</table:table-cell>", "x", "<draw:a>", "</draw:a>",
    '<table:table-cell table:number-columns-repeated="-1"/>', MANY_COLUMNS,
]), max_size=12))  # fmt: skip
def test_any_elements(parts: list[str]) -> None:
    """Whatever the nesting, it gives records."""
    assert read(make_workbook("".join(parts)))
