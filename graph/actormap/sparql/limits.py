"""What is not run at all: queries that would end the process, or ask other servers."""

from dataclasses import dataclass

from actormap.errors import QueryError
from actormap.sparql.tokens import Token, find_place

# Oxigraph 0.5.13 overflows an 8 MB stack, which ends the process, at 500 to 1,000 calls or EXISTS
# within one another, 2,000 groups, and 4,000 to 16,000 operators or patterns in a row. Other
# systems have stacks of 1 MB.
_DEEPEST = 64
_MOST_GROUPS = 300
_MOST_OPERATORS = 2000
_OPERATORS = ("|", "/", "^", "||", "&&", "+", "-", "*", "!")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may do: run so many seconds, take so many megabytes, ask other servers."""

    timeout: float | None = None
    memory: int | None = None
    allow_service: bool = False

    @property
    def is_bounded(self) -> bool:
        """Whether it must run in a process of its own, to be ended there."""
        return self.timeout is not None or self.memory is not None


def check_limits(text: str, tokens: list[Token], *, allow_service: bool) -> None:
    """Raise QueryError for a query that is nested too deep, is too long, or asks a server."""
    depth = groups = operators = 0
    for token in tokens:
        depth += token.is_mark("(", "[", "{") - token.is_mark(")", "]", "}")
        groups += token.is_mark("{")
        operators += token.is_mark(*_OPERATORS)
        if depth > _DEEPEST:
            raise _refuse(text, token, f"more than {_DEEPEST} brackets within one another")
        if groups > _MOST_GROUPS:
            raise _refuse(text, token, f"more than {_MOST_GROUPS} groups in braces")
        if operators > _MOST_OPERATORS:
            raise _refuse(text, token, f"more than {_MOST_OPERATORS} operators")
        if token.is_word("SERVICE") and not allow_service:
            raise _refuse(
                text, token,
                "SERVICE sends parts of the query to another server. Allow it by --allow-service "
                "(allow_service=True in Python)",
            )  # fmt: skip


def _refuse(text: str, token: Token, reason: str) -> QueryError:
    line, column = find_place(text, token.start)
    return QueryError(f"The query is not run, line {line}, column {column}: {reason}.")
