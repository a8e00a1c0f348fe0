"""Score the reading of page metadata on fixtures that others publish.

    python -m bench.pages FOLDER_OR_JSONL ... [--misses]

Two layouts are read. Of mozilla/readability: folders with `source.html` and
`expected-metadata.json` (title, byline, publishedTime). JSON lines: one page a line with
`html_path` (absolute or relative to the file) and any of `title`, `authors` or `byline`, `date`,
`url`, `set`. A field that a fixture does not state is not scored; one stated as null or empty must
not be found.

What counts as right:

- A title: the same words, or those with the site's short name set off before or after them; "title
  as it is" wants the same words. Case, accents, punctuation and spaces count nowhere.
- Authors: the same names, in any order, and no other. Of what is expected, "By", what stands in
  brackets, and what follows a dash, a bar or a line's end ("By Ann Lee - Apr 16, 2015") is no part
  of a name. In a line, a part between commas that is not two or more capitalised words ("Ann Lee,
  MA") may be left out; a name may not. The line is cut here, not by the reader, which could hide
  its own faults.
- A date: the same day. A month or a year where a day is expected is wrong.

A published expectation is what a project's program gives or should give, not always what the page
says: it may be an editor, a footer's year or another article's byline, and counts as it stands.
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
from actormap.readers.html.decoding import decode_page

# A name of more words than this is no site's.
SITE_WORDS = 5
_LABEL = re.compile(r"^(?:by|von|par|por|di|作者)\b[\s:：]+", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_BETWEEN = re.compile(r"\s*(?:[,;&、]|\s(?:and|und|et|y|e)\s)\s*", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*)+")
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
        bare = [strip_label(name) for name in wanted]
        results["authors"] = wanted, names, fold_all(bare) == fold_all(names)
    elif "byline" in expected:
        wanted = expected["byline"] or ""
        results["authors"] = wanted, names, agree(wanted, names)
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


def agree(line: str, names: list[str]) -> bool:
    """Tell whether these are the names in a byline, all of them and no other."""
    bare = strip_label(line)
    found = fold_all(names)
    if fold_name(bare) == fold_name(" ".join(names)):
        return True
    parts = [part for part in _BETWEEN.split(bare) if fold_name(part)]
    rest = [part for part in parts if fold_name(part) not in found]
    return len(parts) - len(rest) == len(found) > 0 and not any(map(_NAME.fullmatch, rest))


def strip_label(line: str) -> str:
    """Return a byline without "By", brackets, and what a dash, a bar or a line's end sets off."""
    bare = _BRACKETS.sub(" ", _LABEL.sub("", line.strip()))
    return " ".join(re.split(r"\s[–—|-](?:\s|$)|\n", bare)[0].split())


def fold_all(names: list[str]) -> set[str]:
    """Return the names as they are compared."""
    return {fold_name(name) for name in names if fold_name(name)}


if __name__ == "__main__":
    main()
