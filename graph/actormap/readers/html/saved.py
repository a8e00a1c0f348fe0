"""Pages as browsers save them: one file, a file with a folder beside it, or an MHTML archive."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy

from actormap.readers.html.decoding import decode_page
from actormap.readers.html.model import PageError
from actormap.readers.html.tree import parse_tree

# An archive holds the pictures of its page as well.
MOST_BYTES = 100_000_000
_SAMPLE = 4_096
_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
# What browsers and the SingleFile extension write at the top of a page: where it came from.
_ORIGIN = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)", re.IGNORECASE
)
_HTML_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The HTML of a saved page, and the address it was saved from, if the file says it."""

    html: str
    url: str = ""


def open_saved(data: bytes) -> SavedPage:
    """Return the page in the bytes of a file that a browser saved.

    Of an MHTML archive it is the page that the others belong to; positions then count in that
    page's HTML. Raises `PageError` for an archive without a page, or beyond all measure.
    """
    if len(data) > MOST_BYTES:
        raise PageError(f"the file has {len(data):,} bytes; at most {MOST_BYTES:,} are read")
    if is_archive(data):
        return _open_archive(data)
    html = decode_page(data)
    origin = _ORIGIN.search(html, 0, _SAMPLE)
    return SavedPage(html, origin.group(1).rstrip("-") if origin else "")


def is_archive(data: bytes) -> bool:
    """Tell whether a file is an MHTML archive: a mail of several parts that belong together."""
    head = data[:_SAMPLE]
    return b"<" not in head.split(b":", 1)[0] and _ARCHIVE.search(head) is not None


def _open_archive(data: bytes) -> SavedPage:
    archive = message_from_bytes(data, policy=policy.compat32)
    pages = [part for part in archive.walk() if part.get_content_type() in _HTML_TYPES]
    if not pages:
        raise PageError("the archive holds no HTML page")
    wanted = str(archive.get("Snapshot-Content-Location") or "")
    start = str(archive.get_param("start") or "")
    page = next((each for each in pages if start and each.get("Content-ID") == start), None)
    page = page or next((p for p in pages if wanted and p.get("Content-Location") == wanted), None)
    page = page or pages[0]
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise PageError("the page in the archive cannot be decoded")
    url = str(page.get("Content-Location") or wanted)
    stated = str(page.get_content_charset() or "")
    return SavedPage(decode_page(content, stated), url if url.startswith("http") else "")


def list_frames(html: str) -> list[str]:
    """Return the addresses of the pages in a frameset, which itself says nothing.

    >>> list_frames('<frameset><frame src="a.html"><frame src="b.html"></frameset>')
    ['a.html', 'b.html']
    """
    return [frame.get("src") for frame in parse_tree(html).find("frame") if frame.get("src")]
