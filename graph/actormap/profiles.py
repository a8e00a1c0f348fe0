"""All that the sources say of one entity, and why its mentions are one."""

from dataclasses import dataclass

from pyoxigraph import Store

from actormap.judgements import IdentityReader, JudgementNote, MentionNote
from actormap.model import Entity, Source, Statement, Text
from actormap.store import StatementReader, read_sources
from actormap.vocabulary import RELATIONS


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
class Profile:
    """An entity with everything said of it, in the order of the sources."""

    entity: Entity
    said: tuple[Said, ...]
    mentions: tuple[MentionNote, ...]
    judgements: tuple[JudgementNote, ...]


def describe_entity(store: Store, iri: str) -> Profile:
    """Return the profile of the entity with this IRI; BuildError where there is none."""
    reader = StatementReader.open(store)
    entity = reader.read_entity(iri)
    sources = read_sources(store)
    statements = sorted(reader.read_about(iri), key=_get_order)
    identity = IdentityReader(store, sources)
    mentions = identity.list_mentions(iri)
    return Profile(
        entity=entity,
        said=tuple(_say(entity, s, sources[s.passage.source]) for s in statements),
        mentions=tuple(mentions),
        judgements=tuple(identity.list_judgements(mentions)),
    )


def _get_order(statement: Statement) -> tuple[bool, str, str, int, str]:
    passage = statement.passage
    # What the entity is comes before whom it is linked to; works of reference come last.
    is_link = isinstance(statement.object, Entity)
    return is_link, statement.relation, passage.source, passage.start, statement.id


def _say(entity: Entity, statement: Statement, source: Source) -> Said:
    relation, target = RELATIONS[statement.relation], statement.object
    if isinstance(target, Text):
        return Said(relation.phrase, target.value, None, statement, source)
    forward = statement.subject.iri == entity.iri
    other = target if forward else statement.subject
    phrase = relation.phrase if forward else relation.inverse
    return Said(phrase, other.label, other, statement, source)
