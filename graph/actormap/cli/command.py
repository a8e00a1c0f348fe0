"""What a command is: a function with a name, a line of help, and arguments."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from actormap.graph import Graph

# How an answer may be printed: for a person, or for a program.
FORMATS = ("table", "json", "csv")

Run = Callable[[argparse.Namespace], int]


class Argument(NamedTuple):
    """An argument, as `ArgumentParser.add_argument` takes it."""

    names: tuple[str, ...]
    settings: dict[str, Any]


class Command(NamedTuple):
    """A command; `run` takes the parsed arguments and returns the exit status."""

    name: str
    text: str
    arguments: tuple[Argument, ...]
    run: Run

    def fill(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments to the command's own parser, and what to run."""
        for names, settings in self.arguments:
            parser.add_argument(*names, **settings)
        parser.set_defaults(run=self.run)


def argument(*names: str, **settings: Any) -> Argument:  # noqa: ANN401 - what argparse takes
    """Return an argument: its names, and what `ArgumentParser.add_argument` takes beside them."""
    return Argument(names, settings)


def command(name: str, text: str, *arguments: Argument) -> Callable[[Run], Command]:
    """Make a function the command of this name."""
    return lambda run: Command(name, text, arguments, run)


PROJECT = argument("project", type=Path, metavar="PROJECT", help="a project folder")
GRAPH = argument("--graph", type=Path, metavar="DIR",
                 help="the build to ask (default: the newest under outputs/)")  # fmt: skip
FORMAT = argument("--format", choices=FORMATS, default="table",
                  help="how to print the answer (default: table)")  # fmt: skip

# As in identity.Merges, which is not imported before a question is asked.
MERGES = argument("--merges", choices=("none", "accepted", "pending"), default="accepted",
                  help="who is taken for one: only equal identifiers, what was accepted "
                  "(default), or all pending pairs too")  # fmt: skip
SENSITIVITY = argument("--sensitivity", action="store_true",
                       help="ask under all three merges, and tell where the answers "
                       "differ")  # fmt: skip


def open_graph(options: argparse.Namespace) -> "Graph":
    """Return the build that `GRAPH` names, opened."""
    from actormap.graph import Graph

    return Graph(options.graph)
