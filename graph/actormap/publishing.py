"""The IRIs of a build, put on record so that later builds keep them."""

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from actormap.identity import Published, read_published, write_published
from actormap.store import find_base
from actormap.vocabulary import expand


def publish_iris(store: Store, file: Path) -> int:
    """Add the IRIs of a build's entities to a project's file of published ones.

    Returns how many mentions were added. What was published before stays as it is. Raises
    ProjectError where the file cannot be read.
    """
    earlier = read_published(file) if file.exists() else Published()
    iris, names = dict(earlier.iris), dict(earlier.names)
    graph = NamedNode(f"{find_base(store)}graph/identity")
    whole, label = (NamedNode(expand(name)) for name in ("prov:specializationOf", "rdfs:label"))
    for quad in store.quads_for_pattern(None, whole, None, graph):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            mention = quad.subject.value.rpartition("/")[2]
            iris.setdefault(mention, quad.object.value)
            for named in store.quads_for_pattern(quad.subject, label, None, graph):
                if isinstance(named.object, Literal):
                    names.setdefault(mention, named.object.value)
    write_published(file, Published(iris, names))
    return len(iris) - len(earlier.iris)
