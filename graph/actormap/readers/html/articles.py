"""A page that is one article → the work, with all that the page says of it."""

import re
from collections.abc import Iterator

from actormap.identifiers import is_web_address, read_identifier
from actormap.model import Kind
from actormap.readers.html.model import Author, Page
from actormap.readers.html.visible import VisibleText
from actormap.records import Contribution, Value, Venue, Work

_FORMS = {
    "newsarticle": "news article", "reportagenewsarticle": "news article",
    "blogposting": "blog post", "scholarlyarticle": "scholarly article", "book": "book",
    "report": "report", "dataset": "dataset", "thesis": "thesis", "chapter": "chapter",
    "review": "review", "article": "article",
}  # fmt: skip
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def read_article(page: Page, visible: VisibleText) -> Work | None:
    """Return the work that a page is; None where it has no title."""
    if page.title is None:
        return None
    is_address = page.url is not None and is_web_address(page.url.value)
    return Work(
        title=visible.state(page.title),
        teaser=visible.state(page.description) if page.description else None,
        form=_find_form(page),
        contributors=tuple(_read_author(author, visible) for author in page.authors),
        identifiers=tuple(_read_doi(page, visible)),
        issued=visible.state(page.published) if page.published else None,
        venue=_read_venue(page, visible),
        keywords=tuple(visible.state(word) for word in page.keywords),
        website=visible.state(page.url) if page.url and is_address else None,
        language=_read_language(page),
        paragraphs=tuple(Value.state(visible.quote(n, n)) for n in list_paragraphs(page, visible)),
        local="page",
        method="what the page says about itself",
    )


def list_paragraphs(page: Page, visible: VisibleText) -> list[int]:
    """Return the numbers of the blocks that are the article's text, each once, in order."""
    numbers = {
        number
        for block in page.paragraphs
        for number in visible.list_within(block.start, block.end)
    }
    return sorted(numbers)


def _read_author(author: Author, visible: VisibleText) -> Contribution:
    name = visible.state(author.name)
    orcid = read_identifier(author.orcid)
    return Contribution(
        name=name,
        kind=Kind.ORGANIZATION if author.is_organization else Kind.PERSON,
        identifiers=(Value(orcid, name.passage),) if orcid else (),
    )


def _read_doi(page: Page, visible: VisibleText) -> Iterator[Value]:
    if page.doi and (iri := read_identifier(page.doi.value)):
        yield Value(iri, visible.state(page.doi).passage)


def _read_venue(page: Page, visible: VisibleText) -> Venue | None:
    """Return the journal of an article, or the site that it is on."""
    if page.collection:
        return Venue(visible.state(page.collection), Kind.SERIES)
    return Venue(visible.state(page.site), Kind.COLLECTION) if page.site else None


def _find_form(page: Page) -> str:
    kind = page.kind.value.casefold().rpartition("/")[2] if page.kind else ""
    if any(found.method.startswith("citation_") for _, found in page.statements):
        return "scholarly article"
    return _FORMS.get(kind.replace(" ", ""), "web page")


def _read_language(page: Page) -> str:
    tag = page.language.value.replace("_", "-").lower() if page.language else ""
    return tag if _LANGUAGE.fullmatch(tag) else ""
