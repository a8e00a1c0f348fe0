"""What two names must have in common to be compared at all."""

from collections.abc import Iterator

from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.words import GENERAL

_BEGINNING = 5
_MOST_RARE = 3


def list_keys(organization: Organization) -> Iterator[str]:
    """Yield the whole name, its rarest words and their beginnings, two of them, its letters."""
    rare = _list_rare(organization)
    yield "".join(organization.words)
    yield from organization.others
    if len(rare) > 1:
        yield " ".join(sorted(rare[:2]))
    yield from rare
    yield from (f"{word[:_BEGINNING]}-" for word in rare)
    yield f"{''.join(organization.words)[: 2 * _BEGINNING]}-"
    yield from (f"({letters})" for letters in sorted(organization.short))
    yield from (f"({letters})" for letters in sorted(organization.initials))
    if organization.long:
        yield f"={organization.long}"
    yield from organization.profile.identifiers


def _list_rare(organization: Organization) -> list[str]:
    """Return the words that say most, the rarest first; all where the name has no telling one."""
    weights = organization.weights
    telling = [word for word in weights if word not in GENERAL] or list(weights)
    return sorted(telling, key=lambda word: (-weights[word], word))[:_MOST_RARE]
