"""The values in the words that a field of a shape holds."""

import re

from actormap.bylines import Part
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import find_organization_head, is_acronym, is_joint, starts_role
from actormap.bylines.inverted import read_inverted
from actormap.bylines.joints import strip_article, strip_joints, strip_quotes
from actormap.bylines.name_lists import split_names
from actormap.bylines.people import is_degree
from actormap.bylines.phrases import strip_years
from actormap.bylines.splitting import split_conjunctions, split_segments, split_words
from actormap.bylines.territories import read_places

_EDGES = " \t,;:|/–—-•·"
_STOPPED = re.compile(r"(?:\w{4,}|[)\]])\.$")
_SLASH = re.compile(r"[^/|]+")


def read_values(field: str, part: Part) -> list[Part]:
    """Return the values in the words of a field, without what only leads to them."""
    if field == "names":
        return _read_names(part)
    if field in ("about", "ignored"):
        return [part]
    bare = trim_marks(part)
    if field == "title":
        return [strip_quotes(bare)] if bare.text else []
    return [tidied for piece in _split_values(field, bare) if (tidied := _tidy(field, piece)).text]


def _split_values(field: str, part: Part) -> list[Part]:
    if field == "roles":
        return _split_roles(part)
    if field in ("organizations", "units"):
        return _split_organizations(part)
    if field == "places":
        return read_places(part) or _split_marks(part)
    return [part]


def _tidy(field: str, part: Part) -> Part:
    """Take off articles, linking words, years and quotation marks, as the grammar does."""
    bare = trim_marks(part)
    if field in ("role", "roles"):
        return strip_quotes(strip_article(strip_years(bare)))
    return strip_quotes(strip_article(strip_joints(bare)))


def trim_marks(part: Part) -> Part:
    """Take off marks at both ends, and a full stop behind a whole word."""
    text = part.text
    start = len(text) - len(text.lstrip(_EDGES))
    bare = part.cut(start, max(start, len(text.rstrip(_EDGES))))
    stopped = _STOPPED.search(bare.text) and "." not in bare.text[:-1]
    return bare.cut(0, -1) if stopped else bare


def _read_names(part: Part) -> list[Part]:
    inverted = read_inverted(part)
    if inverted and not any(group.findings for group in inverted.groups):
        return [name.part for group in inverted.groups for name in group.names]
    return [name for name in split_names(part) if not is_degree(name)]


def _split_roles(part: Part) -> list[Part]:
    """Cut "CEO and Founder", but not "Minister of Education, Sports and Culture"."""
    roles: list[Part] = []
    for piece in (p for mark in _split_marks(part) for p in split_conjunctions(mark)):
        words = split_words(strip_article(strip_years(piece)))
        goes_on = bool(words) and not starts_role(words) and bool(roles)
        if goes_on and any(is_joint(word) for word in split_words(roles[-1])):
            roles[-1] = part.cut(roles[-1].start - part.start, piece.end - part.start)
        else:
            roles.append(piece)
    return roles


def _split_organizations(part: Part) -> list[Part]:
    """Cut "Museum of Art / Light Union", but not "Museum of Glass and Sand"."""
    found: list[Part] = []
    for mark in _split_marks(part):
        pieces = split_conjunctions(mark)
        telling = all(_tells_organization(split_words(strip_joints(piece))) for piece in pieces)
        found += pieces if telling else [mark]
    return found


def _tells_organization(words: list[Part]) -> bool:
    return find_organization_head(words) is not None or is_acronym(words[0])


def _split_marks(part: Part) -> list[Part]:
    """Cut at commas, semicolons, dashes, bars and slashes, outside brackets."""
    pieces: list[Part] = []
    for segment in split_segments(part):
        whole = segment.part
        if "(" in whole.text:
            pieces.append(whole)
        else:
            pieces += [whole.cut(m.start(), m.end()) for m in _SLASH.finditer(whole.text)]
    return [piece for piece in pieces if piece.text]


def unite_places(places: list[Part]) -> tuple[Part, ...]:
    """Return each place once: "Foreign Minister of Niger, Niger" names one."""
    return tuple({fold_name(place.text): place for place in places}.values())
