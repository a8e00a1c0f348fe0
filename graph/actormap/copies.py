"""Copies of web pages in a project: the bytes as they came, and a record of whence and when.

    fetched/example-org-page-1a2b3c4d.html
    fetched/example-org-page-1a2b3c4d.record.json

The name follows from the address alone, so that a copy is found without a list of copies.
"""

import hashlib
import mimetypes
import os
import re
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

from actormap.folders import explain_refusal
from actormap.identifiers import make_slug

FETCHED_FOLDER = "fetched"
CHANGED = (
    "its copy was changed after it was fetched; move it to your own sources, or remove it and "
    "fetch it again"
)
_RECORD = ".record.json"
_LONGEST_NAME = 253  # RFC 1035, of a host
_HOST = re.compile(r"(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})*\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.ASCII)
_FORBIDDEN = re.compile(r"[\s\x00-\x20\x7f-\xa0\ud800-\udfff\\<>\"]")
_ENDING = re.compile(r"\.[a-z0-9]{1,8}(?:\.gz)?$")
_SUFFIXES = {
    "application/ld+json": ".jsonld",
    "application/n-quads": ".nq",
    "application/n-triples": ".nt",
    "application/pdf": ".pdf",
    "application/rdf+xml": ".rdf",
    "application/trig": ".trig",
    "application/vnd.citationstyles.csl+json": ".json",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/x-bibtex": ".bib",
    "application/x-ndjson": ".jsonl",
    "application/x-research-info-systems": ".ris",
    "application/xhtml+xml": ".html",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/tab-separated-values": ".tsv",
    "text/turtle": ".ttl",
    "text/x-bibtex": ".bib",
}
# Servers call many things so; there the address tells more.
_VAGUE = {
    "application/gzip": ".gz",
    "application/json": ".json",
    "application/octet-stream": ".bin",
    "application/xml": ".xml",
    "application/zip": ".zip",
    "text/plain": ".txt",
    "text/xml": ".xml",
}


class Copy(msgspec.Struct, frozen=True):
    """What is known of a copy.

    `url` is the address in the project's settings, `final_url` where it led. Times are UTC (ISO
    8601): `retrieved` when these bytes came, `checked` when the server last said that they still
    stand. `file` is the name of the copy within the folder of copies.
    """

    url: str
    final_url: str
    retrieved: str
    checked: str
    status: int
    media_type: str
    sha256: str
    bytes: int
    etag: str
    last_modified: str
    file: str


def read_url(text: str) -> str:
    """Return a web address as it is asked for: in ASCII, without fragment.

    Raises ValueError that says why it is none.

    >>> read_url("https://Example.org/Zürich#part")
    'https://example.org/Z%C3%BCrich'
    """
    if _FORBIDDEN.search(text):
        raise ValueError("it holds a blank or another character that no address has")
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("it must begin with https:// or http:// and a host")
    if "@" in parts.netloc:
        raise ValueError("it holds a user name or a password, which have no place in a project")
    host = _read_host(parts.hostname)
    host = f"[{host}]" if ":" in host else host
    if parts.port is not None:  # Raises ValueError for what is no port.
        host = f"{host}:{parts.port}"
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~?[]")
    return urlunsplit((parts.scheme, host, path, query, ""))


def _read_host(host: str) -> str:
    if not host.isascii():
        import idna

        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise ValueError(f"its host is no name: {error}") from error
    if len(host) > _LONGEST_NAME or not _HOST.fullmatch(host):
        raise ValueError("its host is no name")
    return host


def name_copy(url: str) -> str:
    """Return the name of a copy without its ending: readable, and another for each address."""
    parts = urlsplit(url)
    path = PurePosixPath(parts.path)
    ending = _find_ending(url)
    words = f"{parts.hostname} {str(path).removesuffix(ending)} {parts.query}"
    digest = hashlib.sha256(url.encode()).hexdigest()[:8]
    return f"{make_slug(words) or 'page'}-{digest}"


def choose_suffix(url: str, media_type: str) -> str:
    """Return the ending of a copy's file name, by the media type and the address.

    >>> choose_suffix("https://example.org/a.php", "text/html")
    '.html'
    >>> choose_suffix("https://example.org/refs.bib", "text/plain")
    '.bib'
    """
    if media_type in _SUFFIXES:
        return _SUFFIXES[media_type]
    guessed = _VAGUE.get(media_type) or mimetypes.guess_extension(media_type) or ""
    return _find_ending(url) or guessed


def _find_ending(url: str) -> str:
    name = PurePosixPath(urlsplit(url).path).name.lower()
    match = _ENDING.search(name, 1)
    return match[0] if match else ""


def write_copy(folder: Path, copy: Copy, data: bytes, old: Copy | None = None) -> None:
    """Write a copy and its record, in place of an old one of the same address.

    Each file is written aside and put in place by rename. A kill between the two leaves bytes
    that do not fit their record, which `find_copy` sees.
    """
    _write(folder / copy.file, data)
    write_record(folder, copy)
    if old and old.file != copy.file:
        (folder / old.file).unlink(missing_ok=True)


def write_record(folder: Path, copy: Copy) -> None:
    """Write what is known of a copy beside it."""
    record = msgspec.json.format(msgspec.json.encode(copy), indent=2)
    _write(folder / (name_copy(copy.url) + _RECORD), record + b"\n")


def _write(file: Path, data: bytes) -> None:
    aside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        aside.write_bytes(data)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def find_copy(project: Path, url: str) -> tuple[Copy | None, str]:
    """Return the usable copy of an address; None and the reason where there is none."""
    folder = project / FETCHED_FOLDER
    record = folder / (name_copy(url) + _RECORD)
    if not record.exists() and not record.is_symlink():
        return None, "not fetched yet: actormap fetch PROJECT"
    reason = explain_refusal(record, project)
    copy = None if reason else _read_record(record)
    if copy is None:
        return None, f"the record of its copy {reason or 'is damaged'}; fetch it again"
    file = folder / copy.file
    if reason := explain_refusal(file, project):
        return None, f"its copy {reason}; fetch it again"
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return (copy, "") if digest == copy.sha256 else (None, CHANGED)


def _read_record(record: Path) -> Copy | None:
    try:
        copy = msgspec.json.decode(record.read_bytes(), type=Copy)
    except (OSError, msgspec.DecodeError):
        return None
    # A record may come from elsewhere: it must not name a file outside of the folder.
    stem = record.name.removesuffix(_RECORD)
    ending = copy.file.removeprefix(stem)
    usable = copy.file.startswith(stem) and (not ending or _ENDING.fullmatch(ending))
    return copy if usable and name_copy(copy.url) == stem else None
