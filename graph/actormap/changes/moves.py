"""How a ranking moves from one view to another."""

from collections.abc import Mapping
from dataclasses import dataclass

from actormap.analysis import Place, rank_actors
from actormap.model import Entity
from actormap.views import View


@dataclass(frozen=True, slots=True)
class Move:
    """An actor with its places before and after; None where it has none."""

    entity: Entity
    before: Place | None
    after: Place | None


def find_moves(
    old: View, new: View, measure: str, projection: str = "co-authorship", *, most: int = 10
) -> tuple[Move, ...]:
    """Return who among the first in either view has another place in the other.

    An actor who is several in the other view has the best place of them there. Whether a place is
    shared counts, not by how many.
    """
    before, after = (rank_actors(view.network, measure, projection) for view in (old, new))
    moves = [
        Move(row.entity, row.place, _find_place(row.entity, old, new, after.places))
        for row in before.rows[:most]
    ]
    told = {key for move in moves for key in old.members[move.entity.iri]}
    moves += [
        Move(row.entity, _find_place(row.entity, new, old, before.places), row.place)
        for row in after.rows[:most]
        if told.isdisjoint(new.members[row.entity.iri])
    ]
    return tuple(move for move in moves if not _is_same(move))


def _find_place(
    entity: Entity, own: View, other: View, places: Mapping[str, Place]
) -> Place | None:
    keys = (key for key in own.members[entity.iri] if key in other.entity_of)
    known = [places[e.iri] for e in other.find_entities(keys) if e.iri in places]
    return min(known, default=None)


def _is_same(move: Move) -> bool:
    return move.before.is_like(move.after) if move.before else move.after is None
