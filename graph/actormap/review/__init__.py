"""A person decides pairs, candidates and bylines by their evidence; answers are saved at once.

    review = Review(project, readings, resolution, author)
    pair = review.session.open[0]
    review.judge(pair, Judgement.SAME)

Nothing here knows of a screen: a terminal shows it now, a web page may.
"""

from actormap.identity.decisions import Judgement
from actormap.review.author import find_author
from actormap.review.bylines import Page
from actormap.review.evidence import Evidence
from actormap.review.model import Byline, Effect, Item, Pair, Proposal, Question, Quote, Side
from actormap.review.proposals import list_open_candidates, make_proposals
from actormap.review.review import BYLINES, CANDIDATES, Outcome, Review
from actormap.review.session import Session
from actormap.review.wording import (
    COLUMNS,
    describe_effect,
    describe_item,
    describe_question,
    describe_sides,
    list_items,
)

__all__ = [
    "BYLINES",
    "CANDIDATES",
    "COLUMNS",
    "Byline",
    "Effect",
    "Evidence",
    "Item",
    "Judgement",
    "Outcome",
    "Page",
    "Pair",
    "Proposal",
    "Question",
    "Quote",
    "Review",
    "Session",
    "Side",
    "describe_effect",
    "describe_item",
    "describe_question",
    "describe_sides",
    "find_author",
    "list_items",
    "list_open_candidates",
    "make_proposals",
]
