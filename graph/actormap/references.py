"""The works of reference that a build draws on, described as the sources they are."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from actormap import places
from actormap.mapping import GAZETTEER, SCHEME
from actormap.model import Source, Statement
from actormap.themes import make_scheme_key


def list_reference_sources(
    statements: Iterable[Statement], themes: Sequence[Path]
) -> Iterator[Source]:
    """Yield the gazetteer and the files of themes, as far as the statements use them."""
    used = {statement.passage.source for statement in statements}
    if GAZETTEER in used:
        yield describe_gazetteer()
    for file in themes:
        key = make_scheme_key(file)
        if key in used:
            yield Source(
                key=key,
                path=file.name,
                sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
                title="Theme scheme of the project" if key == SCHEME else f"Themes of {file.name}",
                media_type="text/turtle" if file.suffix == ".ttl" else "application/rdf",
            )


def describe_gazetteer() -> Source:
    """Return the gazetteer as a source; it has no text, so no hash."""
    gazetteer = places.GAZETTEER
    return Source(
        key=GAZETTEER,
        path=gazetteer.version,
        sha256="",
        title=f"{gazetteer.name}, by the package {gazetteer.version}",
        media_type="",
        url=gazetteer.url,
        licence=gazetteer.licence,
    )
