"""A person decides: open pairs and bylines with their evidence, answers that are saved at once.

    review = Review(project, readings, resolution, author)
    pair = review.session.open[0]
    review.judge(pair, Judgement.SAME)

Nothing here knows of a screen: a terminal shows it now, a web page may.
"""

from actormap.identity.decisions import Judgement
from actormap.review.author import find_author
from actormap.review.bylines import Page
from actormap.review.evidence import Evidence
from actormap.review.model import Byline, Effect, Item, Pair, Quote, Side
from actormap.review.review import BYLINES, Outcome, Review
from actormap.review.session import Session
from actormap.review.wording import COLUMNS, describe_effect, describe_item, list_items

__all__ = [
    "BYLINES",
    "COLUMNS",
    "Byline",
    "Effect",
    "Evidence",
    "Item",
    "Judgement",
    "Outcome",
    "Page",
    "Pair",
    "Quote",
    "Review",
    "Session",
    "Side",
    "describe_effect",
    "describe_item",
    "find_author",
    "list_items",
]
