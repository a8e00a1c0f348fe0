"""Cells of authors and their addresses, as databases of works export them.

Scopus: "Abramo G., Unit, University, Rome, Italy; D'Angelo C.A., University, Rome, Italy".
Web of Science: "[Abramo, G.; D'Angelo, C. A.] University, Rome, Italy; [Reale, E.] CNR, Italy".
Dimensions: "Abramo, Giovanni (University of Rome, Rome, Italy); Reale, Emanuela (CNR, Italy)".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actormap.readers.tables.cells import cut_value, split_value
from actormap.records import Value

_BRACKETED = re.compile(r"\[([^\]]*)\]\s*([^\[]*?)\s*(?:;|$)\s*(?=\[|$)")
_IN_ROUND = re.compile(r"([^();]+?)\s*\(((?:[^()]|\([^()]*\))*)\)\s*(?:;\s*|$)")
# "Abramo G., ": a name without a comma inside; "Abramo, Giovanni, " or "Abramo, G., ": with one.
_SIGNED = re.compile(
    r"(?P<name>[^,]+ (?:[^\W\d_]\.?-?){1,4}\.?|[^,]+, (?:[^\W\d_]\.[ -]?){1,4}|[^,]+, [^,]+),\s*"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Authors, by name as stated, and their addresses."""

    names: tuple[str, ...]
    addresses: tuple[Value, ...]


def read_signatures(value: Value) -> Iterator[Signature]:
    """Yield the authors of a cell with their addresses, in the order of the cell."""
    text = value.text
    if text.startswith("["):
        for match in _BRACKETED.finditer(text):
            names = tuple(filter(None, map(str.strip, match[1].split(";"))))
            yield Signature(names, tuple(cut_value(value, *match.span(2))))
    elif _IN_ROUND.match(text):
        for match in _IN_ROUND.finditer(text):
            inner = cut_value(value, *match.span(2))
            addresses = tuple(address for part in inner for address in split_value(part))
            yield Signature((match[1].strip(),), addresses)
    else:
        for part in split_value(value):
            signed = _SIGNED.match(part.text)
            end = signed.end() if signed else len(part.text)
            name = signed["name"] if signed else part.text
            yield Signature((name,), tuple(cut_value(part, end, len(part.text))))
