"""Dataset → Turtle, TriG, N-Quads and JSON-LD, in sorted order."""

from typing import TYPE_CHECKING, BinaryIO

from actormap.exports.contents import Contents
from actormap.vocabulary import expand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad, RdfFormat


def write_turtle(contents: Contents, file: BinaryIO) -> None:
    """Write the default graph only, which holds the merged facts."""
    from pyoxigraph import DefaultGraph, RdfFormat

    quads = contents.store.quads_for_pattern(None, None, None, DefaultGraph())
    _serialize(contents, quads, RdfFormat.TURTLE, file)


def write_trig(contents: Contents, file: BinaryIO) -> None:
    """Write all graphs as TriG."""
    from pyoxigraph import RdfFormat

    _serialize(contents, contents.store, RdfFormat.TRIG, file)


def write_jsonld(contents: Contents, file: BinaryIO) -> None:
    """Write all graphs as expanded JSON-LD."""
    from pyoxigraph import RdfFormat

    _serialize(contents, contents.store, RdfFormat.JSON_LD, file)


def write_nquads(contents: Contents, file: BinaryIO) -> None:
    """Write the lines in the order of their bytes, as the build's own graph.nq has them."""
    file.writelines(sorted(f"{quad} .\n".encode() for quad in contents.store))


def _serialize(
    contents: Contents, quads: "Iterable[Quad]", form: "RdfFormat", file: BinaryIO
) -> None:
    from pyoxigraph import serialize

    from actormap.store import find_base, list_prefixes

    ordered = sorted(quads, key=_order_quad)
    prefixes = list_prefixes(find_base(contents.store))
    serialize(
        ordered if form.supports_datasets else [quad.triple for quad in ordered],
        file,
        form,
        prefixes=prefixes,
    )


def _order_quad(quad: "Quad") -> tuple[str, ...]:
    """Order the default graph first, then by graph and subject, the class of a thing on top."""
    graph = getattr(quad.graph_name, "value", "")
    predicate = quad.predicate.value
    rank = "" if predicate == expand("rdf:type") else predicate
    return (graph, str(quad.subject), rank, str(quad.object))
