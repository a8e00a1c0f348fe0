"""The commands, started as a user starts them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Dataset

import actormap
from ecosystems import ROOT, SEED, write_essays

# The query that the README shows.
QUERY = (ROOT / "docs" / "people-and-organizations.rq").read_text("utf-8")


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it printed and how it ended."""
    return subprocess.run(
        [sys.executable, "-m", "actormap", *map(str, arguments)],
        cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip


def ask(outputs: Path, *arguments: str) -> str:
    """Return what a command prints about the sample's build."""
    done = run(*arguments, "--graph", outputs)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_connect_shows_article_and_organization(outputs: Path) -> None:
    """Co-authorship and the shared organization, each with its quote."""
    answer = json.loads(
        ask(outputs, "connect", "Keri Facer", "Helen Manchester", "--format", "json")
    )
    legs = [[leg["relation"] for leg in route["legs"]] for route in answer["routes"]]
    assert legs == [["wrote", "is written by"], ["is affiliated with", "has the member"]]
    for route in answer["routes"]:
        for leg in route["legs"]:
            assert {"from", "relation", "to", "work", "quote", "source"} <= set(leg)
            assert leg["quote"] == "Keri Facer & Helen Manchester, University of Bristol"
            assert leg["work"].startswith("Reclaiming the Learning City")


def test_connect_says_where_only_the_collection_links(outputs: Path) -> None:
    """Names without accents and hyphen; a plain sentence, and no route."""
    answer = json.loads(
        ask(outputs, "connect", "keri facer", "Jordi Diaz Gibson", "--format", "json")
    )
    assert answer["routes"] == []
    assert answer["note"] == (
        "Only being listed in the collection “Designing Vibrant and Purposeful Learning "
        "Communities” links Keri Facer and Jordi Diaz-Gibson. They share no article, "
        "organization, theme or place."
    )


@pytest.mark.parametrize(
    ("typed", "name"),
    [("sebastien turbot", "Sébastien Turbot"), ("kery facer", "Keri Facer"),
     ("MEDELLIN", "Medellín"), ("agudelo", "Alexandra Agudelo"),
     ("clyton christensen", "Clayton Christensen Institute"),
     ("villes apprenantes", "learning cities")],
)  # fmt: skip
def test_names_as_people_type_them(outputs: Path, typed: str, name: str) -> None:
    """Without accents and case, in part, with a slip, in another language."""
    (found,) = json.loads(ask(outputs, "find", typed, "--format", "json"))
    assert found["name"] == name


def test_an_ambiguous_name_lists_its_candidates(outputs: Path) -> None:
    """No guess: the message names who may be meant."""
    done = run("show", "Al", "--graph", outputs)
    assert done.returncode == 1
    assert "Alexandra Agudelo (person)" in done.stderr
    assert "Alan Daly (person)" in done.stderr


def test_one_query_in_three_formats_and_in_rdflib(outputs: Path, tmp_path: Path) -> None:
    """Standard terms only; plain rdflib gives the same rows from the exported TriG.

    The README shows this very query.
    """
    assert QUERY.strip() in (ROOT / "README.md").read_text("utf-8")
    rows = json.loads(ask(outputs, "sparql", QUERY, "--format", "json"))
    assert len(rows) == 13
    assert {row["organization"] for row in rows} >= {"eko6", "Ashoka", "Leverage Edu"}
    file = tmp_path / "query.rq"
    file.write_text(QUERY, "utf-8")
    assert ask(outputs, "sparql", str(file), "--format", "csv").count("\n") == 14
    trig = tmp_path / "graph.trig"
    ask(outputs, "export", "trig", str(trig))
    dataset = Dataset()
    dataset.parse(trig, format="trig")
    again = [tuple(map(str, row)) for row in dataset.query(QUERY)]  # type: ignore[arg-type]  # a SELECT gives rows
    assert sorted(again) == sorted(tuple(row.values()) for row in rows)


def test_ask_construct_describe(outputs: Path) -> None:
    """An ASK answers yes or no, a CONSTRUCT Turtle, a DESCRIBE JSON-LD when asked."""
    assert ask(outputs, "sparql", "ASK { ?x a schema:Person }").strip() == "yes"
    turtle = ask(outputs, "sparql", "CONSTRUCT WHERE { ?w dcterms:creator person:keri-facer }")
    assert "dcterms:creator" in turtle
    described = ask(outputs, "sparql", "DESCRIBE person:keri-facer", "--format", "json")
    assert json.loads(described)


QUESTIONS = [
    (["1"], 17), (["co-authors", "Keri Facer"], 1), (["3", "Keri Facer", "Helen Manchester"], 2),
    (["4", "Keri Facer", "Helen Manchester"], 0), (["6", "bristol"], 2), (["7"], 0),
    (["8", "University of Bristol"], 1), (["9"], 15), (["10", "0", "-80", "15", "-70"], 2),
    (["audit"], 0),
]  # fmt: skip


@pytest.mark.parametrize(("question", "rows"), QUESTIONS)
def test_questions(outputs: Path, question: list[str], rows: int) -> None:
    """Each shipped question runs on the sample and gives as many rows as counted by hand."""
    arguments = ["ask", *question, "--format", "json"]
    if any(word.startswith("-") for word in question):
        arguments = ["ask", "--format", "json", "--graph", str(outputs), "--", *question]
        done = run(*arguments)
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
    else:
        answer = json.loads(ask(outputs, *arguments))
    assert len(answer) == rows, answer


def test_connected_at_all(outputs: Path) -> None:
    """Yes through an article; no where only the collection links."""
    assert ask(outputs, "ask", "5", "Keri Facer", "Helen Manchester").strip() == "yes"
    assert ask(outputs, "ask", "5", "Keri Facer", "Alan Daly").strip() == "no"


def test_check_finds_nothing_wrong(outputs: Path) -> None:
    """Shapes hold, and every fact has its evidence."""
    assert "All is well" in ask(outputs, "check")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["connect", "Nobody Atall", "Keri Facer"], 'No entity is called "Nobody Atall"'),
        (["sparql", "nofile.rq"], "neither SPARQL"),
        (["ask", "coauthors"], 'Did you mean "co-authors"?'),
        (["ask", "co-authors"], 'needs person. Example: actormap ask co-authors "Keri Facer"'),
        (["ask", "10", "a", "b", "c", "d"], "must be a number"),
        (["export", "word", "x.doc"], "word"),
    ],
)
def test_a_mistake_is_one_line(outputs: Path, arguments: list[str], message: str) -> None:
    """Status 1, one line that says what was found and what to do, no traceback."""
    done = run(*arguments, "--graph", outputs)
    assert done.returncode == 1, done.stderr
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_mistake_in_a_query_is_shown(outputs: Path) -> None:
    """One line that says what was found and where, then the line of the query with a caret."""
    done = run("sparql", "SELECT * WHERE { ?s ?p }", "--graph", outputs)
    assert done.returncode == 1
    told, line, caret = done.stderr.splitlines()
    assert "The query cannot be read, line 1, column 24" in told
    assert line[caret.index("^")] == "}"


def test_a_slip_in_a_command() -> None:
    """The nearest command is named; status 2 for wrong usage."""
    done = run("conect", "a", "b")
    assert done.returncode == 2
    assert 'Did you mean "connect"?' in done.stderr


BAD_SOURCES: dict[str, bytes] = {
    "empty": b"",
    "binary": bytes(range(256)) * 100,
    "one huge line": b"x" * 50_000_000,
    "a UTF-16 text without works": "Nothing here.\n".encode("utf-16"),
}


@pytest.mark.parametrize("name", BAD_SOURCES)
def test_bad_input_leaves_the_earlier_build(tmp_path: Path, name: str) -> None:
    """One line says why nothing was built; what was there before stays, byte for byte."""
    project = tmp_path / "project"
    shutil.copytree(SEED, project)
    assert run("build", project, "--out", tmp_path / "out").returncode == 0
    before = (tmp_path / "out" / "graph.nq").read_bytes()
    (source,) = (project / "sources").glob("*.txt")
    source.write_bytes(BAD_SOURCES[name])
    done = run("build", project, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr[:500]
    assert len(done.stderr) < 1000
    assert (tmp_path / "out" / "graph.nq").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "project"]


def test_a_bad_file_beside_a_good_one_is_reported(tmp_path: Path) -> None:
    """The good one is read; the report names the other with its reason."""
    project = tmp_path / "project"
    shutil.copytree(SEED, project)
    (project / "sources" / "broken.txt").write_bytes(bytes(range(256)) * 100)
    assert run("build", project, "--out", tmp_path / "out").returncode == 0
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    broken = next(s for s in report["sources"] if s["path"] == "sources/broken.txt")
    assert broken["unread"] == 1
    assert "binary" in broken["lines"][0]["reason"]


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_other_encodings_build_the_same_people(tmp_path: Path, encoding: str) -> None:
    """A page saved as UTF-16 or Latin-1 gives the same people as the one in UTF-8."""
    text = "A Page\n\nSébastien Müller, Director, LEGO Foundation\n\nOn Learning\n\nA teaser.\n"
    file = tmp_path / "page.txt"
    file.write_bytes(text.encode(encoding))
    assert run("build", file, "--out", tmp_path / "out").returncode == 0
    found = json.loads(
        run("find", "muller", "--graph", tmp_path / "out", "--format", "json").stdout
    )
    assert [row["name"] for row in found] == ["Sébastien Müller"]


LIGHT = """
import sys
import actormap
{code}
large = {{"pandas", "pyvis", "igraph", "networkx", "rdflib", "numpy", "scipy", "rapidfuzz"}}
heavy = large & set(sys.modules)
assert not heavy, heavy
"""


@pytest.mark.parametrize(
    "code",
    [
        "actormap.Graph",
        "from actormap.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
        "from actormap.cli import main\nmain(['show', 'Keri Facer', '--graph', {outputs!r}])",
    ],
)
def test_nothing_heavy_is_loaded(outputs: Path, code: str) -> None:
    """Importing, asking for help and looking somebody up load no large package."""
    script = LIGHT.format(code=code.format(outputs=str(outputs)) if "{" in code else code)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_show_tells_why_mentions_are_one_and_what_is_open(tmp_path: Path) -> None:
    """What each source calls a person, which rule joined it, and who may be the same."""
    graph = actormap.build(write_essays(tmp_path), out=tmp_path / "build")
    answer = json.loads(ask(graph.folder, "show", "Marta Olsen", "--format", "json"))
    assert len(answer["mentions"]) == 2
    (note,) = answer["identity"]
    assert (note["judgement"], note["other"]) == ("same", "Marta Olsen")
    assert note["author"].startswith("rule: ")
    assert note["comment"] == "both with open school foundation"
    namesake = json.loads(ask(graph.folder, "find", "John Smith", "--format", "json"))[0]["iri"]
    words = ask(graph.folder, "show", namesake)
    assert "perhaps = “John Smith”" in words
    assert "nobody has decided: same full name" in words


def test_publish_keeps_iris_through_a_merge(tmp_path: Path) -> None:
    """After a decision both IRIs are known: one is the entity's, the other leads to it."""
    project = write_essays(tmp_path)
    graph = actormap.build(project, out=tmp_path / "build")
    done = run("publish", project, "--graph", graph.folder)
    assert "later builds keep their IRIs" in done.stdout, done.stderr
    smiths = json.loads(ask(graph.folder, "find", "John Smith", "--format", "json"))
    iris = sorted(row["iri"] for row in smiths)
    one, other = (mention for mention in _list_mentions(graph, "John Smith"))
    header = "subject_id\tobject_id\tauthor_label\n"
    row = f"mention:{one}\tmention:{other}\tAnn\n"
    (project / "decisions.sssom.tsv").write_text(header + row, "utf-8")
    graph = actormap.build(project, out=tmp_path / "build")
    names = {json.loads(ask(graph.folder, "show", iri, "--format", "json"))["iri"] for iri in iris}
    assert len(names) == 1
    assert names < set(iris)


def _list_mentions(graph: actormap.Graph, name: str) -> list[str]:
    query = (
        "SELECT ?m WHERE { GRAPH ?g { ?m a act:Mention ; rdfs:label ?name } "
        f"FILTER(?name = '{name}') }} ORDER BY ?m"
    )
    rows = json.loads(ask(graph.folder, "sparql", query, "--format", "json"))
    return [row["m"].rpartition("/")[2] for row in rows]
