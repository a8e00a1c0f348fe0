"""Words without their number, gender and case, by the language that they are in.

Small tables of endings, the same for labels and texts: a word's form need not be a dictionary's,
if only its inflected forms have one and the same and no other word has it. Derivation is left
alone, which is why no Snowball stemmer is used: it joins "learning" with "learn", "human" with
"humane", "Lehrer" with "Lehre", and a theme would be found where it is not meant.

    language  ending → form                               so that these are one
    ────────────────────────────────────────────────────────────────────────────────
    (none)    -ies -y; -s; -aux -al; -dades -dad …        a rule for en, fr and es at once
    en        -ies -y; -s; -ise -ize; -our -or; -tre -ter cities · city, centre · center
    fr        -aux -al; -eaux -eau; -s -x                 niveaux · niveau, locaux · local
    es        -es -e behind l r n d j y z; -ces -z; -s    líderes · líder, redes · red
    pt        -ões -ães -ão; -ns -m; -is -l; -es; -s      ações · ação, jovens · jovem
    it        -i -e -o -a; -ch -gh before them            scuole · scuola, politiche · politica
    de        -n -en -e -s -es -nen, umlauts              Schulen · Schule, Städte · Stadt

Words of up to three letters stay, and irregular plurals are in a list. Accents, case, hyphens and
format signs never count.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from actormap.names import fold_name
from actormap.themes.tokens import classify_character, split_tokens

_SHORTEST = 3
_SHORTEST_STEM = 4

_IRREGULAR: dict[str, dict[str, str]] = {
    "en": {
        "children": "child", "criteria": "criterion", "curricula": "curriculum", "feet": "foot",
        "knives": "knife", "leaves": "leaf", "lives": "life", "men": "man", "mice": "mouse",
        "people": "person", "phenomena": "phenomenon", "selves": "self", "teeth": "tooth",
        "women": "woman", "programme": "program", "programmes": "program", "series": "series",
        "species": "species", "news": "news",
    },
    "fr": {
        "travaux": "travail", "yeux": "oeil", "jeux": "jeu", "lieux": "lieu", "voeux": "voeu",
        **{word: word for word in "cours concours discours parcours recours secours repas".split()},
    },
    "de": {
        "kinder": "kind", "kindern": "kind", "lander": "land", "landern": "land",
        "bucher": "buch", "buchern": "buch", "hauser": "haus", "worter": "wort",
        "bilder": "bild", "felder": "feld", "mitglieder": "mitglied", "manner": "mann",
        "rader": "rad", "volker": "volk", "guter": "gut", "museen": "museum",
        "themen": "thema", "museums": "museum", "medien": "medium",
    },
    "es": {}, "pt": {}, "it": {"uomini": "uomo"},
}  # fmt: skip


@lru_cache(maxsize=65536)
def fold_label(label: str, language: str = "") -> tuple[str, ...]:
    """Return a label as it is compared, word by word.

    >>> fold_label("Learning Cities"), fold_label("l’Éducation non-formelle")
    (('learning', 'city'), ('l', 'education', 'non', 'formelle'))
    >>> fold_label("Städte", "de") == fold_label("Stadt", "de")
    True
    """
    line = " ".join(label.split())
    return tuple(fold_word(line[start:end], language) for start, end in split_tokens(line))


@lru_cache(maxsize=131072)
def fold_word(word: str, language: str = "") -> str:
    """Return a word without accents, case, format signs and inflection."""
    letters = "".join(c for c in word if classify_character(c) != "f")
    folded = fold_name(letters)
    if len(folded) <= _SHORTEST:  # "gas", "his", "les" are no plurals
        return folded or word
    irregular = _IRREGULAR.get(language, {}).get(folded)
    return irregular or _RULES.get(language, _drop_any)(folded)


_SPANISH_PLURAL = re.compile(r"(?<=dad|ion)es$")
_FRENCH_PLURAL = re.compile(r"(?<=eau)x$|(?<=[^e])aux$")
_MUTE_E = re.compile(r"(?<=[sxz])e$|(?<=[cs]h)e$")


def _drop_any(word: str) -> str:
    """Return a word of an unknown language: what is safe in English, French and Spanish."""
    if word.endswith("sis"):
        return word.removesuffix("is")
    if word.endswith("x"):
        return _drop_french_x(word)
    word = _SPANISH_PLURAL.sub("", word)
    if word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
    word = re.sub("ie$", "y", word)
    return _MUTE_E.sub("", word)


def _drop_french_x(word: str) -> str:
    return _FRENCH_PLURAL.sub(lambda match: "al" if match[0] == "aux" else "", word)


_BRITISH = (
    (re.compile(r"is(e|ation|ing|ed|er)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})our$"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre$"), "ter"),
    (re.compile(r"isational$"), "izational"),
    (re.compile(r"(?<=[a-z]{3})oural$"), "oral"),
)


def _drop_english(word: str) -> str:
    word = _drop_any(word)
    word = _IRREGULAR["en"].get(word, word)
    for pattern, american in _BRITISH:
        if len(word) > 5:  # noqa: PLR2004 - "rise", "wise" and "four" are no British spellings
            word = pattern.sub(american, word)
    return word


def _drop_french(word: str) -> str:
    if word.endswith("x"):
        return _drop_french_x(word)
    return word[:-1] if word.endswith("s") and word[-2] not in "su" else word


def _drop_spanish(word: str) -> str:
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    if word.endswith("s") and word[-2] not in "si":
        word = word[:-1]
    return re.sub(r"(?<=[lrndjyz])e$", "", word)


_PORTUGUESE = (
    (re.compile(r"[oa]es$"), "ao"),
    (re.compile(r"ns$"), "m"),
    (re.compile(r"(?<=[aeou])is$"), "l"),
    (re.compile(r"is$"), "il"),
    (re.compile(r"(?<=[rzs])es$"), ""),
    (re.compile(r"(?<=[^s])s$"), ""),
)


def _drop_portuguese(word: str) -> str:
    for pattern, ending in _PORTUGUESE:
        if pattern.search(word):
            return pattern.sub(ending, word)
    return word


def _drop_italian(word: str) -> str:
    stem = word[:-1] if word[-1] in "aeio" else word
    if word[-1] in "ei" and stem.endswith(("ch", "gh")):
        stem = stem[:-1]
    return stem.removesuffix("i") if len(stem) > _SHORTEST else word


_GERMAN_ADJECTIVE = re.compile(r"(lich|isch|sam|bar|ell|[a-z]{3}ig|[a-z]{3}iv|[a-z]{3}al)e[rm]$")


def _drop_german(word: str) -> str:
    """Drop endings one by one: the plural's, then the case's, and never down to a mere root."""
    word = _GERMAN_ADJECTIVE.sub(r"\1", word)
    before = ""
    while word != before:
        before = word
        for ending in ("innen", "en", "es", "e", "n", "s"):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST_STEM and not word.endswith(("ss", "in")):
                word = f"{stem}in" if ending == "innen" else stem
                break
    return word


_RULES: dict[str, Callable[[str], str]] = {
    "en": _drop_english,
    "fr": _drop_french,
    "es": _drop_spanish,
    "pt": _drop_portuguese,
    "it": _drop_italian,
    "de": _drop_german,
}
