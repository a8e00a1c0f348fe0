"""Bylines: real ones with what they say, lines that are none, and what must hold of any line."""

import itertools
import json
import subprocess
import sys
from collections import Counter

import pytest
from bench.bylines import CORPUS, Row, collect_values, read_corpus, score
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.bylines import Abstention, Byline, Part, parse_byline, score_byline
from actormap.bylines.__main__ import answer_lines
from actormap.bylines.json_form import answer

ROWS = read_corpus(sorted(CORPUS.glob("*.jsonl")))


def is_right(row: Row) -> bool:
    """Tell whether all that a line says is read, and nothing else."""
    return collect_values(answer(row["text"])) == collect_values(row["gold"])


# How many lines of each split are read right in full; a change may raise these numbers only.
RECORDED = {"dev": 765, "held-out": 298}


@pytest.mark.parametrize("split", RECORDED)
def test_corpus_is_read_as_well_as_recorded(split: str) -> None:
    """No change makes fewer lines of the corpus right than were right before."""
    right = sum(is_right(row) for row in ROWS if row["split"] == split)
    assert right >= RECORDED[split], "python -m bench.bylines --split dev --wrong lists the lines"


SEEN = [row for row in ROWS if row["split"] == "dev" and is_right(row)]


@pytest.mark.parametrize("row", SEEN, ids=lambda row: row["text"][:40])
def test_real_bylines(row: Row) -> None:
    """Everybody with roles, organizations, units and places, in the order of the text; a title."""
    read, gold = answer(row["text"]), row["gold"]
    assert [p["name"] for p in read["people"]] == [p["name"] for p in gold["people"]]
    for key in ("roles", "orgs", "places", "units"):
        assert [sorted(p[key]) for p in read["people"]] == [sorted(p[key]) for p in gold["people"]]


def test_corpus_is_labelled_with_its_own_words() -> None:
    """Each label stands in its line as it is, and each line once."""
    assert max(Counter(row["text"] for row in ROWS).values()) == 1
    for row in ROWS:
        gold = row["gold"]
        labels = [gold["title"] or "", *gold["orgs_only"]]
        for person in gold["people"]:
            labels += [person["name"], *itertools.chain(*list(person.values())[1:])]
        assert [label for label in labels if label not in row["text"]] == []


def test_splits_share_no_page_style() -> None:
    """What is held out was never looked at while the grammar was written."""
    styles = {split: {r["source"] for r in ROWS if r["split"] == split} for split in RECORDED}
    for one, two in itertools.combinations(styles.values(), 2):
        assert one & two == set()


NO_BYLINES = [
    "Cities as Learning Opportunities",
    "A Letter to School Leaders",
    "Learning Ecosystem of Medellin",
    "Planning a City as a Living Lab for Learning",
    "The Future of Learning is in Your Community",
    "Find out more in articles highlighted below.",
    "How can we prepare young people to thrive in this new world?",
    "Digital Futures",
    "Opening Ceremony",
    "Coffee Break",
    "Rethinking Schools, Reimagining Learning",
    "In conversation with Jane Doe, author of Learning Cities",
    "Jane Doe is Director of the Institute.",
    "Learning Cities Network",
    "Read more",
    "",
    "2020",
]


@pytest.mark.parametrize("text", NO_BYLINES)
def test_what_is_no_byline(text: str) -> None:
    """Titles and sentences do not look like bylines."""
    assert score_byline(text) < 0.5, text


SEED_BYLINES = [row["text"] for row in ROWS if row["source"] == "wise-learning-ecosystems"]


@pytest.mark.parametrize("text", SEED_BYLINES)
def test_what_is_a_byline(text: str) -> None:
    """The bylines of the sample page look like what they are."""
    assert score_byline(text) > 0.5, text


words = st.sampled_from(
    ["Keri Facer", "Helen Manchester", "Director", "of", "University of Bristol", "OECD", "Paris",
     "CEO", "Dr.", "Chair:", "(", ")", "–", "by", "Γιώργος", "李明", "Professorin für", "“", "”"]
)  # fmt: skip
joints = st.sampled_from([", ", " & ", " and ", "; ", " ", "\n", " - ", ": ", ". ", "/"])
made = st.lists(st.tuples(words, joints), max_size=8).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)


def list_parts(byline: Byline) -> list[list[Part]]:
    """Return the parts of each person."""
    return [
        [person.name, *person.roles, *person.organizations, *person.units, *person.places]
        for person in byline.contributors
    ]


@settings(deadline=None)
@given(st.one_of(made, st.text(max_size=80)))
def test_every_part_stands_in_the_text(text: str) -> None:
    """Whatever the line: no error, exact positions, people in order, parts of one never overlap."""
    byline = parse_byline(text)
    assert 0 <= score_byline(text) <= 1
    candidates = byline.candidates if isinstance(byline, Abstention) else (byline,)
    for candidate in candidates:
        starts = [person.name.start for person in candidate.contributors]
        assert starts == sorted(starts)
        outside = [part for part in (candidate.title, *candidate.organizations) if part]
        for parts in [*list_parts(candidate), outside]:
            for part in parts:
                assert text[part.start : part.end] == part.text
            spans = sorted((part.start, part.end) for part in set(parts))
            assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans)), text


@settings(deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(["\u00a0", "\u202f", "  ", "\u2009"]))
def test_the_kind_of_space_does_not_matter(row: Row, space: str) -> None:
    """No-break, thin and doubled spaces, as pages have them, change no reading."""
    text = row["text"]
    plain = collect_values(answer(text))
    assert collect_values(answer(text.replace(" ", space))) == plain
    assert collect_values(answer(f"{space}{text}\n")) == plain


HOSTILE = [
    "(" * 900,
    "A (" * 300,
    "Jane Doe, " * 99,
    "a, " * 333,
    "Director of " * 80,
    "\n" * 900 + "Jane Doe",
    "A" * 1000,
    "“" * 500 + "”" * 500,
    "J. " * 333,
    "Jane Doe" + " " * 990,
    "and " * 250,
    "1. " * 333,
    "de la " * 160,
    "Jane Doe/" * 110,
    "x" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:8])
def test_hostile_lines_end(text: str) -> None:
    """A line that nobody wrote for readers is read or left, in bounded work."""
    assert isinstance(parse_byline(text), Byline | Abstention)


OTHER_SCRIPTS = [
    "李明, 北京大学",
    "山田太郎（東京大学教授）",
    "أحمد زويل، جامعة القاهرة",
    "राम कुमार, दिल्ली विश्वविद्यालय",
    "ดร. สมชาย ใจดี",
]


@pytest.mark.parametrize("text", OTHER_SCRIPTS)
def test_other_scripts_are_left_alone(text: str) -> None:
    """Of scripts that the grammar cannot read nothing is asserted."""
    assert isinstance(parse_byline(text), Abstention)


ORGANIZATION_LINES = [
    ("Clayton Christensen Institute", ["Clayton Christensen Institute"]),
    ("University of Bristol, UK", ["University of Bristol"]),
    ("Ministry of Education, Culture and Sports", ["Ministry of Education, Culture and Sports"]),
]


@pytest.mark.parametrize(("text", "expected"), ORGANIZATION_LINES)
def test_organizations_without_a_person(text: str, expected: list[str]) -> None:
    """A line that names organizations alone makes nobody a person."""
    byline = parse_byline(text)
    assert isinstance(byline, Byline), text
    assert ([part.text for part in byline.organizations], byline.contributors) == (expected, ())


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe is Director of the Institute.",
        "Cities as Learning Opportunities",
        "Keri Facer, quickly and without much ado",
        "a, " * 500,
    ],
)
def test_abstains_with_a_reason(text: str) -> None:
    """What the grammar cannot read it leaves, and says why."""
    parsed = parse_byline(text)
    assert isinstance(parsed, Abstention), text
    assert parsed.reason


def test_an_abstention_shows_who_was_found() -> None:
    """Where some words are not understood, the people are a candidate for a person to confirm."""
    read = answer("Keri Facer, quickly and without much ado")
    assert (read["abstained"], [p["name"] for p in read["people"]]) == (True, ["Keri Facer"])
    assert len(read["candidates"]) == 1


def test_doubts_are_told() -> None:
    """A shared organization and a name without a known word lower the confidence, with reasons."""
    byline = parse_byline("Diana Wells & Flavio Bassi, Brightmoor")
    assert isinstance(byline, Byline)
    assert 0.5 < byline.confidence < 0.95
    assert len(byline.reasons) == 2


LINES = [
    (b'{"id": 7, "text": "Keri Facer, University of Bristol"}', ["id", "parsed", "text"]),
    (b"no JSON", ["error"]),
    (b"[1, 2]", ["error"]),
    (b'{"text": 3}', ["error", "text"]),
    (b"\xff\xfe", ["error"]),
    (b"[" * 100_000, ["error"]),
]


@pytest.mark.parametrize(("line", "keys"), LINES, ids=lambda value: str(value)[:20])
def test_each_line_is_answered(line: bytes, keys: list[str]) -> None:
    """A good line comes back with `parsed`, a bad one with `error`: one line for each."""
    answers = [json.loads(text) for text in answer_lines([line, b"\n"])]
    assert [sorted(row) for row in answers] == [keys]


def test_the_command_reads_standard_input() -> None:
    """`python -m actormap.bylines` answers JSON lines in the form that people label."""
    line = json.dumps({"text": "Jane Doe, Maire de Reims"}).encode()
    done = subprocess.run(
        [sys.executable, "-m", "actormap.bylines"], input=line, capture_output=True, check=True
    )
    parsed = json.loads(done.stdout)["parsed"]
    assert parsed["people"] == [
        {"name": "Jane Doe", "roles": ["Maire"], "orgs": [], "places": ["Reims"], "units": []}
    ]
    assert (parsed["title"], parsed["orgs_only"], parsed["abstained"]) == (None, [], False)


def test_the_score_counts_what_is_right() -> None:
    """The bench itself: one line right, one with a wrong organization."""
    right = {
        "text": "Ana Gil, Universidad de Granada",
        "gold": answer("Ana Gil, Universidad de Granada"),
    }
    wrong = {"text": "Ana Gil, Universidad de Granada", "gold": answer("Ana Gil, Ashoka")}
    tally, failures = score([right, wrong])
    assert (tally.lines, tally.lines_right, len(failures)) == (2, 1, 1)
    assert tally.get_f1("people") == 1
    assert tally.get_precision("organization") == tally.get_recall("link") == 0.5
