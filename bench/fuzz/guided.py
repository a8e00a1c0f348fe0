"""Inputs guided by coverage: libFuzzer through atheris, which keeps what reaches new code.

    python -m bench.fuzz.guided FORMAT COUNT SEED OUT

runs one reader in a process that counts in OUT/guided.json and writes its findings there.
"""

import hashlib
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import Any

from actormap.identifiers import make_slug
from bench.fuzz.mutation import LONGEST, Seed, make_input
from bench.fuzz.running import SECONDS, Tally
from bench.fuzz.seeds import collect_seeds

_COUNTS = "guided.json"
_PACKAGES = ["actormap.readers", "actormap.mapping", "actormap.bylines", "actormap.places"]


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
    command = [sys.executable, "-m", "bench.fuzz.guided", *arguments]
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


def main() -> None:
    """Fuzz one reader in this process; libFuzzer ends it."""
    import atheris

    name, count, number, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    with atheris.instrument_imports(include=_PACKAGES):
        from bench.fuzz.worker import limit_memory, try_input, warm_up
    seeds = collect_seeds()
    warm_up(seeds)
    limit_memory()
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds[name]:
        (corpus / hashlib.sha256(seed.data).hexdigest()[:16]).write_bytes(seed.data)
    names = [seed.name for seed in seeds[name]]
    counts = _Counts(folder, name, names)
    atheris.Setup(
        [sys.argv[0], str(corpus), f"-runs={count}", f"-seed={int(number) + 1}", "-rss_limit_mb=0",
         f"-timeout={SECONDS:.0f}", f"-max_len={LONGEST}", f"-artifact_prefix={folder}/ended-"],
        lambda data: counts.add(data, try_input),
        custom_mutator=lambda data, longest, state: _mutate(seeds[name], data, longest, state),
    )  # fmt: skip
    atheris.Fuzz()


def _mutate(seeds: list[Seed], data: bytes, longest: int, state: int) -> bytes:
    """Damage an input as the unguided run does, so that its structure holds up."""
    random = Random(state)  # noqa: S311 - damage, not secrets
    return make_input([Seed("x", data), *seeds[:2]] if state % 9 == 0 else [Seed("x", data)],
                      random).data[:longest]  # fmt: skip


class _Counts:
    """How many inputs were checked, and what was found; written again and again."""

    def __init__(self, folder: Path, name: str, names: list[str]) -> None:
        self._folder = folder
        self._name = name
        self._names = names
        self._inputs = self._taken = 0
        self._findings: Counter[str] = Counter()
        self._write()

    def add(self, data: bytes, try_input: Callable[[Seed, int], dict[str, Any]]) -> None:
        """Check an input and count it."""
        self._inputs += 1
        # The name is drawn from the data, so that an input kept alone is whole.
        made = Seed(self._names[len(data) % len(self._names)], data)
        answer = try_input(made, self._inputs)
        self._taken += answer.pop("format") == self._name
        if answer:
            place = f"{answer['kind']}: {answer['where']}"
            stem = f"guided-{hashlib.sha256(place.encode()).hexdigest()[:8]}"
            if not self._findings[place]:
                (self._folder / (stem + Path(made.name).suffix)).write_bytes(data)
                note = f"{place}\nname {made.name}\n\n{answer['text']}"
                (self._folder / f"{stem}.note").write_text(note, "utf-8", "replace")
            self._findings[place] += 1
        if answer or self._inputs % 100 == 0:
            self._write()

    def _write(self) -> None:
        counts = {"inputs": self._inputs, "taken": self._taken, "findings": self._findings}
        (self._folder / _COUNTS).write_text(json.dumps(counts), "utf-8")


if __name__ == "__main__":
    main()
