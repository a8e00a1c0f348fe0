"""Names of people: from the tables of their culture, put together as the culture does."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.generation.draws import Draws
from bench.generation.tables import read_table

_INITIALS = "ABCDEFGHJKLMNPRSTW"
# Shares of the names: given names as initials, a second given name, a surname put together from a
# root and an ending, two syllables where there may be one, a culture from elsewhere.
_INITIALS_ONLY = 0.06
_SECOND_GIVEN = 0.1
_COMPOSED = 0.5
_TWO_SYLLABLES = 0.8
_ABROAD = 0.18
_MIDDLE = 0.25

Form = tuple[str, str]  # in Latin letters, in the own script


@dataclass(frozen=True, slots=True)
class Culture:
    """Where a name comes from; see the head of names.toml."""

    given: tuple[tuple[Form, ...], ...]
    surnames: tuple[Form, ...]
    roots: tuple[Form, ...]
    endings: tuple[Form, ...]
    feminine: tuple[Form, ...]
    join: str | None
    middle: float
    double: float
    native: float
    native_order: bool


def make_culture(table: dict[str, Any]) -> Culture:
    """Return a culture from its table."""
    given = [_split(table["given"])]
    if "given_feminine" in table:
        given.append(_split(table["given_feminine"]))
    return Culture(
        given=tuple(given),
        surnames=_split(table["surnames"]),
        roots=_split(table.get("roots", "")),
        endings=_split(table.get("endings", "")),
        feminine=_split(table.get("feminine", "")),
        join=table.get("join"),
        middle=table.get("middle", _MIDDLE),
        double=table.get("double", 0.0),
        native=table.get("native", 0.0),
        native_order=table.get("native_order", False),
    )


def _split(words: str) -> tuple[Form, ...]:
    """Return each word with its form in the own script; the same where there is none."""
    pairs = (word.partition(":") for word in words.split())
    return tuple((latin, native or latin) for latin, _, native in pairs)


class Names:
    """All cultures, and who is named by which."""

    def __init__(self, draws: Draws) -> None:
        """Read the cultures."""
        self._draws = draws
        tables = read_table("names")
        self.cultures = [make_culture(table) for table in tables.values()]
        self._at_home: dict[str, list[Culture]] = {}
        for culture, table in zip(self.cultures, tables.values(), strict=True):
            for country in table["countries"].split():
                self._at_home.setdefault(country, []).append(culture)

    def make_name(self, country: str) -> str:
        """Return the name of somebody who works in a country, most often of a culture there."""
        draws = self._draws
        if draws.number() < _ABROAD:
            return self._compose(draws.pick(self.cultures))
        return self._compose(draws.pick_soon(self._at_home.get(country, self.cultures)))

    def make_surname(self, country: str) -> str:
        """Return a surname of a country, as organizations bear them."""
        culture = self._at_home.get(country, self.cultures)[0]
        return self._choose_surname(culture)[0]

    def _compose(self, culture: Culture) -> str:
        draws = self._draws
        side = draws.below(len(culture.given))
        given = self._compose_given(culture, side)
        surname = self._compose_surname(culture, feminine=side == 1)
        if culture.native and draws.number() < culture.native:
            if culture.native_order:
                return surname[1] + given[1]
            return f"{given[1]} {surname[1]}"
        first = given[0]
        if draws.number() < _INITIALS_ONLY:
            first = make_initials(first)
        if draws.number() < culture.middle:
            first = f"{first} {draws.pick(_INITIALS)}."
        return f"{first} {surname[0]}"

    def _compose_given(self, culture: Culture, side: int) -> Form:
        draws = self._draws
        first = draws.pick_soon(culture.given[side])
        joined = culture.join is not None
        if draws.number() >= (_TWO_SYLLABLES if joined else _SECOND_GIVEN):
            return first
        second = self._choose_second(culture.given[side], first)
        if not joined:
            return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"
        latin = second[0] if culture.join == " " else second[0].lower()
        return f"{first[0]}{culture.join}{latin}", first[1] + second[1]

    def _choose_second(self, given: tuple[Form, ...], first: Form) -> Form:
        """Return a second given name, of the same sex: they take turns in the tables."""
        parity = given.index(first) % 2
        return self._draws.pick(given[parity::2])

    def _compose_surname(self, culture: Culture, *, feminine: bool) -> Form:
        draws = self._draws
        first = self._choose_surname(culture)
        if feminine and any(first[0].endswith(latin) for latin, _ in culture.feminine):
            return f"{first[0]}a", f"{first[1]}а"
        if culture.double and draws.number() < culture.double:
            second = draws.pick_soon(culture.surnames)
            return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"
        return first

    def _choose_surname(self, culture: Culture) -> Form:
        draws = self._draws
        if not culture.roots or draws.number() >= _COMPOSED:
            return draws.pick_soon(culture.surnames)
        root, ending = draws.pick(culture.roots), draws.pick(culture.endings)
        return root[0] + ending[0], root[1] + ending[1]


def make_initials(given: str) -> str:
    """Return the initials of given names.

    >>> make_initials("Jean-Pierre")
    'J.-P.'
    """
    return "-".join(f"{part[0]}." for part in given.split("-"))


def vary_name(draws: Draws, name: str) -> str:
    """Return a name as some publisher may print it."""
    given, _, surname = name.rpartition(" ")
    if not given:
        return name
    return draws.pick(_SPELLINGS)(given, surname)


_SPELLINGS: tuple[Callable[[str, str], str], ...] = (
    lambda given, surname: f"{surname}, {given}",
    lambda given, surname: f"{make_initials(given)} {surname}",
    lambda given, surname: f"{given} {surname.upper()}",
    lambda given, surname: _drop_accents(f"{given} {surname}"),
    lambda given, surname: f"{surname} {given[0]}",
)


def _drop_accents(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not _is_accent(c)))


def _is_accent(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
