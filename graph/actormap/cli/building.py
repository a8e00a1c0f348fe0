"""Sources to a build: build, fetch."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from actormap.cli.command import PROJECT, argument, command


@command(
    "build",
    "read sources and write graph, map and report",
    argument("project", nargs="+", type=Path, metavar="PROJECT",
             help="a project folder, or files"),
    argument("--out", type=Path, metavar="DIR",
             help="where to write the build (default: outputs/NAME)"),
    argument("--fresh", action="store_true",
             help="read every source again, not only those that changed"),
    argument("--fetch", action="store_true",
             help="first fetch the web pages that the project names"),
)  # fmt: skip
def build(options: Namespace) -> int:
    """Build a project and tell what came of it."""
    from actormap.answers.building import print_build
    from actormap.pipeline import build
    from actormap.progress import show_progress

    if options.fetch:
        _fetch_pages(options.project)
    with show_progress() as watch:
        graph = build(*options.project, out=options.out, fresh=options.fresh, watch=watch)
    print_build(graph)
    return 0


@command(
    "fetch", "fetch the web pages that a project names, politely, into its folder", PROJECT
)  # fmt: skip
def fetch(options: Namespace) -> int:
    """Fetch the pages of a project; status 1 where one failed."""
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
    from actormap.answers.building import print_fetched
    from actormap.fetching import fetch_urls
    from actormap.project import open_project

    outcomes: list[str] = []
    for fetched in fetch_urls(open_project(*paths)):
        print_fetched(fetched)
        outcomes.append(fetched.outcome)
    return outcomes
