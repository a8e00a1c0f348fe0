"""`python -m actormap.identity`: read mentions as JSON lines, write groups and open pairs.

The lines are described in `actormap.matching.json_lines`. A line that is no mention is answered by
an object with `error` and its number.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator

from actormap.matching import Profile, match
from actormap.matching.json_lines import read_profile, write_outcome


def answer_lines(lines: Iterable[bytes], *, one_to_one: bool = False) -> Iterator[str]:
    """Yield JSON texts: what was wrong with lines, the groups, the pairs that stay open."""
    profiles: list[Profile] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig"))
            profiles.append(read_profile(row if isinstance(row, dict) else {}))
        except (ValueError, RecursionError) as error:
            yield json.dumps({"error": f"line {number}: {error}"}, ensure_ascii=False)
    yield from write_outcome(match(profiles, one_to_one=one_to_one))


def main() -> int:
    """Answer standard input on standard output."""
    parser = argparse.ArgumentParser(prog="python -m actormap.identity", description=__doc__)
    parser.add_argument(
        "--one-to-one", action="store_true", help="no source (`source`) names anybody twice"
    )
    options = parser.parse_args()
    for text in answer_lines(sys.stdin.buffer, one_to_one=options.one_to_one):
        sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
