"""`python -m actormap.bylines`: read JSON lines with `text`, write each with `parsed` added.

A line that is no such object comes out as an object with `error` and its number: one line in, one
line out.
"""

import json
import sys
from collections.abc import Iterable, Iterator

from actormap.bylines.json_form import answer


def answer_lines(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield one JSON text for each line that is not blank."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(_answer_line(line, number))


def _answer_line(line: bytes, number: int) -> dict[str, object]:
    """Return the line's object with `parsed`, or what is wrong with the line."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return {"error": f"line {number} is no JSON ({error})"}
    if not isinstance(row, dict):
        return {"error": f"line {number} is no JSON object, but {type(row).__name__}"}
    if not isinstance(row.get("text"), str):
        return {**row, "error": f"line {number} has no “text” that is a string"}
    return {**row, "parsed": answer(row["text"])}


def main() -> int:
    """Answer standard input on standard output."""
    for text in answer_lines(sys.stdin.buffer):
        sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
