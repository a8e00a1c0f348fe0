"""Where the statement of a row is found: in memory, or in a store when somebody asks."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pyoxigraph import Store

    from actormap.model import Statement
    from actormap.store import StatementReader


class Evidence(Protocol):
    """Finds statements again."""

    def read(self, claim: int, source: str) -> "Statement":
        """Return the statement of this id (its hexadecimal digits as a number) in a source."""
        ...


@dataclass
class HeldEvidence:
    """Statements in memory."""

    statements: "Sequence[Statement]"

    def read(self, claim: int, source: str) -> "Statement":  # noqa: ARG002 - a store needs both
        """Return the statement of an id."""
        return self._by_id[claim]

    @cached_property
    def _by_id(self) -> "Mapping[int, Statement]":
        return {int(statement.id, 16): statement for statement in self.statements}


@dataclass(slots=True)
class StoredEvidence:
    """Statements in a store, which is opened when the first one is asked for."""

    open_store: "Callable[[], Store]"
    _reader: "StatementReader | None" = field(default=None, init=False)

    def read(self, claim: int, source: str) -> "Statement":
        """Return the statement of an id."""
        if self._reader is None:
            from actormap.store import StatementReader

            self._reader = StatementReader.open(self.open_store())
        return self._reader.read_claim(f"{claim:016x}", source)
