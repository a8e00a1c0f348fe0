"""Crossref: works, as its interface and its public data files hand them out."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.records import Unread, Work
from json_databases import find_name, list_all_passages, read, resolve, wrap, write, write_lines
from shown import show_record

# Ten works as https://api.crossref.org handed them out, without references, abstracts and links:
# Crossref's metadata are facts, which it waives all rights in (CC0).
REAL = Path(__file__).parent / "crossref_works.jsonl"

WORK: dict[str, Any] = {
    "DOI": "10.1000/XYZ.123",
    "type": "journal-article",
    "title": ["Learning <i>cities</i> &amp; towns"],
    "subtitle": ["a survey"],
    "original-title": ["Lernende Städte"],
    "container-title": ["Journal of Things"],
    "publisher": "Example Press",
    "ISSN": ["2167-8359"],
    "author": [
        {"given": "Jane", "family": "Smith", "suffix": "Jr.", "sequence": "first",
         "ORCID": "http://orcid.org/0000-0002-1825-0097", "authenticated-orcid": False,
         "affiliation": [{"name": "Department of Physics, University of Bristol, Bristol, UK"}]},
        {"family": "Suharto", "sequence": "additional", "affiliation": [
            {"name": "Brown University",
             "id": [{"id": "https://ror.org/05gq02987", "id-type": "ROR"}]}]},
        {"name": "World Health Organization", "sequence": "additional", "affiliation": []},
    ],
    "editor": [{"given": "Ed", "family": "Itor", "sequence": "first", "affiliation": []}],
    "issued": {"date-parts": [[2020, 5]]},
    "published-online": {"date-parts": [[2020, 4, 15]]},
    "abstract": "<jats:title>Abstract</jats:title><jats:p>First part.</jats:p>"
                "<jats:p>Second.</jats:p>",
    "subject": ["Education"],
    "language": "en",
    "is-referenced-by-count": 3,
    "reference": [{"key": "a", "DOI": "10.1000/other", "unstructured": "Doe (1999)"}],
}  # fmt: skip


def read_work(data: object = WORK) -> Work:
    """Return the one work of a file, of which nothing is unread."""
    (work,) = read(data)
    assert isinstance(work, Work)
    return work


def test_a_work() -> None:
    """Title and subtitle, people and bodies, date, journal, identifiers."""
    work = read_work()
    assert show_record(work) == (
        "scholarly article Learning cities & towns: a survey"
        " creator Jane Smith, Jr. at University of Bristol (Bristol)"
        " creator Suharto at Brown University creator World Health Organization"
        " editor Ed Itor 2020-05 in Journal of Things <https://doi.org/10.1000/xyz.123> #Education"
    )
    assert [c.kind for c in work.contributors] == [
        Kind.PERSON, Kind.PERSON, Kind.ORGANIZATION, Kind.PERSON,
    ]  # fmt: skip
    assert [[i.text for i in c.identifiers] for c in work.contributors[:2]] == [
        ["https://orcid.org/0000-0002-1825-0097"],
        [],
    ]
    assert work.contributors[1].affiliations[0].identifiers[0].text == "https://ror.org/05gq02987"
    assert work.contributors[0].affiliations[0].country == "GB"


def test_the_rest_of_a_work() -> None:
    """Abstract without markup, other title, publisher, language; the DOI is the key."""
    work = read_work()
    assert work.teaser
    assert work.teaser.text == "Abstract First part. Second."
    assert [title.text for title in work.alt_titles] == ["Lernende Städte"]
    assert work.publisher
    assert (work.publisher.text, work.language, work.local) == (
        "Example Press",
        "en",
        "10.1000/XYZ.123",
    )


def test_a_chapter_has_its_book_and_the_book_its_editors() -> None:
    """Of series and book, which Crossref lists together, the book is the one of the chapter."""
    chapter = WORK | {
        "type": "book-chapter", "ISBN": ["9781590598160"],
        "container-title": ["Lecture Notes in Computer Science", "The Book"],
    }  # fmt: skip
    work = read_work(chapter)
    assert work.venue
    assert (work.venue.name.text, work.venue.kind) == ("The Book", Kind.COLLECTION)
    assert [i.text for i in work.venue.identifiers] == ["urn:isbn:9781590598160"]
    assert [editor.name.text for editor in work.venue.editors] == ["Ed Itor"]
    assert all(c.relation == "creator" for c in work.contributors)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"issued": {"date-parts": [[2020, 5, 1]]}}, "2020-05-01"),
        ({"issued": {"date-parts": [[2020]]}}, "2020"),
        ({"issued": {"date-parts": [["2020", "05"]]}}, "2020-05"),
        ({"issued": {"date-parts": [[None]]}, "published": {"date-parts": [[2019, 2]]}}, "2019-02"),
        ({"issued": {"date-parts": [[]]}, "posted": {"date-parts": [[2018, 1, 2]]}}, "2018-01-02"),
        ({"issued": {"date-parts": []}}, None),
        ({"issued": {"date-parts": [[2020, 13, 45]]}}, "2020"),
        ({}, None),
    ],
)
def test_dates(dates: dict[str, Any], expected: str | None) -> None:
    """The first date that says something, as exact as it is."""
    work = read_work({"DOI": "10.1000/x", "title": ["T"], **dates})
    assert (work.issued and work.issued.text) == expected


ENTRIES = [WORK, WORK | {"DOI": "10.1000/2", "title": ["Two"]}]
FORMS = wrap(ENTRIES, "items") | {
    "answer": write({"status": "ok", "message-type": "work-list", "message-version": "1.0.0",
                     "message": {"facets": {}, "total-results": 2, "items": ENTRIES,
                                 "items-per-page": 20, "query": {}}}),
    "answers, one a line": write_lines([
        {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": entry}
        for entry in ENTRIES]),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_all_forms_hold_the_same(form: str) -> None:
    """Answers of the interface, data files, lines, packed or not: the same works."""
    assert find_name(FORMS[form]) == "Crossref"
    shown = [show_record(record) for record in read(FORMS[form])]
    assert shown == [show_record(record) for entry in ENTRIES for record in read(entry)]


def test_a_single_answer() -> None:
    """The answer about one DOI is that work, with pointers into the answer."""
    answer = {"status": "ok", "message-type": "work", "message": WORK}
    work = read_work(answer)
    assert work.title.passage.fragment == "/message/title/0"
    for passage in list_all_passages(work):
        assert resolve(answer, passage.fragment)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("/author/0", "Jane Smith", "/author/0"),
        ("/author/0/affiliation/0/name", 5, "/author/0/affiliation/0/name"),
        ("/author/0/ORCID", "0000-0002-1825-0098", "/author/0/ORCID"),
        ("/author/1", {"affiliation": []}, "/author/1"),
        ("/author/1/affiliation/0/id", "x", "/author/1/affiliation/0/id"),
        ("/title/0", 1984, "/title/0"),
        ("/container-title", "Journal of Things", "/container-title"),
        ("/issued/date-parts/0", "2020", "/issued/date-parts/0"),
        ("/ISSN/0", "2167-8358", "/ISSN/0"),
        ("/abstract", ["a"], "/abstract"),
    ],
)
def test_a_bad_part_is_lost_alone(path: str, value: object, told: str) -> None:
    """The work stays; what did not fit is told with its pointer."""
    broken = deepcopy(WORK)
    parent, _, name = path.rpartition("/")
    target = resolve(broken, parent)
    target[int(name) if isinstance(target, list) else name] = value
    work, unread = read(broken)
    assert isinstance(work, Work)
    assert work.publisher == read_work().publisher
    assert isinstance(unread, Unread)
    assert unread.passage.fragment == told
    assert unread.reason


def test_what_is_no_work_is_unread() -> None:
    """An entry without title and DOI, in its place among the others."""
    records = read(write_lines([WORK, {"member-id": 5, "names": ["Wiley"]}, WORK]))
    assert [type(record) for record in records] == [Work, Unread, Work]


def test_csl_is_not_taken_for_crossref() -> None:
    """What Crossref hands out as CSL-JSON has the same names with texts for lists."""
    csl = {"type": "journal-article", "title": "The Structure", "container-title": "Science",
           "DOI": "10.1126/x", "author": [{"family": "F", "given": "G"}],
           "is-referenced-by-count": 2}  # fmt: skip
    assert find_name(csl) != "Crossref"


lines = st.one_of(
    st.sampled_from([*map(write, ENTRIES), b"{", b"null", b'{"DOI":3}', b'{"a":' * 5000, b" "]),
    st.binary(max_size=30).map(lambda line: line.replace(b"\n", b"").replace(b"\r", b"")),
)


@settings(deadline=None, max_examples=100)
@given(st.lists(lines, max_size=6))
def test_every_entry_is_in_exactly_one_record(found: list[bytes]) -> None:
    """Entries in, records out; a part that does not fit is told besides."""
    records = read(b"\n".join([write(WORK), *found, write(WORK)]))
    places = [next(iter(list_all_passages(record))) for record in records]
    entries = [line for line in found if line.strip() and line != b"[]"]
    assert len({place.line for place in places}) == len(entries) + 2
    assert sum(isinstance(record, Work) for record in records) >= 2


def test_real_works() -> None:
    """Ten real works: a journal's issue has no title, a report no journal, a single no date."""
    records = read(REAL.read_bytes())
    assert len(records) == len(REAL.read_text(encoding="utf-8").splitlines()) == 10
    works = [record for record in records if isinstance(record, Work)]
    assert [(work.form, work.title.text[:40]) for work in works] == [
        ("scholarly article", "Assessing causal claims about complex en"),
        ("scholarly article", "Design and implementation of an affordab"),
        ("conference paper", "Widget, widget as you lead, I am perform"),
        ("scholarly article", "Desertification of the Typical Steppe La"),
        ("preprint", "The SWT JChemPaint (viewing) widget"),
        ("chapter", "Widget Mania: Using a GUI Widget Framewo"),
        ("other", "https://doi.org/10.1002/humu.2018.39.iss"),
        ("scholarly article", "Encapsulation of the [Ru(bpy)3]2+ lumino"),
        ("conference paper", "A review of the widget landscape and inc"),
        ("report", "Motif, the basics: an overview of the wi"),
    ]
    stated = [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]
    assert [len(w.contributors) for w in works] == [len(s.get("author", [])) for s in stated]
