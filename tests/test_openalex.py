"""OpenAlex: works, authors and institutions, in all forms in which they are handed out."""

import gzip
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from bench.generation.works import Works
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.records import Actor, Record, Unread, Work
from json_databases import (
    find_name,
    list_all_passages,
    read,
    resolve,
    wrap,
    write,
    write_lines,
)
from shown import show_record

# Works of OpenAlex as it hands them out; CC0, see the README of the folder.
REAL = Path(__file__).parent.parent / "data/measuring-science/sources/openalex-works.jsonl"

WORK = {
    "id": "https://openalex.org/W2741809807",
    "doi": "https://doi.org/10.7717/peerj.4375",
    "title": "The state of <i>OA</i>: a large-scale analysis",
    "display_name": "The state of <i>OA</i>: a large-scale analysis",
    "ids": {"openalex": "https://openalex.org/W2741809807", "mag": "2741809807",
            "pmid": "https://pubmed.ncbi.nlm.nih.gov/29456894"},
    "publication_year": 2018,
    "publication_date": "2018-02-13",
    "language": "en",
    "type": "article",
    "primary_location": {
        "is_oa": True,
        "landing_page_url": "https://doi.org/10.7717/peerj.4375",
        "source": {
            "id": "https://openalex.org/S1983995261", "display_name": "PeerJ",
            "issn_l": "2167-8359", "issn": ["2167-8359"], "type": "journal",
            "host_organization": "https://openalex.org/P4310320104",
            "host_organization_name": "PeerJ, Inc.",
        },
    },
    "authorships": [
        {
            "author_position": "first",
            "author": {"id": "https://openalex.org/A5048491430", "display_name": "Heather Piwowar",
                       "orcid": "https://orcid.org/0000-0003-1613-5981"},
            "institutions": [{
                "id": "https://openalex.org/I4200000001", "display_name": "OurResearch",
                "ror": "https://ror.org/02nr0ka47", "country_code": "US", "type": "nonprofit",
                "lineage": ["https://openalex.org/I4200000001"]}],
            "raw_author_name": "H. Piwowar",
            "raw_affiliation_strings": ["OurResearch, Vancouver, Canada"],
            "affiliations": [{"raw_affiliation_string": "OurResearch, Vancouver, Canada",
                              "institution_ids": ["https://openalex.org/I4200000001"]}],
        },
        {
            "author_position": "last",
            "author": {"id": None, "display_name": None, "orcid": None},
            "institutions": [],
            "raw_author_name": "Juan Pablo Alperin",
            "raw_affiliation_strings": ["Simon Fraser University, Vancouver, BC, Canada"],
            "affiliations": [{
                "raw_affiliation_string": "Simon Fraser University, Vancouver, BC, Canada",
                "institution_ids": []}],
        },
    ],
    "primary_topic": {"display_name": "Scientometrics"},
    "topics": [{"id": "https://openalex.org/T1", "display_name": "Scientometrics", "score": 0.99}],
    "keywords": [{"id": "https://openalex.org/keywords/x", "display_name": "Open access"},
                 {"id": "https://openalex.org/keywords/y", "display_name": "scientometrics"}],
    "concepts": [{"display_name": "Citation", "score": 0.9}],
    "abstract_inverted_index": {"Despite": [0], "growing": [1, 3], "interest": [2]},
    "referenced_works": ["https://openalex.org/W1560783210"],
}  # fmt: skip

AUTHOR = {
    "id": "https://openalex.org/A5023888391",
    "orcid": "https://orcid.org/0000-0001-6187-6610",
    "display_name": "Jason Priem",
    "display_name_alternatives": ["J. Priem", "Jason Priem"],
    "works_count": 53,
    "affiliations": [{
        "institution": {"id": "https://openalex.org/I4200000001", "display_name": "OurResearch",
                        "ror": "https://ror.org/02nr0ka47", "country_code": "US"},
        "years": [2025, 2016, 2020]}],
    "last_known_institutions": [{"id": "https://openalex.org/I10001", "display_name": "Other"}],
    "topics": [{"id": "https://openalex.org/T1", "display_name": "Scientometrics", "count": 9}],
}  # fmt: skip

INSTITUTION = {
    "id": "https://openalex.org/I27837315",
    "ror": "https://ror.org/00jmfr291",
    "display_name": "University of Michigan–Ann Arbor",
    "display_name_acronyms": ["UMich"],
    "display_name_alternatives": ["University of Michigan"],
    "country_code": "US",
    "type": "education",
    "homepage_url": "https://umich.edu/",
    "ids": {"wikidata": "https://www.wikidata.org/wiki/Q230492", "mag": 27837315},
    "geo": {"city": "Ann Arbor", "geonames_city_id": "4984247", "region": "Michigan",
            "country_code": "US", "latitude": 42.27756, "longitude": -83.738224},
    "associated_institutions": [
        {"id": "https://openalex.org/I20002", "display_name": "University System",
         "relationship": "parent"},
        {"id": "https://openalex.org/I30003", "display_name": "Hospital", "relationship": "child"},
    ],
}  # fmt: skip


def read_work(data: object = WORK) -> Work:
    """Return the one work of a file, of which nothing is unread."""
    (work,) = read(data)
    assert isinstance(work, Work)
    return work


def test_a_work() -> None:
    """Title, people, organizations, date, journal, identifiers and topics."""
    assert show_record(read_work()) == (
        "scholarly article The state of OA: a large-scale analysis"
        " creator Heather Piwowar at OurResearch"
        " creator Juan Pablo Alperin at Simon Fraser University (Vancouver)"
        " 2018-02-13 in PeerJ <https://doi.org/10.7717/peerj.4375>"
        " <https://openalex.org/W2741809807> <https://pubmed.ncbi.nlm.nih.gov/29456894/>"
        " #Scientometrics #Open access"
    )
    (affiliation,) = read_work().contributors[0].affiliations
    assert affiliation.sector
    assert affiliation.sector.text == "nonprofit"


def test_the_rest_of_a_work() -> None:
    """Abstract in its order, publisher, language; who is known by number, and who by name only."""
    work = read_work()
    assert (work.language, work.local, work.website) == ("en", "W2741809807", None)
    assert work.teaser
    assert work.teaser.text == "Despite growing interest growing"
    assert work.publisher
    assert work.publisher.text == "PeerJ, Inc."
    assert work.venue
    assert (work.venue.kind, [i.text for i in work.venue.identifiers]) == (
        Kind.SERIES,
        ["https://portal.issn.org/resource/ISSN/2167-8359", "https://openalex.org/S1983995261"],
    )
    first, second = work.contributors
    assert [i.text for i in first.identifiers] == [
        "https://openalex.org/A5048491430",
        "https://orcid.org/0000-0003-1613-5981",
    ]
    assert second.identifiers == ()
    assert first.affiliations[0].country == "US"
    assert [i.text for i in first.affiliations[0].identifiers] == [
        "https://ror.org/02nr0ka47",
        "https://openalex.org/I4200000001",
    ]
    assert second.affiliations[0].country == "CA"


def test_an_author() -> None:
    """A person with positions and their years."""
    (person,) = read(AUTHOR)
    assert isinstance(person, Actor)
    assert show_record(person) == (
        "person Jason Priem at OurResearch alias J. Priem <https://openalex.org/A5023888391>"
        " <https://orcid.org/0000-0001-6187-6610> #Scientometrics"
    )
    assert (person.affiliations[0].start, person.affiliations[0].end) == ("2016", "2025")


def test_an_institution() -> None:
    """An organization with its place, its names and what it is part of."""
    (organization,) = read(INSTITUTION)
    assert isinstance(organization, Actor)
    assert show_record(organization) == (
        "organization University of Michigan–Ann Arbor under University System in Ann Arbor"
        " (education) US"
        " alias University of Michigan alias UMich <https://ror.org/00jmfr291>"
        " <https://openalex.org/I27837315> <http://www.wikidata.org/entity/Q230492>"
    )
    assert organization.coordinates
    assert [value.text for value in organization.coordinates] == ["42.27756", "-83.738224"]
    assert organization.website
    assert organization.website.text == "https://umich.edu/"


ENTRIES: list[dict[str, Any]] = [WORK, AUTHOR, INSTITUTION]
FORMS = wrap(ENTRIES, "results")


@pytest.mark.parametrize("form", FORMS)
def test_all_forms_hold_the_same(form: str) -> None:
    """Pages, arrays, lines, packed or not: the same records in the same order."""
    assert find_name(FORMS[form]) == "OpenAlex"
    shown = [show_record(record) for record in read(FORMS[form])]
    assert shown == [show_record(record) for entry in ENTRIES for record in read(entry)]


@pytest.mark.parametrize("name", ["works/updated_date=2025-01-01/part_000.gz", "x.txt", "x"])
def test_the_content_tells_the_format(name: str) -> None:
    """A file of the snapshot, or one named anyhow, is read as what it holds."""
    assert len(read(FORMS["packed lines"], name)) == len(ENTRIES)


@pytest.mark.parametrize("form", ["lines", "lines with blank ones", "page, indented", "array"])
def test_quotes_stand_where_their_pointers_say(form: str) -> None:
    """Each passage's pointer leads to its words, and each has its own."""
    whole = [json.loads(line) for line in FORMS[form].splitlines() if line.strip()] if (
        form.startswith("lines")) else json.loads(FORMS[form])  # fmt: skip
    passages = [p for record in read(FORMS[form]) for p in list_all_passages(record)]
    for passage in passages:
        found = resolve(whole, passage.fragment)
        if isinstance(found, dict):
            assert set(passage.quote.split()) == set(found), "the words of an abstract"
        else:
            assert str(found)[passage.start : passage.end] == passage.quote
    assert len({(p.fragment, p.quote) for p in passages}) == len({p.id for p in passages})


def test_lines_are_told() -> None:
    """A value has the line on which its entry begins, in lines and in a page over many."""
    lines = FORMS["lines with blank ones"]
    assert [p.line for p in map(get_place, read(lines))] == [2, 4, 6]
    page = FORMS["page, indented"]
    for record in read(page):
        place = get_place(record)
        before = page.decode().splitlines()[place.line - 1 :]
        assert before[0].strip() == "{"
        assert '"id"' in before[1]


def get_place(record: Record) -> Any:  # noqa: ANN401 - a passage
    """Return the first passage of a record."""
    return next(iter(list_all_passages(record)))


def test_a_work_without_a_title_is_called_by_its_identifier() -> None:
    """Its authors are not lost."""
    work = read_work(WORK | {"title": None, "display_name": None})
    assert work.title.text == "https://doi.org/10.7717/peerj.4375"
    assert len(work.contributors) == 2


def test_a_work_that_lacks_all_else() -> None:
    """An id is enough."""
    assert show_record(read_work({"id": "https://openalex.org/W1234"})) == (
        "other https://openalex.org/W1234 <https://openalex.org/W1234>"
    )


def test_old_records() -> None:
    """`host_venue`, `concepts` and keywords as texts, of before 2024, are read too."""
    old = {
        "id": "https://openalex.org/W1234", "title": "Old", "type": "journal-article",
        "host_venue": {"id": "https://openalex.org/V1", "display_name": "PLOS", "issn": None,
                       "publisher": "Public Library"},
        "concepts": [{"display_name": "Citation", "score": 0.9},
                     {"display_name": "Noise", "score": 0.1}],
        "authorships": [{"author": {"id": "https://openalex.org/A1234", "display_name": "Ann Bee"},
                         "institutions": [{"id": None, "display_name": "Some University",
                                           "ror": None, "country_code": None, "type": None}],
                         "raw_affiliation_string": "Some University"}],
    }  # fmt: skip
    work, unread = read(old)
    assert isinstance(work, Work)
    assert show_record(work) == (
        "other Old creator Ann Bee at Some University in PLOS <https://openalex.org/W1234>"
        " #Citation"
    )
    assert work.publisher
    assert work.publisher.text == "Public Library"
    assert isinstance(unread, Unread)
    assert (unread.passage.fragment, unread.passage.quote) == (
        "/host_venue/id",
        "https://openalex.org/V1",
    )


BAD = {"number": 5, "text": "nonsense", "list": [[1]], "object": {"a": {"b": 1}}, "truth": True}


@pytest.mark.parametrize("member", sorted(set(WORK) - {"id"}))
@pytest.mark.parametrize("bad", BAD)
def test_a_member_of_a_wrong_type_does_not_lose_the_work(member: str, bad: str) -> None:
    """The rest is read as if the member were not there; a member that is read is told."""
    whole = read_work()
    work, *lost = read(WORK | {member: BAD[bad]})
    assert isinstance(work, Work)
    assert work.identifiers[-2:][0].text.startswith("https://")
    changed = [f for f in Work.__struct_fields__ if getattr(work, f) != getattr(whole, f)]
    assert len(changed) <= 3, changed
    for unread in lost:
        assert isinstance(unread, Unread)
        assert unread.passage.fragment.startswith(f"/{member}")
    assert all(isinstance(unread, Unread) and unread.reason for unread in lost)


@pytest.mark.parametrize(
    ("path", "value", "kept"),
    [
        ("/authorships/0", 7, 1),
        ("/authorships/0", None, 1),
        ("/authorships/0/author", "Heather", 2),
        ("/authorships/0/author/display_name", ["Heather"], 2),
        ("/authorships/0/institutions", "OurResearch", 2),
        ("/authorships/0/institutions/0", 12, 2),
        ("/authorships/0/institutions/0", None, 2),
        ("/authorships/0/institutions/0/display_name", 3.5, 2),
        ("/authorships/1/affiliations/0/institution_ids", {}, 2),
        ("/authorships/1/raw_author_name", {}, 1),
        ("/abstract_inverted_index/Despite", "zero", 2),
        ("/topics/0/display_name", 1, 2),
        ("/primary_location/source/issn", "2167-8359", 2),
    ],
)
def test_a_bad_part_is_lost_alone(path: str, value: object, kept: int) -> None:
    """A wrong type deep inside loses the smallest part, which is told with its pointer."""
    broken = deepcopy(WORK)
    parent, _, name = path.rpartition("/")
    target = resolve(broken, parent)
    target[int(name) if isinstance(target, list) else name] = value
    work, *lost = read(broken)
    assert isinstance(work, Work)
    assert len(work.contributors) == kept
    assert work.title == read_work().title
    if value is not None:
        assert lost
        assert all(isinstance(unread, Unread) for unread in lost)


def test_identifiers_with_wrong_digits_are_told() -> None:
    """An ORCID iD that cannot be one identifies nobody."""
    broken = deepcopy(WORK)
    resolve(broken, "/authorships/0/author")["orcid"] = "https://orcid.org/0000-0003-1613-5982"
    work, unread = read(broken)
    assert isinstance(work, Work)
    assert len(work.contributors[0].identifiers) == 1
    assert isinstance(unread, Unread)
    assert unread.passage.fragment == "/authorships/0/author/orcid"
    assert unread.passage.quote == "https://orcid.org/0000-0003-1613-5982"


GOOD = write(WORK)
DAMAGED = {
    b"{": "truncated",
    GOOD[:200]: "truncated",
    b'{"id": "https://openalex.org/W1212", "x": NaN}': "malformed",
    GOOD + b"}": "trailing",
    b"null": "not a work",
    b"12": "not a work",
    b'"W12"': "not a work",
    b"{}": "not a work",
    b'{"id": "https://openalex.org/S1983995261", "display_name": "PeerJ"}': "not a work",
    b'{"id": "https://openalex.org/A1234", "display_name": ""}': "without a name",
    b'{"id": "https://openalex.org/W1212", "x": ' + b'{"a":' * 10_000 + b"1" + b"}" * 10_000 + b"}":
        "nested too deep",
    b'{"id": "https://openalex.org/W1212", "title": ' + b"[" * 10_000 + b"]" * 10_000 + b"}":
        "nested too deep",
    b"[" * 100_000: "nested too deep",
    b"\x00\x01\x02": "malformed",
    b"#" * 1_000_000: "malformed",
    b'{"manifest": "https://openalex.org/W1"}': "not a work",
}  # fmt: skip


def test_what_recurs_is_identified_where_it_first_stands() -> None:
    """An institution's identifiers are stated once; wrong ones are told of each entry."""
    first, second = read([WORK, WORK])[:2]
    assert isinstance(first, Work)
    assert isinstance(second, Work)
    places = [
        work.contributors[0].affiliations[0].identifiers[0].passage for work in (first, second)
    ]
    assert [place.fragment for place in places] == ["/0/authorships/0/institutions/0/ror"] * 2
    wrong = deepcopy(WORK)
    resolve(wrong, "/authorships/0/institutions/0")["ror"] = "https://ror.org/02nr0ka48"
    told = [
        record.passage.fragment for record in read([wrong, wrong]) if isinstance(record, Unread)
    ]
    assert told == [f"/{number}/authorships/0/institutions/0/ror" for number in (0, 1)]


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        ({"of": [1], "The": [0, 2], "state": [3]}, "The of The state"),
        ({"state": [7], "The": [3], "of": [12]}, "The state of"),
        ({"b": [0], "a": [0], "c": [1]}, "a b c"),
        ({"a": [0], "": [1], "b": [2]}, "a b"),
        ({"a": [], "b": [0]}, "b"),
    ],
)
def test_the_words_of_an_abstract_come_by_their_positions(
    index: dict[str, list[int]], expected: str
) -> None:
    """Whatever order they are listed in, and also where positions are amiss or double."""
    teaser = read_work(WORK | {"abstract_inverted_index": index}).teaser
    assert teaser
    assert teaser.text == expected


@pytest.mark.parametrize("damaged", DAMAGED, ids=lambda line: repr(line[:40]))
@pytest.mark.parametrize("place", [1, 2])
def test_a_damaged_line_is_unread_and_the_others_are_read(damaged: bytes, place: int) -> None:
    """It is told with its line and the reason, wherever it stands."""
    lines = [GOOD, GOOD]
    lines.insert(place, damaged)
    records = read(b"\n".join(lines))
    (unread,) = [record for record in records if isinstance(record, Unread)]
    assert [type(record) for record in records].count(Work) == 2
    assert records.index(unread) == place
    assert unread.passage.line == place + 1
    assert unread.passage.fragment == f"/{place}"
    assert damaged.decode("utf-8", "replace").startswith(unread.passage.quote)
    assert DAMAGED[damaged] in unread.reason


def test_a_damaged_first_line() -> None:
    """It hides neither the format nor the lines that follow."""
    unread, work = read(GOOD[:300] + b"\n" + GOOD)
    assert isinstance(unread, Unread)
    assert isinstance(work, Work)


def test_letters_that_cannot_be_are_replaced_or_told() -> None:
    """Half characters become the sign for a broken one; what is not in UTF-8 loses its member."""
    half = GOOD.replace(b"The state", rb"The \ud83d state \ud83d\ude00")
    assert read_work(half).title.text.startswith("The \ufffd state \U0001f600 of OA")
    work, unread = read(GOOD.replace(b"Heather Piwowar", b"H\xe9l\xe8ne"))
    assert isinstance(work, Work)
    assert work.contributors[0].name.text == "H. Piwowar"
    assert isinstance(unread, Unread)
    assert (unread.passage.fragment, unread.reason) == (
        "/authorships/0/author/display_name",
        "not in UTF-8",
    )
    control = GOOD.replace(b"Heather Piwowar", rb"Heather\u0000 \u001b Piwowar")
    assert read_work(control).contributors[0].name.text == "Heather Piwowar"


def test_a_thousand_wrong_parts_are_told_in_fifty_lines() -> None:
    """The report says how many more there are."""
    work, *lost = read(WORK | {"authorships": [1] * 1000})
    assert isinstance(work, Work)
    assert len(lost) == 51
    assert isinstance(lost[-1], Unread)
    assert lost[-1].reason == "950 more parts that do not fit"


def test_a_damaged_page_is_unread() -> None:
    """A page that was cut off is told as a whole."""
    for form in ("page", "page, indented", "array, an entry a line"):
        (unread,) = read(FORMS[form][:-20])
        assert isinstance(unread, Unread)
        assert "no JSON" in unread.reason


def test_a_damaged_archive_keeps_what_comes_before() -> None:
    """Lines before the damage are read; that there is damage is told."""
    packed = gzip.compress(write_lines([WORK] * 500), compresslevel=0)
    *records, unread = read(packed[:-30])
    assert len(records) > 400
    assert isinstance(unread, Unread)
    assert "unpacked" in unread.reason


lines = st.one_of(
    st.sampled_from([*map(write, ENTRIES), *DAMAGED, b"", b"   ", write([WORK]), b"[]"]),
    st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"").replace(b"\r", b"")),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(lines, min_size=1, max_size=8))
def test_every_entry_is_in_exactly_one_record(found: list[bytes]) -> None:
    """Entries in, records out: each line that is not blank is one record, in its place."""
    records = read(b"\n".join([GOOD, *found, GOOD]))
    entries = [line for line in found if line.strip() and line != b"[]"]
    assert len(records) == len(entries) + 2
    placed = [get_place(record) for record in records]
    assert [place.line for place in placed] == sorted(place.line for place in placed)


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_no_damage_kills_the_reader(data: st.DataObject) -> None:
    """Bytes put in, taken out or changed anywhere: records, and no exception."""
    content = bytearray(data.draw(st.sampled_from(sorted(FORMS.values()))))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    assert read(bytes(content))


def test_real_works() -> None:
    """All works of a real query are read, with nothing unread."""
    records = read(REAL.read_bytes())
    assert len(records) == len(REAL.read_text(encoding="utf-8").splitlines())
    assert all(isinstance(record, Work) for record in records)


def test_generated_works() -> None:
    """Whatever gaps a work has, each is one work record."""
    count = 2000
    made = list(Works(seed=5).write(count))
    records = read("".join(made).encode())
    assert [type(record) for record in records] == [Work] * count
    authors = sum(line.count('"raw_author_name"') for line in made)
    assert sum(len(r.contributors) for r in records if isinstance(r, Work)) == authors


def test_more_lines_than_a_whole_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are taken one at a time: only one of them must fit."""
    monkeypatch.setattr("actormap.readers.document.MOST_BYTES", 2 * len(GOOD))
    monkeypatch.setattr("actormap.readers.databases.json_stream.MOST_BYTES", 2 * len(GOOD))
    records = read(write_lines([WORK] * 5 + [WORK | {"x": "y" * 5000}] + [WORK]))
    assert [type(record) for record in records] == [Work] * 5 + [Unread, Work]
