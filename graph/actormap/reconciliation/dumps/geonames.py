"""Files of GeoNames (`cities500.txt`, `FR.txt`, `allCountries.txt`) → places.

Nineteen columns parted by tabs, as https://download.geonames.org/export/dump/readme.txt describes
them; the data are CC BY 4.0. Kept are settlements (class P), areas (A), continents and regions:
mountains, rivers and schools are no places that a source names as its own.
"""

from collections.abc import Iterator
from itertools import islice

from actormap.identifiers import read_identifier
from actormap.model import Kind
from actormap.reconciliation.model import MOST_OTHERS, Entry, Named, Relation

NAME = "GeoNames"
SCHEME = "geonames"
COLUMNS = 19
_CLASSES = {"A", "P"}
_REGIONS = {"CONT", "RGN"}
_GONE = {"PPLH", "PPLQ", "PPLW", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADMDH", "PCLH"}
_FEATURES = {"P": "city", "A": "area", "L": "region"}
# Shorter further names are mostly codes of airports; longer ones are web addresses.
_SHORTEST, _LONGEST = 3, 100


def read_place(line: str) -> Named | None:
    """Return one place; None where the line is not of GeoNames' shape."""
    cells = line.rstrip("\r\n").split("\t")
    if len(cells) != COLUMNS or not cells[0].isdecimal() or not cells[1]:
        return None
    name = cells[1]
    others = list(_list_others(cells[2], cells[3], name))
    return Named(
        Entry(
            identifier=read_identifier(f"geonames:{cells[0]}"),
            kind=Kind.PLACE,
            name=name,
            country=cells[8],
            note="no longer there" if cells[7] in _GONE else "",
            types=(feature,) if (feature := _FEATURES.get(cells[6], "")) else (),
            region=cells[10],
            others=tuple(islice((text for text, _ in others), MOST_OTHERS)),
            weight=int(cells[14]) if cells[14].isdecimal() else 0,
        ),
        ((name, Relation.NAME), *others),
    )


def is_wanted(line: str) -> bool:
    """Tell whether a line is about a settlement, an area or a region of the world."""
    cells = line.split("\t", 8)
    return len(cells) < COLUMNS // 2 or cells[6] in _CLASSES or cells[7] in _REGIONS


def _list_others(ascii_name: str, alternates: str, name: str) -> Iterator[tuple[str, Relation]]:
    if ascii_name and ascii_name != name:
        yield ascii_name, Relation.LABEL
    for other in dict.fromkeys(alternates.split(",")):
        if other not in {name, ascii_name, ""} and _SHORTEST <= len(other) <= _LONGEST:
            yield other, Relation.ALIAS
