"""All that the sources say of one entity, and why its mentions are one."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from actormap.model import Entity, Source, Statement, Text
from actormap.store import StatementReader, find_base, read_sources
from actormap.vocabulary import RELATIONS, expand


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a source says of the entity, in words.

    `phrase` reads from the entity ("wrote", "has the role"); `value` is the other entity's label
    or the value itself; `other` the entity, if it is one.
    """

    phrase: str
    value: str
    other: Entity | None
    statement: Statement
    source: Source


@dataclass(frozen=True, slots=True)
class MentionNote:
    """What one source calls the entity, and the decision that joined it, in words."""

    name: str
    source: str
    decision: str


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity with everything said of it, in the order of the sources."""

    entity: Entity
    said: tuple[Said, ...]
    mentions: tuple[MentionNote, ...]


def describe_entity(store: Store, iri: str) -> Profile:
    """Return the profile of the entity with this IRI; BuildError where there is none."""
    reader = StatementReader.open(store)
    entity = reader.read_entity(iri)
    sources = read_sources(store)
    statements = sorted(reader.read_about(iri), key=_get_order)
    return Profile(
        entity=entity,
        said=tuple(_say(entity, s, sources[s.passage.source]) for s in statements),
        mentions=tuple(sorted(_list_mentions(store, entity, sources), key=_get_mention_order)),
    )


def _get_order(statement: Statement) -> tuple[bool, str, str, int, str]:
    passage = statement.passage
    # What the entity is comes before whom it is linked to; works of reference come last.
    is_link = isinstance(statement.object, Entity)
    return is_link, statement.relation, passage.source, passage.start, statement.id


def _get_mention_order(mention: MentionNote) -> tuple[str, str]:
    return mention.source, mention.name


def _say(entity: Entity, statement: Statement, source: Source) -> Said:
    relation, target = RELATIONS[statement.relation], statement.object
    if isinstance(target, Text):
        return Said(relation.phrase, target.value, None, statement, source)
    forward = statement.subject.iri == entity.iri
    other = target if forward else statement.subject
    phrase = relation.phrase if forward else relation.inverse
    return Said(phrase, other.label, other, statement, source)


def _list_mentions(
    store: Store, entity: Entity, sources: dict[str, Source]
) -> Iterator[MentionNote]:
    graph = NamedNode(f"{find_base(store)}graph/identity")
    whole = NamedNode(expand("prov:specializationOf"))
    for quad in store.quads_for_pattern(None, whole, NamedNode(entity.iri), graph):
        mention = quad.subject
        if isinstance(mention, NamedNode):
            key = _get_text(store, mention, "dcterms:source", graph).rpartition("/")[2]
            yield MentionNote(
                name=_get_text(store, mention, "rdfs:label", graph),
                source=sources[key].title if key in sources else key,
                decision=_find_decision(store, mention, graph),
            )


def _find_decision(store: Store, mention: NamedNode, graph: NamedNode) -> str:
    """Return who joined this mention to another, and why; empty where nobody had to."""
    for role in ("sssom:subject_id", "sssom:object_id"):
        for quad in store.quads_for_pattern(None, NamedNode(expand(role)), mention, graph):
            if isinstance(quad.subject, NamedNode):
                author = _get_text(store, quad.subject, "sssom:author_label", graph)
                comment = _get_text(store, quad.subject, "sssom:comment", graph)
                return " – ".join(filter(None, [author, comment]))
    return ""


def _get_text(store: Store, node: NamedNode, name: str, graph: NamedNode) -> str:
    for quad in store.quads_for_pattern(node, NamedNode(expand(name)), None, graph):
        if isinstance(quad.object, Literal | NamedNode):
            return quad.object.value
    return ""
