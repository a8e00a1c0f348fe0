"""The paragraphs of a single article, without what stands around them.

Each run of words speaks for the elements that hold it: by its length and its commas, less the
farther out. The element that gathers most, without being mostly links, is the article. The idea is
that of Arc90's Readability; weights were set on pages of the development half.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from actormap.readers.html.blocks import Run, clean_text, collect_runs, make_block
from actormap.readers.html.model import Block
from actormap.readers.html.tree import Element

_GOOD = re.compile(r"article|body|content|entry|main|page|post|text|blog|story", re.IGNORECASE)
_BAD = re.compile(
    r"comment|combx|foot|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|"
    r"sponsor|shopping|tags|tool|widget|newsletter|disqus|breadcrumb|navig|menu|teaser|cookie|consent",
    re.IGNORECASE,
)
_FRAME = frozenset("aside footer nav form button".split())
_TAGS = {
    "article": 1.4,
    "main": 1.2,
    "footer": 0.1,
    "aside": 0.3,
    "nav": 0.1,
    "form": 0.5,
    "li": 0.6,
    "dd": 0.8,
}
_LOW_TAGS = frozenset("ul ol dl li dd dt th form h1 h2 h3 h4 h5 h6 header footer aside nav".split())
_LEAST_TEXT = 25
_MOST_LENGTH_POINTS = 3
_MOST_LINKS = 0.5
_SENTENCE = re.compile(r"[.!?…。！？:]['\"”’»)\]]*$")
# How many elements outwards a paragraph speaks for, each counting less.
_REACH = 4
# A sibling of the article with this share of its score belongs to it.
_SIBLING = 0.2
# An element around the best one that holds this many times as much is taken instead.
_MUCH_MORE = 1.5


@dataclass(frozen=True, slots=True)
class _Weight:
    """A run, its length, and how much of it is links."""

    run: Run
    length: int
    linked: int


def find_main_text(source: str, root: Element) -> tuple[Block, ...]:
    """Return the paragraphs, headings and list items of the page's article, in order."""
    weights = [weight for run in collect_runs(root) if (weight := _weigh(run)).length]
    chosen = _choose_elements(root, weights)
    runs = (run for element in chosen for run in collect_runs(element, _is_frame))
    blocks = (make_block(source, run.texts) for run in runs if _is_kept(_weigh(run)))
    return tuple(block for block in blocks if block)


def _weigh(run: Run) -> _Weight:
    length = linked = 0
    for text in run.texts:
        size = len(clean_text(text.text))
        length += size
        node: Element | None = text.parent
        while node is not None and node is not run.holder and node.tag != "a":
            node = node.parent
        inside = node is not None and node.tag == "a"
        linked += size if inside else 0
    return _Weight(run, length, linked)


def _choose_elements(root: Element, weights: Sequence[_Weight]) -> list[Element]:
    """Return the element that holds the article, and those of its siblings that go on with it."""
    tally = _Tally(root, weights)
    best = tally.find_best()
    if best.parent is None:
        return [best]
    least = tally.score(best) * _SIBLING
    near = [each for each in best.parent.elements if each is best or tally.score(each) >= least]
    return [each for each in near if each is best or not _is_bad(each)]


@dataclass(slots=True)
class _Sums:
    """What the runs in an element add up to; `near` counts them less the deeper they lie."""

    near: float = 0.0
    points: float = 0.0
    length: int = 0
    linked: int = 0


class _Tally:
    """The sums of each element of a page, by its identity."""

    def __init__(self, root: Element, weights: Sequence[_Weight]) -> None:
        self.elements = [root, *(each for each in root.walk() if isinstance(each, Element))]
        self.sums: dict[int, _Sums] = defaultdict(_Sums)
        for weight in weights:
            self._add(weight)
        for element in reversed(self.elements):
            if element.parent is not None and id(element) in self.sums:
                inner, outer = self.sums[id(element)], self.sums[id(element.parent)]
                outer.points += inner.points
                outer.length += inner.length
                outer.linked += inner.linked

    def _add(self, weight: _Weight) -> None:
        points = _count_points(weight)
        sums = self.sums[id(weight.run.holder)]
        sums.points += points
        sums.length += weight.length
        sums.linked += weight.linked
        for distance, element in enumerate(islice(_list_around(weight.run.holder), _REACH + 1)):
            self.sums[id(element)].near += points / (2 * distance - 1 if distance else 4)

    def score(self, element: Element) -> float:
        """Return how much an element looks like the article."""
        sums = self.sums.get(id(element))
        if sums is None or not sums.near:
            return 0.0
        return sums.near * _rate(element) * (1 - sums.linked / max(1, sums.length))

    def find_best(self) -> Element:
        """Return the element of the article; the one around it where that holds much more."""
        best = max(self.elements, key=self.score)
        for element in best.ancestors:
            sums = self.sums[id(element)]
            if element.tag in ("body", "html", "") or sums.linked > _MOST_LINKS * sums.length:
                break
            if sums.points > _MUCH_MORE * self.sums[id(best)].points and not _is_bad(element):
                best = element
        return best


def _count_points(weight: _Weight) -> float:
    """Return how much a run looks like a paragraph."""
    if weight.length < _LEAST_TEXT or weight.run.holder.tag in _LOW_TAGS - {"li", "dd"}:
        return 0.0
    text = "".join(each.text for each in weight.run.texts)
    commas = text.count(",") + text.count("，") + text.count("、")
    return 1 + commas + min(weight.length / 100, _MOST_LENGTH_POINTS)


def _rate(element: Element) -> float:
    """Return what tag and class say for or against an element being the article: about 1."""
    mark = f"{element.get('class')} {element.get('id')}"
    factor = _TAGS.get(element.tag, 1.0)
    if _GOOD.search(mark):
        factor *= 1.25
    if _BAD.search(mark):
        factor *= 0.4
    return factor


def _is_frame(element: Element) -> bool:
    """Tell whether an element within the article is none of it."""
    return element.tag in _FRAME or (element.tag not in ("body", "html") and _is_bad(element))


def _is_kept(weight: _Weight) -> bool:
    """Tell whether a run is more than a link."""
    if not weight.length:
        return False
    few_links = weight.linked < _MOST_LINKS * weight.length
    return few_links or _SENTENCE.search(_get_text(weight.run)) is not None


def _get_text(run: Run) -> str:
    return clean_text("".join(text.text for text in run.texts))


def _is_bad(element: Element) -> bool:
    mark = f"{element.get('class')} {element.get('id')}"
    return _BAD.search(mark) is not None and not _GOOD.search(mark)


def _list_around(element: Element) -> Iterator[Element]:
    yield element
    yield from element.ancestors
