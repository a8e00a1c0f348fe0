"""What changes: between two builds, or if a source, a decision or a rule were not there.

compare_views(old, new) -> Changes
find_moves(old, new, "degree") -> moves in a ranking
find_withdrawal(basis, sources, names).apply(basis) -> Basis
"""

from actormap.changes.comparison import Changes, Pair, Split, compare_views
from actormap.changes.drawing import join_networks
from actormap.changes.moves import Move, find_moves
from actormap.changes.what_if import WhatIf, ask_what_if
from actormap.changes.withdrawal import Withdrawal, find_withdrawal

__all__ = [
    "Changes",
    "Move",
    "Pair",
    "Split",
    "WhatIf",
    "Withdrawal",
    "ask_what_if",
    "compare_views",
    "find_moves",
    "find_withdrawal",
    "join_networks",
]
