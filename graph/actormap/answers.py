"""Answers on standard output: as text for a person, as JSON or CSV for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actormap.model import Kind
from actormap.tables import (
    Table,
    Value,
    make_printable,
    make_table,
    write_csv,
    write_json,
    write_text,
)
from actormap.vocabulary import KINDS, count_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actormap.connections import Connection, Leg
    from actormap.fetching import Fetched
    from actormap.graph import Graph
    from actormap.judgements import JudgementNote, MentionNote
    from actormap.model import Source, Statement
    from actormap.profiles import Profile, Said
    from actormap.reconciliation import Outcome
    from actormap.review import Review
    from actormap.sparql import Answer

FORMATS = ("table", "json", "csv")

# What the head of a profile says already.
_LABELS = ("preferred label", "alternative label")
# As in judgements, which is not imported before an entity is shown.
_SIGNS = {"same": "=", "not the same": "≠", "unsure": "perhaps =", "open": "perhaps ="}


def print_build(graph: Graph) -> None:
    """Print what a build has read and found, and where it is."""
    report = graph.report
    print(report["title"])
    for source in report["sources"]:
        print(make_printable(f"  {_describe_source(source)}"))
    entities = (count_kind(Kind(kind), n) for kind, n in report["entities"].items())
    print(f"  found {', '.join(entities)}")
    for name, text in (("map.html", "map"), ("report.html", "report"), ("graph.nq", "graph")):
        print(f"  {text:7}{graph.folder / name}")


def _describe_source(source: Mapping[str, Any]) -> str:
    """Return what was read of a source, or why nothing was."""
    lines = source["lines"]
    if source["records"] == {"unread": 1} and not lines[0]["text"]:
        return f"not read {source['path']}: {lines[0]['reason']}"
    return (
        f"read {source['path']}: {source['holds']}, "
        f"{source['claims']} claims, {source['abstained']} for review, {source['unread']} unread"
    )


def print_fetched(fetched: Fetched) -> None:
    """Print what came of one web page, as one line."""
    if fetched.reason:
        kept = f"; the copy of {fetched.copy.retrieved[:10]} stays" if fetched.copy else ""
        line = f"{fetched.outcome} {fetched.url}: {fetched.reason}{kept}"
    else:
        line = f"{fetched.outcome} {fetched.url}"
    print(make_printable(f"  {line}"), flush=True)


def print_reconciled(outcome: Outcome, form: str) -> None:
    """Print the candidates that wait, and in words how many wait and were accepted."""
    from actormap.schemes import write_curie

    rows: list[dict[str, Value]] = [
        {
            "entity": c.label,
            "kind": str(c.kind),
            "candidate": c.name,
            "identifier": write_curie(c.identifier),
            "score": c.score,
            "why": "; ".join(c.reasons),
            "what": c.description,
            "source": f"{c.source} {c.version}".strip(),
            "mention": f"mention:{c.mention}",
        }
        for c in outcome.waiting
    ]
    shown = ("entity", "candidate", "identifier", "score", "why")
    print_table(make_table(rows, shown if form == "table" else _COLUMNS), form)
    if form == "table":
        entities = len({candidate.entity for candidate in outcome.waiting})
        noun = "entity" if entities == 1 else "entities"
        print(f"{outcome.accepted} accepted, {len(rows)} wait for a decision ({entities} {noun}).")


_COLUMNS = (
    "entity",
    "kind",
    "candidate",
    "identifier",
    "score",
    "why",
    "what",
    "source",
    "mention",
)


def print_table(table: Table, form: str) -> None:
    """Print rows in one of `FORMATS`."""
    if form == "json":
        print(write_json(table.to_records()))
    else:
        print(write_csv(table) if form == "csv" else write_text(table))


def print_answer(answer: Answer, form: str) -> None:
    """Print a query's answer: rows, triples (Turtle or JSON-LD), yes or no."""
    from actormap.sparql import Triples

    if isinstance(answer, Table):
        print_table(answer, form)
    elif isinstance(answer, Triples):
        print(answer.write_jsonld() if form == "json" else answer.write_turtle())
    elif form == "json":
        print(write_json(answer))
    else:
        print("yes" if answer else "no")


# ── an entity ───────────────────────────────────────────────────────────────────────────────


def print_profile(profile: Profile, form: str) -> None:
    """Print all that is said of an entity; as CSV only the rows of what is said."""
    if form == "json":
        print(write_json(_describe_profile(profile)))
    elif form == "csv":
        columns = ("phrase", "value", "role", "quote", "source", "line", "inferred")
        print_table(make_table(map(_describe_said, profile.said), columns), form)
    else:
        _print_head(profile)
        for said in profile.said:
            _print_said(said)
        _print_identity(profile)


def _describe_profile(profile: Profile) -> dict[str, object]:
    entity = profile.entity
    return {
        "name": entity.label,
        "kind": str(entity.kind),
        "iri": entity.iri,
        "alt_labels": list(entity.alt_labels),
        "identifiers": list(entity.identifiers),
        "said": [_describe_said(said) for said in profile.said],
        "mentions": [
            {"name": mention.name, "source": mention.source} for mention in profile.mentions
        ],
        "identity": [_describe_judgement(note) for note in profile.judgements],
    }


def _describe_said(said: Said) -> dict[str, Value]:
    return {
        "phrase": said.phrase,
        "value": said.value,
        "role": said.statement.get_detail("role") or None,
        "iri": said.other.iri if said.other else None,
        **_describe_evidence(said.statement, said.source),
    }


def _describe_evidence(statement: Statement, source: Source) -> dict[str, Value]:
    return {
        "quote": statement.passage.quote,
        "source": source.title,
        "line": statement.passage.line or None,
        "inferred": statement.inferred,
    }


def _print_head(profile: Profile) -> None:
    entity = profile.entity
    print(f"{make_printable(entity.label)} ({KINDS[entity.kind].singular})")
    print(f"  {entity.iri}")
    for words, values in (("also", entity.alt_labels), ("same as", entity.identifiers)):
        if values:
            print(f"  {words}: {make_printable(', '.join(values))}")


def _print_said(said: Said) -> None:
    if said.statement.relation in _LABELS:
        return
    # The role of an author stands with the affiliation.
    role = said.statement.get_detail("role") if said.statement.relation != "creator" else ""
    suffix = f" ({make_printable(role)})" if role else ""
    print(f"\n  {said.phrase} {make_printable(said.value)}{suffix}")
    _print_evidence(said.statement, said.source)


def _describe_judgement(note: JudgementNote) -> dict[str, Value]:
    return {
        "mention": note.mention.name,
        "source": note.mention.source,
        "judgement": note.judgement,
        "other": note.other.name,
        "other_source": note.other.source,
        "other_iri": note.other.iri,
        "author": note.author,
        "date": note.date,
        "comment": note.comment,
        "confidence": note.confidence,
    }


def _print_identity(profile: Profile) -> None:
    """Print what each source calls the entity, and what was decided about that."""
    count = len(profile.mentions)
    if count < 2 and not profile.judgements:  # noqa: PLR2004 - one mention needs no word
        return
    print(f"\n  Identity: {count} mention{'s' * (count != 1)}")
    for mention in profile.mentions:
        print(f"    “{make_printable(mention.name)}” in {make_printable(mention.source)}")
    for note in profile.judgements:
        one, other = map(_write_side, (note.mention, note.other))
        print(f"    {one} {_SIGNS[note.judgement]} {other}")
        by = ", ".join(filter(None, (note.author or "nobody has decided", note.date)))
        why = f": {note.comment}" if note.comment else ""
        print(f"      {make_printable(by + why)} ({note.confidence:g})")


def _write_side(side: MentionNote) -> str:
    """Return a mention with its source, or an identifier, which is in none."""
    name = make_printable(side.name)
    return f"“{name}” ({make_printable(side.source)})" if side.source else name


def _print_evidence(statement: Statement, source: Source) -> None:
    passage = statement.passage
    where = f"{source.title}, line {passage.line}" if passage.line else source.title
    note = " (inferred, not said)" if statement.inferred else ""
    print(f"    “{make_printable(passage.quote)}”{note}")
    print(f"    — {make_printable(where)}")


# ── a connection ────────────────────────────────────────────────────────────────────────────


def print_connection(connection: Connection, form: str) -> None:
    """Print how two entities are connected: the sentence, then each route, leg by leg."""
    if form == "json":
        print(write_json(_describe_connection(connection)))
    elif form == "csv":
        columns = ("route", "from", "relation", "to", "work", "quote", "source", "line", "inferred")
        rows = [
            {"route": number, **_describe_leg(leg)}
            for number, route in enumerate(connection.routes, start=1)
            for leg in route.legs
        ]
        print_table(make_table(rows, columns), form)
    else:
        print(make_printable(connection.note))
        for number, route in enumerate(connection.routes, start=1):
            print(f"\nRoute {number} (cost {route.cost:g})")
            for leg in route.legs:
                _print_leg(leg)


def _describe_connection(connection: Connection) -> dict[str, object]:
    return {
        "from": connection.start.label,
        "to": connection.end.label,
        "note": connection.note,
        "routes": [
            {"cost": route.cost, "legs": [_describe_leg(leg) for leg in route.legs]}
            for route in connection.routes
        ],
    }


def _describe_leg(leg: Leg) -> dict[str, Value]:
    return {
        "from": leg.from_.label,
        "relation": leg.relation,
        "to": leg.to.label,
        "work": leg.work,
        **_describe_evidence(leg.statement, leg.source),
    }


def _print_leg(leg: Leg) -> None:
    one, other = make_printable(leg.from_.label), make_printable(leg.to.label)
    print(f"  {one} — {leg.relation} → {other}")
    _print_evidence(leg.statement, leg.source)


# ── a review ────────────────────────────────────────────────────────────────────────────────


def print_open_items(review: Review, form: str) -> None:
    """Print what waits for a person, in the order in which it would be asked."""
    from actormap.review import COLUMNS, describe_item, list_items

    items, evidence = review.session.open, review.evidence
    if form == "json":
        print(write_json([describe_item(item, evidence) for item in items]))
    else:
        print_table(make_table(list_items(items, evidence), COLUMNS), form)


def print_reviewed(review: Review) -> None:
    """Print what came of a review."""
    session = review.session
    print(make_printable(f"{session.answered} answered, {len(session.open)} left."))
    if session.answered:
        print(make_printable(f"Build again to follow the answers: actormap build {review.folder}"))
