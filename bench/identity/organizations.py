"""Affiliations of organizations not seen before: `python -m bench.identity.organizations`.

The labelled affiliations are S2AFF's (https://github.com/allenai/S2AFF, Apache-2.0), found by the
environment variable ACTORMAP_SUITES; rows with one organization count, and two are the same where
they have its identifier. Organizations are dealt to five folds. A pair within a fold is scored by
weights fitted without that fold, a pair across two folds without both. `--fit` prints the weights
fitted to all, as they stand in `actormap.matching.organizations.weights`.
"""

import argparse
import ast
import csv
import hashlib
import itertools
import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from actormap.matching import Profile, match
from actormap.matching.organizations.features import Features, measure
from actormap.matching.organizations.keys import list_keys
from actormap.matching.organizations.learning import learn
from actormap.matching.organizations.preparation import prepare
from actormap.matching.pairing import pair
from actormap.model import Kind
from bench.identity.peers import organizations as peers
from bench.identity.scoring import Pair, Score, close_pairs, name_groups, score_groups, score_pairs

Numbers = NDArray[np.float64]

FOLDS = 5
FRESH = (3, 4)
THRESHOLD = 0.5
# What the labelled pairs hardly show is set by what is known: fitted weights are drawn to these.
EXPECTED = {
    "other_number": -3.0,
    "other_seat": -3.0,
    "head_more": -4.0,
    "holds_more": -3.0,
    "other_form": -3.0,
    "untold": -3.0,
}
_STEPS = 50
_SMALL = 1e-8


class Labelled(NamedTuple):
    """Profiles, and the organization of each by its id."""

    profiles: list[Profile]
    truth: dict[str, str]


def read_affiliations(path: Path) -> Labelled:
    """Return the affiliations that are of one organization."""
    profiles: list[Profile] = []
    truth: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream)):
            labels = ast.literal_eval(row["labels"])
            if len(labels) == 1:
                key = f"{number:05}"
                profiles.append(Profile(key, Kind.ORGANIZATION, row["original_affiliation"]))
                truth[key] = next(iter(labels))
    return Labelled(profiles, truth)


class Pairs(NamedTuple):
    """Candidate pairs: their ids, features, whether they are the same, and the folds of both."""

    ids: list[Pair]
    features: Numbers
    same: Numbers
    folds: NDArray[np.int64]


def measure_pairs(labelled: Labelled) -> Pairs:
    """Return the candidate pairs of labelled profiles with their features."""
    learnt = learn(labelled.profiles)
    ready = [prepare(profile, learnt) for profile in labelled.profiles]
    found = list(pair([tuple(list_keys(item)) for item in ready]))
    ids = [(ready[i].profile.id, ready[j].profile.id) for i, j in found]
    folds = deal(labelled.truth.values())
    truth = labelled.truth
    return Pairs(
        ids,
        np.array([measure(ready[i], ready[j]) for i, j in found]),
        np.array([float(truth[i] == truth[j]) for i, j in ids]),
        np.array([sorted((folds[truth[i]], folds[truth[j]])) for i, j in ids]),
    )


def deal(organizations: Iterable[str]) -> dict[str, int]:
    """Deal organizations to folds, in an order that has nothing to do with them."""
    ordered = sorted(set(organizations), key=lambda key: hashlib.sha256(key.encode()).hexdigest())
    return {key: place % FOLDS for place, key in enumerate(ordered)}


def fit(pairs: Pairs, chosen: NDArray[np.bool_]) -> Numbers:
    """Return intercept and weights of a logistic regression, by Newton's method.

    Weights are drawn to `EXPECTED` or 0 (a normal prior of variance 1). Each same pair counts
    less the more pairs its organization has, so that one of 30 affiliations does not decide.
    """
    table = np.c_[np.ones(int(chosen.sum())), pairs.features[chosen]]
    same = pairs.same[chosen]
    expected = np.array([0.0, *(EXPECTED.get(name, 0.0) for name in Features._fields)])
    ridge = np.eye(table.shape[1])
    ridge[0, 0] = _SMALL
    counts = weigh_pairs(pairs)[chosen]
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (same - likely)) - ridge @ (weights - expected)
        curve = (table * (counts * likely * (1 - likely))[:, None]).T @ table + ridge
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < _SMALL:
            break
    return weights


def weigh_pairs(pairs: Pairs) -> Numbers:
    """Return how much each pair counts: 1 / √(how many are the same as its first) of same pairs."""
    partners: dict[str, int] = {}
    for (left, right), same in zip(pairs.ids, pairs.same, strict=True):
        for key in (left, right) if same else ():
            partners[key] = partners.get(key, 0) + 1
    return np.array(
        [
            1 / np.sqrt(partners[left]) if same else 1.0
            for (left, _), same in zip(pairs.ids, pairs.same, strict=True)
        ]
    )


def score_unseen(pairs: Pairs) -> Numbers:
    """Return the probability of each pair by weights fitted without its organizations' folds."""
    scores = np.zeros(len(pairs.ids))
    for both in itertools.combinations_with_replacement(range(FOLDS), 2):
        held = (pairs.folds == both).all(axis=1)
        weights = fit(pairs, np.logical_not(np.isin(pairs.folds, both).any(axis=1)))
        scores[held] = 1 / (1 + np.exp(-(weights[0] + pairs.features[held] @ weights[1:])))
    return scores


def list_true_pairs(truth: dict[str, str]) -> set[Pair]:
    """Return all pairs that are the same."""
    return {(i, j) for i, j in itertools.combinations(sorted(truth), 2) if truth[i] == truth[j]}


def report_pairs(title: str, said: Sequence[Pair], truth: dict[str, str]) -> None:
    """Print the scores of pairs as they are, and with all that follows from them."""
    closed = score_groups(close_pairs(truth, said), truth)
    print(f"{title:44} {score_pairs(said, list_true_pairs(truth))}   closed: {closed}")


def report_fresh(said: Sequence[Pair], labelled: Labelled) -> None:
    """Print the scores among the organizations of folds whose errors nobody looked at."""
    folds = deal(labelled.truth.values())
    truth = {key: label for key, label in labelled.truth.items() if folds[label] in FRESH}
    among = [(left, right) for left, right in said if left in truth and right in truth]
    report_pairs("the same, among folds 3 and 4", among, truth)


def report_calibration(scores: Numbers, same: Numbers) -> None:
    """Print how many of the pairs of a score are the same."""
    for low in np.arange(0.2, 1.0, 0.2):
        within = (scores >= low) & (scores < low + 0.2 + _SMALL)
        if within.any():
            part = f"{same[within].mean():.2f} same of {within.sum()}"
            print(f"  score {low:.1f} to {low + 0.2:.1f}: {part}")


def report_rules(labelled: Labelled) -> None:
    """Print what the rules merge by themselves."""
    start = time.process_time()
    outcome = match(labelled.profiles)
    spent = time.process_time() - start
    score: Score = score_groups(name_groups(outcome.groups), labelled.truth)
    print(f"{'merged by rules':44} {score}   {len(outcome.accepted)} pairs, {spent:.1f} s of CPU")
    for rule in sorted({found.rule for found in outcome.accepted}):
        chosen = [(c.left, c.right) for c in outcome.accepted if c.rule == rule]
        right = sum(labelled.truth[i] == labelled.truth[j] for i, j in chosen)
        print(f"  {rule}: {right} of {len(chosen)} right")
    merged = (pair for group in outcome.groups for pair in itertools.combinations(group, 2))
    open_pairs = ((c.left, c.right) for c in outcome.pending if c.score >= THRESHOLD)
    report_pairs("as shipped (fitted to these)", [*merged, *open_pairs], labelled.truth)


def report_peers(labelled: Labelled, pairs: Pairs) -> None:
    """Print what others do, at the threshold that is best for them on these very data."""
    place = {profile.id: at for at, profile in enumerate(labelled.profiles)}
    candidates = [(place[left], place[right]) for left, right in pairs.ids]
    names = [profile.name for profile in labelled.profiles]
    for name, compare in peers.list_peers():
        start = time.process_time()
        try:
            found = compare(names, candidates)
        except ImportError as error:
            print(f"{name:44} not installed ({error.name})")
            continue
        spent = time.process_time() - start
        print(f"{name:44} {find_best(found, labelled)}   {spent:.1f} s of CPU")


def find_best(found: peers.Scored, labelled: Labelled) -> Score:
    """Return the best score over all thresholds."""
    names = [labelled.truth[profile.id] for profile in labelled.profiles]
    same = np.array([names[i] == names[j] for i, j in found.pairs], dtype=float)
    order = np.argsort(-found.scores, kind="stable")
    values, right = found.scores[order], np.cumsum(same[order])
    last = np.append(values[1:] != values[:-1], [True])
    said, wanted = np.arange(1, len(order) + 1), len(list_true_pairs(labelled.truth))
    at = int(np.where(last, 2 * right / (said + wanted), 0).argmax())
    return Score(float(right[at] / said[at]), float(right[at] / wanted))


def print_weights(weights: Numbers) -> None:
    """Print a table of weights."""
    for name, weight in zip(("intercept", *Features._fields), weights, strict=True):
        print(f"{name}={weight:.2f},")


def main() -> None:
    """Print all scores, or the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="print the weights fitted to all")
    options = parser.parse_args()
    path = Path(os.environ.get("ACTORMAP_SUITES", ""), "identity", "affiliations_train.csv")
    if not path.exists():
        print("organizations: left out, ACTORMAP_SUITES has no identity/affiliations_train.csv")
        return
    labelled = read_affiliations(path)
    pairs = measure_pairs(labelled)
    if options.fit:
        print_weights(fit(pairs, np.ones(len(pairs.ids), bool)))
        return
    organizations = len(set(labelled.truth.values()))
    print(f"{len(labelled.profiles)} affiliations of {organizations} organizations")
    report_rules(labelled)
    scores = score_unseen(pairs)
    said = [ids for ids, score in zip(pairs.ids, scores, strict=True) if score >= THRESHOLD]
    report_pairs("score ≥ 0.5, organizations not seen", said, labelled.truth)
    report_fresh(said, labelled)
    report_calibration(scores, pairs.same)
    report_peers(labelled, pairs)


if __name__ == "__main__":
    main()
