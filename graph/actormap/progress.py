"""How far a build is, on a terminal that somebody looks at; elsewhere not a word."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def show_progress() -> Iterator[Callable[[str, int, int], None]]:
    """Give a function that is told stage, steps done and steps in all, and shows them as a bar.

    The bar is on standard error, and gone when the block ends.
    """
    if not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from tqdm import tqdm

    with tqdm(leave=False, unit="source", bar_format="{desc} {bar} {n_fmt}/{total_fmt}") as bar:

        def watch(stage: str, done: int, total: int) -> None:
            bar.set_description_str(stage, refresh=False)
            bar.total = total
            bar.n = done
            bar.refresh()

        yield watch
