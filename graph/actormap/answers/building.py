"""What was read and fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actormap.model import Kind
from actormap.tables import make_printable
from actormap.vocabulary import count_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actormap.fetching import Fetched
    from actormap.graph import Graph


def print_build(graph: Graph) -> None:
    """Print what a build has read and found, and where it is."""
    report = graph.report
    print(report["title"])
    for source in report["sources"]:
        print(make_printable(f"  {_describe_source(source)}"))
    entities = (count_kind(Kind(kind), n) for kind, n in report["entities"].items())
    print(f"  found {', '.join(entities)}")
    for name, text in (("map.html", "map"), ("report.html", "report"), ("graph.nq", "graph")):
        print(f"  {text:7}{graph.folder / name}")


def _describe_source(source: Mapping[str, Any]) -> str:
    """Return what was read of a source, or why nothing was."""
    lines = source["lines"]
    if source["records"] == {"unread": 1} and not lines[0]["text"]:
        return f"not read {source['path']}: {lines[0]['reason']}"
    return (
        f"read {source['path']}: {source['holds']}, "
        f"{source['claims']} claims, {source['abstained']} for review, {source['unread']} unread"
    )


def print_fetched(fetched: Fetched) -> None:
    """Print what came of one web page, as one line."""
    if fetched.reason:
        kept = f"; the copy of {fetched.copy.retrieved[:10]} stays" if fetched.copy else ""
        line = f"{fetched.outcome} {fetched.url}: {fetched.reason}{kept}"
    else:
        line = f"{fetched.outcome} {fetched.url}"
    print(make_printable(f"  {line}"), flush=True)
