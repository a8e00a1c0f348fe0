"""Maps of VOSviewer: JSON with items and links, a map file of items, a network file of numbers.

What the items are is told by the map's terminology, by the weights that were counted, or by the
labels; where none of them tells, by `rows` in `actormap.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec
from msgspec import Struct

from actormap.model import Kind, Passage, sort_details
from actormap.places import look_up_area
from actormap.project import Companion, SourceSettings
from actormap.readers.document import Document, DocumentError, make_document
from actormap.readers.format import Format
from actormap.readers.tables import Grid, Row
from actormap.readers.tables.cells import read_address
from actormap.readers.tables.delimited import find_delimiter, split_rows
from actormap.readers.tables.people import is_organization
from actormap.readers.tables.subjects import ROW_KINDS
from actormap.readers.tables.types import find_kind
from actormap.records import Actor, End, Link, Record, Unread, Value

_MAP = re.compile(r"(?:\w+[,;\t])*\"?label\"?[,;\t]", re.IGNORECASE)
_DRAWN = re.compile(
    r"\"?(?:x\"?[,;\t]\"?y|cluster|weight<[^>]+>)\"?(?:[,;\t\r\n]|$)", re.IGNORECASE
)
_NETWORK = re.compile(r"\d{1,9}[\t,;]\d{1,9}(?:[\t,;]\d+(?:\.\d+)?)?")
_SAMPLE = 50
_LEAST_SHARE = 0.5
_LEAST_ORGANIZATIONS = 0.3
_CLEAR = "say it by rows = “people” or the like in actormap.toml"
_LAYOUT_COLUMNS = frozenset({"id", "label", "url", "description", "network", "overlay"})
_BY_NUMBERS = (
    "a network by numbers only: their names stand in the map file. Put that beside it, called "
    "alike (x-network.txt, x-map.txt), or say which it is by names_from in actormap.toml"
)


class _Item(Struct):
    id: int | str
    label: str = ""
    description: str = ""
    url: str = ""


class _Link(Struct):
    source_id: int | str
    target_id: int | str
    strength: float = 1.0


class _Network(Struct):
    items: list[_Item]
    links: list[_Link] = []


class _Config(Struct):
    terminology: dict[str, str] = {}


class _Map(Struct):
    network: _Network
    config: _Config = msgspec.field(default_factory=_Config)


def recognize(document: Document) -> bool:
    """Tell whether the document is a map or network of VOSviewer."""
    opening = document.opening
    if opening.startswith("{"):
        return '"network"' in opening and '"items"' in opening
    lines = opening.splitlines()[:_SAMPLE]
    return _is_map(lines) or _is_network(lines)


def _is_map(lines: Sequence[str]) -> bool:
    header = lines[0] if lines else ""
    return bool(_MAP.match(header) and _DRAWN.search(header))


def _is_network(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(_NETWORK.fullmatch(line.strip()) for line in lines[:-1])


def read(document: Document, settings: SourceSettings) -> Iterator[Record]:
    """Yield an actor for each item and a link for each link."""
    if document.opening.startswith("{"):
        yield from _read_json(document, settings)
    elif _is_map(document.opening.splitlines()[:1]):
        yield from _read_map(document, settings)
    elif settings.companion:
        yield from _read_network(document, settings.companion)
    else:
        text = document.text
        yield Unread(Passage(document.source.key, 0, len(text), 1, text), _BY_NUMBERS)


def _read_network(document: Document, companion: Companion) -> Iterator[Record]:
    """Yield the links of a network; its map tells the names, and is where they are described."""
    ends = _read_ends(make_document(companion.path, companion.data), companion.rows)
    if not ends:
        raise DocumentError(f"the map beside it, {companion.path}, names no items")
    grid = _make_grid(document)
    for row in grid.rows:
        numbers = [ends.get(row.get(column)) for column in (0, 1)]
        if numbers[0] and numbers[1]:
            weight = row.get(2)
            yield Link(
                numbers[0],
                numbers[1],
                grid.make_passage(row),
                details=sort_details([("weight", weight)]),
            )
        else:
            yield Unread(grid.make_passage(row), f"an item that is not in {companion.path}")


def _read_ends(document: Document, rows: str) -> dict[str, End]:
    """Return the items of a map by their number, as ends that its own source describes."""
    if not _is_map(document.opening.splitlines()[:1]):
        return {}
    names = _read_names(next(iter(_make_grid(document).rows)))
    if "id" not in names:
        return {}
    actors = {
        actor.name.passage.line: End(actor.name, actor.kind, source=document.source.key)
        for actor in _read_map(document, SourceSettings(rows=rows))
        if isinstance(actor, Actor)
    }
    ids = {row.line: row.get(names.index("id")) for row in _make_grid(document).rows}
    return {ids[line]: end for line, end in actors.items()}


def _make_grid(document: Document) -> Grid:
    text = document.text
    rows = (r for r in split_rows(text, find_delimiter(text)) if not r.is_blank)
    return Grid(document.source.key, document.source.path, rows)


def _read_map(document: Document, settings: SourceSettings) -> Iterator[Record]:
    grid = _make_grid(document)
    rows = iter(grid.rows)
    header = next(rows)
    names = _read_names(header)
    label, first = names.index("label"), list(islice(rows, _SAMPLE))
    weights = " ".join(name for name in names if name.startswith("weight"))
    kind = _find_kind(settings, weights, [row.get(label) for row in first])
    if kind is None:
        yield Unread(grid.make_passage(header), f"it is not clear what the items are; {_CLEAR}")
        return
    for row in (*first, *rows):
        yield _read_row(grid, row, names, kind)
    if drawn := [name for name in names if name not in _LAYOUT_COLUMNS]:
        reason = f"what VOSviewer counted and drew is not read: {', '.join(drawn)}"
        yield Unread(grid.make_passage(header), reason)


def _read_names(header: Row) -> list[str]:
    """Return the names of a map's columns; DocumentError where there are no labels."""
    names = [header.get(column).casefold() for column in range(len(header.cells))]
    if "label" not in names:
        raise DocumentError("a map without a column “label”")
    return names


def _read_row(grid: Grid, row: Row, names: Sequence[str], kind: Kind) -> Record:
    values = {n: grid.make_value(row, c, n) for c, n in enumerate(names) if row.get(c)}
    if "label" not in values:
        return Unread(grid.make_passage(row), "an item without a label")
    return _make_actor(values["label"], kind, values.get("description"), values.get("url"))


def _read_json(document: Document, settings: SourceSettings) -> Iterator[Record]:
    try:
        found = msgspec.json.decode(document.text, type=_Map)
    except (msgspec.DecodeError, RecursionError) as error:
        raise DocumentError(f"not a map of VOSviewer: {error}") from error
    items = found.network.items
    term = found.config.terminology.get("item", "")
    kind = _find_kind(settings, term, [item.label for item in items[:_SAMPLE]])
    if kind is None:
        raise DocumentError(f"it is not clear what the items of this map are; {_CLEAR}")
    source = document.source.key
    ends: dict[str, End] = {}
    for i, item in enumerate(items):
        values = {
            name: _make_value(source, f"/network/items/{i}/{name}", getattr(item, name))
            for name in ("label", "description", "url")
        }
        if item.label.strip():
            actor = _make_actor(values["label"], kind, values["description"], values["url"])
            ends[str(item.id)] = End(actor.name, kind)
            yield actor
        else:
            yield Unread(values["label"].passage, "an item without a label")
    for i, link in enumerate(found.network.links):
        yield _make_link(source, f"/network/links/{i}", link, ends)


def _make_value(source: str, pointer: str, text: str) -> Value:
    return Value(text, Passage(source, 0, len(text), 0, text, pointer))


def _make_link(source: str, pointer: str, link: _Link, ends: dict[str, End]) -> Record:
    one, other = ends.get(str(link.source_id)), ends.get(str(link.target_id))
    words = f"{link.source_id} – {link.target_id}: {link.strength:g}"
    passage = Passage(source, 0, len(words), 0, words, pointer)
    if one is None or other is None:
        return Unread(passage, "a link to an item that is not in the map")
    return Link(one, other, passage, details=sort_details([("weight", f"{link.strength:g}")]))


def _make_actor(name: Value, kind: Kind, description: Value | None, url: Value | None) -> Actor:
    address = read_address(url.text) if url else ""
    return Actor(
        Value(turn_label(name.text), name.passage) if kind is Kind.PERSON else name,
        kind,
        description=description if description and description.text else None,
        website=Value(address, url.passage) if url and address else None,
    )


def turn_label(label: str) -> str:
    """Return a person's label as a name: VOSviewer writes "abramo, giovanni".

    >>> turn_label("aljohani, naif r."), turn_label("d'angelo, ciriaco andrea")
    ("Naif R. Aljohani", "Ciriaco Andrea D'Angelo")
    """
    last, _, first = label.partition(", ")
    name = f"{first} {last}".strip()
    if label != label.lower():
        return name
    return re.sub(r"(?<![^\W_])[^\W\d_]", lambda match: match[0].upper(), name)


def _find_kind(settings: SourceSettings, told: str, labels: Sequence[str]) -> Kind | None:
    """Return the kind of the items; `told` is what the map says of them or of their weights."""
    if settings.rows in ROW_KINDS:
        return ROW_KINDS[settings.rows]
    if kind := find_kind(told):
        return kind
    if "occurrences" in told.casefold():
        return Kind.THEME
    if _share(["," in label and not re.search(r"\d", label) for label in labels]) > _LEAST_SHARE:
        return Kind.PERSON
    if _share([look_up_area(label) is not None for label in labels]) > _LEAST_SHARE:
        return Kind.PLACE
    organizations = _share([is_organization(label.title()) for label in labels])
    return Kind.ORGANIZATION if organizations > _LEAST_ORGANIZATIONS else None


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0.0


FORMAT = Format("VOSviewer map", "text/plain", recognize, read)
