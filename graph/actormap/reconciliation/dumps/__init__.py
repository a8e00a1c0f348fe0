"""Dumps of registries on this machine → their entries, streamed.

    open_dump(path) -> Dump; dump.read() yields entries, and None for a record that is unusable

ROR (JSON, or the zip that Zenodo has), GeoNames (text or zip), OpenAlex (JSON lines, packed or
not). Whatever its size, a dump is never held in memory as a whole.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

from actormap.errors import SourceError
from actormap.reconciliation.dumps import geonames, openalex, ror
from actormap.reconciliation.dumps.json_array import read_array
from actormap.reconciliation.model import Named

_NAMES = {
    ror.SCHEME: ror.NAME,
    geonames.SCHEME: geonames.NAME,
    openalex.SCHEME: openalex.NAME,
}
_OPENING = 4096
_ZIP = b"PK\x03\x04"
_ROR = re.compile(r'^\s*\[\s*\{.*?"https://ror\.org/', re.DOTALL)
_FAULTS = (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)


@dataclass(frozen=True)
class Dump:
    """A file of a registry; `member` is the part of an archive that holds the data."""

    path: Path
    scheme: str
    member: str = ""

    @property
    def name(self) -> str:
        """The name of the registry."""
        return _NAMES[self.scheme]

    @cached_property
    def sha256(self) -> str:
        """The hash of the file as it lies there."""
        with self.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    @property
    def version(self) -> str:
        """Which release it is, as far as its name says; else its name and hash."""
        told = ror.read_version(self.member or self.path.name) if self.scheme == "ror" else ""
        return told or f"{self.path.name}, sha256 {self.sha256[:12]}"

    def read(self) -> Iterator[Named | None]:
        """Yield the entries, None for each record that is unusable; SourceError when damaged."""
        try:
            yield from self._read()
        except _FAULTS as error:
            raise SourceError(f"{self.path}: cannot be read ({error}). Fetch it again.") from error
        except UnicodeDecodeError as error:
            raise SourceError(
                f"{self.path}: not UTF-8 ({error.reason}). Fetch it again."
            ) from error

    def _read(self) -> Iterator[Named | None]:
        if self.scheme == "openalex":
            yield from _read_openalex(self.path)
            return
        with _open_text(self.path, self.member) as stream:
            if self.scheme == "ror":
                yield from map(ror.read_organization, read_array(stream, str(self.path)))
            else:
                yield from map(geonames.read_place, filter(geonames.is_wanted, stream))


def open_dump(path: Path) -> Dump:
    """Return the dump in a file, told by its content; SourceError where none is known."""
    if not path.is_file():
        raise SourceError(f"{path}: no such file. Name a dump: --dump FILE")
    try:
        for member in _list_members(path):
            with _open_text(path, member) as stream:
                opening = stream.read(_OPENING)
            if scheme := _recognize(path, member, opening):
                return Dump(path, scheme, member)
    except (*_FAULTS, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read ({error}). Fetch it again.") from error
    raise SourceError(
        f"{path}: neither ROR's dump (JSON or zip), nor a file of GeoNames (tabs), nor records of "
        "OpenAlex (authors, institutions). Give one of these as it was published."
    )


def _list_members(path: Path) -> list[str]:
    """Return the parts of an archive that may hold the data, best first; one empty name if none."""
    with path.open("rb") as stream:
        if stream.read(len(_ZIP)) != _ZIP:
            return [""]
    with zipfile.ZipFile(path) as archive:
        names = [n for n in archive.namelist() if n.lower().endswith((".json", ".txt"))]
    # The archive of ROR once held both schemas; the later one says more.
    names = [n for n in names if Path(n).stem.lower() != "readme"]
    return sorted(names, key=lambda n: (not n.endswith(".json"), "schema_v2" not in n, n))


def _recognize(path: Path, member: str, opening: str) -> str:
    if _ROR.match(opening):
        return "ror"
    lines = opening.split("\n")[:-1] or [opening]
    if all(map(geonames.read_place, lines)):
        return "geonames"
    return "openalex" if not member and _is_openalex(path) else ""


@contextmanager
def _open_text(path: Path, member: str) -> Iterator[IO[str]]:
    """Open a file, or a part of an archive, as UTF-8; of a packed file only signs are wanted."""
    errors = "strict" if member or not _is_gzip(path) else "replace"
    if not member:
        with path.open(encoding="utf-8-sig", errors=errors, newline="\n") as stream:
            yield stream
        return
    with zipfile.ZipFile(path) as archive, archive.open(member) as raw:
        yield io.TextIOWrapper(raw, "utf-8-sig", newline="\n")


def _is_gzip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) == b"\x1f\x8b"


def _is_openalex(path: Path) -> bool:
    from actormap.readers import make_document
    from actormap.readers.databases import openalex as reader

    return reader.recognize(make_document(path.name, path))


def _read_openalex(path: Path) -> Iterator[Named | None]:
    from actormap.project import SourceSettings
    from actormap.readers import make_document
    from actormap.readers.databases import openalex as reader
    from actormap.records import Actor

    document = make_document(path.name, path)
    for record in reader.read(document, SourceSettings()):
        yield openalex.read_actor(record) if isinstance(record, Actor) else None
