"""Bibliographies in the tags of refer and EndNote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.readers import find_format, make_document
from actormap.readers.bibliographies.refer import FORMAT, read_refer
from actormap.records import Record, Unread, Work, list_passages

# Written for this test in the shape that search engines export.
RECORDS = """%0 Journal Article
%T Reclaiming the learning city: mobilizing
everyday learning
%A Facer, Keri
%A Roe, Ann
%J Learning Review
%V 12
%@ 0028-0836
%D 2019
%R 10.1000/ABC
%K cities; equity
%+ University of Bristol, Bristol, UK

%0 Book Section
%T A part
%E Doe, Jo
%B Whole
%I Press

%0 Book
%A Nobody, N
"""


def read(text: str) -> list[Record]:
    """Return the records of a file."""
    return list(read_refer("source", text))


def test_the_records() -> None:
    """An article, a part of a book with the book's editor, and one without a title."""
    article, address, part, untitled = read(RECORDS)
    assert isinstance(article, Work)
    assert (article.form, article.title.text, article.local) == (
        "scholarly article", "Reclaiming the learning city: mobilizing everyday learning", "line 1",
    )  # fmt: skip
    assert [c.name.text for c in article.contributors] == ["Keri Facer", "Ann Roe"]
    assert article.issued
    assert article.venue
    assert (article.issued.text, article.venue.name.text) == ("2019", "Learning Review")
    assert [i.text for i in article.identifiers] == ["https://doi.org/10.1000/abc"]
    assert [k.text for k in article.keywords] == ["cities", "equity"]
    assert isinstance(address, Unread)
    assert (address.passage.quote, address.reason) == (
        "University of Bristol, Bristol, UK", "an address that does not say whose it is",
    )  # fmt: skip
    assert isinstance(part, Work)
    assert part.venue
    assert (part.form, part.venue.name.text, part.venue.editors[0].name.text) == (
        "chapter", "Whole", "Jo Doe",
    )  # fmt: skip
    assert isinstance(untitled, Unread)
    assert untitled.passage.quote == "%0 Book\n%A Nobody, N"


@pytest.mark.parametrize(
    ("text", "is_refer"),
    [(RECORDS, True), ("%A Doe, J\n%0 Book\n%T T\n", True), ("% a comment\n%0 x", False)],
)
def test_recognition(text: str, *, is_refer: bool) -> None:
    """A type stands near the beginning."""
    assert (find_format(make_document("x.enw", text.encode())) is FORMAT) == is_refer


@settings(deadline=None)
@given(st.lists(st.sampled_from(RECORDS.splitlines()) | st.text(max_size=20), max_size=30))
def test_any_lines_give_records(lines: list[str]) -> None:
    """Nothing makes it raise, and each passage stands where it says."""
    text = "\n".join(lines)
    for record in read(text):
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote
