"""What the visible page says about itself: its heading, byline and date, where readers look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from actormap.bylines import score_byline
from actormap.readers.html.blocks import clean_text, is_hidden, read_visible
from actormap.readers.html.datelines import (
    LONGEST_DATELINE,
    LONGEST_SOURCE,
    find_publication,
    is_dateline,
    is_labelled,
    is_update,
    read_dated,
)
from actormap.readers.html.east_asian import find_east_asian_names
from actormap.readers.html.model import Block, Found
from actormap.readers.html.statements import Statement
from actormap.readers.html.tree import Element

_BYLINE = re.compile(
    r"byline|author|dateline|writtenby|p-author|\bcontrib|auteur|autor\b", re.IGNORECASE
)
_DATED = re.compile(r"date|time|publi|posted|byline|meta|timestamp|datum|fecha", re.IGNORECASE)
_ASIDE = re.compile(
    r"comment|sidebar|related|footer|recommend|widget|popular|promo|disqus|respond|reply|trending|"
    r"most-?read|newsletter|subscribe|advert|breadcrumb|\bnav|carousel|teaser|\bmore\b",
    re.IGNORECASE,
)
# Whoever a picture's caption names took it, or is to be seen on it.
_CAPTION = re.compile(r"caption|(?:photo|image|img)-?(?:credit|author)", re.IGNORECASE)
# A name alone beside a date is none where its element says that it is the title of something.
_OTHER_TITLE = re.compile(r"headline|title|teaser|\bnav|menu|login|welcome", re.IGNORECASE)
_COMMENTS = re.compile(r"comment(?!s-link)|disqus|respond|repl(?:y|ies)", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:written|posted|published|story|words|text|article|submitted)\s+)?(?:by|von|par|por|di)\b:?\s"
    r"|(?<=[\d|,·•] )(?:by|von|par|por)\b:?\s",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 150
_LONGEST_NAME = 60
_LIKE_NAME = 0.6
# How many blocks before and after the heading a reader takes for a part of it.
_BEFORE, _AFTER = 6, 12
# More headings or marked elements than this are a list, not what the page says of itself.
_MOST = 400
_MOST_HEADINGS = 30
# Behind the method of what stands far from the heading.
ELSEWHERE = ", elsewhere"


@dataclass(frozen=True, slots=True)
class Body:
    """The visible page: its elements, its blocks, and where its heading is."""

    root: Element
    blocks: Sequence[Block]
    heading: Element | None

    def list_after(self) -> Sequence[Block]:
        """Return the blocks of the heading and after it; the first ones of a page without."""
        first = self._find_first()
        return [each for each in self.blocks[first : first + _AFTER] if not _is_other(each)]

    def list_before(self) -> Sequence[Block]:
        """Return the blocks just before the heading."""
        first = self._find_first()
        before = self.blocks[max(0, first - _BEFORE) : first]
        return [each for each in before if not _is_other(each)]

    def _find_first(self) -> int:
        start = self.heading.start if self.heading else 0
        return next((i for i, block in enumerate(self.blocks) if block.start >= start), 0)


def _is_other(block: Block) -> bool:
    """Tell by its path whether a block belongs to comments or to a picture."""
    steps = [step for step in block.path.split() if not step.startswith(("html", "body"))]
    path = " ".join(steps)
    return (_COMMENTS.search(path) or _CAPTION.search(path)) is not None


def read_headings(root: Element) -> Iterator[Statement]:
    """Yield the `<title>`, the visible `<h1>`, and an `<h2>` that the `<title>` begins with."""
    yield from islice(_read_headings(root), _MOST_HEADINGS)


def _read_headings(root: Element) -> Iterator[Statement]:
    whole = ""
    for element in root.find("title", "h1", "h2"):
        words = clean_text(element.text) if element.tag == "title" else read_visible(element)
        if not words or any(is_hidden(each) and each.tag != "head" for each in element.ancestors):
            continue
        if element.tag == "title":
            if whole:
                continue
            whole = words
        elif is_hidden(element) or (element.tag == "h2" and not whole.startswith(words)):
            continue
        name = f"<{element.tag}>"
        yield Statement(
            "title", Found(words, name, words, element.start, element.end, element.path)
        )


def read_body(body: Body) -> Iterator[Statement]:
    """Yield the authors and dates that stand in the page's own words."""
    marked = _drop_wrappers(list(islice(_read_marked(body), _MOST)))
    for blocks in (body.list_after(), body.list_before()):
        first = min((block.start for block in blocks), default=0)
        last = max((block.end for block in blocks), default=0)
        yield from (each for each in marked if first <= each.found.start <= last)
        marked = [each for each in marked if not first <= each.found.start <= last]
        for block in blocks:
            yield from _read_near(block)
        if body.heading:
            yield from _read_unmarked(blocks, clean_text(body.heading.text))
    yield from _read_labelled(body)
    start = body.heading.start if body.heading else 0
    for each in marked:
        if each.found.start > start:
            yield replace(each, found=replace(each.found, method=f"{each.found.method}{ELSEWHERE}"))


def _drop_wrappers(marked: Sequence[Statement]) -> list[Statement]:
    """Return the statements without dates read from all of an element that marks a part as date."""
    dates = [each for each in marked if each.field != "author"]
    wrappers = {
        id(outer)
        for outer, inner in pairwise(dates)
        if outer.found.start < inner.found.start and inner.found.end <= outer.found.end
    }
    return [each for each in marked if id(each) not in wrappers]


def _read_marked(body: Body) -> Iterator[Statement]:
    """Yield what elements say that are marked as author or date."""
    for element in body.root.walk():
        if not isinstance(element, Element) or element.tag in (
            "html",
            "body",
            "script",
            "style",
            "link",
            "meta",
        ):
            continue
        mark = f"{element.get('class')} {element.get('id')} {element.get('itemprop')}"
        author = "author" in element.get("rel").split()
        byline = author or _BYLINE.search(mark) is not None
        dated = element.tag == "time" or _DATED.search(mark) is not None
        if not (byline or dated) or element.end - element.start > LONGEST_SOURCE:
            continue
        if is_aside(element, body.heading):
            continue
        words = read_visible(element)
        if byline and 0 < len(words) <= _LONGEST_BYLINE:
            method = "rel=author" if author else "byline element"
            place = Found(words, method, words, element.start, element.end, element.path)
            yield Statement("author", place)
        if dated and len(words) <= LONGEST_DATELINE and (date := read_dated(element, words, mark)):
            yield date


def is_aside(element: Element, heading: Element | None) -> bool:
    """Tell whether an element belongs to comments, related articles or the site's frame.

    What holds the heading as well does not count: some sites call everything a widget.
    """
    for each in (element, *element.ancestors):
        if heading is not None and each.start <= heading.start < each.end:
            return False
        if each.tag in ("footer", "nav") or is_hidden(each):
            return True
        mark = f"{each.tag} {each.get('class')} {each.get('id')}"
        if each.tag not in ("html", "body") and (_ASIDE.search(mark) or _CAPTION.search(mark)):
            return True
    return False


def _read_near(block: Block) -> Iterator[Statement]:
    place = Found(block.text, "near the heading", block.text, block.start, block.end, block.path)
    if len(block.text) <= _LONGEST_BYLINE and (by := _BY.search(block.text)):
        yield Statement("author", replace(place, value=block.text[by.start() :]))
    for name in find_east_asian_names(block.text):
        yield Statement("author", replace(place, value=name))
    if is_dateline(block.text):
        mark = block.path.rpartition(" ")[2]
        kind = "modified" if is_update(block.text, mark) else "published"
        yield Statement(kind, replace(place, value=find_publication(block.text)))


def _read_unmarked(blocks: Sequence[Block], heading: str) -> Iterator[Statement]:
    """Yield the names that stand alone beside the date, without a word that says what they are.

    One that is in the heading is whom the page is about; a page without one says nothing here,
    since its first lines are those of the site.
    """
    dated = {i for i, block in enumerate(blocks) if is_dateline(block.text)}
    for index, block in enumerate(blocks):
        beside = dated & {index - 2, index - 1, index + 1, index + 2}
        if block.text in heading or len(block.text) > _LONGEST_NAME:
            continue
        if _OTHER_TITLE.search(block.path.rpartition(" ")[2]):
            continue
        if beside and score_byline(block.text.replace(" / ", " & ")) > _LIKE_NAME:
            place = Found(block.text, "beside the date", block.text, block.start, block.end)
            yield Statement("author", replace(place, fragment=block.path))


def _read_labelled(body: Body) -> Iterator[Statement]:
    """Yield the one date further down that a line calls the date of publication.

    Several are those of the articles in a list.
    """
    dated = [
        block
        for block in body.blocks
        if is_labelled(block.text)
        and not (_is_other(block) or _ASIDE.search(block.path.rpartition(" ")[2]))
    ]
    if len(dated) == 1:
        [block] = dated
        method = f"near the heading{ELSEWHERE}"
        place = Found(block.text, method, block.text, block.start, block.end, block.path)
        yield Statement("published", place)
