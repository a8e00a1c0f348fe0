"""Tokens → triple patterns: `;` and `,`, blank nodes and lists in brackets, property paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actormap.sparql.syntax import Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actormap.sparql.stream import TokenStream

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
# A list may be empty, but then it is a name like any other.
_NIL, _FIRST, _REST = f"<{_RDF}nil>", f"<{_RDF}first>", f"<{_RDF}rest>"
_TERMS = ("variable", "iri", "name", "blank", "string", "number")


@dataclass(frozen=True, slots=True)
class _Path:
    text: str
    steps: tuple[str, ...] = ()
    zero: bool = False


@dataclass(slots=True)
class TripleReader:
    """Reads the triple patterns that stand in a row."""

    tokens: TokenStream
    blanks: Iterator[str]

    def read_all(self) -> list[Triple]:
        """Return the patterns up to what is none; takes the dot after the last, too."""
        triples = self._read_same_subject()
        while self.tokens.sees("."):
            self.tokens.take()
            if not self._sees_term():
                break
            triples += self._read_same_subject()
        return triples

    def _sees_term(self) -> bool:
        token = self.tokens.peek()
        if token is None:
            return False
        return (
            token.kind in _TERMS
            or token.is_mark("[", "(", "-", "+")
            or token.is_word("TRUE", "FALSE")
        )

    def _read_same_subject(self) -> list[Triple]:
        triples: list[Triple] = []
        bracket = self.tokens.sees("[")
        subject = self._read_node(triples)
        if not (bracket and triples and not self._sees_verb()):
            self._read_predicates(subject, triples)
        return triples

    def _sees_verb(self) -> bool:
        token = self.tokens.peek()
        return token is not None and (
            token.kind in ("variable", "iri", "name")
            or token.is_mark("^", "!", "(")
            or (token.kind == "word" and token.text == "a")
        )

    def _read_predicates(self, subject: str, triples: list[Triple]) -> None:
        while True:
            path = self._read_path()
            while True:
                value = self._read_node(triples)
                triples.append(Triple(subject, path.text, value, path.steps, path.zero))
                if not self.tokens.sees(","):
                    break
                self.tokens.take()
            if not self.tokens.sees(";"):
                return
            while self.tokens.sees(";"):
                self.tokens.take()
            if not self._sees_verb():
                return

    def _read_node(self, triples: list[Triple]) -> str:
        if self.tokens.sees("["):
            return self._read_bracket(triples)
        if self.tokens.sees("("):
            return self._read_list(triples)
        if not self._sees_term():
            self.tokens.refuse("a term (a pattern is subject, predicate, object)")
        return self._read_term()

    def _read_term(self) -> str:
        token = self.tokens.take()
        if token.is_mark("-", "+"):
            return token.text + self.tokens.take().text
        text = f"?{token.text[1:]}" if token.kind == "variable" else token.text
        after = self.tokens.peek()
        if token.kind == "string" and after and after.kind == "language":
            return text + self.tokens.take().text
        if token.kind == "string" and after and after.is_mark("^^"):
            return f"{text}{self.tokens.take().text}{self.tokens.take().text}"
        return text

    def _read_bracket(self, triples: list[Triple]) -> str:
        self.tokens.take()
        node = next(self.blanks)
        if not self.tokens.sees("]"):
            self._read_predicates(node, triples)
        self.tokens.expect("]")
        return node

    def _read_list(self, triples: list[Triple]) -> str:
        self.tokens.take()
        nodes = []
        while not self.tokens.sees(")"):
            nodes.append(self._read_node(triples))
        self.tokens.take()
        rest = _NIL
        for value in reversed(nodes):
            node = next(self.blanks)
            triples += [Triple(node, _FIRST, value), Triple(node, _REST, rest)]
            rest = node
        return rest

    # ── paths ───────────────────────────────────────────────────────────────────────────────

    def _read_path(self) -> _Path:
        token = self.tokens.peek()
        if token and token.kind == "variable":
            return _Path(f"?{self.tokens.take().text[1:]}")
        return self._read_alternatives()

    def _read_alternatives(self) -> _Path:
        paths = [self._read_sequence()]
        while self.tokens.sees("|"):
            self.tokens.take()
            paths.append(self._read_sequence())
        if len(paths) == 1:
            return paths[0]
        return _Path("|".join(p.text for p in paths), zero=any(p.zero for p in paths))

    def _read_sequence(self) -> _Path:
        paths = [self._read_step()]
        while self.tokens.sees("/"):
            self.tokens.take()
            paths.append(self._read_step())
        if len(paths) == 1:
            return paths[0]
        texts = tuple(path.text for path in paths)
        zero = any(path.zero for path in paths)
        return _Path("/".join(texts), () if zero else texts, zero)

    def _read_step(self) -> _Path:
        inverse = ""
        while self.tokens.sees("^"):
            inverse += self.tokens.take().text
        path = self._read_primary()
        if self.tokens.sees("*", "?", "+"):
            mark = self.tokens.take().text
            return _Path(f"{inverse}{path.text}{mark}", zero=path.zero or mark != "+")
        return _Path(inverse + path.text, zero=path.zero)

    def _read_primary(self) -> _Path:
        if self.tokens.sees("("):
            self.tokens.take()
            path = self._read_alternatives()
            self.tokens.expect(")")
            return _Path(f"({path.text})", zero=path.zero)
        if self.tokens.sees("!"):
            self.tokens.take()
            return _Path(f"!{self._read_primary().text}")
        token = self.tokens.peek()
        if token and (
            token.kind in ("iri", "name") or (token.kind == "word" and token.text == "a")
        ):
            return _Path(self.tokens.take().text)
        return self.tokens.refuse("a predicate")
