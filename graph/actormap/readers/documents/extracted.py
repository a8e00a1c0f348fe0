"""Text that was taken out of a file: read as a page, and placed in the terms of the file."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from actormap.model import Passage
from actormap.page_profile import PageProfile
from actormap.readers.collection import read_collection
from actormap.records import Heading, Participant, Prose, Record, Unread, Value, Work

# What a file may hold as text, in characters, to be read as a page.
MOST_CHARACTERS = 20_000_000


class Block(Struct, frozen=True, gc=False):
    """A part of a text that the file itself numbers: a page, a paragraph."""

    number: int
    text: str


def read_blocks(
    source: str, name: str, blocks: Sequence[Block], profile: PageProfile | None
) -> Iterator[Record]:
    """Yield the records of a text in blocks; `name` is what they are ("page", "paragraph").

    The passages count within their block, whose number is their fragment ("page=3").
    """
    starts = list(accumulate((len(block.text) + 1 for block in blocks), initial=0))

    def place(passage: Passage) -> Passage:
        first = bisect_right(starts, passage.start) - 1
        last = bisect_right(starts, max(passage.start, passage.end - 1)) - 1
        numbers = sorted({blocks[first].number, blocks[last].number})
        return replace(
            passage,
            start=passage.start - starts[first],
            end=passage.end - starts[first],
            fragment=f"{name}={'-'.join(map(str, numbers))}",
        )

    text = "\n".join(block.text for block in blocks)
    for record in read_collection(source, text, profile, in_prose=True):
        yield move_record(record, place)


def move_record(record: Record, place: Callable[[Passage], Passage]) -> Record:
    """Return a record of a page with its passages where `place` puts them."""
    match record:
        case Work(title=title, byline=byline, teaser=teaser):
            return replace(
                record,
                title=Value(title.text, place(title.passage)),
                byline=byline and place(byline),
                teaser=teaser and Value(teaser.text, place(teaser.passage)),
            )
        case Participant(byline=byline, bio=bio):
            return replace(record, byline=place(byline), bio=bio and place(bio))
        case Heading() | Prose() | Unread():
            return replace(record, passage=place(record.passage))
    return record
