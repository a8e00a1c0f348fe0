"""Graphs of generated works, as the arrays that a build writes, without the rest of a build.

Works are read and mapped as in a build, one chunk after another. Identity is what the generator
says: two mentions of one kind with the same identifier, or the same name and none, are one.
"""

import gc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from pyoxigraph import Store

from actormap.links import Collector, Links, StoredEvidence, write_links
from actormap.mapping import Page, map_records
from actormap.model import Claim, Entity, Mention, Source, Statement, Text
from actormap.project import SourceSettings
from actormap.readers import make_document, read_document
from actormap.themes import EMPTY_SCHEME
from actormap.vocabulary import KINDS
from bench.generation.works import Works

BASE = "https://example.org/"
_CHUNK = 20_000


def write_graph(count: int, folder: Path, seed: int = 42) -> Links:
    """Write the arrays of a graph of this many works into a new folder."""
    links = make_graph(count, seed)
    write_links(links, folder)
    return links


def make_graph(count: int, seed: int = 42) -> Links:
    """Return the links of so many works; their evidence is not kept."""
    name = f"works-{count}.jsonl"
    collector = Collector({name: Source(name, name, "", name)})
    for statement in make_statements(count, name, seed):
        collector.add(statement)
    return collector.assemble(StoredEvidence(_open_nothing), f"{count} works", f"{count}-{seed}")


def _open_nothing() -> Store:
    return Store()


def make_statements(count: int, name: str, seed: int = 42) -> Iterator[Statement]:
    """Yield what the works say, about entities."""
    entities = _Entities()
    for chunk in _batched(Works(seed).write(count), _CHUNK):
        document = make_document("works.jsonl", "".join(chunk).encode())
        page = Page(document.source, EMPTY_SCHEME)
        for claim in map_records(page, read_document(document, SourceSettings())):
            if isinstance(claim, Claim):
                yield entities.make_statement(claim, name)
        gc.collect()


class _Entities:
    """Makes each entity once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, ...], Entity] = {}
        self._number = 0

    def make_statement(self, claim: Claim, source: str) -> Statement:
        """Return a claim about entities; its passage says of which source, and no words."""
        self._number += 1
        target = claim.object
        passage = claim.passage
        return Statement(
            id=f"{self._number:016x}",
            subject=self._get(claim.subject),
            relation=claim.relation,
            object=target if isinstance(target, Text) else self._get(target),
            passage=type(passage)(source, passage.start, passage.end, passage.line, passage.quote),
            method=claim.method,
            inferred=claim.inferred,
            about=self._get(claim.about) if claim.about else None,
        )

    def _get(self, mention: Mention) -> Entity:
        known = mention.identifier or mention.local
        key = (mention.kind, known or mention.key)
        entity = self._made.get(key)
        if entity is None:
            slug = "-".join((*mention.key.split()[:8], *known.rsplit("/")[-1:])).strip("-")
            iri = f"{BASE}{KINDS[mention.kind].path}/{slug}"
            entity = self._made[key] = Entity(iri, mention.kind, mention.name)
        return entity


def _batched(lines: Iterator[str], size: int) -> Iterator[tuple[str, ...]]:
    while chunk := tuple(islice(lines, size)):
        yield chunk
