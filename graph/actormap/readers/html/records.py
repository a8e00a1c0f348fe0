"""A web page → records: one article with what the page says about it, or a list of works or people.

Every visible block of the page is in one record: the article's paragraphs, or an unread record for
what stands around it (menus, notices, comments).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from actormap.identifiers import is_web_address, read_identifier
from actormap.model import Kind, Passage
from actormap.project import SourceSettings
from actormap.readers.document import Document, DocumentError
from actormap.readers.format import Format
from actormap.readers.html.blocks import list_blocks
from actormap.readers.html.decoding import decode_page
from actormap.readers.html.model import Author, Block, Found, Page, PageError
from actormap.readers.html.reading import read_page
from actormap.readers.positions import Positions
from actormap.records import Contribution, Prose, Record, Unread, Value, Venue, Work

_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|!--)\b", re.IGNORECASE)
_FORMS = {
    "newsarticle": "news article", "reportagenewsarticle": "news article",
    "blogposting": "blog post", "scholarlyarticle": "scholarly article", "book": "book",
    "report": "report", "dataset": "dataset", "thesis": "thesis", "chapter": "chapter",
    "review": "review", "article": "article",
}  # fmt: skip
# Beyond this many runs of words around the article nobody looks at each.
_MOST_AROUND = 40


def recognize(document: Document) -> bool:
    """Tell whether the document is an HTML page."""
    return _MARKUP.match(document.opening) is not None


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield the records of a page."""
    html = decode_page(document.data)
    try:
        page = read_page(html, settings.url)
        blocks = list_blocks(html)
    except PageError as error:
        raise DocumentError(str(error)) from error
    positions = Positions(document.source.key, html)
    yield from _read_article(page, positions)
    yield from _read_around(page, blocks, positions)


def _read_article(page: Page, positions: Positions) -> Iterator[Record]:
    """Yield the work that the page is, if it has a title, or its paragraphs by themselves."""
    paragraphs = tuple(_state_block(block, positions) for block in page.paragraphs)
    if page.title is None:
        yield from (Prose(value.passage) for value in paragraphs)
        return
    address = page.url.value if page.url and is_web_address(page.url.value) else ""
    yield Work(
        title=_state(page.title, positions),
        teaser=_state(page.description, positions) if page.description else None,
        form=_find_form(page),
        contributors=tuple(_read_author(author, positions) for author in page.authors),
        identifiers=tuple(_read_doi(page, positions)),
        issued=_state(page.published, positions) if page.published else None,
        venue=_read_venue(page, positions),
        keywords=tuple(_state(word, positions) for word in page.keywords),
        website=_state(page.url, positions) if page.url and address else None,
        language=_read_language(page),
        paragraphs=paragraphs,
        local="page",
        method="what the page says about itself",
    )


def _state(found: Found, positions: Positions) -> Value:
    """Return a found value with its passage in the source of the page."""
    if found.end:
        line = positions.get_line(found.start)
        passage = Passage(
            positions.source, found.start, found.end, line,
            positions.text[found.start : found.end],
        )  # fmt: skip
    else:
        passage = Passage(
            positions.source, 0, len(found.quote), 0, found.quote, found.fragment or found.method
        )
    return Value(found.value, passage)


def _state_block(block: Block, positions: Positions) -> Value:
    return Value(block.text, positions.quote(block.start, block.end))


def _read_author(author: Author, positions: Positions) -> Contribution:
    name = _state(author.name, positions)
    orcid = read_identifier(author.orcid)
    return Contribution(
        name=name,
        kind=Kind.ORGANIZATION if author.is_organization else Kind.PERSON,
        identifiers=(Value(orcid, name.passage),) if orcid else (),
    )


def _read_doi(page: Page, positions: Positions) -> Iterator[Value]:
    if page.doi and (iri := read_identifier(page.doi.value)):
        yield Value(iri, _state(page.doi, positions).passage)


def _read_venue(page: Page, positions: Positions) -> Venue | None:
    """Return the journal of an article, or the site that it is on."""
    if page.collection:
        return Venue(_state(page.collection, positions), Kind.SERIES)
    return Venue(_state(page.site, positions), Kind.COLLECTION) if page.site else None


def _find_form(page: Page) -> str:
    kind = page.kind.value.casefold().rpartition("/")[2] if page.kind else ""
    if any(found.method.startswith("citation_") for _, found in page.statements):
        return "scholarly article"
    return _FORMS.get(kind.replace(" ", ""), "web page")


def _read_language(page: Page) -> str:
    tag = page.language.value.replace("_", "-") if page.language else ""
    return tag.lower() if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", tag) else ""


def _read_around(page: Page, blocks: Sequence[Block], positions: Positions) -> Iterator[Unread]:
    """Yield what stands around the article, neighbours in one record."""
    used = sorted(_list_used(page))
    runs: list[list[Block]] = []
    before = -1
    for i, block in enumerate(blocks):
        if any(start < block.end and block.start < end for start, end in used):
            continue
        if runs and before == i - 1:
            runs[-1].append(block)
        else:
            runs.append([block])
        before = i
    if len(runs) > _MOST_AROUND:
        runs[_MOST_AROUND - 1 :] = [[block for run in runs[_MOST_AROUND - 1 :] for block in run]]
    for run in runs:
        words = " · ".join(block.text for block in run)
        place = positions.quote(run[0].start, run[-1].end)
        passage = Passage(place.source, place.start, place.end, place.line, words)
        yield Unread(passage, "outside of the article: menus, notices, comments")


def _list_used(page: Page) -> Iterable[tuple[int, int]]:
    """Yield the places in the page's source whose words are in the work."""
    yield from ((block.start, block.end) for block in page.paragraphs)
    values = [page.title, page.published, page.description, *page.keywords]
    values += [author.name for author in page.authors]
    yield from ((found.start, found.end) for found in values if found and found.end)


FORMAT = Format("web page", "text/html", recognize, read, is_page=True)
