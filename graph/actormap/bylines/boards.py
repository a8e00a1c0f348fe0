"""Boards and committees that a role keeps: "Chair of the Advisory Board" of what comes next."""

from actormap.bylines.folding import fold_name
from actormap.bylines.model import Part
from actormap.bylines.words import BOARDS, COUNCILS, GOVERNING_WORDS

_REACH = 4


def is_board(words: list[Part]) -> bool:
    """Tell whether a phrase begins with a board that governs something else."""
    folded = [fold_name(word.text) for word in words[:_REACH]]
    if not folded:
        return False
    if any(word in BOARDS for word in folded[:3]):
        return True
    return any(word in COUNCILS for word in folded[:2]) and any(
        w in GOVERNING_WORDS for w in folded
    )
