"""Measures of actors in a projection of the network.

rank_actors(network, "betweenness", "co-authorship") -> Ranking
"""

from actormap.analysis.measures import MEASURES, Measure, get_measure
from actormap.analysis.rankings import Place, Ranked, Ranking, rank_actors

__all__ = ["MEASURES", "Measure", "Place", "Ranked", "Ranking", "get_measure", "rank_actors"]
