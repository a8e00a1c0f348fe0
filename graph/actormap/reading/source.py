"""One source → its reading: what it holds, what it claims, what was left for a person."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from actormap.mapping import map_records
from actormap.model import Claim, Source
from actormap.project import SourceSettings
from actormap.readers import Document, find_format, make_document, read_document
from actormap.readers.document import DocumentError
from actormap.records import Abstained, Heading, Kept, Record, Unread, Work
from actormap.themes import ThemeScheme


class Reading(Struct, frozen=True):
    """What came of one source.

    `format` names the reader, `encoding` how the bytes became text (empty where there is none).
    `counts` says how many records of each sort there are, by the sort's name in small letters.
    """

    source: Source
    format: str
    encoding: str
    counts: dict[str, int]
    claims: tuple[Claim, ...]
    abstained: tuple[Abstained, ...]
    unread: tuple[Unread, ...]
    kept: tuple[Kept, ...]

    @property
    def works(self) -> int:
        """How many works the source lists."""
        return self.counts.get("work", 0)

    def list_texts(self) -> list[str]:
        """Return the running text of each work: title and teaser."""
        texts: dict[str, list[str]] = {}
        for claim in self.claims:
            if claim.relation in {"title", "teaser"} and claim.about:
                texts.setdefault(claim.subject.id, []).append(claim.passage.quote)
        return ["\n".join(lines) for lines in texts.values()]


def read_source(path: str, data: bytes, settings: SourceSettings, scheme: ThemeScheme) -> Reading:
    """Return the reading of a source; `path` is relative to the project."""
    document = make_document(path, data)
    format_ = find_format(document)
    records: Iterable[Record] = read_document(document, settings)
    counted = _Counted()
    heading = ""
    collection = ""
    if format_.is_page:
        records = list(records)
        heading = next((r.passage.quote for r in records if isinstance(r, Heading)), "")
        if any(isinstance(record, Work) for record in records):
            collection = heading or settings.title or path
    source = _describe(document, settings, format_.media_type, heading)
    found = list(map_records(source, counted.watch(records), scheme, collection=collection))
    return Reading(
        source=source,
        format=format_.name,
        encoding=_get_encoding(document),
        counts=dict(counted.counts),
        claims=tuple(item for item in found if isinstance(item, Claim)),
        abstained=tuple(item for item in found if isinstance(item, Abstained)),
        unread=tuple(counted.unread),
        kept=tuple(counted.kept),
    )


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
    document: Document, settings: SourceSettings, media_type: str, heading: str
) -> Source:
    try:
        characters = len(document.text)
    except DocumentError:
        characters = 0
    return replace(
        document.source,
        title=settings.title or heading or document.source.path,
        media_type=media_type,
        url=settings.url,
        retrieved=settings.retrieved,
        licence=settings.licence,
        characters=characters,
    )


def _get_encoding(document: Document) -> str:
    try:
        return document.encoding
    except DocumentError:
        return ""
