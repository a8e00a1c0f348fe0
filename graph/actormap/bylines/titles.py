"""The title of a work that stands in one line with its authors."""

import re

from actormap.bylines.decorations import strip_decorations, strip_leading
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    find_organization_head,
    find_role_head,
    is_proper,
    opens_office,
    starts_role,
)
from actormap.bylines.joints import strip_article
from actormap.bylines.labels import is_label
from actormap.bylines.model import Part
from actormap.bylines.opening import begins_with_person, is_named, read_opening
from actormap.bylines.people import MARKED, PLAIN, read_people
from actormap.bylines.splitting import Opener, split_segments, split_words
from actormap.bylines.title_forms import is_small, is_title, is_title_like, is_titular
from actormap.bylines.words import ABBREVIATIONS, HONORIFICS

_COLON = re.compile(r"\s*:\s+|\s+:\s*|:$")
_BY = re.compile(
    r"[,\s]\s*(?:(?:written|edited|presented) by|[bB]y|BY|[Vv]on|par|por|di|a cargo del?|a cura di)"
    r"\s+"
    r"(?=[^\W\d_a-z])|\n\s*By(?=[^\W\d_a-z][^\W\d_A-Z])"
)
_QUOTED = re.compile(r"[“\"«„](?P<inside>[^“”\"«»„]{8,})[”\"»“]")
_BRACKET_END = re.compile(r"[)\]]\s+(?=[\w“\"«„])")
_FIRST = re.compile(r"\s+[–—|/-]\s+")
_LAST = re.compile(r"\s*\n\s*|\s+[–—|-]\s+")
_NEWLINE = re.compile(r"\s*\n\s*")
_LONGEST_LABEL = 4


def take_title(line: Part) -> tuple[Part, Part | None]:
    """Return the byline proper and the title of the work that the line also holds, if any.

    A title stands before "by", behind or before a colon, behind the brackets of an affiliation, on
    a line of its own, or in quotation marks.
    """
    cuts = (
        _cut_quoted,
        _cut_by,
        _cut_bracket,
        _cut_last_line,
        _cut_stop,
        _cut_colon,
        _cut_comma,
        _cut_line,
        _cut_first,
        _cut_inside,
    )
    for cut in cuts:
        found = cut(line)
        if found is not None:
            core, title = found
            return strip_decorations(core), title and _trim_title(title)
    return line, None


def is_quoted(line: Part, title: Part) -> bool:
    """Tell whether a title stands in quotation marks in its line."""
    before = line.text[: title.start - line.start]
    return before[-1:] in tuple('“"«„') and bool(before)


def _trim_title(title: Part) -> Part | None:
    """Take off numbers, times, labels and quotation marks around a title."""
    bare = strip_leading(title)
    found = _COLON.search(bare.text)
    if found and is_label(bare.cut(0, found.start())):
        bare = bare.cut(found.end())
    opened = re.match(r"[“\"«„]", bare.text)
    bare = bare.cut(1) if opened and not re.search(r"[”\"»“]", bare.text[1:-1]) else bare
    closed = re.search(r"[”\"»“]?[\s,;:–—-]*$", bare.text)
    quoted = re.search(r"[“\"«„]", bare.text) is not None
    if closed and not (quoted and closed.group().strip()):
        bare = bare.cut(0, closed.start())
    ending = re.search(r"\s[–—-]\s", bare.text)
    if ending and is_label(bare.cut(ending.end())):
        bare = bare.cut(0, ending.start())
    return bare if bare.text and not is_label(bare) else None


def _cut_by(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Title by A, B and C"."""
    for found in list(_BY.finditer(line.text))[:-4:-1]:
        rest = line.cut(found.end())
        before = line.cut(0, found.start())
        if not before.text or begins_with_person(before) or not begins_with_person(rest):
            continue
        spelt = found.group().strip(" ,\n").casefold()
        if spelt not in ("di", "por", "par", "von") or _opens_with_given_name(rest):
            return rest, before
    return None


def _opens_with_given_name(part: Part) -> bool:
    """Tell whether a part begins with a known given name: "di Quartu Sant’Elena" does not."""
    opening = read_opening(split_segments(part)[0].part)
    return opening is not None and opening.certainty >= MARKED


def _cut_bracket(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "A (University) Title", where nothing parts the affiliation from the title."""
    for found in list(_BRACKET_END.finditer(line.text))[:4]:
        before, after = line.cut(0, found.start() + 1), line.cut(found.end())
        if not begins_with_person(before) or begins_with_person(after):
            continue
        opening = read_opening(split_segments(before)[-1].part)
        if opening is None or not opening.bracketed or _is_joined(after):
            continue
        if is_title_like(after):
            return before, after
    return None


def _cut_last_line(line: Part) -> tuple[Part, Part | None] | None:
    """Cut a title on the last of several lines, when people and their affiliation stand above.

    So too behind a dash or a bar, when the rest is a sentence.
    """
    for found in list(_LAST.finditer(line.text))[:-4:-1]:
        if _is_bracketed(line.text, found.start()):
            continue
        before, after = line.cut(0, found.start()), line.cut(found.end())
        told = len(split_segments(before)) > 1 or "(" in before.text or ":" in after.text
        people = begins_with_person(after) and ":" in after.text
        if told and not people and begins_with_person(before) and is_title_like(after):
            return before, after
        if "\n" in found.group():
            return None
    return None


def _cut_stop(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Title. A & B", as a table of contents runs on."""
    for found in re.finditer(r"(?<=[^\W\d_]{3})[.?!]\s+", line.text):
        rest, before = line.cut(found.end()), line.cut(0, found.start())
        if fold_name(before.text.split()[-1]) in ABBREVIATIONS | HONORIFICS:
            continue  # "Profa. Dra. Solange Labbonia"
        names = read_people(rest)
        if names and min(n.certainty for n in names) >= PLAIN and not begins_with_person(before):
            return rest, before
        if _is_people_only(before) and is_title_like(rest) and not begins_with_person(rest):
            return before, rest
    return None


def _is_bracketed(text: str, at: int) -> bool:
    """Tell whether a position lies within brackets."""
    return text.count("(", 0, at) > text.count(")", 0, at)


def _is_people_only(part: Part) -> bool:
    """Tell whether a part is a list of names that are sure to be ones."""
    names = [read_people(segment.part) for segment in split_segments(part)]
    sure = [name.certainty for people in names for name in people]
    return all(names) and min(sure) >= PLAIN and max(sure) >= MARKED


def _cut_colon(  # noqa: PLR0911 - one answer a case
    line: Part,
) -> tuple[Part, Part | None] | None:
    """Cut "Chair: A", "Title: A, Role" or "A: Title"; leave "A: Role" and "Treasurer: A"."""
    found = _COLON.search(line.text)
    if found is None:
        return None
    before, after = line.cut(0, found.start()), line.cut(found.end())
    if not before.text or not after.text:
        return None
    if is_label(before):
        return take_title(strip_decorations(after))
    if before.text.endswith((")", "]")) and begins_with_person(before):
        return before, after
    if begins_with_person(before):
        goes_on = starts_role(split_words(split_segments(before)[-1].part))
        return (before, after) if is_title(after) and not goes_on else None
    if begins_with_person(after) and not _is_office(before) and not is_named(before):
        return after, before
    return None


def _cut_comma(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Urban education and the current crisis, Rachel Sharp"."""
    segments = split_segments(line)
    names = [read_people(segment.part) for segment in segments]
    first = len(segments)
    while (
        first > 1 and names[first - 1] and segments[first - 1].opener in (Opener.COMMA, Opener.DASH)
    ):
        first -= 1
    sure = any(name.certainty >= MARKED for people in names[first:] for name in people)
    if first == len(segments) or names[0] or not sure:
        return None
    before = line.cut(0, segments[first].part.start - line.start).text
    title = line.cut(0, len(before.rstrip(" ,–—-")))
    words = split_words(segments[0].part)
    headed = find_organization_head(words) is not None and is_proper(words)
    if headed or starts_role(split_words(strip_article(title))) or len(words) < 3:  # noqa: PLR2004
        return None
    return line.cut(segments[first].part.start - line.start), title


def _cut_line(line: Part) -> tuple[Part, Part | None] | None:
    """Cut a title on the lines above the byline."""
    for found in list(_NEWLINE.finditer(line.text))[:4]:
        first, rest = line.cut(0, found.start()), strip_decorations(line.cut(found.end()))
        if begins_with_person(first):
            return None
        if begins_with_person(rest) and is_title(first):
            return rest, first
    return None


def _cut_first(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Rethinking Schools | Jane Smith, Director" and the same with a dash or a slash."""
    for found in list(_FIRST.finditer(line.text))[:4]:
        if _is_bracketed(line.text, found.start()):
            continue
        before, rest = line.cut(0, found.start()), line.cut(found.end())
        if begins_with_person(before):
            return None
        if begins_with_person(rest) and is_label(before):
            return take_title(rest)
        if begins_with_person(rest) and is_titular(before):
            return rest, before
    return None


def _cut_inside(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Rethinking Schools (Jane Smith, University of Leeds)"."""
    found = re.search(r"\s+\(([^()]*(?:\([^()]*\)[^()]*)*)\)$", line.text)
    if found is None:
        return None
    before, inner = line.cut(0, found.start()), line.cut(found.start(1), found.end(1))
    segments = split_segments(inner)
    names = read_people(segments[0].part) if segments else []
    sure = bool(names) and min(name.certainty for name in names) >= MARKED
    if sure and not begins_with_person(before) and is_titular(before):
        return inner, before
    return None


def _cut_quoted(line: Part) -> tuple[Part, Part | None] | None:
    """Cut a title in quotation marks before or behind the byline."""
    found = _QUOTED.search(line.text)
    if found is None:
        return None
    title = line.cut(found.start("inside"), found.end("inside"))
    before = line.cut(0, found.start())
    after = line.cut(found.end())
    gap = line.text[len(before.text) : found.start()]
    parted = before.text[-1:] in ",:;–—-" or "\n" in gap
    if not after.text.strip(".") and before.text and parted and begins_with_person(before):
        return before, title
    if not before.text and begins_with_person(
        strip_decorations(after.cut(_skip_marks(after.text)))
    ):
        return after.cut(_skip_marks(after.text)), title
    return None


def _skip_marks(text: str) -> int:
    """Return where the marks end that part a title from the byline behind it."""
    found = re.match(r"[\s,.:;–—-]*", text)
    return found.end() if found else 0


def _is_office(part: Part) -> bool:
    """Tell whether a part is nothing but a role: "1º Vice-presidente", "Editor-in-Chief"."""
    words = split_words(part)
    head = find_role_head(words)
    if head is None or len(words) > 2 * _LONGEST_LABEL:
        return False
    return opens_office(words, head) or starts_role(words)


def _is_joined(part: Part) -> bool:
    """Tell whether a part goes on with "and" or "of"."""
    words = split_words(part)
    return not words or (is_small(words[0]) and not words[0].text[0].isupper())
