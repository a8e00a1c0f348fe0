"""Which of the titles that a page states is that of its article, without the site's name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from actormap.names import fold_name
from actormap.readers.html.model import Found

_SEPARATOR = re.compile(
    r"\s+[|–—\-·•»«›:/\\>]+\s+|\s*\|+\s*|\s*[»«>›]+\s*|\s+::\s+|\s~\s"
    # Chinese pages set the site off by a low line.
    r"|(?<=[\u4e00-\u9fff！？”…）)])_+(?=[\w]*[\u4e00-\u9fff])"
)
# How far each place is trusted to hold the article's title. Two that agree outweigh one alone: many
# sites write other words for social networks than their own readers see.
_TRUST = {
    "citation_title": 6.0,
    "dc.title": 3.0,
    "dcterms.title": 3.0,
    "eprints.title": 3.0,
    "og:title": 3.0,
    "json-ld": 3.0,
    "<title>": 2.5,
    "<h1>": 2.0,
    "<h2>": 1.0,
    "microdata": 2.0,
    "rdfa": 2.0,
}
_LEAST_TRUST = 1.0
# The share of support that a heading has from a <title> with more or fewer words.
_OVERLAP = 0.8
_EMPTY = re.compile(
    r"^(?:home(?: ?page)?|index|untitled(?: document)?|start|welcome|null|undefined|none|"
    r"(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,3}){1,2})$",
    re.IGNORECASE,
)
# How blogs of old name their pages.
_ARCHIVE = re.compile(r"(.+?) » Blog Archive » (.+)")
# A site's name right behind the title, without a space.
_GLUED = re.compile(r"[_|–—-]+\S")
# The name of a page in its address, as "living-labs-2020", where a title should be.
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
# Fewer letters than these at the beginning of two titles may be the site's or a kicker's.
_LEAST_BEGIN = 20
_MOST_SITE_WORDS = 8
_LEAST_TITLE_WORDS = 4


def choose_title(titles: Sequence[Found], sites: Iterable[str]) -> Found | None:
    """Return the most trusted title, without the name of the site before or after it.

    `sites` are names the site goes by, its host among them.
    """
    archives = [match for found in titles if (match := _ARCHIVE.fullmatch(found.value))]
    names = {_squeeze(site) for site in [*sites, *(match[1] for match in archives)] if site}
    cleaned = [replace(found, value=strip_site(found.value, names, titles)) for found in titles]
    usable = [found for found in cleaned if _is_title(found.value, names)]
    if len({_squeeze(found.value) for found in usable}) == 1:
        usable = [replace(found, value=cut_trail(found.value)) for found in usable]
    if not usable:
        return next(iter(cleaned), None)
    votes = {id(found): _count_votes(found, usable) for found in usable}
    chosen = max(usable, key=lambda found: (votes[id(found)], _weigh(found)))
    return _complete(chosen, usable)


def _count_votes(found: Found, titles: Sequence[Found]) -> float:
    """Return the trust in all places that say the same; each kind of place counts once.

    A heading within the page's `<title>` has nearly its support: the rest is the site's.
    """
    words = _squeeze(found.value)
    votes: dict[str, float] = {}
    for other in titles:
        share = float(_squeeze(other.value) == words)
        if found.method == "<h1>" and other.method == "<title>" and _overlap(words, other):
            share = max(share, _OVERLAP)
        votes[other.method] = max(votes.get(other.method, 0.0), share * _weigh(other))
    return sum(votes.values())


def _overlap(words: str, other: Found) -> bool:
    """Tell whether one of two titles is most of the other, or how it begins."""
    short, long = sorted((words, _squeeze(other.value)), key=len)
    begins = long.startswith(short) and len(short) > _LEAST_BEGIN
    return begins or (short in long and 2 * len(short) > len(long))


def strip_site(title: str, sites: set[str], others: Sequence[Found] = ()) -> str:
    """Return a title without the site's name; `others` are further titles of the same page.

    A part set off by a bar or a dash is the site's when it is one of its names, or when another
    title of the page is what is left.

    >>> strip_site("Cities as Living Labs | WISE", {"wise"})
    'Cities as Living Labs'
    """
    others = [other for other in others if other.method != "<title>"]
    known = {_squeeze(other.value) for other in others}
    if match := _ARCHIVE.fullmatch(title):
        return match[2]
    for other in others:
        tail = title.removeprefix(other.value)
        if tail != title and len(other.value) > len(tail) and _GLUED.match(tail):
            return other.value
    marks = list(_SEPARATOR.finditer(title))
    for mark in reversed(marks):
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if _is_site(tail, sites) and head:
            return strip_site(head, sites, others)
        if _squeeze(head) in known and _count_words(tail) <= _MOST_SITE_WORDS and head:
            return head
    for mark in marks[:1]:
        head, tail = title[: mark.start()].strip(), title[mark.end() :].strip()
        if tail and (_is_site(head, sites) or _squeeze(tail) in known):
            return strip_site(tail, sites, others)
    return title


def cut_trail(title: str) -> str:
    """Return a title without the short parts after it, for a page that has no other.

    >>> cut_trail("How to Build a Terrarium » Garden » Hobby")
    'How to Build a Terrarium'
    """
    mark = _SEPARATOR.search(title)
    if mark is None:
        return title
    head, tail = title[: mark.start()], title[mark.end() :]
    enough = len(head.split()) >= _LEAST_TITLE_WORDS or "_" in mark.group()
    is_site = len(head) > len(tail) and _count_words(tail) <= _MOST_SITE_WORDS
    return head if enough and is_site else title


def _count_words(words: str) -> int:
    return len(re.findall(r"\w[\w'’.-]*", words))


def _is_site(words: str, sites: set[str]) -> bool:
    squeezed = _squeeze(words)
    return bool(squeezed) and any(
        squeezed == site
        or (len(squeezed) > 3 and squeezed in site and len(site) < 2 * len(squeezed))  # noqa: PLR2004 - "the" is in every name
        for site in sites
    )


def _squeeze(words: str) -> str:
    """Return the letters and digits, so that "The Wise Blog" and "thewiseblog.org" compare."""
    return fold_name(words).replace(" ", "")


def _weigh(found: Found) -> float:
    method = found.method.replace("dc:", "dc.").replace("dcterms:", "dcterms.")
    return _TRUST.get(method, _LEAST_TRUST)


def _is_title(words: str, sites: set[str]) -> bool:
    if _EMPTY.match(words) or _SLUG.fullmatch(words):
        return False
    return bool(_squeeze(words)) and _squeeze(words) not in sites


def _complete(chosen: Found, usable: Sequence[Found]) -> Found:
    """Return the whole of a title that was cut ("Planning a City as…")."""
    bare = re.sub(r"\s*(?:…|\.{3})$", "", chosen.value)
    if bare == chosen.value:
        return chosen
    start = _squeeze(bare)
    longer = (
        each
        for each in usable
        if _squeeze(each.value).startswith(start) and not each.value.endswith(("…", "..."))
    )
    return next(longer, chosen)
