"""Titles and abstracts, made of the themes, in several languages."""

from dataclasses import dataclass
from typing import Any

import msgspec

from bench.generation.draws import Draws
from bench.generation.patterns import Pattern, make_pattern
from bench.generation.tables import read_cities, read_table, split_lines, split_phrases
from bench.generation.themes import Topic, capitalize

# How often the whole topic stands in an English title rather than its keyword, and other customs.
_WHOLE_TOPIC = 0.3
_HEADLINE = 0.25
_MARKED_UP = 0.01
_SHOUTED = 0.005
_SENTENCES = (2, 2, 3, 3)

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Language:
    """How works in a language are called; see the head of titles.toml."""

    code: str
    share: float
    countries: frozenset[str]
    places: tuple[str, ...]
    titles: tuple[Pattern, ...]
    sentences: tuple[Pattern, ...]


class Titles:
    """The maker of titles and abstracts."""

    def __init__(self, draws: Draws) -> None:
        """Read the titles of all languages."""
        self._draws = draws
        table = read_table("titles")
        cities = tuple(city.name for city in read_cities())
        languages = [_make_language(code, row, cities) for code, row in table.items()]
        self._english = languages[0]
        self._at_home = {c: language for language in languages for c in language.countries}
        english = table["en"]
        self._phrases = {
            slot: split_phrases(english[f"{slot}s"]) for slot in ("method", "group", "view")
        }

    def choose_language(self, country: str) -> Language:
        """Return the language of a work from a country."""
        language = self._at_home.get(country)
        if language and self._draws.number() < language.share:
            return language
        return self._english

    def make_title(self, language: Language, topic: Topic) -> str:
        """Return a title in which the theme stands."""
        title = self._fill(self._draws.pick(language.titles), language, topic)
        title = title[0].upper() + title[1:]
        if language is not self._english:
            return title
        custom = self._draws.number()
        if custom < _SHOUTED:
            return title.upper()
        if custom < _SHOUTED + _MARKED_UP:
            return title.replace(" and ", " &amp; ").replace("(part II)", "<i>(part II)</i>")
        return capitalize(title) if custom > 1 - _HEADLINE else title

    def make_abstract(self, language: Language, topic: Topic) -> str:
        """Return an abstract as OpenAlex gives it: a JSON object of words with their positions."""
        draws = self._draws
        text = " ".join([
            self._fill(draws.pick(language.sentences), language, topic)
            for _ in range(draws.pick(_SENTENCES))
        ])  # fmt: skip
        positions: dict[str, list[int]] = {}
        for position, word in enumerate(text.split()):
            positions.setdefault(word, []).append(position)
        return _encode(positions).decode()

    def _fill(self, pattern: Pattern, language: Language, topic: Topic) -> str:
        return pattern.fill([self._find_words(slot, language, topic) for slot in pattern.slots])

    def _find_words(self, slot: str, language: Language, topic: Topic) -> str:
        """Return what goes into a slot: a theme, a place, or a phrase from the lists."""
        draws = self._draws
        if slot == "theme":
            if language is not self._english:
                return topic.subfield.names[language.code]
            return topic.words if draws.number() < _WHOLE_TOPIC else topic.keyword.words
        if slot == "place":
            return draws.pick_early(language.places)
        if slot == "other":
            return self._choose_other(topic)
        return draws.pick(self._phrases[slot])

    def _choose_other(self, topic: Topic) -> str:
        """Return another keyword of the subfield."""
        keywords = topic.subfield.keywords
        number = self._draws.below(len(keywords))
        other = keywords[number]
        return (keywords[number - 1] if other is topic.keyword else other).words


def _make_language(code: str, row: dict[str, Any], cities: tuple[str, ...]) -> Language:
    return Language(
        code=code,
        share=row.get("share", 1.0),
        countries=frozenset(row.get("countries", "").split()),
        places=tuple(row["places"].split()) if "places" in row else cities,
        titles=tuple(map(make_pattern, split_lines(row["titles"]))),
        sentences=tuple(map(make_pattern, split_lines(row["sentences"]))),
    )
