"""Affiliations in words: which organization, and where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Passage
from actormap.readers.affiliation_words import read_affiliation, split_affiliation
from actormap.records import Affiliation, Unread, Value

# As they stand in works of Crossref and OpenAlex (CC0), with what they say: organization, city,
# country. Nothing where it cannot be told for sure.
AFFILIATIONS = {
    "Department of Clinical Microbiology, Hasanuddin University, Makassar, South Sulawesi,"
    " Indonesia": ["Hasanuddin University | Makassar | ID"],
    "Institute for Scientific Information, 325 Chestnut Street, Philadelphia, Pennsylvania 19106,"
    " USA": ["Institute for Scientific Information | Philadelphia | US"],
    "Science-Metrix, Montréal, Québec, Canada": ["Science-Metrix | Montréal | CA"],
    "CWTS, Leiden (The Netherlands)": ["CWTS | Leiden | NL"],
    "College of Science, Swansea University, Swansea, UK": ["Swansea University | Swansea | GB"],
    "The Concord Consortium, Concord, Massachusetts, USA":
        ["The Concord Consortium | Concord | US"],
    "Carinthian Tech Research AG, Europastrasse 12, 9524 Villach, Austria":
        ["Carinthian Tech Research AG | Villach | AT"],
    "Kirstenbosch Research Centre, South African National Biodiversity Institute, Cape Town,"
    " South Africa": ["South African National Biodiversity Institute | Cape Town | ZA"],
    "Institute of Zoology, Zoological Society of London, London, UK":
        ["Zoological Society of London | London | GB"],
    "Facultad de Ciencias Astronómicas y Geofísicas, Universidad Nacional de La Plata , Paseo del"
    " Bosque S/N, B1900 La Plata , Argentina": ["Universidad Nacional de La Plata | La Plata | AR"],
    "Max-Planck-Institut für Physik (Werner-Heisenberg-Institut), 80805 Munich, Germany":
        ["Max-Planck-Institut für Physik (Werner-Heisenberg-Institut) | Munich | DE"],
    "Key Laboratory of Bio-resources and Eco-environment (Ministry of Education), College of Life"
    " Sciences, Sichuan University, Chengdu, China": ["Sichuan University | Chengdu | CN"],
    "R&D Center, Nanjing Geneseeq Technology Inc, Nanjing, China":
        ["Nanjing Geneseeq Technology Inc | Nanjing | CN"],
    "Washington Closure Hanford, LLC (United States)": ["Washington Closure Hanford, LLC |  | US"],
    "Univ. of California, Berkeley, CA (United States)": ["Univ. of California | Berkeley | US"],
    "Department of Kinesiology, University of Georgia; Center for Health, Athens, GA":
        ["University of Georgia |  | ", "Center for Health | Athens | "],
    "[Dept. of Comput. Sci. & Eng., Hong Kong Univ. of Sci. & Technol., Kowloon, China]":
        ["Hong Kong Univ. of Sci. & Technol. | Kowloon | CN"],
    "1 Department of Neurology, Hospital Universitario Ramón y Cajal, Madrid, Spain. j@example.es":
        ["Hospital Universitario Ramón y Cajal | Madrid | ES"],
    "School of Computer Engineering, Nanyang Technological University, 639798, Singapore":
        ["Nanyang Technological University |  | SG"],
    "UNIVERSIDADE FEDERAL DE SANTA MARIA, SANTA MARIA, BRASIL":
        ["UNIVERSIDADE FEDERAL DE SANTA MARIA | SANTA MARIA | BR"],
    "Mathematics Research Group, Alabama State University, Montgomery, Alabama 36101, U.S.A.":
        ["Alabama State University | Montgomery | US"],
    "Московский государственный университет, Москва, Россия":
        ["Московский государственный университет | Москва | RU"],
    "清华大学": ["清华大学 |  | "],
    "Kuban State Medical University": ["Kuban State Medical University |  | "],
    # A department alone is of no organization that could be named.
    "Department of Physics": [],
    "Biomedical Sciences Graduate Program": [],
    "Department of Chemistry and Molecular Design Institute": [],
    # Where one name ends and the next begins is anybody's guess.
    "Department of Statistics University of California Davis CA 95616 USA": [],
    "Howard Hughes Medical InstituteUniversity of California513 Parnassus AveSan FranciscoCA94143":
        [],
    # Places and people without an organization; and who pays for a laboratory is not it.
    "Cambridge": [],
    "New York": [],
    "USA": [],
    "Private Practice, Upplandsgatan 16, 21429 Malmoe, Sweden": [],
    "Independent researcher": [],
    "Key Laboratory of Ecology, Ministry of Education, Guilin, China": [],
}  # fmt: skip


def split(text: str) -> list[str]:
    """Return organization, city and country of each affiliation in some words."""
    passage = Passage("s", 0, len(text), 1, text, "/affiliation")
    found = list(split_affiliation(Value(text, passage)))
    for affiliation in found:
        for value in (affiliation.organization, affiliation.place, affiliation.unit):
            if value:
                assert text[value.passage.start : value.passage.end] == value.text
    return [
        f"{a.organization.text} | {a.place.text if a.place else ''} | {a.country}" for a in found
    ]


@pytest.mark.parametrize("text", AFFILIATIONS, ids=lambda text: text[:40])
def test_affiliations(text: str) -> None:
    """What is said for sure is read, with the very words, and nothing else."""
    assert split(text) == AFFILIATIONS[text]


UNITS = {
    "Department of Clinical Microbiology, Hasanuddin University, Makassar, Indonesia":
        "Department of Clinical Microbiology",
    # Of several, the one that is nearest to the person.
    "Division of Cardiology, Department of Medicine, Duke University, Durham, NC":
        "Division of Cardiology",
    "Institute of Zoology, Zoological Society of London, London, UK": "Institute of Zoology",
    "Leiden University, Faculty of Social Sciences, Leiden": "Faculty of Social Sciences",
    "Department of Pathology and Laboratory Medicine, University of British Columbia, Canada":
        "Department of Pathology and Laboratory Medicine",
    # Two in one piece, or one that is no part of the organization.
    "Department of Medicine and Department of Surgery, University of Ulm, Germany": "",
    "Science-Metrix, Division of Analysis, Montréal": "",
    "R&D Center, Nanjing Geneseeq Technology Inc, Nanjing, China": "",
    "University of Bristol": "",
}  # fmt: skip


@pytest.mark.parametrize("text", UNITS, ids=lambda text: text[:40])
def test_units(text: str) -> None:
    """The department beside an organization is its unit."""
    (found,) = split_affiliation(Value(text, Passage("s", 0, len(text), 1, text)))
    assert (found.unit.text if found.unit else "") == UNITS[text]


STATED = {
    "Jet Propulsion Laboratory": "Jet Propulsion Laboratory",
    "National Institute of Nutrition and Seafood Research (NIFES)":
        "National Institute of Nutrition and Seafood Research (NIFES)",
    "Oak Ridge National Laboratory, Oak Ridge, TN, USA": "Oak Ridge National Laboratory",
    "University of Bonn. Electronic address: a.b@uni-bonn.de.": "University of Bonn",
    "and the University of Bonn": "University of Bonn",
    "Department of Physics": None,
    "Laboratory of Physics": None,
    "Independent Researcher, Bonn": None,
    "Bonn": None,
}  # fmt: skip


@pytest.mark.parametrize("text", STATED, ids=lambda text: text[:40])
def test_what_is_stated_as_an_affiliation(text: str) -> None:
    """It is an organization, or the words are told as unread."""
    (found,) = read_affiliation(Value(text, Passage("s", 0, len(text), 1, text)))
    if STATED[text]:
        assert isinstance(found, Affiliation)
        assert found.organization.text == STATED[text]
    else:
        assert isinstance(found, Unread)
        assert found.passage.quote == text


def test_an_address_of_mail_is_no_affiliation() -> None:
    """Nothing is asserted of it, and nothing is missing."""
    text = "Electronic address: a.b@uni-bonn.de."
    assert not list(read_affiliation(Value(text, Passage("s", 0, len(text), 1, text))))


pieces = st.lists(
    st.one_of(
        st.sampled_from([
            "University of Bristol", "Department of Physics", "New 5 York", "12", "(UK)", "LLC",
            "Inc.", "[", "Paris", "e-mail: a@b.c", " ", "", "Univ.", "K(", ")", "GmbH (Austria)",
        ]),
        st.text(max_size=12),
    ),
    max_size=6,
)  # fmt: skip


@settings(deadline=None)
@given(pieces, st.sampled_from([", ", ",", "; ", " "]))
def test_any_words(found: list[str], sign: str) -> None:
    """Whatever the words, nothing fails, and what is read stands there."""
    split(sign.join(found))
