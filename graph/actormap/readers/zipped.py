"""Office files are zip archives of XML: looked over before anything in them is parsed.

Nothing is unpacked to disk, links to other files are not followed, macros are not read.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from actormap.readers.document import Document, DocumentError

ZIP = b"PK\x03\x04"
# What an archive may hold, unpacked, in all; and how often larger than packed a part may be.
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 200
# Below this size the ratio says nothing: a sheet of equal cells packs well.
_LEAST_SUSPECT = 10 * 1024 * 1024
_MOST_PARTS = 10_000
_CHUNK = 1024 * 1024
_XML = (".xml", ".rels", ".vml")
_DOCTYPE = re.compile(b"<\x00?!\x00?(?:D\x00?O\x00?C\x00?T\x00?Y\x00?P\x00?E|E\x00?N\x00?T\x00?I)",
                      re.IGNORECASE)  # fmt: skip
# What zipfile raises for archives that are damaged, locked, or packed by a method it lacks.
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
           ValueError, KeyError)  # fmt: skip


@dataclass(frozen=True)
class Archive:
    """An archive that was found harmless."""

    file: zipfile.ZipFile

    @property
    def names(self) -> list[str]:
        """The names of its parts."""
        return self.file.namelist()

    def read(self, name: str) -> bytes:
        """Return a part; empty where there is none."""
        return self.file.read(name) if name in self.file.NameToInfo else b""


def is_archive_with(document: Document, part: bytes) -> bool:
    """Tell whether a document is a zip archive whose directory names a part that begins so."""
    raw = document.raw
    # The directory of an archive stands at its end, the first parts at its beginning.
    return raw.startswith(ZIP) and (part in raw[-65_536:] or part in raw[:4096])


def open_archive(document: Document) -> Archive:
    """Return a document's archive after a look through all of it.

    Raises DocumentError where it is damaged or locked, would unpack to too much, or has a part
    with a document type: no office program writes one, and entities can grow without end.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(document.raw))
        _check_sizes(file)
        unpacked = 0
        for info in file.infolist():
            for chunk in _read_chunks(file, info):
                unpacked += len(chunk)
                if unpacked > MOST_UNPACKED:
                    raise DocumentError(_describe_excess(unpacked))
    except _FAULTS as error:
        raise DocumentError(f"the archive is damaged or locked: {error}") from error
    return Archive(file)


def _check_sizes(file: zipfile.ZipFile) -> None:
    """Refuse what the archive's own directory says is too much, before unpacking anything."""
    parts = file.infolist()
    if len(parts) > _MOST_PARTS:
        raise DocumentError(f"the archive has {len(parts):,} parts; more than {_MOST_PARTS:,}")
    declared = sum(info.file_size for info in parts)
    if declared > MOST_UNPACKED:
        raise DocumentError(_describe_excess(declared))
    for info in parts:
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > _LEAST_SUSPECT and ratio > MOST_RATIO:
            raise DocumentError(
                f"the part {info.filename} is packed {ratio:.0f} times; more than {MOST_RATIO}"
            )


def _read_chunks(file: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part bit by bit; one of XML must have no document type."""
    is_xml = info.filename.lower().endswith(_XML)
    tail = b""
    with file.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            if is_xml and _DOCTYPE.search(tail + chunk):
                raise DocumentError(f"the part {info.filename} has a document type (<!DOCTYPE)")
            tail = chunk[-32:]
            yield chunk


def _describe_excess(size: int) -> str:
    return (
        f"the archive unpacks to {size / 1024**2:,.0f} MB; more than {MOST_UNPACKED // 1024**2} MB"
    )
