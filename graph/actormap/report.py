"""What was read, what was not, and why: `report.json` for programs, `report.html` for people."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from actormap import __version__
from actormap.builds import REPORT_FILE, REPORT_PAGE
from actormap.coverage import Coverage
from actormap.identity import SAME_IDENTIFIER, Decision, Resolution
from actormap.identity.decisions import write_target
from actormap.model import Claim, Kind, Passage, Statement, Text
from actormap.page_profile import SUFFIX as PROFILE_SUFFIX
from actormap.reading import Reading
from actormap.tables import write_json
from actormap.themes import ProposedTheme
from actormap.vocabulary import KINDS, RELATIONS, count_kind

# Of a line that was not read, enough to find it again; it may be megabytes long.
_LONGEST_QUOTE = 200
# Of a source with many works, enough to see how they were read.
_MOST_LISTED = 200
# Of lines that were not read, as many as a person will look at; `report.json` has all.
_MOST_LINES = 300


@dataclass(frozen=True, slots=True)
class Report:
    """All that a build has to tell."""

    title: str
    build: str
    readings: Sequence[Reading]
    resolution: Resolution
    proposed: Sequence[ProposedTheme]
    coverage: Sequence[Coverage]


def write_report(report: Report, folder: Path) -> None:
    """Write `report.json` and `report.html` into a folder."""
    content = describe_report(report)
    (folder / REPORT_FILE).write_text(write_json(content) + "\n", "utf-8")
    (folder / REPORT_PAGE).write_text(_render(content), "utf-8")


def describe_report(report: Report) -> dict[str, Any]:
    """Return the report as plain values, as `report.json` holds it."""
    return {
        "title": report.title,
        "build": report.build,
        "actormap": __version__,
        "entities": count_entities(report.resolution),
        "claims": count_relations(report.resolution.statements),
        "questions": [_describe_coverage(row) for row in report.coverage],
        "sources": [_describe_reading(reading) for reading in report.readings],
        "identity": {
            "decisions": [_describe_decision(row) for row in report.resolution.decisions],
            "pending": [_describe_decision(row) for row in report.resolution.pending],
        },
        "proposed_themes": [
            {"phrase": proposed.phrase, "score": round(proposed.score, 4)}
            for proposed in report.proposed
        ],
    }


def _describe_coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "number": coverage.number,
        "question": coverage.question,
        "command": coverage.command,
        "answerable": not coverage.missing,
        "rests_on": [
            {"facts": need.name, "found": need.found, "possible": need.possible}
            for need in coverage.needs
        ],
        "missing": [{"facts": need.name, "advice": need.advice} for need in coverage.missing],
    }


def count_entities(resolution: Resolution) -> dict[str, int]:
    """Return how many entities of each kind there are."""
    counts = Counter(entity.kind for entity in set(resolution.entities.values()))
    return {str(kind): counts[kind] for kind in KINDS if counts[kind]}


def count_relations(statements: Iterable[Statement]) -> dict[str, int]:
    """Return how many statements of each relation there are."""
    counts = Counter(statement.relation for statement in statements)
    return {name: counts[name] for name in RELATIONS if counts[name]}


def _describe_reading(reading: Reading) -> dict[str, Any]:
    unread, abstained = reading.unread, reading.abstained
    return {
        "path": reading.source.path,
        "title": reading.source.title,
        "key": reading.source.key,
        "sha256": reading.source.sha256,
        "format": reading.format,
        "encoding": reading.encoding,
        "records": reading.counts,
        "holds": describe_records(reading.counts),
        "works": reading.works,
        "listed": list(_list_works(reading)),
        "claims": len(reading.claims),
        "abstained": len(abstained),
        "unread": len(unread),
        "profile": _describe_profile(reading),
        "lines": [
            *(_describe_line("abstained", a.passage, a.reason, a.candidates) for a in abstained),
            *(_describe_line("unread", u.passage, u.reason) for u in unread),
        ],
    }


# What a source may hold a number of, by the name of the record; the others are told apart.
_COUNTED = {"work": "works", "participant": "people", "actor": "actors", "link": "links"}


def describe_records(counts: Mapping[str, int]) -> str:
    """Return how many works, people, actors and links a source holds, in words.

    >>> describe_records({"work": 19, "participant": 6, "unread": 12})
    '19 works, 6 people'
    """
    found = [f"{counts[name]} {word}" for name, word in _COUNTED.items() if counts.get(name)]
    return ", ".join(found) or "no works"


def _describe_profile(reading: Reading) -> dict[str, Any] | None:
    """Return how a page of works is laid out, with the file in which that can be corrected."""
    if reading.profile is None:
        return None
    return {
        "file": reading.source.path + PROFILE_SUFFIX,
        "corrected": reading.follows_profile,
        "layout": list(reading.profile.layout),
        "lines": list(reading.profile.lines),
        "shapes": [{"shape": shape, "count": count} for shape, count in reading.shapes],
    }


def _list_works(reading: Reading) -> Iterator[dict[str, Any]]:
    """Yield how the first works were read, so that they can be compared with the source."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.about and claim.subject.kind is Kind.WORK:
            said[claim.subject.id].append(claim)
    for claims in islice(said.values(), _MOST_LISTED):
        yield _describe_work(claims)


def _describe_work(claims: Sequence[Claim]) -> dict[str, Any]:
    title = next(claim for claim in claims if claim.relation == "title")
    authors = [claim for claim in claims if claim.relation == "creator"]
    bylines = [claim.passage.quote for claim in authors if claim.method == "byline"]
    return {
        "line": title.passage.line,
        "place": describe_place(title.passage),
        "title": _get_text(title),
        "byline": next(iter(bylines), ""),
        "truncated": any(claim.get_detail("truncated") for claim in claims),
        "authors": [_describe_author(claim) for claim in authors],
    }


def _get_text(claim: Claim) -> str:
    assert isinstance(claim.object, Text)  # noqa: S101 - as `vocabulary.RELATIONS` has it
    return claim.object.value


def describe_place(passage: Passage) -> str:
    """Return where a passage stands, in few words: its line, or the source's own name for it."""
    return passage.fragment or str(passage.line)


def _describe_author(claim: Claim) -> dict[str, Any]:
    return {
        "name": claim.get_detail("name"),
        "roles": [value for name, value in claim.details if name == "role"],
        "affiliations": [value for name, value in claim.details if name == "affiliation"],
    }


def _describe_line(
    status: str, passage: Passage, reason: str, candidates: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "status": status,
        "line": passage.line,
        "place": describe_place(passage),
        "start": passage.start,
        "end": passage.end,
        "text": shorten(passage.quote),
        "reason": reason,
        "candidates": list(candidates),
    }


def _describe_decision(decision: Decision) -> dict[str, Any]:
    return {
        "subject": f"mention:{decision.subject}",
        "subject_label": decision.subject_label,
        "judgement": str(decision.judgement),
        "object": write_target(decision),
        "object_label": decision.object_label,
        "author": decision.author,
        "date": decision.date,
        "comment": decision.comment,
        "plain": decision.author == SAME_IDENTIFIER
        and decision.subject_label == decision.object_label,
    }


def shorten(text: str) -> str:
    """Return a long text's beginning and its length."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    return f"{text[:_LONGEST_QUOTE]}… ({len(text):,} characters)"


def _render(content: dict[str, Any]) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("actormap", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    counts = [count_kind(Kind(kind), number) for kind, number in content["entities"].items()]
    return environment.get_template("report.html.j2").render(
        content, counts=counts, most_lines=_MOST_LINES
    )
