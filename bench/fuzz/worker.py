"""A process that makes inputs and checks them, and says before each one which it is.

It takes lines of JSON (format, random seed, first and last number) and gives lines of JSON. What
ends it (a crash, the limit on memory, or the other side because of the time) is thus told by the
last line that it gave.
"""

import json
import os
import resource
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from bench.fuzz.checks import Checked, check
from bench.fuzz.mutation import Seed, make_input
from bench.fuzz.seeds import collect_seeds

MEMORY = 1024**3
_WHOLE = 8  # One input of so many is followed up to the triples.


def draw(seeds: list[Seed], seed: int, number: int) -> Seed:
    """Return the input of a number: the same for the same seeds."""
    return make_input(seeds, Random(f"{seed}/{number}"))  # noqa: S311 - damage, not secrets


def main() -> None:
    """Work until there is nothing more to do."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    seeds = collect_seeds()
    warm_up(seeds)
    limit_memory()
    for line in sys.stdin:
        task: dict[str, Any] = json.loads(line)
        taken = 0
        for number in range(task["first"], task["last"]):
            answers.write(f'{{"begin": {number}}}\n')
            answer = try_input(draw(seeds[task["format"]], task["seed"], number), number)
            taken += answer.pop("format") == task["format"]
            if answer:
                answers.write(json.dumps(answer | {"number": number}) + "\n")
        answers.write(json.dumps({"end": True, "taken": taken}) + "\n")


def try_input(made: Seed, number: int) -> dict[str, Any]:
    """Return the format that took an input, and the problem if there is one."""
    try:
        checked = check(made, whole=number % _WHOLE == 0)
    except MemoryError:
        return {"format": "", "kind": "memory", "where": "", "text": traceback.format_exc()}
    except Exception as error:  # noqa: BLE001 - any at all is a finding
        frames = [frame for frame in traceback.extract_tb(error.__traceback__)
                  if "/actormap/" in frame.filename]  # fmt: skip
        last = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
        return {"format": "", "kind": "exception", "where": where, "text": _tell(error)}
    return _describe(checked)


def _tell(error: Exception) -> str:
    """Return the end of a traceback: one of a recursion is long."""
    return "".join(traceback.format_exception(error))[-6000:]


def _describe(checked: Checked) -> dict[str, Any]:
    if not checked.problem:
        return {"format": checked.format}
    where = f"{checked.format}: {checked.problem.partition(':')[0]}"
    return {"format": checked.format, "kind": "record", "where": where, "text": checked.problem}


def warm_up(seeds: dict[str, list[Seed]]) -> None:
    """Load what the readers need, so that the limit on memory is for the inputs."""
    for rows in seeds.values():
        for seed in rows[:3]:
            with suppress(Exception):
                check(seed, whole=True)


def limit_memory() -> None:
    """Limit the memory to a gigabyte more than there is in use, where the system tells."""
    statement = Path("/proc/self/statm")
    if statement.exists():
        used = int(statement.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))


if __name__ == "__main__":
    main()
