"""Why the mentions of an entity are one, and what else they might be, from a build."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from actormap.model import Source
from actormap.schemes import find_scheme, write_curie
from actormap.store import find_base
from actormap.vocabulary import expand

SAME, DIFFERENT, UNSURE, OPEN = "same", "not the same", "unsure", "open"
_ROLES = ("sssom:subject_id", "sssom:object_id")


@dataclass(frozen=True, slots=True, order=True)
class MentionNote:
    """What one source, by its title, calls somebody; `iri` is the entity that it stands for.

    Of an identifier that was judged the source is empty, and the name a CURIE.
    """

    source: str
    name: str
    iri: str
    node: str


@dataclass(frozen=True, slots=True)
class JudgementNote:
    """What was decided about two mentions, by whom and when; `open` where nobody has.

    `author` is a person or a rule, empty for open pairs; `confidence` runs from 0 to 1.
    """

    mention: MentionNote
    other: MentionNote
    judgement: str
    author: str
    date: str
    comment: str
    confidence: float


class IdentityReader:
    """Reads mentions and judgements from the identity graph of a build."""

    def __init__(self, store: Store, sources: dict[str, Source]) -> None:
        """Take a build's store and its sources by key."""
        self._store = store
        self._sources = sources
        self._graph = NamedNode(f"{find_base(store)}graph/identity")

    def list_mentions(self, iri: str) -> list[MentionNote]:
        """Return the mentions of an entity, by source and name."""
        whole = NamedNode(expand("prov:specializationOf"))
        found = self._store.quads_for_pattern(None, whole, NamedNode(iri), self._graph)
        nodes = [quad.subject for quad in found if isinstance(quad.subject, NamedNode)]
        return sorted(map(self._read_mention, nodes))

    def list_judgements(self, mentions: list[MentionNote]) -> list[JudgementNote]:
        """Return what was decided, or is open, about these mentions: each once."""
        rows = {
            quad.subject: None
            for mention in mentions
            for role in _ROLES
            for quad in self._store.quads_for_pattern(
                None, NamedNode(expand(role)), NamedNode(mention.node), self._graph
            )
        }
        own = {mention.node: mention for mention in mentions}
        return sorted(
            (self._read_judgement(row, own) for row in rows if isinstance(row, NamedNode)),
            key=lambda note: (note.judgement, note.mention, note.other, note.author),
        )

    def _read_mention(self, node: NamedNode) -> MentionNote:
        if find_scheme(node.value):  # What was judged is an identifier, and no second mention.
            return MentionNote("", write_curie(node.value), node.value, node.value)
        key = self._get(node, "dcterms:source").rpartition("/")[2]
        return MentionNote(
            source=self._sources[key].title if key in self._sources else key,
            name=self._get(node, "rdfs:label"),
            iri=self._get(node, "prov:specializationOf"),
            node=node.value,
        )

    def _read_judgement(self, row: NamedNode, own: dict[str, MentionNote]) -> JudgementNote:
        one, other = (
            own.get(node) or self._read_mention(NamedNode(node))
            for node in (self._get(row, role) for role in _ROLES)
        )
        if one.node not in own:
            one, other = other, one
        author = self._get(row, "sssom:author_label")
        return JudgementNote(
            mention=one,
            other=other,
            judgement=self._name_judgement(row, author),
            author=author,
            date=self._get(row, "sssom:mapping_date"),
            comment=self._get(row, "sssom:comment"),
            confidence=float(self._get(row, "sssom:confidence") or 0),
        )

    def _name_judgement(self, row: NamedNode, author: str) -> str:
        if self._get(row, "sssom:predicate_modifier"):
            return DIFFERENT
        related = self._get(row, "sssom:predicate_id") == expand("skos:relatedMatch")
        return SAME if not related else UNSURE if author else OPEN

    def _get(self, node: NamedNode, name: str) -> str:
        return next(self._list(node, name), "")

    def _list(self, node: NamedNode, name: str) -> Iterator[str]:
        for quad in self._store.quads_for_pattern(node, NamedNode(expand(name)), None, self._graph):
            if isinstance(quad.object, Literal | NamedNode):
                yield quad.object.value
