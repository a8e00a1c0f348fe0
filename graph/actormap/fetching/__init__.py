"""The web pages that a project names → copies in its folder. The only part that uses the network.

    fetch(project folder) -> what came of each address

A build never fetches by itself: it reads the copies, which keep where and when they came from.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from msgspec.structs import replace

from actormap.copies import (
    CHANGED,
    FETCHED_FOLDER,
    Copy,
    choose_suffix,
    find_copy,
    name_copy,
    write_copy,
    write_record,
)
from actormap.errors import ProjectError
from actormap.fetching.answer import Answer, FetchError, Limits
from actormap.fetching.visitor import Visitor
from actormap.project import Project, open_project

__all__ = ["Fetched", "Limits", "Outcome", "fetch", "fetch_urls"]

_NOT_MODIFIED = 304
PAUSE = 1.0  # seconds between two requests to one host


class Outcome(StrEnum):
    """What came of an address."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of one address: `copy` is the copy that there is now, `reason` why it failed."""

    url: str
    outcome: Outcome
    copy: Copy | None = None
    reason: str = ""


def fetch(
    folder: str | Path, *, limits: Limits | None = None, pause: float = PAUSE
) -> list[Fetched]:
    """Fetch the pages that a project names and return what came of each.

    An address that fails keeps the copy it had. Raises ProjectError where there is no project.
    """
    return list(fetch_urls(open_project(Path(folder)), limits=limits, pause=pause))


def fetch_urls(
    project: Project, *, limits: Limits | None = None, pause: float = PAUSE
) -> Iterator[Fetched]:
    """Yield what came of each address of a project, in their order, one after another."""
    visitor = Visitor(limits or Limits(), pause)
    folder = project.folder / FETCHED_FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ProjectError(f"{folder} is not a folder of the project. Remove it.")
    for url in project.urls:
        old, reason = find_copy(project.folder, url)
        if reason == CHANGED:
            yield Fetched(url, Outcome.FAILED, reason=reason)
            continue
        try:
            answer = visitor.visit(url, old)
        except FetchError as error:
            yield Fetched(url, Outcome.FAILED, old, str(error))
        else:
            yield _keep(folder, url, answer, old)


def _keep(folder: Path, url: str, answer: Answer, old: Copy | None) -> Fetched:
    """Write what came and return it."""
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    new = old if old and answer.status == _NOT_MODIFIED else _describe(url, answer, now)
    folder.mkdir(exist_ok=True)
    if old and old.sha256 == new.sha256:
        # The date is that of the bytes: a page that stands as it was does not change the graph.
        kept = replace(old, checked=now, etag=new.etag, last_modified=new.last_modified)
        write_record(folder, kept)
        return Fetched(url, Outcome.UNCHANGED, kept)
    write_copy(folder, new, answer.body, old)
    return Fetched(url, Outcome.CHANGED if old else Outcome.NEW, new)


def _describe(url: str, answer: Answer, now: str) -> Copy:
    packed = ".gz" if "gzip" in answer.get("Content-Encoding").lower() else ""
    suffix = choose_suffix(answer.url, answer.media_type)
    return Copy(
        url=url,
        final_url=answer.url,
        retrieved=now,
        checked=now,
        status=answer.status,
        media_type=answer.get("Content-Type"),
        sha256=hashlib.sha256(answer.body).hexdigest(),
        bytes=len(answer.body),
        etag=answer.get("ETag"),
        last_modified=answer.get("Last-Modified"),
        file=name_copy(url) + suffix.removesuffix(packed or " ") + packed,
    )
