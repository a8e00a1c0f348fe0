"""Connections of the sample and of small made-up graphs: what is said, filtered, cited."""

import json
from collections.abc import Sequence
from itertools import combinations

import pytest

from actormap.cli import main
from actormap.connections import Connection, Filters, find_connections, find_introductions
from actormap.connections.bibliography import write_bibtex
from actormap.connections.forms import describe_answer, write_markdown, write_text
from actormap.errors import QueryError
from actormap.graph import Graph
from actormap.links import Links, make_links
from actormap.model import Entity, Kind, Passage, Source, Statement, Text

SOURCES = {key: Source(key, f"{key}.txt", "0" * 64, f"Page {key}") for key in "abc"}
BASE = "https://example.org/"


def make(kind: Kind, name: str) -> Entity:
    """Return an entity of a name."""
    return Entity(f"{BASE}{kind}/{name.replace(' ', '-')}", kind, name)


ANA, BEA, CEM, DAG = (make(Kind.PERSON, name) for name in ("Ana", "Bea", "Cem", "Dag"))
ONE, TWO, THREE = (make(Kind.WORK, name) for name in ("One", "Two", "Three"))
SCHOOL = make(Kind.ORGANIZATION, "Open School")
PEACE = make(Kind.THEME, "peace")


class Said:
    """Collects statements; each has its own line of a source."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self.statements: list[Statement] = []

    def __call__(  # noqa: PLR0913 - what a statement has
        self,
        one: Entity,
        relation: str,
        other: Entity | Text,
        source: str = "a",
        *,
        about: Entity | None = None,
        inferred: bool = False,
    ) -> "Said":
        """Add a statement."""
        line = len(self.statements) + 1
        passage = Passage(source, line, line + 1, line, f"words {line}")
        self.statements.append(
            Statement(f"{line:016x}", one, relation, other, passage, "test", (), inferred, about)
        )
        return self

    def link(self, unsettled: Sequence[str] = ()) -> Links:
        """Return the links of all that was said."""
        return make_links(self.statements, SOURCES, "Test", "b1", unsettled=unsettled)


def write_chain() -> Said:
    """Ana and Bea wrote One (1998, page a), Bea and Cem Two (2020, page b), both of one school."""
    said = Said()
    said(ONE, "issued", Text("1998", "gYear"))(TWO, "issued", Text("2020-05-01", "date"))
    said(ONE, "creator", ANA, "a", about=ONE)(ONE, "creator", BEA, "a", about=ONE)
    said(TWO, "creator", BEA, "b", about=TWO)(TWO, "creator", CEM, "b", about=TWO)
    said(ANA, "member of", SCHOOL, "a", about=ONE)(CEM, "member of", SCHOOL, "b", about=TWO)
    said(ONE, "subject", PEACE, "c")(TWO, "subject", PEACE, "c")
    return said


def list_inner(links: Links, filters: Filters, most: int = 5) -> list[list[str]]:
    """Return the labels between Ana and Cem on each route."""
    answer = find_connections(links, ANA.iri, CEM.iri, most=most, filters=filters)
    return [[entity.label for entity in route.inner] for route in answer.routes]


FILTERED = [
    (Filters(), [["Open School"], ["One", "Bea", "Two"]]),
    (Filters(relations=("creator",)), [["One", "Bea", "Two"]]),
    (Filters(relations=("wrote",)), [["One", "Bea", "Two"]]),
    (Filters(kinds=(Kind.ORGANIZATION,)), [["Open School"]]),
    (Filters(kinds=(Kind.WORK,)), []),
    (Filters(since=2000), []),
    (Filters(until=2020), [["Open School"], ["One", "Bea", "Two"]]),
    (Filters(until=2019), []),
    (Filters(sources=("a",)), []),
    (Filters(sources=("a", "page B")), [["Open School"], ["One", "Bea", "Two"]]),
    (Filters(sources=("b.txt",)), []),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERED, ids=range(len(FILTERED)))
def test_filters(filters: Filters, expected: list[list[str]]) -> None:
    """A route passes only what is asked for, and rests only on statements that count."""
    assert list_inner(write_chain().link(), filters) == expected


def test_a_topic_links_where_nothing_else_does() -> None:
    """Peace is between One and Two once the people there are left out, and the note says so."""
    answer = find_connections(
        write_chain().link(), ANA.iri, CEM.iri, filters=Filters(kinds=(Kind.WORK, Kind.THEME))
    )
    (route,) = answer.routes
    assert [entity.label for entity in route.inner] == ["One", "peace", "Two"]
    assert answer.note == (
        "Only a topic links Ana and Cem: the theme “peace”. "
        "No person, article or organization does."
    )


def test_a_broad_theme_is_called_broad() -> None:
    """What a hundred works have in common is told with its number."""
    said = write_chain()
    for number in range(98):
        said(make(Kind.WORK, f"W{number}"), "subject", PEACE)
    filters = Filters(kinds=(Kind.WORK, Kind.THEME))
    note = find_connections(said.link(), ANA.iri, CEM.iri, filters=filters).note
    assert "the broad theme “peace” (which 100 have in common)" in note


def test_only_who_is_settled() -> None:
    """No route passes somebody whom only a comparison of names holds together; ends may be so."""
    links = write_chain().link(unsettled=[BEA.iri, ANA.iri])
    assert list_inner(links, Filters(settled=True)) == [["Open School"], ["One", "peace", "Two"]]


def test_unknown_words_of_filters_are_named() -> None:
    """A relation or source that there is not is an error that tells what there is."""
    links = write_chain().link()
    with pytest.raises(QueryError, match=r'"wrotte" is no relation.*creator'):
        list_inner(links, Filters(relations=("wrotte",)))
    with pytest.raises(QueryError, match=r'No source is called "d"\. There are: Page a; Page b'):
        list_inner(links, Filters(sources=("d",)))
    with pytest.raises(QueryError, match="no such entity"):
        find_connections(links, f"{BASE}nobody", ANA.iri)


def test_evidence_is_said_before_it_is_inferred() -> None:
    """Of a link's statements the leg shows one that counts, said rather than inferred."""
    said = Said()(ANA, "member of", SCHOOL, "b")(BEA, "member of", SCHOOL, "a", inferred=True)
    said(BEA, "member of", SCHOOL, "c")
    (route,) = find_connections(said.link(), ANA.iri, BEA.iri).routes
    assert [leg.statement.passage.source for leg in route.legs] == ["b", "c"]
    assert [leg.relation for leg in route.legs] == ["is affiliated with", "has the member"]


def test_groups() -> None:
    """Routes lead from any to any; who is on both sides is told; members stand for their own."""
    links = write_chain().link()
    answer = find_connections(links, [ANA.iri, BEA.iri], [BEA.iri, CEM.iri])
    assert answer.note.startswith("Bea is on both sides.")
    assert answer.routes[0].inner == (TWO,) or answer.routes[0].inner[0].label == "Two"
    members = find_connections(links, SCHOOL.iri, BEA.iri, members=True)
    assert {route.legs[0].from_.label for route in members.routes} == {"Ana", "Cem"}
    assert members.question.starts[0].label == "Open School"
    authors = find_connections(links, PEACE.iri, SCHOOL.iri, members=True)
    assert "Ana and Cem are on both sides." in authors.note


def test_the_same_on_both_sides() -> None:
    """Who is asked about with himself is told that both names stand for one."""
    answer = find_connections(write_chain().link(), ANA.iri, ANA.iri)
    assert (answer.routes, answer.note) == ((), "Both names stand for Ana.")


def test_introductions() -> None:
    """Bea wrote with both; what Ana and Cem share needs nobody; themes make nobody known."""
    said = write_chain()(THREE, "creator", DAG)(THREE, "subject", PEACE)
    found = find_introductions(said.link(), ANA.iri, CEM.iri)
    assert [one.person.label for one in found.people] == ["Bea"]
    assert [leg.to.label for leg in found.people[0].route.legs] == ["One", "Bea", "Two", "Cem"]
    assert found.note == (
        "Bea could introduce Ana to Cem. The two already share the organization “Open School”."
    )
    assert not find_introductions(said.link(), ANA.iri, DAG.iri).people


def test_introducers_are_ranked() -> None:
    """Who wrote with both is closer than who wrote with one and works with the other."""
    said = write_chain()(THREE, "creator", CEM)(THREE, "creator", DAG)(DAG, "member of", SCHOOL)
    one = make(Kind.ORGANIZATION, "Institute")
    said(DAG, "member of", one)(ANA, "member of", one)
    found = find_introductions(said.link(), ANA.iri, CEM.iri)
    assert [introduction.person.label for introduction in found.people] == ["Bea", "Dag"]
    costs = [introduction.route.cost for introduction in found.people]
    assert costs == sorted(costs)


def test_the_id_follows_from_the_question() -> None:
    """The same question has one id; other ends, other parameters and another build have others."""
    said = write_chain()
    links = said.link()
    ids = {
        find_connections(links, ANA.iri, CEM.iri).id,
        find_connections(links, CEM.iri, ANA.iri).id,
        find_connections(links, ANA.iri, CEM.iri, most=4).id,
        find_connections(links, ANA.iri, CEM.iri, filters=Filters(since=1990)).id,
        find_connections(make_links(said.statements, SOURCES, "", "b2"), ANA.iri, CEM.iri).id,
        find_introductions(links, ANA.iri, CEM.iri).question.id,
    }
    assert len(ids) == 6
    assert find_connections(said.link(), ANA.iri, CEM.iri).id in ids


def test_forms() -> None:
    """JSON has what docs/connections.md says; text and Markdown say the same words."""
    answer = find_connections(write_chain().link(), ANA.iri, CEM.iri)
    told = json.loads(json.dumps(describe_answer(answer)))
    assert {
        "id",
        "build",
        "from",
        "to",
        "question",
        "note",
        "routes",
        "sources",
        "map",
        "cite",
    } == (set(told))
    leg = told["routes"][0]["legs"][0]
    assert {"from", "relation", "to", "work", "year", "quote", "source", "line", "inferred",
            "from_iri", "to_iri", "claim", "url", "retrieved"} == set(leg)  # fmt: skip
    assert (leg["quote"], leg["year"], leg["line"]) == ("words 7", 1998, 7)
    assert [source["title"] for source in told["sources"]] == ["Page a", "Page b"]
    for text in (write_text(answer), write_markdown(answer)):
        assert answer.note in text
        assert "“words 7”" in text
        assert answer.id in text


def test_what_names_hold_does_no_harm_in_markdown_and_bibtex() -> None:
    """Marks of Markdown and TeX in names are text."""
    name = make(Kind.ORGANIZATION, "A*B* <b>[x](http://e)</b> & {C}_%")
    said = Said()(ANA, "member of", name)(BEA, "member of", name)
    markdown = write_markdown(find_connections(said.link(), ANA.iri, BEA.iri))
    assert r"A\*B\* \<b\>\[x\](http://e)\</b\>" in markdown
    entry = write_bibtex([Source("k", "p_1", "", r"50 % \of {it}", url="http://e/{x}")], "x")
    assert r"title = {50 \% \textbackslash{}of \{it\}}" in entry
    assert "url = {http://e/%7Bx%7D}" in entry
    assert entry.count("{") == entry.count("}")


# ── the sample ──────────────────────────────────────────────────────────────────────────────


def test_no_pair_of_authors_is_connected_by_the_collection_unsaid(seed: Graph) -> None:
    """6 pairs wrote together; of the other 99 none is said to be connected without a reason."""
    people = [n for n in range(len(seed.links)) if seed.links.get_kind(n) is Kind.PERSON]
    together: list[Connection] = []
    rest: list[Connection] = []
    for one, other in combinations([seed.links.texts.iris[person] for person in people], 2):
        answer = find_connections(seed.links, one, other)
        wrote = [route for route in answer.routes if len(route.legs) == 2
                 and {leg.statement.relation for leg in route.legs} == {"creator"}]  # fmt: skip
        (together if wrote else rest).append(answer)
    assert (len(together), len(rest)) == (6, 99)
    assert all("both wrote" in answer.note for answer in together)
    for answer in rest:
        passed = {entity.kind for route in answer.routes for entity in route.inner}
        assert not passed & {Kind.COLLECTION, Kind.SERIES, Kind.PROGRAMME}
        if all(route.is_topical for route in answer.routes):
            assert answer.note.startswith(("Only a topic links", "Only being listed in"))


def test_arrays_of_a_build_and_of_its_statements_say_the_same(seed: Graph) -> None:
    """What was mapped from the build and what is made of its statements give one answer."""
    statements = list(seed.statements())
    made = make_links(statements, seed.links.sources, seed.links.title, seed.links.build)
    iris = list(made.texts.iris)
    assert iris == list(seed.links.texts.iris)
    for one, other in list(combinations(iris, 2))[::40]:
        assert find_connections(made, one, other) == find_connections(seed.links, one, other)


def test_the_commands(seed: Graph, capsys: pytest.CaptureFixture[str]) -> None:
    """Groups, filters and forms by the command line; a wrong word is one line."""
    graph = ["--graph", str(seed.folder)]
    asked = ["connect", "keri facer", "Helen Manchester"]
    assert main([*asked, "--relation", "member of", "--format", "json", *graph]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["question"]["relations"] == ["member of"]
    assert [len(route["legs"]) for route in told["routes"]] == [2]
    assert main([*asked, "--format", "bibtex", *graph]) == 0
    assert "@misc{" in capsys.readouterr().out
    assert main([*asked, "--since", "2030", "--format", "markdown", *graph]) == 0
    assert "Only being listed in" in capsys.readouterr().out
    assert main([*asked, "--and-to", "Alan Daly", "--merges", "none", *graph]) == 1
    assert "Groups" in capsys.readouterr().err
    assert main([*asked, "--source", "nowhere", *graph]) == 1
    assert 'No source is called "nowhere"' in capsys.readouterr().err
    assert main(["introduce", "keri facer", "Alan Daly", *graph]) == 1
    assert "Nobody in these sources" in capsys.readouterr().out
