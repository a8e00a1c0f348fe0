"""Organizations in real cities, which grow as their authors do."""

from array import array
from dataclasses import dataclass
from itertools import groupby

from bench.generation.draws import Draws, lay_out, lay_out_zipf
from bench.generation.identifiers import make_ror
from bench.generation.names import Names
from bench.generation.patterns import Pattern, make_pattern
from bench.generation.tables import City, quote, quote_or_null, read_cities, read_table
from bench.generation.tables import split_phrases as split
from bench.generation.themes import Subfield

# An author who does not start beside a colleague founds an organization with the chance (START +
# DISCOUNT * organizations) / (START + such authors): the Pitman-Yor process, in which
# organizations grow as authors to the power of the discount, and sizes have a heavy tail.
_START = 40.0
_DISCOUNT = 0.72

# Zipf's exponent over the countries.
_COUNTRIES = 0.85

_PARTS = 0.14
_NO_ROR = 0.05
_NO_COUNTRY = 0.01
_MOST_TRIES = 12
_SHORT = {"United Kingdom": "UK", "United States": "USA", "The Netherlands": "Netherlands"}
_LANGUAGES = {
    "DE": "german", "AT": "german", "FR": "french", "IT": "italian", "PT": "portuguese",
    "BR": "portuguese", "ES": "spanish", "MX": "spanish", "AR": "spanish", "CL": "spanish",
    "CO": "spanish", "PE": "spanish", "EC": "spanish", "UY": "spanish", "CU": "spanish",
    "CR": "spanish", "BO": "spanish", "PY": "spanish", "VE": "spanish",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What an organization is: `lineage` are its number and those of what it is part of."""

    number: int
    name: str
    kind: str
    city: City
    country_code: str
    ror: str
    lineage: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization, with the JSON that works show of it.

    `institutions` is the members `institutions` and `countries` of an authorship; `affiliations`
    the members `raw_affiliation_strings` and `affiliations` in each of the `wordings`.
    """

    facts: Facts
    json: str
    institutions: str
    affiliations: tuple[str, ...]
    wordings: tuple[str, ...]


def make_institution_id(number: int) -> str:
    """Return the OpenAlex id of an organization as an IRI."""
    return f"https://openalex.org/I{4_210_000_000 + number}"


class Organizations:
    """All organizations so far: an organization is a number, its place in `all`.

    `works` counts those that show it.
    """

    def __init__(self, draws: Draws, names: Names, subfields: list[Subfield]) -> None:
        """Start without organizations; the names of people and subfields go into theirs."""
        self._draws = draws
        self._names = names
        self._subfields = subfields
        table = read_table("organizations")
        self._kinds = lay_out(table.pop("types").items())
        words = {name: split(text) for name, text in table.pop("words").items()}
        self._saints = words["saints"]
        self._parts = [make_pattern(part) for part in words["parts"]]
        self._patterns = {
            (language, kind): [make_pattern(template) for template in split(text)]
            for language, kinds in table.items()
            for kind, text in kinds.items()
        }
        by_country = groupby(read_cities(), key=lambda city: city.country_code)
        self._cities = {country: list(cities) for country, cities in by_country}
        self._countries = lay_out_zipf(list(self._cities), _COUNTRIES)
        self._by_name: dict[str, int] = {}
        self._seats = array("i")
        self.all: list[Organization] = []
        self.works = array("i")

    def place_author(self) -> int:
        """Return where a new author starts who does not start beside a colleague."""
        filled = len(self._seats)
        chance = (_START + _DISCOUNT * len(self.all)) / (_START + filled)
        started = not filled or self._draws.number() < chance
        number = self._start() if started else self._draws.pick(self._seats)
        self._seats.append(number)
        return number

    def draw(self) -> int:
        """Return the number of an organization, large ones more often."""
        return self._draws.pick(self._seats)

    def _start(self) -> int:
        """Return a new organization; an old one of the same name if the names run out."""
        if self.all and self._draws.number() < _PARTS:
            whole = self.all[self._draws.pick(self._seats)]
            if whole.facts.kind == "education" and len(whole.facts.lineage) == 1:
                return self._start_part(whole.facts)
        city = self._draws.pick_early(self._cities[self._draws.pick(self._countries)])
        kind = self._draws.pick(self._kinds)
        patterns = self._patterns[_LANGUAGES.get(city.country_code, "english"), kind]
        for _ in range(_MOST_TRIES):
            name = self._fill(self._draws.pick_early(patterns), city)
            if name not in self._by_name:
                break
        return self._add(name, kind, city, ())

    def _start_part(self, whole: Facts) -> int:
        part = self._fill(self._draws.pick(self._parts), whole.city)
        kind = "facility" if "Centre" in part or "Unit" in part else "education"
        return self._add(f"{part}, {whole.name}", kind, whole.city, whole.lineage)

    def _fill(self, pattern: Pattern, city: City) -> str:
        return pattern.fill(self._find_words(slot, city) for slot in pattern.slots)

    def _find_words(self, slot: str, city: City) -> str:
        """Return what goes into a slot of an organization's name."""
        draws = self._draws
        if slot == "city":
            return city.name
        if slot == "country":
            return city.country
        if slot == "name":
            return self._names.make_surname(city.country_code)
        if slot == "saint":
            return draws.pick(self._saints)
        subfield = draws.pick_early(self._subfields)
        return subfield.name if slot == "subject" else draws.pick(subfield.keywords).title

    def _add(self, name: str, kind: str, city: City, whole: tuple[int, ...]) -> int:
        if name in self._by_name:
            return self._by_name[name]
        number = len(self.all)
        self._by_name[name] = number
        ror = "" if self._draws.number() < _NO_ROR else make_ror(number)
        country = "" if self._draws.number() < _NO_COUNTRY else city.country_code
        unit = self._draws.pick_early(self._subfields).name
        unit = self._draws.pick_early(self._subfields).name
        facts = Facts(number, name, kind, city, country, ror, (number, *whole))
        self.all.append(_describe(facts, unit))
        self.works.append(0)
        return number


def _describe(facts: Facts, unit: str) -> Organization:
    """Return an organization from its facts and a unit of it that affiliations name."""
    wordings = _word_affiliations(facts, unit)
    json = _write_institution(facts)
    countries = f"[{quote(facts.country_code)}]" if facts.country_code else "[]"
    return Organization(
        facts=facts,
        json=json,
        institutions=f'"institutions":[{json}],"countries":{countries},',
        affiliations=tuple(write_affiliations(text, (facts.number,)) for text in wordings),
        wordings=wordings,
    )


def _write_institution(facts: Facts) -> str:
    lineage = ",".join(f'"{make_institution_id(part)}"' for part in facts.lineage)
    return (
        f'{{"id":"{make_institution_id(facts.number)}","display_name":{quote(facts.name)},'
        f'"ror":{quote_or_null(facts.ror)},"country_code":{quote_or_null(facts.country_code)},'
        f'"type":"{facts.kind}","lineage":[{lineage}]}}'
    )


def _word_affiliations(facts: Facts, unit: str) -> tuple[str, ...]:
    """Return the affiliation as bylines word it: alone, with its place, with a unit before."""
    name, city = facts.name, facts.city
    country = _SHORT.get(city.country, city.country)
    return (
        f"{name}, {city.name}, {country}",
        name,
        f"Department of {unit}, {name}, {city.name}, {country}",
        f"{name}, {city.name}",
    )


def write_affiliations(text: str, numbers: tuple[int, ...]) -> str:
    """Return the last members of an authorship, which hold its affiliation in words."""
    words = quote(text)
    ids = ",".join(f'"{make_institution_id(number)}"' for number in numbers)
    return (
        f'"raw_affiliation_strings":[{words}],'
        f'"affiliations":[{{"raw_affiliation_string":{words},"institution_ids":[{ids}]}}]}}'
    )
