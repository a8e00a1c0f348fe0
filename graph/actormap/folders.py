"""The files in a folder: those that may be read, and those that are left out, with the reason.

A project may come from somebody else. A link in it must not lead to files of the reader's own,
and a pipe or a device must not hold the build up.
"""

import os
import re
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A source that is not read, by its path or web address, and why."""

    path: str
    reason: str


# The folder beside "Page.html", as browsers name it in several languages.
_FOLDER = re.compile(
    r"(.+?)(?:_files|\.files|-Dateien|_fichiers|_archivos|_ficheiros|_arquivos|-filer|_bestanden"
    r"|-bestanden|_file|_pliki|_elemei|_dosyalar|_soubory|_fitxers)$"
)
_PAGES = (".html", ".htm", ".xhtml")


def walk_files(root: Path) -> Iterator[Path]:
    """Yield what lies in a folder and its subfolders, folders that are not entered included.

    Links to folders are not followed, and folders not entered whose name begins with a dot, or that
    hold the pictures and scripts of a page saved beside them.
    """
    refused: list[Path] = []
    for folder, folders, files in os.walk(
        root, onerror=lambda error: refused.append(Path(error.filename))
    ):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(
            name for name in folders if not (name.startswith(".") or is_companion(name, files))
        )
        yield from (Path(folder) / name for name in (*files, *links))
    yield from refused


def is_companion(folder: str, files: Collection[str]) -> bool:
    """Tell whether a folder holds the pictures and scripts of a page saved beside it.

    >>> is_companion("Cities_files", ["Cities.html"]), is_companion("my_files", ["a.html"])
    (True, False)
    """
    match = _FOLDER.fullmatch(folder)
    return match is not None and any(match.group(1) + suffix in files for suffix in _PAGES)


def explain_refusal(file: Path, folder: Path) -> str:
    """Return why a file of a folder may not be read; an empty text where it may.

    The text continues a sentence that begins with the file.
    """
    try:
        str(file).encode()
        real = file.resolve(strict=True)
        mode = real.stat().st_mode
    except UnicodeEncodeError:
        return "has a name that is not Unicode; rename it"
    except (OSError, RuntimeError):  # The latter for a link in circles, before Python 3.13.
        return "is a link to nothing" if file.is_symlink() else "cannot be opened"
    if not real.is_relative_to(folder.resolve()):
        return "is a link that leads out of the project's folder; put the file itself there"
    if stat.S_ISDIR(mode):
        link = file.is_symlink()
        return "is a link to a folder, which is not followed" if link else "cannot be opened"
    return "" if stat.S_ISREG(mode) else "is not a regular file"


def show_path(path: str) -> str:
    """Return a path with what is not Unicode in it replaced."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
