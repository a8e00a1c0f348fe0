"""The tables of words beside this module: names, cities, themes, organizations, venues, titles."""

import tomllib
from json.encoder import encode_basestring as quote
from pathlib import Path
from typing import Any, NamedTuple

__all__ = [
    "City",
    "quote",
    "quote_or_null",
    "read_cities",
    "read_table",
    "split_lines",
    "split_phrases",
]

FOLDER = Path(__file__).parent


def read_table(name: str) -> dict[str, Any]:
    """Return a table by its name."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def split_phrases(text: str) -> list[str]:
    r"""Return the phrases between semicolons, each on one line.

    >>> split_phrases("learning cities; open\nscience")
    ['learning cities', 'open science']
    """
    return [" ".join(phrase.split()) for phrase in text.split(";")]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text that have something on them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def quote_or_null(text: str) -> str:
    """Return a text as JSON writes it, or null for none."""
    return quote(text) if text else "null"


class City(NamedTuple):
    """A city with its GeoNames number and coordinates, all as written."""

    name: str
    country_code: str
    country: str
    region: str
    geonames: str
    latitude: str
    longitude: str


def read_cities() -> list[City]:
    """Return the cities; those of a country follow one another, its largest first."""
    text = (FOLDER / "cities.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return [City(*row) for row in rows[1:]]
