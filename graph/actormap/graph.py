"""What a person holds after a build. It delegates and holds no logic of its own.

graph = actormap.open("outputs/wise-learning-ecosystems")
graph.sparql("SELECT …")                      # pandas.DataFrame
graph.connect("Keri Facer", "Medellín")       # Connection: routes with quotes, and a note
graph.network(projection="co-authorship")     # networkx, each edge with its statements
graph.rdf                                     # rdflib.Dataset
graph.map("map.html")
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actormap.builds import (
    BASIS_FILE,
    NETWORK_FOLDER,
    REPORT_FILE,
    STORE_FOLDER,
    find_build,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import networkx as nx
    import pandas as pd
    import rdflib
    from pyoxigraph import Store

    from actormap.analysis import Ranking
    from actormap.changes import Changes, WhatIf
    from actormap.connections import Connection, Filters, Introductions
    from actormap.links import Links
    from actormap.lookup import Found
    from actormap.model import Entity, Source, Statement
    from actormap.profiles import Profile
    from actormap.sensitivity import ComparedConnection, ComparedRanking
    from actormap.sparql import Answer
    from actormap.validation import Finding
    from actormap.views import Views


class Graph:
    """A saved build: opened for reading, each part when it is first asked for."""

    def __init__(self, folder: str | Path | None = None) -> None:
        """Open the build in a folder, or the newest one under `outputs/`."""
        self.folder = find_build(Path(folder) if folder is not None else None)

    def __repr__(self) -> str:
        """Return how to open it again."""
        return f"actormap.open({str(self.folder)!r})"

    @cached_property
    def store(self) -> Store:
        """The Oxigraph store, read-only."""
        from actormap.store import open_store

        return open_store(self.folder / STORE_FOLDER)

    @cached_property
    def rdf(self) -> rdflib.Dataset:
        """The same store as an rdflib Dataset, with all prefixes bound."""
        from actormap.store import find_base, list_prefixes, open_rdf

        dataset = open_rdf(self.folder / STORE_FOLDER)
        for prefix, iri in list_prefixes(find_base(self.store)).items():
            dataset.bind(prefix, iri, replace=True)
        return dataset

    @cached_property
    def report(self) -> dict[str, Any]:
        """What was read and what was not: the content of report.json."""
        import json

        content: dict[str, Any] = json.loads((self.folder / REPORT_FILE).read_text("utf-8"))
        return content

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by key, works of reference too."""
        from actormap.store import read_sources

        return read_sources(self.store)

    def statements(self) -> Iterator[Statement]:
        """Yield everything that the sources say."""
        from actormap.store import StatementReader

        return StatementReader.open(self.store).read_all()

    def sparql(
        self,
        query: str,
        *,
        languages: bool = False,
        allow_service: bool = False,
        timeout: float | None = None,
        memory: int | None = None,
    ) -> pd.DataFrame | bool | str:
        """Return rows as a DataFrame, an ASK's answer as bool, triples as Turtle.

        Columns are typed, an unbound variable is NA; with `languages` a column `NAME@` keeps the
        languages of texts. With `timeout` (seconds) or `memory` (megabytes) the query runs in a
        process of its own, which is ended beyond them. SERVICE is refused unless allowed.
        """
        from actormap.sparql.asking import ask_build
        from actormap.sparql.limits import Limits

        limits = Limits(timeout, memory, allow_service)
        return ask_build(self.store, self.folder / STORE_FOLDER, query, limits, languages=languages)

    def find(self, name: str) -> list[Found]:
        """Return the entities that a name may stand for, best first."""
        from actormap.lookup import find_entities

        return find_entities(self.store, name)

    def show(self, name: str) -> Profile:
        """Return everything said of the one entity of this name."""
        from actormap.lookup import resolve_name
        from actormap.profiles import describe_entity

        return describe_entity(self.store, resolve_name(self.store, name).iri)

    def connect(  # noqa: PLR0913 - what can be asked, each by its name
        self,
        start: str | Sequence[str],
        end: str | Sequence[str],
        merges: str = "accepted",
        *,
        most: int | None = None,
        filters: Filters | None = None,
        members: bool = False,
    ) -> Connection:
        """Return how two entities, or two groups, are connected, and which passages say so.

        They are given by name; with `members`, who is of an organization or wrote on a theme stands
        for it. `merges` tells who is taken for one: "none", "accepted", "pending" (see `Merges`).
        """
        from actormap.connections import ANYTHING, MOST_ROUTES, find_connections

        one, other = (self._resolve(*([s] if isinstance(s, str) else s)) for s in (start, end))
        filters, most = filters or ANYTHING, most or MOST_ROUTES
        if merges == "accepted":
            sides = ([entity.iri for entity in side] for side in (one, other))
            return find_connections(self.links, *sides, most=most, filters=filters, members=members)
        from actormap.identity import Merges
        from actormap.sensitivity import ask_connection

        view = self._views[Merges.read(merges)]
        return ask_connection(self._views, view, one[0], other[0], most=most, filters=filters)

    def introduce(
        self, start: str, end: str, *, most: int | None = None, filters: Filters | None = None
    ) -> Introductions:
        """Return who could introduce one person to another, both given by name."""
        from actormap.connections import ANYTHING, MOST_PEOPLE, find_introductions

        one, other = (entity.iri for entity in self._resolve(start, end))
        return find_introductions(
            self.links, one, other, most=most or MOST_PEOPLE, filters=filters or ANYTHING
        )

    def _resolve(self, *names: str) -> list[Entity]:
        """Return the one entity of each name; a whole name is found without reading all."""
        from actormap.lookup import Found, choose_found, resolve_name

        links, entities = self.links, []
        for name in names:
            found = [Found(links.make_entity(n), "exact") for n in links.find_named(name)]
            entities.append(choose_found(name, found) if found else resolve_name(self.store, name))
        return entities

    @cached_property
    def links(self) -> Links:
        """Who is linked to whom, as arrays that are mapped from the build."""
        from actormap.links import open_links

        return open_links(self.folder / NETWORK_FOLDER, lambda: self.store)

    def compare_connection(self, start: str, end: str) -> ComparedConnection:
        """Return how two entities are connected under no merges, as accepted, all pending."""
        from actormap.lookup import resolve_name
        from actormap.sensitivity import compare_connection

        one, other = resolve_name(self.store, start), resolve_name(self.store, end)
        return compare_connection(self._views, one, other)

    def rank(
        self, measure: str, projection: str = "co-authorship", merges: str = "accepted"
    ) -> Ranking:
        """Return the actors of a projection in the order of a measure (see `analysis.MEASURES`)."""
        from actormap.analysis import rank_actors

        return rank_actors(self._find_network(merges), measure, projection)

    def compare_ranking(
        self, measure: str, projection: str = "co-authorship", most: int = 20
    ) -> ComparedRanking:
        """Return the first places of a ranking under no merges, as accepted, all pending."""
        from actormap.sensitivity import compare_ranking

        return compare_ranking(self._views, measure, projection, most=most)

    def what_if(
        self,
        without: Iterable[str] = (),
        *,
        without_decision: Iterable[str] = (),
        without_rule: Iterable[str] = (),
        measure: str = "degree",
        projection: str = "co-authorship",
    ) -> WhatIf:
        """Return what would be otherwise without sources, decisions (by a name), or rules."""
        from actormap.changes import ask_what_if, find_withdrawal

        basis, view = self._views.basis, self._views.accepted
        withdrawal = find_withdrawal(
            basis, view.sources.values(), without, without_decision, without_rule
        )
        return ask_what_if(view, basis, withdrawal, measure, projection)

    def diff(self, old: Graph) -> Changes:
        """Return what has changed since another build of the same project."""
        from actormap.changes import compare_views

        return compare_views(old._views.accepted, self._views.accepted)

    def draw_diff(self, old: Graph, path: str | Path) -> Path:
        """Write the map of this build and an earlier one, with what is new and what has gone."""
        from actormap.changes import join_networks
        from actormap.network_map import write_network_map

        views = old._views.accepted, self._views.accepted
        network = join_networks(*views, self.diff(old))
        since = old.report["build"]
        network.graph["title"] = f"{self.report['title']}: what has changed since build {since}"
        network.graph["build"] = self.report["build"]
        write_network_map(network, Path(path))
        return Path(path)

    def _find_network(self, merges: str) -> nx.MultiDiGraph[str]:
        from actormap.identity import Merges

        chosen = Merges.read(merges)
        return self._network if chosen is Merges.ACCEPTED else self._views[chosen].network

    @cached_property
    def _views(self) -> Views:
        from actormap.identity import read_basis
        from actormap.views import Views

        return Views(read_basis(self.folder / BASIS_FILE), self.sources, self.report["build"])

    def network(self, projection: str | None = None) -> nx.Graph[str]:
        """Return the whole network (a MultiDiGraph), or a projection of it (a Graph)."""
        from actormap.network import project_network

        return project_network(self._network, projection) if projection else self._network.copy()

    @cached_property
    def _network(self) -> nx.MultiDiGraph[str]:
        from actormap.network import build_network

        return build_network(
            self.statements(),
            self.sources,
            self.report["title"],
            self.report["build"],
        )

    def ask(self, question: str, **names: str) -> Answer:
        """Return the answer to one of the shipped questions, with names as people type them."""
        from actormap.questions import ask_question

        return ask_question(self.store, question, names)

    def map(self, path: str | Path) -> Path:
        """Write the interactive map, one HTML file, and return its path."""
        from actormap.network_map import write_network_map

        write_network_map(self._network, Path(path))
        return Path(path)

    def export(self, form: str, path: str | Path) -> list[Path]:
        """Write the graph in another format (see `actormap.exports.FORMATS`)."""
        from actormap.exports import write_export

        return write_export(form, self._network, self.store, Path(path))

    def check(self) -> list[Finding]:
        """Return what the SHACL shapes and the audit question find; empty means all is well."""
        from actormap.validation import check_store

        return check_store(self.store)
