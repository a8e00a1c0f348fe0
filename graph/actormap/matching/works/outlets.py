"""Kinds of publication, told by the words of a citation."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from actormap.names import fold_name


class Outlet(StrEnum):
    """Kinds of publication, as they stand in a reason."""

    PROCEEDINGS = "in conference proceedings"
    JOURNAL = "in a journal"
    REPORT = "a report"
    THESIS = "a thesis"
    MANUSCRIPT = "a manuscript"


UNPUBLISHED = frozenset({Outlet.REPORT, Outlet.THESIS, Outlet.MANUSCRIPT})

# Folded words, and beginnings of words with a hyphen; the first kind with one that occurs tells.
_WORDS: Mapping[Outlet, tuple[str, ...]] = MappingProxyType(
    {
        Outlet.MANUSCRIPT: ("manuscript", "unpublished-", "preprint", "arxiv", "in preparation"),
        Outlet.THESIS: ("thesis", "dissertation", "phd", "habilitation", "these", "tesis"),
        Outlet.REPORT: ("report", "tech rep", "technical memo", "working paper", "tr", "bericht"),
        Outlet.PROCEEDINGS: (
            "proceedings", "proc", "conference", "conf", "symposium", "symp", "sympos", "workshop",
            "congress", "annual meeting", "colloquium", "kongress", "tagung", "congreso", "congres",
            "advances in", "lecture notes",
        ),
        Outlet.JOURNAL: (
            "journal", "journals", "j", "transactions", "trans", "record", "letters", "magazine",
            "review", "reviews", "bulletin", "quarterly", "annals", "archives", "zeitschrift",
            "revue", "revista", "rivista", "acta",
        ),
    }
)  # fmt: skip
# "COLT '93", "FOCS-90", "EuroCOLT95".
_MEETING = re.compile(
    r"(?<![\w-])[a-z]{3,}(?:\s?-\s?['’`]?|\s?['’`]\s?)?\d\d(?![\w-])", re.IGNORECASE
)


def tell_outlet(text: str) -> Outlet | None:
    """Return the kind of publication that the words of a text tell; None where none does.

    >>> tell_outlet("in Proc. 31st Symp. on Foundations of Computer Science").name
    'PROCEEDINGS'
    """
    folded = f" {fold_name(text)} "
    for outlet, words in _WORDS.items():
        if any(f" {word} ".replace("- ", "") in folded for word in words):
            return outlet
    return None


def names_meeting(venue: str) -> bool:
    """Tell whether a venue is an acronym with a year."""
    return _MEETING.search(venue) is not None
