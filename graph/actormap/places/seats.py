"""The place inside an organization's name, by patterns that leave no doubt."""

import re
from functools import lru_cache

from actormap.places.gazetteer import look_up_area, look_up_evident
from actormap.places.model import FoundPlace
from actormap.places.words import PHRASE_STARTERS

# What stands before the place. Alternatives by language; own list.
_HEADS = re.compile(
    r"""\b(?:
        (?:University|City|Town|Municipality|Region|Government|Province|Port)\ of\ (?:the\ )?
      | Universi(?:tat|dad|té|tà|dade|teit)\ (?:Politécnica\ |Autónoma\ |Autònoma\ |Complutense\ )?
        (?:d[eio]\ |da\ |van\ |degli\ [Ss]tudi\ di\ )
      | Universit(?:at\ d|é\ d)['’]
      | Université\ | Université\ de\ la\ Ville\ de\
      | (?:Technische\ |Freie\ |Pädagogische\ )?(?:Universität|Hochschule|Fachhochschule)\ (?:zu\ )?
      | TU\ | (?:Landeshaupt|Hanse)?[Ss]tadt\ | Gemeinde\ | Politecnico\ di\
      | (?:Ville|Mairie|Métropole|Région)\ d(?:e\ |['’])
      | (?:Ayuntamiento|Alcaldía|Municipio|Gobernación)\ de\ | Ajuntament\ de\
      | (?:Prefeitura|Câmara\ Municipal|Município)\ d[eo]\ | (?:Prefeitura\ Municipal)\ de\
      | (?:Comune|Città|Provincia)\ di\
    )""",
    re.VERBOSE,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_LONGEST_NAME = 5


@lru_cache(maxsize=65536)
def find_seat(organization: str) -> FoundPlace | None:
    """Return the place that an organization's name says it belongs to, or None.

    >>> find_seat("University of Bristol").place.name
    'Bristol'
    >>> find_seat("LEGO Foundation") is None
    True
    """
    for head in _HEADS.finditer(organization):
        found = _find_longest(organization, head.end(), _read_country(organization))
        if found is not None:
            return found
    return None


def _find_longest(text: str, start: int, country: str) -> FoundPlace | None:
    """Return the place of the longest name that begins at `start`."""
    ends: list[int] = []
    at = start
    while len(ends) < _LONGEST_NAME and (word := _WORD.match(text, at)):
        ends.append(word.end())
        at = word.end() + 1 if text[word.end() : word.end() + 1] == " " else len(text)
    for end in reversed(ends):
        name = text[start:end]
        if not name[:1].isupper() or name.casefold() in PHRASE_STARTERS:
            return None
        place = look_up_evident(name, country=country) or look_up_evident(name)
        if place is not None:
            return FoundPlace(place, start, end)
    return None


def _read_country(text: str) -> str:
    """Return the code of the country that a name ends with, behind a comma or in brackets."""
    last = re.split(r"[,(]\s*", text)[-1].strip(" )")
    area = look_up_area(last) if last != text else None
    return area.country if area else ""
