"""Profiles made ready for comparison."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from actormap.matching.model import Profile
from actormap.matching.organizations.acronyms import spell_initials
from actormap.matching.organizations.dissection import Dissection, Named, dissect
from actormap.matching.organizations.frequencies import Frequencies, weigh_grams
from actormap.matching.organizations.heads import SURE, is_telling
from actormap.matching.organizations.locating import find_country, name_city, translate_place
from actormap.matching.organizations.model import Organization
from actormap.matching.organizations.tokens import Token, read_tokens
from actormap.matching.organizations.words import (
    FREQUENT,
    GENERAL,
    LEGAL_FORMS,
    NEUTRAL,
    NUMERALS,
    RANKS,
    SAME_FORMS,
    SEVERAL_SEATS,
    UMBRELLAS,
)
from actormap.names import fold_name

_SHORTEST_NAME = 4
_SHORTEST_JOINED = 6


@dataclass(frozen=True, slots=True)
class Learnt:
    """What all profiles of a run tell: words, acronyms that one explains, names in several places.

    `definitions` maps acronyms to keys of names; `ambiguous` holds keys of names.
    """

    frequencies: Frequencies = field(default_factory=Frequencies)
    definitions: Mapping[str, str] = field(default_factory=dict)
    ambiguous: frozenset[str] = frozenset()


def prepare(profile: Profile, learnt: Learnt) -> Organization:
    """Return a profile as it is compared."""
    parts = dissect(profile.name)
    main, *others = parts.names or (Named((), 0),)
    others = [other for other in others if not any(t.word == "ministry" for t in other.words)]
    words = tuple(join_words(list_words(main.words), learnt.frequencies))
    found = frozenset(words)
    weights = learnt.frequencies.weigh_all(found)
    cities, countries = _locate(parts, profile)
    short = _list_short(main, parts)
    key = "".join(words)
    alone = len(words) == 1
    return Organization(
        profile=profile,
        text=fold_name(profile.name),
        key=key,
        words=words,
        weights=weights,
        grams=weigh_grams(words, weights),
        beside=frozenset(w for other in others for w in list_words(other.words)),
        others=tuple("".join(list_words(o.words)) for o in others if is_telling(o.words)),
        all_words=learnt.frequencies.weigh_all(list_all_words(profile.name)),
        short=short,
        initials=spell_initials(_write(main)) | spell_initials(profile.name),
        long=learnt.definitions.get(words[0], "") if alone and short else "",
        heads=frozenset(w for w in words if RANKS.get(w, 0) > 1 or w == "group"),
        forms=frozenset(_list_forms(main.words)),
        fields=found & GENERAL - NEUTRAL - RANKS.keys(),
        numbers=frozenset(_list_numbers(main.words)),
        cities=cities,
        countries=countries,
        rank=main.rank,
        is_telling=is_telling(main.words),
        is_plain=len(parts.names) == 1 and not (parts.units or parts.beside or cities or countries),
        is_umbrella=any(sort <= found for sort in UMBRELLAS),
        has_several_seats=any(sort <= found for sort in SEVERAL_SEATS),
        has_others=any(other.rank == main.rank or other.rank >= SURE for other in others),
        is_ambiguous=key in learnt.ambiguous,
    )


def list_words(tokens: Iterable[Token]) -> Iterator[str]:
    """Yield what the words of a name are compared as: without "of", legal forms; places in English.

    A legal form stays where it is all there is.
    """
    kept = [t for t in tokens if not t.joins]
    while len(kept) > 1 and kept[-1].folded in LEGAL_FORMS:
        kept.pop()
    for token in kept:
        word = token.word
        if word == token.folded and len(word) >= _SHORTEST_NAME and word not in FREQUENT:
            place = translate_place(token.stated.title())
            word = fold_name(place).replace(" ", "") if place else word
        yield NUMERALS.get(word, word)


def _list_forms(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the legal forms at the end of a name, one word for each."""
    for token in reversed(tokens[1:]):
        if token.folded not in LEGAL_FORMS:
            return
        yield SAME_FORMS.get(token.folded, token.folded)


def _write(named: Named) -> str:
    return " ".join(token.stated for token in named.words)


def join_words(words: Iterable[str], frequencies: Frequencies) -> Iterator[str]:
    """Yield words; two that somebody writes as one ("Jiao Tong", "Jiaotong") as one."""
    held = ""
    for word in words:
        joined = held + word
        known = held and frequencies.counts[joined] and not {held, word} & GENERAL
        if known and len(joined) >= _SHORTEST_JOINED:
            held = joined
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def list_all_words(text: str) -> list[str]:
    """Return all words of an affiliation, once each."""
    return list(dict.fromkeys(t.word for t in read_tokens(text) if not t.joins))


def _list_numbers(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        number = NUMERALS.get(token.folded, token.folded)
        if number.isdigit():
            yield number


def _list_short(main: Named, parts: Dissection) -> frozenset[str]:
    """Return the acronyms of an affiliation that may stand for its organization."""
    pieces = (main.words, *parts.beside)
    return frozenset(
        t.folded for words in pieces for t in words if t.is_acronym and len(words) <= SURE
    )


def _locate(parts: Dissection, profile: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """Return cities and countries, of the name and of the places that the profile states."""
    cities, countries = set(parts.cities), set(parts.countries)
    for place in profile.places:
        for piece in reversed(place.split(",")):
            if country := find_country(piece.strip()):
                countries.add(country)
            elif city := name_city(piece.strip(), next(iter(sorted(countries)), "")):
                cities.add(city.casefold())
    return frozenset(cities), frozenset(countries)
