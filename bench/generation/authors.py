"""Authors: who they are, where they work, and what they have written so far."""

from array import array

from bench.generation.draws import Draws
from bench.generation.identifiers import make_orcid, scatter
from bench.generation.names import Names
from bench.generation.organizations import Organizations
from bench.generation.tables import quote

_WITH_ORCID = 0.35
# New authors who bear the very name of an earlier one, besides those whom chance makes namesakes.
_NAMESAKES = 0.015
_AT_HOME = 0.6


def make_author_id(number: int) -> str:
    """Return the OpenAlex id of an author as an IRI."""
    return f"https://openalex.org/A{5_000_000_000 + scatter(number, 10**9)}"


class Authors:
    """All authors so far, as columns: an author is a number.

    `names` are in quotes, as JSON writes them; `json` is the members `author`, `raw_author_name`
    and `raw_orcid` of an authorship; `orcids` says who has an ORCID iD. `homes` are numbers of
    organizations, `former` the one before, or -1. `works` and `cited` count, `first` and `last`
    are years.
    """

    def __init__(self, draws: Draws, names: Names, organizations: Organizations) -> None:
        """Start without authors; new ones get their names and organizations from these."""
        self._draws = draws
        self._names = names
        self._organizations = organizations
        self.names: list[str] = []
        self.json: list[str] = []
        self.orcids = bytearray()
        self.homes = array("i")
        self.former = array("i")
        self.works = array("i")
        self.cited = array("q")
        self.first = array("h")
        self.last = array("h")

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.names)

    def add(self, colleague: int = -1) -> int:
        """Return a new author, most often at the organization of the colleague, if there is one."""
        draws = self._draws
        if colleague >= 0 and draws.number() < _AT_HOME:
            home = self.homes[colleague]
        else:
            home = self._organizations.place_author()
        number = len(self.names)
        if number and draws.number() < _NAMESAKES:
            name = draws.pick(self.names)
        else:
            name = quote(self._names.make_name(self._organizations.all[home].facts.country_code))
        self._append(number, name, home)
        return number

    def _append(self, number: int, name: str, home: int) -> None:
        has_orcid = self._draws.number() < _WITH_ORCID
        orcid = f'"{make_orcid(number)}"' if has_orcid else "null"
        self.names.append(name)
        self.json.append(
            f'"author":{{"id":"{make_author_id(number)}","display_name":{name},'
            f'"orcid":{orcid}}},"raw_author_name":{name},"raw_orcid":null'
        )
        self.orcids.append(has_orcid)
        self.homes.append(home)
        for column, value in ((self.former, -1), (self.works, 0), (self.cited, 0)):
            column.append(value)
        self.first.append(9999)
        self.last.append(0)

    def move(self, number: int, home: int) -> None:
        """Note that an author has gone to another organization."""
        if home != self.homes[number]:
            self.former[number] = self.homes[number]
            self.homes[number] = home

    def credit(self, number: int, year: int, citations: int) -> None:
        """Note a work of an author."""
        self.works[number] += 1
        self.cited[number] += citations
        self.first[number] = min(self.first[number], year)
        self.last[number] = max(self.last[number], year)
