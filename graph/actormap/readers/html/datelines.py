"""Which date a line or an element states, and of what: of the publication or of a change."""

import re

from actormap.readers.html.blocks import clean_text, read_visible
from actormap.readers.html.dates import find_dates, parse_date
from actormap.readers.html.model import Found
from actormap.readers.html.statements import Statement
from actormap.readers.html.tree import Element

_PUBLISHED = re.compile(
    r"publish|posted|publi[ée]|veröffentlicht|erstellt|publicad|pubblicato|created|gepubliceerd|"
    r"publicerad|publisert|opublikowano|опубликован|发布|發布|发表",
    re.IGNORECASE,
)
# Words that go before a date of either kind.
_DATED = re.compile(r"\bdate[d:]|\bon\b|stand", re.IGNORECASE)
_UPDATED = re.compile(
    r"updat|modifi|mis à jour|aktualisiert|geändert|actualizad|atualizad|aggiornat|bijgewerkt|"
    r"uppdaterad|oppdatert|opdateret|zaktualizowano|обновлен|оновлено|更新",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W{0,3}(?:published|date of publication|posted on|publié le|veröffentlicht am|erstellt am|"
    r"publicado (?:el|em)|pubblicato il|opublikowano|опубликовано|发布日期|发布时间|發布時間)",
    re.IGNORECASE,
)
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|/(?=\D))"
)
LONGEST_DATELINE = 200
# Of a line that says when, the date is at least this much; the rest may be place, section, author.
_LEAST_SHARE = 0.15
# More words around a date say more than what it dates.
_LONGEST_LABEL = 60
# An element with more source than this states no author or date: it holds the article.
LONGEST_SOURCE = 4_000


def read_dated(element: Element, words: str, mark: str) -> Statement | None:
    """Return what an element says that is marked as date; `words` are those seen in it.

    `mark` is what its attributes say of it.
    """
    stated = next(
        (
            element.attributes[name]
            for name in ("datetime", "title", "content", "data-datetime")
            if element.get(name) and parse_date(element.get(name))
        ),
        None,
    )
    is_time = element.tag == "time"
    kind = "modified" if is_update(_read_around(element) if is_time else words, mark) else None
    method, place = "<time>" if is_time else "date element", element.path
    if stated:
        value = clean_text(stated.value)
        found = Found(value, method, stated.value, stated.start, stated.end, place)
    elif words:
        value = find_publication(words)
        found = Found(value, method, words, element.start, element.end, place)
    else:
        return None
    return Statement(kind or "published", found)


def _read_around(element: Element) -> str:
    """Return the words around a date ("Updated on …") where they are about no other date."""
    around = element.parent
    words = read_visible(element)
    if around is None or around.end - around.start > LONGEST_SOURCE:
        return words
    is_alone = len(list(around.find("time"))) == 1
    label = read_visible(around) if is_alone else words
    return label if len(label) <= _LONGEST_LABEL else words


def is_update(words: str, mark: str) -> bool:
    """Tell whether a date is that of a change, by the words beside it or the element's class.

    >>> is_update("Last updated on 9 June", ""), is_update("Posted 3 May, updated 9 June", "")
    (True, False)
    """
    if _PUBLISHED.search(words):
        return False
    if _UPDATED.search(words):
        return True
    # Themes of blogs mark the one date that they show as "post_date updated".
    is_only = re.search(r"publi|(?:post|entry)[-_]date", mark) is not None
    return re.search(r"updated|modified", mark) is not None and not is_only


def is_dateline(words: str) -> bool:
    """Tell whether a line states when the page was published, rather than any date."""
    if len(words) > LONGEST_DATELINE:
        return False
    found = next(find_dates(words), None)
    if found is None:
        return False
    share = (found.end - found.start) / len(words)
    before = words[: found.start]
    return share > _LEAST_SHARE or bool(_PUBLISHED.search(before) or _DATED.search(before))


def is_labelled(words: str) -> bool:
    """Tell whether a line begins by saying that it dates the publication, and does."""
    return _LABEL.match(words) is not None and is_dateline(words)


def find_publication(words: str) -> str:
    """Return a line from what it says of the publication on, where a change stands before it.

    >>> find_publication("Updated 9 June 2021. Published 3 May 2020")
    'Published 3 May 2020'
    """
    published, updated = _PUBLISHED.search(words), _UPDATED.search(words)
    if published and updated and updated.start() < published.start():
        rest = words[published.start() :]
        return rest if next(find_dates(rest), None) else words
    return words


def read_url_date(url: Found) -> Found | None:
    """Return the date in an address such as ".../2016/12/23/title", or the month if that is all."""
    match = _URL_DATE.search(url.value)
    if match is None:
        return None
    value = "-".join(f"{int(part):02}" for part in match.groups() if part)
    return Found(value, "address", url.value, url.start, url.end)
