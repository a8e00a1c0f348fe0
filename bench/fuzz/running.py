"""Workers side by side, each watched: what it finds, and what ends it."""

import hashlib
import json
import os
import select
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from actormap.identifiers import make_slug
from bench.fuzz.mutation import Seed
from bench.fuzz.seeds import collect_seeds
from bench.fuzz.worker import draw

SECONDS = 10.0  # for one input
_BATCH = 250
_START = 90.0  # more, for a worker to load what it needs


@dataclass
class Tally:
    """What came of one reader's inputs; `findings` counts each kind and place of a problem."""

    format: str
    inputs: int = 0
    taken: int = 0
    seconds: float = 0.0
    findings: Counter[str] = field(default_factory=Counter)


def fuzz(  # noqa: PLR0913 - the options of the command
    count: int,
    seed: int,
    out: Path,
    *,
    formats: Sequence[str] = (),
    jobs: int = 0,
    tell: Callable[[Tally], None] = lambda _: None,
) -> list[Tally]:
    """Check `count` inputs of each reader and return what came of them.

    `formats` are the readers' names, all where empty. A finding is written to `out` with its
    input: the shortest one for each place in the code.
    """
    seeds = collect_seeds()
    tallies = []
    with ThreadPoolExecutor(jobs := jobs or os.cpu_count() or 1) as executor:
        workers = [_Worker() for _ in range(jobs)]
        for name in formats or seeds:
            run = _Run(Tally(name), seeds[name], seed, out)
            batches = [(n, min(n + _BATCH, count)) for n in range(0, count, _BATCH)]
            begin = time.monotonic()
            list(
                executor.map(lambda worker, run=run, all_=batches: run.work(worker, all_), workers)
            )
            run.tally.seconds = time.monotonic() - begin
            tallies.append(run.tally)
            tell(run.tally)
        for worker in workers:
            worker.close()
    return tallies


class _Run:
    """All inputs of one reader, handed out in batches."""

    def __init__(self, tally: Tally, seeds: list[Seed], seed: int, out: Path) -> None:
        self.tally = tally
        self._seeds = seeds
        self._seed = seed
        self._out = out / make_slug(tally.format)
        self._lock = Lock()

    def work(self, worker: "_Worker", batches: list[tuple[int, int]]) -> None:
        """Have a worker do batches until there are none left."""
        while True:
            with self._lock:
                if not batches:
                    return
                first, last = batches.pop()
            self._work(worker, first, last)

    def _work(self, worker: "_Worker", first: int, last: int) -> None:
        number = first
        task = {"format": self.tally.format, "seed": self._seed, "last": last}
        worker.send(task | {"first": first})
        while True:
            answer = worker.receive(SECONDS)
            if "begin" in answer:
                number = answer["begin"]
            elif "end" in answer:
                with self._lock:
                    self.tally.inputs += last - first
                    self.tally.taken += answer["taken"]
                return
            else:
                self._keep(answer.get("number", number), answer)
                if "number" not in answer:  # The worker was ended; go on behind the input.
                    worker.restart()
                    worker.send(task | {"first": number + 1})

    def _keep(self, number: int, finding: dict[str, Any]) -> None:
        """Write a finding and its input, unless there is a shorter one of the same place."""
        made = draw(self._seeds, self._seed, number)
        place = f"{finding['kind']}: {finding['where']}"
        stem = f"{finding['kind']}-{hashlib.sha256(place.encode()).hexdigest()[:8]}"
        suffix = "".join(Path(made.name).suffixes)
        with self._lock:
            self.tally.findings[place] += 1
            self._out.mkdir(parents=True, exist_ok=True)
            old = [file for file in self._out.glob(f"{stem}*") if file.suffix != ".note"]
            if old and old[0].stat().st_size <= len(made.data):
                return
            for file in old:
                file.unlink()
            (self._out / (stem + suffix)).write_bytes(made.data)
            note = f"{place}\nname {made.name}, number {number}, seed {self._seed}\n\n"
            (self._out / f"{stem}.note").write_text(note + finding["text"], "utf-8", "replace")


class _Worker:
    """A process of `bench.fuzz.worker`."""

    def __init__(self) -> None:
        self._process = self._start()
        self._rest = b""
        self._is_new = True

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bench.fuzz.worker"]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def send(self, task: dict[str, Any]) -> None:
        """Give a task."""
        assert self._process.stdin
        with suppress(BrokenPipeError):  # It has ended; the next answer tells so.
            self._process.stdin.write(json.dumps(task).encode() + b"\n")
            self._process.stdin.flush()

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next answer; a finding where none comes, in time or at all."""
        assert self._process.stdout
        # The first answer takes longer: the worker has to start.
        used = self._get_time()
        limit = seconds + (_START if self._is_new else 0)
        deadline = time.monotonic() + 10 * limit
        self._is_new = False
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._process.stdout], [], [], 1.0)
            if not ready:
                # The machine may be busy with other things: time is the worker's own.
                if self._get_time() - used < limit and time.monotonic() < deadline:
                    continue
                return {"kind": "hang", "where": f"over {seconds:g} s", "text": ""}
            data = os.read(self._process.stdout.fileno(), 65_536)
            if not data:
                code = self._process.wait()
                return {"kind": "crash", "where": f"status {code}", "text": ""}
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _get_time(self) -> float:
        """Return the seconds that the process has run so far; of the clock, where it is hidden."""
        try:
            fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return time.monotonic()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def restart(self) -> None:
        """Begin anew after an end."""
        self.close()
        self._process, self._rest, self._is_new = self._start(), b"", True

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        with suppress(BrokenPipeError), self._process:
            pass
