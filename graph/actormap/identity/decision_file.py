"""Decisions added to a file that a researcher owns: what stands there stays as it is."""

import csv
import os
from collections.abc import Sequence
from pathlib import Path

from actormap.errors import ProjectError
from actormap.identity.decisions import COLUMNS, Decision, read_decisions, write_row


def add_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Add rows at the end of a file of decisions, which need not be there yet.

    The metadata above the table, further columns and their order stay; columns that are missing
    are added. The file is written aside and put in place whole. Raises ProjectError where the
    file cannot be read or written.
    """
    if path.exists():
        read_decisions(path)  # Refuses what a build would refuse, before anything is written.
    lines = path.read_text("utf-8-sig").splitlines() if path.exists() else []
    head = lines[: _count_metadata(lines)]
    rows = csv.DictReader(lines[len(head) :], delimiter="\t")
    columns = list(dict.fromkeys((*(rows.fieldnames or ()), *COLUMNS)))
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="") as file:
            file.writelines(f"{line}\n" for line in head)
            table = csv.DictWriter(file, columns, delimiter="\t", lineterminator="\n")
            table.writeheader()
            table.writerows({key: row[key] for key in row if key in columns} for row in rows)
            table.writerows(write_row(decision) for decision in decisions)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        raise ProjectError(f"{path}: cannot be written ({error.strerror}).") from error
    finally:
        aside.unlink(missing_ok=True)


def _count_metadata(lines: Sequence[str]) -> int:
    return next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
