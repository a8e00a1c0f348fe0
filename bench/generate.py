"""Write a made-up ecosystem in the shape of OpenAlex, for measuring at any size.

    python -m bench.generate 1000 > works.jsonl
    python -m bench.generate 1000000 --out works.jsonl --authors authors.jsonl \
        --institutions institutions.jsonl

One work a line, as the OpenAlex API gives it. The same number and seed give the same bytes, and
the first works of a larger ecosystem are all the works of a smaller one. Authors, teams,
organizations and venues grow with the works (see `bench.generation`). People and works are made
up; the cities are real.
"""

import argparse
import gc
import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from bench.generation.profiles import write_authors, write_institutions
from bench.generation.works import Works

_MOST_WORKS = 10_000_000


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    options = _parse(arguments)
    works = Works(options.seed)
    with open_output(options.out, zipped=options.gzip) as file:
        # Each by itself: most are of Latin letters only, and such are encoded fast.
        file.writelines(map(str.encode, works.write(options.count)))
    for path, lines in (
        (options.authors, write_authors(works.authors, works.organizations)),
        (options.institutions, write_institutions(works.organizations)),
    ):
        if path:
            with open_output(path, zipped=options.gzip) as file:
                file.writelines(map(str.encode, lines))
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.generate", description=__doc__.split("\n")[0])
    parser.add_argument("count", type=_read_count, metavar="N", help="how many works")
    parser.add_argument("--seed", type=int, default=42, help="another seed, another ecosystem")
    parser.add_argument("--out", default="-", help="where to; - is standard output")
    parser.add_argument("--authors", help="where to write the authors, too")
    parser.add_argument("--institutions", help="where to write the institutions, too")
    parser.add_argument("--gzip", action="store_true", help="compress what is written")
    return parser.parse_args(arguments)


def _read_count(text: str) -> int:
    digits = text.replace("_", "").replace(",", "")
    if not digits.isdecimal() or int(digits) > _MOST_WORKS:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 0 to {_MOST_WORKS:,}")
    return int(digits)


@contextmanager
def open_output(path: str, *, zipped: bool) -> Iterator[BinaryIO]:
    """Open a file to write, or standard output; compressed bytes hold no name and no time."""
    with sys.stdout.buffer if path == "-" else Path(path).open("wb") as file:
        if not zipped:
            yield cast("BinaryIO", file)
            return
        with gzip.GzipFile("", "wb", compresslevel=1, fileobj=file, mtime=0) as packed:
            yield cast("BinaryIO", packed)


if __name__ == "__main__":
    gc.disable()  # Nothing made here refers to itself; looking for that costs a tenth of the time.
    with suppress(BrokenPipeError):  # A reader like `head` has had enough.
        sys.exit(main())
