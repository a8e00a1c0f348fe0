"""A row that connects two names → the claim that they are connected."""

from collections.abc import Iterator

from msgspec.structs import replace

from actormap.bylines import Byline, parse_byline
from actormap.mapping.page import Page
from actormap.model import Claim, Kind, Mention
from actormap.records import End, Link


def map_link(page: Page, record: Link) -> Iterator[Claim]:
    """Yield the claim of a link between two things."""
    subject, target = (_mention_end(page, end) for end in (record.subject, record.object))
    yield Claim(
        subject, record.relation, target, record.passage, "row of connections", record.details
    )


def _mention_end(page: Page, end: End) -> Mention:
    kind = end.kind or guess_kind(end.name.text)
    mention = page.mention(kind, end.name.text, local=end.local, identifier=end.identifier)
    return replace(mention, source=end.source) if end.source else mention


def guess_kind(name: str) -> Kind:
    """Return whether a bare name is a person's or, as most are, an organization's.

    >>> guess_kind("Keri Facer"), guess_kind("LEGO Foundation")
    (<Kind.PERSON: 'person'>, <Kind.ORGANIZATION: 'organization'>)
    """
    parsed = parse_byline(name)
    person = isinstance(parsed, Byline) and bool(parsed.contributors)
    return Kind.PERSON if person else Kind.ORGANIZATION
