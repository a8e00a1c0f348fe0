"""What must hold of any input: it gives records, and all that comes of them can be written."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import msgspec

from actormap.identity import resolve_claims
from actormap.mapping import Page, map_records
from actormap.model import Claim, Passage
from actormap.project import SourceSettings
from actormap.readers import Document, find_format, make_document, read_document
from actormap.readers.document import DocumentError
from actormap.readers.html.decoding import decode_page
from actormap.readers.html.model import PageError
from actormap.readers.html.visible import VisibleText
from actormap.reading import read_source
from actormap.records import Record, Unread, list_passages
from actormap.store import make_quads
from actormap.themes import EMPTY_SCHEME
from bench.fuzz.mutation import Seed

_SETTINGS = SourceSettings()
_BASE = "http://fuzz.test/"
_ENTRY = {
    # A record without a title is taken to go on in the next one.
    "bibliography (RIS)": re.compile(
        r"^TY  - [^\n]*\n(?:(?!TY  - )[^\n]*\n){0,50}?T[I1]  - \w", re.MULTILINE
    ),
    "records of PubMed (MEDLINE)": re.compile(r"^PMID-[ \t]+\S", re.MULTILINE),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """Which reader took an input, and what is wrong with what came of it."""

    format: str
    problem: str = ""


def check(seed: Seed, *, whole: bool) -> Checked:
    """Read an input and map it; where `whole`, on to the triples of a graph.

    What is raised passes through: no input may raise anything.
    """
    document = make_document(seed.name, seed.data)
    name = find_format(document).name
    records = list(read_document(document, _SETTINGS))
    problem = next(_list_problems(name, document, records), "")
    page = Page(document.source, EMPTY_SCHEME)
    claims = [item for item in map_records(page, records) if isinstance(item, Claim)]
    if whole:
        reading = read_source(seed.name, seed.data, _SETTINGS, EMPTY_SCHEME)
        msgspec.msgpack.encode(reading)
        resolution = resolve_claims(claims, [], _BASE)
        for _ in make_quads(resolution, [reading.source], _BASE, "fuzz"):
            pass
    else:
        msgspec.msgpack.encode((records, claims))
    return Checked(name, problem)


def _list_problems(name: str, document: Document, records: list[Record]) -> Iterator[str]:
    if document.raw.strip() and not records:
        yield "no record"
    try:
        text = _DECODE[name](document) if name in _DECODE else document.text
        texts = [text, VisibleText("", text).text] if name == "web page" else [text]
    except (DocumentError, PageError):
        return
    for passage in _find_passages(records):
        if passage.start < 0 or passage.end < passage.start or passage.line < 0:
            yield f"an impossible passage: {passage}"
        # An unread record may tell of the whole document, without words.
        elif not passage.fragment and passage.quote and not any(
            text[passage.start : passage.end] == passage.quote for text in texts
        ):  # fmt: skip
            yield f"the quote is not what stands there: {passage}"
    if check_all := _COMPLETE.get(name):
        yield from check_all(text, records)
    if entry := _ENTRY.get(name):
        expected = len(entry.findall(text))
        if len(records) < expected:
            yield f"{expected} entries, but {len(records)} records"


# Formats that say themselves how they are encoded.
_DECODE: dict[str, Callable[[Document], str]] = {
    "web page": lambda document: decode_page(document.data),
}


def _find_passages(value: object) -> Iterator[Passage]:
    """Yield all passages in a record, those of its values included."""
    if isinstance(value, Passage):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _find_passages(item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _find_passages(getattr(value, name))


def _check_lines(text: str, records: Iterable[Record]) -> Iterator[str]:
    """Tell where a line is in no record, or in two."""
    records = list(records)
    if len(records) == 1 and isinstance(records[0], Unread) and not records[0].passage.quote:
        return
    passages = {passage for record in records for passage in list_passages(record)}
    kept = "".join(passage.quote for passage in sorted(passages, key=lambda p: p.start))
    if "".join(kept.split()) != "".join(text.split()):
        yield "the records do not hold each line once"


_COMPLETE: dict[str, Callable[[str, list[Record]], Iterator[str]]] = {
    "collection page": _check_lines,
}
