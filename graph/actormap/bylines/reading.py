"""Segments from left to right: who is named, and what is said of whom."""

from dataclasses import dataclass, field

from actormap.bylines.assembly import Group
from actormap.bylines.fields import merge_fields
from actormap.bylines.findings import Finding, Kind
from actormap.bylines.heads import find_organization_head, starts_role
from actormap.bylines.joints import strip_article
from actormap.bylines.model import Part
from actormap.bylines.opening import Opening, read_opening, read_run_on
from actormap.bylines.organizations import is_label
from actormap.bylines.people import MARKED, PLAIN, SURE, read_people
from actormap.bylines.phrases import read_phrase
from actormap.bylines.splitting import (
    Opener,
    Segment,
    split_conjunctions,
    split_segments,
    split_words,
)
from actormap.bylines.territories import is_area, is_place, is_state_code, read_places
from actormap.bylines.title_forms import is_title_like

_STRONG = (Opener.NEWLINE, Opener.SEMICOLON, Opener.BAR)
_MOST_BEFORE = 4


@dataclass(slots=True)
class Reading:
    """What was read so far, from left to right.

    `before` was found before any name. `role_first` tells that the line says what somebody is and
    then the name ("the Mayor of X, Jane Doe; the Rector, …"); `pending` waits for that name.
    `bracketed` tells that what is said of the last person stood in brackets.
    """

    groups: list[Group] = field(default_factory=list)
    before: list[Finding] = field(default_factory=list)
    pending: list[Finding] = field(default_factory=list)
    role_first: bool = False
    bracketed: bool = False
    title: Part | None = None
    unknown: Part | None = None


def read_line(line: Part) -> Reading:
    """Read the segments of a line, from left to right."""
    segments = _cut_joined(line, merge_fields(line, split_segments(line)))
    reading = Reading(role_first=_is_role_first(segments))
    for i, segment in enumerate(segments):
        if segment.opener in _STRONG:
            _settle_pending(reading)
        opening = read_opening(segment.part)
        if opening is None and (not reading.groups or segment.opener in _STRONG):
            opening = read_run_on(segment.part)
        if opening is not None and _opens(reading, segment, opening, segments[i + 1 :]):
            _add_people(reading, segment, opening)
            continue
        if is_state_code(segment.part) and _ends_in_place(reading):
            _add_findings(reading, [Finding(Kind.PLACE, segment.part)])
            continue
        findings = read_phrase(segment.part, organization_follows=_names_later(segments[i + 1 :]))
        if any(finding.kind is Kind.UNKNOWN for finding in findings):
            if _take_rest(reading, line, segment):
                break
            reading.unknown = reading.unknown or segment.part
            continue
        if _is_last_title(reading, segment, findings, segments[i + 1 :]):
            reading.title = segment.part
            break
        _add_findings(reading, findings)
    _settle_pending(reading)
    return reading


def _cut_joined(line: Part, segments: list[Segment]) -> list[Segment]:
    """Cut "member of the Council and Ricardo Gil", where an "and" joins two people."""
    cut: list[Segment] = []
    for segment in segments:
        pieces = split_conjunctions(segment.part)
        last = read_people(pieces[-1]) if len(pieces) > 1 else []
        joins = last and last[0].certainty >= SURE and cut and not read_opening(segment.part)
        if joins and not read_people(pieces[-2]):
            before = line.cut(segment.part.start - line.start, pieces[-2].end - line.start)
            cut += [Segment(before, segment.opener), Segment(pieces[-1], Opener.COMMA)]
        else:
            cut.append(segment)
    return cut


def _is_last_title(
    reading: Reading, segment: Segment, findings: list[Finding], rest: list[Segment]
) -> bool:
    """Tell whether general words end a line whose people are told: "A (University), Title"."""
    general = [finding.kind for finding in findings] == [Kind.FIELD]
    told = bool(reading.groups) and any(
        finding.kind in (Kind.ORGANIZATION, Kind.INNER) for finding in reading.groups[-1].findings
    )
    parted = reading.bracketed or segment.opener in (Opener.BAR, Opener.DASH, Opener.NEWLINE)
    long = len(segment.part.text.split()) > 2  # noqa: PLR2004 - "Water Division"
    return general and told and parted and long and not rest


def _ends_in_place(reading: Reading) -> bool:
    """Tell whether a place was read last, so that "MA" behind it is its state."""
    last = reading.groups[-1].findings if reading.groups else reading.before
    return bool(last) and last[-1].kind is Kind.PLACE


def _is_role_first(segments: list[Segment]) -> bool:
    """Tell whether a line gives the role before the name: "il Sindaco di Asti, Maurizio Rasero"."""
    if not segments or read_opening(segments[0].part) or read_run_on(segments[0].part):
        return False
    if not starts_role(split_words(strip_article(segments[0].part))):
        return False
    for segment in segments[1:_MOST_BEFORE]:
        opening = read_opening(segment.part)
        if opening is not None:
            return opening.certainty >= PLAIN and not opening.phrases
        if segment.opener in _STRONG:
            return False
    return False


def _opens(  # noqa: PLR0911 - one answer a case
    reading: Reading, segment: Segment, opening: Opening, rest: list[Segment]
) -> bool:
    """Tell whether a segment that could be people is people here, and not an organization."""
    if reading.role_first:
        return opening.certainty >= PLAIN and bool(reading.pending or reading.groups)
    if not reading.groups or len(opening.names) > 1:
        return True
    group = reading.groups[-1]
    if group.findings and not opening.is_led and is_place(opening.names[0].part):
        return False  # "Universidad Nacional de San Juan, San Juan (Argentina)"
    if opening.is_led:
        return opening.certainty >= PLAIN
    if opening.bracketed:
        return opening.certainty >= PLAIN or not group.findings or reading.bracketed
    if not group.findings:
        return _continues_list(group, segment, opening, rest)
    if segment.opener in _STRONG:
        return opening.certainty >= PLAIN
    if all(finding.kind is Kind.ROLE for finding in group.findings):
        follows = bool(rest) and starts_role(split_words(rest[0].part))
        return opening.certainty >= SURE and follows
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
    """Tell whether the next segment that is no country can name the organization of a role."""
    if rest and is_area(rest[0].part.text):
        return _names_later(rest[1:])
    if not rest or rest[0].opener is Opener.SEMICOLON or starts_role(split_words(rest[0].part)):
        return False
    opening = read_opening(rest[0].part)
    if opening is None or opening.certainty < SURE:
        return True
    return not opening.phrases and not (len(rest) > 1 and starts_role(split_words(rest[1].part)))


def _add_people(reading: Reading, segment: Segment, opening: Opening) -> None:
    """Begin a new group of people, or add to a list of names that nothing was said of yet."""
    groups = reading.groups
    if not groups or groups[-1].findings or reading.pending or reading.bracketed:
        groups.append(Group())
    if reading.pending:
        groups[-1].findings += reading.pending
        reading.pending = []
    groups[-1].names += opening.names
    reading.bracketed = opening.bracketed
    groups[-1].joined |= len(split_conjunctions(segment.part)) > 1
    for phrase in opening.phrases:
        if not (opening.bracketed and is_label(phrase)):
            groups[-1].findings += read_inner(phrase)


def read_inner(phrase: Part) -> list[Finding]:
    """Read what stands right behind a name, in brackets or not: perhaps several phrases."""
    places = read_places(phrase)
    if len(places) > 1:  # "(Salvador – BA)"
        return [Finding(Kind.PLACE, place) for place in places]
    segments = merge_fields(phrase, split_segments(phrase))
    findings: list[Finding] = []
    for i, segment in enumerate(segments):
        follows = _names_later(segments[i + 1 :])
        findings += read_phrase(segment.part, organization_follows=follows)
    return findings


def _add_findings(reading: Reading, findings: list[Finding]) -> None:
    """Note what a segment says of the people before it, or of the next, or of nobody."""
    if reading.role_first:
        reading.pending += findings
        return
    target = reading.groups[-1].findings if reading.groups else reading.before
    target += findings


def _settle_pending(reading: Reading) -> None:
    """Give what waited for a name that did not come to the people before it."""
    target = reading.groups[-1].findings if reading.groups else reading.before
    target += reading.pending
    reading.pending = []


def _take_rest(reading: Reading, line: Part, segment: Segment) -> bool:
    """Take words behind a dash or on a new line as the title; others are not understood."""
    parted = segment.opener in (Opener.DASH, Opener.NEWLINE, Opener.BAR)
    if not reading.groups or not (parted or is_title_like(segment.part)):
        return False
    reading.title = line.cut(segment.part.start - line.start)
    return True
