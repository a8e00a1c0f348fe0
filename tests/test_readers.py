"""Reading: nothing lost, nothing invented, no file that kills it."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import actormap
from actormap.project import SourceSettings
from actormap.readers import make_document, read_document
from actormap.readers.collection import LONGEST_LINE, read_collection
from actormap.records import Heading, Participant, Prose, Record, Unread, Work, list_passages

SEED = Path(__file__).parent.parent / "data/wise-learning-ecosystems/sources"


def read(text: str) -> list[Record]:
    """Return the records of a text."""
    return read_collection("page", text)


# Lines that pages are made of, whole and broken, in any order.
lines = st.lists(
    st.one_of(
        st.sampled_from([
            "Keri Facer & Helen Manchester, University of Bristol",
            "Julia Freeland, Director, Clayton Christensen Institute",
            "Cities as Learning Opportunities",
            "Cities are at the forefront of humanity’s responses...",
            "", "   ", "\u00a0", "- ", "1.", "Read more",
        ]),
        st.text(max_size=30),
    ),
    max_size=30,
)  # fmt: skip
ends = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])


@settings(deadline=None)
@given(lines, ends)
@example([",", "Keri Facer & Helen Manchester, University of Bristol"], "\n")
def test_every_line_is_in_exactly_one_record(page: list[str], end: str) -> None:
    """No line is lost and none is read twice; each quote stands where its position says."""
    text = end.join(page)
    passages = [passage for record in read(text) for passage in list_passages(record)]
    kept = "".join(passage.quote for passage in sorted(passages, key=lambda p: p.start))
    assert "".join(kept.split()) == "".join(text.split())
    for passage in passages:
        assert text[passage.start : passage.end] == passage.quote
    starts = [passage.start for passage in passages]
    assert len(set(starts)) == len(starts)


def test_the_seed_page() -> None:
    """Ten works in their order, the heading, five paragraphs, nothing unread."""
    (file,) = SEED.glob("*.txt")
    records = list(read_document(make_document(file.name, file.read_bytes()), SourceSettings()))
    works = [record for record in records if isinstance(record, Work)]
    assert len(works) == 10
    assert [type(r).__name__ for r in records if not isinstance(r, Work)] == (
        ["Heading"] + ["Prose"] * 5
    )
    assert works[0].title.text == (
        "Learning Ecosystems – Designing Vibrant and Purposeful Learning Communities"
    )
    assert [work.truncated for work in works] == [
        False, True, False, False, False, False, True, False, True, True,
    ]  # fmt: skip


LAYOUTS = {
    "byline, title, teaser": "{byline}\n{title}\n{teaser}\n",
    "title, byline, teaser": "{title}\n{byline}\n{teaser}\n",
    "title, teaser, byline": "{title}\n{teaser}\n{byline}\n",
    "byline, title": "{byline}\n\n{title}\n\n",
    "title, byline": "{title}\n{byline}\n",
}
ROWS = [
    ("Keri Facer & Helen Manchester, University of Bristol", "Reclaiming the Learning City",
     "Cities are at the forefront of humanity’s responses."),
    ("Julia Freeland, Director, Clayton Christensen Institute", "How John Dewey got his first job",
     "Authentic ways by expanding where learning can happen."),
    ("Diana Wells & Flavio Bassi, Ashoka", "Everyone a Changemaker Ecosystems",
     "How can we prepare young people to thrive in this new world?"),
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_induced(layout: str) -> None:
    """The order of lines is found from the page itself."""
    rows = [LAYOUTS[layout].format(byline=b, title=t, teaser=s) for b, t, s in ROWS]
    works = [record for record in read("A Page\n\n" + "".join(rows)) if isinstance(record, Work)]
    assert [work.title.text for work in works] == [title for _, title, _ in ROWS], layout
    assert [work.byline and work.byline.quote for work in works] == [b for b, _, _ in ROWS], layout
    if "teaser" in layout:
        assert [work.teaser and work.teaser.text for work in works] == [s for _, _, s in ROWS]


def test_a_missing_teaser_and_a_stray_line() -> None:
    """A row without teaser is still a row; a line that fits nowhere is named with its reason."""
    b, t, s = ROWS[0]
    records = read(f"A Page\n{b}\n{t}\n{s}\n{ROWS[1][0]}\n{ROWS[1][1]}\nRead more\n"
                   f"{ROWS[2][0]}\n{ROWS[2][1]}\n{ROWS[2][2]}\n")  # fmt: skip
    assert [type(record).__name__ for record in records] == [
        "Heading", "Work", "Work", "Unread", "Work",
    ]  # fmt: skip
    (stray,) = [record for record in records if isinstance(record, Unread)]
    assert (stray.passage.quote, stray.passage.line) == ("Read more", 7)
    assert "neither a sentence" in stray.reason


BAD = [
    (b"", "the file is empty"),
    (b" \n\t \n", "the file is empty"),
    (bytes(range(256)) * 40, "binary data"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
    (b"a" * (LONGEST_LINE + 1), "a line of 20,001 characters"),
]


@pytest.mark.parametrize(("data", "reason"), BAD)
def test_what_cannot_be_read_is_a_record(data: bytes, reason: str) -> None:
    """A bad file gives one record that says why, and no error."""
    (record,) = read_document(make_document("x.txt", data), SourceSettings())
    assert isinstance(record, Unread)
    assert reason in record.reason


def test_a_huge_line_does_not_hide_the_others() -> None:
    """Only the line itself is left out."""
    records = read(f"A Page\n{'x' * 50_000_000}\nA sentence.\n")
    assert [type(record) for record in records] == [Heading, Unread, Prose]


TEXT = "Sébastien Turbot, Curator, eko6\nUniversité de Genève – Forêt\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "utf-32"]
)
def test_encodings(encoding: str) -> None:
    """The text comes out right whatever it was saved as; what was found is said."""
    text = TEXT.replace("–", "-") if encoding == "latin-1" else TEXT
    document = make_document("x.txt", text.encode(encoding))
    assert document.text == text, document.encoding


@given(st.binary(max_size=400))
def test_any_bytes_give_records(data: bytes) -> None:
    """No bytes make the reader raise, and none vanish without a record."""
    records = list(read_document(make_document("x.bin", data), SourceSettings()))
    assert records


def test_the_key_of_a_source_depends_on_path_and_content_only() -> None:
    """The same project elsewhere has the same keys; another file or revision has another one."""
    one = make_document("sources/page.txt", b"text").source
    assert one.key == make_document("sources/page.txt", b"text").source.key
    assert one.key != make_document("sources/page.txt", b"text!").source.key
    assert one.key != make_document("other/page.txt", b"text").source.key


ENTRIES = """Essays of the Year

“Reclaiming the Learning City” – Keri Facer, University of Bristol
Cities are at the forefront of humanity’s responses.
“How John Dewey Got His First Job” – Julia Freeland, Clayton Christensen Institute
“Everyone a Changemaker” – Diana Wells, Ashoka
How can we prepare young people to thrive in this new world?
"""


def test_title_and_byline_in_one_line() -> None:
    """A line may hold both; the title is what stands there as one, the byline is the whole line."""
    works = [record for record in read(ENTRIES) if isinstance(record, Work)]
    assert [work.title.text for work in works] == [
        "Reclaiming the Learning City",
        "How John Dewey Got His First Job",
        "Everyone a Changemaker",
    ]
    assert [work.teaser is None for work in works] == [False, True, False]
    for work in works:
        title = work.title.passage
        assert ENTRIES[title.start : title.end] == title.quote


PEOPLE = {
    "one line each": "{name}, {position}\n",
    "one line, then running text": "{name}, {position}\n{bio}\n",
    "name, and the position below": "{name}\n{position}\n\n",
    "name, position, running text": "{name}\n{position}\n{bio}\n",
}
SPEAKERS = [
    ("Keri Facer", "Professor, University of Bristol", "She asks what cities learn from."),
    ("Julia Freeland", "Director, Clayton Christensen Institute", "She studies new schools."),
    ("Diana Wells", "President, Ashoka", "She has known many who change the world."),
    ("Bo Stjerne Thomsen", "Chair of Learning through Play, LEGO Foundation", "He plays."),
]


@pytest.mark.parametrize("layout", PEOPLE)
def test_lists_of_people(layout: str) -> None:
    """Speakers and contributors are people with a position, not authors of anything."""
    rows = [PEOPLE[layout].format(name=n, position=p, bio=b) for n, p, b in SPEAKERS]
    text = "Our Speakers\n\n" + "".join(rows)
    records = read(text)
    people = [record for record in records if isinstance(record, Participant)]
    assert [person.byline.quote.split("\n")[0].split(",")[0] for person in people] == [
        name for name, _, _ in SPEAKERS
    ]
    assert not any(isinstance(record, Work) for record in records)
    if "running" in layout:
        assert [person.bio and person.bio.quote for person in people] == [b for _, _, b in SPEAKERS]


def test_a_list_of_people_becomes_members(tmp_path: Path) -> None:
    """Each person is with an organization, in a role; nobody wrote anything."""
    rows = [f"{name}\n{position}\n{bio}\n" for name, position, bio in SPEAKERS]
    (tmp_path / "speakers.txt").write_text("Our Speakers\n\n" + "".join(rows), "utf-8")
    graph = actormap.build(tmp_path / "speakers.txt", out=tmp_path / "out")
    said = {(said.phrase, said.value) for said in graph.show("Keri Facer").said}
    assert ("is affiliated with", "University of Bristol") in said
    assert ("is described as", "She asks what cities learn from.") in said
    assert graph.report["entities"].get("work") is None
    assert graph.check() == []


TWO_NAMES = "This is a sentence about hints.\n\nKeri Facer\nHelen Manchester\n"


def test_two_names_are_no_list() -> None:
    """What is too short to be a list stays unread, with its words."""
    assert [type(record).__name__ for record in read(TWO_NAMES)] == ["Prose", "Unread", "Unread"]
