"""What would be otherwise if something were not there."""

from dataclasses import dataclass

from actormap.changes.comparison import Changes, compare_views
from actormap.changes.moves import Move, find_moves
from actormap.changes.withdrawal import Withdrawal
from actormap.identity import Basis
from actormap.views import View


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What is left out, what differs then, and who moves in a ranking.

    Who has `disappeared` was named nowhere else; a link that is `lost` had no other support.
    """

    withdrawal: Withdrawal
    changes: Changes
    measure: str
    projection: str
    moves: tuple[Move, ...]


def ask_what_if(
    view: View, basis: Basis, withdrawal: Withdrawal, measure: str, projection: str
) -> WhatIf:
    """Return what differs between a view of this basis and one without what is withdrawn."""
    left = View(view.merges, withdrawal.apply(basis).resolve(view.merges), view.sources)
    moves = find_moves(view, left, measure, projection)
    return WhatIf(withdrawal, compare_views(view, left), measure, projection, moves)
