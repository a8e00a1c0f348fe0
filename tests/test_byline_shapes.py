"""Shapes of bylines, one line each with what it says: made up, so that each tests one thing."""

import pytest

from actormap.bylines import Byline, parse_byline
from actormap.bylines.json_form import answer

# Line, name, roles, organizations, units, places.
SHAPES = [
    ("Hans Meier, Vorsitzender des Deutschen Kulturrats",
     ("Hans Meier", ["Vorsitzender"], ["Deutschen Kulturrats"], [], [])),
    ("Claudia Wirth, Vorsitzende des Landeselternrats Sachsen",
     ("Claudia Wirth", ["Vorsitzende"], ["Landeselternrats Sachsen"], [], [])),
    ("Dr. Anna Weber, Leiterin der Abteilung Schule im Bundesministerium für Bildung",
     ("Anna Weber", ["Leiterin"], ["Bundesministerium für Bildung"], ["Abteilung Schule"], [])),
    ("Dr. Frank Adler, Leiter des Instituts für Schulforschung, TU Dortmund",
     ("Frank Adler", ["Leiter"], ["TU Dortmund"], ["Instituts für Schulforschung"], [])),
    ("Anke Schulz, Leiterin des Fachbereichs Jugend, Stadt Herford",
     ("Anke Schulz", ["Leiterin"], ["Stadt Herford"], ["Fachbereichs Jugend"], [])),
    ("Herr Reichel Kreishandwerkerschaft",
     ("Reichel", [], ["Kreishandwerkerschaft"], [], [])),
    ("Senior lecturer David Hudson UCL",
     ("David Hudson", ["Senior lecturer"], ["UCL"], [], [])),
    ("Olga Matos, professora universitária Unifesp",
     ("Olga Matos", ["professora universitária"], ["Unifesp"], [], [])),
    ("Fernanda Braga, Gerente de Educação do Itaú Social",
     ("Fernanda Braga", ["Gerente de Educação"], ["Itaú Social"], [], [])),
    ("Paolo Greco, assessore alla Scuola del Comune di Modena",
     ("Paolo Greco", ["assessore alla Scuola"], ["Comune di Modena"], [], [])),
    ("Direttore artistico il regista televisivo Andrea Menaglia",
     ("Andrea Menaglia", ["Direttore artistico", "regista televisivo"], [], [], [])),
    ("Harriet Long, Learning and Participation Manager, Barbican Centre",
     ("Harriet Long", ["Learning and Participation Manager"], ["Barbican Centre"], [], [])),
    ("Marcelo Lima (Sobralinho – CE)",
     ("Marcelo Lima", [], [], [], ["Sobralinho", "CE"])),
    ("Álvaro Campos, Federación Española de Municipios y Provincias (FEMP)",
     ("Álvaro Campos", [], ["Federación Española de Municipios y Provincias (FEMP)"], [], [])),
    ("Pablo Reebs, Facultad de Ciencias Agrarias UNCo",
     ("Pablo Reebs", [], ["UNCo"], ["Facultad de Ciencias Agrarias"], [])),
    ("Nathalie Filser, Direktorin, l’École Supérieure d’Art de Lorraine",
     ("Nathalie Filser", ["Direktorin"], ["École Supérieure d’Art de Lorraine"], [], [])),
    ("Mary House, Director, Ashoka", ("Mary House", ["Director"], ["Ashoka"], [], [])),
    ("Jane Doe, Christ Church", ("Jane Doe", [], ["Christ Church"], [], [])),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SHAPES, ids=lambda value: str(value)[:40])
def test_shapes_of_bylines(text: str, said: tuple[str, list[str]]) -> None:
    """A line parts where role, unit, organization and place begin."""
    (person,) = answer(text)["people"]
    assert tuple(person[key] for key in ("name", "roles", "orgs", "units", "places")) == said


# What was asserted on new page styles and was mostly wrong: at most a person confirms it.
DOUBTFUL = [
    "Marta Silva, University of Bari, Institute of Wine, University of Pisa",  # several
    "Diego Ruiz, IBAM (CONICET-UNCuyo)",  # two organizations in one name
    "Salvo Cristofaro, KMX ISTX",  # two short forms
    "Anna Maria Rossi Fribourg",  # a long name that nothing stands behind
    "Anna Rossi, coordinatrice REP+",  # a mark in the role
]


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_is_put_up_for_review(text: str) -> None:
    """A reading with a feature that is mostly wrong is not asserted."""
    assert not isinstance(parse_byline(text), Byline)


SURE = [
    "Anna Weber, Leiterin, Deutsches Jugendinstitut, München",
    "Keri Facer, Professor of Education, University of Bristol, UK",
    "Emily Stone, Director, Nesta",
    "Luís Barros, Presidente da Câmara Municipal de Loures",
    "Julie Blanc, cheffe de projet, Réseau Canopé",
]


@pytest.mark.parametrize("text", SURE)
def test_what_is_simple_is_asserted(text: str) -> None:
    """A known given name, a role and an organization's word, or a place last, are enough."""
    parsed = parse_byline(text)
    assert isinstance(parsed, Byline)
    assert parsed.confidence > 0.85


@pytest.mark.parametrize("text", ["Ana Li, /", "Ana Li (/)", "Ana Li; /, Oslo", "/", "–, /"])
def test_marks_alone_are_no_place(text: str) -> None:
    """What holds a mark and no word ends no reading."""
    assert all(person["places"] in ([], ["Oslo"]) for person in answer(text)["people"])


def test_a_body_may_be_a_surname() -> None:
    """A Church behind a given name is no organization of the person before it."""
    parsed = answer("Anne-Catherine Fritzinger / Amélie Church (Sorbonne University)")
    assert [(person["name"], person["orgs"]) for person in parsed["people"]] == [
        ("Anne-Catherine Fritzinger", ["Sorbonne University"]),
        ("Amélie Church", ["Sorbonne University"]),
    ]
