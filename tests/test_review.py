"""A person decides who is the same: what is asked, what an answer does, how it is saved."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import actormap
from actormap.additions import apply_addition, take_back
from actormap.errors import ProjectError
from actormap.identity import Decision, Resolution, read_decisions, resolve_claims
from actormap.identity.decision_file import compose_rows
from actormap.identity.decisions import COLUMNS, Judgement
from actormap.model import Claim, Kind, Mention, Passage, Source, Text
from actormap.names import fold_key
from actormap.pipeline import resolve_project
from actormap.project import get_profile_file, open_project
from actormap.review import Byline, Evidence, Pair, Review, Session, describe_effect, describe_item
from actormap.review.pairs import make_pairs
from ecosystems import write_essays, write_namesakes

BASE = "https://example.org/"
SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
HEAD = "\t".join(COLUMNS)
SMITH = "John Smith"
PAGE = """Essays on Schools

Marta Olsen, Director, Open School Foundation
Learning cities from below
How neighbours made a school of their own street.
Ivo Brandt, Institute of Urban Research
Living labs in old towns
What a laboratory is when nobody wears a coat.
Bianca Kramer (Sesame Open Science)
A letter on peace
Why schools teach it badly and could teach it well.
"""


def mention(source: str, name: str, kind: Kind = Kind.PERSON) -> Mention:
    """Return a mention of a source."""
    return Mention(source, kind, fold_key(name), name)


def write(source: str, title: str, *people: str, year: str = "") -> list[Claim]:
    """Return what a source says of a work and its authors."""
    work = mention(source, title, Kind.WORK)
    names = ", ".join(people)
    words = Passage(source, 0, len(names), 1, names)
    claims = [Claim(work, "creator", mention(source, p), words, "test", about=work) for p in people]
    if year:
        claims.append(Claim(work, "issued", Text(year), words, "test", about=work))
    return claims


def list_sources(*keys: str) -> list[Source]:
    """Return sources with titles of their own."""
    return [Source(key, f"{key}.txt", "", f"Source {key.upper()}") for key in keys]


def begin(claims: list[Claim], *decisions: Decision) -> tuple[Session, Evidence, Resolution]:
    """Return a session about what some claims leave open."""
    resolution = resolve_claims(claims, decisions, BASE)
    evidence = Evidence(resolution, list_sources("a", "b", "c", "d"))
    pairs = make_pairs(resolution, evidence)
    return Session.begin(pairs, evidence.entities, resolution.decisions), evidence, resolution


def decide(one: str, other: str, judgement: Judgement) -> Decision:
    """Return a decision about two mentions of one name, given as "source:name"."""
    parts = (words.partition(":") for words in (one, other))
    ends = [mention(source, name) for source, _, name in parts]
    return Decision(ends[0].id, ends[1].id, judgement, subject_label=ends[0].name,
                    object_label=ends[1].name)  # fmt: skip


def get_pairs(session: Session) -> list[Pair]:
    """Return the open pairs."""
    return [item for item in session.open if isinstance(item, Pair)]


def answer(session: Session, pair: Pair, judgement: Judgement) -> Session:
    """Return the session after a judgement of a pair."""
    asked = pair.asked
    return session.judge(pair, Decision(asked.subject, asked.object, judgement))


# ── what is asked ───────────────────────────────────────────────────────────────────────────


def test_what_changes_the_network_most_comes_first() -> None:
    """The links of the side that has fewer count; a namesake with one work waits."""
    claims = write("a", "One", "Ann Lee", "Bo Ek") + write("b", "Two", "Ann Lee")
    claims += [c for n in range(3) for c in write("a", f"A{n}", "Jo Doe")]
    claims += [c for n in range(2) for c in write("b", f"B{n}", "Jo Doe")]
    session, _, _ = begin(claims)
    first, second = get_pairs(session)
    assert (first.asked.subject_label, first.weight) == ("Jo Doe", 2 * first.score)
    assert (second.asked.subject_label, second.weight) == ("Ann Lee", 1 * second.score)


def test_both_sides_show_what_the_sources_say() -> None:
    """Works, co-authors, dates, sources, and the words with their place."""
    claims = write("a", "One", "Jo Doe", "Bo Ek", year="1999") + write("b", "Two", "Jo Doe")
    session, evidence, _ = begin(claims)
    (pair,) = get_pairs(session)
    left, right = sorted(map(evidence.describe, pair.ends), key=lambda side: side.works)
    assert (left.name, left.works, left.people, left.dates) == (
        "Jo Doe", ("One",), ("Bo Ek",), ("1999",)
    )  # fmt: skip
    assert (right.works, right.people, right.sources) == (("Two",), (), ("Source B",))
    assert [(q.words, q.source, q.place) for q in left.quotes] == [
        ("Jo Doe, Bo Ek", "Source A", "line 1")
    ]
    told = json.loads(json.dumps(describe_item(pair, evidence)))
    assert sorted(side["works"] for side in told["sides"]) == [["One"], ["Two"]]


def test_the_effect_is_told_before() -> None:
    """What comes together, and whom it links for the first time."""
    claims = write("a", "One", "Jo Doe", "Bo Ek") + write("b", "Two", "Jo Doe", "Cy Fox", "Di Guy")
    session, evidence, _ = begin(claims)
    (pair,) = get_pairs(session)
    effect = evidence.preview(*pair.ends)
    assert set(effect.example or ()) == {"Bo Ek", "Cy Fox"}
    assert describe_effect(replace(effect, example=("Bo Ek", "Cy Fox"))) == (
        "joins 2 people: 2 articles together; 2 new links, such as Bo Ek – Cy Fox"
    )


def begin_with_three() -> tuple[Session, dict[str, Pair]]:
    """Return a session about one name in three sources, and its pairs by the sources' keys."""
    claims = [c for s in "abc" for c in write(s, f"Work {s}", "Jo Doe")]
    _, evidence, resolution = begin(claims)
    iris = {s: evidence.entities[mention(s, "Jo Doe").id] for s in "abc"}
    pairs = {
        one + other: Pair(iris[one], iris[other], Kind.PERSON,
                          decide(f"{one}:Jo Doe", f"{other}:Jo Doe", UNSURE), 1)
        for one, other in ("ab", "bc", "ac")
    }  # fmt: skip
    return Session.begin(pairs.values(), evidence.entities, resolution.decisions), pairs


def test_answers_settle_what_follows_from_them() -> None:
    """A = B and B = C: nobody asks about A and C. Where A ≠ B, C joins one of them only."""
    session, pairs = begin_with_three()
    both = answer(answer(session, pairs["ab"], SAME), pairs["bc"], SAME)
    assert (both.open, both.settled) == ((), 1)
    mixed = answer(answer(session, pairs["ab"], DIFFERENT), pairs["bc"], SAME)
    assert (mixed.open, mixed.settled) == ((), 1)
    unsure = answer(session, pairs["ab"], UNSURE)
    assert unsure.open == (pairs["bc"], pairs["ac"])
    # B and C are one by now, and whether A is B was left open.
    assert answer(unsure, pairs["bc"], SAME).open == ()


def test_a_contradiction_is_refused_with_its_proof() -> None:
    """A ≠ C and A = B were answered: B = C is not saved, nor A ≠ B."""
    session, pairs = begin_with_three()
    joined = answer(answer(session, pairs["ac"], DIFFERENT), pairs["ab"], SAME)
    proof = joined.refuse(decide("b:Jo Doe", "c:Jo Doe", SAME))
    assert proof.count(" = ") == 2
    assert "; but " in proof
    assert session.refuse(decide("b:Jo Doe", "c:Jo Doe", SAME)) == ""
    assert "but" in joined.refuse(decide("a:Jo Doe", "b:Jo Doe", DIFFERENT))


def test_an_identifier_that_was_denied_stands_between() -> None:
    """A is not ROR 1, B is: the two are not one."""
    claims = [c for s in "ab" for c in write(s, f"Work {s}", "Jo Doe")]
    ror = "https://ror.org/0524sp257"
    session, evidence, resolution = begin(claims)
    told = [
        Decision(mention("a", "Jo Doe").id, ror, DIFFERENT),
        Decision(mention("b", "Jo Doe").id, ror, SAME),
    ]
    later = Session.begin(session.items, evidence.entities, [*resolution.decisions, *told])
    same = decide("a:Jo Doe", "b:Jo Doe", SAME)
    assert session.refuse(same) == ""
    assert "ror:0524sp257" in later.refuse(same)


def test_a_batch_leaves_out_what_must_stay_apart() -> None:
    """Of three of one name, two are known to differ: the third joins one of them."""
    session, pairs = begin_with_three()
    joined, kept = answer(session, pairs["bc"], DIFFERENT).list_alike(pairs["ab"])
    assert (joined, kept) == ([pairs["ab"]], 1)
    assert session.list_alike(pairs["ab"]) == ([pairs["ab"], pairs["bc"]], 0)


@given(
    truth=st.lists(st.integers(0, 2), min_size=2, max_size=7),
    order=st.randoms(use_true_random=False),
)
def test_any_order_of_answers_gives_the_same_entities(truth: list[int], order: Random) -> None:
    """Whoever answers by the truth arrives at it, whichever question is taken first."""
    claims = [c for n in range(len(truth)) for c in write(f"s{n}", f"Work {n}", "Jo Doe")]
    given_: list[Decision] = []
    for _ in range(len(truth) ** 2):
        session, _, _ = begin(claims, *given_)
        pairs = get_pairs(session)
        if not pairs:
            break
        pair = order.choice(pairs)
        one, other = (
            truth[next(n for n in range(len(truth)) if mention(f"s{n}", "Jo Doe").id == key)]
            for key in (pair.asked.subject, pair.asked.object)
        )
        judgement = SAME if one == other else DIFFERENT
        row = Decision(pair.asked.subject, pair.asked.object, judgement)
        assert session.refuse(row) == ""
        given_.append(row)
    entities = resolve_claims(claims, given_, BASE).entities
    found = [entities[mention(f"s{n}", "Jo Doe")].iri for n in range(len(truth))]
    # Two of one truth may wait for a question that is asked of their cluster's first mention only.
    assert all(truth[i] == truth[j] for i in range(len(truth)) for j in range(i)
               if found[i] == found[j])  # fmt: skip
    again = list(given_)
    order.shuffle(again)
    assert resolve_claims(claims, again, BASE).entities == entities


# ── how it is saved ─────────────────────────────────────────────────────────────────────────

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
rows = st.lists(
    st.builds(
        Decision,
        subject=st.sampled_from("abc"), object=st.sampled_from("xyz"),
        judgement=st.sampled_from(Judgement), author=names, comment=names, subject_label=names,
    ),
    min_size=1, max_size=3,
)  # fmt: skip
contents = st.sampled_from([
    None,
    b"",
    f"{HEAD}\n".encode(),
    HEAD.encode(),
    b"#curie_map:\n#  mention: x\nsubject_id\tobject_id\tmy_own\nmention:a\tmention:b\tlook here",
    b"\xef\xbb\xbfmy_own\tobject_id\tsubject_id\r\nnote\tmention:b\tmention:a\r\n",
    f"# by hand\n{HEAD}\n".encode() + b"mention:a\tA\tNot\t\tmention:b\tB\t\t\t\t\t\n\n",
    b"# nothing but a comment",
])  # fmt: skip


@given(content=contents, batches=st.lists(rows, min_size=1, max_size=4))
def test_rows_are_added_and_taken_back_to_the_byte(
    content: bytes | None, batches: list[list[Decision]]
) -> None:
    """What stood there stays as it was; the file can be read at every step; undo is exact."""
    states, additions = [content], []
    for batch in batches:
        additions.append(compose_rows(states[-1], batch))
        states.append(apply_addition(states[-1], additions[-1]))
    for before, after in pairwise(states):
        lines = (before or b"").decode("utf-8-sig").splitlines()
        kept = (after or b"").decode("utf-8-sig").splitlines()
        own = [line for line in lines if line.startswith(("#", "mention", "note"))]
        assert [line for line in kept if line in own][: len(own)] == own
    for addition in reversed(additions):
        after = states.pop()
        assert take_back(after, addition) == states[-1]


@given(content=contents, batch=rows)
def test_what_is_added_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, content: bytes | None, batch: list[Decision]
) -> None:
    """Every value in its column, but for blanks; earlier rows first."""
    file = tmp_path_factory.getbasetemp() / "decisions.sssom.tsv"
    file.write_bytes(apply_addition(content, compose_rows(content, batch)))
    found = read_decisions(file)[-len(batch) :]
    for one, other in zip(batch, found, strict=True):
        assert (one.subject, one.object, one.judgement) == (
            other.subject, other.object, other.judgement
        )  # fmt: skip
        assert " ".join(one.comment.split()) == other.comment
        assert " ".join(one.subject_label.split()) == other.subject_label


def test_a_row_is_found_again_behind_what_somebody_added() -> None:
    """Undo takes its own row out of the middle, and refuses where the row was changed."""
    addition = compose_rows(f"{HEAD}\n".encode(), [Decision("a", "b", SAME, author="Ann")])
    content = apply_addition(f"{HEAD}\n".encode(), addition) + b"mention:c\tC\t\t\tmention:d\n"
    assert take_back(content, addition) == f"{HEAD}\nmention:c\tC\t\t\tmention:d\n".encode()
    with pytest.raises(ValueError, match="not there"):
        take_back(content.replace(b"Ann", b"Anna"), addition)
    with pytest.raises(ValueError, match="gone"):
        take_back(None, addition)


# ── a project ───────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a build of the essays and of the page; what it read of them need not be read again."""
    folder = tmp_path_factory.mktemp("built")
    project = write_essays(folder)
    (project / "sources" / "page.txt").write_text(PAGE, "utf-8")
    return actormap.build(project, out=folder / "out").folder


def review_project(folder: Path, built: Path | None = None, *, unsure: bool = False) -> Review:
    """Return a review of a project by Ann."""
    project = open_project(folder)
    readings, resolution = resolve_project(project, built)
    return Review(project, readings, resolution, "Ann", unsure=unsure)


def get_pair(review: Review, name: str) -> Pair | None:
    """Return the open pair of people of this name."""
    return next(
        (pair for pair in get_pairs(review.session) if pair.asked.subject_label == name), None
    )


def test_an_answer_is_a_row_that_the_next_build_follows(tmp_path: Path, built: Path) -> None:
    """With author, date and comment; the two are one person then; undone, all is as before."""
    folder = write_essays(tmp_path)
    review = review_project(folder, built)
    pair = get_pair(review, SMITH)
    assert pair
    outcome = review.judge(pair, SAME, "met him")
    assert (outcome.saved, outcome.message) == (True, "John Smith = John Smith")
    (row,) = read_decisions(review.decisions_file)
    assert (row.author, row.comment, row.confidence) == ("Ann", "met him", 1.0)
    assert row.justification == "semapv:ManualMappingCuration"
    assert len(row.date) == len("2026-11-25")
    again = review_project(folder, built)
    assert get_pair(again, SMITH) is None
    assert len(again.evidence.describe(pair.left).sources) == 2
    assert review.undo().saved
    assert not review.decisions_file.exists()
    assert get_pair(review, SMITH) == pair
    assert not review.undo().saved


def test_a_refused_answer_leaves_the_file_as_it_is(tmp_path: Path, built: Path) -> None:
    """The message is the proof."""
    review = review_project(write_essays(tmp_path), built)
    pair = get_pair(review, SMITH)
    assert pair
    review.judge(pair, DIFFERENT)
    before = review.decisions_file.read_bytes()
    outcome = review.judge(pair, SAME)
    assert not outcome.saved
    assert outcome.message.startswith("Not saved, it contradicts: “John Smith” (mention:")
    assert review.decisions_file.read_bytes() == before
    assert review.session.answered == 1


def test_what_is_unsure_is_asked_again_on_demand(tmp_path: Path, built: Path) -> None:
    """It is saved, not asked in the next review, but with `unsure`."""
    folder = write_essays(tmp_path)
    review = review_project(folder, built)
    pair = get_pair(review, SMITH)
    assert pair
    review.judge(pair, UNSURE)
    assert get_pair(review, SMITH) is None
    assert get_pair(review_project(folder, built), SMITH) is None
    again = review_project(folder, built, unsure=True)
    asked = get_pair(again, SMITH)
    assert asked
    again.judge(asked, DIFFERENT)
    assert [row.judgement for row in read_decisions(again.decisions_file)] == [UNSURE, DIFFERENT]
    assert get_pair(review_project(folder, built, unsure=True), SMITH) is None


def test_a_batch_is_one_step(tmp_path: Path) -> None:
    """Accepted together, said so in each row, undone together."""
    write_namesakes(tmp_path, 5)
    review = review_project(tmp_path)
    before = review.session
    pair = next(p for p in get_pairs(review.session) if p.kind is Kind.ORGANIZATION)
    outcome = review.accept_alike(pair)
    assert outcome.message == "5 pairs are the same"
    rows = read_decisions(review.decisions_file)
    assert {row.comment for row in rows} == {f"accepted as one of 5: {pair.reason}"}
    assert pair not in review.session.open
    review.undo()
    assert review.session == before
    assert not review.decisions_file.exists()


def test_a_file_that_cannot_be_written_changes_nothing(tmp_path: Path, built: Path) -> None:
    """The answer is not taken for saved."""
    folder = write_essays(tmp_path)
    review = review_project(folder, built)
    review.decisions_file.mkdir()
    with pytest.raises(ProjectError, match="decisions"):
        review.judge(get_pairs(review.session)[0], SAME)
    assert review.session.answered == 0


# ── bylines ─────────────────────────────────────────────────────────────────────────────────


def write_page(folder: Path) -> Path:
    """Write a project of one page with a line that may be read in several ways."""
    (folder / "sources").mkdir()
    page = folder / "sources" / "page.txt"
    page.write_text(PAGE, "utf-8")
    return page


def get_bylines(review: Review) -> list[Byline]:
    """Return the open bylines."""
    return [item for item in review.session.open if isinstance(item, Byline)]


def test_a_reading_becomes_a_row_of_the_profile(tmp_path: Path) -> None:
    """The next build reads it so; undone, the file is what it was."""
    page, out = write_page(tmp_path), tmp_path / "out"
    actormap.build(tmp_path, out=out)
    profile = get_profile_file(page)
    before = profile.read_bytes()
    review = review_project(tmp_path, out)
    (byline,) = get_bylines(review)
    assert review.read_byline(byline, 0).message == "sources/page.txt, line 9"
    assert profile.read_bytes().startswith(before)
    assert get_bylines(review) == []
    found = actormap.build(tmp_path, out=out)
    assert found.report["sources"][0]["abstained"] == 0
    assert found.show("Bianca Kramer").said
    assert get_bylines(review_project(tmp_path, out)) == []
    review.undo()
    assert profile.read_bytes() == before
    assert get_bylines(review) == [byline]


def test_a_line_that_names_nobody_is_not_asked_again(tmp_path: Path, built: Path) -> None:
    """Also where no build has written a profile yet: it is made whole."""
    page = write_page(tmp_path)
    review = review_project(tmp_path, built)
    (byline,) = get_bylines(review)
    review.read_byline(byline, None)
    text = get_profile_file(page).read_text("utf-8")
    assert text.endswith('[[rows]]\nline = 9\ntext = "Bianca Kramer (Sesame Open Science)"\n')
    assert 'layout = ["byline", "title", "teaser"]' in text
    assert get_bylines(review_project(tmp_path)) == []
    review.undo()
    assert not get_profile_file(page).exists()


def test_a_profile_that_cannot_take_the_row_stays(tmp_path: Path) -> None:
    """Rows written in one line of TOML cannot be followed by a table of rows."""
    page = write_page(tmp_path)
    profile = get_profile_file(page)
    profile.write_text("rows = []\n", "utf-8")
    review = review_project(tmp_path)
    with pytest.raises(ProjectError, match="not valid TOML"):
        review.read_byline(get_bylines(review)[0], 0)
    assert profile.read_text("utf-8") == "rows = []\n"
    assert review.session.answered == 0


def test_pages_tell_where_their_reading_is_corrected(tmp_path: Path, built: Path) -> None:
    """The file, whether it is followed, and rows as they were read."""
    write_page(tmp_path)
    review = review_project(tmp_path, built)
    (page,) = review.list_pages()
    assert (page.file, page.followed) == ("sources/page.txt.profile.toml", False)
    assert page.samples[0] == (
        "Marta Olsen, Director, Open School Foundation",
        "Marta Olsen, Open School Foundation, Director",
    )
    review.read_byline(get_bylines(review)[0], 0)
    assert review.list_pages()[0].followed
