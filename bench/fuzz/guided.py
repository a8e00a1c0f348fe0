"""Inputs guided by coverage: libFuzzer through atheris, which keeps what reaches new code.

Each reader has processes of its own, one after another (see `libfuzzer`).
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from actormap.identifiers import make_slug
from bench.fuzz.running import Tally
from bench.fuzz.seeds import collect_seeds

_COUNTS = "guided.json"


def is_installed() -> bool:
    """Tell whether atheris is there (it has wheels for Linux and some versions of Python)."""
    return find_spec("atheris") is not None


def fuzz_guided(
    count: int,
    seed: int,
    out: Path,
    formats: Sequence[str],
    tell: Callable[[Tally], None],
) -> list[Tally]:
    """Check `count` inputs of each reader, made from those that reached something new."""
    tallies = []
    for name in formats or collect_seeds():
        folder = out / make_slug(name)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _COUNTS).unlink(missing_ok=True)
        tally = Tally(name)
        begin = time.monotonic()
        while tally.inputs < count and _go_on(tally, count, seed, folder):
            seed += 1
        tally.seconds = time.monotonic() - begin
        tallies.append(tally)
        tell(tally)
    return tallies


def _go_on(tally: Tally, count: int, seed: int, folder: Path) -> bool:
    """Run a process until it ends, or an input ends it; tell whether it did anything."""
    done = tally.inputs
    arguments = [tally.format, str(count - done), str(seed), str(folder)]
    command = [sys.executable, "-m", "bench.fuzz.libfuzzer", *arguments]
    with (folder / "guided.log").open("wb") as log:
        ended = subprocess.run(command, stdout=log, stderr=log, check=False)
    counts = json.loads((folder / _COUNTS).read_text("utf-8"))
    tally.inputs += counts["inputs"]
    tally.taken += counts["taken"]
    tally.findings.update(counts["findings"])
    if ended.returncode:
        kept = sorted(folder.glob("ended-*"))
        kind = kept[-1].name.split("-")[1] if kept else f"status {ended.returncode}"
        tally.findings[f"{kind}: while guided"] += 1
    return tally.inputs > done
