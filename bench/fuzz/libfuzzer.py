"""One reader under libFuzzer, which counts what of our code each input reaches.

    python -m bench.fuzz.libfuzzer FORMAT COUNT SEED FOLDER

The findings are in FOLDER, and counted in FOLDER/guided.json.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import atheris

# Nothing of ours may be imported before: what is, is not counted.
_PACKAGES = ["actormap.readers", "actormap.mapping", "actormap.bylines", "actormap.places"]
with atheris.instrument_imports(include=_PACKAGES):
    from bench.fuzz.mutation import LONGEST, Seed, make_input
    from bench.fuzz.seeds import collect_seeds
    from bench.fuzz.worker import limit_memory, try_input, warm_up

COUNTS = "guided.json"
_SECONDS = 10


def main() -> None:
    """Fuzz one reader in this process; libFuzzer ends it."""
    name, count, number, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
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
         f"-timeout={_SECONDS}", f"-max_len={LONGEST}", f"-artifact_prefix={folder}/ended-"],
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
        (self._folder / COUNTS).write_text(json.dumps(counts), "utf-8")


if __name__ == "__main__":
    main()
