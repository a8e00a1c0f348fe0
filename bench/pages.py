"""Score the reading of page metadata on fixtures that others publish.

    python -m bench.pages FOLDER_OR_JSONL ... [--misses]

Two layouts are read. Of mozilla/readability: folders with `source.html` and
`expected-metadata.json` (title, byline, publishedTime). JSON lines: one page a line with
`html_path` (absolute or relative to the file) and any of `title`, `authors` or `byline`, `date`,
`url`, `set`. A field that a fixture does not state is not scored; one stated as null or empty must
not be found.

Compared as people do: case, accents, punctuation and spaces do not count, nor "By" before names;
an author field is right when all names are there and no other.
"""

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actormap.names import fold_name
from actormap.readers.html import Page, PageError, read_page
from actormap.readers.html.creators import split_creators
from actormap.readers.html.decoding import decode_page

# A name of more words than this is no site's.
SITE_WORDS = 5
FIELDS = ("title", "title as it is", "authors", "date")


@dataclass(frozen=True)
class Fixture:
    """A page and what it is expected to say."""

    path: Path
    expected: dict[str, Any]
    url: str = ""
    group: str = ""


def main() -> None:
    """Read the fixtures, print a line for each set and field."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="show each field that is wrong")
    options = parser.parse_args()
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    slowest = 0.0
    for fixture in (each for path in options.paths for each in list_fixtures(path)):
        begun = time.process_time()
        page = read_fixture(fixture)
        slowest = max(slowest, time.process_time() - begun)
        for name, (wanted, got, same) in compare(page, fixture.expected).items():
            right[fixture.group, name].append(same)
            right["all", name].append(same)
            if options.misses and not same:
                print(f"{fixture.group}/{fixture.path.parent.name}/{fixture.path.name} {name}")
                print(f"    expected {wanted!r}\n    got      {got!r}")
    print_table(right)
    print(f"slowest page: {slowest:.2f} s of CPU", file=sys.stderr)


def print_table(right: dict[tuple[str, str], list[bool]]) -> None:
    """Print right / all for each set and field."""
    print(f"{'set':<16}" + "".join(f"{name:>20}" for name in FIELDS))
    for group in sorted({group for group, _ in right}, key=lambda each: (each == "all", each)):
        cells = [right.get((group, name), []) for name in FIELDS]
        texts = [f"{sum(c)}/{len(c)} = {sum(c) / len(c):.3f}" if c else "-" for c in cells]
        print(f"{group:<16}" + "".join(f"{text:>20}" for text in texts))


def list_fixtures(path: Path) -> Iterator[Fixture]:
    """Yield the fixtures of a folder or of a file of JSON lines."""
    if path.is_file():
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            html = path.parent / row["html_path"]
            yield Fixture(html, row, row.get("url", ""), row.get("set", path.stem))
        return
    for stated in sorted(path.rglob("expected-metadata.json")):
        row = json.loads(stated.read_text("utf-8"))
        if "publishedTime" in row:
            row["date"] = row["publishedTime"]
        if (html := stated.with_name("source.html")).exists():
            yield Fixture(html, row, group=path.name)


def read_fixture(fixture: Fixture) -> Page:
    """Return the page; an empty one where it is refused."""
    try:
        return read_page(decode_page(fixture.path.read_bytes()), fixture.url)
    except PageError as error:
        print(f"{fixture.path}: {error}", file=sys.stderr)
        return Page()


def compare(page: Page, expected: dict[str, Any]) -> dict[str, tuple[Any, Any, bool]]:
    """Return for each field: what was expected, what was found, whether they agree."""
    results: dict[str, tuple[Any, Any, bool]] = {}
    if "title" in expected:
        wanted, got = expected["title"] or "", page.title.value if page.title else ""
        same = fold_name(wanted) == fold_name(got)
        results["title as it is"] = wanted, got, same
        results["title"] = wanted, got, same or differ_by_site(wanted, got)
    names = [author.name.value for author in page.authors]
    if "authors" in expected:
        wanted = expected["authors"] or []
        results["authors"] = wanted, names, fold_all(wanted) == fold_all(names)
    elif "byline" in expected:
        wanted = expected["byline"] or ""
        stated = split_creators(re.sub(r"\s*\n\s*", " | ", wanted))
        whole = fold_name(wanted) == fold_name(" ".join(names))
        same = whole or fold_all(stated) == fold_all(names)
        results["authors"] = wanted, names, same
    if "date" in expected:
        wanted, got = (expected["date"] or "")[:10], page.published.value if page.published else ""
        results["date"] = wanted, got, wanted == got
    return results


def differ_by_site(wanted: str, got: str) -> bool:
    """Tell whether one title is the other with a short name set off before or after it."""
    long, short = sorted((wanted, got), key=len, reverse=True)
    for mark in re.finditer(r"\s+[^\w\s]+\s+|[|»:]\s+|\s\[", long):
        head, tail = long[: mark.start()], long[mark.end() :]
        for part, rest in ((head, tail), (tail, head)):
            if fold_name(part) == fold_name(short) and part and len(rest.split()) <= SITE_WORDS:
                return True
    return False


def fold_all(names: list[str]) -> set[str]:
    """Return the names as they are compared."""
    return {fold_name(name) for name in names if fold_name(name)}


if __name__ == "__main__":
    main()
