"""Rows and other answers to a query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.tables import Table, write_csv, write_json, write_text

if TYPE_CHECKING:
    from actormap.sparql import Answer


def print_table(table: Table, form: str) -> None:
    """Print rows as a table, JSON or CSV."""
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
