"""A row that connects two names → its record."""

from collections.abc import Iterator, Mapping

from actormap.model import sort_details
from actormap.names import fold_key
from actormap.readers.tables.cells import read_number
from actormap.readers.tables.entry import Entry
from actormap.records import End, Link, Record, Value

_MOST_WEIGHT = 1e12


def read_connection(entry: Entry, described: Mapping[str, End]) -> Iterator[Record]:
    """Yield the link of a row; nothing where an end is missing.

    `described` has the names that other tables tell more of, by `fold_key`.
    """
    subject, target = entry.get("from"), entry.get("to")
    if subject is None or target is None:
        return
    words = [value.text for value in entry.list("relation")]
    weight = entry.convert("weight", lambda text: read_number(text, _MOST_WEIGHT), "a number")
    if weight is None and entry.problems:
        entry.problems.clear()  # a strength in words ("strong") says how, not how much
        words += [value.text for value in entry.list("weight")]
    direction = entry.get("direction")
    ends = (_make_end(subject, described), _make_end(target, described))
    if direction and direction.text.casefold() in {"reverse", "reversed", "backward"}:
        ends = (ends[1], ends[0])
    yield Link(
        *ends,
        entry.grid.make_passage(entry.row),
        details=sort_details([
            ("label", "; ".join(dict.fromkeys(words))),
            ("weight", weight.text if weight else ""),
        ]),
    )  # fmt: skip


def _make_end(value: Value, described: Mapping[str, End]) -> End:
    known = described.get(fold_key(value.text), End(value))
    return End(value, known.kind, source=known.source)
