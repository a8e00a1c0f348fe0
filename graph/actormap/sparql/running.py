"""SPARQL text → answer, by Oxigraph.

The prefixes of the project and the vocabularies need no PREFIX. A query is refused if it would end
the process, and rewritten where that makes it faster; what cannot be read is told with its place.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import QuerySolutions

from actormap.errors import QueryError
from actormap.sparql.limits import check_limits
from actormap.sparql.mistakes import describe_mistake, find_mistake, show_place
from actormap.sparql.results import read_result
from actormap.sparql.rewriting import FEW, Rewritten, rewrite_query
from actormap.sparql.tokens import read_tokens
from actormap.sparql.unknown import find_unknown
from actormap.store import find_base, list_prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

    from actormap.sparql.results import Answer, Found


# An answer with more rows than this is warned of, where the query has no LIMIT.
MANY = 100_000


def list_warnings(store: Store, query: str, rows: int = 0) -> list[str]:
    """Return what may be otherwise than somebody thinks: unknown terms, and very many rows."""
    prefixes = list_prefixes(find_base(store))
    warnings = list(find_unknown(store, query, prefixes))
    if rows > MANY and not any(token.is_word("LIMIT") for token in read_tokens(query)):
        warnings.append(f"{rows:,} rows came, all of them. Add LIMIT 1000 for a part.")
    return warnings


def run_query(
    store: Store, query: str, *, short: bool = False, allow_service: bool = False
) -> Answer:
    """Return a query's answer; QueryError where it is not valid SPARQL or is refused.

    With `short`, IRIs come as prefixed names. SERVICE is refused unless allowed.
    """
    prefixes = list_prefixes(find_base(store))
    found = evaluate_query(store, query, prefixes, allow_service=allow_service)
    try:
        return read_result(found, prefixes, short=short)
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be run: {error}") from error


def evaluate_query(
    store: Store, query: str, prefixes: Mapping[str, str], *, allow_service: bool = False
) -> Found:
    """Return what Oxigraph answers, its solutions not yet read."""
    check_limits(query, read_tokens(query), allow_service=allow_service)
    rewritten = rewrite_for(store, query, prefixes)
    try:
        try:
            return store.query(rewritten.text, prefixes=dict(prefixes))
        except SyntaxError:
            # So that the message is about the query as it was written.
            return store.query(query, prefixes=dict(prefixes))
    except SyntaxError as error:
        mistake = find_mistake(query, prefixes, str(error))
        message = describe_mistake(query, mistake)
        raise QueryError(message, show_place(query, mistake)) from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be run: {error}") from error


def rewrite_for(store: Store, query: str, prefixes: Mapping[str, str]) -> Rewritten:
    """Return a query rewritten for this store, whose matches are counted up to a bound."""

    def count_matches(pattern: str) -> int:
        try:
            found = store.query(f"SELECT * {{ {pattern} }}", prefixes=dict(prefixes))
            assert isinstance(found, QuerySolutions)  # noqa: S101 - a SELECT has rows
            return len(list(islice(found, FEW)))
        except (SyntaxError, ValueError, OSError, RuntimeError):
            return FEW  # the query has prefixes of its own: nothing is known of the pattern

    return rewrite_query(query, count_matches)
