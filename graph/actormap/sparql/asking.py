"""SPARQL text → what a person works on with in Python: a DataFrame, yes or no, or Turtle."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from pyoxigraph import QueryBoolean, QuerySolutions

from actormap.errors import QueryError
from actormap.sparql.apart import evaluate_apart
from actormap.sparql.frames import make_frame
from actormap.sparql.results import Triples
from actormap.sparql.running import evaluate_query, list_warnings
from actormap.store import find_base, list_prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd
    from pyoxigraph import Store

    from actormap.sparql.limits import Limits
    from actormap.sparql.results import Found

# The caller of the caller of this module is the one to read it.
_STACK = 3


class QueryWarning(UserWarning):
    """A query runs, and its answer may be otherwise than somebody thinks."""


def ask_build(
    store: Store, folder: Path, query: str, limits: Limits, *, languages: bool
) -> pd.DataFrame | bool | str:
    """Return the answer of a build's store, which is open and in this folder."""
    prefixes = list_prefixes(find_base(store))
    if limits.is_bounded:
        found = evaluate_apart(folder, query, limits)
    else:
        found = evaluate_query(store, query, prefixes, allow_service=limits.allow_service)
    answer = present(found, prefixes, languages=languages)
    rows = 0 if isinstance(answer, bool | str) else len(answer)
    for message in list_warnings(store, query, rows):
        warnings.warn(message, QueryWarning, stacklevel=_STACK)
    return answer


def present(
    found: Found, prefixes: Mapping[str, str], *, languages: bool
) -> pd.DataFrame | bool | str:
    """Return what was found as a DataFrame, bool, or Turtle."""
    try:
        if isinstance(found, QuerySolutions):
            return make_frame(found, languages=languages)
        if isinstance(found, QueryBoolean):
            return bool(found)
        return Triples(tuple(sorted(found, key=str)), prefixes).write_turtle()
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be run: {error}") from error
