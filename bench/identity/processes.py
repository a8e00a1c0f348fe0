"""A function in a process of its own, so that its memory is its own, and what it took."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Spent(NamedTuple):
    """CPU seconds of all threads, seconds on the clock, and the most memory held, in MB."""

    seconds: float
    elapsed: float
    megabytes: float


def run_apart(function: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Return what a function returns in a new process. What it raises is raised here."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(function, *given, **named).result()


def watch(function: Callable[[], T]) -> tuple[T, Spent]:
    """Return what a function returns, and what it took.

    The memory is the most that the process has ever held.
    """
    start, clock = time.process_time(), time.perf_counter()
    result = function()
    seconds, elapsed = time.process_time() - start, time.perf_counter() - clock
    return result, Spent(seconds, elapsed, read_peak())


def read_peak() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
