"""Pages as browsers save them: archives, folders beside a page, frames, encodings."""

import pytest

from actormap.folders import is_companion
from actormap.readers.html import Page, PageError, read_page
from actormap.readers.html.decoding import decode_page
from actormap.readers.html.saved import list_frames, open_saved

ARCHIVE = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/labs
Subject: Living Labs
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: text/css
Content-Location: https://example.org/a.css

p {}
------B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/labs

<h1>Living Labs</h1><p>By Ann L=C3=A9e</p><p>A long =
line.</p>
------B
Content-Type: text/html
Content-Location: https://example.org/advertisement

<h1>Buy</h1>
------B--
"""


def describe(page: Page) -> tuple[str, list[str]]:
    """Return title and authors."""
    return page.title.value if page.title else "", [each.name.value for each in page.authors]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_archive_is_its_main_page(ends: str) -> None:
    """Of the parts of an MHTML file, the page at the saved address is read, decoded."""
    saved = open_saved(ARCHIVE.replace("\n", ends).encode())
    assert saved.url == "https://example.org/labs"
    assert describe(read_page(saved.html)) == ("Living Labs", ["Ann Lée"])
    assert "long line" in saved.html


def test_an_archive_without_a_page_is_refused() -> None:
    """An archive of pictures only gives a reason."""
    with pytest.raises(PageError, match="no HTML page"):
        open_saved(ARCHIVE.replace("text/html", "image/png").encode())


ORIGINS = [
    ("<!-- saved from url=(0024)https://example.org/labs --><h1>x", "https://example.org/labs"),
    (
        "<!--\n Page saved with SingleFile \n url: https://example.org/ \n-->",
        "https://example.org/",
    ),
    ("<h1>x</h1>", ""),
]


@pytest.mark.parametrize(("html", "url"), ORIGINS)
def test_where_a_page_was_saved_from(html: str, url: str) -> None:
    """Browsers write the address at the top of the file."""
    assert open_saved(html.encode()).url == url


FOLDERS = [
    ("Cities_files", ["Cities.html"], True),
    ("Städte-Dateien", ["Städte.htm"], True),
    ("Villes_fichiers", ["Villes.html"], True),
    ("my_files", ["notes.html"], False),
    ("Cities", ["Cities.html"], False),
]


@pytest.mark.parametrize(("folder", "files", "companion"), FOLDERS)
def test_folders_beside_a_page(folder: str, files: list[str], *, companion: bool) -> None:
    """A folder of a page's pictures and scripts is told from one of the researcher's."""
    assert is_companion(folder, files) is companion


def test_frames_name_their_pages() -> None:
    """A frameset has no words of its own, but says where they are."""
    html = "<frameset cols=2><frame src=menu.html><frame src=text.html></frameset>"
    assert list_frames(html) == ["menu.html", "text.html"]
    assert read_page(html).paragraphs == ()


ENCODINGS = [
    ("<meta charset=iso-8859-1>é".encode("latin-1"), "é"),
    ("<meta charset=iso-8859-1>é".encode(), "é"),
    (
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>李".encode("gb18030"),
        "李",
    ),
    ("<?xml version='1.0' encoding='koi8-r'?>я".encode("koi8-r"), "я"),
    ("é".encode("utf-16"), "é"),
    (b"<meta charset=no-such>\x93", "“"),
    (b"<meta charset=zip>\x93", "“"),
    (b"<meta charset=utf-16>\xe9", "\ufffd"),
]


@pytest.mark.parametrize(("data", "end"), ENCODINGS)
def test_encodings(data: bytes, end: str) -> None:
    """A page is decoded by what it is, then by what it says; never by what is no text encoding."""
    assert decode_page(data).endswith(end)


def test_words_that_browsers_do_not_show() -> None:
    """Comments, scripts, templates and what is for browsers without scripts are no text."""
    page = read_page(
        "<h1>Labs</h1><!-- By Cy Poe --><noscript><p>By Cy Poe</p></noscript>"
        "<template><p>By Cy Poe</p></template><p>By Ann Lee</p>"
    )
    assert describe(page) == ("Labs", ["Ann Lee"])
