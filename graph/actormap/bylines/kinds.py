"""What a name without further structure is: an organization, a part of one, a place, a field."""

from actormap.bylines.findings import NO_HEAD, UNKNOWN_WORDS, Finding, Kind
from actormap.bylines.folding import fold_name
from actormap.bylines.heads import (
    CAPITAL_ARTICLES,
    find_organization_head,
    is_acronym,
    is_joint,
    is_legal_form,
    is_organization_word,
    is_topical,
    is_university_word,
    is_weak,
)
from actormap.bylines.model import Part
from actormap.bylines.splitting import split_words
from actormap.bylines.territories import is_place
from actormap.bylines.words import (
    HOSTED_HEADS,
    INNER_HEADS,
    SENTENCE_WORDS,
    TOPIC_WORDS,
    UNIT_HEADS,
)
from actormap.bylines.words.joints import ARTICLES, CONJUNCTIONS
from actormap.places import is_place_name

_TOWNS = ("city", "town", "county", "village")
_MOST_WORDS = 16
_SHORT = 3
_LONG = 5
_PERHAPS_HOSTED = INNER_HEADS | HOSTED_HEADS | {"committee", "subcommittee", "comitato"}


def name_kind(  # noqa: PLR0911 - one answer a case
    part: Part, *, organization_follows: bool
) -> Finding:
    """Return what a name is; UNKNOWN for running text.

    `organization_follows` as in `phrases.read_phrase`.
    """
    words = split_words(part)
    if _is_sentence(words) and not opens_unit(words) and not is_legal_form(words[-1].text):
        if _is_brief(words):
            return Finding(Kind.ORGANIZATION, part, 0.5, NO_HEAD)
        return Finding(Kind.UNKNOWN, part, 0.0, UNKNOWN_WORDS)
    if fold_name(words[-1].text) in _TOWNS and is_place_name(part.text):
        return Finding(Kind.PLACE, part, 0.95)
    kind = _find_kind(words)
    if kind is not None:
        certainty, reason = (0.7, UNKNOWN_WORDS) if kind is Kind.FIELD else (1.0, "")
        return Finding(kind, part, certainty, reason)
    if is_place(part):
        return Finding(Kind.PLACE, part, 0.95)
    if is_topical(words) and words[0].text not in CAPITAL_ARTICLES:
        return Finding(Kind.FIELD, part, 0.7, UNKNOWN_WORDS)
    return _name_unheaded(part, words, organization_follows=organization_follows)


def _find_kind(words: list[Part]) -> Kind | None:
    """Return what the heads among the words make of a name; None if there is none."""
    folded = [fold_name(word.text) for word in words]
    university = any(is_university_word(word.text) for word in words)
    inside = any(word in UNIT_HEADS for word in folded) and not university
    opens = any(bare in UNIT_HEADS for bare in _strip_genitive(folded[0]))
    if opens or is_chair(folded[0]) or inside:
        return Kind.UNIT
    if len(words) > 1 and any(bare in INNER_HEADS for bare in _strip_genitive(folded[0])):
        return Kind.INNER
    head = find_organization_head(words)
    if head is None:
        return None
    ends = is_organization_word(words[-1].text)
    if _is_general(words) and (is_weak(words[head].text) or not ends):
        return Kind.FIELD  # "Education Programs", "Government Affairs & Communications"
    hosted = not university and any(word in _PERHAPS_HOSTED for word in folded)
    return Kind.ENDING_INNER if hosted else Kind.ORGANIZATION


def _name_unheaded(part: Part, words: list[Part], *, organization_follows: bool) -> Finding:
    """Return an organization that no word tells to be one: "Ashoka", "eko6"."""
    if len(words) == 1 and words[0].text.islower() and not organization_follows:
        certainty = 0.85 if any(c.isdigit() for c in part.text) else 0.5
        return Finding(Kind.ORGANIZATION, part, certainty, NO_HEAD)
    brief = len(words) == 1
    long = sum(not is_joint(word) for word in words) > _LONG
    certainty = 0.88 if is_acronym(words[0]) else 0.8 if brief else 0.6 if long else 0.75
    return Finding(Kind.ORGANIZATION, part, certainty, NO_HEAD)


def _is_brief(words: list[Part]) -> bool:
    """Tell whether words in small letters may be a name: "einszueins architektur"."""
    small = any(word.text in SENTENCE_WORDS or is_joint(word) for word in words)
    telling = any(fold_name(word.text) not in TOPIC_WORDS for word in words)
    return len(words) <= _SHORT and not small and telling


def opens_unit(words: list[Part]) -> bool:
    """Tell whether a phrase begins with "Faculty", "School", "Institut für" and the like."""
    return is_unit_word(words[0]) or is_chair(fold_name(words[0].text))


def is_unit_word(word: Part) -> bool:
    """Tell whether a word is "Faculty" or "Institut", or "Referats" in the German genitive."""
    folded = fold_name(word.text)
    return any(bare in UNIT_HEADS or bare in INNER_HEADS for bare in _strip_genitive(folded))


def _strip_genitive(folded: str) -> tuple[str, ...]:
    """Return what a folded word may be in the nominative: "fachbereichs" is "fachbereich"."""
    return (folded, folded.removesuffix("s"), folded.removesuffix("es"))


def is_chair(folded: str) -> bool:
    """Tell whether a folded word is a German chair: "Lehrstuhl", "Stiftungsprofessur"."""
    return folded.startswith("lehrstuhl") or folded.endswith("professur")


def _is_general(words: list[Part]) -> bool:
    """Tell whether all words are general ones, as in the name of a department."""
    carrying = [word for word in words if word.text not in CONJUNCTIONS]
    return all(piece in TOPIC_WORDS for w in carrying for piece in fold_name(w.text).split())


def _is_sentence(words: list[Part]) -> bool:
    """Tell whether words are running text: small words that join no name, or too many."""
    if words[0].text[0].isupper() and find_organization_head(words) == 0:
        return len(words) > 2 * _MOST_WORDS
    if len(words) > _MOST_WORDS or any(word.text in SENTENCE_WORDS for word in words):
        return True
    small = [w for w in words if w.text[0].islower() and not is_joint(w)]
    small = [w for w in small if fold_name(w.text) not in ARTICLES and w.text not in CONJUNCTIONS]
    told = len(words) > _SHORT and find_organization_head(words) is None
    return len(words) > 1 and (len(small) > len(words) / 2 or (told and len(small) > 1))
