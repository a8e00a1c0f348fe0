"""Records → claims."""

from actormap.mapping import map_records
from actormap.mapping.page import Page
from actormap.model import Claim, Kind, Mention, Source
from actormap.readers.bibtex import read_bibliography
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
