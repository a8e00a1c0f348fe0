"""The grammar: names first, then what is said of them, until the next name."""

from dataclasses import dataclass, field

from actormap.bylines.assembly import Group, assemble
from actormap.bylines.decorations import strip_decorations, take_title
from actormap.bylines.heads import find_organization_head, is_topical, starts_role
from actormap.bylines.model import Abstention, Byline, Part
from actormap.bylines.opening import Opening, read_opening
from actormap.bylines.people import MARKED, PLAIN, SURE
from actormap.bylines.phrases import Finding, Kind, read_phrase
from actormap.bylines.splitting import (
    Opener,
    Segment,
    split_conjunctions,
    split_segments,
    split_words,
)

_LONGEST_LINE = 600
_LEAST_CONFIDENCE = 0.5
_STRONG = (Opener.NEWLINE, Opener.SEMICOLON, Opener.BAR)


@dataclass(slots=True)
class _Reading:
    """What was read so far, from left to right."""

    groups: list[Group] = field(default_factory=list)
    before: list[Finding] = field(default_factory=list)
    title: Part | None = None
    unknown: Part | None = None


def parse_byline(text: str) -> Byline | Abstention:
    """Return who a line names, in which roles and for whom; abstain where it is unclear.

    >>> byline = parse_byline("Keri Facer & Helen Manchester, University of Bristol")
    >>> [(c.name.text, c.organizations[0].text) for c in byline.contributors]
    [('Keri Facer', 'University of Bristol'), ('Helen Manchester', 'University of Bristol')]
    """
    if len(text) > _LONGEST_LINE:
        return Abstention(f"the line is longer than {_LONGEST_LINE} characters")
    line = strip_decorations(Part(text, 0, len(text)).cut(0))
    if not any(character.isalpha() for character in line.text):
        return Abstention("the line has no words")
    core, title = take_title(line)
    reading = _read(strip_decorations(core))
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
        groups[-1].findings += read_phrase(phrase)


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
    words = split_words(segment.part)
    if segment.opener is not Opener.COMMA or len(split_conjunctions(segment.part)) == 1:
        return False
    if not is_topical(words) or starts_role(words) or find_organization_head(words) is not None:
        return False
    earlier = split_words(before.part)
    return starts_role(earlier) or find_organization_head(earlier) is not None
