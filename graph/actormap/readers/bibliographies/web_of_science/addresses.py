"""An address in the Web of Science → whose it is, and which organization, unit and place.

    [Facer, Keri; Roe, Ann] Univ Bristol, Sch Educ, Bristol, Avon, England.

The organization stands first, the country last, whatever is between.
"""

import re

from actormap import places
from actormap.records import Affiliation, Value

_ADDRESS = re.compile(r"(?:\[([^\]]*)\]\s*)?(.*?)\s*\.?\s*$", re.DOTALL)
_PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")
_UNIT = re.compile(
    r"(?:Dept|Dipartimento|Fac|Sch|Div|Lab|Unit|Ctr|Inst|Grp|Coll|Program|Sect|Chair)\b"
)
_POSTCODE = re.compile(r"\S*\d\S*")
# How the database writes countries that the gazetteer knows by other names.
_COUNTRIES = {
    "peoples r china": "CN", "north ireland": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "usa": "US", "u arab emirates": "AE", "bosnia & herceg": "BA",
    "cote ivoire": "CI", "papua n guinea": "PG", "dem rep congo": "CD", "rep congo": "CG",
    "trinidad tobago": "TT", "dominican rep": "DO", "turkiye": "TR", "cent afr republ": "CF",
}  # fmt: skip


def fold_author(name: str) -> str:
    """Return an author's name as it is compared."""
    return " ".join(name.casefold().replace(".", " ").replace(",", ", ").split())


def read_address(value: Value) -> tuple[set[str], Affiliation]:
    """Return whose address it is and the organization: the first part, the country in the last."""
    match = _ADDRESS.match(value.text)
    assert match  # noqa: S101 - the pattern takes any text
    names = {fold_author(name) for name in (match[1] or "").split(";") if name.strip()}
    spans = (part.span() for part in _PART.finditer(value.text, match.start(2), match.end(2)))
    parts = [_cut(value, *span) for span in spans] or [value]
    country = _read_country(parts[-1].text) if len(parts) > 1 else ""
    units = [part for part in parts[1:-1] if _UNIT.match(part.text)]
    place = _find_town(parts[1:-1], country) if country else None
    return names, Affiliation(
        parts[0], unit=units[0] if units else None, place=place, country=country
    )


def _cut(value: Value, start: int, end: int) -> Value:
    return Value(value.text[start:end], value.part(start, end))


def _read_country(part: str) -> str:
    """Return the code of the country at the end of an address: "MA 02138 USA"."""
    words = part.split()
    if words[-1:] == ["USA"]:
        return "US"
    if code := _COUNTRIES.get(part.casefold()):
        return code
    area = places.look_up_area(part)
    return area.country if area and area.feature == "country" else ""


def _find_town(parts: list[Value], country: str) -> Value | None:
    """Return the last part that is a town of the country, without its postcode."""
    for part in reversed(parts):
        bare = _POSTCODE.sub("", part.text).strip(" -")
        town = None if _UNIT.match(bare) else places.look_up(bare, country=country)
        if town and town.country == country and town.feature == "city":
            start = part.text.index(bare)
            return _cut(part, start, start + len(bare))
    return None
