"""Markdown: front matter, lists of links, tables, and the rest as a page, each in its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.tables.types import find_listed_kind
from actormap.records import Actor, Heading, Prose, Record, Unread, Work, list_passages
from shown import show_record


def read(text: str, path: str = "page.md") -> list[Record]:
    """Return the records of a Markdown text."""
    return list(read_document(make_document(path, text.encode()), SourceSettings()))


def show_all(text: str) -> list[str]:
    """Return the records of a Markdown text as lines."""
    return [show_record(record) for record in read(text)]


JOSS = """---
title: 'momepy: Urban Morphology Measuring Toolkit'
tags:
  - Python
  - urban morphology
authors:
  - name: Martin Fleischmann
    orcid: 0000-0003-3319-3366
    affiliation: "1, 2"
  - name: Ana Basiri
affiliations:
 - name: Department of Architecture, University of Strathclyde
   index: 1
 - name: Alan Turing Institute
   index: 2
date: 2019-10-09
bibliography: paper.bib
---

# Summary
"""


def test_the_front_matter_of_a_paper() -> None:
    """It states authors, their numbered affiliations, and ORCID iDs; each where it stands."""
    work, unread, heading = read(JOSS)
    assert show_record(work) == (
        "article momepy: Urban Morphology Measuring Toolkit creator Martin Fleischmann"
        " at University of Strathclyde at Alan Turing Institute creator Ana Basiri 2019-10-09"
        " #Python #urban morphology"
    )
    assert isinstance(work, Work)
    assert [i.text for i in work.contributors[0].identifiers] == [
        "https://orcid.org/0000-0003-3319-3366"
    ]
    passage = work.title.passage
    assert JOSS[passage.start : passage.end] == passage.quote == work.title.text
    assert passage.line == 2
    assert isinstance(unread, Unread)
    assert unread.reason == "of the front matter not used: bibliography"
    assert isinstance(heading, Heading)
    assert heading.passage.line == 20


FRONTS = {
    "TOML": ('+++\ntitle = "A page"\nauthor = "Facer, Keri; Li, Ming"\ndate = 2024-06-03\n+++\n',
             "article A page creator Keri Facer creator Ming Li 2024-06-03"),
    "one author": ("---\ntitle: A page\nauthor: Keri Facer\nkeywords: cities, learning\n---\n",
                   "article A page creator Keri Facer #cities #learning"),
    "names in parts": (
        "---\ntitle: A\nauthors:\n- {given-names: Keri, surname: Facer, affiliation: UCL}\n---\n",
        "article A creator Keri Facer at UCL",
    ),
    "a DOI": ("---\ntitle: A\nauthor: [Keri Facer]\ndoi: 10.1000/x\n---\n",
              "article A creator Keri Facer <https://doi.org/10.1000/x>"),
}  # fmt: skip


@pytest.mark.parametrize("name", FRONTS)
def test_front_matter_in_several_forms(name: str) -> None:
    """YAML and TOML, authors in a list or in one text."""
    text, wanted = FRONTS[name]
    assert show_all(text)[0] == wanted


HARM = {
    "a site's": ("---\ntitle: My site\nlayout: page\n---\n", "no work of its own"),
    "no YAML": ("---\ntitle: [a\n---\n", "cannot be read"),
    "no names": ("---\n- a\n- b\n---\n", "no names with values"),
    "itself within itself": ("---\ntitle: a\nauthors: &a [*a]\n---\n", "nested too deeply"),
    "a billion laughs": (
        "---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nauthors: [*c,*c,*c,*c]\ntitle: t\n---\n",
        "too many values",
    ),
    "deep": ("---\ntitle: " + "[" * 5_000 + "\n---\n", "cannot be read"),
}


@pytest.mark.parametrize("name", HARM)
def test_front_matter_that_says_nothing(name: str) -> None:
    """It is told, and the page is read all the same."""
    text, reason = HARM[name]
    first, *_, last = read(text + "\nA sentence here.\n")
    assert isinstance(first, Unread)
    assert reason in first.reason
    assert isinstance(last, Prose)


LISTS = {
    "articles": (
        "- [Learning Cities](https://x.org/a) — Keri Facer, University of Bristol\n"
        "- [Old Towns](https://doi.org/10.1000/x) by Helen Manchester\n",
        ["article Learning Cities", "article Old Towns <https://doi.org/10.1000/x>"],
    ),
    "an awesome list": (
        "# Awesome Maps\n\n## Tools\n\n- [Gephi](https://gephi.org) - A tool for networks.\n"
        "\n## Organizations\n\n* [CWTS](https://cwts.nl): studies science.\n",
        ["web page Gephi", "organization CWTS", "heading Awesome Maps", "prose Tools",
         "prose Organizations"],
    ),
    "a table of contents": ("- [One](#one)\n- [Two](#two)\n", ["heading One", "prose Two"]),
    "a table": (
        "| Name | Organisation |\n|---|---|\n| **Anna Müller** | [ETH](https://ethz.ch) |\n",
        ["person Anna Müller at ETH"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_lists_and_tables(name: str) -> None:
    """An item that begins with a link is a work, or what its section lists."""
    text, wanted = LISTS[name]
    assert show_all(text) == wanted


def test_what_an_item_says() -> None:
    """After the link stands a byline or a description; the address is the work's."""
    first, second = read(LISTS["articles"][0])
    assert isinstance(first, Work)
    assert isinstance(second, Work)
    assert first.byline
    assert first.byline.quote == "Keri Facer, University of Bristol"
    assert first.website
    assert first.website.text == "https://x.org/a"
    assert second.byline
    assert second.byline.quote == "Helen Manchester"
    actor = read(LISTS["an awesome list"][0])[1]
    assert isinstance(actor, Actor)
    assert actor.description
    assert actor.description.text == "studies science."


PAGE = """# Essays

**Learning Cities**  
Keri Facer, *University of Bristol*
> Cities are at the forefront
> of humanity’s responses.

**Old Towns**  
Helen Manchester, University of Leeds
> What a [laboratory](https://x.org) is when nobody wears a coat.

**Living Labs**  
Flavio Bassi, Ashoka
> A reply to last year’s enthusiasm.
"""  # noqa: W291 - two spaces break a line in Markdown


def test_a_page_of_works_and_its_places() -> None:
    """Words are where they stand in the source, though it has marks and line ends between."""
    heading, *works = read(PAGE)
    assert isinstance(heading, Heading)
    assert [show_record(work) for work in works] == [
        "article Learning Cities", "article Old Towns", "article Living Labs",
    ]  # fmt: skip
    for work in works:
        for passage in list_passages(work):
            if not passage.fragment:
                assert PAGE[passage.start : passage.end] == passage.quote
    first, second = works[0], works[1]
    assert isinstance(first, Work)
    assert isinstance(second, Work)
    assert first.byline
    assert (first.byline.fragment, first.byline.line, first.byline.quote) == (
        "line=3", 3, "Keri Facer, University of Bristol",
    )  # fmt: skip
    assert second.byline
    assert (second.byline.fragment, second.byline.line) == ("", 9)


def test_what_is_no_text() -> None:
    """Code and HTML are told; marks of templates are left out."""
    records = read("```\ncode\n```\n\n<div>A table</div>\n\n{{< raw >}}\n\nA sentence here.\n")
    assert [(type(r).__name__, getattr(r, "reason", "")) for r in records] == [
        ("Unread", "code"), ("Unread", "HTML within Markdown"), ("Prose", ""),
    ]  # fmt: skip


def test_sections() -> None:
    """The last word of a heading says what is listed under it."""
    assert find_listed_kind("Partner organisations") is Kind.ORGANIZATION
    assert find_listed_kind("Forscher und Personen") is Kind.PERSON
    assert find_listed_kind("Articles") is None


def test_formats() -> None:
    """Markdown is told by its name or its front matter."""
    assert find_format(make_document("x.md", b"a")).name == "Markdown"
    assert find_format(make_document("x.txt", b"---\ntitle: a\n---\nb")).name == "Markdown"
    assert find_format(make_document("x.txt", b"# a\n\nb")).name == "collection page"


pieces = st.sampled_from([
    "# A title", "- [a](https://x.org) b", "- c", "**d** *e*", "> ffff", "", "| a | b |",
    "|---|---|", "```", "<b>gggg</b>", "hhhh  ", "[i](j) kkkk.", "---", "+++", "{{< l >}}",
    "1. mmmm", "    n", "\\*o", "p\u2028q\x0cr", "s\rt", "u\x85v",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(pieces, max_size=12))
def test_each_word_is_in_a_record(lines: list[str]) -> None:
    """No word of a text is lost, whatever its marks, and each quote stands where it says."""
    text = "\n".join(lines)
    if not text.strip():
        return
    records = read(text)
    told = " ".join(p.quote for record in records for p in list_passages(record))
    for record in records:
        for passage in list_passages(record):
            if not passage.fragment:
                assert text[passage.start : passage.end] == passage.quote
    for word in ("title", "ffff", "gggg", "hhhh", "kkkk", "mmmm"):
        assert (word in told) == (word in text)


@pytest.mark.parametrize("text", ["[" * 50_000, "*a " * 50_000, "> " * 5_000, "- " * 5_000])
def test_text_made_to_take_long(text: str) -> None:
    """A line that is too long is not parsed; deep nesting ends."""
    assert read(text)


def test_a_table_for_the_layout() -> None:
    """Without headers that are known, its cells are lines of the page."""
    assert show_all("| A heading |  |\n|---|---|\n| A sentence here. | And another one. |\n") == [
        "heading A heading", "prose A sentence here.", "prose And another one.",
    ]  # fmt: skip
