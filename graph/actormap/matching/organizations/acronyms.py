"""Letters that stand for a name, as far as a source says so or the letters are its own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from actormap.bylines.short_forms import abbreviates
from actormap.matching.organizations.locating import find_country
from actormap.matching.organizations.tokens import read_tokens

# "World Health Organization (WHO)" and "WHO (World Health Organization)".
_BEHIND = re.compile(r"([^,;()\[\]]{8,}?)\s*[(\[]([^\s()\[\]]{2,10})[)\]]")
_BEFORE = re.compile(r"(?:^|[,;]\s*)([A-Z][A-Za-z&.-]{1,9})\s*(?:[(\[]|[-–—:]\s)([^()\[\]]{8,})")
_FEWEST_LETTERS = 3


def find_definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym that a text explains, and the name.

    >>> list(find_definitions("World Health Organization (WHO), Geneva"))
    [('WHO', 'World Health Organization')]
    """
    for match in _BEHIND.finditer(text):
        if _is_short(match[2]) and abbreviates(match[2], match[1]):
            yield match[2], match[1]
    for match in _BEFORE.finditer(text):
        if _is_short(match[1]) and abbreviates(match[1], match[2]):
            yield match[1], match[2]


def _is_short(text: str) -> bool:
    """Tell whether a word may be an acronym of an organization: not "USA"."""
    return sum(c.isupper() for c in text) >= _FEWEST_LETTERS and not find_country(text)


def collect_definitions(texts: Iterable[str]) -> dict[str, set[str]]:
    """Return the names that texts give each acronym."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        if "(" in text or "[" in text or "-" in text or ":" in text or "–" in text:
            for short, name in find_definitions(text):
                found[short.replace(".", "").casefold()].add(name)
    return found


def spell_initials(text: str) -> frozenset[str]:
    """Return the first letters of the words that count; "Co-operation" counts once or twice.

    >>> sorted(spell_initials("Organisation for Economic Co-operation and Development"))
    ['oecd', 'oecod']
    """
    found = (
        "".join(t.folded[:1] for t in read_tokens(written) if not t.joins)
        for written in (text, text.replace("-", ""))
    )
    return frozenset(letters for letters in found if len(letters) >= _FEWEST_LETTERS)
