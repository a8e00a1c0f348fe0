"""What a page's metadata state, as (field, value) pairs: the vocabulary of each source, mapped.

Nothing is chosen here; `choosing` weighs the statements against each other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from actormap.readers.html.blocks import clean_text
from actormap.readers.html.dates import parse_date
from actormap.readers.html.items import Item
from actormap.readers.html.model import Author, Found
from actormap.readers.html.tree import Element

# Names of <meta> (name, property or itemprop; folded, "." and ":" alike) and what they state.
_METAS: dict[str, str] = {
    "citation_title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "eprints.title": "title",
    "og.title": "title",
    "twitter.title": "title",
    "parsely-title": "title",
    "sailthru.title": "title",
    "weibo.article.title": "title",
    "hdl": "title",
    "title": "title",
    "citation_author": "author",
    "citation_authors": "author",
    "dc.creator": "author",
    "dc.creator.personalname": "author",
    "dcterms.creator": "author",
    "dc.contributor": "contributor",
    "eprints.creators_name": "author",
    "article.author": "author",
    "article.author_name": "author",
    "og.article.author": "author",
    "author": "author",
    "byl": "author",
    "byline": "author",
    "sailthru.author": "author",
    "parsely-author": "author",
    "twitter.creator": "handle",
    "citation_publication_date": "published",
    "citation_online_date": "published",
    "citation_date": "published",
    "citation_year": "published",
    "article.published_time": "published",
    "og.article.published_time": "published",
    "og.published_time": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.date": "published",
    "dcterms.issued": "published",
    "prism.publicationdate": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish_date": "published",
    "publish-date": "published",
    "published_time": "published",
    "publication_date": "published",
    "article_date_original": "published",
    "originalpublicationdate": "published",
    "cxenseparse.recs.publishtime": "published",
    "date": "published",
    "datepublished": "published",
    "ptime": "published",
    "displaydate": "published",
    "article.modified_time": "modified",
    "og.updated_time": "modified",
    "lastmod": "modified",
    "last-modified": "modified",
    "dcterms.modified": "modified",
    "dc.date.modified": "modified",
    "datemodified": "modified",
    "utime": "modified",
    "dateupdate": "modified",
    "og.site_name": "site",
    "application-name": "site",
    "apple-mobile-web-app-title": "site",
    "citation_publisher": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "publisher": "publisher",
    "twitter.site": "handle",
    "og.description": "description",
    "description": "description",
    "twitter.description": "description",
    "dc.description": "description",
    "citation_abstract": "description",
    "og.url": "url",
    "twitter.url": "url",
    "keywords": "keywords",
    "news_keywords": "keywords",
    "article.tag": "keywords",
    "citation_keywords": "keywords",
    "dc.subject": "keywords",
    "parsely-tags": "keywords",
    "citation_doi": "doi",
    "dc.identifier": "doi",
    "dc.identifier.doi": "doi",
    "prism.doi": "doi",
    "bepress_citation_doi": "doi",
    "citation_journal_title": "collection",
    "citation_conference_title": "collection",
    "citation_inbook_title": "collection",
    "prism.publicationname": "collection",
    "dc.source": "collection",
    "dcterms.ispartof": "collection",
    "og.type": "kind",
    "dc.type": "kind",
    "citation_article_type": "kind",
    "og.locale": "language",
    "dc.language": "language",
    "dcterms.language": "language",
    "citation_language": "language",
    "content-language": "language",
    "language": "language",
}
_ORCID_METAS = frozenset(("citation_author_orcid",))
_ITEM_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("headline", "name", "title"),
    "published": ("datePublished", "uploadDate", "published"),
    "modified": ("dateModified",),
    "description": ("description", "abstract"),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage"),
    "keywords": ("keywords",),
}
_WORKS = frozenset(
    "Article NewsArticle BlogPosting ScholarlyArticle Report TechArticle OpinionNewsArticle "
    "AnalysisNewsArticle ReportageNewsArticle ReviewNewsArticle BackgroundNewsArticle "
    "LiveBlogPosting SocialMediaPosting AdvertiserContentArticle SatiricalArticle MedicalWebPage "
    "MedicalScholarlyArticle Book Chapter Thesis CreativeWork Recipe Review VideoObject "
    "PodcastEpisode DiscussionForumPosting Dataset LearningResource Course Event HowTo QAPage "
    "BlogEntry Post hentry".split()
)
_PAGES = frozenset("WebPage ItemPage AboutPage CollectionPage FAQPage ProfilePage".split())
_GROUPS = frozenset("Organization NewsMediaOrganization Corporation CollegeOrUniversity".split())


_DATE_META = re.compile(
    r"publi|posted|creat(?:ed|ion)|issued|upload|pub[.:_-]?(?:date|time)|article.*date|release"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A field of a page and what one place states about it.

    For an author of structured data, who it is, and whether it is declared to be a person.
    """

    field: str
    found: Found
    author: Author | None = None
    is_person: bool = False


def read_metas(root: Element) -> Iterator[Statement]:
    """Yield what the `<meta>`, `<link>` and `<html>` elements state."""
    for element in root.find("meta", "link", "html"):
        if element.tag == "meta":
            yield from _read_meta(element)
        elif element.tag == "link":
            yield from _read_link(element)
        elif language := element.attributes.get("lang") or element.attributes.get("xml:lang"):
            place = Found(language.value, "html lang", language.value, language.start, language.end)
            yield Statement("language", place)


def _read_meta(element: Element) -> Iterator[Statement]:
    content = element.attributes.get("content") or element.attributes.get("value")
    if content is None or not content.value.strip():
        return
    names = " ".join(element.get(key) for key in ("name", "property", "itemprop", "http-equiv"))
    seen = set()
    for name in names.split():
        folded = name.lower().replace(":", ".").replace("dc.terms.", "dcterms.")
        kind = "orcid" if folded in _ORCID_METAS else _METAS.get(folded)
        if kind is None and _DATE_META.search(folded) and parse_date(content.value):
            method = "date created" if "creat" in folded else "date meta"
            place = Found(content.value, method, content.value, content.start, content.end)
            yield Statement("published", place)
        if kind and kind not in seen:
            seen.add(kind)
            value = clean_text(content.value)
            found = Found(value, name.lower(), content.value, content.start, content.end)
            yield Statement(kind, found)
            if folded == "twitter.creator" and " " in value and "@" not in value:
                yield Statement("author", found)


def _read_link(element: Element) -> Iterator[Statement]:
    address = element.attributes.get("href")
    relations = element.get("rel").lower().split()
    if address and "canonical" in relations and address.value.strip():
        value = address.value.strip()
        place = Found(value, "rel=canonical", value, address.start, address.end)
        yield Statement("url", place)


def list_works(items: list[Item]) -> list[Item]:
    """Return the items that may be what the page is about, articles before pages."""
    found = [item for top in items for item in _unfold(top)]
    works = [item for item in found if _WORKS & set(item.types)]
    pages = [item for item in found if _PAGES & set(item.types)]
    return works + pages


def _unfold(item: Item) -> Iterator[Item]:
    """Yield the item and, of a page, its main entity."""
    yield item
    for value in item.list_values("mainEntity", "mainEntityOfPage"):
        if isinstance(value, Item):
            yield value


def read_item(item: Item) -> Iterator[Statement]:
    """Yield what an item states about itself."""
    for kind, names in _ITEM_FIELDS.items():
        for name in names:
            for value in item.properties.get(name, ()):
                if isinstance(value, Found) and value.value:
                    yield Statement(kind, value)
    for kind in item.types[:1]:
        yield Statement("kind", Found(kind, item.method, kind))
    yield from _read_creators(item)
    yield from _read_names(item, "publisher", "publisher", "sourceOrganization")
    yield from _read_names(item, "collection", "isPartOf")
    yield from _read_identifiers(item)


def _read_creators(item: Item) -> Iterator[Statement]:
    for value in item.list_values("author", "creator", "authors"):
        if isinstance(value, Item):
            name = value.get_text("name", "legalName") or _join_name(value)
            if name:
                group = bool(_GROUPS & set(value.types))
                author = Author(name, group, *_read_links(value))
                yield Statement("author", name, author, "Person" in value.types)
        elif value.value:
            yield Statement("author", value)


def _join_name(item: Item) -> Found | None:
    given, family = item.get_text("givenName"), item.get_text("familyName")
    if given is None or family is None:
        return None
    return replace(given, value=f"{given.value} {family.value}")


def _read_links(item: Item) -> tuple[str, str]:
    """Return ORCID and address of somebody."""
    texts = [item.id]
    for name in ("sameAs", "identifier", "url", "@id"):
        for value in item.properties.get(name, ()):
            text = value.get_text("value", "@id", "url") if isinstance(value, Item) else value
            texts.append(text.value if text else "")
    address = item.get_text("url")
    return find_orcid(" ".join(texts)), address.value if address else ""


def find_orcid(text: str) -> str:
    """Return the ORCID in a text, or an empty string."""
    found = re.search(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b", text)
    return found.group() if found else ""


def _read_names(item: Item, kind: str, *names: str) -> Iterator[Statement]:
    for value in item.list_values(*names):
        name = value.get_text("name", "headline") if isinstance(value, Item) else value
        if name and name.value and not name.value.startswith(("http:", "https:", "#")):
            yield Statement(kind, name)


def _read_identifiers(item: Item) -> Iterator[Statement]:
    for name in ("identifier", "sameAs", "doi"):
        for value in item.properties.get(name, ()):
            text = value.get_text("value") if isinstance(value, Item) else value
            if text and "10." in text.value:
                yield Statement("doi", text)
