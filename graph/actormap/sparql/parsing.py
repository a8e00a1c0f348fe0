"""Tokens → the parts of a query.

A query that is not SPARQL 1.1 raises `Misread` with the token that does not fit. The engine has the
last word on what is valid: a query that is misread here is run as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actormap.sparql.expressions import (
    OPERANDS,
    check_operands,
    make_expression,
    read_constraint,
    read_exists,
    scan_parentheses,
)
from actormap.sparql.stream import Misread, TokenStream, normalize
from actormap.sparql.syntax import (
    Bind,
    Element,
    Exists,
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


def parse_query(text: str) -> Query:
    """Return the parts of a query; `Misread` where it is not SPARQL 1.1 or an extension of it."""
    return _Parser(text, TokenStream(read_tokens(text))).read_query()


@dataclass(slots=True)
class _Parser:
    text: str
    stream: TokenStream
    _blanks: Iterator[str] = field(default_factory=lambda: map("_:made{}".format, range(10**9)))

    # ── a query ─────────────────────────────────────────────────────────────────────────────

    def read_query(self) -> Query:
        self._skip_prologue()
        if not self.stream.sees_word(*_FORMS):
            raise Misread("SELECT, ASK, CONSTRUCT or DESCRIBE", self.stream.peek())
        form = self.stream.take().text.upper()
        exists: list[Exists] = []
        head = self._skip_head(form, exists)
        columns = _list_columns(head)[0] if form == "SELECT" else frozenset[str]()
        group = self.read_group() if self.stream.sees("{") else None
        if group is None and form != "DESCRIBE":
            raise Misread("a pattern in { }", self.stream.peek())
        tail = self.stream.at
        exists += self._scan_rest(frozenset({"VALUES"}))
        if self.stream.sees_word("VALUES"):
            self.read_values()
        if self.stream.peek():
            raise Misread("the end of the query", self.stream.peek())
        rest = self.stream.tokens[tail : self.stream.at]
        return Query(
            text=self.text,
            form=form,
            group=group,
            columns=columns,
            variables=self.stream.find_mentions(0),
            others=tuple(exists),
            limited=any(token.is_word("LIMIT") for token in rest),
            aggregated=any(token.is_word(*_AGGREGATES) for token in head),
            volatile=any(token.is_word(*_VOLATILE) for token in self.stream.tokens),
        )

    def _skip_prologue(self) -> None:
        while self.stream.sees_word("PREFIX", "BASE", "VERSION"):
            self.stream.take()
            while (token := self.stream.peek()) and token.kind in ("name", "iri", "string"):
                self.stream.take()

    def _skip_head(self, form: str, exists: list[Exists]) -> list[Token]:
        """Return the tokens between the form and the pattern, its template not counted."""
        first = self.stream.at
        if form == "CONSTRUCT" and self.stream.sees("{"):
            self.stream.skip_balanced()
        while (token := self.stream.peek()) and not token.is_mark("{"):
            if self.stream.sees_exists():
                exists.append(read_exists(self.stream, self.read_group))
            else:
                self.stream.take()
        return self.stream.tokens[first : self.stream.at]

    def _scan_rest(self, ends: frozenset[str]) -> list[Exists]:
        """Skip the solution modifiers and return the EXISTS in them."""
        found = []
        while (token := self.stream.peek()) and not token.is_word(*ends) and not token.is_mark("}"):
            if self.stream.sees_exists():
                found.append(read_exists(self.stream, self.read_group))
            else:
                self.stream.take()
        return found

    # ── groups ──────────────────────────────────────────────────────────────────────────────

    def read_group(self) -> Group:
        first = self.stream.at
        self.stream.expect("{")
        elements: list[Element] = []
        if self.stream.sees_word("SELECT"):
            elements.append(self._read_select())
        else:
            while not self.stream.sees("}"):
                self._check_dot(elements)
                elements.append(self._read_element())
        self.stream.expect("}")
        return Group(*self.stream.measure(first), tuple(elements))

    def _check_dot(self, elements: list[Element]) -> None:
        """Refuse triple patterns upon triple patterns without a dot between them."""
        token = self.stream.peek()
        if token and elements and isinstance(elements[-1], Triples):
            named = token.kind in (*OPERANDS, "blank") or token.is_mark("[", "(")
            if named:
                raise Misread(f"a dot before “{token.text}”", self.stream.peek())

    def _read_select(self) -> Select:
        first = self.stream.at
        self.stream.take()
        begin = self.stream.at
        while not self.stream.sees("{") and not self.stream.sees_word("WHERE"):
            if self.stream.sees_word("EXISTS"):
                raise Misread("no EXISTS among the columns of a sub-select", self.stream.peek())
            self.stream.take()
        check_operands(self.stream.tokens[begin : self.stream.at])
        columns, plain = _list_columns(self.stream.tokens[begin : self.stream.at])
        if self.stream.sees_word("WHERE"):
            self.stream.take()
        group = self.read_group()
        begin = self.stream.at
        if self._scan_rest(frozenset({"VALUES"})):
            raise Misread("no EXISTS after the pattern of a sub-select", self.stream.peek())
        check_operands(self.stream.tokens[begin : self.stream.at])
        given = self.read_values().mentions if self.stream.sees_word("VALUES") else frozenset[str]()
        return Select(*self.stream.measure(first), columns, plain, given, group)

    def _read_element(self) -> Element:
        token = self.stream.peek()
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
        if self.stream.sees("."):
            self.stream.take()
        return self.stream.measure(first)

    def _read_optional(self) -> Optional:
        first = self.stream.at
        self.stream.take()
        group = self.read_group()
        return Optional(*self._end(first), group)

    def _read_minus(self) -> Minus:
        first = self.stream.at
        self.stream.take()
        group = self.read_group()
        return Minus(*self._end(first), group)

    def _read_union(self) -> Union:
        first = self.stream.at
        groups = [self.read_group()]
        while self.stream.sees_word("UNION"):
            self.stream.take()
            groups.append(self.read_group())
        return Union(*self._end(first), tuple(groups))

    def _read_in_graph(self) -> InGraph:
        first = self.stream.at
        self.stream.take()
        name = self._take_name()
        group = self.read_group()
        return InGraph(*self._end(first), name, group)

    def _read_service(self) -> Service:
        first = self.stream.at
        self.stream.take()
        if self.stream.sees_word("SILENT"):
            self.stream.take()
        name = self._take_name()
        self.read_group()
        return Service(*self._end(first), name)

    def _take_name(self) -> str:
        token = self.stream.peek()
        if token is None or token.kind not in ("variable", "iri", "name"):
            raise Misread("a variable or an IRI", token)
        return normalize(self.stream.take())

    def _read_triples(self) -> Triples:
        first = self.stream.at
        triples = TripleReader(self.stream, self._blanks).read_all()
        return Triples(*self.stream.measure(first), tuple(triples))

    def read_values(self) -> Values:
        """Read VALUES, in a group or at the end of a query."""
        first = self.stream.at
        self.stream.take()
        if self.stream.sees("("):
            self.stream.skip_balanced()
        elif (token := self.stream.peek()) and token.kind == "variable":
            self.stream.take()
        else:
            raise Misread("a variable", self.stream.peek())
        if not self.stream.sees("{"):
            raise Misread("{", self.stream.peek())
        begin = self.stream.at
        self.stream.skip_balanced()
        complete = not any(
            token.is_word("UNDEF") for token in self.stream.tokens[begin : self.stream.at]
        )
        return Values(*self._end(first), complete)

    # ── expressions ─────────────────────────────────────────────────────────────────────────

    def _read_filter(self) -> Filter:
        first = self.stream.at
        self.stream.take()
        expression = read_constraint(self.stream, self.read_group)
        return Filter(*self._end(first), expression)

    def _read_bind(self) -> Bind:
        first = self.stream.at
        self.stream.take()
        begin = self.stream.at
        exists: list[Exists] = []
        scan_parentheses(self.stream, self.read_group, exists)
        expression = make_expression(self.stream, begin, exists)
        variable, word = (
            self.stream.tokens[self.stream.at - 2],
            self.stream.tokens[self.stream.at - 3],
        )
        if variable.kind != "variable" or not word.is_word("AS"):
            raise Misread("AS ?variable", self.stream.tokens[self.stream.at - 1])
        return Bind(*self._end(first), expression, normalize(variable))


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
