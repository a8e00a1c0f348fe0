"""How two entities are connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actormap.answers.evidence import describe_evidence, print_evidence
from actormap.answers.rows import print_table
from actormap.tables import Value, make_printable, make_table, write_json

if TYPE_CHECKING:
    from actormap.connections import Connection, Leg, Route
    from actormap.sensitivity import ComparedConnection, Join, RouteNeeds


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
    return {
        **_describe_connection(compared.accepted),
        "sensitivity": {
            "sentences": list(compared.sentences),
            "routes": [_describe_needs(found) for found in compared.routes],
            "gained": [_describe_needs(found) for found in compared.gained],
            "answers": {
                merges.value: _describe_connection(connection)
                for merges, connection in compared.by_merges.items()
            },
        },
    }


def _describe_needs(found: RouteNeeds) -> dict[str, object]:
    return {**_describe_route(found.route), "needs": [_describe_join(join) for join in found.needs]}


def _describe_join(join: Join) -> dict[str, Value]:
    return {
        "one": join.one,
        "other": join.other,
        "author": join.author or None,
        "reason": join.reason,
        "score": join.score,
    }


def _describe_connection(connection: Connection) -> dict[str, object]:
    return {
        "from": connection.start.label,
        "to": connection.end.label,
        "note": connection.note,
        "routes": [_describe_route(route) for route in connection.routes],
    }


def _describe_route(route: Route) -> dict[str, object]:
    return {"cost": route.cost, "legs": [_describe_leg(leg) for leg in route.legs]}


def _describe_leg(leg: Leg) -> dict[str, Value]:
    return {
        "from": leg.from_.label,
        "relation": leg.relation,
        "to": leg.to.label,
        "work": leg.work,
        **describe_evidence(leg.statement, leg.source),
    }


def _print_leg(leg: Leg) -> None:
    one, other = make_printable(leg.from_.label), make_printable(leg.to.label)
    print(f"  {one} — {leg.relation} → {other}")
    print_evidence(leg.statement, leg.source)
