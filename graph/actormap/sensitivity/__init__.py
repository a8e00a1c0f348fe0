"""How much an answer depends on who is taken for one.

views = Views(basis, sources)
compare_connection(views, start, end) -> ComparedConnection
compare_ranking(views, "betweenness") -> ComparedRanking
"""

from actormap.sensitivity.connections import (
    ComparedConnection,
    RouteNeeds,
    ask_connection,
    compare_connection,
)
from actormap.sensitivity.joins import Join, Joins
from actormap.sensitivity.rankings import ComparedRank, ComparedRanking, compare_ranking

__all__ = [
    "ComparedConnection",
    "ComparedRank",
    "ComparedRanking",
    "Join",
    "Joins",
    "RouteNeeds",
    "ask_connection",
    "compare_connection",
    "compare_ranking",
]
