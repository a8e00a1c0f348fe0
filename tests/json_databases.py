"""What the tests of JSON databases share: reading, and following a pointer to what it points to."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers import Document, find_format, make_document, read_document
from actormap.records import Record


def read(data: object, name: str = "x.json") -> list[Record]:
    """Return the records of a file of this content: bytes, lines, or what JSON can write."""
    document = make_document(name, write(data))
    # One key for all, so that records of differently written files can be compared.
    document = Document(replace(document.source, key="x"), document.raw)
    return list(read_document(document, SourceSettings()))


def write(data: object) -> bytes:
    """Return the bytes of a file of this content."""
    if isinstance(data, bytes):
        return data
    return json.dumps(data, ensure_ascii=False).encode()


def write_lines(entries: list[Any]) -> bytes:
    """Return JSON lines."""
    return b"".join(write(entry) + b"\n" for entry in entries)


def find_name(data: object) -> str:
    """Return the name of the format that a file of this content is read as."""
    return find_format(make_document("x.json", write(data))).name


def wrap(entries: list[Any], lists: str) -> dict[str, bytes]:
    """Return the forms in which a database hands out some entries; `lists` names their list."""
    inner: Any = {lists: entries}
    page = {"meta": {"count": len(entries)}, **inner} if lists == "results" else inner
    return {
        "lines": write_lines(entries),
        "lines without an end": write_lines(entries).rstrip(),
        "lines with blank ones": b"\n" + write_lines(entries).replace(b"\n", b"\n\n"),
        "lines with returns": write_lines(entries).replace(b"\n", b"\r\n"),
        "lines with a mark": b"\xef\xbb\xbf" + write_lines(entries),
        "page": write(page),
        "page, indented": json.dumps(page, indent=2).encode(),
        "page, list first": write(dict(reversed(page.items()))),
        "array": write(entries),
        "array, an entry a line": b"[\n" + b",\n".join(map(write, entries)) + b"\n]\n",
        "lines of pages": write_lines([{lists: [entry]} for entry in entries]),
        "packed lines": gzip.compress(write_lines(entries)),
        "packed twice in one": b"".join(gzip.compress(write(e) + b"\n") for e in entries),
        "in UTF-16": write_lines(entries).decode().encode("utf-16") if len(entries) == 1
        else json.dumps(entries).encode("utf-16"),
    }  # fmt: skip


def list_all_passages(value: object) -> Iterator[Passage]:
    """Yield every passage within a record."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from list_all_passages(item)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            yield from list_all_passages(getattr(value, name))


def resolve(data: Any, pointer: str) -> Any:  # noqa: ANN401 - JSON is of any type
    """Return what a JSON pointer leads to (RFC 6901)."""
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        data = data[int(name)] if isinstance(data, list) else data[name]
    return data
