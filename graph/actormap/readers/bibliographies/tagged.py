"""Files of lines that begin with a tag, as reference databases export them: RIS, MEDLINE."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actormap.readers.positions import BLANKS

_LINE = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Tagged:
    """The value behind a tag, by its place, with the lines that continue it.

    `tag` is empty for lines that belong to no tag; `first` is where the tag stands.
    """

    tag: str
    first: int
    start: int
    end: int


def split_tagged(
    text: str, pattern: re.Pattern[str], short: frozenset[str] = frozenset()
) -> Iterator[Tagged]:
    """Yield what stands behind each tag; `pattern` matches tag (group 1) and sign.

    A line without a tag continues the one before, but not behind a tag that is `short`.
    """
    waiting: Tagged | None = None
    for line in _LINE.finditer(text):
        match = pattern.match(text, line.start(), line.end())
        if not match and not line[0].strip(BLANKS):
            continue
        if not match and waiting and waiting.tag not in short:
            waiting = Tagged(waiting.tag, waiting.first, waiting.start, line.end())
            continue
        if waiting:
            yield waiting
        start = match.end() if match else line.start()
        waiting = Tagged(match[1] if match else "", line.start(), start, line.end())
    if waiting:
        yield waiting
