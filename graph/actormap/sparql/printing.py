"""SPARQL text → what a command prints: rows of plain values, triples, yes or no."""

from pathlib import Path

from pyoxigraph import Store

from actormap.errors import QueryError
from actormap.sparql.apart import evaluate_apart
from actormap.sparql.endpoint import Endpoint
from actormap.sparql.limits import Limits
from actormap.sparql.results import Answer, Found, read_result
from actormap.sparql.running import list_warnings
from actormap.store import find_base, list_prefixes
from actormap.tables import Table
from actormap.vocabulary import NAMESPACES


def ask_graph(
    store: Store, folder: Path, query: str, limits: Limits, *, short: bool
) -> tuple[Answer, list[str]]:
    """Return the answer of the store in this folder, and what is to be warned of."""
    found = evaluate_apart(folder, query, limits)
    answer = _read(found, list_prefixes(find_base(store)), short=short)
    rows = len(answer.rows) if isinstance(answer, Table) else 0
    return answer, list_warnings(store, query, rows)


def ask_endpoint(url: str, query: str, limits: Limits, *, short: bool) -> Answer:
    """Return the answer of a server."""
    return _read(Endpoint(url).evaluate(query, limits.timeout), NAMESPACES, short=short)


def _read(found: Found, prefixes: dict[str, str], *, short: bool) -> Answer:
    try:
        return read_result(found, prefixes, short=short)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be run: {error}") from error
