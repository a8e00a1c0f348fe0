"""Labels that one source has for the things of another: a file for each language, say.

Such a file does not say what its things are, so its reader keeps the triples as they are. Once
another source has told who bears the IRI, the labels are known for what they are.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, RdfFormat, parse

from actormap.model import Claim, Mention, Passage, Text
from actormap.records import Kept
from actormap.vocabulary import expand

_LABELS = {expand(name) for name in ("rdfs:label", "skos:prefLabel", "skos:altLabel", "foaf:name")}


def map_kept_labels(claims: Iterable[Claim], kept: Iterable[Kept]) -> Iterator[Claim]:
    """Yield the other names that kept triples give to what the claims are about."""
    known: dict[str, Mention] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if isinstance(mention, Mention) and mention.identifier:
                known.setdefault(mention.identifier, mention)
    for record in kept:
        if named := known.get(record.passage.fragment):
            yield from _map_labels(record, named)


def _map_labels(record: Kept, known: Mention) -> Iterator[Claim]:
    source, subject = record.passage.source, record.passage.fragment
    mention = Mention(source, known.kind, known.key, known.name, known.local, known.identifier)
    for number, triple in enumerate(parse(record.triples.encode(), RdfFormat.N_TRIPLES), start=1):
        label = triple.object
        if triple.predicate.value in _LABELS and isinstance(label, Literal):
            words = label.value
            place = f"{subject} {triple.predicate.value} {number}"
            passage = Passage(source, 0, len(words), 0, words, place)
            text = Text(words, language=label.language or "")
            yield Claim(mention, "alternative label", text, passage, "label of the source")
