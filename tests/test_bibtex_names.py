"""Names in BibTeX: a table of real ones, and what must hold of any."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.readers.bibliographies.bibtex.names import divide_name, read_names
from actormap.readers.bibliographies.bibtex.values import Stated
from actormap.readers.personal_names import Name

# Real names, but for the last ones, which are the examples of BibTeX's own documentation.
PEOPLE = [
    ("Newton, Isaac", "Isaac Newton"),
    ("Olaf Zimmermann", "Olaf Zimmermann"),
    ("Cocke", "Cocke"),
    ('{\\"U}nal, Ece', "Ece Ünal"),
    ('J{\\"{o}}ran Beel', "Jöran Beel"),
    ("Cyril Labb{\\'{e}}", "Cyril Labbé"),
    ("Min{-}Gwan Seo", "Min-Gwan Seo"),
    ("Jackson, P\\'eter", "Péter Jackson"),
    ("Barab{\\'a}si, Albert-L{\\'a}szl{\\'o}", "Albert-László Barabási"),
    ("M. {\\'A}ngeles Serrano", "M. Ángeles Serrano"),
    ("Mari{\\'a}n Bogu{\\~n}{\\'a}", "Marián Boguñá"),
    ("M. D{\\'{\\i}}az", "M. Díaz"),
    ("Ji\\v{r}\\'{\\i} Zlatu{\\v{s}}ka", "Jiří Zlatuška"),
    ("V{\\'{\\i}}ctor M{\\'{e}}ndez Mu{\\~{n}}oz", "Víctor Méndez Muñoz"),
    ("Darko \\v{Z}ubrini{\\'c}", "Darko Žubrinić"),
    ("Dezs\\H o Nagy", "Dezső Nagy"),
    ("Edgar Fu{\\ss}", "Edgar Fuß"),
    ("Benedict L{\\o}fstedt", "Benedict Løfstedt"),
    ("{\\O}ie, Gunvor", "Gunvor Øie"),
    ("St{\\aa}hle, Alexander", "Alexander Ståhle"),
    ("Bogus{\\l}aw Jackowski", "Bogusław Jackowski"),
    ("{Polat}, {\\.I}lhan", "İlhan Polat"),
    ("{B}oulogne, {F}ran\\c{c}ois", "François Boulogne"),
    ("{W}es {M}c{K}inney", "Wes McKinney"),
    ("{Nelson}, Andrew R.~J.", "Andrew R. J. Nelson"),
    ("Christina A. L.\\ Thiele", "Christina A. L. Thiele"),
    ("Donald~E. Knuth", "Donald E. Knuth"),
    ("Prokhorov, G. {\\relax Yu}.", "G. Yu. Prokhorov"),
    ("Fonseca de la Bella, Lucía", "Lucía Fonseca de la Bella"),
    ("Nees Jan van Eck", "Nees Jan van Eck"),
    ("van Eck, Nees Jan", "Nees Jan van Eck"),
    ("Van de Sompel, Herbert", "Herbert Van de Sompel"),
    ("van der Walt, {S}t\\'efan", "Stéfan van der Walt"),
    ("{van der Walt}, St{\\'e}fan J.", "Stéfan J. van der Walt"),
    ("Andrea de Leeuw van Weenen", "Andrea de Leeuw van Weenen"),
    ("Elliott Sales de Andrade", "Elliott Sales de Andrade"),
    ("Stephan v. Bechtolsheim", "Stephan v. Bechtolsheim"),
    ("de Last, Jr., First Middle", "First Middle de Last, Jr."),
    ("King, Martin Luther, Jr.", "Martin Luther King, Jr."),
    ("Harry L. {Baldwin, Jr.}", "Harry L. Baldwin, Jr."),
    ("Valle-Delgado,J. J. ", "J. J. Valle-Delgado"),
    ("Ahmad, AS", "AS Ahmad"),
    ("Викторов, Михаил Маркович", "Михаил Маркович Викторов"),
    ("李, 明", "明 李"),
    ("maxalbert", "maxalbert"),
    ("Mimi Burbank", "Mimi Burbank"),
    ("Mary Church", "Mary Church"),
    ("L[eslie] A. Aamport", "L[eslie] A. Aamport"),
    ("\\rlap{Lutz Birkhahn}", "Lutz Birkhahn"),
    ("Robert W. \\Mc Gaf\\/fey", "Robert W. Mc Gaffey"),
    ('{Wolfgang Gl{\\"{a}}nzel}', "Wolfgang Glänzel"),
    ("{F. Phidias Phony-Baloney}", "F. Phidias Phony-Baloney"),
    ("family=Beethoven, given=Ludwig, prefix=van, useprefix=true", "Ludwig van Beethoven"),
    ("given={Jean Luc}, family=Picard, suffix=Jr", "Jean Luc Picard, Jr"),
    ("de la Vall{\\'e}e Poussin, Jean Charles Gabriel",
     "Jean Charles Gabriel de la Vallée Poussin"),
    ("jean de la fontaine", "jean de la fontaine"),
    ('Ulrich {\\"{U}}nderwood', "Ulrich Ünderwood"),
    ("Paul {\\={P}}ot", "Paul P̄ot"),
]  # fmt: skip
ORGANIZATIONS = [
    ("{JabRef Developers}", "JabRef Developers"),
    ("{{LEGO Foundation}}", "LEGO Foundation"),
    ("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc."),
    ("{World Bank}", "World Bank"),
    ("{\\LaTeX} project team", "LaTeX project team"),
    ("{The \\TUB{} Team}", "The TUB Team"),
    ("{Contributors}, SciPy 1. 0", "SciPy 1. 0 Contributors"),
    ("the scikit-image contributors", "the scikit-image contributors"),
    ("Universität Karlsruhe. Fakultät für Informatik",
     "Universität Karlsruhe. Fakultät für Informatik"),
    ("National Collaborating Centre for Chronic Conditions (UK)",
     "National Collaborating Centre for Chronic Conditions (UK)"),
    ('University of M{\\"u}nster', "University of Münster"),
    ("{\\'E}cole normale sup{\\'e}rieure", "École normale supérieure"),
    ("The Operational Research Society", "The Operational Research Society"),
    ("Addison-Wesley Publishing Company", "Addison-Wesley Publishing Company"),
    ("TUG {\\sltt DVI} Driver Standards Committee", "TUG DVI Driver Standards Committee"),
    ("Google Inc.", "Google Inc."),
    ("OECD", "OECD"),
]  # fmt: skip
# Lists, as they stand in the field, and the names in them; None for words that name nobody.
LISTS = [
    ("Aziz, Joseph N. Y. and Abdelhalim,\n Karim", ["Joseph N. Y. Aziz", "Karim Abdelhalim"]),
    ("Xu, Zhe and Shi, Lei and others", ["Zhe Xu", "Lei Shi", None]),
    ("Sa, M. CM.; Kascheres, A.", ["M. CM. Sa", "A. Kascheres"]),
    ("B Balakrisnan, S Patil and E Smela", ["B Balakrisnan", "S Patil", "E Smela"]),
    ("Jane Doe, John Roe, Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
    ("Doe, J., Roe, K.", ["J. Doe", "K. Roe"]),
    ("John Smith \\& Mary Jones", ["John Smith", "Mary Jones"]),
    ("{Kilic, A. and Brown, B.}", ["A. Kilic", "B. Brown"]),
    ("Bunkers, Sandra Schmidt R. N. and PhD and FAAN",
     ["Sandra Schmidt R. N. Bunkers", None, None]),
    ("Prechelt, Lutz and Universität Karlsruhe. Fakultät für Informatik",
     ["Lutz Prechelt", "Universität Karlsruhe. Fakultät für Informatik"]),
    ("Marcos Kalinowski andNicole Novielli", ["Marcos Kalinowski", "Nicole Novielli"]),
    ("Francis, Richard L .and Lowe, Timothy J.", ["Richard L . Francis", "Timothy J. Lowe"]),
    ("Adam and Or{\\l}owski, Cezary Czarnecki", ["Adam", "Cezary Czarnecki Orłowski"]),
    ("{{\\LaTeX\\,3} Project Team} and Johannes Braams",
     ["LaTeX 3 Project Team", "Johannes Braams"]),
    ("Anonymous", [None]),
    ("Maas & Peither", [None]),
    ("8--9 October 1987", [None]),
    ("author", [None]),
    ("", []),
    (" and ", []),
]  # fmt: skip


def read(field: str) -> list[Name | None]:
    """Return the names of a field, None for words that name nobody."""
    found = read_names(Stated(field, 0, len(field), is_exact=True))
    return [name if isinstance(name, Name) else None for _, name in found]


@pytest.mark.parametrize(("field", "text"), PEOPLE)
def test_a_person(field: str, text: str) -> None:
    """The name comes out as people write it."""
    assert read(field) == [Name(text)]


@pytest.mark.parametrize(("field", "text"), ORGANIZATIONS)
def test_an_organization(field: str, text: str) -> None:
    """Braces, or words that only organizations have, make it one; nothing is inverted."""
    assert read(field) == [Name(text, Kind.ORGANIZATION)]


@pytest.mark.parametrize(("field", "names"), LISTS)
def test_a_list(field: str, names: list[str | None]) -> None:
    """Lists are divided as BibTeX does, and as people write them in spite of it."""
    assert [name and name.text for name in read(field)] == names


def test_numbered_namesakes() -> None:
    """DBLP's number tells namesakes apart and is no part of the name."""
    (name,) = read("Stefan Kolb 0001")
    assert name == Name("Stefan Kolb", local="Stefan Kolb 0001")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin"],
         ("Charles Louis Xavier Joseph", "de la", "Vall{\\'e}e Poussin", "")),
        (["von Last", "Jr", "First"], ("First", "von", "Last", "Jr")),
        (["King", "Jr.", "Martin Luther"], ("Martin Luther", "", "King", "Jr.")),
        (["Per Brinch Hansen"], ("Per Brinch", "", "Hansen", "")),
        (["Brinch Hansen", "Per"], ("Per", "", "Brinch Hansen", "")),
        (["{\\'e}cole x"], ("", "{\\'e}cole", "x", "")),
        (["Jean", "de la"], ("de la", "", "Jean", "")),
    ],
)  # fmt: skip
def test_the_four_parts(parts: list[str], expected: tuple[str, str, str, str]) -> None:
    """First, von, Last and Jr are what BibTeX makes of them."""
    assert divide_name(parts) == expected


pieces = st.lists(
    st.sampled_from(
        ["and", " and ", "{", "}", "\\'", "\\", ",", " ", "~", "von", "Last", "First", "Jr",
         "{\\o}",
         "&", ";", "0001", "family=", "é", "\n", "others"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(pieces | st.text(max_size=40))
def test_any_field_gives_names(field: str) -> None:
    """No field makes it raise; each name has its words in the field, and says something."""
    for part, name in read_names(Stated(field, 0, len(field), is_exact=True)):
        assert field[part.start : part.end] == part.latex
        assert not isinstance(name, Name) or name.text.strip()
