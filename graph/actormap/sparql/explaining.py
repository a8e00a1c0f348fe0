"""A query as it is run: what was rewritten, which prefixes were added, how many facts it meets."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Store

from actormap.sparql.limits import check_limits
from actormap.sparql.running import rewrite_for
from actormap.sparql.tokens import Token, find_place, read_tokens
from actormap.store import find_base, list_prefixes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Facts of a predicate are counted up to this number: a hundredth of a second for 10,000.
_COUNTED = 100_000
_RULES = {
    "loops": "nested loops",
    "sets": "computed once",
    "order": "order of patterns",
}


def explain_query(store: Store, query: str) -> str:
    """Return, as text, how a query would be run; it is not run."""
    prefixes = list_prefixes(find_base(store))
    tokens = read_tokens(query)
    check_limits(query, tokens, allow_service=True)
    added = list_added(tokens, prefixes)
    return "\n".join(
        [
            *(f"PREFIX {name}: <{iri}>  # added" for name, iri in added.items()),
            *_explain_changes(store, query, prefixes),
            *_explain_counts(store, tokens, prefixes),
        ]
    )


def list_added(tokens: list[Token], prefixes: Mapping[str, str]) -> dict[str, str]:
    """Return the known prefixes that a query uses and does not declare."""
    declared = {two.text[:-1] for one, two in pairwise(tokens) if one.is_word("PREFIX")}
    used = {token.text.partition(":")[0] for token in tokens if token.kind == "name"}
    return {name: prefixes[name] for name in sorted(used - declared) if name in prefixes}


def _explain_changes(store: Store, query: str, prefixes: Mapping[str, str]) -> Iterator[str]:
    rewritten = rewrite_for(store, query, prefixes)
    yield rewritten.text.strip()
    yield ""
    if rewritten.reason:
        yield f"Not rewritten: {rewritten.reason}."
    elif not rewritten.changes:
        yield "Not rewritten: no rule applies."
    for change in rewritten.changes:
        line, column = find_place(query, change.start)
        yield f"Line {line}, column {column}, {_RULES[change.rule]}: {change.reason}."


def _explain_counts(
    store: Store, tokens: list[Token], prefixes: Mapping[str, str]
) -> Iterator[str]:
    """Yield how many facts of each predicate there are, the named graphs counted too."""
    for name in dict.fromkeys(token.text for token in tokens if token.kind == "name"):
        prefix, _, local = name.partition(":")
        if prefix in prefixes and local:
            node = NamedNode(prefixes[prefix] + local)
            facts = store.quads_for_pattern(None, node, None)
            count = len(list(islice(facts, _COUNTED)))
            if count:
                more = "at least " if count == _COUNTED else ""
                yield f"{name}: {more}{count:,} facts."
