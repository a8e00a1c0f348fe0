"""Bylines as JSON: the form in which people label them, and the answers to `python -m`.

    {"people": [{"name", "roles", "orgs", "places", "units"}, …], "title": …, "orgs_only": […]}

All values are words of the line, in the order of the text.
"""

from collections.abc import Iterable
from typing import Any

from actormap.bylines.grammar import parse_byline
from actormap.bylines.model import Abstention, Byline, Contributor, Part


def answer(text: str) -> dict[str, Any]:
    """Return the reading of a line with `confidence` and `abstained`.

    An abstention holds the best of its candidates all the same, so that a person who looks at it
    has something to correct, with `reason` and all `candidates`.
    """
    parsed = parse_byline(text)
    if isinstance(parsed, Byline):
        return {**write_byline(parsed), "abstained": False}
    return _write_abstention(parsed)


def write_byline(byline: Byline) -> dict[str, Any]:
    """Return a byline in the form above, with its confidence and the reasons of doubts."""
    return {
        "people": [_write_contributor(contributor) for contributor in byline.contributors],
        "title": byline.title.text if byline.title else None,
        "orgs_only": _write_parts(byline.organizations),
        "confidence": byline.confidence,
        "reasons": list(byline.reasons),
    }


def _write_abstention(abstention: Abstention) -> dict[str, Any]:
    candidates = sorted(abstention.candidates, key=lambda byline: -byline.confidence)
    empty = Byline((), confidence=0.0)
    return {
        **write_byline(candidates[0] if candidates else empty),
        "abstained": True,
        "reason": abstention.reason,
        "candidates": [write_byline(candidate) for candidate in candidates],
    }


def _write_contributor(contributor: Contributor) -> dict[str, Any]:
    return {
        "name": contributor.name.text,
        "roles": _write_parts(contributor.roles),
        "orgs": _write_parts(contributor.organizations),
        "places": _write_parts(contributor.places),
        "units": _write_parts(contributor.units),
    }


def _write_parts(parts: Iterable[Part]) -> list[str]:
    return [part.text for part in parts]
