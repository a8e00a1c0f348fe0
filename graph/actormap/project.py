"""A project: a folder of sources with its settings (`actormap.toml`), or just files."""

import difflib
import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from actormap.companions import name_companion
from actormap.copies import FETCHED_FOLDER, find_copy, read_url
from actormap.errors import ProjectError
from actormap.folders import LeftOut, explain_refusal, show_path, walk_files
from actormap.identifiers import is_web_address, make_base, make_slug
from actormap.page_profile import SUFFIX as PROFILE_SUFFIX
from actormap.page_profile import PageProfile, find_profile
from actormap.service_settings import Service, read_dumps, read_services
from actormap.settings_file import check_settings, check_source_settings

SETTINGS_FILE = "actormap.toml"
THEMES_FILE = "themes.ttl"
DECISIONS_FILE = "decisions.sssom.tsv"
IRIS_FILE = "iris.tsv"
SOURCES_FOLDER = "sources"

# Beside the sources, and not sources themselves.
_NOT_SOURCES = {SETTINGS_FILE, THEMES_FILE, DECISIONS_FILE, IRIS_FILE}
_ABOUT_FILES = ("readme", "licence", "license")


@dataclass(frozen=True, slots=True)
class Companion:
    """Another source of the project, which tells what the names or numbers of one are.

    `rows` is what is stated about its rows.
    """

    path: str
    data: bytes
    rows: str = ""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """What the researcher states about one source: in `actormap.toml`, and in its page profile.

    `language` is that of its readers; the project's, where none is stated.
    Five are for tables: what a row is about (one of `columns.ROWS`), the sheet of a workbook to
    read (all where empty), the row of the headers (0: to be found), what parts several values in
    one cell, and what a header means (one of `columns.MEANINGS`). `names_from` is the path of the
    source that tells what the ends of connections are, `companion` that source.
    """

    title: str = ""
    url: str = ""
    retrieved: str = ""
    licence: str = ""
    language: str = ""
    profile: PageProfile | None = None
    rows: str = ""
    sheet: str = ""
    header_row: int = 0
    separator: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    names_from: str = ""
    companion: Companion | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """What to read and how to call it.

    `name` names the folder of the build; `title` is empty where the settings state none; `base`
    begins every IRI; `files` are the sources, sorted by their path relative to `folder`; `stated`
    maps such a path to its settings. `urls` are the web pages that the settings name; the copies
    of those that were fetched are among `files`. `themes` are the files of themes, the own
    one first. `iris` is the file of published IRIs. `switched_off` are rules of identity that are
    to accept nothing, `switched_on` those that accept on request only. `left_out` are sources that
    are not read. `services` are those that may be asked for identifiers, `dumps` the files of
    registries that are. `is_folder` tells a project folder from files that were named.
    """

    name: str
    title: str
    base: str
    folder: Path
    files: tuple[Path, ...]
    language: str = "en"
    themes: tuple[Path, ...] = ()
    decisions: Path | None = None
    iris: Path | None = None
    stated: Mapping[str, SourceSettings] = field(default_factory=dict)
    urls: tuple[str, ...] = ()
    switched_off: tuple[str, ...] = ()
    switched_on: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    services: tuple[Service, ...] = ()
    dumps: tuple[Path, ...] = ()
    is_folder: bool = False

    def get_path(self, file: Path) -> str:
        """Return a source's path as the graph states it: relative, with forward slashes."""
        return file.relative_to(self.folder).as_posix()

    def get_settings(self, file: Path) -> SourceSettings:
        """Return what is stated about a source; ProjectError where its profile is not usable."""
        stated = self.stated.get(self.get_path(file), SourceSettings())
        stated = replace(
            stated,
            language=stated.language or self.language,
            companion=self._find_companion(file, stated.names_from),
        )
        profile = get_profile_file(file)
        if not _exists(profile, self.folder):
            return stated
        return replace(stated, profile=find_profile(profile))

    def _find_companion(self, file: Path, stated: str) -> Companion | None:
        """Return the source that is stated to tell a source's names, or does so by its name."""
        path = stated or name_companion(self.get_path(file))
        other = self.folder / path
        if not path or other not in self.files:
            return None
        try:
            data = other.read_bytes()
        except OSError:
            return None  # As a source of its own it is told to be unreadable.
        return Companion(path, data, self.stated.get(path, SourceSettings()).rows)


def get_profile_file(file: Path) -> Path:
    """Return where the profile of a page lies: beside it."""
    return file.with_name(file.name + PROFILE_SUFFIX)


def open_project(*paths: Path) -> Project:
    """Return the project in a folder, or one made of the named files.

    Raises ProjectError when a path is missing, a setting is unknown, or there is no source.
    """
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise ProjectError(f"{missing[0]}: no such file or folder. Name a project folder or files.")
    special = [path for path in paths if not path.is_dir() and not path.is_file()]
    if special:
        raise ProjectError(f"{special[0]} is neither a file nor a folder. Name one of the two.")
    if len(paths) == 1 and paths[0].is_dir():
        return _open_folder(paths[0].resolve())
    folders = [path for path in paths if path.is_dir()]
    if folders:
        raise ProjectError(
            f"{folders[0]} is a folder. Give one project folder, or one or more files, not both."
        )
    return _open_files([path.resolve() for path in paths])


def _open_folder(folder: Path) -> Project:
    settings = _read_settings(folder / SETTINGS_FILE)
    stated = {path: SourceSettings(**row) for path, row in settings.get("sources", {}).items()}
    pages = _list_pages(folder, settings.get("urls", []), stated)
    themes = _find_themes(folder, settings.get("themes"))
    files, left_out = _list_sources(folder)
    reconciled = settings.get("reconcile", {})
    dumps = read_dumps(folder / SETTINGS_FILE, reconciled)
    files = [file for file in files if file not in {*themes, *dumps}]
    named = [row.names_from for row in stated.values() if row.names_from]
    _check_stated(folder, files, [path for path in (*stated, *named) if not _is_url(path)])
    copies, not_fetched = _find_copies(folder, pages)
    files += [folder / path for path in copies]
    if not files and not pages and not left_out:
        raise ProjectError(
            f"{folder}: no source found. Put the pages to read into "
            f"{folder / SOURCES_FOLDER} and build again."
        )
    name = settings.get("name", "")
    decisions, iris = folder / DECISIONS_FILE, folder / IRIS_FILE
    return Project(
        name=make_slug(name) or make_slug(folder.name) or "project",
        title=settings.get("title") or name,
        base=_check_base(settings.get("base", ""), folder) or make_base(name),
        folder=folder,
        files=tuple(sorted(files, key=lambda file: file.relative_to(folder).as_posix())),
        language=settings.get("language", "en"),
        themes=themes,
        decisions=decisions if _exists(decisions, folder) else None,
        iris=iris if _exists(iris, folder) else None,
        stated=stated | copies,
        urls=tuple(pages),
        switched_off=tuple(map(str, settings.get("identity", {}).get("switched_off", ()))),
        switched_on=tuple(map(str, settings.get("identity", {}).get("switched_on", ()))),
        left_out=(*left_out, *not_fetched),
        services=read_services(folder / SETTINGS_FILE, reconciled),
        dumps=dumps,
        is_folder=True,
    )


def _find_themes(folder: Path, named: list[Any] | None) -> tuple[Path, ...]:
    """Return the files of themes: those that the settings name, else `themes.ttl`, if any."""
    if named is None:
        file = folder / THEMES_FILE
        return (file,) if _exists(file, folder) else ()
    files = [folder / str(name) for name in dict.fromkeys(named)]
    for file in files:
        if not _exists(file, folder):
            raise ProjectError(
                f'{folder / SETTINGS_FILE}: no file of themes "{file.relative_to(folder)}". '
                "Correct the name, or remove it."
            )
    return tuple(sorted(files, key=lambda file: file.name != THEMES_FILE))


def _exists(file: Path, folder: Path) -> bool:
    """Tell whether a file of the project is there; ProjectError where it may not be read."""
    if not os.path.lexists(file):  # Nor is one whose name would be too long.
        return False
    if reason := explain_refusal(file, folder):
        raise ProjectError(f"{file} {reason}.")
    return True


def _is_url(path: str) -> bool:
    return path.startswith(("http://", "https://"))


def _list_pages(
    folder: Path, urls: list[Any], stated: Mapping[str, SourceSettings]
) -> dict[str, SourceSettings]:
    """Return the web pages that the settings name, as they are asked for, with their settings."""
    pages: dict[str, SourceSettings] = {}
    for url in [*urls, *filter(_is_url, stated)]:
        try:
            page = read_url(str(url))
        except ValueError as error:
            raise ProjectError(
                f"{folder / SETTINGS_FILE}: {url!r} is no address of a web page: {error}."
            ) from error
        pages[page] = stated.get(url, pages.get(page, SourceSettings()))
    return pages


def _find_copies(
    folder: Path, pages: Mapping[str, SourceSettings]
) -> tuple[dict[str, SourceSettings], list[LeftOut]]:
    """Return the copies of web pages, by path, with their settings; and the pages without one."""
    copies: dict[str, SourceSettings] = {}
    left_out: list[LeftOut] = []
    for url, settings in pages.items():
        copy, reason = find_copy(folder, url)
        if copy is None:
            left_out.append(LeftOut(url, reason))
            continue
        date = settings.retrieved or copy.retrieved[:10]
        copies[f"{FETCHED_FOLDER}/{copy.file}"] = replace(
            settings, url=settings.url or url, retrieved=date
        )
    return copies, left_out


def _open_files(files: list[Path]) -> Project:
    folder = files[0].parent
    if any(not file.is_relative_to(folder) for file in files):
        raise ProjectError(
            f"{files[0]} and {files[-1]} lie in different folders. Put the sources into one folder."
        )
    return Project(
        name=make_slug(files[0].stem) or "project",
        title="",
        base=make_base(""),
        folder=folder,
        files=tuple(sorted(set(files))),
    )


def _list_sources(folder: Path) -> tuple[list[Path], list[LeftOut]]:
    """Return the files of `sources/`, or of the folder itself where there is none.

    And those that are left out, because they lie elsewhere or are no files.
    """
    place = folder / SOURCES_FOLDER
    if place.is_dir() and not place.resolve().is_relative_to(folder):
        return [], [LeftOut(SOURCES_FOLDER, explain_refusal(place, folder))]
    root = place if place.is_dir() else folder
    files: list[Path] = []
    left_out: list[LeftOut] = []
    for file in sorted(path for path in walk_files(root) if _is_source(path, root)):
        if reason := explain_refusal(file, folder):
            path = file.relative_to(folder).as_posix()
            left_out.append(LeftOut(show_path(path), reason))
        else:
            files.append(file)
    return files, left_out


def _is_source(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    about = root.name != SOURCES_FOLDER and path.stem.casefold() in _ABOUT_FILES
    copy = root.name != SOURCES_FOLDER and parts[0] == FETCHED_FOLDER
    hidden = any(part.startswith(".") for part in parts)
    is_profile = path.name.endswith(PROFILE_SUFFIX)
    return not (hidden or about or copy or is_profile or path.name in _NOT_SOURCES)


def _read_settings(file: Path) -> dict[str, Any]:
    """Return the checked settings; an empty dict where there is no file."""
    if not _exists(file, file.parent):
        return {}
    try:
        settings = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProjectError(f"{file}: not valid TOML: {error}. Correct that place.") from error
    check_settings(file, settings)
    for path, values in settings.get("sources", {}).items():
        if not isinstance(values, dict):
            raise ProjectError(f'{file}: write the settings of "{path}" as [sources."{path}"].')
        check_source_settings(file, path, values)
        if (url := values.get("url")) and not is_web_address(url):
            raise ProjectError(f'{file}: "{url}" of [sources."{path}"] is no web address.')
    return settings


def _check_base(base: str, folder: Path) -> str:
    if base and not (base.startswith(("http://", "https://")) and base.endswith(("/", "#"))):
        raise ProjectError(
            f'{folder / SETTINGS_FILE}: base is "{base}"; it must begin with https:// or http:// '
            "and end with / or #."
        )
    return base


def _check_stated(folder: Path, files: Iterable[Path], stated: Iterable[str]) -> None:
    """Refuse settings for a source that is not there: a slip that would go unseen."""
    paths = [file.relative_to(folder).as_posix() for file in files]
    for path in stated:
        if path not in paths:
            near = difflib.get_close_matches(path, paths, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else "Correct the path or remove it."
            raise ProjectError(f'{folder / SETTINGS_FILE}: no source "{path}". {hint}')
