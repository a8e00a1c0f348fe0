"""The grammar: names first, then what is said of them, until the next name."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from actormap.bylines.assembly import Group, assemble
from actormap.bylines.decorations import strip_decorations, take_title
from actormap.bylines.findings import Finding, Kind
from actormap.bylines.heads import (
    find_organization_head,
    is_joint,
    is_topical,
    starts_role,
)
from actormap.bylines.model import Abstention, Byline, Part
from actormap.bylines.opening import Opening, read_opening
from actormap.bylines.organizations import is_label, opens_unit
from actormap.bylines.people import MARKED, PLAIN, SURE, read_people
from actormap.bylines.phrases import read_phrase
from actormap.bylines.splitting import (
    Opener,
    Segment,
    split_conjunctions,
    split_segments,
    split_words,
)
from actormap.bylines.words import CONJUNCTIONS
from actormap.places.words import PHRASE_STARTERS

_LONGEST_LINE = 600
_LONGEST_NAME = 10
_FEWEST_CAPITALS = 2
_LEAST_CONFIDENCE = 0.5
_STRONG = (Opener.NEWLINE, Opener.SEMICOLON, Opener.BAR)


@dataclass(slots=True)
class _Reading:
    """What was read so far, from left to right."""

    groups: list[Group] = field(default_factory=list)
    before: list[Finding] = field(default_factory=list)
    title: Part | None = None
    unknown: Part | None = None


# A page's reader asks for the same line several times, and a page repeats its lines.
@lru_cache(maxsize=10_000)
def parse_byline(text: str) -> Byline | Abstention:
    """Return who a line names, in which roles and for whom; abstain where it is unclear.

    >>> byline = parse_byline("Keri Facer & Helen Manchester, University of Bristol")
    >>> [(c.name.text, c.organizations[0].text) for c in byline.contributors]
    [('Keri Facer', 'University of Bristol'), ('Helen Manchester', 'University of Bristol')]
    """
    reason = _reject(text)
    if reason:
        return Abstention(reason)
    core, title = take_title(strip_decorations(Part(text, 0, len(text)).cut(0)))
    return _judge(_read(strip_decorations(core)), core, title)


def _reject(text: str) -> str:
    """Return why a line cannot be read at all, or nothing."""
    if len(text) > _LONGEST_LINE:
        return f"the line is longer than {_LONGEST_LINE} characters"
    return "" if any(map(str.isalpha, text)) else "the line has no words"


def _judge(reading: _Reading, line: Part, title: Part | None) -> Byline | Abstention:
    """Return the byline that a reading makes, or why it makes none."""
    if not reading.groups and not _is_organization_line(line):
        return Abstention("no person was recognized, and it is no name of an organization")
    if reading.unknown is not None:
        return Abstention(f"“{reading.unknown.text}” is no name, role, organization or place")
    byline = assemble(reading.groups, reading.before, title or reading.title)
    if byline is None:
        return Abstention("no person and no organization was recognized")
    if byline.confidence < _LEAST_CONFIDENCE:
        return Abstention("; ".join(byline.reasons) or "too little is certain", (byline,))
    return byline


def _read(line: Part) -> _Reading:
    """Read the segments of a line, from left to right."""
    segments = _merge_fields(line, split_segments(line))
    reading = _Reading()
    for i, segment in enumerate(segments):
        opening = read_opening(segment.part)
        if opening is not None and _opens(reading, segment, opening, segments[i + 1 :]):
            _add_people(reading, segment, opening)
            continue
        findings = read_phrase(segment.part, organization_follows=_names_later(segments[i + 1 :]))
        if any(finding.kind is Kind.UNKNOWN for finding in findings):
            _add_unknown(reading, line, segment)
            break
        _add_findings(reading, findings)
    return reading


def _is_organization_line(line: Part) -> bool:
    """Tell whether a line without people can be names of organizations and not a title."""
    words = split_words(line)
    if len(words) > _LONGEST_NAME or re.search(r"[:.?!]\s|[:?!…]$|\.\.$", line.text):
        return False
    small = [w for w in words if w.text[0].islower() and not is_joint(w)]
    small = [word for word in small if word.text not in CONJUNCTIONS]
    opens_title = words[0].text.casefold() in PHRASE_STARTERS - {"the"}
    return not small and not opens_title and find_organization_head(words) is not None


def _opens(reading: _Reading, segment: Segment, opening: Opening, rest: list[Segment]) -> bool:
    """Tell whether a segment that could be people is people here, and not an organization."""
    if not reading.groups or len(opening.names) > 1 or opening.bracketed:
        return True
    group = reading.groups[-1]
    if not group.findings:
        return _continues_list(group, segment, opening, rest)
    if segment.opener in _STRONG:
        return opening.certainty >= PLAIN
    if all(finding.kind is Kind.ROLE for finding in group.findings):
        return opening.certainty >= SURE and bool(rest) and starts_role(split_words(rest[0].part))
    return opening.certainty >= MARKED


def _continues_list(group: Group, segment: Segment, opening: Opening, rest: list[Segment]) -> bool:
    """Tell whether a possible name right behind names is one more of them."""
    if opening.certainty >= MARKED or opening.phrases:
        return True
    if rest:
        following = read_opening(rest[0].part)
        return (
            following is not None or find_organization_head(split_words(rest[0].part)) is not None
        )
    return len(group.names) > 1 and not group.joined and segment.opener not in _STRONG


def _names_later(rest: list[Segment]) -> bool:
    """Tell whether the next segment can name the organization of a role."""
    if not rest or rest[0].opener is Opener.SEMICOLON:
        return False
    return not starts_role(split_words(rest[0].part))


def _add_people(reading: _Reading, segment: Segment, opening: Opening) -> None:
    """Begin a new group of people, or add to a list of names that nothing was said of yet."""
    groups = reading.groups
    if not groups or groups[-1].findings:
        groups.append(Group())
    groups[-1].names += opening.names
    groups[-1].joined |= len(split_conjunctions(segment.part)) > 1
    for phrase in opening.phrases:
        if not (opening.bracketed and is_label(phrase)):
            groups[-1].findings += _read_inner(phrase)


def _read_inner(phrase: Part) -> list[Finding]:
    """Read what stands right behind a name, in brackets or not: perhaps several phrases."""
    segments = _merge_fields(phrase, split_segments(phrase))
    findings: list[Finding] = []
    for i, segment in enumerate(segments):
        follows = _names_later(segments[i + 1 :])
        findings += read_phrase(segment.part, organization_follows=follows)
    return findings


def _add_findings(reading: _Reading, findings: list[Finding]) -> None:
    """Note what a segment says of the people before it, or of nobody."""
    target = reading.groups[-1].findings if reading.groups else reading.before
    target += findings


def _add_unknown(reading: _Reading, line: Part, segment: Segment) -> None:
    """Take words behind a dash or on a new line as the title; others are not understood."""
    rest = line.cut(segment.part.start - line.start)
    if reading.groups and segment.opener in (Opener.DASH, Opener.NEWLINE, Opener.BAR):
        reading.title = rest
    else:
        reading.unknown = segment.part


def _merge_fields(line: Part, segments: list[Segment]) -> list[Segment]:
    """Put together "Ministry of Education, Culture and Sports", which has a comma inside."""
    merged: list[Segment] = []
    for segment in segments:
        if merged and _goes_on(merged[-1], segment):
            first = merged[-1].part
            whole = line.cut(first.start - line.start, segment.part.end - line.start)
            merged[-1] = Segment(whole, merged[-1].opener)
        else:
            merged.append(segment)
    return merged


def _goes_on(before: Segment, segment: Segment) -> bool:
    """Tell whether a segment ends a list of fields that the one before began."""
    words, earlier = split_words(segment.part), split_words(before.part)
    if segment.opener is Opener.COMMA and _abbreviates(segment.part.text, before.part.text):
        return find_organization_head(earlier) is not None
    if segment.opener is not Opener.COMMA or len(split_conjunctions(segment.part)) == 1:
        return False
    if starts_role(words) or find_organization_head(words) is not None:
        return False
    if is_topical(words) or words[0].text.islower():
        return starts_role(earlier) or find_organization_head(earlier) is not None
    return opens_unit(earlier) and all(n.certainty < MARKED for n in read_people(segment.part))


def _abbreviates(short: str, name: str) -> bool:
    """Tell whether "DeZIM" is a short form of the name before it: capitals, in the same order."""
    capitals = [c.casefold() for c in short if c.isupper()]
    if (
        " " in short
        or len(capitals) < _FEWEST_CAPITALS
        or short[0].casefold() != name[0].casefold()
    ):
        return False
    letters = iter(name.casefold())
    return all(capital in letters for capital in capitals)
