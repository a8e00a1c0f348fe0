"""Dumps of registries in the shape in which they are published, for tests and measurements.

The organizations of `SAMPLE` are real, with facts from ROR (CC0) and general knowledge; those of
`generate` are made up. Places: facts from GeoNames (CC BY 4.0).
"""

import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"

# A page of people at organizations that the sample has.
BYLINES = """Essays on Schools

Keri Facer & Helen Manchester, University of Bristol
Reclaiming the Learning City
How neighbours made a school of their own street.
Ana Ruiz, Director, OECD
Living labs in old towns
What a laboratory is when nobody wears a coat.
"""


@dataclass(frozen=True)
class Organization:
    """An organization of a registry; `labels` are names by language."""

    ror: str
    name: str
    country: str
    city: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    website: str = ""
    status: str = "active"


SAMPLE = (
    Organization("0524sp257", "University of Bristol", "GB", "Bristol",
                 {"cy": "Prifysgol Bryste"}, website="http://www.bristol.ac.uk/"),
    Organization("02gfys938", "Organisation for Economic Co-operation and Development", "FR",
                 "Paris", {"fr": "Organisation de coopération et de développement économiques"},
                 acronyms=("OECD", "OCDE"), website="https://www.oecd.org/"),
    Organization("03prydq77", "University of Vienna", "AT", "Vienna", {"de": "Universität Wien"},
                 website="https://www.univie.ac.at/"),
)  # fmt: skip


def make_ror(number: int) -> str:
    """Return a well-formed ROR id: six digits of base 32 and the check of ISO 7064, MOD 97-10."""
    letters = ""
    rest = number
    for _ in range(6):
        rest, digit = divmod(rest, 32)
        letters = _DIGITS[digit] + letters
    return f"0{letters}{98 - number * 100 % 97:02}"


def describe_v1(org: Organization) -> dict[str, object]:
    """Return an organization as schema 1 has it."""
    return {
        "id": f"https://ror.org/{org.ror}",
        "name": org.name,
        "email_address": None,
        "established": 1900,
        "types": ["Education"],
        "relationships": [],
        "addresses": [{"lat": 0.0, "lng": 0.0, "city": org.city, "primary": False}],
        "links": [org.website] if org.website else [],
        "aliases": list(org.aliases),
        "acronyms": list(org.acronyms),
        "labels": [{"label": text, "iso639": code} for code, text in org.labels.items()],
        "status": org.status,
        "wikipedia_url": "http://en.wikipedia.org/wiki/Example",
        "country": {"country_name": org.country, "country_code": org.country},
        "external_ids": {"GRID": {"preferred": "grid.1.a", "all": "grid.1.a"}},
    }


def describe_v2(org: Organization) -> dict[str, object]:
    """Return an organization as schema 2 has it."""
    names = [
        (org.name, ["ror_display", "label"], "en"),
        *((text, ["label"], code) for code, text in org.labels.items()),
        *((text, ["alias"], None) for text in org.aliases),
        *((text, ["acronym"], None) for text in org.acronyms),
    ]
    links = [{"type": "wikipedia", "value": "http://en.wikipedia.org/wiki/Example"}]
    links += [{"type": "website", "value": org.website}] if org.website else []
    details = {"country_code": org.country, "country_name": org.country, "name": org.city}
    return {
        "admin": {"created": {"date": "2018-11-14", "schema_version": "1.0"}},
        "domains": [],
        "established": 1900,
        "external_ids": [],
        "id": f"https://ror.org/{org.ror}",
        "links": links,
        "locations": [{"geonames_details": details, "geonames_id": 1}],
        "names": [{"value": text, "types": types, "lang": code} for text, types, code in names],
        "relationships": [],
        "status": org.status,
        "types": ["education", "funder"],
    }


def write_ror(path: Path, organizations: Iterable[Organization], schema: int = 2) -> Path:
    """Write a dump as one array, a record after another, indented as the published one is."""
    describe = describe_v2 if schema == 2 else describe_v1
    with path.open("w", encoding="utf-8") as file:
        for number, organization in enumerate(organizations):
            file.write(",\n" if number else "[\n")
            file.write(json.dumps(describe(organization), indent=2, ensure_ascii=False))
        file.write("\n]\n")
    return path


def pack(path: Path, *files: Path) -> Path:
    """Put files into an archive and return it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            archive.write(file, file.name)
    return path


def write_places(path: Path, places: Iterable[Sequence[object]]) -> Path:
    """Write a file of GeoNames: id, name, ASCII name, others, class, code, country, population."""
    with path.open("w", encoding="utf-8") as file:
        for key, name, plain, others, group, code, country, people in places:
            cells = [key, name, plain, others, 1.0, 2.0, group, code, country, "", "01", "", "",
                     "", people, "", 10, "Europe/London", "2024-01-01"]  # fmt: skip
            file.write("\t".join(map(str, cells)) + "\n")
    return path


PLACES = (
    (3674962, "Medellín", "Medellin", "MDE,Medelin,Медельин,メデジン", "P", "PPLA", "CO", 2427129),
    (3674954, "Medellín", "Medellin", "", "A", "ADM2", "CO", 0),
    (2654675, "Bristol", "Bristol", "BRS,Bristole,Brystol", "P", "PPLA2", "GB", 617280),
    (5324903, "Bristol", "Bristol", "", "P", "PPL", "US", 55000),
    (7839805, "Bristol Park", "Bristol Park", "", "L", "PRK", "AU", 0),
    (2635167, "United Kingdom", "United Kingdom", "Großbritannien,Royaume-Uni", "A", "PCLI",
     "GB", 66488991),
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """An organization as a source names it, and its id; empty where the registry lacks it."""

    name: str
    country: str
    ror: str


_STEMS = ("University of {}", "{} University", "{} Institute of Technology", "{} Medical College",
          "National {} Center", "{} Foundation", "Museum of {}", "{} Research Institute",
          "Hochschule {}", "Université de {}", "Instituto de {}", "Ministry of {}",
          "{} Hospital", "St. {} College")  # fmt: skip
_COUNTRIES = ("US", "GB", "DE", "FR", "ES", "BR", "IN", "CN", "JP", "CO", "ZA", "AU")
_SYLLABLES = ("ba", "ri", "to", "lin", "mar", "ved", "sol", "ken", "ur", "gan", "pe", "zo", "nai",
              "dor", "wex", "ha")  # fmt: skip


def generate(number: int, seed: int = 7) -> Iterator[Organization]:
    """Yield made-up organizations: one in ten shares its name with another, often in its country.

    As in the real registry there are namesakes within a country, names that are another's acronym
    or alias, and names in two languages.
    """
    random = Random(seed)  # noqa: S311 - made-up data, not secrets
    earlier: list[Organization] = []
    for key in range(number):
        country = random.choice(_COUNTRIES)
        name = random.choice(_STEMS).format(_coin(random))
        if earlier and random.random() < 0.1:
            other = random.choice(earlier)
            name = other.name
            country = other.country if random.random() < 0.4 else country
        words = [word for word in name.split() if word[0].isupper()]
        made = Organization(
            make_ror(1_000_000 + key * 7919 % 900_000_007),
            name,
            country,
            _coin(random),
            {"xx": f"{_coin(random)} {name}"} if random.random() < 0.3 else {},
            (f"{name} {_coin(random)}",) if random.random() < 0.3 else (),
            ("".join(word[0] for word in words),) if random.random() < 0.4 else (),
            f"https://www.{_coin(random).lower()}.example/" if random.random() < 0.8 else "",
            "inactive" if random.random() < 0.05 else "active",
        )
        if len(earlier) < 5000:
            earlier.append(made)
        yield made


def _coin(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=random.randint(2, 4))).capitalize()


def ask_about(organizations: Sequence[Organization], number: int, seed: int = 11) -> list[Asked]:
    """Return organizations as sources name them.

    One in twenty is another one of the same name and country that the registry does not list, two
    have the wrong country in the source, and the rest is spelt as it is, without case, by alias,
    acronym, or with the words in another order.
    """
    random = Random(seed)  # noqa: S311 - made-up data, not secrets
    asked = []
    for org in random.sample(list(organizations), number):
        chance = random.random()
        if chance < 0.05:
            asked.append(Asked(org.name, org.country, ""))
        elif chance < 0.15:
            asked.append(Asked(org.name, random.choice(_COUNTRIES), org.ror))
        else:
            asked.append(Asked(_spell(org, random), org.country, org.ror))
    return asked


def _spell(org: Organization, random: Random) -> str:
    forms = [org.name, org.name, org.name.upper(), *org.labels.values(), *org.aliases,
             *org.acronyms, " ".join(reversed(org.name.split()))]  # fmt: skip
    return random.choice(forms)
