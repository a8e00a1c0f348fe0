"""The values that travel along the main path: frozen, sortable, without input or output.

    Source ── Record (see `records`) ── Claim ── Entity

A *claim* is the atom: one source, in these words, says that a subject has a relation to an
object. A *mention* is what one source calls somebody; only a decision turns mentions into an
*entity*. The values are msgspec structs: made ten times faster than dataclasses, which counts
when a source holds a million works, and written to disk between two builds as they are.
"""

import hashlib
import json
from collections.abc import Iterable
from enum import StrEnum
from operator import itemgetter

from msgspec import Struct

# Characters of context kept on either side of a passage that is part of a line.
CONTEXT = 60


class Kind(StrEnum):
    """The kinds of things in the graph."""

    PERSON = "person"
    ORGANIZATION = "organization"
    WORK = "work"
    COLLECTION = "collection"
    SERIES = "series"
    PROGRAMME = "programme"
    PLACE = "place"
    THEME = "theme"


class Source(Struct, frozen=True, order=True, gc=False):
    """A document at one point in time.

    `key` is its short name, unique within a project: from the file's path and, behind the last
    hyphen, its content, so it is the same on every machine and another one for every revision.
    `path` is relative to the project, with forward slashes.
    """

    key: str
    path: str
    sha256: str
    title: str
    media_type: str = "text/plain"
    url: str = ""
    retrieved: str = ""
    licence: str = ""
    characters: int = 0


class Passage(Struct, frozen=True, order=True, gc=False):
    """Words of a source that support a claim.

    In running text `start` and `end` count Unicode code points of the decoded text
    (`text[start:end] == quote`). Elsewhere `fragment` names the place in the source's own terms
    (a JSON pointer, a cell, the field of an entry), and `start` and `end` count within the value
    there. `line` counts from 1; 0 where a source has no lines. `prefix` and `suffix` are the
    neighbouring words on the same line, for a reader who wants the context.
    """

    source: str
    start: int
    end: int
    line: int
    quote: str
    fragment: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def id(self) -> str:
        """A short hash of the position: the same words elsewhere are another passage."""
        return hash_values(self.source, str(self.start), str(self.end), self.fragment)

    def part(self, start: int, end: int) -> "Passage":
        """Return the words from `start` to `end`, counted within this passage's quote."""
        return Passage(
            self.source,
            self.start + start,
            self.start + end,
            self.line and self.line + self.quote.count("\n", 0, start),
            self.quote[start:end],
            self.fragment,
            prefix=self.quote[max(0, start - CONTEXT) : start],
            suffix=self.quote[end : end + CONTEXT],
        )


class Mention(Struct, frozen=True, order=True, gc=False, tag=True):
    """What one source calls somebody or something.

    `key` is the name folded (see `names.fold_name`), so that one source's "Keri Facer" and "KERI
    FACER" are one mention; the words as they stand are in the claim. `local` tells apart two of
    one name within a source (an author's number in a database, the entry of an initial).
    `identifier` is a trusted identifier that the source states or the reading step is sure of, as
    an IRI (an ORCID iD, a GeoNames place, a concept of the theme scheme).
    """

    source: str
    kind: Kind
    key: str
    name: str
    local: str = ""
    identifier: str = ""

    @property
    def id(self) -> str:
        """A short hash of who says what about whom; it survives merges, and edits of the source.

        A decision about somebody on a page holds when a line is added to the page.
        """
        place = self.source.rpartition("-")[0] or self.source
        return hash_values(place, self.kind, self.key, self.local, self.identifier)


class Text(Struct, frozen=True, order=True, gc=False, tag=True):
    """A value that is no entity: a title, a role, a year.

    `datatype` is the local name of an XML Schema type (`string`, `gYear`, `decimal`, …);
    `language` a BCP 47 tag, where the source states one.
    """

    value: str
    datatype: str = "string"
    language: str = ""

    def write(self) -> str:
        """Return value, type and language as one text, for hashing."""
        return f"{self.value}^^{self.datatype}@{self.language}"


class Claim(Struct, frozen=True, gc=False):
    """One source says, in these words: subject – relation – object.

    `relation` is a name in `vocabulary.RELATIONS`. `details` are further values stated in the
    same place (role, rank, name as stated), as sorted pairs. `method` names the rule that read
    it; `inferred` marks what follows from the words but is not said by them. `about` is the work
    in whose listing the words stand, if any.
    """

    subject: Mention
    relation: str
    object: Mention | Text
    passage: Passage
    method: str
    details: tuple[tuple[str, str], ...] = ()
    inferred: bool = False
    about: Mention | None = None

    @property
    def id(self) -> str:
        """A hash of content and mentions: the same in every build, whatever gets merged."""
        target = self.object
        value = target.id if isinstance(target, Mention) else target.write()
        details = json.dumps(self.details, ensure_ascii=False)
        return hash_values(self.subject.id, self.relation, value, self.passage.id, details)

    def get_detail(self, name: str) -> str:
        """Return the detail of this name, or an empty string."""
        return next((value for key, value in self.details if key == name), "")


class Entity(Struct, frozen=True, order=True, gc=False):
    """Somebody or something, after identity was decided: one or more mentions.

    `iri` is absolute. `identifiers` are IRIs elsewhere for the same thing (GeoNames, ORCID, …).
    """

    iri: str
    kind: Kind
    label: str
    alt_labels: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


class Statement(Struct, frozen=True, gc=False):
    """A claim about entities: what `Claim` says of mentions, after identity was decided."""

    id: str
    subject: Entity
    relation: str
    object: Entity | Text
    passage: Passage
    method: str
    details: tuple[tuple[str, str], ...] = ()
    inferred: bool = False
    about: Entity | None = None

    def get_detail(self, name: str) -> str:
        """Return the detail of this name, or an empty string."""
        return next((value for key, value in self.details if key == name), "")


def hash_values(*values: str) -> str:
    """Return 16 hexadecimal digits that stand for these values, the same on every machine."""
    text = "\x1f".join(values)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def sort_details(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs that have a value, sorted, as `Claim.details` wants them."""
    return tuple(sorted(filter(_get_value, pairs)))


_get_value = itemgetter(1)
