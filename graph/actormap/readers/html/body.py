"""What the visible page says about itself: its heading, byline and date, where readers look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from actormap.bylines import score_byline
from actormap.readers.html.blocks import clean_text, is_hidden, read_visible
from actormap.readers.html.dates import find_dates, parse_date
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
_PUBLISHED = re.compile(
    r"publish|posted|publi[ée]|veröffentlicht|erstellt|publicad|pubblicato|created|"
    r"\bdate[d:]|\bon\b|stand|gepubliceerd|publicerad|publisert|opublikowano|опубликован|发布|發布|发表",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|modifi|mis à jour|aktualisiert|geändert|actualizad|atualizad|aggiornat|bijgewerkt|"
    r"uppdaterad|oppdatert|opdateret|zaktualizowano|обновлен|оновлено|更新",
    re.IGNORECASE,
)
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|/(?=\D))"
)
_LONGEST_BYLINE = 150
_LONGEST_NAME = 60
_LIKE_NAME = 0.6
_LONGEST_DATELINE = 200
# Of a line that says when, the date is at least this much; the rest may be place, section, author.
_LEAST_SHARE = 0.15
# How many blocks before and after the heading a reader takes for a part of it.
_BEFORE, _AFTER = 6, 12
# More headings or marked elements than this are a list, not what the page says of itself.
_MOST = 400
_MOST_HEADINGS = 30
# An element with more source than this states no author or date: it holds the article.
_LONGEST_SOURCE = 4_000


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
    start = body.heading.start if body.heading else 0
    for each in marked:
        if each.found.start > start:
            yield replace(each, found=replace(each.found, method=f"{each.found.method}, elsewhere"))


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
        if not (byline or dated) or element.end - element.start > _LONGEST_SOURCE:
            continue
        if is_aside(element, body.heading):
            continue
        words = read_visible(element)
        if byline and 0 < len(words) <= _LONGEST_BYLINE:
            method = "rel=author" if author else "byline element"
            yield Statement("author", _make_found(element, words, method))
        if dated and len(words) <= _LONGEST_DATELINE:
            yield from _read_dated(element, words, mark)


def _read_dated(element: Element, words: str, mark: str) -> Iterator[Statement]:
    stated = next(
        (
            element.attributes[name]
            for name in ("datetime", "title", "content", "data-datetime")
            if element.get(name) and parse_date(element.get(name))
        ),
        None,
    )
    kind = "modified" if _is_update(words, mark) else "published"
    method = "<time>" if element.tag == "time" else "date element"
    if stated:
        yield Statement(
            kind,
            Found(
                clean_text(stated.value),
                method,
                stated.value,
                stated.start,
                stated.end,
                element.path,
            ),
        )
    elif words:
        yield Statement(kind, _make_found(element, words, method))


def _make_found(element: Element, words: str, method: str) -> Found:
    return Found(words, method, words, element.start, element.end, element.path)


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
    if _is_dateline(block.text):
        mark = block.path.rpartition(" ")[2]
        yield Statement("modified" if _is_update(block.text, mark) else "published", place)


def _read_unmarked(blocks: Sequence[Block], heading: str) -> Iterator[Statement]:
    """Yield the names that stand alone beside the date, without a word that says what they are.

    One that is in the heading is whom the page is about; a page without one says nothing here,
    since its first lines are those of the site.
    """
    dated = {i for i, block in enumerate(blocks) if _is_dateline(block.text)}
    for index, block in enumerate(blocks[1:], 1):
        beside = dated & {index - 2, index - 1, index + 1, index + 2}
        if block.text in heading or len(block.text) > _LONGEST_NAME:
            continue
        if _OTHER_TITLE.search(block.path.rpartition(" ")[2]):
            continue
        if beside and score_byline(block.text) > _LIKE_NAME:
            place = Found(block.text, "beside the date", block.text, block.start, block.end)
            yield Statement("author", replace(place, fragment=block.path))


def _is_update(words: str, mark: str) -> bool:
    """Tell whether a date is that of a change, by the words beside it or the element's class."""
    if _PUBLISHED.search(words):
        return False
    if _UPDATED.search(words):
        return True
    # Themes of blogs mark the one date that they show as "post_date updated".
    is_only = re.search(r"publi|(?:post|entry)[-_]date", mark) is not None
    return re.search(r"updated|modified", mark) is not None and not is_only


def _is_dateline(words: str) -> bool:
    """Tell whether a line states when the page was published, rather than any date."""
    if len(words) > _LONGEST_DATELINE:
        return False
    found = next(find_dates(words), None)
    if found is None:
        return False
    share = (found.end - found.start) / len(words)
    return share > _LEAST_SHARE or bool(_PUBLISHED.search(words[: found.start]))


def read_url_date(url: Found) -> Found | None:
    """Return the date in an address such as ".../2016/12/23/title", or the month if that is all."""
    match = _URL_DATE.search(url.value)
    if match is None:
        return None
    value = "-".join(f"{int(part):02}" for part in match.groups() if part)
    return Found(value, "address", url.value, url.start, url.end)
