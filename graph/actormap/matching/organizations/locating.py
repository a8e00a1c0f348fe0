"""Where an affiliation says that its organization is: cities and countries."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from actormap.bylines.words import STATE_CODES
from actormap.matching.organizations.tokens import Token, standardize
from actormap.matching.organizations.words import COUNTRIES, EXONYMS, GENERAL
from actormap.names import fold_name
from actormap.places import is_place_name, is_state, look_up, look_up_area
from actormap.places.gazetteer import look_up_evident

_LONGEST_PLACE = 4
_SHORTEST_CITY = 3
_LENGTH_OF_CODE = 2
_ALIKE = 0.6


@lru_cache(maxsize=2**16)
def find_country(name: str) -> str:
    """Return the code of the country that a name is of; empty where it is no country's."""
    folded = name.casefold().replace(".", "").strip()
    if folded in COUNTRIES:
        return COUNTRIES[folded]
    area = look_up_area(name) or look_up_area(name.replace(".", ""))
    return area.country if area else ""


@lru_cache(maxsize=2**16)
def is_part_of_country(name: str) -> bool:
    """Tell whether a name is a state's: "Illinois", "PA", "Pa."."""
    code = name.upper() if len(name) == _LENGTH_OF_CODE and name[0].isupper() else name
    return code in STATE_CODES or is_state(name)


@lru_cache(maxsize=2**16)
def name_city(name: str, country: str = "", *, sure: bool = False) -> str:
    """Return the English name of the city that a name is of; empty where it is none's.

    Where several bear it, the name itself, unless it has to be `sure`. A city that is not known in
    the country is a small one of the same name as a large one elsewhere.
    """
    if len(name) < _SHORTEST_CITY or standardize(name.casefold()) in GENERAL:
        return ""
    place = look_up_evident(name, country=country)
    if place and place.feature == "city":
        return place.name
    known = (place or look_up_evident(name)) if country else place
    if known and known.feature != "city":
        return ""
    return name if not sure and (known or is_place_name(name)) else ""


@lru_cache(maxsize=2**16)
def translate_place(name: str) -> str:
    """Return the English name of a place ("Munich" of "München"); empty where it is none's.

    Only where the two begin alike, since the gazetteer also has what other languages make of a
    name; and not where one only goes on ("Maryland City").
    """
    place = look_up(name)
    if place is None:
        return EXONYMS.get(fold_name(name), "")
    one, other = fold_name(name), fold_name(place.name)
    if other.startswith(one):
        return name
    alike = one[:1] == other[:1] and JaroWinkler.similarity(one, other) >= _ALIKE
    return place.name if alike else EXONYMS.get(one, "")


def count_place_words(tokens: Sequence[Token], *, whole: bool = False) -> int:
    """Return how many words at the end are a place's: of the longest name that ends there.

    In a `whole` piece between commas, ambiguous names count too.
    """
    for size in range(min(_LONGEST_PLACE, len(tokens)), 0, -1):
        name = " ".join(token.stated for token in tokens[-size:])
        if tokens[-size].joins or (size > 1 and tokens[-size].stated.isdigit()):
            continue
        if find_country(name) or is_part_of_country(name) or name_city(name, sure=not whole):
            return size
    return 0
