"""RDF in every syntax → records of people, organizations, works, places and themes.

What the usual vocabularies say becomes records; every other triple is kept as it is, in `Kept`.
"""

from collections.abc import Iterator

from actormap.project import SourceSettings
from actormap.readers.document import Document
from actormap.readers.format import Format
from actormap.records import Record
from actormap.triples import find_syntax


def recognize(document: Document) -> bool:
    """Tell whether a document is RDF: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD."""
    return find_syntax(document.opening, document.suffix) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of an RDF document."""
    from actormap.readers.rdf.reading import read_rdf

    syntax = find_syntax(document.opening, document.suffix)
    assert syntax is not None  # noqa: S101 - it was recognized
    yield from read_rdf(document, syntax, settings)


FORMAT = Format("RDF", "application/rdf", recognize, read)
