"""A web page → records: an article, or the works or people that it lists.

Every visible block of the page is in a record: the article, a row, running text, or an unread
record for what stands around (menus, notices, comments).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from actormap.model import Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.format import Format
from actormap.readers.html.articles import list_paragraphs, read_article
from actormap.readers.html.listings import Listing, find_listings
from actormap.readers.html.lists import read_listing
from actormap.readers.html.model import Page, PageError
from actormap.readers.html.reading import read_page
from actormap.readers.html.saved import is_archive, open_saved
from actormap.readers.html.visible import VisibleText
from actormap.records import Heading, Prose, Record, Unread, Value, Work, list_passages

_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|div|section|table|[uo]l|p|h[1-6])\b|<!--",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…:][”\"'’)\]]*$")
_LONG = 12
# How sure a listing must be where the page says that it is an article.
_LEAST_BESIDE_ARTICLE = 0.65
_ARTICLE, _LIST = "outside of the article", "outside of the list"


def recognize(document: Document) -> bool:
    """Tell whether the document is an HTML page, or one archived with its pictures (MHTML)."""
    return _MARKUP.match(document.opening) is not None or is_archive(document.head)


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a page."""
    try:
        saved = open_saved(document.data)
        html = saved.html
        page = read_page(html, settings.url or saved.url)
        visible = VisibleText(document.source.key, html)
        listings = find_listings(html)
    except PageError as error:
        raise DocumentError(str(error)) from error
    if _is_list(page, listings, visible):
        yield from _read_list(page, listings, visible)
    else:
        yield from _read_single(page, visible)


def _is_list(page: Page, listings: Sequence[Listing], visible: VisibleText) -> bool:
    """Tell whether a page is about its listings, or an article with further ones beside it."""
    is_article = bool(page.authors) or (page.kind is not None and "article" in page.kind.value)
    least = _LEAST_BESIDE_ARTICLE if is_article else 0.0
    sure = [each for each in listings if each.confidence >= least]
    listed = {n for each in sure for n in visible.list_within(each.start, each.end)}
    if not listed or not is_article:
        return bool(listed)
    text = [n for n in list_paragraphs(page, visible) if n not in listed]
    return _count(listed, visible) > _count(text, visible)


def _count(numbers: Iterable[int], visible: VisibleText) -> int:
    return sum(len(visible.blocks[number].text) for number in numbers)


def _read_list(page: Page, listings: Sequence[Listing], visible: VisibleText) -> Iterator[Record]:
    """Yield the heading, the rows, and what stands around them."""
    rows = [row for each in listings for row in read_listing(each, visible)]
    heading = _find_heading(page, visible)
    if heading:
        yield Heading(heading)
    yield from rows
    passages = [passage for row in rows for passage in list_passages(row)]
    passages += [row.issued.passage for row in rows if isinstance(row, Work) and row.issued]
    around = _list_around([*passages, *([heading] if heading else [])], visible)
    yield from _read_around(around, visible, _LIST, keep_prose=True)


def _find_heading(page: Page, visible: VisibleText) -> Passage | None:
    """Return the title of a page that lists: its first heading if that says the same."""
    if page.title is None:
        return None
    titles = [found for field, found in page.statements if field == "title"]
    shown = (found for found in titles if found.method == "<h1>")
    heading = next((found for found in shown if found.value in page.title.value), page.title)
    return visible.state(heading).passage


def _read_single(page: Page, visible: VisibleText) -> Iterator[Record]:
    """Yield the article, and what stands around it."""
    work = read_article(page, visible)
    passages = [visible.quote(n, n) for n in list_paragraphs(page, visible)]
    if work:
        yield work
        named = (value.passage for value in (*_list_values(work), work.title))
        passages += [passage for passage in named if not passage.fragment]
    else:
        yield from (Prose(passage) for passage in passages)
    yield from _read_around(_list_around(passages, visible), visible, _ARTICLE)


def _list_values(work: Work) -> Iterator[Value]:
    yield from (author.name for author in work.contributors)
    yield from work.keywords
    yield from (value for value in (work.issued, work.teaser) if value)


def _list_around(passages: Iterable[Passage], visible: VisibleText) -> list[int]:
    """Return the numbers of the blocks that no passage touches."""
    spans = sorted((p.start, p.end) for p in passages if not p.fragment)
    around, at = [], 0
    for number in range(len(visible.blocks)):
        block = visible.quote(number, number)
        while at < len(spans) and spans[at][1] <= block.start:
            at += 1
        if at == len(spans) or spans[at][0] >= block.end:
            around.append(number)
    return around


def _read_around(
    numbers: Iterable[int], visible: VisibleText, where: str, *, keep_prose: bool = False
) -> Iterator[Record]:
    """Yield what stands around, neighbours in one record; sentences as running text."""
    runs: list[list[int]] = []
    for number in numbers:
        if keep_prose and _is_prose(visible.blocks[number].text):
            yield Prose(visible.quote(number, number))
        elif runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield Unread(visible.quote(run[0], run[-1]), f"{where}: menus, notices, comments")


def _is_prose(text: str) -> bool:
    return _SENTENCE.search(text) is not None and len(text.split()) > _LONG


FORMAT = Format("web page", "text/html", recognize, read, is_page=True)
