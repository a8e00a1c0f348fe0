"""IRIs of entities: readable, valid, stable."""

import unicodedata

from actormap.names import split_words

DEFAULT_BASE = "https://w3id.org/actormap/id/"

_LONGEST_SLUG = 80


def make_slug(name: str) -> str:
    """Return a readable last part of an IRI; empty when the name has no letter or digit.

    >>> make_slug("Sébastien Turbot")
    'sébastien-turbot'
    >>> make_slug("李明"), make_slug("Ольга")
    ('李明', 'ольга')
    """
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    slug = "-".join(split_words("".join(c for c in text if not _is_selector(c))))
    if len(slug) <= _LONGEST_SLUG:
        return slug
    head, _, _ = slug[: _LONGEST_SLUG + 1].rpartition("-")
    return head or slug[:_LONGEST_SLUG]


def make_base(name: str) -> str:
    """Return the base IRI of a project called `name`; of one without a name if it is empty."""
    return f"{DEFAULT_BASE}{make_slug(name) or 'local'}/"


def _is_selector(character: str) -> bool:
    """Tell whether this selects a variant of a letter, which RFC 3987 has no place for."""
    return "\U000e0000" <= character <= "\U000e0fff"
