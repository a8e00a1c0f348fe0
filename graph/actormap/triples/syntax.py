"""Which syntax of RDF a text is in, told by its first characters."""

import re
from enum import StrEnum


class Syntax(StrEnum):
    """A syntax of RDF. Turtle is read as TriG and N-Triples as N-Quads, which contain them."""

    TRIG = "TriG"
    N_QUADS = "N-Quads"
    RDF_XML = "RDF/XML"
    JSON_LD = "JSON-LD"


_COMMENT = re.compile(r"(?:\s*#[^\n\r]*(?:[\n\r]|$))*\s*")
_IRI = r"<[^<>\s]*>"
_ABSOLUTE = r"<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*>"
_DIRECTIVE = re.compile(
    rf"@prefix\s+[^\s:<]*:\s*{_IRI}|@base\s+{_IRI}|(?i:prefix)\s+[^\s:<]*:\s*{_IRI}"
    rf"|(?i:base)\s+{_IRI}|(?i:graph)\s+{_IRI}\s*\{{|@version\s"
)
_STATEMENT = re.compile(rf"(?:{_ABSOLUTE}|_:[^\s<>\"]+)\s+(?:{_ABSOLUTE}\s+[^\s]|a\s+<|\{{)")
_NODE = rf"(?:{_ABSOLUTE}|_:[^\s<>\"]+)"
_LITERAL = rf'"(?:[^"\\\n\r]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^{_ABSOLUTE})?'
_LINE = re.compile(
    rf"\s*(?:{_NODE}\s*{_ABSOLUTE}\s*(?:{_NODE}|{_LITERAL})\s*{_NODE}?\s*\.\s*)?(?:#.*)?"
)
_LINE_SUFFIXES = {".nt", ".nq"}
# The root element of RDF/XML, or another one that declares its namespace first. What comes before
# is atomic: twenty instructions in a row took hours to be tried in all ways.
_XML = re.compile(
    r"(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>|\s+)*)"
    r"<[\w.-]*:?RDF\b[^>]*http://www\.w3\.org/1999/02/22-rdf-syntax-ns#",
    re.DOTALL | re.IGNORECASE,
)
_JSON = re.compile(r'[\[{].*?"@(?:context|graph|id|type)"\s*:', re.DOTALL)


def find_syntax(opening: str, suffix: str = "") -> Syntax | None:
    """Return the syntax that a text which begins so is in; None where it is not RDF.

    `suffix` is the ending of the file's name, which decides where each line could be a statement.
    """
    if opening.startswith(("{", "[")) and (_JSON.match(opening)):
        return Syntax.JSON_LD
    if opening.startswith("<") and _XML.match(opening):
        return Syntax.RDF_XML
    start = _COMMENT.match(opening)
    body = opening[start.end() :] if start else opening
    if _DIRECTIVE.match(body):
        return Syntax.TRIG
    if _STATEMENT.match(body):
        lines = suffix in _LINE_SUFFIXES or _has_lines(body)
        return Syntax.N_QUADS if lines else Syntax.TRIG
    return None


def _has_lines(body: str) -> bool:
    """Tell whether each line of a text is a statement of its own; the last may be cut short."""
    lines = body.splitlines()
    first = lines[:-1] or lines
    return all(_LINE.fullmatch(line) for line in first)
