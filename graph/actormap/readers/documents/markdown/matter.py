"""YAML and TOML as values that know where they stand.

Nothing is built from YAML's tags, and aliases are followed only so far.
"""

import re
import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING

from actormap.model import Passage
from actormap.records import Value

if TYPE_CHECKING:
    from yaml import Node

# Values by name, lists of values, values: every leaf keeps the words that state it.
Matter = Value | list["Matter"] | dict[str, "Matter"]

_DEEPEST = 5
_MOST_VALUES = 1_000


def parse_matter(source: str, match: re.Match[str]) -> dict[str, Matter]:
    """Return the values of the front matter; ValueError where it is neither YAML nor TOML.

    `match` has the marks in group 1 and what stands between them in group 2.
    """
    text, shift = match.string, match.start(2)

    def state(value: str, start: int, end: int) -> Value:
        quote = text[shift + start : shift + end]
        bare = quote.strip("\"'")
        first = shift + start + (quote.index(bare) if bare else 0)
        line = text.count("\n", 0, first) + 1
        return Value(value, Passage(source, first, first + len(bare), line, bare))

    if match[1] == "+++":
        return _parse_toml(match[2], state)
    return _parse_yaml(match[2], state)


def _parse_toml(text: str, state: Callable[[str, int, int], Value]) -> dict[str, Matter]:
    def convert(value: object) -> Matter:
        if isinstance(value, dict):
            return {str(key): convert(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [convert(inner) for inner in value]
        words = str(value)
        at = text.find(words)
        return state(words, at, at + len(words)) if at >= 0 else state(words, 0, len(text))

    try:
        return {key: convert(value) for key, value in tomllib.loads(text).items()}
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _parse_yaml(text: str, state: Callable[[str, int, int], Value]) -> dict[str, Matter]:
    import yaml

    count = 0

    def convert(node: "Node", depth: int) -> Matter:
        nonlocal count
        count += 1
        if depth > _DEEPEST or count > _MOST_VALUES:
            raise ValueError("nested too deeply, or too many values")
        if isinstance(node, yaml.MappingNode):
            return {str(key.value): convert(value, depth + 1) for key, value in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [convert(inner, depth + 1) for inner in node.value]
        return state(str(node.value), node.start_mark.index, node.end_mark.index)

    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        words = str(error).splitlines()
        raise ValueError(words[0] if words else "no YAML") from error
    found = convert(root, 0) if root is not None else {}
    if not isinstance(found, dict):
        raise ValueError("no names with values")  # noqa: TRY004 - what is wrong is the text
    return found
