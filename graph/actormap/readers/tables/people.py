"""People and organizations as cells name them: lists, inverted names, bylines, affiliations."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from actormap.bylines import Byline, Contributor, Part, read_byline
from actormap.model import Kind
from actormap.readers.tables.cells import cut_value, is_nothing, read_country, split_value
from actormap.records import Affiliation, Contribution, Value

# Below this a reading of the grammar is not believed, and the cell is taken as one name.
_LEAST_CONFIDENCE = 0.5
# A name with a given name that is known has more confidence than this.
_LEAST_SURE = 0.8
# Read before a cell of organizations, so that the grammar meets the byline that it knows.
_SOMEBODY = "Jane Smith, "
# Of the words of an affiliation, so many must be understood for it to be taken apart.
_LEAST_COVERED = 0.8

_WORD = r"[^\W\d_][\w.'’ʼ-]*"
_INVERTED = re.compile(rf"({_WORD}(?: {_WORD}){{0,4}}),\s*({_WORD}(?: {_WORD}){{0,4}})")
# "Facer, K., Manchester, H.": a comma inside of each name and between two.
_INITIALS = r"(?:[^\W\d_]\.?[ -]?){1,4}"
_PAIRS = re.compile(
    rf"{_WORD}(?: {_WORD})*, {_INITIALS}(?:, (?:& |and )?{_WORD}(?: {_WORD})*, {_INITIALS})+"
)
_PAIR = re.compile(rf"(?:& |and )?({_WORD}(?: {_WORD})*, {_INITIALS})(?:, |$)")
_COMMA = re.compile(",")
_UNIVERSITY = re.compile(r"\bUniv|universi[tdz]|Hochschule|College|École|Politec", re.IGNORECASE)
_POSTCODE = re.compile(r"^(?:[A-Z]{1,3}-)?\d[\d -]*(?:[A-Z]{2} )?")
_ETC = re.compile(r"(?:and |& )?(?:others|et al\.?|u\. ?a\.)", re.IGNORECASE)


def read_people(value: Value, separator: str = "") -> list[Contribution]:
    """Return those whom a cell names, in its order, with what it says of each."""
    text = value.text
    if not separator and _PAIRS.fullmatch(text):
        pairs = [(match.start(1), match.end(1)) for match in _PAIR.finditer(text)]
        parts = [part for start, end in pairs for part in cut_value(value, start, end)]
    else:
        parts = list(split_value(value, separator))
    parts = [part for part in parts if not _ETC.fullmatch(part.text)]
    turned = [found for part in parts if (found := _turn(part))]
    if len(parts) > 1 and len(turned) == len(parts):
        return turned
    return [person for part in parts for person in _read(part)]


def _turn(value: Value) -> Contribution | None:
    """Return who is meant by an inverted name ("Facer, Keri"); None where it is none."""
    match = _INVERTED.fullmatch(value.text)
    return Contribution(Value(f"{match[2]} {match[1]}", value.passage)) if match else None


def _read(value: Value) -> Sequence[Contribution]:
    """Return those named in a cell without a list: one, or several of one byline."""
    plain = "," not in value.text and "(" not in value.text
    byline = None if _is_initialled(value.text) else read_byline(value.text)
    if isinstance(byline, Byline) and byline.confidence >= _LEAST_CONFIDENCE:
        if byline.contributors and not _is_inverted(byline):
            return [_make_contribution(value, found) for found in byline.contributors]
        if byline.organizations and plain:
            return [Contribution(value, Kind.ORGANIZATION)]
    return [_turn(value) or Contribution(value, guess_named(value.text))]


def _is_inverted(byline: Byline) -> bool:
    """Tell whether the grammar kept a name as it stands: "Facer, Keri"."""
    return any("," in person.name.text for person in byline.contributors)


def _is_initialled(text: str) -> bool:
    """Tell whether this is an inverted name with initials, which needs no grammar."""
    match = _INVERTED.fullmatch(text)
    return match is not None and all(len(word.strip(".")) == 1 for word in match[2].split())


def guess_named(text: str) -> Kind:
    """Return the kind of a name that the grammar does not know: an acronym is no person's.

    >>> guess_named("OECD"), guess_named("Plato")
    (<Kind.ORGANIZATION: 'organization'>, <Kind.PERSON: 'person'>)
    """
    letters = [c for c in text if c.isalpha()]
    cased = all(c.isupper() for c in letters) and text != text.lower()
    return Kind.ORGANIZATION if cased and " " not in text and len(letters) > 1 else Kind.PERSON


def is_person(text: str, *, surely: bool = False) -> bool:
    """Tell whether a name has the shape of a person's; `surely`, whether a given name is known.

    >>> is_person("Keri Facer"), is_person("Facer, Keri"), is_person("Crossref")
    (True, True, False)
    >>> is_person("Zero Hunger"), is_person("Zero Hunger", surely=True)
    (True, False)
    """
    least = _LEAST_SURE if surely else _LEAST_CONFIDENCE
    match = _INVERTED.fullmatch(text)
    for name in (text, f"{match[2]} {match[1]}" if match else ""):
        byline = read_byline(name) if name else None
        if isinstance(byline, Byline):
            return bool(byline.contributors) and byline.confidence >= least
    return False


def is_organization(text: str) -> bool:
    """Tell whether a name is surely an organization's."""
    byline = read_byline(text)
    return isinstance(byline, Byline) and not byline.contributors and bool(byline.organizations)


def _make_contribution(value: Value, found: Contributor) -> Contribution:
    roles = tuple(_make_value(value, part) for part in found.roles)
    affiliations = tuple(_make_affiliations(value, found))
    places = () if affiliations else tuple(_make_value(value, part) for part in found.places)
    return Contribution(
        _make_value(value, found.name), roles=roles, affiliations=affiliations, places=places
    )


def _make_value(value: Value, part: Part, shift: int = 0) -> Value:
    if part.text == value.text:
        return value
    return Value(part.text, value.part(part.start - shift, part.end - shift))


def _make_affiliations(value: Value, found: Contributor, shift: int = 0) -> Iterator[Affiliation]:
    """Yield the organizations of a person in a byline, with the unit and place of a single one."""
    organizations = found.organizations or found.units
    single = len(organizations) == 1
    roles = tuple(_make_value(value, part, shift) for part in found.roles)
    units = found.units if found.organizations and single else ()
    countries = [part for part in found.places if read_country(part.text)]
    towns = [part for part in found.places if part not in countries] or countries
    for part in organizations:
        yield Affiliation(
            _make_value(value, part, shift),
            roles=roles,
            unit=_make_value(value, units[0], shift) if units else None,
            place=_make_value(value, towns[0], shift) if towns and single else None,
            country=read_country(countries[0].text) if countries and single else "",
        )


def read_affiliations(value: Value, separator: str = "") -> list[Affiliation]:
    """Return the organizations of a cell; one with commas is taken apart as in a byline."""
    found: list[Affiliation] = []
    for part in split_value(value, separator, kind="organization"):
        found += read_affiliation(part)
    return found


def read_affiliation(value: Value) -> list[Affiliation]:
    """Return the organization of an address: unit, town and country apart, if they are clear."""
    if is_nothing(value.text):
        return []
    contributor = _parse_affiliation(value.text) if "," in value.text else None
    if contributor is not None:
        return list(_make_affiliations(value, contributor, shift=len(_SOMEBODY)))
    return [_cut_address(value) or Affiliation(value)]


def _cut_address(value: Value) -> Affiliation | None:
    """Return the organization of an address that ends in town and country; None of another.

    "Univ Roma Tor Vergata, Dept Engn & Management, I-00133 Rome, Italy"
    """
    ends = [match.start() for match in _COMMA.finditer(value.text)] + [len(value.text)]
    starts = [0, *(end + 1 for end in ends)]
    parts = [part for span in zip(starts, ends, strict=False) for part in cut_value(value, *span)]
    country = read_country(parts[-1].text) if len(parts) > 2 else ""  # noqa: PLR2004 - name, town, country
    if not country:
        return None
    names = parts[:-2]
    organization = next((part for part in names if _UNIVERSITY.search(part.text)), names[0])
    unit = next((part for part in names if part is not organization), None)
    town = _POSTCODE.sub("", parts[-2].text)
    start = len(parts[-2].text) - len(town)
    (place,) = list(cut_value(parts[-2], start, len(parts[-2].text)))[:1] or (parts[-1],)
    return Affiliation(organization, unit=unit, place=place, country=country)


@lru_cache(maxsize=20_000)
def _parse_affiliation(text: str) -> Contributor | None:
    """Return an affiliation as the grammar reads it; None where it does not cover it."""
    byline = read_byline(_SOMEBODY + text)
    if not isinstance(byline, Byline) or byline.confidence < _LEAST_CONFIDENCE:
        return None
    if len(byline.contributors) != 1 or byline.title or byline.organizations:
        return None
    (found,) = byline.contributors
    parts = (*found.roles, *found.organizations, *found.units, *found.places)
    covered = sum(len(part.text) for part in parts)
    if f"{found.name.text}, " != _SOMEBODY or not (found.organizations or found.units):
        return None
    return found if covered >= _LEAST_COVERED * len(text) else None
