"""How much a line looks like a byline, for the reader of pages that has to find them."""

from actormap.bylines.grammar import read_byline
from actormap.bylines.model import Abstention, Byline


def score_byline(text: str) -> float:
    """Return 0 to 1: how much a line looks like a byline.

    >>> score_byline("Keri Facer & Helen Manchester, University of Bristol") > 0.8
    True
    >>> score_byline("Cities as Learning Opportunities") < 0.3
    True
    """
    parsed = read_byline(text)
    if isinstance(parsed, Abstention):
        return max((_score(byline, text) for byline in parsed.candidates), default=0.0) / 2
    return _score(parsed, text)


def _score(byline: Byline, text: str) -> float:
    """Return the confidence, less where only a name, no person, or a title stands there.

    A heading of two words ("Coffee Break") looks like a name that nothing else supports. A title on
    a line of its own is a column of the page, and no part of the byline.
    """
    if not byline.contributors or _has_title_line(byline, text):
        return byline.confidence / 3
    first = byline.contributors[0]
    bare = len(byline.contributors) == 1 and not (first.roles or first.organizations)
    return byline.confidence * (0.8 if bare else 1.0)


def _has_title_line(byline: Byline, text: str) -> bool:
    """Tell whether a line end parts the title from the people."""
    if byline.title is None:
        return False
    first = byline.contributors[0].name
    start, end = sorted((first.start, byline.title.start))
    return "\n" in text[start:end]
