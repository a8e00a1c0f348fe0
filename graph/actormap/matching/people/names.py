"""A person's name in parts that can be compared: family, given, suffix; in Latin letters too."""

import re
from functools import lru_cache

from msgspec import Struct

from actormap.names import fold_name

_HONORIFIC = re.compile(
    r"(?:(?:prof|dr|mr|mrs|ms|miss|sir|dame|rev|hon|herr|frau|mme|mlle|professor|professeur|"
    r"doctor|doktor|dott|dra|lord|lady)\.?(?:[\s-]+|(?<=\.))(?:habil\.?\s+)?)+(?=\S+\s+\S)",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r",?\s+(?:Ph\.?\s?D|D\.?Phil|M\.D|MD|M\.?Sc|B\.?Sc|MBA|M\.P\.H|MPH|Ed\.?D|LL\.?[BMD]|FRS|OBE|CBE|Esq)\.?"
    r"(?=\s*$|\s*,)"
)
_SUFFIX = re.compile(
    r",?\s+(jr|sr|jnr|snr|junior|senior|ii|iii|iv|2nd|3rd)\b\.?\s*$", re.IGNORECASE
)
_SUFFIXES = {
    "jnr": "jr", "junior": "jr", "snr": "sr", "senior": "sr", "2nd": "ii", "3rd": "iii"
}  # fmt: skip
_ASIDE = re.compile(r"[(\[“\"‘][^)\]”\"’]*[)\]”\"’]")
_RUN_OF_INITIALS = re.compile(r"(?:[^\W\d_]\.?[-\s]?){1,3}")
_PARTICLES = frozenset(
    "van von de der den del della di da do dos das du la le el al bin ibn bint ben ten ter te zu"
    " zum zur vom af av st y e i d o".split()
)
# Surnames of two characters.
_TWO = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 皇甫 尉迟 慕容 令狐 司徒 夏侯 南宫"
    " 남궁 황보 선우 독고".split()
)
_CAPITALIZED = re.compile(r"[A-Z][^A-Z]*")
_LONGEST_INITIALS = 3


class PersonName(Struct, frozen=True, gc=False):
    """A name in parts, all folded, without particles, honorifics and degrees.

    `given` are words and initials, those of a hyphenated name apart ("xing", "wang"); `joint` are
    the given names as they are written together ("xingwang"). `words` are all words. `sure` tells
    that it was said which is the family name (by a comma, or the script). `script` holds the name
    as it was before transliteration; empty for one in Latin letters.
    """

    family: str
    given: tuple[str, ...]
    joint: tuple[str, ...]
    suffix: str
    words: tuple[str, ...]
    sure: bool = False
    script: str = ""

    @property
    def initial(self) -> str:
        """The first letter of the given name; empty where there is none."""
        return self.given[0][0] if self.given else ""

    @property
    def key(self) -> str:
        """Family name and initial, as people are listed."""
        return f"{self.family} {self.initial}"

    @property
    def is_full(self) -> bool:
        """Whether a given name is written out."""
        return bool(self.given) and any(len(word) > 1 for word in self.given)


@lru_cache(maxsize=65536)
def parse_name(text: str) -> PersonName:
    """Return the parts of a name in whatever order and script.

    >>> parse_name("Dr. Ludwig van Beethoven").family, parse_name("Facer, K.").given
    ('beethoven', ('k',))
    >>> parse_name("李明").key, parse_name("Wang YF").given
    ('li m', ('y', 'f'))
    """
    bare = _ASIDE.sub(" ", text)
    bare = _DEGREE.sub("", _HONORIFIC.sub("", bare.strip(), count=1))
    suffix = ""
    if (found := _SUFFIX.search(bare)) and " " in bare[: found.start()].strip():
        suffix = fold_name(found[1])
        suffix = _SUFFIXES.get(suffix, suffix)
        bare = bare[: found.start()]
    if bare.isascii() or _is_latin(bare):
        family, given, sure = _split_latin(bare)
        return _build(family, given, suffix, sure=sure, script="")
    return _parse_script(bare, suffix)


# The letters of Latin script with its accents, and punctuation.
_LATIN = re.compile(r"[\u0000-\u036f\u1e00-\u1eff\u2000-\u20ff]*")


def _is_latin(text: str) -> bool:
    return _LATIN.fullmatch(text) is not None


def _split_latin(text: str) -> tuple[list[str], list[str], bool]:
    """Return the words of the family name, those of the given names, and whether that is sure."""
    if "," in text:
        family, _, rest = text.partition(",")
        given = rest.replace(",", " ").split()
        return family.split(), given, bool(given)
    words = text.split()
    if (
        len(words) > 1
        and not text.isupper()
        and _are_initials(words[-1])
        and not _are_initials(words[0])
    ):
        return words[:-1], [words[-1]], True
    cut = len(words) - 1
    while cut > 1 and fold_name(words[cut - 1]) in _PARTICLES and not _is_initial(words[cut - 1]):
        cut -= 1
    return words[cut:], words[:cut], False


def _are_initials(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    short = 0 < len(letters) <= _LONGEST_INITIALS and letters.isalpha() and letters.isupper()
    return short and (len(letters) < _LONGEST_INITIALS or "." in word)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and word[1] == ".")  # noqa: PLR2004 - a letter and a point


def _build(
    family: list[str], given: list[str], suffix: str, *, sure: bool, script: str
) -> PersonName:
    last = [word for part in family for word in fold_name(part).split()]
    kept = [word for word in last if word not in _PARTICLES] or last
    joint: list[str] = []
    single: list[str] = []
    for part in given:
        pieces = fold_name(part).split()
        if _are_initials(part) and "." not in part and "-" not in part:
            pieces = list("".join(pieces))
        pieces = [piece for piece in pieces if not (piece in _PARTICLES and len(piece) > 1)]
        if not pieces:
            continue
        single += pieces
        joint += ["".join(pieces)] if all(len(piece) > 1 for piece in pieces) else pieces
    if not kept and single:
        kept, single, joint = single[-1:], single[:-1], joint[:-1]
    words = (*single, *kept)
    name = " ".join(kept)
    return PersonName(name, tuple(single), tuple(joint), suffix, words, sure, script)


def _parse_script(text: str, suffix: str) -> PersonName:
    """Return the parts of a name in another script, in Latin letters."""
    from anyascii import anyascii

    plain = "".join(text.split())
    if not _is_east_asian(plain):
        family, given, sure = _split_latin(anyascii(text))
        return _build(family, given, suffix, sure=sure, script=fold_name(text))
    parts = re.split(r"[\s,，]+", text.strip())
    if len(parts) == 1:
        cut = 2 if plain[:2] in _TWO else 1
        parts = [plain[:cut], plain[cut:]]
    last, first = ("-".join(_CAPITALIZED.findall(anyascii(part))) for part in parts[:2])
    return _build(
        [last.replace("-", "")],
        [first],
        suffix,
        sure=True,
        script=fold_name(plain),
    )


def _is_east_asian(text: str) -> bool:
    return bool(text) and all(
        "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in text if c.isalpha()
    )
