"""Two sides next to one another, or one above the other where the terminal is narrow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from actormap.model import Kind
from actormap.review import Quote, Side
from actormap.tables import clean
from actormap.terminal.styles import Cell, Line, Style, make_line
from actormap.wrapping import cut, pad, wrap

# From this width on both sides stand next to one another.
WIDE = 100
_LABEL = 13
_BETWEEN = " │ "
_FEW, _ALL = 4, 10_000
_FEW_QUOTES = 3
# Before what both sides have.
COMMON = "= "
_NOTHING = Cell("  –", Style.FAINT)

_PEOPLE = {Kind.PERSON: "with", Kind.WORK: "by", Kind.ORGANIZATION: "members"}
_ORGANIZATIONS = {Kind.PERSON: "organizations", Kind.WORK: "organizations"}


@dataclass(frozen=True, slots=True)
class _Field:
    """What the two sides have of one sort."""

    label: str
    left: tuple[str, ...]
    right: tuple[str, ...]


def draw_sides(left: Side, right: Side, width: int, *, whole: bool = False) -> list[Line]:
    """Return both sides with their evidence as lines; `whole` leaves nothing out."""
    years = _Field("years", _list_years(left), _list_years(right))
    fields = [field for field in (*_list_fields(left, right), years) if field.left or field.right]
    draw = _draw_wide if width >= WIDE else _draw_narrow
    return list(draw(left, right, fields, width, _ALL if whole else _FEW))


def _list_fields(left: Side, right: Side) -> Iterator[_Field]:
    for label, name in (
        ("also called", "spellings"),
        ("roles", "roles"),
        (_ORGANIZATIONS.get(left.kind, "near"), "organizations"),
        ("works", "works"),
        (_PEOPLE.get(left.kind, "people"), "people"),
        ("places", "places"),
        ("part of", "collections"),
        ("type", "types"),
        ("web site", "websites"),
        ("identifiers", "identifiers"),
        ("sources", "sources"),
    ):
        yield _Field(label, *(tuple(map(clean, getattr(side, name))) for side in (left, right)))


def _list_years(side: Side) -> tuple[str, ...]:
    """Return the years of the dates: the days would say no more."""
    return tuple(dict.fromkeys(clean(date)[:4] for date in side.dates))


# ── next to one another ─────────────────────────────────────────────────────────────────────


def _draw_wide(
    left: Side, right: Side, fields: Sequence[_Field], width: int, most: int
) -> Iterator[Line]:
    column = (width - _LABEL - len(_BETWEEN)) // 2
    yield from _join("", _draw_name(left, column), _draw_name(right, column), column)
    for field in fields:
        yield from _join(field.label, *_draw_field(field, column, most), column=column)
    yield ()
    one, other = (_draw_quotes(side, column, most) for side in (left, right))
    yield from _join("the words", one, other, column)


def _join(label: str, left: Sequence[Cell], right: Sequence[Cell], column: int) -> Iterator[Line]:
    for number, (one, other) in enumerate(zip_longest(left, right, fillvalue=Cell(""))):
        yield (
            Cell(pad(label if number == 0 else "", _LABEL), Style.FAINT),
            Cell(pad(one.text, column), one.style),
            Cell(_BETWEEN, Style.FAINT),
            other,
        )


# ── one above the other ─────────────────────────────────────────────────────────────────────


def _draw_narrow(
    left: Side, right: Side, fields: Sequence[_Field], width: int, most: int
) -> Iterator[Line]:
    column = width - _LABEL
    for number, side in enumerate((left, right)):
        if number:
            yield make_line("─" * width, Style.FAINT)
        yield from _label(f"{number + 1}", _draw_name(side, column))
        for field in fields:
            yield from _label(field.label, _draw_field(field, column, most)[number])
        yield from _label("the words", _draw_quotes(side, column, most))


def _label(label: str, cells: Sequence[Cell]) -> Iterator[Line]:
    for number, cell in enumerate(cells):
        yield Cell(pad(label if number == 0 else "", _LABEL), Style.FAINT), cell


# ── one side ────────────────────────────────────────────────────────────────────────────────


def _draw_name(side: Side, width: int) -> list[Cell]:
    return [Cell(f"  {line}", Style.STRONG) for line in wrap(clean(side.name), width - 2)]


def _draw_field(field: _Field, width: int, most: int) -> tuple[list[Cell], list[Cell]]:
    """Return what each side has, beside what the other has."""
    draw = _draw_flow if field.label == "years" else _draw_values
    sides = (field.left, field.right), (field.right, field.left)
    one, other = (draw(own, set(own) & set(other), width, most) for own, other in sides)
    return one or [_NOTHING], other or [_NOTHING]


def _draw_values(own: Sequence[str], common: set[str], width: int, most: int) -> list[Cell]:
    """Return a value a line, those that the other side has too first and marked."""
    ranked = sorted(own, key=lambda value: value not in common)
    cells = [cell for value in ranked[:most] for cell in _draw_value(value, common, width, most)]
    left = len(ranked) - most
    return [*cells, Cell(f"  and {left} more", Style.FAINT)] if left > 0 else cells


def _draw_value(value: str, common: set[str], width: int, most: int) -> Iterator[Cell]:
    mark, style = (COMMON, Style.COMMON) if value in common else ("  ", Style.PLAIN)
    lines = wrap(value, width - 2)
    if most == _FEW and len(lines) > 1:
        lines = [f"{cut(value, width - 3).rstrip()}…"]
    for number, line in enumerate(lines):
        yield Cell((mark if number == 0 else "  ") + line, style)


def _draw_flow(own: Sequence[str], common: set[str], width: int, _most: int) -> list[Cell]:
    """Return short values one behind the other."""
    marked = (f"={value}" if value in common else value for value in own)
    return [Cell(f"  {line}") for line in wrap(", ".join(marked), width - 2)] if own else []


def _draw_quotes(side: Side, width: int, most: int) -> list[Cell]:
    shown = side.quotes[: _FEW_QUOTES if most == _FEW else most]
    return [cell for quote in shown for cell in _draw_quote(quote, width)]


def _draw_quote(quote: Quote, width: int) -> Iterator[Cell]:
    lines = wrap(f"“{clean(quote.words)}”", width - 2)
    kept = lines if len(lines) <= _FEW else [*lines[: _FEW - 1], "…"]
    yield from (Cell(f"  {line}") for line in kept)
    where = ", ".join(filter(None, (clean(quote.source), clean(quote.place))))
    yield from (Cell(f"  {line}", Style.FAINT) for line in wrap(f"— {where}", width - 2))
