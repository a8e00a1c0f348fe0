"""Which word of a phrase is its head: the one that makes it a role or an organization."""

from functools import lru_cache

from actormap.bylines.model import Part
from actormap.bylines.words import (
    AT_WORDS,
    INNER_HEADS,
    LEGAL_FORMS,
    OF_WORDS,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_HEADS,
    PROFESSIONS,
    ROLE_ENDINGS,
    ROLE_HEADS,
    TOPIC_WORDS,
    UNIT_HEADS,
)
from actormap.names import fold_name

_JOINTS = frozenset(OF_WORDS) | frozenset(AT_WORDS)
_ROLES = ROLE_HEADS | PROFESSIONS
_ORGANIZATIONS = (ORGANIZATION_HEADS | UNIT_HEADS | INNER_HEADS) - {"chair"}
_SHORTEST_STEM = 3

# "Der Neue Kämmerer", "The Learner First": with its article a phrase is a proper name.
CAPITAL_ARTICLES = frozenset("The Der Die Das La Le Les El Los Las Il Lo O A Os As L’ L'".split())


def find_role_head(words: list[Part]) -> int | None:
    """Return the place of the head of a role: the last role word before the first "of" or "at"."""
    chunk = _take_chunk(words)
    heads = [i for i, word in enumerate(chunk) if is_role_word(word.text)]
    return heads[-1] if heads else None


def starts_role(words: list[Part]) -> bool:
    """Tell whether a phrase is a role: its first chunk has a role word that heads it.

    "Teachers College" has a role word, but an organization's word behind it.
    """
    head = find_role_head(words)
    if head is None or words[0].text in CAPITAL_ARTICLES:
        return False
    if is_legal_form(words[-1].text):
        return True
    return not (len(words) > head + 1 and _ends_in_organization(_take_chunk(words), head))


def find_organization_head(words: list[Part]) -> int | None:
    """Return the place of the first word that makes a phrase an organization, if it has one."""
    for i, word in enumerate(_take_chunk(words)):
        if is_organization_word(word.text) or (i and is_legal_form(word.text)):
            return i
    return None


@lru_cache(maxsize=4096)
def is_role_word(word: str) -> bool:
    """Tell whether a word heads roles: "CEO", "Vice-Présidente", "Abteilungsleiterin"."""
    pieces = fold_name(word).split()
    if not pieces:
        return False
    last = pieces[-1]
    return (
        last in _ROLES
        or "".join(pieces) in _ROLES
        or any(slashed in _ROLES for slashed in pieces if "/" in word)
        or _has_ending(last, ROLE_ENDINGS)
    )


@lru_cache(maxsize=4096)
def is_organization_word(word: str) -> bool:
    """Tell whether a word heads organizations: "Institute", "Université", "Städtetags"."""
    if word.rstrip(",").endswith("-"):
        return False
    return any(_heads_organization(piece) for piece in fold_name(word).split())


def is_legal_form(word: str) -> bool:
    """Tell whether a word is "GmbH", "e.V.", "Ltd" …, in the capitals that it has."""
    return not word.islower() and fold_name(word).replace(" ", "") in LEGAL_FORMS


def is_joint(word: Part) -> bool:
    """Tell whether a word is "of", "de", "at" … in small letters."""
    return word.text.casefold().rstrip("'’") in _JOINTS and not word.text[0].isupper()


def is_acronym(word: Part) -> bool:
    """Tell whether a word is in capitals throughout ("OECD", "POPSU", "U.K.")."""
    letters = [c for c in word.text if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and " " not in word.text


def is_proper(words: list[Part]) -> bool:
    """Tell whether the words that carry a phrase are capitalized."""
    carrying = [word for word in words if not is_joint(word)]
    return bool(carrying) and all(w.text[0].isupper() or w.text[0].isdigit() for w in carrying)


def is_topical(words: list[Part]) -> bool:
    """Tell whether a phrase speaks of a field of work: most of its words are general ones."""
    carrying = [fold_name(w.text) for w in words if not is_joint(w) and w.text not in ("and", "&")]
    topical = sum(all(p in TOPIC_WORDS for p in word.split()) for word in carrying if word)
    return bool(carrying) and 2 * topical >= len(carrying)


_COMPOUND_ENDINGS = tuple(e for e in ORGANIZATION_ENDINGS if e not in ("stadt", "tag", "werk"))


def _heads_organization(piece: str) -> bool:
    """Tell whether a folded word heads organizations, as such or in the German genitive."""
    bare = (piece, piece.removesuffix("s"), piece.removesuffix("es"))
    return any(word in _ORGANIZATIONS for word in bare) or _has_ending(piece, _COMPOUND_ENDINGS)


def _has_ending(word: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a compound ends so, with a stem of three letters or more before it."""
    return any(word.endswith(e) and len(word) >= len(e) + _SHORTEST_STEM for e in endings)


def _take_chunk(words: list[Part]) -> list[Part]:
    """Return the words before the first "of" or "at"."""
    for i, word in enumerate(words):
        if i and is_joint(word):
            return words[:i]
    return words


def _ends_in_organization(chunk: list[Part], head: int) -> bool:
    """Tell whether the chunk's last word, behind the role word, heads an organization."""
    return len(chunk) > head + 1 and is_organization_word(chunk[-1].text)
