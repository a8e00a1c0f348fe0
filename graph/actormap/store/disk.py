"""Quads ⇄ files: sorted text, and an Oxigraph store on disk."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from actormap.errors import BuildError

if TYPE_CHECKING:
    from rdflib import Dataset


def write_nquads(quads: Iterable[Quad], path: Path) -> int:
    """Write the quads once each, sorted by their bytes; return how many there are."""
    lines = sorted({f"{quad} .\n".encode() for quad in quads})
    with path.open("wb") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    return len(lines)


def fill_store(folder: Path, nquads: Path) -> None:
    """Make a store on disk from a file of N-Quads. The folder must not exist yet."""
    store = Store(str(folder))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)
    # Oxigraph does not write through to the disk before it is asked to.
    store.flush()
    del store


def open_store(folder: Path) -> Store:
    """Open a build's store for reading; BuildError where there is none or it is damaged."""
    if not folder.is_dir():
        raise BuildError(f"{folder}: no store there. Make one: actormap build PROJECT.")
    try:
        return Store.read_only(str(folder))
    except OSError as error:
        raise BuildError(f"{folder}: the store cannot be opened ({error}). Build again.") from error


def open_rdf(folder: Path) -> "Dataset":
    """Open a build's store as an rdflib Dataset over Oxigraph, for reading."""
    from oxrdflib import OxigraphStore
    from rdflib import Dataset

    return Dataset(store=OxigraphStore(store=open_store(folder)))


def find_base(store: Store) -> str:
    """Return the base IRI of the project that a store was built for."""
    suffix = "graph/meta"
    graphs = (graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))
    found = [value for value in graphs if value.endswith(suffix)]
    if not found:
        raise BuildError("The store has no graph/meta; it was not made by actormap. Build again.")
    return min(found, key=len).removesuffix(suffix)
