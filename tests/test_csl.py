"""Bibliographies in CSL-JSON."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.csl import FORMAT
from actormap.records import Record, Unread, Work, list_passages

ITEM = {
    "id": "facer2019",
    "type": "article-journal",
    "title": "Reclaiming the <i>learning</i> city",
    "container-title": "Learning Review",
    "author": [
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van",
         "ORCID": "https://orcid.org/0000-0002-1825-0097",
         "affiliation": [{"name": "University of Bonn"}]},
        {"family": "Alembert", "given": "Jean", "dropping-particle": "d'"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "World Bank"},
        {"family": "", "given": ""},
    ],
    "issued": {"date-parts": [["2019", 3, 12]]},
    "DOI": "10.1000/ABC",
    "ISSN": ["0028-0836"],
    "URL": "https://example.org/a",
    "keyword": "cities, equity",
    "abstract": "<jats:p>We study cities.</jats:p>",
    "language": "en-US",
}  # fmt: skip


def read(data: object) -> list[Record]:
    """Return the records of a file of this content."""
    text = data if isinstance(data, str) else json.dumps(data)
    document = make_document("x.json", text.encode())
    return list(FORMAT.read(document, SourceSettings()))


def test_an_article() -> None:
    """Each value has the pointer to its place."""
    work, unread = read([ITEM])
    assert isinstance(work, Work)
    assert (work.local, work.form, work.language) == ("facer2019", "scholarly article", "en-US")
    assert (work.title.text, work.title.passage.fragment) == (
        "Reclaiming the learning city", "/0/title",
    )  # fmt: skip
    assert [(c.name.text, c.kind, c.name.passage.fragment) for c in work.contributors] == [
        ("Ludwig van Beethoven", Kind.PERSON, "/0/author/0"),
        ("Jean d'Alembert", Kind.PERSON, "/0/author/1"),
        ("Martin Luther King, Jr.", Kind.PERSON, "/0/author/2"),
        ("World Bank", Kind.ORGANIZATION, "/0/author/3"),
    ]
    first = work.contributors[0]
    assert [i.text for i in first.identifiers] == ["https://orcid.org/0000-0002-1825-0097"]
    assert [a.organization.text for a in first.affiliations] == ["University of Bonn"]
    assert work.issued
    assert (work.issued.text, work.issued.passage.fragment) == (
        "2019-03-12", "/0/issued/date-parts/0",
    )  # fmt: skip
    assert work.venue
    assert [i.text for i in work.venue.identifiers] == [
        "https://portal.issn.org/resource/ISSN/0028-0836"
    ]
    assert [(k.text, k.passage.quote, k.passage.start) for k in work.keywords] == [
        ("cities", "cities", 0), ("equity", "equity", 8),
    ]  # fmt: skip
    assert work.teaser
    assert work.teaser.text == "We study cities."
    assert isinstance(unread, Unread)
    assert unread.passage.fragment == "/0/author/4"


ADDRESS = "Department of Physics, University of Bonn, Bonn, Germany"
# What may stand as an affiliation, and unit, organization, place and identifier that it says.
AFFILIATIONS = [
    ([{"name": ADDRESS}], [("Department of Physics", "University of Bonn", "Bonn", 0)]),
    (ADDRESS, [("Department of Physics", "University of Bonn", "Bonn", 0)]),
    (["NVIDIA", {"name": "CERN"}], [("", "NVIDIA", "", 0), ("", "CERN", "", 0)]),
    ([{"name": "Physics, Bonn", "id": [{"id": "https://ror.org/041nas322", "id-type": "ROR"}]}],
     [("", "Physics, Bonn", "", 1)]),
    ([{"name": ""}, 5, None], []),
]  # fmt: skip


@pytest.mark.parametrize(("stated", "found"), AFFILIATIONS)
def test_affiliations(stated: object, found: list[tuple[str, str, str, int]]) -> None:
    """Unit, organization and place come apart, each with its words and the pointer to them."""
    person = {"family": "Roe", "given": "Ann", "affiliation": stated}
    work = read([{"title": "T", "author": [person]}])[0]
    assert isinstance(work, Work)
    affiliations = work.contributors[0].affiliations
    assert [
        (a.unit.text if a.unit else "", a.organization.text, a.place.text if a.place else "",
         len(a.identifiers))
        for a in affiliations
    ] == found  # fmt: skip
    for affiliation in affiliations:
        passage = affiliation.organization.passage
        assert passage.quote == affiliation.organization.text
        assert passage.fragment.startswith("/0/author/0/affiliation")


def test_an_affiliation_without_an_organization() -> None:
    """A place alone is nobody's organization: the words are told as unread."""
    person = {"family": "Roe", "affiliation": [{"name": "Bonn"}]}
    work, unread = read([{"title": "T", "author": [person]}])
    assert isinstance(work, Work)
    assert work.contributors[0].affiliations == ()
    assert isinstance(unread, Unread)
    assert (unread.passage.quote, unread.passage.fragment) == (
        "Bonn", "/0/author/0/affiliation/0/name",
    )  # fmt: skip


DATES = [
    ({"date-parts": [[2019]]}, "2019"),
    ({"date-parts": [[2019, 3], [2019, 5]]}, "2019-03"),
    ({"raw": "2019/2020"}, "2019"),
    ({"literal": "in press"}, None),
    ({"date-parts": [[None]]}, None),
    ({"date-parts": []}, None),
    ("2019-03-12", "2019-03-12"),
]


@pytest.mark.parametrize(("issued", "date"), DATES)
def test_dates(issued: object, date: str | None) -> None:
    """Dates in parts or in words, and none where there is none."""
    (work,) = read([{"title": "T", "issued": issued}])
    assert isinstance(work, Work)
    assert (work.issued and work.issued.text) == date


CONTENTS = [
    ([ITEM], ["Work", "Unread"]),
    ({"items": [ITEM]}, ["Work", "Unread"]),
    ({"references": [ITEM]}, ["Work", "Unread"]),
    (ITEM, ["Work", "Unread"]),
    ([{"type": "book"}, 5, None, [], "x"], ["Unread"] * 5),
    ([], []),
]


@pytest.mark.parametrize(("content", "sorts"), CONTENTS)
def test_every_item_is_a_record(content: object, sorts: list[str]) -> None:
    """A list, a list within an object, or one item; what has no title says so."""
    assert [type(record).__name__ for record in read(content)] == sorts


RECOGNIZED = [
    ([ITEM], True),
    ([{"id": "a", "type": "book", "title": "T"}], True),
    ({"status": "ok", "message-type": "work", "message": ITEM}, False),  # Crossref
    ([{**ITEM, "title": ["T"]}], False),  # Crossref
    ({"results": [{"id": "https://openalex.org/W1", "display_name": "T", "type": "article"}]},
     False),
    ({"@context": "https://schema.org", "type": "book", "author": [{"family": "x"}]}, False),
    ({"type": "FeatureCollection"}, False),
]  # fmt: skip


@pytest.mark.parametrize(("content", "is_csl"), RECOGNIZED)
def test_recognition(content: object, *, is_csl: bool) -> None:
    """Types and fields of CSL, and of no other database."""
    document = make_document("x.json", json.dumps(content).encode())
    assert FORMAT.recognize(document) == is_csl


BAD = ["[" * 100_000, '[{"type": "book", "title": "T"', '[{"title": "\\ud800"}]', "{}}", "NaN"]


@pytest.mark.parametrize("text", BAD, ids=["deep", "cut", "surrogate", "braces", "NaN"])
def test_bad_json_is_one_unread_record(text: str) -> None:
    """What is no JSON is told with the reason, and nothing is raised."""
    whole = '[{"id": "a", "type": "book", "title": "T"},' + text
    document = make_document("x.json", whole.encode())
    assert find_format(document) is FORMAT
    (record,) = read_document(document, SourceSettings())
    assert isinstance(record, Unread)
    assert "JSON" in record.reason


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def is_item(record: Record) -> bool:
    """Tell whether an unread record stands for a whole item."""
    return isinstance(record, Unread) and record.reason.startswith("an item")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(sorted(ITEM)), json_values), max_size=4))
def test_any_item_is_a_record(items: list[object]) -> None:
    """Whatever stands in the fields, each item is a work or an unread record, with its place."""
    records = read(items)
    wholes = [record for record in records if isinstance(record, Work) or is_item(record)]
    assert len(wholes) == len(items)
    assert all(p.fragment.startswith("/") for record in records for p in list_passages(record))
