"""The command line as a whole. A known error is one line on standard error and exit status 1."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from actormap import __version__
from actormap.cli.messages import print_excerpt, print_message
from actormap.cli.registry import COMMANDS
from actormap.errors import ActormapError, QueryError

_INTERRUPTED = 130  # 128 + SIGINT, as shells expect


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 a problem or findings, 2 usage."""
    _write_utf8()
    options = make_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except QueryError as error:
        print_message(error.message)
        print_excerpt(error.excerpt)
        return 1
    except ActormapError as error:
        print_message(str(error))
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
        names = [command.name for command in COMMANDS]
        near = difflib.get_close_matches(typed, names, n=1)
        if "invalid choice" in message and near and typed not in names:
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
    for command in COMMANDS:
        description = f"{command.text[0].upper()}{command.text[1:]}."
        command.fill(commands.add_parser(command.name, help=command.text, description=description))
    return parser


def _write_utf8() -> None:
    """Names are in all scripts, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
