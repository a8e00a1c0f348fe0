"""What was measured: printed row by row, and kept in a file with machine, versions and date."""

import importlib.metadata
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.identity.scoring import Score

FOLDER = Path(__file__).parent.parent / "results"
_PACKAGES = ("rapidfuzz", "splink", "duckdb", "nomenklatura", "followthemoney", "recordlinkage")


@dataclass(frozen=True, slots=True)
class Row:
    """How well a way of telling mentions apart did on a set, and what it took."""

    labelled: str
    method: str
    pairs: Score
    cubed: Score | None = None
    seconds: float | None = None
    megabytes: float | None = None

    def __str__(self) -> str:
        """Return the row in columns."""
        parts = [f"  {self.method:<44} pairs {self.pairs}"]
        if self.cubed:
            parts.append(f"B³ {self.cubed}")
        if self.seconds is not None:
            parts.append(f"{self.seconds:.1f} s CPU")
        if self.megabytes is not None:
            parts.append(f"{self.megabytes:.0f} MB")
        return " | ".join(parts)

    def list_values(self) -> dict[str, Any]:
        """Return the row as JSON has it, to four places."""
        values: dict[str, Any] = {"set": self.labelled, "method": self.method}
        values["pairs"] = _list_score(self.pairs)
        if self.cubed:
            values["b_cubed"] = _list_score(self.cubed)
        if self.seconds is not None:
            values["cpu_seconds"] = round(self.seconds, 1)
        if self.megabytes is not None:
            values["megabytes"] = round(self.megabytes)
        return values


def _list_score(score: Score) -> dict[str, float]:
    return {**{name: round(value, 4) for name, value in asdict(score).items()},
            "f1": round(score.f1, 4)}  # fmt: skip


@dataclass
class Results:
    """Rows as they come, and what was left out."""

    rows: list[Row] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def tell(self, row: Row) -> None:
        """Print and keep a row."""
        print(row, flush=True)
        self.rows.append(row)

    def leave_out(self, what: str, why: str) -> None:
        """Print and keep that something was left out."""
        print(f"  {what:<44} left out: {why}", flush=True)
        self.left_out.append(f"{what}: {why}")

    def write(self, path: Path) -> None:
        """Write all as JSON."""
        rows = [row.list_values() for row in self.rows]
        write_results(path, {"rows": rows, "left_out": self.left_out})


def write_results(path: Path, values: Mapping[str, Any]) -> None:
    """Write measurements with what they were made on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {"date": datetime.now(UTC).date().isoformat(), **describe_machine(), **values}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def describe_machine() -> dict[str, Any]:
    """Return processor, memory, system and versions."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {
        "machine": {
            "processor": _read_processor(),
            "cores": os.cpu_count(),
            "memory_gb": round(pages / 2**30, 1),
            "system": platform.system(),
        },
        "versions": {"python": platform.python_version(), **_list_versions()},
    }


def _read_processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _list_versions() -> dict[str, str]:
    found = {}
    for package in _PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found
