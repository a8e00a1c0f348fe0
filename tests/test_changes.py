"""What would be otherwise, and what has changed between two builds."""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import actormap
from actormap.changes import Changes, compare_views, find_moves, find_withdrawal, join_networks
from actormap.cli import main
from actormap.errors import QueryError
from actormap.graph import Graph
from actormap.identity import Basis, Decision, Merges, write_decisions
from actormap.identity.decisions import Judgement
from actormap.model import Claim, Entity, Source
from actormap.views import View
from ecosystems import PAGE_ONE, write_essays
from test_identity import BASE, mention, say

SOURCES = {key: Source(key, f"pages/{key}.txt", "", f"Page {key}") for key in "abc"}
PAGES = {
    "a": say("a", "One", "Ana Ruiz", "Bea Holm", organization="Open School"),
    "b": say("b", "Two", "Bea Holm", "Cem Usta", organization="Open School"),
    "c": say("c", "Three", "Cem Usta", "Dag Lund"),
}


def view(*pages: str, decisions: tuple[Decision, ...] = ()) -> View:
    """Return what some pages say together."""
    basis = Basis([claim for page in pages for claim in PAGES[page]], decisions, BASE)
    return View(Merges.ACCEPTED, basis.resolve(), SOURCES)


def name(entities: tuple[Entity, ...]) -> list[str]:
    """Return what entities are called."""
    return [entity.label for entity in entities]


def test_what_comes_and_goes_with_a_source() -> None:
    """Page c adds Dag and his work; Bea stays one, and what pages a and b say stays too."""
    changes = compare_views(view("a", "b"), view("a", "b", "c"))
    assert name(changes.appeared) == ["Cem Usta", "Dag Lund", "Three"]
    assert [(s.subject.label, s.relation) for s in changes.gained] == [("Three", "creator")] * 2
    assert not any((changes.disappeared, changes.lost, changes.merged, changes.parted))


def test_a_link_with_other_support_is_not_lost() -> None:
    """Both pages say that Bea is of the Open School: without one of them she still is."""
    changes = compare_views(view("a", "b"), view("b"))
    lost = [(s.subject.label, s.relation, s.object.label) for s in changes.lost
            if isinstance(s.object, Entity)]  # fmt: skip
    assert ("Ana Ruiz", "member of", "Open School") in lost
    assert ("Bea Holm", "member of", "Open School") not in lost
    assert name(changes.disappeared) == ["Ana Ruiz", "One"]


def test_a_decision_merges_and_its_withdrawal_parts() -> None:
    """Two who become one by a decision are told as merged, not as one gone and one new."""
    same = Decision(mention("b", "Cem Usta").id, mention("c", "Cem Usta").id, Judgement.SAME)
    apart, joined = view("b", "c"), view("b", "c", decisions=(same,))
    forth, back = compare_views(apart, joined), compare_views(joined, apart)
    assert [(split.whole.label, len(split.parts)) for split in forth.merged] == [("Cem Usta", 2)]
    assert [(split.whole.label, len(split.parts)) for split in back.parted] == [("Cem Usta", 2)]
    assert not any((forth.appeared, forth.disappeared, forth.gained, forth.lost))
    moved = {move.entity.label: move for move in find_moves(apart, joined, "degree")}
    cem = moved["Cem Usta"]
    assert (str(cem.before), str(cem.after)) == ("1 (shared by 4)", "1")


PAGE_SETS = st.sets(st.sampled_from("abc"), min_size=1).map(sorted)


@given(PAGE_SETS, PAGE_SETS)
def test_changes_turned_about(one: list[str], other: list[str]) -> None:
    """From one to the other and back say the same, with the signs changed; of one view nothing."""
    old, new = view(*one), view(*other)
    forth, back = compare_views(old, new), compare_views(new, old)
    assert name(forth.appeared) == name(back.disappeared)
    assert [s.id for s in forth.gained] == [s.id for s in back.lost]
    assert [split.whole for split in forth.merged] == [split.whole for split in back.parted]
    assert not compare_views(old, old)


@given(PAGE_SETS, PAGE_SETS)
def test_the_joint_network_has_both(one: list[str], other: list[str]) -> None:
    """What is not gone is the new network; what is not new has all links of the old one."""
    old, new = view(*one), view(*other)
    joint = join_networks(old, new, compare_views(old, new))
    said = [data["change"] for *_, data in joint.edges(data=True)]
    assert len(said) - said.count("gone") == new.network.number_of_edges()
    assert len(said) - said.count("new") == old.network.number_of_edges()


@pytest.mark.parametrize("named", ["pages/a.txt", "page a", "Page a", "a.txt"])
def test_a_source_is_found_as_people_name_it(named: str) -> None:
    """By path, title, or a part of either."""
    basis = Basis(PAGES["a"] + PAGES["b"], (), BASE)
    left = find_withdrawal(basis, SOURCES.values(), [named]).apply(basis)
    assert {claim.passage.source for claim in left.claims} == {"b"}


def test_what_is_not_there_is_said() -> None:
    """A slip is answered by the nearest source, several by all of them, a rule by the rules."""
    basis = Basis(PAGES["a"], (), BASE)
    with pytest.raises(QueryError, match='Did you mean "Page a"'):
        find_withdrawal(basis, [SOURCES["a"]], ["Paqe a"])
    with pytest.raises(QueryError, match=r"pages/a\.txt; pages/b\.txt"):
        find_withdrawal(basis, SOURCES.values(), ["page"])
    with pytest.raises(QueryError, match="No decision"):
        find_withdrawal(basis, (), judged=["Ana Ruiz"])


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Graph, Graph]:
    """Build two pages, and build them again after an author was exchanged."""
    folder = tmp_path_factory.mktemp("changes")
    project = write_essays(folder)
    old = actormap.build(project, out=folder / "old")
    page = PAGE_ONE.replace("Ivo Brandt & Carla Nunes", "Ivo Brandt & Lena Vogt")
    (project / "sources" / "one.txt").write_text(page, "utf-8")
    return old, actormap.build(project, out=folder / "new")


def test_an_edited_page_is_the_same_page(builds: tuple[Graph, Graph]) -> None:
    """Only the author who was exchanged has gone, though every passage is one of a new revision."""
    old, new = builds
    changes = new.diff(old)
    assert name(changes.disappeared) == ["Carla Nunes"]
    assert name(changes.appeared) == ["Lena Vogt"]
    assert {s.subject.label for s in changes.lost} == {"Living labs in old towns", "Carla Nunes"}
    assert not new.diff(new)


def test_what_if_counts_what_only_one_source_says(builds: tuple[Graph, Graph]) -> None:
    """Equal to the build of the other page alone, places and themes included."""
    _, new = builds
    changes = new.what_if(["two.txt"]).changes
    assert "Human capital reconsidered" in name(changes.disappeared)
    assert "Marta Olsen" not in name(changes.disappeared)
    left = Counter(name(tuple(_list_entities(new)))) - Counter(name(changes.disappeared))
    alone = new.folder.parent / "alone"
    shutil.copytree(new.folder.parent / "essays", alone)
    (alone / "sources" / "two.txt").unlink()
    built = actormap.build(alone, out=new.folder.parent / "alone-build")
    assert Counter(name(tuple(_list_entities(built)))) == left


def _list_entities(graph: Graph) -> set[Entity]:
    said = list(graph.statements())
    ends = [s.subject for s in said] + [s.object for s in said if isinstance(s.object, Entity)]
    return set(ends)


def test_the_commands(
    builds: tuple[Graph, Graph], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each answer as text, JSON and CSV; nothing to leave out is said."""
    old, new = builds
    ends = [str(old.folder), str(new.folder)]
    assert main(["diff", *ends, "--map", str(tmp_path / "map.html")]) == 1
    told = capsys.readouterr().out
    assert "Who or what is new (1)\n  1 person: Lena Vogt" in told
    assert (tmp_path / "map.html").stat().st_size > 10_000
    assert main(["diff", ends[0], ends[0]]) == 0
    assert capsys.readouterr().out == "Nothing has changed.\n"
    assert main(["diff", *ends, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["appeared"][0]["name"] == "Lena Vogt"
    assert main(["diff", *ends, "--format", "csv"]) == 1
    assert "appeared,person,Lena Vogt," in capsys.readouterr().out
    graph = ["--graph", str(new.folder)]
    assert main(["what-if", "--without", "two.txt", *graph]) == 0
    assert capsys.readouterr().out.startswith("Without “")
    assert main(["what-if", "--without", "two.txt", "--format", "json", *graph]) == 0
    assert {"disappeared", "lost", "moves"} <= set(json.loads(capsys.readouterr().out))
    assert main(["what-if", *graph]) == 1
    assert "Nothing is left out" in capsys.readouterr().err


def test_the_map_shows_what_has_changed(
    builds: tuple[Graph, Graph], tmp_path: Path, browser: Browser
) -> None:
    """Three boxes filter by change, the details say it, and the table has a column of it."""
    old, new = builds
    path = new.draw_diff(old, tmp_path / "diff.html")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("[data-ready]", state="attached")
    assert page.locator("#changes li").all_inner_texts()[0].split() == ["New", "3"]
    assert {"Lena Vogt", "Carla Nunes"} <= _list_labels(page)
    page.locator("#changes input[data-key=gone]").uncheck()
    page.wait_for_timeout(100)
    assert "Carla Nunes" not in _list_labels(page)
    page.evaluate("iri => actormap.select(iri)", new.find("Lena Vogt")[0].entity.iri)
    assert page.locator("#details .change").first.inner_text() == "New"
    page.locator("#show-table").click()
    assert "Change" in page.locator("#table th").all_inner_texts()
    page.close()


def _list_labels(page: Page) -> set[str]:
    return {label["name"] for label in page.evaluate("actormap.listLabels()")}


def test_a_plain_map_has_no_changes(seed: Graph, tmp_path: Path) -> None:
    """The boxes are hidden where one build is drawn."""
    text = seed.map(tmp_path / "map.html").read_text("utf-8")
    assert '"changes": []' in text


def test_claims_of_withdrawn_sources_are_gone() -> None:
    """Nothing of a withdrawn source is left, and nothing else is."""
    basis = Basis(PAGES["a"] + PAGES["c"], (), BASE)
    left: list[Claim] = list(find_withdrawal(basis, SOURCES.values(), ["c"]).apply(basis).claims)
    assert left == PAGES["a"]
    assert isinstance(compare_views(view("a"), view("a")), Changes)


def test_withdrawn_decisions_leave_no_trace(tmp_path: Path) -> None:
    """A build with all decisions taken back is the build without the file, byte for byte."""
    project = write_essays(tmp_path)

    def build(name: str) -> bytes:
        return (actormap.build(project, out=tmp_path / name).folder / "graph.nq").read_bytes()

    before = build("before")
    graph = Graph(tmp_path / "before")
    keys = [key for key, m in graph._views.accepted.mentions.items()  # noqa: SLF001 - to judge them
            if m.name == "John Smith"]  # fmt: skip
    assert len(keys) == 2
    file = project / "decisions.sssom.tsv"
    write_decisions(file, [Decision(keys[0], keys[1], Judgement.SAME, author="Nur")])
    assert build("decided") != before
    write_decisions(file, [])
    assert build("withdrawn") == before
