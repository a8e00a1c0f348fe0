"""Statements that contradict each other → one value for each field."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, islice, pairwise

from actormap.names import fold_name
from actormap.readers.html.body import ELSEWHERE
from actormap.readers.html.creators import is_person, split_creators
from actormap.readers.html.dates import parse_date
from actormap.readers.html.model import Author, Found
from actormap.readers.html.statements import Statement

# Places that state authors, by trust. Names in one place make one list.
_AUTHOR_ORDER = (
    "citation_author",
    "citation_authors",
    "json-ld",
    "parsely-author",
    "sailthru.author",
    "byl",
    "eprints.creators_name",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "microdata",
    "rdfa",
    "rel=author",
    "byline element",
    "near the heading",
    "author",
    "article:author",
    "og:article:author",
    "byline",
    "beside the date",
    "rel=author, elsewhere",
    "byline element, elsewhere",
)
_INVERTED = frozenset(
    "citation_author citation_authors dc.creator dcterms.creator eprints.creators_name".split()
)
# Places in the page's own words; several may have nothing to do with each other.
_VISIBLE = ("rel=author", "byline element", "near the heading", "beside the date")
# More lines than this are no bylines: each is then taken for one name.
_MOST_LINES = 100
# Of so many, names in structured data are looked at for a role before the name.
_FEW = 20
_MOST_AUTHORS = 5_000
# Characters of source between two authors of one article.
_FAR = 600
_DATE_ORDER = (
    "citation_publication_date",
    "citation_online_date",
    "json-ld",
    "article:published_time",
    "og:article:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "microdata",
    "rdfa",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "published_time",
    "publication_date",
    "datepublished",
    "originalpublicationdate",
    "article_date_original",
    "cxenseparse.recs.publishtime",
    "ptime",
    "displaydate",
    "date",
    "date meta",
    "<time>",
    "date created",
    "address",
    "in the title",
    "near the heading, elsewhere",
    "<time>, elsewhere",
    "date element, elsewhere",
)

# Of these, the order on the page counts: what follows the heading comes first.
_SEEN_DATES = ("<time>", "date element", "near the heading")


def choose_authors(statements: Sequence[Statement], sites: set[str]) -> tuple[Author, ...]:
    """Return the authors from the most trusted place that names a person; else a group.

    The name of the site itself is an author only where nothing else is.
    """
    stated = [each for each in statements if each.field == "author"]
    far = [each for each in stated if each.found.method.endswith(ELSEWHERE)]
    near = [each for each in stated if not each.found.method.endswith(ELSEWHERE)]
    lists = _group_authors(near) or _group_authors(far)
    people = [authors for authors in lists if any(not each.is_organization for each in authors)]
    if people:
        return tuple(each for each in people[0] if not each.is_organization)
    foreign = [
        authors
        for authors in lists
        if all(fold_name(each.name.value) not in sites for each in authors)
    ]
    return next(iter(foreign or lists), ())


def _group_authors(statements: Sequence[Statement]) -> list[tuple[Author, ...]]:
    """Return the lists of authors, the most trusted place first."""
    ranked = sorted(statements, key=_rank_author)
    lists = [
        _list_authors(part)
        for _, group in groupby(ranked, key=lambda each: each.found.method)
        for part in _part(list(group))
    ]
    return [authors for authors in lists if authors]


def _part(statements: list[Statement]) -> list[list[Statement]]:
    """Return the statements of one kind of place; of the page's own words, those side by side.

    Far from each other are the bylines of other articles, that the page recommends.
    """
    if not statements[0].found.method.startswith(_VISIBLE):
        return [statements]
    parts = [[statements[0]]]
    for before, each in pairwise(statements):
        if abs(each.found.start - before.found.end) > _FAR and not _holds(before, each):
            parts.append([])
        parts[-1].append(each)
    return parts


def _holds(before: Statement, each: Statement) -> bool:
    return (
        each is not before
        and before.found.start <= each.found.start
        and each.found.end <= before.found.end
        and before.found.end > 0
        and before.found.start < each.found.start
    )


def _rank_author(statement: Statement) -> int:
    method = _fold_method(statement.found.method)
    return _AUTHOR_ORDER.index(method) if method in _AUTHOR_ORDER else len(_AUTHOR_ORDER)


def _fold_method(method: str) -> str:
    return (
        method.replace("dc:", "dc.").replace("dcterms:", "dcterms.").removesuffix(".personalname")
    )


def _list_authors(statements: Sequence[Statement]) -> tuple[Author, ...]:
    """Return the authors in statements that belong together.

    An element within another states the names more exactly, unless it leaves out some of them.
    """
    if not statements[0].found.method.startswith(_VISIBLE):
        return _read_authors(statements)
    outer = [each for each in statements if any(_holds(each, other) for other in statements)]
    if not outer:
        return _read_authors(statements)
    inner = _read_authors([each for each in statements if each not in outer])
    whole = _read_authors(outer)
    names = {fold_name(each.name.value) for each in whole if not each.is_organization}
    exact = {fold_name(each.name.value) for each in inner}
    # "Ann LeeFollow" is Ann Lee with a button, not somebody more.
    if exact < names and not any(name.startswith(tuple(exact)) for name in names - exact):
        return whole
    return inner or whole


def _read_authors(statements: Iterable[Statement]) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for number, statement in enumerate(islice(statements, _MOST_AUTHORS)):
        inverted = _fold_method(statement.found.method) in _INVERTED
        single = number > _MOST_LINES or (statement.author is not None and number > _FEW)
        for name in split_creators(statement.found.value, inverted=inverted, single=single):
            given = statement.author or Author(statement.found)
            group = given.is_organization or not is_person(name, declared=statement.is_person)
            author = replace(
                given, name=replace(statement.found, value=name), is_organization=group
            )
            found.setdefault(fold_name(name), author)
    # "Ann Lee Follow" beside "Ann Lee" is the same person with a button.
    return tuple(
        author
        for key, author in found.items()
        if len(found) > _MOST_LINES or not any(key.startswith(f"{other} ") for other in found)
    )


def choose_date(
    statements: Sequence[Statement], kind: str, *, month_first: bool = False
) -> Found | None:
    """Return the date of the most trusted place that states one, as an ISO date."""
    stated = sorted((each.found for each in statements if each.field == kind), key=_rank_date)
    partial: Found | None = None
    for found in stated:
        value = parse_date(found.value, month_first=month_first)
        if partial and found.method.endswith(ELSEWHERE) and not value.startswith(partial.value):
            continue
        if len(value) == len("2016-12-23"):
            return replace(found, value=value)
        if (
            value
            and partial is None
            and found.method not in ("near the heading", "date element", "date element, elsewhere")
        ):
            partial = replace(found, value=value)
    return partial


def _rank_date(found: Found) -> int:
    method = _fold_method(found.method)
    if method in _SEEN_DATES:
        method = _SEEN_DATES[0]
    return _DATE_ORDER.index(method) if method in _DATE_ORDER else len(_DATE_ORDER)


def choose_first(statements: Iterable[Statement], *kinds: str) -> Found | None:
    """Return the first value of the first of these fields that has one."""
    listed = list(statements)
    for kind in kinds:
        for each in listed:
            if each.field == kind and each.found.value:
                return each.found
    return None
