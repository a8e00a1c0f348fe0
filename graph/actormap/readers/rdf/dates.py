"""Dates of RDF sources: years and days, however they are wrapped."""

import re

from actormap.readers.rdf.facts import Fact
from actormap.readers.rdf.source import Evidence
from actormap.records import Value

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*|Z|[+-]\d\d:\d\d)?")
_PRECISION = {"yearPrecision": 4, "yearMonthPrecision": 7}
_STARTS = ("schema:startDate", "vivo:start", "org:memberFrom", "dcterms:start")
_ENDS = ("schema:endDate", "vivo:end", "dcterms:end")
_INTERVALS = ("vivo:dateTimeInterval", "org:memberDuring")


def read_date(text: str) -> str:
    """Return the date in a text as year, year-month or day; empty where it is none.

    >>> read_date("2001-01-01T00:00:00"), read_date("2019-03"), read_date("in press")
    ('2001-01-01', '2019-03', '')
    """
    match = _DATE.fullmatch(text.strip())
    return "-".join(part for part in match.groups() if part) if match else ""


def find_date(evidence: Evidence, facts: list[Fact]) -> tuple[str, list[Fact]]:
    """Return the first date that facts state, and the facts that state it.

    VIVO wraps a date in a node that says how precise it is: of a year only the year counts.
    """
    for fact in facts:
        if fact.is_literal and (date := read_date(fact.value)):
            return date, [fact]
        for inner in (
            evidence.facts.find(fact.value, ["vivo:dateTime"]) if not fact.is_literal else ()
        ):
            precision = evidence.facts.find(fact.value, ["vivo:dateTimePrecision"])[:1]
            digits = [_PRECISION.get(p.value.rpartition("#")[2], 10) for p in precision]
            if date := read_date(inner.value)[: digits[0] if digits else 10]:
                return date, [fact, inner, *precision]
    return "", []


def state_date(evidence: Evidence, node: str, names: list[str]) -> Value | None:
    """Return when something came out, if the source says so."""
    date, facts = find_date(evidence, evidence.facts.find(node, names))
    if not date:
        return None
    evidence.facts.use(facts)
    return evidence.state(facts[1] if len(facts) > 1 else facts[0], date)


def find_period(evidence: Evidence, node: str) -> tuple[str, str, list[Fact]]:
    """Return start and end of something that lasts, and the facts that state them."""
    intervals = [fact for fact in evidence.facts.find(node, _INTERVALS) if not fact.is_literal]
    start, end = "", ""
    used: list[Fact] = []
    for owner in (node, *(fact.value for fact in intervals[:1])):
        first, started = find_date(evidence, evidence.facts.find(owner, _STARTS))
        last, ended = find_date(evidence, evidence.facts.find(owner, _ENDS))
        start, end = start or first, end or last
        used += [*started, *ended]
    return start, end, [*intervals[:1], *used] if used else []
