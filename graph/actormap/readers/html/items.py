"""Structured data in a page: JSON-LD, microdata and RDFa as one kind of item.

An item has types and properties, named without their vocabulary ("headline", not
"http://schema.org/headline"). Nothing is fetched: contexts are ignored, since the names that pages
use are schema.org's in practice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from actormap.readers.html.model import Found


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a page describes, and where the description stands.

    `id` is what other items may refer to it by.
    """

    types: tuple[str, ...] = ()
    properties: dict[str, list["Item | Found"]] = field(default_factory=dict)
    id: str = ""
    method: str = ""

    def list_values(self, *names: str) -> list["Item | Found"]:
        """Return the values of the first of these properties that has any."""
        return next((self.properties[name] for name in names if self.properties.get(name)), [])

    def get_text(self, *names: str) -> Found | None:
        """Return the first plain value of these properties."""
        for name in names:
            for value in self.properties.get(name, ()):
                if isinstance(value, Found) and value.value:
                    return value
        return None

    def walk(self) -> Iterator["Item"]:
        """Yield this item and all within it."""
        stack = [self]
        while stack:
            item = stack.pop()
            yield item
            values = [value for values in item.properties.values() for value in values]
            stack.extend(value for value in reversed(values) if isinstance(value, Item))


def shorten_name(name: str) -> str:
    """Return the local part of a property or type.

    >>> shorten_name("http://schema.org/NewsArticle"), shorten_name("dc:title")
    ('NewsArticle', 'title')
    """
    return name.rstrip("/#").replace("#", "/").replace(":", "/").rpartition("/")[2]


def resolve_items(items: list[Item]) -> list[Item]:
    """Return the items with mere references ("@id" only) replaced by what they refer to."""
    known = {item.id: item for top in items for item in top.walk() if item.id and item.properties}
    return [_resolve(item, known) for item in items]


def _resolve(item: Item, known: dict[str, Item]) -> Item:
    """Replace references one level deep: authors and publishers are all that is wanted."""
    properties = {
        name: [
            known.get(value.id, value)
            if isinstance(value, Item) and not value.properties
            else value
            for value in values
        ]
        for name, values in item.properties.items()
    }
    return Item(item.types, properties, item.id, item.method)
