"""Entries in JSON: decoded without surprise, each value with the pointer to its place."""

from collections.abc import Iterator
from typing import Any

import msgspec

from actormap.model import Passage
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.document import Document, DocumentError
from actormap.records import Value


def decode_json(document: Document) -> Any:  # noqa: ANN401 - JSON is anything
    """Return what the document holds. Raises DocumentError where it is no JSON, or too deep."""
    try:
        return msgspec.json.decode(document.text.removeprefix("\ufeff"))
    except msgspec.DecodeError as error:
        raise DocumentError(f"the JSON cannot be read: {error}") from error
    except RecursionError as error:
        raise DocumentError("the JSON is nested too deep") from error


class Node:
    """A place in JSON: a value and the pointer to it (RFC 6901)."""

    def __init__(self, source: str, value: Any, pointer: str = "") -> None:  # noqa: ANN401 - as above
        """Take the source's key, a value and where it stands."""
        self.source = source
        self.value = value
        self.pointer = pointer

    def get(self, *names: str) -> "Node":
        """Return the first member of these names that says something; else one of nothing."""
        for name in names:
            found = self.value.get(name) if isinstance(self.value, dict) else None
            if found not in (None, "", [], {}):
                return Node(self.source, found, f"{self.pointer}/{_escape(name)}")
        return Node(self.source, None, self.pointer)

    def list(self) -> Iterator["Node"]:
        """Yield the items of an array; of anything else itself."""
        if isinstance(self.value, list):
            for i, item in enumerate(self.value):
                yield Node(self.source, item, f"{self.pointer}/{i}")
        elif self.value is not None:
            yield self

    @property
    def text(self) -> str:
        """The text of a string or number without markup; empty for anything else."""
        if isinstance(self.value, str):
            return strip_markup(self.value)
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return str(self.value) if is_number else ""

    def state(self) -> Value | None:
        """Return the text with its place, if there is any."""
        return Value(self.text, self.quote()) if self.text else None

    def quote(self) -> Passage:
        """Return the passage: a string as it stands, anything else as JSON."""
        words = self.value if isinstance(self.value, str) else _write(self.value)
        return Passage(self.source, 0, len(words), 0, words, self.pointer or "/")


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _write(value: Any) -> str:  # noqa: ANN401 - as above
    return msgspec.json.encode(value).decode("utf-8", "replace")
