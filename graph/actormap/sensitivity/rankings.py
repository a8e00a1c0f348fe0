"""A ranking under no merges, as accepted, and with all that is open joined: who moves, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actormap.analysis import Place, Ranked, Ranking, rank_actors
from actormap.identity import Merges
from actormap.sensitivity.joins import Join, Joins
from actormap.views import View, Views

# More joins than this on one line are told by their number.
_MOST_TOLD = 2
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class ComparedRank:
    """An actor of the build, with its place under each of the merges; None where it has none.

    Under no merges an actor may be in several parts: the best of them counts, and `parts` says how
    many there are. `rests_on` are the joins that the build has made of its mentions; `gains` those
    that are open.
    """

    ranked: Ranked
    places: Mapping[Merges, Place | None]
    parts: int
    rests_on: tuple[Join, ...]
    gains: tuple[Join, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ComparedRanking:
    """A ranking of the build, and how its first places depend on identity."""

    accepted: Ranking
    rows: tuple[ComparedRank, ...]
    sentences: tuple[str, ...]


def compare_ranking(
    views: Views, measure: str, projection: str = "co-authorship", *, most: int = 20
) -> ComparedRanking:
    """Return the first places of a ranking with those that they have under other merges.

    Who is among the first in any of the three is in it.
    """
    rankings = {view.merges: rank_actors(view.network, measure, projection) for view in views}
    own = rankings[Merges.ACCEPTED]
    first = {row.entity.iri for row in own.rows[:most]}
    for merges in (Merges.NONE, Merges.PENDING):
        first |= _find_first(views, views[merges], rankings[merges], most)
    comparer = _Comparer(views, rankings)
    rows = tuple(comparer.compare(row) for row in own.rows if row.entity.iri in first)
    return ComparedRanking(own, rows, tuple(_say(rankings, rows)))


def _find_first(views: Views, view: View, ranking: Ranking, most: int) -> set[str]:
    """Return the entities of the build that have a mention of those who stand first in a view."""
    first = (row.entity.iri for row in ranking.rows[:most])
    return {e.iri for iri in first for e in views.accepted.find_entities(view.members[iri])}


class _Comparer:
    def __init__(self, views: Views, rankings: Mapping[Merges, Ranking]) -> None:
        none, self._accepted, pending = views
        self._views = {Merges.NONE: none, Merges.PENDING: pending}
        self._places = {merges: ranking.places for merges, ranking in rankings.items()}
        self._made = Joins(none, self._accepted)
        self._open = Joins(self._accepted, pending)

    def compare(self, ranked: Ranked) -> ComparedRank:
        """Return the places of an actor under all merges, and why they differ."""
        mentions = self._accepted.members[ranked.entity.iri]
        found: dict[Merges, Place | None] = {Merges.ACCEPTED: ranked.place}
        for merges, view in self._views.items():
            places = self._places[merges]
            known = [places[e.iri] for e in view.find_entities(mentions) if e.iri in places]
            found[merges] = min(known, default=None)
        whole = self._views[Merges.PENDING].find_entities(mentions)[0]
        rests_on = tuple(self._made.list_within(mentions))
        gains = tuple(self._open.list_within(self._views[Merges.PENDING].members[whole.iri]))
        parts = len(self._views[Merges.NONE].find_entities(mentions))
        note = _make_note(found, rests_on, gains)
        return ComparedRank(ranked, found, parts, rests_on, gains, note)


def _make_note(
    places: Mapping[Merges, Place | None], rests_on: Sequence[Join], gains: Sequence[Join]
) -> str:
    """Return where the places differ, and because of what."""
    if are_same(places):
        return "the same in all three"
    said = []
    if not are_same(places, Merges.NONE):
        said.append(f"rests on: {_list(rests_on)}" if rests_on else "rests on merges of others")
    if not are_same(places, Merges.PENDING):
        why = f"if {_list(gains)}" if gains else "by what is open of others"
        said.append(f"place {places[Merges.PENDING]} {why}")
    return "; ".join(said)


def are_same(places: Mapping[Merges, Place | None], *others: Merges) -> bool:
    """Tell whether an actor has one place as accepted and under others, or under all.

    How many share a place changes with everything; whether it is shared is what counts.
    """
    own = places[Merges.ACCEPTED]
    return all(own.is_like(places[m]) if own else places[m] is None for m in others or Merges)


def _list(joins: Sequence[Join]) -> str:
    told = "; and ".join(map(str, joins[:_MOST_TOLD]))
    more = len(joins) - _MOST_TOLD
    return f"{told}; and {more} more" if more > 0 else told


def _say(rankings: Mapping[Merges, Ranking], rows: Sequence[ComparedRank]) -> Iterator[str]:
    """Yield what a reader should know who reads nothing else."""
    leaders = {merges: _name_first(ranking) for merges, ranking in rankings.items()}
    if len(set(leaders.values())) == 1:
        yield f"No. 1 under no merges, as accepted, and all pending: {leaders[Merges.ACCEPTED]}."
    else:
        for merges, named in leaders.items():
            yield f"No. 1 {_ADVERBS[merges]}: {named}."
    moved = sum(not are_same(row.places) for row in rows)
    yield f"{moved} of {len(rows)} places depend on who is taken for one."


_ADVERBS = {
    Merges.NONE: "under no merges",
    Merges.ACCEPTED: "as accepted",
    Merges.PENDING: "if all pending pairs were one",
}


def _name_first(ranking: Ranking) -> str:
    labels = sorted({row.entity.label for row in ranking.rows if row.place.rank == 1})
    more = f" and {len(labels) - _MOST_NAMED} more" if len(labels) > _MOST_NAMED else ""
    return ", ".join(labels[:_MOST_NAMED]) + more
