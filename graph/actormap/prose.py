"""What running text says of the page it stands on: its series, its programme, the year.

Patterns over fixed phrases only ("part of the … Program launched in 2020"); what they do not
cover stays unsaid.
"""

import re
from dataclasses import dataclass

Span = tuple[int, int]

_HEAD = r"(?:Program(?:me)?|Programa|Programm|Initiative|Project|Network|Campaign)"
_PROGRAMME = re.compile(
    r"\b(?:part of|within|under|in the framework of|as part of)\s+(?:the|our)\s+"
    rf"(?P<name>(?:[A-Z][\w’'&-]*\s+){{1,8}}{_HEAD})\b"
    r"(?:,?\s+(?:which was\s+)?(?:launched|started|begun|founded)\s+in\s+(?P<year>[12]\d{3})\b)?"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SERIES = re.compile(
    rf"\b(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?:of|in)\s+(?:a|the|our)\s+series\s+of\s+"
    r"(?P<name>[\w’' -]{3,80}?)(?=\s+(?:that|which|to|on|about|from)\b|[.,;:]|$)",
    re.IGNORECASE,
)
# "WISE Learning … Program": the capitals that begin a programme's name name who runs it.
_ORGANIZER = re.compile(r"(?P<name>[A-Z]{3,8})(?:’s|'s)?\s+\w")


@dataclass(frozen=True, slots=True)
class FoundProgramme:
    """A programme that the page is part of; `organizer` is a span within the text, or None."""

    name: Span
    year: Span | None
    organizer: Span | None


@dataclass(frozen=True, slots=True)
class FoundSeries:
    """A series that the page belongs to, and its position there, from 1."""

    name: Span
    position: int


def find_programme(text: str) -> FoundProgramme | None:
    """Return the programme that the text says it is part of."""
    match = _PROGRAMME.search(text)
    if not match:
        return None
    organizer = _ORGANIZER.match(text, match.start("name"), match.end("name"))
    return FoundProgramme(
        name=match.span("name"),
        year=match.span("year") if match["year"] else None,
        organizer=organizer.span("name") if organizer else None,
    )


def find_series(text: str) -> FoundSeries | None:
    """Return the series that the text says it is the first, second … of."""
    match = _SERIES.search(text)
    if not match:
        return None
    return FoundSeries(match.span("name"), _ORDINALS.index(match["ordinal"].lower()) + 1)
