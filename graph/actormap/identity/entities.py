"""Clusters of mentions as entities: what they are called, identified by, and their IRIs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from actormap.identifiers import make_slug
from actormap.identity.known import Identifiers
from actormap.identity.published import Published
from actormap.matching.clusters import Clusters
from actormap.model import Claim, Entity, Kind, Mention, Text, hash_values
from actormap.vocabulary import KINDS

_LABELS = ("preferred label", "alternative label")
# Marks that stand between the words of whole names.
_MARKS = frozenset("&-–—/+|·")


@dataclass(frozen=True, slots=True)
class Iris:
    """What IRIs begin with, and those that were published."""

    base: str
    published: Published = field(default_factory=Published)


def make_entities(
    clusters: Clusters,
    mentions: Sequence[Mention],
    claims: Iterable[Claim],
    known: Identifiers,
    iris: Iris,
) -> dict[Mention, Entity]:
    """Return each mention's entity; an IRI gets a suffix only where two would collide."""
    labels = _find_labels(claims)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[clusters.find(mention.id)].append(mention)
    ordered = sorted(members.values())
    kept = iris.published.choose(ordered)
    taken = set(iris.published.iris.values())
    entities: dict[Mention, Entity] = {}
    for cluster in ordered:
        entity = _make_entity(cluster, labels, known)
        iri = kept.get(cluster[0].id) or _mint_iri(cluster[0], entity, iris.base, taken)
        taken.add(iri)
        identifiers = () if entity.kind is Kind.THEME else entity.identifiers
        entity = replace(entity, iri=iri, identifiers=identifiers)
        entities.update(dict.fromkeys(cluster, entity))
    return entities


def _find_labels(claims: Iterable[Claim]) -> dict[tuple[str, str], list[str]]:
    """Map relation and mention to the labels that a work of reference gives it."""
    labels: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.relation in _LABELS and isinstance(claim.object, Text):
            labels[claim.relation, claim.subject.id].append(claim.object.value)
    return labels


def _make_entity(
    cluster: Sequence[Mention],
    labels: Mapping[tuple[str, str], list[str]],
    known: Identifiers,
) -> Entity:
    """Return the entity of a cluster, without its IRI."""
    preferred, others = (
        [label for mention in cluster for label in labels.get((relation, mention.id), ())]
        for relation in _LABELS
    )
    label = next(iter(preferred), "") or _choose_label(cluster)
    others += preferred[1:]
    kind = cluster[0].kind
    identifiers = tuple(sorted({key for mention in cluster for key in known.get(mention)}))
    return Entity(
        iri="",
        kind=kind,
        label=label,
        alt_labels=tuple(sorted({*others, *(mention.name for mention in cluster)} - {label})),
        identifiers=identifiers,
    )


def _choose_label(cluster: Iterable[Mention]) -> str:
    """Return the name that most mentions use; of equals a clean one, the longest, the first."""
    counts = Counter(mention.name for mention in cluster)
    return min(counts, key=lambda name: (-counts[name], _is_damaged(name), -len(name), name))


def _is_damaged(name: str) -> bool:
    """Tell whether a word of a name is marks only: "Albert-László -. L. Barabási"."""
    return any(not any(map(str.isalnum, word)) and word not in _MARKS for word in name.split())


def _mint_iri(first: Mention, entity: Entity, base: str, taken: set[str]) -> str:
    # A concept's IRI is the researcher's own, from the theme scheme.
    if first.kind is Kind.THEME and entity.identifiers:
        return entity.identifiers[0]
    slug = make_slug(entity.label) or hash_values(first.id)
    iri = f"{base}{KINDS[first.kind].path}/{slug}"
    return f"{iri}-{first.id[:6]}" if iri in taken else iri
