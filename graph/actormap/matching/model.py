"""What is compared, and what comes of it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from actormap.model import Kind

# The rule of an identifier in common, which every kind has.
SAME_IDENTIFIER = "same identifier"


class Profile(Struct, frozen=True, gc=False):
    """What the sources say of one mention, as far as it helps to tell whether two are the same.

    `organizations`, `coauthors`, `titles` and `places` are names as stated; of a work `coauthors`
    are its authors. `years` run from the earliest on. `identifiers` are IRIs of trusted schemes
    (ORCID, ROR, DOI, Wikidata). `details` are further columns of a table (a birth date, a street),
    as sorted pairs. `source` tells where the mention stands, where that is known.
    """

    id: str
    kind: Kind
    name: str
    organizations: tuple[str, ...] = ()
    coauthors: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    details: tuple[tuple[str, str], ...] = ()
    source: str = ""


class Comparison(Struct, frozen=True, gc=False):
    """How much two profiles speak for one entity.

    `score` is the estimated probability from 0 to 1. `reasons` are phrases that a reader
    understands ("same family name", "one is an initial"). `rule` names the rule that accepts the
    pair without a person; empty where none does. `forbidden` tells that the two cannot be one
    (different identifiers of one scheme).
    """

    score: float
    reasons: tuple[str, ...] = ()
    rule: str = ""
    forbidden: bool = False


class Candidate(Struct, frozen=True, order=True, gc=False):
    """Two profiles, by their ids (`left` < `right`), and their comparison."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...] = ()
    rule: str = ""
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Matcher:
    """How the profiles of one kind are compared.

    `prepare` works out once what is compared again and again (the words of a name, folded);
    `list_keys` returns what of it a partner must have in common, the rarest first; `compare`
    returns None where nothing speaks for one entity. `learn` looks at all profiles once, for what
    depends on them (how frequent a word is), and returns the matcher to use. `rules` names those
    that accept pairs by themselves. `settle` looks at all pairs once more and scores the open ones
    by what they tell together.
    """

    prepare: Callable[[Profile], Any]
    list_keys: Callable[[Any], Iterable[str]]
    compare: Callable[[Any, Any], Comparison | None]
    learn: "Callable[[Iterable[Profile]], Matcher] | None" = None
    rules: tuple[str, ...] = (SAME_IDENTIFIER,)
    settle: Callable[[Sequence[Candidate]], Iterable[Candidate]] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Groups of two and more ids that rules accept, with the pairs accepted; pairs that stay open.

    All are sorted; the outcome does not depend on the order of the profiles.
    """

    groups: tuple[tuple[str, ...], ...]
    accepted: tuple[Candidate, ...]
    pending: tuple[Candidate, ...]
