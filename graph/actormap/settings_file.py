"""What may stand in `actormap.toml`; a slip is named with what was perhaps meant."""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from actormap.columns import MEANINGS, ROWS
from actormap.errors import ProjectError

_SETTINGS = {"name": str, "title": str, "base": str, "language": str, "urls": list,
             "themes": list, "identity": dict, "sources": dict, "reconcile": dict}  # fmt: skip
_IDENTITY_SETTINGS = {"switched_off": list, "switched_on": list}
_SOURCE_SETTINGS = {
    "title": str, "url": str, "retrieved": str, "licence": str, "language": str,
    "rows": str, "sheet": str, "header_row": int, "separator": str, "columns": dict,
    "names_from": str,
}  # fmt: skip
_TYPE_WORDS: dict[type, str] = {
    str: "a text in quotes", int: "a whole number", list: "a list", dict: "a table"
}  # fmt: skip


def check_settings(file: Path, settings: Mapping[str, Any]) -> None:
    """Refuse settings of a project that are unknown or of another type, with a ProjectError."""
    _check_types(file, settings, _SETTINGS, "")
    _check_types(file, settings.get("identity", {}), _IDENTITY_SETTINGS, " of [identity]")


def check_source_settings(file: Path, path: str, values: Mapping[str, Any]) -> None:
    """Refuse settings of a source that are unknown, or that no source can have."""
    _check_types(file, values, _SOURCE_SETTINGS, f' of [sources."{path}"]')
    _check_table_settings(file, values, f'[sources."{path}"]')


def _check_types(
    file: Path, settings: Mapping[str, Any], known: Mapping[str, type], where: str
) -> None:
    for key, value in settings.items():
        if key not in known:
            hint = _suggest(key, known)
            raise ProjectError(f'{file}: unknown setting "{key}"{where}. {hint}')
        if type(value) is not known[key]:
            kind = _TYPE_WORDS[known[key]]
            raise ProjectError(f'{file}: "{key}"{where} is {value!r}; it must be {kind}.')


def _check_table_settings(file: Path, values: Mapping[str, Any], where: str) -> None:
    """Refuse what no table can have: unknown rows or meanings, a header above the first row."""
    rows = values.get("rows", "")
    if rows and rows not in ROWS:
        raise ProjectError(f'{file}: "rows" of {where} is "{rows}". {_suggest(rows, ROWS)}')
    if values.get("header_row", 1) < 1:
        raise ProjectError(f'{file}: "header_row" of {where} must be 1 or more; rows count from 1.')
    for header, meaning in values.get("columns", {}).items():
        if meaning not in MEANINGS:
            raise ProjectError(
                f'{file}: the column "{header}" of {where} is to mean {meaning!r}, which is no '
                f"meaning of a column. {_suggest(str(meaning), MEANINGS)}"
            )


def _suggest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, known := list(known), n=1)
    return f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}."
