"""The grammar: names first, then what is said of them, until the next name."""

import re
from dataclasses import replace
from functools import lru_cache
from math import prod

from actormap.bylines.assembly import assemble
from actormap.bylines.decorations import strip_decorations
from actormap.bylines.findings import Doubt
from actormap.bylines.heads import find_organization_head, is_joint
from actormap.bylines.inverted import read_inverted
from actormap.bylines.model import Abstention, Byline, Part
from actormap.bylines.plausibility import doubt_reading
from actormap.bylines.reading import Reading, read_line
from actormap.bylines.shadow import cast_shadow
from actormap.bylines.splitting import split_words
from actormap.bylines.title_search import search_title, weigh_cut, weigh_whole
from actormap.bylines.titles import is_quoted, take_title
from actormap.bylines.words.joints import CONJUNCTIONS
from actormap.places.words import PHRASE_STARTERS

_LONGEST_LINE = 1000
_LONGEST_NAME = 10
_LEAST_SUPPORT = 0.5
_UNREAD = 0.5
# A line that reads as well as this in one piece is not cut.
_WELL = 0.8

# Below this a reading is put up for a person to confirm; see bench/data/bylines/README.md.
LEAST_CONFIDENCE = 0.7


# A page's reader asks for the same line several times, and a page repeats its lines.
@lru_cache(maxsize=10_000)
def parse_byline(text: str) -> Byline | Abstention:
    """Return who a line names, in which roles and for whom; abstain where it is unclear.

    >>> byline = parse_byline("Keri Facer & Helen Manchester, University of Bristol")
    >>> [(c.name.text, c.organizations[0].text) for c in byline.contributors]
    [('Keri Facer', 'University of Bristol'), ('Helen Manchester', 'University of Bristol')]
    """
    read = read_byline(text)
    if isinstance(read, Abstention):
        return read
    doubted = _doubt(read, doubt_reading(read, text))
    if doubted.confidence < LEAST_CONFIDENCE:
        return Abstention("; ".join(doubted.reasons), (doubted,))
    return doubted


# A page's reader asks for the same line several times, and a page repeats its lines.
@lru_cache(maxsize=10_000)
def read_byline(text: str) -> Byline | Abstention:
    """Return the same by the rules alone: who looks for bylines asks for no more."""
    reason = _reject(text)
    if reason:
        return Abstention(reason)
    shadow = cast_shadow(text)
    line = Part(shadow.text, 0, len(shadow.text)).cut(0)
    parsed = _read_bare(strip_decorations(line))
    if isinstance(parsed, Byline):
        return shadow.restore(parsed)
    return replace(parsed, candidates=tuple(map(shadow.restore, parsed.candidates)))


def _read_bare(line: Part) -> Byline | Abstention:
    """Read a line without decorations; where it reads badly in one piece, search for a title."""
    core, title = take_title(line)
    parsed = _read_core(core, title)
    certainty = _weigh(parsed)
    if is_quoted(line, title) if title else certainty >= _WELL:
        return parsed
    least = weigh_cut(title, certainty) if title else weigh_whole(certainty)
    found = search_title(line, least, _weigh_core)
    return _read_core(found.core, found.title) if found else parsed


def _read_core(core: Part, title: Part | None) -> Byline | Abstention:
    bare = strip_decorations(core)
    return _judge(read_inverted(bare) or read_line(bare), core, title)


def _weigh_core(core: Part) -> float:
    return _weigh(_read_core(core, None))


def _weigh(parsed: Byline | Abstention) -> float:
    """Return how sure a reading is; 0 where nobody is named, half where some words are left."""
    if isinstance(parsed, Byline):
        return parsed.confidence if parsed.contributors else 0.0
    return max((c.confidence for c in parsed.candidates if c.contributors), default=0.0)


def _doubt(byline: Byline, doubts: list[Doubt]) -> Byline:
    """Return a byline with these doubts besides its own."""
    confidence = byline.confidence * prod(doubt.certainty for doubt in doubts)
    reasons = dict.fromkeys((*byline.reasons, *(doubt.reason for doubt in doubts)))
    return replace(byline, confidence=round(confidence, 3), reasons=tuple(reasons))


def _reject(text: str) -> str:
    """Return why a line cannot be read at all, or nothing."""
    if len(text) > _LONGEST_LINE:
        return f"the line is longer than {_LONGEST_LINE} characters"
    return "" if any(map(str.isalpha, text)) else "the line has no words"


def _judge(reading: Reading, line: Part, title: Part | None) -> Byline | Abstention:
    """Return the byline that a reading makes, or why it makes none."""
    if not reading.groups and not _is_organization_line(line):
        return Abstention("no person was recognized, and it is no name of an organization")
    byline = assemble(reading.groups, reading.before, title or reading.title)
    if byline is None:
        return Abstention("no person and no organization was recognized")
    if reading.unknown is not None:
        reason = f"“{reading.unknown.text}” is no name, role, organization or place"
        return Abstention(
            reason, (replace(byline, confidence=round(byline.confidence * _UNREAD, 3)),)
        )
    if byline.confidence < _LEAST_SUPPORT:
        return Abstention("; ".join(byline.reasons) or "too little is certain", (byline,))
    return byline


def _is_organization_line(line: Part) -> bool:
    """Tell whether a line without people can be names of organizations and not a title."""
    words = split_words(line)
    if not words or len(words) > _LONGEST_NAME or re.search(r"[:.?!]\s|[:?!…]$|\.\.$", line.text):
        return False
    small = [w for w in words if w.text[0].islower() and not is_joint(w)]
    small = [word for word in small if word.text not in CONJUNCTIONS]
    opens_title = words[0].text.casefold() in PHRASE_STARTERS - {"the"}
    return not small and not opens_title and find_organization_head(words) is not None
