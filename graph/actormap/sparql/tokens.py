"""SPARQL text → tokens with their places, after the terminals of the grammar (SPARQL 1.1, 19.8).

White space and comments are left out. A character that begins no token is a token of kind
`stray`, so that every text has tokens and the one who reads them can say what is wrong, and where.
"""

import re
from dataclasses import dataclass

_NAME_START = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_VARIABLE_REST = f"[{_NAME_START}_0-9\u00b7\u0300-\u036f\u203f-\u2040]*"
_NAME_CHARACTER = f"{_NAME_START}_0-9\u00b7\u0300-\u036f\u203f-\u2040-"
_PREFIX = f"(?:[{_NAME_START}](?:[{_NAME_CHARACTER}.]*[{_NAME_CHARACTER}])?)?"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = (
    f"(?:[{_NAME_START}_:0-9]|{_ESCAPED})"
    f"(?:(?:[{_NAME_CHARACTER}.:]|{_ESCAPED})*(?:[{_NAME_CHARACTER}:]|{_ESCAPED}))?"
)
_ESCAPE = r"\\[tbnrf\\\"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"

# The first that fits wins, so longer ones stand before shorter ones.
_TERMINALS = {
    "space": r"\s+",
    "comment": r"\#[^\n\r]*",
    "iri": r"<[^<>\"{}|^`\\\x00-\x20]*>",
    "string": (
        rf"'''(?:(?:'|'')?(?:[^'\\]|{_ESCAPE}))*'''"
        rf'|"""(?:(?:"|"")?(?:[^"\\]|{_ESCAPE}))*"""'
        rf"|'(?:[^'\\\n\r]|{_ESCAPE})*'"
        rf'|"(?:[^"\\\n\r]|{_ESCAPE})*"'
    ),
    "variable": f"[?$][{_NAME_START}_0-9]{_VARIABLE_REST}",
    "blank": f"_:[{_NAME_START}_0-9](?:[{_NAME_CHARACTER}.]*[{_NAME_CHARACTER}])?",
    "name": f"{_PREFIX}:(?:{_LOCAL})?",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--(?:ltr|rtl))?",
    "number": r"(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+",
    "word": r"[A-Za-z_][A-Za-z_0-9]*",
    "mark": r"\^\^|&&|\|\||!=|<=|>=|<<\(|\)>>|<<|>>|\{\||\|\}|[{}()\[\].,;|/^?*+!=<>\-]",
    "stray": r".",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _TERMINALS.items()), re.DOTALL)
_LEFT_OUT = ("space", "comment")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a query; `start` and `end` count characters of its text."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, *words: str) -> bool:
        """Return whether this is one of these keywords, which stand here in capitals."""
        return self.kind == "word" and self.text.upper() in words

    def is_mark(self, *marks: str) -> bool:
        """Return whether this is one of these marks."""
        return self.kind == "mark" and self.text in marks


def read_tokens(query: str) -> list[Token]:
    """Return the tokens of a query, in order."""
    return [
        Token(match.lastgroup or "stray", match[0], match.start(), match.end())
        for match in _TOKEN.finditer(query)
        if match.lastgroup not in _LEFT_OUT
    ]


def find_place(query: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, both from 1."""
    before = query[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
