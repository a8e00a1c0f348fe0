"""From groups of names and what was found behind them to a byline with its confidence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import prod

from actormap.bylines.findings import NO_HEAD, Doubt, Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import is_university_word
from actormap.bylines.model import Byline, Contributor, Part
from actormap.bylines.people import ODD, PLAIN, Name

# How sure a name is that a role, an organization or another name stands beside, and one alone.
_SUPPORTED = 0.92
_SUPPORTED_ODD = 0.8
_BARE_NAME = 0.85
_BARE_LONG = 0.68
_PLACED = 0.8
_BARE_PLAIN = 0.5
# An initial with its point, and given name and surname.
_INITIAL = 2
_BRIEF = 2
_SHARED = 0.97
_RESPECTIVE = 0.7
_LONGEST_SHORT_NAME = 3
_GOVERNING = frozenset(
    "commission comision comissao commissione kommission government ministry ministere ministerio "
    "ministero ministerium nations".split()
)
_PERHAPS_INNER = (Kind.INNER, Kind.ENDING_INNER, Kind.UNIT, Kind.FIELD)
_SUPPORTING = (Kind.ROLE, Kind.ORGANIZATION, Kind.INNER, Kind.ENDING_INNER, Kind.UNIT)


@dataclass(slots=True)
class Group:
    """People who share what stands behind them; `joined` tells that an "and" joins them."""

    names: list[Name] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    joined: bool = False


def assemble(groups: list[Group], before: list[Finding], title: Part | None) -> Byline | None:
    """Return the byline of the groups; None where neither a person nor an organization is named.

    `before` was found before any name: organizations that nobody belongs to.
    """
    settled = _settle(before)
    organizations = tuple(f.part for f in settled if f.kind is Kind.ORGANIZATION)
    contributors = tuple(c for group in groups for c in _make_contributors(group))
    if not contributors and not organizations:
        return None
    doubts = [d for group in groups for d in _doubt_group(group)]
    doubts += _doubt_findings(settled)
    doubts += _doubt_before(groups, settled)
    return Byline(
        contributors=contributors,
        title=title,
        organizations=organizations,
        confidence=round(prod(doubt.certainty for doubt in doubts), 3),
        reasons=tuple(dict.fromkeys(doubt.reason for doubt in doubts if doubt.reason)),
    )


def _make_contributors(group: Group) -> Iterator[Contributor]:
    """Give each person of a group what stands behind the group."""
    settled = _settle(group.findings)
    roles = _pick(settled, Kind.ROLE)
    respective = _is_respective(group, roles)
    for i, name in enumerate(group.names):
        yield Contributor(
            name=name.part,
            roles=(roles[i],) if respective else roles,
            organizations=_pick(settled, Kind.ORGANIZATION),
            units=_pick(settled, Kind.UNIT),
            places=_pick_places(settled),
        )


def _pick(findings: Iterable[Finding], kind: Kind) -> tuple[Part, ...]:
    return tuple(finding.part for finding in findings if finding.kind is kind)


def _pick_places(findings: Iterable[Finding]) -> tuple[Part, ...]:
    """Return each place once: "Foreign Minister of Niger, Niger" names one."""
    places = {fold_name(part.text): part for part in reversed(_pick(findings, Kind.PLACE))}
    return tuple(sorted(places.values(), key=lambda part: part.start))


def _is_respective(group: Group, roles: tuple[Part, ...]) -> bool:
    """Tell whether each of several people has one of several roles, in turn."""
    return len(roles) == len(group.names) > 1


def _settle(findings: list[Finding]) -> list[Finding]:
    """Decide what institutes, departments and fields of work are: each run between roles alone."""
    return [settled for run in _split_runs(findings) for settled in _settle_run(run)]


def _split_runs(findings: list[Finding]) -> Iterator[list[Finding]]:
    """Cut findings before each role."""
    run: list[Finding] = []
    for finding in findings:
        if finding.kind is Kind.ROLE and any(f.kind is not Kind.ROLE for f in run):
            yield run
            run = []
        run.append(finding)
    yield run


def _settle_run(run: list[Finding]) -> Iterator[Finding]:
    """Make an institute beside an organization its unit, one alone an organization."""
    whole = _find_whole(run)
    university = whole is not None and _is_university(whole)
    for i, finding in enumerate(run):
        if finding.kind in _PERHAPS_INNER:
            inner = finding is not whole and whole is not None
            if finding.kind is Kind.ENDING_INNER:
                committee = "ommittee" in finding.part.text or "omitato" in finding.part.text
                public = whole is not None and _is_government(whole)
                told = university or committee or public or (whole and whole.kind is Kind.INNER)
                inner = inner and bool(told)
            kind = Kind.UNIT if inner else Kind.ORGANIZATION
            yield Finding(kind, finding.part, finding.certainty, finding.reason)
        elif _is_town(finding, run[i - 1 : i] if i else [], run[i + 1 :]):
            yield Finding(Kind.PLACE, finding.part, 0.75, "perhaps the town of the organization")
        elif _is_laboratory(finding) and _stands_in_university(run[i + 1 :]):
            yield Finding(Kind.UNIT, finding.part, 0.9)
        else:
            yield finding


def _find_whole(run: list[Finding]) -> Finding | None:
    """Return what the units of a run belong to: an organization, else an institute, else itself."""
    for kinds in ((Kind.ORGANIZATION,), (Kind.ENDING_INNER, Kind.INNER), (Kind.UNIT,)):
        found = [finding for finding in run if finding.kind in kinds]
        if found:
            return found[-1]
    return None


def _is_university(finding: Finding) -> bool:
    """Tell whether a finding is an organization that has institutes."""
    words = finding.part.text.split()
    return finding.kind is Kind.ORGANIZATION and any(is_university_word(word) for word in words)


def _is_government(finding: Finding) -> bool:
    """Tell whether a finding is a ministry, a commission or the like, which has its own centres."""
    return any(fold_name(word) in _GOVERNING for word in finding.part.text.split())


def _stands_in_university(rest: list[Finding]) -> bool:
    """Tell whether a university follows, perhaps behind its faculty."""
    behind = next((f for f in rest if f.kind not in (Kind.UNIT, Kind.INNER)), None)
    return behind is not None and _is_university(behind)


def _is_town(finding: Finding, before: list[Finding], behind: list[Finding]) -> bool:
    """Tell whether a plain word ends a line behind an organization, or stands before a country."""
    word = finding.part.text
    plain = finding.reason == NO_HEAD and word.isalpha() and word.istitle()
    told = bool(before) and before[-1].kind is not Kind.ROLE and before[-1].reason != NO_HEAD
    named = told and before[-1].kind is not Kind.PLACE
    return plain and named and all(f.kind is Kind.PLACE for f in behind)


def _is_laboratory(finding: Finding) -> bool:
    """Tell whether a finding is a short name that nothing explains ("TELEMME")."""
    return finding.reason == NO_HEAD and len(finding.part.text.split()) <= _LONGEST_SHORT_NAME


def _doubt_group(group: Group) -> Iterator[Doubt]:
    """Tell what is uncertain about a group."""
    for name in group.names:
        yield _doubt_name(name, group)
    yield from _doubt_findings(_settle(group.findings))
    organizations = [f for f in group.findings if f.kind is Kind.ORGANIZATION]
    if len(group.names) > 1 and organizations:
        yield Doubt(_SHARED, "the organization was taken to be that of all who stand before it")
    if _is_respective(group, _pick(group.findings, Kind.ROLE)):
        yield Doubt(_RESPECTIVE, "as many roles as people: each was given one, in order")


def _doubt_name(name: Name, group: Group) -> Doubt:
    """Tell how sure a name is, given what stands behind it."""
    supported = any(f.kind in _SUPPORTING for f in group.findings)
    if supported or len(group.names) > 1:
        certainty = max(name.certainty, _SUPPORTED if name.certainty > ODD else _SUPPORTED_ODD)
    else:
        known = name.certainty > PLAIN
        brief = len([word for word in name.part.text.split() if len(word) > _INITIAL]) <= _BRIEF
        certainty = (_BARE_NAME if brief else _BARE_LONG) if known else _BARE_PLAIN
        if any(f.kind is Kind.PLACE for f in group.findings):
            certainty = max(certainty, _SUPPORTED if known else _PLACED)
    return Doubt(
        certainty, "" if certainty >= _SUPPORTED else f"“{name.part.text}” may be no person’s name"
    )


def _doubt_findings(findings: Iterable[Finding]) -> list[Doubt]:
    """Tell what is uncertain about findings."""
    return [Doubt(f.certainty, f.reason) for f in findings if f.certainty < 1]


def _doubt_before(groups: list[Group], before: list[Finding]) -> list[Doubt]:
    """Tell what is uncertain where something stands before any name."""
    if not before:
        return []
    if groups or any(f.kind not in (Kind.ORGANIZATION, Kind.PLACE) for f in before):
        return [Doubt(0.4, "something that is no name stands first")]
    return [Doubt(0.7, "no person is named")]
