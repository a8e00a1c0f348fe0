"""Tokens → the parts of a query.

A query that is not SPARQL 1.1 raises `Misread` with the token that does not fit. The engine has the
last word on what is valid: a query that is misread here is run as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NoReturn

from actormap.sparql.syntax import (
    Bind,
    Element,
    Exists,
    Expression,
    Filter,
    Group,
    InGraph,
    Minus,
    Optional,
    Query,
    Select,
    Service,
    Triples,
    Union,
    Values,
)
from actormap.sparql.tokens import Token, read_tokens
from actormap.sparql.triple_parsing import TripleReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actormap.sparql.syntax import Variables

_VOLATILE = ("RAND", "UUID", "STRUUID", "BNODE")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_AGGREGATES = ("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")
_OPERANDS = ("variable", "number", "string", "iri", "name", "blank")
_OPENING, _CLOSING = ("(", "[", "{"), (")", "]", "}")


class Misread(Exception):  # noqa: N818 - it says what happened here, not that the query is wrong
    """The text is not SPARQL as this reader knows it; `token` is where, None at the end."""

    def __init__(self, expected: str, token: Token | None) -> None:
        """Say what was expected, and what stands there."""
        super().__init__(expected)
        self.expected = expected
        self.token = token


def parse_query(text: str) -> Query:
    """Return the parts of a query; `Misread` where it is not SPARQL 1.1 or an extension of it."""
    return _Parser(text, read_tokens(text)).read_query()


@dataclass(slots=True)
class _Parser:
    text: str
    tokens: list[Token]
    at: int = 0
    _blanks: Iterator[str] = field(default_factory=lambda: map("_:made{}".format, range(10**9)))

    # ── tokens ──────────────────────────────────────────────────────────────────────────────

    def peek(self, ahead: int = 0) -> Token | None:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def take(self) -> Token:
        token = self.peek()
        if token is None or token.kind == "stray":
            raise Misread("something more", token)
        self.at += 1
        return token

    def sees_word(self, *words: str) -> bool:
        token = self.peek()
        return token is not None and token.is_word(*words)

    def sees(self, *marks: str) -> bool:
        token = self.peek()
        return token is not None and token.is_mark(*marks)

    def expect(self, mark: str) -> Token:
        if not self.sees(mark):
            raise Misread(mark, self.peek())
        return self.take()

    def refuse(self, expected: str) -> NoReturn:
        raise Misread(expected, self.peek())

    def find_mentions(self, first: int) -> Variables:
        """Return the variables named since the token with this number."""
        tokens = self.tokens[first : self.at]
        return frozenset(f"?{t.text[1:]}" for t in tokens if t.kind == "variable")

    def measure(self, first: int) -> tuple[int, int, Variables]:
        """Return start, end and variables of what was read since the token with this number."""
        end = self.tokens[self.at - 1].end
        return self.tokens[first].start, end, self.find_mentions(first)

    # ── a query ─────────────────────────────────────────────────────────────────────────────

    def read_query(self) -> Query:
        self._skip_prologue()
        if not self.sees_word(*_FORMS):
            raise Misread("SELECT, ASK, CONSTRUCT or DESCRIBE", self.peek())
        form = self.take().text.upper()
        exists: list[Exists] = []
        head = self._skip_head(form, exists)
        columns = _list_columns(head)[0] if form == "SELECT" else frozenset[str]()
        group = self.read_group() if self.sees("{") else None
        if group is None and form != "DESCRIBE":
            raise Misread("a pattern in { }", self.peek())
        tail = self.at
        exists += self._scan_rest(frozenset({"VALUES"}))
        if self.sees_word("VALUES"):
            self.read_values()
        if self.peek():
            raise Misread("the end of the query", self.peek())
        rest = self.tokens[tail : self.at]
        return Query(
            text=self.text,
            form=form,
            group=group,
            columns=columns,
            variables=self.find_mentions(0),
            others=tuple(exists),
            limited=any(token.is_word("LIMIT") for token in rest),
            aggregated=any(token.is_word(*_AGGREGATES) for token in head),
            volatile=any(token.is_word(*_VOLATILE) for token in self.tokens),
        )

    def _skip_prologue(self) -> None:
        while self.sees_word("PREFIX", "BASE", "VERSION"):
            self.take()
            while (token := self.peek()) and token.kind in ("name", "iri", "string"):
                self.take()

    def _skip_head(self, form: str, exists: list[Exists]) -> list[Token]:
        """Return the tokens between the form and the pattern, its template not counted."""
        first = self.at
        if form == "CONSTRUCT" and self.sees("{"):
            self._skip_balanced()
        while (token := self.peek()) and not token.is_mark("{"):
            if token.is_word("EXISTS") or (token.is_word("NOT") and self._is_before_exists()):
                exists.append(self.read_exists())
            else:
                self.take()
        return self.tokens[first : self.at]

    def _skip_balanced(self) -> None:
        depth = 0
        while True:
            token = self.take()
            depth += token.is_mark(*_OPENING) - token.is_mark(*_CLOSING)
            if depth == 0:
                return

    def _scan_rest(self, ends: frozenset[str]) -> list[Exists]:
        """Skip the solution modifiers and return the EXISTS in them."""
        found = []
        while (token := self.peek()) and not token.is_word(*ends) and not token.is_mark("}"):
            if token.is_word("EXISTS") or (token.is_word("NOT") and self._is_before_exists()):
                found.append(self.read_exists())
            else:
                self.take()
        return found

    def _is_before_exists(self) -> bool:
        after = self.peek(1)
        return after is not None and after.is_word("EXISTS")

    # ── groups ──────────────────────────────────────────────────────────────────────────────

    def read_group(self) -> Group:
        first = self.at
        self.expect("{")
        elements: list[Element] = []
        if self.sees_word("SELECT"):
            elements.append(self._read_select())
        else:
            while not self.sees("}"):
                self._check_dot(elements)
                elements.append(self._read_element())
        self.expect("}")
        return Group(*self.measure(first), tuple(elements))

    def _check_dot(self, elements: list[Element]) -> None:
        """Refuse triple patterns upon triple patterns without a dot between them."""
        token = self.peek()
        if token and elements and isinstance(elements[-1], Triples):
            named = token.kind in (*_OPERANDS, "blank") or token.is_mark("[", "(")
            if named:
                raise Misread(f"a dot before “{token.text}”", self.peek())

    def _read_select(self) -> Select:
        first = self.at
        self.take()
        begin = self.at
        while not self.sees("{") and not self.sees_word("WHERE"):
            if self.sees_word("EXISTS"):
                raise Misread("no EXISTS among the columns of a sub-select", self.peek())
            self.take()
        _check_operands(self.tokens[begin : self.at])
        columns, plain = _list_columns(self.tokens[begin : self.at])
        if self.sees_word("WHERE"):
            self.take()
        group = self.read_group()
        begin = self.at
        if self._scan_rest(frozenset({"VALUES"})):
            raise Misread("no EXISTS after the pattern of a sub-select", self.peek())
        _check_operands(self.tokens[begin : self.at])
        given = self.read_values().mentions if self.sees_word("VALUES") else frozenset[str]()
        return Select(*self.measure(first), columns, plain, given, group)

    def _read_element(self) -> Element:
        token = self.peek()
        if token is None:
            raise Misread("}", None)
        readers: dict[str, Callable[[], Element]] = {
            "FILTER": self._read_filter,
            "OPTIONAL": self._read_optional,
            "MINUS": self._read_minus,
            "GRAPH": self._read_in_graph,
            "SERVICE": self._read_service,
            "BIND": self._read_bind,
            "VALUES": self.read_values,
        }
        if token.is_mark("{"):
            return self._read_union()
        name = token.text.upper() if token.kind == "word" else ""
        return readers.get(name, self._read_triples)()

    def _end(self, first: int) -> tuple[int, int, Variables]:
        """Take the dot that may end an element, and measure it."""
        if self.sees("."):
            self.take()
        return self.measure(first)

    def _read_optional(self) -> Optional:
        first = self.at
        self.take()
        group = self.read_group()
        return Optional(*self._end(first), group)

    def _read_minus(self) -> Minus:
        first = self.at
        self.take()
        group = self.read_group()
        return Minus(*self._end(first), group)

    def _read_union(self) -> Union:
        first = self.at
        groups = [self.read_group()]
        while self.sees_word("UNION"):
            self.take()
            groups.append(self.read_group())
        return Union(*self._end(first), tuple(groups))

    def _read_in_graph(self) -> InGraph:
        first = self.at
        self.take()
        name = self._take_name()
        group = self.read_group()
        return InGraph(*self._end(first), name, group)

    def _read_service(self) -> Service:
        first = self.at
        self.take()
        if self.sees_word("SILENT"):
            self.take()
        name = self._take_name()
        self.read_group()
        return Service(*self._end(first), name)

    def _take_name(self) -> str:
        token = self.peek()
        if token is None or token.kind not in ("variable", "iri", "name"):
            raise Misread("a variable or an IRI", token)
        return normalize(self.take())

    def _read_triples(self) -> Triples:
        first = self.at
        triples = TripleReader(self, self._blanks).read_all()
        return Triples(*self.measure(first), tuple(triples))

    def read_values(self) -> Values:
        """Read VALUES, in a group or at the end of a query."""
        first = self.at
        self.take()
        if self.sees("("):
            self._skip_balanced()
        elif (token := self.peek()) and token.kind == "variable":
            self.take()
        else:
            raise Misread("a variable", self.peek())
        if not self.sees("{"):
            raise Misread("{", self.peek())
        begin = self.at
        self._skip_balanced()
        complete = not any(token.is_word("UNDEF") for token in self.tokens[begin : self.at])
        return Values(*self._end(first), complete)

    # ── expressions ─────────────────────────────────────────────────────────────────────────

    def _read_filter(self) -> Filter:
        first = self.at
        self.take()
        expression = self._read_constraint()
        return Filter(*self._end(first), expression)

    def _read_constraint(self) -> Expression:
        first = self.at
        exists: list[Exists] = []
        if self.sees_word("EXISTS", "NOT"):
            exists.append(self.read_exists())
        else:
            if not self.sees("("):
                token = self.take()
                if token.kind not in ("word", "iri", "name"):
                    raise Misread("(", token)
            self._scan_parentheses(exists)
        return self._make_expression(first, exists)

    def _scan_parentheses(self, exists: list[Exists]) -> None:
        """Read from one parenthesis to the one that closes it."""
        self.expect("(")
        depth = 1
        while depth:
            token = self.peek()
            if token is None or token.is_mark("{", "}", ".") or token.kind == "stray":
                raise Misread(")", token)
            if token.is_word("EXISTS") or (token.is_word("NOT") and self._is_before_exists()):
                exists.append(self.read_exists())
                continue
            depth += token.is_mark("(") - token.is_mark(")")
            self.take()

    def _make_expression(self, first: int, exists: list[Exists]) -> Expression:
        inner = [(part.start, part.end) for part in exists]
        tokens = self.tokens[first : self.at]
        _check_operands(tokens)
        rest = tuple(
            token.text for token in tokens if not any(a <= token.start < b for a, b in inner)
        )
        return Expression(*self.measure(first), tuple(exists), rest)

    def read_exists(self) -> Exists:
        """Read EXISTS or NOT EXISTS with its group."""
        first = self.at
        negated = self.sees_word("NOT")
        if negated:
            self.take()
        if not self.sees_word("EXISTS"):
            raise Misread("EXISTS", self.peek())
        self.take()
        group = self.read_group()
        return Exists(*self.measure(first), negated, group)

    def _read_bind(self) -> Bind:
        first = self.at
        self.take()
        begin = self.at
        exists: list[Exists] = []
        self._scan_parentheses(exists)
        expression = self._make_expression(begin, exists)
        variable, word = self.tokens[self.at - 2], self.tokens[self.at - 3]
        if variable.kind != "variable" or not word.is_word("AS"):
            raise Misread("AS ?variable", self.tokens[self.at - 1])
        return Bind(*self._end(first), expression, normalize(variable))


def normalize(token: Token) -> str:
    """Return a token's text; `$x` and `?x` are one variable."""
    return f"?{token.text[1:]}" if token.kind == "variable" else token.text


def _check_operands(tokens: list[Token]) -> None:
    """Refuse two operands in parentheses without an operator between them.

    `?a<3&&?b>2` holds an IRI by the letter of the grammar, and a variable by its sense.
    """
    depth = 0
    for before, token in pairwise(tokens):
        depth += before.is_mark("(", "{") - before.is_mark(")", "}")
        ends = before.kind in _OPERANDS or before.is_mark(")")
        if depth and ends and token.kind == "iri" and not before.is_mark("."):
            raise Misread("an operator", token)


def _list_columns(tokens: list[Token]) -> tuple[Variables | None, Variables]:
    """Return the columns of a SELECT (None for `*`), and those that are no `(… AS ?x)`."""
    columns: set[str] = set()
    plain: set[str] = set()
    depth = 0
    for number, token in enumerate(tokens):
        depth += token.is_mark("(") - token.is_mark(")")
        if token.is_mark("*") and depth == 0:
            return None, frozenset()
        if token.kind == "variable" and depth == 0:
            plain.add(normalize(token))
        elif token.kind == "variable" and depth == 1 and tokens[number - 1].is_word("AS"):
            columns.add(normalize(token))
    return frozenset(columns | plain), frozenset(plain)
