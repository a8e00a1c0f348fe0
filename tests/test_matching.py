"""Profiles that may be one: which pairs meet, what is accepted, what stays open."""

import itertools
import json

from bench.identity.scoring import close_pairs, name_groups, score_b_cubed, score_groups
from hypothesis import given
from hypothesis import strategies as st

from actormap.identity.__main__ import answer_lines
from actormap.matching import Candidate, Profile, group
from actormap.matching.pairing import LARGEST_BLOCK, pair
from actormap.model import Kind


def profile(key: str, source: str = "") -> Profile:
    """Make a person of no qualities."""
    return Profile(key, Kind.PERSON, key, source=source)


def candidate(left: str, right: str, rule: str = "a rule", **others: bool) -> Candidate:
    """Make a pair that a rule accepts."""
    return Candidate(left, right, 0.9, ("why",), rule, **others)


KEYS = st.lists(st.sets(st.sampled_from("abcdefgh"), max_size=3).map(sorted), max_size=30)


@given(KEYS)
def test_all_that_share_a_key_meet_once(keys: list[list[str]]) -> None:
    """In small blocks a pair meets where it shares a key, and never twice."""
    met = list(pair(keys))
    wanted = {
        (i, j)
        for i, j in itertools.combinations(range(len(keys)), 2)
        if set(keys[i]) & set(keys[j])
    }
    assert len(met) == len(set(met))
    assert set(met) == wanted


def test_a_key_of_very_many_does_not_make_all_meet() -> None:
    """The number of pairs grows with the number of profiles, not with its square."""
    met = {n: sum(1 for _ in pair([["common", str(i)] for i in range(n)])) for n in (2000, 4000)}
    assert met[4000] < 2.5 * met[2000] < 2000 * LARGEST_BLOCK


def test_accepted_pairs_join_and_others_stay_open() -> None:
    """What a rule accepts is one; what none accepts waits, unless it has been settled."""
    found = group(
        [profile(key) for key in "abcd"],
        [
            candidate("a", "b"),
            candidate("b", "c"),
            candidate("a", "c", ""),
            candidate("c", "d", ""),
        ],
    )
    assert found.groups == (("a", "b", "c"),)
    assert [(c.left, c.right) for c in found.pending] == [("c", "d")]


def test_forbidden_pairs_are_never_joined_by_way_of_others() -> None:
    """A = b and b = c do not make a = c where a and c cannot be one."""
    pairs = [candidate("a", "b"), candidate("b", "c"), candidate("a", "c", "", forbidden=True)]
    assert group([profile(key) for key in "abc"], pairs).groups == (("a", "b"),)


def test_one_to_one() -> None:
    """Where no source names anybody twice, two of one source are two."""
    people = [profile("a", "x"), profile("b", "x"), profile("c", "y")]
    pairs = [candidate("a", "c"), candidate("b", "c")]
    assert group(people, pairs, one_to_one=True).groups == (("a", "c"),)
    assert group(people, pairs).groups == (("a", "b", "c"),)


def test_command_reads_and_writes_json_lines() -> None:
    """One identifier in common is one entity; a line that is no mention gets its number."""
    lines = [
        b'{"id": "a", "kind": "person", "name": "Keri Facer", "orcid": "0000-0002-1825-0097"}',
        b'{"id": "b", "kind": "person", "name": "K. Facer", "orcid": "0000-0002-1825-0097"}',
        b'{"id": "c", "kind": "person"}',
        b'{"id": "d", "kind": "alien", "name": "X"}',
        b"no JSON",
    ]
    answers = [json.loads(text) for text in answer_lines(lines)]
    assert {"members": ["a", "b"]} in answers
    assert [a["error"].partition(":")[0] for a in answers if "error" in a] == [
        "line 3",
        "line 4",
        "line 5",
    ]


GROUPINGS = st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from("xyz"), min_size=2)


@given(GROUPINGS)
def test_a_grouping_scores_one_against_itself(grouping: dict[str, str]) -> None:
    """Nothing is better than the truth."""
    assert score_groups(grouping, grouping).f1 == 1
    assert score_b_cubed(grouping, grouping).f1 == 1


def test_scores_of_a_known_case() -> None:
    """One group of three of which two are one, and a fourth: worked out by hand."""
    said = name_groups([["a", "b", "c"]])
    true = {"a": "1", "b": "1", "c": "2", "d": "3"}
    assert (score_groups(said, true).precision, score_groups(said, true).recall) == (1 / 3, 1)
    b_cubed = score_b_cubed(said, true)
    assert (b_cubed.precision, b_cubed.recall) == ((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 1)
    assert close_pairs("abcd", [("a", "b"), ("c", "b")]) == name_groups([["a", "b", "c"], ["d"]])
