"""An organization as it is compared."""

from msgspec import Struct

from actormap.matching.model import Profile


class Organization(Struct, frozen=True, gc=False):
    """A profile with what its name says.

    `words` are those of the organization's own name in their order, without "of", and `key` is
    them as one; `weights` tells how much each says (see `frequencies`), `grams` are the trigrams of
    their letters. `others` are keys of further organizations in the affiliation, `beside` their
    words; `all_words` are those of the whole affiliation.

    `short` are acronyms that may stand for it, `initials` its own first letters, `long` the key of
    the name that a source gives its acronym. `forms` are legal forms ("ltd"), `fields` general
    words that tell schools of one place apart ("medicine"). Places are English names, countries
    ISO 3166-1 codes. `rank` tells how surely the name is one (0 to 3).

    It `is_telling` where a word is its own, `is_plain` where the profile has nothing but the name,
    and `is_ambiguous` where profiles put organizations of this name in several places.
    """

    profile: Profile
    text: str
    key: str
    words: tuple[str, ...]
    weights: dict[str, float]
    grams: dict[str, float]
    beside: frozenset[str]
    others: tuple[str, ...]
    all_words: dict[str, float]
    short: frozenset[str]
    initials: frozenset[str]
    long: str
    heads: frozenset[str]
    forms: frozenset[str]
    fields: frozenset[str]
    numbers: frozenset[str]
    cities: frozenset[str]
    countries: frozenset[str]
    rank: int
    is_telling: bool
    is_plain: bool
    is_umbrella: bool
    has_several_seats: bool
    has_others: bool
    is_ambiguous: bool
