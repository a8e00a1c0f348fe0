"""Paths of numbers → routes with evidence. Statements are read for what is shown only."""

from itertools import pairwise

import numpy as np

from actormap.connections.costs import UNIT
from actormap.connections.filters import Gate
from actormap.connections.model import Leg, Route
from actormap.connections.search import Path
from actormap.links import Links
from actormap.model import Entity
from actormap.vocabulary import RELATIONS


def make_route(links: Links, path: Path, gate: Gate) -> Route:
    """Return a route with a leg for each link of the path."""
    legs = tuple(make_leg(links, one, other, gate) for one, other in pairwise(path.nodes))
    return Route(legs, path.cost / UNIT)


def make_leg(links: Links, one: int, other: int, gate: Gate) -> Leg:
    """Return the strongest link between two neighbours: stated before inferred, topics last."""
    link, row = min(
        ((link, row) for link, row in _list_evidence(links, one, other, gate)),
        key=lambda found: _rank(links, *found),
    )
    relation = RELATIONS[links.get_relation(link)]
    forward = int(links.arrays.subject[link]) == one
    source = list(links.sources)[links.arrays.source[row]]
    statement = links.evidence.read(int(links.arrays.claim[row]), source)
    ends = {statement.subject.iri: statement.subject}
    if isinstance(statement.object, Entity):
        ends[statement.object.iri] = statement.object
    return Leg(
        from_=ends[links.texts.iris[one]],
        relation=relation.phrase if forward else relation.inverse,
        to=ends[links.texts.iris[other]],
        work=statement.about.label if statement.about else "",
        year=int(links.arrays.year[row]),
        statement=statement,
        source=links.sources[source],
    )


def _list_evidence(links: Links, one: int, other: int, gate: Gate) -> list[tuple[int, int]]:
    """Return each link that counts, with the first of its statements that does."""
    between = np.array(links.list_links(one, other), np.int64)
    mask = gate.passes_links(between)
    found = []
    for link in between if mask is None else between[mask]:
        rows = np.array(links.list_rows(int(link)))
        found.append((int(link), int(rows[gate.passes_rows(rows)][0])))
    return found


def _rank(links: Links, link: int, row: int) -> tuple[bool, bool, str]:
    name = links.get_relation(link)
    return bool(links.arrays.inferred[row]), RELATIONS[name].topical, name
