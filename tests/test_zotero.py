"""Libraries that Zotero exports as RDF."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.zotero import FORMAT
from actormap.records import Record, Unread, Work

HEAD = """<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
"""
LIBRARY = (
    HEAD
    + """
<bib:Article rdf:about="https://example.org/x1">
    <z:itemType>journalArticle</z:itemType>
    <dcterms:isPartOf rdf:resource="urn:issn:0028-0836"/>
    <bib:authors><rdf:Seq>
        <rdf:li><foaf:Person>
            <foaf:surname>Facer</foaf:surname><foaf:givenName>Keri</foaf:givenName>
        </foaf:Person></rdf:li>
        <rdf:li><foaf:Person><foaf:surname>LEGO Foundation</foaf:surname></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <dc:subject>learning cities</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>Equity</rdf:value></z:AutomaticTag></dc:subject>
    <dc:subject><dcterms:LCC><rdf:value>LB1025</rdf:value></dcterms:LCC></dc:subject>
    <dc:title>Learning &amp; cities</dc:title>
    <dcterms:abstract>We study cities.</dcterms:abstract>
    <dc:date>2019-03-12</dc:date>
    <z:language>en</z:language>
    <link:link rdf:resource="#item_3"/>
</bib:Article>
<bib:Journal rdf:about="urn:issn:0028-0836">
    <dc:title>Nature</dc:title>
    <dc:identifier>DOI 10.1000/X1</dc:identifier>
    <dc:identifier>ISSN 0028-0836</dc:identifier>
</bib:Journal>
<z:Attachment rdf:about="#item_3"><dc:title>Snapshot</dc:title></z:Attachment>
<bib:Memo rdf:about="#item_9"><rdf:value>a note</rdf:value></bib:Memo>
<bib:BookSection rdf:about="#item_4">
    <z:itemType>bookSection</z:itemType>
    <dcterms:isPartOf><bib:Book>
        <dc:identifier>ISBN 978-1-4822-5326-9</dc:identifier><dc:title>Whole</dc:title>
    </bib:Book></dcterms:isPartOf>
    <dc:publisher><foaf:Organization>
        <foaf:name>CRC Press</foaf:name>
    </foaf:Organization></dc:publisher>
    <bib:editors><rdf:Seq><rdf:li><foaf:Person>
        <foaf:surname>Roe</foaf:surname><foaf:givenName>Ann</foaf:givenName>
    </foaf:Person></rdf:li></rdf:Seq></bib:editors>
    <dc:title>Part</dc:title>
    <dc:identifier>DOI 10.1000/x2</dc:identifier>
    <dc:identifier><dcterms:URI><rdf:value>https://example.org/b</rdf:value></dcterms:URI></dc:identifier>
</bib:BookSection>
<bib:Document rdf:about="#item_5"><z:itemType>document</z:itemType></bib:Document>
<z:Collection rdf:about="#collection_1"><dc:title>Mine</dc:title></z:Collection>
</rdf:RDF>
"""
)


def read(text: str) -> list[Record]:
    """Return the records of a library."""
    return list(read_document(make_document("x.rdf", text.encode()), SourceSettings()))


def test_a_library() -> None:
    """An element below the root is a work, or says what else it is."""
    article, *others, section, untitled, collection = read(LIBRARY)
    assert [r.reason for r in (*others, untitled, collection) if isinstance(r, Unread)] == [
        "a journal or series, read with the items in it",
        "a file that is attached to an item",
        "a note on an item",
        "an item without a title",
        "a collection of the library, which names items",
    ]
    assert isinstance(article, Work)
    assert isinstance(section, Work)


def test_an_article() -> None:
    """The journal is found by its address, and the article's DOI beside the journal's ISSN."""
    article = read(LIBRARY)[0]
    assert isinstance(article, Work)
    assert (article.title.text, article.title.passage.line) == ("Learning & cities", 22)
    assert (article.form, article.language) == ("scholarly article", "en")
    assert [(c.name.text, c.kind) for c in article.contributors] == [
        ("Keri Facer", Kind.PERSON), ("LEGO Foundation", Kind.ORGANIZATION),
    ]  # fmt: skip
    assert article.venue
    assert (article.venue.name.text, article.venue.kind) == ("Nature", Kind.SERIES)
    assert [i.text for i in article.venue.identifiers] == [
        "https://portal.issn.org/resource/ISSN/0028-0836"
    ]
    assert [i.text for i in article.identifiers] == ["https://doi.org/10.1000/x1"]
    assert [keyword.text for keyword in article.keywords] == ["learning cities", "Equity"]
    assert article.issued
    assert article.teaser
    assert article.website
    assert (article.issued.text, article.teaser.text, article.website.text) == (
        "2019-03-12", "We study cities.", "https://example.org/x1",
    )  # fmt: skip


def test_a_part_of_a_book() -> None:
    """The book is nested in the item; its ISBN is not the item's."""
    section = read(LIBRARY)[4]
    assert isinstance(section, Work)
    assert section.venue
    assert (section.venue.name.text, section.venue.kind) == ("Whole", Kind.COLLECTION)
    assert [i.text for i in section.identifiers] == ["https://doi.org/10.1000/x2"]
    assert [c.name.text for c in section.venue.editors] == ["Ann Roe"]
    assert section.publisher
    assert section.website
    assert (section.publisher.text, section.website.text) == ("CRC Press", "https://example.org/b")


def test_each_passage_has_its_own_place() -> None:
    """Two persons on one line are two places."""
    article = read(LIBRARY)[0]
    assert isinstance(article, Work)
    places = [contribution.name.passage.id for contribution in article.contributors]
    assert len(set(places)) == 2


BAD = [
    ("<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + LIBRARY, "document type"),
    ("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + LIBRARY, "document type"),
    (LIBRARY.replace("</rdf:RDF>", ""), "the XML cannot be read"),
    (HEAD + "<a>&xxe;</a></rdf:RDF>", "the XML cannot be read"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_bad_xml_is_one_unread_record(text: str, reason: str) -> None:
    """No document type, no entity, no outside file: the reason is told."""
    document = make_document("x.rdf", text.encode())
    assert find_format(document) is FORMAT
    (record,) = read_document(document, SourceSettings())
    assert isinstance(record, Unread)
    assert reason in record.reason


def test_any_depth() -> None:
    """A hundred thousand elements within each other are read."""
    deep = f"<bib:Book>{'<a>' * 100_000}x{'</a>' * 100_000}<dc:title>T</dc:title></bib:Book>"
    (work,) = read(f"{HEAD}{deep}</rdf:RDF>")
    assert isinstance(work, Work)


@settings(deadline=None)
@given(st.integers(len(HEAD), len(LIBRARY) - 1), st.sampled_from(["", "<", ">", '"', "x", "&"]))
def test_a_mutated_library_gives_records(place: int, sign: str) -> None:
    """No change of a character makes it raise."""
    assert read(LIBRARY[:place] + sign + LIBRARY[place + 1 :])


def test_older_exports_call_everything_a_description() -> None:
    """There the type alone tells an attachment from an item."""
    records = read(
        f"{HEAD}<rdf:Description rdf:about='#1'><z:itemType>attachment</z:itemType>"
        "<dc:title>PDF</dc:title></rdf:Description><rdf:Description rdf:about='#2'>"
        "<z:itemType>conferencePaper</z:itemType><dc:title>T</dc:title></rdf:Description></rdf:RDF>"
    )
    assert [type(record).__name__ for record in records] == ["Unread", "Work"]
