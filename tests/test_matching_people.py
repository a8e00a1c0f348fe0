"""People: how names relate, what accepts two mentions, and what never does."""

import os
import subprocess
import sys
from random import Random

import pytest
from bench.identity.mentions import generate_mentions
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.matching import Outcome, Profile, list_candidates, match
from actormap.matching.json_lines import read_profile
from actormap.matching.people import MATCHER as PEOPLE
from actormap.matching.people.mentions import merge_mentions, prepare_mention
from actormap.matching.people.names import parse_name
from actormap.matching.people.nicknames import share_nickname
from actormap.matching.people.relations import relate_names

NAMES = [
    ("Ludwig van Beethoven", "beethoven", ("ludwig",)),
    ("Facer, Keri", "facer", ("keri",)),
    ("K. Facer", "facer", ("k",)),
    ("Wang YF", "wang", ("y", "f")),
    ("Prof. Dr. Anna Schulz", "schulz", ("anna",)),
    ("Jane Smith, PhD", "smith", ("jane",)),
    ("Martin Luther King, Jr.", "king", ("martin", "luther")),
    ("Juan de la Cruz", "cruz", ("juan",)),
    ("Xing-Wang Zhu", "zhu", ("xing", "wang")),
    ("李明", "li", ("ming",)),
    ("欧阳修", "ouyang", ("xiu",)),
    ("Jack Ma", "ma", ("jack",)),
    ("Anna -", "anna", ()),
    ("WANG YI", "yi", ("wang",)),
]


@pytest.mark.parametrize(("text", "family", "given_names"), NAMES)
def test_parts_of_names(text: str, family: str, given_names: tuple[str, ...]) -> None:
    """Family and given names are found in any order, without titles, degrees and particles."""
    name = parse_name(text)
    assert (name.family, name.given) == (family, given_names)


RELATIONS = [
    ("Keri Facer", "Facer, Keri", "full"),
    ("Keri Facer", "K. Facer", "initial"),
    ("J. Díaz-Gibson", "Jordi Diaz Gibson", "double"),
    ("Zhu, Xing-Wang", "Zhu, Xingwang", "full"),
    ("Wang, X.W.", "Wang, Xing-Wang", "initial"),
    ("Wang, Yi", "Wang, Ying", "different"),
    ("Wang, J.X.", "Wang, Jin", "initial"),
    ("Bill Gates", "William Gates", "nickname"),
    ("John A. Smith", "John B. Smith", "different"),
    ("John A. Smith", "John Smith", "full"),
    ("John Smith, Jr.", "John Smith III", "different"),
    ("Julia Freeland", "Julia Freeland Fisher", "double"),
    ("Li Ming", "Ming Li", "swapped"),
    ("Nagy Katalin", "Katalin Nagy", "swapped"),
    ("李明", "Ming Li", "script"),
    ("Isabella Everett", "Isabelle Everett", "typo"),
    ("Reeve Stanley", "Reeve Stanlhy", "typo"),
    ("Helen Manchester", "Ellen Manchester", "different"),
    ("Ludwig van Beethoven", "Beethoven, L.", "initial"),
    ("Anna Schulz", "Peter Klein", "different"),
]


@pytest.mark.parametrize(("one", "other", "kind"), RELATIONS)
def test_relations_of_names(one: str, other: str, kind: str) -> None:
    """Real pairs of names relate as a reader would say, whichever comes first."""
    assert relate_names(parse_name(one), parse_name(other)).kind == kind
    assert relate_names(parse_name(other), parse_name(one)).kind == kind


@given(st.text(max_size=30))
def test_any_text_is_read(text: str) -> None:
    """No name breaks the reading; each is the same as itself, or has no given name."""
    name = parse_name(text)
    assert name.family or not name.given
    assert relate_names(name, name).kind in {"full", "initial", "unnamed"}


def test_nicknames() -> None:
    """Forms of one name are known, in both directions."""
    assert share_nickname("bill", "william")
    assert share_nickname("robert", "bob")
    assert not share_nickname("bill", "robert")


def mention(key: str, name: str, **others: object) -> Profile:
    """Make a person from the members of a JSON object."""
    return read_profile({"id": key, "kind": "person", "name": name, **others})


def find(*profiles: Profile, one_to_one: bool = False) -> Outcome:
    """Match people."""
    return match(list(profiles), one_to_one=one_to_one)


TEAM = ["Kourosh Gharachorloo", "Monica Lam", "Daniel Lenoski"]


def test_a_name_alone_merges_nobody() -> None:
    """Equal full names without a second signal wait for a person."""
    outcome = find(mention("a", "Keri Facer"), mention("b", "Keri Facer"))
    assert outcome.groups == ()
    assert [(c.left, c.right) for c in outcome.pending] == [("a", "b")]
    assert "same full name" in outcome.pending[0].reasons


def test_initials_alone_merge_nobody() -> None:
    """An initial is a candidate, and no more, even with an organization in common."""
    outcome = find(
        mention("a", "Keri Facer", organization="University of Bristol"),
        mention("b", "K. Facer", organization="University of Bristol"),
    )
    assert outcome.groups == ()
    assert "same family name, given name is an initial" in outcome.pending[0].reasons


def test_a_team_in_common_merges() -> None:
    """Equal names with rare co-authors in common are one person; a namesake apart is not."""
    outcome = find(
        mention("a", "Anoop Gupta", coauthors=TEAM, year=1990),
        mention("b", "Anoop Gupta", coauthors=TEAM, year=1991),
        mention("c", "Anoop Gupta", coauthors=["Jane Smith"], year=1991),
    )
    assert outcome.groups == (("a", "b"),)
    assert "3 shared co-authors" in outcome.accepted[0].reasons


def test_contradicting_middle_initials_are_never_joined() -> None:
    """John A. and John B. are two, whoever writes with both."""
    outcome = find(
        mention("a", "John A. Smith", coauthors=TEAM, year=1990),
        mention("b", "John B. Smith", coauthors=TEAM, year=1990),
        mention("c", "John Smith", coauthors=TEAM, year=1990),
    )
    assert all(not {"a", "b"} <= set(group) for group in outcome.groups)


def test_two_of_one_byline_are_two() -> None:
    """Who writes with somebody of the same name is another."""
    outcome = find(
        mention("a", "Y. Wang", coauthors=["Yi Wang", *TEAM], title="A long title of a work"),
        mention("b", "Yi Wang", coauthors=["Y. Wang", *TEAM], title="A long title of a work"),
    )
    assert outcome.groups == ()


def test_another_script_is_a_candidate() -> None:
    """A transliterated name is put up, and never accepted by itself."""
    outcome = find(
        mention("a", "李明", organization="Peking University"),
        mention("b", "Li Ming", organization="Peking University"),
    )
    assert outcome.groups == ()
    assert "the same name in another script" in outcome.pending[0].reasons


ROW = {"date_of_birth": "19571126", "street": "waldock street", "postcode": "3194"}


def table(count: int) -> list[Profile]:
    """Make rows of other people: what is rare shows only among many."""
    return [
        mention(f"x{i}", f"Given{i} Family{i}", source="a", date_of_birth=f"{19000000 + i}",
                street=f"street {i}", postcode=f"{1000 + i}")
        for i in range(count)
    ]  # fmt: skip


def test_rows_that_agree_are_one() -> None:
    """A slip in the name does not matter where the details agree."""
    others = table(200)
    outcome = find(
        *others,
        mention("a", "Olivia Trigwell", source="a", **ROW),
        mention("b", "Olivia Trigewll", source="b", **ROW),
        one_to_one=True,
    )
    assert outcome.groups == (("a", "b"),)


def test_twins_are_two() -> None:
    """One birth date and address, one table, other given names: two people."""
    twins = (mention(k, n, source="a", **ROW) for k, n in (("a", "Jack Bell"), ("b", "Roy Bell")))
    assert find(*table(200), *twins).groups == ()


@given(st.permutations(range(4)))
def test_order_does_not_matter(order: list[int]) -> None:
    """The outcome is the same in whatever order the mentions come."""
    people = [
        mention("a", "Anoop Gupta", coauthors=TEAM, year=1990),
        mention("b", "A. Gupta", coauthors=TEAM, year=1991),
        mention("c", "Gupta, Anoop", coauthors=TEAM[:2], year=1991),
        mention("d", "Anoop Gupta", organization="IBM"),
    ]
    assert find(*(people[i] for i in order)) == find(*people)


@given(st.randoms(use_true_random=False))
@settings(max_examples=3, deadline=None)
def test_candidates_do_not_depend_on_the_order(random: Random) -> None:
    """Thousands of made-up mentions, namesakes among them, come to the same in any order."""
    people, _ = generate_mentions(2_000)
    shuffled = random.sample(people, len(people))
    assert sorted(list_candidates(people, PEOPLE)) == sorted(list_candidates(shuffled, PEOPLE))


COUNT = """
import hashlib
from actormap.matching import list_candidates
from actormap.matching.people import MATCHER
from bench.identity.mentions import generate_mentions
found = sorted(list_candidates(generate_mentions(1_500)[0], MATCHER))
print(hashlib.sha256(repr(found).encode()).hexdigest())
"""


def test_candidates_are_the_same_in_every_process() -> None:
    """Sets of words are held in another order in each run: nothing may follow from it."""
    found = {
        subprocess.run(
            [sys.executable, "-c", COUNT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1


def test_a_large_group_remembers_the_same_in_every_process() -> None:
    """What a group of mentions forgets of its organizations follows from their words."""
    homes = [frozenset({f"place{number}", f"city{number % 7}"}) for number in range(80)]
    one, other = (
        prepare_mention(mention(key, "Keri Facer", organization=[" ".join(home) for home in part]))
        for key, part in (("a", homes[:40]), ("b", homes[40:]))
    )
    kept = merge_mentions(one, other).organizations
    assert kept == frozenset(sorted(homes, key=sorted)[: len(kept)])
    assert len(kept) < len(homes)
