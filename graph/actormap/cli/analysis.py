"""What is computed on a projection of the network: rank."""

from argparse import Namespace

from actormap.cli.command import FORMAT, GRAPH, MERGES, SENSITIVITY, argument, command, open_graph

# As in analysis.MEASURES and network.PROJECTIONS, which are not imported before they are used.
_MEASURES = ("degree", "strength", "betweenness", "closeness", "pagerank", "constraint",
             "effective-size")  # fmt: skip
_PROJECTIONS = ("co-authorship", "shared-organization", "shared-theme")
_MOST = 20


@command(
    "rank",
    "put the actors of a projection in the order of a measure",
    argument("measure", metavar="MEASURE", help=", ".join(_MEASURES)),
    argument("--projection", metavar="NAME", default="co-authorship",
             help=f"what links two actors: {', '.join(_PROJECTIONS)} (default: co-authorship)"),
    argument("--most", type=int, metavar="N", default=_MOST,
             help=f"how many to list (default: {_MOST})"),
    MERGES,
    SENSITIVITY,
    GRAPH,
    FORMAT,
)  # fmt: skip
def rank(options: Namespace) -> int:
    """List the first actors, with what to beware of."""
    from actormap.answers.ranking import print_compared_ranking, print_ranking

    graph, asked = open_graph(options), (options.measure, options.projection)
    if options.sensitivity:
        compared = graph.compare_ranking(*asked, most=options.most)
        print_compared_ranking(compared, options.format)
    else:
        print_ranking(graph.rank(*asked, merges=options.merges), options.most, options.format)
    return 0
