"""The rules that accept without a person. What contradicts a rule waits, however sure the score."""

from actormap.matching.works.evidence import Agreement, Authors, Evidence, Years
from actormap.matching.works.titles import Likeness

BY_VENUE = "same title, authors, year and venue"
BY_PAGES = "same title, authors and pages"
BY_TITLE = "same title, authors and year, no venue told"

RULES = (BY_VENUE, BY_PAGES, BY_TITLE)

_CONTRADICTIONS = frozenset({Agreement.OTHER, Agreement.ELSEWHERE, Agreement.UNPUBLISHED})
_SAME_TITLE = frozenset({Likeness.SAME, Likeness.SPELLING})
_WHOLE = frozenset({Authors.ALL, Authors.ONE})
_MOST = _WHOLE | {Authors.SHORTER, Authors.MOST}


def find_rule(evidence: Evidence, *, bare: bool, journal: bool) -> str:
    """Return the rule that accepts; empty where none does.

    `bare` tells that neither citation has an imprint. One that only one of two tells may be that
    of another version, so such a pair waits for a person. `journal` tells that one is in a journal.
    """
    if evidence.authors not in _MOST or evidence.outlet in _CONTRADICTIONS:
        return ""
    if _agree_in_pages(evidence):
        return BY_PAGES
    if _CONTRADICTIONS.intersection(evidence):
        return ""
    if evidence.venue is Agreement.SAME and _agree_in_year(evidence, journal=journal):
        return BY_VENUE
    same = evidence.title is Likeness.SAME and evidence.years is Years.SAME
    return BY_TITLE if bare and same and evidence.authors in _WHOLE else ""


def _agree_in_pages(evidence: Evidence) -> bool:
    """Pages weigh more than a year or a volume, which citations often get wrong by one."""
    told = {evidence.venue, evidence.outlet}
    return (
        evidence.pages is Agreement.SAME
        and Agreement.SAME in told
        and evidence.venue not in _CONTRADICTIONS
        and evidence.title in _SAME_TITLE
        and evidence.years in {Years.SAME, Years.NEXT, Years.UNTOLD}
    )


def _agree_in_year(evidence: Evidence, *, journal: bool) -> bool:
    """Ask for a year, and for the same authors, where the title is not quite the same.

    Articles are cited as "to appear" for years, in a journal that also had a shorter one.
    """
    if evidence.years is not Years.SAME:
        return evidence.years is Years.UNTOLD and evidence.title in _SAME_TITLE and not journal
    if evidence.title in _SAME_TITLE:
        return True
    if evidence.title is Likeness.PART:
        return evidence.authors in _WHOLE
    return evidence.title is Likeness.SHORT and evidence.authors is Authors.ALL
