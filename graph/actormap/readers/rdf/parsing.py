"""A document → its triples, one by one, and what could not be parsed.

The parser is Oxigraph's: it fetches nothing, and goes on behind the statement with an error.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import Quad, RdfFormat, parse

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.rdf.guards import check_json, check_xml
from actormap.readers.rdf.syntax import Syntax
from actormap.records import Unread

_FORMATS = {
    Syntax.TRIG: RdfFormat.TRIG,
    Syntax.N_QUADS: RdfFormat.N_QUADS,
    Syntax.RDF_XML: RdfFormat.RDF_XML,
    Syntax.JSON_LD: RdfFormat.JSON_LD,
}
# What ends a statement of Turtle; dots within IRIs and strings do not.
_STATEMENT_END = re.compile(r'<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|\.(?=\s|$)')


def parse_document(
    document: Document, syntax: Syntax, settings: SourceSettings
) -> Iterator[Quad | Unread]:
    """Yield the triples of a document and, in their place, the statements with an error.

    Relative IRIs are those below the source's address, or its path. Raises DocumentError for a
    document that is refused as a whole.
    """
    text = _check(document, syntax)
    base = settings.url or f"file:///{quote(document.source.path)}"
    told = -1
    for item in _parse(text, syntax, base):
        if isinstance(item, Quad):
            yield item
        elif syntax is Syntax.N_QUADS:
            yield from _parse_lines(document, text, item.lineno or 1)
            return
        elif syntax is Syntax.JSON_LD:
            yield document.tell_unread(f"{_describe(item)}; what follows was not read")
        else:
            unread = _tell_statement(document, text, item)
            if unread.passage.end > told:  # The parser may stumble twice over one statement.
                yield unread
            told = max(told, unread.passage.end)


def _check(document: Document, syntax: Syntax) -> str:
    if syntax is Syntax.RDF_XML:
        return check_xml(document)
    return check_json(document) if syntax is Syntax.JSON_LD else document.text


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _parse(text: str, syntax: Syntax, base: str) -> Iterator[Quad | SyntaxError]:
    """Yield triples and errors; the parser goes on until it ends, or says the same again."""
    parser = parse(_encode(text), _FORMATS[syntax], base_iri=base)
    last = ""
    while True:
        try:
            yield next(parser)
        except StopIteration:
            return
        except SyntaxError as error:
            if str(error) == last:
                return
            last = str(error)
            # An error of XML or JSON ends the reading.
            if syntax in {Syntax.RDF_XML, Syntax.JSON_LD}:
                error.end_lineno = None
            yield error


def _parse_lines(document: Document, text: str, first: int) -> Iterator[Quad | Unread]:
    """Yield the statement of each line from `first` on: a bad one takes no other with it."""
    start = _find_line(text, first)
    for number, line in enumerate(text[start:].split("\n"), start=first):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            try:
                yield from parse(_encode(line), RdfFormat.N_QUADS)
            except SyntaxError as error:
                begin = start + line.index(bare)
                passage = Passage(document.source.key, begin, begin + len(bare), number, bare)
                yield Unread(passage, _describe(error))
        start += len(line) + 1


def _tell_statement(document: Document, text: str, error: SyntaxError) -> Unread:
    """Return the record of a statement with an error, from the error's line to its end."""
    line = error.lineno or 1
    start = _find_line(text, line)
    end = len(text)
    if error.end_lineno:
        at = _find_line(text, error.end_lineno) + (error.end_offset or 1) - 1
        ends = (match.end() for match in _STATEMENT_END.finditer(text, at) if match[0] == ".")
        end = next(ends, end)
    words = text[start:end].strip()
    start = text.index(words, start) if words else start
    lines = words.count("\n") + 1
    reason = _describe(error) + (f"; {lines} lines were not read" if lines > 1 else "")
    return Unread(Passage(document.source.key, start, start + len(words), line, words), reason)


def _find_line(text: str, number: int) -> int:
    """Return where a line begins; `number` counts from 1."""
    start = 0
    for _ in range(number - 1):
        start = text.find("\n", start) + 1
    return start


def _describe(error: SyntaxError) -> str:
    where, _, why = str(error.msg or error).partition(": ")
    return why or where
