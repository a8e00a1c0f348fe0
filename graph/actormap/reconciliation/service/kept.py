"""Answers of services, kept in the project: JSON lines, one a query, with date and hash.

A later run reads them and asks nothing twice. To have a service asked anew, delete its file. A
line that a kill cut short, or that somebody changed, is no answer: the query is asked again.
"""

import hashlib
import os
from pathlib import Path

import msgspec
from msgspec import Struct

from actormap.copies import FETCHED_FOLDER
from actormap.errors import ProjectError
from actormap.folders import explain_refusal
from actormap.reconciliation.service.protocol import Offer, Query
from actormap.schemes import read_curie

FOLDER = "reconciliation"


class Kept(Struct, frozen=True):
    """What a service answered to a query: the offers that could be read, and how many could not.

    `retrieved` is UTC (ISO 8601). `sha256` is the hash of the offers as they stand here.
    """

    url: str
    query: Query
    retrieved: str
    service: str
    offers: tuple[Offer, ...]
    unusable: int = 0
    sha256: str = ""


class Answers:
    """The kept answers of one service."""

    def __init__(self, project: Path, name: str) -> None:
        """Read what is kept; ProjectError where the file is not the project's own."""
        self._file = project / FETCHED_FOLDER / FOLDER / f"{name}.jsonl"
        self._known: dict[str, Kept] = {}
        for folder in (self._file.parent.parent, self._file.parent):
            if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
                raise ProjectError(f"{folder} is not a folder of the project. Remove it.")
        if os.path.lexists(self._file):
            if reason := explain_refusal(self._file, project):
                raise ProjectError(f"{self._file} {reason}.")
            self._read()

    def _read(self) -> None:
        try:
            with self._file.open("rb") as stream:
                for line in stream:
                    kept = _decode(line)
                    if kept is not None:
                        self._known[_make_key(kept.url, kept.query)] = kept
        except OSError as error:
            raise ProjectError(f"{self._file}: cannot be read ({error.strerror}).") from error

    def get(self, url: str, query: Query) -> Kept | None:
        """Return what was answered to a query; None where it was not asked yet."""
        return self._known.get(_make_key(url, query))

    def add(self, answers: list[Kept]) -> list[Kept]:
        """Write answers behind the others, and return them with their hashes."""
        hashed = [msgspec.structs.replace(kept, sha256=_hash(kept)) for kept in answers]
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("ab") as stream:
                if stream.tell() and not _ends_line(self._file):
                    stream.write(b"\n")
                stream.writelines(msgspec.json.encode(kept) + b"\n" for kept in hashed)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise ProjectError(f"{self._file}: cannot be written ({error.strerror}).") from error
        for kept in hashed:
            self._known[_make_key(kept.url, kept.query)] = kept
        return hashed


def _decode(line: bytes) -> Kept | None:
    try:
        kept = msgspec.json.decode(line, type=Kept)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    # A project may come from somebody else: what is no identifier must not pass for one.
    usable = all(read_curie(offer.identifier) == offer.identifier for offer in kept.offers)
    return kept if usable and kept.sha256 == _hash(kept) else None


def _hash(kept: Kept) -> str:
    return hashlib.sha256(msgspec.json.encode(kept.offers)).hexdigest()


def _make_key(url: str, query: Query) -> str:
    return f"{url} {msgspec.json.encode(query, order='sorted').decode()}"


def _ends_line(file: Path) -> bool:
    with file.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"
