"""Questions to the whole graph: ask, sparql."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.cli.command import FORMAT, GRAPH, argument, command, open_graph
from actormap.cli.messages import print_message

if TYPE_CHECKING:
    from actormap.graph import Graph
    from actormap.tables import Value


@command(
    "sparql",
    "run a SPARQL query",
    argument("query", metavar="QUERY", nargs="?", default="-",
             help="SPARQL text, a file, or - for standard input"),
    GRAPH,
    FORMAT,
    argument("--explain", action="store_true",
             help="tell how the query would be run, and do not run it"),
    argument("--timeout", type=float, default=600, metavar="SECONDS",
             help="end the query after so long (default: 600)"),
    argument("--memory", type=int, metavar="MEGABYTES",
             help="end the query when it wants more memory"),
    argument("--allow-service", action="store_true",
             help="let SERVICE send parts of the query to other servers"),
    argument("--endpoint", metavar="URL",
             help="ask a SPARQL server instead of a build"),
)  # fmt: skip
def sparql(options: Namespace) -> int:
    """Run a query and print what it gives."""
    from actormap.answers.rows import print_answer
    from actormap.builds import STORE_FOLDER
    from actormap.sparql.limits import Limits
    from actormap.sparql.printing import ask_endpoint, ask_graph

    query = _read_query(options.query)
    limits = Limits(options.timeout, options.memory, options.allow_service)
    short = options.format == "table"
    if options.endpoint:
        print_answer(ask_endpoint(options.endpoint, query, limits, short=short), options.format)
        return 0
    graph = open_graph(options)
    if options.explain:
        return _explain(graph, query)
    folder = graph.folder / STORE_FOLDER
    answer, warnings = ask_graph(graph.store, folder, query, limits, short=short)
    print_answer(answer, options.format)
    for warning in warnings:
        print_message(warning)
    return 0


def _explain(graph: "Graph", query: str) -> int:
    from actormap.sparql.explaining import explain_query

    print(explain_query(graph.store, query))
    return 0


def _read_query(text: str) -> str:
    """Return the query in a text, in the file that it names, or on standard input."""
    from actormap.errors import QueryError

    if text == "-":
        return sys.stdin.read()
    if "{" in text or text.lstrip()[:8].casefold() == "describe":
        return text
    try:
        return Path(text).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f'"{text}" is neither SPARQL (no "{{" in it) nor a readable file. Give a query in '
            "quotes, a file, or - for standard input."
        ) from error


@command(
    "ask",
    "answer one of the shipped questions, or list them",
    argument("question", metavar="QUESTION", nargs="?",
             help="a question's name or number; without one, all of them"),
    argument("names", metavar="NAME", nargs="*",
             help="names, or parameter=value, in the order the list shows"),
    GRAPH,
    FORMAT,
)  # fmt: skip
def ask(options: Namespace) -> int:
    """Answer a question, or list all of them."""
    from actormap.answers.rows import print_answer
    from actormap.questions import ask_question, match_parameters

    if options.question is None:
        _print_questions(options.format)
        return 0
    graph = open_graph(options)
    values = match_parameters(options.question, options.names)
    short = options.format == "table"
    answer = ask_question(graph.store, options.question, values, short=short)
    print_answer(answer, options.format)
    return 0


def _print_questions(form: str) -> None:
    from actormap.answers.rows import print_table
    from actormap.questions import list_questions
    from actormap.tables import make_table

    rows: list[dict[str, Value]] = [
        {"number": q.number, "name": q.name, "question": q.title, "asks for": q.usage}
        for q in list_questions()
    ]
    print_table(make_table(rows, ("number", "name", "question", "asks for")), form)
