"""What changes: what-if, diff."""

from argparse import Namespace
from pathlib import Path

from actormap.cli.command import FORMAT, GRAPH, argument, command, open_graph


@command(
    "what-if",
    "tell what would be otherwise without a source, a decision or a rule",
    argument("--without", metavar="SOURCE", action="append", default=[],
             help="leave out a source: its path, or a part of its title; may be repeated"),
    argument("--without-decision", metavar="NAME", action="append", default=[],
             help="leave out what persons decided about this name, or mention"),
    argument("--without-rule", metavar="RULE", action="append", default=[],
             help="switch off a rule that accepts identity by itself"),
    argument("--measure", metavar="MEASURE", default="degree",
             help="the ranking whose moves are told (default: degree)"),
    argument("--projection", metavar="NAME", default="co-authorship",
             help="what links two actors in it (default: co-authorship)"),
    GRAPH,
    FORMAT,
)  # fmt: skip
def ask_what_if(options: Namespace) -> int:
    """Tell who would disappear, which links lose their only support, and who moves."""
    from actormap.answers.changes import print_what_if
    from actormap.errors import QueryError

    if not (options.without or options.without_decision or options.without_rule):
        raise QueryError(
            "Nothing is left out. Name something: --without SOURCE, --without-decision NAME or "
            "--without-rule RULE."
        )
    graph = open_graph(options)
    answer = graph.what_if(
        options.without,
        without_decision=options.without_decision,
        without_rule=options.without_rule,
        measure=options.measure,
        projection=options.projection,
    )
    print_what_if(answer, graph.sources, options.format)
    return 0


@command(
    "diff",
    "tell what has changed between two builds",
    argument("old", metavar="OLD", type=Path, help="the folder of the earlier build"),
    argument("new", metavar="NEW", type=Path, help="the folder of the later build"),
    argument("--map", metavar="FILE", type=Path,
             help="also write a map of both: new, gone, as it was"),
    FORMAT,
)  # fmt: skip
def tell_diff(options: Namespace) -> int:
    """Tell who came, went, is one or several by now, and which links; status 1 where any did."""
    from actormap.answers.changes import print_changes
    from actormap.graph import Graph

    old, new = Graph(options.old), Graph(options.new)
    changes = new.diff(old)
    print_changes(changes, {**old.sources, **new.sources}, options.format)
    if options.map:
        new.draw_diff(old, options.map)
    return 1 if changes else 0
