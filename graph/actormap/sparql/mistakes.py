"""A query that cannot be read → where it goes wrong, and what to do.

Oxigraph says at which character it gave up, and which of its rules it tried there. Here the usual
mistakes are looked for, one finder each; the first that finds one tells where and what.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from actormap.sparql.keywords import AGGREGATES, FUNCTIONS, KEYWORDS, UPDATES, WORDS
from actormap.sparql.parsing import parse_query
from actormap.sparql.scope import list_possible
from actormap.sparql.stream import Misread
from actormap.sparql.syntax import Bind, list_groups
from actormap.sparql.tokens import Token, find_place, read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WIDEST = 100
_QUOTES = "“”„‟‘’‚‛«»‹›`´"
_CLOSE = {"(": ")", "{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong at a character of a query."""

    start: int
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A query that cannot be read: its text, its tokens, and the prefixes that need no PREFIX."""

    text: str
    tokens: list[Token]
    prefixes: Mapping[str, str]


def find_mistake(text: str, prefixes: Mapping[str, str], engine: str) -> Mistake:
    """Return the mistake in a query that the engine refuses with this message."""
    draft = Draft(text, read_tokens(text), prefixes)
    for find in _FINDERS:
        for mistake in find(draft):
            return mistake
    return _read_engine(draft, engine)


def describe_mistake(text: str, mistake: Mistake) -> str:
    """Return a mistake as one line with its place."""
    line, column = find_place(text, mistake.start)
    return f"The query cannot be read, line {line}, column {column}: {mistake.message}"


def show_place(text: str, mistake: Mistake) -> str:
    """Return the line of a mistake and a caret below its place."""
    _, column = find_place(text, mistake.start)
    line = text[mistake.start - column + 1 :].split("\n", 1)[0].rstrip("\r")
    cut = max(0, column - _WIDEST // 2)
    shown = line[cut : cut + _WIDEST].replace("\t", " ")
    return f"  {shown}\n  {' ' * (column - 1 - cut)}^"


# ── finders ─────────────────────────────────────────────────────────────────────────────────


def _find_nothing(draft: Draft) -> Iterator[Mistake]:
    if not draft.tokens:
        yield Mistake(0, "there is no query. Begin with SELECT, ASK, CONSTRUCT or DESCRIBE.")


def _find_update(draft: Draft) -> Iterator[Mistake]:
    for token in draft.tokens:
        if token.is_word("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"):
            return
        if token.is_word(*UPDATES):
            yield Mistake(
                token.start,
                f"{token.text.upper()} changes data, and a build is for reading. Change the "
                "sources and build again.",
            )


def _find_stray(draft: Draft) -> Iterator[Mistake]:
    for token in draft.tokens:
        if token.kind == "stray":
            yield Mistake(token.start, _explain_stray(token.text))


def _explain_stray(character: str) -> str:
    if character in "'\"":
        return f"the text that begins here has no closing {character}."
    if character in _QUOTES:
        return f"{character} is a typographic quotation mark. Write \" or ' around a text."
    if character == "&":
        return "a single &. Write && for “and”."
    return f"{character} is no part of SPARQL."


def _find_iri(draft: Draft) -> Iterator[Mistake]:
    for match in re.finditer(r"<(?=[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*[\s\"{}|\\^`])", draft.text):
        if any(token.start == match.start() and token.is_mark("<") for token in draft.tokens):
            yield Mistake(match.start(), "an IRI in < > must not hold a blank, a quote or a brace.")


def _find_prefix(draft: Draft) -> Iterator[Mistake]:
    declared = {
        name.text.rstrip(":")
        for word, name in pairwise(draft.tokens)
        if word.is_word("PREFIX") and name.kind == "name"
    }
    known = {*draft.prefixes, *declared}
    for token in draft.tokens:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix not in known:
            yield Mistake(token.start, _explain_prefix(prefix, sorted(known)))


def _explain_prefix(prefix: str, known: list[str]) -> str:
    near = difflib.get_close_matches(prefix, known, n=1)
    hint = f'Did you mean "{near[0]}:"? ' if near else ""
    names = " ".join(f"{name}:" for name in known)
    return (
        f'the prefix "{prefix}:" is not known. {hint}Known without PREFIX: {names}. '
        f"Others need a line of their own: PREFIX {prefix}: <…>"
    )


def _find_word(draft: Draft) -> Iterator[Mistake]:
    for token, after in pairwise([*draft.tokens, Token("end", "", 0, 0)]):
        if token.kind != "word" or token.text.upper() in WORDS:
            continue
        called = after.is_mark("(")
        words = sorted(FUNCTIONS | AGGREGATES | KEYWORDS if called else KEYWORDS)
        near = difflib.get_close_matches(token.text.upper(), words, n=1, cutoff=0.75)
        noun = "function" if called and not near else "word"
        hint = f"Did you mean {near[0]}?" if near else "A variable begins with ?, a name has a :"
        yield Mistake(token.start, f'SPARQL has no {noun} "{token.text}". {hint}')


def _find_bracket(draft: Draft) -> Iterator[Mistake]:
    opened: list[Token] = []
    for token in draft.tokens:
        if token.is_mark(*_CLOSE):
            opened.append(token)
        elif token.is_mark(*_CLOSE.values()):
            if not opened:
                yield Mistake(token.start, f"nothing was opened for this {token.text} to close.")
            elif _CLOSE[opened[-1].text] != token.text:
                yield _miss_closing(opened[-1])
            else:
                opened.pop()
    if opened:
        yield _miss_closing(opened[-1])


def _miss_closing(token: Token) -> Mistake:
    return Mistake(
        token.start, f"this {token.text} is not closed: a {_CLOSE[token.text]} is missing."
    )


def _find_pair(draft: Draft) -> Iterator[Mistake]:
    """Find mistakes that two tokens in a row give away."""
    depth = 0
    for one, two in pairwise(draft.tokens):
        depth += one.is_mark("{") - one.is_mark("}")
        message = _explain_pair(one, two) or ("" if depth else _explain_columns(one, two))
        if message:
            yield Mistake(two.start, message)
        elif depth and one.is_word("LIMIT", "OFFSET", "ORDER", "GROUP", "HAVING"):
            yield from _find_modifier(draft, one)


def _explain_pair(one: Token, two: Token) -> str:  # noqa: PLR0911 - a table of pairs
    if one.is_mark("=") and two.is_mark("="):
        return "two values are compared by a single =."
    if one.is_word("FILTER") and two.kind == "variable":
        return "a condition stands in parentheses: FILTER(…)."
    if one.is_word("ORDER", "GROUP") and not two.is_word("BY"):
        return f"{one.text.upper()} BY is two words."
    if one.is_word("PREFIX") and two.kind == "word":
        return f"a prefix ends with a colon: PREFIX {two.text}: <…>"
    if one.is_word("WHERE") and not two.is_mark("{"):
        return "a { is missing after WHERE."
    if one.is_word("LIMIT", "OFFSET") and two.kind != "number":
        return f"{one.text.upper()} needs a whole number."
    return ""


def _explain_columns(one: Token, two: Token) -> str:
    if one.is_word("SELECT", "DISTINCT") and two.is_word(*AGGREGATES):
        return f"a computed column is written ({two.text}(…) AS ?name)."
    if one.kind == "variable" and two.is_mark(","):
        return "columns have no comma between them."
    return ""


def _find_modifier(draft: Draft, word: Token) -> Iterator[Mistake]:
    """Find LIMIT and its like in a group that is no sub-select."""
    depth = 0
    for token in reversed(draft.tokens):
        if token.start >= word.start:
            continue
        depth += token.is_mark("}") - token.is_mark("{")
        if depth == 0 and token.is_word("SELECT"):
            return
        if depth < 0:
            break
    yield Mistake(word.start, f"{word.text.upper()} goes after the last }} of its SELECT.")


def _find_misread(draft: Draft) -> Iterator[Mistake]:
    try:
        parse_query(draft.text)
    except Misread as error:
        start = error.token.start if error.token else len(draft.text.rstrip())
        found = f"“{error.token.text}”" if error.token else "the end"
        yield Mistake(start, f"expected {error.expected}, found {found}.")


def _find_bind(draft: Draft) -> Iterator[Mistake]:
    query = parse_query(draft.text)
    groups = [query.group] if query.group else []
    while groups:
        group = groups.pop()
        for number, element in enumerate(group.elements):
            groups += list_groups(element)
            before = list_possible(group.elements[:number])
            if isinstance(element, Bind) and element.variable in before:
                yield Mistake(element.start, f"{element.variable} has a value before this BIND.")


_FINDERS = (
    _find_nothing,
    _find_update,
    _find_stray,
    _find_iri,
    _find_prefix,
    _find_pair,
    _find_word,
    _find_bracket,
    _find_misread,
    _find_bind,
)
# What Oxigraph says of a query that is well formed and makes no sense.
_SENSE = {
    "variable that is unbound": "a column of SELECT is neither grouped by nor inside COUNT, SUM …: "
    "add it to GROUP BY.",
}


def _read_engine(draft: Draft, message: str) -> Mistake:
    """Return the place that Oxigraph names, with its reason where that tells something."""
    place = re.search(r"error at (\d+):(\d+)", message)
    start = len(draft.text)
    if place:
        lines = draft.text.split("\n")
        line, column = int(place[1]), int(place[2])
        start = sum(len(text) + 1 for text in lines[: line - 1]) + column - 1
    start = max(0, min(start, len(draft.text)))
    sense = [text for words, text in _SENSE.items() if words in message]
    return Mistake(
        start, sense[0] if sense else "this is not SPARQL 1.1 from here on, or just before."
    )
