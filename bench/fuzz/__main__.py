"""`python -m bench.fuzz`: see the package."""

import argparse
import sys
from pathlib import Path

from actormap.readers import FORMATS
from bench.fuzz.guided import fuzz_guided, is_installed
from bench.fuzz.running import Tally, fuzz


def main() -> int:
    """Run the command; the status is 1 where anything was found."""
    options = _parse()
    print(f"{'reader':36}{'inputs':>9}{'taken':>9}{'seconds':>9}  findings")
    guided = options.count // 2 if options.guided and is_installed() else 0
    if options.guided and not guided:
        print("atheris is not installed for this Python: no input is guided by coverage")
    tallies = fuzz(
        options.count - guided,
        options.seed,
        options.out,
        formats=options.formats,
        jobs=options.jobs,
        tell=show,
    )
    if guided:
        print("guided by coverage:")
        tallies += fuzz_guided(guided, options.seed, options.out, options.formats, show)
    found = sum(len(tally.findings) for tally in tallies)
    print(f"{found} finding(s)" + (f" in {options.out}" if found else ""))
    return 1 if found else 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="inputs for each reader")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other inputs")
    parser.add_argument("--out", type=Path, default=Path("outputs/fuzz"))
    parser.add_argument("--formats", nargs="*", default=(), metavar="NAME", choices=tuple(FORMATS),
                        help="default: all")  # fmt: skip
    parser.add_argument("--jobs", type=int, default=0, help="processes (default: one a core)")
    parser.add_argument("--no-guided", dest="guided", action="store_false",
                        help="without atheris, which makes half of the inputs")  # fmt: skip
    return parser.parse_args()


def show(tally: Tally) -> None:
    """Print what came of one reader."""
    share = f"{tally.taken:,}"
    print(f"{tally.format:36}{tally.inputs:>9,}{share:>9}{tally.seconds:>9.0f}  "
          f"{len(tally.findings)}", flush=True)  # fmt: skip
    for place, number in tally.findings.most_common():
        print(f"    {number:,} × {place}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
