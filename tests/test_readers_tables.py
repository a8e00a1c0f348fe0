"""Tables → records: what rows are about, what their columns say, and what is left over."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import Companion, SourceSettings
from actormap.readers import make_document, read_document
from actormap.records import Actor, Link, Record, Unread, Work, list_passages
from shown import show_record


def read(text: str, path: str = "table.csv", **stated: Any) -> list[Record]:  # noqa: ANN401 - as the settings have them
    """Return the records of a table in a file of this name, with these settings."""
    document = make_document(path, text.encode())
    return list(read_document(document, SourceSettings(**stated)))


NOT_USED = "name their meaning in actormap.toml"
TABLES = {
    "people with organizations": (
        "Name,Title,Organization,City,Country\n"
        "Keri Facer,Professor of Education,University of Bristol,Bristol,UK\n"
        "Ciaran Sugrue,,UCD,Dublin,Ireland\n",
        ["person Keri Facer as Professor of Education at University of Bristol (Bristol)",
         "person Ciaran Sugrue at UCD (Dublin)"],
    ),
    "a German list with title, totals, decimal commas and mail": (
        "Liste der Mitglieder;;;;\nStand: 1.3.2024;;;;\n"
        "Vorname;Nachname;Funktion;Einrichtung;E-Mail\n"
        "Anna;Müller;Leiterin;Universität Zürich;a@x.ch\n\nMaria;García;;CSIC;\nSumme;2;;;\n",
        ["heading Liste der Mitglieder", "prose Stand: 1.3.2024",
         "person Anna Müller as Leiterin at Universität Zürich", "person Maria García at CSIC",
         "unread row=7: a row of totals",
         "unread row=3: columns not read, since they hold personal data: “E-Mail” (1 value)"],
    ),
    "organizations": (
        "Organisation,Acronym,City,Country,ROR,Sector,Parent organisation,Staff\n"
        "University of Bristol,UoB,Bristol,GB,https://ror.org/0524sp257,research,,9\n"
        "Graduate School,,Reading,GB,0524sp258,,University of Bristol,\n",
        ["organization University of Bristol in Bristol GB alias UoB <https://ror.org/0524sp257>"
         " #research",
         "organization Graduate School under University of Bristol in Reading GB",
         "unread row=3;column=ROR: not an identifier that is known, or its check digit is wrong",
         f"unread row=1: columns not used: “Staff” (1 value); {NOT_USED}"],
    ),
    "an organization that bears a person's name": (
        "Name,ROR,City,Country\nLeiden University,https://ror.org/027bh9e22,Leiden,NL\n"
        "Thomson Reuters (United States),https://ror.org/00m7gt169,Philadelphia,US\n",
        ["organization Leiden University in Leiden NL <https://ror.org/027bh9e22>",
         "organization Thomson Reuters (United States) in Philadelphia US"
         " <https://ror.org/00m7gt169>"],
    ),
    "organizations of several sorts": (
        "Organization,Type,Country\nAshoka,NGO,US\nUniversity of Bristol,University,GB\n"
        "NET EDU,Organisation,ES\n",
        ["organization Ashoka in US (NGO) US",
         "organization University of Bristol in GB (University) GB",
         "organization NET EDU in ES ES"],
    ),
    "organizations called by two columns": (
        "display_name,organization,country\n"
        "Ashoka (USA),Ashoka,international\nCrossref (USA),Crossref,international\n",
        ["organization Ashoka alias Ashoka (USA)", "organization Crossref alias Crossref (USA)",
         "unread row=2;column=country: not read as the name or code of a country;"
         " the same in 1 more rows"],
    ),
    "works": (
        "Title,Author(s),Affiliation,Year,Journal,DOI,Keywords\n"
        '"Futures, learned","Facer, Keri; Manchester, Helen",University of Bristol,2019,Futures,'
        '10.1000/x,"futures, learning"\n',
        ["scholarly article Futures, learned creator Keri Facer at University of Bristol"
         " creator Helen Manchester at University of Bristol 2019 in Futures"
         " <https://doi.org/10.1000/x> #futures #learning"],
    ),
    "works whose organizations cannot be told apart": (
        "Title,Authors,Affiliations\n"
        "A,Keri Facer; Helen Manchester,X University; Y University; Z\n",
        ["article A creator Keri Facer creator Helen Manchester",
         "unread row=2;column=Affiliations: 3 organizations for 2 authors: whose is not said"],
    ),
    "a programme of talks": (
        "Speaker,Talk,Institution\nPaola Galimberti,Research Information,University of Milan\n",
        ["article Research Information creator Paola Galimberti at University of Milan"],
    ),
    "Kumu elements": (
        "Label,Type,Description,Tags,Image\nMarta Olsen,Person,,schools|cities,\n"
        "Open School,Organization,,,\nHousing,Factor,,,\n",
        ["person Marta Olsen #schools #cities", "organization Open School", "theme Housing"],
    ),
    "Kumu connections": (
        "From,To,Direction,Label,Type,Strength\nMarta Olsen,Open School,directed,runs,,3\n"
        "Open School,,,,,\nOpen School,City,reverse,,funds,strong\n",
        ["Marta Olsen > Open School runs 3", "unread row=3: nothing stands in “From” or “To”",
         "City > Open School funds; strong"],
    ),
    "Gephi edges": (
        "Source,Target,Type,Id,Label,Weight\nA,B,Undirected,0,,1.0\n",
        ["A > B 1.0"],
    ),
    "a second header, and lines between": (
        "Name,Organization,Task force\nNajko Jahn,SUB,1\n2 - Funding,,\n"
        "Name,Organization,Task force\nKatharina Rieck,FWF,2\nGet involved!,,\n",
        ["person Najko Jahn at SUB",
         "unread row=3: a line between the rows: nothing else stands in it,"
         " and it is no name for sure",
         f"unread row=1: columns not used: “Task force” (1 value); {NOT_USED}",
         "person Katharina Rieck at FWF",
         "unread row=6: a line between the rows: nothing else stands in it,"
         " and it is no name for sure",
         f"unread row=4: columns not used: “Task force” (1 value); {NOT_USED}"],
    ),
    "places": (
        'City,Latitude,Longitude\nMedellín,"6,2518",-75.5636\nNowhere,95,0\n',
        ["place Medellín", "place Nowhere",
         "unread row=3;column=Latitude: not read as a latitude"],
    ),
    "rows past the header, and a row with nothing known": (
        "Name,Role,\nAnna Müller,Director,,x\n,,,y\n",
        ["person Anna Müller as Director",
         "unread row=3: a row without a value in any column that is known",
         f"unread row=1: columns not used: D (1 value); {NOT_USED}"],
    ),
    "two columns of one name": (
        "Name,Keyword,Keyword,Organization,Website,Website\n"
        "Anna Müller,a,b,X,https://x.org,https://y.org\n",
        ["person Anna Müller at X #a #b",
         f"unread row=1: columns not used: “Website (2)” (1 value); {NOT_USED}"],
    ),
    "members of both sorts": (
        "Name,Country\nKeri Facer,UK\nCrossref,US\nUniversity of Milan,Italy\n",
        ["person Keri Facer in UK GB", "organization Crossref in US US",
         "organization University of Milan in Italy IT"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    """Each row comes out as what it is about; what was not read is told with its place."""
    text, wanted = TABLES[name]
    assert [show_record(record) for record in read(text)] == wanted


UNCLEAR = [
    ("Foo,Bar\n1,2\n3,4\n", "it is not clear what the rows are about, from “Foo”, “Bar”"),
    ("name,goal\nNo Poverty,SDG 01\nZero Hunger,SDG 02\n", "it is not clear"),
    ("1,2,3,4\n5,6,7,8\n", "no row of headers was found"),
]


@pytest.mark.parametrize(("text", "reason"), UNCLEAR)
def test_tables_about_nothing_that_is_known(text: str, reason: str) -> None:
    """Nothing is guessed: the table is unread, and the reason says what to do."""
    (record,) = read(text)
    assert isinstance(record, Unread)
    assert reason in record.reason


def test_settings_say_what_the_table_does_not() -> None:
    """Meanings, the rows, the header's row and the separator are the researcher's to state."""
    text = "x,y\nWer,Wo,Mit\nAnna Müller,ETH,a+b\n"
    stated: dict[str, Any] = {
        "rows": "people", "header_row": 2, "separator": "+",
        "columns": {"Wer": "name", "wo": "organization", "Mit": "keyword"},
    }  # fmt: skip
    assert [show_record(record) for record in read(text, **stated)] == [
        "heading x | y", "person Anna Müller at ETH #a #b",
    ]  # fmt: skip
    (row,) = read("Name,Notes\nAnna,x\n", rows="people", columns={"Notes": "ignored"})
    assert show_record(row) == "person Anna"


def test_the_name_of_a_table_says_what_it_is_about() -> None:
    """Names that could be anybody's are what the file is called after."""
    (actor,) = read("Name\nMakerspace\n", path="sources/organisations.csv")
    assert isinstance(actor, Actor)
    assert actor.kind is Kind.ORGANIZATION


def test_connections_beside_their_elements() -> None:
    """The elements tell the kinds, and are where the ends are described."""
    elements = "Label,Type,Tags\nHousing,Factor,\nOpen School,Organization,\n"
    companion = Companion("elements.csv", elements.encode())
    (link,) = read("From,To\nopen school,Housing\n", companion=companion)
    assert isinstance(link, Link)
    assert (link.subject.kind, link.object.kind) == (Kind.ORGANIZATION, Kind.THEME)
    key = make_document("elements.csv", elements.encode()).source.key
    assert (link.subject.source, link.object.source) == (key, key)


SCOPUS = (
    '"Authors","Author full names","Title","Year","Source title","DOI","Affiliations",'
    '"Authors with affiliations","Author Keywords","ISSN","Document Type","EID"\n'
    '"Abramo G.; D\'Angelo C.A.","Abramo, Giovanni (22833445200); D\'Angelo, Ciriaco A. (5721952)",'
    '"A title","2020","QSS","10.1162/qss_a_00001","x","Abramo G., Unit of Research,'
    " University of Milan, Milan, Italy; D'Angelo C.A., University of Rome Tor Vergata, Rome,"
    ' Italy","bibliometrics; evaluation","26413337","Article","2-s2.0-1"\n'
)
WEB_OF_SCIENCE = (
    "PT\tAU\tAF\tTI\tSO\tC1\tOI\tPY\tDI\tDT\n"
    "J\tAbramo, G; Reale, E\tAbramo, Giovanni; Reale, Emanuela\tA title\tQSS\t"
    "[Reale, Emanuela] Univ Roma, Rome, Italy\tAbramo, Giovanni/0000-0003-0731-3635\t2020\t"
    "10.1000/x\tArticle\n"
)
DIMENSIONS = (
    '"About the data: Exported on Nov 24, 2026."\n'
    "Rank,Publication ID,DOI,Title,Source title,PubYear,Authors,Authors Affiliations,"
    "Dimensions URL\n"
    '5,pub.1,10.1000/x,A title,J,2020,"Facer, Keri; Manchester, Helen",'
    '"Facer, Keri (University of Bristol); Manchester, Helen (UCL (London))",https://x.org\n'
)
EXPORTS = {
    "scopus.csv": (SCOPUS, [
        "scholarly article A title creator Giovanni Abramo22833445200 at University of Milan"
        " (Milan) creator Ciriaco A. D'Angelo5721952 at University of Rome Tor Vergata (Rome) 2020"
        " in QSS <https://doi.org/10.1162/qss_a_00001> #bibliometrics #evaluation",
    ]),
    "savedrecs.txt": (WEB_OF_SCIENCE, [
        "scholarly article A title creator Giovanni Abramo creator Emanuela Reale at Univ Roma"
        " (Rome) 2020 in QSS <https://doi.org/10.1000/x>",
    ]),
    "dimensions.csv": (DIMENSIONS, [
        "heading About the data: Exported on Nov 24, 2026.",
        "scholarly article A title creator Keri Facer at University of Bristol"
        " creator Helen Manchester at UCL (London) 2020 in J <https://doi.org/10.1000/x>",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("path", EXPORTS)
def test_exports_of_databases(path: str) -> None:
    """Scopus, Web of Science and Dimensions tell authors, numbers and addresses apart."""
    text, wanted = EXPORTS[path]
    assert [show_record(record) for record in read(text, path)] == wanted


def test_an_orcid_beside_a_name() -> None:
    """Web of Science names the author of each ORCID iD."""
    (work,) = read(WEB_OF_SCIENCE, "savedrecs.txt")
    assert isinstance(work, Work)
    assert [[i.text for i in c.identifiers] for c in work.contributors] == [
        ["https://orcid.org/0000-0003-0731-3635"], [],
    ]  # fmt: skip


def test_where_a_value_stands() -> None:
    """A passage has the words, the line, the cell, and what stands beside it."""
    (actor,) = read("Name,Organization\nAnna Müller,ETH Zürich\n")
    assert isinstance(actor, Actor)
    passage = actor.affiliations[0].organization.passage
    assert (passage.quote, passage.line, passage.fragment, passage.prefix) == (
        "ETH Zürich", 2, "row=2;column=Organization", "Anna Müller | ",
    )  # fmt: skip


words = st.sampled_from(
    ["Anna Müller", "ETH", "", "Total", "x; y", "12", "Facer, Keri", " ", "Name"]
)
headers = st.lists(
    st.sampled_from(["Name", "Organization", "City", "Title", "Year", "E-mail", "Foo", "From", "To",
                     "Author", "Type", "ORCID", ""]),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(deadline=None)
@given(headers, st.lists(st.lists(words, max_size=6), max_size=8))
def test_every_row_is_in_a_record(header: list[str], rows: list[list[str]]) -> None:
    """No row is lost: it is in a record, or the whole table is unread."""
    file = io.StringIO()
    csv.writer(file).writerows([header, *rows])
    records = read(file.getvalue())
    if not any(cell.strip() for row in (header, *rows) for cell in row):
        return
    refused = [r for r in records if isinstance(r, Unread) and "row of headers" in r.reason]
    refused += [r for r in records if isinstance(r, Unread) and "not clear" in r.reason]
    if refused:
        return
    told = {passage.line for record in records for passage in list_passages(record)}
    filled = {n for n, row in enumerate(rows, start=2) if any(cell.strip() for cell in row)}
    headed = {n for n in filled if "Name" in rows[n - 2]}
    assert filled - headed <= told | headed


def test_a_cell_that_is_too_long() -> None:
    """Its row is told, cut short; the others are read."""
    first, second = read(f"Name,Role\n{'x' * 200_000},Director\nAnna Müller,Director\n")
    assert isinstance(first, Unread)
    assert len(first.passage.quote) <= 100_000
    assert show_record(second) == "person Anna Müller as Director"
