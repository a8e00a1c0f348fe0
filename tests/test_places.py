"""Places: found where they are meant, left alone where a name is ambiguous or a word."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actormap.places import find_place, find_places, find_seat, look_up

LOOKED_UP = [
    ("Medellín", "3674962"), ("Medellin", "3674962"), ("medellin", "3674962"),
    ("Bristol", "2654675"), ("Barcelona", "3128760"), ("Kaiserslautern", "2894003"),
    ("Finland", "660013"),
    ("Republic of Korea", "1835841"), ("Kingdom of Denmark", "2623032"),
    ("España", "2510769"), ("Deutschland", "2921044"), ("Oman", "286963"),
    ("Springfield", None), ("Cambridge", None), ("Georgia", None), ("Reading", None),
    ("Nice", None), ("Of", None), ("Nowhere Atall", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), LOOKED_UP)
def test_look_up(name: str, expected: str | None) -> None:
    """A name is one place, or none where it is ambiguous or an ordinary word."""
    place = look_up(name)
    found = place.geonames if place else None
    assert found == (f"https://sws.geonames.org/{expected}/" if expected else None), name


IN_PROSE = [
    ("Inclusion and learning for a dignified and peaceful Medellín.", ["Medellín"]),
    ("Learning Ecosystem of Medellin", ["Medellin"]),
    ("Capacity-Building Initiatives in Latin America", ["Latin America"]),
    ("Reclaiming the Learning City: Mobilizing Every-day and Expansive Learning", []),
    ("How John Dewey got his first job—and why it matters", []),
    ("Reading and writing in the University of Oman", []),
    ("The reality of this pandemic has reminded us as a species", []),
    (
        "In Paris and Cologne, the Paris Agreement; Jordan Smith came from Jordan.",
        ["Paris", "Cologne"],
    ),
    ("A network of schools in Reims, France", ["Reims", "France"]),
    ("Victoria and Will said that Reading matters most in Nice schools", []),
    ("The Minister of Education of Finland met US teachers; it changed us", ["Finland", "US"]),
    ("Chair of Learning through Play, with the GIL, JAM and Google", []),
    ("Écoles en Amérique latine, à Montréal et dans le Sud", ["Amérique latine", "Montréal"]),
]


@pytest.mark.parametrize(("text", "expected"), IN_PROSE)
def test_find_places(text: str, expected: list[str]) -> None:
    """Places of running text; words and parts of organizations' names are none."""
    assert [text[found.start : found.end] for found in find_places(text)] == expected, text


SEATS = [
    ("University of Bristol", "Bristol"), ("University of Oman Project Office", "Oman"),
    ("Universitat de Barcelona", "Barcelona"),
    ("Technische Universität Kaiserslautern", "Kaiserslautern"),
    ("City of Tallinn", "Tallinn"), ("Université Toulouse Jean Jaurès", "Toulouse"),
    ("Stadt Riesa", "Riesa"), ("University of Washington", None),
    ("Universidad de los Andes", None), ("University of the Arts London", None),
    ("NET EDU Project", None), ("Ashoka", None), ("LEGO Foundation", None), ("eko6", None),
]  # fmt: skip


@pytest.mark.parametrize(("organization", "expected"), SEATS)
def test_find_seat(organization: str, expected: str | None) -> None:
    """Only safe patterns give the place in an organization's name."""
    found = find_seat(organization)
    assert (organization[found.start : found.end] if found else None) == expected, organization


@pytest.mark.parametrize("name", ["Medellín", "Oman", "California"])
def test_a_place_comes_back_by_its_iri(name: str) -> None:
    """What was given out by IRI is found again."""
    place = look_up(name)
    assert place
    assert find_place(place.geonames) == place


@given(st.text(max_size=60))
def test_every_found_place_stands_in_the_text(text: str) -> None:
    """Positions are inside the text and do not overlap, whatever the text."""
    spans = [(found.start, found.end) for found in find_places(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
