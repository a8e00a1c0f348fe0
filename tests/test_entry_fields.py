"""Values in the fields of bibliographies: dates, languages, names, keywords, identifiers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind, Passage
from actormap.readers.bibliographies.identifying import list_serials
from actormap.readers.bibliographies.keywords import split_keywords
from actormap.readers.bibliographies.languages import read_language
from actormap.readers.dates import read_date, read_month
from actormap.readers.personal_names import Name, Unnamed, read_name
from actormap.records import Value

DATES = [
    ("2019", "2019"), ("2019-03", "2019-03"), ("2019-03-12", "2019-03-12"),
    ("2019-03-12T10:00:00Z", "2019-03-12"), ("2019/3/2", "2019-03-02"), ("2019.03", "2019-03"),
    ("2016/12//", "2016-12"), ("2001/00/00/", "2001"), ("2015/october", "2015-10"),
    ("2019/2020", "2019"), ("2019--2020", "2019"), ("1980-1989", "1980"), ("2002-07/2002-08",
    "2002-07"), ("12 March 2019", "2019-03-12"), ("March 12, 2019", "2019-03-12"),
    ("Mar. 2019", "2019-03"), ("2019 Mar 12", "2019-03-12"), ("1. Juni 2019", "2019-06-01"),
    ("3 août 2014", "2014-08-03"), ("Jan-Feb 2016", "2016-01"), ("May 14-15, 2015", "2015-05"),
    ("03/04/2015", "2015"), ("c1977", "1977"), ("[1999]", "1999"), ("1999a", "1999"),
    ("Spring 2009", "2009"), ("in press", ""), ("99", ""), ("YEAR/MONTH/DAY/", ""), ("", ""),
    ("20190312", ""), ("2019-13-45", "2019"), ("n.d.", ""), ("2013-01-01 00:00", "2013-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "date"), DATES)
def test_dates(words: str, date: str) -> None:
    """A date is as exact as it is sure."""
    assert read_date(words) == date


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/. JanMrchOt,", max_size=20) | st.text(max_size=20))
def test_any_words_give_a_date_or_none(words: str) -> None:
    """What comes out is empty, or four, seven or ten characters of a date."""
    date = read_date(words)
    assert len(date) in {0, 4, 7, 10}
    assert 0 <= read_month(words) <= 12


LANGUAGES = [
    ("english", "en"), ("ngerman", "de"), ("eng", "en"), ("fre", "fr"), ("fra", "fr"),
    ("pt_BR", "pt-BR"), ("en-us", "en-US"), ("English,Japanese", ""), ("Klingon", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("words", "tag"), LANGUAGES)
def test_languages(words: str, tag: str) -> None:
    """Names in English and in LaTeX, and codes of two and three letters."""
    assert read_language(words) == tag


NAMES = [
    ("Facer, Keri", Name("Keri Facer")),
    ("Smith,J.A.,III", Name("J.A. Smith, III")),
    ("Schmidt, Hans, PhD", Name("Hans Schmidt")),
    ("Catarina Barata", Name("Catarina Barata")),
    ("World Health Organization", Name("World Health Organization", Kind.ORGANIZATION)),
    ("Acme, Inc.", Name("Acme, Inc.", Kind.ORGANIZATION)),
    ("COVID-19 Study Group", Name("COVID-19 Study Group", Kind.ORGANIZATION)),
    ("Ministry of Education", Name("Ministry of Education", Kind.ORGANIZATION)),
    ("Bank, Anna", Name("Anna Bank")),
    ("J. Field", Name("J. Field")),
    ("et al.", Unnamed("further authors, whom the source does not name")),
    ("[No author name available]", Unnamed("")),
    ("Anonymous", Unnamed("")),
    ("PhD", Unnamed("words in the place of a name that name nobody")),
    ("-", Unnamed("words in the place of a name that name nobody")),
]


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_names(words: str, name: Name | Unnamed) -> None:
    """Names are turned, organizations are not, and nobody is nobody."""
    assert read_name(words) == name


KEYWORDS = [
    ("a, b", ["a", "b"]),
    ("Aged, 80 and over; Female", ["Aged, 80 and over", "Female"]),
    ("{a, b}, c", ["{a, b}", "c"]),
    ("one\ntwo", ["one", "two"]),
    (" ; ,", [","]),
    ("", []),
]


@pytest.mark.parametrize(("words", "keywords"), KEYWORDS)
def test_keywords(words: str, keywords: list[str]) -> None:
    """Semicolons divide before commas do, and braces hold together."""
    assert [words[start:end] for start, end in split_keywords(words)] == keywords


SERIALS = [
    ("1532-1827 (Electronic) 0007-0920 (Linking)", ["ISSN/1532-1827", "ISSN/0007-0920"]),
    ("0-321-35668-3 (paperback)", ["isbn:9780321356680"]),
    ("9780080442129", ["isbn:9780080442129"]),
    ("00280836", ["ISSN/0028-0836"]),
    ("0028-0837", []),  # a wrong check digit
    ("kmptns", []),
]


@pytest.mark.parametrize(("words", "expected"), SERIALS)
def test_serials(words: str, expected: list[str]) -> None:
    """ISSNs and ISBNs among other words, with the passage of each."""
    value = Value.state(Passage("s", 0, len(words), 1, words))
    found = list_serials(value)
    assert [iri.text.rpartition("/resource/")[2].removeprefix("urn:") for iri in found] == expected
    assert all(words[iri.passage.start : iri.passage.end] == iri.passage.quote for iri in found)
