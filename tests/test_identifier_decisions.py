"""Decisions that an entity has an identifier, or has not."""

from itertools import permutations
from pathlib import Path

import pytest

from actormap.errors import ProjectError
from actormap.identity import Decision, Resolution, read_decisions, resolve_claims, write_decisions
from actormap.identity.decisions import Judgement
from actormap.identity.rules import SAME_IDENTIFIER
from actormap.model import Claim, Kind, Mention, Passage
from actormap.names import fold_key
from actormap.schemes import read_curie, write_curie
from actormap.store.writing import make_quads

BASE = "https://example.org/"
BRISTOL = "https://ror.org/0524sp257"
WORDS = Passage("a", 0, 4, 1, "word")


def mention(source: str, name: str, identifier: str = "", kind: Kind = Kind.PERSON) -> Mention:
    """Return what a source calls somebody."""
    return Mention(source, kind, fold_key(name), name, identifier=identifier)


def work(*people: Mention) -> list[Claim]:
    """Return what is said where each of these wrote a work of their own."""
    return [
        Claim(mention(p.source, f"Work {p.id}", kind=Kind.WORK), "creator", p, WORDS, "test")
        for p in people
    ]


def give(subject: Mention, identifier: str, judgement: Judgement = Judgement.SAME) -> Decision:
    """Return a decision on an identifier."""
    return Decision(subject.id, identifier, judgement, subject_label=subject.name)


def list_identifiers(resolution: Resolution, subject: Mention) -> tuple[str, ...]:
    """Return the identifiers of a mention's entity."""
    return resolution.entities[subject].identifiers


ANA = "https://orcid.org/0000-0002-1825-0097"
ONE, OTHER = mention("a", "Ana Ruiz"), mention("b", "A. Ruiz")


@pytest.mark.parametrize(
    ("text", "iri"),
    [("ror:0524sp257", BRISTOL), ("https://ror.org/0524sp257", BRISTOL),
     ("orcid:0000-0002-1825-0097", ANA), ("wikidata:Q21", "http://www.wikidata.org/entity/Q21"),
     ("geonames:3674962", "https://sws.geonames.org/3674962/"),
     ("https://www.geonames.org/3674962/medellin.html", "https://sws.geonames.org/3674962/"),
     ("openalex:A5023888391", "https://openalex.org/A5023888391"),
     ("ror:0524sp258", ""), ("orcid:0000-0002-1825-0098", ""), ("doi:10.1000/1", ""),
     ("0524sp257", ""), ("mention:0123456789abcdef", ""), ("", "")],
)  # fmt: skip
def test_identifiers_as_people_write_them(text: str, iri: str) -> None:
    """CURIE or IRI; check digits are checked, and what is of no scheme is none."""
    assert read_curie(text) == iri
    if iri:
        assert read_curie(write_curie(iri)) == iri


def test_a_decided_identifier_is_in_the_entity_and_in_the_graph() -> None:
    """As `skos:exactMatch` of the entity; the decision names it too."""
    resolution = resolve_claims(work(ONE), [give(ONE, ANA)], BASE)
    assert list_identifiers(resolution, ONE) == (ANA,)
    quads = [str(quad) for quad in make_quads(resolution, [], BASE, "Test")]
    entity = resolution.entities[ONE].iri
    assert any(f"<{entity}> <http://www.w3.org/2004/02/skos/core#exactMatch> <{ANA}>" in quad
               for quad in quads)  # fmt: skip
    assert any(f"sssom/object_id> <{ANA}>" in quad for quad in quads)


def test_the_same_identifier_by_decisions_joins() -> None:
    """Two clusters; the rule says why, and can be switched off."""
    decisions = [give(ONE, ANA), give(OTHER, ANA)]
    resolution = resolve_claims(work(ONE, OTHER), decisions, BASE)
    assert resolution.entities[ONE] == resolution.entities[OTHER]
    assert SAME_IDENTIFIER in {row.author for row in resolution.decisions}
    apart = resolve_claims(work(ONE, OTHER), decisions, BASE, switched_off={SAME_IDENTIFIER})
    assert apart.entities[ONE] != apart.entities[OTHER]
    assert list_identifiers(apart, ONE) == list_identifiers(apart, OTHER) == (ANA,)


def test_a_decided_identifier_joins_the_one_that_states_it() -> None:
    """A person gives one what another source states of the other."""
    stated = mention("b", "Ruiz, A.", ANA)
    resolution = resolve_claims(work(ONE, stated), [give(ONE, ANA)], BASE)
    assert resolution.entities[ONE] == resolution.entities[stated]


def test_not_keeps_an_identifier_away() -> None:
    """Even where the source states it; who else has it stays another one."""
    one, other = mention("a", "Ana Ruiz", ANA), mention("b", "Ana Ruiz", ANA)
    assert list_identifiers(resolve_claims(work(one, other), [], BASE), one) == (ANA,)
    decisions = [give(one, ANA, Judgement.DIFFERENT)]
    resolution = resolve_claims(work(one, other), decisions, BASE)
    assert list_identifiers(resolution, one) == ()
    assert list_identifiers(resolution, other) == (ANA,)
    assert resolution.entities[one] != resolution.entities[other]


def test_not_holds_for_all_that_a_person_joined() -> None:
    """One of the two states it, a person said it of the other and that both are one."""
    stated = mention("b", "Ana Ruiz", ANA)
    decisions = [
        Decision(ONE.id, stated.id, Judgement.SAME), give(ONE, ANA, Judgement.DIFFERENT)
    ]  # fmt: skip
    resolution = resolve_claims(work(ONE, stated), decisions, BASE)
    assert resolution.entities[ONE] == resolution.entities[stated]
    assert list_identifiers(resolution, ONE) == ()


def test_unsure_changes_nothing() -> None:
    """An open question gives no identifier."""
    resolution = resolve_claims(work(ONE), [give(ONE, ANA, Judgement.UNSURE)], BASE)
    assert list_identifiers(resolution, ONE) == ()


def test_two_of_one_identifier_cannot_be_different() -> None:
    """The proof goes by way of the identifier, which it names."""
    decisions = [
        give(ONE, ANA), give(OTHER, ANA), Decision(ONE.id, OTHER.id, Judgement.DIFFERENT)
    ]  # fmt: skip
    with pytest.raises(ProjectError, match="contradict") as caught:
        resolve_claims(work(ONE, OTHER), decisions, BASE)
    assert str(caught.value).count("orcid:0000-0002-1825-0097") == 2


def test_yes_and_no_contradict() -> None:
    """One mention cannot have an identifier and not have it."""
    decisions = [give(ONE, ANA), give(ONE, ANA, Judgement.DIFFERENT)]
    with pytest.raises(ProjectError, match="contradict"):
        resolve_claims(work(ONE), decisions, BASE)


def test_the_order_of_decisions_does_not_matter() -> None:
    """Any order gives the same entities."""
    third = mention("c", "Ana Ruiz", ANA)
    decisions = [
        give(ONE, ANA), give(OTHER, ANA, Judgement.DIFFERENT), give(third, BRISTOL),
        Decision(ONE.id, OTHER.id, Judgement.UNSURE),
    ]  # fmt: skip
    outcomes = {
        tuple(sorted(resolve_claims(work(ONE, OTHER, third), order, BASE).entities.items()))
        for order in permutations(decisions)
    }
    assert len(outcomes) == 1


def test_a_theme_keeps_its_iri() -> None:
    """A theme is what its scheme says; an identifier from elsewhere does not rename it."""
    theme = Mention("t", Kind.THEME, "peace", "peace", identifier="https://example.org/peace")
    claims = [Claim(mention("a", "W", kind=Kind.WORK), "subject", theme, WORDS, "test")]
    resolution = resolve_claims(claims, [give(theme, "http://www.wikidata.org/entity/Q454")], BASE)
    assert resolution.entities[theme].iri == "https://example.org/peace"


def test_decisions_on_identifiers_are_read_back(tmp_path: Path) -> None:
    """The file has CURIEs, as SSSOM wants them."""
    decisions = [give(ONE, ANA), give(OTHER, BRISTOL, Judgement.DIFFERENT)]
    file = tmp_path / "decisions.sssom.tsv"
    write_decisions(file, decisions)
    assert "\torcid:0000-0002-1825-0097\t" in file.read_text("utf-8")
    assert read_decisions(file) == decisions


def test_what_is_no_identifier_is_told(tmp_path: Path) -> None:
    """The line, what was found there and what may stand there."""
    file = tmp_path / "decisions.sssom.tsv"
    file.write_text("subject_id\tobject_id\nmention:1\tror:0524sp258\n", "utf-8")
    with pytest.raises(ProjectError, match=r'line 2: found "ror:0524sp258".*orcid, ror'):
        read_decisions(file)
