"""Who connects to whom, through what, and which passage says so.

A route goes from entity to entity over links that sources state. Its cost is one per link, plus
log2 of the degree of every entity it passes: a hub links many and therefore says little about
any two. Links by theme or place cost more and a route may use one such entity at most; links of
being listed together (`Relation.structural`) are no connection and only appear in the note. The
method, its reasons and references: docs/connections.md.

It is asked of `Links`, whether they are mapped from a build (`open_links`) or were just made of
statements (`make_links`).
"""

from actormap.connections.asking import MOST_ROUTES, find_connections
from actormap.connections.filters import ANYTHING, Filters
from actormap.connections.introductions import (
    MOST_PEOPLE,
    Introduction,
    Introductions,
    find_introductions,
)
from actormap.connections.model import Connection, Leg, Question, Route

__all__ = [
    "ANYTHING",
    "MOST_PEOPLE",
    "MOST_ROUTES",
    "Connection",
    "Filters",
    "Introduction",
    "Introductions",
    "Leg",
    "Question",
    "Route",
    "find_connections",
    "find_introductions",
]
