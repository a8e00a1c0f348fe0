"""Nothing merges without a decision."""

from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.errors import ProjectError
from actormap.identity import (
    Decision,
    Published,
    Resolution,
    read_decisions,
    read_published,
    resolve_claims,
    write_decisions,
    write_published,
)
from actormap.identity.contradictions import find_contradictions
from actormap.identity.decisions import RULE, Judgement
from actormap.identity.rules import RULES, SAME_IDENTIFIER, SAME_NAME, choose_rules, find_rules
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Kind, Mention, Passage
from actormap.names import fold_key
from actormap.readers import make_key
from ecosystems import ROOT

BASE = "https://example.org/"
MEDELLIN = "https://sws.geonames.org/3674962/"


def mention(source: str, name: str, kind: Kind = Kind.PERSON, identifier: str = "") -> Mention:
    """Return a mention of a source."""
    return Mention(source, kind, fold_key(name), name, identifier=identifier)


def say(source: str, work: str, *people: str, organization: str = "") -> list[Claim]:
    """Return what a byline says: the authors of a work, and where they work."""
    words = Passage(source, 0, 4, 1, "word")
    about = mention(source, work, Kind.WORK)
    claims = [Claim(about, "creator", mention(source, p), words, "test") for p in people]
    if organization:
        target = mention(source, organization, Kind.ORGANIZATION)
        claims += [Claim(mention(source, p), "member of", target, words, "test") for p in people]
    return claims


def count(resolution: Resolution, kind: Kind = Kind.PERSON) -> int:
    """Return how many entities of a kind there are."""
    return len({e.iri for e in resolution.entities.values() if e.kind is kind})


def test_namesakes_of_two_sources_stay_apart() -> None:
    """One name and nothing in common: two people, and a row for a person to judge."""
    claims = say("a", "One", "John Smith") + say("b", "Other", "John Smith")
    resolution = resolve_claims(claims, [], BASE)
    assert count(resolution) == 2
    assert [(row.subject_label, row.judgement) for row in resolution.pending] == [
        ("John Smith", Judgement.UNSURE)
    ]
    iris = {e.iri for e in resolution.entities.values() if e.kind is Kind.PERSON}
    assert f"{BASE}person/john-smith" in iris


def test_a_shared_organization_joins_one_full_name() -> None:
    """The rule is named in the decision."""
    claims = say("a", "One", "Keri Facer", organization="University of Bristol")
    claims += say("b", "Other", "KERI FACER", organization="University of Bristol")
    resolution = resolve_claims(claims, [], BASE)
    assert count(resolution) == 1
    assert {row.author for row in resolution.decisions} == {SAME_NAME}


def test_a_co_author_joins_but_a_common_theme_does_not() -> None:
    """Having written with the same person counts; writing on the same theme does not."""
    together = say("a", "One", "Ana Ruiz", "Li Wei") + say("b", "Two", "Ana Ruiz", "Li Wei")
    assert count(resolve_claims(together, [], BASE)) == 2
    theme = Mention("t", Kind.THEME, "peace", "peace", identifier="https://example.org/peace")
    words = Passage("a", 0, 4, 1, "word")
    claims = say("a", "One", "Ana Ruiz") + say("b", "Two", "Ana Ruiz")
    claims += [
        Claim(mention(s, w, Kind.WORK), "subject", theme, words, "test")
        for s, w in (("a", "One"), ("b", "Two"))
    ]
    assert count(resolve_claims(claims, [], BASE)) == 2


def test_initials_never_merge_anybody() -> None:
    """Even with an organization in common."""
    claims = say("a", "One", "K. Facer", organization="Bristol")
    claims += say("b", "Other", "K. Facer", organization="Bristol")
    assert count(resolve_claims(claims, [], BASE)) == 2


def test_one_identifier_is_one_place_under_two_names() -> None:
    """Medellín and Medellin are one place, and the decision says by which identifier."""
    work, words = mention("a", "One", Kind.WORK), Passage("a", 0, 4, 1, "word")
    claims = [
        Claim(work, "about place", mention("a", name, Kind.PLACE, MEDELLIN), words, "test")
        for name in ("Medellín", "Medellin")
    ]
    resolution = resolve_claims(claims, [], BASE)
    (place,) = {e for e in resolution.entities.values() if e.kind is Kind.PLACE}
    assert {place.label, *place.alt_labels} == {"Medellín", "Medellin"}
    assert place.identifiers == (MEDELLIN,)
    assert [row.author for row in resolution.decisions] == [SAME_IDENTIFIER]


def test_a_person_decides(tmp_path: Path) -> None:
    """A row "same" joins, a row "not" keeps apart what a rule would join; both through a file."""
    apart = say("a", "One", "Jo Doe") + say("b", "Two", "Joanna Doe")
    same = Decision(mention("a", "Jo Doe").id, mention("b", "Joanna Doe").id, Judgement.SAME)
    together = say("a", "One", "Jo Doe", organization="X") + say(
        "b", "Two", "Jo Doe", organization="X"
    )
    different = Decision(
        mention("a", "Jo Doe").id, mention("b", "Jo Doe").id, Judgement.DIFFERENT,
        author="Ann", date="2026-11-24", comment="father and daughter", confidence=0.9,
    )  # fmt: skip
    file = tmp_path / "decisions.sssom.tsv"
    write_decisions(file, [same, different])
    decisions = read_decisions(file)
    assert decisions == [same, different]
    assert count(resolve_claims(apart, decisions, BASE)) == 1
    assert count(resolve_claims(together, [], BASE)) == 1
    assert count(resolve_claims(together, decisions, BASE)) == 2
    assert resolve_claims(together, decisions, BASE).pending == ()


def test_contradicting_decisions_are_named() -> None:
    """A = B, B = C, A ≠ C cannot all hold."""
    claims = say("a", "One", "A A") + say("b", "Two", "B B") + say("c", "Three", "C C")
    a, b, c = mention("a", "A A").id, mention("b", "B B").id, mention("c", "C C").id
    decisions = [
        Decision(a, b, Judgement.SAME),
        Decision(b, c, Judgement.SAME),
        Decision(a, c, Judgement.DIFFERENT),
    ]
    with pytest.raises(ProjectError, match="contradict"):
        resolve_claims(claims, decisions, BASE)


PAIRS = st.lists(st.tuples(*[st.sampled_from("abcdefg")] * 2, st.booleans()), max_size=14)


@given(PAIRS)
def test_proofs_are_shortest_chains(pairs: list[tuple[str, str, bool]]) -> None:
    """A chain leads from one mention to the other through "same" only, and no shorter one does."""
    decisions = [
        Decision(one, other, Judgement.SAME if same else Judgement.DIFFERENT)
        for one, other, same in pairs
        if one != other
    ]
    same = nx.Graph((d.subject, d.object) for d in decisions if d.judgement is Judgement.SAME)
    found = {(c.apart.subject, c.apart.object): c for c in find_contradictions(decisions)}
    for decision in decisions:
        ends = decision.subject, decision.object
        if decision.judgement is not Judgement.DIFFERENT:
            continue
        linked = all(end in same for end in ends) and nx.has_path(same, *ends)
        assert (ends in found) == linked
        if linked:
            chain = found[ends].chain
            assert len(chain) == nx.shortest_path_length(same, *ends)
            assert all(step.judgement is Judgement.SAME for step in chain)


def test_a_proof_is_told_in_words() -> None:
    """Who decided what, and when; the names as they stand in the file."""
    decisions = [
        Decision("a", "b", Judgement.SAME, author="Ann", date="2026-11-25", subject_label="Jo Doe",
                 object_label="J. Doe"),
        Decision("b", "c", Judgement.SAME, object_label="Joan Doe", subject_label="J. Doe"),
        Decision("a", "c", Judgement.DIFFERENT, subject_label="Jo Doe", object_label="Joan Doe"),
    ]  # fmt: skip
    (contradiction,) = find_contradictions(decisions)
    assert str(contradiction) == (
        "“Jo Doe” (mention:a) = “J. Doe” (mention:b), decided by Ann, 2026-11-25; "
        "“J. Doe” (mention:b) = “Joan Doe” (mention:c); "
        "but “Jo Doe” (mention:a) ≠ “Joan Doe” (mention:c)"
    )


def test_claim_ids_survive_a_merge() -> None:
    """The id is of content and mention, not of the entity."""
    claims = say("a", "One", "Jo Doe") + say("b", "Two", "Joanna Doe")
    same = Decision(mention("a", "Jo Doe").id, mention("b", "Joanna Doe").id, Judgement.SAME)
    before = resolve_claims(claims, [], BASE)
    after = resolve_claims(claims, [same], BASE)
    assert [s.id for s in before.statements] == [s.id for s in after.statements]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("subject_id\nmention:a\n", "no column object_id"),
        (
            "subject_id\tobject_id\nKeri\tHelen\n",
            'line 2: found "Keri". subject_id must be a mention',
        ),
        ("subject_id\tobject_id\tconfidence\nmention:a\tmention:b\thigh\n", 'confidence is "high"'),
        ("subject_id\tobject_id\tpredicate_id\nmention:a\tmention:b\towl:sameAs\n", "is not known"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, text: str, message: str) -> None:
    """Each slip in the decision file is named with its line."""
    file = tmp_path / "decisions.sssom.tsv"
    file.write_text(text, "utf-8")
    with pytest.raises(ProjectError) as caught:
        read_decisions(file)
    assert message in str(caught.value), text


ids = st.sampled_from("abcdefgh")
pairs = st.lists(st.tuples(ids, ids))


@given(joined=pairs, separated=pairs)
def test_what_is_separated_is_never_joined(
    joined: list[tuple[str, str]], separated: list[tuple[str, str]]
) -> None:
    """Not even by way of others, in whatever order the joins come."""
    clusters = Clusters("abcdefgh")
    separated = [(one, other) for one, other in separated if one != other]
    for one, other in separated:
        clusters.separate(one, other)
    for one, other in joined:
        clusters.join(one, other)
    assert all(clusters.find(one) != clusters.find(other) for one, other in separated)


@given(joined=pairs)
def test_without_a_veto_joining_is_transitive(joined: list[tuple[str, str]]) -> None:
    """Every joined pair ends up in one set."""
    clusters = Clusters("abcdefgh")
    for one, other in joined:
        clusters.join(one, other)
    assert all(clusters.find(one) == clusters.find(other) for one, other in joined)


def test_spellings_of_one_name_in_one_source_are_one_mention() -> None:
    """Case alone makes nobody another person; the label is the spelling in capitals and smalls."""
    passage = Passage("s", 0, 4, 1, "word")
    work = Mention("s", Kind.WORK, "a", "A")
    claims = [
        Claim(work, "creator", Mention("s", Kind.PERSON, "keri facer", name), passage, "byline")
        for name in ("KERI FACER", "Keri Facer", "keri facer")
    ]
    resolution = resolve_claims(claims, [], "https://example.org/")
    assert {entity.label for entity in resolution.entities.values()} == {"A", "Keri Facer"}
    assert len({s.object for s in resolution.statements}) == 1


def test_a_rule_that_is_switched_off_accepts_nothing() -> None:
    """What it would have joined waits for a person."""
    claims = say("a", "One", "Keri Facer", organization="University of Bristol")
    claims += say("b", "Other", "Keri Facer", organization="University of Bristol")
    off = find_rules(["same full name and something in common"])
    resolution = resolve_claims(claims, [], BASE, switched_off=off)
    assert count(resolution) == 2
    assert "Keri Facer" in {row.subject_label for row in resolution.pending}


def test_an_unknown_rule_is_named_with_what_was_perhaps_meant() -> None:
    """A slip in the settings does not switch off nothing in silence."""
    with pytest.raises(ProjectError, match='Did you mean "same identifier"'):
        find_rules(["same identifer"])


def test_a_name_far_from_all_rules_gets_the_nearest_and_the_place_of_the_list() -> None:
    """Three of them, in one line of a terminal's length; the page that is named lists all."""
    with pytest.raises(ProjectError) as refused:
        find_rules(["orcid"])
    assert str(refused.value).count('"') == 2 + 2 * 3
    assert len(str(refused.value)) < 300
    page = (ROOT / "docs" / "projects.md").read_text("utf-8")
    assert "docs/projects.md lists all" in str(refused.value)
    assert [rule for rule in RULES if f"`{rule.removeprefix(RULE)}`" not in page] == []


JUDGED = st.lists(
    st.tuples(*[st.sampled_from("abcdef")] * 2, st.sampled_from(Judgement)), max_size=8
)


PEOPLE = st.sampled_from(["Ana Ruiz", "Bea Holm", "Cem Usta", "A. Ruiz"])
BYLINES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["One", "Two"]), st.sets(PEOPLE, min_size=1),
              st.sampled_from(["", "Open School"])),
    min_size=1, max_size=8,
)  # fmt: skip


@given(BYLINES)
def test_without_decisions_and_rules_nobody_is_joined(
    bylines: list[tuple[str, str, set[str], str]],
) -> None:
    """As many entities as mentions, whatever the sources say of them."""
    claims = [
        claim
        for source, work, people, home in bylines
        for claim in say(source, work, *sorted(people), organization=home)
    ]
    resolution = resolve_claims(claims, [], BASE, switched_off=RULES)
    entities = {entity.iri for entity in resolution.entities.values()}
    assert len(entities) == len({mention.id for mention in resolution.entities})
    assert not resolution.decisions


@given(JUDGED, st.randoms())
def test_the_order_of_decisions_is_nothing(
    pairs: list[tuple[str, str, Judgement]], random: Random
) -> None:
    """The same decisions give the same entities, or the same contradiction, in any order."""
    claims = [claim for name in "abcdef" for claim in say(name, f"Work {name}", f"{name} Doe")]
    ids = {name: mention(name, f"{name} Doe").id for name in "abcdef"}
    decisions = [Decision(ids[a], ids[b], how) for a, b, how in pairs if a != b]
    shuffled = random.sample(decisions, len(decisions))
    assert _outcome(claims, decisions) == _outcome(claims, shuffled)


def _outcome(claims: list[Claim], decisions: list[Decision]) -> str:
    try:
        return repr(resolve_claims(claims, decisions, BASE))
    except ProjectError as error:
        return str(error)


def test_what_cannot_be_one_is_not_joined_by_a_name() -> None:
    """Two ORCID iDs are two people, whatever else they have in common."""
    first, second = (
        mention(source, "Jo Doe", identifier=f"https://orcid.org/{number}")
        for source, number in (("a", "0000-0002-1825-0097"), ("b", "0000-0001-5109-3700"))
    )
    claims = []
    for person in (first, second):
        words = Passage(person.source, 0, 4, 1, "word")
        work = mention(person.source, f"Work {person.source}", Kind.WORK)
        bristol = mention(person.source, "University of Bristol", Kind.ORGANIZATION)
        claims.append(Claim(work, "creator", person, words, "test"))
        claims.append(Claim(person, "member of", bristol, words, "test"))
    resolution = resolve_claims(claims, [], BASE)
    assert count(resolution) == 2
    assert "Jo Doe" not in {row.subject_label for row in resolution.pending}
    by_hand = Decision(first.id, second.id, Judgement.SAME)
    assert count(resolve_claims(claims, [by_hand], BASE)) == 1


def test_decisions_survive_edits_of_a_source() -> None:
    """A line more on a page makes another revision of the source, but the same mentions."""
    before, after = (make_key("sources/page.txt", digit * 64) for digit in "ab")
    assert before != after
    assert mention(before, "Jo Doe").id == mention(after, "Jo Doe").id
    other = make_key("other/page.txt", "a" * 64)
    assert mention(other, "Jo Doe").id != mention(before, "Jo Doe").id


def test_published_iris_stay_when_two_become_one_and_come_apart_again(tmp_path: Path) -> None:
    """The merged entity keeps one of the IRIs and the other leads to it; undone, both are back."""
    claims = say("a", "One", "Jo Doe") + say("b", "Two", "Joanna Doe") + say("c", "Three", "J Doe")
    before = resolve_claims(claims, [], BASE)
    file = tmp_path / "iris.tsv"
    write_published(file, Published().extend(before.entities))
    published = read_published(file)
    same = [
        Decision(mention("a", "Jo Doe").id, mention("b", "Joanna Doe").id, Judgement.SAME),
        Decision(mention("b", "Joanna Doe").id, mention("c", "J Doe").id, Judgement.SAME),
    ]
    merged = resolve_claims(claims, same, BASE, published=published)
    (kept,) = {e.iri for e in merged.entities.values() if e.kind is Kind.PERSON}
    old = {e.iri for e in before.entities.values() if e.kind is Kind.PERSON}
    assert kept in old
    assert dict.fromkeys(old - {kept}, kept) == dict(merged.redirects)
    after = resolve_claims(claims, [], BASE, published=published)
    assert after == before


def test_published_iris_do_not_go_to_newcomers() -> None:
    """Somebody of the same name gets another IRI, though his comes first in the order."""
    first = resolve_claims(say("b", "Two", "Jo Doe"), [], BASE)
    published = Published().extend(first.entities)
    both = say("a", "One", "Jo Doe") + say("b", "Two", "Jo Doe")
    entities = resolve_claims(both, [], BASE, published=published).entities
    person = {mention.source: e.iri for mention, e in entities.items() if e.kind is Kind.PERSON}
    assert person["b"] == f"{BASE}person/jo-doe"
    assert person["a"].startswith(f"{BASE}person/jo-doe-")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("iri\tmention\tname\n\tm\tx\n", "line 2: a line needs iri and mention"),
        ("iri\tmention\tname\ni\tm\tx\nj\tm\tx\n", "line 3: mention m was published as i"),
    ],
)
def test_a_damaged_file_of_iris_is_refused(tmp_path: Path, text: str, found: str) -> None:
    """What was published must not change in silence."""
    file = tmp_path / "iris.tsv"
    file.write_text(text, "utf-8")
    with pytest.raises(ProjectError, match=found):
        read_published(file)


def test_initials_merge_nobody_in_a_project_unless_asked_to() -> None:
    """The rule that takes initials with several co-authors is off, and can be switched on."""
    crowd = ["Ann Roe", "Ivo Brandt", "Carla Nunes", "Marta Olsen"]
    claims = say("a", "One", "Satyam Mukherjee", *crowd) + say("b", "One", "S. Mukherjee", *crowd)
    rule = "names that agree and several shared co-authors"
    off = resolve_claims(claims, [], BASE, switched_off=choose_rules((), ()))
    on = resolve_claims(claims, [], BASE, switched_off=choose_rules((), [rule]))
    assert count(off) == count(on) + 1
    assert "S. Mukherjee" in {row.subject_label for row in off.pending} | {
        row.object_label for row in off.pending
    }


def test_a_damaged_spelling_is_not_the_label() -> None:
    """Of two spellings as frequent the longer one counts, unless marks stand in it for words."""
    damaged, clean = "Albert-László -. L. Barabási", "Albert-László Barabási"
    claims = say("a", "One", damaged) + say("b", "Two", clean)
    same = Decision(mention("a", damaged).id, mention("b", clean).id, Judgement.SAME)
    entities = resolve_claims(claims, [same], BASE).entities
    assert {e.label for e in entities.values() if e.kind is Kind.PERSON} == {clean}
