"""What a build's statements follow from, kept beside it, so that it can be resolved otherwise.

A file of frames, each packed: first all but the claims, then the claims, some thousands a frame.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from actormap.errors import BuildError
from actormap.identity.decisions import Decision
from actormap.identity.published import Published
from actormap.identity.resolution import Basis
from actormap.model import Claim
from actormap.reading.frames import read_frame, write_frame

# Changes with what a file of this kind looks like.
_FORM = 1
_BATCH = 5_000
_FASTEST = 1


class _Head(msgspec.Struct):
    """All of a basis but its claims, which are many."""

    form: int
    decisions: tuple[Decision, ...]
    base: str
    switched_off: tuple[str, ...]
    iris: dict[str, str]
    names: dict[str, str]
    claims: int


def write_basis(path: Path, basis: Basis) -> None:
    """Write the file that `read_basis` gives back: the same bytes for the same basis."""
    head = _Head(
        form=_FORM,
        decisions=tuple(basis.decisions),
        base=basis.base,
        switched_off=tuple(sorted(basis.switched_off)),
        iris=dict(sorted(basis.published.iris.items())),
        names=dict(sorted(basis.published.names.items())),
        claims=len(basis.claims),
    )
    with path.open("wb") as file:
        _write(file, head)
        for start in range(0, len(basis.claims), _BATCH):
            _write(file, basis.claims[start : start + _BATCH])


def _write(file: IO[bytes], value: object) -> None:
    write_frame(file, zlib.compress(msgspec.msgpack.encode(value), _FASTEST))


def read_basis(path: Path) -> Basis:
    """Return what a file holds; BuildError where it is missing or of another version."""
    try:
        with path.open("rb") as file:
            frames = _read(file)
            head = msgspec.msgpack.decode(next(frames, b""), type=_Head)
            decoder = msgspec.msgpack.Decoder(tuple[Claim, ...])
            claims = [claim for frame in frames for claim in decoder.decode(frame)]
    except (OSError, zlib.error, msgspec.DecodeError) as error:
        raise BuildError(
            f"{path}: what the build follows from cannot be read ({error}). Build again."
        ) from error
    if head.form != _FORM or head.claims != len(claims):
        raise BuildError(f"{path}: cut off, or written by another version. Build again.")
    published = Published(head.iris, head.names)
    return Basis(claims, head.decisions, head.base, frozenset(head.switched_off), published)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while frame := read_frame(file):
        yield zlib.decompress(frame)
