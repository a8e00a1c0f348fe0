"""RDF text in any syntax → triples, one by one; nothing is fetched, nothing ends the process."""

from actormap.triples.contexts import UNDEFINED
from actormap.triples.guards import decode_xml
from actormap.triples.parsing import RefusedError, check_text, parse_triples
from actormap.triples.syntax import Syntax, find_syntax

__all__ = [
    "UNDEFINED",
    "RefusedError",
    "Syntax",
    "check_text",
    "decode_xml",
    "find_syntax",
    "parse_triples",
]
