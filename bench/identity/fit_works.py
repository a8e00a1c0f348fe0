"""Fit the weights of `actormap.matching.works.weights`: `python -m bench.identity.fit_works`.

A logistic regression by Newton's method, with a penalty on how far each weight moves from where it
was set by hand (a Gaussian prior of standard deviation 0.1 around it). The labelled set is Cora, in
the folder that ACTORMAP_SUITES names. A pair weighs less the more often its two works are cited, so
that each record counts about alike. Pairs that the labels call one work though their titles have
nothing in common are left out: the labels are wrong there.
"""

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from actormap.matching import MATCHERS
from actormap.matching.pairing import pair
from actormap.matching.works.evidence import Evidence, weigh_up
from actormap.matching.works.titles import Likeness
from actormap.model import Kind
from bench.identity.works import load_cora

BIAS = -3.0
# Set by hand, in the order of the levels of each finding.
PRIOR: Mapping[str, Mapping[str, float]] = {
    "title": {
        "SAME": 3.0, "SHORT": 0.5, "SPELLING": 2.5, "PART": 1.0, "SIMILAR": 1.0, "RELATED": -1.5,
        "NUMBERED": 0.5, "NUMBER": -3.0, "DIFFERENT": -6.0, "RECURRING": -1.0, "ABOUT": -0.8,
    },
    "authors": {
        "ALL": 2.0, "ONE": 1.5, "SHORTER": 0.5, "MOST": 0.5, "SOME": -1.5, "NONE": -4.0,
        "UNTOLD": 0.0, "SINGLE": 0.0,
    },
    "years": {"SAME": 1.5, "NEXT": -0.3, "NEAR": -1.5, "FAR": -3.0, "UNTOLD": 0.0},
    "outlet": {"SAME": 0.3, "OTHER": -1.5, "UNPUBLISHED": -1.5, "UNTOLD": 0.0},
    "venue": {"SAME": 0.7, "OTHER": -0.5, "UNTOLD": 0.0, "ELSEWHERE": -1.5},
    "volume": {"SAME": 0.5, "OTHER": -1.5, "UNTOLD": 0.0},
    "pages": {"SAME": 1.5, "OTHER": -1.0, "UNTOLD": 0.0},
}  # fmt: skip
PENALTY = 100.0
_LONGEST_STEP = 0.5

Array = np.ndarray[Any, np.dtype[np.float64]]


def main() -> None:
    """Print the weights."""
    findings, same, weights = gather(Path(os.environ["ACTORMAP_SUITES"], "identity"))
    columns = [(name, level) for name, levels in PRIOR.items() for level in levels]
    prior = np.array([PRIOR[name][level] for name, level in columns] + [BIAS])
    fitted = fit(encode(findings, columns), same, weights, prior)
    for (name, level), before, after in zip(columns, prior, fitted, strict=False):
        print(f"{name:8} {level:12} {before:5.1f} → {after:5.1f}")
    print(f"bias                  {BIAS:5.1f} → {fitted[-1]:5.1f}")


def gather(folder: Path) -> tuple[list[Evidence], Array, Array]:
    """Return the findings of all candidate pairs, 1 where they are one work, and their weights."""
    cora = load_cora(folder)
    matcher = MATCHERS[Kind.WORK]
    if matcher.learn:
        matcher = matcher.learn(cora.profiles)
    citations = [matcher.prepare(profile) for profile in cora.profiles]
    groups = [cora.true[profile.id] for profile in cora.profiles]
    sizes = Counter(groups)
    findings, same, weights = [], [], []
    for i, j in pair([tuple(matcher.list_keys(citation)) for citation in citations]):
        found, _ = weigh_up(citations[i], citations[j])
        is_same = groups[i] == groups[j]
        if is_same and found.title is Likeness.DIFFERENT:
            continue
        findings.append(found)
        same.append(float(is_same))
        weights.append((sizes[groups[i]] * sizes[groups[j]]) ** -0.5)
    scaled = np.array(weights) * len(weights) / sum(weights)
    return findings, np.array(same), scaled


def encode(findings: list[Evidence], columns: list[tuple[str, str]]) -> Array:
    """Return a row for each pair, 1 for each of its findings and for the bias."""
    places = {column: place for place, column in enumerate(columns)}
    rows = np.zeros((len(findings), len(columns) + 1))
    rows[:, -1] = 1
    for row, found in enumerate(findings):
        for name, level in zip(found._fields, found, strict=True):
            rows[row, places[name, level.name]] = 1
    return rows


def fit(rows: Array, same: Array, weights: Array, prior: Array) -> Array:
    """Return the weights of most posterior probability."""
    fitted = prior.copy()
    penalty = np.full(len(prior), PENALTY)
    penalty[-1] = 0.01
    for _ in range(200):
        chances = 1 / (1 + np.exp(-rows @ fitted))
        gradient = rows.T @ (weights * (same - chances)) - penalty * (fitted - prior)
        spread = weights * chances * (1 - chances)
        step = np.linalg.solve((rows * spread[:, None]).T @ rows + np.diag(penalty), gradient)
        step *= min(1.0, _LONGEST_STEP / float(abs(step).max()))
        fitted += step
        if abs(step).max() < 1e-6:
            break
    return fitted


if __name__ == "__main__":
    main()
