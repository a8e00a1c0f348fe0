"""YAML read without surprise: scalars as they are written, no tags, each with its place."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from actormap.readers.document import DocumentError
from actormap.readers.positions import Positions
from actormap.records import Value

if TYPE_CHECKING:
    import yaml

# The parser is slow, and a file that people write is small.
_MOST_CHARACTERS = 1_000_000
_HALF = re.compile("[\ud800-\udfff]")


class YamlNode:
    """A place in YAML, or none."""

    def __init__(self, positions: Positions, node: "yaml.Node | None") -> None:
        """Take the text and a node of it."""
        self._positions = positions
        self._node = node

    def __bool__(self) -> bool:
        """Tell whether there is anything at this place."""
        return self._node is not None

    def get(self, *names: str) -> "YamlNode":
        """Return the first member of these names that there is; else one of nothing."""
        from yaml import MappingNode, ScalarNode

        pairs = self._node.value if isinstance(self._node, MappingNode) else []
        members = {key.value: value for key, value in pairs if isinstance(key, ScalarNode)}
        found = (members[name] for name in names if name in members)
        return YamlNode(self._positions, next(found, None))

    def list(self) -> Iterator["YamlNode"]:
        """Yield the items of a sequence; of anything else itself."""
        from yaml import SequenceNode

        if isinstance(self._node, SequenceNode):
            yield from (YamlNode(self._positions, item) for item in self._node.value)
        elif self._node is not None:
            yield self

    @property
    def text(self) -> str:
        """The words of a scalar, with single spaces; empty for anything else."""
        from yaml import ScalarNode

        words = self._node.value.split() if isinstance(self._node, ScalarNode) else []
        # An escape can stand for half a character ("\\ud800"), which no other format can hold.
        return _HALF.sub("\N{REPLACEMENT CHARACTER}", " ".join(words))

    def state(self) -> Value | None:
        """Return the words with their place, if there are any."""
        if not self.text or self._node is None:
            return None
        start, end = self._node.start_mark.index, self._node.end_mark.index
        if getattr(self._node, "style", None) in {"'", '"'}:
            start, end = start + 1, end - 1
        return Value(self.text, self._positions.quote(start, end))

    def quote(self) -> Value:
        """Return the words of the whole place, as they are written."""
        if self._node is None:
            return Value.state(self._positions.quote(0, 0))
        marks = self._node.start_mark, self._node.end_mark
        return Value.state(self._positions.quote(marks[0].index, marks[1].index))


def parse_yaml(source: str, text: str) -> YamlNode:
    """Return the root. Raises DocumentError where the text is no YAML, or too much of it."""
    import yaml

    if len(text) > _MOST_CHARACTERS:
        raise DocumentError(f"YAML of more than {_MOST_CHARACTERS:,} characters")
    try:
        # Composing makes nodes and no objects; an alias is the same node again, not a copy.
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise DocumentError(f"the YAML cannot be read: {' '.join(str(error).split())}") from error
    except RecursionError as error:
        raise DocumentError("the YAML is nested too deep") from error
    return YamlNode(Positions(source, text), node)
