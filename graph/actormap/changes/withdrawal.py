"""What a build follows from, without a source, without decisions, or without a rule."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from actormap.errors import QueryError
from actormap.identity import Basis, Decision, find_rules
from actormap.identity.decisions import MENTION_PREFIX
from actormap.mapping import is_reference
from actormap.model import Claim, Mention, Source
from actormap.names import fold_name


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is left out: sources, decisions of persons, and names of rules."""

    sources: tuple[Source, ...] = ()
    decisions: tuple[Decision, ...] = ()
    rules: tuple[str, ...] = ()

    def apply(self, basis: Basis) -> Basis:
        """Return what is left of a basis."""
        keys = {source.key for source in self.sources}
        claims = [claim for claim in basis.claims if claim.passage.source not in keys]
        return replace(
            basis,
            claims=_drop_unused(claims) if keys else claims,
            decisions=[row for row in basis.decisions if row not in self.decisions],
            switched_off=basis.switched_off | find_rules(self.rules),
        )


def _drop_unused(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what a work of reference says of things that no source names any more."""
    own = [claim for claim in claims if not is_reference(claim.passage.source)]
    looked_up = [claim for claim in claims if is_reference(claim.passage.source)]
    used = {mention.identifier for claim in own for mention in _list_mentions(claim)} - {""}
    while True:  # A theme that is used names its broader ones.
        kept = [claim for claim in looked_up if claim.subject.identifier in used]
        further = {m.identifier for claim in kept for m in _list_mentions(claim)} - {""}
        if further <= used:
            return own + kept
        used |= further


def _list_mentions(claim: Claim) -> Iterable[Mention]:
    return (m for m in (claim.subject, claim.object, claim.about) if isinstance(m, Mention))


def find_withdrawal(
    basis: Basis,
    sources: Collection[Source],
    names: Iterable[str] = (),
    judged: Iterable[str] = (),
    rules: Iterable[str] = (),
) -> Withdrawal:
    """Return what a person names: sources by path or title, decisions by the name of one side.

    Raises QueryError for what is not there, with what is.
    """
    return Withdrawal(
        tuple(_find_source(sources, name) for name in names),
        tuple(row for name in judged for row in _find_decisions(basis.decisions, name)),
        tuple(rules),
    )


def _find_source(sources: Collection[Source], name: str) -> Source:
    named = {key: source for source in sources for key in (source.path, source.key, source.title)}
    folded = fold_name(name)
    found = [named[name]] if name in named else []
    found = found or [s for key, s in named.items() if fold_name(key) == folded]
    found = found or [s for key, s in named.items() if folded and folded in fold_name(key)]
    different = {source.key: source for source in found}
    if len(different) == 1:
        return next(iter(different.values()))
    if different:
        listed = "; ".join(sorted(source.path for source in different.values()))
        raise QueryError(f'"{name}" may be one of several sources: {listed}. Give the path.')
    near = get_close_matches(name, named, n=1, cutoff=0.5)
    hint = f'Did you mean "{near[0]}"?' if near else "The report of the build lists them."
    raise QueryError(f'No source is called "{name}". {hint}')


def _find_decisions(decisions: Iterable[Decision], name: str) -> list[Decision]:
    folded, key = fold_name(name), name.removeprefix(MENTION_PREFIX)
    found = [
        row
        for row in decisions
        if key in {row.subject, row.object}
        or folded in {fold_name(row.subject_label), fold_name(row.object_label)}
    ]
    if not found:
        raise QueryError(
            f'No decision in decisions.sssom.tsv is about "{name}". Name one side of it as the '
            "file does, or its mention."
        )
    return found
