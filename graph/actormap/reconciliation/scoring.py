"""How well an entry of a dump fits an entity, with the reasons in words.

The name decides most, then what else both sides say: country, city, web page, organization. What
one side does not say speaks neither way. The weights are ordered and not fitted: no set of real
decisions was at hand. A person sees the reasons, not only the number.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from actormap.model import Kind
from actormap.names import fold_name
from actormap.reconciliation.model import Entry, Relation, Subject

_BY_NAME = {
    Relation.NAME: (0.70, "same name"),
    Relation.LABEL: (0.68, "same as its name in another language"),
    Relation.ALIAS: (0.60, "same as another of its names"),
    Relation.WORDS: (0.50, "same words in another order"),
    Relation.ACRONYM: (0.30, "same as its acronym"),
}
_PLAIN_NAMES = (Relation.NAME, Relation.LABEL)
# Names that stand in nearly every dump of a country say little of which is meant.
_NAMESAKE = 0.1


class Fit(NamedTuple):
    """An entry with its score and why; `certain` where the named rule holds."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]
    certain: bool = False


def rank_entries(subject: Subject, found: Sequence[tuple[Entry, Relation]], most: int) -> list[Fit]:
    """Return the entries that fit an entity best, at most so many, best first."""
    fits = sorted((_fit(subject, *pair, found) for pair in found), key=_rank)
    return fits[:most]


def _rank(fit: Fit) -> tuple[float, int, str]:
    return -fit.score, -fit.entry.weight, fit.entry.identifier


def _fit(
    subject: Subject, entry: Entry, relation: Relation, found: Sequence[tuple[Entry, Relation]]
) -> Fit:
    base, words = _BY_NAME[relation]
    signs = [(base, words), *_compare(subject, entry)]
    namesakes = sum(near <= relation for _, near in found)
    if namesakes > 1 and not any(weight > 0 for weight, _ in signs[1:]):
        signs.append((-_NAMESAKE, f"one of {namesakes} of this name"))
    score = round(min(1.0, max(0.0, sum(weight for weight, _ in signs))), 2)
    return Fit(
        entry, score, tuple(text for _, text in signs), is_certain(subject, entry, relation, found)
    )


def is_certain(
    subject: Subject, entry: Entry, relation: Relation, found: Sequence[tuple[Entry, Relation]]
) -> bool:
    """Tell whether the rule "exact name and country, no namesake" holds.

    For organizations and places with a name of their own: a person's name says too little, and a
    unit ("School of Education") has namesakes that no registry lists. Whoever else bears the name,
    by an acronym or with the words in another order, forbids it, and so does another city or web
    page. A namesake of an organization abroad counts too, since a source may be wrong about the
    country, unless city or web page agree as well; places abroad of one name are the usual thing.
    """
    signs = list(_compare(subject, entry))
    is_placed = subject.kind is Kind.PLACE or sum(weight > 0 for weight, _ in signs) > 1
    rivals = [e for e, _ in found if e.country == entry.country or not is_placed]
    return (
        subject.kind in {Kind.ORGANIZATION, Kind.PLACE}
        and not subject.is_part
        and relation in _PLAIN_NAMES
        and subject.countries == {entry.country}
        and len(rivals) == 1
        and all(weight >= 0 for weight, _ in signs)
    )


def _compare(subject: Subject, entry: Entry) -> Iterator[tuple[float, str]]:
    """Yield what both sides say and whether it agrees, as weight and words."""
    if subject.countries and entry.country:
        yield _compare_country(subject, entry)
    if subject.cities and entry.city:
        same = fold_name(entry.city) in subject.cities
        yield (0.1, "same city") if same else (-0.1, f"another city ({entry.city})")
    if subject.hosts and entry.hosts:
        if shared := subject.hosts & set(entry.hosts):
            yield 0.2, f"same web site ({min(shared)})"
        else:
            yield -0.05, "another web site"
    if subject.organizations and entry.organizations:
        common = (o for o in entry.organizations if fold_name(o) in subject.organizations)
        if shared_name := min(common, default=""):
            yield 0.25, f"also with {shared_name}"
        else:
            yield -0.1, "with other organizations"
    if entry.note:
        yield -0.2, entry.note


def _compare_country(subject: Subject, entry: Entry) -> tuple[float, str]:
    if entry.country in subject.countries:
        return 0.15, f"same country ({entry.country})"
    return -0.4, f"another country ({entry.country}, not {', '.join(sorted(subject.countries))})"
