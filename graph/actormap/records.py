"""What one place in one source holds, before anything is claimed about anybody.

    Record = Heading | Prose | Work | Participant | Actor | Link | Kept | Unread

Every non-blank line, row or entry of a source is in exactly one record. A page gives a work with
its byline as words, which the grammar of bylines reads later; a database gives the contributors
apart. Either way each value keeps the words that state it.
"""

import re
from collections.abc import Iterable
from itertools import islice

from msgspec import Struct

from actormap.model import Kind, Passage


class Value(Struct, frozen=True, order=True, gc=False):
    r"""A value as people write it, and the passage that states it, which may differ.

    `{\"U}nal, Ece` is stated, `Ece Ünal` is the value. `language` is a BCP 47 tag, where the source
    states one.
    """

    text: str
    passage: Passage
    language: str = ""

    @classmethod
    def state(cls, passage: Passage) -> "Value":
        """Return words that are their own value."""
        return cls(passage.quote, passage)

    def part(self, start: int, end: int) -> Passage:
        """Return the passage of a part of the text: exact, where the source has the same words.

        The source may break them into lines.
        """
        quote = self.passage.quote
        if self.text == quote:
            return self.passage.part(start, end)
        words = r"\s+".join(map(re.escape, self.text[start:end].split()))
        found = list(islice(re.finditer(words, quote), 2)) if words else []
        return self.passage.part(*found[0].span()) if len(found) == 1 else self.passage


class Affiliation(Struct, frozen=True, gc=False):
    """An organization that somebody is with, as a source states it.

    `unit` is a department inside it, `country` an ISO 3166 code of two letters, `local` what
    tells the organization apart within the source. `start` and `end` are dates (ISO 8601, a year
    or more). `sector` is what sort of organization it is, in the source's word: "education".
    """

    organization: Value
    identifiers: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    unit: Value | None = None
    place: Value | None = None
    country: str = ""
    local: str = ""
    start: str = ""
    end: str = ""
    sector: Value | None = None


class Contribution(Struct, frozen=True, gc=False):
    """Somebody's part in a work: a person's, or an organization's that is named as author.

    `relation` is "creator", "editor" or "contributor". `local` tells namesakes apart where the
    source does: a person's number in a database.
    """

    name: Value
    kind: Kind = Kind.PERSON
    relation: str = "creator"
    identifiers: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    places: tuple[Value, ...] = ()
    local: str = ""


class Venue(Struct, frozen=True, gc=False):
    """Where a work came out: a journal or book series (SERIES), a book or a site (COLLECTION).

    `editors` are those of the whole: who edits a book has not edited each chapter.
    """

    name: Value
    kind: Kind = Kind.SERIES
    identifiers: tuple[Value, ...] = ()
    editors: tuple[Contribution, ...] = ()


class Heading(Struct, frozen=True, gc=False, tag=True):
    """The title of a collection page."""

    passage: Passage


class Prose(Struct, frozen=True, gc=False, tag=True):
    """A paragraph of running text."""

    passage: Passage


class Work(Struct, frozen=True, gc=False, tag=True):
    """An article, book, dataset … as a source lists it.

    `byline` is words to be read by the grammar; `contributors` are those whom the source states
    apart. `truncated` says that the teaser was cut by the page ("…"). `form` is one of
    `vocabulary.WORK_FORMS`. `issued` is a year, year-month or date (ISO 8601). `identifiers` and
    `website` are IRIs. `alt_titles` are the title in other languages or forms. `paragraphs` are its
    text, as far as the source has it; topics are looked for in them. `local` is the work's key
    within the source (of a bibliography's entry, a database's record), empty in a list on a page.
    `method` tells how the source states the work, where that is not plain from the format.
    """

    title: Value
    byline: Passage | None = None
    teaser: Value | None = None
    truncated: bool = False
    form: str = "article"
    contributors: tuple[Contribution, ...] = ()
    identifiers: tuple[Value, ...] = ()
    issued: Value | None = None
    venue: Venue | None = None
    publisher: Value | None = None
    keywords: tuple[Value, ...] = ()
    website: Value | None = None
    language: str = ""
    alt_titles: tuple[Value, ...] = ()
    paragraphs: tuple[Value, ...] = ()
    local: str = ""
    method: str = ""


class Participant(Struct, frozen=True, gc=False, tag=True):
    """A row of a list of people (speakers, members, contributors): a byline without a work.

    `bio` is what is told of the person in running text.
    """

    byline: Passage
    bio: Passage | None = None


class Actor(Struct, frozen=True, gc=False, tag=True):
    """A row about a person, an organization or another entity: what it is, not what it made.

    `places` are where it is or works; `keywords` what it is about; `coordinates` latitude and
    longitude in degrees (WGS 84). `parents` are organizations that an organization is a unit of,
    `sector` is its sort, in the source's word.
    """

    name: Value
    kind: Kind
    alt_names: tuple[Value, ...] = ()
    identifiers: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    parents: tuple[Affiliation, ...] = ()
    places: tuple[Value, ...] = ()
    country: str = ""
    coordinates: tuple[Value, Value] | None = None
    keywords: tuple[Value, ...] = ()
    description: Value | None = None
    website: Value | None = None
    sector: Value | None = None
    local: str = ""


class End(Struct, frozen=True, gc=False):
    """One end of a link: a name, and its kind where the source tells it.

    `source` is the key of the source that describes the end, where it is another one.
    """

    name: Value
    kind: Kind | None = None
    identifier: str = ""
    local: str = ""
    source: str = ""


class Link(Struct, frozen=True, gc=False, tag=True):
    """A row that says that two things are connected, and in which words, if any.

    `relation` is a name in `vocabulary.RELATIONS`; "related to" where the source says no more.
    `details` are further values of the claim, such as the label of the link.
    """

    subject: End
    object: End
    passage: Passage
    relation: str = "related to"
    details: tuple[tuple[str, str], ...] = ()


class Kept(Struct, frozen=True, gc=False, tag=True):
    """Triples of an RDF source that nothing here has a name for, kept as they are.

    `triples` holds them as N-Triples, one a line.
    """

    passage: Passage
    triples: str


class Unread(Struct, frozen=True, gc=False, tag=True):
    """A place in a source that was not understood, and why."""

    passage: Passage
    reason: str


Record = Heading | Prose | Work | Participant | Actor | Link | Kept | Unread


class Abstained(Struct, frozen=True, gc=False, tag=True):
    """Words that look like a statement but may be read in several ways, or in none for sure.

    `candidates` are possible readings in words, for a person to choose from.
    """

    passage: Passage
    reason: str
    candidates: tuple[str, ...] = ()


def list_passages(record: Record) -> Iterable[Passage]:
    """Yield the passages of a record that tell where it stands."""
    match record:
        case Work(title=title, byline=byline, teaser=teaser):
            yield title.passage
            if byline:
                yield byline
            if teaser:
                yield teaser.passage
        case Participant(byline=byline, bio=bio):
            yield byline
            if bio:
                yield bio
        case Actor(name=name):
            yield name.passage
        case Heading() | Prose() | Link() | Kept() | Unread():
            yield record.passage
