"""IRIs: readable, valid, never empty by accident."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from actormap.identifiers import make_base, make_slug

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
