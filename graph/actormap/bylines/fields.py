"""Commas inside a name: "Ministry of Education, Culture and Sports"."""

import re

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_acronym,
    is_joint,
    is_organization_word,
    is_topical,
    starts_role,
)
from actormap.bylines.joints import is_at
from actormap.bylines.kinds import opens_unit
from actormap.bylines.model import Part
from actormap.bylines.people import MARKED, read_people
from actormap.bylines.short_forms import abbreviates
from actormap.bylines.splitting import Opener, Segment, split_conjunctions, split_words
from actormap.bylines.territories import is_area

_MOST_FIELDS = 4
_LONGEST_FIELD = 3
_SHORT_FIELD = 2

# Universities with several seats, whose names end in one of them.
_SYSTEM = re.compile(
    r"(?:The )?(?:State )?University of (?:California|Nevada|Texas|Wisconsin|Illinois|Massachusetts"
    r"|Maryland|Missouri|Colorado|North Carolina|Hawai['‘ʻ]?i|Alaska|Arkansas|Tennessee|Nebraska"
    r"|New York)$|California State University$|SUNY$|CUNY$"
)


def merge_fields(line: Part, segments: list[Segment]) -> list[Segment]:
    """Put together the segments of one name or one role that has commas inside."""
    merged: list[Segment] = []
    i = 0
    while i < len(segments):
        reach = _reach_fields(merged[-1], segments[i:]) if merged else 0
        if reach:
            first = merged[-1].part
            whole = line.cut(
                first.start - line.start, segments[i + reach - 1].part.end - line.start
            )
            merged[-1] = Segment(whole, merged[-1].opener)
        else:
            merged.append(segments[i])
        i += reach or 1
    return merged


def _reach_fields(before: Segment, rest: list[Segment]) -> int:
    """Return how many segments go on with the list of fields that the one before began."""
    if _goes_on(before, rest[0]) or _ends_name(before, rest[0]) or _heads_fields(before, rest[0]):
        return 1
    for i, segment in enumerate(rest[:_MOST_FIELDS]):
        if segment.opener is not Opener.COMMA:
            return 0
        if _goes_on(before, segment):
            return i + 1
        if not _is_field(segment.part, wide=_is_ministry(before.part)):
            return 0
    return 0


def _goes_on(before: Segment, segment: Segment) -> bool:
    """Tell whether a segment ends a list of fields that the one before began."""
    words, earlier = _take_fields(split_words(segment.part)), split_words(before.part)
    if segment.opener is Opener.COMMA and abbreviates(segment.part.text, before.part.text):
        return find_organization_head(earlier) is not None
    if segment.opener is not Opener.COMMA or len(split_conjunctions(segment.part)) == 1:
        return False
    if starts_role(words) or find_organization_head(words) is not None:
        return False
    wide = _is_ministry(before.part) and len(words) <= 2 * _LONGEST_FIELD
    if is_topical(words) or words[0].text.islower() or wide:
        begun = _has_field(earlier) or find_organization_head(earlier) is not None
        return begun or is_topical(earlier)
    return opens_unit(earlier) and all(n.certainty < MARKED for n in read_people(segment.part))


def _heads_fields(before: Segment, segment: Segment) -> bool:
    """Tell whether a body ends its fields: "Foreign, Commonwealth and Development Office"."""
    words, earlier = split_words(segment.part), split_words(before.part)
    if segment.opener is not Opener.COMMA or len(split_conjunctions(segment.part)) == 1:
        return False
    head = find_organization_head(words)
    fields = head is not None and head > 1 and is_topical(words[:head])
    return (
        fields and len(earlier) <= _SHORT_FIELD and is_topical(earlier) and not starts_role(words)
    )


def _take_fields(words: list[Part]) -> list[Part]:
    """Return the words before "bei ver.di" and "da Câmara": what stands behind is no field."""
    for i, word in enumerate(words):
        body = is_joint(word) and find_organization_head(words[i + 1 :]) == 0
        if i and (is_at(word) or (body and words[i + 1].text[0].isupper())):
            return words[:i]
    return words


def _is_field(part: Part, *, wide: bool) -> bool:
    """Tell whether a part names one field of work; of a ministry, any short phrase does."""
    words = split_words(part)
    if starts_role(words) or len(words) > _LONGEST_FIELD or is_area(part.text):
        return False
    return find_organization_head(words) is None and (wide or is_topical(words))


def _is_ministry(part: Part) -> bool:
    """Tell whether a name begins as that of a ministry, which lists its fields."""
    words = split_words(part)
    first = fold_name(words[0].text)
    ministry = "minister" in first and not starts_role(words)
    return ministry and any(is_joint(word) for word in words[1:4])


def _has_field(words: list[Part]) -> bool:
    """Tell whether a role has begun to name its field: "Minister for Education", not "Minister"."""
    head = find_role_head(words)
    return starts_role(words) and head is not None and len(words) > head + 1


def _ends_name(before: Segment, segment: Segment) -> bool:
    """Tell whether a name goes on: "University of Nevada, Reno", or on the next line."""
    if segment.opener is Opener.COMMA:
        system = _SYSTEM.match(before.part.text) is not None
        return system and _is_short(segment.part) and not is_area(segment.part.text)
    if segment.opener is Opener.DASH:
        return _goes_with(split_words(before.part), before.part, segment.part)
    return segment.opener is Opener.NEWLINE and _goes_on_below(before.part, segment.part)


def _goes_with(words: list[Part], name: Part, other: Part) -> bool:
    """Tell whether a short form and the name that it stands for are parted by a dash alone."""
    if is_acronym(words[-1]):
        return _explains(words[-1].text, other)  # "UJS – União da Juventude Socialista"
    short = _strip_bracket(other)
    if is_area(short.text) or not any(is_organization_word(word.text) for word in words):
        return False
    if starts_role(words):
        return abbreviates(short.text, name.text)
    return is_acronym(short) and short.text[0] == name.text[0]


def _goes_on_below(before: Part, below: Part) -> bool:
    """Tell whether a name is broken in two lines."""
    words = split_words(before)
    if is_joint(split_words(below)[0]) and len(words) > 1:
        return True  # "Scuola di Specializzazione\nin Beni Culturali"
    bare = len(words) == 1 and find_organization_head(words) == 0
    return (bare and _is_short(below)) or (len(words) > 1 and is_joint(words[-1]))


def _is_short(part: Part) -> bool:
    return len(split_words(part)) <= _LONGEST_FIELD


def _explains(short: str, name: Part) -> bool:
    """Tell whether a name says what the letters before it stand for, if not all of them."""
    words = split_words(name)
    if abbreviates(short, name.text):
        return True
    headed = find_organization_head(words) == 0 and len(words) > _LONGEST_FIELD
    return headed and short[0] == name.text[0]


def _strip_bracket(part: Part) -> Part:
    """Leave out brackets at the end: "MALI (Perú)"."""
    found = re.search(r"\s*\([^()]*\)\.?$", part.text)
    return part.cut(0, found.start()) if found else part
