"""JSON-LD scripts → items; broken ones are mended where it is clear how, else reported."""

import json
import re
from collections.abc import Iterator
from typing import Any

from actormap.readers.html.items import Item, shorten_name
from actormap.readers.html.model import Found
from actormap.readers.html.tokens import resolve_references
from actormap.readers.html.tree import Element, Text
from actormap.surrogates import mend_text

_TYPE = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
# What is deeper than this describes no article.
_DEEPEST = 40
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$"
)
# A string, or what must not stand between strings: a comment, or a comma before the end.
_SLIP = re.compile(r'"(?:[^"\\]|\\.)*+"|/\*.*?\*/|//[^\n]*+|,(?=\s*+(?:[\]}]|,))|;\s*+$', re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')


def read_json_ld(root: Element) -> tuple[list[Item], list[Found]]:
    """Return the top items of a page's JSON-LD scripts, and what could not be read of them."""
    items: list[Item] = []
    problems: list[Found] = []
    scripts = (node for node in root.find("script") if _TYPE.match(node.get("type")))
    for index, script in enumerate(scripts):
        text = next((child for child in script.children if isinstance(child, Text)), None)
        if text is None or not text.text.strip():
            continue
        name = f"ld+json[{index}]"
        try:
            data = _parse(text.text)
        except (ValueError, RecursionError) as error:
            reason = f"JSON-LD that cannot be read: {error}"
            problems.append(Found(reason, "json-ld", text.text[:200], text.start, text.end, name))
        else:
            items += _Script(text, name).read(data)
    return items, problems


def _parse(text: str) -> Any:  # noqa: ANN401 - JSON is any of six types
    """Return the data; a script that is broken in a common way is mended.

    Raises `ValueError` or `RecursionError` where the script stays unreadable.
    """
    text = mend_text(text)
    try:
        return json.loads(text, strict=False)
    except ValueError:
        pass
    mended = _WRAPPING.sub("", text)
    mended = _SLIP.sub(lambda match: match.group() if match.group()[0] == '"' else "", mended)
    mended = _BAD_ESCAPE.sub(r"\\\\", mended)
    try:
        return json.loads(mended, strict=False)
    except ValueError:
        if "&quot;" not in text:
            raise
    return json.loads(resolve_references(mended), strict=False)


class _Script:
    """One script: turns its data into items and knows where its strings stand."""

    def __init__(self, text: Text, name: str) -> None:
        self.text = text
        self.raw = text.text
        self.name = name

    def read(self, data: object) -> Iterator[Item]:
        """Yield the top items: those of a list, of a graph, or the only one."""
        tops = list(enumerate(data)) if isinstance(data, list) else [(None, data)]
        for index, top in tops:
            if not isinstance(top, dict):
                continue
            pointer = "" if index is None else f"/{index}"
            graph = top.get("@graph")
            if isinstance(graph, list):
                for place, entry in enumerate(graph):
                    if isinstance(entry, dict):
                        yield self._read_item(entry, f"{pointer}/@graph/{place}", 0)
            else:
                yield self._read_item(top, pointer, 0)

    def _read_item(self, data: dict[str, Any], pointer: str, depth: int) -> Item:
        types = data.get("@type") or data.get("type") or []
        types = types if isinstance(types, list) else [types]
        properties = {
            shorten_name(name): list(self._read_values(value, f"{pointer}/{name}", depth + 1))
            for name, value in data.items()
            if not name.startswith("@")
        }
        names = tuple(shorten_name(each) for each in types if isinstance(each, str))
        return Item(names, properties, str(data.get("@id") or ""), "json-ld")

    def _read_values(self, value: object, pointer: str, depth: int) -> Iterator[Item | Found]:
        if depth > _DEEPEST:
            return
        if isinstance(value, list):
            for index, entry in enumerate(value):
                yield from self._read_values(entry, f"{pointer}/{index}", depth + 1)
        elif isinstance(value, dict):
            if "@value" in value:
                yield from self._read_values(value["@value"], f"{pointer}/@value", depth + 1)
            else:
                yield self._read_item(value, pointer, depth)
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            yield self._find(str(value), pointer)

    def _find(self, value: str, pointer: str) -> Found:
        """Return the value with the place of its string in the source, if it stands there."""
        clean = " ".join(resolve_references(value).split())
        fragment = f"{self.name}#{pointer}"
        for form in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
            for written in (form, form.replace("/", "\\/")):
                if (at := self.raw.find(written)) >= 0:
                    start = self.text.start + at + 1
                    end = start + len(written) - 2
                    return Found(clean, "json-ld", written[1:-1], start, end, fragment)
        return Found(clean, "json-ld", value, fragment=fragment)
