"""A worker: takes the theme scheme, then tasks, through its standard input; gives readings.

An answer begins with "=" and holds a reading, or with "!" and holds the traceback of a fault of
ours. What a library prints goes to standard error, so that it cannot disturb the answers.
"""

import gc
import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import msgspec

from actormap.reading.frames import read_frame, write_frame
from actormap.reading.source import read_source
from actormap.reading.task import SchemeFiles, Task

# Of address space, which is always more than what is in use.
_MOST_MEMORY = 6 * 1024**3
# The status with which the worker ends when that is not enough.
_OUT_OF_MEMORY = 12


def main() -> None:
    """Read tasks until there are no more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _limit_memory()
    spare_collections()
    first = read_frame(sys.stdin.buffer)
    if first is None:
        return
    scheme = msgspec.msgpack.decode(first, type=SchemeFiles).load()
    while (message := read_frame(sys.stdin.buffer)) is not None:
        task = msgspec.msgpack.decode(message, type=Task)
        try:
            reading = read_source(task.path, Path(task.file), task.settings, scheme)
            answer = b"=" + msgspec.msgpack.encode(reading)
        except MemoryError:
            sys.exit(_OUT_OF_MEMORY)
        except Exception:  # noqa: BLE001 - the other side raises it again
            answer = b"!" + traceback.format_exc().encode("utf-8", "replace")
        write_frame(answers, answer)


def spare_collections() -> None:
    """Look for cycles among old objects rarely: half a million, of the gazetteer, never die."""
    gc.set_threshold(50_000, 20, 1000)


def _limit_memory() -> None:
    """Limit the address space, where the system can (not on Windows)."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


if __name__ == "__main__":
    main()
