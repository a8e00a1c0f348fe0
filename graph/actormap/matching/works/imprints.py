"""Imprints: where a work came out, as far as a citation tells."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from actormap.matching.works.outlets import Outlet, names_meeting, tell_outlet
from actormap.names import fold_name

VENUE = ("venue", "journal", "booktitle", "container", "container title", "source title", "series")
# Words that stand in the names of all venues and tell none from another.
_EVERYWHERE = frozenset(
    "in the of on and for to appear proceedings proc pages pp page vol volume no number annual"
    " international conference conf symposium symp workshop journal j trans transactions acm ieee"
    " press editor editors eds ed also tech technical report rep unpublished manuscript".split()
)
_NUMBER = re.compile(r"\b(\d{1,4})\b")
# "vol. 5" anywhere; "95(2)", "5:" and "41, 67-95" behind the name of a venue.
_VOLUME = re.compile(
    r"\bvol(?:ume)?\.?\s*(\d{1,3})\b"
    r"|\b(\d{1,3})\s*(?:\(\d+(?:[-/]\d+)?\)|[:,]\s*(?:\d+\s*[-–]|$))",
    re.IGNORECASE,
)
_LAST_NUMBER = re.compile(r"\s(\d{1,3})\W*$")
_PAGES = re.compile(r"(\d{1,5})\s*(?:-+|–|—|to)\s*(\d{1,5})")
_PAGE = re.compile(r"(\d{1,5})")
_MARKED_PAGE = re.compile(r"\b(?:pp?\.|pages?)\s*(\d{1,5})")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ACRONYM = range(3, 7)
_SHORTEST = 3
# First and last page together, but for a digit or two.
_MISPRINT = 80
# What follows tells of another version of the work.
_ASIDE = re.compile(
    r"\b(?:an? )?(?:preliminary|earlier|extended|short|longer|full|journal|conference)"
    r" (?:version|abstract|paper)|\bsubmitted\b|\balso\b",
    re.IGNORECASE,
)


class Imprint(NamedTuple):
    """Where a work came out; what is not told is empty.

    `venue` holds the folded words that tell venues apart, `marked` the kind of publication that the
    name of the venue tells ("VLDB J."), `known` one of the names of a venue with several
    (`venues`), `beginnings` the first two letters of all words, `pages` the first page and, where
    told, the last.
    """

    outlet: Outlet | None = None
    venue: frozenset[str] = frozenset()
    marked: Outlet | None = None
    known: str = ""
    beginnings: str = ""
    volume: str = ""
    pages: tuple[str, ...] = ()


def read_imprint(details: Mapping[str, str]) -> Imprint:
    """Return the imprint that details tell, whose names are in lower case."""
    plain = {name: _ASIDE.split(value)[0] for name, value in details.items()}
    if names_meeting(plain.get("volume", "")):
        plain["series"] = f"{plain.get('series', '')} {plain.pop('volume')}"
    stated = " ".join(plain.get(name, "") for name in VENUE).strip()
    everything = " ".join(value for name, value in plain.items() if name != "series")
    words = fold_name(stated).split()
    volume = _read_volume(plain.get("volume", ""), stated, everything)
    return Imprint(
        outlet=_find_outlet(stated, everything, volume, plain.get("institution", "")),
        venue=frozenset(w for w in words if w not in _EVERYWHERE and not w[0].isdigit()),
        marked=_mark(stated),
        beginnings="".join(word[:2] for word in words),
        volume=volume,
        pages=_read_pages(plain.get("pages", "") or plain.get("page", ""), everything),
    )


def _mark(stated: str) -> Outlet | None:
    """Return the kind of publication that the name of a venue tells."""
    told = tell_outlet(stated)
    return Outlet.PROCEEDINGS if told is None and names_meeting(stated) else told


def _find_outlet(stated: str, everything: str, volume: str, institution: str) -> Outlet | None:
    """Take for a journal what has a volume, for a report what only has an institution behind it."""
    if told := tell_outlet(stated) or tell_outlet(everything):
        return told
    if names_meeting(stated):
        return Outlet.PROCEEDINGS
    if volume:
        return Outlet.JOURNAL
    return Outlet.REPORT if institution else None


def _read_volume(volume: str, venue: str, everything: str) -> str:
    found = _NUMBER.search(volume) or _VOLUME.search(everything) or _LAST_NUMBER.search(venue)
    return next(filter(None, found.groups()), "").lstrip("0") if found else ""


def _read_pages(pages: str, everything: str) -> tuple[str, ...]:
    found = _PAGES.search(pages) or _PAGES.search(everything)
    if found is None:
        found = _PAGE.search(pages) or _MARKED_PAGE.search(everything)
    numbers = tuple(page.lstrip("0") for page in found.groups()) if found else ()
    return () if any(_YEAR.fullmatch(page) or not page for page in numbers) else numbers


def share_venue(left: Imprint, right: Imprint) -> bool:
    """Tell whether two venues are one, or their words agree, abbreviated or as an acronym."""
    if left.known and left.known == right.known:
        return True
    shorter, longer = sorted((left.venue, right.venue), key=len)
    alike = sum(any(_may_abbreviate(word, other) for other in longer) for word in shorter)
    if 2 * alike > len(shorter):
        return True
    return _has_acronym(left.venue, right.beginnings) or _has_acronym(right.venue, left.beginnings)


def _may_abbreviate(left: str, right: str) -> bool:
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter) if len(shorter) >= _SHORTEST else left == right


def _has_acronym(words: frozenset[str], beginnings: str) -> bool:
    """Tell whether a word is made, in order, of what the words of the other venue begin with."""
    return any(_is_subsequence(word, beginnings) for word in words if len(word) in _ACRONYM)


def _is_subsequence(word: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in word)


def share_pages(left: Imprint, right: Imprint) -> bool:
    """Tell whether two imprints name the same pages, but for a misprint at one end."""
    one, other = left.pages, right.pages
    if one[0] == other[0] or one[-1] == other[-1]:
        return True
    return ratio(one[0] + one[-1], other[0] + other[-1]) >= _MISPRINT
