"""Open pairs of works are scored by all that is told of the groups they would join."""

import random

from hypothesis import given
from hypothesis import strategies as st

from actormap.matching.model import Candidate
from actormap.matching.works.linkage import score_groups


def joined(left: str, right: str) -> Candidate:
    """Make a pair that a rule accepts."""
    return Candidate(left, right, 0.95, ("why",), "a rule")


def score(candidates: list[Candidate]) -> dict[tuple[str, str], float]:
    """Return the scores of the pairs."""
    return {(c.left, c.right): round(c.score, 3) for c in score_groups(candidates)}


PAPER = [joined("paper1", "paper2"), joined("paper2", "paper3")]
ARTICLE = [joined("article1", "article2")]


def test_who_may_be_of_two_goes_to_the_nearer_and_leaves_the_other() -> None:
    """By itself it speaks for both; with the group it has joined it speaks against the other."""
    found = score(
        [
            *PAPER,
            *ARTICLE,
            *(Candidate(f"paper{i}", "what", 0.8) for i in (1, 2, 3)),
            *(Candidate(f"article{i}", "what", 0.6) for i in (1, 2)),
            *(Candidate(f"article{i}", f"paper{j}", 0.2) for i in (1, 2) for j in (1, 2, 3)),
        ]
    )
    assert all(found[f"paper{i}", "what"] == 0.8 for i in (1, 2, 3))
    assert found["article1", "what"] == found["article1", "paper1"] < 0.5


def test_most_comparisons_overrule_one_that_says_little() -> None:
    """A slip in one citation makes neither one of two, nor two of one."""
    pairs = [Candidate(f"paper{i}", "x", value) for i, value in ((1, 0.9), (2, 0.9), (3, 0.3))]
    candidates = list(score_groups([*PAPER, *pairs]))
    assert len({c.score for c in candidates if not c.rule}) == 1
    assert min(c.score for c in candidates) > 0.7
    reasons = {c.reasons[-1] for c in candidates if not c.rule}
    assert reasons == {"of 3 comparisons between the two groups 2 speak for one work"}


def test_what_cannot_be_one_is_not_joined_by_a_mean() -> None:
    """A veto between two members keeps their groups apart, and others do not bridge them."""
    veto = Candidate("a", "b", 0.01, forbidden=True)
    found = score([veto, Candidate("a", "x", 0.9), Candidate("b", "x", 0.8)])
    assert found["a", "x"] == 0.9
    assert found["b", "x"] < 0.5


def test_a_pair_by_itself_keeps_its_score_and_reasons() -> None:
    """Nothing more is known of it."""
    alone = Candidate("a", "b", 0.7, ("same title",))
    assert list(score_groups([alone])) == [alone]
    assert list(score_groups([])) == []


IDS = st.sampled_from("abcdefgh")
PAIRS = st.dictionaries(
    st.tuples(IDS, IDS).filter(lambda pair: pair[0] < pair[1]),
    st.tuples(st.floats(0, 1), st.sampled_from(["", "", "", "a rule", "forbidden"])),
)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter_and_no_pair_is_lost(
    pairs: dict[tuple[str, str], tuple[float, str]], shuffling: random.Random
) -> None:
    """What comes out depends on the pairs only; what a rule accepts or forbids stays as it is."""
    candidates = [
        Candidate(left, right, value, (), rule if rule == "a rule" else "", rule == "forbidden")
        for (left, right), (value, rule) in pairs.items()
    ]
    found = sorted(score_groups(candidates))
    shuffling.shuffle(candidates)
    assert sorted(score_groups(candidates)) == found
    assert {(c.left, c.right) for c in found} == set(pairs)
    settled = {c for c in candidates if c.rule or c.forbidden}
    assert settled <= set(found)
