"""Links ⇄ a folder: one raw file for each array, and a header that says what they are.

All numbers are little-endian. The same links give the same bytes. Files are mapped, not read.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from actormap.errors import BuildError
from actormap.links.evidence import StoredEvidence
from actormap.links.model import Arrays, Links, Texts
from actormap.links.strings import Strings
from actormap.model import Kind, Source
from actormap.vocabulary import RELATIONS

if TYPE_CHECKING:
    from pyoxigraph import Store

# Raised whenever the arrays mean something else than before.
VERSION = 1
HEADER_FILE = "header.json"


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the arrays are: name → type and length, as numpy writes types (`<u4`)."""

    version: int
    kinds: tuple[str, ...]
    relations: tuple[str, ...]
    title: str
    build: str
    sources: tuple[Source, ...]
    arrays: dict[str, tuple[str, int]]


def write_links(links: Links, folder: Path) -> None:
    """Write links into a new folder; the evidence stays in the build's store."""
    folder.mkdir()
    arrays = {name: _prepare(array) for name, array in _list_arrays(links)}
    header = _Header(
        version=VERSION,
        kinds=tuple(map(str, Kind)),
        relations=tuple(RELATIONS),
        title=links.title,
        build=links.build,
        sources=tuple(links.sources.values()),
        arrays={name: (array.dtype.str, len(array)) for name, array in arrays.items()},
    )
    for name, array in arrays.items():
        array.tofile(folder / name)
    text = msgspec.json.format(msgspec.json.encode(header), indent=1)
    (folder / HEADER_FILE).write_bytes(text + b"\n")


def _list_arrays(links: Links) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield every array with the name of its file."""
    for field in fields(Arrays):
        yield field.name, getattr(links.arrays, field.name)
    for field in fields(Texts):
        strings: Strings = getattr(links.texts, field.name)
        yield f"{field.name}.begins", strings.begins
        yield f"{field.name}.text", strings.text


def _prepare(array: NDArray[Any]) -> NDArray[Any]:
    """Return an array as it is written: whole, and little-endian on every machine."""
    array = np.ascontiguousarray(array)
    return array if sys.byteorder == "little" else array.astype(array.dtype.newbyteorder("<"))


def open_links(folder: Path, open_store: "Callable[[], Store]") -> Links:
    """Map the links of a build; BuildError where there are none, or of another version.

    The store is opened when the first statement is asked for.
    """
    header = _read_header(folder)
    arrays = {name: _map(folder / name, *what) for name, what in header.arrays.items()}
    texts = {
        field.name: Strings(arrays[f"{field.name}.begins"], arrays[f"{field.name}.text"])
        for field in fields(Texts)
    }
    return Links(
        Arrays(**{field.name: arrays[field.name] for field in fields(Arrays)}),
        Texts(**texts),
        StoredEvidence(open_store),
        {source.key: source for source in header.sources},
        header.title,
        header.build,
    )


def _read_header(folder: Path) -> _Header:
    try:
        header = msgspec.json.decode((folder / HEADER_FILE).read_bytes(), type=_Header)
    except FileNotFoundError as error:
        raise BuildError(f"{folder}: the links of this build are missing. Build again.") from error
    except (OSError, msgspec.DecodeError) as error:
        raise BuildError(f"{folder}: the links cannot be read ({error}). Build again.") from error
    expected = VERSION, tuple(map(str, Kind)), tuple(RELATIONS)
    if (header.version, header.kinds, header.relations) != expected:
        raise BuildError(f"{folder}: the links were written by another version. Build again.")
    return header


def _map(path: Path, dtype: str, length: int) -> NDArray[Any]:
    """Map a file as an array, read-only; BuildError where it is not as long as it should be."""
    wanted = np.dtype(dtype)
    try:
        size = path.stat().st_size
        if size != length * wanted.itemsize:
            raise BuildError(f"{path}: {size} bytes, which is not what it was. Build again.")
        # An empty file cannot be mapped.
        return np.memmap(path, wanted, "r").view(np.ndarray) if size else np.zeros(0, wanted)
    except OSError as error:
        raise BuildError(f"{path}: cannot be read ({error}). Build again.") from error
