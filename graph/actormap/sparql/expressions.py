"""Expressions: what stands in parentheses, with the EXISTS in it.

An expression is not read to its operators: what counts is which variables and which EXISTS it has.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from actormap.sparql.stream import Misread
from actormap.sparql.syntax import Exists, Expression

if TYPE_CHECKING:
    from collections.abc import Callable

    from actormap.sparql.stream import TokenStream
    from actormap.sparql.syntax import Group
    from actormap.sparql.tokens import Token

    # Reads the group that is next.
    ReadGroup = Callable[[], Group]

OPERANDS = ("variable", "number", "string", "iri", "name", "blank")


def read_constraint(stream: TokenStream, read_group: ReadGroup) -> Expression:
    """Read what FILTER is followed by: parentheses, a call, or EXISTS."""
    first = stream.at
    exists: list[Exists] = []
    if stream.sees_word("EXISTS", "NOT"):
        exists.append(read_exists(stream, read_group))
    else:
        if not stream.sees("("):
            token = stream.take()
            if token.kind not in ("word", "iri", "name"):
                raise Misread("(", token)
        scan_parentheses(stream, read_group, exists)
    return make_expression(stream, first, exists)


def scan_parentheses(stream: TokenStream, read_group: ReadGroup, exists: list[Exists]) -> None:
    """Read from one parenthesis to the one that closes it."""
    stream.expect("(")
    depth = 1
    while depth:
        token = stream.peek()
        if token is None or token.is_mark("{", "}", ".") or token.kind == "stray":
            raise Misread(")", token)
        if stream.sees_exists():
            exists.append(read_exists(stream, read_group))
            continue
        depth += token.is_mark("(") - token.is_mark(")")
        stream.take()


def make_expression(stream: TokenStream, first: int, exists: list[Exists]) -> Expression:
    """Return what was read since the token with this number, with the EXISTS in it."""
    inner = [(part.start, part.end) for part in exists]
    tokens = stream.tokens[first : stream.at]
    check_operands(tokens)
    rest = tuple(token.text for token in tokens if not any(a <= token.start < b for a, b in inner))
    return Expression(*stream.measure(first), tuple(exists), rest)


def read_exists(stream: TokenStream, read_group: ReadGroup) -> Exists:
    """Read EXISTS or NOT EXISTS with its group."""
    first = stream.at
    negated = stream.sees_word("NOT")
    if negated:
        stream.take()
    if not stream.sees_word("EXISTS"):
        raise Misread("EXISTS", stream.peek())
    stream.take()
    group = read_group()
    return Exists(*stream.measure(first), negated, group)


def check_operands(tokens: list[Token]) -> None:
    """Refuse two operands in parentheses without an operator between them.

    `?a<3&&?b>2` holds an IRI by the letter of the grammar, and a variable by its sense.
    """
    depth = 0
    for before, token in pairwise(tokens):
        depth += before.is_mark("(", "{") - before.is_mark(")", "}")
        ends = before.kind in OPERANDS or before.is_mark(")")
        if depth and ends and token.kind == "iri" and not before.is_mark("."):
            raise Misread("an operator", token)
