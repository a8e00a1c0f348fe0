"""What an answer does, and an item as values: the same words in a terminal and elsewhere."""

from collections.abc import Iterator

from actormap.identity.decisions import write_target
from actormap.model import Kind
from actormap.review.evidence import Evidence
from actormap.review.model import Byline, Effect, Item, Proposal, Question, Side
from actormap.review.proposals import describe_candidate
from actormap.schemes import write_curie
from actormap.tables import Value
from actormap.vocabulary import KINDS, count_kind

_LISTS = ("mentions", "sources", "spellings", "roles", "works", "organizations", "people", "places",
          "collections", "dates", "types", "websites", "identifiers")  # fmt: skip
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


def describe_question(question: Question, evidence: Evidence, bearer: str = "") -> str:
    """Return what "same" does, as one sentence; `bearer` is who has a candidate's identifier."""
    if not isinstance(question, Proposal):
        return describe_effect(evidence.preview(*question.ends))
    label = evidence.get_label(question.entity)
    given = f"gives {label} the identifier {write_curie(question.candidate.identifier)}"
    other = bearer or question.bearer
    if not other:
        return given
    effect = describe_effect(evidence.preview(question.entity, other))
    return f"{given}, which {evidence.get_label(other)} has: {effect}"


def describe_sides(question: Question, evidence: Evidence) -> tuple[Side, Side]:
    """Return both sides; beside an entity and its candidate that is what the register says."""
    if isinstance(question, Proposal):
        return evidence.describe(question.entity), describe_candidate(question.candidate)
    return evidence.describe(question.left), evidence.describe(question.right)


def list_items(items: tuple[Item, ...], evidence: Evidence) -> Iterator[dict[str, Value]]:
    """Yield the open items as rows of `COLUMNS`."""
    for number, item in enumerate(items, start=1):
        row = _list_byline(item) if isinstance(item, Byline) else _list_question(item, evidence)
        yield {"number": number, **row}


def _list_question(question: Question, evidence: Evidence) -> dict[str, Value]:
    if isinstance(question, Proposal):
        kind, one = "candidate", question.entity
        candidate = question.candidate
        other = f"{candidate.name} ({write_curie(candidate.identifier)}, {candidate.source})"
    else:
        kind, one = KINDS[question.kind].singular, question.left
        other = evidence.get_label(question.right)
    return {
        "kind": kind,
        "one": evidence.get_label(one),
        "other": other,
        "score": round(question.score, 3),
        "reason": question.reason,
        "effect": describe_question(question, evidence),
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
    kinds = {"kind": str(item.kind)}
    if isinstance(item, Proposal):
        kinds = {"kind": "candidate", "entity": str(item.kind)}
    return {
        **kinds,
        "id": item.id,
        "subject": f"mention:{item.asked.subject}",
        "object": write_target(item.asked),
        "score": item.score,
        "weight": item.weight,
        "reason": item.reason,
        "effect": describe_question(item, evidence),
        "sides": [describe_side(side) for side in describe_sides(item, evidence)],
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
