"""Documents of word processors, and PDF: their text, where it stands, and what is not text."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfReader, PdfWriter

from actormap.project import SourceSettings
from actormap.readers import find_format, make_document, read_document
from actormap.readers.documents.extracted import Block, read_blocks
from actormap.records import Heading, Prose, Record, Unread, Work
from shown import show_record

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROWS = [
    ("Keri Facer & Helen Manchester, University of Bristol", "Reclaiming the Learning City",
     "Cities are at the forefront of humanity’s responses."),
    ("Julia Freeland, Director, Clayton Christensen Institute", "How John Dewey got his first job",
     "Authentic ways by expanding where learning can happen."),
    ("Diana Wells & Flavio Bassi, Ashoka", "Everyone a Changemaker Ecosystems",
     "How can we prepare young people to thrive in this new world?"),
]  # fmt: skip
LINES = ["Essays on Learning", *(line for row in ROWS for line in row)]


def make_paragraph(text: str) -> str:
    """Return a paragraph, its lines parted by breaks."""
    runs = "<w:br/>".join(f"<w:t>{escape(line)}</w:t>" for line in text.split("\n"))
    return f"<w:p><w:r>{runs}</w:r></w:p>"


def make_table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table of cells of one paragraph."""
    cells = ["".join(f"<w:tc>{make_paragraph(c)}</w:tc>" for c in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def make_docx(body: str, *, prolog: str = "", **parts: str) -> bytes:
    """Return the bytes of a document with this body and these other parts."""
    main = f'{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", main)
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return file.getvalue()


def make_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return the bytes of a PDF with these lines on its pages."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for lines in pages:
        shown = "".join(f"({_escape(line)}) Tj T* " for line in lines)
        content = f"BT /F1 11 Tf 14 TL 50 780 Td {shown}ET" if lines else ""
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{font}"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    data, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    data += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    )
    return data.encode("latin-1")


def _escape(text: str) -> str:
    bare = text.replace("’", "'").replace("\\", "\\\\")
    return bare.replace("(", "\\(").replace(")", "\\)")


def read(data: bytes, path: str = "x.bin") -> list[Record]:
    """Return the records of a file; its name says nothing of its format."""
    return list(read_document(make_document(path, data), SourceSettings()))


def list_works(records: Sequence[Record]) -> list[tuple[str, str]]:
    """Return byline and title of each work."""
    return [
        (record.byline.quote if record.byline else "", record.title.text)
        for record in records
        if isinstance(record, Work)
    ]


FILES = {
    "DOCX, a paragraph a line": (make_docx("".join(map(make_paragraph, LINES))), "paragraph=3"),
    "DOCX, a paragraph a row": (
        make_docx("".join(map(make_paragraph, [LINES[0], *("\n".join(row) for row in ROWS)]))),
        "paragraph=2",
    ),
    "DOCX, a table for the layout": (
        make_docx(make_paragraph(LINES[0]) + make_table([["\n".join(row)] for row in ROWS])),
        "paragraph=2",
    ),
    "PDF": (make_pdf([LINES]), "page=1"),
    "PDF, a work over two pages": (make_pdf([LINES[:6], LINES[6:]]), "page=1"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_works_of_a_document(name: str) -> None:
    """They are found as on a page, and placed where the document has them."""
    data, fragment = FILES[name]
    records = read(data)
    assert list_works(records) == [(b.replace("’", "'"), t) for b, t, _ in ROWS]
    assert isinstance(records[0], Heading)
    first = next(record for record in records if isinstance(record, Work))
    assert first.title.passage.fragment == fragment


def test_positions_count_within_their_block() -> None:
    """Each quote stands where its fragment and its offsets say."""
    blocks = [Block(3, "A Page"), Block(5, "A sentence here.\nAnother one, longer, there.")]
    records = list(read_blocks("key", "page", blocks, None))
    texts = {f"page={block.number}": block.text for block in blocks}
    passages = [record.passage for record in records if isinstance(record, Heading | Prose)]
    assert len(passages) == 3
    for passage in passages:
        assert texts[passage.fragment][passage.start : passage.end] == passage.quote


def test_a_table_of_data_in_a_document() -> None:
    """Headers that are known make it one; its cells are named as in a workbook."""
    rows = [["Name", "Organisation"], ["Anna Müller", "ETH Zürich"]]
    records = read(make_docx(make_paragraph("Members") + make_table(rows)))
    assert [show_record(record) for record in records] == [
        "heading Members", "person Anna Müller at ETH Zürich",
    ]  # fmt: skip


MARKED = {
    "deleted text": ("<w:p><w:del><w:r><w:delText>No.</w:delText></w:r></w:del></w:p>", []),
    "moved text": (
        "<w:p><w:moveFrom><w:r><w:t>A moved sentence.</w:t></w:r></w:moveFrom></w:p>",
        [],
    ),
    "a code of a field": (
        "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>A link here.</w:t></w:r></w:p>",
        ["A link here."],
    ),
    "a link and a tab": (
        "<w:p><w:hyperlink><w:r><w:t>One</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>two.</w:t>"
        "</w:r></w:p>",
        ["One two."],
    ),
    "a text box": (
        "<w:p><w:r><w:t>Outside it is.</w:t></w:r><w:txbxContent><w:p><w:r><w:t>Inside it is.</w:t>"
        "</w:r></w:p></w:txbxContent></w:p>",
        ["Inside it is.", "Outside it is."],
    ),
}


@pytest.mark.parametrize("name", MARKED)
def test_what_a_reader_of_the_document_sees(name: str) -> None:
    """Only what is shown is text."""
    body, wanted = MARKED[name]
    assert [r.passage.quote for r in read(make_docx(body)) if isinstance(r, Prose)] == wanted


def test_notes_are_read() -> None:
    """A footnote is running text, with its own place."""
    note = f'<w:footnotes xmlns:w="{WORD}">{make_paragraph("A note.")}</w:footnotes>'
    *_, last = read(make_docx(make_paragraph("A text."), footnotes=note))
    assert isinstance(last, Prose)
    assert (last.passage.quote, last.passage.fragment) == ("A note.", "footnotes paragraph=1")


DEEP = "<w:p>" * 100_000 + "</w:p>" * 100_000
BROKEN = {
    "entities": (make_docx("&b;", prolog='<!DOCTYPE x [<!ENTITY b "b">]>'), "document type"),
    "unfinished XML": (make_docx("<w:p>"), "the document is damaged"),
    "no text": (make_docx(""), "there is nothing in it"),
    "elements without end": (make_docx(DEEP), "there is nothing in it"),
    "a zip bomb": (make_docx("", bomb=" " * 210 * 1024**2), "unpacks to 210 MB"),
    "a PDF of images": (make_pdf([[], []]), "have the text recognized first"),
    "half a PDF": (make_pdf([LINES])[:200], "the PDF is damaged"),
    "nothing but a mark": (b"%PDF-1.7\n%%EOF", "the PDF is damaged"),
    "PDF without its table": (b"%PDF-1.7\n" + b"\x00\xff" * 500, "the PDF is damaged"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_documents_that_cannot_be_read(name: str) -> None:
    """Each gives one record that says why."""
    data, reason = BROKEN[name]
    (unread,) = read(data)
    assert isinstance(unread, Unread)
    assert reason in unread.reason


def test_a_page_that_draws_too_much() -> None:
    """It is told by its number; the other pages are read."""
    prose, unread = read(make_pdf([["x" * 80] * 15_000, ["A sentence here."]]))
    assert isinstance(prose, Prose)
    assert isinstance(unread, Unread)
    assert (unread.passage.fragment, unread.reason) == (
        "page=1", "the page cannot be read: ValueError: a drawing of 1.3 MB",
    )  # fmt: skip


def test_a_locked_pdf() -> None:
    """One with a password is told; one that anybody may open is read."""
    for password, reason in (("secret", "locked by a password"), ("", "")):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf([["A sentence here."]]))))
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")  # noqa: S106 - a test
        file = io.BytesIO()
        writer.write(file)
        (record,) = read(file.getvalue())
        if reason:
            assert isinstance(record, Unread)
            assert reason in record.reason
        else:
            assert isinstance(record, Prose)


def test_lines_of_a_pdf_become_paragraphs() -> None:
    """A line that is full goes on in the next; a word cut by a hyphen is put together."""
    lines = [
        "A short title",
        "This is a line of running text that is as wide as the page is, and it goes",
        "on in the next line, where a long word is cut in two by a hyphen, as in for-",
        "mation, and then comes to its end.",
        "Another short line",
    ]
    quotes = [r.passage.quote for r in read(make_pdf([lines])) if isinstance(r, Prose)]
    assert quotes == [
        "This is a line of running text that is as wide as the page is, and it goes on in the next"
        " line, where a long word is cut in two by a hyphen, as in formation, and then comes to its"
        " end."
    ]


def test_what_every_page_repeats_is_told_once() -> None:
    """Headers, footers and page numbers are no part of the text."""
    pages = [["The Journal", f"Sentence {i} of the text.", f"Page {i}"] for i in range(1, 5)]
    records = read(make_pdf(pages))
    assert [r.passage.quote for r in records if isinstance(r, Prose)] == [
        f"Sentence {i} of the text." for i in range(1, 5)
    ]
    assert [(r.passage.quote, r.reason) for r in records if isinstance(r, Unread)] == [
        ("Page 1", "at the edge of 4 pages"), ("The Journal", "at the edge of 4 pages"),
    ]  # fmt: skip


def test_a_row_in_running_text_is_no_work() -> None:
    """In a long document a byline and a title count only at the top or in a list."""
    prose = "A sentence of a report that goes on and on, until it comes to an end."
    lines = [prose] * 10 + list(ROWS[0][:2]) + [prose] * 10
    assert list_works(read(make_docx("".join(map(make_paragraph, lines))))) == []
    assert len(list_works(read(make_docx("".join(map(make_paragraph, LINES)))))) == 3


def test_formats_go_by_content() -> None:
    """The name of a file does not make it a PDF or a document."""
    assert find_format(make_document("x.txt", make_pdf([LINES]))).name == "PDF"
    assert find_format(make_document("x.pdf", b"A Page\n")).name == "collection page"
    assert find_format(make_document("x.zip", make_docx("x"))).name == "text document"
