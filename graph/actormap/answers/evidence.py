"""The words that say something, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.tables import Value, make_printable

if TYPE_CHECKING:
    from actormap.model import Source, Statement


def describe_evidence(statement: Statement, source: Source) -> dict[str, Value]:
    """Return the quote of a statement, its source and line, for a program."""
    return {
        "quote": statement.passage.quote,
        "source": source.title,
        "line": statement.passage.line or None,
        "inferred": statement.inferred,
    }


def print_evidence(statement: Statement, source: Source) -> None:
    """Print the quote of a statement, and below it where it stands."""
    passage = statement.passage
    where = f"{source.title}, line {passage.line}" if passage.line else source.title
    note = " (inferred, not said)" if statement.inferred else ""
    print(f"    “{make_printable(passage.quote)}”{note}")
    print(f"    — {make_printable(where)}")
