"""The grammar of "Name & Name, Role, Organization"."""

from actormap.bylines.grammar import parse_byline, read_byline
from actormap.bylines.model import Abstention, Byline, Contributor, Part
from actormap.bylines.name_lists import split_names
from actormap.bylines.scoring import score_byline

__all__ = [
    "Abstention",
    "Byline",
    "Contributor",
    "Part",
    "parse_byline",
    "read_byline",
    "score_byline",
    "split_names",
]
