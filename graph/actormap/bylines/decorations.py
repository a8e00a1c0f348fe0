"""What stands around a byline without being part of it: numbers, times, labels, titles."""

import re

from actormap.bylines.heads import find_organization_head, starts_role
from actormap.bylines.model import Part
from actormap.bylines.opening import read_opening
from actormap.bylines.people import PLAIN, read_people
from actormap.bylines.splitting import Opener, split_segments, split_words
from actormap.bylines.words import LABELS
from actormap.names import fold_name
from actormap.places import look_up_area

_LEADING = re.compile(
    r"""(?:[•·●▪◦*»>–—-]+\s+
      | \(?\d{1,3}[.)]\s+
      | \d{1,2}\s?[:.h]\s?\d{2}\s*(?:am|pm|Uhr|h)?(?:\s*[-–—]\s*\d{1,2}\s?[:.h]\s?\d{2})?
        \s*(?:am|pm|Uhr|h)?\s*[:|,–—-]?\s+)""",
    re.VERBOSE | re.IGNORECASE,
)
_TRAILING = re.compile(
    r"""\s*(?:[\[(](?:presentation|slides|download|pdf|video|tbc|tbd|online|virtual|remote|via\ zoom
        |by\ video|in\ person|confirmed|invited|présentation|en\ visio|visio|vidéo
        |en\ ligne|en\ línea|präsentation|presentación
        |apresentação|presentazione|she/her|he/him|they/them)[^)\]]*[)\]]
      | \s\*+ | [.:;,|–—-]+ )$""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?i:(?:written |edited |presented |moderated |chaired |interview )?by|with|von|mit|par|avec"
    r"|por|con|com|di)\s+(?=[^\W\d_a-z])"
)
_COLON = re.compile(r"\s*:\s+|\s+:\s*|:$")
_BY = re.compile(r"[,\s]\s*(?:written by|edited by|by|von|par|por|di)\s+(?=[^\W\d_a-z])")
_QUOTED = re.compile(r"[“\"«„](?P<inside>[^“”\"«»„]{8,})[”\"»“]")
_LONGEST_LABEL = 4


def strip_decorations(line: Part) -> Part:
    """Take off bullets, numbers, times, "By", and what a page repeats behind each byline."""
    bare = line
    while found := _LEADING.match(bare.text):
        bare = bare.cut(found.end())
    lead_in = _LEAD_IN.match(bare.text)
    if lead_in and _opens_with_person(rest := bare.cut(lead_in.end())):
        bare = rest
    while (found := _TRAILING.search(bare.text)) and not _ends_initial(bare.text):
        bare = bare.cut(0, found.start())
    return bare


def take_title(line: Part) -> tuple[Part, Part | None]:
    """Return the byline proper and the title of the work that the line also holds, if any.

    A title stands before "by", behind or before a colon, on a line of its own, or in quotation
    marks.
    """
    for cut in (_cut_quoted, _cut_by, _cut_stop, _cut_colon, _cut_line):
        found = cut(line)
        if found is not None:
            return found
    return line, None


def _cut_by(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Title by A, B and C"."""
    for found in list(_BY.finditer(line.text))[:-4:-1]:
        rest = line.cut(found.end())
        before = line.cut(0, found.start())
        if _begins_with_person(rest) and not _begins_with_person(before) and before.text:
            return rest, before
    return None


def _cut_stop(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Title. A & B", as a table of contents runs on."""
    for found in re.finditer(r"(?<=[^\W\d_]{3})[.?!]\s+", line.text):
        rest, before = line.cut(found.end()), line.cut(0, found.start())
        names = read_people(rest)
        if names and min(n.certainty for n in names) >= PLAIN and not _begins_with_person(before):
            return rest, before
    return None


def _cut_colon(line: Part) -> tuple[Part, Part | None] | None:
    """Cut "Chair: A", "Title: A, Role" or "A: Title"; leave "A: Role" as it is."""
    found = _COLON.search(line.text)
    if found is None:
        return None
    before, after = line.cut(0, found.start()), line.cut(found.end())
    if not before.text or not after.text:
        return None
    if _is_label(before):
        return strip_decorations(after), None
    if _begins_with_person(before):
        goes_on = starts_role(split_words(split_segments(before)[-1].part))
        return (before, after) if _is_title(after) and not goes_on else None
    if _begins_with_person(after):
        return after, before
    return None


def _cut_line(line: Part) -> tuple[Part, Part | None] | None:
    """Cut a title on the line above or below the byline."""
    found = re.search(r"\s*\n\s*", line.text)
    if found is None:
        return None
    first, rest = line.cut(0, found.start()), line.cut(found.end())
    if not _begins_with_person(first) and _begins_with_person(rest) and _is_title(first):
        return rest, first
    return None


def _cut_quoted(line: Part) -> tuple[Part, Part | None] | None:
    """Cut a title in quotation marks before or behind the byline."""
    found = _QUOTED.search(line.text)
    if found is None:
        return None
    title = line.cut(found.start("inside"), found.end("inside"))
    before = line.cut(0, found.start())
    after = line.cut(found.end())
    if not after.text and before.text[-1:] in ",:;–—-" and _begins_with_person(before):
        return strip_decorations(before), title
    if not before.text and _begins_with_person(strip_decorations(after)):
        return strip_decorations(after), title
    return None


def _begins_with_person(part: Part) -> bool:
    """Tell whether the first segment of a part reads as people."""
    return _opens_with_person(strip_decorations(part))


def _opens_with_person(part: Part) -> bool:
    """Tell the same of a part without decorations."""
    segments = split_segments(part)
    if not segments:
        return False
    opening = read_opening(segments[0].part)
    return opening is not None and all(n.certainty >= PLAIN for n in opening.names)


def _is_label(part: Part) -> bool:
    """Tell whether a part announces people: "Chair", "Keynote speakers", "Panel 2"."""
    words = [w for w in fold_name(part.text).split() if not w.isdigit()]
    return 0 < len(words) <= _LONGEST_LABEL and all(w in LABELS or w == "and" for w in words)


def _is_title(part: Part) -> bool:
    """Tell whether a part is no role, organization or place, so that it may be a title."""
    segments = split_segments(part)
    if any(segment.opener in (Opener.SEMICOLON, Opener.NEWLINE) for segment in segments):
        return False
    if read_people(segments[0].part):
        return False
    words = split_words(segments[0].part)
    if starts_role(words) or look_up_area(segments[0].part.text) is not None:
        return _is_long(part)
    return len(words) > 1 and (find_organization_head(words) is None or _is_long(part))


def _is_long(part: Part) -> bool:
    """Tell whether a part has more words than a role or an organization usually has."""
    return len(part.text.split()) > 2 * _LONGEST_LABEL


def _ends_initial(text: str) -> bool:
    """Tell whether a closing full stop belongs to "Jr.", "Inc." or an initial."""
    return (
        re.search(r"(?:\b\w|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|Univ|Inst|Dept|[A-Z]\.[A-Z]))\.$", text)
        is not None
    )
