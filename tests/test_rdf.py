"""RDF in every syntax: what is understood, what is kept, what is refused, and nothing lost."""

import os
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse

import actormap
from actormap.graph import Graph
from actormap.model import Entity, Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.rdf.facts import Facts
from actormap.readers.rdf.namespaces import shorten_term
from actormap.records import Actor, Kept, Link, Record, Unread, Work, list_passages

VIVO = Path(os.environ.get("ACTORMAP_SUITES", "")) / "vivo"
needs_vivo = pytest.mark.skipif(
    not os.environ.get("ACTORMAP_SUITES"), reason="set ACTORMAP_SUITES to the folder of real inputs"
)
PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix bibo: <http://purl.org/ontology/bibo/> . @prefix ex: <http://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix vivo: <http://vivoweb.org/ontology/core#> .
@prefix dc: <http://purl.org/dc/elements/1.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""


def read(text: str | bytes, name: str = "data", language: str = "en") -> list[Record]:
    """Return the records of a file with this content."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(read_document(make_document(name, data), SourceSettings(language=language)))


def read_turtle(text: str, language: str = "en") -> list[Record]:
    """Return the records of Turtle that uses the prefixes above."""
    return read(PREFIXES + text, language=language)


def select(graph: Graph, query: str) -> pd.DataFrame:
    """Return the rows of a SELECT."""
    answer = graph.sparql(query)
    assert isinstance(answer, pd.DataFrame)
    return answer


def list_actors(records: list[Record]) -> dict[str, Actor]:
    """Return the actors by name."""
    return {record.name.text: record for record in records if isinstance(record, Actor)}


def list_works(records: list[Record]) -> dict[str, Work]:
    """Return the works by title."""
    return {record.title.text: record for record in records if isinstance(record, Work)}


def list_kept(records: list[Record]) -> list[str]:
    """Return the kept triples, one line each."""
    return [line for r in records if isinstance(r, Kept) for line in r.triples.splitlines()]


def list_unread(records: list[Record]) -> list[str]:
    """Return the reasons why something was not read."""
    return [record.reason for record in records if isinstance(record, Unread)]


def list_roles(actor: Actor) -> set[tuple[str, str, str, str]]:
    """Return organization, role, start and end of each affiliation."""
    return {
        (a.organization.text, role, a.start, a.end)
        for a in actor.affiliations
        for role in [r.text for r in a.roles] or [""]
    }


def list_makers(work: Work) -> list[tuple[str, str]]:
    """Return relation and name of each contributor, in order."""
    return [(c.relation, c.name.text) for c in work.contributors]


SYNTAXES = [
    ("@prefix ex: <http://e/> .\nex:a ex:b ex:c .", "RDF"),
    ("# A comment\n\n# another\nPREFIX ex: <http://e/>\nex:a ex:b ex:c .", "RDF"),
    ("@base <http://e/> .\n<a> <b> <c> .", "RDF"),
    ("<http://e/a> a <http://e/C> .", "RDF"),
    ('<http://e/a> <http://e/b> "c"@en .\n', "RDF"),
    ("_:a <http://e/b> _:c <http://e/g> .\n", "RDF"),
    ("<http://e/g> { <http://e/a> <http://e/b> 1 }", "RDF"),
    ('{"@context": {}, "@id": "http://e/a"}', "RDF"),
    ('[{"@id": "http://e/a", "http://e/b": [{"@value": 1}]}]', "RDF"),
    ('<?xml version="1.0"?>\n<!-- x -->\n<rdf:RDF '
     'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "RDF"),
    ('\ufeff<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "RDF"),
    ("<!DOCTYPE html><html><body>x</body></html>", "web page"),
    ("<html><p> <b> text", "web page"),
    ("# A heading\n\nSome words about <b> things .", "collection page"),
    ("Keri Facer, University of Bristol\nA title\n", "collection page"),
    ("<p> <b>Bold</b> words .", "web page"),
    ('{"id": "https://openalex.org/W1", "title": "@context is a word"}', "OpenAlex"),
    ("", "collection page"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), SYNTAXES)
def test_recognition(text: str, name: str) -> None:
    """The content decides; what merely looks like it is not taken for RDF."""
    found = find_format(make_document("x", text.encode())).name
    assert (found == "RDF") is (name == "RDF"), found


@needs_vivo
def test_people_and_positions_of_vivo() -> None:
    """VIVO's sample: names as they are spoken, positions and roles with their years."""
    actors = list_actors(read((VIVO / "sample-data.n3").read_bytes()))
    people = {name: actor for name, actor in actors.items() if actor.kind is Kind.PERSON}
    assert set(people) == {
        "Patricia Roberts", "Suzanne Katrinsky Powell", "Andrew Bogart", "Jasper I Peters",
        "Emily K Stevens", "Franklin J Pierce", "Claudia Martinez",
    }  # fmt: skip
    assert list_roles(people["Patricia Roberts"]) == {
        ("English", "Professor", "1997", ""),
        ("English", "Chair", "2013", ""),
        ("College of Arts and Humanities Tenure Committee", "Member", "2001", "2003"),
        ("University Undergraduate Curriculum Committee", "Chair", "2015", ""),
    }
    assert list_roles(people["Jasper I Peters"]) == {
        ("Physics", "Professor", "1989", ""),
        ("Chemistry", "Professor", "1992", ""),
        ("California Institute of Technology", "Associate Professor", "1984", "1988"),
        ("College of Science", "Associate Dean for Research", "2014", ""),
    }
    assert list_roles(people["Franklin J Pierce"]) == {
        ("History", "Assistant Professor", "1980", "1988"),
        ("History", "Associate Professor", "1988", "1992"),
        ("History", "Professor", "1992", "2014"),
    }
    assert list_roles(people["Claudia Martinez"]) == {
        ("Physics", "Postdoctoral Researcher", "2016", "")
    }
    assert list_roles(people["Suzanne Katrinsky Powell"]) == {
        ("Music", "Assistant Professor", "2016", "")
    }
    assert list_roles(people["Andrew Bogart"]) == {("English", "Associate Professor", "2012", "")}
    assert [k.text for k in people["Patricia Roberts"].keywords] == [
        "Electracy", "Rhetoric", "Derrida", "Political discourse",
    ]  # fmt: skip


@needs_vivo
def test_organizations_of_vivo() -> None:
    """Departments are units of colleges, colleges of the university; publishers and funders too."""
    actors = list_actors(read((VIVO / "sample-data.n3").read_bytes()))
    units = {
        name: [parent.organization.text for parent in actor.parents]
        for name, actor in actors.items()
        if actor.kind is Kind.ORGANIZATION
    }
    science, arts = "College of Science", "College of Arts and Humanities"
    assert units == {
        "Physics": [science], "Chemistry": [science], "History": [arts], "English": [arts],
        "Music": [arts], science: ["Sample University"], arts: ["Sample University"],
        "Sample University": [], "Harvard University": [], "National Science Foundation": [],
        "California Institute of Technology": [], "University of California Press": [],
        "John Wiley": [], "University Undergraduate Curriculum Committee": [],
        "College of Arts and Humanities Tenure Committee": [],
    }  # fmt: skip
    university = actors["Sample University"]
    assert ([p.text for p in university.places], university.country) == (["Small City"], "US")
    assert university.website
    assert university.website.text == "http://sample.edu"


@needs_vivo
def test_authorships_of_vivo() -> None:
    """Authors in their rank, years, journal, book and publisher."""
    works = list_works(read((VIVO / "sample-data.n3").read_bytes()))
    article = works["Derrida's influence on political rhetoric"]
    assert list_makers(article) == [
        ("creator", "Andrew Bogart"), ("creator", "Patricia Roberts"),
        ("creator", "Emily K Stevens"),
    ]  # fmt: skip
    assert (article.form, article.issued and article.issued.text) == ("scholarly article", "2015")
    assert article.venue
    assert article.venue.name.text == "Journal of Political Rhetoric"
    chapter = works["Twitter as Rhetoric"]
    assert list_makers(chapter) == [("creator", "Patricia Roberts")]
    assert chapter.venue
    assert chapter.venue.name.text == "Social Media as Discourse"
    assert chapter.publisher
    assert chapter.publisher.text == "John Wiley"
    book = works["Derrida and Political Discourse"]
    assert "urn:isbn:9780226355115" in [i.text for i in book.identifiers]
    assert list_makers(works["Derrida and the Electracy Conundrum"]) == [
        ("contributor", "Patricia Roberts")
    ]
    assert len(works) == 6


@needs_vivo
@pytest.mark.parametrize("path", ["sample-data.n3", "i18n/sample-data-i18n.ttl"])
def test_no_value_of_vivo_is_lost(path: str) -> None:
    """Each literal of the file is in a record's words or among the kept triples."""
    data = (VIVO / path).read_bytes()
    records = read(data)
    kept = "\n".join(list_kept(records))
    said = "\n".join(repr(record) for record in records if not isinstance(record, Kept))
    for triple in parse(data, RdfFormat.TURTLE):
        if isinstance(triple.object, Literal):
            value = triple.object.value
            found = str(triple.object) in kept or repr(value)[1:-1] in said
            # A date is told as far as it is precise, and a role's year within its details.
            assert found or value[:4] in said, triple
    assert not list_unread(records)


@needs_vivo
def test_labels_in_six_languages(tmp_path: Path) -> None:
    """Files that hold only labels give the things of another file their names, with tags."""
    (tmp_path / "sources").mkdir()
    for file in VIVO.glob("i18n/sample-data-i18n*.ttl"):
        (tmp_path / "sources" / file.name).write_bytes(file.read_bytes())
    graph = actormap.build(tmp_path, out=tmp_path / "out")
    answer = select(
        graph,
        'SELECT DISTINCT ?l (LANG(?l) AS ?tag) { ?x rdfs:label "Physics" ; '
        "skos:prefLabel|skos:altLabel ?l } ORDER BY ?tag",
    )
    assert [tuple(row) for row in answer.itertuples(index=False)] == [
        ("Physik", "de-de"), ("Physics", "en-ca"), ("Physics", "en-us"), ("Physique", "fr-ca"),
        ("Physique", "fr-fr"), ("Fizika", "sr-latn-rs"),
    ]  # fmt: skip
    assert graph.show("Geschichte").entity.label == "History"


@needs_vivo
def test_connecting_people_of_vivo(tmp_path: Path) -> None:
    """A build of RDF answers who connects to whom."""
    graph = actormap.build(VIVO / "sample-data.n3", out=tmp_path / "out")
    note = graph.connect("Patricia Roberts", "Andrew Bogart").note
    assert "both wrote “Derrida's influence on political rhetoric”" in note
    assert "both are affiliated with “English”" in note
    assert graph.check() == []


def test_schema_org() -> None:
    """JSON-LD with schema.org's context, which is not fetched; http and https are one."""
    records = read("""
    {"@context": "https://schema.org", "@type": "ScholarlyArticle", "@id": "https://e.org/a",
     "name": "Reclaiming the Learning City", "datePublished": "2019-03-01",
     "keywords": "learning cities, youth", "inLanguage": "en",
     "author": [
       {"@type": "Person", "name": "Keri Facer", "jobTitle": "Professor",
        "affiliation": {"@type": "Organization", "name": "University of Bristol",
          "address": {"@type": "PostalAddress", "addressLocality": "Bristol",
                      "addressCountry": "GB"}}},
       {"@type": "Person", "@id": "https://orcid.org/0000-0002-1825-0097",
        "name": "Helen Manchester"},
       "Doe, John"],
     "isPartOf": {"@type": "Periodical", "name": "Learning Journal", "issn": "1234-5679"},
     "publisher": {"@type": "Organization", "name": "WISE"},
     "sameAs": "https://doi.org/10.1000/XYZ", "oddity": "kept"}""")
    (work,) = list_works(records).values()
    assert list_makers(work) == [
        ("creator", "Keri Facer"), ("creator", "Helen Manchester"), ("creator", "John Doe"),
    ]  # fmt: skip
    assert [i.text for i in work.identifiers] == ["https://e.org/a", "https://doi.org/10.1000/xyz"]
    assert [k.text for k in work.keywords] == ["learning cities", "youth"]
    assert work.issued
    assert work.issued.text == "2019-03-01"
    assert work.venue
    assert (work.venue.kind, work.venue.name.text) == (
        Kind.SERIES, "Learning Journal")  # fmt: skip
    assert work.publisher
    assert work.publisher.text == "WISE"
    actors = list_actors(records)
    assert list_roles(actors["Keri Facer"]) == {("University of Bristol", "", "", "")}
    bristol = actors["University of Bristol"]
    assert ([p.text for p in bristol.places], bristol.country) == (["Bristol"], "GB")
    assert '<https://e.org/a> <http://schema.org/oddity> "kept" .' in list_kept(records)


def test_rdf_xml_in_its_own_encoding() -> None:
    """The declared encoding counts; a comment about a document type is only a comment."""
    text = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!-- not a <!DOCTYPE x> -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:bibo="http://purl.org/ontology/bibo/">
 <foaf:Person rdf:about="http://e.org/p"><foaf:givenName>Sébastien</foaf:givenName>
  <foaf:familyName>Turbot</foaf:familyName>
  <foaf:knows><foaf:Person foaf:name="Ann Lee"/></foaf:knows></foaf:Person>
 <bibo:Article rdf:about="http://e.org/w"><dc:title xml:lang="fr">Étude</dc:title>
  <dc:description><![CDATA[a < b]]></dc:description>
  <bibo:authorList rdf:parseType="Collection"><rdf:Description rdf:about="http://e.org/p"/>
  </bibo:authorList><dc:creator>LEGO Foundation</dc:creator></bibo:Article>
</rdf:RDF>"""
    records = read(text.encode("latin-1"))
    (work,) = list_works(records).values()
    assert (work.title.text, work.language, work.teaser and work.teaser.text) == (
        "Étude", "fr", "a < b")  # fmt: skip
    assert list_makers(work) == [("creator", "LEGO Foundation"), ("creator", "Sébastien Turbot")]
    (link,) = (record for record in records if isinstance(record, Link))
    ends = link.subject.name.text, link.details, link.object.name.text
    assert ends == ("Sébastien Turbot", (("label", "knows"),), "Ann Lee")


# What a line of Turtle says, as name → what is checked of its record.
LANGUAGES = """
ex:uni a org:Organization ; skos:prefLabel "University"@en, "Université"@fr, "大学"@zh ;
  skos:altLabel "Uni"@de .
"""


@pytest.mark.parametrize(
    ("language", "preferred"),
    [("en", "University"), ("fr", "Université"), ("zh", "大学"), ("it", "University")],
)
def test_the_preferred_language_comes_first(language: str, preferred: str) -> None:
    """A thing is called by its name in the project's language; the others keep their tags."""
    (actor,) = list_actors(read_turtle(LANGUAGES, language)).values()
    assert actor.name.text == preferred
    names = {(v.text, v.language) for v in (actor.name, *actor.alt_names)}
    assert names == {("University", "en"), ("Université", "fr"), ("大学", "zh"), ("Uni", "de")}


def test_memberships_and_identifiers() -> None:
    """W3C ORG from either side, roles by their labels, and what is said to be the same."""
    records = read_turtle("""
    ex:m a org:Membership ; org:member ex:ann ; org:organization ex:uni ;
      org:role [ a org:Role ; skos:prefLabel "Dean"@en, "Doyenne"@fr ] .
    ex:ann a foaf:Person ; foaf:name "Ann Lee" ; owl:sameAs <http://orcid.org/0000-0002-1825-0097> .
    ex:uni a org:Organization ; rdfs:label "Uni" ; org:hasMember ex:bob ; org:hasUnit ex:unit .
    ex:bob a foaf:Person ; foaf:name "Bob Ray" .
    ex:unit a org:OrganizationalUnit ; rdfs:label "Unit" .
    """)
    actors = list_actors(records)
    assert list_roles(actors["Ann Lee"]) == {("Uni", "Dean", "", "")}
    assert list_roles(actors["Bob Ray"]) == {("Uni", "", "", "")}
    assert [p.organization.text for p in actors["Unit"].parents] == ["Uni"]
    assert [i.text for i in actors["Ann Lee"].identifiers] == [
        "http://example.org/ann", "https://orcid.org/0000-0002-1825-0097",
    ]  # fmt: skip


def test_untyped_nodes() -> None:
    """What has no class is what it is used for: an author, a work, a theme; a guess is no class."""
    records = read_turtle("""
    ex:w dcterms:title "A study" ; dcterms:creator ex:a, ex:b ; dcterms:subject ex:t, "cities" ;
      dcterms:publisher ex:p ; ex:odd ex:x .
    ex:a foaf:name "Ann Lee" . ex:b foaf:name "LEGO Foundation" . ex:t rdfs:label "Youth" .
    ex:p rdfs:label "The Press" . ex:x rdfs:label "Something" .
    ex:n a ex:Unknown ; rdfs:label "Nothing we know" .
    """)
    assert {name: actor.kind for name, actor in list_actors(records).items()} == {
        "Ann Lee": Kind.PERSON, "LEGO Foundation": Kind.ORGANIZATION, "Youth": Kind.THEME,
        "The Press": Kind.ORGANIZATION,
    }  # fmt: skip
    (work,) = list_works(records).values()
    assert [k.text for k in work.keywords] == ["cities", "Youth"]
    kept = list_kept(records)
    assert "<http://example.org/w> <http://example.org/odd> <http://example.org/x> ." in kept
    assert any('"Nothing we know"' in line for line in kept)


def test_a_thesaurus_is_kept() -> None:
    """Of a whole thesaurus only the concepts that something is about become themes."""
    records = read_turtle("""
    ex:s a skos:ConceptScheme . ex:c1 a skos:Concept ; skos:prefLabel "Used"@en .
    ex:c2 a skos:Concept ; skos:prefLabel "Unused"@en ; skos:broader ex:c1 .
    ex:w a schema:Book ; schema:name "A book" ; schema:about ex:c1 .
    """)
    assert set(list_actors(records)) == {"Used"}
    assert any('"Unused"@en' in line for line in list_kept(records))


def test_positions() -> None:
    """A literal is its own evidence, a link the line of N-Triples; no two have one place."""
    records = read_turtle("""
    ex:w a schema:Book ; schema:name "A book" ; schema:author ex:a ; schema:keywords "x", "y" .
    ex:a a schema:Person ; schema:name "Ann Lee" .
    """)
    (work,) = list_works(records).values()
    assert work.title.passage.quote == "A book"
    assert work.title.passage.fragment == "http://example.org/w http://schema.org/name"
    quote = work.contributors[0].name.passage.quote
    assert quote == ("<http://example.org/w> <http://schema.org/author> <http://example.org/a> .")
    assert len({keyword.passage.id for keyword in work.keywords}) == 2


BROKEN = [
    # Text, names that are read, quotes of what is not.
    ("ex:a a foaf:Person ; foaf:name 'Ann Lee' .\nex:b oops 1 ;\n  ex:c 2 .\n"
     "ex:c a foaf:Person ; foaf:name 'Bob Ray' .", {"Ann Lee", "Bob Ray"},
     ["ex:b oops 1 ;\n  ex:c 2 ."]),
    ("ex:a a foaf:Person ; foaf:name 'Ann Lee' .\nun:known a foaf:Person .", {"Ann Lee"},
     ["un:known a foaf:Person ."]),
    ('ex:a a foaf:Person ; foaf:name "Ann Lee" .\nex:b foaf:name "Bob\nex:c foaf:name "C" .',
     {"Ann Lee"}, ['ex:b foaf:name "Bob\nex:c foaf:name "C" .']),
    ("ex:a a foaf:Person ; foaf:name 'Ann Lee' .\nex:b a", {"Ann Lee"}, ["ex:b a"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "unread"), BROKEN)
def test_an_error_takes_only_its_statement(text: str, names: set[str], unread: list[str]) -> None:
    """What comes before and after is read; the statement itself is unread, with line and reason."""
    records = read_turtle(text)
    assert set(list_actors(records)) == names
    errors = [record for record in records if isinstance(record, Unread)]
    assert [error.passage.quote for error in errors] == unread
    for error in errors:
        passage = error.passage
        whole = PREFIXES + text
        assert whole[passage.start : passage.end] == passage.quote
        assert whole.count("\n", 0, passage.start) + 1 == passage.line
        assert error.reason


def test_a_bad_line_of_ntriples() -> None:
    """Each line stands by itself, even after one with a string that does not end."""
    records = read(
        '<http://e/a> <http://xmlns.com/foaf/0.1/name> "A" .\n<http://e/a> <http://e/p> "x .\n'
        "rubbish\n<http://e/b> <http://e/p> <http://e/c> .\n",
        "data.nt",
    )
    unread = [r.passage for r in records if isinstance(r, Unread)]
    assert [(p.line, p.quote) for p in unread] == [
        (2, '<http://e/a> <http://e/p> "x .'), (3, "rubbish"),
    ]  # fmt: skip
    assert len(list_kept(records)) == 2


ENTITIES = "\n".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMB = f"""<?xml version="1.0"?>
<!DOCTYPE r [
<!ENTITY a "{"x" * 20}">
{ENTITIES}]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&i;</rdf:RDF>"""
EXTERNAL = BOMB.replace("<!DOCTYPE r [", '<!DOCTYPE r SYSTEM "file:///etc/passwd" [')
HIDDEN = BOMB.replace("<!DOCTYPE", "<?x <!-- ?><!DOCTYPE").replace("]>", "]><?x --> ?>", 1)
XML = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
REFUSED = [
    (BOMB.encode(), "document type"),
    (BOMB.encode("utf-16"), "document type"),
    (BOMB.replace("version", 'encoding="utf-16" version').encode("utf-16"), "document type"),
    (EXTERNAL.encode(), "document type"),
    (HIDDEN.encode(), "document type"),
    ((XML + "<e:a><e:b>" * 100_000).encode(), "levels"),
    ((XML + '<e:a e:x="/>"><e:b>' * 100_000).encode(), "levels"),
    (b'{"@context": "http://127.0.0.1:9/context", "@id": "http://e/a"}', "127.0.0.1:9/context"),
    (b'{"@context": ["https://schema.org", "file:///etc/passwd"]}', "file:///etc/passwd"),
    (b'{"@context": {"@import": "http://127.0.0.1:9/i"}}', "127.0.0.1:9/i"),
    (b'{"@context": {"t": {"@id": "http://e/", "@context": "http://x/"}}}', "http://x/"),
    (b'{"@graph": [{"@context": "http://127.0.0.1:9/n", "@id": "http://e/a"}]}', "127.0.0.1:9/n"),
    (b'{"@context": {"@vocab": "http://e/"}, "a": ' + b"[" * 100_000, "levels"),
    (b'{"@context": {"@vocab": "http://e/"}, "a": ' + b'{"a":' * 600 + b"1" + b"}" * 601, "levels"),
    (b'{"@id": "http://e/a", "@id": "http://e/b"}', "twice"),
    (b'{"@id": "http://e/a", "x": 1e999}', "JSON"),
    (b'{"@id": "http://e/a", ', "line 1"),
    (b'{"@id": "http://e/a", "x": ' + b"9" * 10_000 + b"}", "JSON"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_what_is_refused(data: bytes, reason: str) -> None:
    """Nothing that could end the process, ask the network or read a file reaches a parser."""
    records = read(data)
    assert [type(record) for record in records] == [Unread]
    assert reason in list_unread(records)[0]


@pytest.mark.parametrize("opening", ["[ <http://e/p> ", "( ", "<<( <http://e/a> <http://e/b> "])
def test_deep_turtle(opening: str) -> None:
    """Deep nesting ends in an unread record."""
    records = read("@prefix e: <http://e/> .\ne:a e:b " + opening * 100_000)
    assert any(isinstance(record, Unread) for record in records)


def test_a_key_without_meaning() -> None:
    """JSON-LD drops what its context does not define; here it is told."""
    records = read('{"@context": {"name": "http://schema.org/name"}, "@id": "http://e/a", '
                   '"name": "A", "colour": "red", "@type": "Thing"}')  # fmt: skip
    assert sorted(list_unread(records)) == [
        "the file's context gives “Thing” no meaning",
        "the file's context gives “colour” no meaning",
    ]
    assert len(list_kept(records)) == 1


NODES = ["<http://e/a>", "<http://e/b>", "_:x", "_:y"]
TERMS = [
    "http://xmlns.com/foaf/0.1/name", "http://purl.org/dc/terms/creator",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://purl.org/dc/terms/title",
    "http://www.w3.org/ns/org#memberOf", "http://schema.org/author", "http://schema.org/isPartOf",
    "http://vivoweb.org/ontology/core#relates", "http://purl.org/ontology/bibo/authorList",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest", "http://e/unknown",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#first", "http://purl.org/dc/terms/subject",
    "http://purl.obolibrary.org/obo/ARG_2000028", "https://w3id.org/actormap/ns#method",
    "http://vivoweb.org/ontology/core#dateTimeValue", "http://schema.org/address",
]  # fmt: skip
VALUES = [
    *NODES, '"Ann Lee"', '"2019-01-01"', '"Étude"@fr', '""', '"\\n"',
    "<http://xmlns.com/foaf/0.1/Person>", "<http://schema.org/Book>",
    "<http://www.w3.org/ns/org#Organization>", "<http://www.w3.org/ns/org#Membership>",
    "<http://vivoweb.org/ontology/core#Authorship>", "<http://purl.org/ontology/bibo/Journal>",
    "<http://www.w3.org/2004/02/skos/core#Concept>", "<http://vivoweb.org/ontology/core#MemberRole>",
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>",
]  # fmt: skip
lines = st.lists(
    st.builds(
        "{} <{}> {} .".format, st.sampled_from(NODES), st.sampled_from(TERMS),
        st.sampled_from(VALUES),
    ),
    max_size=25,
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(lines)
def test_any_triples(triples: list[str]) -> None:
    """Whatever the triples, reading ends, and what has no known predicate is kept as it is."""
    records = read("\n".join(["<http://e/z> <http://e/z> <http://e/z> .", *triples]))
    kept = set(list_kept(records))
    facts = Facts()
    for quad in parse("\n".join(triples).encode(), RdfFormat.N_QUADS):
        facts.add(quad)
    unknown = {line for line in triples if "<http://e/unknown>" in line and "_:" not in line}
    owned = [line for line in triples if "/ns#method>" in line]
    assert owned or unknown <= kept
    ids = [passage.id for r in records for passage in list_passages(r) if isinstance(r, Kept)]
    assert len(ids) == len(set(ids))


def test_what_is_kept_is_in_the_store(tmp_path: Path) -> None:
    """Kept triples are in their source's graph, blank nodes under names that two never share."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.ttl").write_text(
            PREFIXES + f'ex:a a schema:Person ; schema:name "Ann Lee" ; ex:{name} [ ex:q "v" ] .\n'
            "[] a rdf:Statement ; rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:o ."
        )
    files = [tmp_path / "one.ttl", tmp_path / "two.ttl"]
    graph = actormap.build(*files, out=tmp_path / "out")
    rows = select(
        graph,
        "PREFIX ex: <http://example.org/> SELECT ?g ?p ?n "
        '{ GRAPH ?g { ex:a ?p ?n . ?n ex:q "v" } } ORDER BY ?p',
    )
    assert [(row.p, str(row.n).startswith(f"{row.g}#")) for row in rows.itertuples()] == [
        ("http://example.org/one", True), ("http://example.org/two", True),
    ]  # fmt: skip
    assert len(set(rows.g)) == 2
    assert graph.check() == []
    assert len(list(graph.statements())) > 0
    first = (tmp_path / "out" / "graph.nq").read_bytes()
    actormap.build(*files, out=tmp_path / "again")
    assert (tmp_path / "again" / "graph.nq").read_bytes() == first


def test_organizations_that_write_and_join(tmp_path: Path) -> None:
    """An organization may be an author, and a member of another; the graph stays well formed."""
    file = tmp_path / "data.ttl"
    file.write_text(
        PREFIXES
        + """
        ex:w a schema:Report ; schema:name "A report" ; schema:author ex:o .
        ex:o a schema:NGO ; schema:name "LEGO Foundation" ; schema:memberOf ex:n .
        ex:n a schema:Consortium ; schema:name "The Network" .
        """
    )
    graph = actormap.build(file, out=tmp_path / "out")
    assert graph.check() == []
    assert "wrote" in str(graph.connect("LEGO Foundation", "A report"))


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "jsonld"])
def test_our_own_exports(seed: Graph, tmp_path: Path, form: str) -> None:
    """What was exported comes back: entities, links, roles; with graphs also the quotes."""
    file = tmp_path / f"export.{form}"
    seed.export(form, file)
    again = actormap.build(file, out=tmp_path / "out")

    def list_links(graph: Graph) -> set[tuple[str, str, str]]:
        return {
            (s.subject.label, s.relation, s.object.label)
            for s in graph.statements()
            if isinstance(s.object, Entity)
        }

    assert list_links(again) >= list_links(seed)
    assert again.check() == []

    def list_quotes(graph: Graph) -> set[tuple[str, str, str]]:
        return {
            (s.object.label, s.get_detail("role"), s.passage.quote)
            for s in graph.statements()
            if s.relation in {"creator", "member of"} and isinstance(s.object, Entity)
        }

    quotes = {(label, quote) for label, _, quote in list_quotes(seed)}
    if form != "turtle":  # The default graph alone has no evidence in it.
        assert {(label, quote) for label, _, quote in list_quotes(again)} == quotes
    roles = {(label, role) for label, role, _ in list_quotes(seed) if role}
    assert {(label, role) for label, role, _ in list_quotes(again)} >= roles


def test_short_names() -> None:
    """A namespace inside another is not mistaken for it."""
    assert shorten_term("http://purl.org/dc/terms/title") == "dcterms:title"
    assert shorten_term("http://purl.org/dc/terms/a/title") == "http://purl.org/dc/terms/a/title"


def test_half_a_character_in_json_ld_is_told_as_a_broken_one() -> None:
    """What the reason quotes can be written to any output."""
    document = make_document("a.jsonld", b'{"@context": "\\ud800", "@type": "Article"}')
    (record,) = read_document(document, SourceSettings())
    assert isinstance(record, Unread)
    assert "its context is at \N{REPLACEMENT CHARACTER}" in record.reason
