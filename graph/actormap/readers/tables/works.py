"""A row about a work → its record."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from actormap.identifiers import read_identifier
from actormap.model import Kind
from actormap.names import fold_name
from actormap.readers.tables.cells import read_address, read_date
from actormap.readers.tables.entry import Entry
from actormap.readers.tables.people import read_affiliation, read_affiliations, read_people
from actormap.readers.tables.signatures import read_signatures
from actormap.readers.tables.types import find_form
from actormap.records import Affiliation, Contribution, Record, Unread, Value, Venue, Work

_ORCID, _ROR = "https://orcid.org/", "https://ror.org/"
# "Abramo, Giovanni (22833445200)": the author's number in the database.
_NUMBER = re.compile(r"\s*\((\d{6,})\)$")
# "Abramo, Giovanni/0000-0003-0731-3635": an author's name and ORCID iD.
_NAMED_ORCID = re.compile(r"([^;/]+)/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")
_CUT = re.compile(r"(\.{3,}|…|\[(\.{3}|…)\])$")


def read_work(entry: Entry) -> Iterator[Record]:
    """Yield the work of a row; nothing where it has no title."""
    title = entry.get("title")
    if title is None:
        return
    identifiers = list(entry.read_identifiers())
    teaser = entry.get("abstract", "description")
    yield Work(
        title=title,
        teaser=teaser,
        truncated=teaser is not None and _CUT.search(teaser.text) is not None,
        form=_read_form(entry),
        contributors=tuple(_read_contributors(entry, identifiers)),
        identifiers=tuple(v for v in identifiers if not v.text.startswith((_ORCID, _ROR))),
        issued=entry.convert("year", read_date, "a date or year"),
        venue=_read_venue(entry),
        publisher=entry.get("publisher"),
        keywords=entry.split("keyword"),
        website=entry.convert("website", read_address, "a web address"),
        language=_read_language(entry),
        local=entry.grid.locate_row(entry.row),
    )


def _read_form(entry: Entry) -> str:
    usual = "scholarly article" if entry.header.has("venue", "issn") else "article"
    for column in entry.header.columns.get("type", ()):
        if form := find_form(entry.row.get(column)):
            entry.used.add(column)
            return usual if form == "article" else form
    return usual


def _read_venue(entry: Entry) -> Venue | None:
    name = entry.get("venue")
    numbers = (
        Value(found, part.passage)
        for part in entry.split("issn")
        if (found := read_identifier(f"issn:{_write_issn(part.text)}"))
    )
    return Venue(name, identifiers=tuple(numbers)) if name else None


def _write_issn(text: str) -> str:
    """Return an ISSN with the hyphen that some databases leave out."""
    return f"{text[:4]}-{text[4:]}" if text.isalnum() else text


def _read_language(entry: Entry) -> str:
    value = entry.get("language")
    text = value.text.casefold() if value else ""
    return _LANGUAGES.get(text, text if re.fullmatch(r"[a-z]{2}", text) else "")


_LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "portuguese": "pt",
    "italian": "it", "français": "fr", "deutsch": "de", "español": "es", "português": "pt",
    "italiano": "it", "chinese": "zh", "japanese": "ja", "russian": "ru", "dutch": "nl",
}  # fmt: skip


def _read_contributors(entry: Entry, identifiers: Sequence[Value]) -> Iterator[Contribution]:
    """Yield authors and editors, with what the row says of each."""
    separator = entry.settings.separator
    cells = [*entry.list("author"), *entry.list("person")]
    authors = [_take_number(found) for cell in cells for found in read_people(cell, separator)]
    authors = _add_named_orcids(entry, _add_identifiers(authors, identifiers))
    if entry.header.has("authors with affiliations"):
        yield from _add_signatures(entry, authors)
    else:
        yield from _add_organizations(entry, authors)
    for cell in entry.list("editor"):
        for editor in read_people(cell, separator):
            yield replace(editor, relation="editor")


def _take_number(author: Contribution) -> Contribution:
    """Return an author whose number in the database stands behind the name."""
    name = author.name
    match = _NUMBER.search(name.passage.quote)
    if match is None:
        return author
    (bare,) = read_people(Value.state(name.passage.part(0, match.start())))[:1] or [author]
    return replace(author, name=bare.name, kind=bare.kind, local=match[1])


def _add_identifiers(
    authors: list[Contribution], identifiers: Sequence[Value]
) -> list[Contribution]:
    """Give each author the ORCID iD at the same place, if there are as many."""
    orcids = [value for value in identifiers if value.text.startswith(_ORCID)]
    if len(orcids) != len(authors):
        return authors
    return [replace(a, identifiers=(i,)) for a, i in zip(authors, orcids, strict=True)]


def _add_named_orcids(entry: Entry, authors: list[Contribution]) -> list[Contribution]:
    """Give each author the ORCID iD that another column states beside the same name."""
    named = {
        fold_name(match[1]): Value(found, cell.part(*match.span()))
        for cell in entry.list("authors with orcid")
        for match in _NAMED_ORCID.finditer(cell.text)
        if (found := read_identifier(match[2]))
    }
    return [
        replace(author, identifiers=(named[key],)) if key in named else author
        for author in authors
        for key in [fold_name(author.name.passage.quote)]
    ]


def _add_signatures(entry: Entry, authors: Sequence[Contribution]) -> Iterator[Contribution]:
    """Yield the authors with the organizations that another column states beside their names."""
    signed: dict[str, list[Affiliation]] = {}
    signatures = [s for c in entry.list("authors with affiliations") for s in read_signatures(c)]
    for signature in signatures:
        found = [a for address in signature.addresses for a in read_affiliation(address)]
        for name in signature.names:
            signed.setdefault(fold_name(name), []).extend(found)
    in_order = [s for s in signatures if len(s.names) == 1]
    by_order = len(in_order) == len(authors)
    for i, author in enumerate(authors):
        keys = [fold_name(author.name.passage.quote), fold_name(author.name.text)]
        if by_order:
            keys.append(fold_name(in_order[i].names[0]))
        own = next((signed[key] for key in keys if key in signed), [])
        yield replace(author, affiliations=author.affiliations + tuple(own))


def _add_organizations(entry: Entry, authors: Sequence[Contribution]) -> Iterator[Contribution]:
    """Yield the authors with the row's organizations: one for all, or as many as authors."""
    cells = entry.list("organization")
    found = [a for cell in cells for a in read_affiliations(cell, entry.settings.separator)]
    if not authors:
        # An organization beside a work without author is its author.
        yield from (Contribution(a.organization, Kind.ORGANIZATION) for a in found)
        return
    roles = entry.split("role") if len(authors) == 1 else ()
    if len(found) == len(authors) > 1:
        for author, own in zip(authors, found, strict=True):
            yield replace(author, affiliations=(*author.affiliations, own))
        return
    if len(found) > 1 < len(authors):
        reason = f"{len(found)} organizations for {len(authors)} authors: whose is not said"
        entry.problems += [Unread(cell.passage, reason) for cell in cells]
        found = []
    place = entry.get("place") if len(found) == 1 else None
    if place:
        found = [replace(found[0], place=place)]
    for author in authors:
        yield replace(
            author, roles=author.roles + roles, affiliations=(*author.affiliations, *found)
        )
