"""From two sides, given by IRI, to the answer."""

from collections.abc import Iterable, Sequence

from actormap.connections.filters import ANYTHING, Filters, Gate
from actormap.connections.groups import list_members
from actormap.connections.legs import make_route
from actormap.connections.model import Connection, Question
from actormap.connections.search import find_paths
from actormap.connections.sentences import say_both, say_same, say_what_links
from actormap.errors import QueryError
from actormap.links import Links
from actormap.model import Entity

MOST_ROUTES = 3


def find_connections(  # noqa: PLR0913 - what can be asked, each by its name
    links: Links,
    start: str | Sequence[str],
    end: str | Sequence[str],
    *,
    most: int = MOST_ROUTES,
    filters: Filters = ANYTHING,
    members: bool = False,
) -> Connection:
    """Return up to `most` routes between two entities or groups, given by IRI.

    They share no inner entity: each further route avoids what the earlier ones passed, so that no
    answer is another one with a leg swapped. Of two routes of equal cost the one of fewer links is
    taken, then the one whose IRIs sort first. With `members`, the people of an organization, of a
    theme, place or list stand for it. Who is on both sides is told in the note. QueryError where
    there is nobody of an IRI, no such relation, or no such source.
    """
    starts, ends = _find_nodes(links, start), _find_nodes(links, end)
    asked = filters.describe() | ({"most": most} if most != MOST_ROUTES else {})
    asked |= {"members": True} if members else {}
    question = Question(
        links.build, _make_entities(links, starts), _make_entities(links, ends), asked
    )
    if members:
        starts, ends = list_members(links, starts), list_members(links, ends)
    starts, ends, same = _part(links, starts, ends)
    if not starts or not ends:
        return Connection(question, (), same)
    gate = Gate(links, filters)
    paths = find_paths(links, starts, ends, most, gate)
    routes = tuple(make_route(links, path, gate) for path in paths)
    note = say_what_links(links, starts, ends, routes)
    return Connection(question, routes, " ".join(filter(None, (same, note))))


def _part(links: Links, starts: list[int], ends: list[int]) -> tuple[list[int], list[int], str]:
    """Return both sides without who is on both, and a sentence on these.

    They stay among the starts where others are among the ends: from them routes lead to those.
    """
    both = set(starts) & set(ends)
    entities = _make_entities(links, sorted(both))
    if not both:
        return starts, ends, ""
    if len(starts) == len(ends) == 1:
        return [], [], say_same(entities)
    rest = [node for node in ends if node not in both]
    others = starts if rest else [node for node in starts if node not in both]
    return others, rest or ends, say_both(entities)


def find_node(links: Links, iri: str) -> int:
    """Return the number of an IRI; QueryError where there is nobody of it."""
    node = links.find(iri)
    if node is None:
        raise QueryError(f"{iri}: no such entity in this graph.")
    return node


def _find_nodes(links: Links, iris: str | Sequence[str]) -> list[int]:
    """Return the number of each IRI, once, in their order."""
    wanted = [iris] if isinstance(iris, str) else iris
    return list(dict.fromkeys(find_node(links, iri) for iri in wanted))


def _make_entities(links: Links, nodes: Iterable[int]) -> tuple[Entity, ...]:
    return tuple(links.make_entity(node) for node in nodes)
