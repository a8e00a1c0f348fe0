"""Sources → records: every non-blank line, row or entry ends up in exactly one record.

    read_document(document, settings) -> iterator of records

A reader never drops a line and never dies of a file: what it cannot understand becomes an
`Unread` record with the words and the reason. The format is told by the content; the ending of a
file's name only decides between two that the content allows.
"""

from collections.abc import Iterator

from actormap.project import SourceSettings
from actormap.readers import collection, html, markup, rdf
from actormap.readers.bibliographies import (
    bibtex,
    citation_file,
    csl,
    endnote,
    medline,
    refer,
    ris,
    web_of_science,
    zotero,
)
from actormap.readers.databases import crossref, openalex, orcid
from actormap.readers.document import Document, DocumentError, make_document, make_key
from actormap.readers.documents import docx, markdown, pdf
from actormap.readers.format import Format
from actormap.readers.networks import gexf, graphml, pajek
from actormap.readers.tables import delimited, opendocument, parquet, vosviewer, workbook
from actormap.records import Record

__all__ = [
    "FORMATS",
    "Document",
    "Format",
    "find_format",
    "make_document",
    "make_key",
    "read_document",
]

# Asked in this order; the last one takes any text.
FORMATS: dict[str, Format] = {
    format_.name: format_
    for format_ in (
        openalex.FORMAT,
        orcid.FORMAT,
        crossref.FORMAT,
        zotero.FORMAT,
        rdf.FORMAT,
        endnote.FORMAT,
        graphml.FORMAT,
        gexf.FORMAT,
        html.FORMAT,
        markup.FORMAT,
        workbook.FORMAT,
        opendocument.FORMAT,
        docx.FORMAT,
        pdf.FORMAT,
        parquet.FORMAT,
        pajek.FORMAT,
        bibtex.FORMAT,
        ris.FORMAT,
        refer.FORMAT,
        medline.FORMAT,
        web_of_science.FORMAT,
        csl.FORMAT,
        citation_file.FORMAT,
        markdown.FORMAT,
        vosviewer.FORMAT,
        delimited.FORMAT,
        collection.FORMAT,
    )
}


def find_format(document: Document) -> Format:
    """Return the format of a document."""
    found = (format_ for format_ in FORMATS.values() if format_.recognize(document))
    return next(found, collection.FORMAT)


def read_document(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a document, in its own order; at least one."""
    is_empty = True
    try:
        for record in find_format(document).read(document, settings):
            is_empty = False
            yield record
    except DocumentError as error:
        yield document.tell_unread(str(error))
    else:
        if is_empty:
            yield document.tell_unread("there is nothing in it")
