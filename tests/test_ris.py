"""Bibliographies in RIS: every record is a work or says why not, however it was exported."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.ris import FORMAT, read_ris
from actormap.records import Record, Unread, Work, list_passages

SUITES = os.environ.get("ACTORMAP_SUITES", "")


def read(text: str) -> list[Record]:
    """Return the records of a RIS file."""
    return list(read_ris("source", text))


def read_work(text: str) -> Work:
    """Return the only work of a RIS file."""
    (work,) = [record for record in read(text) if isinstance(record, Work)]
    return work


ARTICLE = """TY  - JOUR
ID  - facer2019
T1  - Reclaiming the learning
      city
AU  - Facer, Keri
A1  - Facer, Keri
AU  - World Health Organization
A2  - Doe, Jane
PY  - 2019
Y1  - 2019/03/12/
T2  - Learning Review
SN  - 0028-0836
KW  - cities
KW  - equity; learning
AB  - We study <i>cities</i>.
DO  - doi:10.1000/ABC
N1  - doi: 10.1000/abc
UR  - //example.org/a
PB  - Wiley
LA  - eng
ER  -
"""


def test_an_article() -> None:
    """Each value is what people read, and its passage the words of the file."""
    work = read_work(ARTICLE)
    assert (work.local, work.form, work.language) == (
        "facer2019, line 1", "scholarly article", "en",
    )  # fmt: skip
    assert work.title.text == "Reclaiming the learning city"
    assert work.title.passage.quote == "Reclaiming the learning\n      city"
    assert work.title.passage.line == 3
    assert [(c.name.text, c.kind, c.relation) for c in work.contributors] == [
        ("Keri Facer", Kind.PERSON, "creator"),
        ("World Health Organization", Kind.ORGANIZATION, "creator"),
        ("Jane Doe", Kind.PERSON, "contributor"),
    ]
    assert work.venue
    assert (work.venue.name.text, work.venue.kind) == ("Learning Review", Kind.SERIES)
    assert [i.text for i in work.venue.identifiers] == [
        "https://portal.issn.org/resource/ISSN/0028-0836"
    ]
    assert work.issued
    assert (work.issued.text, work.issued.passage.quote) == ("2019-03-12", "2019/03/12/")
    assert [i.text for i in work.identifiers] == ["https://doi.org/10.1000/abc"]
    assert [(k.text, k.passage.quote) for k in work.keywords] == [
        ("cities", "cities"), ("equity", "equity"), ("learning", "learning"),
    ]  # fmt: skip
    assert work.teaser
    assert work.teaser.text == "We study cities."
    assert work.website
    assert work.website.text == "https://example.org/a"
    assert [record for record in read(ARTICLE) if isinstance(record, Unread)] == []


BOOK_PART = "TY  - CHAP\nTI  - T\nT2  - Book\nED  - Roe, A.\nSN  - 978-1-4822-5326-9\nER  - "


def test_a_chapter() -> None:
    """The book is what the chapter is part of; the ISBN is the book's."""
    work = read_work(BOOK_PART)
    assert work.venue
    assert (work.venue.name.text, work.venue.kind) == ("Book", Kind.COLLECTION)
    assert [i.text for i in work.venue.identifiers] == ["urn:isbn:9781482253269"]
    assert work.identifiers == ()
    assert work.contributors == ()
    assert [c.name.text for c in work.venue.editors] == ["A. Roe"]


# Variants of exports, with the titles of the works and the reasons of what is unread.
VARIANTS = [
    ("TY  - JOUR\nTI  - A\nER  - \n\nTY  - JOUR\nTI  - B\nER  - \n", ["A", "B"], []),
    ("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\n", ["A", "B"], []),  # no ER
    ("TY - JOUR\nTI - A\nER -", ["A"], []),  # one space
    ("TY  - JOUR\r\nTI  - A\r\nER  - \r\n", ["A"], []),
    ("\ufeffTY  - JOUR\nTI  - A\nER  - ", ["A"], []),
    ("TI  - A\nTY  - JOUR\nER  - ", ["A"], []),  # TY is late
    ("TY  - JOUR\nTI  - A\nTY  - BOOK\nPB  - C\nER  - ", ["A"], []),  # TY stands twice
    ("TY  - JOUR\nTI  - A\nER  - kmpt", ["A"], []),
    ("TY  - JOUR\nAU  - B\nER  - ", [], ["a record without a title"]),
    ("TY  - JOUR\nTI  - A\nTI  - B\nER  - ", ["A"], ["a second title of one record"]),
    ("TY  - JOUR\nTI  - A\nPY  - 2001\ngarbage\nER  - ", ["A"], ["a line without a tag"]),
    ("Provider: x\nTY  - JOUR\nTI  - A\nER  - ", ["A"], ["lines that belong to no record"]),
    ("TY  - JOUR\nTI  - A\nER  - \nsome\nmore\nTY  - JOUR\nTI  - B\nER  - ", ["A", "B"],
     ["lines that belong to no record"]),
    ("TY  - JOUR\nTI  - A\nAU  - et al.\nER  - ", ["A"],
     ["further authors, whom the source does not name"]),
    ("TY  - BOOK\nBT  - A\nER  - ", ["A"], []),
    ("TY  - JOUR\nTI  - \nT1  - A\nER  - ", ["A"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles", "reasons"), VARIANTS)
def test_variants(text: str, titles: list[str], reasons: list[str]) -> None:
    """Whatever the export leaves out or adds, a record is a record."""
    records = read(text)
    assert [record.title.text for record in records if isinstance(record, Work)] == titles
    assert [record.reason for record in records if isinstance(record, Unread)] == reasons


DATES = [
    ("PY  - 2016/12//", "2016-12"),
    ("PY  - 2001///", "2001"),
    ("PY  - ///", None),
    ("Y1  - 2015/october", "2015-10"),
    ("PY  - 99", None),
    ("PY  - YEAR/MONTH/DAY/\nPY  - 2001/09/01/\nPY  - 2001/00/00/", "2001-09-01"),
    ("PY  - 2013\nDA  - 2014/01/02", "2013"),
    ("Y1  - 2016/01/", "2016-01"),
]


@pytest.mark.parametrize(("lines", "date"), DATES)
def test_dates(lines: str, date: str | None) -> None:
    """The most exact date of the year of publication."""
    work = read_work(f"TY  - JOUR\nTI  - A\n{lines}\nER  - ")
    assert (work.issued and work.issued.text) == date


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    """A file is recognized and read however it was saved."""
    document = make_document("x.txt", "TY  - JOUR\nTI  - Öl\nAU  - Gálvez, J\n".encode(encoding))
    assert find_format(document) is FORMAT
    (work,) = read_document(document, SourceSettings())
    assert isinstance(work, Work)
    assert (work.title.text, work.contributors[0].name.text) == ("Öl", "J Gálvez")


lines = st.lists(
    st.sampled_from([
        "TY  - JOUR", "TY  - BOOK", "TI  - A title", "T1  - Another", "AU  - Doe, Jane",
        "PY  - 2001/02/03/", "ER  - ", "words", "  more words", "", "KW  - a; b", "UR  - //x", "XX",
        "SN  - 1234", "N2  -", "TY  -",
    ]) | st.text(max_size=20),
    max_size=25,
)  # fmt: skip


@settings(deadline=None)
@given(lines, st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_line_is_lost(parts: list[str], end: str) -> None:
    """Nothing makes it raise; each passage stands where it says; each title is in a record."""
    text = end.join(parts)
    records = read(text)
    for record in records:
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote
    stated = [passage.quote for record in records for passage in list_passages(record)]
    for title in re.findall(r"(?:^|[\r\n])T[I1]  - (A title|Another)", text):
        assert any(title in quote for quote in stated)


def tell_record(record: Record) -> str:
    """Return the title of a work, or why a record is none; nothing for parts of records."""
    if isinstance(record, Work):
        return record.title.text
    is_whole = isinstance(record, Unread) and record.reason.startswith("a record")
    return record.reason if isinstance(record, Unread) and is_whole else ""


@pytest.mark.parametrize(
    "text",
    ["TY  - JOUR\n" * 100_000, "TY  - JOUR\nTI  - A\n" + "AU  - Doe, J\n" * 50_000, "x\n" * 200_000,
     "TY  - JOUR\nTI  - A\nKW  - " + "a;" * 20_000, "TY  - JOUR\nAB  - a\n" + " b\n" * 200_000],
    ids=range(5),
)  # fmt: skip
def test_hostile_files(text: str) -> None:
    """Large nonsense is read in the time that its length takes."""
    assert read(text)


@pytest.mark.skipif(not SUITES, reason="JabRef's 11 RIS files: set ACTORMAP_SUITES")
def test_the_ris_files_of_jabref() -> None:
    """One record in each file: a work, but for the patent that has no title."""
    files = sorted(Path(SUITES, "jabref").glob("*.ris"))
    assert len(files) >= 10
    titles = []
    for file in files:
        records = read_document(make_document(file.name, file.read_bytes()), SourceSettings())
        titles += [title[:12] for record in records if (title := tell_record(record))]
    assert titles == [
        "Editorial: O", "Toward a Rob", "Release prof", "Testing Book", "Hydration fo",
        "Grid Cells f", "The effect o", "Hydration fo", "a record wit", "Phase separa",
        "Length scale",
    ]  # fmt: skip


@pytest.mark.skipif(not SUITES, reason="JabRef's RIS files with the same in BibTeX")
@pytest.mark.parametrize("name", ["5a", "9", "WithEmptyER"])
def test_ris_and_bibtex_say_the_same(name: str) -> None:
    """What JabRef made of a RIS file, as BibTeX, is the work that the RIS file gives."""
    works = []
    for suffix in (".ris", ".bib"):
        (file,) = Path(SUITES, "jabref").glob(f"*RisImporterTest{name}{suffix}")
        records = read_document(make_document(file.name, file.read_bytes()), SourceSettings())
        works += [record for record in records if isinstance(record, Work)]
    ris, bibtex = works
    assert ris.title.text == bibtex.title.text
    assert [c.name.text for c in ris.contributors] == [c.name.text for c in bibtex.contributors]
    assert [i.text for i in ris.identifiers] == [i.text for i in bibtex.identifiers]
    assert ris.issued
    assert bibtex.issued
    assert ris.issued.text.startswith(bibtex.issued.text)
    assert (ris.teaser and ris.teaser.text) == (bibtex.teaser and bibtex.teaser.text)
