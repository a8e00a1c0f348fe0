"""Readings kept between two builds, each under a name made of all that it depends on.

Nothing is ever brought up to date: when a source, its settings, the theme scheme or the program
changes, the name is another one. A build keeps the readings that it used and no others.
"""

import hashlib
import os
import shutil
import zlib
from functools import cache
from importlib import metadata, resources
from pathlib import Path

import msgspec

from actormap.model import hash_values
from actormap.reading.source import Reading
from actormap.reading.task import SchemeFiles, Task

_DECODER = msgspec.msgpack.Decoder(Reading)
_ENCODER = msgspec.msgpack.Encoder()
_FASTEST = 1


def keep_reading(folder: Path, name: str, reading: Reading) -> None:
    """Write a reading into a folder of readings, which is made if need be."""
    folder.mkdir(exist_ok=True)
    packed = zlib.compress(_ENCODER.encode(reading), _FASTEST)
    _get_file(folder, name).write_bytes(packed)


def hand_over_reading(old: Path, new: Path | None, name: str) -> Reading | None:
    """Return the reading of this name from an old folder, and keep it in a new one too, if any.

    None where there is none, or a damaged one.
    """
    file = _get_file(old, name)
    try:
        reading = _DECODER.decode(zlib.decompress(file.read_bytes()))
    except (OSError, zlib.error, msgspec.DecodeError):
        return None
    if new:
        new.mkdir(exist_ok=True)
        _link(file, _get_file(new, name))
    return reading


def _get_file(folder: Path, name: str) -> Path:
    return folder / f"{name}.reading"


def name_reading(task: Task, schemes: SchemeFiles) -> str:
    """Return the name of what comes of a task: a hash of all that it follows from."""
    settings = msgspec.json.encode(task.settings, order="sorted").decode()
    return hash_values(task.sha256, task.path, settings, schemes.hash(), hash_program())


@cache
def hash_program() -> str:
    """Return a hash of this program, and of the versions of the packages it uses."""
    digest = hashlib.sha256()
    package = Path(str(resources.files("actormap")))
    # All of the package: a list of what counts would be wrong as soon as a module is added.
    for file in sorted(package.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            digest.update(file.relative_to(package).as_posix().encode())
            digest.update(file.read_bytes())
    for requirement in sorted(metadata.requires("actormap") or ()):
        name = requirement.partition(";")[0].strip().rstrip("0123456789.<>=!~, ")
        digest.update(f"{name} {_find_version(name)}".encode())
    return digest.hexdigest()


def _find_version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _link(file: Path, target: Path) -> None:
    """Put a file into another folder without copying it, where the disk can."""
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)
