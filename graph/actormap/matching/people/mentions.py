"""What is known of one mention, or of several that are one, made ready to be compared."""

from collections.abc import Iterable
from functools import lru_cache
from sys import intern
from typing import Any
from zlib import crc32

from msgspec import Struct
from msgspec.structs import astuple

from actormap.matching.model import Profile
from actormap.matching.people.names import PersonName, parse_name
from actormap.names import fold_name

_VENUES = frozenset({"venue", "journal", "booktitle", "publication", "conference", "container"})
_EMAILS = frozenset({"email", "e-mail", "mail", "emails"})
_SHORTEST_WORD = 3
# What a group of mentions remembers, at most, so that a prolific author costs no more than others.
_MOST_COAUTHORS = 200
# Of a byline of hundreds, those with the smallest checksums: the same ones in each.
_MOST_OF_A_BYLINE = 30
_MOST_OTHERS = 60


class Mention(Struct, gc=False):
    """A person as one or several mentions show them.

    `names` are the names in use, the fullest first. `coauthors` maps family name and initial to
    the given names as they are written together. `team` is the size of the smallest byline.
    `organizations` are sets of words; `works` are titles, `words` those of titles. `years` are the
    first and the last; 0 where none is known. `size` counts the mentions.
    """

    id: str
    names: tuple[PersonName, ...]
    coauthors: dict[str, str]
    team: int
    organizations: frozenset[frozenset[str]]
    works: frozenset[str]
    words: frozenset[str]
    venues: frozenset[str]
    years: tuple[int, int]
    emails: frozenset[str]
    details: tuple[tuple[str, str], ...]
    profile: Profile
    size: int = 1

    @property
    def name(self) -> PersonName:
        """The fullest name."""
        return self.names[0]


def prepare_mention(profile: Profile, *, lists_self: bool = False) -> Mention:
    """Return a profile as it is compared.

    `lists_self` tells that the co-authors are whole bylines, the person included.
    """
    name = parse_name(profile.name)
    works = frozenset(filter(None, map(fold_name, profile.titles)))
    named = {"venues": set[str](), "emails": set[str]()}
    details = []
    for field, value in profile.details:
        kind = "venues" if field in _VENUES else "emails" if field in _EMAILS else ""
        if kind:
            named[kind].add(fold_name(value) if kind == "venues" else value.casefold())
        else:
            details.append((field, fold_name(value)))
    return Mention(
        id=profile.id,
        names=(name,),
        coauthors=_read_coauthors(profile, name, lists_self=lists_self),
        team=len(profile.coauthors) + (not lists_self),
        organizations=frozenset(filter(None, map(split_organization, profile.organizations))),
        works=works,
        words=_list_words(*works) if len(works) == 1 else _NOTHING.union(*map(_list_words, works)),
        venues=frozenset(named["venues"]) or _NOTHING,
        years=(profile.years[0], profile.years[-1]) if profile.years else (0, 0),
        emails=frozenset(named["emails"]) or _NOTHING,
        details=tuple(details),
        profile=profile,
    )


_NOTHING: frozenset[str] = frozenset()


def list_themselves(profiles: Iterable[Profile]) -> bool:
    """Tell whether most that have co-authors are among them: then bylines are whole."""
    listed = [profile.name in profile.coauthors for profile in profiles if profile.coauthors]
    return 2 * sum(listed) > len(listed)


def _read_coauthors(profile: Profile, own: PersonName, *, lists_self: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    left_out = not lists_self
    for text in profile.coauthors:
        if not left_out and text == profile.name:
            left_out = True
            continue
        key, joint = split_coauthor(text)
        found[key] = joint
    if len(found) > _MOST_OF_A_BYLINE:
        kept = sorted(found, key=lambda key: crc32(key.encode()))[:_MOST_OF_A_BYLINE]
        kept += [key for key in (own.key,) if key in found]
        found = {key: found[key] for key in kept}
    return found


@lru_cache(maxsize=262_144)
def split_coauthor(text: str) -> tuple[str, str]:
    """Return family name and initial, and the given names written together."""
    name = parse_name.__wrapped__(text)
    return intern(name.key), intern("".join(name.given))


@lru_cache(maxsize=65536)
def split_organization(text: str) -> frozenset[str]:
    """Return the words of an organization's name."""
    return frozenset(map(intern, fold_name(text).split()))


@lru_cache(maxsize=65536)
def _list_words(title: str) -> frozenset[str]:
    return frozenset(intern(word) for word in title.split() if len(word) >= _SHORTEST_WORD)


def merge_mentions(one: Mention, other: Mention) -> Mention:
    """Return what is known of two that are one; `one` lends its id."""
    known = [years for years in (one.years, other.years) if years[0]]
    names = sorted(
        {*one.names, *other.names}, key=lambda name: (-len("".join(name.given)), *astuple(name))
    )
    return Mention(
        id=min(one.id, other.id),
        names=tuple(names),
        coauthors=_join(one.coauthors, other.coauthors),
        team=min(one.team, other.team),
        organizations=_unite(one.organizations, other.organizations),
        works=_unite(one.works, other.works),
        words=_unite(one.words, other.words, 4 * _MOST_OTHERS),
        venues=_unite(one.venues, other.venues),
        years=(min(y[0] for y in known), max(y[1] for y in known)) if known else (0, 0),
        emails=_unite(one.emails, other.emails),
        details=one.details or other.details,
        profile=one.profile if one.id < other.id else other.profile,
        size=one.size + other.size,
    )


def _join(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    if len(one) >= _MOST_COAUTHORS:
        return one
    joined = dict(one)
    for key, joint in other.items():
        if len(joint) > len(joined.get(key, "")):
            joined[key] = joint
    return joined


def _unite(one: frozenset[Any], other: frozenset[Any], most: int = _MOST_OTHERS) -> frozenset[Any]:
    """Return the values of both, or as many as may be remembered: always the same ones."""
    if other <= one:
        return one
    both = other if one <= other else one | other
    if len(both) <= most:
        return both
    # A set of words has no order of its own: that of its text would differ from run to run.
    return frozenset(sorted(both, key=_order)[:most])


def _order(value: str | frozenset[str]) -> list[str]:
    return [value] if isinstance(value, str) else sorted(value)
