"""Candidates of registers in a review: an entity beside what a dump lists, judged by a person."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import actormap
from actormap.graph import Graph
from actormap.identity import Decision, read_decisions, write_decisions
from actormap.identity.decisions import Judgement
from actormap.model import Kind
from actormap.pipeline import resolve_project
from actormap.project import open_project
from actormap.reconciliation import reconcile
from actormap.review import (
    CANDIDATES,
    Pair,
    Proposal,
    Review,
    describe_item,
    describe_question,
    describe_sides,
    list_items,
    list_open_candidates,
)
from registries import BYLINES, SAMPLE, Organization, make_ror, write_ror

BRISTOL = "https://ror.org/0524sp257"
OECD = "https://ror.org/02gfys938"
WATCH = Organization(make_ror(5), "OECD Watch", "NL", aliases=("OECD",))
# Called otherwise, and with the identifier that the dump has for the University of Bristol.
TABLE = "organization,ror\nBristol University Trust,https://ror.org/0524sp257\n"
SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


@dataclass(frozen=True)
class Place:
    """A project, the build beside it, and the dump that its settings name."""

    project: Path

    @property
    def build(self) -> Path:
        """The folder of the build."""
        return self.project.parent / "build"

    def review(self, *, unsure: bool = False, only: str = CANDIDATES) -> Review:
        """Return a review by Ann, as the command begins it."""
        project = open_project(self.project)
        readings, resolution = resolve_project(project, self.build)
        candidates = list_open_candidates(self.build, resolution.decisions, unsure=unsure)
        return Review(project, readings, resolution, "Ann", candidates, unsure=unsure, only=only)

    def reconcile(self) -> None:
        """Look for candidates in the dump that the settings name."""
        graph = Graph(self.build)
        reconcile(open_project(self.project), graph.folder, graph.store)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project, and look for its organizations in the sample of ROR's dump."""
    folder = tmp_path_factory.mktemp("made")
    place = Place(folder / "essays")
    (place.project / "sources").mkdir(parents=True)
    (place.project / "sources" / "one.txt").write_text(BYLINES, "utf-8")
    settings = 'name = "essays"\n[reconcile]\ndumps = ["../v2.0-2026-01-02-ror-data.json"]\n'
    (place.project / "actormap.toml").write_text(settings, "utf-8")
    write_ror(folder / "v2.0-2026-01-02-ror-data.json", (*SAMPLE, WATCH))
    actormap.build(place.project, out=place.build)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACTORMAP_CACHE", str(folder / "cache"))
        place.reconcile()
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Return a copy of the project with its build and candidates."""
    monkeypatch.setenv("ACTORMAP_CACHE", str(made / "cache"))
    shutil.copytree(made, tmp_path / "copy", ignore=shutil.ignore_patterns("cache"))
    return Place(tmp_path / "copy" / "essays")


def get_proposals(review: Review) -> list[Proposal]:
    """Return the open candidates."""
    return [item for item in review.session.open if isinstance(item, Proposal)]


def list_asked(review: Review) -> list[tuple[str, str]]:
    """Return entity and candidate of each open candidate, by name."""
    return [(p.candidate.label, p.candidate.name) for p in get_proposals(review)]


def get_proposal(review: Review, name: str) -> Proposal:
    """Return the open candidate of this name."""
    return next(p for p in get_proposals(review) if p.candidate.name == name)


# ── what is asked ───────────────────────────────────────────────────────────────────────────


def test_candidates_are_asked_by_what_hangs_on_them(place: Place) -> None:
    """Those of the entity with more links first, of one entity the surest first."""
    review = place.review()
    assert list_asked(review) == [
        ("University of Bristol", "University of Bristol"),
        ("OECD", "OECD Watch"),
        ("OECD", "Organisation for Economic Co-operation and Development"),
    ]
    assert [p.kind for p in get_proposals(review)] == [Kind.ORGANIZATION] * 3
    assert place.review(only="person").session.open == ()
    assert len(get_proposals(place.review(only="organization"))) == 3


def test_pairs_come_first_and_bylines_last(place: Place) -> None:
    """A pair changes who is linked with whom, an identifier alone does not."""
    other = BYLINES.replace("Ana Ruiz, Director, OECD", "Helen Manchester, Editor, Daily Courier")
    (place.project / "sources" / "two.txt").write_text(other, "utf-8")
    kinds = [type(item) for item in place.review(only="").session.open]
    assert Pair in kinds
    assert kinds.index(Proposal) > max(n for n, kind in enumerate(kinds) if kind is Pair)


def test_both_sides_show_their_evidence(place: Place) -> None:
    """What our sources say with the words, and what the register says with its release."""
    review = place.review()
    (bristol, *_) = get_proposals(review)
    own, listed = describe_sides(bristol, review.evidence)
    assert (own.works, own.people) == (
        ("Reclaiming the Learning City",), ("Helen Manchester", "Keri Facer")
    )  # fmt: skip
    words = "Keri Facer & Helen Manchester, University of Bristol"
    assert (own.quotes[0].words, own.quotes[0].place) == (words, "line 3")
    assert listed.name == "University of Bristol"
    assert listed.spellings == ("Prifysgol Bryste",)
    assert listed.places == ("Bristol", "United Kingdom")
    assert (listed.types, listed.websites) == (("education", "funder"), ("bristol.ac.uk",))
    assert (listed.identifiers, listed.sources) == ((BRISTOL,), ("ROR v2.0 of 2026-01-02",))
    assert set(own.places) & set(listed.places) == {"Bristol"}


def test_programs_get_all_of_it(place: Place) -> None:
    """As values, and as rows of a table."""
    review = place.review()
    (bristol, *_) = get_proposals(review)
    told = json.loads(json.dumps(describe_item(bristol, review.evidence)))
    assert (told["kind"], told["entity"], told["object"]) == (
        "candidate", "organization", "ror:0524sp257"
    )  # fmt: skip
    assert told["subject"].startswith("mention:")
    assert told["effect"] == "gives University of Bristol the identifier ror:0524sp257"
    assert told["sides"][1]["sources"] == ["ROR v2.0 of 2026-01-02"]
    (row, *_) = list_items(review.session.open, review.evidence)
    assert (row["kind"], row["other"]) == (
        "candidate", "University of Bristol (ror:0524sp257, ROR)"
    )  # fmt: skip


# ── what an answer does ─────────────────────────────────────────────────────────────────────


def test_same_is_a_row_that_the_next_build_follows(place: Place) -> None:
    """The entity has the identifier then, its other candidates are settled, undo takes it back."""
    review = place.review()
    oecd = get_proposal(review, SAMPLE[1].name)
    outcome = review.judge(oecd, SAME)
    assert outcome.message == f"OECD = {SAMPLE[1].name} (ror:02gfys938)"
    (row,) = read_decisions(review.decisions_file)
    assert (row.object, row.judgement, row.author, row.confidence) == (OECD, SAME, "Ann", 1.0)
    assert row.justification == "semapv:ManualMappingCuration"
    assert row.comment == "same as its acronym, one of 2 of this name (ROR v2.0 of 2026-01-02)"
    assert list_asked(review) == [("University of Bristol", "University of Bristol")]
    assert review.session.settled == 1
    assert list_asked(place.review()) == list_asked(review)
    graph = actormap.build(place.project, out=place.build)
    assert graph.show("OECD").entity.identifiers == (OECD,)
    assert list_asked(place.review()) == list_asked(review)
    review.undo()
    assert not review.decisions_file.exists()
    assert len(get_proposals(review)) == 3


def test_what_was_refused_is_not_asked_again(place: Place) -> None:
    """Not in this review nor in a later one, also after it was looked for again."""
    review = place.review()
    review.judge(get_proposal(review, "OECD Watch"), DIFFERENT, "a campaign")
    (row,) = read_decisions(review.decisions_file)
    assert (row.judgement, row.comment) == (DIFFERENT, "a campaign")
    left = list_asked(review)
    assert ("OECD", "OECD Watch") not in left
    place.reconcile()
    assert list_asked(place.review(unsure=True)) == list_asked(place.review()) == left


def test_what_is_unsure_is_asked_again_on_demand(place: Place) -> None:
    """It is saved, not asked in the next review, but with `unsure`."""
    review = place.review()
    review.judge(get_proposals(review)[0], UNSURE)
    assert len(get_proposals(review)) == 2
    assert len(get_proposals(place.review())) == 2
    again = place.review(unsure=True)
    assert len(get_proposals(again)) == 3
    again.judge(get_proposals(again)[0], DIFFERENT)
    assert len(get_proposals(place.review(unsure=True))) == 2


def test_an_identifier_that_another_has_joins_the_two(place: Place) -> None:
    """It is asked first, says what it joins, and cannot be said of what is known to differ."""
    (place.project / "sources" / "bodies.csv").write_text(TABLE, "utf-8")
    review = place.review()
    bristol = get_proposals(review)[0]
    words = describe_question(bristol, review.evidence)
    assert words.startswith(
        "gives University of Bristol the identifier ror:0524sp257, which Bristol University Trust "
        "has: joins 2 organizations"
    )
    trust = next(m for m in _list_mentions(review) if m != bristol.entity)
    apart = Decision(bristol.asked.subject, trust, DIFFERENT)
    write_decisions(review.decisions_file, [apart])
    later = place.review()
    # What follows from that is not asked.
    assert BRISTOL not in {p.candidate.identifier for p in get_proposals(later)}
    assert not later.judge(bristol, SAME).saved
    assert read_decisions(review.decisions_file) == [apart]


def _list_mentions(review: Review) -> list[str]:
    """Return the mentions of the entity that has the identifier of the university."""
    bearer = review.evidence.bearers[BRISTOL]
    return [key for key, iri in review.evidence.entities.items() if iri == bearer]


def test_two_entities_that_are_given_one_identifier_are_told(place: Place) -> None:
    """The second answer says whom it joins, though no build has followed the first yet."""
    names = ("Daily Courier", "Evening Herald")
    table = "\n".join(["organization,city", *(f"{name},Leeds" for name in names), ""])
    (place.project / "sources" / "papers.csv").write_text(table, "utf-8")
    paper = Organization(make_ror(6), names[0], "GB", "Leeds", aliases=names[1:])
    write_ror(next(place.project.parent.glob("*.json")), [paper])
    actormap.build(place.project, out=place.build)
    place.reconcile()
    review = place.review()
    one, other = get_proposals(review)
    assert review.session.find_bearer(other) == ""
    review.judge(one, SAME)
    assert review.session.find_bearer(other) == one.entity
    words = describe_question(other, review.evidence, one.entity)
    assert "joins 2 organizations" in words
    review.judge(other, SAME)
    graph = actormap.build(place.project, out=place.build)
    assert len({graph.show(name).entity.iri for name in names}) == 1


def test_a_dump_beside_the_sources_is_no_source(place: Place) -> None:
    """What the settings name as a dump is not read as a table of the project."""
    dump = next(place.project.parent.glob("*.json"))
    shutil.move(dump, place.project / "sources" / "ror.json")
    settings = place.project / "actormap.toml"
    settings.write_text('name = "essays"\n[reconcile]\ndumps = ["sources/ror.json"]\n', "utf-8")
    graph = actormap.build(place.project, out=place.build)
    assert [source["path"] for source in graph.report["sources"]] == ["sources/one.txt"]


@pytest.mark.parametrize("stated", ['"ror.zip"', "[1]", "{}"])
def test_dumps_are_a_list_of_files(place: Place, stated: str) -> None:
    """Anything else is told with the setting's name."""
    (place.project / "actormap.toml").write_text(f"[reconcile]\ndumps = {stated}\n", "utf-8")
    with pytest.raises(actormap.errors.ProjectError, match="dumps must be a list of files"):
        open_project(place.project)
