"""What the claims say of each mention, as far as it tells whether two are one.

Cost: one pass over the claims, and one over each mention's own links.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from actormap.matching import Profile
from actormap.model import Claim, Kind, Mention, Text

# Who made a work; those who made it together are different people.
AUTHORING = ("creator", "editor", "contributor")
_MOST_MAKERS = 50
_LOCATING = ("works in", "located in")
# Of a place, those that have their seat there.
_HOMES = ("member of", "unit of", "of located in")

_Links = Mapping[str, list[tuple[str, Mention]]]


def make_profiles(mentions: Iterable[Mention], claims: Iterable[Claim]) -> list[Profile]:
    """Return the profile of each mention, in their order."""
    links, texts = _collect(claims)
    return [_make_profile(mention, links, texts) for mention in mentions]


def _collect(
    claims: Iterable[Claim],
) -> tuple[_Links, Mapping[tuple[str, str], set[str]]]:
    """Map mentions to what they are linked with, in both directions, and to what is stated."""
    links: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.object, Mention):
            links[claim.subject.id].append((claim.relation, claim.object))
            links[claim.object.id].append((f"of {claim.relation}", claim.subject))
        elif isinstance(claim.object, Text):
            texts[claim.subject.id, claim.relation].add(claim.object.value)
    return links, texts


def _make_profile(
    mention: Mention, links: _Links, texts: Mapping[tuple[str, str], set[str]]
) -> Profile:
    own = links.get(mention.id, [])
    works = [other for relation, other in own if relation.removeprefix("of ") in AUTHORING]
    works = works if mention.kind is not Kind.WORK else [mention]
    dates = [date for work in works for date in texts.get((work.id, "issued"), ())]
    identifiers = texts.get((mention.id, "identifier"), set()) | {mention.identifier}
    return Profile(
        id=mention.id,
        kind=mention.kind,
        name=mention.name,
        organizations=_name(o for r, o in own if r in _HOMES),
        coauthors=_name(_list_makers(mention, works, links)),
        titles=_name(works) if mention.kind is not Kind.WORK else (),
        years=tuple(sorted({int(date[:4]) for date in dates if date[:4].isdecimal()})),
        places=_name(o for r, o in own if r in _LOCATING),
        identifiers=tuple(sorted(identifiers - {""})),
        source=mention.source,
    )


def _list_makers(mention: Mention, works: Iterable[Mention], links: _Links) -> Iterator[Mention]:
    """Yield who else made these works; a crowd of authors says little and costs its square."""
    for work in works:
        makers = [other for relation, other in links.get(work.id, ()) if relation in AUTHORING]
        if len(makers) <= _MOST_MAKERS:
            yield from (maker for maker in makers if maker.id != mention.id)


def _name(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(sorted({mention.name for mention in mentions}))
