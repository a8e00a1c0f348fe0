"""Who is who: publish, reconcile, review."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.cli.command import FORMAT, FORMATS, GRAPH, PROJECT, argument, command
from actormap.cli.messages import print_message

if TYPE_CHECKING:
    from actormap.review import Review


@command(
    "publish",
    "put a build's IRIs on record, so that later builds keep them",
    PROJECT,
    argument("--graph", type=Path, metavar="DIR",
             help="the build to publish (default: outputs/NAME)"),
)  # fmt: skip
def publish(options: Namespace) -> int:
    """Add the IRIs of a build to the project's record."""
    from actormap.builds import OUTPUTS
    from actormap.graph import Graph
    from actormap.project import IRIS_FILE, open_project
    from actormap.publishing import publish_iris

    project = open_project(options.project)
    graph = Graph(options.graph or OUTPUTS / project.name)
    added = publish_iris(graph.store, project.folder / IRIS_FILE)
    print(f"{added} mentions added to {project.folder / IRIS_FILE}: later builds keep their IRIs.")
    return 0


@command(
    "reconcile",
    "look for identifiers of the entities: ROR, Wikidata, GeoNames …",
    argument("project", type=Path, metavar="PROJECT", help="a project folder, built"),
    argument("--dump", type=Path, metavar="FILE", action="append", default=[],
             help="a dump of ROR, GeoNames or OpenAlex; may be repeated"),
    argument("--online", action="store_true",
             help="ask the services that the project names; sends names"),
    argument("--accept-certain", action="store_true",
             help="accept what a rule is sure of: exact name and country"),
    GRAPH,
    FORMAT,
)  # fmt: skip
def reconcile(options: Namespace) -> int:
    """Look for candidates and list what waits; status 1 where a service failed."""
    from actormap.answers.identity import print_reconciled
    from actormap.builds import OUTPUTS
    from actormap.graph import Graph
    from actormap.project import open_project
    from actormap.reconciliation import reconcile

    project = open_project(options.project)
    graph = Graph(options.graph or OUTPUTS / project.name)
    outcome = reconcile(project, graph.folder, graph.store, options.dump,
                        online=options.online, accept=options.accept_certain)  # fmt: skip
    for note in outcome.notes:
        print_message(note)
    print_reconciled(outcome, options.format)
    return 1 if outcome.failed else 0


_REVIEWED = ("person", "organization", "work", "place", "collection", "series", "programme",
             "theme", "candidate", "byline")  # fmt: skip


@command(
    "review",
    "decide who is the same, with the evidence, one question at a time",
    argument("project", type=Path, metavar="PROJECT",
             help="a project folder, or a build of one"),
    argument("--out", type=Path, metavar="DIR",
             help="the project's build (default: outputs/NAME)"),
    argument("--author", metavar="NAME",
             help="who decides (default: your name in git, or your login)"),
    argument("--only", choices=_REVIEWED, metavar="KIND",
             help=f"ask only about one of: {', '.join(_REVIEWED)}"),
    argument("--unsure", action="store_true",
             help="ask again what was left unsure"),
    argument("--format", choices=FORMATS,
             help="list what is open instead of asking"),
)  # fmt: skip
def review(options: Namespace) -> int:
    """Ask what is open, or list it where nobody can answer."""
    from actormap.answers.identity import print_open_items, print_reviewed
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


def _open_review(options: Namespace) -> "Review":
    from actormap.builds import OUTPUTS, find_project, is_build
    from actormap.errors import ProjectError
    from actormap.pipeline import resolve_project
    from actormap.progress import show_progress
    from actormap.project import open_project
    from actormap.review import Review, find_author, list_open_candidates

    folder, out = options.project, options.out
    if is_build(folder):
        folder, out = find_project(folder), out or folder
    project = open_project(folder)
    if not project.is_folder:
        raise ProjectError(f"{folder}: a file. A review needs a project folder for its decisions.")
    author = find_author(project.folder) if options.author is None else options.author
    with show_progress() as watch:
        readings, resolution = resolve_project(project, out, watch)
    candidates = list_open_candidates(
        out or OUTPUTS / project.name, resolution.decisions, unsure=options.unsure
    )
    return Review(project, readings, resolution, " ".join(author.split()), candidates,
                  unsure=options.unsure, only=options.only or "")  # fmt: skip
