"""Text to themes, each with its span: the labels of a SKOS scheme, found as whole words.

A label is found whatever its case, accents, hyphens or plural, within one line. The plural rule is
the same for labels and text, meant for English, French and Spanish, and small enough to know:

    ending of a word          becomes     so that these are one
    ─────────────────────────────────────────────────────────────────
    -dades, -ciones, -siones  no -es      ciudades · ciudad
    -eaux, -aux               -eau, -al   niveaux · niveau, locaux · local
    -ies, -ie                 -y          cities · city, movies · movie
    -s, but not -ss -us -is   nothing     labs · lab
    -e after s x z ch sh      nothing     processes · process, crises · crisis (-sis: -s)

Words of up to three letters stay. What the rule does not join (people · person, líderes · líder)
is another label in the scheme. Chinese, Japanese, Thai, Lao, Khmer and Burmese write no spaces, so
that there every character counts as a word, and a label is found inside a longer word too.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from actormap.errors import ProjectError
from actormap.names import fold_name
from actormap.vocabulary import expand

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Term = NamedNode | BlankNode | Literal | Triple

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """A theme of the scheme.

    `label` is the preferred one in the language asked for, `alt_labels` are further names that may
    be shown, `labels` all that count as evidence, hidden ones included.
    """

    iri: str
    label: str
    labels: tuple[str, ...]
    alt_labels: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    scope_note: str = ""


@dataclass(frozen=True, slots=True)
class ThemeScheme:
    """Concepts, and their labels compiled once for `find_themes`.

    `_endings` leads from a folded label to its concept and the label as written, `_lengths` from
    the first word of labels to how many words they have, so that a text is read once.
    """

    concepts: tuple[Concept, ...]
    by_iri: Mapping[str, Concept] = field(init=False, repr=False, compare=False)
    _endings: dict[_Key, tuple[Concept, str]] = field(init=False, repr=False, compare=False)
    _lengths: dict[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Compile the labels; of two concepts with one label (in two languages) the first wins."""
        endings: dict[_Key, tuple[Concept, str]] = {}
        for concept in self.concepts:
            for label in concept.labels:
                endings.setdefault(fold_label(label), (concept, label))
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for key in filter(None, endings):
            lengths[key[0]].add(len(key))
        object.__setattr__(self, "by_iri", {concept.iri: concept for concept in self.concepts})
        object.__setattr__(self, "_endings", endings)
        object.__setattr__(self, "_lengths", {k: tuple(sorted(v)) for k, v in lengths.items()})

    def get_labelled(self, label: str) -> Concept | None:
        """Return the concept that has this label, whatever its case, accents or plural."""
        found = self._endings.get(fold_label(label))
        return found[0] if found else None

    def match_at(self, words: _Key, index: int) -> Iterator[tuple[int, Concept, str]]:
        """Yield the labels that begin at this word, as number of words, concept and label."""
        for length in self._lengths.get(words[index], ()):
            key = words[index : index + length]
            if len(key) == length and key in self._endings:
                yield length, *self._endings[key]


EMPTY_SCHEME = ThemeScheme(())


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A concept, the code points `start` to `end` of the text, and the label that stands there."""

    concept: Concept
    start: int
    end: int
    label: str


def find_themes(text: str, scheme: ThemeScheme) -> list[FoundTheme]:
    """Return all places where a label stands, in the order of the text.

    A label within a longer one is left out ("learning communities" gives no "communities"); two
    that overlap both count ("place-based learning ecosystems" is about both).
    """
    if not scheme.concepts:
        return []
    spans = list(_split_tokens(text))
    words = tuple(_fold_word(text[start:end]) for start, end in spans)
    found = (
        FoundTheme(concept, spans[index][0], spans[index + length - 1][1], label)
        for index in range(len(words))
        for length, concept, label in scheme.match_at(words, index)
    )
    return list(_drop_contained(found))


def _drop_contained(found: Iterable[FoundTheme]) -> Iterator[FoundTheme]:
    """Yield the finds that are not within another."""
    reached = 0
    for theme in sorted(found, key=lambda theme: (theme.start, -theme.end)):
        if theme.end > reached:
            reached = theme.end
            yield theme


# ── Words ──


@lru_cache(maxsize=65536)
def fold_label(label: str) -> tuple[str, ...]:
    """Return a label as it is compared, word by word.

    >>> fold_label("Learning Cities"), fold_label("l’Éducation non-formelle")
    (('learning', 'city'), ('l', 'education', 'non', 'formelle'))
    """
    line = " ".join(label.split())
    return tuple(_fold_word(line[start:end]) for start, end in _split_tokens(line))


# One letter a kind of character: (w)ord, word of (o)ne character, (f)ormat sign such as a soft
# hyphen, (j)oiner of words, (s)pace, end of (l)ine, other (p)unctuation. A joiner between two words
# is as good as a space; anywhere else it is punctuation, and punctuation or the end of a line is a
# token of its own, which no label spans unless it has the same sign.
_TOKEN = re.compile(r"w(?:[wf]*w)?|[olp]|j(?![wo])|(?<![wo])j")
_JOINERS = frozenset("-_'’ʼ‐‑‒–—")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"  # Japanese, Chinese
)


def _split_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word and each punctuation mark."""
    kinds = text.translate({ord(c): _classify_character(c) for c in set(text)})
    return (match.span() for match in _TOKEN.finditer(kinds))


@lru_cache(maxsize=4096)
def _classify_character(character: str) -> str:
    if character in _JOINERS:
        return "j"
    if _UNSPACED.match(character):
        return "o"
    if character.splitlines() != [character]:
        return "l"
    category = unicodedata.category(character)
    if category[0] in "LMN":
        return "w"
    return {"Cf": "f", "Zs": "s"}.get(category, "s" if character == "\t" else "p")


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    """Return a word without accents, case, format signs and plural ending."""
    letters = "".join(c for c in word if _classify_character(c) != "f")
    return _drop_plural(fold_name(letters)) or word


_SPANISH_PLURAL = re.compile(r"(?<=dad|ion)es$")
_FRENCH_PLURAL = re.compile(r"(?<=eau)x$|(?<=[^e])aux$")
_MUTE_E = re.compile(r"(?<=[sxz])e$|(?<=[cs]h)e$")


def _drop_plural(word: str) -> str:
    """Return the word by the table at the top of this module."""
    if len(word) <= 3:  # noqa: PLR2004 - "gas", "his", "les" are no plurals
        return word
    if word.endswith("sis"):
        return word.removesuffix("is")
    if word.endswith("x"):
        return _FRENCH_PLURAL.sub(lambda match: "al" if match[0] == "aux" else "", word)
    word = _SPANISH_PLURAL.sub("", word)
    if word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
    word = re.sub("ie$", "y", word)
    return _MUTE_E.sub("", word)


# ── The file ──

_Facts = Mapping[str, list["Term"]]
_SHOWN = (expand("skos:prefLabel"), expand("skos:altLabel"))
_EVIDENCE = (*_SHOWN, expand("skos:hiddenLabel"))


def read_scheme(path: Path, *, language: str = "en") -> ThemeScheme:
    """Read a SKOS scheme in Turtle; ProjectError where it cannot serve as one.

    That is: no such file, no Turtle, no concept, a concept without a preferred label, a label
    without a letter, or two concepts with the same label in one language.
    """
    facts: defaultdict[str, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in _parse_turtle(path):
        facts[subject][predicate].append(value)
    found = {iri: facts[iri] for iri in sorted(facts) if _is_concept(facts[iri])}
    if not found:
        raise ProjectError(f"{path.name}: no skos:Concept in it; add one, or remove the file")
    _check_labels(path.name, found)
    return ThemeScheme(tuple(_make_concept(iri, found[iri], language) for iri in found))


def _parse_turtle(path: Path) -> Iterator[tuple[str, str, "Term"]]:
    from pyoxigraph import NamedNode, RdfFormat, parse

    try:
        for quad in parse(path.read_text(encoding="utf-8-sig"), RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value, quad.predicate.value, quad.object
    except OSError as error:
        raise ProjectError(f"{path.name}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        where = f"byte {error.start}"
        raise ProjectError(f"{path.name}: no UTF-8 text ({where}); save it as UTF-8") from error
    except SyntaxError as error:
        reason = error.msg.removeprefix("Parser error ").removeprefix("at ")
        raise ProjectError(
            f"{path.name}: no valid Turtle ({reason}); mend this line or the one before"
        ) from error


def _is_concept(facts: _Facts) -> bool:
    types = facts.get(expand("rdf:type"), [])
    return any(getattr(term, "value", "") == expand("skos:Concept") for term in types)


def _get_literals(facts: _Facts, *predicates: str) -> "list[Literal]":
    """Return the texts of these properties, in this order of properties and of the file."""
    from pyoxigraph import Literal

    terms = (term for predicate in predicates for term in facts.get(predicate, []))
    return [term for term in terms if isinstance(term, Literal)]


def _check_labels(name: str, found: Mapping[str, _Facts]) -> None:
    """Refuse what would make a theme invisible or a find ambiguous."""
    owners: dict[tuple[str, tuple[str, ...]], str] = {}
    for iri, facts in found.items():
        if not _get_literals(facts, _SHOWN[0]):
            raise ProjectError(f"{name}: <{iri}> has no skos:prefLabel; give it one")
        for label in _get_literals(facts, *_EVIDENCE):
            if not any(character.isalnum() for character in label.value):
                raise ProjectError(f"{name}: <{iri}> has the label {label}, which has no letter")
            owner = owners.setdefault((label.language or "", fold_label(label.value)), iri)
            if owner != iri:
                raise ProjectError(
                    f"{name}: <{owner}> and <{iri}> both have the label {label} (plural, case and "
                    "accents do not count); leave it to one of them"
                )


def _make_concept(iri: str, facts: _Facts, language: str) -> Concept:
    label = min(
        _get_literals(facts, _SHOWN[0]), key=lambda term: _rank_language(term.language, language)
    ).value
    shown = dict.fromkeys(term.value for term in _get_literals(facts, *_SHOWN))
    labels = dict.fromkeys(term.value for term in _get_literals(facts, *_EVIDENCE))
    notes = _get_literals(facts, expand("skos:scopeNote"))
    notes.sort(key=lambda term: _rank_language(term.language, language))
    broader = (getattr(term, "value", "") for term in facts.get(expand("skos:broader"), []))
    return Concept(
        iri,
        label,
        labels=tuple(labels),
        alt_labels=tuple(other for other in shown if other != label),
        broader=tuple(sorted(filter(None, broader))),
        scope_note=notes[0].value if notes else "",
    )


def _rank_language(tag: str | None, preferred: str) -> tuple[int, str]:
    """Order the preferred language first, then English, then no language, then by tag."""
    primary = (tag or "").partition("-")[0]
    order = [preferred.casefold(), "en", ""]
    return (order.index(primary) if primary in order else len(order), tag or "")


# ── Proposals ──


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """A phrase that may deserve a concept: a proposal, never a fact.

    `score` is YAKE's, the smaller the better. `places` says where it stands: number of the text
    (from 0), start, end.
    """

    phrase: str
    score: float
    places: tuple[tuple[int, int, int], ...]


def propose_themes(
    texts: Sequence[str], scheme: ThemeScheme, *, most: int = 20, language: str = "en"
) -> list[ProposedTheme]:
    """Return keyphrases of these texts that the scheme does not cover, the most promising first.

    Phrases in several texts come first, then by score. YAKE: Campos et al., Information Sciences
    509 (2020), https://doi.org/10.1016/j.ins.2019.09.013. Only places outside the themes found
    already and outside longer phrases count, and a single word must stand in two texts at least:
    most words that stand once are no theme ("creating").
    """
    scores = _score_phrases(texts, language, 10 * most)
    candidates = ThemeScheme(tuple(Concept(phrase, phrase, (phrase,)) for phrase in scores))
    places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        covered = [(theme.start, theme.end) for theme in find_themes(text, scheme)]
        for found in find_themes(text, candidates):
            if not any(found.start < end and start < found.end for start, end in covered):
                places[found.concept.iri].append((number, found.start, found.end))
    proposed = [
        ProposedTheme(phrase, round(scores[phrase], 6), tuple(where))
        for phrase, where in places.items()
        if " " in phrase or _count_texts(where) > 1
    ]
    proposed.sort(key=lambda theme: (-_count_texts(theme.places), theme.score, theme.phrase))
    return proposed[:most]


def _count_texts(places: Iterable[tuple[int, int, int]]) -> int:
    return len({number for number, _, _ in places})


def _score_phrases(texts: Sequence[str], language: str, most: int) -> dict[str, float]:
    """Return YAKE's phrases of up to three words with their scores, one for singular and plural."""
    from yake import KeywordExtractor

    extractor = KeywordExtractor(lan=language, n=3, top=most)
    found = sorted(extractor.extract_keywords("\n\n".join(texts)), key=lambda pair: pair[::-1])
    phrases: dict[tuple[str, ...], tuple[str, float]] = {}
    for phrase, score in found:
        phrases.setdefault(fold_label(phrase), (phrase, float(score)))
    return dict(phrases.values())
