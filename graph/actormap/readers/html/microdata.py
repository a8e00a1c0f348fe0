"""Microdata (`itemprop`) and RDFa (`property`) in a page's elements → items."""

from actormap.readers.html.blocks import clean_text
from actormap.readers.html.items import Item, shorten_name
from actormap.readers.html.model import Found
from actormap.readers.html.tree import Element

# Where the value of a property stands, if not in the words of the element.
_VALUES = {"meta": "content", "time": "datetime", "img": "src", "data": "value", "link": "href"}

# Properties that hold whole texts; they say nothing about the page that is wanted here.
_LONG = frozenset("articleBody text reviewBody transcript recipeInstructions content".split())
# An element with more source than this states no name or date.
_LONGEST_SOURCE = 20_000


def read_microdata(root: Element) -> list[Item]:
    """Return the top items of a page, and one without a type for properties outside of any."""
    loose = Item(method="microdata")
    tops: list[Item] = [loose]
    stack: list[tuple[Element, Item]] = [(child, loose) for child in reversed(root.elements)]
    while stack:
        element, scope = stack.pop()
        names = [name for name in _list_names(element) if name not in _LONG]
        inner = scope
        if "itemscope" in element.attributes or "typeof" in element.attributes:
            inner = _open_item(element)
            if names:
                _add(scope, names, inner)
            else:
                tops.append(inner)
        elif names:
            _add(scope, names, _read_value(element))
        stack.extend((child, inner) for child in reversed(element.elements))
    return tops


def _list_names(element: Element) -> list[str]:
    """Return the properties that an element states; those of `<meta property>` are no RDFa."""
    if element.tag == "title":
        return []
    names = element.get("itemprop")
    if not names and element.tag != "meta":
        names = element.get("property")
    return [shorten_name(name) for name in names.split()]


def _open_item(element: Element) -> Item:
    types = element.get("itemtype") or element.get("typeof")
    name = element.get("itemid") or element.get("resource") or element.get("about")
    method = "microdata" if "itemscope" in element.attributes else "rdfa"
    return Item(tuple(shorten_name(each) for each in types.split()), {}, name, method)


def _add(scope: Item, names: list[str], value: Item | Found) -> None:
    for name in names:
        scope.properties.setdefault(name, []).append(value)


def _read_value(element: Element) -> Found:
    """Return what an element says as a property: an attribute, or its words."""
    method = "microdata" if "itemprop" in element.attributes else "rdfa"
    stated = element.attributes.get("content") or element.attributes.get(
        _VALUES.get(element.tag, "")
    )
    if stated:
        value = clean_text(stated.value)
        return Found(value, method, value, stated.start, stated.end, element.path)
    short = element.end - element.start <= _LONGEST_SOURCE
    words = element.text if short else ""
    return Found(clean_text(words), method, words, element.start, element.end, element.path)
