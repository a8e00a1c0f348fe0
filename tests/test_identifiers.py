"""IRIs: readable, valid, never empty by accident."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from actormap.identifiers import is_web_address, make_base, make_slug, read_identifier

SLUGS = [
    ("Sébastien Turbot", "sébastien-turbot"),
    ("University of Oman Project Office", "university-of-oman-project-office"),
    ("Global Cities Education Network (GCEN)", "global-cities-education-network-gcen"),
    ("李明", "李明"),
    ("Ольга", "ольга"),
    ("हिन्दी", "हिन्दी"),
    ("../../etc/passwd", "etc-passwd"),
    ("a/b:c#d?e", "a-b-c-d-e"),
    ("***", ""),
    ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word-word-word-word"),
]


@pytest.mark.parametrize(("name", "expected"), SLUGS)
def test_make_slug(name: str, expected: str) -> None:
    """A slug keeps letters of all scripts and is cut between words."""
    assert make_slug(name).startswith(expected), name
    assert len(make_slug(name)) <= 80, name


@given(st.text())
def test_every_slug_fits_an_iri(name: str) -> None:
    """Whatever the name, the IRI is valid."""
    NamedNode(f"{make_base('')}person/{make_slug(name)}")


@given(st.text())
def test_every_slug_fits_a_prefixed_name(name: str) -> None:
    """No slash, colon or hash, which a prefixed name in SPARQL cannot hold."""
    assert not set(make_slug(name)) & set("/:#?. \n")


def test_the_base_of_a_project_without_a_name() -> None:
    """It does not depend on the folder, so that two copies give one graph."""
    assert make_base("") == "https://w3id.org/actormap/id/local/"
    assert make_base("My Map") == "https://w3id.org/actormap/id/my-map/"


IDENTIFIERS = [
    ("10.1000/ABC", "https://doi.org/10.1000/abc"),
    ("doi:10.1016/j.foo(12)34", "https://doi.org/10.1016/j.foo(12)34"),
    ("http://dx.doi.org/10.1103/PhysRevLett.1", "https://doi.org/10.1103/physrevlett.1"),
    (
        "10.1002/(SICI)1097-4571<1>3.0.CO;2-X",
        "https://doi.org/10.1002/(sici)1097-4571%3c1%3e3.0.co;2-x",
    ),
    ("10.1002/[a]#b%c", "https://doi.org/10.1002/%5ba%5d%23b%25c"),
    ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("https://orcid.org/0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"),
    ("0000-0002-1825-0098", ""),  # a wrong check digit
    ("https://ror.org/05dxps055", "https://ror.org/05dxps055"),
    ("https://ror.org/05dxps056", ""),
    ("https://www.wikidata.org/wiki/Q90", "http://www.wikidata.org/entity/Q90"),
    ("W2741809807", "https://openalex.org/W2741809807"),
    ("arXiv:2101.00001v2", "https://arxiv.org/abs/2101.00001"),
    ("https://www.ncbi.nlm.nih.gov/pubmed/1234", "https://pubmed.ncbi.nlm.nih.gov/1234/"),
    ("https://sws.geonames.org/3674962/", "https://sws.geonames.org/3674962/"),
    ("ISSN 2049-3630", "https://portal.issn.org/resource/ISSN/2049-3630"),
    ("2049-3631", ""),
    ("3-16-148410-X", "urn:isbn:9783161484100"),
    ("978-3-16-148410-0", "urn:isbn:9783161484100"),
    ("978-3-16-148410-1", ""),
    ("12345678", ""),
    ("Keri Facer", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "iri"), IDENTIFIERS)
def test_read_identifier(text: str, iri: str) -> None:
    """However it is written, an identifier is one IRI; a wrong check digit makes it none."""
    assert read_identifier(text) == iri


@given(st.text(max_size=60))
def test_an_identifier_is_a_valid_iri(text: str) -> None:
    """What is read as an identifier is an IRI, and is read as itself again."""
    iri = read_identifier(text)
    if iri:
        assert NamedNode(iri).value == iri
        assert read_identifier(iri) == iri


ADDRESSES = [
    ("https://example.org/a?b=c#d", True),
    ("HTTP://example.org:8080", True),
    ("https://example.org/bücher/李", True),
    ("https://example.org/a[b]", False),
    ("https://example.org/a#b#c", False),
    ("https://example.org/100%", False),
    ("https://example.org:port/", False),
    ("ftp://example.org/", False),
    ("https://", False),
    ("www.example.org", False),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_is_web_address(text: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """An address that a graph may hold is one; one that a store refuses is none."""
    assert is_web_address(text) is expected


@given(st.text(max_size=30), st.text(alphabet="abc:/?#[]%@!é \ue000\ufffe", max_size=20))
def test_a_web_address_is_a_valid_iri(one: str, other: str) -> None:
    """Whatever stands behind the host, what passes is taken by the store."""
    for address in (f"https://example.org{one}", f"http://{other}", f"https://a.b/{other}{one}"):
        if is_web_address(address):
            assert NamedNode(address).value == address
