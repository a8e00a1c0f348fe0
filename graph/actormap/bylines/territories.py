"""Whether some words of a byline name a place and nothing else."""

import re
from functools import lru_cache

from actormap.bylines.folding import fold_name
from actormap.bylines.heads import find_organization_head, is_acronym, is_proper
from actormap.bylines.model import Part
from actormap.bylines.splitting import split_segments, split_words
from actormap.bylines.words import REGIONS, STATE_CODES
from actormap.places import is_place_name, is_state, look_up_area
from actormap.places.countries import COUNTRY_ACRONYMS
from actormap.places.words import COMMON_WORDS

_LONGEST_PLACE = 5
_TOWNS = ("city", "town", "county", "village")
_STATES = re.compile(
    r"(?:the |der |den |das |la |le |l['’]|el |o |a )?"
    r"(?:(?:free )?state of |freistaate?s? |land(?:es)? "
    r"|(?:estado|stato|état|etat) (?:de |do |da |del )(?:la )?)?",
    re.IGNORECASE,
)
_REGIONS = frozenset(fold_name(region) for region in REGIONS)


@lru_cache(maxsize=8192)
def is_area(text: str) -> bool:
    """Tell whether a text is a country, a part of the world or a region: no city is looked up."""
    if _is_shouted(text):
        return False
    if _is_known(text):
        return True
    lead = _STATES.match(text)
    rest = text[lead.end() :] if lead else text
    return rest != text and rest[:1].isupper() and _is_known(rest)


def is_place(part: Part) -> bool:
    """Tell whether a whole part is the name of a place."""
    words = part.text.split()
    if len(words) > _LONGEST_PLACE or not part.text[:1].isupper():
        return False
    if is_area(part.text):
        return True
    if is_acronym(part) or fold_name(part.text) in COMMON_WORDS:
        return False
    if fold_name(words[-1]) in _TOWNS and not is_place_name(part.text):
        return False
    return is_place_name(part.text)


def is_state_code(part: Part) -> bool:
    """Tell whether a part is "MA" or "SP", which behind a city is a state."""
    return part.text in STATE_CODES


def read_places(part: Part) -> list[Part]:
    """Return the places of a part that names nothing else ("Aix-en-Provence, France"), or none."""
    pieces = [
        segment.part.cut(m.start(), m.end())
        for segment in split_segments(part)
        for m in re.finditer(r"[A-Z]{2,3}(?=$)|(?:(?![-–][A-Z]{2}$)[^/])+", segment.part.text)
    ]
    states = [i > 0 and is_state_code(piece) for i, piece in enumerate(pieces)]
    # Of a part without words (“/”) there are no pieces.
    followed = [*states[1:], False][: len(states)]
    found = [
        piece
        for piece, state, before in zip(pieces, states, followed, strict=True)
        if state or is_place(piece) or (before and _is_small_town(piece))
    ]
    return pieces if len(found) == len(pieces) else []


def _is_small_town(part: Part) -> bool:
    """Tell whether a part before a state's code can be a town that no list has: "Sobral (CE)"."""
    words = split_words(part)
    named = (
        is_proper(words) and len(words) <= _LONGEST_PLACE and part.text.replace("-", "").isalpha()
    )
    return named and not is_acronym(part) and find_organization_head(words) is None


def _is_known(text: str) -> bool:
    # "Virginia" alone, as one word, may be anybody's name.
    state = " " in text and is_state(text)
    return state or look_up_area(text) is not None or fold_name(text) in _REGIONS


def _is_shouted(text: str) -> bool:
    """Tell whether a single word in capitals is no usual short form of a country ("POLEN")."""
    return " " not in text and len(text) > 1 and text.isupper() and text not in COUNTRY_ACRONYMS
