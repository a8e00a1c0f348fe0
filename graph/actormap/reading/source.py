"""One source → its reading: what it holds, what it claims, what was left for a person."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from actormap.mapping import Page, map_records
from actormap.model import Claim, Passage, Source, Text
from actormap.page_profile import PageProfile, induce_profile, list_shapes
from actormap.project import SourceSettings
from actormap.readers import Document, Format, find_format, make_document, make_key, read_document
from actormap.readers.document import DocumentError
from actormap.records import Abstained, Heading, Kept, Participant, Record, Unread, Work
from actormap.themes import ThemeScheme


class Reading(Struct, frozen=True):
    """What came of one source.

    `format` names the reader, `encoding` how the bytes became text (empty where there is none).
    `counts` says how many records of each sort there are, by the sort's name in small letters.
    `profile` tells how a page of works was read, `shapes` which shapes its bylines have and how
    often; `follows_profile` that a person wrote the profile.
    """

    source: Source
    format: str
    encoding: str
    counts: dict[str, int]
    claims: tuple[Claim, ...]
    abstained: tuple[Abstained, ...]
    unread: tuple[Unread, ...]
    kept: tuple[Kept, ...]
    profile: PageProfile | None = None
    shapes: tuple[tuple[str, int], ...] = ()
    follows_profile: bool = False

    @property
    def works(self) -> int:
        """How many works the source lists."""
        return self.counts.get("work", 0)

    def list_texts(self) -> list[str]:
        """Return the running text of each work, as people read it: title and teaser."""
        texts: dict[str, list[str]] = {}
        for claim in self.claims:
            stated = claim.object
            if claim.relation in {"title", "teaser"} and claim.about and isinstance(stated, Text):
                texts.setdefault(claim.subject.id, []).append(stated.value)
        return ["\n".join(lines) for lines in texts.values()]


def read_source(
    path: str, content: bytes | Path, settings: SourceSettings, scheme: ThemeScheme
) -> Reading:
    """Return the reading of some bytes or of a file; `path` is relative to the project."""
    document = make_document(path, content)
    format_ = find_format(document)
    records: Iterable[Record] = read_document(document, settings)
    counted = _Counted()
    rows: list[Work | Participant] = []
    heading = ""
    if format_.is_page:
        records = list(records)
        heading = next((r.passage.quote for r in records if isinstance(r, Heading)), "")
        rows = [record for record in records if _is_row(record)]
    source = _describe(document, settings, format_, heading)
    page = Page(
        source,
        scheme,
        collection=(heading or settings.title or path) if _list_works(rows) else "",
        profile=settings.profile or PageProfile(),
    )
    found = [*map_records(page, counted.watch(records)), *_list_orphans(page, rows)]
    return Reading(
        source=source,
        format=format_.name,
        encoding=_get_encoding(document, format_),
        counts=dict(counted.counts),
        claims=tuple(item for item in found if isinstance(item, Claim)),
        abstained=tuple(item for item in found if isinstance(item, Abstained)),
        unread=tuple(counted.unread),
        kept=tuple(counted.kept),
        profile=(settings.profile or induce_profile(rows)) if rows else None,
        shapes=tuple(list_shapes(rows)),
        follows_profile=settings.profile is not None,
    )


def _is_row(record: Record) -> TypeGuard[Work | Participant]:
    """Tell whether a record is a row of a list, and not an article that a page is as a whole."""
    return isinstance(record, Participant) or (isinstance(record, Work) and not record.local)


def _list_works(rows: Iterable[Work | Participant]) -> list[Work]:
    return [row for row in rows if isinstance(row, Work)]


def _list_orphans(page: Page, rows: Iterable[Work | Participant]) -> Iterator[Abstained]:
    """Yield the corrected rows whose words are no longer on the page."""
    words = {row.byline.quote for row in rows if row.byline}
    for row in page.profile.rows:
        if row.text not in words:
            passage = Passage(page.source.key, 0, 0, row.line, row.text)
            yield Abstained(passage, "corrected in the page's profile, but no byline of the page")


def make_unread(path: str, sha256: str, reason: str) -> Reading:
    """Return the reading of a source of which nothing was read; `sha256` may be unknown."""
    key = make_key(path, sha256)
    source = Source(key=key, path=path, sha256=sha256, title=path, media_type="")
    unread = Unread(Passage(key, 0, 0, 1, ""), reason)
    return Reading(source, "unknown", "", {"unread": 1}, (), (), (unread,), ())


class _Counted:
    """Counts records as they pass by, and keeps those that make no claim."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.unread: list[Unread] = []
        self.kept: list[Kept] = []

    def watch(self, records: Iterable[Record]) -> Iterator[Record]:
        """Yield the records unchanged."""
        for record in records:
            self.counts[type(record).__name__.lower()] += 1
            if isinstance(record, Unread):
                self.unread.append(record)
            elif isinstance(record, Kept):
                self.kept.append(record)
            yield record


def _describe(
    document: Document, settings: SourceSettings, format_: Format, heading: str
) -> Source:
    try:
        # Counting those of a stream would make its text as a whole.
        characters = 0 if format_.is_stream else len(document.text)
    except DocumentError:
        characters = 0
    return replace(
        document.source,
        title=settings.title or heading or document.source.path,
        media_type=format_.media_type,
        url=settings.url,
        retrieved=settings.retrieved,
        licence=settings.licence,
        characters=characters,
    )


def _get_encoding(document: Document, format_: Format) -> str:
    try:
        return "utf-8" if format_.is_stream else document.encoding
    except DocumentError:
        return ""
