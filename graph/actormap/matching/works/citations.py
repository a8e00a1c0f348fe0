"""A work as its citation gives it, worked out once for all comparisons."""

import re
from typing import NamedTuple

from actormap.matching.model import Profile
from actormap.matching.works.authors import Author, read_authors
from actormap.matching.works.imprints import VENUE, Imprint, read_imprint
from actormap.matching.works.titles import Title, cut_title, read_title

_AUTHORS = ("author", "authors", "creator")
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)[a-z]?\b")


class Citation(NamedTuple):
    """What is compared of a work; what its source does not tell is empty."""

    profile: Profile
    title: Title
    authors: tuple[Author, ...]
    years: tuple[int, ...]
    imprint: Imprint


def read_citation(profile: Profile) -> Citation:
    """Return the citation of a work, of a well-kept record or of a reference cut by a machine."""
    parts = cut_title(profile.titles[0] if profile.titles else profile.name)
    details = {name.replace("_", " ").replace("-", " ").lower(): v for name, v in profile.details}
    authors = profile.coauthors or tuple(filter(None, map(details.get, _AUTHORS)))
    for name in _AUTHORS:
        details.pop(name, None)
    _add_places(details, profile, parts.behind)
    return Citation(
        profile,
        read_title(parts.title),
        read_authors(authors),
        profile.years or _find_years(parts.before) or _find_years(*details.values()),
        read_imprint(details),
    )


def _add_places(details: dict[str, str], profile: Profile, behind: str) -> None:
    """Take for the venue, where none is stated, what else tells where a work came out."""
    if not any(details.get(name) for name in VENUE):
        details["venue"] = " ".join((behind, *profile.organizations, *profile.places)).strip()
    elif behind:
        details["venue"] = f"{behind} {details.get('venue', '')}"


def _find_years(*texts: str) -> tuple[int, ...]:
    return tuple(sorted({int(year) for text in texts for year in _YEAR.findall(text)}))
