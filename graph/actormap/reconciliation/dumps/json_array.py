"""A JSON array of any size → its members, one by one, in bounded memory."""

import json
from collections.abc import Iterator
from typing import IO, Any

from actormap.errors import SourceError

_CHUNK = 2**20
# No member of a registry is nearly as long; beyond this the file is damaged.
_LONGEST = 16 * 2**20
_SPACE = " \t\r\n"


def read_array(stream: IO[str], name: str) -> Iterator[Any]:
    """Yield the members of the array in a text; SourceError where it is none, or is cut off."""
    decoder = json.JSONDecoder()
    text = stream.read(_CHUNK).lstrip(_SPACE)
    if not text.startswith("["):
        raise SourceError(
            f"{name}: not a JSON array of records. Give the file as it was published."
        )
    start, is_first = 1, True
    while True:
        start = _skip(text, start, "" if is_first else ",")
        if text[start : start + 1] == "]":
            return
        try:
            # A number at the end of what was read might go on; records are objects.
            member, start = decoder.raw_decode(text, start)
        except (json.JSONDecodeError, RecursionError) as error:
            more = stream.read(_CHUNK) if len(text) - start < _LONGEST else ""
            if not more:
                raise SourceError(
                    f"{name}: damaged or cut off ({error}). Fetch the dump again."
                ) from error
            text, start = text[start:] + more, 0
            continue
        is_first = False
        yield member


def _skip(text: str, start: int, also: str) -> int:
    while start < len(text) and text[start] in _SPACE + also:
        start += 1
    return start
