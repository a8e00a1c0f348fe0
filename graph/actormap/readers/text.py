"""Bytes → text, with the encoding found out and said."""

import codecs
import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from actormap.identifiers import make_slug
from actormap.model import Source

# Byte order marks, the longer ones first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text file has; tab, line feed, form feed, return and escape may be.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(r"\s*<(?:!doctype|\?xml|html|head|body)\b", re.IGNORECASE)
# Beginning and share of a file in which the encoding is sought: enough, and bounded.
_SAMPLE = 65_536
_MOST_CONTROL = 0.001
_LEAST_ZEROS = 0.5
_WESTERN = "cp1252"


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its text.

    `encoding` says how the bytes were read. `problem` says why there is no text, if so.
    """

    source: Source
    text: str
    encoding: str = "utf-8"
    problem: str = ""


def decode_document(path: str, data: bytes, title: str = "") -> Document:
    """Return the document in a file's bytes; `path` is relative to the project."""
    digest = hashlib.sha256(data).hexdigest()
    key = f"{make_slug(PurePosixPath(path).stem) or 'source'}-{digest[:8]}"
    source = Source(key=key, path=path, sha256=digest, title=title or path)
    if not data.strip():
        return Document(source, "", problem="the file is empty")
    text, encoding = _decode(data)
    if text is None:
        return Document(source, "", problem="not text: the file holds binary data")
    if not text.strip():
        return Document(source, "", problem="the file is empty")
    return Document(replace(source, characters=len(text)), text, encoding)


def is_markup(text: str) -> bool:
    """Tell whether the text is an HTML or XML page rather than a page saved as text."""
    return _MARKUP.match(text) is not None


def _decode(data: bytes) -> tuple[str | None, str]:
    """Return text and encoding; None for what is no text."""
    for encoding in (*_find_mark(data), "utf-8"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return (text, encoding) if _is_text(text) else (None, "")
    return _guess(data)


def _find_mark(data: bytes) -> list[str]:
    """Return the encoding that a byte order mark, or the place of zero bytes, gives away.

    In UTF-16 without a mark every other byte of Western text is zero.
    """
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1]
    if marked or len(data) % 2:
        return marked
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if max(even, odd) < len(data[:_SAMPLE:2]) * _LEAST_ZEROS or min(even, odd):
        return []
    return ["utf-16-le" if odd else "utf-16-be"]


def _is_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) <= len(sample) * _MOST_CONTROL


def _guess(data: bytes) -> tuple[str | None, str]:
    """Return the text by the encoding that makes the most sense of the bytes.

    A short text leaves several equally good; then the Western one, by far the most used, is taken.
    """
    if _CONTROL.search(data[:_SAMPLE].decode("latin-1")):
        return None, ""
    from charset_normalizer import from_bytes

    matches = from_bytes(data[:_SAMPLE])
    equal = [match for match in matches if match.chaos == matches[0].chaos]
    western = not equal or any(_WESTERN in match.could_be_from_charset for match in equal)
    encoding = _WESTERN if western else equal[0].encoding
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        # Latin-1 gives every byte a character, so nothing is lost where the guess was wrong.
        return data.decode("latin-1"), "latin-1"
