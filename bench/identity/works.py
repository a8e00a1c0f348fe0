"""How well works are told: `python -m bench.identity.works [--dblp-acm FOLDER]`.

Cora (`identity/cora.csv` in the folder that ACTORMAP_SUITES names) is what the weights were fitted
to. DBLP-ACM is not: the tables and labelled pairs are those in the source package of
py-entitymatching 0.4.2 (BSD), `py_entitymatching/datasets`.
"""

import argparse
import csv
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz.fuzz import token_sort_ratio

from actormap.matching import MATCHERS, Candidate, Profile, group, list_candidates
from actormap.matching.json_lines import read_profile
from actormap.matching.pairing import pair
from actormap.model import Kind
from actormap.names import fold_name
from bench.identity.scoring import Pair, Score, close_pairs, name_groups, score_groups, score_pairs

EVEN = 0.5
_ALIKE = 85
Scorer = Callable[[Mapping[str, str]], Score]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Works, how a grouping of them is scored, and the true grouping where all of it is known."""

    name: str
    profiles: Sequence[Profile]
    score: Scorer
    true: Mapping[str, str] = field(default_factory=dict)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores of each labelled set at hand."""
    parser = argparse.ArgumentParser(prog="bench.identity.works", description=__doc__)
    parser.add_argument("--dblp-acm", type=Path, help="the folder datasets of py-entitymatching")
    options = parser.parse_args(arguments)
    for labelled in find_sets(options.dblp_acm):
        print(f"{labelled.name}: {len(labelled.profiles)} works")
        for method, grouping, seconds in measure(labelled.profiles):
            print(f"  {method:44} {labelled.score(grouping)}  {seconds:6.1f} s CPU")
    return 0


def find_sets(dblp_acm: Path | None) -> Iterator[Labelled]:
    """Yield the sets at hand; say which are not."""
    suites = os.environ.get("ACTORMAP_SUITES", "")
    if suites:
        yield load_cora(Path(suites, "identity"))
        yield load_cora(Path(suites, "identity"), imprint=False)
    else:
        print("Cora: skipped, ACTORMAP_SUITES is not set")
    if dblp_acm:
        yield load_dblp_acm(dblp_acm)
        yield load_dblp_acm_demo(dblp_acm)
    else:
        print("DBLP-ACM: skipped, no --dblp-acm")


def load_cora(folder: Path, *, imprint: bool = True) -> Labelled:
    """Return Cora; without `imprint` nothing but title, authors and year."""
    with Path(folder, "cora.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|"))
    profiles = [read_profile(_read_cora(row, imprint=imprint)) for row in rows]
    lines = Path(folder, "cora_gt.csv").read_text(encoding="utf-8").split()
    pairs = [(left, right) for left, _, right in (line.partition("|") for line in lines)]
    true = close_pairs([profile.id for profile in profiles], pairs)
    name = "Cora (fitted)" if imprint else "Cora, title, authors and year only"
    return Labelled(name, profiles, lambda said: score_groups(said, true), true)


def _read_cora(row: dict[str, str], *, imprint: bool) -> dict[str, object]:
    told = ("venue volume pages publisher institution note editor address month").split()
    return {
        "id": row["Entity Id"],
        "kind": "work",
        "name": row["title"] or row["venue"] or "untitled",
        "coauthors": [row["author"]] if row["author"] else [],
        "year": row["year"],
        **({name: row[name] for name in told} if imprint else {}),
    }


def load_dblp_acm(folder: Path) -> Labelled:
    """Return the tables of DBLP and ACM, scored on the labelled pairs."""
    profiles = [*_read_table(folder / "DBLP.csv"), *_read_table(folder / "ACM.csv")]
    labels = _read_labels(folder / "dblp_acm_demo_labels.csv", ("ltable.id", "rtable.id", "gold"))
    return Labelled("DBLP-ACM (not tuned to)", profiles, lambda said: _score_labels(said, labels))


def load_dblp_acm_demo(folder: Path) -> Labelled:
    """Return a sample of the same, with other labelled pairs."""
    profiles = [*_read_table(folder / "dblp_demo.csv"), *_read_table(folder / "acm_demo.csv")]
    labels = _read_labels(folder / "labeled_data_demo.csv", ("ltable_id", "rtable_id", "label"))
    return Labelled("DBLP-ACM, sample (not tuned to)", profiles, lambda s: _score_labels(s, labels))


def _read_table(path: Path) -> Iterator[Profile]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            yield read_profile(
                {
                    "id": row["id"],
                    "kind": "work",
                    "name": row["title"],
                    "coauthors": row["authors"],
                    "year": row["year"],
                    "venue": row["venue"],
                    "source": path.stem,
                }
            )


def _read_labels(path: Path, names: tuple[str, str, str]) -> dict[Pair, bool]:
    left, right, label = names
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {(row[left], row[right]): row[label] == "1" for row in rows}


def _score_labels(said: Mapping[str, str], labels: Mapping[Pair, bool]) -> Score:
    joined = [(a, b) for a, b in labels if said.get(a, a) == said.get(b, b)]
    return score_pairs(joined, [pair for pair, same in labels.items() if same])


def measure(profiles: Sequence[Profile]) -> Iterator[tuple[str, Mapping[str, str], float]]:
    """Yield the name of a way to group works, the grouping, and the seconds it took."""
    start = time.process_time()
    candidates = list(list_candidates(profiles, MATCHERS[Kind.WORK]))
    found = group(profiles, candidates)
    yield "merged by rules", name_groups(found.groups), _since(start)
    even = [replace_rule(candidate) for candidate in candidates]
    found = group(profiles, even)
    yield "score ≥ .5, nothing joined that is kept apart", name_groups(found.groups), 0.0
    pairs = [(c.left, c.right) for c in candidates if c.score >= EVEN]
    ids = [profile.id for profile in profiles]
    yield "score ≥ .5, all closed", close_pairs(ids, pairs), 0.0
    start = time.process_time()
    pairs = list(pair_by_letters(profiles))
    yield "rapidfuzz, token_sort_ratio ≥ 85, all closed", close_pairs(ids, pairs), _since(start)


def _since(start: float) -> float:
    return time.process_time() - start


def pair_by_letters(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Yield the pairs whose title and authors are alike, whatever else is told.

    The pairs compared are ours, so that the way of comparing is what differs.
    """
    matcher = MATCHERS[Kind.WORK]
    matcher = matcher.learn(profiles) if matcher.learn else matcher
    texts = [fold_name(f"{profile.name} {' '.join(profile.coauthors)}") for profile in profiles]
    keys = [tuple(matcher.list_keys(matcher.prepare(profile))) for profile in profiles]
    for i, j in pair(keys):
        if token_sort_ratio(texts[i], texts[j], score_cutoff=_ALIKE):
            yield profiles[i].id, profiles[j].id


def replace_rule(candidate: Candidate) -> Candidate:
    """Return a candidate that is accepted for its score."""
    rule = "score" if candidate.score >= EVEN else ""
    return Candidate(
        candidate.left,
        candidate.right,
        candidate.score,
        candidate.reasons,
        rule,
        candidate.forbidden,
    )


if __name__ == "__main__":
    raise SystemExit(main())
