"""A web page becomes an article with its authors, date and topics; what stands around is told."""

from pathlib import Path

import actormap
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.html.visible import VisibleText
from actormap.records import Record, Unread, Work

PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Cities that Learn | The Review</title>
<meta property="og:site_name" content="The Review">
<meta property="article:published_time" content="2019-03-02T10:00:00Z">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Cities that Learn", "keywords": "lifelong learning, cities", "author": [
 {"@type": "Person", "name": "Keri Facer",
 "sameAs": "https://orcid.org/0000-0002-1825-0097"},
 {"@type": "Person", "name": "Helen Manchester"}]}</script></head><body>
<nav><a href="/">Home</a> <a href="/x">About us</a></nav>
<article><h1>Cities that Learn</h1><p class="byline">By Keri Facer and Helen Manchester</p>
<p>In Medell&iacute;n, schools &amp; museums have begun to work together, and the town is now a
place of learning for everyone who lives there, whatever their age.</p>
<p>What a learning ecosystem needs, they say, is time, trust, and a bus pass; and a city council
that does not fear to be seen to learn.</p></article><footer>© The Review</footer></body></html>
"""


def read(text: str) -> list[Record]:
    """Return the records of a page."""
    return list(read_document(make_document("page.html", text.encode()), SourceSettings()))


def test_an_article_with_all_that_the_page_says_of_it() -> None:
    """Title without the site's name, authors in order, date, journal, keywords, language, text."""
    (work,) = [record for record in read(PAGE) if isinstance(record, Work)]
    assert work.title.text == "Cities that Learn"
    assert [author.name.text for author in work.contributors] == ["Keri Facer", "Helen Manchester"]
    assert work.issued
    assert work.issued.text == "2019-03-02"
    assert work.venue
    assert work.venue.name.text == "The Review"
    assert [keyword.text for keyword in work.keywords] == ["lifelong learning", "cities"]
    assert (work.form, work.language) == ("news article", "en-gb")
    assert [p.text.split(",")[0] for p in work.paragraphs[-2:]] == [
        "In Medellín", "What a learning ecosystem needs",
    ]  # fmt: skip


def test_each_quote_stands_in_what_people_see() -> None:
    """A passage with a position is the visible text there; what is not shown names its place."""
    visible = VisibleText("page", PAGE).text
    (work,) = [record for record in read(PAGE) if isinstance(record, Work)]
    assert work.issued
    values = [work.title, work.issued, *work.paragraphs, *work.keywords]
    places = {value.passage.fragment for value in values}
    for passage in (value.passage for value in values):
        if not passage.fragment:
            assert visible[passage.start : passage.end] == passage.quote
    assert places == {
        "", "ld+json[0]#/headline", "article:published_time", "ld+json[0]#/keywords",
    }  # fmt: skip
    lines = PAGE.split("\n")
    assert "In Medell" in lines[work.paragraphs[-2].passage.line - 1]
    assert "headline" in lines[work.title.passage.line - 1]


LIST = """<html><head><title>Essays – The Review</title></head><body><h1>Essays</h1>
<div class="cards">
<article class="card"><a href="/a"><img src="a.png" alt=""><h3>Cities &amp; Learning</h3></a>
<p class="by"><b>Keri Facer</b>, University of Bristol</p><p>How a city can learn.</p></article>
<article class="card"><a href="/b"><h3>First Jobs</h3></a>
<p class="by"><b>Julia Freeland</b>, Director, Clayton Christensen Institute</p>
<p>What a first job is good for…</p></article>
<article class="card"><a href="/c"><h3>Everyone a Changemaker</h3></a>
<p class="by"><b>Diana Wells</b> &amp; Flavio Bassi, Ashoka</p><p>Why everyone can.</p></article>
</div><p>All essays were written for this page, and none of them has been printed before.</p>
<footer>Imprint</footer></body></html>
"""


def test_a_page_of_cards_is_a_collection(tmp_path: Path) -> None:
    """Each card is a work with byline and teaser, part of the page; the rest is told."""
    records = read(LIST)
    works = [record for record in records if isinstance(record, Work)]
    assert [work.title.text for work in works] == [
        "Cities & Learning", "First Jobs", "Everyone a Changemaker",
    ]  # fmt: skip
    assert [work.byline and work.byline.quote for work in works] == [
        "Keri Facer, University of Bristol",
        "Julia Freeland, Director, Clayton Christensen Institute",
        "Diana Wells & Flavio Bassi, Ashoka",
    ]
    assert [work.truncated for work in works] == [False, True, False]
    assert [type(record).__name__ for record in records] == [
        "Heading", "Work", "Work", "Work", "Prose", "Unread",
    ]  # fmt: skip
    (tmp_path / "page.html").write_text(LIST, "utf-8")
    graph = actormap.build(tmp_path / "page.html", out=tmp_path / "out")
    assert graph.report["entities"]["collection"] == 1
    assert "Flavio Bassi" in [found.entity.label for found in graph.find("Bassi")]


ARTICLE_WITH_OTHERS = PAGE.replace(
    "</article>", "</article><aside><ul>" + "".join(
        f"<li><h4>{title}</h4><p>{name}</p></li>" for title, name in (
            ("Old Schools", "Ana Li"), ("New Books", "Bo Ek"), ("A Walk in Town", "Cy Oz"))
    ) + "</ul></aside>",
)  # fmt: skip


def test_an_article_with_others_beside_it_is_an_article() -> None:
    """A box of further articles does not make a page a list."""
    works = [record for record in read(ARTICLE_WITH_OTHERS) if isinstance(record, Work)]
    assert [work.title.text for work in works] == ["Cities that Learn"]


def test_what_stands_around_the_article_is_told() -> None:
    """Menu and footer are unread records, with their words and the reason."""
    unread = [record for record in read(PAGE) if isinstance(record, Unread)]
    assert [record.passage.quote for record in unread] == ["Home\nAbout us", "© The Review"]
    assert all("outside of the article" in record.reason for record in unread)


def test_an_article_is_no_collection(tmp_path: Path) -> None:
    """It is a work on a site; the evidence for a place is the word in the page."""
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    graph = actormap.build(tmp_path / "page.html", out=tmp_path / "out")
    said = {(said.phrase, said.value) for said in graph.show("Cities that Learn").said}
    assert ("is part of", "The Review") in said
    assert ("is about", "Medellín") in said
    assert ("is written by", "Helen Manchester") in said
    assert graph.check() == []


NO_ARTICLE = "<html><body><p>Some words.</p></body></html>"


def test_a_page_without_a_title_keeps_its_words() -> None:
    """Nothing is made up: what can be read is running text or unread."""
    records = read(NO_ARTICLE)
    assert not any(isinstance(record, Work) for record in records)
    assert "Some words." in [record.passage.quote for record in records]  # type: ignore[union-attr]


def test_other_markup_is_told_as_such() -> None:
    """XML of an unknown kind is one unread record."""
    document = make_document("x.xml", b"<?xml version='1.0'?><recipe><salt/></recipe>")
    assert find_format(document).name == "XML"
    (record,) = read_document(document, SourceSettings())
    assert isinstance(record, Unread)
