"""Builds on disk: written aside, swapped in whole, found again.

A build is a folder with the files named below. Readers only ever see a whole one: a new build is
made in a hidden folder beside it and takes its place by rename, so a build that fails, or is
killed, leaves the earlier one as it was.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from actormap.errors import BuildError
from actormap.replacing import sync_folder

GRAPH_FILE = "graph.nq"
MAP_FILE = "map.html"
REPORT_PAGE = "report.html"
REPORT_FILE = "report.json"
STORE_FOLDER = "store"
NETWORK_FOLDER = "network"
READINGS_FOLDER = "readings"
PROJECT_NOTE = "project.txt"
# What identity was resolved from; see identity.basis_file.
BASIS_FILE = "claims.bin"
_PARTS = {
    BASIS_FILE,
    GRAPH_FILE,
    MAP_FILE,
    REPORT_PAGE,
    REPORT_FILE,
    STORE_FOLDER,
    NETWORK_FOLDER,
    READINGS_FOLDER,
    PROJECT_NOTE,
}

OUTPUTS = Path("outputs")


def find_build(folder: Path | None) -> Path:
    """Return the folder of a build: the one named, or the newest under `outputs/`."""
    if folder is None:
        return _find_newest(OUTPUTS)
    _finish_swap(folder)
    if not (folder / STORE_FOLDER).is_dir():
        raise BuildError(
            f"{folder}: no build there. Make one: actormap build PROJECT --out {folder}"
        )
    return folder


def _find_newest(outputs: Path) -> Path:
    found = [path.parent for path in outputs.glob(f"*/{REPORT_FILE}")
             if not path.parent.name.startswith(".")]  # fmt: skip
    if not found:
        raise BuildError(
            f"No build under {outputs}{os.sep}. Make one: actormap build PROJECT, or name one: "
            "--graph DIR"
        )
    return max(found, key=lambda path: ((path / REPORT_FILE).stat().st_mtime_ns, path.name))


def note_project(aside: Path, folder: Path, project: Path | None) -> None:
    """Write down from which project folder a build in `folder` comes, seen from there.

    So the two may be moved together. `None` stands for a build of single files.
    """
    if project is None:
        return
    try:
        path = Path(os.path.relpath(project, folder.absolute()))
    except ValueError:  # Another drive.
        path = project
    (aside / PROJECT_NOTE).write_text(path.as_posix() + "\n", "utf-8")


def find_project(folder: Path) -> Path:
    """Return the project folder that a build in `folder` comes from; BuildError where unknown."""
    note = folder / PROJECT_NOTE
    if not note.is_file():
        raise BuildError(f"{folder}: a build that does not say of which project. Name the project.")
    project = (folder.absolute() / note.read_text("utf-8").strip()).resolve()
    if not project.is_dir():
        raise BuildError(f"{folder}: its project, {project}, is not there any more. Name it.")
    return project


def is_build(folder: Path) -> bool:
    """Tell whether there is a build in a folder."""
    return (folder / STORE_FOLDER).is_dir()


@contextmanager
def write_aside(folder: Path) -> Iterator[Path]:
    """Give a fresh folder to build in; when the block ends well it becomes `folder`.

    Files that are not part of a build (a researcher's notes) move along. Raises BuildError where
    `folder` holds files but no build, so that nobody's folder is ever replaced by mistake.
    """
    folder = folder.absolute()
    _finish_swap(folder)
    _check_target(folder)
    aside = folder.with_name(f".{folder.name}.building-{os.getpid()}")
    try:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
    except OSError as error:
        raise BuildError(
            f"{folder}: cannot be written ({error.strerror}). Choose another: --out DIR"
        ) from error
    try:
        yield aside
        _swap(aside, folder)
    except OSError as error:
        raise BuildError(f"{folder}: the build cannot be written: {error}.") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _check_target(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BuildError(f"{folder} is a file. Choose another folder: --out DIR")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / STORE_FOLDER).is_dir():
        raise BuildError(
            f"{folder} holds files that are not a build. Choose an empty or new folder: --out DIR"
        )


def _swap(aside: Path, folder: Path) -> None:
    """Put the new build in place of the old one; `_finish_swap` mends what a kill interrupts."""
    old = _get_old(folder)
    if folder.exists():
        for path in folder.iterdir():
            if path.name not in _PARTS:
                _copy(path, aside / path.name)
        folder.rename(old)
    aside.rename(folder)
    sync_folder(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def _finish_swap(folder: Path) -> None:
    """Bring the old build back where a kill came between the two renames of a swap."""
    old = _get_old(folder.absolute())
    if old.is_dir() and not folder.exists():
        with suppress(OSError):
            old.rename(folder)


def _get_old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old")


def _copy(path: Path, target: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.copytree(path, target, symlinks=True)
    else:
        shutil.copy2(path, target, follow_symlinks=False)
