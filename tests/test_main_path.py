"""From the sample page to the graph: every claim, twice the same, and back out of the store.

`python tests/test_main_path.py` renews the snapshot; look at the difference before you commit it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx as nx
import pytest

import actormap
from actormap.graph import Graph
from actormap.identity import resolve_claims
from actormap.mapping import map_references
from actormap.model import Entity, Kind, Statement
from actormap.network import build_network
from actormap.pipeline import read_sources as read_project
from actormap.project import open_project
from actormap.store import read_sources
from actormap.themes import read_scheme
from ecosystems import ROOT, SEED, build_seed, describe_statement, write_essays

SNAPSHOT = Path(__file__).parent / "snapshots" / "wise-learning-ecosystems.txt"


def describe_graph(graph: Graph) -> str:
    """Return all claims of a graph, in the order of the page, and where identity was decided."""

    def order(statement: Statement) -> tuple[int, int, str]:
        return statement.passage.start, statement.passage.end, describe_statement(statement)

    lines = [describe_statement(statement) for statement in sorted(graph.statements(), key=order)]
    return "\n".join(lines) + "\n"


def list_labels(graph: Graph, kind: Kind) -> set[str]:
    """Return the labels of every entity of a kind."""
    return {data["label"] for _, data in graph.network().nodes(data=True) if data["kind"] is kind}


def list_targets(graph: Graph, name: str, relation: str) -> list[str]:
    """Return what the one entity of this name is linked to by a relation, in the order stated."""
    iri = graph.show(name).entity.iri
    found = [s for s in graph.statements() if s.subject.iri == iri and s.relation == relation]
    found.sort(key=lambda s: (s.passage.start, int(s.get_detail("rank") or 0)))
    return [s.object.label if isinstance(s.object, Entity) else s.object.value for s in found]


def test_every_claim_of_the_sample(seed: Graph) -> None:
    """The full list of claims, with their words and positions, is the one checked by hand."""
    assert describe_graph(seed) == SNAPSHOT.read_text("utf-8")


def test_every_quote_stands_in_the_page(seed: Graph) -> None:
    """Offsets count code points of the text as it was saved."""
    (file,) = (SEED / "sources").glob("*.txt")
    text = file.read_text("utf-8")
    for statement in seed.statements():
        passage = statement.passage
        if passage.line:
            assert text[passage.start : passage.end] == passage.quote
            assert text.count("\n", 0, passage.start) + 1 == passage.line


ARTICLES = [
    ("Learning Ecosystems – Designing Vibrant and Purposeful Learning Communities",
     ["Sébastien Turbot"]),
    ("The Future of Learning is in Your Community", ["Bo Stjerne Thomsen"]),
    ("Everyone a Changemaker Ecosystems: a new framework for the growing up years",
     ["Diana Wells", "Flavio Bassi"]),
    ("How John Dewey got his first job—and why it matters for the future of learning ecosystems",
     ["Julia Freeland"]),
    ("Cities as Learning Opportunities", ["Akshay Chaturvedi"]),
    ("Managing Innovation Environments and Ecosystems Capacity-Building Initiatives in Latin "
     "America", ["David Julien", "Fernando Daniels", "Eduardo Giugliani"]),
    ("Reclaiming the Learning City: Mobilizing Every-day and Expansive Learning for Urban "
     "Transformation", ["Keri Facer", "Helen Manchester"]),
    ("Learning Ecosystem of Medellin", ["Alexandra Agudelo"]),
    ("Planning a City as a Living Lab for Learning", ["Faten Hani"]),
    ("A Letter to School Leaders", ["Jordi Diaz-Gibson", "Alan Daly"]),
]  # fmt: skip
MEMBERS = {
    "eko6": {"Sébastien Turbot"},
    "LEGO Foundation": {"Bo Stjerne Thomsen"},
    "Ashoka": {"Diana Wells", "Flavio Bassi"},
    "Clayton Christensen Institute": {"Julia Freeland"},
    "Leverage Edu": {"Akshay Chaturvedi"},
    "University of Bristol": {"Keri Facer", "Helen Manchester"},
    "University of Oman Project Office": {"Faten Hani"},
    "NET EDU Project": {"Jordi Diaz-Gibson", "Alan Daly"},
}


@pytest.mark.parametrize(("title", "authors"), ARTICLES)
def test_articles_and_authors(seed: Graph, title: str, authors: list[str]) -> None:
    """Each article has its authors in the order of the byline, and a teaser."""
    assert list_targets(seed, title, "creator") == authors
    assert len(list_targets(seed, title, "teaser")) == 1


def test_nobody_and_nothing_else(seed: Graph) -> None:
    """Ten articles, fifteen people, eight organizations of theirs and the programme's; no more."""
    assert list_labels(seed, Kind.WORK) == {title for title, _ in ARTICLES}
    assert list_labels(seed, Kind.PERSON) == {name for _, names in ARTICLES for name in names}
    assert list_labels(seed, Kind.ORGANIZATION) == {*MEMBERS, "WISE"}
    assert list_labels(seed, Kind.PLACE) == {"Medellín", "Latin America", "Bristol", "Oman"}


@pytest.mark.parametrize("organization", MEMBERS)
def test_members(seed: Graph, organization: str) -> None:
    """Each organization has just the people that a byline gives it."""
    iri = seed.show(organization).entity.iri
    found = {s.subject.label for s in seed.statements()
             if s.relation == "member of" and isinstance(s.object, Entity)
             and s.object.iri == iri}  # fmt: skip
    assert found == MEMBERS[organization]


ROLES = {
    "Sébastien Turbot": ["CEO", "Chief Curator"],
    "Bo Stjerne Thomsen": ["Chair of Learning through Play"],
    "Julia Freeland": ["Director"],
    "Akshay Chaturvedi": ["CEO", "Founder"],
    "Alexandra Agudelo": ["Minister of Education"],
    "Faten Hani": ["Director"],
    "Keri Facer": [],
    "David Julien": [],
}


@pytest.mark.parametrize("person", ROLES)
def test_roles(seed: Graph, person: str) -> None:
    """Roles are as stated, also where no comma separates them from the name."""
    iri = seed.show(person).entity.iri
    roles = [text for s in seed.statements() if s.relation == "creator"
             and isinstance(s.object, Entity) and s.object.iri == iri
             for name, text in s.details if name == "role"]  # fmt: skip
    assert roles == ROLES[person]


def test_medellin_is_a_place(seed: Graph) -> None:
    """One place under two spellings, with coordinates, and no organization."""
    entity = seed.show("Medellin").entity
    assert (entity.kind, entity.label, entity.alt_labels) == (Kind.PLACE, "Medellín", ("Medellin",))
    assert entity.identifiers == ("https://sws.geonames.org/3674962/",)
    (latitude,) = list_targets(seed, "Medellín", "latitude")
    (longitude,) = list_targets(seed, "Medellín", "longitude")
    assert float(latitude) == pytest.approx(6.25, abs=0.05)
    assert float(longitude) == pytest.approx(-75.57, abs=0.05)
    assert list_targets(seed, "Alexandra Agudelo", "works in") == ["Medellín"]
    assert list_targets(seed, "Alexandra Agudelo", "member of") == []
    assert list_targets(seed, "Learning Ecosystem of Medellin", "about place") == ["Medellín"] * 2


def test_collection_series_programme(seed: Graph) -> None:
    """The collection is the first of a series, which is part of a programme that WISE runs."""
    collection = "Designing Vibrant and Purposeful Learning Communities"
    iri = next(n for n, d in seed.network().nodes(data=True) if d["kind"] is Kind.COLLECTION)
    assert seed.show(iri).entity.label == collection
    assert list_targets(seed, iri, "part of") == ["special focus collections"]
    programme = "WISE Learning Ecosystems Living Lab Program"
    assert list_targets(seed, "special focus collections", "part of") == [programme]
    assert list_targets(seed, programme, "founded") == ["2020"]
    assert list_targets(seed, programme, "run by") == ["WISE"]


def test_the_report_tells_the_same(seed: Graph) -> None:
    """report.json counts works and lines for each source."""
    (source,) = seed.report["sources"]
    assert source["path"] == "sources/000_ac2697f5686be006.txt"
    assert (source["works"], source["abstained"], source["unread"]) == (10, 0, 0)
    assert source["lines"] == []
    assert source["listed"][4]["authors"] == [
        {"name": "Akshay Chaturvedi", "roles": ["CEO", "Founder"], "affiliations": ["Leverage Edu"]}
    ]


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the folder, the order of hashing, the language and the time zone."""
    graphs = []
    for number, place in enumerate(("here", "there/deeper")):
        project = tmp_path / place / f"copy-{number}"
        shutil.copytree(SEED, project)
        environment = {**os.environ, "PYTHONHASHSEED": str(number + 1), "TZ": f"Etc/GMT+{number}",
                       "LC_ALL": ("C", "C.UTF-8")[number]}  # fmt: skip
        subprocess.run(
            [sys.executable, "-m", "actormap", "build", str(project), "--out", "out"],
            cwd=tmp_path / place, env=environment, check=True, capture_output=True,
        )  # fmt: skip
        graphs.append(tmp_path / place / "out")
    one, other = graphs
    assert (one / "graph.nq").read_bytes() == (other / "graph.nq").read_bytes()
    assert (one / "map.html").read_bytes() == (other / "map.html").read_bytes()
    lines = (one / "graph.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))


def test_a_project_without_settings_does_not_depend_on_its_folder(tmp_path: Path) -> None:
    """Bare files in two folders of different names give one graph."""
    texts = []
    for name in ("alpha", "beta"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(next((SEED / "sources").glob("*.txt")), folder / "page.txt")
        build = actormap.build(folder, out=tmp_path / f"{name}-out")
        texts.append((build.folder / "graph.nq").read_bytes())
    assert texts[0] == texts[1]


def test_the_network_is_the_same_before_and_after_the_store(tmp_path: Path) -> None:
    """What is read back from the store is what was written, statement for statement."""
    folder = write_essays(tmp_path)
    graph = actormap.build(folder, out=tmp_path / "out")
    project = open_project(folder)
    scheme = read_scheme(folder / "themes.ttl")
    readings = read_project(project, None, tmp_path / "readings")
    claims = [claim for reading in readings for claim in reading.claims]
    resolution = resolve_claims([*claims, *map_references(claims, scheme)], [], project.base)
    sources = read_sources(graph.store)
    again = build_network(resolution.statements, sources, "Essays", graph.report["build"])
    network = graph.network()
    assert nx.utils.graphs_equal(again, network)


def test_two_pages_meet_by_decision_only(tmp_path: Path) -> None:
    """A shared organization or co-author joins; namesakes stay apart and wait for a person."""
    graph = actormap.build(write_essays(tmp_path), out=tmp_path / "out")
    names = [e.entity.label for e in graph.find("John Smith")]
    assert names == ["John Smith", "John Smith"]
    assert len(graph.find("Marta Olsen")) == 1
    pending = [row["subject_label"] for row in graph.report["identity"]["pending"]]
    assert "John Smith" in pending
    assert "Marta Olsen" not in pending
    assert graph.check() == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(describe_graph(build_seed(Path(place))), "utf-8")
    print(f"Renewed {SNAPSHOT.relative_to(ROOT)}")  # noqa: T201 - says what it did
