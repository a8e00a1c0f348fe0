"""Names as lists of authors give them: inverted, in capitals, of an organization, of nobody."""

import re
from dataclasses import dataclass

from actormap.bylines import Byline, parse_byline
from actormap.bylines.heads import is_legal_form, is_organization_word
from actormap.model import Kind

_SUFFIX = re.compile(
    r"(?:Jr|Sr|Jnr|Snr|Junior|Senior|fils|père|II|III|IV|2nd|3rd)\.?", re.IGNORECASE
)
_DEGREE = re.compile(
    r"(?:Ph\.?\s?D|M\.?D|D\.?Phil|M\.?Sc|B\.?Sc|M\.?A|M\.?B\.?A|M\.?P\.?H|R\.?\s?N|FAAN|FRCP|Dr|Prof)\.?"
)
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.?\s+al\.?|u\.\s?a\.|\.\.\.|…)", re.IGNORECASE)
_ANONYMOUS = re.compile(
    r"\[?(?:anon(?:\.|ymous)?|unknown(?: author)?|s\.\s?n\."
    r"|no authors?(?: name)?(?: listed| available)?)\]?",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"authors?|none|n\.?\s?[na]\.?|[\W\d_]+", re.IGNORECASE)
# Words that head organizations and are surnames too; by themselves they tell nothing.
_SURNAMES = tuple(
    "bank banks church school college union lab labs house park court temple abbey forum media"
    " academy hall group place field works network trust power chapel club league".split()
)
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SOME_GROUP = re.compile(
    r"(?:.*\W)?(?:contributors|developers|team|collaboration|consortium|investigators|collective"
    r"|working group|task force|study group|community|editors|staff|participants|partners)"
    r"(?:\W.*)?",
    re.IGNORECASE,
)
_SURE = 0.8
_NO_NAME = "words in the place of a name that name nobody"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as people write it; `local` tells namesakes apart where the source does."""

    text: str
    kind: Kind = Kind.PERSON
    local: str = ""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Why words in the place of a name name nobody; no reason where they say just that."""

    reason: str


def read_name(text: str) -> Name | Unnamed:
    """Return who is named by words without markup, inverted or not.

    >>> read_name("Valle-Delgado,J. J. ").text, read_name("King, Martin Luther, Jr.").text
    ('J. J. Valle-Delgado', 'Martin Luther King, Jr.')
    >>> read_name("World Health Organization").kind
    <Kind.ORGANIZATION: 'organization'>
    """
    text = " ".join(text.split()).strip(" ,;")
    if _OTHERS.fullmatch(text):
        return Unnamed("further authors, whom the source does not name")
    if not text or _ANONYMOUS.fullmatch(text):
        return Unnamed("")
    if _NOBODY.fullmatch(text) or _DEGREE.fullmatch(text):
        return Unnamed(_NO_NAME)
    straight = _turn(text)
    if names_organization(text) or _SOME_GROUP.fullmatch(straight):
        return Name(straight if _SOME_GROUP.fullmatch(straight) else text, Kind.ORGANIZATION)
    if " " in text and any(c.isdecimal() for c in text):
        return Unnamed(_NO_NAME)
    return Name(straight)


def _turn(name: str) -> str:
    """Return "First Last, Jr" for an inverted name; any other stays as it is."""
    last, *rest = (part.strip() for part in name.split(","))
    rest = [part for part in rest if part]
    suffixes = [part for part in rest if is_suffix(part)]
    given = [part for part in rest if not is_suffix(part) and not _DEGREE.fullmatch(part)]
    return ", ".join([" ".join([*given, last]), *suffixes])


def join_name(given: str, family: str, particle: str = "", suffix: str = "") -> str:
    """Return a name as people write it, from its parts.

    >>> join_name("Ludwig", "Beethoven", "van"), join_name("Martin Luther", "King", suffix="Jr.")
    ('Ludwig van Beethoven', 'Martin Luther King, Jr.')
    """
    # A particle that elides stands close: "d'Alembert".
    sure = f"{particle}{family}" if particle.endswith(("'", "’")) else f"{particle} {family}"
    name = " ".join(f"{given} {sure}".split())
    return f"{name}, {suffix}" if suffix else name


def is_suffix(text: str) -> bool:
    """Tell whether words are a "Jr", "III" and the like."""
    return _SUFFIX.fullmatch(text.strip()) is not None


def names_organization(text: str) -> bool:
    """Tell whether an author's name is that of an organization, by its own words.

    A comma makes it a person's, but for a legal form: "Acme, Inc.".
    """
    words = text.split()
    if len(words) > 1 and is_legal_form(words[-1].strip("()")) and not is_suffix(words[-1]):
        return True
    if _ACRONYM.fullmatch(text):
        return True
    if "," in text or len(words) < 2:  # noqa: PLR2004 - a name has two words
        return False
    if _SOME_GROUP.fullmatch(text):
        return True
    heads = [word for word in words if is_organization_word(word.strip("().,"))]
    if not heads or any(_is_initial(word) for word in words):
        return False
    sure = [word for word in heads if not word.strip("().,").casefold().endswith(_SURNAMES)]
    return bool(sure) or len(words) > 3 or words[0].casefold() == "the"  # noqa: PLR2004


def is_person(text: str) -> bool:
    """Tell whether a name is surely a person's: by an initial, or a given name that is known."""
    parsed = parse_byline(text)
    if not isinstance(parsed, Byline) or len(parsed.contributors) != 1:
        return False
    return parsed.contributors[0].name.text == text and parsed.confidence >= _SURE


def _is_initial(word: str) -> bool:
    return re.fullmatch(r"[^\W\d_]\.", word) is not None
