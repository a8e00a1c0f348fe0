"""Files that say how to cite software: CITATION.cff."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.citation_file import FORMAT
from actormap.records import Record, Unread, Work, list_passages

CITATION = """\
# made with a tool
cff-version: 1.2.0
title: "A tool: for networks"
type: software
authors:
  - family-names: Beethoven
    given-names: Ludwig
    name-particle: van
    affiliation: University of Bonn
    orcid: 'https://orcid.org/0000-0002-1825-0097'
  - name: The Tool Project
  - affiliation: Nobody
identifiers:
  - type: doi
    value: 10.5281/zenodo.1
date-released: 2023-03-19
abstract: >-
  It draws
  networks.
keywords: [networks, maps]
repository-code: "https://example.org/tool"
preferred-citation:
  type: article
  title: On the tool
  authors: [{family-names: Facer, given-names: Keri}]
  doi: "10.1000/ABC"
  journal: Journal of Tools
  issn: 0028-0836
  year: 2022
  month: 5
references:
  - type: conference-paper
    title: A part
    authors: [{family-names: Roe, given-names: Ann}]
    editors: [{family-names: Doe, given-names: Jo}]
    collection-title: Proceedings
    publisher: {name: Press}
  - type: book
"""


def read(text: str) -> list[Record]:
    """Return the records of a citation file."""
    return list(read_document(make_document("CITATION.cff", text.encode()), SourceSettings()))


def test_the_software() -> None:
    """Each value is exact in its place, also where it is quoted or folded."""
    work, unread = read(CITATION)[:2]
    assert isinstance(work, Work)
    assert (work.form, work.title.text, work.title.passage.quote, work.title.passage.line) == (
        "software", "A tool: for networks", "A tool: for networks", 3,
    )  # fmt: skip
    person, project = work.contributors
    assert (person.name.text, person.kind) == ("Ludwig van Beethoven", Kind.PERSON)
    assert [i.text for i in person.identifiers] == ["https://orcid.org/0000-0002-1825-0097"]
    assert [a.organization.text for a in person.affiliations] == ["University of Bonn"]
    assert (project.name.text, project.kind) == ("The Tool Project", Kind.ORGANIZATION)
    assert isinstance(unread, Unread)
    assert unread.passage.quote == "affiliation: Nobody"
    assert [i.text for i in work.identifiers] == ["https://doi.org/10.5281/zenodo.1"]
    assert [k.text for k in work.keywords] == ["networks", "maps"]
    assert work.teaser
    assert work.issued
    assert work.website
    assert (work.teaser.text, work.issued.text, work.website.text) == (
        "It draws networks.", "2023-03-19", "https://example.org/tool",
    )  # fmt: skip


def test_what_to_cite_and_what_it_cites() -> None:
    """The preferred citation and each reference are works of their own."""
    _, _, article, part, untitled = read(CITATION)
    assert isinstance(article, Work)
    assert article.issued
    assert article.venue
    assert (article.form, article.issued.text, article.venue.name.text) == (
        "scholarly article", "2022-05", "Journal of Tools",
    )  # fmt: skip
    assert isinstance(part, Work)
    assert part.venue
    assert part.publisher
    assert (part.form, part.venue.name.text, part.publisher.text) == (
        "conference paper", "Proceedings", "Press",
    )  # fmt: skip
    assert [editor.name.text for editor in part.venue.editors] == ["Jo Doe"]
    assert isinstance(untitled, Unread)
    assert untitled.reason == "reference 2 has no title"


AFFILIATIONS = {
    "Department of Physics, University of Bonn, Bonn, Germany":
        "Department of Physics | University of Bonn | Bonn",
    '"Netherlands eScience Center"': " | Netherlands eScience Center | ",
    "Jet Propulsion Laboratory": " | Jet Propulsion Laboratory | ",
    "Independent Researcher": None,
}  # fmt: skip


@pytest.mark.parametrize("stated", AFFILIATIONS)
def test_affiliations(stated: str) -> None:
    """Unit, organization and place come apart, each in its place; what is none is told."""
    text = (
        "cff-version: 1.2.0\ntitle: T\nauthors:\n  - family-names: Roe\n    given-names: Ann\n"
        f"    affiliation: {stated}\n"
    )
    work, *unread = read(text)
    assert isinstance(work, Work)
    found = work.contributors[0].affiliations
    if AFFILIATIONS[stated] is None:
        assert not found
        assert [r.passage.quote for r in unread if isinstance(r, Unread)] == [stated]
        return
    (only,) = found
    shown = [only.unit, only.organization, only.place]
    assert " | ".join(value.text if value else "" for value in shown) == AFFILIATIONS[stated]
    for passage in (value.passage for value in shown if value):
        assert text[passage.start : passage.end] == passage.quote
        assert passage.line == 6


BAD = [
    ("cff-version: 1.2.0\ntitle: [", "the YAML cannot be read"),
    ("cff-version: 1.2.0\ntitle: " + "[" * 50_000, "nested too deep"),
    ("cff-version: 1.2.0\ntitle: !!python/object/apply:os.system ['ls']", "this work has no title"),
    ("cff-version: 1.2.0\n" + "#" * 1_000_000, "YAML of more than"),
    ("cff-version: 1.2.0\n---\nsecond: 1", "the YAML cannot be read"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_bad_yaml_is_one_unread_record(text: str, reason: str) -> None:
    """No object is made, and nothing is raised: the reason is told."""
    assert find_format(make_document("x.cff", text.encode())) is FORMAT
    (record,) = read(text)
    assert isinstance(record, Unread)
    assert reason in record.reason


def test_aliases_are_not_copied() -> None:
    """Ten levels of ten aliases each would be ten thousand million names."""
    levels = "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 11))
    (work,) = read(f"cff-version: 1.2.0\ntitle: T\na0: &a0 x\n{levels}")
    assert isinstance(work, Work)


@settings(deadline=None, max_examples=60)
@given(
    st.integers(30, len(CITATION) - 1), st.sampled_from(["", ":", "-", "[", '"', "\n", "&", "*"])
)
def test_a_mutated_file_gives_records(place: int, sign: str) -> None:
    """No change of a character makes it raise; each passage stands where it says."""
    text = CITATION[:place] + sign + CITATION[place + 1 :]
    records = read(text)
    assert records
    for record in records:
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote


def test_half_a_character_is_replaced() -> None:
    """An escape that stands for half a character cannot be written in any other format."""
    text = 'cff-version: 1.2.0\ntitle: "A \\ud800 tool"\nauthors: [{name: X}]\n'
    document = make_document("CITATION.cff", text.encode())
    (work,) = (r for r in read_document(document, SourceSettings()) if isinstance(r, Work))
    assert work.title.text == "A \N{REPLACEMENT CHARACTER} tool"
