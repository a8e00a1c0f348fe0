"""What all profiles tell together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from actormap.matching.model import Profile
from actormap.matching.organizations.acronyms import collect_definitions
from actormap.matching.organizations.dissection import dissect
from actormap.matching.organizations.frequencies import Frequencies, count_words
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.preparation import (
    Learnt,
    join_words,
    list_all_words,
    list_words,
    prepare,
)
from actormap.matching.organizations.words import ONE_COUNTRY


def learn(profiles: Sequence[Profile]) -> Learnt:
    """Return what the profiles tell of words, of acronyms, and of names in several places."""
    frequencies = count_words(list_all_words(profile.name) for profile in profiles)
    definitions = _explain(profiles, frequencies)
    first = Learnt(frequencies, definitions)
    return Learnt(
        frequencies, definitions, find_ambiguous(prepare(profile, first) for profile in profiles)
    )


def _explain(profiles: Iterable[Profile], frequencies: Frequencies) -> dict[str, str]:
    """Return the acronyms that sources explain in one way only, with the key of the name."""
    found: dict[str, str] = {}
    for short, names in collect_definitions(profile.name for profile in profiles).items():
        keys = {make_key(name, frequencies) for name in names}
        if len(keys) == 1:
            found[short] = keys.pop()
    return found


def make_key(name: str, frequencies: Frequencies) -> str:
    """Return the words of the organization in an affiliation, written as one."""
    named = dissect(name).names
    return "".join(join_words(list_words(named[0].words), frequencies)) if named else ""


def find_ambiguous(organizations: Iterable[Organization]) -> frozenset[str]:
    """Return the keys of names that stand in several countries, or in cities that never meet."""
    countries: dict[str, set[str]] = defaultdict(set)
    cities: dict[str, set[str]] = defaultdict(set)
    for found in organizations:
        countries[found.key] |= {ONE_COUNTRY.get(code, code) for code in found.countries}
        cities[found.key] |= found.cities
    return frozenset(k for k in countries if len(countries[k]) > 1 or len(cities[k]) > 1)
