"""The commands. A known error is one line on standard error and exit status 1.

What a command needs is imported when it runs, so that `actormap --help` starts at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from actormap import __version__
from actormap.errors import ActormapError

if TYPE_CHECKING:
    from actormap.graph import Graph
    from actormap.review import Review
    from actormap.tables import Value

# As in answers.FORMATS, which is not imported before an answer is printed.
FORMATS = ("table", "json", "csv")
_INTERRUPTED = 130  # 128 + SIGINT, as shells expect


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 a problem or findings, 2 usage."""
    _write_utf8()
    options = make_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except ActormapError as error:
        print(f"actormap: {_make_line(str(error))}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of a pipe (head, less) has had enough; Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


class _Parser(argparse.ArgumentParser):
    """A parser that knows a slip in the name of a command."""

    def error(self, message: str) -> NoReturn:
        """Print usage and message, and end with status 2."""
        import difflib

        typed = next((word for word in sys.argv[1:2] if not word.startswith("-")), "")
        near = difflib.get_close_matches(typed, _COMMANDS, n=1)
        if "invalid choice" in message and near and typed not in _COMMANDS:
            message = f'there is no command "{typed}". Did you mean "{near[0]}"?'
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = _Parser(
        prog="actormap",
        description="From pages to a cited network: who connects to whom, through what, and "
        "which source says so.",
        epilog="Begin with: actormap build PROJECT",
    )
    parser.add_argument("--version", action="version", version=f"actormap {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (add, text) in _COMMANDS.items():
        command = commands.add_parser(name, help=text, description=_capitalize(text))
        add(command)
    return parser


def _capitalize(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


# ── build ───────────────────────────────────────────────────────────────────────────────────


def _add_build(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", nargs="+", type=Path, metavar="PROJECT",
                         help="a project folder, or files")  # fmt: skip
    command.add_argument("--out", type=Path, metavar="DIR",
                         help="where to write the build (default: outputs/NAME)")  # fmt: skip
    command.add_argument("--fresh", action="store_true",
                         help="read every source again, not only those that changed")  # fmt: skip
    command.add_argument("--fetch", action="store_true",
                         help="first fetch the web pages that the project names")  # fmt: skip
    command.set_defaults(run=_build)


def _build(options: argparse.Namespace) -> int:
    from actormap.answers import print_build
    from actormap.pipeline import build
    from actormap.progress import show_progress

    if options.fetch:
        _fetch_pages(options.project)
    with show_progress() as watch:
        graph = build(*options.project, out=options.out, fresh=options.fresh, watch=watch)
    print_build(graph)
    return 0


def _add_fetch(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT", help="a project folder")
    command.set_defaults(run=_fetch)


def _fetch(options: argparse.Namespace) -> int:
    from actormap.errors import ProjectError

    outcomes = _fetch_pages([options.project])
    if not outcomes:
        raise ProjectError(
            f"{options.project}: no web page is named there. Name one in actormap.toml: "
            'urls = ["https://…"]'
        )
    return 1 if "failed" in outcomes else 0


def _fetch_pages(paths: Sequence[Path]) -> list[str]:
    """Fetch the pages that a project names, print a line for each, and return what came."""
    from actormap.answers import print_fetched
    from actormap.fetching import fetch_urls
    from actormap.project import open_project

    outcomes: list[str] = []
    for fetched in fetch_urls(open_project(*paths)):
        print_fetched(fetched)
        outcomes.append(fetched.outcome)
    return outcomes


def _add_publish(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT", help="a project folder")
    command.add_argument("--graph", type=Path, metavar="DIR",
                         help="the build to publish (default: outputs/NAME)")  # fmt: skip
    command.set_defaults(run=_publish)


def _publish(options: argparse.Namespace) -> int:
    from actormap.builds import OUTPUTS
    from actormap.graph import Graph
    from actormap.project import IRIS_FILE, open_project
    from actormap.publishing import publish_iris

    project = open_project(options.project)
    graph = Graph(options.graph or OUTPUTS / project.name)
    added = publish_iris(graph.store, project.folder / IRIS_FILE)
    print(f"{added} mentions added to {project.folder / IRIS_FILE}: later builds keep their IRIs.")
    return 0


def _add_reconcile(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT", help="a project folder, built")
    command.add_argument("--dump", type=Path, metavar="FILE", action="append", default=[],
                         help="a dump of ROR, GeoNames or OpenAlex; may be repeated")  # fmt: skip
    command.add_argument("--online", action="store_true",
                         help="ask the services that the project names; sends names")  # fmt: skip
    command.add_argument("--accept-certain", action="store_true",
                         help="accept what a rule is sure of: exact name and country")  # fmt: skip
    _add_answer_options(command)
    command.set_defaults(run=_reconcile)


def _reconcile(options: argparse.Namespace) -> int:
    from actormap.answers import print_reconciled
    from actormap.builds import OUTPUTS
    from actormap.graph import Graph
    from actormap.project import open_project
    from actormap.reconciliation import reconcile

    project = open_project(options.project)
    graph = Graph(options.graph or OUTPUTS / project.name)
    outcome = reconcile(project, graph.folder, graph.store, options.dump,
                        online=options.online, accept=options.accept_certain)  # fmt: skip
    for note in outcome.notes:
        print(f"actormap: {_make_line(note)}", file=sys.stderr)
    print_reconciled(outcome, options.format)
    return 1 if outcome.failed else 0


# ── find, show, connect ─────────────────────────────────────────────────────────────────────


def _add_find(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME", help="a name or a part of one, as you type it")
    _add_answer_options(command)
    command.set_defaults(run=_find)


def _find(options: argparse.Namespace) -> int:
    from actormap.answers import print_table
    from actormap.tables import make_table

    found = _open(options).find(options.name)
    rows = [
        {"name": f.entity.label, "kind": str(f.entity.kind), "iri": f.entity.iri, "match": f.match}
        for f in found
    ]
    print_table(make_table(rows, ("name", "kind", "iri", "match")), options.format)
    return 0 if found else 1


def _add_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME", help="a name, or an IRI")
    _add_answer_options(command)
    command.set_defaults(run=_show)


def _show(options: argparse.Namespace) -> int:
    from actormap.answers import print_profile

    print_profile(_open(options).show(options.name), options.format)
    return 0


def _add_connect(command: argparse.ArgumentParser) -> None:
    command.add_argument("start", metavar="A", help="a name, or an IRI")
    command.add_argument("end", metavar="B", help="a name, or an IRI")
    _add_answer_options(command)
    command.set_defaults(run=_connect)


def _connect(options: argparse.Namespace) -> int:
    from actormap.answers import print_connection

    print_connection(_open(options).connect(options.start, options.end), options.format)
    return 0


# ── sparql, ask ─────────────────────────────────────────────────────────────────────────────


def _add_sparql(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", metavar="QUERY", nargs="?", default="-",
                         help="SPARQL text, a file, or - for standard input")  # fmt: skip
    _add_answer_options(command)
    command.set_defaults(run=_sparql)


def _sparql(options: argparse.Namespace) -> int:
    from actormap.answers import print_answer
    from actormap.sparql import run_query

    graph = _open(options)
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


def _add_ask(command: argparse.ArgumentParser) -> None:
    command.add_argument("question", metavar="QUESTION", nargs="?",
                         help="a question's name or number; without one, all of them")  # fmt: skip
    command.add_argument("names", metavar="NAME", nargs="*",
                         help="names, or parameter=value, in the order the list shows")  # fmt: skip
    _add_answer_options(command)
    command.set_defaults(run=_ask)


def _ask(options: argparse.Namespace) -> int:
    from actormap.answers import print_answer, print_table
    from actormap.questions import ask_question, list_questions, match_parameters
    from actormap.tables import make_table

    if options.question is None:
        rows: list[dict[str, Value]] = [
            {"number": q.number, "name": q.name, "question": q.title, "asks for": q.usage}
            for q in list_questions()
        ]
        print_table(make_table(rows, ("number", "name", "question", "asks for")), options.format)
        return 0
    graph = _open(options)
    values = match_parameters(options.question, options.names)
    short = options.format == "table"
    answer = ask_question(graph.store, options.question, values, short=short)
    print_answer(answer, options.format)
    return 0


# ── map, export, check ──────────────────────────────────────────────────────────────────────


def _add_map(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, nargs="?", default=Path("map.html"),
                         help="where to write the page (default: map.html)")  # fmt: skip
    _add_graph_option(command)
    command.set_defaults(run=_map)


def _map(options: argparse.Namespace) -> int:
    print(_open(options).map(options.file))
    return 0


def _add_export(command: argparse.ArgumentParser) -> None:
    command.add_argument("to", metavar="FORMAT", help="; ".join(_EXPORT_FORMATS))
    command.add_argument("file", metavar="FILE", type=Path, help="the file (csv: the folder)")
    _add_graph_option(command)
    command.set_defaults(run=_export)


_EXPORT_FORMATS = ("turtle", "jsonld", "nquads", "trig", "graphml", "gexf", "csv")


def _export(options: argparse.Namespace) -> int:
    for path in _open(options).export(options.to, options.file):
        print(path)
    return 0


def _add_check(command: argparse.ArgumentParser) -> None:
    _add_answer_options(command)
    command.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    from actormap.answers import print_table
    from actormap.tables import make_table

    findings = _open(options).check()
    rows = [{"check": f.check, "subject": f.subject, "problem": f.problem} for f in findings]
    if rows or options.format != "table":
        print_table(make_table(rows, ("check", "subject", "problem")), options.format)
    else:
        print("All is well: the shapes hold, and every fact has its evidence.")
    return 1 if findings else 0


# ── review ──────────────────────────────────────────────────────────────────────────────────


def _add_review(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT",
                         help="a project folder, or a build of one")  # fmt: skip
    command.add_argument("--out", type=Path, metavar="DIR",
                         help="the project's build (default: outputs/NAME)")  # fmt: skip
    command.add_argument("--author", metavar="NAME",
                         help="who decides (default: your name in git, or your login)")  # fmt: skip
    command.add_argument("--only", choices=_REVIEWED, metavar="KIND",
                         help=f"ask only about one of: {', '.join(_REVIEWED)}")  # fmt: skip
    command.add_argument("--unsure", action="store_true",
                         help="ask again what was left unsure")  # fmt: skip
    command.add_argument("--format", choices=FORMATS,
                         help="list what is open instead of asking")  # fmt: skip
    command.set_defaults(run=_review)


_REVIEWED = ("person", "organization", "work", "place", "collection", "series", "programme",
             "theme", "byline")  # fmt: skip


def _review(options: argparse.Namespace) -> int:
    from actormap.answers import print_open_items, print_reviewed
    from actormap.terminal import is_terminal, run_review

    review = _open_review(options)
    if options.format or not is_terminal():
        print_open_items(review, options.format or "table")
        return 0
    try:
        run_review(review)
    finally:
        print_reviewed(review)
    return 0


def _open_review(options: argparse.Namespace) -> "Review":
    from actormap.builds import find_project, is_build
    from actormap.errors import ProjectError
    from actormap.pipeline import resolve_project
    from actormap.progress import show_progress
    from actormap.project import open_project
    from actormap.review import Review, find_author

    folder, out = options.project, options.out
    if is_build(folder):
        folder, out = find_project(folder), out or folder
    project = open_project(folder)
    if not project.is_folder:
        raise ProjectError(f"{folder}: a file. A review needs a project folder for its decisions.")
    author = find_author(project.folder) if options.author is None else options.author
    with show_progress() as watch:
        readings, resolution = resolve_project(project, out, watch)
    return Review(project, readings, resolution, " ".join(author.split()),
                  unsure=options.unsure, only=options.only or "")  # fmt: skip


# ── shared ──────────────────────────────────────────────────────────────────────────────────


def _add_graph_option(command: argparse.ArgumentParser) -> None:
    command.add_argument("--graph", type=Path, metavar="DIR",
                         help="the build to ask (default: the newest under outputs/)")  # fmt: skip


def _add_answer_options(command: argparse.ArgumentParser) -> None:
    _add_graph_option(command)
    command.add_argument("--format", choices=FORMATS, default="table",
                         help="how to print the answer (default: table)")  # fmt: skip


def _open(options: argparse.Namespace) -> "Graph":
    from actormap.graph import Graph

    return Graph(options.graph)


def _make_line(message: str) -> str:
    """Return a message as one line that cannot steer the terminal."""
    from actormap.tables import make_printable

    return make_printable(" ".join(message.split()))


def _write_utf8() -> None:
    """Names are in all scripts, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "build": (_add_build, "read sources and write graph, map and report"),
    "fetch": (_add_fetch, "fetch the web pages that a project names, politely, into its folder"),
    "publish": (_add_publish, "put a build's IRIs on record, so that later builds keep them"),
    "reconcile": (
        _add_reconcile,
        "look for identifiers of the entities: ROR, Wikidata, GeoNames …",
    ),
    "find": (_add_find, "list the entities that a name may stand for"),
    "show": (_add_show, "tell all that the sources say of one entity"),
    "connect": (_add_connect, "tell how two entities are connected, and who says so"),
    "ask": (_add_ask, "answer one of the shipped questions, or list them"),
    "sparql": (_add_sparql, "run a SPARQL query"),
    "review": (_add_review, "decide who is the same, with the evidence, one question at a time"),
    "map": (_add_map, "write the interactive map, one HTML file"),
    "export": (_add_export, "write the graph in another format"),
    "check": (_add_check, "validate the graph: shapes, and evidence for every fact"),
}
