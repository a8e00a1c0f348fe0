"""How well bylines are read: `python -m bench.bylines [--split NAME] [--wrong] [FILE …]`.

Values count as right when they are equal after folding case, accents and punctuation. Each field
is scored over all lines: of a line that the grammar abstains on, its best candidate counts.
“Asserted” is what the grammar says without a person looking at it. A whole line is right when
every person, role, organization, place, unit and title is.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actormap.bylines.json_form import answer
from actormap.names import fold_name

CORPUS = Path(__file__).parent / "data" / "bylines"
FIELDS = ("people", "role", "organization", "place", "unit", "link", "title")
# What the tables show, and the F1 that is wanted.
TARGETS = {"people": 0.95, "role": 0.85, "organization": 0.85, "place": 0.88, "link": 0.85}

Row = dict[str, Any]
Values = Counter[tuple[str, ...]]


@dataclass
class Tally:
    """Counts over lines: right, said and wanted values of each field; lines right and asserted."""

    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    lines_right: int = 0
    asserted: int = 0
    asserted_right: int = 0
    values_asserted: int = 0
    values_asserted_right: int = 0

    def get_precision(self, name: str) -> float:
        """Return the share of what was said that is right; 1 where nothing was said."""
        return _divide(self.right[name], self.said[name])

    def get_recall(self, name: str) -> float:
        """Return the share of what was wanted that was said; 1 where nothing was wanted."""
        return _divide(self.right[name], self.wanted[name])

    def get_f1(self, name: str) -> float:
        """Return the harmonic mean of precision and recall."""
        return _divide(2 * self.right[name], self.said[name] + self.wanted[name])

    def add(self, row: Row, parsed: Row) -> bool:
        """Count one line; tell whether all of it is right."""
        said, wanted = collect_values(parsed), collect_values(row["gold"])
        right = {name: (said[name] & wanted[name]).total() for name in FIELDS}
        whole = said == wanted
        for name in FIELDS:
            self.right[name] += right[name]
            self.said[name] += said[name].total()
            self.wanted[name] += wanted[name].total()
        self.lines += 1
        self.lines_right += whole
        if not parsed["abstained"]:
            self.asserted += 1
            self.asserted_right += whole
            self.values_asserted += sum(said[name].total() for name in FIELDS)
            self.values_asserted_right += sum(right.values())
        return whole


def collect_values(parsed: Row) -> dict[str, Values]:
    """Return the folded values of each field of one line; what several people share counts once."""
    people = parsed["people"]
    names = [fold_name(person["name"]) for person in people]
    return {
        "people": Counter((name,) for name in names),
        "role": _collect(people, "roles"),
        "organization": _collect(people, "orgs") | _count(parsed.get("orgs_only") or ()),
        "place": _collect(people, "places"),
        "unit": _collect(people, "units"),
        "link": Counter(
            {(n, fold_name(o)) for n, p in zip(names, people, strict=True) for o in p["orgs"]}
        ),
        "title": _count([parsed["title"]] if parsed.get("title") else ()),
    }


def read_corpus(paths: Iterable[Path]) -> list[Row]:
    """Return the labelled lines of JSON-lines files."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def score(rows: Iterable[Row]) -> tuple[Tally, list[tuple[Row, Row]]]:
    """Return the tally of labelled lines, and those read wrong with their readings."""
    tally = Tally()
    parsed = [(row, answer(row["text"])) for row in rows]
    return tally, [(row, reading) for row, reading in parsed if not tally.add(row, reading)]


def score_by(rows: list[Row], key: str) -> Iterator[tuple[str, Tally]]:
    """Yield the tallies of rows that share a value of `key`."""
    for value in sorted({str(row.get(key, "")) for row in rows}):
        yield value, score(row for row in rows if str(row.get(key, "")) == value)[0]


def write_tally(tally: Tally) -> str:
    """Return the scores of all fields, one a line."""
    lines = [f"{'field':<14}{'P':>7}{'R':>7}{'F1':>7}{'wanted':>8}"]
    lines += [
        f"{name:<14}{tally.get_precision(name):>7.3f}{tally.get_recall(name):>7.3f}"
        f"{tally.get_f1(name):>7.3f}{tally.wanted[name]:>8}"
        for name in FIELDS
    ]
    values = _divide(tally.values_asserted_right, tally.values_asserted)
    return "\n".join(
        [
            *lines,
            f"whole lines right: {_share(tally.lines_right, tally.lines)}",
            f"lines asserted: {_share(tally.asserted, tally.lines)}; of these all right: "
            f"{_share(tally.asserted_right, tally.asserted)}; precision of their values: "
            f"{values:.3f}",
        ]
    )


def write_table(title: str, tallies: Iterable[tuple[str, Tally]]) -> str:
    """Return a table of F1 scores with one row a group."""
    head = f"{title:<44}{'lines':>6}" + "".join(f"{name[:6]:>8}" for name in TARGETS)
    lines = [head + f"{'whole':>8}{'asserted':>10}{'right':>7}"]
    for name, tally in tallies:
        scores = "".join(f"{tally.get_f1(f):>8.2f}" for f in TARGETS)
        whole = _divide(tally.lines_right, tally.lines)
        asserted = f"{_divide(tally.asserted, tally.lines):>10.2f}"
        right = _divide(tally.values_asserted_right, tally.values_asserted)
        lines.append(f"{name:<44}{tally.lines:>6}{scores}{whole:>8.2f}{asserted}{right:>7.2f}")
    return "\n".join(lines)


def write_wrong(row: Row, reading: Row) -> str:
    """Return one wrong line with what is missing (-) and what is too much (+)."""
    said, wanted = collect_values(reading), collect_values(row["gold"])
    lines = [f"{row['text']!r}"]
    if reading["abstained"]:
        lines.append(f"  abstained: {reading['reason']}")
    else:
        lines.append(f"  {reading['confidence']}: {'; '.join(reading['reasons'])}")
    for name in FIELDS:
        lines += [f"  - {name}: {' → '.join(value)}" for value in wanted[name] - said[name]]
        lines += [f"  + {name}: {' → '.join(value)}" for value in said[name] - wanted[name]]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the scores of the files, or of the project's own corpus."""
    parser = argparse.ArgumentParser(prog="python -m bench.bylines", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--split", help="only lines of this split: dev or held-out")
    parser.add_argument("--wrong", action="store_true", help="list the lines that are read wrong")
    chosen = parser.parse_args(arguments)
    rows = read_corpus(chosen.files or sorted(CORPUS.glob("*.jsonl")))
    rows = [row for row in rows if chosen.split in (None, row.get("split"))]
    tally, wrong = score(rows)
    print(write_tally(tally))
    for title, key in (("split", "split"), ("language", "lang"), ("style", "source")):
        print("\n" + write_table(title, score_by(rows, key)))
    if chosen.wrong:
        print("\n" + "\n".join(write_wrong(row, reading) for row, reading in wrong))
    return 0


def _collect(people: Iterable[Row], key: str) -> Values:
    """Return the values of a field over all people of a line."""
    union: Values = Counter()
    for person in people:
        union |= _count(person[key])
    return union


def _count(values: Iterable[str]) -> Values:
    return Counter((fold_name(value),) for value in values)


def _divide(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {_divide(part, whole):.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
