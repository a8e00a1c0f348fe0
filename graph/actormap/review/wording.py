"""What an answer does, and an item as values: the same words in a terminal and elsewhere."""

from collections.abc import Iterator

from actormap.model import Kind
from actormap.review.evidence import Evidence
from actormap.review.model import Byline, Effect, Item, Pair, Side
from actormap.tables import Value
from actormap.vocabulary import KINDS, count_kind

_LISTS = ("mentions", "sources", "spellings", "roles", "works", "organizations", "people", "places",
          "collections", "dates", "identifiers")  # fmt: skip
COLUMNS = ("number", "kind", "one", "other", "score", "reason", "effect")


def describe_effect(effect: Effect) -> str:
    """Return what joining two does, as one sentence.

    >>> describe_effect(Effect(Kind.PERSON, 3, 2, 0, 6, ("Ana Ruiz", "Li Wei")))
    'joins 2 people: 3 articles, 2 organizations together; 6 new links, such as Ana Ruiz – Li Wei'
    """
    counted = [
        count_kind(kind, number)
        for kind, number in (
            (Kind.WORK, effect.works),
            (Kind.ORGANIZATION, effect.organizations),
            (Kind.PERSON, effect.people),
        )
        if number
    ]
    together = f": {', '.join(counted)} together" if counted else ""
    words = f"joins {count_kind(effect.kind, 2)}{together}"
    if not effect.links or effect.example is None:
        return f"{words}; no new links"
    example = " – ".join(effect.example)
    if effect.links == 1:
        return f"{words}; 1 new link, {example}"
    return f"{words}; {effect.links:,} new links, such as {example}"


def list_items(items: tuple[Item, ...], evidence: Evidence) -> Iterator[dict[str, Value]]:
    """Yield the open items as rows of `COLUMNS`."""
    for number, item in enumerate(items, start=1):
        row = _list_byline(item) if isinstance(item, Byline) else _list_pair(item, evidence)
        yield {"number": number, **row}


def _list_pair(pair: Pair, evidence: Evidence) -> dict[str, Value]:
    return {
        "kind": KINDS[pair.kind].singular,
        "one": evidence.get_label(pair.left),
        "other": evidence.get_label(pair.right),
        "score": round(pair.score, 3),
        "reason": pair.reason,
        "effect": describe_effect(evidence.preview(pair.left, pair.right)),
    }


def _list_byline(byline: Byline) -> dict[str, Value]:
    return {
        "kind": "byline",
        "one": byline.passage.quote,
        "other": f"{byline.page}, line {byline.passage.line}",
        "score": None,
        "reason": byline.reason,
        "effect": f"{len(byline.readings)} readings",
    }


def describe_item(item: Item, evidence: Evidence) -> dict[str, object]:
    """Return all of an item as plain values, for a program."""
    if isinstance(item, Byline):
        return {
            "kind": "byline",
            "id": item.id,
            "source": item.page,
            "line": item.passage.line,
            "text": item.passage.quote,
            "reason": item.reason,
            "readings": [reading.words for reading in item.readings],
        }
    return {
        "kind": str(item.kind),
        "id": item.id,
        "subject": f"mention:{item.asked.subject}",
        "object": f"mention:{item.asked.object}",
        "score": item.score,
        "weight": item.weight,
        "reason": item.reason,
        "effect": describe_effect(evidence.preview(item.left, item.right)),
        "sides": [describe_side(evidence.describe(iri)) for iri in item.ends],
    }


def describe_side(side: Side) -> dict[str, object]:
    """Return a side as plain values."""
    return {
        "name": side.name,
        **{name: list(getattr(side, name)) for name in _LISTS},
        "quotes": [
            {"quote": quote.words, "source": quote.source, "place": quote.place}
            for quote in side.quotes
        ],
    }
