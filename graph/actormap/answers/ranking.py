"""Actors in the order of a measure."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from actormap.answers.rows import print_table
from actormap.identity import Merges
from actormap.tables import Value, make_printable, make_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actormap.analysis import Ranked, Ranking
    from actormap.sensitivity import ComparedRank, ComparedRanking

_SHOWN = ("rank", "name", "value")
_COLUMNS = ("rank", "shared_by", "name", "kind", "iri", "value", "measure", "projection")
_COMPARED = ("no merges", "all pending", "note")


def print_ranking(ranking: Ranking, most: int, form: str) -> None:
    """Print the first actors, and in words what to beware of."""
    rows = [_describe(row, ranking) for row in ranking.rows[:most]]
    if form == "table":
        print(f"{ranking.measure} in the projection “{ranking.projection}”")
    print_table(make_table(rows, _SHOWN if form == "table" else _COLUMNS), form)
    _print_words(ranking.warnings, form)


def print_compared_ranking(compared: ComparedRanking, form: str) -> None:
    """Print the places of the first actors under all merges, and what they rest on."""
    ranking = compared.accepted
    rows = [{**_describe(row.ranked, ranking), **_compare(row)} for row in compared.rows]
    if form == "table":
        print(f"{ranking.measure} in the projection “{ranking.projection}”")
    columns = _SHOWN if form == "table" else _COLUMNS
    print_table(make_table(rows, (*columns, *_COMPARED)), form)
    _print_words((*compared.sentences, *ranking.warnings), form)


def _describe(row: Ranked, ranking: Ranking) -> dict[str, Value]:
    return {
        "rank": row.place.rank,
        "shared_by": row.place.shared_by,
        "name": row.entity.label,
        "kind": str(row.entity.kind),
        "iri": row.entity.iri,
        "value": row.value,
        "measure": ranking.measure,
        "projection": ranking.projection,
    }


def _compare(row: ComparedRank) -> dict[str, Value]:
    places = {merges.value: row.places[merges] for merges in (Merges.NONE, Merges.PENDING)}
    written = {name: str(place) if place else "none" for name, place in places.items()}
    return {**written, "note": row.note}


def _print_words(sentences: Iterable[str], form: str) -> None:
    """Print sentences below a table; beside rows for a program, where they are no row."""
    for sentence in sentences:
        print(make_printable(sentence), file=sys.stdout if form == "table" else sys.stderr)
