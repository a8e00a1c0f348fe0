"""Network → two CSV tables that spreadsheets and pandas open."""

import re
from collections.abc import Iterable
from typing import BinaryIO

from actormap.exports.contents import Contents, describe_nodes, get_path, get_phrase
from actormap.model import Statement
from actormap.tables import Value, make_table, write_csv

# What UTF-8 (half of a surrogate pair) or the readers of CSV (U+0000) cannot hold.
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def write_node_table(contents: Contents, file: BinaryIO) -> None:
    """Write one row a node."""
    rows = ({"id": iri, **data} for iri, data in describe_nodes(contents))
    _write_table(("id", "label", "kind"), rows, file)


def write_edge_table(contents: Contents, file: BinaryIO) -> None:
    """Write one row a statement, so that every row has its own words and line."""
    rows = (
        _describe_row(contents, source, target, statement)
        for source, target, data in contents.list_edges()
        for statement in data["statements"]
    )
    _write_table(("source", "target", "relation"), rows, file)


def _describe_row(
    contents: Contents, source: str, target: str, statement: Statement
) -> dict[str, Value]:
    passage, nodes = statement.passage, contents.network.nodes
    return {
        "source": source,
        "target": target,
        "relation": statement.relation,
        "source_label": nodes[source]["label"],
        "phrase": get_phrase(statement.relation),
        "target_label": nodes[target]["label"],
        "quote": passage.quote,
        "document": get_path(statement, contents.sources),
        "line": passage.line,
        "start": passage.start,
        "end": passage.end,
        "fragment": passage.fragment,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "method": statement.method,
        "inferred": statement.inferred,
        "about": statement.about.iri if statement.about else "",
        "statement": statement.id,
        **{f"stated_{name}": value for name, value in statement.details},
    }


def _write_table(
    columns: tuple[str, ...], rows: Iterable[dict[str, Value]], file: BinaryIO
) -> None:
    """Write rows as CSV: these columns, there even without a row, then others by first use.

    With a byte order mark: without it Excel takes UTF-8 for the letters of one country, and
    pandas, R, DuckDB and LibreOffice skip it. Texts that a spreadsheet would take for a formula
    get an apostrophe in front (`tables.guard_cell`).
    """
    records = list(rows)
    others = (name for record in records for name in record)
    table = make_table(records, list(dict.fromkeys((*columns, *others))))
    text = _NO_TEXT.sub("\ufffd", write_csv(table))
    file.write(f"\ufeff{text}\n".encode())
