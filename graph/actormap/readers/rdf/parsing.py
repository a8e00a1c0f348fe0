"""A document → its triples, one by one, and the statements that could not be parsed."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import Quad

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.records import Unread
from actormap.triples import RefusedError, Syntax, check_text, decode_xml, parse_triples
from actormap.triples.parsing import describe_error, parse_line

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
    # Comments were blanked out; a quote has them as they stand.
    stated = document.text if len(document.text) == len(text) else text
    base = settings.url or f"file:///{quote(document.source.path)}"
    told = -1
    try:
        for item in parse_triples(text, syntax, base):
            if isinstance(item, Quad):
                yield item
            elif syntax is Syntax.N_QUADS:
                yield from _parse_lines(document, text, item.lineno or 1)
                return
            elif syntax is Syntax.JSON_LD:
                yield document.tell_unread(f"{describe_error(item)}; what follows was not read")
            else:
                unread = _tell_statement(document, stated, item)
                if unread.passage.end > told:  # The parser may stumble twice over one statement.
                    yield unread
                told = max(told, unread.passage.end)
    except RefusedError as error:
        raise DocumentError(str(error)) from error
    except ValueError as error:  # The address that the settings state is no IRI.
        raise DocumentError(str(error)) from error


def _check(document: Document, syntax: Syntax) -> str:
    text = decode_xml(document.data) if syntax is Syntax.RDF_XML else ""
    try:
        return check_text(text or document.text, syntax)
    except RefusedError as error:
        raise DocumentError(str(error)) from error


def _parse_lines(document: Document, text: str, first: int) -> Iterator[Quad | Unread]:
    """Yield the statement of each line from `first` on: a bad one takes no other with it."""
    start = _find_line(text, first)
    for number, line in enumerate(text[start:].split("\n"), start=first):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            try:
                yield from parse_line(line)
            except SyntaxError as error:
                begin = start + line.index(bare)
                passage = Passage(document.source.key, begin, begin + len(bare), number, bare)
                yield Unread(passage, describe_error(error))
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
    reason = describe_error(error) + (f"; {lines} lines were not read" if lines > 1 else "")
    return Unread(Passage(document.source.key, start, start + len(words), line, words), reason)


def _find_line(text: str, number: int) -> int:
    """Return where a line begins; `number` counts from 1."""
    start = 0
    for _ in range(number - 1):
        start = text.find("\n", start) + 1
    return start
