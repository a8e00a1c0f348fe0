"""What stands in one cell: several values, dates, countries, people, addresses."""

import pytest

from actormap.model import Kind, Passage
from actormap.readers.tables.cells import read_address, read_country, split_value
from actormap.readers.tables.people import read_affiliations, read_people
from actormap.readers.tables.signatures import read_signatures
from actormap.readers.tables.types import find_form
from actormap.records import Value


def make_value(text: str) -> Value:
    """Return a cell."""
    return Value.state(Passage("s", 0, len(text), 1, text, "row=2;column=A"))


# A cell of authors → names, with "*" before an organization's.
PEOPLE = [
    ("Keri Facer", ["Keri Facer"]),
    ("Facer, Keri", ["Keri Facer"]),
    ("Facer, Keri; Manchester, Helen", ["Keri Facer", "Helen Manchester"]),
    ("Facer, K.; Manchester, H.", ["K. Facer", "H. Manchester"]),
    ("Facer, K., Manchester, H.", ["K. Facer", "H. Manchester"]),
    ("Facer, K., & Manchester, H. J.", ["K. Facer", "H. J. Manchester"]),
    ("Keri Facer, Helen Manchester", ["Keri Facer", "Helen Manchester"]),
    ("Keri Facer and Helen Manchester", ["Keri Facer", "Helen Manchester"]),
    ("Keri Facer | Helen Manchester", ["Keri Facer", "Helen Manchester"]),
    ("Keri Facer\nHelen Manchester", ["Keri Facer", "Helen Manchester"]),
    ("Keri Facer; et al.", ["Keri Facer"]),
    ("OECD", ["*OECD"]),
    ("World Bank; Facer, Keri", ["*World Bank", "Keri Facer"]),
    ("Müller-Lüdenscheidt, Hans Peter", ["Hans Peter Müller-Lüdenscheidt"]),
    ("D'Angelo, Ciriaco Andrea", ["Ciriaco Andrea D'Angelo"]),
    ("Abramo G.; D'Angelo C.A.", ["Abramo G.", "D'Angelo C.A."]),
    ("李明; 王芳", ["李明", "王芳"]),
    ("Keri Facer (University of Bristol); Helen Manchester", ["Keri Facer", "Helen Manchester"]),
    ("n/a", []),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people_of_a_cell(text: str, names: list[str]) -> None:
    """Each is named once, first name first, and each stands where its passage says."""
    found = read_people(make_value(text))
    assert [f"{'*' * (p.kind is Kind.ORGANIZATION)}{p.name.text}" for p in found] == names
    for person in found:
        passage = person.name.passage
        assert text[passage.start : passage.end] == passage.quote


def test_a_separator_of_the_researchers_own() -> None:
    """It parts the cell where nothing else would."""
    found = read_people(make_value("Keri Facer + Helen Manchester"), separator="+")
    assert [person.name.text for person in found] == ["Keri Facer", "Helen Manchester"]


# A cell of organizations → each with unit, place, country.
AFFILIATIONS = [
    ("University of Bristol", [("University of Bristol", "", "", "")]),
    ("DataCite / ROR", [("DataCite", "", "", ""), ("ROR", "", "", "")]),
    ("IASI/CNR", [("IASI/CNR", "", "", "")]),
    ("CSIC; Universidad de Granada",
     [("CSIC", "", "", ""), ("Universidad de Granada", "", "", "")]),
    ("Department of Engineering, University of Rome Tor Vergata, Rome, Italy",
     [("University of Rome Tor Vergata", "Department of Engineering", "Rome", "IT")]),
    ("Univ Roma Tor Vergata, Dept Engn & Management, I-00133 Rome, Italy",
     [("Univ Roma Tor Vergata", "Dept Engn & Management", "Rome", "IT")]),
    ("Academy of Science of South Africa (ASSAf)",
     [("Academy of Science of South Africa (ASSAf)", "", "", "")]),
    ("-", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), AFFILIATIONS)
def test_organizations_of_a_cell(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    """An address is taken apart where that is clear; a plain name stays whole."""
    found = read_affiliations(make_value(text))
    assert [
        (a.organization.text, a.unit.text if a.unit else "", a.place.text if a.place else "",
         a.country) for a in found
    ] == wanted  # fmt: skip
    for affiliation in found:
        passage = affiliation.organization.passage
        assert text[passage.start : passage.end] == affiliation.organization.text


SIGNATURES = [
    ("Abramo G., CNR, Rome, Italy; D'Angelo C.A., University of Rome, Rome, Italy",
     [("Abramo G.", ["CNR, Rome, Italy"]), ("D'Angelo C.A.", ["University of Rome, Rome, Italy"])]),
    ("Abramo, G., CNR, Rome, Italy", [("Abramo, G.", ["CNR, Rome, Italy"])]),
    ("[Abramo, Giovanni] Natl Res Council Italy, Rome, Italy; [Reale, E.] CNR, Italy",
     [("Abramo, Giovanni", ["Natl Res Council Italy, Rome, Italy"]),
      ("Reale, E.", ["CNR, Italy"])]),
    ("Facer, Keri (University of Bristol); Manchester, Helen (Bristol; UCL (London))",
     [("Facer, Keri", ["University of Bristol"]),
      ("Manchester, Helen", ["Bristol", "UCL (London)"])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SIGNATURES)
def test_authors_with_their_addresses(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    """The three notations of databases part names and addresses."""
    found = [(s.names[0], [a.text for a in s.addresses]) for s in read_signatures(make_value(text))]
    assert found == wanted


def test_several_authors_of_one_address() -> None:
    """A bracket may hold several names."""
    (signature,) = read_signatures(make_value("[Abramo, G.; D'Angelo, C. A.] CNR, Rome, Italy"))
    assert signature.names == ("Abramo, G.", "D'Angelo, C. A.")


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("education, cities; learning", "keyword", ["education", "cities", "learning"]),
        ("学校、都市", "keyword", ["学校", "都市"]),
        ("Leeds, UK", "place", ["Leeds, UK"]),
        ("Director; Founder", "role", ["Director", "Founder"]),
        (" ; ", "role", []),
    ],
)
def test_values_of_a_cell(text: str, kind: str, parts: list[str]) -> None:
    """Only keywords are parted by commas."""
    assert [value.text for value in split_value(make_value(text), kind=kind)] == parts


def test_what_is_no_country_or_address() -> None:
    """A region is no country, a remark no address, a mail address neither."""
    assert read_country("Europe") == read_country("international") == read_country("XX") == ""
    assert read_address("see above") == read_address("a@b.org") == ""


def test_forms_of_works() -> None:
    """Types of databases and of people's own lists."""
    assert [find_form(word) for word in ("Book Chapter", "articles", "Bericht", "Unicorn")] == [
        "chapter", "article", "report", "",
    ]  # fmt: skip
