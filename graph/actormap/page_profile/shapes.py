"""A line by a shape: "{names}, {role}, {organization}" → a byline.

Where a line can be cut in several ways, the way is taken whose parts look most like what their
fields say; of equals the one with the shorter first parts. A part that looks like something else
does not fit: then the next shape is tried, and at last the grammar.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from actormap.bylines import Byline, Contributor, Part
from actormap.bylines.assembly import Group, assemble
from actormap.bylines.people import Name
from actormap.bylines.reading import read_inner
from actormap.page_profile.contents import read_values, unite_places
from actormap.page_profile.fits import ODD, weigh_part
from actormap.page_profile.notation import PERSONAL, Field, Sequence, Shape, parse_shape

_CERTAINTY = 0.95
_LONGEST_LINE = 1000
_PLURALS = {
    "role": "roles",
    "organization": "organizations",
    "unit": "units",
    "place": "places",
    "country": "places",
}
Cut = tuple[tuple[str, Part], ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a line was cut into fields, and the sum of how well each part fits its own."""

    total: float = 0.0
    cut: Cut = ()


def match_shapes(shapes: Iterable[str], line: Part) -> Byline | None:
    """Return the byline by the first shape that fits; None where none fits."""
    found = (match_shape(shape, line) for shape in shapes)
    return next((byline for byline in found if byline is not None), None)


@lru_cache(maxsize=10_000)
def match_shape(shape: str, line: Part) -> Byline | None:
    """Return the byline of a line that has this shape; None where it has another."""
    parsed = parse_shape(shape)
    if len(line.text) > _LONGEST_LINE:
        return None
    fits = list(_fit_pieces(parsed, line)) if parsed.joint else [fit_line(parsed, line)]
    cuts = [fit.cut for fit in fits if fit is not None]
    if len(cuts) < len(fits) or not cuts:
        return None
    return _make_byline(cuts)


def _fit_pieces(shape: Shape, line: Part) -> Iterator[Fit | None]:
    """Yield the fit of each repetition; None for words at the end that are none."""
    assert shape.joint is not None  # noqa: S101 - the caller asked
    start = 0
    ends = [(found.start(), found.end()) for found in shape.joint.finditer(line.text)]
    for end, behind in [*ends, (len(line.text), len(line.text))]:
        fit = fit_line(shape, line.cut(start, end))
        if fit is not None:
            yield fit
            start = behind
    if start < len(line.text):
        yield None


def fit_line(shape: Shape, line: Part) -> Fit | None:
    """Return the best way to cut a line by the fullest sequence that fits it."""
    fits = (_Fitting(sequence, line).fit() for sequence in shape.sequences)
    return next((fit for fit in fits if fit is not None), None)


class _Fitting:
    """Fits one sequence to one line, by dynamic programming over tokens and positions."""

    def __init__(self, sequence: Sequence, line: Part) -> None:
        self.sequence = sequence
        self.line = line
        self.known: dict[tuple[int, int], Fit | None] = {}

    def fit(self) -> Fit | None:
        """Return the best fit of the whole line, or None."""
        return self._fit_from(0, 0)

    def _fit_from(self, i: int, at: int) -> Fit | None:
        """Return the best fit of the tokens from `i` on to the words from `at` on."""
        if i == len(self.sequence):
            return Fit() if at == len(self.line.text) else None
        if (i, at) not in self.known:
            token = self.sequence[i]
            if isinstance(token, Field):
                self.known[i, at] = self._fit_field(token, i, at)
            else:
                match = token.match(self.line.text, at)
                self.known[i, at] = self._fit_from(i + 1, match.end()) if match else None
        return self.known[i, at]

    def _fit_field(self, field: Field, i: int, at: int) -> Fit | None:
        fits = (self._fit_part(field, i, at, end) for end in self._list_ends(i, at))
        return max((fit for fit in fits if fit), key=lambda fit: round(fit.total, 6), default=None)

    def _list_ends(self, i: int, at: int) -> Iterator[int]:
        """Yield where a field can end: before the text behind it."""
        if i + 1 == len(self.sequence):
            yield len(self.line.text)
            return
        text = self.sequence[i + 1]
        assert not isinstance(text, Field)  # noqa: S101 - the notation puts a text in between
        for found in text.finditer(self.line.text, at + 1):
            yield found.start()

    def _fit_part(self, field: Field, i: int, at: int, end: int) -> Fit | None:
        part = self.line.cut(at, end)
        weight = weigh_part(field.name, part) if field.admits(part.text) else None
        if weight is None or (weight < ODD and not field.is_sure):
            return None
        rest = self._fit_from(i + 1, end)
        if rest is None:
            return None
        return Fit(rest.total + weight, ((field.name, part), *rest.cut))


def _make_byline(cuts: list[Cut]) -> Byline:
    groups = [group for cut in cuts for group in _group_fields(cut)]
    people = tuple(person for group in groups for person in _make_contributors(group))
    titles = [part for cut in cuts for name, part in cut if name == "title"]
    return Byline(
        people,
        title=read_values("title", titles[0])[0] if titles else None,
        organizations=() if people else _gather(groups, "organizations"),
        confidence=_CERTAINTY,
    )


def _group_fields(cut: Cut) -> list[Cut]:
    """Give fields to names: to those before them, or behind where a field stands first."""
    fields = tuple(field for field in cut if field[0] == "names" or field[0] in PERSONAL)
    places = [i for i, (name, _) in enumerate(fields) if name == "names"]
    leads = bool(places) and places[0] > 0
    starts = [0, *(i + 1 if leads else i for i in (places[:-1] if leads else places[1:]))]
    return [fields[a:b] for a, b in zip(starts, [*starts[1:], len(fields)], strict=True)]


def _make_contributors(group: Cut) -> Iterator[Contributor]:
    told = _read_about(group)
    for name in (value for field, part in group if field == "names"
                 for value in read_values(field, part)):  # fmt: skip
        yield Contributor(
            name,
            (*_gather([group], "roles"), *(told.roles if told else ())),
            (*_gather([group], "organizations"), *(told.organizations if told else ())),
            (*_gather([group], "units"), *(told.units if told else ())),
            unite_places([*_gather([group], "places"), *(told.places if told else ())]),
        )


def _read_about(group: Cut) -> Contributor | None:
    """Return what the grammar reads in the field `about`, as of its first person."""
    fields = dict(group)
    if "about" not in fields or "names" not in fields:
        return None
    found = read_inner(fields["about"])
    byline = assemble([Group([Name(fields["names"], 1.0)], found)], [], None)
    return byline.contributors[0] if byline else None


def _gather(groups: Iterable[Cut], plural: str) -> tuple[Part, ...]:
    """Return the values of a kind in all groups, in the order of the text."""
    return tuple(
        value
        for group in groups
        for field, part in group
        if _PLURALS.get(field, field) == plural
        for value in read_values(field, part)
    )
