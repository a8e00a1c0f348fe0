"""Who connects to whom: connect, introduce."""

from argparse import Namespace
from typing import TYPE_CHECKING

from actormap.cli.command import (
    FORMATS,
    GRAPH,
    MERGES,
    SENSITIVITY,
    argument,
    command,
    open_graph,
)
from actormap.errors import QueryError

if TYPE_CHECKING:
    from actormap.connections import Filters

# As in model.Kind, which is not imported before a question is asked.
_KINDS = ("person", "organization", "work", "place", "theme")
_MOST_ROUTES, _MOST_PEOPLE = 3, 5

_FILTERS = (
    argument("--kind", choices=_KINDS, action="append", default=[],
             help="pass only entities of this kind; may be repeated"),
    argument("--relation", metavar="RELATION", action="append", default=[],
             help='take only links of this relation ("creator", "member of"); may be repeated'),
    argument("--since", type=int, metavar="YEAR", help="count only works of this year or later"),
    argument("--until", type=int, metavar="YEAR", help="count only works up to this year"),
    argument("--source", metavar="SOURCE", action="append", default=[],
             help="count only this source: its path, or words of its title; may be repeated"),
    argument("--settled", action="store_true",
             help="pass nobody of whom it is not settled who it is"),
)  # fmt: skip
_FORMAT = argument("--format", choices=(*FORMATS, "markdown", "bibtex"), default="table",
                   help="how to print the answer (default: table)")  # fmt: skip


@command(
    "connect",
    "tell how two entities or two groups are connected, and who says so",
    argument("start", metavar="A", help="a name, or an IRI"),
    argument("end", metavar="B", help="a name, or an IRI"),
    argument("--and-from", metavar="NAME", action="append", default=[],
             help="start from this one, too; may be repeated"),
    argument("--and-to", metavar="NAME", action="append", default=[],
             help="lead to this one, too; may be repeated"),
    argument("--members", action="store_true",
             help="let the people of an organization, theme, place or list stand for it"),
    argument("--most", type=int, metavar="N", default=_MOST_ROUTES,
             help=f"how many routes (default: {_MOST_ROUTES})"),
    *_FILTERS,
    MERGES,
    SENSITIVITY,
    GRAPH,
    _FORMAT,
)  # fmt: skip
def connect(options: Namespace) -> int:
    """Tell how two are connected."""
    from actormap.answers.connection import print_compared_connection, print_connection

    graph, filters = open_graph(options), _read_filters(options)
    starts, ends = [options.start, *options.and_from], [options.end, *options.and_to]
    grouped = len(starts) + len(ends) > 2 or options.members  # noqa: PLR2004 - one on either side
    if grouped and (options.sensitivity or options.merges != "accepted"):
        raise QueryError("Groups can be asked about as accepted only: leave --merges out.")
    if options.sensitivity:
        compared = graph.compare_connection(options.start, options.end)
        print_compared_connection(compared, options.format)
        return 0
    connection = graph.connect(starts, ends, options.merges, most=options.most, filters=filters,
                               members=options.members)  # fmt: skip
    print_connection(connection, options.format)
    return 0


@command(
    "introduce",
    "list who could introduce one person to another, and who says so",
    argument("start", metavar="A", help="a name, or an IRI"),
    argument("end", metavar="B", help="a name, or an IRI"),
    argument("--most", type=int, metavar="N", default=_MOST_PEOPLE,
             help=f"how many people (default: {_MOST_PEOPLE})"),
    *_FILTERS,
    GRAPH,
    _FORMAT,
)  # fmt: skip
def introduce(options: Namespace) -> int:
    """List the people who are linked to both; status 1 where nobody is."""
    from actormap.answers.connection import print_connection

    found = open_graph(options).introduce(
        options.start, options.end, most=options.most, filters=_read_filters(options)
    )
    print_connection(found, options.format)
    return 0 if found.people else 1


def _read_filters(options: Namespace) -> "Filters":
    from actormap.connections import Filters
    from actormap.model import Kind

    return Filters(
        kinds=tuple(Kind(kind) for kind in options.kind),
        relations=tuple(options.relation),
        since=options.since,
        until=options.until,
        sources=tuple(options.source),
        settled=options.settled,
    )
