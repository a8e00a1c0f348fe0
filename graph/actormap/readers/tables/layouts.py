"""Tables that databases and map programs export: known by a few of their headers."""

from collections.abc import Mapping
from dataclasses import dataclass

from actormap.names import fold_name
from actormap.readers.tables.grid import Row


@dataclass(frozen=True, slots=True)
class Layout:
    """A program's table: the headers that give it away, and what its columns mean.

    A header that is not listed has its usual meaning. `rows` is what its rows are about.
    """

    name: str
    marks: frozenset[str]
    columns: Mapping[str, str]
    rows: str = "works"


_SCOPUS = {
    "Authors with affiliations": "authors with affiliations", "Affiliations": "ignored",
    "Author(s) ID": "ignored", "EID": "ignored", "Abbreviated Source Title": "ignored",
    "Source": "ignored", "Publication Stage": "ignored", "Author full names": "author",
    "Correspondence Address": "personal", "Link": "ignored", "ISBN": "ignored",
}  # fmt: skip
_WEB_OF_SCIENCE = {
    "AF": "author", "AU": "ignored", "TI": "title", "SO": "venue", "AB": "abstract",
    "C1": "authors with affiliations", "OI": "authors with orcid", "DE": "keyword",
    "ID": "keyword", "PY": "year", "DI": "identifier",
    "DT": "type", "LA": "language", "PU": "publisher", "SN": "issn", "EI": "issn",
    "BE": "editor", "EM": "personal", "RP": "personal", "PT": "ignored", "UT": "ignored",
    "PA": "ignored", "PI": "ignored", "J9": "ignored", "JI": "ignored", "SC": "ignored",
    "ER": "ignored", "DA": "ignored", "GA": "ignored",
}  # fmt: skip
_LAYOUTS = (
    Layout("Scopus", frozenset({"Author full names", "Authors with affiliations"}),
           {**_SCOPUS, "Authors": "ignored"}),
    Layout("Scopus", frozenset({"Authors", "EID"}), _SCOPUS),
    Layout("Web of Science", frozenset({"AU", "AF", "TI", "SO"}), _WEB_OF_SCIENCE),
    Layout("Web of Science", frozenset({"AU", "TI", "SO"}), {**_WEB_OF_SCIENCE, "AU": "author"}),
    Layout("Dimensions", frozenset({"Publication ID", "Authors", "Dimensions URL"}), {
        "Authors Affiliations": "authors with affiliations",
        "Authors (Raw Affiliation)": "authors with affiliations", "Dimensions URL": "ignored",
        "Authors Affiliations - Name of Research organization": "ignored", "PubYear": "year",
        "Publication ID": "ignored", "Source title": "venue", "Rank": "ignored",
        "Source title/Anthology title": "venue", "Corresponding Authors": "ignored",
        "Research Organizations - standardized": "ignored", "MeSH terms": "keyword",
    }),
    Layout("Lens", frozenset({"Lens ID", "Author/s"}), {
        "Lens ID": "ignored", "Author/s": "author", "Fields of Study": "keyword",
        "ISSNs": "issn", "Source URLs": "ignored", "External URL": "ignored", "PMCID": "ignored",
    }),
    Layout("Kumu elements", frozenset({"Label", "Type", "Tags"}), {
        "Label": "name", "Tags": "keyword", "Image": "ignored",
    }, rows="organizations"),
    Layout("Kumu connections", frozenset({"From", "To"}), {
        "Type": "relation", "Label": "relation", "Strength": "weight", "Description": "ignored",
    }, rows="connections"),
    Layout("Gephi edges", frozenset({"Source", "Target"}), {
        "Source": "from", "Target": "to", "Label": "relation", "Type": "direction",
        "Id": "ignored",
    }, rows="connections"),
)  # fmt: skip


def find_layout(row: Row) -> Layout | None:
    """Return the layout whose headers this row has."""
    headers = {fold_name(row.get(column)) for column in row.filled}
    found = (one for one in _LAYOUTS if {fold_name(mark) for mark in one.marks} <= headers)
    return next(found, None)
