"""Workbooks, Parquet, VOSviewer: the same tables in other files; and files made to do harm."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Mapping, Sequence

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from actormap.model import Kind
from actormap.project import Companion, SourceSettings
from actormap.readers import find_format, make_document, read_document, zipped
from actormap.readers.tables.vosviewer import turn_label
from actormap.records import Actor, Link, Record, Unread, Work
from shown import show_record

Rows = Sequence[Sequence[object]]
Sheets = Mapping[str, Rows]


def make_workbook(sheets: Sheets) -> bytes:
    """Return the bytes of a workbook with these rows."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def read(data: bytes, path: str = "x.bin", settings: SourceSettings | None = None) -> list[Record]:
    """Return the records of a file; its name says nothing of its format."""
    return list(read_document(make_document(path, data), settings or SourceSettings()))


ECOSYSTEM: Sheets = {
    "Connections": [["From", "To", "Type"], ["Marta Olsen", "Learning Cities", "leads"]],
    "Elements": [
        ["Label", "Type", "Tags"],
        ["Marta Olsen", "Person", "schools"],
        ["Learning Cities", "Project", None],
    ],
}


def test_all_sheets_are_read_and_name_each_others_kinds() -> None:
    """Connections come last, wherever their sheet stands, and know what the elements are."""
    *elements, link = read(make_workbook(ECOSYSTEM))
    assert [show_record(record) for record in elements] == [
        "person Marta Olsen #schools", "programme Learning Cities",
    ]  # fmt: skip
    assert isinstance(link, Link)
    assert (link.subject.kind, link.object.kind) == (Kind.PERSON, Kind.PROGRAMME)
    assert link.passage.fragment == "Connections!2:2"


def test_one_sheet_by_its_name() -> None:
    """A sheet that is not there is an error with the names of those that are."""
    data = make_workbook(ECOSYSTEM)
    assert len(read(data, settings=SourceSettings(sheet="Elements"))) == 2
    (unread,) = read(data, settings=SourceSettings(sheet="elements"))
    assert isinstance(unread, Unread)
    assert "the sheets are “Connections”, “Elements”" in unread.reason


def test_cells_as_a_spreadsheet_shows_them() -> None:
    """Dates and whole numbers are written out; a formula never calculated comes as its text."""
    rows: Rows = [
        ["Title", "Author", "Date", "Keywords"],
        ["A title", "Keri Facer", dt.datetime(2019, 3, 1), 2020.0],  # noqa: DTZ001 - Excel has no zones
        ['=HYPERLINK("http://x.org","B")', None, 2018, None],
    ]
    first, second = read(make_workbook({"My Sheet": rows}))
    assert show_record(first) == "article A title creator Keri Facer 2019-03-01 #2020"
    assert show_record(second) == 'article =HYPERLINK("http://x.org","B") 2018'
    assert isinstance(first, Work)
    assert first.title.passage.fragment == "'My Sheet'!A2"


def test_a_hidden_sheet_is_left_alone() -> None:
    """What the researcher does not see is not published."""
    file = io.BytesIO(make_workbook(ECOSYSTEM))
    workbook = openpyxl.load_workbook(file)
    workbook["Connections"].sheet_state = "hidden"
    workbook.save(file)
    assert len(read(file.getvalue())) == 2


def repack(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return an archive with some parts replaced or added."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
HARM = {
    "a part of 300 MB": ({STRINGS: b" " * 300 * 1024**2}, "unpacks to 300 MB"),
    "a part packed 1000 times": ({STRINGS: b"a" * 50 * 1024**2}, "is packed"),
    "entities": ({STRINGS: BOMB}, "has a document type"),
    "entities in another encoding": ({STRINGS: BOMB.decode().encode("utf-16")}, "document type"),
    "no XML": ({SHEET: b"<worksheet><sheetData><row><c"}, "the workbook is damaged"),
    "another XML": ({"xl/workbook.xml": b"<html/>"}, "there is nothing in it"),
}


@pytest.mark.parametrize("name", HARM)
def test_files_made_to_do_harm(name: str) -> None:
    """Each ends in an unread record that says why, before anything large is parsed."""
    parts, reason = HARM[name]
    records = read(repack(make_workbook(ECOSYSTEM), parts))
    unread = records[-1]
    assert isinstance(unread, Unread)
    assert reason in unread.reason


def test_a_cell_far_out() -> None:
    """Two cells at the ends of a sheet do not make it a table of 17 billion."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["A2"], sheet["B2"] = "Name", "Role", "Anna Müller", "Director"
    sheet["XFD1048576"] = "far"
    file = io.BytesIO()
    workbook.save(file)
    unread, person = read(file.getvalue())
    assert show_record(person) == "person Anna Müller as Director"
    assert isinstance(unread, Unread)
    assert unread.reason == "1 cells beyond column ZZ, as XFD1048576"


def test_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are counted before they are parsed."""
    monkeypatch.setattr("actormap.readers.tables.sheets.MOST_CELLS", 5)
    (unread,) = read(make_workbook(ECOSYSTEM))
    assert isinstance(unread, Unread)
    assert unread.reason == "the workbook has 14 cells; more than 5"


@pytest.mark.parametrize("cut", [10, 500, 2000, -30])
def test_a_workbook_cut_short(cut: int) -> None:
    """A download that broke off is told."""
    (unread,) = read(make_workbook(ECOSYSTEM)[:cut], "x.xlsx")
    assert isinstance(unread, Unread)
    assert "damaged" in unread.reason or "binary" in unread.reason


def test_a_locked_part_and_an_unknown_method() -> None:
    """What zipfile cannot unpack is told as well."""
    data = bytearray(make_workbook(ECOSYSTEM))
    at = data.index(b"PK\x01\x02")
    for offset in (at + 8, data.index(b"PK\x03\x04") + 6):
        data[offset] |= 1  # the bit that says: encrypted
    (unread,) = read(bytes(data))
    assert isinstance(unread, Unread)
    assert "damaged or locked" in unread.reason


def test_parts_are_read_bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document type on the border of two chunks is seen."""
    monkeypatch.setattr(zipped, "_CHUNK", 7)
    (unread,) = read(repack(make_workbook(ECOSYSTEM), {STRINGS: b" " * 20 + BOMB}))
    assert isinstance(unread, Unread)
    assert "document type" in unread.reason


def test_parquet() -> None:
    """A table of typed columns is read as any other; lists are several values."""
    table = pa.table({
        "name": ["Keri Facer", "Helen Manchester"],
        "affiliation": ["University of Bristol", None],
        "topics": [["futures", "learning"], []],
        "year_of_birth": [1970, 1980],
    })  # fmt: skip
    file = io.BytesIO()
    pq.write_table(table, file)
    assert [show_record(record) for record in read(file.getvalue())] == [
        "person Keri Facer at University of Bristol #futures #learning",
        "person Helen Manchester",
        "unread row=1: columns not used: “year_of_birth” (2 values);"
        " name their meaning in actormap.toml",
    ]  # fmt: skip
    (unread,) = read(file.getvalue()[:-20] + b"x" * 16 + b"PAR1")
    assert isinstance(unread, Unread)
    assert "the Parquet file is damaged" in unread.reason


def test_parquet_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (unread,) = read(b"PAR1" * 4)
    assert isinstance(unread, Unread)
    assert "pip install 'actormap[parquet]'" in unread.reason


MAP = (
    "id\tlabel\tx\ty\tcluster\tweight<Links>\n"
    '14\t"abramo, giovanni"\t-0.75\t-0.81\t17\t1\n'
    '23\t"d\'angelo, ciriaco andrea"\t-0.9\t-0.6\t5\t2\n'
)


def test_a_map_of_vosviewer() -> None:
    """Labels of people are turned into names; what was drawn is told, not read."""
    first, second, unread = read(MAP.encode(), "map.txt")
    assert [show_record(first), show_record(second)] == [
        "person Giovanni Abramo", "person Ciriaco Andrea D'Angelo",
    ]  # fmt: skip
    assert isinstance(unread, Unread)
    assert "x, y, cluster, weight<links>" in unread.reason


@pytest.mark.parametrize(
    ("labels", "weight", "kind"),
    [
        (["learning", "city"], "weight<Occurrences>", Kind.THEME),
        (["netherlands", "spain"], "weight<Documents>", Kind.PLACE),
        (["leiden university", "univ leeds"], "weight<Documents>", Kind.ORGANIZATION),
        (["facer (2019)", "scott (2020)"], "weight<Citations>", None),
    ],
)
def test_what_the_items_of_a_map_are(labels: list[str], weight: str, kind: Kind | None) -> None:
    """Weights and labels tell it; where they do not, nothing is guessed."""
    rows = [f"{i},{label},0,0,1,1" for i, label in enumerate(labels)]
    first, *_ = read("\n".join([f"id,label,x,y,cluster,{weight}", *rows]).encode(), "map.csv")
    assert (first.kind if isinstance(first, Actor) else None) == kind


def test_a_network_of_numbers() -> None:
    """Without its map it says nothing, and the reason says what to do."""
    (unread,) = read(b"14\t462\t4\n23\t1066\t2\n23\t1728\t1\n", "network.txt")
    assert isinstance(unread, Unread)
    assert "names_from" in unread.reason


def test_a_network_beside_its_map() -> None:
    """The map tells what the numbers are; the links are between the map's own items."""
    companion = Companion("map.txt", MAP.encode())
    link, unread = read(
        b"14\t23\t4\n14\t99\t1\n", "network.txt", SourceSettings(companion=companion)
    )
    assert show_record(link) == "Giovanni Abramo > Ciriaco Andrea D'Angelo 4"
    assert isinstance(link, Link)
    assert link.subject.source == make_document("map.txt", MAP.encode()).source.key
    assert link.passage.line == 1
    assert isinstance(unread, Unread)
    assert unread.reason == "an item that is not in map.txt"


def make_map(items: Sequence[object], links: Sequence[object], term: str = "Author") -> bytes:
    """Return a map as VOSviewer saves it."""
    network = {"items": items, "links": links}
    return json.dumps({"network": network, "config": {"terminology": {"item": term}}}).encode()


def test_a_map_in_json() -> None:
    """Items and links are read, with their strength; a link to nothing is told."""
    items = [
        {"id": 1, "label": "facer, keri", "url": "https://x.org"},
        {"id": 2, "label": "li, m."},
    ]
    links = [{"source_id": 1, "target_id": 2, "strength": 3}, {"source_id": 1, "target_id": 9}]
    *actors, link, unread = read(make_map(items, links))
    assert [show_record(actor) for actor in actors] == ["person Keri Facer", "person M. Li"]
    assert show_record(link) == "Keri Facer > M. Li 3"
    assert isinstance(unread, Unread)
    assert unread.passage.fragment == "/network/links/1"


@pytest.mark.parametrize(
    "data",
    [
        b'{"network": {"items": 3}}',
        b'{"network": {"items": [' + b"[" * 20_000,
        b'{"network": {"items": [{"id": 1}]',
        make_map([{"id": 1, "label": "a (2019)"}], [], "Blob"),
    ],
)
def test_a_map_that_is_none(data: bytes) -> None:
    """Whatever is wrong with it ends in one unread record."""
    (unread,) = read(data)
    assert isinstance(unread, Unread)


def test_labels() -> None:
    """A label with capitals keeps them."""
    assert turn_label("McDonald, Ian") == "Ian McDonald"


def test_formats_go_by_content() -> None:
    """A workbook called .csv is a workbook."""
    data = make_workbook(ECOSYSTEM)
    assert find_format(make_document("x.csv", data)).name == "workbook"
    assert find_format(make_document("x.xlsx", b"Name,Role\nA,B\n")).name != "workbook"
