"""Records → claims."""

from collections import Counter

from msgspec.structs import replace

from actormap.mapping import map_records
from actormap.mapping.page import Page
from actormap.model import Claim, Kind, Mention, Passage, Source
from actormap.readers.bibliographies.bibtex import read_bibliography
from actormap.records import Affiliation, Contribution, Value, Work
from actormap.themes import EMPTY_SCHEME


def map_bibliography(text: str) -> list[Claim]:
    """Return the claims of a bibliography."""
    source = Source("s", "s.bib", "", "s")
    found = map_records(Page(source, EMPTY_SCHEME), read_bibliography("s", text))
    return [claim for claim in found if isinstance(claim, Claim)]


def test_who_edits_a_book_has_not_edited_the_chapter() -> None:
    """The claim is about the book, in the words of the chapter's entry."""
    claims = map_bibliography(
        "@incollection{a, title={Part}, booktitle={Whole}, author={Ann Bee}, editor={Ed Itor}}"
    )
    (edited,) = [claim for claim in claims if claim.relation == "editor"]
    assert (edited.subject.kind, edited.subject.name) == (Kind.COLLECTION, "Whole")
    assert isinstance(edited.object, Mention)
    assert (edited.object.name, edited.passage.quote) == ("Ed Itor", "Ed Itor")
    assert edited.about
    assert edited.about.name == "Part"


def map_works(*works: Work) -> list[Claim]:
    """Return the claims of some works of one source."""
    found = map_records(Page(Source("s", "s", "", "s"), EMPTY_SCHEME), works)
    return [claim for claim in found if isinstance(claim, Claim)]


def state(words: str, place: str) -> Value:
    """Return words of a source as a value."""
    return Value(words, Passage("s", 0, len(words), 1, words, place))


def make_work(number: int, unit: str = "") -> Work:
    """Return a work of one author of the University of Bristol, as databases state it."""
    place = f"/{number}"
    bristol = Affiliation(
        state("University of Bristol", f"{place}/organization"),
        (state("https://ror.org/0524sp257", f"{place}/ror"),),
        unit=state(unit, f"{place}/unit") if unit else None,
        country="GB",
    )
    author = Contribution(
        state("Ann Bee", f"{place}/author"),
        identifiers=(state("https://openalex.org/A1234", f"{place}/id"),),
        affiliations=(bristol,),
    )
    return Work(state(f"Work {number}", place), contributors=(author,), local=str(number))


def test_what_a_database_says_with_every_work_is_claimed_once() -> None:
    """Who an author is and where a university, in the first work; who wrote what, in each."""
    claims = map_works(make_work(1), make_work(2))
    counts = Counter(claim.relation for claim in claims)
    assert counts["creator"] == counts["member of"] == 2
    assert counts["identifier"] == 2
    assert counts["located in"] == counts["country"] == 1
    assert {c.passage.fragment[:2] for c in claims if c.relation == "identifier"} == {"/1"}


def test_a_department_is_one_of_its_own_university() -> None:
    """Every university has one of physics, and they are not the same."""
    work = make_work(1, unit="Department of Physics")
    (author,) = work.contributors
    (bristol,) = author.affiliations
    brown = replace(bristol, organization=state("Brown University", "/1/b"), identifiers=())
    author = replace(author, affiliations=(bristol, brown))
    claims = map_works(replace(work, contributors=(author,)))
    units = {c.subject for c in claims if c.relation == "unit of"}
    assert [unit.name for unit in units] == ["Department of Physics"] * 2
