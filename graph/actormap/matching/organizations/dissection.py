"""An affiliation in words → the names of organizations in it, units, cities, countries.

    Dept. of Comput. Sci., Hong Kong Univ. of Sci. & Technol., Kowloon

`readers.affiliation_words` asserts what an affiliation says and abstains where that is not sure;
here a guess is enough, since it is only weighed. So this also takes apart what has no commas.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from actormap.matching.organizations.heads import (
    OWN,
    PART,
    is_telling,
    rank_part,
    split_at_heads,
)
from actormap.matching.organizations.locating import (
    count_place_words,
    find_country,
    is_part_of_country,
    name_city,
)
from actormap.matching.organizations.tokens import Token, read_tokens
from actormap.matching.organizations.words import (
    GENITIVES,
    LEGAL_FORMS,
    RANKS,
    STREET_WORDS,
)

Words = tuple[Token, ...]

# "75005", "Q1D" and not the 6 of "Paris 6".
_POSTCODE = re.compile(r"\d{3,}|(?=.*\d)(?=.*[^\W\d_]).+")
_NOISE = re.compile(r"#(?:N|TAB)#|\S+@\S+|\b(?:e-?mail|fax|tel|phone)\b.*", re.IGNORECASE)
_GLUED = re.compile(r"\b(universit[yä]t?)of\b", re.IGNORECASE)
_PIECES = re.compile(r"[,;|()\[\]/]|\s[-–—]+\s|:\s")
_FROM = re.compile(r"^\W*(?:from\s+)?(?:the\s+)?", re.IGNORECASE)
_OPEN_END = re.compile(r"\b(?:of|de|di|da|and|the)\s*$", re.IGNORECASE)


class Named(Struct, frozen=True, gc=False):
    """The name of an organization among the pieces, and how surely it is one (0 to 3)."""

    words: Words
    rank: int


class Dissection(Struct, frozen=True, gc=False):
    """What an affiliation consists of; `names` has the likeliest organization first.

    `beside` are pieces that are neither: a campus, a street. Countries are ISO 3166-1 codes.
    """

    names: tuple[Named, ...]
    units: tuple[Words, ...]
    beside: tuple[Words, ...]
    cities: frozenset[str]
    countries: frozenset[str]


@lru_cache(maxsize=2**15)
def dissect(text: str) -> Dissection:
    """Take an affiliation apart."""
    found = _Finding()
    for piece in _split(text):
        found.take(piece)
    return found.conclude()


def _split(text: str) -> Iterator[list[Token]]:
    """Yield the words of each piece; a piece that ends in "of" goes on in the next."""
    text = _GLUED.sub(r"\1 of ", _NOISE.sub(" ", text))
    held: list[Token] = []
    for part in _PIECES.split(_FROM.sub("", text)):
        tokens = held + read_tokens(part)
        held = tokens if tokens and _OPEN_END.search(part) else []
        if tokens and not held:
            yield tokens
    if held:
        yield held


class _Finding:
    """The parts found so far, piece by piece."""

    def __init__(self) -> None:
        self.names: list[Named] = []
        self.units: list[Words] = []
        self.beside: list[Words] = []
        self.cities: list[str] = []
        self.countries: list[str] = []
        self.states: list[str] = []
        self.places: list[Words] = []

    def take(self, piece: list[Token]) -> None:
        """Sort one piece into the parts."""
        if self._take_place(piece):
            return
        if self.names and {t.folded for t in piece} <= LEGAL_FORMS:
            last = self.names.pop()
            self.names.append(Named((*last.words, *piece), last.rank or OWN))
            return
        for part in split_at_heads(piece):
            self._take_part(part)

    def _take_place(self, piece: list[Token]) -> bool:
        """Take a piece that is a place or an address; tell whether it is one."""
        words = [t for t in piece if not any(c.isdigit() for c in t.stated)]
        words = words[1:] if words and words[0].folded == "the" else words
        if not words:
            self.beside.append(tuple(piece))
            return True
        if any(t.word in RANKS for t in words) and not is_city(words):
            return False
        at = self._note_places(words)
        if not at:
            self.places.append(tuple(words))
        elif at < len(words):
            return self._take_address(piece, words[:at])
        elif len(words) < len(piece) and self.names:
            self.beside.append(tuple(piece))
            return True
        return not at

    def _note_places(self, words: list[Token]) -> int:
        """Note the places that words end with; return how many words stand before them."""
        at = len(words)
        while at and (size := count_place_words(words[:at], whole=True)):
            self._note_place(words[at - size : at])
            at -= size
        return at

    def _take_address(self, piece: list[Token], words: list[Token]) -> bool:
        """Take what stands before a place, if it is an address: "CERN CH-1211 Geneva 23"."""
        if not self.names and words[0].is_acronym:
            self._name((words[0],), 0)
        elif not any(t.folded in STREET_WORDS or t.stated.isdigit() for t in piece):
            return False
        else:
            self.beside.append(tuple(words))
        return True

    def _note_place(self, words: Sequence[Token]) -> None:
        name = " ".join(token.stated for token in words)
        country = find_country(name)
        if country:
            self.countries.append(country)
        elif is_part_of_country(name):
            self.states.append(name)
        else:
            self.cities.append(name)

    def _take_part(self, part: list[Token]) -> None:
        part = self._strip_places(part)
        rank = rank_part(part)
        words = tuple(part)
        if not part:
            return
        street = any(t.folded in STREET_WORDS for t in part)
        if rank == PART and not self._continues(words):
            self.units.append(words)
        elif rank:
            self._name(words, rank)
        elif self.names and self.names[-1].rank and not is_telling(self.names[-1].words):
            self._name((*self.names.pop().words, *words), rank_part(words) or OWN)
        elif not self.names and not street:
            self._name(words, rank)
        else:
            self.beside.append(words)

    def _continues(self, words: Words) -> bool:
        """Tell whether words go on with a name: "Fox Chase, Cancer Center"."""
        last = self.names[-1] if self.names else None
        whole = last is not None and last.rank == 0 and len(last.words) > 1
        return whole and words[-1].word == "center" and not is_telling(words)

    def _name(self, words: Words, rank: int) -> None:
        """Add a name; one that says nothing by itself takes in what stands before it."""
        if self._continues(words):
            words, rank = (*self.names.pop().words, *words), OWN
        elif not is_telling(words) and self.places and rank >= OWN:
            words = (*self.places[-1], *words)
        self.names.append(Named(words, rank))

    def _strip_places(self, part: list[Token]) -> list[Token]:
        """Leave out places behind a name, as long as it tells something without them."""
        while part:
            digits = _POSTCODE.fullmatch(part[-1].stated) is not None and len(part) > 1
            size = 1 if digits else count_place_words(part)
            rest = part[: len(part) - size]
            joined = bool(rest) and (rest[-1].folded in GENITIVES or _needs_place(rest))
            if not size or joined or not is_telling(rest):
                return part
            if not digits:
                self._note_place(part[-size:])
            part = rest
        return part

    def conclude(self) -> Dissection:
        """Return the parts; what stands alone is a name, whatever it is."""
        named = sorted(self._list_names(), key=lambda n: -n.rank)
        if not named:
            rest = self.units[::-1] or self.beside or self.places
            named = [Named(words, 0) for words in rest[:1]]
        return Dissection(
            tuple(self._complete(n) for n in named),
            tuple(self.units),
            tuple(self.beside),
            frozenset(self._list_cities()),
            frozenset(self.countries),
        )

    def _list_cities(self) -> Iterator[str]:
        """Yield the cities, looked up in the country; states are taken for those of the USA."""
        country = self.countries[-1] if self.countries else "US" if self.states else ""
        yield from (city.casefold() for name in self.cities if (city := name_city(name, country)))

    def _list_names(self) -> list[Named]:
        """Return names; what has no head is one only where nothing surer is."""
        best = max((n.rank for n in self.names), default=0)
        return [n for n in self.names if n.rank or not best]

    def _complete(self, named: Named) -> Named:
        """Add the place to a name that says nothing without: "Institute of Technology, Sligo"."""
        if is_telling(named.words) or not self.places:
            return named
        return Named((*named.words, *self.places[0]), named.rank)


def is_city(words: Sequence[Token]) -> bool:
    """Tell whether words with a head among them are a city's name: "College Park"."""
    return len(words) > 1 and bool(name_city(" ".join(t.stated for t in words), sure=True))


def _needs_place(rest: Sequence[Token]) -> bool:
    """Tell whether a place behind may belong to the name: "Universitas Muria | Kudus"."""
    return rest[0].word in RANKS and not any(t.folded in GENITIVES for t in rest)
