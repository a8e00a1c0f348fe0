"""What has to be one for a route to hold: at each entity that it passes, two links meet."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from actormap.connections import Route
from actormap.model import Entity
from actormap.sensitivity.joins import Join, Joins
from actormap.views import View
from actormap.vocabulary import RELATIONS

# The two ends of a link as a finer view has them, by IRI, in the direction of the route.
Link = tuple[str, str]


def find_needs(routes: Sequence[Route], finer: View, coarser: View) -> list[tuple[Join, ...]]:
    """Return for each route of the coarser view the joins without which it does not hold.

    Of several statements of one link those are taken that need the fewest. Cost: one pass over the
    statements, for all routes together.
    """
    wanted = {(leg.from_.iri, leg.to.iri) for route in routes for leg in route.legs}
    links = _collect_links(wanted, finer, coarser)
    joins = Joins(finer, coarser)
    found = []
    for route in routes:
        steps = [links[leg.from_.iri, leg.to.iri] for leg in route.legs]
        needed = [join for gap in find_gaps(steps) for join in joins.explain(*gap)]
        found.append(tuple(dict.fromkeys(needed)))
    return found


def _collect_links(wanted: Iterable[Link], finer: View, coarser: View) -> dict[Link, set[Link]]:
    """Return for each link of a route all the ends that its statements have in the finer view."""
    links: dict[Link, set[Link]] = defaultdict(set)
    pairs = set(wanted)
    for statement in coarser.resolution.statements:
        target = statement.object
        if not isinstance(target, Entity) or RELATIONS[statement.relation].structural:
            continue
        ends = finer.ends[statement.id]
        one, other = statement.subject.iri, target.iri
        if (one, other) in pairs:
            links[one, other].add(ends)
        if (other, one) in pairs:
            links[other, one].add((ends[1], ends[0]))
    return links


def find_gaps(steps: Sequence[Iterable[Link]]) -> tuple[Link, ...]:
    """Return where the links of a route do not meet, choosing for each step the best of its links.

    >>> find_gaps([{("a", "b1"), ("a", "b2")}, {("b2", "c")}])
    ()
    >>> find_gaps([{("a", "b1")}, {("b2", "c")}])
    (('b1', 'b2'),)
    """
    best: dict[str, tuple[Link, ...]] = {}
    for number, step in enumerate(steps):
        further: dict[str, tuple[Link, ...]] = {}
        for start, end in sorted(step):
            ways = [
                gaps if there == start else (*gaps, (there, start))
                for there, gaps in (best.items() if number else [(start, ())])
            ]
            known = [further[end]] if end in further else []
            further[end] = min([*known, *ways], key=lambda gaps: (len(gaps), gaps))
        best = further
    return min(best.values(), key=lambda gaps: (len(gaps), gaps), default=())
