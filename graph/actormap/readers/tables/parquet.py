"""Parquet: columns of one type each, as databases and data scientists exchange them.

The package that reads it is large, so it is an extra (`pip install "actormap[parquet]"`); without
it the document is unread, and the reason says what to install.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row, read_grids
from actormap.readers.tables.workbook import write_value
from actormap.records import Record

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_MAGIC = b"PAR1"
_BATCH = 1024
# What the columns may hold, unpacked, by the file's own account.
_MOST_BYTES = 2 * 1024**3
_SEVERAL = "; "


def recognize(document: Document) -> bool:
    """Tell whether the document is a Parquet file, whatever its name."""
    return document.raw.startswith(_MAGIC) and document.raw.endswith(_MAGIC)


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of the table."""
    file = _open(document)
    name = PurePosixPath(document.source.path).stem
    yield from read_grids([Grid(document.source.key, name, _read_rows(file))], settings)


def _open(document: Document) -> "ParquetFile":
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise DocumentError(
            "a Parquet file; to have it read, install the extra: pip install 'actormap[parquet]'"
        ) from error
    try:
        file = pq.ParquetFile(pa.BufferReader(document.raw))
        groups = [file.metadata.row_group(i) for i in range(file.num_row_groups)]
    except _get_faults() as error:
        raise DocumentError(f"the Parquet file is damaged: {str(error)[:200]}") from error
    size = sum(group.total_byte_size for group in groups)
    if size > _MOST_BYTES:
        raise DocumentError(f"the columns hold {size / 1024**2:,.0f} MB; too much to be read")
    return file


def _get_faults() -> tuple[type[Exception], ...]:
    """Return what pyarrow raises for damaged files and for values that Python has no place for."""
    from pyarrow import ArrowException

    return (ArrowException, OSError, ValueError, KeyError, OverflowError)


def _read_rows(file: "ParquetFile") -> Iterator[Row]:
    """Yield the names of the columns as the first row, then the rows, numbered after it."""
    number = 1
    try:
        yield Row(1, 0, tuple(file.schema_arrow.names))
        for batch in file.iter_batches(batch_size=_BATCH):
            for values in batch.to_pylist():
                number += 1
                yield Row(number, 0, tuple(map(_write, values.values())))
    except _get_faults() as error:
        raise DocumentError(f"the Parquet file is damaged: {str(error)[:200]}") from error


def _write(value: Any) -> str:  # noqa: ANN401 - Parquet has values of any type
    if isinstance(value, list):
        return _SEVERAL.join(map(_write, value))
    return "" if isinstance(value, bytes | dict) else write_value(value)


FORMAT = Format("Parquet table", "application/vnd.apache.parquet", recognize, read)
