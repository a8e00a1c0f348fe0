"""Addresses in a record: whose they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.model import Kind, Passage
from actormap.readers.bibliographies.addresses import NOBODYS, place_addresses
from actormap.readers.bibliographies.bibtex import read_bibliography
from actormap.readers.bibliographies.ris import read_ris
from actormap.readers.personal_names import Name, read_name
from actormap.records import Contribution, Unread, Value, Work, list_passages


def state(text: str) -> Value:
    """Return words as a value of a field."""
    return Value(text, Passage("s", 0, len(text), 1, text, "/field"))


def make_author(stated: str) -> Contribution:
    """Return the author of this name."""
    name = read_name(stated)
    assert isinstance(name, Name)
    return Contribution(Value(name.text, state(stated).passage), name.kind)


# Authors, the words of a field (the shape is the databases', people are made up), and whose
# organizations they tell: of each author in order, then what is unread.
FIELDS = [
    ("Facer, Keri", "Department of Physics, University of Bristol, Bristol, UK; CERN, Geneva",
     "University of Bristol+CERN"),
    ("Facer, Keri", "Bristol", "|Bristol"),
    ("Facer, Keri|Roe, Ann", "CERN, Geneva", "||CERN, Geneva"),
    # Web of Science, in BibTeX: old and new.
    ("Aziz, Joseph N. Y.|Genov, Roman", "Aziz, JNY (Reprint Author), Broadcom, Irvine, CA USA."
     " [Aziz, Joseph N. Y.; Genov, Roman] Univ Toronto, Dept Elect & Comp Engn, Toronto, ON,"
     " Canada.", "Broadcom+Univ Toronto|Univ Toronto"),
    ("Waltman, Ludo|van Eck, Nees Jan", "Waltman, L (Corresponding Author), Leiden Univ, Leiden,"
     " Netherlands.\n   Waltman, Ludo; van Eck, Nees Jan, Leiden Univ, CWTS, Leiden, Netherlands.",
     "Leiden Univ+Leiden Univ|Leiden Univ"),
    # Scopus; Ovid.
    ("Abramo, Giovanni|D'Angelo, C. A.", "Abramo, G., National Research Council, Rome, Italy;"
     " D'Angelo, C.A., University of Rome, Rome, Italy",
     "National Research Council|University of Rome"),
    ("Facer, Keri|Roe, Ann", "(Facer, Roe) University of Bristol, Bristol, UK",
     "University of Bristol|University of Bristol"),
    # Somebody of the name who is not among the authors, and a namesake with another initial.
    ("Facer, Keri|Roe, Ann", "[Doe, Jo] Univ Bonn, Bonn, Germany", "||[Doe, Jo] Univ Bonn, Bonn,"
     " Germany"),
    ("Facer, Keri|Facer, Ann", "Facer, A., University of Bonn, Germany", "|University of Bonn"),
    ("Facer, Keri|Roe, Ann", "Facer, Karl, Univ. of Bonn", "||Facer, Karl, Univ. of Bonn"),
    ("World Health Organization", "University of Bonn", "|University of Bonn"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "words", "told"), FIELDS, ids=lambda text: text[:30])
def test_whose_an_address_is(names: str, words: str, told: str) -> None:
    """Those whom it names, or the only author; of several it is nobody's."""
    authors = [make_author(name) for name in names.split("|")]
    found = place_addresses(authors, [state(words)])
    people = [one for one in found if isinstance(one, Contribution)]
    left = [one.passage.quote for one in found if isinstance(one, Unread)]
    shown = ["+".join(a.organization.text for a in one.affiliations) for one in people]
    assert "|".join([*shown, *left]) == told
    assert all(a.organization.passage.quote in words for one in people for a in one.affiliations)


def test_who_is_not_named_may_have_the_address() -> None:
    """Beside "et al." a single name is not the only author."""
    others = Unread(state("et al.").passage, "further authors, whom the source does not name")
    person, *left = place_addresses([make_author("Roe, Ann"), others], [state("CERN")])
    assert isinstance(person, Contribution)
    assert person.affiliations == ()
    assert [one.reason for one in left if isinstance(one, Unread)] == [others.reason, NOBODYS]


RIS = """TY  - JOUR
TI  - T
AU  - Facer, Keri
AD  - Department of Physics, University of Bristol, Bristol, UK
AU  - Roe, Ann
AD  - CERN, Geneva, Switzerland
AD  - University of Bonn, Bonn, Germany
AU  - Doe, Jo
ER  -
"""


def test_addresses_between_authors() -> None:
    """Each belongs to the author before it, with the place where it stands."""
    (work,) = read_ris("s", RIS)
    assert isinstance(work, Work)
    assert [[a.organization.text for a in one.affiliations] for one in work.contributors] == [
        ["University of Bristol"], ["CERN", "University of Bonn"], [],
    ]  # fmt: skip
    (first,) = work.contributors[0].affiliations
    assert first.unit
    for value in (first.organization, first.unit):
        passage = value.passage
        assert RIS[passage.start : passage.end] == value.text
        assert passage.line == 4


BIBTEX = r"""@article{a, title = {T}, author = {Roe, Ann},
  affiliation = {Institut f{\"u}r Physik, Universit{\"a}t Bonn, Bonn, Germany}}
@article{b, title = {U}, author = {Roe, Ann and Doe, Jo}, affiliation = {CERN}}
"""


def test_the_affiliation_of_an_entry() -> None:
    """Names are readable, quotes the LaTeX that stands there; nobody's address is unread."""
    work, _, unread = read_bibliography("s", BIBTEX)
    assert isinstance(work, Work)
    (found,) = work.contributors[0].affiliations
    assert found.organization.text == "Universität Bonn"
    (quote,) = {found.organization.passage.quote}
    assert r"Universit{\"a}t Bonn" in quote
    assert isinstance(unread, Unread)
    assert (unread.passage.quote, unread.reason) == ("CERN", NOBODYS)


words = st.lists(st.sampled_from([
    "Facer, K.", "Roe, Ann", "; ", ", ", "[", "]", "(", ")", ". ", "\n", "University of Bonn", "*",
    "Bonn", "Facer", "(Reprint Author)",
]) | st.text(max_size=6), max_size=12)  # fmt: skip


@given(words, st.lists(st.sampled_from(["Facer, Keri", "Roe, Ann", "*", "D'Angelo, C. A."])))
def test_any_words(parts: list[str], names: list[str]) -> None:
    """Whatever the words, nothing is raised, nobody is lost, and each quote stands there."""
    text = "".join(parts)
    authors = [Contribution(Value(name, state(name).passage), Kind.PERSON) for name in names]
    found = place_addresses(authors, [state(text)])
    assert [one.name for one in found if isinstance(one, Contribution)] == [
        one.name for one in authors
    ]
    for one in found:
        affiliations = one.affiliations if isinstance(one, Contribution) else ()
        passages = [a.organization.passage for a in affiliations]
        passages += [*list_passages(one)] if isinstance(one, Unread) else []
        assert all(text[p.start : p.end] == p.quote for p in passages)
