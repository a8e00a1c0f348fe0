"""Words that state authors ("By Ann Lee and Bo Ek, CNN") → names."""

import re
from collections.abc import Iterator

from actormap.bylines import Byline, parse_byline
from actormap.names import fold_name
from actormap.readers.html.dates import find_dates

_BY = r"(?:by|von|par|por|di|da|av|af|door|przez|автор|от)"
_DONE = (
    "article|story|text|texte|words|photos?|posted|published|submitted|written|reported|created|"
    "contributed|analysis|opinion|review(?:ed)?|interview|blog(?:\\s?post)?|publié|écrit|"
    "propos recueillis|veröffentlicht|geschrieben|publicado|escrito|scritto|pubblicato|geplaatst|"
    "(?:a )?guest post|a post|contribution|edited|compiled|updated"
)
_WHO = (
    "authors?|auteure?s?|autor(?:e|en|es|a|in)?|byline|by line|verfasser|written|text|texte|words|"
    "posted|redaktion|journalist|writer|автор|作者|文|撰文|撰稿|采写|执笔|記者|记者|来源|by|von|par|por"
)
# A template may leave out the space: "byAnn Lee".
_LABEL = re.compile(
    rf"^\W*(?:(?:(?:{_DONE})(?:\s*\w{{2,9}})?\s+)?{_BY}\s*[:.]?\s+|(?:{_WHO})\s*[:：/|｜丨]+\s*"
    r"|(?-i:[Bb]y(?=[A-Z][a-z])))+",
    re.IGNORECASE,
)
# What may follow the names in the same element, from here to the end of it.
_TAIL = re.compile(
    r"\s*(?:[|•·▪►»]|\s[–—-]\s|\b(?:published|posted|updated|last updated|last modified|created|"
    r"envoyée?s? spécia|follow(?:ed)?\b|share\b|comments?\b|view all|view archive|email|e-mail|"
    r"about the author|read more|am \d|um \d|le \d|artikel (?:empfehlen|teilen)|partager|compartir|"
    r"on (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,\s|"
    r"updated|filed|\d{1,2}/\s?\d{1,2}/|in (?-i:[A-Z])[\w ]+$|\d{1,2}:\d\d|"
    r"\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)).*",
    re.IGNORECASE | re.DOTALL,
)
# In Chinese the editor on duty and the source stand in one line with the author.
_OTHERS = re.compile(
    r"\s*[\[【（(]?\s*(?:责任编辑|責任編輯|责编|编辑|編輯|审核|校对|来源|出处)\s*[:：].*", re.DOTALL
)
_EDGE = re.compile(r"^[\s,;:.|/&·•–—-]+|[\s,;:|/&·•–—(-]+$")
# Who wrote together with the first: "Ann Lee (with Bo Ek)".
_TOGETHER = re.compile(r"\s*\(\s*(?=(?:with|mit|avec|con|com)\s)([^()]+)\)", re.IGNORECASE)
# The agency behind a name: "Ann Lee Bloomberg".
_AGENCY = re.compile(
    r"(?<=\w\s)(\w[\w'’.-]+)\s(?:the\s)?(?:bloomberg(?: news)?|reuters|afp|dpa|cnn|bbc(?: news)?|"
    r"associated press|canadian press)$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:[\s,|]+(?:on|am|le|at|el|il|den|vom|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?))+$",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S+@\S+\.\w+|(?<!\w)@\w+|https?://\S+|\bwww\.\S+|\([^)]*\)|\[[^\]]*\]")
_AND = r"\s(?:and|und|et|y|e|og|och|en|with|mit|avec|con)\s"
_JOINT = re.compile(rf"\s*(?:[;|/、，；·•,]|{_AND}|\s?&\s?)+\s*", re.IGNORECASE)
_BAR = re.compile(r"(?<=\w)\|(?=\w)")
_BETWEEN = re.compile(r"\s*[;、；]\s*")
# Words in what is no name of a person: roles, desks, agencies.
_NO_PERSON = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|editorial|contributors?|press|news|"
    r"media|bureau|desk|agency|agence|agencies|team|redaktion|rédaction|redaction|redacción|"
    r"redazione|service|services|wire|times|post|magazine|journal|association|associated|institute|"
    r"university|foundation|network|group|company|inc|ltd|gmbh|online|blog|radio|tv|bbc|cnn|reuters|"
    r"afp|dpa|ap|epa|efe|columnist|producer|director|professor|manager|founder|ceo|chief|senior|"
    r"special|guest|author|admin|administrator|digital|international|daily|weekly|report|studio|"
    r"lab|labs|council|society|centre|center|project|community|department|office|committee|"
    r"ediciones|éditions|editions|edizioni|verlag|editora|editorial|grupo|groupe|gruppe|gruppo|"
    r"universi(?:dad|té|tät|dade|tà)|minist(?:erio|ère|erium|ério|ero)|asociación|association|"
    r"associação|verband|verein|stiftung|fundación|fondation|fundação|instituto?|istituto|zeitung|"
    r"diario|periódico|jornal|gazeta|agencia|agência|agenzia|agentur|presse|prensa|imprensa|stampa|"
    r"sp\. z o\.o|s\.?r\.?l|s\.?a\.?s|"
    r"the|for|of|from|to|your|our|this|all|more)\b|通信社|新聞社|新闻|编辑|社$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:(?:(?:site|web|user|super)[ -]?)?admin(?:istrator)?(?: user)?|webmaster|staff|editors?|"
    r"editor in chief|authors?|anonymous|guest|unknown|none|null|undefined|n/?a|by|root|user|"
    r"super user|default|test|follow|share|read more|"
    r"contact|about|home|subscribe|advertisement|profile|website|view profile|bio|posts?|photo|"
    r"image|print|email|twitter|facebook|(?:your |author )?name|\W*\d[\W\d]*|"
    r"(?-i:[a-z]{1,3})|未知|佚名)$",
    re.IGNORECASE,
)
# Chinese and Japanese names have fewer characters than this.
_LONG_HAN = re.compile(r"[\u4e00-\u9fff]{6,}")
_SHORTEST = 3
_LONGEST = 80
# Of so many words the first may be a role or a degree.
_LIKELY_ROLE = 3
_LONGEST_LIST = 4_000
_MOST_WORDS = 6


def split_creators(text: str, *, inverted: bool = False, single: bool = False) -> list[str]:
    """Return the names in words that state the authors, without labels, roles, dates, addresses.

    `inverted` says that "Lee, Ann" is one name, as in bibliographic metadata; `single` that the
    text is one name, as in structured data. A lone name of an organization is kept.

    >>> split_creators("By Ann Lee and Bo Ek, CNN")
    ['Ann Lee', 'Bo Ek']
    >>> split_creators("Lee, Ann; Ek, Bo", inverted=True)
    ['Ann Lee', 'Bo Ek']
    """
    bare = strip_byline(_divide(text))
    if not bare:
        return []
    joined = _JOINT.search(bare) is not None
    short = len(bare.split()) < _LIKELY_ROLE
    if not joined and (single or (short and is_person(bare))):
        return list(_keep_names([bare]))
    if inverted or ";" in bare:
        names = [_turn(part) for part in _BETWEEN.split(bare)]
    else:
        names = _list_names(bare)
    return list(_keep_names(names))


def _divide(text: str) -> str:
    """Return "Ann Lee; Bo Ek" for "Ann Lee|Bo Ek", as programs join names."""
    parts = _BAR.split(text)
    return "; ".join(parts) if len(parts) > 1 and all(map(is_person, parts)) else text


def strip_byline(text: str) -> str:
    """Return what states the names: without "By", contacts, dates and what follows them."""
    if len(text) > _LONGEST_LIST or re.match(r"\s*(?:https?:|www\.|/)", text):
        return ""
    bare = _OTHERS.sub("", _LABEL.sub("", " ".join(text.split())))
    bare = _CONTACT.sub(" ", _TOGETHER.sub(r" \1", bare))
    bare = _AGENCY.sub(r"\1", _LABEL.sub("", bare))
    if found := next(find_dates(bare), None):
        before = _LAST.sub("", bare[: found.start].rstrip(" ,|"))
        bare = before if found.start >= _SHORTEST else bare[found.end :]
    bare = _TAIL.sub("", _TAIL.sub("", " ".join(bare.split())))
    return _EDGE.sub("", _LABEL.sub("", bare))


def is_person(name: str, *, declared: bool = False) -> bool:
    """Tell whether words look like a person's name rather than a group's or a user's.

    `declared` says that structured data call it a person: then one capitalised word will do.

    >>> is_person("Ann Lee"), is_person("CNN Wire"), is_person("admin"), is_person("Ann")
    (True, False, False, False)
    >>> is_person("Ann", declared=True), is_person("admin", declared=True)
    (True, False)
    """
    words = name.split()
    if not words or _NO_PERSON.search(name) or any(c.isdigit() for c in name):
        return False
    if len(words) == 1:
        if name.isascii():
            return declared and name.istitle()
        return not _LONG_HAN.fullmatch(name)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) <= _MOST_WORDS and (not name.isascii() or 2 * capitals >= len(words))


def _list_names(bare: str) -> list[str]:
    """Return the names in a line: as a byline if it reads as one, else cut at its joints."""
    if " / " in bare:
        return [name for part in bare.split(" / ") for name in _list_names(part)]
    parsed = parse_byline(bare) if len(bare) < 3 * _LONGEST else None
    if isinstance(parsed, Byline) and parsed.contributors and parsed.title is None:
        return [person.name.text for person in parsed.contributors]
    parts = [part for part in _JOINT.split(bare) if part]
    people = [part for part in parts if is_person(part)]
    if people and not people[0].isupper():
        people = [part for part in people if not part.isupper()]
    if people:
        return people
    return parts[:1] if "," in bare else [bare]


def _turn(name: str) -> str:
    """Return "Ann Lee" for "Lee, Ann"."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 2 and all(parts):  # noqa: PLR2004 - family and given name
        return f"{parts[1]} {parts[0]}"
    return name


def _keep_names(names: list[str]) -> Iterator[str]:
    """Yield each name once, without what is none."""
    seen = set()
    for name in names:
        bare = _EDGE.sub("", name).strip()
        key = fold_name(bare)
        if key and key not in seen and not _NO_NAME.match(bare) and len(bare) <= _LONGEST:
            seen.add(key)
            yield bare
