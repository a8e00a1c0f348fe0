"""Rows of elements → aligned columns of blocks, each with the role its words suggest."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from actormap.bylines import Byline, parse_byline, score_byline
from actormap.readers.html.blocks import pair_blocks
from actormap.readers.html.dates import find_dates
from actormap.readers.html.model import Block
from actormap.readers.html.siblings import RowGroup
from actormap.readers.html.tree import Element

# Roles of a column.
TITLE, BYLINE, TEASER, LINK, DATE = "title", "byline", "teaser", "link", "date"
NAME, ROLE, ORGANIZATION, OTHER = "name", "role", "organization", "other"

# Formatting that some rows have and others not; it does not part columns.
_INLINE = frozenset("a b strong i em span u small font mark".split())
_SAMPLE = 12
_LONGEST_LINE = 250
_LONG_NAME = 6
_SURE_NAME = 0.6
_SURE_PHRASE = 0.9
# A phrase of more words is a sentence.
_MOST_WORDS = 12
_LEAST_FILLED = 0.3
_MOST_FIELDS = 40
_MOST_BLOCKS = 60
_LONG_TEXT = 80
_LONG_TITLE = 200
_SENTENCE = re.compile(r"[.!?…:][”\"'’»)\]]*$")
_STOP = re.compile(r"[^\W\d_]{2}[.!?…][”\"'’»)\]]*(?:\s|$)")
_HEADING_PATH = re.compile(r"(?:^|\s)(?:h[1-6]|dt|th)\b|title|headline|heading", re.IGNORECASE)
_BYLINE_PATH = re.compile(r"author|byline|\bby\b|contrib|speaker|writer", re.IGNORECASE)
_LABEL = re.compile(r"^(?:by|von|par|por|di)\b:?\s", re.IGNORECASE)
# What table headings call a column, folded.
_HEADER_ROLES = {
    NAME: "name names nom nombre nome author authors auteur auteurs autor autoren speaker "
    "speakers contributor contributors person member participant",
    ROLE: "role position job function funktion fonction cargo rolle rôle poste",
    ORGANIZATION: "organization organisation affiliation institution company organización "
    "einrichtung institut org organizations employer",
    TITLE: "title titel titre título titolo article paper work talk session publication",
    DATE: "date datum fecha data published year jahr année",
}


@dataclass(frozen=True, slots=True)
class Column:
    """The blocks at one place of each row; `cells` has None where a row lacks it.

    `path` is the way from the row to the block, with its number among those of the same way.
    """

    path: str
    cells: tuple[Block | None, ...]
    role: str = OTHER
    confidence: float = 0.0

    @property
    def blocks(self) -> list[Block]:
        """The cells that are there."""
        return [cell for cell in self.cells if cell]

    @property
    def filled(self) -> float:
        """The share of rows that have a cell."""
        return len(self.blocks) / max(1, len(self.cells))

    @property
    def is_constant(self) -> bool:
        """Whether all rows say the same, as "Read more" does."""
        return len(self.blocks) > 1 and len({block.text for block in self.blocks}) == 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a column looks like a role, each from 0 to 1."""

    person: float
    byline: float
    title: float
    teaser: float
    date: float


def align_rows(source: str, group: RowGroup) -> list[Column]:
    """Return the columns of a group of rows, in the order of the first row that has each."""
    rows = [_read_row(source, row) for row in group.rows]
    order: dict[str, float] = {}
    for row in rows:
        for index, key in enumerate(row):
            order.setdefault(key, index)
    counts = Counter(key for row in rows for key in row)
    least = _LEAST_FILLED * len(rows)
    kept = [key for key in sorted(order, key=lambda key: order[key]) if counts[key] >= least]
    return [Column(key, tuple(row.get(key) for row in rows)) for key in kept[:_MOST_FIELDS]]


def _read_row(source: str, row: Sequence[Element]) -> dict[str, Block]:
    """Return the blocks of a row by their way from it."""
    cells: dict[str, Block] = {}
    for number, element in enumerate(row):
        lead = f"{number}:" if len(row) > 1 else ""
        seen: Counter[str] = Counter()
        for block, holder in islice(pair_blocks(source, element), _MOST_BLOCKS):
            way = lead + _describe_way(element, holder)
            cells[f"{way}[{seen[way]}]"] = block
            seen[way] += 1
    return cells


def _describe_way(row: Element, holder: Element) -> str:
    """Return the steps from the row to the element of a block, without mere formatting."""
    steps: list[str] = []
    node: Element | None = holder
    while node is not None and node is not row:
        if node.tag not in _INLINE or node.classes:
            tag = "td" if node.tag == "th" else node.tag
            steps.append(".".join((tag, *_drop_numbers(node.classes)[:1])))
        node = node.parent
    return " ".join([row.tag, *reversed(steps)])


def _drop_numbers(classes: Sequence[str]) -> list[str]:
    return [name for name in classes if not any(c.isdigit() for c in name)]


def measure(column: Column) -> Likeness:
    """Return how much a column's cells look like each role."""
    texts = [block.text for block in column.blocks]
    step = max(1, len(texts) // _SAMPLE)
    sample = texts[::step][:_SAMPLE]
    words = [len(text.split()) for text in sample]
    mean = sum(map(len, sample)) / len(sample)
    byline = sum(map(_score_line, sample)) / len(sample)
    ended = sum(_SENTENCE.search(text) is not None for text in sample) / len(sample)
    prose = sum(_STOP.search(text) is not None for text in sample) / len(sample)
    dated = sum(_is_date(text) for text in sample) / len(sample)
    heading = 0.3 if _HEADING_PATH.search(column.path) else 0.0
    distinct = len(set(sample)) / len(sample)
    linked = 0.15 * sum(bool(block.link) for block in column.blocks) / len(texts)
    fits = 0.5 if sum(words) / len(words) >= 2 and mean <= _LONG_TITLE else 0.0  # noqa: PLR2004 - one word is a label
    title = (fits + heading + linked - 0.3 * ended) * distinct * (1 - byline) * (1 - dated)
    teaser = min(1.0, mean / _LONG_TEXT / 2) * (0.5 + 0.5 * prose) * (1 - byline)
    person = sum(map(_score_name, sample)) / len(sample)
    marked = 0.15 if _BYLINE_PATH.search(column.path) and byline else 0.0
    return Likeness(person, min(1.0, byline + marked), max(0.0, title), teaser, dated)


@lru_cache(maxsize=4_096)
def _score_line(text: str) -> float:
    """Return how much a line looks like a byline; "By" before a lone word is enough."""
    if len(text) > _LONGEST_LINE:
        return 0.0
    score = score_byline(text)
    return max(score, 0.7) if _LABEL.match(text) and len(text.split()) <= _LONG_NAME else score


@lru_cache(maxsize=4_096)
def _score_name(text: str) -> float:
    """Return how sure it is that a text is the name of one person and nothing else.

    Two capitals ("Survivor Dogs") are a name by half: only a column with known names is sure.
    """
    parsed = parse_byline(text) if len(text) <= _LONGEST_LINE else None
    if not isinstance(parsed, Byline) or len(parsed.contributors) != 1 or parsed.organizations:
        return 0.0
    person = parsed.contributors[0]
    if person.roles or person.organizations or _LABEL.match(text):
        return 0.0
    return 1.0 if score_byline(text) >= _SURE_NAME else 0.5


def _is_date(text: str) -> bool:
    found = next(find_dates(text), None)
    return found is not None and 2 * (found.end - found.start) > len(text)


@lru_cache(maxsize=4_096)
def describe_person(text: str) -> tuple[str, float]:
    """Return what a text says of a person when it follows a name, and how sure that is.

    Role, organization, or nothing. Whatever follows a name may be an organization, so one without
    a word that says so is half sure.
    """
    if len(text) > _LONGEST_LINE or len(text.split()) > _MOST_WORDS:
        return OTHER, 0.0
    parsed = parse_byline(f"Ann Lee, {text}")
    if not isinstance(parsed, Byline) or len(parsed.contributors) != 1:
        return OTHER, 0.0
    person = parsed.contributors[0]
    sure = 1.0 if parsed.confidence >= _SURE_PHRASE else 0.5
    if person.roles:
        return ROLE, sure
    return (ORGANIZATION, sure) if person.organizations or person.units else (OTHER, 0.0)


def find_header_role(text: str) -> str:
    """Return the role that a table's heading names, or an empty string."""
    folded = text.casefold().strip(" :")
    return next((role for role, names in _HEADER_ROLES.items() if folded in names.split()), "")
