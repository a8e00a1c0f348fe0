"""A connection as text, as Markdown, and as plain values for JSON and CSV.

The JSON form is stable: members may be added, none changes its meaning. See docs/connections.md.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from actormap import __version__
from actormap.connections.bibliography import write_bibtex
from actormap.connections.introductions import Introductions
from actormap.connections.model import Connection, Leg, Question, Route
from actormap.connections.sentences import name_all
from actormap.model import Entity, Source
from actormap.tables import Value, make_printable

Answer = Connection | Introductions

_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def list_routes(answer: Answer) -> list[Route]:
    """Return the routes of an answer."""
    if isinstance(answer, Connection):
        return list(answer.routes)
    return [introduction.route for introduction in answer.people]


def list_cited(answer: Answer) -> list[Source]:
    """Return each source that a leg cites, in the order of the legs."""
    legs = (leg for route in list_routes(answer) for leg in route.legs)
    return list(dict.fromkeys(leg.source for leg in legs))


def cite(question: Question) -> str:
    """Return how an answer is cited: the same words for the same question of the same build."""
    return f"actormap {__version__}, connection {question.id} of build {question.build}"


def link_map(question: Question) -> str:
    """Return where the map of the build shows the two ends and the routes between them."""
    start, end = question.starts[0].iri, question.ends[0].iri
    return f"map.html#from={quote(start, safe='')}&to={quote(end, safe='')}"


# ── plain values ────────────────────────────────────────────────────────────────────────────


def describe_answer(answer: Answer) -> dict[str, object]:
    """Return an answer as values that JSON knows."""
    question = answer.question
    described: dict[str, object] = {
        "id": question.id,
        "build": question.build,
        "from": name_all([entity.label for entity in question.starts]),
        "to": name_all([entity.label for entity in question.ends]),
        "question": {
            "from": [_describe_entity(entity) for entity in question.starts],
            "to": [_describe_entity(entity) for entity in question.ends],
            **question.asked,
        },
        "note": answer.note,
    }
    if isinstance(answer, Introductions):
        described["people"] = [
            {**_describe_entity(one.person), **describe_route(one.route)} for one in answer.people
        ]
    else:
        described["routes"] = [describe_route(route) for route in answer.routes]
    sources = [_describe_source(source) for source in list_cited(answer)]
    return {**described, "sources": sources, "map": link_map(question), "cite": cite(question)}


def list_rows(answer: Answer) -> list[dict[str, Value]]:
    """Return the legs of all routes as rows, with the number of their route."""
    return [
        {"route": number, **describe_leg(leg)}
        for number, route in enumerate(list_routes(answer), start=1)
        for leg in route.legs
    ]


COLUMNS = (
    "route", "from", "relation", "to", "work", "year", "quote", "source", "line", "inferred",
)  # fmt: skip


def describe_route(route: Route) -> dict[str, object]:
    """Return a route, leg by leg, as plain values."""
    return {
        "cost": route.cost,
        "topical": route.is_topical,
        "legs": [describe_leg(leg) for leg in route.legs],
    }


def describe_leg(leg: Leg) -> dict[str, Value]:
    """Return a leg with its evidence as plain values."""
    passage = leg.statement.passage
    return {
        "from": leg.from_.label,
        "relation": leg.relation,
        "to": leg.to.label,
        "work": leg.work,
        "year": leg.year or None,
        "quote": passage.quote,
        "source": leg.source.title,
        "line": passage.line or None,
        "inferred": leg.statement.inferred,
        "from_iri": leg.from_.iri,
        "to_iri": leg.to.iri,
        "claim": leg.statement.id,
        "url": leg.source.url,
        "retrieved": leg.source.retrieved,
    }


def _describe_entity(entity: Entity) -> dict[str, object]:
    return {"name": entity.label, "kind": str(entity.kind), "iri": entity.iri}


def _describe_source(source: Source) -> Mapping[str, str]:
    return {
        "title": source.title,
        "path": source.path,
        "url": source.url,
        "retrieved": source.retrieved,
        "licence": source.licence,
        "sha256": source.sha256,
    }


# ── text ────────────────────────────────────────────────────────────────────────────────────


def write_text(answer: Answer) -> str:
    """Return an answer for a terminal: the sentence, each route leg by leg, how to cite it."""
    lines = [answer.note]
    for title, route in _title_routes(answer):
        lines += ["", f"{title} (cost {route.cost:g})"]
        for leg in route.legs:
            lines += [
                f"  {leg.from_.label} — {leg.relation} → {leg.to.label}",
                f"    “{leg.statement.passage.quote}”{_mark(leg)}",
                f"    — {_say_where(leg)}",
            ]
    if list_routes(answer):
        lines += ["", f"Cite as: {cite(answer.question)}"]
    return "\n".join(map(make_printable, lines))


def write_markdown(answer: Answer) -> str:
    """Return an answer as Markdown, with its sources and how to cite it."""
    lines = [_escape(answer.note)]
    for title, route in _title_routes(answer):
        lines += ["", f"### {_escape(title)} (cost {route.cost:g})", ""]
        for leg in route.legs:
            said = f"{leg.from_.label} — {leg.relation} → {leg.to.label}"
            words = f"“{leg.statement.passage.quote}”{_mark(leg)} — {_say_where(leg)}"
            lines += [f"1. **{_escape(said)}**  ", f"   {_escape(words)}"]
    if sources := list_cited(answer):
        lines += ["", "### Sources", "", *_list_sources(sources)]
    lines += ["", f"*{_escape(cite(answer.question))}* · [map]({link_map(answer.question)})"]
    return "\n".join(map(make_printable, lines))


def write_bibliography(answer: Answer) -> str:
    """Return the sources that an answer cites, as BibTeX."""
    return write_bibtex(list_cited(answer), cite(answer.question))


def _title_routes(answer: Answer) -> Iterator[tuple[str, Route]]:
    if isinstance(answer, Introductions):
        for introduction in answer.people:
            yield f"Through {introduction.person.label}", introduction.route
    else:
        for number, route in enumerate(answer.routes, start=1):
            yield f"Route {number}", route


def _mark(leg: Leg) -> str:
    return " (inferred, not said)" if leg.statement.inferred else ""


def _say_where(leg: Leg) -> str:
    """Return source, line, and when: the year of the work, else when the source was fetched."""
    where = [leg.source.title]
    if leg.statement.passage.line:
        where.append(f"line {leg.statement.passage.line}")
    if leg.year:
        where.append(str(leg.year))
    elif leg.source.retrieved:
        where.append(f"fetched {leg.source.retrieved}")
    return ", ".join(where)


def _list_sources(sources: Sequence[Source]) -> Iterator[str]:
    for source in sources:
        parts = (source.title, source.url or source.path, source.licence)
        yield f"- {_escape(', '.join(filter(None, parts)))}"


def _escape(text: str) -> str:
    """Return text whose marks Markdown does not take for its own."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
