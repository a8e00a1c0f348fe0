"""How two entities are connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.answers.rows import print_table
from actormap.tables import Value, make_printable, make_table, write_json

if TYPE_CHECKING:
    from actormap.connections import Connection, Introductions
    from actormap.sensitivity import ComparedConnection, Join, RouteNeeds


def print_connection(connection: Connection | Introductions, form: str) -> None:
    """Print how two entities are connected, or who could introduce them, in one of the forms."""
    from actormap.connections import forms

    if form == "json":
        print(write_json(forms.describe_answer(connection)))
    elif form == "csv":
        print_table(make_table(forms.list_rows(connection), forms.COLUMNS), form)
    elif form == "markdown":
        print(forms.write_markdown(connection))
    elif form == "bibtex":
        print(forms.write_bibliography(connection))
    else:
        print(forms.write_text(connection))


def print_compared_connection(compared: ComparedConnection, form: str) -> None:
    """Print a connection, and how it depends on who is taken for one."""
    if form == "json":
        print(write_json(_describe_compared(compared)))
        return
    print_connection(compared.accepted, form)
    if form == "table":
        print("\nIdentity")
        for sentence in compared.sentences:
            print(f"  {make_printable(sentence)}")


def _describe_compared(compared: ComparedConnection) -> dict[str, object]:
    from actormap.connections.forms import describe_answer

    return {
        **describe_answer(compared.accepted),
        "sensitivity": {
            "sentences": list(compared.sentences),
            "routes": [_describe_needs(found) for found in compared.routes],
            "gained": [_describe_needs(found) for found in compared.gained],
            "answers": {
                merges.value: describe_answer(connection)
                for merges, connection in compared.by_merges.items()
            },
        },
    }


def _describe_needs(found: RouteNeeds) -> dict[str, object]:
    from actormap.connections.forms import describe_route

    return {**describe_route(found.route), "needs": [_describe_join(join) for join in found.needs]}


def _describe_join(join: Join) -> dict[str, Value]:
    return {
        "one": join.one,
        "other": join.other,
        "author": join.author or None,
        "reason": join.reason,
        "score": join.score,
    }
