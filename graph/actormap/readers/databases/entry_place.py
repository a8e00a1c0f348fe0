"""Where an entry of a database stands, and the values that it states, each with its place."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct, field

from actormap.identifiers import read_identifier
from actormap.model import Passage
from actormap.readers.bibliographies.inline_markup import strip_markup
from actormap.readers.databases.json_stream import Entry, make_unread
from actormap.readers.databases.salvage import Loss
from actormap.records import Unread, Value

# Of a record with a thousand wrong parts some are told, and how many more there are.
_MOST_LOSSES = 50

# By far the most identifiers are OpenAlex's own; others recur, and are looked at once.
_OPENALEX = re.compile(r"https://openalex\.org/[AWISTCPF]\d{4,}")
_read_known = lru_cache(maxsize=2**17)(read_identifier)

_MOST_KNOWN = 2**16


class Shared(Struct, frozen=True):
    """What the entries of a source share: its key, and the identifiers of those whom many show.

    They are `known` by name and identifiers in the source's own words, and those of 65,536 kept.
    """

    key: str
    known: dict[tuple[str | None, ...], tuple[Value, ...]] = field(default_factory=dict)


class Place:
    """The place of an entry: makes its values, and notes the parts that cannot be read."""

    __slots__ = ("_entry", "_key", "_known", "_line", "_losses", "_pointer")

    def __init__(self, shared: Shared, entry: Entry, losses: Iterable[Loss]) -> None:
        """Take what the source's entries share, the entry, and what was lost of it in decoding."""
        self._key = shared.key
        self._entry = entry
        self._pointer = entry.pointer
        self._line = entry.line
        self._losses = list(losses)
        self._known = shared.known

    def quote(self, words: str, path: str) -> Passage:
        """Return the passage of some words at a path within the entry."""
        return Passage(self._key, 0, len(words), self._line, words, self._pointer + path)

    def state(self, words: str, path: str) -> Value:
        """Return words as a value: without markup, doubled spaces and unprintable characters."""
        place = Passage(self._key, 0, len(words), self._line, words, self._pointer + path)
        # As `clean` does; nearly all words are clean, and this is for each value of each work.
        if words.isprintable() and not ("<" in words or "&" in words or "  " in words):
            return Value(words.strip(), place)
        return Value(clean(words), place)

    def identify(self, *stated: tuple[str | None, str]) -> tuple[Value, ...]:
        """Return the identifiers among words at some paths, in their order.

        What is none, or has wrong check digits, is noted as not understood.
        """
        found = []
        for words, path in stated:
            if not words:
                continue
            iri = words if _OPENALEX.fullmatch(words) else _read_known(words)
            if iri:
                place = Passage(self._key, 0, len(words), self._line, words, self._pointer + path)
                found.append(Value(iri, place))
            else:
                self.note(
                    path, words.encode(), "no identifier of a known sort, or its digits are wrong"
                )
        return tuple(found)

    def recall(self, bearer: tuple[str | None, ...]) -> tuple[Value, ...] | None:
        """Return the identifiers of somebody as an earlier entry states them; None if none does."""
        return self._known.get(bearer)

    def remember(
        self, bearer: tuple[str | None, ...], found: tuple[Value, ...]
    ) -> tuple[Value, ...]:
        """Return the identifiers of somebody, and keep them for entries to come."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        if not self._losses:  # What is wrong with them is told of each entry.
            self._known[bearer] = found
        return found

    def note(self, path: str, raw: bytes, reason: str) -> None:
        """Note a part that was not understood."""
        self._losses.append(Loss(path, raw, reason))

    def tell_losses(self) -> Iterator[Unread]:
        """Yield the parts that were not understood."""
        for loss in self._losses[:_MOST_LOSSES]:
            part = Entry(loss.raw, self._pointer + loss.pointer, self._line)
            yield make_unread(self._key, part, loss.reason)
        if (more := len(self._losses) - _MOST_LOSSES) > 0:
            yield make_unread(self._key, self._entry, f"{more} more parts that do not fit")


def clean(text: str) -> str:
    r"""Return words without markup, doubled spaces and characters that cannot be printed.

    >>> clean("<i>Homo</i> &amp; co.\x00")
    'Homo & co.'
    """
    return strip_markup("".join(c if c.isprintable() else " " for c in text))
