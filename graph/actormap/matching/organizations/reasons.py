"""What speaks for and against a pair, in words."""

from collections.abc import Iterator

from actormap.matching.organizations.features import (
    Features,
    is_acronym_of,
    is_explained_by,
    match_words,
)
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.words import GENERAL

_MOST_WORDS = 3
_SHORTEST_BESIDE = 0.8


def list_reasons(left: Organization, right: Organization, features: Features) -> Iterator[str]:
    """Yield phrases: on the name, on what only one has, on the places."""
    yield from _tell_names(left, right, features)
    yield from _tell_left_over(left, right, features)
    yield from _tell_places(left, right, features)


def _tell_names(left: Organization, right: Organization, features: Features) -> Iterator[str]:
    if left.text == right.text:
        yield "same words"
    elif left.words == right.words:
        yield "same name, written otherwise or with another unit, place or legal form"
    elif features.same_words:
        yield "same words in another order"
    elif short := _find_acronym(left, right):
        yield short
    elif shared := _list_shared(left, right):
        yield f"both names have {shared}"
    if features.beside >= _SHORTEST_BESIDE:
        yield "one is named beside another organization"


def _find_acronym(left: Organization, right: Organization) -> str:
    for short, name in ((left, right), (right, left)):
        if is_explained_by(short, name):
            return f"a source explains {short.key.upper()} by the other name"
        if is_acronym_of(short, name):
            letters = min(name.initials & short.short)
            return f"{letters.upper()} are the first letters of the other"
    return ""


def _list_shared(left: Organization, right: Organization) -> str:
    common = match_words(left.weights, right.weights)
    ranked = sorted(common.keys() & left.weights.keys(), key=lambda word: (-common[word], word))
    return ", ".join(f"“{word}”" for word in ranked[:_MOST_WORDS])


def _tell_left_over(left: Organization, right: Organization, features: Features) -> Iterator[str]:
    one, other = set(left.words), set(right.words)
    if one != other and (one <= other or other <= one) and one and other:
        more = sorted(one ^ other, key=lambda word: (word in GENERAL, word))[:_MOST_WORDS]
        words = ", ".join(f"“{word}”" for word in more)
        yield f"one name holds the other and {words}: perhaps related, not the same"
    elif features.other_field:
        yield "they differ in a word that tells schools of one place apart"
    if features.untold:
        yield "the name says nothing by itself"
    if features.other_form:
        yield "another legal form"
    if features.other_number:
        yield "another number in the name"


def _tell_places(left: Organization, right: Organization, features: Features) -> Iterator[str]:
    if both := sorted(left.cities & right.cities):
        yield f"both in {both[0].title()}"
    elif features.other_city:
        yield f"one in {min(left.cities).title()}, one in {min(right.cities).title()}"
    if features.other_country:
        yield f"in other countries ({min(left.countries)}, {min(right.countries)})"
    if features.other_seat or features.unknown_seat:
        yield "perhaps two seats of one organization"
