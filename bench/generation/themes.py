"""Themes: a fixed tree of topics, drawn by Zipf's law."""

from dataclasses import dataclass
from typing import Any

from bench.generation.draws import Draws, lay_out_zipf
from bench.generation.tables import quote, read_table, split_phrases

# Zipf's exponent over the topics.
_EXPONENT = 0.9
_SMALL = frozenset("and of the in for to with after a at".split())


@dataclass(frozen=True, slots=True)
class Keyword:
    """What is studied: in small letters, as a title, and its JSON as main and as further one."""

    words: str
    title: str
    main: str
    further: str


@dataclass(frozen=True, slots=True)
class Subfield:
    """A subfield with what is studied in it, and its name by language."""

    name: str
    field: int
    domain: int
    json: str
    names: dict[str, str]
    keywords: tuple[Keyword, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: `words` in small letters; its JSON as main and as further one."""

    subfield: Subfield
    keyword: Keyword
    words: str
    main: str
    further: str


class Themes:
    """The topics, the most frequent first, and the subfields."""

    def __init__(self, draws: Draws) -> None:
        """Read the tree of topics."""
        self._draws = draws
        table = read_table("themes")
        self.subfields = [_make_subfield(table, row) for row in table["subfields"]]
        self.topics: list[Topic] = []
        for aspect in split_phrases(table["aspects"]):
            self._add_topics(aspect)
        numbers = range(len(self.topics))
        self._by_rank = lay_out_zipf(numbers, _EXPONENT)
        step = len(self.subfields)
        self._near = [range(number % step, len(numbers), step) for number in numbers]

    def _add_topics(self, aspect: str) -> None:
        """Add an object of each subfield in turn, so that no field has all frequent topics."""
        columns = zip(*(subfield.keywords for subfield in self.subfields), strict=True)
        for keywords in columns:
            for subfield, keyword in zip(self.subfields, keywords, strict=True):
                self.topics.append(_make_topic(len(self.topics), subfield, keyword, aspect))

    def draw(self) -> int:
        """Return the number of a topic."""
        return self._draws.pick(self._by_rank)

    def draw_near(self, number: int) -> int:
        """Return the number of a topic of the same subfield."""
        return self._draws.pick_early(self._near[number])


def _make_subfield(table: dict[str, Any], row: dict[str, Any]) -> Subfield:
    field = row["id"] // 100
    field_name, domain = table["fields"][str(field)]
    parts = {
        "subfield": (f"subfields/{row['id']}", row["name"]),
        "field": (f"fields/{field}", field_name),
        "domain": (f"domains/{domain}", table["domains"][str(domain)]),
    }
    json = ",".join(
        f'"{level}":{{"id":"https://openalex.org/{path}","display_name":{quote(name)}}}'
        for level, (path, name) in parts.items()
    )
    names = dict(zip(table["languages"].split(), row["translations"].split("|"), strict=True))
    keywords = tuple(_make_keyword(words) for words in split_phrases(row["objects"]))
    return Subfield(row["name"], field, domain, json, names, keywords)


def _make_keyword(words: str) -> Keyword:
    path = words.replace(" ", "-").replace("'", "").lower()
    title = capitalize(words)
    json = f'{{"id":"https://openalex.org/keywords/{path}","display_name":{quote(title)},"score":'
    score = len(words) % 10
    return Keyword(words, title, f"{json}0.7{score}3}}", f"{json}0.4{score}1}}")


def _make_topic(number: int, subfield: Subfield, keyword: Keyword, aspect: str) -> Topic:
    words = f"{keyword.words} and {aspect}"
    name = quote(capitalize(words))
    before = f'{{"id":"https://openalex.org/T{10_000 + number}","display_name":{name},"score":'
    main, further = (f"{before}0.{tenth}{number % 100:02d},{subfield.json}}}" for tenth in (9, 5))
    return Topic(subfield, keyword, words, main, further)


def capitalize(words: str) -> str:
    """Return words with capitals as a heading has them.

    >>> capitalize("history of the internet")
    'History of the Internet'
    """
    first, *rest = words.split()
    return " ".join([_raise(first), *(w if w in _SMALL else _raise(w) for w in rest)])


def _raise(word: str) -> str:
    return word[0].upper() + word[1:]
