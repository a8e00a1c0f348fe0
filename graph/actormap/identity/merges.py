"""Under which merges a question is asked."""

from enum import StrEnum

from actormap.errors import QueryError


class Merges(StrEnum):
    """What may be taken for one.

    Under `NONE` no rule and no person joins two mentions; only those with an equal identifier are
    one, because their sources say so themselves. Under `PENDING` every pair that waits for a
    person is joined too, the surest first, unless somebody has told the two apart.
    """

    NONE = "no merges"
    ACCEPTED = "accepted"
    PENDING = "all pending"

    @classmethod
    def read(cls, word: str) -> "Merges":
        """Return what a word stands for: its value, or `none`, `accepted`, `pending`."""
        for merges in cls:
            if word in {merges.value, merges.name.casefold()}:
                return merges
        raise QueryError(f'Unknown merges "{word}". Known are: none, accepted, pending.')
