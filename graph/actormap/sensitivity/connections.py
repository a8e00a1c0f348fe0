"""A connection under no merges, as accepted, if all pending pairs were one: where they differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actormap.connections import ANYTHING, Connection, Filters, Route, find_connections
from actormap.identity import Merges
from actormap.model import Entity
from actormap.sensitivity.joins import Join, Joins
from actormap.sensitivity.needs import find_needs
from actormap.views import View, Views


@dataclass(frozen=True, slots=True)
class RouteNeeds:
    """A route, under which merges it was found, and what has to be one for it to hold."""

    merges: Merges
    route: Route
    needs: tuple[Join, ...]


@dataclass(frozen=True, slots=True)
class ComparedConnection:
    """The answer under all three; `accepted` is the one of the build.

    `routes` are those of the build, with what they rest on; `lost` those that only hold without
    merges, `gained` those that only hold if what is open is one. `sentences` say where they differ.
    """

    by_merges: Mapping[Merges, Connection]
    routes: tuple[RouteNeeds, ...]
    gained: tuple[RouteNeeds, ...]
    sentences: tuple[str, ...]

    @property
    def accepted(self) -> Connection:
        """What a build shows."""
        return self.by_merges[Merges.ACCEPTED]


def compare_connection(
    views: Views, start: Entity, end: Entity, *, most: int = 3
) -> ComparedConnection:
    """Return the routes between two entities of the build under all three merges."""
    asked = {view.merges: ask_connection(views, view, start, end, most=most) for view in views}
    none, accepted, pending = views
    own = asked[Merges.ACCEPTED].routes
    needs = find_needs(own, none, accepted)
    routes = tuple(map(RouteNeeds, [Merges.ACCEPTED] * len(own), own, needs))
    fresh = [
        route
        for route in asked[Merges.PENDING].routes
        if not any(_are_alike(route, pending, known, accepted) for known in own)
    ]
    gained = tuple(
        RouteNeeds(Merges.PENDING, route, joins)
        for route, joins in zip(fresh, find_needs(fresh, accepted, pending), strict=True)
        if joins
    )
    both = _ask_whether_one(views, start, end)
    said = tuple(_say(asked, routes, gained, both))
    return ComparedConnection(asked, routes, gained, said)


def ask_connection(  # noqa: PLR0913 - two ends in a view, and what is asked
    views: Views,
    view: View,
    start: Entity,
    end: Entity,
    *,
    most: int = 3,
    filters: Filters = ANYTHING,
) -> Connection:
    """Return the connection of two entities of the build in one of its views."""
    links = view.links
    if view.merges is Merges.NONE:
        links = view.join_parts(views.accepted, start, end)
    else:
        start, end = (_find_whole(views, view, entity) for entity in (start, end))
    return find_connections(links, start.iri, end.iri, most=most, filters=filters)


def _find_whole(views: Views, view: View, entity: Entity) -> Entity:
    """Return the entity of a coarser view that has the mentions of one of the build."""
    return view.find_entities(views.accepted.members[entity.iri])[0]


def _are_alike(route: Route, view: View, other: Route, others: View) -> bool:
    """Tell whether two routes pass the same entities, as far as two views have the same."""
    return len(route.legs) == len(other.legs) and all(
        not view.members[one.iri].isdisjoint(others.members[two.iri])
        for one, two in zip(route.inner, other.inner, strict=True)
    )


def _ask_whether_one(views: Views, start: Entity, end: Entity) -> Sequence[Join]:
    """Return what would make the two asked for one."""
    return Joins(views.accepted, views[Merges.PENDING]).explain(start.iri, end.iri)


_THE_SAME = "The same under no merges, as accepted, and if all pending pairs were one."


# ── words ───────────────────────────────────────────────────────────────────────────────────


def _say(
    asked: Mapping[Merges, Connection],
    routes: Sequence[RouteNeeds],
    gained: Sequence[RouteNeeds],
    both: Sequence[Join],
) -> Iterator[str]:
    """Yield where the three answers differ, in words; that they do not, where they do not."""
    needy = [(number, found) for number, found in enumerate(routes, start=1) if found.needs]
    if not (needy or gained or both):
        yield _THE_SAME
        return
    if needy and len(needy) == len(routes):
        yield f"Under no merges: {asked[Merges.NONE].note}"
    for number, found in needy:
        yield f"Route {number} holds only because {_list(found.needs)}."
    for found in gained:
        yield f"{_say_gain(found.route, routes)}, but only if {_list(found.needs)}."
    if both:
        yield f"The two may be one: only if {_list(both)}."


def _say_gain(route: Route, routes: Sequence[RouteNeeds]) -> str:
    closest = min((found.route.cost for found in routes), default=None)
    what = "another" if closest is not None and closest <= route.cost else "a closer"
    what = "a" if closest is None else what
    through = " – ".join(f"“{entity.label}”" for entity in route.inner)
    way = f" through {through}" if through else ""
    return f"If all pending pairs were one, there would be {what} route{way} (cost {route.cost:g})"


def _list(joins: Sequence[Join]) -> str:
    return "; and ".join(map(str, joins))
