"""Records of PubMed in its MEDLINE format."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.readers import find_format, make_document
from actormap.readers.bibliographies.medline import FORMAT, read_medline
from actormap.records import Record, Unread, Work, list_passages

# Written for this test in the shape of PubMed's; the people and the article are made up.
RECORDS = """
PMID- 26957754
OWN - NLM
IS  - 0915-5287 (Print)
IS  - 2187-5626 (Electronic)
DP  - 2016 Jan 30
TI  - The effect of learning ecosystems on
      posture.
LID - 10.1589/JPTS.28.186 [doi]
LID - S0006-2944 [pii]
AB  - BACKGROUND: words.
FAU - Jung, Sang In
AU  - Jung SI
AUID- ORCID: 0000-0002-1825-0097
AD  - Department of Posture, Yonsei
      University, Seoul, Republic of Korea; Institute of Health, Korea University,
      Seoul, Korea. Electronic address: sang.in@example.org.
AD  - sang.in@example.org
FAU - van der Lee, Na Kyung
AU  - van der Lee NK
AD  - Seoul.
CN  - Posture Study Group
LA  - eng
PT  - Journal Article
PT  - Preprint
JT  - Journal of physical therapy science
MH  - Graves Disease/radiotherapy*
MH  - *Posture
OT  - posture

PMID- 1
TI  - Short names only
AU  - Ormiston-Smith N
AU  - Sasieni PD

PMID- 2
AU  - Nobody N
"""


def read(text: str) -> list[Record]:
    """Return the records of a MEDLINE file."""
    return list(read_medline("source", text))


def test_a_record() -> None:
    """Each value is what people read; an ORCID iD is the author's before it."""
    work = read(RECORDS)[0]
    assert isinstance(work, Work)
    assert (work.local, work.form, work.language) == ("26957754", "preprint", "en")
    assert work.title.text == "The effect of learning ecosystems on posture."
    assert [(c.name.text, c.kind, [i.text for i in c.identifiers]) for c in work.contributors] == [
        ("Sang In Jung", Kind.PERSON, ["https://orcid.org/0000-0002-1825-0097"]),
        ("Na Kyung van der Lee", Kind.PERSON, []),
        ("Posture Study Group", Kind.ORGANIZATION, []),
    ]
    assert [i.text for i in work.identifiers] == [
        "https://doi.org/10.1589/jpts.28.186", "https://pubmed.ncbi.nlm.nih.gov/26957754/",
    ]  # fmt: skip
    assert work.issued
    assert work.venue
    assert (work.issued.text, work.venue.name.text) == (
        "2016-01-30", "Journal of physical therapy science",
    )  # fmt: skip
    assert len(work.venue.identifiers) == 2
    assert [k.text for k in work.keywords] == ["Graves Disease/radiotherapy", "Posture"]


def test_affiliations_stand_behind_their_author() -> None:
    """Unit, organization and place come apart with their words; an address of mail is none."""
    work, unread = read(RECORDS)[:2]
    assert isinstance(work, Work)
    first, second, _ = work.contributors
    assert [
        (a.unit.text if a.unit else "", a.organization.text, a.place.text if a.place else "",
         a.country)
        for a in first.affiliations
    ] == [
        ("Department of Posture", "Yonsei University", "Seoul", "KR"),
        ("Institute of Health", "Korea University", "Seoul", "KR"),
    ]  # fmt: skip
    passage = first.affiliations[0].organization.passage
    assert (passage.quote, passage.line) == ("Yonsei\n      University", 15)
    assert RECORDS[passage.start : passage.end] == passage.quote
    assert second.affiliations == ()
    assert isinstance(unread, Unread)
    assert (unread.passage.quote, unread.reason) == (
        "Seoul.", "an affiliation in which no organization is named for sure",
    )  # fmt: skip


# Where affiliations stand, and whose they are; the last is what is told as unread.
PLACES = {
    # Before 2014, one for all: it is the first author's.
    "AD  - CERN\nFAU - Roe, Ann\nAU  - Roe A\nFAU - Doe, Jo\nAU  - Doe J": "CERN||",
    "AD  - CERN\nAU  - Roe A\nAU  - Doe J": "CERN||",
    "FAU - Roe, Ann\nAU  - Roe A\nAD  - CERN\nAD  - NASA\nFAU - Doe, Jo\nAD  - CERN":
        "CERN+NASA|CERN|",
    "FAU - Roe, Ann\nFIR - Doe, Jo\nIR  - Doe J\nIRAD- CERN": "|CERN|",
    "AD  - CERN\nFAU - et al.\nFAU - Roe, Ann": "CERN|further authors, whom the source does not"
        " name",
    "FAU - et al.\nAD  - CERN\nFAU - Roe, Ann": "|further authors, whom the source does not name"
        "+an affiliation of nobody",
    "AD  - CERN": "an affiliation of nobody",
}  # fmt: skip


@pytest.mark.parametrize("lines", PLACES)
def test_whose_an_affiliation_is(lines: str) -> None:
    """It is the person's before it; one before all is the first person's."""
    work, *unread = read(f"PMID- 1\nTI  - T\n{lines}\n")
    assert isinstance(work, Work)
    found = ["+".join(a.organization.text for a in c.affiliations) for c in work.contributors]
    reasons = "+".join(record.reason for record in unread if isinstance(record, Unread))
    assert "|".join([*found, reasons]) == PLACES[lines]


def test_short_names_and_a_missing_title() -> None:
    """Short names are read where there are no full ones; a record without a title says so."""
    _, _, short, untitled = read(RECORDS)
    assert isinstance(short, Work)
    assert [c.name.text for c in short.contributors] == ["N Ormiston-Smith", "PD Sasieni"]
    assert isinstance(untitled, Unread)
    assert untitled.reason == "a record without a title"


@pytest.mark.parametrize(
    ("text", "is_medline"), [(RECORDS, True), ("PMID is a number", False), ("PMID- x\n", False)]
)
def test_recognition(text: str, *, is_medline: bool) -> None:
    """The number of a record stands first."""
    assert (find_format(make_document("x.txt", text.encode())) is FORMAT) == is_medline


lines = st.lists(st.sampled_from(RECORDS.splitlines()) | st.text(max_size=20), max_size=30)


@settings(deadline=None)
@given(lines)
def test_any_lines_give_records(parts: list[str]) -> None:
    """Nothing makes it raise, and each passage stands where it says."""
    text = "\n".join(parts)
    for record in read(text):
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote
