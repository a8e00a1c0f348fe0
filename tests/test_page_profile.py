"""Page profiles: found out, written beside the page, corrected once, followed ever after."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import actormap
from actormap.bylines import Byline, Part, parse_byline
from actormap.errors import ProjectError
from actormap.model import Passage
from actormap.page_profile import PageProfile, find_profile, read_by_profile, write_profile
from actormap.page_profile.shapes import compile_shape, describe_shape, match_shape

# A shape, a line, and what the shape makes of it: names, role, organization, unit, place.
SHAPES = [
    ("{names}: {role}, {organization}", "Ana Li & Bo Ek: Curator, Museum of Glass",
     ["Ana Li", "Bo Ek"], "Curator", "Museum of Glass", "", ""),
    ("{names} ({organization})[, {place}]", "Ana Li (Glass), Oslo", ["Ana Li"], "", "Glass", "",
     "Oslo"),
    ("{names} ({organization})[, {place}]", "Ana Li (Glass)", ["Ana Li"], "", "Glass", "", ""),
    ("{organization} – {names}", "Museum of Glass – Ana  Li", ["Ana  Li"], "", "Museum of Glass",
     "", ""),
    ("{names} / {ignored} / {unit} / {organization}", "Ana Li / 2019 / Kiln / Museum",
     ["Ana Li"], "", "Museum", "Kiln", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("shape", "text", "names", "role", "organization", "unit", "place"), SHAPES
)
def test_a_shape_reads_a_line(  # noqa: PLR0913, PLR0917 - the columns of the table
    shape: str, text: str, names: list[str], role: str, organization: str, unit: str, place: str
) -> None:
    """Every person of the line gets the fields that the shape names."""
    byline = match_shape(shape, Part(text, 0, len(text)))
    assert byline is not None
    assert [person.name.text for person in byline.contributors] == names
    for person in byline.contributors:
        found = (person.roles, person.organizations, person.units, person.places)
        expected = (role, organization, unit, place)
        assert [part.text for parts in found for part in parts] == [e for e in expected if e]


@pytest.mark.parametrize(
    "shape", ["", "{role}", "{names}[, {role}", "{names}]", "{names} {names}", "{name}", "{names}{"]
)
def test_a_shape_that_is_not_well_formed_is_refused(shape: str) -> None:
    """A slip in a shape is told, not guessed at."""
    with pytest.raises(ProjectError, match="shape"):
        compile_shape(shape)


DESCRIBED = [
    ("Keri Facer & Helen Manchester, University of Bristol", "{names}, {organization}"),
    ("Akshay Chaturvedi, Founder & CEO, Leverage Edu", "{names}, {role}, {organization}"),
    ("Alexandra Agudelo, Minister of Education, Medellín", "{names}, {role}, {place}"),
    ("Sébastien Turbot CEO and Chief Curator, eko6", "{names} {role}, {organization}"),
]


@pytest.mark.parametrize(("text", "shape"), DESCRIBED)
def test_describe_shape(text: str, shape: str) -> None:
    """A byline that the grammar reads is described as the shape that would read it as well."""
    byline = parse_byline(text)
    assert isinstance(byline, Byline)
    assert describe_shape(text, byline) == shape


PAGE = """Our Programme

1. Ana Li :: Kiln Keeper :: Glass House (talk)
Why glass breaks
It is a long way from sand to a window.
2. Bo Ek :: Sand Lady :: Beach Company (talk)
What sand knows
Nobody asked before, and now somebody does.
Read more
3. Cy Oz :: Window Dreamer :: Light Union (talk)
Seeing through
A window is a promise that somebody keeps.
"""
CORRECTED = r"""
layout = ["byline", "title", "teaser"]
skip = ["Read more"]
decorations = ['\d+\.', '\(talk\)']
bylines = ["{names} :: {role} :: {organization}"]
"""


def build(folder: Path, profile: str = "") -> actormap.Graph:
    """Build a project of the page, with a profile if one is given."""
    (folder / "page.txt").write_text(PAGE, "utf-8")
    if profile:
        (folder / "page.txt.profile.toml").write_text(profile, "utf-8")
    return actormap.build(folder, out=folder.with_name("out"))


def list_members(graph: actormap.Graph) -> list[tuple[str, str, str]]:
    """Return who is with whom, as what."""
    query = """SELECT ?person ?role ?organization WHERE { GRAPH ?g {
      ?m org:member ?p ; org:organization ?o ; act:roleAsStated ?role }
      ?p rdfs:label ?person . ?o rdfs:label ?organization } ORDER BY ?person"""
    answer = graph.sparql(query)
    assert isinstance(answer, pd.DataFrame)
    return [tuple(row) for row in answer.itertuples(index=False)]


def test_a_corrected_profile_is_followed(tmp_path: Path) -> None:
    """Decorations, a shape and a line to skip, said once, put every row of the page right."""
    folder = tmp_path / "project"
    folder.mkdir()
    graph = build(folder, CORRECTED)
    assert list_members(graph) == [
        ("Ana Li", "Kiln Keeper", "Glass House"),
        ("Bo Ek", "Sand Lady", "Beach Company"),
        ("Cy Oz", "Window Dreamer", "Light Union"),
    ]
    (source,) = graph.report["sources"]
    assert [line["reason"] for line in source["lines"]] == ["left out by the page's profile"]
    (line,) = [claim for claim in graph.show("Bo Ek").said if claim.phrase == "wrote"]
    assert line.statement.passage.quote == "2. Bo Ek :: Sand Lady :: Beach Company (talk)"


def test_a_corrected_row(tmp_path: Path) -> None:
    """One row is read as said, the others as before; a row that is gone is put up for review."""
    folder = tmp_path / "project"
    folder.mkdir()
    graph = build(
        folder,
        CORRECTED
        + """
[[rows]]
line = 6
text = "2. Bo Ek :: Sand Lady :: Beach Company (talk)"
people = [{ name = "Bo Ek", roles = ["Sand Lady"], organizations = ["Beach"] }]
[[rows]]
line = 99
text = "gone"
""",
    )
    assert ("Bo Ek", "Sand Lady", "Beach") in list_members(graph)
    assert ("Ana Li", "Kiln Keeper", "Glass House") in list_members(graph)
    (source,) = graph.report["sources"]
    lines = {line["text"]: line["reason"] for line in source["lines"]}
    assert lines["gone"] == "corrected in the page's profile, but no byline of the page"


def test_what_a_build_writes_is_not_followed_until_it_is_changed(tmp_path: Path) -> None:
    """A file that nobody touched is renewed; one change, and it stays as it is and counts."""
    file = tmp_path / "page.txt.profile.toml"
    assert write_profile(file, PageProfile(layout=("title", "byline"), lines=(3, 9)), [("a", 2)])
    assert find_profile(file) is None
    assert write_profile(file, PageProfile(layout=("byline", "title")), [])
    text = file.read_text("utf-8")
    file.write_text(text.replace('"byline", "title"', '"title", "byline"'), "utf-8")
    assert find_profile(file) == PageProfile(layout=("title", "byline"))
    assert not write_profile(file, PageProfile(), [])
    assert 'layout = ["title", "byline"]' in file.read_text("utf-8")


BAD_FILES = [
    ("layout = [", "not valid TOML"),
    ('layout = ["byline", "heading"]', 'layout has "heading"'),
    ('bylines = ["{name}"]', 'has "{name}"'),
    ("decorations = ['(']", "no regular expression"),
    ("colour = 3", "colour"),
    ('[[rows]]\nline = 1\ntext = "a"\npeople = [{ name = "b" }]', 'no words "b"'),
]


@pytest.mark.parametrize(("text", "message"), BAD_FILES)
def test_a_profile_that_cannot_be_followed_is_told(tmp_path: Path, text: str, message: str) -> None:
    """One line that names the file and the place; nothing is built."""
    folder = tmp_path / "project"
    folder.mkdir()
    with pytest.raises(ProjectError, match=r"page\.txt\.profile\.toml") as caught:
        build(folder, text)
    assert message in str(caught.value)
    assert not (tmp_path / "out").exists()


@given(st.text(max_size=60), st.sampled_from([r"\d+\.", r"\(.*\)", "•", "x?"]))
def test_spans_hold_behind_decorations(text: str, decoration: str) -> None:
    """Whatever is taken off, each part of a reading stands where it says."""
    passage = Passage("s", 0, len(text), 1, text)
    byline, _ = read_by_profile(passage, PageProfile(decorations=(decoration,)))
    if isinstance(byline, Byline):
        for person in byline.contributors:
            for part in (person.name, *person.roles, *person.organizations, *person.places):
                assert text[part.start : part.end] == part.text
