"""Entities by their names: find, show."""

from argparse import Namespace

from actormap.cli.command import FORMAT, GRAPH, argument, command, open_graph


@command(
    "find",
    "list the entities that a name may stand for",
    argument("name", metavar="NAME", help="a name or a part of one, as you type it"),
    GRAPH,
    FORMAT,
)
def find(options: Namespace) -> int:
    """List who may be meant; status 1 where nobody is."""
    from actormap.answers.rows import print_table
    from actormap.tables import make_table

    found = open_graph(options).find(options.name)
    rows = [
        {"name": f.entity.label, "kind": str(f.entity.kind), "iri": f.entity.iri, "match": f.match}
        for f in found
    ]
    print_table(make_table(rows, ("name", "kind", "iri", "match")), options.format)
    return 0 if found else 1


@command(
    "show",
    "tell all that the sources say of one entity",
    argument("name", metavar="NAME", help="a name, or an IRI"),
    GRAPH,
    FORMAT,
)
def show(options: Namespace) -> int:
    """Tell all of an entity."""
    from actormap.answers.entity import print_profile

    print_profile(open_graph(options).show(options.name), options.format)
    return 0
