"""How much each feature says: a logistic regression, of which every number stands here.

Fitted by `python -m bench.identity.organizations --fit` on the 1,023 affiliations with one
organization of S2AFF's training set (https://github.com/allenai/S2AFF, Apache-2.0); the bench also
says how it does on organizations that it was not fitted on.
"""

from math import exp

from actormap.matching.organizations.features import Features

INTERCEPT = -3.06
WEIGHTS = Features(
    words=0.19,
    letters=0.30,
    rarest=1.13,
    extra_both=-3.05,
    extra_one=-0.01,
    extra_general=0.50,
    elsewhere=1.98,
    affiliation=3.03,
    same_city=0.74,
    other_city=-1.27,
    other_country=-1.06,
    other_head=-1.81,
    head_more=-4.02,
    holds_more=-1.31,
    other_field=-2.49,
    acronym=2.65,
    other_form=-3.00,
    other_number=-3.01,
    untold=-3.06,
    other_seat=-3.53,
    unknown_seat=-0.72,
    beside=0.62,
    same_words=3.71,
)


def estimate(features: Features) -> float:
    """Return the probability that a pair is one organization."""
    total = INTERCEPT + sum(w * value for w, value in zip(WEIGHTS, features, strict=True))
    return 1 / (1 + exp(-total))
