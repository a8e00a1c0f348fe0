"""Authorships: who wrote a work, as the work shows it."""

from bench.generation.authors import Authors, make_author_id
from bench.generation.draws import Draws
from bench.generation.names import vary_name
from bench.generation.organizations import (
    Organization,
    Organizations,
    make_institution_id,
    write_affiliations,
)
from bench.generation.tables import quote

# Shares of authorships: an affiliation in words only, none at all, an institution that has a name
# but no identifier, an author who is no more than a name in the byline.
UNMATCHED = 0.14
NO_AFFILIATION = 0.08
NO_INSTITUTION_ID = 0.01
NO_AUTHOR_ID = 0.004

_MISSING = UNMATCHED + NO_AFFILIATION + NO_INSTITUTION_ID
_SECOND_AFFILIATION = 0.04
_OTHER_SPELLING = 0.12
_FIRST, _MIDDLE, _LAST = (f'{{"author_position":"{w}",' for w in ("first", "middle", "last"))
_CORRESPONDING = ',"is_corresponding":true,'
_OTHER = ',"is_corresponding":false,'
_NOBODY = '"author":{"id":null,"display_name":null,"orcid":null}'
_NOWHERE = '"institutions":[],"countries":[],'
_NO_WORDS = '"raw_affiliation_strings":[],"affiliations":[]}'


class Bylines:
    """The writer of the authorships of works."""

    def __init__(self, draws: Draws, authors: Authors, organizations: Organizations) -> None:
        """Write bylines of these authors."""
        self._draws = draws
        self._authors = authors
        self._organizations = organizations

    def write(self, members: list[int], year: int, citations: int) -> str:
        """Return the members `authorships` to `corresponding_institution_ids` of a work."""
        last = len(members) - 1
        corresponding = self._draws.pick((0, 0, last)) if members else 0
        shown: set[int] = set()
        written = [
            f"{_MIDDLE if 0 < rank < last else _LAST if rank else _FIRST}"
            f"{self._write_author(author, year, citations)}"
            f"{_CORRESPONDING if rank == corresponding else _OTHER}"
            f"{self._write_affiliation(self._authors.homes[author], shown)}"
            for rank, author in enumerate(members)
        ]
        end = self._sum_up(members[corresponding : corresponding + 1], shown)
        return f'"authorships":[{",".join(written)}],"institutions":[],{end}'

    def _write_author(self, author: int, year: int, citations: int) -> str:
        draws = self._draws
        json = self._authors.json[author]
        if draws.number() < _OTHER_SPELLING:
            name = self._authors.names[author]
            head, _, tail = json.rpartition(name)
            json = head + quote(vary_name(draws, name[1:-1])) + tail
        if draws.number() < NO_AUTHOR_ID:
            return _NOBODY + json[json.index(',"raw_author_name"') :]
        self._authors.credit(author, year, citations)
        return json

    def _write_affiliation(self, home: int, shown: set[int]) -> str:
        """Return the institutions with their countries, and the affiliation in words."""
        draws = self._draws
        organization = self._organizations.all[home]
        choice = draws.number()
        if choice > _MISSING:
            shown.add(home)
            if choice > 1 - _SECOND_AFFILIATION:
                return self._write_two(organization, shown)
            return organization.institutions + draws.pick(organization.affiliations)
        if choice < UNMATCHED:
            return _NOWHERE + write_affiliations(draws.pick(organization.wordings), ())
        if choice < UNMATCHED + NO_AFFILIATION:
            return _NOWHERE + _NO_WORDS
        return _name_only(organization.facts.name) + write_affiliations(
            organization.wordings[0], ()
        )

    def _write_two(self, first: Organization, shown: set[int]) -> str:
        second = self._organizations.all[self._organizations.draw()]
        shown.add(second.facts.number)
        countries = sorted({o.facts.country_code for o in (first, second)} - {""})
        text = f"{first.wordings[0]}; {second.wordings[0]}"
        return (
            f'"institutions":[{first.json},{second.json}],'
            f'"countries":[{",".join(map(quote, countries))}],'
            + write_affiliations(text, (first.facts.number, second.facts.number))
        )

    def _sum_up(self, corresponding: list[int], shown: set[int]) -> str:
        for number in shown:
            self._organizations.works[number] += 1
        countries = {self._organizations.all[number].facts.country_code for number in shown} - {""}
        authors = ",".join([f'"{make_author_id(author)}"' for author in corresponding])
        homes = [self._authors.homes[author] for author in corresponding]
        institutions = ",".join([f'"{make_institution_id(h)}"' for h in homes if h in shown])
        return (
            f'"countries_distinct_count":{len(countries)},'
            f'"institutions_distinct_count":{len(shown)},'
            f'"corresponding_author_ids":[{authors}],'
            f'"corresponding_institution_ids":[{institutions}],'
        )


def _name_only(name: str) -> str:
    """Return an institution that older records of OpenAlex have: a name and nothing else."""
    return (
        f'"institutions":[{{"id":null,"display_name":{quote(name)},"ror":null,'
        '"country_code":null,"type":null,"lineage":[]}],"countries":[],'
    )
