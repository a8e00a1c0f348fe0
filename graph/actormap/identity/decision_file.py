"""Decisions added to a file that a researcher owns: what stands there stays as it is."""

import csv
import io
import os
from collections.abc import Sequence
from pathlib import Path

from actormap.errors import ProjectError
from actormap.identity.decisions import COLUMNS, Decision, make_row, read_decisions


def add_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add rows at the end of a file of decisions, which need not be there yet.

    Its lines stay as they are; only columns that are missing are added to the header. The file is
    written aside and put in place whole. Raises ProjectError where it cannot be read or written.
    """
    if path.exists():
        read_decisions(path)  # Refuses what a build would refuse, before anything is written.
    lines = path.read_text("utf-8-sig").splitlines() if path.exists() else []
    at = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    header = next(csv.reader(lines[at : at + 1], delimiter="\t"), [])
    columns = list(dict.fromkeys((*header, *COLUMNS)))
    lines[at : at + 1] = [_write_line(columns)]
    for decision in decisions:
        row = make_row(decision)
        lines.append(_write_line([row.get(column, "") for column in columns]))
    _write("".join(f"{line}\n" for line in lines), path)


def _write_line(cells: Sequence[str]) -> str:
    """Return a line: what a source calls somebody must not break it in two."""
    file = io.StringIO(newline="")
    row = [" ".join(cell.split()) for cell in cells]
    csv.writer(file, delimiter="\t", lineterminator="").writerow(row)
    return file.getvalue()


def _write(text: str, path: Path) -> None:
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        raise ProjectError(f"{path}: cannot be written ({error.strerror}).") from error
    finally:
        aside.unlink(missing_ok=True)
