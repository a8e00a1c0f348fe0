"""The values of reconciliation: who is asked about, what a dump holds, what may fit.

Subject (an entity of a build)  ×  Entry (of a dump) or a service's answer  →  Match
Subject  ×  Match  →  Candidate
"""

from enum import IntEnum

from msgspec import Struct, structs

from actormap.model import Kind

# Further names of an entry that are kept as they are written; all of them find it.
MOST_OTHERS = 12


class Subject(Struct, frozen=True, order=True):
    """An entity of a build, as far as it helps to find it elsewhere.

    `mention` is the one that a decision is about, `mentions` are all of them. `countries` are
    ISO 3166-1 alpha-2 codes, `cities`, `organizations` folded names, `hosts` those of its web
    pages without "www.". `is_part` tells that it is a unit of something else.
    """

    iri: str
    kind: Kind
    label: str
    mention: str
    mentions: tuple[str, ...]
    mention_label: str = ""
    names: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    cities: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    is_part: bool = False


class Relation(IntEnum):
    """How an entry bears a name; the closer, the lower."""

    NAME = 0
    LABEL = 1
    ALIAS = 2
    WORDS = 3
    ACRONYM = 4


class Entry(Struct, frozen=True, array_like=True):
    """What a dump says of one person, organization or place, as it stands there.

    `country` is an ISO 3166-1 alpha-2 code, `region` what a registry calls a part of it, `hosts`
    those of its web pages without "www.", `others` the first of its further names. `note` is what
    speaks against taking it ("no longer active"). `weight` orders entries of one score: the
    population of a place.
    """

    identifier: str
    kind: Kind
    name: str
    country: str = ""
    city: str = ""
    hosts: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    note: str = ""
    types: tuple[str, ...] = ()
    region: str = ""
    others: tuple[str, ...] = ()
    weight: int = 0


class Named(Struct, frozen=True):
    """An entry with all the names it bears, its main one included."""

    entry: Entry
    names: tuple[tuple[str, Relation], ...]


class Match(Struct, frozen=True, order=True, kw_only=True):
    """What a dump or a service has that an entity may be, and why.

    `score` runs from 0 to 1, `reasons` say why in words. `source` names the dump or service,
    `version` which one ("v1.74 of 2025-11-24", or when the service answered), `sha256` is the
    hash of the dump or of the answer. `certain` is true where the named rule holds. What is said
    there of it: `description` in one line; further `names`, `types`, `places` from small to large,
    `organizations` of a person and `hosts` of web pages, as far as a dump tells them.
    """

    identifier: str
    name: str
    score: float
    reasons: tuple[str, ...]
    source: str
    version: str = ""
    sha256: str = ""
    description: str = ""
    certain: bool = False
    names: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


class Candidate(Match, frozen=True, order=True, kw_only=True):
    """A match beside the entity that it was found for, as far as a decision needs to know it."""

    entity: str
    label: str
    kind: Kind
    mention: str
    mention_label: str
    mentions: tuple[str, ...]


def make_candidate(subject: Subject, match: Match) -> Candidate:
    """Return a match beside its entity."""
    return Candidate(
        entity=subject.iri,
        label=subject.label,
        kind=subject.kind,
        mention=subject.mention,
        mention_label=subject.mention_label,
        mentions=subject.mentions,
        **structs.asdict(match),
    )
