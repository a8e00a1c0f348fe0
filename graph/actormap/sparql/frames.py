"""Solutions → pandas, with a type for each column.

Oxigraph writes the solutions as TSV and pandas reads them, both without Python in between; each
*distinct* term of a column is then taken apart once. On 100,000 rows of 5 columns, in CPU seconds
beside the 1.18 that Oxigraph takes for the answer itself: this way .3; without types by SPARQL
JSON and msgspec .4, row by row .8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from pyoxigraph import QueryResultsFormat

from actormap.vocabulary import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import pandas as pd
    from pyoxigraph import QuerySolutions

_XSD = NAMESPACES["xsd"]
_TERM = re.compile(r'"(?P<text>.*)"(?:\^\^<(?P<datatype>[^>]*)>|@(?P<language>[\w-]+))?', re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_WHOLE = frozenset(
    "integer int long short byte nonNegativeInteger positiveInteger nonPositiveInteger "
    "negativeInteger unsignedInt unsignedLong unsignedShort unsignedByte".split()
)
_NUMBERS = _WHOLE | {"decimal", "double", "float"}
_LARGEST = 2**63


class Cell(NamedTuple):
    """A term taken apart; `datatype` is the local name of an XML Schema type, or empty."""

    text: str
    datatype: str = ""
    language: str = ""


def make_frame(solutions: QuerySolutions, *, languages: bool = False) -> pd.DataFrame:
    """Return solutions as a DataFrame; an unbound variable is NA.

    Whole numbers become Int64, other numbers float64, truth values boolean, dates and times
    datetime64, years Int64, all else strings: where *all* values of a column are of such a type.
    With `languages`, a column with tagged texts gets a second one, `NAME@`, of their languages.
    """
    import pandas as pd

    names = [variable.value for variable in solutions.variables]
    data = solutions.serialize(format=QueryResultsFormat.TSV)
    assert data is not None  # noqa: S101 - no output file was given
    if not names:  # every row is an empty line
        return pd.DataFrame(index=range(data.count(b"\n") - 1))
    columns: dict[str, object] = {}
    table = _read_tsv(data, len(names))
    for number, name in enumerate(names):
        codes, terms = pd.factorize(table[number])
        cells = [_read_term(str(term)) for term in terms]
        columns[name] = _make_column(codes, cells)
        if languages and any(cell and cell.language for cell in cells):
            tags = [cell.language or None if cell else None for cell in cells]
            columns[f"{name}@"] = _take(pd.array(tags, dtype="string"), codes)
    return pd.DataFrame(columns, index=range(len(table)))


def _read_tsv(data: bytes, width: int) -> pd.DataFrame:
    """Return the terms as texts; an unbound variable is an empty one."""
    import pandas as pd

    return pd.read_csv(
        io.BytesIO(data), sep="\t", quoting=csv.QUOTE_NONE, dtype=str, keep_default_na=False,
        na_filter=False, skip_blank_lines=False, header=None, skiprows=1, names=range(width),
        lineterminator="\n", index_col=False,
    )  # fmt: skip


def _read_term(term: str) -> Cell | None:
    """Return a term of SPARQL TSV taken apart; None if it is empty."""
    if not term:
        return None
    if term.startswith("<") and not term.startswith("<<"):
        return Cell(term[1:-1])
    if term.startswith('"'):
        match = _TERM.fullmatch(term)
        if match:
            datatype = (match["datatype"] or "").removeprefix(_XSD)
            return Cell(_unescape(match["text"]), datatype, match["language"] or "")
    if term in {"true", "false"}:
        return Cell(term, "boolean")
    if term[0] in "+-.0123456789":
        return Cell(term, _name_number(term))
    return Cell(term)  # a blank node, or a triple as a term


def _name_number(term: str) -> str:
    if "e" in term or "E" in term:
        return "double"
    return "decimal" if "." in term else "integer"


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(_replace_escape, text)


def _replace_escape(match: re.Match[str]) -> str:
    mark = match[1]
    if mark[0] in "uU":
        return chr(int(mark[1:], 16))
    return _ESCAPED.get(mark, mark)


# ── columns ─────────────────────────────────────────────────────────────────────────────────


def _make_column(codes: np.ndarray, cells: Sequence[Cell | None]) -> object:
    """Return a column of the type that all its cells have; of strings where they differ."""
    import pandas as pd

    datatypes = frozenset(cell.datatype for cell in cells if cell)
    for fitting, make in _MAKERS:
        if datatypes and datatypes <= fitting:
            try:
                return _take(make(cells), codes)
            except (ValueError, OverflowError):
                break  # a literal may hold anything, whatever its datatype says
    return _take(pd.array([cell.text if cell else None for cell in cells], dtype="string"), codes)


def _take(values: pd.api.extensions.ExtensionArray | np.ndarray, codes: np.ndarray) -> object:
    return values.take(codes)


def _make_whole(cells: Sequence[Cell | None]) -> pd.api.extensions.ExtensionArray:
    import pandas as pd

    numbers = [int(cell.text) if cell else None for cell in cells]
    if any(number is not None and not -_LARGEST <= number < _LARGEST for number in numbers):
        raise OverflowError
    return pd.array(numbers, dtype="Int64")


def _make_float(cells: Sequence[Cell | None]) -> np.ndarray:
    import numpy as np

    return np.array([float(cell.text) if cell else np.nan for cell in cells])


def _make_boolean(cells: Sequence[Cell | None]) -> pd.api.extensions.ExtensionArray:
    import pandas as pd

    truths = {"true": True, "1": True, "false": False, "0": False}
    try:
        return pd.array([truths[cell.text] if cell else None for cell in cells], dtype="boolean")
    except KeyError as error:
        raise ValueError(error) from error


def _make_years(cells: Sequence[Cell | None]) -> pd.api.extensions.ExtensionArray:
    import pandas as pd

    return pd.array([int(cell.text) if cell else None for cell in cells], dtype="Int64")


def _make_times(cells: Sequence[Cell | None]) -> pd.api.extensions.ExtensionArray:
    """Return dates and times: naive ones, or in UTC where every one has a zone; else ValueError."""
    import pandas as pd

    texts = [cell.text if cell else None for cell in cells]
    zones = {bool(re.search(r"(Z|[+-]\d\d:\d\d)$", text)) for text in texts if text}
    if len(zones) != 1:
        raise ValueError("some have a zone and some have none")
    return pd.to_datetime(
        pd.Series(texts, dtype=object), format="ISO8601", utc=zones == {True}
    ).array


Make = Callable[["Sequence[Cell | None]"], Any]
_MAKERS: tuple[tuple[frozenset[str], Make], ...] = (
    (_WHOLE, _make_whole),
    (_NUMBERS, _make_float),
    (frozenset({"boolean"}), _make_boolean),
    (frozenset({"gYear"}), _make_years),
    (frozenset({"date", "dateTime", "dateTimeStamp"}), _make_times),
)
