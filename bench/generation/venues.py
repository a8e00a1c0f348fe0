"""Journals, book series, conferences and repositories, which grow as works appear in them."""

from array import array
from dataclasses import dataclass

from bench.generation.draws import Draws, lay_out
from bench.generation.identifiers import make_issn
from bench.generation.patterns import make_pattern
from bench.generation.tables import quote, read_cities, read_table, split_phrases
from bench.generation.themes import Subfield, Topic

# A work founds a venue of its subfield and kind with the chance START / (START + works there).
_START = 3.0
_IN_DOAJ = 0.2
_OPEN = 0.35
_WITHOUT_ISSN = frozenset({"repository", "conference"})


@dataclass(frozen=True, slots=True)
class Venue:
    """A venue, with its JSON as the member `source` of a location."""

    number: int
    name: str
    kind: str
    is_open: bool
    quoted: str
    json: str


@dataclass(frozen=True, slots=True)
class _Publisher:
    name: str
    json: str


class Venues:
    """All venues so far, by subfield and kind."""

    def __init__(self, draws: Draws) -> None:
        """Start without venues."""
        self._draws = draws
        self._cities = read_cities()
        table = read_table("venues")
        self._publishers = [
            _make_publisher(number, name)
            for number, name in enumerate(split_phrases(table.pop("publishers")))
        ]
        self._kinds = lay_out((kind, row["share"]) for kind, row in table.items())
        self._patterns = {
            kind: [make_pattern(name) for name in split_phrases(row["names"])]
            for kind, row in table.items()
        }
        self._by_name: dict[str, int] = {}
        self._uses: dict[tuple[str, str], array[int]] = {}
        self.all: list[Venue] = []

    def draw(self, topic: Topic) -> Venue:
        """Return the venue of a work on a topic."""
        kind = self._draws.pick(self._kinds)
        key = (topic.subfield.name, kind)
        uses = self._uses.get(key)
        if uses is None:
            uses = self._uses[key] = array("i")
        if self._draws.number() < _START / (_START + len(uses)):
            number = self._found(kind, topic.subfield)
        else:
            number = self._draws.pick(uses)
        uses.append(number)
        return self.all[number]

    def _found(self, kind: str, subfield: Subfield) -> int:
        """Return a new venue, or the old one of the same name."""
        publisher = self._draws.pick_early(self._publishers)
        name = self._fill(kind, subfield, publisher)
        if name not in self._by_name:
            self._by_name[name] = len(self.all)
            self.all.append(self._make_venue(name, kind, publisher))
        return self._by_name[name]

    def _fill(self, kind: str, subfield: Subfield, publisher: _Publisher) -> str:
        pattern = self._draws.pick_early(self._patterns[kind])
        return pattern.fill(self._find_words(slot, subfield, publisher) for slot in pattern.slots)

    def _find_words(self, slot: str, subfield: Subfield, publisher: _Publisher) -> str:
        """Return what goes into a slot of a venue's name."""
        if slot == "subject":
            return subfield.name
        if slot == "object":
            return self._draws.pick(subfield.keywords).title
        if slot == "publisher":
            return publisher.name
        if slot in subfield.names:
            return subfield.names[slot]
        city = self._draws.pick(self._cities)
        return city.name if slot == "city" else city.country

    def _make_venue(self, name: str, kind: str, publisher: _Publisher) -> Venue:
        number = len(self.all)
        is_open = self._draws.number() < _OPEN
        flags = {
            "is_oa": is_open,
            "is_in_doaj": is_open and self._draws.number() < _IN_DOAJ,
            "is_core": self._draws.number() < 0.5,
        }
        json = (
            f'{{"id":"https://openalex.org/S{2_700_000_000 + number}",'
            f'"display_name":{quote(name)},{_write_issns(number, kind)},'
            + ",".join(f'"{flag}":{write_flag(value=value)}' for flag, value in flags.items())
            + f',{publisher.json},"type":"{kind}"}}'
        )
        return Venue(number, name, kind, is_open, quote(name), json)


def write_flag(*, value: bool) -> str:
    """Return a truth value as JSON writes it."""
    return "true" if value else "false"


def _write_issns(number: int, kind: str) -> str:
    if kind in _WITHOUT_ISSN:
        return '"issn_l":null,"issn":null'
    issns = [make_issn(2 * number), make_issn(2 * number + 1)][: 1 + number % 2]
    return f'"issn_l":"{issns[0]}","issn":[{",".join(map(quote, issns))}]'


def _make_publisher(number: int, name: str) -> _Publisher:
    iri = f'"https://openalex.org/P{4_310_000_000 + number}"'
    return _Publisher(
        name,
        f'"host_organization":{iri},"host_organization_name":{quote(name)},'
        f'"host_organization_lineage":[{iri}],"host_organization_lineage_names":[{quote(name)}]',
    )
