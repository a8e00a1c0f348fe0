"""Heads of names ("University", "Department"), and what a name with one of them is.

A head tells how surely words name an organization of its own: a university surely, a department
not; and where one name ends and the next begins, if there is no comma between them.
"""

from collections.abc import Iterator, Sequence

from actormap.matching.organizations.tokens import Token
from actormap.matching.organizations.words import (
    GENERAL,
    GENITIVES,
    LEGAL_FORMS,
    MODIFIERS,
    RANKS,
)

SURE, OWN, PART = 3, 2, 1
_PARTS = ("department", "faculty", "school", "division")
_BEFORE_PARTS = ("medicine", "graduate", "business")
_CONJUNCTIONS = ("and", "et", "und")


def is_telling(words: Sequence[Token]) -> bool:
    """Tell whether some word tells one organization from others of its sort."""
    return any(
        not t.joins and t.word not in GENERAL and t.folded not in LEGAL_FORMS and len(t.word) > 1
        for t in words
    )


def rank_part(part: Sequence[Token]) -> int:
    """Return how surely words name an organization of its own: 3 surely, 0 by nothing."""
    ranks = [_rank_head(part, i) for i in range(len(part))]
    best = max(ranks, default=0)
    if part and part[-1].folded in LEGAL_FORMS and len(part) > 1:
        return max(best, OWN)
    return best


def _rank_head(part: Sequence[Token], at: int) -> int:
    """Return the rank of one head; "School of Physics" is a part, unlike "Dhaka College"."""
    word = part[at].word
    rank = RANKS.get(word, 0)
    if word == "laboratory" and at and not any(t.word in ("key", "of") for t in part):
        return OWN if is_telling(part[:at]) or _is_national(part) else PART
    if rank != OWN:
        return rank
    if word in ("school", "college", "center", "institute"):
        return _rank_school(part, at)
    return rank


def _rank_school(part: Sequence[Token], at: int) -> int:
    before, behind = part[:at], part[at + 1 :]
    technical = "technology" in {t.word for t in behind} and not is_telling(behind)
    if part[at].word == "institute" and technical and is_telling(before):
        return SURE
    if is_telling(before) or _is_national(part):
        return OWN
    if part[at].word in ("school", "college") and behind and behind[0].joins:
        return PART
    return OWN if is_telling(part) and part[at].word != "school" else PART


def _is_national(part: Sequence[Token]) -> bool:
    return any(t.word in ("national", "international") for t in part)


def split_at_heads(piece: list[Token]) -> Iterator[list[Token]]:
    """Yield parts that stand side by side without a comma: "Department of Physics Yale University".

    A part ends before a university, or where a faculty follows one.
    """
    strong = next((i for i in range(len(piece)) if _rank_head(piece, i) == SURE), None)
    if strong is None:
        yield piece
        return
    start = 0 if piece[strong].word == "polytechnic" else _find_start(piece, strong)
    end = _find_end(piece, strong)
    if start:
        yield piece[:start]
    yield piece[start:end]
    if end < len(piece):
        yield from split_at_heads(piece[end:])


def _find_start(piece: list[Token], strong: int) -> int:
    """Return where the name begins that has its head at `strong`."""
    the = next((i for i in range(strong - 1, 0, -1) if piece[i].folded == "the"), 0)
    heads = [i for i in range(strong) if piece[i].word in RANKS]
    if the:
        return the if heads or not is_telling(piece[:the]) else 0
    if not heads:
        return 0
    behind = piece[strong + 1 : strong + 2]
    is_university = piece[strong].word != "institute"
    if is_university and behind and behind[0].folded in GENITIVES:
        start = strong
        while start and piece[start - 1].word in MODIFIERS:
            start -= 1
        return start if start > heads[-1] + 1 or start == strong else heads[-1] + 1
    start = heads[-1] + 1
    while start < strong and (piece[start].joins or piece[start].word in GENERAL - MODIFIERS):
        start += 1
    return start if start < strong else 0


def _find_end(piece: list[Token], strong: int) -> int:
    """Return where a name ends: before a faculty or a school of it, or a further university."""
    for at in range(strong + 1, len(piece)):
        start = _find_part(piece, at, strong)
        if start:
            return start
        joined = piece[at - 1].folded in _CONJUNCTIONS
        if joined and RANKS.get(piece[at].word) == SURE:
            return at
    return len(piece)


def _find_part(piece: list[Token], at: int, strong: int) -> int:
    """Return where a part begins that has its head at `at`; 0 where there is none.

    What stands before it has to be a name by itself: "Indiana University | School of Medicine".
    """
    word = piece[at].word
    behind = piece[at + 1 :]
    general = bool(behind) and behind[0].joins and not is_telling(behind)
    if word not in _PARTS and not (word in ("college", "institute") and general):
        return 0
    start = at
    while start > strong + 1 and piece[start - 1].word in _BEFORE_PARTS:
        start -= 1
    named = is_telling(piece[strong + 1 : start]) or is_telling(piece[:strong])
    return start if named else 0
