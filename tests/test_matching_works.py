"""Works: which citations are of one work, which a rule may join, and which must stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.matching import Comparison, Profile, match
from actormap.matching.json_lines import read_profile
from actormap.matching.works.authors import count_common, read_authors
from actormap.matching.works.citations import read_citation
from actormap.matching.works.editions import learn_titles
from actormap.matching.works.evidence import Agreement, Authors, Years
from actormap.matching.works.imprints import Imprint, read_imprint, share_pages, share_venue
from actormap.matching.works.matcher import compare
from actormap.matching.works.outlets import Outlet
from actormap.matching.works.titles import Likeness, compare_titles, cut_title, read_title
from actormap.matching.works.weights import WEIGHTS


@pytest.mark.parametrize(
    ("lists", "families"),
    [
        (["Blum, A., Furst, M., & Rudich, S."], "blum furst rudich"),
        (["a. blum, m. furst, m. kearns, r. lipton."], "blum furst kearns lipton"),
        (["freund y., schapire r.e.:"], "freund schapire"),
        (["Freund, Yoav and Schapire, Robert E."], "freund schapire"),
        (["Chee-Yong Chan, Yannis E. Ioannidis"], "chan ioannidis"),
        (["Facer, Keri", "Sébastien Turbot"], "facer turbot"),
        (["dietterich, t., m. kearns, and y."], "dietterich kearns"),
        (["goldman, s.; rivest, r.; and schapire, r."], "goldman rivest schapire"),
        (["M. Kearns et al."], "kearns"),
        (["李明", "Ольга Иванова"], "李明 иванова"),
        (["", "..."], ""),
    ],
)
def test_authors_are_read_in_any_style(lists: list[str], families: str) -> None:
    """Inverted or not, in one text or many, the family names are found."""
    assert " ".join(author.family for author in read_authors(lists)) == families


def test_authors_in_common() -> None:
    """A letter more or less is the same family name; another initial is another person."""
    left = read_authors(["h. drucker, r. schapire, and p. simard"])
    assert count_common(left, read_authors(["Harris Druker, Robert Schapire"])) == (2, 2, 3)
    assert count_common(left, read_authors(["K. Drucker"])).shared == 0
    assert count_common(left, ()) == (0, 0, 3)
    camps = read_authors(["Rafael Camps Paré"])
    assert count_common(camps, read_authors(["R. Camps"])).shared == 1
    assert count_common(camps, read_authors(["Josep Camps"])).shared == 0


@pytest.mark.parametrize(
    ("left", "right", "likeness"),
    [
        ("Learning to order things.", "learning to order things", Likeness.SAME),
        ("weakly learn-ing DNF formulae", "Weakly learning DNF formulae", Likeness.SAME),
        ("Persistent Threads", "Persistent threads.", Likeness.SHORT),
        ("Editorial", "Editorial.", Likeness.RECURRING),
        ("Guest Editors' Introduction", "Guest editors' introduction", Likeness.RECURRING),
        ("Treasurer's message", "Call for book reviews", Likeness.DIFFERENT),
        ("Book review column", "Book reviews", Likeness.RECURRING),
        (
            "A database model for object dynamics",
            "Erratum: A database model for object dynamics",
            Likeness.ABOUT,
        ),
        (
            "Knowledge processing in large database systems",
            "Knowledge processing in large database systems (demonstration)",
            Likeness.ABOUT,
        ),
        (
            "learning ro order things in large collections",
            "learning to order things in large collections",
            Likeness.SPELLING,
        ),
        (
            "Upper bounds for the sample complexity of learning boolean formulae and automata",
            "Lower bounds for the sample complexity of learning boolean formulae and automata",
            Likeness.SIMILAR,
        ),
        (
            "Experiments with a new boosting algorithm",
            "Some experiments with a new boosting algorithm, extended abstract",
            Likeness.PART,
        ),
        (
            "The theory of database concurrency, part I",
            "The theory of database concurrency, part II",
            Likeness.NUMBER,
        ),
        (
            "The theory of database concurrency",
            "The theory of database concurrency II",
            Likeness.NUMBERED,
        ),
        ("Learning to order things", "The strength of weak learnability", Likeness.DIFFERENT),
    ],
)
def test_titles(left: str, right: str, likeness: Likeness) -> None:
    """What differs tells: letters, a few words, a number, all."""
    assert compare_titles(read_title(left), read_title(right)) is likeness
    assert compare_titles(read_title(right), read_title(left)) is likeness


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("schapire (1991). `bounds on the sample complexity", "`bounds on the sample complexity"),
        ("[1995] A decision-theoretic generalization", "A decision-theoretic generalization"),
        ("Playing games of many kinds. Games and behavior, ", "Playing games of many kinds"),
        ("Why C. Elegans crawls", "Why C. Elegans crawls"),
        ("Growth (2020) and decline", "Growth (2020) and decline"),
    ],
)
def test_a_title_is_cut_from_what_stands_beside_it(text: str, title: str) -> None:
    """References cut in the wrong place keep their title; good titles are left alone."""
    assert cut_title(text).title == title


@pytest.mark.parametrize(
    ("details", "outlet", "volume", "pages"),
    [
        ({"venue": "in proc. 31st symp. on foundations"}, Outlet.PROCEEDINGS, "", ()),
        ({"venue": "in colt '93", "pages": "pp. 5-9."}, Outlet.PROCEEDINGS, "", ("5", "9")),
        ({"venue": "machine learning", "volume": "5(2)"}, Outlet.JOURNAL, "5", ()),
        ({"venue": "machine learning 5:", "pages": "197-227"}, Outlet.JOURNAL, "5", ("197", "227")),
        ({"venue": "siam j. comput.", "volume": "vol. 22"}, Outlet.JOURNAL, "22", ()),
        ({"venue": "technical report tr 14-88"}, Outlet.REPORT, "", ("14", "88")),
        ({"institution": "Harvard University"}, Outlet.REPORT, "", ()),
        ({"note": "unpublished manuscript"}, Outlet.MANUSCRIPT, "", ()),
        ({"venue": "a journal", "note": "submitted to proc. STOC"}, Outlet.JOURNAL, "", ()),
        ({"volume": "eurocolt '95,"}, Outlet.PROCEEDINGS, "", ()),
        ({}, None, "", ()),
    ],
)
def test_imprints(
    details: dict[str, str], outlet: Outlet | None, volume: str, pages: tuple[str, ...]
) -> None:
    """The kind of publication is told by words, an acronym with a year, a volume."""
    found = read_imprint(details)
    assert (found.outlet, found.volume, found.pages) == (outlet, volume, pages)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Proc. Symp. Theory of Comput.", "symposium on the theory of computing", True),
        ("STOC", "Symposium on Theory of Computing", True),
        ("VLDB", "Very Large Data Bases", True),
        ("Inform. Comput.", "Information and Computation", True),
        ("Machine Learning", "Information and Computation", False),
        ("tech. rep.", "Symposium on Theory of Computing", False),
    ],
)
def test_venues(left: str, right: str, same: bool) -> None:  # noqa: FBT001 - a column of the table
    """Abbreviations and acronyms are their long forms."""
    one, other = read_imprint({"venue": left}), read_imprint({"venue": right})
    assert (bool(one.venue and other.venue) and share_venue(one, other)) is same


def test_pages() -> None:
    """One end in common, or a misprint, is the same pages."""
    first = Imprint(pages=("247", "261"))
    assert share_pages(first, Imprint(pages=("247", "251")))
    assert share_pages(first, Imprint(pages=("247",)))
    assert not share_pages(first, Imprint(pages=("12", "20")))


def test_every_finding_has_a_weight() -> None:
    """A level without a weight would fail on the first pair that has it."""
    assert set(WEIGHTS["title"]) == set(Likeness)
    assert set(WEIGHTS["authors"]) == set(Authors)
    assert set(WEIGHTS["years"]) == set(Years)
    assert set(WEIGHTS["outlet"]) == set(Agreement) - {Agreement.ELSEWHERE}
    assert set(WEIGHTS["venue"]) == set(Agreement) - {Agreement.UNPUBLISHED}
    told = {Agreement.SAME, Agreement.OTHER, Agreement.UNTOLD}
    assert set(WEIGHTS["volume"]) == set(WEIGHTS["pages"]) == told


Row = dict[str, object]
REPORT: Row = {
    "name": "Learning binary relations and total orders",
    "coauthors": "Sally A. Goldman, Ronald L. Rivest, and Robert E. Schapire",
    "year": 1989,
    "venue": "technical report mit/lcs/tm-413",
}
PAPER: Row = {
    "name": "Learning binary relations and total orders.",
    "coauthors": ["S.A. Goldman", "R.L. Rivest", "R.E. Schapire"],
    "year": "(1989).",
    "venue": "in proceedings of the 30th symposium on foundations of computer science",
    "pages": "pages 46-51",
}
SHORTER: Row = {**PAPER, "venue": "FOCS-89", "coauthors": "Goldman, S., Rivest, R., & Schapire, R."}
ARTICLE: Row = {
    **PAPER,
    "year": 1993,
    "venue": "SIAM Journal on Computing 22(5)",
    "pages": "1006-1034",
}


def look(left: Row, right: Row) -> Comparison | None:
    """Compare two citations."""
    one, other = (
        read_citation(read_profile({"id": key, "kind": "work", **row}))
        for key, row in (("a", left), ("b", right))
    )
    return compare(one, other)


def test_two_citations_of_one_paper_are_accepted_with_reasons() -> None:
    """Title, authors, year and pages agree, and the reasons say so."""
    found = look(PAPER, SHORTER)
    assert found is not None
    assert found.rule
    assert found.score > 0.9
    assert found.reasons[:3] == ("same title", "3 of 3 authors in common", "same year")
    assert "same pages" in found.reasons


def test_report_paper_and_article_are_three_works() -> None:
    """No rule joins versions of one work, though title and authors are the same."""
    for left, right in ((REPORT, PAPER), (PAPER, ARTICLE), (REPORT, ARTICLE)):
        found = look(left, right)
        assert found is None or not found.rule
    article = look(PAPER, ARTICLE)
    assert article is not None
    assert article.forbidden
    assert "years differ by 4" in article.reasons
    assert "one in conference proceedings, the other in a journal" in article.reasons


def test_a_citation_without_imprint_waits_for_a_person() -> None:
    """It may be any of the versions, so nothing is joined by way of it."""
    bare: Row = {name: REPORT[name] for name in ("name", "coauthors", "year")}
    rows: list[Row] = [PAPER, bare, REPORT]
    profiles = [read_profile({"id": str(i), "kind": "work", **row}) for i, row in enumerate(rows)]
    found = match(profiles)
    assert found.groups == ()
    assert found.pending


def test_a_column_in_every_issue_is_many_works() -> None:
    """The same editor writes an editorial for each issue of a year."""
    row: Row = {
        "name": "Editor's notes", "coauthors": ["L. Liu"], "year": 2001, "venue": "SIGMOD Record"
    }  # fmt: skip
    found = look(row, dict(row))
    assert found is not None
    assert not found.rule


def test_identifiers_decide() -> None:
    """One DOI is one work, two are two, whatever the titles."""
    doi: Row = {"doi": "10.1000/1"}
    same, other = (
        look({**PAPER, **doi}, {**ARTICLE, **doi}),
        look({**PAPER, **doi}, {**SHORTER, "doi": "10.1000/2"}),
    )
    assert same is not None
    assert same.score == 1
    assert other is not None
    assert other.forbidden


def test_two_names_of_a_venue_are_learned() -> None:
    """Where two venues print the same works they are one; a work in both is then accepted."""
    titles = (
        "Broadcast disks for asymmetric environments",
        "Nearest neighbor queries in large trees",
        "Turbo-charging vertical mining of databases",
        "Dynamic information visualization for everybody",
    )
    profiles = [
        read_profile(
            {
                "id": f"{venue}{i}", "kind": "work", "name": title, "coauthors": ["A. Franklin"],
                "year": 1995, "venue": venue,
            }
        )
        for i, title in enumerate(titles)
        for venue in ("SIGMOD Conference", "International Conference on Management of Data")
    ]  # fmt: skip
    assert len(match(profiles).groups) == len(titles)
    assert match(profiles[:2]).groups == ()


def cite(key: str, title: str, **others: object) -> Profile:
    """Make a citation."""
    return read_profile({"id": key, "kind": "work", "name": title, **others})


def test_a_conference_is_not_the_journal_of_its_name() -> None:
    """Where each prints works of its own, what is cited in both is two works."""
    conference, journal = ("VLDB", "Very Large Data Bases"), ("VLDB J.", "The VLDB Journal")
    titles = ("Broadcast disks for all", "Nearest neighbor queries", "Mining of large databases")
    rows = [
        cite(f"{venue} {title}", title, coauthors=["A. Franklin"], year=year, venue=venue)
        for venues, year in ((conference, 1995), (journal, 1996))
        for title in titles
        for venue in venues
    ]
    years = {row.id: row.years for row in rows}
    groups = match(rows).groups
    assert len(groups) == 2 * len(titles)
    assert all(len({years[key] for key in group}) == 1 for group in groups)


def test_a_title_of_several_authors_in_several_years_comes_back() -> None:
    """It is a column; what is cited under another year with the same authors is not."""
    names = ("K. Ross", "K. Ross", "R. Snodgrass", "R. Snodgrass")
    column = [
        cite(f"c{i}", "Reminiscences on influential papers", coauthors=[name], year=1998 + i)
        for i, name in enumerate(names)
    ]
    paper = [
        cite(f"p{i}", "The strength of weak learnability", coauthors=["R. Schapire"], year=1989 + i)
        for i in range(4)
    ]
    found = learn_titles([read_citation(profile) for profile in (*column, *paper)])
    assert found.recurring == {"reminiscencesoninfluentialpapers"}


def test_a_bare_citation_waits_where_the_title_has_several_years() -> None:
    """Title, authors and year accept nothing where there may be versions."""
    row = {"coauthors": ["R. Schapire"], "year": 1990}
    same = [cite(key, "The strength of weak learnability", **row) for key in "ab"]
    other = cite("c", "The strength of weak learnability", **{**row, "year": 1989})
    assert match(same).groups == (("a", "b"),)
    assert match([*same, other]).groups == ()


TEXTS = st.text(alphabet="aé李 .,;&()'-12", max_size=30)
ROWS = st.fixed_dictionaries(
    {"name": TEXTS.filter(bool), "coauthors": TEXTS, "year": TEXTS, "venue": TEXTS, "pages": TEXTS}
)


@given(ROWS, ROWS)
def test_comparison_has_no_direction(left: Row, right: Row) -> None:
    """A is B as much as B is A, and no text is too odd to be read."""
    one, other = look(left, right), look(right, left)
    assert (one is None) == (other is None)
    if one and other:
        assert (round(one.score, 9), one.rule) == (round(other.score, 9), other.rule)
