"""Places named in texts and in the names of organizations, from a gazetteer.

`look_up` answers for one name, `find_places` for running text, `find_seat` for the name of an
organization. All three abstain where a name is ambiguous or is an ordinary word.
"""

from actormap.places.gazetteer import (
    find_centre,
    find_place,
    get_country,
    is_place_name,
    is_state,
    look_up,
    look_up_area,
)
from actormap.places.model import GAZETTEER, FoundPlace, Gazetteer, Place
from actormap.places.prose import find_places
from actormap.places.seats import find_seat

__all__ = [
    "GAZETTEER",
    "FoundPlace",
    "Gazetteer",
    "Place",
    "find_centre",
    "find_place",
    "find_places",
    "find_seat",
    "get_country",
    "is_place_name",
    "is_state",
    "look_up",
    "look_up_area",
]
