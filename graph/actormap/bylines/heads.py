"""Which word of a phrase is its head: the one that makes it a role or an organization."""

import re
from functools import lru_cache

from actormap.bylines.folding import fold_name
from actormap.bylines.model import Part
from actormap.bylines.words import (
    COMPOUND_ROLES,
    GIVEN_NAMES,
    INNER_HEADS,
    KNOWN_NAMES,
    LEGAL_FORMS,
    ORGANIZATION_HEADS,
    PROFESSIONS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    SCHOOL_ACRONYMS,
    TOPIC_WORDS,
    UNIT_HEADS,
    UNIVERSITY_ACRONYMS,
    WEAK_HEADS,
)
from actormap.bylines.words.endings import (
    AGENT_ENDINGS,
    NO_AGENTS,
    ORGANIZATION_ENDINGS,
    ROLE_ENDINGS,
    ROLE_PREFIXES,
    ROLE_SUFFIXES,
    TOPIC_ENDINGS,
    UNIVERSITY_STEMS,
)
from actormap.bylines.words.joints import ARTICLES, AT_WORDS, CONJUNCTIONS, OF_WORDS

_JOINTS = frozenset(OF_WORDS) | frozenset(AT_WORDS)
_ROLES = ROLE_HEADS | PROFESSIONS
_ORGANIZATIONS = (ORGANIZATION_HEADS | UNIT_HEADS | INNER_HEADS) - {"chair"}
_SHORTEST_STEM = 3
_SHORTEST_AGENT = 7


# "Der Neue Kämmerer", "The Learner First": with its article a phrase is a proper name.
CAPITAL_ARTICLES = frozenset("The Der Die Das La Le Les El Los Las Il Lo O A Os As L’ L'".split())


def find_role_head(words: list[Part]) -> int | None:
    """Return the place of the head of a role: the last role word before the first "of" or "at"."""
    chunk = _take_chunk(words)
    heads = [i for i, word in enumerate(chunk) if is_role_word(word.text)]
    return heads[-1] if heads else None


def starts_role(words: list[Part]) -> bool:
    """Tell whether a phrase is a role: its first chunk has a role word that heads it.

    "Teachers College" has a role word, but an organization's word behind it; "Kanzler TU München"
    is a role and its organization, since an office opens it.
    """
    head = find_role_head(words)
    if head is None or words[0].text in CAPITAL_ARTICLES:
        return False
    if is_legal_form(words[-1].text) or not _ends_in_organization(_take_chunk(words), head):
        return True
    return opens_office(words, head) and not _is_compound(words, head)


def opens_office(words: list[Part], head: int) -> bool:
    """Tell whether the words up to the head are nothing but a role: "Executive Director"."""
    return is_office(words[head].text) and all(is_modifier(word) for word in words[:head])


def is_modifier(word: Part) -> bool:
    """Tell whether a word can stand before the head of a role."""
    folded = fold_name(word.text).split()
    return all(piece in ROLE_MODIFIERS for piece in folded) or is_role_word(word.text)


@lru_cache(maxsize=4096)
def is_office(word: str) -> bool:
    """Tell whether a word heads roles in the singular: "Director", not "Directors"."""
    folded = fold_name(word)
    plain = not folded.endswith("s") or folded.endswith(("ss", "is"))
    return plain and is_role_word(word)


def find_organization_head(words: list[Part]) -> int | None:
    """Return the place of the first word that makes a phrase an organization, if it has one."""
    for i, word in enumerate(_take_chunk(words)):
        if is_organization_word(word.text) or (i and is_legal_form(word.text)):
            return i
    return None


@lru_cache(maxsize=4096)
def is_role_word(word: str) -> bool:
    """Tell whether a word heads roles: "CEO", "Vice-Présidente", "Abteilungsleiterin"."""
    if "retarí" in word.casefold():
        return False  # "Secretaría", the office, is no "Secretaria", who holds it
    pieces = fold_name(word).split()
    if not pieces or word.endswith("-"):
        return False
    if _is_role_piece(pieces[-1]) or "".join(pieces) in _ROLES:
        return True
    if len(pieces) > 1 and _is_role_piece(pieces[0]):
        # "Secretary-General", "enseignant-chercheur", "Autor/in"
        return "/" in word or pieces[1] in ROLE_SUFFIXES
    return False


@lru_cache(maxsize=4096)
def get_office(word: str) -> str:
    """Return the folded word that tables of roles have: "exalcalde" is "alcalde"."""
    last = (fold_name(word).split() or [""])[-1]
    for prefix in ROLE_PREFIXES:
        if last not in _ROLES and last.removeprefix(prefix) in _ROLES:
            return last.removeprefix(prefix)
    return last


@lru_cache(maxsize=4096)
def is_organization_word(word: str) -> bool:
    """Tell whether a word heads organizations: "Institute", "Université", "Städtetags"."""
    if word.rstrip(",").endswith("-"):
        return False
    if word in UNIVERSITY_ACRONYMS or word.replace(".", "") in SCHOOL_ACRONYMS:
        return True
    if word.partition("/")[0] in KNOWN_NAMES:
        return True
    if "retarí" in word.casefold():
        return True
    return any(_heads_organization(piece) for piece in fold_name(word).split())


@lru_cache(maxsize=4096)
def is_university_word(word: str) -> bool:
    """Tell whether a word heads universities, which have institutes and faculties."""
    folded = fold_name(word)
    return word in UNIVERSITY_ACRONYMS or any(stem in folded for stem in UNIVERSITY_STEMS)


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Tell whether a word stands in the name of an organization and in none of a person.

    "Kreishandwerkerschaft" does; "Althaus" and "Burbank" are surnames all the same.
    """
    if word in UNIVERSITY_ACRONYMS or word in KNOWN_NAMES:
        return True
    folded = fold_name(word)
    return folded in ORGANIZATION_HEADS | UNIT_HEADS or _has_ending(folded, _LONG_ENDINGS)


def is_cased(word: str) -> bool:
    """Tell whether a word has capitals as a short form has and no surname: "WBF-Do", "HBKsaar"."""
    return word[:3].isalpha() and word[:3].isupper() and not word.isupper()


def is_brand(word: str) -> bool:
    """Tell whether a capital stands within a word, as in no usual noun: "EuroGOOS", "MetaRed"."""
    return re.search(r"[^\W\d_A-Z][A-Z]", word.removeprefix("Mc")) is not None and "-" not in word


def is_weak(word: str) -> bool:
    """Tell whether an organization's word also names work: "programmes", "services"."""
    return all(piece in WEAK_HEADS for piece in fold_name(word).split())


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
    carrying = [w for w in words if not is_joint(w) and w.text not in (*CONJUNCTIONS, *ARTICLES)]
    first = (word.text.lstrip("([“\"«„‘'")[:1] or "." for word in carrying)
    return bool(carrying) and all(not letter.isalpha() or not letter.islower() for letter in first)


def is_topical(words: list[Part]) -> bool:
    """Tell whether a phrase speaks of a field of work: most of its words are general ones."""
    carrying = [fold_name(w.text) for w in words if not is_joint(w) and w.text not in CONJUNCTIONS]
    topical = sum(all(map(is_topic_word, word.split())) for word in carrying if word)
    return bool(carrying) and 2 * topical >= len(carrying)


# No surname ends so.
_LONG_ENDINGS = tuple(e for e in ORGANIZATION_ENDINGS if len(e) >= 6)  # noqa: PLR2004 - "verein"
_COMPOUND_ENDINGS = tuple(e for e in ORGANIZATION_ENDINGS if e not in ("stadt", "tag", "werk"))


def _is_role_piece(piece: str) -> bool:
    """Tell whether a folded word is a role, as such, in a compound or by its ending."""
    if piece in _ROLES or _has_ending(piece, ROLE_ENDINGS):
        return True
    for prefix in ROLE_PREFIXES:
        if piece.startswith(prefix) and piece.removeprefix(prefix) in _ROLES:
            return True
    return (
        len(piece) >= _SHORTEST_AGENT
        and piece.endswith(AGENT_ENDINGS)
        and not piece.endswith(NO_AGENTS)
        and piece not in GIVEN_NAMES
        and piece not in _ORGANIZATIONS
    )


def _heads_organization(piece: str) -> bool:
    """Tell whether a folded word heads organizations, as such or in the German genitive."""
    bare = (piece, piece.removesuffix("s"), piece.removesuffix("es"))
    return any(word in _ORGANIZATIONS for word in bare) or _has_ending(piece, _COMPOUND_ENDINGS)


@lru_cache(maxsize=4096)
def is_topic_word(folded: str) -> bool:
    """Tell whether a folded word names a field of work, as such or by its ending."""
    return folded in TOPIC_WORDS or _has_ending(folded, TOPIC_ENDINGS)


def _has_ending(word: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a compound ends so, with a stem of three letters or more before it."""
    return word.endswith(endings) and any(
        word.endswith(e) and len(word) >= len(e) + _SHORTEST_STEM for e in endings
    )


def _take_chunk(words: list[Part]) -> list[Part]:
    """Return the words before the first "of" or "at"."""
    for i, word in enumerate(words):
        if i and is_joint(word):
            return words[:i]
    return words


def _ends_in_organization(chunk: list[Part], head: int) -> bool:
    """Tell whether the chunk's last word, behind the role word, heads an organization."""
    return len(chunk) > head + 1 and is_organization_word(chunk[-1].text)


def _is_compound(words: list[Part], head: int) -> bool:
    """Tell whether role word and organization's word are one name, as in "Advisory Council"."""
    return len(_take_chunk(words)) == head + 2 and fold_name(words[head].text) in COMPOUND_ROLES
