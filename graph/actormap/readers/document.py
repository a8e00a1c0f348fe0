"""A source as it lies on disk: its bytes, unpacked if need be, and its text with the encoding."""

import codecs
import gzip
import hashlib
import io
import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from actormap.identifiers import make_slug
from actormap.model import Passage, Source, hash_values
from actormap.records import Unread

# Byte order marks, the longer ones first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GZIP = b"\x1f\x8b"
# Control characters that no text file has; tab, line feed, form feed, return and escape may be.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Beginning and share of a file in which format and encoding are sought: enough, and bounded.
_SAMPLE = 65_536
_MOST_CONTROL = 0.001
_LEAST_ZEROS = 0.5
_WESTERN = "cp1252"
# "% Encoding: Cp1252" (JabRef), encoding="ISO-8859-2" (XML), charset=koi8-r (HTML).
_DECLARED = re.compile(rb"(?:encoding|charset|coding)\s*[:=]\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_ENCODING_OF_FILES = re.compile(
    r"(?:iso8859|koi8|mac|tis)-\w+|cp\d+|gb\w+|big5\w*|euc_\w+|shift_jis\w*"
)
_OPENING = 1024
_BUFFER = 2**20
# What a source may hold, unpacked, to be read as a whole. Formats of one record a line are read
# line by line, and may be larger.
MOST_BYTES = 256 * 1024 * 1024


class DocumentError(Exception):
    """Why a document has no bytes or no text; its reader says so in an unread record."""


@dataclass(frozen=True)
class Document:
    """A source with its bytes, or with the file in which they lie.

    A file is not held in memory unless a reader asks for all of it.
    """

    source: Source
    content: bytes | Path

    @cached_property
    def raw(self) -> bytes:
        """The bytes as they lie on disk."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()

    @cached_property
    def _size(self) -> int:
        return len(self.content) if isinstance(self.content, bytes) else self.content.stat().st_size

    @cached_property
    def is_packed(self) -> bool:
        """Whether the bytes are compressed with gzip."""
        with self._open_raw() as stream:
            return stream.read(2) == _GZIP

    @property
    def suffix(self) -> str:
        """The ending of the file's name in small letters, without one for being packed."""
        path = PurePosixPath(self.source.path.lower())
        return PurePosixPath(path.stem).suffix if path.suffix == ".gz" else path.suffix

    def _open_raw(self) -> io.BufferedIOBase:
        if isinstance(self.content, bytes):
            return io.BytesIO(self.content)
        return io.BufferedReader(io.FileIO(self.content), _BUFFER)

    def open(self) -> io.BufferedIOBase:
        """Return the unpacked bytes as a stream, for sources that are larger than the memory."""
        if not self.is_packed:
            return self._open_raw()
        if isinstance(self.content, bytes):
            return gzip.GzipFile(fileobj=io.BytesIO(self.content))
        return gzip.GzipFile(self.content)

    @cached_property
    def head(self) -> bytes:
        """The first bytes, unpacked: what a format is recognized by."""
        try:
            with self.open() as stream:
                return stream.read(_SAMPLE)
        except (OSError, EOFError, zlib.error):
            return b""

    @cached_property
    def data(self) -> bytes:
        """All bytes, unpacked. Raises DocumentError where they are too many or damaged."""
        if not self.is_packed and self._size <= MOST_BYTES:
            return self.raw
        try:
            with self.open() as stream:
                data = stream.read(MOST_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise DocumentError(f"the file cannot be unpacked: {error}") from error
        if len(data) > MOST_BYTES:
            raise DocumentError(f"the file holds more than {MOST_BYTES // 1024**2} MB")
        return data

    @cached_property
    def _decoded(self) -> tuple[str, str]:
        if not self.data.strip():
            raise DocumentError("the file is empty")
        text, encoding = _decode(self.data)
        if text is None:
            raise DocumentError("not text: the file holds binary data")
        if not text.strip():
            raise DocumentError("the file is empty")
        return text, encoding

    @property
    def text(self) -> str:
        """The text. Raises DocumentError where there is none."""
        return self._decoded[0]

    @property
    def encoding(self) -> str:
        """How the bytes were read as text. Raises DocumentError where they could not be."""
        return self._decoded[1]

    @cached_property
    def opening(self) -> str:
        """The first characters, without blank ones before them; empty where there is no text."""
        text, _ = _decode(self.head, partial=True) if self.head else (None, "")
        return (text or "").lstrip("\ufeff \t\r\n")

    def tell_unread(self, reason: str) -> Unread:
        """Return the record that says why the whole document was not read."""
        return Unread(Passage(self.source.key, 0, 0, 1, ""), reason)


def make_document(path: str, content: bytes | Path, title: str = "") -> Document:
    """Return the document in some bytes or in a file; `path` is relative to the project."""
    digest = _hash(content)
    source = Source(key=make_key(path, digest), path=path, sha256=digest, title=title or path)
    return Document(source, content)


def _hash(content: bytes | Path) -> str:
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with content.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def make_key(path: str, sha256: str) -> str:
    """Return the short name of a source: from its file's path and the hash of its bytes."""
    slug = make_slug(PurePosixPath(path).stem) or "source"
    return f"{slug}-{hash_values(path)[:4]}-{sha256[:8]}"


def _decode(data: bytes, *, partial: bool = False) -> tuple[str | None, str]:
    """Return text and encoding; None for what is no text. `partial` data may end in a letter."""
    for encoding in (*_find_mark(data), "utf-8"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(data, final=not partial)
        except UnicodeDecodeError:
            continue
        return (text, encoding) if _is_text(text) else (None, "")
    return _decode_declared(data) or _guess(data)


def _decode_declared(data: bytes) -> tuple[str, str] | None:
    """Return the text by the encoding that its first lines name, if they do and it fits."""
    match = _DECLARED.search(data[:_OPENING])
    if not match or _CONTROL.search(data[:_SAMPLE].decode("latin-1")):
        return None
    try:
        encoding = codecs.lookup(match[1].decode("ascii")).name
        if not _ENCODING_OF_FILES.fullmatch(encoding):
            return None
        text = data.decode(encoding)
    except (LookupError, UnicodeError):
        return None
    return text, encoding


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
