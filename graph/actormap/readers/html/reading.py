"""One HTML page → its metadata and main text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from actormap.names import fold_name
from actormap.readers.html.blocks import collect_blocks
from actormap.readers.html.body import Body, read_body, read_headings
from actormap.readers.html.choosing import choose_authors, choose_date, choose_first
from actormap.readers.html.datelines import read_url_date
from actormap.readers.html.dates import find_dates
from actormap.readers.html.items import Item, resolve_items
from actormap.readers.html.json_ld import read_json_ld
from actormap.readers.html.main_text import find_main_text
from actormap.readers.html.microdata import read_microdata
from actormap.readers.html.model import Found, Page
from actormap.readers.html.statements import Statement, list_works, read_item, read_metas
from actormap.readers.html.titles import choose_title
from actormap.readers.html.tree import Element, parse_tree

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"'<>?#&]+[^\s\"'<>?#&.,;)]")
# Where "3/4/2016" is the fourth of March.
_MONTH_FIRST = ("en-us", "en_us", "en-ph")
# How much of a title must be another for both to name one work.
_LEAST_SHARED = 8
_LONGEST_TITLE = 500
_MOST_TITLES = 50


def read_page(html: str, url: str = "") -> Page:
    """Return what a page says about itself, and its main text.

    `url` is where the page came from, if known; nothing is fetched from there or from anywhere
    that the page names. Raises `PageError` for a page that is too big or too deep.
    """
    root = parse_tree(html)
    items, problems = read_json_ld(root)
    stated = [*read_metas(root), *read_headings(root)]
    works = _pick_works([*resolve_items(items), *read_microdata(root)], stated)
    stated += [each for work in works for each in read_item(work)]
    stated += _read_groups(items)
    sites = _list_sites(stated, url)
    title = choose_title(_list_titles(stated), sites)
    stated += read_body(Body(root, collect_blocks(html, root), _find_heading(root, title)))
    stated += _read_address(stated, url)
    page = _choose_fields(stated, sites, title)
    return replace(page, paragraphs=find_main_text(html, root), problems=tuple(problems))


def _list_titles(stated: Sequence[Statement]) -> list[Found]:
    titles = (each.found for each in stated if each.field == "title")
    return [found for found in titles if len(found.value) <= _LONGEST_TITLE][:_MOST_TITLES]


def _choose_fields(stated: Sequence[Statement], sites: set[str], title: Found | None) -> Page:
    """Return the page with one value chosen for each field."""
    language = choose_first(stated, "language")
    month_first = language is None or language.value.lower().startswith(_MONTH_FIRST)
    modified = choose_date(stated, "modified", month_first=month_first)
    return Page(
        title=title,
        authors=choose_authors(stated, sites),
        published=choose_date(stated, "published", month_first=month_first) or modified,
        modified=modified,
        language=language,
        site=choose_first(stated, "site", "publisher"),
        description=choose_first(stated, "description"),
        url=choose_first(stated, "url"),
        keywords=_list_keywords(stated),
        doi=_find_doi(stated),
        collection=choose_first(stated, "collection"),
        kind=choose_first(stated, "kind"),
        statements=tuple((each.field, each.found) for each in stated),
    )


def _list_keywords(stated: Sequence[Statement]) -> tuple[Found, ...]:
    keywords: dict[str, Found] = {}
    for each in stated:
        if each.field == "keywords":
            for word in filter(None, re.split(r"\s*[,;]\s*", each.found.value)):
                keywords.setdefault(fold_name(word), replace(each.found, value=word))
    return tuple(keywords.values())


def _pick_works(items: list[Item], stated: Sequence[Statement]) -> list[Item]:
    """Return the items that describe the page itself, not the works that it lists.

    One of an article whose title the page has elsewhere; or the only one; then the pages.
    """
    works = list_works(items)
    titles = [_fold(found.value) for found in _list_titles(stated)]
    named = [item for item in works if _is_named(item, titles)]
    loose = [item for item in items if not item.types and item.method == "microdata"]
    untitled = [item for item in works if item.get_text("headline", "name") is None]
    if named:
        return [*named, *untitled[:1], *loose]
    return [*works[:1], *loose] if len(works) == 1 else [*untitled[:1], *loose]


def _is_named(item: Item, titles: Sequence[str]) -> bool:
    names = [
        _fold(value.value)
        for key in ("headline", "name", "alternativeHeadline", "title")
        for value in item.properties.get(key, ())
        if isinstance(value, Found)
    ]
    return any(
        name and (name == title or _is_within(name, title) or _is_within(title, name))
        for name in names
        for title in titles
    )


def _is_within(part: str, whole: str) -> bool:
    return len(part) > _LEAST_SHARED and part in whole


def _fold(words: str) -> str:
    return fold_name(words).replace(" ", "")


def _read_groups(items: Sequence[Item]) -> Iterator[Statement]:
    """Yield the site's name from the organization or site that JSON-LD describes at the top."""
    for item in items:
        if {"Organization", "WebSite", "NewsMediaOrganization"} & set(item.types) and (
            name := item.get_text("name")
        ):
            yield Statement("publisher", name)


def _list_sites(stated: Sequence[Statement], url: str) -> set[str]:
    """Return the names that the site goes by, folded; its host without ending among them."""
    names = {each.found.value for each in stated if each.field in ("site", "publisher")}
    handles = {each.found.value.lstrip("@") for each in stated if each.field == "handle"}
    addresses = [each.found.value for each in stated if each.field == "url"]
    hosts = {_get_host(address) for address in [*addresses, url]}
    labels = {label for host in hosts for label in (host, host.rpartition(".")[0])}
    return {fold_name(name) for name in names | handles | labels} - {""}


def _get_host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _find_heading(root: Element, title: Found | None) -> Element | None:
    """Return the element that shows the title: a heading with its words, else the first `<h1>`."""
    wanted = _fold(title.value) if title else ""
    headings = list(root.find("h1", "h2", "h3"))
    for element in headings:
        words = _fold(element.text)
        if words and (words == wanted or (len(words) > _LEAST_SHARED and words in wanted)):
            return element
    return next((element for element in headings if element.tag == "h1"), None)


def _read_address(stated: Sequence[Statement], url: str) -> list[Statement]:
    addresses = [each.found for each in stated if each.field == "url"]
    if url:
        addresses.append(Found(url, "address", url))
    found = [read_url_date(address) for address in addresses]
    dated = [Statement("published", date) for date in found if date]
    titles = [each.found for each in stated if each.field == "title"]
    return dated + [
        Statement("published", replace(title, method="in the title"))
        for title in titles
        if any(find_dates(title.value))
    ]


def _find_doi(stated: Sequence[Statement]) -> Found | None:
    for each in stated:
        if each.field == "doi" and (match := _DOI.search(each.found.value)):
            return replace(each.found, value=match.group().lower())
    return None
