"""Text → triples and errors. The parser is Oxigraph's, which goes on behind most errors."""

from collections.abc import Iterator

from pyoxigraph import Quad, RdfFormat, parse

from actormap.triples.guards import RefusedError, check_json, check_xml
from actormap.triples.syntax import Syntax

__all__ = ["RefusedError", "check_text", "describe_error", "parse_line", "parse_triples"]

_FORMATS = {
    Syntax.TRIG: RdfFormat.TRIG,
    Syntax.N_QUADS: RdfFormat.N_QUADS,
    Syntax.RDF_XML: RdfFormat.RDF_XML,
    Syntax.JSON_LD: RdfFormat.JSON_LD,
}


def check_text(text: str, syntax: Syntax) -> str:
    """Return the text as it may be parsed; lines stay where they are but in JSON-LD.

    Raises RefusedError for what would end the process or ask the network (see `guards`).
    """
    if syntax is Syntax.RDF_XML:
        return check_xml(text)
    return check_json(text) if syntax is Syntax.JSON_LD else text


def parse_triples(text: str, syntax: Syntax, base: str) -> Iterator[Quad | SyntaxError]:
    """Yield the triples of checked text and the errors in their place, until its end.

    An error of XML or JSON ends the reading; it has no `end_lineno`. Raises ValueError where
    `base`, against which relative IRIs are read, is no IRI, and RefusedError at a statement that
    is too long.
    """
    parser = parse(_encode(text), _FORMATS[syntax], base_iri=base)
    last = ""
    while True:
        try:
            yield next(parser)
        except StopIteration:
            return
        except MemoryError as error:  # It is the parser's own limit, and raised in good order.
            raise RefusedError("a statement is longer than 16 MB") from error
        except SyntaxError as error:
            if str(error) == last:
                return
            last = str(error)
            if syntax in {Syntax.RDF_XML, Syntax.JSON_LD}:
                error.end_lineno = None
            yield error


def parse_line(line: str) -> Iterator[Quad]:
    """Yield the statement of a line of N-Quads; raises SyntaxError."""
    yield from parse(_encode(line), RdfFormat.N_QUADS)


def describe_error(error: SyntaxError) -> str:
    """Return why something is not well formed, without the place."""
    where, _, why = str(error.msg or error).partition(": ")
    return why or where


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")
