"""Page profiles: found out, written beside the page, corrected once, followed ever after."""

from contextlib import suppress
from pathlib import Path

import pandas as pd
import pytest
from bench.bylines import CORPUS, read_corpus
from bench.profiles import group_styles, read_profiles, tally_style
from hypothesis import given
from hypothesis import strategies as st

import actormap
from actormap.bylines import Byline, Part, parse_byline
from actormap.errors import ProjectError
from actormap.model import Passage
from actormap.page_profile import PageProfile, find_profile, read_by_profile, write_profile
from actormap.page_profile.description import describe_shape
from actormap.page_profile.notation import parse_shape
from actormap.page_profile.shapes import match_shape

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


Person = tuple[str, list[str], list[str], list[str], list[str]]

# A shape, a line, and the people: name, roles, organizations, units, places.
CUTS: list[tuple[str, str, list[Person]]] = [
    # Several values in one field; what a role is of stays with it.
    ("{names}: {roles}", "Ana Li: CEO, Curator & Founder",
     [("Ana Li", ["CEO", "Curator", "Founder"], [], [], [])]),
    ("{names}: {roles}", "Ana Li: Minister of Education, Sports and Culture",
     [("Ana Li", ["Minister of Education, Sports and Culture"], [], [], [])]),
    ("{names}: {roles}", "Ana Li: Minister of Education and Chair",
     [("Ana Li", ["Minister of Education", "Chair"], [], [], [])]),
    ("{names} ({organizations})", "Ana Li (Museum of Glass and Sand / UNL; Light Union)",
     [("Ana Li", [], ["Museum of Glass and Sand", "UNL", "Light Union"], [], [])]),
    ("{names} ({organizations})", "Ana Li (Museum of Glass and University of Oslo)",
     [("Ana Li", [], ["Museum of Glass", "University of Oslo"], [], [])]),
    ("{names} – {places}", "Ana Li – São Paulo-SP", [("Ana Li", [], [], [], ["São Paulo", "SP"])]),
    ("{names}: {organization}", "LI, Ana; BERG, Jan: Museum of Glass",
     [("LI, Ana", [], ["Museum of Glass"], [], []),
      ("BERG, Jan", [], ["Museum of Glass"], [], [])]),
    ("{names}: {organization}", "Ana Li, PhD, and Dr. Jan Berg: Museum of Glass",
     [("Ana Li", [], ["Museum of Glass"], [], []), ("Jan Berg", [], ["Museum of Glass"], [], [])]),
    # A country is known as one, and "of" keeps it in a name.
    ("{names} ({organization}[ {country}])", "Ana Li (Universidad de la República Uruguay)",
     [("Ana Li", [], ["Universidad de la República"], [], ["Uruguay"])]),
    ("{names} ({organization}[ {country}])", "Ana Li (Universidad Nacional de Colombia)",
     [("Ana Li", [], ["Universidad Nacional de Colombia"], [], [])]),
    # Choices, escaped marks, any dash for a dash and any quotation marks for such.
    ("{names}<, | of >{organization}", "Ana Li of Glass House",
     [("Ana Li", [], ["Glass House"], [], [])]),
    (r"{names}, {organization} \[for {names}\]", "Ana Li, Glass House [for Bo Ek]",
     [("Ana Li", [], ["Glass House"], [], []), ("Bo Ek", [], [], [], [])]),
    ('{names} - "{organization}"', "Ana Li – „Glass House“",
     [("Ana Li", [], ["Glass House"], [], [])]),
    # Conditions, and a field that holds what it says whatever it looks like.
    ("{names}, {unit:School|Faculty}, {organization}", "Ana Li, School of Art, UNL",
     [("Ana Li", [], ["UNL"], ["School of Art"], [])]),
    ("{names}, {role!}", "Ana Li, Museum of Glass", [("Ana Li", ["Museum of Glass"], [], [], [])]),
    ("{names!}, {place!}", "Plato, Syrakus-Ost", [("Plato", [], [], [], ["Syrakus-Ost"])]),
    # Of several ways to cut a line, the one whose parts look most like what they should be.
    ("{names} {organization}", "Prof Joseph Stiglitz Columbia University",
     [("Joseph Stiglitz", [], ["Columbia University"], [], [])]),
    ("{names} {organization}", "Thomas Piketty Paris School of Economics",
     [("Thomas Piketty", [], ["Paris School of Economics"], [], [])]),
    ("{names} {place}", "Professor Ha-Joon Chang Cambridge",
     [("Ha-Joon Chang", [], [], [], ["Cambridge"])]),
    ("{names}, {roles} {organization}", "Ana Li, filósofa, professora de direito PUC/RJ",
     [("Ana Li", ["filósofa", "professora de direito"], ["PUC/RJ"], [], [])]),
    ("{role} of {country} {names}", "Minister of Education of the Russian Federation Ana LI",
     [("Ana LI", ["Minister of Education"], [], [], ["Russian Federation"])]),
    ("{names} {about}", "Poul Nyrup Rasmussen President of FEPS; former Minister of Denmark",
     [("Poul Nyrup Rasmussen", ["President", "former Minister"], ["FEPS"], [], ["Denmark"])]),
    # Repetitions, and fields for several people in turn.
    ("{names} ({organization}); …", "Ana Li (Glass House); Bo Ek (UNL) and Cy Oz (Light Union)",
     [("Ana Li", [], ["Glass House"], [], []), ("Bo Ek", [], ["UNL"], [], []),
      ("Cy Oz", [], ["Light Union"], [], [])]),
    ("{names} ({organization}), …", "Ana Li, Bo Ek (UNL), Cy Oz (Light Union)",
     [("Ana Li", [], ["UNL"], [], []), ("Bo Ek", [], ["UNL"], [], []),
      ("Cy Oz", [], ["Light Union"], [], [])]),
    ("{names}, {organization} et {names}, {organization}",
     "Ana Li, université de Rennes 2 et Bo Ek, UNL",
     [("Ana Li", [], ["université de Rennes 2"], [], []), ("Bo Ek", [], ["UNL"], [], [])]),
    ("{role} {names}, {role} {names}", "Curator Ana Li, Director Bo Ek",
     [("Ana Li", ["Curator"], [], [], []), ("Bo Ek", ["Director"], [], [], [])]),
    ("{names} ({organization} – {organization}, {place}, {place})",
     "Ana Li (UNL – Glass House, Oslo, Norway)",
     [("Ana Li", [], ["UNL", "Glass House"], [], ["Oslo", "Norway"])]),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "text", "people"), CUTS)
def test_a_shape_cuts_a_line(shape: str, text: str, people: list[Person]) -> None:
    """Each person gets the values of the fields that are theirs, as they stand in the line."""
    byline = match_shape(shape, Part(text, 0, len(text)))
    assert byline is not None
    assert [
        (person.name.text,
         *([part.text for part in parts]
           for parts in (person.roles, person.organizations, person.units, person.places)))
        for person in byline.contributors
    ] == people  # fmt: skip


@pytest.mark.parametrize(
    ("shape", "text", "title"),
    [
        ("{names}. {title}", "Jo E. Rossi. Sand: a history. Part 2", "Sand: a history. Part 2"),
        ("{names}\n{organization}[\n\n{title}]", "Ana Li\nUNL\n\nOn glass", "On glass"),
        ('{names}: "{title}"', "Ana Li: «On glass»", "On glass"),
    ],
)
def test_a_shape_finds_the_title(shape: str, text: str, title: str) -> None:
    """A title holds what no other field may: full stops, colons and line breaks."""
    byline = match_shape(shape, Part(text, 0, len(text)))
    assert byline is not None
    assert byline.title
    assert byline.title.text == title


def test_a_shape_of_organizations_alone() -> None:
    """A line without people names organizations that nobody belongs to."""
    text = "Partners: Museum of Glass, Light Union"
    byline = match_shape("Partners: {organizations}", Part(text, 0, len(text)))
    assert byline is not None
    assert [part.text for part in byline.organizations] == ["Museum of Glass", "Light Union"]
    assert not byline.contributors


MISFITS = [
    ("{names} ({organization})", "Ana Li ( – )"),
    ("{names}, {organization}", "Ana Li, Director"),
    ("{names}, {organization}", "Ana Li, Director, UNL"),
    ("{names}, {role}", "Ana Li, President of UNESCO"),
    ("{names}, {role}", "Ana Li, Museum of Glass"),
    ("{names}, {place}", "Ana Li, Light Union"),
    ("{names}, {country}", "Ana Li, Oslo"),
    ("{names}, {organization}", "Dean of Studies, Museum of Glass"),
    ("{names}, {organization}", "Ana Li, Museum of"),
    ("{names}, {unit:School}, {organization}", "Ana Li, Institute of Art, UNL"),
    ("{names}, {organization:!Museum}", "Ana Li, Museum of Glass"),
    ("{names} ({organization}); …", "Ana Li (UNL); and others"),
]


@pytest.mark.parametrize(("shape", "text"), MISFITS)
def test_a_part_that_looks_like_something_else_does_not_fit(shape: str, text: str) -> None:
    """Where a part is no such thing, the shape says nothing about the line."""
    assert match_shape(shape, Part(text, 0, len(text))) is None


ORDER = [
    (["{names}, {place}", "{names}, {organization}"], "Ana Li, Oslo", "place"),
    (["{names}, {place}", "{names}, {organization}"], "Ana Li, Light Union", "organization"),
    (["{names}, {place}"], "Ana Li, Director", "role"),
    (["{names} :: {organization}"], "3. Ana Li :: Light Union", "organization"),
    (["{names} :: {organization}"], "• Ana Li :: Light Union", "organization"),
]


@pytest.mark.parametrize(("shapes", "text", "found"), ORDER)
def test_shapes_are_tried_in_order(shapes: list[str], text: str, found: str) -> None:
    """The next shape is tried where one does not fit, then the grammar; numbers do not matter."""
    passage = Passage("s", 0, len(text), 1, text)
    byline, _ = read_by_profile(passage, PageProfile(bylines=tuple(shapes)))
    assert isinstance(byline, Byline)
    (person,) = byline.contributors
    values = {"place": person.places, "organization": person.organizations, "role": person.roles}
    assert [field for field, parts in values.items() if parts] == [found]


@pytest.mark.parametrize(
    "shape",
    [
        "",
        "{role}",
        "{names}[, {role}",
        "{names}]",
        "{names} {names}",
        "{name}",
        "{names}{",
        "{names}{role}",
        "{names}, {title}, {title}",
        "{title}",
        "<{names}>",
    ],
)
def test_a_shape_that_is_not_well_formed_is_refused(shape: str) -> None:
    """A slip in a shape is told, not guessed at."""
    with pytest.raises(ProjectError, match="shape"):
        parse_shape(shape)


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


# Lines of each split of the corpus that are right in full with the profiles of their styles.
RECORDED = {"seen": 123, "held-out": 41}


@pytest.mark.parametrize("split", RECORDED)
def test_profiles_of_the_corpus_gain_what_is_recorded(split: str) -> None:
    """One profile a style makes as many lines right as were right before."""
    profiles = read_profiles()
    styles = group_styles(read_corpus([CORPUS / f"{split}.jsonl"]))
    right = sum(
        tally_style(rows, profiles[name]).lines_right
        for name, rows in styles.items()
        if name in profiles
    )
    assert right >= RECORDED[split], "python -m bench.profiles --wrong lists the lines"


@given(st.text(max_size=60), st.sampled_from([r"\d+\.", r"\(.*\)", "•", "x?"]))
def test_spans_hold_behind_decorations(text: str, decoration: str) -> None:
    """Whatever is taken off, each part of a reading stands where it says."""
    passage = Passage("s", 0, len(text), 1, text)
    byline, _ = read_by_profile(passage, PageProfile(decorations=(decoration,)))
    if isinstance(byline, Byline):
        for person in byline.contributors:
            for part in (person.name, *person.roles, *person.organizations, *person.places):
                assert text[part.start : part.end] == part.text


@given(
    st.text("Ana Li, (UNL) of Oslo; & Director\n-:“”.", max_size=60),
    st.sampled_from([shape for shape, *_ in CUTS]),
)
def test_spans_hold_in_shapes(text: str, shape: str) -> None:
    """Whatever a shape makes of a line, each part stands where it says, and twice the same."""
    byline = match_shape(shape, Part(text, 0, len(text)))
    assert byline == match_shape.__wrapped__(shape, Part(text, 0, len(text)))
    for person in byline.contributors if byline else ():
        for part in (person.name, *person.roles, *person.organizations, *person.places):
            assert text[part.start : part.end] == part.text != ""


@given(st.text("{}[]<>|\\!:…; names title", max_size=40))
def test_any_text_is_a_shape_or_is_refused(text: str) -> None:
    """No slip in a shape is more than one line to the researcher."""
    with suppress(ProjectError):
        assert parse_shape(text).sequences
