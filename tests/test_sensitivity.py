"""Answers say how much they depend on who is taken for one."""

import json
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import actormap
from actormap.cli import main
from actormap.errors import BuildError, QueryError
from actormap.graph import Graph
from actormap.identity import Basis, Decision, Merges, read_basis, write_basis
from actormap.identity.decisions import Judgement
from actormap.model import Claim, Entity, Kind, Source
from actormap.sensitivity import compare_connection, compare_ranking
from actormap.sensitivity.needs import Link, find_gaps
from actormap.views import Views
from ecosystems import write_essays
from test_identity import BASE, count, mention, say

SOURCES = {key: Source(key, f"{key}.txt", "", f"Page {key}") for key in "abcd"}

# Ana and Bea wrote in a, Bea and Cem in b, Cem and Dag in c. Bea of a and b share an organization.
CHAIN = [
    *say("a", "One", "Ana Ruiz", "Bea Holm", organization="Open School"),
    *say("b", "Two", "Bea Holm", "Cem Usta", organization="Open School"),
    *say("c", "Three", "Cem Usta", "Dag Lund"),
]


def make_views(*claims: Claim, decisions: tuple[Decision, ...] = ()) -> Views:
    """Return the views of some claims."""
    return Views(Basis(claims, decisions, BASE), SOURCES)


def find(views: Views, name: str) -> Entity:
    """Return the one entity of a name, as accepted."""
    entities = set(views.accepted.entity_of.values())
    (entity,) = (e for e in entities if e.label == name and e.kind is Kind.PERSON)
    return entity


def judge(one: str, other: str, name: str, judgement: Judgement) -> Decision:
    """Return a person's decision about one name in two sources."""
    return Decision(
        mention(one, name).id, mention(other, name).id, judgement, author="Nur", date="2026-11-25"
    )


def test_the_three_views_differ_by_what_is_one() -> None:
    """Bea is two without merges, one as accepted; Cem, of whom nothing is known, one if all is."""
    views = make_views(*CHAIN)
    assert [count(view.resolution) for view in views] == [6, 5, 4]
    assert [view.merges for view in views] == [Merges.NONE, Merges.ACCEPTED, Merges.PENDING]


def test_without_merges_only_an_identifier_joins() -> None:
    """What two sources call by one ORCID iD is one by their own word; a person's answer is not."""
    orcid = "https://orcid.org/0000-0002-1825-0097"
    words = CHAIN[0].passage
    claims = [
        Claim(mention(source, "Work", Kind.WORK), "creator",
              mention(source, "Li Wei", identifier=orcid), words, "test")
        for source in "ab"
    ]  # fmt: skip
    same = judge("b", "c", "Cem Usta", Judgement.SAME)
    views = make_views(*claims, *CHAIN, decisions=(same,))
    without = views[Merges.NONE]
    assert len({e.iri for e in without.entity_of.values() if e.label == "Li Wei"}) == 1
    assert len({e.iri for e in without.entity_of.values() if e.label == "Cem Usta"}) == 2
    assert len({e.iri for e in views.accepted.entity_of.values() if e.label == "Cem Usta"}) == 1


def test_what_was_told_apart_stays_apart_whatever_is_open() -> None:
    """Joining all that is open joins no two of whom a person has said that they differ."""
    different = judge("b", "c", "Cem Usta", Judgement.DIFFERENT)
    views = make_views(*CHAIN, decisions=(different,))
    assert count(views[Merges.PENDING].resolution) == 5
    unsure = judge("b", "c", "Cem Usta", Judgement.UNSURE)
    assert count(make_views(*CHAIN, decisions=(unsure,))[Merges.PENDING].resolution) == 4


def test_a_route_names_the_merge_that_it_rests_on() -> None:
    """Ana reaches Cem only if Bea of page a is Bea of page b, which a rule says."""
    views = make_views(*CHAIN)
    answer = compare_connection(views, find(views, "Ana Ruiz"), find(views, "Bea Holm"))
    assert answer.sentences == (
        "The same under no merges, as accepted, and if all pending pairs were one.",
    )
    (cem,) = views.accepted.find_entities([mention("b", "Cem Usta").id])
    answer = compare_connection(views, find(views, "Ana Ruiz"), cem)
    needs = [join for found in answer.routes for join in found.needs]
    bea = {"“Bea Holm” in Page a", "“Bea Holm” in Page b"}
    assert bea in [{join.one, join.other} for join in needs]
    assert answer.by_merges[Merges.NONE].routes == ()
    assert answer.sentences[0].startswith("Under no merges: Nothing in these sources links")
    assert all(join.author.startswith("rule: ") for join in needs)


def test_a_route_that_holds_only_if_what_is_open_is_one() -> None:
    """Ana reaches Dag only if Cem is Cem, which nobody has decided."""
    views = make_views(*CHAIN)
    answer = compare_connection(views, find(views, "Ana Ruiz"), find(views, "Dag Lund"))
    assert answer.accepted.routes == ()
    (gained, *_) = answer.gained
    (join,) = gained.needs
    assert join.author == ""
    assert "Cem Usta" in join.one
    assert "Cem Usta" in join.other
    assert answer.sentences[0].startswith(
        "If all pending pairs were one, there would be a route through"
    )
    assert "nobody has decided" in answer.sentences[0]


def test_two_who_may_be_one_are_told_so() -> None:
    """Asking how two are connected who may be one person says so first of all."""
    views = make_views(*CHAIN)
    one, other = (views.accepted.find_entities([mention(s, "Cem Usta").id])[0] for s in ("b", "c"))
    answer = compare_connection(views, one, other)
    assert answer.sentences[-1].startswith("The two may be one: only if “Cem Usta” in Page")


def test_a_ranking_says_who_leads_under_which_merges() -> None:
    """Bea lies between the others only because she is one; Cem would, if he were one."""
    views = make_views(*CHAIN)
    ranking = compare_ranking(views, "betweenness")
    rows = {row.ranked.entity.label: row for row in ranking.rows}
    bea = rows["Bea Holm"]
    assert str(bea.places[Merges.ACCEPTED]) == "1"
    assert str(bea.places[Merges.NONE]) == "1 (shared by 6)"
    assert bea.parts == 2
    assert "rests on: “Bea Holm” in Page" in bea.note
    assert ranking.accepted.rows[0].entity.label == "Bea Holm"
    assert "place 1 (shared by 2) if “Cem Usta” in Page" in rows["Cem Usta"].note
    assert ranking.sentences[1:3] == (
        "No. 1 as accepted: Bea Holm.",
        "No. 1 if all pending pairs were one: Bea Holm, Cem Usta.",
    )


def test_no_document_is_ranked() -> None:
    """The pages, works and organizations are no actors of co-authorship."""
    views = make_views(*CHAIN)
    for measure in ("degree", "betweenness", "constraint"):
        ranking = compare_ranking(views, measure).accepted
        assert {row.entity.kind for row in ranking.rows} == {Kind.PERSON}


@given(st.lists(st.sets(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), min_size=1),
                min_size=1, max_size=5))  # fmt: skip
def test_gaps_are_the_fewest(steps: list[set[Link]]) -> None:
    """No other choice of one link a step leaves fewer gaps; tried one by one."""
    fewest = min(sum(one[1] != other[0] for one, other in pairwise(way)) for way in product(*steps))
    assert len(find_gaps(steps)) == fewest


def test_a_basis_is_kept_as_it_is(tmp_path: Path) -> None:
    """What is read back resolves to the same; the same basis is the same bytes."""
    basis = Basis(CHAIN, (judge("b", "c", "Cem Usta", Judgement.SAME),), BASE, frozenset({"x"}))
    write_basis(tmp_path / "one", basis)
    write_basis(tmp_path / "two", replace(basis, claims=list(CHAIN)))
    read = read_basis(tmp_path / "one")
    assert read.resolve() == basis.resolve()
    assert read.switched_off == basis.switched_off
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_damaged_basis_is_refused(tmp_path: Path) -> None:
    """Cut off anywhere, a file is not taken for one with fewer claims."""
    file = tmp_path / "claims.bin"
    write_basis(file, Basis(CHAIN, (), BASE))
    whole = file.read_bytes()
    for cut in range(len(whole)):
        file.write_bytes(whole[:cut])
        with pytest.raises(BuildError, match="Build again"):
            read_basis(file)


@pytest.fixture(scope="module")
def essays(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Build the project of two pages."""
    folder = tmp_path_factory.mktemp("sensitivity")
    return actormap.build(write_essays(folder), out=folder / "build")


def test_a_build_is_asked_under_other_merges(essays: Graph) -> None:
    """Marta Olsen is one by a rule, John Smith two: both are said of a build."""
    basis = read_basis(essays.folder / "claims.bin")
    shown = {s.id: s.subject.iri for s in essays.statements()}
    assert {s.id: s.subject.iri for s in basis.resolve().statements} == shown
    answer = essays.compare_connection("Marta Olsen", "Open School Foundation")
    assert answer.by_merges[Merges.NONE].routes
    ranking = essays.compare_ranking("degree")
    smiths = [row for row in ranking.rows if row.ranked.entity.label == "John Smith"]
    assert len(smiths) == 2
    assert all("John Smith" in join.one for row in smiths for join in row.gains)
    assert essays.rank("degree", merges="none").rows


def test_unknown_words_are_named(essays: Graph) -> None:
    """A slip in measure, projection or merges names what there is."""
    for wrong in ({"measure": "betweeness"}, {"measure": "degree", "projection": "x"},
                  {"measure": "degree", "merges": "all"}):  # fmt: skip
        with pytest.raises(QueryError, match="Known are"):
            essays.rank(**wrong)


def test_the_commands_say_where_answers_differ(
    essays: Graph, capsys: pytest.CaptureFixture[str]
) -> None:
    """As a table a sentence stands below; as JSON each row has its places, and nothing else."""
    graph = ["--graph", str(essays.folder)]
    assert main(["rank", "degree", "--sensitivity", *graph]) == 0
    assert "places depend on who is taken for one." in capsys.readouterr().out
    assert main(["rank", "degree", "--sensitivity", "--format", "json", *graph]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"kind", "name", "iri", "value", "projection", "no merges", "note"} <= set(rows[0])
    ends = ["Marta Olsen", "Open School Foundation"]
    assert main(["connect", *ends, "--sensitivity", *graph]) == 0
    assert "\nIdentity\n" in capsys.readouterr().out
    assert main(["connect", *ends, "--sensitivity", "--format", "json", *graph]) == 0
    told = json.loads(capsys.readouterr().out)["sensitivity"]
    assert set(told["answers"]) == {"no merges", "accepted", "all pending"}
    assert main(["connect", *ends, "--merges", "none", *graph]) == 0
