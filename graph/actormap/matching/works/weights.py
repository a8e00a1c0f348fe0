"""How much each finding speaks for one work: log-odds, to be added up.

A Fellegi-Sunter model (1969, https://doi.org/10.1080/01621459.1969.10501049) whose weights are
those of a logistic regression, so that findings that go together are not counted twice. They were
set by hand first and then moved as far as labelled citations ask for it
(`python -m bench.identity.fit_works`); each record of the labelled set counts alike, or the works
cited most would decide.
"""

from collections.abc import Mapping
from math import exp
from types import MappingProxyType

from actormap.matching.works.evidence import Agreement, Authors, Evidence, Years
from actormap.matching.works.titles import Likeness

BIAS = -1.9
WEIGHTS: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "title": {
            Likeness.SAME: 2.1,
            Likeness.SHORT: 0.6,
            Likeness.RECURRING: -1.0,
            Likeness.SPELLING: 2.4,
            Likeness.PART: 1.0,
            Likeness.ABOUT: -0.8,
            Likeness.SIMILAR: 1.5,
            Likeness.RELATED: -1.4,
            Likeness.NUMBERED: 0.8,
            Likeness.NUMBER: -2.9,
            Likeness.DIFFERENT: -6.1,
        },
        "authors": {
            Authors.ALL: 1.2,
            Authors.ONE: 2.3,
            Authors.SHORTER: 0.4,
            Authors.SINGLE: 0.0,
            Authors.MOST: 0.5,
            Authors.SOME: -1.5,
            Authors.NONE: -4.0,
            Authors.UNTOLD: 0.0,
        },
        "years": {
            Years.SAME: 1.0,
            Years.NEXT: -0.8,
            Years.NEAR: -1.8,
            Years.FAR: -1.5,
            Years.UNTOLD: -0.2,
        },
        "outlet": {
            Agreement.SAME: 0.5,
            Agreement.OTHER: -1.5,
            Agreement.UNPUBLISHED: -2.1,
            Agreement.UNTOLD: 0.4,
        },
        "venue": {
            Agreement.SAME: 0.8,
            Agreement.OTHER: -0.3,
            Agreement.ELSEWHERE: -1.5,
            Agreement.UNTOLD: -0.3,
        },
        "volume": {Agreement.SAME: 0.4, Agreement.OTHER: -1.2, Agreement.UNTOLD: -0.1},
        "pages": {Agreement.SAME: 1.1, Agreement.OTHER: -0.3, Agreement.UNTOLD: -0.3},
    }
)


def add_up(evidence: Evidence) -> float:
    """Return the log-odds that two citations are of one work."""
    findings = zip(WEIGHTS.values(), evidence, strict=True)
    return BIAS + sum(weights[finding] for weights, finding in findings)


def to_probability(log_odds: float) -> float:
    """Return the probability that log-odds stand for."""
    return 1 / (1 + exp(-log_odds))
