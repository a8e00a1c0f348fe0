"""What changes: between two builds, or without a source."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from actormap.answers.rows import print_table
from actormap.model import Entity
from actormap.tables import Value, make_printable, make_table, write_json
from actormap.vocabulary import RELATIONS, count_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actormap.changes import Changes, Move, Pair, Split, WhatIf
    from actormap.model import Source, Statement

# Of each list so many are printed for a person; programs get all.
_MOST = 15


def print_changes(changes: Changes, sources: Mapping[str, Source], form: str) -> None:
    """Print what differs between two builds."""
    if form == "table":
        lines = list(_write_changes(changes, sources))
        print("\n".join(lines) if lines else "Nothing has changed.")
    elif form == "json":
        print(write_json(_describe_changes(changes, sources)))
    else:
        _print_rows(changes, sources)


def print_what_if(answer: WhatIf, sources: Mapping[str, Source], form: str) -> None:
    """Print what would be otherwise, and who moves in the ranking."""
    if form == "csv":
        _print_rows(answer.changes, sources)
        return
    if form == "json":
        moves = [_describe_move(move, answer) for move in answer.moves]
        print(write_json({**_describe_changes(answer.changes, sources), "moves": moves}))
        return
    print(f"Without {make_printable('; '.join(_name_withdrawn(answer)))}")
    lines = [*_write_changes(answer.changes, sources), *_write_moves(answer)]
    print("\n".join(lines) if lines else "Nothing would be otherwise.")


def _name_withdrawn(answer: WhatIf) -> Iterator[str]:
    withdrawal = answer.withdrawal
    yield from (f"“{source.title}” ({source.path})" for source in withdrawal.sources)
    for row in withdrawal.decisions:
        yield f"the decision of {row.author} on “{row.subject_label}” and “{row.object_label}”"
    yield from (f"the rule “{rule}”" for rule in withdrawal.rules)


# ── for a person ────────────────────────────────────────────────────────────────────────────


def _write_changes(changes: Changes, sources: Mapping[str, Source]) -> Iterator[str]:
    yield from _write_entities("Who or what is not there any more", changes.disappeared)
    yield from _write_entities("Who or what is new", changes.appeared)
    yield from _write_splits("Several that are one now", changes.merged)
    yield from _write_splits("One that is several now", changes.parted)
    yield from _list("Called otherwise", [_write_renaming(pair) for pair in changes.renamed])
    yield from _list("Links that nothing supports any more",
                     [_write_link(link, sources) for link in changes.lost])  # fmt: skip
    yield from _list("New links", [_write_link(link, sources) for link in changes.gained])


def _list(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n{heading} ({len(lines)})"
        yield from (f"  {make_printable(line)}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"  … and {len(lines) - _MOST} more; all with --format json or csv"


def _write_entities(heading: str, entities: Sequence[Entity]) -> Iterator[str]:
    lines = []
    for kind, group in groupby(entities, key=lambda entity: entity.kind):
        labels = [entity.label for entity in group]
        more = f", and {len(labels) - _MOST} more" if len(labels) > _MOST else ""
        lines.append(f"{count_kind(kind, len(labels))}: {', '.join(labels[:_MOST])}{more}")
    if lines:
        yield f"\n{heading} ({len(entities)})"
        yield from (f"  {make_printable(line)}" for line in lines)


def _write_splits(heading: str, splits: Sequence[Split]) -> Iterator[str]:
    lines = [
        f"{split.whole.label}: {', '.join(f'{part.label} <{part.iri}>' for part in split.parts)}"
        for split in splits
    ]
    yield from _list(heading, lines)


def _write_renaming(pair: Pair) -> str:
    return f"{pair.before.label} → {pair.after.label}"


def _write_link(link: Statement, sources: Mapping[str, Source]) -> str:
    row = _describe_link(link, sources)
    link_said = f"{row['subject']} – {row['relation']} → {row['object']}"
    return f"{link_said} (“{row['quote']}”, {row['source']})"


def _write_moves(answer: WhatIf) -> Iterator[str]:
    lines = [f"{m.entity.label}: {_write_move(m)}" for m in answer.moves]
    yield from _list(f"Who moves by {answer.measure} in “{answer.projection}”", lines)


def _write_move(move: Move) -> str:
    return f"{move.before or 'no place'} → {move.after or 'no place'}"


# ── for a program ───────────────────────────────────────────────────────────────────────────


def _print_rows(changes: Changes, sources: Mapping[str, Source]) -> None:
    columns = ("change", "kind", "name", "iri", "relation", "object", "quote", "source")
    print_table(make_table(_list_rows(changes, sources), columns), "csv")


def _list_rows(changes: Changes, sources: Mapping[str, Source]) -> Iterator[dict[str, Value]]:
    for change in ("disappeared", "appeared"):
        for entity in getattr(changes, change):
            yield {"change": change, **_describe_entity(entity)}
    for change in ("merged", "parted"):
        for split in getattr(changes, change):
            for part in split.parts:
                row = _describe_entity(split.whole)
                yield {"change": change, **row, "object": part.iri}
    for change in ("renamed", "readdressed"):
        for pair in getattr(changes, change):
            after = pair.after.label if change == "renamed" else pair.after.iri
            yield {"change": change, **_describe_entity(pair.before), "object": after}
    for change in ("lost", "gained"):
        for link in getattr(changes, change):
            row = _describe_link(link, sources)
            yield {"change": change, "name": row.pop("subject"), "iri": row.pop("iri"), **row}


def _describe_changes(changes: Changes, sources: Mapping[str, Source]) -> dict[str, object]:
    return {
        **{name: [_describe_entity(e) for e in getattr(changes, name)]
           for name in ("disappeared", "appeared")},
        **{name: [{**_describe_entity(split.whole), "parts": [_describe_entity(part)
                   for part in split.parts]}
                  for split in getattr(changes, name)] for name in ("merged", "parted")},
        **{name: [{"before": _describe_entity(pair.before), "after": _describe_entity(pair.after)}
                  for pair in getattr(changes, name)] for name in ("renamed", "readdressed")},
        **{name: [_describe_link(link, sources) for link in getattr(changes, name)]
           for name in ("lost", "gained")},
    }  # fmt: skip


def _describe_entity(entity: Entity) -> dict[str, Value]:
    return {"kind": str(entity.kind), "name": entity.label, "iri": entity.iri}


def _describe_link(link: Statement, sources: Mapping[str, Source]) -> dict[str, Value]:
    assert isinstance(link.object, Entity)  # noqa: S101 - links are between entities
    source = sources.get(link.passage.source)
    return {
        "subject": link.subject.label,
        "iri": link.subject.iri,
        "relation": RELATIONS[link.relation].phrase,
        "object": link.object.label,
        "quote": link.passage.quote,
        "source": source.title if source else link.passage.source,
    }


def _describe_move(move: Move, answer: WhatIf) -> dict[str, Value]:
    return {
        **_describe_entity(move.entity),
        "before": move.before.rank if move.before else None,
        "after": move.after.rank if move.after else None,
        "measure": answer.measure,
        "projection": answer.projection,
    }
