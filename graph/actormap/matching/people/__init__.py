"""People: which mentions are one person, by their names and by what surrounds them."""

from actormap.matching.people.matcher import MATCHER

__all__ = ["MATCHER"]
