"""Whether a build is sound: check."""

from argparse import Namespace

from actormap.cli.command import FORMAT, GRAPH, command, open_graph


@command("check", "validate the graph: shapes, and evidence for every fact", GRAPH, FORMAT)
def check(options: Namespace) -> int:
    """List what is wrong with a graph; status 1 where something is."""
    from actormap.answers.rows import print_table
    from actormap.tables import make_table

    findings = open_graph(options).check()
    rows = [{"check": f.check, "subject": f.subject, "problem": f.problem} for f in findings]
    if rows or options.format != "table":
        print_table(make_table(rows, ("check", "subject", "problem")), options.format)
    else:
        print("All is well: the shapes hold, and every fact has its evidence.")
    return 1 if findings else 0
