"""What one profile a page style gains: `python -m bench.profiles [--split NAME] [--wrong]`.

Each style of the corpus with at least four lines is scored as the grammar reads it, and again with
`bench/data/bylines/profiles/STYLE.toml`, if there is one, as a researcher writes it who has seen
the first three rows. `rows` (corrections of single lines) are not for this measure. How values are
scored: `bench.bylines`.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from actormap.bylines import Abstention
from actormap.bylines.json_form import answer, write_byline
from actormap.errors import ProjectError
from actormap.model import Passage
from actormap.page_profile import PageProfile, find_profile, read_by_profile
from bench.bylines import CORPUS, Row, Tally, read_corpus, write_table, write_tally, write_wrong

PROFILES = CORPUS / "profiles"
FEWEST_LINES = 4
SAMPLES = 3

Styles = dict[str, list[Row]]


def group_styles(rows: Iterable[Row]) -> Styles:
    """Return the lines of each page style that has enough of them."""
    styles: Styles = {}
    for row in rows:
        styles.setdefault(row["source"], []).append(row)
    return {style: lines for style, lines in styles.items() if len(lines) >= FEWEST_LINES}


def read_profiles(folder: Path = PROFILES) -> dict[str, PageProfile]:
    """Return the profile of each style. Raises ProjectError for one that corrects rows."""
    profiles = {file.stem: find_profile(file) for file in sorted(folder.glob("*.toml"))}
    for style, profile in profiles.items():
        if profile is not None and profile.rows:
            raise ProjectError(f"{style}: rows are not for this measure. Use bylines.")
    return {style: profile for style, profile in profiles.items() if profile}


def read_line(text: str, profile: PageProfile) -> Row:
    """Return the reading of a line by a profile, in the form of `actormap.bylines`."""
    byline, _ = read_by_profile(Passage("line", 0, len(text), 1, text), profile)
    if not isinstance(byline, Abstention):
        return {**write_byline(byline), "abstained": False}
    best = max(byline.candidates, key=lambda candidate: candidate.confidence, default=None)
    said = write_byline(best) if best else {"people": [], "title": None, "orgs_only": []}
    return {**said, "abstained": True, "reason": byline.reason}


def score_style(
    rows: Iterable[Row], profile: PageProfile | None, tally: Tally
) -> list[tuple[Row, Row]]:
    """Add the lines of a style to a tally; return those read wrong."""
    read = [(row, read_line(row["text"], profile) if profile else answer(row["text"]))
            for row in rows]  # fmt: skip
    return [(row, reading) for row, reading in read if not tally.add(row, reading)]


def tally_style(rows: list[Row], profile: PageProfile | None) -> Tally:
    """Return the tally of one style."""
    tally = Tally()
    score_style(rows, profile, tally)
    return tally


def report_styles(title: str, styles: Styles, profiles: dict[str, PageProfile]) -> None:
    """Print the scores before and after, of styles with a profile and in total."""
    corrected = {style: rows for style, rows in styles.items() if style in profiles}
    names = sorted(corrected)
    pairs = [(f"{name} {when}", tally_style(corrected[name], profile)) for name in names
             for when, profile in (("before", None), ("after", profiles[name]))]  # fmt: skip
    print(write_table(f"{title}, with a profile", pairs) + "\n")
    for told, chosen in (("with a profile", corrected), ("all", styles)):
        for when, used in (("before", {}), ("after", profiles)):
            total = Tally()
            for name, rows in chosen.items():
                score_style(rows, used.get(name), total)
            print(f"{title}, {told}: {len(chosen)} styles, {total.lines} lines, {when}")
            print(write_tally(total) + "\n")
    unseen = Tally(), Tally()
    for name, rows in corrected.items():
        score_style(rows[SAMPLES:], None, unseen[0])
        score_style(rows[SAMPLES:], profiles[name], unseen[1])
    before, after = (f"{t.lines_right}/{t.lines}" for t in unseen)
    print(f"{title}, whole lines behind the {SAMPLES} that were seen: {before} → {after}\n")


def main(arguments: list[str]) -> int:
    """Print what the profiles gain on each split of the corpus."""
    parser = argparse.ArgumentParser(prog="python -m bench.profiles", description=__doc__)
    parser.add_argument("--split", choices=("seen", "held-out"), help="only this file")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong in seen.jsonl")
    chosen = parser.parse_args(arguments)
    profiles = read_profiles()
    for split in ("seen", "held-out"):
        if chosen.split not in (None, split):
            continue
        styles = group_styles(read_corpus([CORPUS / f"{split}.jsonl"]))
        report_styles(split, styles, profiles)
        if chosen.wrong and split == "seen":
            for name in sorted(styles.keys() & profiles.keys()):
                for row, reading in score_style(styles[name], profiles[name], Tally()):
                    print(f"{name}: {write_wrong({**row}, {'confidence': '', **reading})}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
