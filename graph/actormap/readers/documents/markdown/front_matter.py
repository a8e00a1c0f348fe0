"""The front matter of a Markdown file (YAML or TOML): what it says of the page itself."""

import re
from collections.abc import Iterator, Mapping

from actormap.identifiers import read_identifier
from actormap.model import Passage
from actormap.readers.documents.markdown.matter import Matter, parse_matter
from actormap.readers.tables.cells import read_date, split_value
from actormap.readers.tables.people import read_affiliation, read_people
from actormap.records import Affiliation, Contribution, Record, Unread, Value, Work

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LONGEST = 65_536
_NAMES = {
    "title": "title", "author": "authors", "authors": "authors", "creator": "authors",
    "date": "date", "published": "date", "year": "date", "tags": "keywords",
    "keywords": "keywords", "categories": "keywords", "topics": "keywords", "doi": "identifier",
    "identifier": "identifier", "abstract": "teaser", "summary": "teaser",
    "description": "teaser", "affiliations": "affiliations", "lang": "language",
}  # fmt: skip


def find_front_matter(text: str) -> re.Match[str] | None:
    """Return where the front matter stands (group 2), if there is one."""
    match = _FRONT.match(text)
    return match if match and len(match[2]) <= _LONGEST else None


def read_front_matter(source: str, match: re.Match[str]) -> Iterator[Record]:
    """Yield the work that the page is, if it names authors, and what else was not used."""
    quote = match[0].rstrip()
    whole = Passage(source, match.start(), match.start() + len(quote), 1, quote)
    try:
        matter = parse_matter(source, match)
    except ValueError as error:
        yield Unread(whole, f"front matter that cannot be read: {error}")
        return
    known = {
        _NAMES[name.lower()]: value for name, value in matter.items() if name.lower() in _NAMES
    }
    title = known.get("title")
    if not isinstance(title, Value) or "authors" not in known:
        yield Unread(whole, "front matter without title and authors, so no work of its own")
        return
    yield _make_work(title, known)
    if unused := [name for name in matter if name.lower() not in _NAMES]:
        yield Unread(whole, f"of the front matter not used: {', '.join(unused)}")


def _make_work(title: Value, known: Mapping[str, Matter]) -> Work:
    teaser = known.get("teaser")
    dates = [Value(d, v.passage) for v in _list_values(known, "date") if (d := read_date(v.text))]
    identifiers = [
        Value(found, value.passage)
        for value in _list_values(known, "identifier")
        if (found := read_identifier(value.text))
    ]
    return Work(
        title=title,
        teaser=teaser if isinstance(teaser, Value) else None,
        contributors=tuple(_read_authors(known)),
        issued=dates[0] if dates else None,
        identifiers=tuple(identifiers),
        keywords=tuple(
            part for v in _list_values(known, "keywords") for part in split_value(v, kind="keyword")
        ),
        local="front matter",
    )


def _list_values(matter: Mapping[str, Matter], name: str) -> list[Value]:
    found = matter.get(name, [])
    return [v for v in (found if isinstance(found, list) else [found]) if isinstance(v, Value)]


def _read_authors(known: Mapping[str, Matter]) -> Iterator[Contribution]:
    """Yield the authors: names, or what is said of each with the affiliations by number."""
    numbered: dict[str, Value] = {}
    affiliations = known.get("affiliations", [])
    for i, row in enumerate(affiliations if isinstance(affiliations, list) else [], start=1):
        if isinstance(row, dict) and isinstance(name := row.get("name"), Value):
            keys = [row.get("index"), row.get("id")]
            numbered |= {key.text: name for key in keys if isinstance(key, Value)}
            numbered.setdefault(str(i), name)
    authors = known.get("authors", [])
    for author in authors if isinstance(authors, list) else [authors]:
        if isinstance(author, Value):
            yield from read_people(author)
        elif isinstance(author, dict):
            yield from _read_author(author, numbered)


def _read_author(
    author: Mapping[str, Matter], numbered: Mapping[str, Value]
) -> Iterator[Contribution]:
    name = _find_name(author)
    if name is None:
        return
    orcids = [
        Value(found, value.passage)
        for value in _list_values(author, "orcid")
        if (found := read_identifier(value.text))
    ]
    yield Contribution(
        name,
        identifiers=tuple(orcids),
        affiliations=tuple(_read_affiliations(author, numbered)),
    )


def _find_name(author: Mapping[str, Matter]) -> Value | None:
    if isinstance(name := author.get("name"), Value):
        return name
    parts = [author.get(key) for key in ("given-names", "given", "surname", "family")]
    words = [part for part in parts if isinstance(part, Value)]
    return Value(" ".join(w.text for w in words), words[-1].passage) if words else None


def _read_affiliations(
    author: Mapping[str, Matter], numbered: Mapping[str, Value]
) -> Iterator[Affiliation]:
    """Yield the affiliations of an author: by number, or in words."""
    for name in ("affiliation", "affiliations"):
        for value in _list_values(author, name):
            keys = [key.strip() for key in value.text.split(",")]
            if all(key in numbered for key in keys):
                yield from (a for key in keys for a in read_affiliation(numbered[key]))
            elif not value.text.replace(",", "").replace(" ", "").isdigit():
                yield from read_affiliation(value)


def list_blank(match: re.Match[str]) -> str:
    """Return as many line ends as the front matter has, to keep the lines of what follows."""
    return "\n" * match[0].count("\n")
