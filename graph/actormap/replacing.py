"""A file replaced as a whole: whoever reads it finds the old content or the new one, never a part.

The new content is written aside, forced to the disk and renamed over the old. A kill at any
moment, or a power cut, leaves one of the two.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from actormap.errors import ProjectError


def replace_file(file: Path, content: bytes | None) -> None:
    """Put `content` in place of a file, which may be new; None removes it.

    A link stays a link. Raises ProjectError where the folder cannot be written to.
    """
    target = file.resolve()
    aside = target.with_name(f".{target.name}.new")
    try:
        if content is None:
            target.unlink(missing_ok=True)
        else:
            _write(aside, content)
            if target.exists():
                shutil.copymode(target, aside)
            aside.replace(target)
    except OSError as error:
        raise ProjectError(
            f"{file}: cannot be written ({error.strerror}). Nothing of this answer was saved."
        ) from error
    sync_folder(target.parent)


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Keep other processes of ours from changing files of a folder, where the system can.

    The hold ends with the process, however that ends.
    """
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):  # Windows; a folder that may not be opened.
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write(file: Path, content: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Make the renames in a folder durable, where the system can."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_DIRECTORY)
        os.fsync(handle)
        os.close(handle)
