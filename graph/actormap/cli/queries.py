"""Questions to the whole graph: ask, sparql."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.cli.command import FORMAT, GRAPH, argument, command, open_graph

if TYPE_CHECKING:
    from actormap.tables import Value


@command(
    "sparql",
    "run a SPARQL query",
    argument("query", metavar="QUERY", nargs="?", default="-",
             help="SPARQL text, a file, or - for standard input"),
    GRAPH,
    FORMAT,
)  # fmt: skip
def sparql(options: Namespace) -> int:
    """Run a query and print what it gives."""
    from actormap.answers.rows import print_answer
    from actormap.sparql import run_query

    graph = open_graph(options)
    short = options.format == "table"
    print_answer(run_query(graph.store, _read_query(options.query), short=short), options.format)
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
