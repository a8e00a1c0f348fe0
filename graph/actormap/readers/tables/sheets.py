"""The sheets of a workbook: which of them are read, and how much of them."""

from collections.abc import Callable, Sequence

from actormap.readers.document import DocumentError
from actormap.readers.tables.grid import write_letters

# Beyond this (column ZZ) a cell lies too far out for a table that people made.
MOST_COLUMNS = 702
MOST_CELLS = 5_000_000


def choose_sheets(
    names: Sequence[str], wanted: str, is_shown: Callable[[str], bool]
) -> Sequence[str]:
    """Return the sheet that is wanted, or all that are shown.

    Raises DocumentError, with the names of the sheets, where the wanted one is not there.
    """
    if not wanted:
        return [name for name in names if is_shown(name)]
    if wanted not in names:
        known = ", ".join(f"“{name}”" for name in names)
        raise DocumentError(f"there is no sheet “{wanted}”; the sheets are {known}")
    return [wanted]


def check_cells(cells: int) -> None:
    """Raise DocumentError where a workbook has more cells than are read."""
    if cells > MOST_CELLS:
        raise DocumentError(f"the workbook has {cells:,} cells; more than {MOST_CELLS:,}")


def describe_far(names: Sequence[str]) -> str:
    """Return why cells of these names, too far to the right, are not read."""
    return f"{len(names)} cells beyond column {write_letters(MOST_COLUMNS - 1)}, as {names[0]}"
