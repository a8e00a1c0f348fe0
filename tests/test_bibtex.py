"""Bibliographies in BibTeX: every entry is a work or says why not, whatever is broken."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actormap.model import Kind
from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.bibliographies.bibtex import FORMAT, read_bibliography
from actormap.readers.bibliographies.bibtex.splitting import split_bibliography
from actormap.readers.positions import BLANKS
from actormap.reading import read_source
from actormap.records import Record, Unread, Work, list_passages
from actormap.themes import EMPTY_SCHEME

SUITES = os.environ.get("ACTORMAP_SUITES", "")
# What opens an entry, told independently of the reader.
OPENING = re.compile(
    r"^[ \t]*@(?!(?:comment|preamble|string)\b)\w+[ \t]*[{(]", re.IGNORECASE | re.MULTILINE
)


def read(text: str) -> list[Record]:
    """Return the records of a bibliography."""
    return list(read_bibliography("source", text))


def read_work(text: str) -> Work:
    """Return the only work of a bibliography."""
    (work,) = [record for record in read(text) if isinstance(record, Work)]
    return work


def list_unread(records: list[Record]) -> list[tuple[str, str]]:
    """Return the words and the reasons of what was not read."""
    return [(r.passage.quote, r.reason) for r in records if isinstance(r, Unread)]


ARTICLE = r"""% Encoding: UTF-8
@string{ lr = "Learning " # "Review" }
@Article{facer2019,
  author    = {{\"U}nal, Ece and {LEGO Foundation} and others},
  title     = "Reclaiming the {Learning} City",
  journal   = lr,
  year      = 2019, month = mar, day = {12},
  doi       = {https://doi.org/10.1000/ABC},
  issn      = {0028-0836},
  keywords  = {cities, learning; equity},
  abstract  = {We study
               cities.},
  url       = {https://example.org/a\_b},
  langid    = {english},
}
"""


def test_an_article() -> None:
    """Each value is what people read, and its passage the words of the file."""
    work = read_work(ARTICLE)
    assert (work.local, work.form, work.language) == ("facer2019", "scholarly article", "en")
    assert work.title.text == "Reclaiming the Learning City"
    assert work.title.passage.quote == "Reclaiming the {Learning} City"
    assert [(c.name.text, c.kind, c.relation, c.name.passage.quote) for c in work.contributors] == [
        ("Ece Ünal", Kind.PERSON, "creator", '{\\"U}nal, Ece'),
        ("LEGO Foundation", Kind.ORGANIZATION, "creator", "{LEGO Foundation}"),
    ]
    assert work.contributors[0].name.passage.line == 4
    assert work.venue
    assert (work.venue.name.text, work.venue.name.passage.quote) == ("Learning Review", "lr")
    assert [i.text for i in work.venue.identifiers] == [
        "https://portal.issn.org/resource/ISSN/0028-0836"
    ]
    assert work.issued
    assert (work.issued.text, work.issued.passage.quote) == ("2019-03-12", "2019")
    assert [i.text for i in work.identifiers] == ["https://doi.org/10.1000/abc"]
    assert [k.text for k in work.keywords] == ["cities, learning", "equity"]
    assert work.teaser
    assert work.teaser.text == "We study cities."
    assert work.website
    assert work.website.text == "https://example.org/a_b"
    assert list_unread(read(ARTICLE)) == [
        ("% Encoding: UTF-8", "a comment in a bibliography"),
        ('@string{ lr = "Learning " # "Review" }',
         "abbreviations, which are read where entries use them"),
        ("others", "further authors, whom the source does not name"),
    ]  # fmt: skip


PARENTS = """
@inproceedings{a, title={Part}, author={A. Bee}, crossref={w}, xdata={x}}
@proceedings{W, title={Whole}, editor={Ed Itor}, year=2001, doi={10.1000/w}, isbn={9780321356680}}
@xdata{x, publisher={Press}, xdata={a}}
"""


def test_a_part_takes_over_from_the_whole() -> None:
    """`crossref` passes on book, editor and year, but no DOI; `xdata` passes on everything."""
    part, whole = (record for record in read(PARENTS) if isinstance(record, Work))
    assert part.venue
    assert (part.venue.name.text, part.venue.kind) == ("Whole", Kind.COLLECTION)
    assert [i.text for i in part.venue.identifiers] == ["urn:isbn:9780321356680"]
    assert [(c.name.text, c.relation) for c in (*part.contributors, *part.venue.editors)] == [
        ("A. Bee", "creator"), ("Ed Itor", "editor"),
    ]  # fmt: skip
    assert part.issued
    assert part.publisher
    assert (part.issued.text, part.publisher.text) == ("2001", "Press")
    assert part.identifiers == ()
    assert [i.text for i in whole.identifiers] == [
        "https://doi.org/10.1000/w", "urn:isbn:9780321356680",
    ]  # fmt: skip


FORMS = [
    ("@book{k, title={T}, publisher={London : Butterworths}}", "book", "Butterworths"),
    ("@phdthesis{k, title={T}, school={Cornell University}}", "thesis", "Cornell University"),
    ("@techreport{k, title={T}, institution={WHO}}", "report", "WHO"),
    ("@incollection{k, title={T}}", "chapter", ""),
    ("@online{k, title={T}}", "web page", ""),
    ("@dataset{k, title={T}}", "dataset", ""),
    ("@software{k, title={T}}", "software", ""),
    ("@misc{k, title={T}, eprint={2003.05580}, archiveprefix={arXiv}}", "preprint", ""),
    ("@article{k, title={T}, journal={arXiv preprint arXiv:2003.05580}}", "preprint", ""),
    ("@article{k, title={T}, eprint={2003.05580}, doi={10.1063/1.2}}", "scholarly article", ""),
    ("@reallyunknowntype{k, title={T}}", "other", ""),
]


@pytest.mark.parametrize(("entry", "form", "publisher"), FORMS)
def test_forms(entry: str, form: str, publisher: str) -> None:
    """The type of the entry tells what the work is, and schools and institutions publish."""
    work = read_work(entry)
    assert (work.form, work.publisher.text if work.publisher else "") == (form, publisher)


IDENTIFIERS = [
    ("doi={http://doi.acm.org/10.1145/820127.820136}", ["https://doi.org/10.1145/820127.820136"]),
    ("note={doi:10.1000/x}", ["https://doi.org/10.1000/x"]),
    ("note={Comment on doi:10.1000/x}", []),
    ("url={http://dx.doi.org/10.1000/x}", ["https://doi.org/10.1000/x"]),
    ("eprint={math/0510479}, archiveprefix={arXiv}", ["https://arxiv.org/abs/math/0510479"]),
    ("pmid={10097079}", ["https://pubmed.ncbi.nlm.nih.gov/10097079/"]),
    ("journal={arXiv preprint arXiv:2003.05580}", ["https://arxiv.org/abs/2003.05580"]),
    ("isbn={978-0-321-35668-0}", []),  # of the book that an article may be in
]


@pytest.mark.parametrize(("field", "identifiers"), IDENTIFIERS)
def test_identifiers(field: str, identifiers: list[str]) -> None:
    """They are found where people put them, and only the work's own."""
    work = read_work(f"@article{{k, title={{T}}, {field}}}")
    assert [i.text for i in work.identifiers] == identifiers


DATES = [
    ("year={1999}, month=sep", "1999-09"),
    ("year=1999, month={9}, day=3", "1999-09-03"),
    ('year=1999, month="10~" # jan', "1999-01-10"),
    ("date={2002-07-03}", "2002-07-03"),
    ("date={2002-07/2002-08}", "2002-07"),
    ("date={Mar 3}, year={2015}", "2015-03-03"),
    ("year={2019/2020}", "2019"),
    ("year={in press}", None),
    ("year={c1977}", "1977"),
    ("year={2011}, month={}", "2011"),
    ("month=apr", None),
]


@pytest.mark.parametrize(("fields", "date"), DATES)
def test_dates(fields: str, date: str | None) -> None:
    """A date is as exact as the entry states it, and nothing where it states none."""
    work = read_work(f"@article{{k, title={{T}}, {fields}}}")
    assert (work.issued and work.issued.text) == date


# Broken entries, with the titles of the works and the reasons of what is unread.
BROKEN = [
    ("@article{k, title={A}\n author={B}}", ["A"], []),  # a comma is missing
    ("@article{k\n title={A}}", ["A"], []),
    ("@techreport{\n author={B},\n title={A}}", ["A"], []),  # the key is missing
    ("@article{k, title={A}", ["A"], []),  # the last brace is missing
    ("@article{k, title={A},, year=2000,}", ["A"], []),
    ("@article{k,\n title={A {B},\n year=2000\n}\n@book{l, title={C}}", ["C"],
     ["an entry without a title: the braces or quotes do not close"]),
    ("@article{k,\n title={A},\n author={B {C},\n year=2000\n}\n@book{l, title={C}}", ["A", "C"],
     ["the braces or quotes do not close"]),
    ('@article{k,\n title="A,\n year=2000\n}\n@book{l, title={C}}', ["C"],
     ["an entry without a title: the braces or quotes do not close"]),
    ("@article{k, title={A}, what is this, year=2000}", ["A"],
     ["words inside of an entry that are no field"]),
    ("@article{k,\n % remark, with = signs\n title={A}}", ["A"],
     ["words inside of an entry that are no field"]),
    ("@article{k, title={A}, title={B}}", ["A"], ["a second “title” of one entry"]),
    ("@article{k, title={A}}}}} x", ["A"], ["text between the entries of a bibliography"]),
    ("@article{k, title={A}}\n@article{k, title={A}}", ["A", "A"], []),
    ("@article{k, title={A \\{ B}}", ["A { B"], []),
    ("@article{k, title={A \\{ B \\}}}", ["A { B }"], []),
    ("@article{k, title={A}, file={C:\\}}", ["A"], []),
    ("@article(k, title={A (b)}, year=2000)", ["A (b)"], []),
    ("@article{k, title = A B C, year = in press}", ["A B C"], []),
    ("%@article{k, title={A}}", [], ["a comment in a bibliography"]),
    ("@comment{jabref: x{y};}\n@article{k, title={A}}", ["A"], ["a comment in a bibliography"]),
    ("@Comment this is one\n@article{k, title={A}}", ["A"],
     ["text between the entries of a bibliography"]),
    ("@comment{never closed\n@article{k, title={A}}", ["A"], ["a comment in a bibliography"]),
    ("@article{k, author={A B}}", [], ["an entry without a title"]),
    ("@collection{k, booktitle={A}}", ["A"], []),
    ("write to me@there.org @article{k, title={A @ home}}", ["A @ home"],
     ["text between the entries of a bibliography"]),
    ("@a{b, title={A}} @a{c, title={B}}", ["A", "B"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles", "reasons"), BROKEN)
def test_what_is_broken(text: str, titles: list[str], reasons: list[str]) -> None:
    """A broken place costs no more than itself, and is named."""
    records = read(text)
    assert [record.title.text for record in records if isinstance(record, Work)] == titles
    assert [reason for _, reason in list_unread(records)] == reasons


def test_two_entries_of_one_key_are_two_works() -> None:
    """A key that is used again, or missing, is told apart by the line."""
    works = read("@a{k, title={A}}\n@a{K, title={A}}\n@a{, title={A}}")
    assert [work.local for work in works if isinstance(work, Work)] == ["k", "K, line 2", "line 3"]


RECOGNIZED = [
    ("x.bib", "% Encoding: UTF-8\n", True),
    ("x.bib", "@unknown{x, y={z}}", True),
    ("x.txt", "  \n% remark\n@Article{x, title={y}}", True),
    ("x.txt", "@media{screen}", False),
    ("x.txt", "A page that cites\n@article{x, title={y}}", False),
    ("x.bib", "Only words.", False),
]


@pytest.mark.parametrize(("path", "text", "is_bibliography"), RECOGNIZED)
def test_recognition(path: str, text: str, *, is_bibliography: bool) -> None:
    """A bibliography begins with an entry; the name of the file alone is not enough."""
    assert (find_format(make_document(path, text.encode())) is FORMAT) == is_bibliography


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_encodings(encoding: str) -> None:
    """The name is right however the file was saved, and the mark at its beginning no word."""
    text = "% Encoding: x\n@book{k, title={Über Städte}, author={Gálvez, José}}\n"
    records = read_document(make_document("x.bib", text.encode(encoding)), SourceSettings())
    (work,) = [record for record in records if isinstance(record, Work)]
    assert [c.name.text for c in work.contributors] == ["José Gálvez"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("ISO-8859-2", "Růžička, Štěpán"), ("koi8-r", "Викторов, Михаил"), ("Cp1252", "Gálvez, José")],
)
def test_the_encoding_that_the_file_names(encoding: str, name: str) -> None:
    """A short text does not give its encoding away; JabRef writes it in the first line."""
    text = f"% Encoding: {encoding}\n@book{{k, title={{T}}, author={{{name}}}}}"
    document = make_document("x.bib", text.encode(encoding))
    assert document.text == text
    works = [r for r in read_document(document, SourceSettings()) if isinstance(r, Work)]
    assert [c.name.passage.quote for c in works[0].contributors] == [name]


ENTRIES = [
    "@article{k1,\n  title = {One {T}wo},\n  author = {A. Bee and {C} D},\n  year = 2000\n}\n",
    '@book{k2,\n  title = "Q {"} R",\n  month = "3~" # jan,\n}\n',
    "@misc{k3,\n  title = {x @ y},\n  note = {a, b = {c}},\n}\n",
    "@string{s = {word}}\n",
    "@comment{ {a} }\n",
    "plain words, {and} more\n",
    "% @article{no, title={x}}\n",
]
harm = st.tuples(
    st.integers(0, 200), st.sampled_from(["", "{", "}", '"', ",", "=", "\\", "#", "%"])
)


def mutate(text: str, changes: list[tuple[int, str]]) -> str:
    """Return the text with a character at each place replaced, but for what opens entries."""
    for place, sign in changes:
        at = place % len(text)
        opening = OPENING.match(text)
        if (not opening or at >= opening.end()) and text[at] not in "@%\n":
            text = text[:at] + sign + text[at + 1 :]
    return text


harmed = st.lists(
    st.tuples(st.sampled_from(ENTRIES), st.lists(harm, max_size=3)).map(lambda p: mutate(*p)),
    max_size=8,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(harmed)
def test_no_entry_is_lost(text: str) -> None:
    """As many entries as the lines open become works or unread records, whatever is broken."""
    records = read(text)
    entries = [
        record for record in records
        if isinstance(record, Work)
        or (isinstance(record, Unread) and record.reason.startswith("an entry"))
    ]  # fmt: skip
    assert len(entries) == len(OPENING.findall(text))


@settings(max_examples=300, deadline=None)
@given(harmed | st.text(alphabet="@{}\"'\\,=#% \nabk(", max_size=60))
def test_nothing_is_lost_between(text: str) -> None:
    """The blocks hold every character once, in order; every passage stands where it says."""
    blocks = list(split_bibliography(text))
    ends = [0, *(block.end for block in blocks)]
    for block, end in zip(blocks, ends, strict=False):
        assert not text[end : block.start].strip(BLANKS)
    assert not text[ends[-1] :].strip(BLANKS)
    for record in read(text):
        for passage in list_passages(record):
            assert text[passage.start : passage.end] == passage.quote


@settings(deadline=None)
@given(st.sampled_from(ENTRIES[:3]), st.lists(harm, min_size=1, max_size=5))
def test_a_broken_entry_harms_no_other(entry: str, changes: list[tuple[int, str]]) -> None:
    """The entries before and after are read as ever."""
    before, after = "@book{b, title={Before}}\n", "\n@book{a, title={After}}\n"
    titles = [r.title.text for r in read(before + mutate(entry, changes) + after)
              if isinstance(r, Work)]  # fmt: skip
    assert titles[0] == "Before"
    assert titles[-1] == "After"


@pytest.mark.parametrize(
    "text",
    [
        "@a{" * 50_000,
        "@article{k, title={" + "{" * 100_000,
        "@article{k, " + "x, " * 100_000 + "}",
        "@article{k" + " " * 200_000,
        "@article{k, author={" + "A and " * 20_000 + "}, title={T}}",
        '@article{k, title="' + 'a" # "' * 50_000 + '"}',
        "@article{k, author={" + "{A} and " * 5_000 + "}, title={T}}",
        "%" * 200_000 + "\n@article{k, title={T}}",
        "@comment{" * 20_000,
    ],
    ids=range(9),
)
def test_hostile_bibliographies(text: str) -> None:
    """Large nonsense is read in the time that its length takes."""
    assert read(text)


@pytest.mark.skipif(not SUITES, reason="JabRef's 85 bibliographies: set ACTORMAP_SUITES")
def test_the_bibliographies_of_jabref() -> None:
    """Every entry of real files is a work, or has no title; passages stand where they say."""
    files = sorted(Path(SUITES, "jabref").glob("*.bib"))
    assert len(files) >= 80
    counts = dict.fromkeys(["entries", "works", "untitled"], 0)
    for file in files:
        document = make_document(file.name, file.read_bytes())
        records = list(read_document(document, SourceSettings()))
        counts["entries"] += len(OPENING.findall(document.text))
        counts["works"] += sum(isinstance(record, Work) for record in records)
        reasons = [reason for _, reason in list_unread(records)]
        counts["untitled"] += reasons.count("an entry without a title")
    assert counts == {"entries": 620, "works": 609, "untitled": 11}


def test_phrases_are_sought_in_what_people_read() -> None:
    """The texts that themes are proposed from hold no LaTeX."""
    data = rb"@book{k, title={{L}earning {\'e}cosystems}, abstract={\emph{All} of it}}"
    reading = read_source("x.bib", data, SourceSettings(), EMPTY_SCHEME)
    assert reading.list_texts() == ["Learning écosystems\nAll of it"]
