"""Processes that read sources side by side, each apart from this one.

A worker is a Python of its own (`python -m actormap.reading.worker`) that takes tasks and gives
readings through pipes. It may be ended by a file that is too much for its format's library, by a
limit on memory, or by the clock: then that source is an unread record, and the next task gets a
new worker. Started as a program and not forked: a program that calls us may have threads, and
need not guard its main module.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from actormap.reading.frames import read_frame, write_frame
from actormap.reading.source import Reading, make_unread
from actormap.reading.task import SchemeFiles, Task

# A source of a few pages takes well under a second; one of 100 MB a minute.
_LEAST_SECONDS = 60.0
_SECONDS_PER_MEGABYTE = 5.0

# How Python ends with a fault that nobody caught.
_FAULT = 1

_DECODER = msgspec.msgpack.Decoder(Reading)


def read_apart(tasks: Sequence[Task], schemes: SchemeFiles) -> Iterator[tuple[Task, Reading]]:
    """Yield each task with its reading, as they get ready; over all cores."""
    if not tasks:
        return
    count = min(len(tasks), os.cpu_count() or 1)
    crew = _Crew(schemes)
    executor = ThreadPoolExecutor(count)
    # The largest first, so that no core waits for one that was begun late.
    by_size = sorted(tasks, key=lambda task: -Path(task.file).stat().st_size)
    try:
        futures = {executor.submit(crew.read, task): task for task in by_size}
        for future in as_completed(futures):
            yield futures[future], future.result()
    finally:
        crew.interrupt()
        executor.shutdown(cancel_futures=True)
        crew.dismiss()


class WorkerError(Exception):
    """A fault of actormap in a worker, with the worker's traceback."""


class _Crew:
    """The workers, one for each thread that asks."""

    def __init__(self, schemes: SchemeFiles) -> None:
        self._schemes = schemes
        self._mine = threading.local()
        self._all: list[_Worker] = []
        self._interrupted = False

    def read(self, task: Task) -> Reading:
        """Have a task read by this thread's worker."""
        if self._interrupted:
            return make_unread(task.path, task.sha256, "the build was interrupted")
        worker: _Worker | None = getattr(self._mine, "worker", None)
        if worker is None:
            worker = self._mine.worker = _Worker(self._schemes)
            self._all.append(worker)
            self._end_if_interrupted(worker)
        answer, reason = worker.read(task)
        if reason:
            self._mine.worker = None
        if isinstance(answer, str):
            raise WorkerError(answer)
        return answer or make_unread(task.path, task.sha256, reason)

    def _end_if_interrupted(self, worker: "_Worker") -> None:
        """End a worker that was being started while the others were ended."""
        if self._interrupted:
            worker.kill()

    def interrupt(self) -> None:
        """End all workers, whatever they do; the threads that wait for them get an answer."""
        self._interrupted = True
        for worker in self._all:
            worker.kill()

    def dismiss(self) -> None:
        """Let go of all workers, once nobody waits for them."""
        for worker in self._all:
            worker.close()


class _Worker:
    """A process that reads one source after another."""

    def __init__(self, schemes: SchemeFiles) -> None:
        # -P: what lies in the folder the user stands in must never be imported.
        command = [sys.executable, "-P", "-m", "actormap.reading.worker"]
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # A user's Ctrl-C is for this program; it ends the workers.
            start_new_session=True,
        )
        self._late = False
        self._send(msgspec.msgpack.encode(schemes))

    def read(self, task: Task) -> tuple[Reading | str | None, str]:
        """Return the reading, or a traceback; or nothing and the reason why the worker ended."""
        seconds = _LEAST_SECONDS + _SECONDS_PER_MEGABYTE * Path(task.file).stat().st_size / 1e6
        watch = threading.Timer(seconds, self._end_late)
        watch.start()
        try:
            self._send(msgspec.msgpack.encode(task))
            answer = read_frame(self._stdout)
        finally:
            watch.cancel()
        if answer is None:
            return None, self._describe_end(seconds)
        if answer[:1] == b"!":
            return answer[1:].decode(), ""
        return _DECODER.decode(answer[1:]), ""

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        return self._process.stdout

    def _send(self, frame: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        with suppress(BrokenPipeError):  # It has ended; reading its answer tells so.
            write_frame(self._process.stdin, frame)

    def _end_late(self) -> None:
        self._late = True
        self.kill()

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def close(self) -> None:
        """End the process and let go of its pipes."""
        self.kill()
        with suppress(BrokenPipeError), self._process:
            pass

    def _describe_end(self, seconds: float) -> str:
        code = self._process.wait()
        if code == _FAULT:
            raise WorkerError("a worker ended with a fault of its own; see standard error")
        if self._late:
            return f"reading it took longer than {seconds:.0f} seconds and was ended"
        return f"its reader was ended by the system ({_describe_code(code)}): it asks for too much"


def _describe_code(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"status {code}"
