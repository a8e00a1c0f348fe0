"""Whose work somebody's part belongs to."""

from msgspec.structs import replace

from actormap.model import Kind
from actormap.records import Contribution, Venue


def place_editors(
    venue: Venue | None, contributors: tuple[Contribution, ...]
) -> tuple[Venue | None, tuple[Contribution, ...]]:
    """Return the venue with the editors of a book, and the contributors without them.

    Bibliographies name the editors of a book in the entry of each of its parts.
    """
    if venue is None or venue.kind is not Kind.COLLECTION:
        return venue, contributors
    editors = tuple(person for person in contributors if person.relation == "editor")
    others = tuple(person for person in contributors if person.relation != "editor")
    return replace(venue, editors=editors), others
