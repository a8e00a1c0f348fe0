"""Quads → statements, entities and sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from actormap.errors import BuildError
from actormap.model import Entity, Passage, Source, Statement, Text
from actormap.store.disk import find_base
from actormap.store.terms import DEFAULT_GRAPH, DETAILS, Graph, Minter, term
from actormap.vocabulary import KINDS, RELATIONS, expand

_KIND_OF_CLASS = {expand(terms.classes[0]): kind for kind, terms in KINDS.items()}
_RELATION_OF_PREDICATE = {
    expand(relation.predicate): relation.name for relation in RELATIONS.values()
}
_NAME_OF_DETAIL = {expand(name): key for key, name in DETAILS.items()}


@dataclass
class StatementReader:
    """Reads statements back out of a store; keeps the entities it has met."""

    store: Store
    _entities: dict[str, Entity]
    _passages: dict[str, tuple[Passage, Entity | None]]

    @classmethod
    def open(cls, store: Store) -> "StatementReader":
        """Return a reader that has met nobody yet."""
        return cls(store, {}, {})

    def read_all(self) -> Iterator[Statement]:
        """Yield every statement of every source."""
        yield from self._read_claims("act:method", None)

    def read_about(self, iri: str) -> Iterator[Statement]:
        """Yield the statements in which an entity is subject or object."""
        for role in ("rdf:subject", "rdf:object"):
            yield from self._read_claims(role, NamedNode(iri))

    def read_claim(self, name: str, source: str) -> Statement:
        """Return the statement of a claim, by its id and the key of its source."""
        minter = Minter(self._base)
        return self._read(minter.node("claim", name), minter.node("source", source))

    @cached_property
    def _base(self) -> str:
        return find_base(self.store)

    def _read_claims(self, name: str, value: NamedNode | None) -> Iterator[Statement]:
        """Yield the statement of each claim that has this property.

        A source may have statements of its own, which are kept as they are; claims have a method.
        """
        for quad in self.store.quads_for_pattern(None, term(name), value):
            subject, graph = quad.subject, quad.graph_name
            if (
                isinstance(subject, NamedNode)
                and isinstance(graph, NamedNode)
                and any(self.store.quads_for_pattern(subject, term("act:method"), None, graph))
            ):
                yield self._read(subject, graph)

    def read_entity(self, iri: str) -> Entity:
        """Return an entity by its IRI; BuildError where the store has none."""
        if iri not in self._entities:
            self._entities[iri] = self._read_entity(iri)
        return self._entities[iri]

    def _read_entity(self, iri: str) -> Entity:
        values = self._collect(NamedNode(iri), DEFAULT_GRAPH)
        classes = [_KIND_OF_CLASS.get(value) for value in values.get(expand("rdf:type"), ())]
        kinds = [kind for kind in classes if kind]
        labels = values.get(expand("rdfs:label"), [])
        if not kinds or not labels:
            raise BuildError(f"{iri}: no such entity in this build.")
        others = {
            value
            for name in ("skos:altLabel", "skos:prefLabel")
            for value in values.get(expand(name), ())
        }
        return Entity(
            iri=iri,
            kind=kinds[0],
            label=labels[0],
            alt_labels=tuple(sorted(others - {labels[0]})),
            identifiers=tuple(sorted(values.get(expand("skos:exactMatch"), ()))),
        )

    def _read(self, claim: NamedNode, graph: NamedNode) -> Statement:
        values = self._collect(claim, graph)
        passage, about = self._read_passage(values[expand("prov:wasDerivedFrom")][0], graph)
        (quad,) = self.store.quads_for_pattern(claim, term("rdf:object"), None, graph)
        return Statement(
            id=claim.value.rpartition("/")[2],
            subject=self.read_entity(values[expand("rdf:subject")][0]),
            relation=_RELATION_OF_PREDICATE[values[expand("rdf:predicate")][0]],
            object=self._read_object(quad.object),
            passage=passage,
            method=values[expand("act:method")][0],
            details=_read_details(values),
            inferred=expand("act:inferred") in values,
            about=about,
        )

    def _read_object(self, value: object) -> Entity | Text:
        if isinstance(value, Literal):
            datatype = value.datatype.value.rpartition("#")[2]
            plain = "string" if value.language else datatype
            return Text(value.value, plain, value.language or "")
        assert isinstance(value, NamedNode)  # noqa: S101 - our own writer makes nothing else
        return self.read_entity(value.value)

    def _read_passage(self, iri: str, graph: NamedNode) -> tuple[Passage, Entity | None]:
        if iri not in self._passages:
            self._passages[iri] = self._collect_passage(iri, graph)
        return self._passages[iri]

    def _collect_passage(self, iri: str, graph: NamedNode) -> tuple[Passage, Entity | None]:
        quote = self._collect(NamedNode(f"{iri}#quote"), graph)
        position = self._collect(NamedNode(f"{iri}#position"), graph)
        about = self._collect(NamedNode(iri), graph).get(expand("schema:about"))

        def get(values: Mapping[str, list[str]], name: str, default: str = "") -> str:
            return values.get(expand(name), [default])[0]

        passage = Passage(
            source=graph.value.rpartition("/")[2],
            start=int(get(position, "oa:start", "0")),
            end=int(get(position, "oa:end", "0")),
            line=int(get(position, "act:line", "0")),
            quote=get(quote, "oa:exact"),
            fragment=get(position, "rdf:value"),
            prefix=get(quote, "oa:prefix"),
            suffix=get(quote, "oa:suffix"),
        )
        return passage, self.read_entity(about[0]) if about else None

    def _collect(self, subject: NamedNode, graph: Graph) -> dict[str, list[str]]:
        """Return predicate → values as text, sorted."""
        found: dict[str, list[str]] = {}
        for quad in self.store.quads_for_pattern(subject, None, None, graph):
            if not isinstance(quad.object, BlankNode) and isinstance(quad.predicate, NamedNode):
                found.setdefault(quad.predicate.value, []).append(_read_text(quad.object))
        return {predicate: sorted(values) for predicate, values in found.items()}


def read_sources(store: Store) -> dict[str, Source]:
    """Return the described sources of a store by their key."""
    base = find_base(store)
    meta = Minter(base).meta
    kind = term("schema:DigitalDocument")
    nodes = [q.subject for q in store.quads_for_pattern(None, term("rdf:type"), kind, meta)]
    sources = [_read_source(store, node, meta) for node in nodes if isinstance(node, NamedNode)]
    return {source.key: source for source in sorted(sources)}


def _read_source(store: Store, node: NamedNode, meta: NamedNode) -> Source:
    values = {
        quad.predicate.value: _read_text(quad.object)
        for quad in store.quads_for_pattern(node, None, None, meta)
    }

    def get(name: str) -> str:
        return values.get(expand(name), "")

    return Source(
        key=node.value.rpartition("/")[2],
        path=get("dcterms:identifier"),
        sha256=get("schema:sha256"),
        title=get("dcterms:title"),
        media_type=get("dcterms:format"),
        url=get("prov:hadPrimarySource"),
        retrieved=get("schema:dateCreated"),
        licence=get("dcterms:license"),
        characters=int(get("dcterms:extent") or 0),
    )


def _read_text(value: object) -> str:
    return str(getattr(value, "value", value))


def _read_details(values: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted(
            (_NAME_OF_DETAIL[predicate], value)
            for predicate, found in values.items()
            if predicate in _NAME_OF_DETAIL
            for value in found
        )
    )
