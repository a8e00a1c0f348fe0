"""The tokens of a query, taken one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from actormap.sparql.syntax import Variables
    from actormap.sparql.tokens import Token

_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")


class Misread(Exception):  # noqa: N818 - it says what happened here, not that the query is wrong
    """The text is not SPARQL as this reader knows it; `token` is where, None at the end."""

    def __init__(self, expected: str, token: Token | None) -> None:
        """Say what was expected, and what stands there."""
        super().__init__(expected)
        self.expected = expected
        self.token = token


@dataclass(slots=True)
class TokenStream:
    """Tokens, and how many of them were taken."""

    tokens: list[Token]
    at: int = 0

    def peek(self, ahead: int = 0) -> Token | None:
        """Return the next token, or one after it; None at the end."""
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def take(self) -> Token:
        """Take the next token."""
        token = self.peek()
        if token is None or token.kind == "stray":
            raise Misread("something more", token)
        self.at += 1
        return token

    def sees_word(self, *words: str) -> bool:
        """Tell whether one of these words is next."""
        token = self.peek()
        return token is not None and token.is_word(*words)

    def sees(self, *marks: str) -> bool:
        """Tell whether one of these marks is next."""
        token = self.peek()
        return token is not None and token.is_mark(*marks)

    def expect(self, mark: str) -> Token:
        """Take this mark; `Misread` where another token is next."""
        if not self.sees(mark):
            raise Misread(mark, self.peek())
        return self.take()

    def refuse(self, expected: str) -> NoReturn:
        """Raise `Misread`: what should be next is not."""
        raise Misread(expected, self.peek())

    def find_mentions(self, first: int) -> Variables:
        """Return the variables named since the token with this number."""
        tokens = self.tokens[first : self.at]
        return frozenset(f"?{t.text[1:]}" for t in tokens if t.kind == "variable")

    def measure(self, first: int) -> tuple[int, int, Variables]:
        """Return start, end and variables of what was read since the token with this number."""
        end = self.tokens[self.at - 1].end
        return self.tokens[first].start, end, self.find_mentions(first)

    def skip_balanced(self) -> None:
        """Take an opening mark and all up to the one that closes it."""
        depth = 0
        while True:
            token = self.take()
            depth += token.is_mark(*_OPENING) - token.is_mark(*_CLOSING)
            if depth == 0:
                return

    def sees_exists(self) -> bool:
        """Tell whether EXISTS or NOT EXISTS is next."""
        after = self.peek(1)
        negated = self.sees_word("NOT") and after is not None and after.is_word("EXISTS")
        return negated or self.sees_word("EXISTS")


def normalize(token: Token) -> str:
    """Return a token's text; `$x` and `?x` are one variable."""
    return f"?{token.text[1:]}" if token.kind == "variable" else token.text
