"""Who stands for an organization, a theme, a place or a list: the people that belong to it."""

from collections.abc import Sequence

import numpy as np

from actormap.links import Links, list_neighbours
from actormap.links.model import KIND_NUMBERS, RELATION_NUMBERS, Places
from actormap.model import Kind

_PERSON, _WORK = KIND_NUMBERS[Kind.PERSON], KIND_NUMBERS[Kind.WORK]


def list_members(links: Links, nodes: Sequence[int]) -> list[int]:
    """Return the people among some entities, and those who belong to the others.

    To an organization belong its members, to a theme, place, series or collection the authors of
    the works on it or in it. An entity to which nobody belongs stands for itself.
    """
    members: set[int] = set()
    for node in nodes:
        people = [] if links.get_kind(node) is Kind.PERSON else _list_people(links, node)
        members.update(people or [node])
    return sorted(members)


def _list_people(links: Links, node: int) -> list[int]:
    near = _list_near(links, np.array([node], np.int64))
    kinds = links.arrays.kind[near]
    works = np.concatenate((near[kinds == _WORK], _list_parts(links, node)))
    around = np.concatenate((near, _list_near(links, works)))
    people: list[int] = np.unique(around[links.arrays.kind[around] == _PERSON]).tolist()
    return people


def _list_near(links: Links, nodes: Places) -> Places:
    _, others, _ = list_neighbours(links, nodes)
    return np.unique(others).astype(np.int64)


def _list_parts(links: Links, node: int) -> Places:
    """Return the works that are part of a list. Cost: one pass over all links."""
    arrays = links.arrays
    parts = (arrays.object == node) & (arrays.relation == RELATION_NUMBERS["part of"])
    subjects: Places = arrays.subject[parts].astype(np.int64)
    return subjects
