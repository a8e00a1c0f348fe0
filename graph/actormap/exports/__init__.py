"""Network and dataset → files that other programs open: Gephi, spreadsheets, RDF tools.

The network formats keep the evidence: `statements` of a node or an edge is a JSON list of all that
the sources say of it, `quotes` and `documents` are for reading it in a table. Names of attributes
are those of `vocabulary.RELATIONS` with an underscore for a space; an empty one is left out. The
RDF formats are what the store holds. All is in sorted order: one build gives the same bytes.
"""

from actormap.exports.formats import FORMATS, Format, write_export

__all__ = ["FORMATS", "Format", "write_export"]
