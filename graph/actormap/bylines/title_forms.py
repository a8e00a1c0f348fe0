"""Whether some words read as the title of a work, by their form alone."""

import re

from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_joint,
    is_proper,
    is_topical,
    is_weak,
    opens_office,
    starts_role,
)
from actormap.bylines.labels import is_label
from actormap.bylines.model import Part
from actormap.bylines.people import read_people
from actormap.bylines.splitting import Opener, split_segments, split_words
from actormap.bylines.territories import is_area, is_place
from actormap.bylines.words.joints import ARTICLES, CONJUNCTIONS

_SENTENCE_MARK = re.compile(r"[:?!…«“\"]")
_SHORTEST_TITLE = 4
_LONGEST_ROLE = 8


def is_title_like(part: Part) -> bool:
    """Tell whether a part reads as a title or a sentence rather than as a role or a name."""
    words = split_words(part)
    if len(words) < _SHORTEST_TITLE or is_place(part) or part.text[0].islower():
        return False
    if is_bare_role(split_words(split_segments(part)[0].part)):
        return False
    head = find_organization_head(words[:_SHORTEST_TITLE])
    if head is not None and not (is_weak(words[head].text) and is_topical(words)):
        return False
    small = [w for w in words[1:] if w.text[0].islower() and not is_small(w)]
    marked = _SENTENCE_MARK.search(part.text) is not None
    return bool(small) or marked or is_topical(words)


def is_titular(part: Part) -> bool:
    """Tell whether a part before people can be a title: no role, no place, no organization."""
    words = split_words(part)
    if not words or is_bare_role(words) or is_area(part.text) or is_label(part):
        return False
    head = find_organization_head(words)
    if head is not None and is_proper(words):
        return is_weak(words[head].text) and is_topical(words)
    return len(words) >= 3 or is_topical(words)  # noqa: PLR2004 - "Ashoka | Jane Smith"


def is_title(part: Part) -> bool:
    """Tell whether a part is no role, organization or place, so that it may be a title."""
    segments = split_segments(part)
    if not segments or any(s.opener in (Opener.SEMICOLON, Opener.NEWLINE) for s in segments):
        return False
    if read_people(segments[0].part):
        return False
    words = split_words(segments[0].part)
    if starts_role(words) or is_area(segments[0].part.text):
        return _is_long(part)
    if len(words) == 1:
        return False
    head = find_organization_head(words)
    general = head is not None and is_weak(words[head].text) and is_topical(words)
    return head is None or general or _is_long(part) or _has_small(words)


def _has_small(words: list[Part]) -> bool:
    """Tell whether all words behind the first are small and no joints: "Schule neu denken"."""
    rest = words[1:]
    small = all(word.text[0].islower() and not is_small(word) for word in rest)
    return words[0].text[0].isupper() and len(rest) > 1 and small


def _is_long(part: Part) -> bool:
    """Tell whether a part has more words than a role or an organization usually has."""
    return len(part.text.split()) > _LONGEST_ROLE


def is_bare_role(words: list[Part]) -> bool:
    """Tell whether nothing but adjectives stands before the head of a role."""
    head = find_role_head(words)
    return head is not None and opens_office(words, head)


def is_small(word: Part) -> bool:
    """Tell whether a word joins others: "of", "and", "the"."""
    folded = word.text.casefold().rstrip("'’")
    return is_joint(word) or folded in ARTICLES or folded in CONJUNCTIONS
