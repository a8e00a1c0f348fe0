"""Records of the Web of Science, saved as plain text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind, Passage
from actormap.readers import find_format, make_document
from actormap.readers.bibliographies.web_of_science import FORMAT, read_web_of_science
from actormap.readers.bibliographies.web_of_science.addresses import read_address
from actormap.records import Record, Unread, Value, Work, list_passages

# Written for this test in the shape of the database's export; people and works are made up.
RECORDS = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Facer, K
   Roe, A
AF Facer, Keri
   Roe, Ann
CA Learning Cities Study Grp
TI Reclaiming the learning city: mobilizing
   everyday learning
SO LEARNING REVIEW
LA English
DT Article; Proceedings Paper
DE learning cities; equity
ID EDUCATION
AB We study cities.
C1 [Facer, Keri; Roe, Ann] Univ Bristol, Sch Educ, Bristol, Avon, England.
   [Roe, Ann] CNRS, Paris, France.
   Univ Nowhere, Lost, USA.
OI Facer, Keri/0000-0002-1825-0097; Roe, Ann/0000-0002-1825-0098
PU WILEY
SN 0028-0836
PD MAR 12
PY 2019
DI 10.1000/ABC
UT WOS:000123
ER

PT J
AU Doe, J
TI Alone
C1 MIT, Cambridge, MA 02139 USA.
PY 2001
ER

PT J
AU Nobody, N
ER

EF
"""


def read(text: str) -> list[Record]:
    """Return the records of a file."""
    return list(read_web_of_science("source", text))


def test_a_record() -> None:
    """Each author has the addresses and the ORCID iD that name them."""
    work, unread = read(RECORDS)[:2]
    assert isinstance(work, Work)
    assert (work.local, work.form, work.language) == ("WOS:000123", "conference paper", "en")
    assert work.title.text == "Reclaiming the learning city: mobilizing everyday learning"
    first, second, group = work.contributors
    assert (first.name.text, first.name.passage.line) == ("Keri Facer", 6)
    assert [i.text for i in first.identifiers] == ["https://orcid.org/0000-0002-1825-0097"]
    assert [a.organization.text for a in first.affiliations] == ["Univ Bristol"]
    assert second.identifiers == ()  # the check digit is wrong
    assert [a.organization.text for a in second.affiliations] == ["Univ Bristol", "CNRS"]
    assert (group.name.text, group.kind) == ("Learning Cities Study Grp", Kind.ORGANIZATION)
    assert [k.text for k in work.keywords] == ["learning cities", "equity"]
    assert work.issued
    assert work.venue
    assert (work.issued.text, work.venue.name.text) == ("2019-03-12", "LEARNING REVIEW")
    assert [i.text for i in work.identifiers] == ["https://doi.org/10.1000/abc"]
    assert isinstance(unread, Unread)
    assert unread.reason == "an address that does not say whose it is"


def test_the_others() -> None:
    """The address of an only author needs no name; what has no title says so."""
    alone, untitled = read(RECORDS)[2:]
    assert isinstance(alone, Work)
    (affiliation,) = alone.contributors[0].affiliations
    assert (affiliation.organization.text, affiliation.country) == ("MIT", "US")
    assert isinstance(untitled, Unread)
    assert untitled.reason == "a record without a title"


ADDRESSES = [
    ("[A, B] Univ Bristol, Sch Educ, Bristol, Avon, England.",
     ("Univ Bristol", "Sch Educ", "Bristol", "GB")),
    ("Univ Calif Berkeley, Dept Stat, Berkeley, CA 94720 USA",
     ("Univ Calif Berkeley", "Dept Stat", "Berkeley", "US")),
    ("Chinese Acad Sci, Inst Phys, Beijing 100190, Peoples R China",
     ("Chinese Acad Sci", "Inst Phys", "Beijing", "CN")),
    ("Leiden Univ, Ctr Sci & Technol Studies, Leiden, Netherlands",
     ("Leiden Univ", "Ctr Sci & Technol Studies", "Leiden", "NL")),
    ("World Bank", ("World Bank", "", "", "")),
    ("", ("", "", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("words", "parts"), ADDRESSES)
def test_addresses(words: str, parts: tuple[str, str, str, str]) -> None:
    """The organization stands first, the country last; each part is exact in its place."""
    _, found = read_address(Value.state(Passage("s", 0, len(words), 1, words)))
    stated = [found.organization, found.unit, found.place]
    assert (*(value.text if value else "" for value in stated), found.country) == parts
    for value in stated:
        assert value is None or words[value.passage.start : value.passage.end] == value.text


@pytest.mark.parametrize(
    ("text", "is_known"),
    [(RECORDS, True), ("PT J\nAU Doe, J\nTI T\nER\n", True), ("PT is a tag\nAU too", False)],
)
def test_recognition(text: str, *, is_known: bool) -> None:
    """The head of the file, or a type of publication, stands first."""
    assert (find_format(make_document("x.txt", text.encode())) is FORMAT) == is_known


@settings(deadline=None)
@given(st.lists(st.sampled_from(RECORDS.splitlines()) | st.text(max_size=20), max_size=30))
def test_any_lines_give_records(lines: list[str]) -> None:
    """Nothing makes it raise, and each passage stands where it says."""
    text = "\n".join(lines)
    for record in read(text):
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote


def test_numbers_without_end_name_nobody() -> None:
    """A damaged ORCID field of 60,000 digits is read at once and tells nothing."""
    record = (
        f"FN Clarivate\nPT J\nAU Roe, A\nAF Roe, Ann\nTI On looms\nOI Roe, Ann/{'9' * 60_000}\nER\n"
    )
    (work,) = read(record)
    assert isinstance(work, Work)
    assert work.contributors[0].identifiers == ()
