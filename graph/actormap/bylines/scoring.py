"""How much a line looks like a byline, for the reader of pages that has to find them."""

from actormap.bylines.grammar import parse_byline
from actormap.bylines.model import Abstention, Byline


def score_byline(text: str) -> float:
    """Return 0 to 1: how much a line looks like a byline.

    >>> score_byline("Keri Facer & Helen Manchester, University of Bristol") > 0.8
    True
    >>> score_byline("Cities as Learning Opportunities") < 0.3
    True
    """
    parsed = parse_byline(text)
    if isinstance(parsed, Abstention):
        return max((_score(byline) for byline in parsed.candidates), default=0.0) / 2
    return _score(parsed)


def _score(byline: Byline) -> float:
    """Return the confidence, less where only a name or no person stands there.

    A heading of two words ("Coffee Break") looks like a name that nothing else supports.
    """
    if not byline.contributors:
        return byline.confidence / 3
    first = byline.contributors[0]
    bare = len(byline.contributors) == 1 and not (first.roles or first.organizations)
    return byline.confidence * (0.8 if bare else 1.0)
