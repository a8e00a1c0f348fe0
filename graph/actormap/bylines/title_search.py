"""Where a line parts into a title and a byline, where no single rule tells it.

Every mark at which a line can be cut is tried both ways round. A cut is as good as its halves read
as what they would be: the one as a title, by its form alone, the other as a byline, by the grammar.
The weights are like log odds; they were chosen on titles and bylines put together at random.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from actormap.bylines.decorations import strip_decorations
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    CAPITAL_ARTICLES,
    find_organization_head,
    is_acronym,
    is_joint,
    is_proper,
    is_topical,
    is_weak,
    starts_role,
)
from actormap.bylines.joints import strip_article
from actormap.bylines.labels import is_label
from actormap.bylines.model import Part
from actormap.bylines.opening import begins_with_person, read_opening
from actormap.bylines.people import MARKED, PLAIN, read_people
from actormap.bylines.splitting import split_conjunctions, split_segments, split_words
from actormap.bylines.territories import is_area, is_place
from actormap.bylines.title_forms import is_bare_role, is_small
from actormap.bylines.words import ABBREVIATIONS, HONORIFICS
from actormap.places.words import PHRASE_STARTERS

# What a mark at a cut speaks for: that the title stands before it, and behind it.
_MARKS: dict[str, tuple[float, float]] = {
    "newline": (1.0, 0.8),
    "dash": (0.6, 0.4),
    "bar": (0.6, 0.4),
    "colon": (0.0, 0.6),
    "stop": (0.0, 0.0),
    "comma": (-0.8, -1.2),
    "bracket": (0.4, -9.0),
    "closing": (-9.0, 0.4),
}
_CUT = re.compile(
    r"""(?P<newline>\s*\n\s*) | (?P<dash>\s+[–—―-]+\s+|\s*—\s*) | (?P<bar>\s+[|/]\s+)
      | (?P<colon>\s*:\s+) | (?P<stop>(?<=[^\W\d_]{3})[.?!]\s+) | (?P<comma>,\s+)
      | (?P<bracket>\s+\((?=.*\)$)) | (?P<closing>(?<=\))\s+(?=[\w“"«„]))""",
    re.VERBOSE,
)
_SENTENCE_MARK = re.compile(r"[?!…«“”»\"]|\.\.\.")
_MOST_CUTS = 12
_BRIEF = 2
_LONG = 4
_LONGER = 7
_LONGEST_NAME = 6
# Of a byline of this confidence nothing speaks for or against a cut; how much a better one counts.
_EVEN = 0.7
_WEIGHT = 5.0
_LEAST = 0.5
_UNCUT = 1.5
# A rule that knows more than the form of both halves found the cut.
_RULED = 1.5
# Capitalized words behind "Jane Doe, Director, " are an organization rather than a title.
_LISTED = 2.0
# A colon behind a line end or a dash is one inside of a title.
_WITHIN = 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A line in two halves, and how much speaks for them."""

    core: Part
    title: Part
    score: float


def search_title(line: Part, least: float, weigh_byline: Callable[[Part], float]) -> Cut | None:
    """Return the best cut of a line, if it is worth more than `least`.

    `weigh_byline` tells how sure the reading of a part is.
    """
    cuts = [
        Cut(core, title, prior + weigh_title(title) + _WEIGHT * (weigh_byline(core) - _EVEN))
        for core, title, prior in _list_halves(line)
    ]
    best = max(cuts, key=lambda cut: cut.score, default=None)
    return best if best is not None and best.score > least else None


def weigh_whole(certainty: float) -> float:
    """Return what a cut must be worth in a line whose reading in one piece is as sure as this."""
    return max(_LEAST, _UNCUT + _WEIGHT * (certainty - _EVEN))


def weigh_cut(title: Part, certainty: float) -> float:
    """Return what a cut that a rule found is worth; `certainty` is that of the byline."""
    return _RULED + weigh_title(title) + _WEIGHT * (certainty - _EVEN)


def _list_halves(line: Part) -> Iterator[tuple[Part, Part, float]]:
    """Yield byline, title and what the mark speaks for, where the byline begins with people."""
    for found in list(_CUT.finditer(line.text))[:_MOST_CUTS]:
        mark = str(found.lastgroup)
        bracketed = mark != "bracket" and _is_bracketed(line.text, found.start())
        if bracketed or (mark == "stop" and _is_shortened(line.text[: found.start()])):
            continue
        first = line.cut(0, found.start() + (line.text[found.start()] in "?!"))
        last = line.cut(found.end(), len(line.text) - (mark == "bracket"))
        for core, title, prior in ((last, first, _MARKS[mark][0]), (first, last, _MARKS[mark][1])):
            bare = strip_decorations(core)
            if title.text and bare.text and begins_with_person(bare):
                listed = (
                    mark in ("comma", "stop") and title is last and is_proper(split_words(title))
                )
                within = mark == "colon" and re.search(r"\n|\s[–—-]\s", core.text) is not None
                yield bare, title, prior - _LISTED * listed - _WITHIN * within


def _is_bracketed(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _is_shortened(before: str) -> bool:
    return fold_name(before.rsplit(maxsplit=1)[-1]) in ABBREVIATIONS | HONORIFICS


def weigh_title(part: Part) -> float:
    """Return how much words read as a title rather than as a role, a name or a place."""
    words = split_words(part)
    if not words or is_label(part) or is_place(part):
        return -4.0
    return (
        _weigh_length(words)
        + _weigh_words(words)
        + _weigh_marks(part)
        - _weigh_people(part)
        - _weigh_office(split_words(strip_article(part)))
    )


def _weigh_length(words: list[Part]) -> float:
    """Weigh how long a title is: two words say little, and many are seldom anything else."""
    if len(words) <= _BRIEF:
        return -0.8 if len(words) == _BRIEF else -1.5
    return 0.4 * (len(words) >= _LONG) + 0.6 * (len(words) >= _LONGER)


def _weigh_words(words: list[Part]) -> float:
    """Weigh small words, general words and how a title likes to begin."""
    small = sum(w.text[0].islower() and not is_small(w) for w in words[1:])
    opens = len(words) > _LONG and (
        fold_name(words[0].text) in PHRASE_STARTERS or words[0].text in CAPITAL_ARTICLES
    )
    inner = any(w.text.casefold() in PHRASE_STARTERS and not is_joint(w) for w in words[1:-1])
    begins = -2.0 * words[0].text[0].islower()
    return begins + 0.7 * min(small, 3) + 0.7 * opens + 0.3 * inner + 0.8 * is_topical(words)


def _weigh_marks(part: Part) -> float:
    """Weigh marks that stand in sentences."""
    colon = re.search(r"\w\s?:\s", part.text) is not None
    marked = _SENTENCE_MARK.search(part.text) is not None
    return 1.2 * marked + 0.8 * colon - 2.0 * ("\n" in part.text)


def _weigh_people(part: Part) -> float:
    """Weigh that what should be a title names people, or says what somebody is."""
    segments = split_segments(part)
    if not segments:
        return 0.0
    names = read_people(segments[0].part)
    colon = re.search(r":\s+", part.text)
    told = any(_names_somebody(segment.part) for segment in segments[1:])
    told |= colon is not None and _names_somebody(part.cut(colon.end()))
    told |= any(starts_role(split_words(segment.part)) for segment in segments[1:])
    if not names:
        return 2.5 * told + 3.0 * begins_with_person(part)
    sure = min(name.certainty for name in names)
    whole = len(segments) == 1 or len(split_conjunctions(part)) > 1
    named = 3.0 if sure >= MARKED else 1.2 if sure >= PLAIN else 0.5
    return named + 0.5 * whole + 2.5 * told


def _names_somebody(part: Part) -> bool:
    """Tell whether a part begins with people who are sure to be ones."""
    opening = read_opening(part)
    return opening is not None and opening.certainty >= MARKED


def _weigh_office(words: list[Part]) -> float:
    """Weigh that a title is a role, an organization or a country."""
    if is_bare_role(words) or (starts_role(words) and len(words) < _LONGER):
        return 2.5
    if is_area(" ".join(word.text for word in words)):
        return 3.0
    head = find_organization_head(words)
    named = head is not None and is_proper(words) and not is_weak(words[head].text)
    if named and len(words) <= _LONGEST_NAME:
        return 2.5
    return 1.5 if is_acronym(words[0]) and len(words) < _LONG else 0.0
