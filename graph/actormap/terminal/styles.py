"""Lines of cells, each with a style; without colour the words alone must do."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a cell looks: the numbers of ECMA-48, "select graphic rendition"."""

    PLAIN = ""
    STRONG = "1"
    FAINT = "2"
    COMMON = "1;32"
    WARNING = "1;33"
    BAR = "7"


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one style on one line."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Cell, ...]


def make_line(text: str, style: Style = Style.PLAIN) -> Line:
    """Return a line of one cell."""
    return (Cell(text, style),)


def write_line(line: Iterable[Cell], *, colour: bool) -> str:
    """Return a line as a terminal takes it."""
    return "".join(
        f"\x1b[{cell.style}m{cell.text}\x1b[0m" if colour and cell.style else cell.text
        for cell in line
    ).rstrip()


def has_colour(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether styles may be used: not where NO_COLOR is set (https://no-color.org/)."""
    return not environment.get("NO_COLOR") and can_move(environment)


def can_move(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the terminal can be cleared and written anew."""
    return environment.get("TERM", "") not in {"", "dumb", "unknown"} or os.name == "nt"
