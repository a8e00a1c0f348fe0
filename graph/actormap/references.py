"""The works of reference that a build draws on, described as the sources they are."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from actormap import places
from actormap.mapping import GAZETTEER, SCHEME
from actormap.model import Source, Statement


def list_reference_sources(
    statements: Iterable[Statement], themes: Path | None
) -> Iterator[Source]:
    """Yield the gazetteer and the theme scheme, as far as the statements use them."""
    used = {statement.passage.source for statement in statements}
    if GAZETTEER in used:
        yield describe_gazetteer()
    if SCHEME in used and themes:
        data = themes.read_bytes()
        yield Source(
            key=SCHEME,
            path=themes.name,
            sha256=hashlib.sha256(data).hexdigest(),
            title="Theme scheme of the project",
            media_type="text/turtle",
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
