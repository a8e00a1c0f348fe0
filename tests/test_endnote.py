"""Libraries that EndNote exports as XML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.endnote import FORMAT
from actormap.records import Record, Unread, Work

STYLE = '<style face="normal" font="default" size="100%">'
# Written for this test in the shape of EndNote's export; people and works are made up.
LIBRARY = f"""<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>
<database name="x.enl" path="x.enl">x.enl</database><rec-number>7</rec-number>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>{STYLE}Ahmad, A. S.</style></author>
<author>Ormiston-Smith, N.</author><author>World Health Organization</author></authors>
</contributors>
<titles><title>{STYLE}Learning in </style><style face="italic">cities</style></title>
<secondary-title>Learning Review</secondary-title></titles>
<periodical><full-title>The Learning Review</full-title></periodical>
<keywords><keyword>cities</keyword><keyword>age, 80 and over</keyword></keywords>
<dates><year>2015</year><pub-dates><date>Mar 3</date></pub-dates></dates>
<isbn>1532-1827 (Electronic)&#xD;0007-0920 (Linking)</isbn>
<abstract>We study cities.</abstract><language>eng</language>
<urls><related-urls><url>https://example.org/a</url></related-urls></urls>
<electronic-resource-num>doi:10.1038/BJC.2014.606</electronic-resource-num>
</record><record>
<ref-type name="Book Section">5</ref-type>
<auth-address>School of Education, University of Bristol, Bristol, UK</auth-address>
<contributors><authors><author>Roe, Ann</author></authors>
<secondary-authors><author>Doe, Jo</author><author>et al.</author></secondary-authors>
</contributors>
<titles><title>A part</title><secondary-title>Whole</secondary-title></titles>
<isbn>978-1-4822-5326-9</isbn><publisher>Press</publisher>
</record><record><ref-type name="Book">6</ref-type></record></records></xml>
"""


def read(text: str) -> list[Record]:
    """Return the records of a library."""
    return list(read_document(make_document("x.xml", text.encode()), SourceSettings()))


def test_an_article() -> None:
    """Each value is what people read, whatever styles it is cut into."""
    work = read(LIBRARY)[0]
    assert isinstance(work, Work)
    assert (work.local, work.form, work.language) == ("record 7", "scholarly article", "en")
    assert (work.title.text, work.title.passage.line) == ("Learning in cities", 7)
    assert [(c.name.text, c.kind) for c in work.contributors] == [
        ("A. S. Ahmad", Kind.PERSON), ("N. Ormiston-Smith", Kind.PERSON),
        ("World Health Organization", Kind.ORGANIZATION),
    ]  # fmt: skip
    assert [i.text for i in work.identifiers] == ["https://doi.org/10.1038/bjc.2014.606"]
    assert [k.text for k in work.keywords] == ["cities", "age, 80 and over"]
    assert work.issued
    assert work.venue
    assert work.website
    assert (work.issued.text, work.venue.name.text, work.website.text) == (
        "2015-03-03", "The Learning Review", "https://example.org/a",
    )  # fmt: skip
    assert len(work.venue.identifiers) == 2


def test_a_part_of_a_book_and_what_is_unread() -> None:
    """The editors are the book's; who is not named and what has no title is told."""
    _, part, others, address, untitled = read(LIBRARY)
    assert isinstance(part, Work)
    assert part.venue
    assert (part.venue.name.text, part.venue.kind) == ("Whole", Kind.COLLECTION)
    assert [editor.name.text for editor in part.venue.editors] == ["Jo Doe"]
    assert part.identifiers == ()
    assert [r.reason for r in (others, address, untitled) if isinstance(r, Unread)] == [
        "further authors, whom the source does not name",
        "an address that does not say whose it is", "a record without a title",
    ]  # fmt: skip


def test_the_address_of_an_author() -> None:
    """Unit, organization and place come apart, with the line where they stand."""
    (work,) = read(
        "<records><record>\n<contributors><authors><author>Roe, Ann</author></authors>"
        "</contributors>\n<auth-address>School of Education, University of Bristol, Bristol, UK"
        "</auth-address><titles><title>T</title></titles></record></records>"
    )
    assert isinstance(work, Work)
    (found,) = work.contributors[0].affiliations
    assert found.unit
    assert (found.unit.text, found.organization.text) == (
        "School of Education", "University of Bristol",
    )  # fmt: skip
    passage = found.organization.passage
    assert (passage.line, passage.quote) == (3, "University of Bristol")
    assert passage.fragment == "record 1 auth-address 3:0"


def test_one_keyword_that_holds_all() -> None:
    """Many an export puts all keywords into one element."""
    (work,) = read(
        "<records><record><titles><title>T</title></titles>"
        "<keywords><keyword>a; b</keyword></keywords></record></records>"
    )
    assert isinstance(work, Work)
    assert [(k.text, k.passage.quote) for k in work.keywords] == [("a", "a"), ("b", "b")]


@pytest.mark.parametrize(("text", "is_library"), [(LIBRARY, True), ("<xml><other/></xml>", False)])
def test_recognition(text: str, *, is_library: bool) -> None:
    """A list of records stands first."""
    assert (find_format(make_document("x.xml", text.encode())) is FORMAT) == is_library


@settings(deadline=None)
@given(st.integers(80, len(LIBRARY) - 1), st.sampled_from(["", "<", ">", '"', "x", "&"]))
def test_a_mutated_library_gives_records(place: int, sign: str) -> None:
    """No change of a character makes it raise."""
    assert read(LIBRARY[:place] + sign + LIBRARY[place + 1 :])
