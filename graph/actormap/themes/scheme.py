"""The values of a theme scheme, and its labels compiled for matching."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from actormap.themes.inflection import fold_label

_Key = tuple[str, ...]

# What a label is to its concept, the strongest first.
PREFERRED, ALTERNATIVE, HIDDEN = range(3)
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 5


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a concept; `language` is a BCP 47 tag, `rank` one of the three above."""

    text: str
    language: str = ""
    rank: int = PREFERRED

    @property
    def primary(self) -> str:
        """The language without region and script: "en" of "en-GB"."""
        return self.language.partition("-")[0].casefold()

    @property
    def is_acronym(self) -> bool:
        """Whether it is capitals only, such as "ICT": then its case counts."""
        count = len(self.text)
        return (
            _SHORTEST_ACRONYM <= count <= _LONGEST_ACRONYM
            and self.text.isalpha()
            and self.text.isupper()
        )


@dataclass(frozen=True, slots=True)
class Concept:
    """A theme of the scheme.

    `label` is the preferred one in the language asked for, `evidence` all labels that count.
    `source` is the key of the file that has it. Of a `cautious` concept, which is not the
    researcher's own, a single word is no evidence where it may mean something else.
    """

    iri: str
    label: str
    evidence: tuple[Label, ...]
    broader: tuple[str, ...] = ()
    scope_note: str = ""
    source: str = "themes"
    cautious: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The texts that count as evidence, hidden ones included."""
        return tuple(dict.fromkeys(label.text for label in self.evidence))

    @property
    def shown(self) -> tuple[Label, ...]:
        """The labels that may be shown, the preferred ones first."""
        return tuple(label for label in self.evidence if label.rank != HIDDEN)

    @property
    def alt_labels(self) -> tuple[str, ...]:
        """The further names that may be shown."""
        texts = dict.fromkeys(label.text for label in self.shown)
        return tuple(text for text in texts if text != self.label)


@dataclass(slots=True)
class _Table:
    """The labels of one language.

    `endings` leads from a folded label to its concept and the label as written, `lengths` from
    the first word of labels to how many words they have, so that a text is read once.
    """

    endings: dict[_Key, tuple[Concept, Label] | None] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, key: _Key, concept: Concept, label: Label) -> None:
        """Add a label. Of two concepts the one of higher rank has it; of equal rank neither.

        A researcher's own concept comes before a cautious one.
        """
        known = self.endings.setdefault(key, (concept, label))
        if known is None or known[0].iri == concept.iri:
            return
        one, other = (known[0].cautious, known[1].rank), (concept.cautious, label.rank)
        if other < one:
            self.endings[key] = (concept, label)
        elif other == one and concept.cautious:
            self.endings[key] = None

    def close(self) -> None:
        """Index how long the labels are."""
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for key in self.endings:
            if key:
                lengths[key[0]].add(len(key))
        self.lengths = {first: tuple(sorted(found)) for first, found in lengths.items()}


@dataclass(frozen=True, slots=True)
class ThemeScheme:
    """Concepts, and their labels compiled once for `find_themes`."""

    concepts: tuple[Concept, ...]
    by_iri: Mapping[str, Concept] = field(init=False, repr=False, compare=False)
    _tables: dict[str, _Table] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Compile the labels, each by the rules of its language."""
        tables: defaultdict[str, _Table] = defaultdict(_Table)
        for concept in self.concepts:
            for label in concept.evidence:
                key = fold_label(label.text, label.primary)
                tables[label.primary].add(key, concept, label)
        for table in tables.values():
            table.close()
        object.__setattr__(self, "by_iri", {concept.iri: concept for concept in self.concepts})
        object.__setattr__(self, "_tables", dict(sorted(tables.items())))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the labels, none ("") among them where some have no tag."""
        return tuple(self._tables)

    def get_labelled(self, label: str) -> Concept | None:
        """Return the concept that has this label, whatever its case, accents or number."""
        for language, table in self._tables.items():
            if found := table.endings.get(fold_label(label, language)):
                return found[0]
        return None

    def match_at(
        self, language: str, words: _Key, index: int
    ) -> Iterator[tuple[int, Concept, Label]]:
        """Yield the labels of a language that begin at this word, with their number of words."""
        table = self._tables[language]
        for length in table.lengths.get(words[index], ()):
            key = words[index : index + length]
            found = table.endings.get(key) if len(key) == length else None
            if found:
                yield length, *found


EMPTY_SCHEME = ThemeScheme(())
