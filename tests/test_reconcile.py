"""`actormap reconcile`, from a built project to a graph with identifiers."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pytest

import actormap
from actormap.errors import BuildError, ProjectError
from actormap.graph import Graph
from actormap.identity import read_decisions, write_decisions
from actormap.identity.decision_file import add_decisions
from actormap.identity.decisions import Decision, Judgement
from actormap.model import Kind
from actormap.project import open_project
from actormap.reconciliation import (
    WAITING_FILE,
    Candidate,
    list_candidates,
    list_subjects,
    make_decision,
    reconcile,
)
from registries import BYLINES, PLACES, SAMPLE, Organization, make_ror, write_places, write_ror
from sites import Hit, Page, Site, open_site

TODAY = date(2026, 11, 25)
BRISTOL = "https://ror.org/0524sp257"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a project with organizations that the sample of ROR has, and build it."""
    folder = tmp_path_factory.mktemp("built") / "essays"
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "one.txt").write_text(BYLINES, "utf-8")
    (folder / "actormap.toml").write_text('name = "essays"\n', "utf-8")
    build(folder)
    return folder.parent


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the project; its build lies beside it."""
    monkeypatch.setenv("ACTORMAP_CACHE", str(tmp_path / "cache"))
    shutil.copytree(built, tmp_path / "copy")
    return tmp_path / "copy" / "essays"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Write the sample of ROR's dump."""
    return write_ror(tmp_path / "v1.74-2025-11-24-ror-data_schema_v2.json", SAMPLE)


def build(project: Path) -> Graph:
    """Build a project beside itself."""
    return actormap.build(project, out=project.parent / "build")


def search(project: Path, *dumps: Path, accept: bool = False) -> None:
    """Reconcile a project with its build."""
    graph = Graph(project.parent / "build")
    reconcile(
        open_project(project), graph.folder, graph.store, dumps, accept=accept, today=TODAY, pause=0
    )


def list_waiting(project: Path) -> list[Candidate]:
    """Return what a reviewer sees."""
    file = project / "decisions.sssom.tsv"
    decisions = read_decisions(file) if file.exists() else []
    return list_candidates(project.parent / "build", decisions)


def run(project: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command on a project and its build."""
    command = [sys.executable, "-m", "actormap", "reconcile", project, *arguments,
               "--graph", project.parent / "build"]  # fmt: skip
    return subprocess.run(list(map(str, command)), capture_output=True, text=True,
                          encoding="utf-8", check=False,
                          env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "160"})  # fmt: skip


def find_identifiers(graph: Graph, name: str) -> tuple[str, ...]:
    """Return the identifiers of the one entity of this name."""
    return graph.show(name).entity.identifiers


def test_what_the_sources_say_helps_to_find(project: Path) -> None:
    """Country by way of the place in the name; people know their organizations."""
    store = Graph(project.parent / "build").store
    subjects = {subject.label: subject for subject in list_subjects(store)}
    bristol = subjects["University of Bristol"]
    assert (bristol.kind, bristol.countries) == (Kind.ORGANIZATION, frozenset({"GB"}))
    assert bristol.cities == frozenset({"bristol"})
    assert subjects["Keri Facer"].organizations == frozenset({"university of bristol"})
    assert bristol.mention in bristol.mentions


def test_a_dump_gives_candidates_that_wait(project: Path, dump: Path) -> None:
    """A table of entity, candidate, score and why; nothing is decided, nothing in the project."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = run(project, "--dump", dump)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["entity", "candidate", "identifier", "score", "why"]
    assert "same name; same country (GB); same city" in " ".join(done.stdout.split())
    assert "ror:0524sp257" in done.stdout
    assert lines[-1] == "0 accepted, 2 wait for a decision (2 entities)."
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    assert [c.identifier[-9:] for c in list_waiting(project)] == ["02gfys938", "0524sp257"]


def test_other_formats_say_all(project: Path, dump: Path) -> None:
    """As JSON and CSV, with the mention that a decision names and where it comes from."""
    rows = json.loads(run(project, "--dump", dump, "--format", "json").stdout)
    assert rows[1]["source"] == "ROR v1.74 of 2025-11-24"
    assert rows[1]["mention"].startswith("mention:")
    table = csv.DictReader(io.StringIO(run(project, "--dump", dump, "--format", "csv").stdout))
    assert [row["identifier"] for row in table] == ["ror:02gfys938", "ror:0524sp257"]


def test_what_the_rule_accepts_is_signed_and_in_the_next_build(project: Path, dump: Path) -> None:
    """The acronym waits; the exact name with its country is in the graph as skos:exactMatch."""
    done = run(project, "--dump", dump, "--accept-certain")
    assert done.stdout.splitlines()[-1] == "1 accepted, 1 wait for a decision (1 entity)."
    (decision,) = read_decisions(project / "decisions.sssom.tsv")
    assert decision.author == "rule: exact name and country, no namesake"
    assert (decision.object, decision.object_label) == (BRISTOL, "University of Bristol")
    assert decision.date
    assert "ROR v1.74 of 2025-11-24" in decision.comment
    assert find_identifiers(build(project), "University of Bristol") == (BRISTOL,)
    assert not Graph(project.parent / "build").check()
    assert [c.label for c in list_waiting(project)] == ["OECD"]
    done = run(project, "--dump", dump, "--accept-certain")
    assert done.stdout.splitlines()[-1].startswith("0 accepted, 1 wait")


def test_a_person_decides_and_the_candidate_is_gone(project: Path, dump: Path) -> None:
    """Yes, no and unsure are all decisions; a yes settles the others of the scheme."""
    more = Organization(make_ror(5), "OECD Watch", "NL", acronyms=("OECD",))
    write_ror(dump, (*SAMPLE, more))
    search(project, dump)
    one, other = [c for c in list_waiting(project) if c.label == "OECD"]
    file = project / "decisions.sssom.tsv"
    for judgement, waiting in (
        (Judgement.DIFFERENT, [other]), (Judgement.UNSURE, [other]), (Judgement.SAME, [])
    ):  # fmt: skip
        write_decisions(file, [make_decision(one, judgement, "Ada", TODAY)])
        assert [c for c in list_waiting(project) if c.label == "OECD"] == waiting
    graph = build(project)
    assert find_identifiers(graph, "OECD") == (one.identifier,)
    assert one in list_candidates(graph.folder)  # A new build of the folder takes them along.


def test_two_sources_keep_their_candidates_side_by_side(project: Path, dump: Path) -> None:
    """A later run replaces those of its own dump only."""
    search(project, dump)
    places = write_places(project.parent / "cities500.txt", PLACES)
    search(project, places)
    assert {c.source for c in list_waiting(project)} >= {"ROR"}
    write_ror(dump, SAMPLE[2:])
    search(project, dump)
    assert "ROR" not in {c.source for c in list_waiting(project)}


def test_decisions_are_added_to_what_stands_there(tmp_path: Path) -> None:
    """Metadata, further columns, their order and the rows stay as a researcher wrote them."""
    file = tmp_path / "decisions.sssom.tsv"
    file.write_text(
        "# mapping_set_id: https://example.org/set\n"
        "note\tobject_id\tsubject_id\tpredicate_id\n"
        "mine\tmention:b\tmention:a\tskos:relatedMatch\n",
        "utf-8",
    )
    new = Decision("c", BRISTOL, Judgement.SAME, author="Ada", object_label="University of Bristol")
    add_decisions(file, [new])
    lines = file.read_text("utf-8").splitlines()
    assert lines[0] == "# mapping_set_id: https://example.org/set"
    assert lines[1].startswith("note\tobject_id\tsubject_id\tpredicate_id\t")
    assert lines[2] == "mine\tmention:b\tmention:a\tskos:relatedMatch"
    assert read_decisions(file)[1] == new
    broken = replace(new, subject_label="Univ.\nof\tBristol", comment='said "so"')
    add_decisions(file, [broken])
    assert read_decisions(file)[2] == replace(broken, subject_label="Univ. of Bristol")
    other = tmp_path / "new.sssom.tsv"
    add_decisions(other, [new])
    assert read_decisions(other) == [new]


def test_a_file_of_decisions_that_is_wrong_is_not_touched(project: Path, dump: Path) -> None:
    """The line is told; nothing is written behind it."""
    file = project / "decisions.sssom.tsv"
    file.write_text("subject_id\tobject_id\nKeri\tHelen\n", "utf-8")
    done = run(project, "--dump", dump, "--accept-certain")
    assert done.returncode == 1
    assert 'line 2: found "Keri"' in done.stderr
    assert file.read_text("utf-8") == "subject_id\tobject_id\nKeri\tHelen\n"


def test_the_rule_can_be_switched_off(project: Path, dump: Path) -> None:
    """Then nothing is accepted, and it is said why."""
    settings = project / "actormap.toml"
    off = '[identity]\nswitched_off = ["exact name and country, no namesake"]\n'
    settings.write_text(f'name = "essays"\n{off}', "utf-8")
    with pytest.raises(ProjectError, match="switches off"):
        search(project, dump, accept=True)


def test_nothing_to_reconcile_with_is_told(project: Path) -> None:
    """One line that says what to name."""
    done = run(project)
    assert done.returncode == 1
    assert "Name a dump (--dump FILE), or a service" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_build_of_another_project_is_refused(project: Path, dump: Path) -> None:
    """Its mentions are not those of this project; nor are they after a change of the base."""
    settings = project / "actormap.toml"
    settings.write_text('name = "essays"\nbase = "https://other.example/"\n', "utf-8")
    with pytest.raises(BuildError, match="another project"):
        search(project, dump)


def test_a_damaged_file_of_candidates_says_what_to_do(project: Path) -> None:
    """It can be made again."""
    (project.parent / "build" / WAITING_FILE).write_text("{", "utf-8")
    with pytest.raises(BuildError, match="Delete it and reconcile again"):
        list_waiting(project)


@pytest.fixture
def site() -> Iterator[Site]:
    """Open a service that knows one university."""
    with open_site() as site:
        site.reply = _reply
        yield site


def _reply(hit: Hit) -> Page:
    if hit.method == "GET":
        content: object = {"versions": ["0.2"], "name": "Registry",
                           "identifierSpace": "https://ror.org/", "schemaSpace": "x"}  # fmt: skip
    else:
        queries = json.loads(parse_qs(hit.body.decode())["queries"][0])
        rows = [{"id": "0524sp257", "name": "University of Bristol", "score": 90, "match": True}]
        content = {
            key: {"result": rows if "Bristol" in query["query"] else []}
            for key, query in queries.items()
        }
    return Page(json.dumps(content).encode(), headers={"Content-Type": "application/json"})


def test_nothing_is_asked_without_being_told_to(project: Path, site: Site) -> None:
    """Not by a build, not by the command alone; online asks, and later runs are offline."""
    settings = project / "actormap.toml"
    settings.write_text(f'name = "essays"\n[reconcile]\nror = "{site.root}/api"\n', "utf-8")
    build(project)
    done = run(project)
    assert site.hits == []
    assert "not asked about yet" in done.stderr
    assert run(project, "--online").returncode == 0
    asked = len(site.hits)
    assert asked == 2
    offline = run(project, "--accept-certain")
    assert len(site.hits) == asked
    assert "the service scores it 90 of 100" in " ".join(offline.stdout.split())
    assert offline.stdout.splitlines()[-1] == "0 accepted, 1 wait for a decision (1 entity)."
    sources = Graph(build(project).folder).report["sources"]
    assert [source["path"] for source in sources] == ["sources/one.txt"]
