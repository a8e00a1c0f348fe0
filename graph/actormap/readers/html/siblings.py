"""Where a page repeats itself: groups of sibling elements that may be the rows of a list.

A row is one element (a card, a list item, a table row) or several in a fixed order (a term and its
description, a heading with the paragraphs after it).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from actormap.readers.html.blocks import is_hidden
from actormap.readers.html.tree import Element, Text

LEAST_ROWS = 3
_MOST_ROWS = 20_000
# Shapes of siblings that may begin a row, the commonest first.
_MOST_SHAPES = 8
# Rows longer than this are sections of a page, not entries of a list.
_LONGEST_ROW = 20_000
_NO_ROWS = frozenset("br hr th thead script style template noscript option link meta".split())
# This share of the rows must have the shape that all are taken to have.
_LEAST_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that look alike, and the path of the elements they stand in."""

    path: str
    rows: tuple[tuple[Element, ...], ...]

    @property
    def size(self) -> int:
        """Characters of source in all rows."""
        return sum(element.end - element.start for row in self.rows for element in row)


def find_groups(root: Element) -> list[RowGroup]:
    """Return the groups of rows of a page, those with most source first."""
    single: dict[tuple[str, str], list[tuple[Element, ...]]] = defaultdict(list)
    groups: list[RowGroup] = []
    for parent in [root, *(node for node in root.walk() if isinstance(node, Element))]:
        children = [child for child in parent.elements if _is_candidate(child)]
        if not children:
            continue
        for shape, elements in _group_alike(children).items():
            # Cousins join: a grid often has its cards in several lines.
            single[parent.path, shape] += [(element,) for element in elements]
        if len(children) >= 2 * LEAST_ROWS:
            groups += [RowGroup(parent.path, rows) for rows in _cut_cycles(children)]
    groups += [RowGroup(path, _drop_nested(rows)) for (path, _), rows in single.items()]
    usable = [group for group in groups if LEAST_ROWS <= len(group.rows) <= _MOST_ROWS]
    return sorted(usable, key=lambda group: -group.size)


def _drop_nested(rows: Sequence[tuple[Element, ...]]) -> tuple[tuple[Element, ...], ...]:
    """Return the rows without those that lie within the one before: lists within lists."""
    kept: list[tuple[Element, ...]] = []
    for row in sorted(rows, key=lambda each: each[0].start):
        if not kept or row[0].start >= kept[-1][0].end:
            kept.append(row)
    return tuple(kept)


def _is_candidate(element: Element) -> bool:
    if element.tag in _NO_ROWS or element.end - element.start > _LONGEST_ROW:
        return False
    return not is_hidden(element) and _has_text(element)


def _has_text(element: Element) -> bool:
    return any(isinstance(node, Text) and node.text.strip() for node in element.walk())


def _group_alike(children: Sequence[Element]) -> dict[str, list[Element]]:
    """Return the children by tag, and by the class that most of one tag share."""
    groups: dict[str, list[Element]] = {}
    by_tag: dict[str, list[Element]] = defaultdict(list)
    for child in children:
        by_tag[child.tag].append(child)
    for tag, elements in by_tag.items():
        counts = Counter(name for each in elements for name in set(each.classes))
        shared = [name for name, count in counts.items() if 2 * count > len(elements)]
        name = max(shared, key=lambda each: (counts[each], -len(each)), default="")
        groups[f"{tag}.{name}"] = [each for each in elements if not name or name in each.classes]
    return groups


def _cut_cycles(children: Sequence[Element]) -> Iterator[tuple[tuple[Element, ...], ...]]:
    """Yield the ways to cut a flat series of elements into rows that look alike."""
    shapes = [_describe(child) for child in children]
    if len(set(shapes)) == 1:
        return
    counts = Counter(shapes)
    best: tuple[float, list[int]] | None = None
    for shape, count in counts.most_common(_MOST_SHAPES):
        if count < LEAST_ROWS:
            continue
        starts = [index for index, each in enumerate(shapes) if each == shape]
        for begins in (starts, _shift(starts, len(shapes))):
            alike = _rate_cut(shapes, begins)
            if alike >= _LEAST_ALIKE and (best is None or alike > best[0]):
                best = alike, begins
    if best:
        ends = [*best[1][1:], _find_end(shapes, best[1])]
        yield tuple(tuple(children[start:end]) for start, end in zip(best[1], ends, strict=True))


def _describe(element: Element) -> str:
    return ".".join((element.tag, *element.classes[:1]))


def _shift(starts: list[int], length: int) -> list[int]:
    """Return the starts moved to the front by what the last row lacks.

    In a series of byline, heading, text the headings repeat, but each row begins before its own.
    """
    period = Counter(b - a for a, b in pairwise(starts)).most_common(1)[0][0]
    lead = period - (length - starts[-1])
    if not 0 < lead <= starts[0]:
        return starts
    return [start - lead for start in starts]


def _rate_cut(shapes: Sequence[str], starts: Sequence[int]) -> float:
    """Return the share of rows with the commonest shape, if they have several elements each."""
    ends = [*starts[1:], _find_end(shapes, starts)]
    rows = [tuple(shapes[a:b]) for a, b in zip(starts, ends, strict=True)]
    longest = max(rows, key=len)
    whole = sum(row == longest for row in rows)
    cut = sum(row == longest[: len(row)] for row in rows) - whole
    alike = (whole + cut / 2) / len(rows)
    covered = sum(map(len, rows)) / len(shapes)
    return alike * covered if len(longest) > 1 else 0.0


def _find_end(shapes: Sequence[str], starts: Sequence[int]) -> int:
    """Return where the last row ends: it is no longer than the longest before it."""
    longest = max((b - a for a, b in pairwise(starts)), default=1)
    return min(len(shapes), starts[-1] + longest)
